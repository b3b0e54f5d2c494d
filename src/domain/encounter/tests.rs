use super::*;
use crate::base::{Country, Id};
use crate::domain::answer::Answer;
use crate::domain::flaw::stops;
use crate::domain::initiative::Mode;
use crate::domain::template::{Template, shipped};

fn at(text: &str) -> chrono::NaiveDateTime {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn tried(kind: Kind, attempts: u32, now: &str) -> Tried {
    Tried { kind, attempts, now: at(now), period_end: None, booked: None, country: Country::Se }
}

fn proposed(disposition: Disposition, tried: &Tried) -> Option<(String, &'static str, String)> {
    propose_retry(disposition, tried).map(|next| {
        let time = next.time.map_or(String::new(), |t| t.format(" %H:%M").to_string());
        (format!("{}{time}", next.day), next.kind.code(), next.why.word)
    })
}

#[test]
fn each_outcome_proposes_what_comes_next() {
    use Disposition as D;
    // Monday 2026-11-23, twenty to ten in the morning.
    let call = tried(Kind::Call, 1, "2026-11-23 09:41");
    let visit = tried(Kind::Visit, 1, "2026-11-23 09:41");
    for (disposition, tried, next) in [
        (D::Completed, call, None),
        (D::Declined, call, None),
        (D::OtherDeclined, call, None),
        (D::NoEntry, visit, None),
        (D::Dead, call, None),
        (D::Partial, call, Some(("2026-11-24", "call", "retry-continue"))),
        (D::CallBack, call, Some(("2026-11-24", "call", "retry-next-workday"))),
        (D::NotNow, call, Some(("2026-11-30", "call", "retry-after-days"))),
        (D::NoAnswer, call, Some(("2026-11-23 12:45", "call", "retry-later-today"))),
        (D::Voicemail, call, Some(("2026-11-23 12:45", "call", "retry-later-today"))),
        (D::NotHome, visit, Some(("2026-11-26 14:00", "visit", "retry-after-days"))),
        (D::NoShow, visit, Some(("2026-11-24", "visit", "retry-next-workday"))),
        (D::Away, call, Some(("2026-12-07", "call", "retry-when-back"))),
        (D::Language, call, Some(("2026-11-26", "call", "retry-interpreter"))),
        (D::NoInterpreter, visit, Some(("2026-11-26", "visit", "retry-interpreter"))),
        (D::Ill, call, Some(("2026-12-23", "call", "retry-after-days"))),
        (D::WrongNumber, call, Some(("2026-11-24", "letter", "retry-find-number"))),
        (D::NoNumber, call, Some(("2026-11-24", "letter", "retry-invite"))),
        (
            D::Returned,
            tried(Kind::Letter, 1, "2026-11-23 09:41"),
            Some(("2026-11-24", "call", "retry-address")),
        ),
        (
            D::Sent,
            tried(Kind::Letter, 1, "2026-11-23 09:41"),
            Some(("2026-11-30", "call", "retry-after-letter")),
        ),
        (
            D::Sent,
            tried(Kind::Sms, 1, "2026-11-23 09:41"),
            Some(("2026-11-30", "sms", "retry-after-letter")),
        ),
        (D::Booked, call, None),
        (D::MovedUnknown, call, None),
        (D::NotBegun, call, None),
    ] {
        let next = next.map(|(day, kind, why)| (day.to_owned(), kind, why.to_owned()));
        assert_eq!(proposed(disposition, &tried), next, "{disposition:?}");
    }
}

#[test]
fn a_call_nobody_answers_moves_to_another_time_of_day_and_then_to_a_letter() {
    for (attempts, now, next) in [
        // Too late for another three hours: tomorrow morning.
        (1, "2026-11-23 15:10", ("2026-11-24 10:00", "call", "retry-other-daypart")),
        (2, "2026-11-23 09:41", ("2026-11-24 14:00", "call", "retry-other-daypart")),
        (2, "2026-11-23 13:00", ("2026-11-24 10:00", "call", "retry-other-daypart")),
        // Friday: not on the weekend.
        (2, "2026-11-27 13:00", ("2026-11-30 10:00", "call", "retry-other-daypart")),
        // The day before Christmas Eve: the 24th to 27th are free.
        (2, "2026-12-23 13:00", ("2026-12-28 10:00", "call", "retry-other-daypart")),
        // Rung on a Saturday: not the same Saturday again.
        (1, "2026-11-28 10:00", ("2026-11-30 14:00", "call", "retry-other-daypart")),
        (1, "2026-11-23 23:50", ("2026-11-24 10:00", "call", "retry-other-daypart")),
        (1, "2026-11-23 04:00", ("2026-11-24 14:00", "call", "retry-other-daypart")),
        (3, "2026-11-23 09:41", ("2026-11-24", "letter", "retry-letter-after-attempts")),
        (9, "2026-11-23 09:41", ("2026-11-24", "letter", "retry-letter-after-attempts")),
    ] {
        let tried = tried(Kind::Call, attempts, now);
        let next = Some((next.0.to_owned(), next.1, next.2.to_owned()));
        assert_eq!(proposed(Disposition::NoAnswer, &tried), next, "{attempts} {now}");
    }
}

#[test]
fn what_was_agreed_and_the_end_of_the_period_are_kept_to() {
    let mut call = tried(Kind::Call, 1, "2026-11-23 09:41");
    call.booked =
        Some((Day::of(2026, 11, 28).unwrap(), chrono::NaiveTime::from_hms_opt(10, 15, 0)));
    // A time agreed on is kept also on a Saturday.
    let booked = ("2026-11-28 10:15".to_owned(), "call", "retry-booked".to_owned());
    assert_eq!(proposed(Disposition::Booked, &call), Some(booked));
    call.period_end = Day::of(2026, 12, 12);
    let back = ("2026-12-14".to_owned(), "call", "retry-when-back".to_owned());
    assert_eq!(proposed(Disposition::Away, &call), Some(back));
}

#[test]
fn no_proposal_lies_in_the_past_or_on_a_free_day() {
    for disposition in Disposition::ALL {
        for attempts in 0..5 {
            for day in 1..=31 {
                let now = format!("2026-12-{day:02} 11:20");
                let tried = tried(Kind::Call, attempts, &now);
                let Some(next) = propose_retry(*disposition, &tried) else { continue };
                let red = crate::base::date::red_day(next.day, Country::Se).is_some();
                assert!(next.day >= Day(tried.now.date()), "{disposition:?} {now}");
                assert!(!next.day.is_weekend() && !red, "{disposition:?} {now}: {}", next.day);
            }
        }
    }
}

fn today() -> Day {
    Day::of(2026, 11, 23).unwrap()
}

fn good() -> Draft {
    let mut draft = Draft::new(Kind::Call, Stamp(0), today());
    draft.person = Some(PersonId(Id([1; 16])));
    draft.disposition = Some(Disposition::NoAnswer);
    draft
}

fn fields(draft: &Draft, template: Option<&Template>, mode: Mode) -> Vec<(String, String, bool)> {
    let flaws = draft.flaws(template, mode, today());
    flaws.into_iter().map(|f| (f.field, f.reason.word, f.stops)).collect()
}

#[test]
fn an_unanswered_call_needs_nothing_more() {
    assert_eq!(fields(&good(), shipped().first(), Mode::Named), []);
}

#[test]
fn all_flaws_of_a_draft_are_told_at_once() {
    let mut draft = Draft::new(Kind::Call, Stamp(0), today().plus_days(1));
    draft.minutes = Some(800);
    draft.heads = Some(0);
    draft.follow_up =
        Some(FollowUp { day: today().plus_days(-1), time: None, kind: Kind::Call, worker: None });
    let told: Vec<(String, bool)> =
        fields(&draft, None, Mode::Named).into_iter().map(|(f, _, stops)| (f, stops)).collect();
    let expected = [
        ("person", true),
        ("heads", true),
        ("day", true),
        ("minutes", false),
        ("follow-up", false),
        ("disposition", true),
    ];
    assert_eq!(told, expected.map(|(field, stops)| (field.to_owned(), stops)));
}

#[test]
fn some_outcomes_need_a_note() {
    for disposition in Disposition::ALL {
        let mut draft = good();
        draft.disposition = Some(*disposition);
        draft.note = "  ".into();
        let missing = draft.flaws(None, Mode::Named, today()).iter().any(|f| f.field == "note");
        assert_eq!(missing, disposition.note_required(), "{disposition:?}");
        draft.note = "orkar inte nu".into();
        assert!(!stops(&draft.flaws(None, Mode::Named, today())), "{disposition:?}");
    }
}

#[test]
fn counts_alone_hold_no_person_and_the_others_need_one() {
    let with = |mode, person: bool| {
        let mut draft = good();
        draft.person = draft.person.filter(|_| person);
        fields(&draft, None, mode).into_iter().map(|(_, word, _)| word).collect::<Vec<_>>()
    };
    assert_eq!(with(Mode::Counts, true), ["flaw-counts-only-person"]);
    assert_eq!(with(Mode::Counts, false), [] as [String; 0]);
    assert_eq!(with(Mode::Named, false), ["flaw-who"]);
    assert_eq!(with(Mode::Alias, false), ["flaw-who"]);
    assert_eq!(with(Mode::Alias, true), [] as [String; 0]);
}

#[test]
fn required_questions_are_asked_of_those_who_were_reached_alone() {
    let library = shipped();
    let template = library.iter().find(|t| t.key == "cornerstones").unwrap();
    let mut draft = good();
    draft.disposition = Some(Disposition::Completed);
    let missing = fields(&draft, Some(template), Mode::Named);
    assert!(missing.iter().all(|(_, word, stops)| word == "answer-required" && *stops));
    let asked: Vec<&str> = missing.iter().map(|(field, ..)| field.as_str()).collect();
    assert_eq!(asked, ["answer:days", "answer:company-enough", "answer:again"]);
    draft.answers.set("days", Answer::Value("4".into()));
    draft.answers.set("company-enough", Answer::Declined);
    draft.answers.set("again", Answer::Unknown);
    assert_eq!(fields(&draft, Some(template), Mode::Named), []);
    draft.answers.set("days", Answer::Value("6".into()));
    let wrong = fields(&draft, Some(template), Mode::Named);
    assert_eq!(wrong, [("answer:days".into(), "answer-too-high".into(), true)]);
}

#[test]
fn each_kind_goes_by_one_channel_and_is_one_sort_of_meeting() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        assert!(!(kind.is_written() && kind.face_to_face()), "{kind:?}");
        assert!(!kind.is_visit() || kind.face_to_face(), "{kind:?}");
        assert_eq!(kind.is_written(), !kind.face_to_face() && *kind != Kind::Call, "{kind:?}");
    }
    assert_eq!(Kind::Visit.channel(), Some(Channel::Visit));
    assert_eq!(Kind::Walk.channel(), None);
}
