//! The boxes that say who is meant, and what stands in them.

use super::ages::Ages;
use crate::base::{AreaId, Day, Lean, Phrase, Word};
use crate::domain::names::Named;
use crate::screens::env::Env;
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, Form};
use std::collections::BTreeSet;

/// More are never put on a list at once.
const MOST: usize = 10_000;
/// The box of how many, and the one that is there when something stands in it.
const LIMIT: &str = "limit";
const ORDER: &str = "order";
/// Drawn by lot.
const LOT: &str = "lot";

/// Every box, empty.
pub fn all(env: &Env<'_>) -> Vec<Field> {
    let number = |key, word| Field::number(key, word, 0, 2100).third();
    let orders =
        vec![Choice::new("waited", Word("gather-waited")), Choice::new(LOT, Word("gather-lot"))];
    vec![
        Field::pick("area", Word("gather-area"), sorted(env.names.areas_lived_in(), env))
            .help(Word("gather-area-help")),
        number("from", Word("gather-from")).help(Word("gather-age-help")),
        number("to", Word("gather-to")).help(Word("gather-age-help")),
        Field::date("on", Word("gather-on"), Lean::Plan).third().help(Word("gather-on-help")),
        Field::pick("language", Word("gather-language"), Vec::new()),
        Field::pick("tag", Word("gather-tag"), sorted(env.names.tags_in_use(), env)),
        Field::new("phone", Word("gather-phone"), FieldKind::YesNo),
        Field::date("since", Word("gather-since"), Lean::Past).help(Word("gather-since-help")),
        Field::number(LIMIT, Word("gather-limit"), 1, 9_999).help(Word("gather-limit-help")),
        Field::one_of(ORDER, Word("gather-order"), orders)
            .with("waited")
            .help(Word("gather-order-help"))
            .shown_if(LIMIT, &[]),
    ]
}

/// The last box that is there.
pub fn last(form: &Form) -> &'static str {
    if form.given(LIMIT).is_some() { ORDER } else { LIMIT }
}

fn sorted(names: BTreeSet<&str>, env: &Env<'_>) -> Vec<Choice> {
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_by_cached_key(|name| env.collation.key(name));
    names.into_iter().map(|name| Choice::new(name, name)).collect()
}

/// What stands in the boxes.
#[derive(Debug)]
pub struct Wish {
    area: Option<BTreeSet<AreaId>>,
    ages: Ages,
    /// The day on which people are so old.
    on: Day,
    tag: Option<String>,
    phone: Option<bool>,
    /// The language they speak.
    pub language: Option<String>,
    /// Not those who were on another list from this day on.
    pub since: Option<Day>,
    /// At most so many.
    pub most: usize,
    /// Whether they are drawn by lot.
    pub by_lot: bool,
}

impl Wish {
    /// What a form says.
    pub fn of(form: &Form, env: &Env<'_>) -> Self {
        let number = |key: &str| form.given(key).and_then(|n| n.parse::<i32>().ok());
        let day = |key: &str| form.given(key).and_then(|day| day.parse().ok());
        let most = number(LIMIT).and_then(|n| usize::try_from(n).ok());
        Self {
            area: form.given("area").map(|name| env.names.areas_called(&name)),
            ages: Ages::of(number("from"), number("to")),
            on: day("on").unwrap_or(env.today),
            tag: form.given("tag"),
            phone: form.given("phone").map(|given| given == "yes"),
            language: form.given("language"),
            since: day("since"),
            most: most.unwrap_or(MOST).min(MOST),
            by_lot: most.is_some() && form.given(ORDER).as_deref() == Some(LOT),
        }
    }

    /// Whether somebody is meant, whatever language they speak.
    pub fn meets(&self, person: &Named<'_>) -> bool {
        let area = self.area.as_ref().is_none_or(|areas| person.is_of(areas));
        let tag = self.tag.as_ref().is_none_or(|tag| person.has_tag(tag));
        // Of the protected it is not known here whether they have a number.
        let has_phone = || person.protection.is_protected() || person.phones().next().is_some();
        let phone = self.phone.is_none_or(|wanted| has_phone() == wanted);
        area && tag && phone && self.ages.meets(person.born, self.on)
    }

    /// Why it cannot be told who is meant.
    pub fn flaw(&self) -> Option<Phrase> {
        self.ages.flaw()
    }

    /// What ages are meant, in words.
    pub fn told(&self, today: Day) -> Option<Phrase> {
        self.ages.told(today, self.on)
    }
}
