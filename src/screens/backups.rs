//! Backups: which there are, taking one now, putting one back.

use super::effect::{Effect, ShellEffect};
use super::list::{ListCx, ListSpec, Msg};
use super::screen::{Head, Question};
use crate::base::{Day, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::worker::Deed;
use crate::store::backups::{Backup, List as Ask};
use crate::store::{Guard, Result};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};
use std::path::PathBuf;

/// The list of backups, the latest first.
#[derive(Debug, Default)]
pub struct Backups {
    may_not: Option<Phrase>,
    closed: Option<Phrase>,
    /// The register is damaged: what can be read can be saved.
    damaged: bool,
}

/// What the list hears besides its rows.
#[derive(Debug)]
pub enum Own {
    /// Which there are.
    All(Result<Vec<Backup>>),
    /// This one is to be put back; nothing for none.
    PutBack(Option<PathBuf>),
    /// What can be read is to be saved into a new file, or not.
    Salvage(bool),
}

impl Row for Backup {
    type Key = PathBuf;

    fn key(&self) -> PathBuf {
        self.path.clone()
    }
}

/// Bytes as people count them.
fn size(backup: &Backup, look: &Look) -> String {
    let kilobytes = usize::try_from(backup.size.div_ceil(1_000)).unwrap_or(usize::MAX);
    let (n, word) = match kilobytes {
        0..1_000 => (kilobytes, Word("backups-kilobytes")),
        _ => (kilobytes.div_ceil(1_000), Word("backups-megabytes")),
    };
    look.words.say(&Phrase::new(word).with("n", n))
}

impl ListSpec for Backups {
    type Row = Backup;
    type Own = Own;

    const COLUMNS: &'static [Column<Backup>] = &[
        Column::new(Word("backups-when"), Width::Fixed(24), |backup: &Backup, look| {
            let (day, time) = (Day(backup.at.date()), backup.at.time());
            let when = format!("{} {}", look.words.day(day), look.words.time(time));
            Cell::of(when, Role::Title)
        }),
        Column::new(Word("backups-why"), Width::Share { least: 20, share: 1 }, |backup, look| {
            look.word(backup.reason.word()).into()
        }),
        Column::new(Word("backups-size"), Width::Fixed(10), |backup, look| {
            Cell::of(size(backup, look), Role::Muted)
        }),
    ];

    fn head(&self, list: &List<Backup>, look: &Look) -> Head {
        let n = Phrase::new(Word("backups-count")).with("n", list.rows().len());
        let (title, status) = (look.word(Word("backups-title")), look.words.say(&n));
        Head { title, status, tab: Some(Command::Screen0), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("backups-help")
    }

    fn verbs(&self, list: &List<Backup>) -> Vec<Verb> {
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

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Backup>> {
        let guard = cx.env.register.and_then(|register| register.guard);
        // What is damaged is what backups are for.
        let closed = guard.filter(|guard| *guard != Guard::Damage).map(Guard::phrase);
        self.may_not = cx.env.me.role.why_not(Deed::EditWorkers).or_else(|| closed.clone());
        self.closed = closed;
        self.damaged = guard == Some(Guard::Damage);
        cx.ask_latest("all", Ask, |all| Msg::Own(Own::All(all)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Backup>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Save, _) if self.damaged => {
                let question = Question::new(Word("salvage-verb"))
                    .say(Word("salvage-ask"))
                    .choice(Word("backups-leave"), Msg::Own(Own::Salvage(false)));
                cx.confirm(question.choice(Word("salvage-verb"), Msg::Own(Own::Salvage(true))));
            }
            (Command::New, _) => cx.leave(Effect::Shell(ShellEffect::BackUp)),
            (Command::Enter, Some(backup)) => {
                let (words, at) = (cx.env.words, backup.at);
                let when = format!("{} {}", words.day(Day(at.date())), words.time(at.time()));
                let question = Question::new(Word("backups-put-back"))
                    .say(Phrase::new(Word("backups-ask")).with("when", when))
                    .say(Word("backups-ask-others"))
                    .choice(Word("backups-leave"), Msg::Own(Own::PutBack(None)));
                let path = backup.path.clone();
                let yes = Msg::Own(Own::PutBack(Some(path)));
                cx.confirm(question.choice(Word("backups-put-back"), yes));
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let now = Verb::new(Command::New).called(Word("backups-now"));
        (Phrase::new(Word("backups-none")), Some(now))
    }

    fn update(&mut self, own: Own, list: &mut List<Backup>, cx: &mut ListCx<'_, Self>) {
        match own {
            Own::All(Ok(all)) => list.set(all),
            Own::All(Err(why)) => list.fail(why.phrase()),
            Own::PutBack(Some(path)) => cx.leave(Effect::Shell(ShellEffect::PutBack(path))),
            Own::Salvage(true) => cx.leave(Effect::Shell(ShellEffect::Salvage)),
            Own::PutBack(None) | Own::Salvage(false) => {}
        }
    }
}
