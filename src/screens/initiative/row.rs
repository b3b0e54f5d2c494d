//! One person on a list: what has become of them, and where that puts them.

use crate::base::phone::show_phone;
use crate::base::{Day, PersonId, Phrase, Stamp, Word};
use crate::config::theme::Role;
use crate::domain::disposition::{Bucket, Counting};
use crate::domain::ladder::{For, Standing as On, State, Stop};
use crate::domain::person::Channel;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::rung;
use crate::store::initiatives::{Due, ListedPerson, PlacingOf};
use crate::ui::list::{Cell, Column, Row, Width};
use crate::ui::{Label, Look};
use chrono::{Datelike, NaiveDateTime, NaiveTime};

/// Where somebody stands, in the order they are shown: whom to ring comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing stands in the way of trying now.
    Now,
    /// To be done now, and not by telephone.
    Other,
    /// An interpreter is to be booked first.
    Interpreter,
    /// Agreed for another day, or for later today.
    Later,
    /// Begun and not finished, or the initiative ended before anything came of it.
    Unfinished,
    /// No number to ring, or no wish to be rung.
    NoPhone,
    /// Carried out.
    Done,
    /// Said no.
    Declined,
    /// Closed in another way: dead, moved, outside.
    Closed,
    /// Taken off the list with a reason.
    Removed,
}

impl Standing {
    /// Where somebody stands on a ladder; none where their case is closed or there is no ladder.
    fn on_ladder(stands: &On) -> Option<Self> {
        Some(match stands.state {
            State::ToDo if stands.is_call_now() => Standing::Now,
            State::ToDo => Standing::Other,
            State::Waiting(For::Interpreter) => Standing::Interpreter,
            State::Waiting(For::Number | For::Address) => Standing::NoPhone,
            State::Waiting(_) => Standing::Later,
            State::Stopped(Stop::Declined) => Standing::Declined,
            State::Stopped(Stop::Removed(_) | Stop::Protected) => Standing::Removed,
            State::Stopped(_) => Standing::Closed,
            State::Finished => return None,
        })
    }

    fn of(listed: &ListedPerson, now: NaiveDateTime, how: &How<'_>) -> Self {
        let (counting, ended) = (how.counting, how.ended);
        let stands = how.placing.standing.get(&listed.person.id).filter(|_| !ended);
        // Without a ladder a call months from now does not undo what was carried out.
        let plain = how.placing.ladder.is_none();
        let over = |on: &&On| plain && listed.closed && matches!(on.state, State::Waiting(_));
        let stands = stands.filter(|on| !over(on));
        if let Some(standing) = stands.and_then(Self::on_ladder) {
            return standing;
        }
        let finished = stands.is_some();
        if listed.target.removed.is_some() {
            return Standing::Removed;
        }
        match listed.outcome.map(|outcome| outcome.bucket(counting)) {
            Some(Bucket::Complete) => Standing::Done,
            Some(Bucket::Refusal) if listed.closed => Standing::Declined,
            Some(Bucket::Partial) if listed.closed => Standing::Unfinished,
            _ if listed.closed || finished => Standing::Closed,
            _ if listed.person.phones.is_empty() || bars_phone(listed) => Standing::NoPhone,
            _ if ended => Standing::Unfinished,
            _ if listed.next.is_some_and(|due| is_ahead(due, now)) => Standing::Later,
            _ => Standing::Now,
        }
    }

    /// The heading they stand under.
    pub const fn word(self) -> Word {
        match self {
            Standing::Now => Word("standing-now"),
            Standing::Other => Word("standing-other"),
            Standing::Interpreter => Word("standing-interpreter"),
            Standing::Later => Word("standing-later"),
            Standing::Unfinished => Word("standing-unfinished"),
            Standing::NoPhone => Word("standing-no-phone"),
            Standing::Done => Word("standing-done"),
            Standing::Declined => Word("standing-declined"),
            Standing::Closed => Word("standing-closed"),
            Standing::Removed => Word("standing-removed"),
        }
    }
}

