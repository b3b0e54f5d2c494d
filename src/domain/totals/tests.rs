mod guesses;
mod untried;

use super::*;
use crate::base::{Day, Id, InitiativeId, PersonId, Stamp, WorkerId};
use crate::domain::disposition::{Bucket, Counting, Disposition};
use crate::domain::encounter::Kind;
use crate::domain::initiative::{Removal, Seal, Targets};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn person(n: usize) -> PersonId {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&n.to_be_bytes());
    PersonId(Id(bytes))
}

fn sealed(n: usize) -> Targets {
    let mut targets = Targets::open(InitiativeId(Id([1; 16])));
    for one in 0..n {
        targets.join(person(one), Stamp(0)).unwrap();
    }
    targets.seal(Seal { at: Stamp(1), by: WorkerId(Id([2; 16])) }).unwrap();
    targets
}

fn attempt(n: usize, at: i64, disposition: Disposition) -> Attempt {
    Attempt { person: person(n), at: Stamp(at), day: Day(Stamp(at).utc().date()), disposition }
}

/// So many completed calls; the rest no answer, no phone and declined in turn.
fn round(listed: usize, completed: usize) -> Vec<Attempt> {
    use Disposition as D;
    let rest = [D::NoAnswer, D::NoNumber, D::Declined];
    let outcome = |n: usize| if n < completed { D::Completed } else { rest[n % 3] };
    (0..listed).map(|n| attempt(n, 10, outcome(n))).collect()
}

#[test]
fn the_telephone_round_comes_to_its_published_figures() {
    let mut all = Share::of(0, 0);
    for (listed, completed, per_mille) in [(23, 7, 304), (31, 10, 323), (48, 19, 396)] {
        let reach = reach(&sealed(listed), &round(listed, completed), Counting::default()).unwrap();
        assert_eq!(reach.completed(), Share::of(completed, listed));
        assert_eq!(reach.completed().per_mille(), Some(per_mille));
        all = all + reach.completed();
    }
    assert_eq!((all, all.per_mille()), (Share::of(36, 102), Some(353)));
}

#[test]
fn one_logged_call_less_changes_the_figure() {
    let mut attempts = round(23, 7);
    attempts.remove(0);
    let reach = reach(&sealed(23), &attempts, Counting::default()).unwrap();
    assert_eq!(reach.completed(), Share::of(6, 23));
    assert_eq!(reach.counts.get(Bucket::UnknownHousehold), 1);
    assert_eq!(reach.who.get(&person(0)), Some(&Disposition::NotBegun));
}

#[test]
fn a_large_round_comes_to_its_share_and_hours() {
    let reach = reach(&sealed(237), &round(237, 187), Counting::default()).unwrap();
    assert_eq!(reach.completed().per_mille(), Some(789));
    assert_eq!(reach.of() - reach.completed().n, 50);
    let rows = (0..187).map(|n| Row { minutes: 20, ..row(n, Kind::Call, Disposition::Completed) });
    assert_eq!(totals(rows, By::Year).all.minutes, 62 * 60 + 20);
}

#[test]
fn the_final_outcome_is_the_newest_that_closes_else_the_best_contact() {
    use Disposition as D;
    for (tried, became) in [
        (vec![], None),
        (vec![D::NoAnswer], Some(D::NoAnswer)),
        (vec![D::NoAnswer, D::Voicemail], Some(D::Voicemail)),
        (vec![D::Language, D::NoAnswer], Some(D::Language)),
        (vec![D::Sent, D::NoAnswer], Some(D::NoAnswer)),
        (vec![D::NotNow, D::NoAnswer], Some(D::NotNow)),
        (vec![D::NotNow, D::Completed], Some(D::Completed)),
        (vec![D::Completed, D::NoAnswer], Some(D::Completed)),
        (vec![D::Completed, D::Declined], Some(D::Declined)),
        (vec![D::Declined, D::Completed], Some(D::Completed)),
        (vec![D::Partial, D::Completed], Some(D::Completed)),
        (vec![D::Completed, D::Partial], Some(D::Partial)),
        (vec![D::NoAnswer, D::Dead], Some(D::Dead)),
        (vec![D::Declined, D::Dead], Some(D::Dead)),
        // What was carried out stays carried out.
        (vec![D::Completed, D::Dead], Some(D::Completed)),
        (vec![D::Partial, D::MovedAway], Some(D::Partial)),
        (vec![D::Completed, D::Duplicate], Some(D::Duplicate)),
        (vec![D::Booked, D::NoAnswer], Some(D::Booked)),
    ] {
        let tried: Vec<(Stamp, D)> = (1..).map(Stamp).zip(tried).collect();
        let reversed = tried.iter().rev().copied();
        assert_eq!(final_disposition(reversed, Counting::default()), became, "{tried:?}");
        assert_eq!(final_disposition(tried, Counting::default()), became);
    }
}

