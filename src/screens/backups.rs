//! Backups: which there are and how they open, taking one now, putting one back.

mod key;

pub use key::BackupKey;

use super::cx::Cx;
use super::effect::{Effect, ShellEffect};
use super::list::{ListCx, ListSpec, Msg};
use super::route::Route;
use super::screen::{Head, Question};
use crate::base::{Day, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::config::words::Words;
use crate::domain::worker::Deed;
use crate::store::backups::{Backup, How, List as Ask, Opens, Turn, Turned, taken_at};
use crate::store::{Guard, Job, Result};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The list of backups, the latest first.
#[derive(Debug, Default)]
pub struct Backups {
    may_not: Option<Phrase>,
    closed: Option<Phrase>,
    /// The register is damaged: what can be read can be saved.
    damaged: bool,
    all: Vec<Backup>,
    opens: BTreeMap<PathBuf, Opens>,
    /// Whom one would shut out is being looked at.
    trying: bool,
}

/// What the list hears besides its rows.
#[derive(Debug)]
pub enum Own {
    /// Which there are.
    All(Result<Vec<Backup>>),
    /// How one of them opens.
    Opens(Result<(PathBuf, Opens)>),
    /// Whom this one would shut out of the team and let back, where that can be seen.
    Turned(Result<(PathBuf, Option<Turned>)>),
    /// This one is to be put back; nothing for none.
    PutBack(Option<PathBuf>),
    /// What can be read is to be saved into a new file, or not.
    Salvage(bool),
}

/// A backup, and how it opens once that is known.
#[derive(Debug)]
pub struct Line {
    backup: Backup,
    opens: Option<Opens>,
}

impl Line {
    /// When it was taken.
    fn when(&self, words: &Words) -> String {
        said(self.backup.at, words)
    }

    /// What it was taken for, and before that what has to be known to put it back.
    fn why(&self, look: &Look) -> String {
        let why = look.word(self.backup.reason.word());
        match &self.opens {
            Some(Opens::Then(_)) => {
                look.words.say(&Phrase::new(Word("backups-of-then")).with("why", why))
            }
            Some(Opens::Now) | None => why,
        }
    }
}

impl Row for Line {
    type Key = PathBuf;

    fn key(&self) -> PathBuf {
        self.backup.path.clone()
    }
}

/// A moment as the list shows it.
fn said(at: NaiveDateTime, words: &Words) -> String {
    format!("{} {}", words.day(Day(at.date())), words.time(at.time()))
}

/// Asks before a backup is put back, with what becomes of the register and of the team.
fn ask_first<M: Send + 'static>(
    (when, turned): (String, Option<&Turned>),
    cx: &mut Cx<'_, M>,
    reply: impl Fn(bool) -> M,
) {
    let question = Question::new(Phrase::new(Word("backups-ask-title")).with("when", &when))
        .say(Phrase::new(Word("backups-ask")).with("when", when))
        .say(Word("backups-ask-others"));
    let question = Turned::phrases(turned).into_iter().fold(question, Question::say);
    let question = question.choice(Word("backups-leave"), reply(false));
    cx.confirm(question.choice(Word("backups-put-back"), reply(true)).late());
}

/// Bytes as people count them.
fn size(Line { backup, .. }: &Line, look: &Look) -> String {
    let kilobytes = usize::try_from(backup.size.div_ceil(1_000)).unwrap_or(usize::MAX);
    let (n, word) = match kilobytes {
        0..1_000 => (kilobytes, Word("backups-kilobytes")),
        _ => (kilobytes.div_ceil(1_000), Word("backups-megabytes")),
    };
    look.words.say(&Phrase::new(word).with("n", n))
}

impl Backups {
    /// Shows them, and looks how the next one opens: one at a time, so that nobody waits for all of them.
    fn show(&self, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        let line = |backup: &Backup| Line {
            backup: backup.clone(),
            opens: self.opens.get(&backup.path).cloned(),
        };
        list.set(self.all.iter().map(line).collect());
        let locked = cx.env.register.is_some_and(|register| register.encrypted);
        let next = self.all.iter().find(|one| locked && !self.opens.contains_key(&one.path));
        if let Some(Backup { path: backup, .. }) = next {
            let how = How { backup: backup.clone() };
            let how = Job::change(how, |opens| Msg::Own(Own::Opens(opens)));
            cx.leave(Effect::Ask(how.in_background()));
        }
    }
}

