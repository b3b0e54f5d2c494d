//! The team: who is in it, what each may do, and how each opens the register.

mod member;
mod secrets;
mod small;

pub use member::MemberForm;
pub use secrets::{Invite, OwnPassphrase, Paper, Remember};
pub use small::SmallForm;

use super::list::{ListCx, ListSpec, Msg};
use super::route::Route;
use super::screen::{Head, Question};
use crate::base::{Phrase, Word, WorkerId};
use crate::config::command::Command;
use crate::config::theme::Role as Paint;
use crate::domain::worker::{Deed, Worker};
use crate::store::copies::Copy;
use crate::store::members::{Access, Finish, Found, Remove, Standing, Strange, Stranger};
use crate::store::{Result, workers};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb};

/// The list of members.
#[derive(Debug, Default)]
pub struct Team {
    may_not: Option<Phrase>,
    me: Option<WorkerId>,
    encrypted: bool,
    /// Copies that are not home.
    out: Vec<Copy>,
}

/// A member, or a key in the keys file that the register does not know.
#[derive(Debug, Clone)]
pub struct Line {
    key: String,
    name: String,
    worker: Option<Worker>,
    strange: Option<Strange>,
    opens: Word,
}

impl Line {
    fn of(worker: &Worker, found: &Found, encrypted: bool) -> Self {
        let opens = match found.members.get(&worker.id) {
            _ if !encrypted => Word("team-opens-all"),
            Some(Access::Own) => Word("team-opens-own"),
            Some(Access::Invited) => Word("team-opens-invited"),
            None => Word("team-opens-not"),
        };
        let worker = worker.clone();
        Self {
            key: worker.id.0.to_string(),
            name: worker.name.clone(),
            worker: Some(worker),
            strange: None,
            opens,
        }
    }

    fn strange(stranger: &Stranger) -> Self {
        let opens = match stranger.whose {
            Strange::Nobody => Word("team-opens-nothing"),
            Strange::Member => Word("team-opens-other"),
            Strange::Left => Word("team-opens-still"),
        };
        let (key, name) = (stranger.public.clone(), stranger.name.clone());
        Self { key, name, worker: None, strange: Some(stranger.whose), opens }
    }

    /// Somebody who is out of the team and still has a key.
    fn left(&self) -> bool {
        self.strange == Some(Strange::Left)
    }
}

impl Row for Line {
    type Key = String;

    fn key(&self) -> String {
        self.key.clone()
    }

    fn group(&self) -> Option<Label> {
        Some(match self.strange? {
            Strange::Left => Word("team-unfinished").into(),
            Strange::Nobody | Strange::Member => Word("team-strangers").into(),
        })
    }
}

/// What is done from the list.
#[derive(Debug)]
pub enum Own {
    Found(Result<Found>),
    /// What was chosen for a member.
    Do(Deal, Box<Worker>),
    /// A member is out.
    Removed(Result<()>),
}

/// What can be done with a member.
#[derive(Debug, Clone, Copy)]
pub enum Deal {
    Nothing,
    Change,
    Invite,
    AskRemove,
    Remove,
}

impl Team {
    fn offer(&self, worker: &Worker, cx: &mut ListCx<'_, Self>) {
        if Some(worker.id) == self.me && self.encrypted && self.may_not.is_some() {
            return cx.go(Route::OwnPassphrase);
        }
        if let Some(why) = &self.may_not {
            return cx.hint(why.clone());
        }
        let own = |deal| Msg::Own(Own::Do(deal, Box::new(worker.clone())));
        let name = || Phrase::new(Word("team-what")).with("name", &worker.name);
        let mut question = Question::new(name()).choice(Word("team-change"), own(Deal::Change));
        if self.encrypted && Some(worker.id) != self.me {
            question = question.choice(Word("team-invite-again"), own(Deal::Invite));
        }
        if Some(worker.id) != self.me {
            question = question.choice(Word("team-remove"), own(Deal::AskRemove));
        }
        cx.confirm(question.choice(Word("team-nothing"), own(Deal::Nothing)));
    }

    /// What the copies are called that somebody has taken and not brought home.
    fn holds(&self, worker: WorkerId) -> Option<String> {
        let theirs = self.out.iter().filter(|copy| copy.by == worker);
        let places: Vec<&str> = theirs.map(|copy| copy.place.as_str()).collect();
        (!places.is_empty()).then(|| places.join(", "))
    }