/// A time agreed on that never came was a talk all the same: who was reached one day is not unreached
/// the next, when the initiative is ended.
#[test]
fn who_agreed_on_a_time_was_reached() {
    let tried = [attempt(0, 1, Disposition::Booked), attempt(1, 1, Disposition::NoAnswer)];
    let counts = reach(&sealed(2), &tried, Counting::default()).unwrap().counts;
    assert_eq!(Plain::Reached.share(&counts), Share::of(1, 2));
}

#[test]
fn those_outside_the_list_are_told_by_reason_and_leave_the_n() {
    let mut targets = sealed(10);
    targets.leave(person(0), Stamp(5), Some(Removal::Protected)).unwrap();
    targets.join(person(77), Stamp(6)).unwrap();
    let tried = [
        attempt(1, 9, Disposition::Dead),
        attempt(2, 9, Disposition::Completed),
        attempt(2, 10, Disposition::Dead),
        attempt(77, 9, Disposition::Completed),
        attempt(99, 9, Disposition::Completed),
    ];
    let counting = Counting::default();
    let reached = reach(&targets, &tried, counting).unwrap();
    assert_eq!((reached.sealed, reached.of(), reached.late, reached.late_reached), (10, 8, 1, 1));
    assert_eq!(reached.completed(), Share::of(1, 8));
    let outside = BTreeMap::from([(Removal::Dead, 1), (Removal::Protected, 1)]);
    assert_eq!(reached.outside, outside);
    assert_eq!(reached.who_in(Bucket::Complete, counting), [person(2)]);
    assert_eq!(reached.who_in(Bucket::NotEligible, counting), [person(1)]);
    let strict = Counting { dead_stay: true, ..counting };
    assert_eq!(reach(&targets, &tried, strict).unwrap().of(), 9);
    assert_eq!(reach(&Targets::open(targets.initiative), &tried, counting), None);
}

#[test]
fn two_cards_found_to_be_one_person_are_one_of_the_n() {
    let mut targets = sealed(3);
    // After a merge the list leads to the same person twice.
    targets.list[2].person = person(0);
    let reached = reach(&targets, &[attempt(0, 1, Disposition::Completed)], Counting::default());
    let reached = reached.unwrap();
    assert_eq!((reached.sealed, reached.completed()), (3, Share::of(1, 2)));
    assert_eq!(reached.outside, BTreeMap::from([(Removal::Duplicate, 1)]));
}

fn near(found: Option<f64>, wanted: f64, digits: f64) -> bool {
    found.is_some_and(|rate| (rate - wanted).abs() < digits)
}

fn counts(list: [usize; 8]) -> Counts {
    use Bucket as B;
    let order = [
        B::Complete,
        B::Partial,
        B::Refusal,
        B::NonContact,
        B::Other,
        B::UnknownHousehold,
        B::UnknownOther,
        B::NotEligible,
    ];
    Counts::new(order.into_iter().zip(list))
}

/// The published values of the CC0 R package `outcomerate` for the 2016 standard.
#[test]
fn the_rates_are_the_published_ones() {
    let first = counts([4, 2, 1, 1, 1, 1, 1, 1]);
    let rates = first.rates(None);
    for (found, wanted) in [
        (rates.rr[0], 0.364),
        (rates.rr[1], 0.545),
        (rates.rr[2], 0.370),
        (rates.coop[0], 0.500),
        (rates.refusal[0], 0.091),
        (rates.con[0], 0.727),
    ] {
        assert!(near(found, wanted, 0.0005), "{found:?} {wanted}");
    }
    let second = counts([5, 3, 2, 1, 2, 1, 1, 0]).rates(Some(0.5));
    let found: Vec<Option<f64>> = second
        .rr
        .into_iter()
        .chain(second.coop)
        .chain(second.refusal)
        .chain(second.con)
        .chain(second.loc)
        .collect();
    let wanted = [
        (1., 3.),
        (8., 15.),
        (5., 14.),
        (4., 7.),
        (5., 13.),
        (8., 13.),
        (5., 12.),
        (2., 3.),
        (1., 2.),
        (4., 5.),
        (2., 15.),
        (1., 7.),
        (2., 13.),
        (4., 5.),
        (6., 7.),
        (12., 13.),
        (13., 15.),
        (39., 42.),
    ];
    assert_eq!(found.len(), wanted.len());
    for (at, (found, (part, whole))) in found.into_iter().zip(wanted).enumerate() {
        assert!(near(found, part / whole, 1e-12), "{at}: {found:?} {part}/{whole}");
    }
}