/// Whether the day or the time agreed on is still to come.
fn is_ahead((day, time): Due, now: NaiveDateTime) -> bool {
    (day.0, time.unwrap_or(NaiveTime::MIN)) > (now.date(), now.time())
}

fn bars_phone(listed: &ListedPerson) -> bool {
    listed.person.barred(Channel::Phone).is_some()
}

/// Where in a day what has no hour stands: after everything that has one.
const LAST_HOUR: NaiveTime = NaiveTime::MIN.overflowing_sub_signed(chrono::TimeDelta::seconds(1)).0;

/// What decides where everybody on the list stands.
#[derive(Debug, Clone, Copy)]
pub struct How<'a> {
    /// The choices the rates are counted under.
    pub counting: Counting,
    /// Whether the initiative has ended.
    pub ended: bool,
    /// Where each stands on the ladder.
    pub placing: &'a PlacingOf,
}

/// One line.
#[derive(Debug, Clone)]
pub struct Item {
    /// Who, of merged cards the one that stands for all.
    pub person: PersonId,
    /// The card the place on the list is kept under.
    pub card: PersonId,
    /// What has become of them.
    pub standing: Standing,
    /// Whether they came after the sealing.
    pub late: bool,
    /// When there was contact last, of one who was closed for not having been heard of.
    pub quiet: Option<Stamp>,
    /// Whether they were shared out to the one who looks.
    pub mine: bool,
    /// Whose they are, where they were shared out.
    whose: String,
    /// The rung of the ladder, how it stands and why.
    pub why: Option<String>,
    /// The rung and why, as much as there is room for.
    rung: Option<String>,
    name: String,
    phone: String,
    became: Phrase,
    attempts: u32,
    last: Option<Day>,
    next: Option<Due>,
    today: Day,
    overdue: bool,
}

impl Item {
    /// The line of somebody on the list.
    pub fn of(listed: &ListedPerson, how: &How<'_>, env: &Env<'_>) -> Self {
        let stands = how.placing.standing.get(&listed.person.id);
        let placed = stands.filter(|_| !how.ended);
        let stands = placed.zip(how.placing.ladder.as_ref());
        let due = placed.filter(|stands| stands.state != State::Waiting(For::Person));
        let next = due.map_or(listed.next.filter(|_| !listed.closed), |stands| stands.due);
        let open = matches!(stands, Some((On { state: State::ToDo | State::Waiting(_), .. }, _)));
        let whose = listed.target.whose(env.today);
        let veil = listed.person.protection.is_protected();
        let phone = listed.person.phones.first().filter(|_| !veil);
        let phone = match phone {
            _ if bars_phone(listed) => env.words.get(Word("initiative-no-calls")),
            Some(phone) => show_phone(&phone.phone, env.country()),
            None if veil => env.words.get(Word("people-contact-hidden")),
            None => env.words.get(Word("initiative-no-phone")),
        };
        Self {
            person: listed.person.id,
            card: listed.card,
            standing: Standing::of(listed, env.local(), how),
            late: listed.target.late,
            quiet: listed.target.removed.filter(|(_, why)| !why.leaves_n()).map(|(at, _)| at),
            mine: whose == Some(env.me.id),
            whose: whose.map(|worker| Reader::worker(env, worker)).unwrap_or_default(),
            name: env.name_of(Some(listed.person.id)),
            phone,
            became: became(listed),
            attempts: listed.attempts,
            last: listed.last,
            next,
            today: env.today,
            overdue: match placed {
                Some(stands) => stands.agreed && next.is_some_and(|(day, _)| day < env.today),
                None => next.is_some_and(|(day, _)| day < env.today),
            },
            why: stands.map(|(stands, ladder)| rung::whole(stands, ladder, env.words)),
            rung: stands
                .filter(|_| open)
                .map(|(stands, ladder)| rung::why(stands, ladder, env.words)),
        }
    }

    /// Whether there has been any attempt.
    pub fn tried(&self) -> bool {
        self.attempts > 0
    }

