//! A time they went together: where to, how long, on which day.

use crate::base::{Id, Lean, MatchId, PersonId, Phrase, Word};
use crate::domain::programme::hours::{read_hours, told_hours};
use crate::screens::env::Env;
use crate::screens::helping::{name, whom};
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::programmes::{self, MatchLine, MatchSheet, MatchSheetOf, Time};
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// A new time, or one to change.
#[derive(Debug)]
pub struct WentForm {
    of: MatchId,
    person: PersonId,
    change: Option<Id>,
    title: String,
}

impl WentForm {
    /// Of this match, with this person; to change where a time is named.
    pub fn new(of: MatchId, person: PersonId, change: Option<Id>) -> Self {
        Self { of, person, change, title: String::new() }
    }

    fn before<'a>(&self, record: &'a MatchSheetOf) -> Option<&'a Time> {
        record.times.iter().find(|one| Some(one.id) == self.change)
    }
}

impl RecordSpec for WentForm {
    type Record = MatchSheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("went-{}", self.change.unwrap_or(self.of.0))
    }

    fn route(&self) -> Route {
        let Self { of, person, change, .. } = *self;
        Route::Programmes(Programmes::Went { of, person, change })
    }

    fn head(&self, _: Option<&MatchSheetOf>, look: &Look) -> Head {
        let title = format!("{}: {}", look.word(Word("match-went")), self.title);
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("match-went-help")
    }

    fn draft_title(&self, _: &MatchSheetOf) -> Phrase {
        Phrase::new(Word("match-went"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<MatchSheetOf> {
        cx.ask(MatchSheet { id: Some(self.of) }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &MatchSheetOf, env: &Env<'_>) {
        let title = |line| Phrase::new(Word("match-both")).with("person", whom(line, env));
        let both = record.line.as_ref();
        let both = both.map(|line| title(line).with("helper", name(&line.helper, env)));
        self.title = both.map(|both| env.words.say(&both)).unwrap_or_default();
    }

    fn fields(&self, record: &MatchSheetOf, env: &Env<'_>) -> Vec<Field> {
        let before = self.before(record);
        // Most often they go where they went last, or where they were to go from the beginning.
        let like = before.or(record.times.first()).map(|one| one.what.as_str());
        let wish = record.line.as_ref().map(|line| line.of.wish.as_str());
        let long = before.and_then(|one| one.minutes).map(told_hours).unwrap_or_default();
        let day = before.map_or(env.today, |one| one.day);
        vec![
            Field::text("what", Word("match-where")).with(like.or(wish).unwrap_or_default()),
            Field::text("long", Word("hours-long"))
                .with(&long)
                .help(Word("hours-long-help"))
                .columns(8),
            Field::date("day", Word("hours-day"), Lean::Past).with(&day.to_string()).required(),
        ]
    }

    fn save(&mut self, form: &Form, record: &MatchSheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let flaw = |key: &str, why| vec![(key.to_owned(), Phrase::new(why))];
        let given = |key: &str| form.given(key).unwrap_or_default();
        let day = given("day").parse().map_err(|_| flaw("day", Word("flaw-session-day")))?;
        if day > env.today {
            return Err(flaw("day", Word("flaw-helper-later")));
        }
        let minutes = match given("long").as_str() {
            "" => None,
            long => Some(read_hours(long).ok_or_else(|| flaw("long", Word("flaw-hours")))?),
        };
        let (author, before) = (env.author(), self.before(record));
        let id = before.map_or_else(|| env.id::<Id>(), |one| one.id);
        let after = Time { id, of: self.of, day, minutes, what: given("what") };
        Ok(match before {
            Some(before) => programmes::edit_time(&author, before, &after),
            None => programmes::went(&author, &after),
        })
    }

    fn tells_of(&self, record: &MatchSheetOf, env: &Env<'_>) -> Vec<PersonId> {
        let both = |line: &MatchLine| [line.helper.person, line.told(env.today)];
        record.line.iter().flat_map(both).flatten().collect()
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