#[test]
fn a_rate_of_nobody_is_none() {
    let unknown = counts([0, 0, 0, 0, 0, 0, 1, 0]).rates(None);
    assert!([unknown.rr[0], unknown.con[0], unknown.loc[0]].iter().all(|r| near(*r, 0.0, 1e-12)));
    let undefined =
        [unknown.rr[2], unknown.rr[4], unknown.coop[0], unknown.refusal[2], unknown.con[1]];
    assert_eq!(undefined, [None; 5]);
    assert_eq!(Counts::default().rates(Some(1.0)), Rates::default());
}

#[test]
fn plain_figures_are_the_rates_they_stand_for() {
    let counts = counts([4, 2, 1, 1, 1, 1, 1, 1]);
    let rates = counts.rates(None);
    for (plain, rate) in [
        (Plain::Reached, rates.con[0]),
        (Plain::Completed, rates.rr[0]),
        (Plain::CompletedOrPartial, rates.rr[1]),
        (Plain::YesOfReached, rates.coop[0]),
        (Plain::No, rates.refusal[0]),
    ] {
        let per_mille = plain.share(&counts).per_mille().unwrap();
        let per_mille = f64::from(u32::try_from(per_mille).unwrap());
        assert!(near(rate, per_mille / 1000.0, 0.0006), "{plain:?}");
    }
}

fn row(n: usize, kind: Kind, disposition: Disposition) -> Row {
    Row {
        day: Day::of(2026, 11, 23).unwrap(),
        kind,
        disposition,
        person: Some(n),
        worker: WorkerId(Id([1; 16])),
        area: None,
        born: None,
        minutes: 10,
        heads: 1,
        about: false,
        initiative: None,
    }
}

#[test]
fn a_person_counts_once_in_each_group_and_once_in_all() {
    use Disposition as D;
    let rows = [
        row(1, Kind::Call, D::NoAnswer),
        row(1, Kind::Call, D::Completed),
        row(1, Kind::Visit, D::Completed),
        row(2, Kind::Visit, D::NotHome),
        row(2, Kind::Letter, D::Sent),
        Row { person: None, ..row(0, Kind::FieldTalk, D::Completed) },
    ];
    let by_kind = totals(rows, By::Kind);
    let all = by_kind.all;
    assert_eq!((all.contacts, all.calls, all.answered, all.visits, all.visited), (6, 2, 1, 2, 1));
    assert_eq!((all.written, all.talks, all.completed, all.minutes), (1, 1, 3, 60));
    assert_eq!((all.persons, all.reached), (2, 1));
    let persons: Vec<(Group, usize, usize)> =
        by_kind.lines.iter().map(|(g, f)| (*g, f.persons, f.reached)).collect();
    assert_eq!(
        persons,
        [
            (Group::Kind(Kind::Call), 1, 1),
            (Group::Kind(Kind::Visit), 2, 1),
            (Group::Kind(Kind::FieldTalk), 0, 0),
            (Group::Kind(Kind::Letter), 1, 0),
        ]
    );
}

#[test]
fn what_is_counted_without_names_counts_its_heads_and_a_letter_that_came_back_was_sent_once() {
    use Disposition as D;
    let nobody = |kind, how, heads| Row { person: None, heads, ..row(0, kind, how) };
    let rows = [
        row(1, Kind::Letter, D::Sent),
        nobody(Kind::Letter, D::Sent, 900),
        nobody(Kind::Letter, D::Returned, 14),
        nobody(Kind::Poster, D::Sent, 30),
        nobody(Kind::FieldTalk, D::Completed, 7),
        row(2, Kind::Letter, D::Sent),
    ];
    let by_outcome = totals(rows, By::Disposition);
    let all = by_outcome.all;
    assert_eq!((all.written, all.written_nameless), (902, 900));
    assert_eq!((all.talks, all.talks_nameless, all.completed), (7, 7, 7));
    assert_eq!((all.contacts, all.persons, all.minutes), (923, 2, 60));
    let lines = by_outcome.lines.iter().map(|(group, figures)| (*group, figures.contacts));
    let lines: BTreeMap<Group, usize> = lines.collect();
    assert_eq!(lines[&Group::Disposition(D::Sent)], 902, "no posters, nothing that came back");
}

