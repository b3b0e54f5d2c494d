//! Copies of the register: which are out, who has them and till when; from here one is taken, and one
//! brought home.

mod bring;
mod take;

pub use bring::Bring;
pub use take::Take;

use super::env::Env;
use super::list::{ListCx, ListSpec, Msg};
use super::route::Route;
use super::screen::{Head, Question};
use crate::base::{Day, Id, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::copies::{self, Copy, IsPart, List as Out, OfCopy};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb, draw};
use ratatui::{Frame, layout::Rect};

/// How many copies are listed; older ones are found by the history.
const LIMIT: u32 = 200;

/// The list of copies.
#[derive(Debug, Default)]
pub struct Copies {
    may_not_take: Option<Phrase>,
    may_not_bring: Option<Phrase>,
    /// This register is itself a copy with some of the persons.
    part: bool,
    /// What is said of this register where it is a copy.
    own: Option<Phrase>,
}

/// One copy.
#[derive(Debug)]
pub struct Line {
    id: Id,
    who: String,
    what: String,
    state: Phrase,
    place: String,
    late: bool,
    home: bool,
}

/// What comes back.
#[derive(Debug)]
pub enum Own {
    /// The copies.
    Found(Result<Vec<Copy>>),
    /// Whether this register is itself a part.
    Part(Result<bool>),
    /// A copy that will never come home.
    Strike(Id),
    /// It may still come.
    Leave,
}

impl Row for Line {
    type Key = Id;

    fn key(&self) -> Id {
        self.id
    }

    fn alarm(&self) -> bool {
        self.late
    }
}

impl Line {
    fn of(copy: &Copy, cx: &ListCx<'_, Copies>) -> Self {
        let (env, words) = (cx.env, cx.env.words);
        let late = copy.returned.is_none() && copy.home < env.today;
        let came = copy.returned.map(|at| Day(env.clock.local(at).date()));
        let (word, day) = match came {
            Some(came) => (Word("copies-came"), came),
            None if late => (Word("copies-late"), copy.home),
            None => (Word("copies-due"), copy.home),
        };
        let this_year = day.year() == env.today.year();
        let day = if this_year { words.day_short(day) } else { words.date(day) };
        let state = Phrase::new(word).with("day", day);
        Self {
            id: copy.id,
            who: env.worker_name(copy.by),
            what: copy.of.clone().unwrap_or_else(|| words.get(Word("copies-whole"))),
            state,
            place: copy.place.clone(),
            late,
            home: came.is_some(),
        }
    }
}

/// What this register is a copy of, who has it and by when it must be home.
fn own(copy: &OfCopy, env: &Env<'_>) -> Phrase {
    let Some((by, home)) = copy.taken else { return Phrase::new(Word("copies-is-part")) };
    let whole = || env.words.get(Word("copies-whole"));
    let own = Phrase::new(Word("copies-own")).with("what", copy.of.clone().unwrap_or_else(whole));
    own.with("who", env.worker_name(by)).with("day", env.words.day(home))
}

impl ListSpec for Copies {
    type Row = Line;
    type Own = Own;

    const COLUMNS: &'static [Column<Line>] = &[
        Column::new(Word("copies-who"), Width::Share { least: 10, share: 1 }, |line, _| {
            Cell::of(line.who.as_str(), Role::Title)
        }),
        Column::new(Word("copies-what"), Width::Share { least: 18, share: 1 }, |line, _| {
            line.what.as_str().into()
        }),
        Column::new(Word("copies-home"), Width::Fixed(22), |line, look| {
            let role = if line.late { Role::Error } else { Role::Text };
            Cell::of(look.words.say(&line.state), role)
        }),
        Column::new(
            Word("copies-place"),
            Width::Share { least: 30, share: 2 },
            |line: &Line, _| Cell::of(line.place.as_str(), Role::Muted),
        )
        .drop(1),
    ];

    fn head(&self, list: &List<Line>, look: &Look) -> Head {
        let title = look.word(Word("copies-title"));
        let status = list.current().map(|line| line.place.clone()).unwrap_or_default();
        Head { title, status, tab: Some(Command::Screen0), ..Head::default() }
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let Some(own) = &self.own else { return 0 };
        let words = look.words.say(own);
        draw::paragraph(f, draw::shrink(area, 1), 0, &words, look.style(Role::Text)) + 1
    }

    fn help(&self) -> Word {
        Word("copies-help")
    }

    fn verbs(&self, list: &List<Line>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("copies-none")));
        let home = list.current().is_some_and(|line| line.home);
        let home = home.then(|| Phrase::new(Word("copies-is-home")));
        let part = self.part.then(|| Phrase::new(Word("copy-of-part")));
        let into_part = self.part.then(|| Phrase::new(Word("bring-into-part")));
        let take = Verb::new(Command::New).called(Word("copies-take"));
        let bring = Verb::new(Command::Import).called(Word("copies-bring"));
        let strike = Verb::new(Command::Bin).called(Word("copies-strike"));
        vec![
            take.unless(self.may_not_take.clone().or(part)),
            bring.unless(self.may_not_bring.clone().or(into_part)),
            strike.unless(self.may_not_take.clone().or(none).or(home)),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Line>> {
        let role = cx.env.me.role;
        self.may_not_take = role.why_not(Deed::Export);
        self.may_not_bring = role.why_not(Deed::Import);
        let copy = cx.env.register.and_then(|register| register.copy.as_ref());
        self.own = copy.map(|copy| own(copy, cx.env));
        cx.ask_latest("part", IsPart, |part| Msg::Own(Own::Part(part)));
        cx.ask_latest("copies", Out { limit: LIMIT }, |found| Msg::Own(Own::Found(found)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::New, _) if self.may_not_take.is_none() && !self.part => {
                cx.go(Route::CopyTake);
            }
            (Command::Import, _) if self.may_not_bring.is_none() && !self.part => {
                cx.go(Route::CopyBring);
            }
            (Command::Bin, Some(line)) if self.may_not_take.is_none() && !line.home => {
                let which =
                    Phrase::new(Word("copies-strike-which")).with("what", line.what.as_str());
                let strike = Msg::Own(Own::Strike(line.id));
                let question = Question::new(Word("copies-strike-title"))
                    .say(which.with("who", line.who.as_str()).with("place", line.place.as_str()))
                    .say(Word("copies-strike-why"))
                    .choice(Word("copies-strike-not"), Msg::Own(Own::Leave))
                    .choice(Word("copies-strike"), strike);
                cx.confirm(question);
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let take = Verb::new(Command::New).called(Word("copies-take"));
        let may = self.may_not_take.is_none() && !self.part;
        (Phrase::new(Word("copies-none")), may.then_some(take))
    }

    fn update(&mut self, msg: Own, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match msg {
            Own::Found(Ok(found)) => {
                list.set(found.iter().map(|copy| Line::of(copy, cx)).collect());
            }
            Own::Part(Ok(part)) => self.part = part,
            Own::Found(Err(why)) | Own::Part(Err(why)) => list.fail(why.phrase()),
            Own::Leave => {}
            Own::Strike(id) => {
                cx.save(copies::strike(&cx.env.author(), id));
                cx.say(Word("copies-struck"));
            }
        }
    }
}
