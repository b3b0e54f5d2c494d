//! What to do next after an attempt: a proposal the user can take or change, and why.

use super::Kind;
use crate::base::date::red_day;
use crate::base::{Country, Day, Phrase, Word};
use crate::domain::disposition::{Disposition, Retry};
use chrono::{NaiveDateTime, NaiveTime};

/// What has been tried so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// What kind of contact this attempt was.
    pub kind: Kind,
    /// How many attempts there have been without reaching the person, this one counted.
    pub attempts: u32,
    /// What the clock on the wall shows.
    pub now: NaiveDateTime,
    /// The last day of the initiative's calls and visits, where one is set.
    pub period_end: Option<Day>,
    /// The time agreed on, where one was.
    pub booked: Option<(Day, Option<NaiveTime>)>,
    /// Whose red days are kept.
    pub country: Country,
}

/// A proposed next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The day.
    pub day: Day,
    /// A time of day, where it matters.
    pub time: Option<NaiveTime>,
    /// What kind of contact.
    pub kind: Kind,
    /// Why just this, in a sentence.
    pub why: Phrase,
}

/// So many attempts without an answer, and a letter is tried instead.
pub const LETTER_AFTER: u32 = 3;
/// The first and last hour somebody is rung or visited without having agreed on a time.
const FIRST_HOUR: u32 = 9;
const LAST_HOUR: u32 = 17;

/// What the outcome asks for next. `None` where nothing follows by itself: the case is closed, a
/// time still has to be typed, or somebody has to think.
pub fn propose_retry(disposition: Disposition, tried: &Tried) -> Option<Proposal> {
    let today = Day(tried.now.date());
    let in_days = |n: u32| workday_from(today.plus_days(n.into()), tried.country);
    let same = |day, word| Proposal { day, time: None, kind: tried.kind, why: Phrase::new(word) };
    let letter = |word| Proposal { kind: Kind::Letter, ..same(in_days(1), word) };
    match disposition.retry() {
        Retry::Never | Retry::YouDecide => None,
        Retry::AtBooked => {
            tried.booked.map(|(day, time)| Proposal { time, ..same(day, Word("retry-booked")) })
        }
        Retry::Continue => Some(same(in_days(1), Word("retry-continue"))),
        Retry::NextWorkday => Some(same(in_days(1), Word("retry-next-workday"))),
        Retry::AfterMinutes(_) | Retry::AfterDays(_)
            if disposition.is_silence() && tried.attempts >= LETTER_AFTER =>
        {
            let why = Phrase::new(Word("retry-letter-after-attempts")).with("n", tried.attempts);
            Some(Proposal { why, ..letter(Word("retry-letter-after-attempts")) })
        }
        Retry::AfterMinutes(minutes) => Some(later(minutes, tried)),
        Retry::AfterDays(_) if disposition == Disposition::Sent => {
            let kind = if tried.kind == Kind::Letter { Kind::Call } else { tried.kind };
            Some(Proposal { kind, ..same(in_days(7), Word("retry-after-letter")) })
        }
        Retry::AfterDays(days) => {
            let why = Phrase::new(Word("retry-after-days")).with("n", days);
            let time = disposition.is_silence().then(|| other_daypart(tried.now.time()));
            Some(Proposal { time, why, ..same(in_days(days), Word("retry-after-days")) })
        }
        Retry::EndOfPeriod => {
            let back = tried.period_end.filter(|end| *end > today);
            let day = back.unwrap_or_else(|| today.plus_days(14));
            Some(same(workday_from(day, tried.country), Word("retry-when-back")))
        }
        Retry::InterpreterFirst => Some(same(in_days(3), Word("retry-interpreter"))),
        Retry::FindNumber => Some(letter(Word("retry-find-number"))),
        Retry::InviteByLetter => Some(letter(Word("retry-invite"))),
        Retry::CheckAddress => {
            Some(Proposal { kind: Kind::Call, ..same(in_days(1), Word("retry-address")) })
        }
    }
}

/// Later the same day the first time, if the day is long enough; else the next working day at the
/// other time of day, since who never answers in the morning may do so after lunch.
fn later(minutes: u32, tried: &Tried) -> Proposal {
    let today = Day(tried.now.date());
    let then = quarter(tried.now + std::time::Duration::from_secs(u64::from(minutes) * 60));
    let same_day = then.date() == tried.now.date() && hour(then.time()) < LAST_HOUR;
    if tried.attempts <= 1 && same_day && hour(then.time()) >= FIRST_HOUR && !is_free(today, tried)
    {
        let why = Phrase::new(Word("retry-later-today"));
        return Proposal { day: today, time: Some(then.time()), kind: tried.kind, why };
    }
    let day = workday_from(today.plus_days(1), tried.country);
    let time = Some(other_daypart(tried.now.time()));
    Proposal { day, time, kind: tried.kind, why: Phrase::new(Word("retry-other-daypart")) }
}

fn is_free(day: Day, tried: &Tried) -> bool {
    workday_from(day, tried.country) != day
}

/// The first working day on or after `day`.
pub fn workday_from(day: Day, country: Country) -> Day {
    // Never more than a handful of red days and weekends in a row: two weeks always suffice.
    let days = (0..14).map(|n| day.plus_days(n));
    days.into_iter().find(|d| !d.is_weekend() && red_day(*d, country).is_none()).unwrap_or(day)
}

fn hour(time: NaiveTime) -> u32 {
    time.signed_duration_since(NaiveTime::MIN).num_hours().try_into().unwrap_or(0)
}

/// The next quarter of an hour, so that nobody is asked to ring at 12:41.
fn quarter(at: NaiveDateTime) -> NaiveDateTime {
    let seconds = at.time().signed_duration_since(NaiveTime::MIN).num_seconds();
    let over = u64::try_from(seconds % 900).unwrap_or(0);
    at + std::time::Duration::from_secs(if over == 0 { 0 } else { 900 - over })
}

/// Two in the afternoon after a try in the morning, ten in the morning after one later on.
fn other_daypart(tried: NaiveTime) -> NaiveTime {
    let hour = if hour(tried) < 12 { 14 } else { 10 };
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}
