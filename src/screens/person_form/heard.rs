//! The box "Heard of us": an initiative, one of those who help, or work in the field, by name; or the
//! team's own words.

use crate::base::{InitiativeId, MembershipId, Phrase, SeriesId, SessionId, Word};
use crate::domain::person::Person;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::store::people::Offers;
use crate::store::sessions::{At, Occasion};
use crate::ui::Field;
use crate::ui::field::Choice;

/// What brought somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Initiative(InitiativeId),
    Helper(MembershipId),
    Session(SessionId),
    Series(SeriesId),
}

impl Source {
    fn key(self) -> String {
        let id = match self {
            Self::Initiative(id) => id.0,
            Self::Helper(id) => id.0,
            Self::Session(id) => id.0,
            Self::Series(id) => id.0,
        };
        id.to_string()
    }

    fn of(person: &Person) -> Option<Self> {
        let by = person.heard_by.map(Self::Helper);
        let by = by.or(person.heard_at.map(Self::Session)).or(person.heard_in.map(Self::Series));
        by.or(person.heard_from.map(Self::Initiative))
    }
}

/// Everything that is offered, with its name.
fn sources(offers: &Offers, env: &Env<'_>) -> Vec<(Source, String)> {
    let initiatives = offers.initiatives.iter();
    let initiatives = initiatives.map(|(id, name)| (Source::Initiative(*id), name.clone()));
    let field = offers.occasions.iter().map(|one| occasion(one, env));
    let helpers = offers.helpers.iter().map(|(id, person, name)| {
        let name = if person.is_some() { env.name_of(*person) } else { name.clone() };
        (Source::Helper(*id), name)
    });
    initiatives.chain(field).chain(helpers).collect()
}

fn occasion(one: &Occasion, env: &Env<'_>) -> (Source, String) {
    let name = Reader::of(env).session(one.kind, &one.name, &one.place);
    let (source, said) = match one.at {
        At::Session(id) => {
            let said = Phrase::new(Word("heard-session")).with("day", env.words.day_short(one.day));
            (Source::Session(id), said)
        }
        At::Series(id) => (Source::Series(id), Phrase::new(Word("heard-series"))),
    };
    (source, env.words.say(&said.with("name", name)))
}

/// What may be chosen.
pub fn choices(offers: &Offers, env: &Env<'_>) -> Vec<Choice> {
    sources(offers, env).into_iter().map(|(one, name)| Choice::new(one.key(), name)).collect()
}

/// The box as the card has it. What is no longer offered stands there in words.
pub fn field(person: &Person, offers: &Offers, env: &Env<'_>) -> Field {
    let choices = choices(offers, env);
    let known = Source::of(person).map(Source::key);
    let known = known.filter(|key| choices.iter().any(|choice| choice.value == *key));
    Field::pick_or_new("heard", Word("form-heard"), choices)
        .with(&known.unwrap_or_else(|| person.heard.clone()))
        .help(Word("form-heard-help"))
}

/// Puts what stands in the box on a card. What is no longer offered stays while the words do.
pub fn write(person: &mut Person, said: &str, offers: &Offers, env: &Env<'_>) {
    let known = sources(offers, env).into_iter().find(|(one, _)| one.key() == said);
    if known.is_none() && person.heard == said {
        return;
    }
    (person.heard_from, person.heard_by, person.heard_at, person.heard_in) = Default::default();
    let Some((source, name)) = known else { return said.clone_into(&mut person.heard) };
    person.heard = name;
    match source {
        Source::Initiative(id) => person.heard_from = Some(id),
        Source::Helper(id) => person.heard_by = Some(id),
        Source::Session(id) => person.heard_at = Some(id),
        Source::Series(id) => person.heard_in = Some(id),
    }
}
