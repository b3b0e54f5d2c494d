//! The lines of Today.

mod columns;

pub use columns::COLUMNS;

use super::field::SessionLine;
use super::refused::Refused;
use crate::base::phone::show_phone;
use crate::base::{Day, Id, InitiativeId, MatchId, PersonId, Phrase, ProgrammeId, TaskId, Word};
use crate::config::theme::Role;
use crate::domain::book::{Book, Page};
use crate::domain::encounter::Kind;
use crate::domain::programme::matching::{ToDo, Whom};
use crate::domain::task::{Due, Errand};
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::helping;
use crate::screens::route::Route;
use crate::screens::screen::Draft;
use crate::store::books;
use crate::store::copies::Copy;
use crate::store::desk::Elsewhere;
use crate::store::initiatives::LeftIn;
use crate::store::programmes::{DueOf, MatchLine};
use crate::store::tasks;
use crate::ui::list::{Cell, Row};
use crate::ui::look::{Label, Look};
use chrono::{Datelike as _, NaiveTime};

/// One line.
#[derive(Debug, Clone)]
pub enum Line {
    /// Work that was begun and not saved.
    Draft { key: String, title: Phrase, begun: String, route: Box<Route> },
    /// A change that the register did not take.
    Refused(Box<Refused>),
    /// Somebody who was taken out of the team still has a key.
    Unfinished,
    /// So much waits on this computer for another file of the register, which is called so.
    Elsewhere(Elsewhere),
    /// So many values that two people wrote at once.
    Conflicts(usize),
    /// A copy that should have come home so many days ago.
    Copy { id: Id, said: String, days: i64 },
    /// So many tasks after this week, and whether they stand above.
    Later { n: usize, shown: bool },
    /// So many are to be rung in an initiative.
    Left(LeftIn),
    /// A programme in which somebody waits to be noticed, or something runs out.
    Programme { id: ProgrammeId, said: String, n: usize },
    /// A match about which something is to be seen to.
    Match { id: MatchId, whom: Whom, said: String },
    /// Something of organisations, rounds, decisions or those guided on.
    Book(Box<BookLine>),
    /// A session of these days.
    Session(Box<SessionLine>),
    /// Something to do.
    Task(Box<TaskLine>),
}

/// What has to be seen to in a book.
#[derive(Debug, Clone)]
pub struct BookLine {
    /// Where it is seen to.
    pub page: Page,
    key: String,
    day: String,
    said: String,
}

/// A task as the list shows it. Of the protected it holds no more than the names do.
#[derive(Debug, Clone)]
pub struct TaskLine {
    pub id: TaskId,
    pub person: Option<PersonId>,
    pub initiative: Option<InitiativeId>,
    pub kind: Option<Kind>,
    due: Due,
    when: When,
    errand: Errand,
    name: String,
    protected: bool,
    about: Label,
    reach: String,
    worker: String,
}

/// What stands first on a line.
#[derive(Debug, Clone, Copy)]
pub enum When {
    Late(i64),
    Time(NaiveTime),
    AnyTime,
    Day(Day),
    Later(Day),
    Never,
}

impl Line {
    /// The line of unsaved work.
    pub fn draft(draft: &Draft, env: &Env<'_>) -> Self {
        Self::Draft {
            key: draft.key.clone(),
            title: env.title_of(draft),
            begun: begun(draft, env),
            route: Box::new(draft.route.clone()),
        }
    }

    /// The line of a programme.
    pub fn programme(due: &DueOf, env: &Env<'_>) -> Self {
        let name = &due.programme.name;
        let kind = || env.words.get(due.programme.kind.word());
        let said = Phrase::new(Word("today-programme"))
            .with("name", if name.is_empty() { kind() } else { name.clone() })
            .with("unnoticed", due.unnoticed)
            .with("short", due.short);
        let (said, n) = (env.words.say(&said), due.unnoticed + due.short);
        Self::Programme { id: due.programme.id, said, n }
    }

