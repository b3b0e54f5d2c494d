//! A letter being written: its name and its text, with what can be filled in to choose from, and how it
//! would read.

use crate::base::{Id, Phrase, Word};
use crate::config::theme::Role;
use crate::domain::language::Language;
use crate::domain::letter::{Letter, Place, all, names};
use crate::exchange::letters::check;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Paper, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::letters::{self, Own};
use crate::ui::field::Choice;
use crate::ui::{Field, FieldValue, Form, Look, draw};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// The form of a letter in one language, or of a new one.
#[derive(Debug)]
pub struct LetterForm {
    key: Option<String>,
    lang: Language,
    /// The first fault of the text as it stands.
    fault: Option<Phrase>,
}

/// The box where something to fill in is chosen.
const INSERT: &str = "insert";
/// The box of the language of a new letter.
const LANG: &str = "lang";
/// The box of the letter that a new one is another version of.
const OF: &str = "of";
/// The box of the text.
const BODY: &str = "body";

impl LetterForm {
    /// The form of this letter, or of a new one.
    pub fn new(key: Option<String>, lang: Language) -> Self {
        Self { key, lang, fault: None }
    }

    fn is_this(&self, one: &Letter) -> bool {
        Some(&one.key) == self.key.as_ref() && one.lang == self.lang
    }

    /// As it stands: the team's own, or else what ships; nothing where it is new.
    fn before(&self, own: &[Letter]) -> Option<Letter> {
        all(own).into_iter().find(|one| self.is_this(one))
    }

    fn look(&mut self, form: &Form) {
        let body = form.field(BODY).and_then(Field::typed).unwrap_or_default();
        self.fault = check(body).err().map(|fault| fault.why);
    }

    /// What can be filled in, in the words of the letter's language, or else in the reader's.
    fn places(&self, env: &Env<'_>) -> Vec<Choice> {
        let lang = self.lang.interface().unwrap_or(env.words.lang());
        let choice = |place: &Place| {
            let name = place.name(lang);
            Choice::new(name, name).detail(place.word())
        };
        Place::ALL.iter().map(choice).collect()
    }

    /// The language chosen, where there is a choice.
    fn chosen(&self, form: &Form) -> Language {
        form.given(LANG).and_then(|code| Language::from_code(&code)).unwrap_or(self.lang)
    }

    /// The key it is kept under: its own, that of the letter it is a version of, or a new one.
    fn kept_as(&self, form: &Form, env: &Env<'_>) -> String {
        let known = self.key.clone().or_else(|| form.given(OF));
        known.unwrap_or_else(|| format!("own-{}", env.id::<Id>()))
    }
}

/// The language of a new letter, and which one it is a version of.
fn of_which(own: &[Letter], lang: Language, env: &Env<'_>) -> [Field; 2] {
    let written = Language::ALL.iter().filter(|lang| lang.is_written());
    let langs = written.map(|lang| Choice::new(lang.code(), lang.word())).collect();
    let letters = all(own);
    let letters = names(&letters, env.words.lang());
    let letters = letters.into_iter().map(|(key, name)| Choice::new(key, name)).collect();
    [
        Field::pick(LANG, Word("letters-lang"), langs).with(lang.code()).required(),
        Field::pick(OF, Word("letters-of"), letters).help(Word("letters-of-help")),
    ]
}

impl RecordSpec for LetterForm {
    /// The team's own letters.
    type Record = Vec<Letter>;
    type Own = Infallible;

    fn key(&self) -> String {
        match &self.key {
            Some(key) => format!("letter-{key}.{}", self.lang.code()),
            None => "letter-new".to_owned(),
        }
    }

    fn route(&self) -> Route {
        Route::Paper(Paper::Letter { key: self.key.clone(), lang: self.lang })
    }

    fn head(&self, record: Option<&Self::Record>, look: &Look) -> Head {
        let letter = record.and_then(|own| self.before(own));
        let name = match letter {
            Some(letter) => format!("{} ({})", letter.name, look.word(letter.lang.word())),
            None => look.word(Word("letters-new")),
        };
        let title = format!("{} > {name}", look.word(Word("letters-title")));
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("letters-form-help")
    }

    fn draft_title(&self, record: &Self::Record) -> Phrase {
        let name = self.before(record).map(|letter| letter.name).unwrap_or_default();
        Phrase::new(Word("letters-draft")).with("name", name)
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Self::Record> {
        cx.ask(Own, Msg::Loaded);
        None
    }

    fn fields(&self, record: &Self::Record, env: &Env<'_>) -> Vec<Field> {
        let before = self.before(record).map(|one| (one.name, one.body));
        let (name, body) = before.unwrap_or_default();
        let mut fields = vec![Field::text("name", Word("letters-name")).with(&name).required()];
        if self.key.is_none() {
            fields.extend(of_which(record, self.lang, env));
        }
        fields.push(
            Field::pick(INSERT, Word("letters-insert"), self.places(env))
                .help(Word("letters-insert-help")),
        );
        fields.push(
            Field::long(BODY, Word("letters-body"))
                .with(&body)
                .lines()
                .required()
                .help(Word("letters-body-help")),
        );
        fields
    }

    fn begin(
        &mut self,
        form: &mut Form,
        _record: &Self::Record,
        _restored: bool,
        _cx: &mut RecordCx<'_, Self>,
    ) {
        self.look(form);
    }

    fn typed(
        &mut self,
        key: &str,
        form: &mut Form,
        _record: &Self::Record,
        cx: &mut RecordCx<'_, Self>,
    ) {
        if key == INSERT
            && let Some(name) = form.given(INSERT)
        {
            let here = cx.env.here();
            form.set(INSERT, &FieldValue::Empty, &here);
            form.go_to(BODY);
            form.text(&format!("{{{{ {name} }}}}"), &here);
        }
        if key == LANG && self.chosen(form) != self.lang {
            self.lang = self.chosen(form);
            form.offer(INSERT, self.places(cx.env), &cx.env.here());
        }
        self.look(form);
    }

    fn save(
        &mut self,
        form: &Form,
        record: &Self::Record,
        env: &Env<'_>,
    ) -> std::result::Result<Save, Flaws> {
        let body = form.given(BODY).unwrap_or_default();
        check(&body).map_err(|fault| vec![(BODY.to_owned(), fault.why)])?;
        let letter = Letter {
            key: self.kept_as(form, env),
            lang: self.chosen(form),
            name: form.given("name").unwrap_or_default(),
            body,
        };
        let same = |one: &Letter| one.row() == letter.row();
        if self.key.is_none() && all(record).iter().any(same) {
            return Err(vec![(OF.to_owned(), Word("letters-there-already").into())]);
        }
        let own = record.iter().find(|one| self.is_this(one));
        Ok(letters::keep(&env.author(), own, &letter))
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let foot = Rect { y: area.bottom().saturating_sub(2), height: 2.min(area.height), ..area };
        draw::rule(f, foot, 0, None, look);
        let (words, role) = match &self.fault {
            Some(why) => (format!("! {}", look.words.say(why)), Role::Error),
            None => (look.word(Word("letters-text-whole")), Role::Muted),
        };
        draw::put(f, foot, (1, 1), &words, look.style(role));
        foot.height
    }
}
