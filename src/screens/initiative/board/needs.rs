//! Who the figures of a board are of, and what needs doing with whom.

use super::{Item, SOON, What};
use crate::base::{PersonId, Phrase, Word};
use crate::domain::disposition::Bucket;
use crate::domain::encounter::{Kind, LETTER_AFTER};
use crate::domain::ladder::{Ladder, State, Step};
use crate::domain::task::Errand;
use crate::screens::env::Env;
use crate::screens::initiative::ladder::numbered;
use crate::screens::initiative::row::{How, Item as Person, Standing};
use crate::store::initiatives::BoardOf;

/// Those the figures are of, and how many that is: the sealed list but for those found to be outside it;
/// of a list that fills as people come everybody on it so far. A list that is yet to be sealed is shown
/// and gives no shares.
pub fn counted(board: &BoardOf) -> (Vec<PersonId>, usize) {
    let Some(reach) = &board.card.line.reach else {
        let on = board.card.targets.list.iter().filter(|t| t.removed.is_none());
        let so_far: Vec<PersonId> = on.map(|target| target.person).collect();
        let fills = board.placing.ladder.as_ref().is_some_and(Ladder::fills_as_it_goes);
        let of = if fills { so_far.len() } else { 0 };
        return (so_far, of);
    };
    let counting = board.card.line.initiative.counting();
    let outside = |id: &PersonId| {
        reach.who.get(id).is_some_and(|so| so.bucket(counting) == Bucket::NotEligible)
    };
    let list: Vec<PersonId> = board.card.targets.counted().filter(|id| !outside(id)).collect();
    let of = list.len();
    (list, of)
}

/// What needs doing, and whom to ring first. Lines nobody stands on are left out.
pub fn needs(board: &BoardOf, env: &Env<'_>) -> (Vec<Item>, Option<PersonId>) {
    let one = &board.card.line.initiative;
    let (counting, ended) = (one.counting(), one.closed.is_some());
    let how = How { counting, ended, placing: &board.placing };
    let mut people: Vec<(Person, u32)> =
        board.listed.iter().map(|l| (Person::of(l, &how, env), l.attempts)).collect();
    people.sort_by_key(|(item, _)| item.order());
    let standing = |want: Standing| people.iter().filter(move |(item, _)| item.standing == want);
    let ids = |standing: Standing| -> Vec<PersonId> {
        people.iter().filter(|(i, _)| i.standing == standing).map(|(i, _)| i.person).collect()
    };
    let now = ids(Standing::Now);
    let first = now.first().copied();
    let silent: Vec<PersonId> = board
        .listed
        .iter()
        .filter(|l| !l.closed && l.attempts >= LETTER_AFTER && l.target.removed.is_none())
        .filter(|l| l.outcome.is_some_and(crate::domain::disposition::Disposition::is_silence))
        .map(|l| l.person.id)
        .collect();
    let open = |wanted: fn(Errand) -> bool, days: Option<i64>| -> Vec<PersonId> {
        let due = |day: Option<crate::base::Day>| {
            days.is_none_or(|days| day.is_some_and(|day| day.since(env.today) <= days))
        };
        let mut who: Vec<PersonId> = board
            .open
            .iter()
            .filter(|(_, errand, day)| wanted(*errand) && due(*day))
            .map(|(person, ..)| *person)
            .collect();
        who.sort_unstable();
        who.dedup();
        who
    };
    let by_tries = by_tries(board, standing(Standing::Now));
    let visits = open(|errand| matches!(errand, Errand::Visit | Errand::Meet), None);
    let due = open(|errand| !matches!(errand, Errand::Visit | Errand::Meet), Some(SOON));
    let said = |word| env.words.get(word);
    let all = [
        (What::Call, now, env.words.say(&by_tries)),
        (What::Interpreter, ids(Standing::Interpreter), said(Word("board-book"))),
        (What::NoWay, ids(Standing::NoPhone), said(Word("board-find-out"))),
        (What::NoPhone, ids(Standing::NoPhone), said(Word("board-send-invitation"))),
        (What::Silent, silent, said(Word("board-send-tried"))),
        (What::Visits, visits, said(Word("board-hold-visits"))),
        (What::Due, due, String::new()),
    ];
    let by_ladder = |what: &What| matches!(what, What::NoPhone | What::Silent | What::Visits);
    let has_ladder = board.placing.ladder.is_some();
    let lines = all.into_iter().filter(|(what, ..)| match what {
        What::NoWay => has_ladder,
        what => !(has_ladder && by_ladder(what)),
    });
    let mut items: Vec<Item> =
        lines.map(|(what, who, beside)| Item::new(what, who, beside, env.words)).collect();
    items.extend(todo(board, env));
    items.push(quiet(board, env));
    items.retain(|item| !item.persons.is_empty() && !ended);
    (items, first)
}

/// Those who have not been heard of.
fn quiet(board: &BoardOf, env: &Env<'_>) -> Item {
    let persons = board.quiet.who.iter().map(|one| one.person).collect();
    let name = Phrase::new(Word("board-quiet")).with("days", board.quiet.days);
    let beside = env.words.get(Word("board-quiet-close"));
    Item { what: What::Quiet, persons, of: 0, name: env.words.say(&name), beside }
}

/// How often those to be rung have been tried. On a ladder the letter before is no try of the call.
fn by_tries<'a>(board: &BoardOf, people: impl Iterator<Item = &'a (Person, u32)>) -> Phrase {
    let tried =
        people.map(|(item, n)| board.placing.standing.get(&item.person).map_or(*n, |on| on.tries));
    let mut of = [0_usize; 3];
    for n in tried {
        if let Some(so_many) = of.get_mut(usize::try_from(n.min(2)).unwrap_or(2)) {
            *so_many += 1;
        }
    }
    let [one, two, more] = of;
    Phrase::new(Word("board-tries")).with("one", one).with("two", two).with("more", more)
}

/// What is to be done now on each rung that is no call.
fn todo(board: &BoardOf, env: &Env<'_>) -> Vec<Item> {
    let Some(ladder) = &board.placing.ladder else { return Vec::new() };
    let steps = ladder.steps.iter().enumerate().filter(|(_, step)| step.kind != Kind::Call);
    let item = |(at, step): (usize, &Step)| -> Vec<Item> {
        let now =
            |id: &PersonId| {
                board.placing.standing.get(id).is_some_and(|on| {
                    on.state == State::ToDo && on.step.as_ref() == Some(&step.key)
                })
            };
        let listed = board.listed.iter().map(|listed| listed.person.id);
        let name = numbered(at, step, env.words);
        let line = |what, persons, does| {
            let beside = env.words.get(does);
            Item { what, persons, of: 0, name: name.clone(), beside }
        };
        if !step.kind.is_written() {
            return vec![line(
                What::Todo(at),
                listed.filter(now).collect(),
                Word("board-hold-visits"),
            )];
        }
        // Nothing is printed for those who are protected.
        let (hand, print): (Vec<PersonId>, Vec<PersonId>) =
            listed.filter(now).partition(|id| env.level(*id).is_protected());
        vec![
            line(What::Todo(at), print, Word("board-print")),
            line(What::ByHand(at), hand, Word("board-by-hand")),
        ]
    };
    steps.flat_map(item).collect()
}