#[test]
fn periods_begin_where_people_expect() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    for (by, begins, next) in [
        (By::Day, "2026-11-25", "2026-11-26"),
        (By::Week, "2026-11-23", "2026-11-30"),
        (By::Month, "2026-11-01", "2026-12-01"),
        (By::Quarter, "2026-10-01", "2027-01-01"),
        (By::Year, "2026-01-01", "2027-01-01"),
    ] {
        assert_eq!(by.begins(day("2026-11-25")), day(begins), "{by:?}");
        assert_eq!(by.next(day(begins)), day(next), "{by:?}");
    }
}

fn totals(rows: impl IntoIterator<Item = Row>, by: By) -> Totals {
    let mut count = Count::by(&[by]);
    rows.into_iter().for_each(|row| count.add(&row));
    let (divided, all) = count.finish();
    Totals { lines: divided.into_iter().flatten().collect(), all }
}

fn any_row() -> impl Strategy<Value = Row> {
    let kinds = proptest::sample::select(Kind::ALL);
    let dispositions = proptest::sample::select(Disposition::ALL);
    (0_usize..6, kinds, dispositions, 0_u32..90, 0_i64..60, proptest::option::of(1900_i32..2020))
        .prop_map(|(n, kind, disposition, minutes, days, year)| Row {
            day: Day::of(2026, 1, 1).unwrap().plus_days(days),
            person: (n > 0).then_some(n),
            minutes,
            worker: WorkerId(Id([u8::try_from(n).unwrap() % 2; 16])),
            born: year.map(|year| crate::base::Born { year, rest: None }),
            ..row(n, kind, disposition)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Every group holds what a plain walk over its own rows gives.
    #[test]
    fn groups_are_a_plain_walk_over_their_rows(rows in proptest::collection::vec(any_row(), 0..40)) {
        let ways = [By::Week, By::Month, By::Age, By::Worker, By::Disposition, By::Kind, By::Area];
        let mut together = Count::by(&ways);
        for row in &rows {
            together.add(row);
        }
        let (divided, all) = together.finish();
        for (by, lines) in ways.into_iter().zip(divided) {
            let totals = totals(rows.iter().copied(), by);
            prop_assert_eq!((&lines, all), (&totals.lines, totals.all));
            let groups: BTreeSet<Group> = rows.iter().map(|row| by.group(row)).collect();
            let listed: Vec<Group> = totals.lines.iter().map(|(group, _)| *group).collect();
            prop_assert_eq!(&listed, &groups.into_iter().collect::<Vec<_>>());
            for (group, figures) in &totals.lines {
                let own: Vec<&Row> = rows.iter().filter(|row| by.group(row) == *group).collect();
                let distinct = |reached: bool| {
                    let tried = |row: &&&Row| !row.disposition.is_untried();
                    let who = own.iter().filter(tried);
                    let who = who.filter(|row| !reached || row.disposition.reached());
                    who.filter_map(|row| row.person).collect::<BTreeSet<_>>().len()
                };
                let contacts = own.iter().filter(|row| row.kind != Kind::Poster);
                prop_assert_eq!(figures.contacts, contacts.count());
                prop_assert_eq!(figures.minutes, own.iter().map(|r| u64::from(r.minutes)).sum::<u64>());
                prop_assert_eq!((figures.persons, figures.reached), (distinct(false), distinct(true)));
            }
            let sum: usize = totals.lines.iter().map(|(_, figures)| figures.contacts).sum();
            prop_assert_eq!(sum, totals.all.contacts);
        }
    }

    /// Everybody on the sealed list stands in exactly one place, whatever was tried.
    #[test]
    fn nobody_on_the_list_is_lost_or_counted_twice(
        tried in proptest::collection::vec((0_usize..12, 0_i64..9, proptest::sample::select(Disposition::ALL)), 0..40),
        removed in proptest::collection::btree_set(0_usize..8, 0..4),
    ) {
        let mut targets = sealed(8);
        for n in &removed {
            targets.leave(person(*n), Stamp(2), Some(Removal::Mistake)).unwrap();
        }
        let attempts: Vec<Attempt> = tried.into_iter().map(|(n, at, d)| attempt(n, at, d)).collect();
        let reach = reach(&targets, &attempts, Counting::default()).unwrap();
        prop_assert_eq!(reach.sealed, 8);
        prop_assert_eq!(reach.counts.sum(&Bucket::ALL), 8);
        prop_assert_eq!(reach.of() + reach.outside.values().sum::<usize>(), 8);
        prop_assert_eq!(reach.who.len() + removed.len(), 8);
        prop_assert!(reach.completed().n <= reach.of());
    }
}
