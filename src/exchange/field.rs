//! The work in the field on one page, to be handed in with an application: how many sessions and hours, how
//! many people were met, where and when, what drew them, and how they took it. Nobody is named, and what is
//! counted are heads: the rule for small numbers holds for them as for persons.

use crate::base::{Amount, Day, Phrase, Word};
use crate::domain::output::{Cleared, Purpose, clear};
use crate::domain::printed::{Counted, Division, Fact, Heading, Printed, Tally, Unit};
use crate::domain::protection::Protection;
use crate::domain::session::figures::{By, Key, Sum, figures, holds};
use crate::domain::session::{Response, Session};
use crate::store::sessions::{BetweenOf, Line};

/// What the page divides by. Each session stands in one line of each, so those who were there together with
/// others are not counted for each of these.
const DIVISIONS: [By; 5] = [By::Kind, By::Area, By::Month, By::Announced, By::Draw];

/// Those talked with, and those met without a talk.
const TALKED: usize = 0;
const MET: usize = 1;

/// The page of the sessions from one day to another. `brought`: how many new ones say that they came by
/// them, at least; nothing is said of none.
pub fn page(got: &BetweenOf, span: (Day, Day), brought: usize) -> Printed {
    let held: Vec<&Line> =
        got.lines.iter().filter(|line| holds(&line.session, By::Kind, &Key::All)).collect();
    let all = sum(&held);
    let days = [span.0, span.1].map(Heading::from).to_vec();
    let printed = Printed::new(Word("field-page-title"), got.limit).about(Heading::Span(days));
    let printed = if got.part { printed.about(Word("totals-part")) } else { printed };
    printed.words(None, said(&held, all)).tally(&news(tally(&held, all, got), brought))
}

/// New people are few: they stand under the rule for small numbers, as those met do.
fn news(tally: Tally, brought: usize) -> Tally {
    match brought {
        0 => tally,
        n => tally.fact(Word("summary-brought"), Fact::Count(n)),
    }
}

fn sum(held: &[&Line]) -> Sum {
    let all = figures(held.iter().map(|line| (&line.session, line.sums)), By::Kind);
    all.into_iter().find(|(key, _)| *key == Key::All).map(|(_, sum)| sum).unwrap_or_default()
}

/// What is counted of sessions and not of people.
fn said(held: &[&Line], all: Sum) -> Vec<(Heading, Heading)> {
    let number = |n: usize| Heading::Text(n.to_string());
    let of = |is: fn(&Session) -> bool| held.iter().filter(|line| is(&line.session)).count();
    let asked = of(|one| one.response.is_some());
    let good = of(|one| one.response == Some(Response::Good));
    let good = Phrase::new(Word("field-page-of")).with("n", good).with("of", asked);
    let announced = of(|one| one.announced == Some(true));
    let announced =
        Phrase::new(Word("field-page-of")).with("n", announced).with("of", all.sessions);
    vec![
        (Word("sessions-held").into(), number(all.sessions)),
        (Word("sessions-cancelled").into(), number(all.cancelled)),
        (Word("field-page-announced").into(), announced.into()),
        (Word("field-page-good").into(), good.into()),
    ]
}

/// The people met, in one line of each division.
fn tally(held: &[&Line], all: Sum, got: &BetweenOf) -> Tally {
    let lines: Vec<(By, Vec<(Key, Sum)>)> = DIVISIONS
        .into_iter()
        .map(|by| {
            let lines = figures(held.iter().map(|line| (&line.session, line.sums)), by);
            (
                by,
                lines
                    .into_iter()
                    .filter(|(key, sum)| *key != Key::All && sum.sessions > 0)
                    .collect(),
            )
        })
        .collect();
    let division = |(by, lines): &(By, Vec<(Key, Sum)>)| {
        Division::new(by.word(), lines.iter().map(|(key, sum)| line(key, sum, got)).collect())
    };
    let rows = held.iter().flat_map(|one| {
        let at = |(by, lines): &(By, Vec<(Key, Sum)>)| {
            let at = lines.iter().position(|(key, _)| holds(&one.session, *by, key));
            at.unwrap_or(usize::MAX)
        };
        let places: Vec<usize> = lines.iter().map(at).collect();
        let heads = |column, n: u64| Counted {
            column,
            lines: places.clone(),
            n: usize::try_from(n).unwrap_or(usize::MAX),
        };
        let met = one.sums.heads.saturating_sub(one.sums.talks);
        let open = one.session.is_held();
        let both = [heads(TALKED, one.sums.talks), heads(MET, met)];
        both.into_iter().filter(move |_| open).collect::<Vec<_>>()
    });
    let columns = vec![Word("field-page-talked").into(), Word("field-page-met").into()];
    let divisions = lines.iter().map(division).collect();
    Tally::of(Word("sessions-heads"), columns, divisions, &gated(rows.collect()))
        .fact(Word("sessions-heads"), Fact::All)
        .fact(Word("field-page-talked"), Fact::Sum(vec![TALKED]))
        .fact(Word("field-page-material"), count(all.material))
        .fact(Word("sessions-hours"), Fact::Minutes(all.minutes))
        .fact(Word("field-page-per-talk"), per_talk(all))
}

fn count(n: u64) -> Fact {
    Fact::Count(usize::try_from(n).unwrap_or(usize::MAX))
}

