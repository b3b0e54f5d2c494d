//! What the counters of a kind of session are called, and what each counts.

use crate::base::{Phrase, Word};
use crate::domain::session::Kind;
use crate::domain::session::counter::{Counter, Means, Name, Own, places};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Route, Sessions};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::sessions::{self, Counters};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// The form of them.
#[derive(Debug)]
pub struct CountersForm {
    kind: Kind,
}

impl CountersForm {
    /// Of this kind.
    pub fn new(kind: Kind) -> Self {
        Self { kind }
    }
}

/// The name a counter has now, in the reader's language where it is one that ships.
fn name(one: &Counter, env: &Env<'_>) -> String {
    match &one.name {
        Name::Word(word) => env.words.get(*word),
        Name::Text(text) => text.clone(),
    }
}

impl RecordSpec for CountersForm {
    type Record = Vec<Own>;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("counters-{}", self.kind.code())
    }

    fn route(&self) -> Route {
        Route::Sessions(Sessions::Counters(self.kind))
    }

    fn head(&self, _: Option<&Vec<Own>>, look: &Look) -> Head {
        let kind = look.word(self.kind.word());
        let title = format!("{}: {kind}", look.word(Word("counters-title")));
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("counters-help")
    }

    fn draft_title(&self, _: &Vec<Own>) -> Phrase {
        Phrase::new(Word("counters-title"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Vec<Own>> {
        cx.ask(Counters, Msg::Loaded);
        None
    }

    fn fields(&self, own: &Vec<Own>, env: &Env<'_>) -> Vec<Field> {
        let means = || Means::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
        let pair = |(at, (one, hidden)): (usize, (Counter, bool))| {
            let name = if hidden { String::new() } else { name(&one, env) };
            let label = Phrase::new(Word("counters-name")).with("n", at + 1);
            let names = Field::text(&format!("name-{}", one.code), label)
                .with(&name)
                .help(Word("counters-name-help"));
            let counts =
                Field::one_of(&format!("means-{}", one.code), Word("counters-means"), means())
                    .with(one.means.code())
                    .folded();
            [names, counts]
        };
        places(self.kind, own).into_iter().enumerate().flat_map(pair).collect()
    }

    fn save(&mut self, form: &Form, own: &Vec<Own>, env: &Env<'_>) -> Result<Save, Flaws> {
        let written = |(one, hidden): (Counter, bool)| {
            let given = form.given(&format!("name-{}", one.code)).unwrap_or_default();
            let means = form.given(&format!("means-{}", one.code));
            let means = means.and_then(|code| Means::from_code(&code)).unwrap_or(one.means);
            let seen = if hidden { String::new() } else { name(&one, env) };
            let changed = given.trim() != seen || means != one.means;
            let hidden = given.trim().is_empty();
            let name = if hidden { seen } else { given };
            changed.then_some(Own { kind: self.kind, code: one.code, name, means, hidden })
        };
        let after: Vec<Own> = places(self.kind, own).into_iter().filter_map(written).collect();
        Ok(sessions::own_counters(&env.author(), own, &after))
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