    /// The order in which they are rung: by when to try them, then those tried least. Who was tried
    /// today and is to be tried at no set hour comes after those nobody has rung yet.
    pub fn order(&self) -> (Standing, bool, bool, Option<(Day, NaiveTime)>, u32) {
        let again =
            self.last == Some(self.today) && self.next.is_some_and(|(_, time)| time.is_none());
        let hour = |time: Option<NaiveTime>| time.unwrap_or(LAST_HOUR);
        let next = self.next.map(|(day, time)| (day, hour(time)));
        (self.standing, again, next.is_none(), next, self.attempts)
    }
}

/// How it stands, in words: the reason for the removal, the outcome, or that nothing was tried.
fn became(listed: &ListedPerson) -> Phrase {
    match (listed.target.removed, listed.outcome) {
        (Some((_, why)), _) => Phrase::new(why.word()),
        (None, Some(outcome)) => Phrase::new(outcome.word()),
        (None, None) => match listed.person.barred(Channel::Phone) {
            Some(barred) => Phrase::new(barred),
            None => Phrase::new(Word("initiative-untried")),
        },
    }
}

impl Row for Item {
    type Key = PersonId;

    fn key(&self) -> PersonId {
        self.card
    }

    fn group(&self) -> Option<Label> {
        Some(self.standing.word().into())
    }

    fn alarm(&self) -> bool {
        self.overdue
    }
}

fn became_cell(item: &Item, look: &Look) -> Cell {
    let role = match item.standing {
        Standing::Done => Role::Good,
        Standing::Declined | Standing::Closed | Standing::Removed => Role::Muted,
        _ => Role::Text,
    };
    let words = item.rung.clone().unwrap_or_else(|| look.words.say(&item.became));
    if item.late {
        let late = Phrase::new(Word("initiative-late")).with("what", words);
        return Cell::of(look.words.say(&late), role);
    }
    Cell::of(words, role)
}

/// How often it was tried.
fn tried_cell(item: &Item, _: &Look) -> Cell {
    let words = if item.tried() { item.attempts.to_string() } else { String::new() };
    Cell::of(words, Role::Muted)
}

/// When it was tried last.
fn last_cell(item: &Item, look: &Look) -> Cell {
    let last = item.last.map(|last| Reader::from(look).month_day(last));
    Cell::of(last.unwrap_or_default(), Role::Muted)
}

/// The day of the next step, in the days to come with the hour agreed on; today the hour alone.
fn next_cell(item: &Item, look: &Look) -> Cell {
    let role = if item.overdue { Role::Warning } else { Role::Text };
    let said = |due: Due| match due {
        (day, Some(time)) if day == item.today => look.words.time(time),
        (day, Some(time)) if (1..7).contains(&day.since(item.today)) => {
            format!("{} {}", look.words.weekday(day.0.weekday()), look.words.time(time))
        }
        (day, _) => Reader::from(look).month_day(day),
    };
    Cell::of(item.next.map(said).unwrap_or_default(), role)
}

/// What stands in a line.
pub const COLUMNS: &[Column<Item>] = &[
    Column::new(Word("initiative-who"), Width::Share { least: 18, share: 2 }, |item: &Item, _| {
        item.name.as_str().into()
    }),
    Column::new(Word("initiative-phone"), Width::Fixed(13), |item: &Item, _| {
        let role = if item.standing == Standing::NoPhone { Role::Muted } else { Role::Accent };
        Cell::of(item.phone.as_str(), role)
    }),
    // The whole reason stands under the list for the line that is chosen.
    Column::new(Word("initiative-became"), Width::Share { least: 22, share: 6 }, became_cell),
    Column::new(Word("initiative-whose"), Width::Fixed(9), |item: &Item, _: &Look| {
        Cell::of(item.whose.as_str(), Role::Muted)
    })
    .drop(3),
    Column::new(Word("initiative-tried"), Width::Fixed(6), tried_cell),
    Column::new(Word("initiative-last"), Width::Fixed(8), last_cell).drop(2),
    Column::new(Word("initiative-next"), Width::Fixed(9), next_cell).drop(1),
];