    /// The line of a match: somebody is to step back, or it is asked whether somebody comes alone.
    pub fn matched(line: &MatchLine, env: &Env<'_>) -> Option<Self> {
        let (word, days) = match line.of.to_do(env.today)? {
            ToDo::StepBack => (Word("today-match-back"), 0),
            ToDo::Ask(days) => (Word("today-match-ask"), days),
        };
        let person = match line.told(env.today) {
            Some(person) => env.name_of(Some(person)),
            None => env.words.get(Word("match-unsigned")),
        };
        let said = Phrase::new(word)
            .with("person", person)
            .with("helper", helping::name(&line.helper, env))
            .with("days", days);
        let (id, whom) = (line.of.id, line.of.whom);
        Some(Self::Match { id, whom, said: env.words.say(&said) })
    }

    /// The line of what has to be seen to in a book.
    pub fn book(due: &books::DueOf, env: &Env<'_>) -> Self {
        let word = match due.book {
            Book::Organisation => Word("today-silent"),
            Book::KeyPerson => Word("today-orphan"),
            Book::Stairwell => Word("today-round"),
            Book::Decision => Word("today-decision"),
            // Where somebody protected was guided to is told on their card alone.
            _ if due.person.is_some_and(|id| env.keeps_back(id)) => Word("today-guided-hidden"),
            _ => Word("today-guided"),
        };
        let said = Phrase::new(word)
            .with("name", due.name.as_str())
            .with("n", due.n)
            .with("who", env.name_of(due.person));
        Self::Book(Box::new(BookLine {
            page: due.page,
            key: format!("{}-{}", due.book.code(), due.id),
            day: due.day.map(|day| Reader::of(env).month_day(day)).unwrap_or_default(),
            said: env.words.say(&said),
        }))
    }

    /// The line of a copy that should be home.
    pub fn copy(copy: &Copy, env: &Env<'_>) -> Self {
        let whole = || env.words.get(Word("copies-whole"));
        let said = Phrase::new(Word("today-copy"))
            .with("who", env.worker_name(copy.by))
            .with("what", copy.of.clone().unwrap_or_else(whole));
        let days = (env.today.0 - copy.home.0).num_days();
        Self::Copy { id: copy.id, said: env.words.say(&said), days }
    }

    /// The line of a task.
    pub fn task(line: &tasks::Line, env: &Env<'_>) -> Self {
        let task = &line.task;
        let person = task.person.map(|id| env.names.survivor(id));
        let named = person.and_then(|id| env.names.get(id));
        // Who has a name here is protected by nothing; the others wait until everybody's are there.
        let known = line.name.clone().filter(|_| named.is_none());
        let kept = known.is_none() && person.is_some_and(|id| env.keeps_back(id));
        let place = named.as_ref().map(|n| [n.street, n.area].join(" ").trim().to_owned());
        let phone = line.phone.as_ref().map(|phone| show_phone(phone, env.country()));
        let reach = match task.errand {
            Errand::Visit => place.unwrap_or_default(),
            _ => phone.unwrap_or_default(),
        };
        let worker = env.workers.iter().find(|w| Some(w.id) == task.worker);
        let worker = worker.map(|w| w.name.split(' ').next().unwrap_or_default().to_owned());
        Self::Task(Box::new(TaskLine {
            id: task.id,
            person,
            initiative: task.initiative,
            kind: task.errand.kind(),
            due: line.due,
            when: When::of(line.due, task.day, task.time, env.today),
            errand: task.errand,
            name: known.unwrap_or_else(|| env.name_of(person)),
            protected: named.is_some_and(|n| n.protection.is_protected()),
            about: if kept { "".into() } else { about(line) },
            reach,
            worker: worker.unwrap_or_else(|| env.words.get(Word("today-team"))),
        }))
    }

    /// The task, when the line is one.
    pub fn as_task(&self) -> Option<&TaskLine> {
        match self {
            Self::Task(line) => Some(line),
            _ => None,
        }
    }
}

