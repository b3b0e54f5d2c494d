//! What is to be done: unsaved work first, then what is late, today and this week.

mod field;
mod left;
mod refused;
mod row;

use super::effect::Fate;
use super::facts::log_word;
use super::list::{ListCx, ListSpec, Msg};
use super::route::{Books, Encounter, Programmes, Route, Sessions, TaskAct};
use super::screen::Head;
use crate::base::{ActionId, Day, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::domain::encounter::Kind;
use crate::domain::session::Session;
use crate::domain::task::Due;
use crate::domain::worker::Deed;
use crate::exchange::target::Kind as ListOf;
use crate::store::copies::{self, Copy};
use crate::store::initiatives::LeftIn;
use crate::store::programmes::{self, DueOf, MatchLine, Matches};
use crate::store::sessions::Ahead;
use crate::store::tasks::{self, Counts, Depth, Today as Ask, TodayOf};
use crate::store::waiting::Touched;
use crate::store::{Result, books, conflicts};
use crate::ui::list::{Column, List};
use crate::ui::{Look, Verb};
use field::{SessionLine, order};
use left::Calls;
use refused::Refused;
use row::{Line, TaskLine};

/// How many tasks the list holds at most; who has more than that does not read further down.
const LIMIT: u32 = 300;

/// How many are shown by name before anything else of them is read: what a screen holds.
const GLANCE: u32 = 24;

/// The list of what is to be done.
#[derive(Debug, Default)]
pub struct Today {
    team: bool,
    /// Whether what comes after this week is shown.
    later: bool,
    got: TodayOf,
    conflicts: usize,
    /// Copies that should have come home.
    copies: Vec<Copy>,
    programmes: Vec<DueOf>,
    matches: Vec<MatchLine>,
    books: Vec<books::DueOf>,
    /// What is planned in the field.
    sessions: Vec<Session>,
    /// Whether there is nobody in the register yet.
    nobody: bool,
    /// Who is to be rung in the initiatives.
    calls: Calls,
}

/// What the list asks for besides its rows.
#[derive(Debug)]
pub enum Own {
    /// The first of what is to be done, by name alone.
    Glance(Result<TodayOf>),
    /// What is to be done.
    Tasks(Result<TodayOf>),
    /// How many values wait to be settled.
    Conflicts(Result<usize>),
    /// Copies that should have come home.
    Copies(Result<Vec<Copy>>),
    /// How many are to be rung in one more initiative.
    Left(Result<Option<LeftIn>>),
    /// Whom the queue of an initiative has first.
    Next(Result<Option<PersonId>>),
    /// Programmes in which something is to be seen to.
    Programmes(Result<Vec<DueOf>>),
    /// Matches about which something is to be seen to.
    Matches(Result<Vec<MatchLine>>),
    /// What has to be seen to of organisations, rounds, decisions and those guided on.
    Books(Result<Vec<books::DueOf>>),
    /// Sessions of these days.
    Sessions(Result<Vec<Session>>),
    /// What is to become of an action that the register refused; nothing for now.
    Refused(ActionId, Option<Fate>),
}

impl Today {
    /// Drafts, what waits to be settled and the tasks, as one list. A task that a save on its way
    /// ends or moves is left out: nobody is offered a call twice. What the register refused stands
    /// first, and leaves its task where it was.
    fn rows(&self, cx: &ListCx<'_, Self>) -> Vec<Line> {
        let on_their_way = cx.env.waiting.iter().filter(|waiting| waiting.refused.is_none());
        let on_their_way = Touched::by(on_their_way.map(|waiting| &waiting.save));
        let refused = Refused::all(cx.env).into_iter().map(|one| Line::Refused(Box::new(one)));
        let drafts = cx.env.drafts.iter().map(|draft| Line::draft(draft, cx.env));
        let settle = (self.conflicts > 0).then_some(Line::Conflicts(self.conflicts));
        let tasks =
            self.got.lines.iter().filter(|line| !on_their_way.tasks.contains(&line.task.id));
        let (no_day, dated): (Vec<_>, Vec<_>) = tasks.partition(|line| line.task.day.is_none());
        let of = |line: &tasks::Line| Line::task(line, cx.env);
        let dated = dated.iter().map(|line| (line.task.day, line.task.time, of(line)));
        let held = self.sessions.iter().map(|one| {
            let line = Line::Session(Box::new(SessionLine::of(one, cx.env)));
            (Some(one.day), one.from, line)
        });
        let mut dated: Vec<_> = dated.chain(held).collect();
        dated.sort_by_key(|(day, time, _)| order(*day, *time));
        // Behind what is for today, and before what comes this week.
        let by_now = |(day, ..): &(Option<Day>, _, _)| day.is_some_and(|day| day <= cx.env.today);
        let ahead = dated.split_off(dated.partition_point(by_now));
        let of_days = |lines: Vec<(_, _, Line)>| lines.into_iter().map(|(.., line)| line);
        let left = self.calls.left.iter().cloned().map(Line::Left);
        let later = self.got.counts.later;
        let later = (later > 0).then_some(Line::Later { n: later, shown: self.later });
        let unfinished = cx.env.unfinished.then_some(Line::Unfinished);
        let copies = self.copies.iter().map(|copy| Line::copy(copy, cx.env));
        let shut = cx.env.register.is_none_or(|register| register.guard.is_some());
        let elsewhere = cx.env.elsewhere.iter().filter(|_| !shut).cloned().map(Line::Elsewhere);
        let first = refused.chain(unfinished).chain(drafts).chain(elsewhere);
        let first = first.chain(settle).chain(copies);
        let programmes = self.programmes.iter().map(|due| Line::programme(due, cx.env));
        let dated = first.chain(of_days(dated)).chain(left).chain(of_days(ahead));
        let matches = self.matches.iter().filter_map(|line| Line::matched(line, cx.env));
        let books = self.books.iter().map(|due| Line::book(due, cx.env));
        dated
            .chain(programmes)
            .chain(matches)
            .chain(books)
            .chain(later)
            .chain(no_day.into_iter().map(of))
            .collect()
    }

    /// Del throws away what is no task, and calls a task off.
    fn bin(line: Option<&Line>) -> Verb {
        let verb = Verb::new(Command::Bin);
        match line {
            Some(Line::Draft { .. } | Line::Refused(_)) => {
                verb.called(Word("today-throw")).staying_here()
            }
            Some(Line::Task(_)) => verb.called(Word("today-cancel")),
            Some(
                Line::Unfinished
                | Line::Elsewhere(_)
                | Line::Conflicts(_)
                | Line::Copy { .. }
                | Line::Later { .. }
                | Line::Left(_)
                | Line::Programme { .. }
                | Line::Match { .. }
                | Line::Book(_)
                | Line::Session(_),
            )
            | None => {
                let no_task = Phrase::new(Word("today-no-task"));
                verb.called(Word("today-cancel")).unless(Some(no_task))
            }
        }
    }

    fn status(&self, look: &Look) -> String {
        let mut counts = self.got.counts;
        self.sessions.iter().for_each(|one| counts.add(Due::of(Some(one.day), look.today), 1));
        let Counts { late, today, this_week, later, no_day } = counts;
        let whose = if self.team { Word("today-of-team") } else { Word("today-of-me") };
        let counts = Phrase::new(Word("today-counts"))
            .with("late", late)
            .with("today", today)
            .with("week", this_week)
            .with("later", later)
            .with("none", no_day);
        format!("{}   {}", look.word(whose), look.words.say(&counts))
    }

    fn on_task(command: Command, line: &TaskLine, cx: &mut ListCx<'_, Self>) {
        let act = |act| Route::TaskAct { id: line.id, person: line.person, act };
        let form = || Route::TaskForm { id: Some(line.id), person: line.person };
        match command {
            Command::Enter => cx.go(line.person.map_or_else(form, Route::Person)),
            Command::Call => cx.go(line.log(line.said())),
            Command::Visit => cx.go(line.log(Kind::Visit)),
            Command::Edit => cx.go(form()),
            // A call or a visit is done by writing down how it went.
            Command::Done => match line.kind.filter(|_| line.person.is_some()) {
                Some(kind) => cx.go(line.log(kind)),
                None => cx.go(act(TaskAct::Done)),
            },
            Command::FollowUp => cx.go(act(TaskAct::Move)),
            Command::Assign => cx.go(act(TaskAct::Assign)),
            Command::Bin => cx.go(act(TaskAct::Cancel)),
            _ => {}
        }
    }
}

impl TaskLine {
    /// What L logs: a call, but on a letter or a meeting that; visits have a key of their own.
    fn said(&self) -> Kind {
        self.kind.filter(|kind| *kind != Kind::Visit).unwrap_or(Kind::Call)
    }

    /// The form of a contact with the person; it does the task when that is one of the same kind.
    fn log(&self, kind: Kind) -> Route {
        Route::Encounter(Box::new(Encounter {
            task: Some(self.id).filter(|_| self.kind == Some(kind)),
            initiative: self.initiative,
            ..Encounter::new(self.person, kind)
        }))
    }
}

impl ListSpec for Today {
    type Row = Line;
    type Own = Own;

    const COLUMNS: &'static [Column<Line>] = row::COLUMNS;

    fn head(&self, _list: &List<Line>, look: &Look) -> Head {
        Head {
            title: look.word(Word("today-title")),
            tab: Some(Command::Screen1),
            status: self.status(look),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("today-help")
    }

    fn verbs(&self, list: &List<Line>) -> Vec<Verb> {
        let line = list.current();
        let no_task = || Phrase::new(Word("today-no-task"));
        let task = line.and_then(Line::as_task);
        let nothing = task.is_none().then(no_task);
        let nobody = || match task {
            None => Some(no_task()),
            Some(line) => line.person.is_none().then(|| Phrase::new(Word("today-nobody"))),
        };
        let session = matches!(line, Some(Line::Session(_)));
        let said = task.map_or(Kind::Call, TaskLine::said);
        let call = Verb::new(Command::Call);
        let call = match line {
            Some(Line::Left(_)) => call.called(Word("board-call-next")),
            _ if said == Kind::Call => call.unless(nobody()),
            _ => call.called(log_word(said)).unless(nobody()),
        };
        let view = if self.team { Word("today-show-mine") } else { Word("today-show-team") };
        let mut verbs = vec![
            Verb::new(Command::Enter).unless(line.is_none().then(no_task)),
            call,
            Verb::new(Command::Done).unless(nothing.clone()),
            Verb::new(Command::FollowUp).called(Word("today-move")).unless(nothing.clone()),
            Verb::new(Command::Search),
            Verb::new(Command::New).called(Word("today-new")),
            Verb::new(Command::View).called(view),
            Verb::new(Command::Visit).unless(nobody()),
            Verb::new(Command::Edit).unless(nothing.clone().filter(|_| !session)),
            Verb::new(Command::Assign).unless(nothing.clone()),
            Self::bin(line),
            Verb::new(Command::UndoList),
        ];
        verbs.extend(self.nobody.then(|| Verb::new(Command::Import).called(Word("import-verb"))));
        verbs
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Line>> {
        let worker = (!self.team).then_some(cx.env.me.id);
        let (today, later) = (cx.env.today, self.later);
        let nameless = cx.env.names.is_empty();
        if nameless && self.got.lines.is_empty() {
            let glance = Ask { today, worker, later, limit: GLANCE, depth: Depth::Name };
            cx.ask_latest("glance", glance, |found| Msg::Own(Own::Glance(found)));
        }
        let depth = if nameless { Depth::All } else { Depth::Reach };
        let tasks = Ask { today, worker, later, limit: LIMIT, depth };
        cx.ask_latest("tasks", tasks, |found| Msg::Own(Own::Tasks(found)));
        cx.ask_latest("conflicts", conflicts::Count, |found| Msg::Own(Own::Conflicts(found)));
        let whose = (!cx.env.me.role.may(Deed::EditWorkers)).then_some(cx.env.me.id);
        let late = copies::Late { today: cx.env.today, worker: whose };
        cx.ask_latest("copies", late, |found| Msg::Own(Own::Copies(found)));
        self.calls.count(cx);
        if cx.env.me.role.may(Deed::LogEncounters) {
            let ahead = Ahead { today: cx.env.today, worker };
            cx.ask_latest("sessions", ahead, |found| Msg::Own(Own::Sessions(found)));
        }
        let due = books::Due { today: cx.env.today, worker };
        cx.ask_latest("books", due, |found| Msg::Own(Own::Books(found)));
        if cx.env.me.role.may(Deed::EditProgrammes) {
            let due = programmes::Due { today: cx.env.today };
            cx.ask_latest("programmes", due, |found| Msg::Own(Own::Programmes(found)));
            let matches = Matches::Due(cx.env.today);
            cx.ask_latest("matches", matches, |found| Msg::Own(Own::Matches(found)));
        }
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Search, _) => cx.go(Route::People { find: Some(String::new()) }),
            (Command::New, _) => cx.go(Route::TaskForm { id: None, person: None }),
            (Command::UndoList, _) => cx.go(Route::UndoList),
            (Command::Import, _) => cx.go(Route::Import(ListOf::People)),
            (Command::View, _) => {
                self.team = !self.team;
                self.fetch("", cx);
            }
            (Command::Enter, Some(Line::Draft { route, .. })) => cx.go(*route.clone()),
            (Command::Bin, Some(Line::Draft { key, .. })) => cx.throw_draft(key.clone()),
            (Command::Enter, Some(Line::Refused(one))) => cx.confirm(one.question(cx.env)),
            (Command::Bin, Some(Line::Refused(one))) => cx.refused(one.action, Fate::Throw),
            (Command::Enter, Some(Line::Later { .. })) => {
                self.later = !self.later;
                self.fetch("", cx);
            }
            (Command::Enter, Some(Line::Programme { id, .. })) => {
                cx.go(Route::Programmes(Programmes::All(Some(*id))));
            }
            (Command::Enter, Some(Line::Match { id, whom, .. })) => {
                cx.go(Route::Programmes(Programmes::matched(*id, *whom)));
            }
            (Command::Enter, Some(Line::Book(line))) => {
                cx.go(Route::Books(Books::Page(line.page)));
            }
            (Command::Enter, Some(Line::Session(line))) => {
                cx.go(Route::Sessions(Sessions::Count(line.id)));
            }
            (Command::Edit, Some(Line::Session(line))) => {
                cx.go(Route::Sessions(Sessions::Form(Some(line.id))));
            }
            (Command::Enter, Some(Line::Elsewhere(one))) => cx.ask_elsewhere(one.clone()),
            (Command::Enter, Some(Line::Unfinished)) => cx.go(Route::Team),
            (Command::Enter, Some(Line::Copy { .. })) => cx.go(Route::Copies),
            (Command::Enter, Some(Line::Conflicts(_))) => cx.go(Route::Conflicts { person: None }),
            (Command::Enter | Command::Call, Some(Line::Left(one))) => {
                self.calls.open(one.initiative, cx);
            }
            (_, Some(Line::Task(line))) => Self::on_task(command, line, cx),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        if self.nobody {
            let import = Verb::new(Command::Import).called(Word("import-verb"));
            return (Phrase::new(Word("today-nobody-yet")), Some(import));
        }
        let way_out = Verb::new(Command::Search).called(Word("today-find-somebody"));
        (Phrase::new(Word("today-nothing")), Some(way_out))
    }

    fn update(&mut self, msg: Own, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match msg {
            // It may come late, where a colleague was saving, and the whole list after it tells of a fault.
            Own::Glance(found) => {
                let Some(got) = found.ok().filter(|_| self.got == TodayOf::default()) else {
                    return;
                };
                self.got = got;
            }
            Own::Tasks(Ok(got)) => {
                self.nobody = got.empty && cx.env.me.role.may(Deed::Import);
                self.got = got;
                let (words, way_out) = self.nothing("");
                list.set_nothing(words, way_out);
            }
            Own::Conflicts(Ok(n)) => self.conflicts = n,
            Own::Copies(Ok(copies)) => self.copies = copies,
            Own::Left(Ok(one)) => self.calls.got(one, cx),
            Own::Next(Ok(next)) => self.calls.ring(next, cx),
            Own::Next(Err(why)) => return cx.trouble(why.phrase()),
            Own::Programmes(Ok(due)) => self.programmes = due,
            Own::Matches(Ok(due)) => self.matches = due,
            Own::Books(Ok(due)) => self.books = due,
            Own::Sessions(Ok(sessions)) => self.sessions = sessions,
            Own::Refused(action, Some(fate)) => return cx.refused(action, fate),
            Own::Refused(_, None) => return,
            Own::Tasks(Err(why))
            | Own::Conflicts(Err(why))
            | Own::Copies(Err(why))
            | Own::Left(Err(why))
            | Own::Programmes(Err(why))
            | Own::Matches(Err(why))
            | Own::Sessions(Err(why))
            | Own::Books(Err(why)) => {
                return list.fail(why.phrase());
            }
        }
        list.set(self.rows(cx));
    }
}
