//! Time somebody gave: how long, at what, on which day.

use crate::base::{Id, Lean, MembershipId, PersonId, Phrase, Word};
use crate::domain::programme::hours::{read_hours, told_hours};
use crate::screens::env::Env;
use crate::screens::helping::name;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::programmes::{self, Card, CardOf, Hours};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// New hours, or some to change.
#[derive(Debug)]
pub struct HoursForm {
    member: MembershipId,
    change: Option<Id>,
    title: String,
}

impl HoursForm {
    /// Of this one; to change where they are named.
    pub fn new(member: MembershipId, change: Option<Id>) -> Self {
        Self { member, change, title: String::new() }
    }

    fn before<'a>(&self, record: &'a CardOf) -> Option<&'a Hours> {
        record.hours.iter().find(|one| Some(one.id) == self.change)
    }
}

impl RecordSpec for HoursForm {
    type Record = CardOf;
    type Own = Infallible;

    fn key(&self) -> String {
        match self.change {
            Some(id) => format!("hours-{id}"),
            None => format!("hours-of-{}", self.member),
        }
    }

    fn route(&self) -> Route {
        Route::Programmes(Programmes::Hours { member: self.member, change: self.change })
    }

    fn head(&self, _: Option<&CardOf>, look: &Look) -> Head {
        let title = format!("{}: {}", look.word(Word("programmes-hours")), self.title);
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("hours-help")
    }

    fn draft_title(&self, _: &CardOf) -> Phrase {
        Phrase::new(Word("hours-draft"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<CardOf> {
        cx.ask(Card { id: self.member }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &CardOf, env: &Env<'_>) {
        self.title = name(&record.membership, env);
    }

    fn fields(&self, record: &CardOf, env: &Env<'_>) -> Vec<Field> {
        let before = self.before(record);
        let mut known: Vec<&str> = record.hours.iter().map(|one| one.activity.as_str()).collect();
        known.retain(|activity| !activity.is_empty());
        known.sort_by_cached_key(|activity| env.collation.key(activity));
        known.dedup();
        let known = known.into_iter().map(|one| Choice::new(one, one)).collect();
        let long = before.map(|one| told_hours(one.minutes)).unwrap_or_default();
        let day = before.map_or(env.today, |one| one.day);
        vec![
            Field::text("long", Word("hours-long"))
                .with(&long)
                .required()
                .help(Word("hours-long-help"))
                .columns(8),
            Field::pick_or_new("activity", Word("hours-activity"), known)
                .with(before.map(|one| one.activity.as_str()).unwrap_or_default()),
            Field::date("day", Word("hours-day"), Lean::Past).with(&day.to_string()).required(),
        ]
    }

    fn save(&mut self, form: &Form, record: &CardOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let given = |key: &str| form.given(key).unwrap_or_default();
        let flaw = |key: &str, why| vec![(key.to_owned(), Phrase::new(why))];
        let minutes = read_hours(&given("long")).ok_or_else(|| flaw("long", Word("flaw-hours")))?;
        let day = given("day").parse().map_err(|_| flaw("day", Word("flaw-session-day")))?;
        if day > env.today {
            return Err(flaw("day", Word("flaw-helper-later")));
        }
        let (author, before) = (env.author(), self.before(record));
        let id = before.map_or_else(|| env.id::<Id>(), |one| one.id);
        let after =
            Hours { id, membership: self.member, day, minutes, activity: given("activity") };
        Ok(match before {
            Some(before) => programmes::edit_hours(&author, before, &after),
            None => programmes::log_hours(&author, &after),
        })
    }

    fn tells_of(&self, record: &CardOf, _: &Env<'_>) -> Vec<PersonId> {
        record.membership.person.into_iter().collect()
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