/// When it was begun: the time, and of another day the day.
fn begun(draft: &Draft, env: &Env<'_>) -> String {
    let at = env.clock.local(draft.begun);
    if at.date() == env.today.0 {
        return env.words.time(at.time());
    }
    Reader::of(env).month_day(Day(at.date()))
}

/// What to think of when doing it: what somebody wrote, else why it came about, else the initiative.
fn about(line: &tasks::Line) -> Label {
    let note = line.task.note.trim();
    if !note.is_empty() {
        return note.into();
    }
    match (&line.task.why, &line.initiative) {
        (Some(why), _) => why.clone().into(),
        (None, Some(name)) => name.as_str().into(),
        (None, None) => "".into(),
    }
}

impl When {
    /// Of what is due on a day.
    pub fn of(due: Due, day: Option<Day>, time: Option<NaiveTime>, today: Day) -> Self {
        match (due, day, time) {
            (_, None, _) => Self::Never,
            (Due::Late, Some(day), _) => Self::Late((today.0 - day.0).num_days()),
            (Due::Today, _, Some(time)) => Self::Time(time),
            (Due::Today, _, None) => Self::AnyTime,
            (Due::Later, Some(day), _) => Self::Later(day),
            (_, Some(day), _) => Self::Day(day),
        }
    }

    fn cell(self, look: &Look) -> Cell {
        match self {
            Self::Late(days) => {
                let late = Phrase::new(Word("today-days-late")).with("n", days);
                Cell::of(look.words.say(&late), Role::Warning)
            }
            Self::Time(time) => Cell::of(look.words.time(time), Role::Accent),
            Self::Day(day) => look.words.weekday(day.0.weekday()).into(),
            Self::Later(day) => Reader::from(look).month_day(day).into(),
            Self::AnyTime | Self::Never => "".into(),
        }
    }
}

impl Row for Line {
    type Key = String;

    fn key(&self) -> String {
        match self {
            Self::Draft { key, .. } => key.clone(),
            Self::Refused(one) => format!("refused-{}", one.action),
            Self::Unfinished => "unfinished".to_owned(),
            Self::Elsewhere(one) => format!("elsewhere-{}-{}-{}", one.file, one.saves, one.drafts),
            Self::Conflicts(_) => "conflicts".to_owned(),
            Self::Copy { id, .. } => format!("copy-{id}"),
            Self::Later { .. } => "later".to_owned(),
            Self::Left(one) => one.initiative.0.to_string(),
            Self::Programme { id, .. } => format!("programme-{id}"),
            Self::Match { id, .. } => format!("match-{id}"),
            Self::Book(line) => line.key.clone(),
            Self::Session(line) => format!("session-{}", line.id),
            Self::Task(line) => line.id.0.to_string(),
        }
    }

    fn group(&self) -> Option<Label> {
        Some(match self {
            Self::Draft { .. } => Word("today-group-drafts").into(),
            Self::Refused(_) => Word("today-group-refused").into(),
            Self::Unfinished => Word("today-group-unfinished").into(),
            Self::Elsewhere(_) => Word("elsewhere-title").into(),
            Self::Conflicts(_) => Word("today-group-conflicts").into(),
            Self::Copy { .. } => Word("today-group-copies").into(),
            Self::Later { .. } => Due::Later.word().into(),
            Self::Left(_) => Due::Today.word().into(),
            Self::Programme { .. } | Self::Match { .. } => Word("today-group-programmes").into(),
            Self::Book(_) => Word("today-group-books").into(),
            Self::Session(line) => line.due.word().into(),
            Self::Task(line) => line.due.word().into(),
        })
    }

    fn alarm(&self) -> bool {
        match self {
            Self::Draft { .. } | Self::Later { .. } | Self::Left(_) => false,
            Self::Refused(_)
            | Self::Unfinished
            | Self::Elsewhere(_)
            | Self::Conflicts(_)
            | Self::Copy { .. }
            | Self::Programme { .. }
            | Self::Match { .. }
            | Self::Book(_) => true,
            Self::Session(line) => line.due == Due::Late,
            Self::Task(line) => line.protected || matches!(line.due, Due::Late),
        }
    }
}
