//! A method card being written: the team's own, or over one that ships.

use crate::base::{Phrase, Word};
use crate::domain::initiative::{Breadth, Mode};
use crate::domain::method::{Category, Method, Own, Part, laid, shipped};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Library, Route};
use crate::screens::screen::Head;
use crate::screens::task_boxes::stopping;
use crate::store::Save;
use crate::store::methods::{self, Sheet, SheetOf};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// The form of a card.
#[derive(Debug)]
pub struct MethodForm {
    key: Option<String>,
    /// The key that a new one has been given.
    made: Option<String>,
}

impl MethodForm {
    /// The form of this card, or of a new one.
    pub fn new(key: Option<String>) -> Self {
        Self { key, made: None }
    }

    /// The card as it stands; one that says nothing where it is new.
    fn before(&self, record: &SheetOf, env: &Env<'_>) -> Method {
        let all = laid(shipped(), &record.own);
        let there = all.into_iter().find(|card| Some(&card.key) == self.key.as_ref());
        there.unwrap_or_else(|| Method::new(&env.id::<crate::base::Id>().to_string()))
    }

    fn named(&self, record: &SheetOf, look: &Look) -> Option<String> {
        let all = laid(shipped(), &record.own);
        let card = all.into_iter().find(|card| Some(&card.key) == self.key.as_ref());
        card.map(|card| card.name(look.words.lang()).to_owned())
    }
}

/// The texts after the name, with a word of help where one is needed.
fn texts(card: &Method, env: &Env<'_>) -> Vec<Field> {
    let parts = Part::ALL.iter().filter(|part| **part != Part::Name);
    let field = |part: &Part| {
        let text = card.text(*part, env.words.lang());
        let field = Field::long(part.code(), part.word()).with(&text).lines();
        match part {
            Part::Steps => field.help(Word("method-steps-help")),
            Part::Draw => field.help(Word("method-draw-help")),
            _ => field,
        }
    };
    parts.map(field).collect()
}

impl RecordSpec for MethodForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("method-{}", self.key.as_deref().unwrap_or("new"))
    }

    fn route(&self) -> Route {
        Route::Methods(Library::Form(self.key.clone()))
    }

    fn head(&self, record: Option<&SheetOf>, look: &Look) -> Head {
        let title = match record.and_then(|record| self.named(record, look)) {
            Some(name) => look.words.say(&Phrase::new(Word("method-draft")).with("name", name)),
            None => look.word(Word("methods-new")),
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("method-form-help")
    }

    fn draft_title(&self, _record: &SheetOf) -> Phrase {
        match &self.key {
            Some(key) => Phrase::new(Word("method-draft")).with("name", key),
            None => Phrase::new(Word("methods-new")),
        }
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet, Msg::Loaded);
        None
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let card = self.before(record, env);
        let lang = env.words.lang();
        let categories = Category::ALL.iter().map(|one| Choice::new(one.code(), one.word()));
        let breadths = Breadth::ALL.iter().map(|one| Choice::new(one.code(), one.word()));
        let modes = Mode::ALL.iter().map(|one| Choice::new(one.code(), one.word()));
        let known = if card.effect_known { "yes" } else { "no" };
        let offered = record.templates.iter().filter_map(|kept| kept.template.as_ref().ok());
        let templates = offered.map(|t| Choice::new(t.key.as_str(), t.name.get(lang).to_owned()));
        let mut fields = vec![
            // A name of a shipped card may be emptied: it is then called as it ships.
            Field::text(Part::Name.code(), Part::Name.word()).with(card.name(lang)),
            Field::pick("category", Word("method-category"), categories.collect())
                .with(card.category.code())
                .required(),
            Field::one_of("breadth", Word("initiative-breadth"), breadths.collect())
                .with(card.breadth.code()),
            Field::one_of("mode", Word("initiative-mode"), modes.collect()).with(card.mode.code()),
        ];
        fields.extend(texts(&card, env));
        fields.extend([
            Field::yes_no("effect_known", Word("method-effect-known")).with(known),
            Field::pick("template", Word("initiative-template"), templates.collect())
                .with(card.template.as_deref().unwrap_or_default()),
        ]);
        fields
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let lang = env.words.lang();
        let library = shipped();
        let ships = library.iter().find(|card| Some(&card.key) == self.key.as_ref());
        let given = |key: &str| form.given(key).unwrap_or_default();
        let texts: BTreeMap<Part, String> =
            Part::ALL.iter().map(|part| (*part, given(part.code()))).collect();
        let mut after = self.before(record, env).with_texts(&texts, ships);
        after.category = Category::from_code(&given("category")).unwrap_or(after.category);
        after.breadth = Breadth::from_code(&given("breadth")).unwrap_or(after.breadth);
        after.mode = Mode::from_code(&given("mode")).unwrap_or(after.mode);
        after.effect_known = form.given("effect_known").as_deref() != Some("no");
        after.template = form.given("template");
        let flaws = stopping(after.flaws(lang));
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        let written = record.own.iter().find(|own| own.key == after.key);
        let own = Own::over(ships, &after, lang);
        self.made = self.key.is_none().then(|| after.key.clone());
        Ok(match written {
            // As it shipped again: what was written over it is not wanted.
            Some(written) if own.is_empty() => methods::bin(&author, &written.key),
            None if own.is_empty() => author.save(Word("did-method-edit"), Vec::new()),
            written => methods::keep(&author, written, &own),
        })
    }

    /// A new one is shown at once.
    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        match self.made.take() {
            Some(made) => cx.replace(Route::Methods(Library::Card(made))),
            None => cx.back(),
        }
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