    fn deal(&self, deal: Deal, worker: &Worker, cx: &mut ListCx<'_, Self>) {
        let own = |deal| Msg::Own(Own::Do(deal, Box::new(worker.clone())));
        match deal {
            Deal::Nothing => {}
            Deal::Change => cx.go(Route::Member(worker.id)),
            Deal::Invite => cx.go(Route::Invite(Some(worker.id))),
            Deal::AskRemove => {
                let named = |word| Phrase::new(word).with("name", &worker.name);
                let what = if self.encrypted {
                    Word("team-remove-key")
                } else {
                    Word("team-remove-plain")
                };
                let mut question = Question::new(named(Word("team-remove-title"))).say(named(what));
                if let Some(places) = self.holds(worker.id) {
                    question =
                        question.say(named(Word("team-remove-copies")).with("places", places));
                }
                let question = question.choice(Word("team-nothing"), own(Deal::Nothing));
                cx.confirm(question.choice(Word("team-remove"), own(Deal::Remove)));
            }
            Deal::Remove if self.encrypted => {
                cx.say(Word("team-removing"));
                let remove = Remove::new(&cx.env.author(), worker.id);
                cx.ask_noting(remove, |done| Msg::Own(Own::Removed(done)));
            }
            Deal::Remove => {
                cx.save(workers::leave(&cx.env.author(), worker.id));
                cx.team_changed();
            }
        }
    }
}

impl ListSpec for Team {
    type Row = Line;
    type Own = Own;

    const COLUMNS: &'static [Column<Line>] = &[
        Column::new(Word("team-name"), Width::Share { least: 18, share: 2 }, |line: &Line, _| {
            Cell::of(line.name.as_str(), Paint::Title)
        }),
        Column::new(Word("team-role"), Width::Fixed(25), |line: &Line, look| {
            let role = line.worker.as_ref().map(|worker| look.word(worker.role.word()));
            Cell::of(role.unwrap_or_default(), Paint::Text)
        }),
        Column::new(
            Word("team-opens"),
            Width::Share { least: 16, share: 3 },
            |line: &Line, look| {
                let warned = line.worker.is_none();
                Cell::of(look.word(line.opens), if warned { Paint::Warning } else { Paint::Muted })
            },
        )
        .drop(1),
    ];

    fn head(&self, list: &List<Line>, look: &Look) -> Head {
        let n = list.rows().iter().filter(|line| line.worker.is_some()).count();
        let n = Phrase::new(Word("team-count")).with("n", n);
        let (title, status) = (look.word(Word("team-title")), look.words.say(&n));
        Head { title, status, tab: Some(Command::Screen0), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("team-help")
    }

    fn verbs(&self, list: &List<Line>) -> Vec<Verb> {
        if list.current().is_some_and(Line::left) {
            let finish = Verb::new(Command::Enter).called(Word("team-finish"));
            return vec![finish.unless(self.may_not.clone()), Verb::new(Command::Back)];
        }
        let worker = list.current().and_then(|line| line.worker.as_ref());
        let nobody = worker.is_none().then(|| Phrase::new(Word("team-nobody")));
        let may_not = self.may_not.clone().or(nobody);
        let myself = worker.filter(|w| Some(w.id) == self.me);
        let oneself = myself.map(|_| Phrase::new(Word("member-not-oneself")));
        let enter = may_not.clone().filter(|_| myself.is_none());
        vec![
            Verb::new(Command::Enter).unless(enter),
            Verb::new(Command::New).called(Word("team-invite")).unless(self.may_not.clone()),
            Verb::new(Command::Edit).unless(may_not.clone()),
            Verb::new(Command::Bin).called(Word("team-remove")).unless(may_not.or(oneself)),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Line>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditWorkers);
        self.me = Some(cx.env.me.id);
        self.encrypted = cx.env.register.is_some_and(|register| register.encrypted);
        cx.ask_noting(Standing, |found| Msg::Own(Own::Found(found)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        let worker = list.current().and_then(|line| line.worker.clone());
        match (command, worker) {
            (Command::Enter, None) if list.current().is_some_and(Line::left) => {
                cx.say(Word("team-removing"));
                cx.ask_noting(Finish, |done| Msg::Own(Own::Removed(done)));
            }
            (Command::New, _) => cx.go(Route::Invite(None)),
            (Command::Enter, Some(worker)) => self.offer(&worker, cx),
            (Command::Edit, Some(worker)) => self.deal(Deal::Change, &worker, cx),
            (Command::Bin, Some(worker)) => self.deal(Deal::AskRemove, &worker, cx),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("list-nothing")), Some(Verb::new(Command::Back)))
    }

    fn update(&mut self, own: Own, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match own {
            Own::Found(Ok(found)) => {
                let team = found.team.iter().filter(|worker| !worker.gone);
                let team = team.map(|worker| Line::of(worker, &found, self.encrypted));
                // What is to be finished stands first.
                let (left, strange): (Vec<_>, Vec<_>) =
                    found.strangers.iter().map(Line::strange).partition(Line::left);
                list.set(left.into_iter().chain(team).chain(strange).collect());
                self.out = found.out;
            }
            Own::Found(Err(why)) => list.fail(why.phrase()),
            Own::Do(deal, worker) => self.deal(deal, &worker, cx),
            Own::Removed(Ok(())) => {
                cx.say(Word("team-removed"));
                cx.team_changed();
            }
            Own::Removed(Err(why)) => cx.trouble(why.phrase()),
        }
    }
}