impl ListSpec for Backups {
    type Row = Line;
    type Own = Own;

    const COLUMNS: &'static [Column<Line>] = &[
        Column::new(Word("backups-when"), Width::Fixed(22), |line: &Line, look| {
            Cell::of(line.when(look.words), Role::Title)
        }),
        Column::new(Word("backups-why"), Width::Share { least: 20, share: 1 }, |line, look| {
            line.why(look).into()
        }),
        Column::new(Word("backups-size"), Width::Fixed(8), |line: &Line, look| {
            Cell::of(size(line, look), Role::Muted)
        }),
    ];

    fn head(&self, list: &List<Line>, look: &Look) -> Head {
        let n = Phrase::new(Word("backups-count")).with("n", list.rows().len());
        let title = look.word(Word("backups-title"));
        let working = self.trying.then(|| look.word(Word("secret-working")));
        let status = working.unwrap_or_else(|| look.words.say(&n));
        Head { title, status, tab: Some(Command::Screen0), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("backups-help")
    }

    fn verbs(&self, list: &List<Line>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("backups-none")));
        let put_back = Verb::new(Command::Enter).called(Word("backups-put-back"));
        let now = Verb::new(Command::New).called(Word("backups-now")).staying_here();
        let mut verbs =
            vec![put_back.unless(self.may_not.clone().or(none)), now.unless(self.closed.clone())];
        if self.damaged {
            let salvage = Verb::new(Command::Save).called(Word("salvage-verb")).staying_here();
            verbs.insert(1, salvage.unless(self.may_not.clone()));
        }
        verbs.push(Verb::new(Command::Back));
        verbs
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Line>> {
        let guard = cx.env.register.and_then(|register| register.guard);
        // What is damaged is what backups are for.
        let closed = guard.filter(|guard| *guard != Guard::Damage).map(Guard::phrase);
        self.may_not = cx.env.me.role.why_not(Deed::EditWorkers).or_else(|| closed.clone());
        self.closed = closed;
        self.damaged = guard == Some(Guard::Damage);
        cx.ask_latest("all", Ask, |all| Msg::Own(Own::All(all)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Save, _) if self.damaged => {
                let question = Question::new(Word("salvage-verb"))
                    .say(Word("salvage-ask"))
                    .choice(Word("backups-leave"), Msg::Own(Own::Salvage(false)));
                cx.confirm(question.choice(Word("salvage-verb"), Msg::Own(Own::Salvage(true))));
            }
            (Command::New, _) => cx.leave(Effect::Shell(ShellEffect::BackUp)),
            (Command::Enter, Some(line)) => {
                let backup = line.backup.path.clone();
                match &line.opens {
                    Some(Opens::Then(_)) => cx.go(Route::BackupKey(backup)),
                    Some(Opens::Now) | None if self.trying => cx.hint(Word("secret-working")),
                    Some(Opens::Now) | None => {
                        self.trying = true;
                        cx.ask_writing(Turn { backup }, |turned| Msg::Own(Own::Turned(turned)));
                    }
                }
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let now = Verb::new(Command::New).called(Word("backups-now"));
        (Phrase::new(Word("backups-none")), Some(now))
    }

    fn update(&mut self, own: Own, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match own {
            Own::All(Ok(all)) => {
                self.all = all;
                self.show(list, cx);
            }
            Own::Opens(Ok((path, opens))) => {
                self.opens.insert(path, opens);
                self.show(list, cx);
            }
            Own::Turned(Ok((path, turned))) => {
                self.trying = false;
                let when = taken_at(&path).map(|at| said(at, cx.env.words)).unwrap_or_default();
                let reply = |yes| Msg::Own(Own::PutBack(Some(path.clone()).filter(|_| yes)));
                ask_first((when, turned.as_ref()), cx, reply);
            }
            Own::Turned(Err(why)) => {
                self.trying = false;
                cx.trouble(why.phrase());
            }
            Own::All(Err(why)) => list.fail(why.phrase()),
            Own::PutBack(Some(path)) => cx.leave(Effect::Shell(ShellEffect::PutBack(path, None))),
            Own::Salvage(true) => cx.leave(Effect::Shell(ShellEffect::Salvage)),
            // Where it cannot be seen how one opens, putting it back says why.
            Own::Opens(Err(_)) | Own::PutBack(None) | Own::Salvage(false) => {}
        }
    }
}
