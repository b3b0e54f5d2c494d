//! The lines of Today.

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
use crate::store::initiatives::LeftIn;
use crate::store::programmes::{DueOf, MatchLine};
use crate::store::tasks;
use crate::ui::list::{Cell, Column, Row, Width};
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
    Elsewhere { n: usize, file: String },
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

    /// The line of what waits for another file, where anything does and this one may be written.
    pub fn elsewhere(env: &Env<'_>) -> Option<Self> {
        env.register.filter(|register| register.guard.is_none())?;
        let one = env.elsewhere.last()?;
        Some(Self::Elsewhere { n: one.saves + one.drafts, file: one.file.clone() })
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
            name: env.name_of(person),
            protected: named.is_some_and(|n| n.protection.is_protected()),
            about: if person.is_some_and(|id| env.keeps_back(id)) {
                "".into()
            } else {
                about(line)
            },
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
            Self::Elsewhere { .. } => "elsewhere".to_owned(),
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
            Self::Elsewhere { .. } => Word("elsewhere-title").into(),
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
            | Self::Elsewhere { .. }
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

const fn share(least: u16, share: u16) -> Width {
    Width::Share { least, share }
}

fn of_task(line: &Line, cell: impl FnOnce(&TaskLine) -> Cell) -> Cell {
    line.as_task().map_or_else(|| "".into(), cell)
}

/// The columns; on a line that is no task the sentence stands where the person would.
pub const COLUMNS: &[Column<Line>] = &[
    Column::new(Word("today-when"), Width::Fixed(6), |line, look| match line {
        Line::Draft { begun, .. } => Cell::of(begun.as_str(), Role::Draft),
        Line::Refused(one) if one.before => {
            Cell::of(Reader::from(look).month_day(one.day), Role::Warning)
        }
        Line::Refused(one) => Cell::of(one.time.as_str(), Role::Warning),
        Line::Unfinished | Line::Left(_) | Line::Match { .. } => "".into(),
        Line::Book(line) => Cell::of(line.day.as_str(), Role::Warning),
        Line::Conflicts(n)
        | Line::Elsewhere { n, .. }
        | Line::Later { n, .. }
        | Line::Programme { n, .. } => n.to_string().into(),
        Line::Copy { days, .. } => When::Late(*days).cell(look),
        Line::Session(line) => line.when.cell(look),
        Line::Task(line) => line.when.cell(look),
    }),
    Column::new(Word("today-errand"), Width::Fixed(8), |line, look| {
        if let Line::Refused(one) = line {
            return one.kind.map(|kind| look.word(kind.word())).unwrap_or_default().into();
        }
        match line {
            Line::Left(_) => return look.word(Errand::Call.word()).into(),
            Line::Session(_) => return look.word(Word("cmd-screen-4")).into(),
            _ => {}
        }
        of_task(line, |line| look.word(line.errand.word()).into())
    }),
    Column::new(Word("today-who"), share(18, 1), |line, look| match line {
        Line::Draft { title, .. } => look.words.say(title).into(),
        Line::Refused(one) if one.who.is_empty() => one.what.as_str().into(),
        Line::Refused(one) => one.who.as_str().into(),
        Line::Conflicts(n) => {
            look.words.say(&Phrase::new(Word("today-to-settle")).with("n", *n)).into()
        }
        Line::Unfinished => look.word(Word("today-unfinished")).into(),
        Line::Elsewhere { file, .. } => file.as_str().into(),
        Line::Left(LeftIn { n, name, .. }) => {
            let left = Phrase::new(Word("today-left")).with("n", *n).with("name", name.as_str());
            look.words.say(&left).into()
        }
        Line::Programme { said, .. } | Line::Match { said, .. } | Line::Copy { said, .. } => {
            said.as_str().into()
        }
        Line::Book(line) => line.said.as_str().into(),
        Line::Session(line) => line.place.as_str().into(),
        Line::Later { shown: true, .. } => look.word(Word("today-later-hide")).into(),
        Line::Later { shown: false, .. } => look.word(Word("today-later-show")).into(),
        Line::Task(line) => {
            Cell::of(&*line.name, if line.protected { Role::Protected } else { Role::Text })
        }
    }),
    Column::new(Word("today-about"), share(12, 5), |line, look| {
        if let Line::Session(line) = line {
            return line.about.as_str().into();
        }
        of_task(line, |line| look.say(&line.about).replace(char::from(10), " ").into())
    })
    // A note cut short helps nobody: it goes before the number to ring.
    .drop(4),
    Column::new(Word("today-reach"), share(14, 3), |line, _| {
        if let Line::Refused(one) = line
            && !one.who.is_empty()
            && one.kind.is_none()
        {
            return one.what.as_str().into();
        }
        of_task(line, |line| line.reach.as_str().into())
    })
    .drop(2),
    Column::new(Word("today-whose"), Width::Fixed(8), |line, _| {
        if let Line::Session(line) = line {
            return Cell::of(line.whose.as_str(), Role::Muted);
        }
        of_task(line, |line| Cell::of(line.worker.as_str(), Role::Muted))
    })
    .drop(3),
];
