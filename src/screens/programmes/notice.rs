//! That some who help were noticed: a talk about how it goes, or thanks.

use crate::base::{Id, Lean, MembershipId, PersonId, Phrase, Word};
use crate::domain::programme::Notice;
use crate::screens::env::Env;
use crate::screens::helping::name;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::programmes::{self, Noticed, Sheet, SheetOf};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// The form of it.
#[derive(Debug)]
pub struct NoticeForm {
    of: Vec<MembershipId>,
    title: String,
}

impl NoticeForm {
    /// Of these, all at once.
    pub fn new(of: Vec<MembershipId>) -> Self {
        Self { of, title: String::new() }
    }
}

impl RecordSpec for NoticeForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        let all: Vec<String> = self.of.iter().map(ToString::to_string).collect();
        format!("notice-{}", all.join("-"))
    }

    fn route(&self) -> Route {
        Route::Programmes(Programmes::Notice(self.of.clone()))
    }

    fn head(&self, _: Option<&SheetOf>, look: &Look) -> Head {
        let title = format!("{}: {}", look.word(Word("programmes-notice")), self.title);
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("notice-help")
    }

    fn draft_title(&self, _: &SheetOf) -> Phrase {
        Phrase::new(Word("notice-draft"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: self.of.first().copied() }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &SheetOf, env: &Env<'_>) {
        let first = record.membership.as_ref().map(|one| name(one, env)).unwrap_or_default();
        self.title = match self.of.len() {
            0 | 1 => first,
            n => {
                let more = Phrase::new(Word("notice-and-more")).with("name", first);
                env.words.say(&more.with("n", n - 1))
            }
        };
    }

    fn fields(&self, _: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let kinds = Notice::ALL.iter().map(|kind| Choice::new(kind.code(), kind.word())).collect();
        vec![
            Field::one_of("kind", Word("notice-kind"), kinds).with(Notice::Talk.code()).required(),
            Field::date("day", Word("notice-day"), Lean::Past)
                .with(&env.today.to_string())
                .required(),
            Field::long("note", Word("notice-note")).help(Word("notice-note-help")),
        ]
    }

    fn save(&mut self, form: &Form, _: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let given = |key: &str| form.given(key).unwrap_or_default();
        let flaw = |key: &str, why| vec![(key.to_owned(), Phrase::new(why))];
        let day = given("day").parse().map_err(|_| flaw("day", Word("flaw-session-day")))?;
        if day > env.today {
            return Err(flaw("day", Word("flaw-helper-later")));
        }
        let Some(membership) = self.of.first().copied() else { return Err(Vec::new()) };
        let like = Noticed {
            id: env.id::<Id>(),
            membership,
            kind: Notice::from_code(&given("kind")).unwrap_or(Notice::Talk),
            day,
            worker: env.me.id,
            note: given("note"),
        };
        Ok(programmes::notice(&env.author(), &self.of, &like))
    }

    fn tells_of(&self, record: &SheetOf, _: &Env<'_>) -> Vec<PersonId> {
        record.membership.iter().filter_map(|one| one.person).collect()
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
