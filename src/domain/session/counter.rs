//! What can be counted at a session: by default what its kind is counted by, under the team's own names
//! where it has given any.

use super::Kind;
use super::count::Counted;
use crate::base::Word;
use crate::domain::codes::codes;

codes! {
    /// What a number is a number of.
    Means {
        /// People who came or were met.
        Heads = "heads" Word("means-heads"),
        /// People talked with.
        Talks = "talks" Word("means-talks"),
        /// Things given out.
        Material = "material" Word("means-material"),
        /// Something about people who are counted already.
        Detail = "detail" Word("means-detail"),
    }
}

/// A counter as it ships: its code, its name, what it counts.
type Shipped = (&'static str, Word, Means);

const CAME: Shipped = ("came", Word("counter-came"), Means::Heads);
const FIRST: Shipped = ("first", Word("counter-first"), Means::Detail);
const SEEN: Shipped = ("seen", Word("counter-seen"), Means::Heads);
const TALK: Shipped = ("talk", Word("counter-talk"), Means::Talks);
const FOLDER: Shipped = ("folder", Word("counter-folder"), Means::Material);
const LONG: Shipped = ("long", Word("counter-long"), Means::Detail);
const CALL: Shipped = ("call", Word("counter-call"), Means::Detail);
const POSTER: Shipped = ("poster", Word("counter-poster"), Means::Detail);
const HELP: Shipped = ("help", Word("counter-help"), Means::Detail);
const NO: Shipped = ("no", Word("counter-no"), Means::Detail);

/// So many counters a session has at most: one for each digit but 0.
pub const MOST: usize = 9;

/// Codes of counters that the team adds itself, in the places after those that ship.
const OWN: [&str; MOST] =
    ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6", "own-7", "own-8", "own-9"];

const fn shipped(kind: Kind) -> &'static [Shipped] {
    match kind {
        Kind::Square | Kind::Stand | Kind::Other => &[TALK, FOLDER, LONG, CALL, POSTER, NO],
        Kind::Patrol => &[TALK, SEEN, FOLDER, LONG, HELP, CALL, NO],
        Kind::Meeting | Kind::OpenHouse | Kind::Forum => &[CAME, FIRST, TALK, FOLDER, CALL, POSTER],
        Kind::Coordination => &[CAME, FIRST],
        Kind::Walk => &[CAME, FIRST, TALK, FOLDER, CALL],
    }
}

/// What a team has written over a counter, or added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Of which kind of session.
    pub kind: Kind,
    /// Which counter.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it counts.
    pub means: Means,
    /// The team does not use it.
    pub hidden: bool,
}

/// What a counter is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// As it ships.
    Word(Word),
    /// In the team's own words.
    Text(String),
}

/// A counter of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// What is counted is kept under this.
    pub code: String,
    /// What it is called.
    pub name: Name,
    /// What it counts.
    pub means: Means,
}

/// The counters of a kind of session, in the order of their digits.
pub fn counters(kind: Kind, own: &[Own]) -> Vec<Counter> {
    places(kind, own)
        .into_iter()
        .filter(|(_, hidden)| !hidden)
        .map(|(one, _)| one)
        .take(MOST)
        .collect()
}

/// All places a kind has for counters, used or not: what ships, then the team's own, then empty ones.
pub fn places(kind: Kind, own: &[Own]) -> Vec<(Counter, bool)> {
    let over = |code: &str| own.iter().find(|own| own.kind == kind && own.code == code);
    let written = |own: &Own| Counter {
        code: own.code.clone(),
        name: Name::Text(own.name.clone()),
        means: own.means,
    };
    let ship = shipped(kind);
    let ours = ship.iter().map(|(code, word, means)| match over(code) {
        Some(own) => (written(own), own.hidden),
        None => {
            (Counter { code: (*code).to_owned(), name: Name::Word(*word), means: *means }, false)
        }
    });
    let empty = |code: &str| {
        let name = Name::Text(String::new());
        (Counter { code: code.to_owned(), name, means: Means::Detail }, true)
    };
    let added = OWN.iter().take(MOST.saturating_sub(ship.len()));
    let added =
        added.map(|code| over(code).map_or_else(|| empty(code), |own| (written(own), own.hidden)));
    ours.chain(added).collect()
}

/// What was counted at a session about people who are counted already, such as what they wish for: each
/// counter and how many. `places` are those of its kind.
pub fn details(places: &[(Counter, bool)], counted: &Counted) -> Vec<(Name, u64)> {
    let told = places.iter().filter(|(one, _)| one.means == Means::Detail);
    let told = told
        .map(|(one, _)| (one.name.clone(), u64::try_from(counted.total(&one.code)).unwrap_or(0)));
    told.filter(|(_, n)| *n > 0).collect()
}

/// The counter of a code, also one that is not used any more: what was counted by it still counts.
pub fn means(kind: Kind, code: &str, own: &[Own]) -> Means {
    let found = places(kind, own).into_iter().find(|(one, _)| one.code == code);
    found.map_or(Means::Detail, |(one, _)| one.means)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(kind: Kind, own: &[Own]) -> Vec<String> {
        counters(kind, own).into_iter().map(|one| one.code).collect()
    }

    fn own(code: &str, name: &str, hidden: bool) -> Own {
        let (code, name) = (code.to_owned(), name.to_owned());
        Own { kind: Kind::Square, code, name, means: Means::Heads, hidden }
    }

    #[test]
    fn a_team_renames_adds_and_puts_away_counters_of_one_kind() {
        let all = ["talk", "folder", "long", "call", "poster", "no"];
        assert_eq!(codes(Kind::Square, &[]), all);
        let team =
            [own("own-1", "Fick kaffe", false), own("poster", "", true), own("no", "Nej", false)];
        assert_eq!(codes(Kind::Square, &team), ["talk", "folder", "long", "call", "no", "own-1"]);
        assert_eq!(codes(Kind::Stand, &team), all, "another kind has its own");
        assert_eq!(means(Kind::Square, "no", &team), Means::Heads);
        assert_eq!(means(Kind::Square, "poster", &[]), Means::Detail);
    }

    #[test]
    fn every_kind_has_a_digit_for_each_counter_and_something_to_count_people_by() {
        for kind in Kind::ALL {
            let all = counters(*kind, &[]);
            assert!(all.len() <= MOST && places(*kind, &[]).len() == MOST, "{kind:?}");
            assert!(all.iter().any(|one| matches!(one.means, Means::Heads | Means::Talks)));
        }
    }
}
