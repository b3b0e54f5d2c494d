//! The ways somebody does not want to be reached, out of a row: in one column for all ways, or in one
//! for each. Doubt counts as a wish: who asked not to be called must never be.

use super::cells::yes;
use super::lookup::Lookup;
use super::plan::Plan;
use super::table::Row;
use super::target::{Kind, Target};
use crate::base::date::Day;
use crate::domain::person::{Channel, NoContact};

/// Reads the wishes of a row.
pub fn wishes(plan: &Plan, row: &Row, lookup: &Lookup, today: Day) -> Vec<NoContact> {
    let mut wishes = Vec::new();
    let mut add = |channel: Channel, why: &str| {
        if wishes.iter().all(|wish: &NoContact| wish.channel != channel) {
            wishes.push(NoContact { channel, since: today, why: why.to_owned() });
        }
    };
    for channel in Channel::ALL {
        let barred = Target::Barred(*channel);
        for text in plan.all(row, &barred).filter(|text| yes(text) != Some(false)) {
            add(*channel, if yes(text) == Some(true) { "" } else { text });
        }
    }
    for text in plan.all(row, &Target::NoContact) {
        let (named, why) = named(text, lookup);
        for channel in named {
            add(channel, &why);
        }
    }
    wishes.sort_by_key(|wish| wish.channel);
    wishes
}

/// The ways one cell names, or all of them for a yes. What is told in more than names of ways is kept as
/// it was said; where it is not understood it counts for all ways.
fn named(text: &str, lookup: &Lookup) -> (Vec<Channel>, String) {
    if yes(text) == Some(false) {
        return Default::default();
    }
    let told = |part: &str| match Target::guess(Kind::People, part) {
        Target::Barred(channel) => Some(channel),
        _ => None,
    };
    let parts = || text.split([',', '/', ';']).map(str::trim).filter(|part| !part.is_empty());
    let plain: Option<Vec<Channel>> = parts().map(|part| lookup.channel(part)).collect();
    if let Some(plain) = plain {
        return (plain, String::new());
    }
    if yes(text).is_some() {
        return (Channel::ALL.to_vec(), String::new());
    }
    let way = |part| lookup.channel(part).or_else(|| told(part));
    let named: Option<Vec<Channel>> = parts().map(way).collect();
    (named.unwrap_or_else(|| Channel::ALL.to_vec()), text.to_owned())
}