/// The time of talks is known of some of those talked with: how many they are can be had from it.
fn per_talk(all: Sum) -> Fact {
    let (minutes, n) = all.time_of_talks();
    let talked = Box::new(Fact::Sum(vec![TALKED]));
    let timed = Fact::Beside { n: usize::try_from(n).unwrap_or(usize::MAX), of: talked };
    Fact::Per { sum: minutes, unit: Unit::Minutes, of: Box::new(timed), heads: Amount::default() }
}

/// What a line is called, and how many sessions it is of.
fn line(key: &Key, sum: &Sum, got: &BetweenOf) -> Heading {
    let name = key.name(&got.areas);
    Phrase::new(Word("field-page-line")).with("what", name).with("n", sum.sessions).into()
}

/// Heads with no names: nobody protected can be told among them.
fn gated(rows: Vec<Counted>) -> Cleared<Counted> {
    clear(rows, Purpose::Report, |_| Protection::Open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Id, Lang, SessionId};
    use crate::config::words::Words;
    use crate::domain::session::count::Sums;
    use crate::domain::session::{Kind, State};
    use crate::exchange::printed::{Form, written};

    fn line(day: &str, kind: Kind, talks: u64, good: bool) -> Line {
        let day = day.parse().unwrap();
        let time = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0);
        let new = Session::new(SessionId(Id([1; 16])), kind, day);
        let session = Session {
            state: State::Done,
            from: time(13),
            to: time(15),
            announced: Some(good),
            response: Some(if good { Response::Good } else { Response::Mixed }),
            ..new
        };
        Line { session, sums: Sums { heads: talks + 3, talks, material: 10 }, brought: 0 }
    }

    fn text(lines: Vec<Line>) -> String {
        with_news(lines, 0)
    }

    fn with_news(lines: Vec<Line>, brought: usize) -> String {
        let got = BetweenOf { lines, ..BetweenOf::default() };
        let span = ("2026-10-01".parse().unwrap(), "2026-12-31".parse().unwrap());
        let words = Words::shipped(Lang::Sv);
        let today = "2026-12-31".parse().unwrap();
        let bytes = written(&page(&got, span, brought), Form::Text, (&words, today)).unwrap();
        String::from_utf8(bytes).unwrap().replace('\u{a0}', " ")
    }

    #[test]
    fn a_quarter_of_patrols_with_mostly_positive_response_is_one_page() {
        let mut lines: Vec<Line> = (1..=13)
            .flat_map(|week| {
                let day =
                    |n: u32| format!("2026-1{}-{:02}", (week - 1) / 5, (week - 1) % 5 * 5 + n);
                [line(&day(1), Kind::Patrol, 8, true), line(&day(3), Kind::Patrol, 6, week % 4 > 0)]
            })
            .collect();
        let whole = text(lines.clone());
        assert!(whole.contains("23 av 26"), "{whole}");
        assert!(whole.contains("260"), "heads: {whole}");
        lines.pop();
        let less = text(lines);
        assert!(less.contains("22 av 25") && less.contains("251"), "{less}");
    }

    #[test]
    fn who_came_into_the_register_by_the_field_stands_there_unless_they_are_few() {
        let page = |n| with_news(vec![line("2026-10-06", Kind::Patrol, 30, true)], n);
        let told = |n| page(n).lines().find(|line| line.contains("minst")).map(str::to_owned);
        assert!(told(12).is_some_and(|line| line.contains("12")), "{}", page(12));
        assert!(told(2).is_some_and(|line| line.contains("..")), "{}", page(2));
        assert_eq!(told(0), None);
    }

    /// A kind and what was announced that are the same sessions: what one table hides the other tells.
    #[test]
    fn what_is_hidden_by_kind_is_not_told_by_what_was_announced() {
        let of = |kind, n: usize, heads: u64, announced| {
            let held = (0..n).map(move |nth| {
                let day = format!("2026-10-{:02}", nth + 1);
                let left = heads - heads / n as u64 * (n as u64 - 1);
                let heads = if nth == 0 { left } else { heads / n as u64 };
                let sums = Sums { heads, talks: heads, material: 0 };
                Line { sums, ..line(&day, kind, 0, announced) }
            });
            held.collect::<Vec<_>>()
        };
        let lines = [
            of(Kind::Patrol, 13, 30, false),
            of(Kind::Square, 8, 40, true),
            of(Kind::Stand, 1, 3, true),
        ];
        let page = text(lines.concat());
        assert!(page.contains(".."), "{page}");
        // The patrols stand in both tables, told by how many they are.
        let patrols: Vec<&str> = page.lines().filter(|line| line.contains("(13 pass)")).collect();
        let hidden = patrols.iter().any(|line| line.contains(".."));
        assert!(patrols.len() == 1 || !hidden, "{page}");
    }

    #[test]
    fn a_kind_at_which_three_were_met_is_not_told() {
        let few = Line {
            sums: Sums { heads: 3, talks: 1, material: 0 },
            ..line("2026-10-05", Kind::Stand, 1, true)
        };
        let lines = vec![
            line("2026-10-06", Kind::Patrol, 30, true),
            line("2026-10-07", Kind::Square, 40, true),
            few,
        ];
        let page = text(lines);
        assert!(page.contains(".."), "{page}");
        let stand = page.lines().find(|line| line.contains("Hos andra")).unwrap_or_default();
        assert!(!stand.contains(" 3"), "{page}");
    }
}
