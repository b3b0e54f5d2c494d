//! From step to step: what a key and an answer make of an import.

use super::columns::Chosen;
use super::keep::Memory;
use super::{Busy, ImportList, Msg, OwnCx, REST, Step, keep};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::domain::book::{Book, Page};
use crate::exchange::bring::{Bring, Brought, Read};
use crate::exchange::plan::Plan;
use crate::exchange::source::Source;
use crate::exchange::target::Kind;
use crate::screens::files::FilesDid;
use crate::screens::route::{Books, Route};
use crate::store::Save;
use crate::ui::form::FormDid;
use std::path::PathBuf;
use std::sync::Arc;

impl ImportList {
    /// What goes on, in one sentence.
    pub(super) fn now(&self) -> Word {
        match (self.step, self.busy) {
            (Step::End, _) if self.written => Word("import-undo-how"),
            (Step::End, _) => Word("import-nothing-new"),
            (_, Busy::Reading | Busy::Keeping) => Word("import-reading"),
            (_, Busy::Writing) => Word("import-writing"),
            (_, Busy::No) => Word("import-nothing-written"),
        }
    }

    pub(super) fn read(&mut self, path: PathBuf, cx: &mut OwnCx<'_>) {
        self.busy = Busy::Reading;
        cx.ask_latest("read", Read { path, how: self.how, kind: self.kind }, Msg::Read);
    }

    pub(super) fn has_read(&mut self, source: Arc<Source>, cx: &mut OwnCx<'_>) {
        let memory = self.memory.take();
        let mut plan = source.plan.clone();
        plan.recall(source.table.headings(), &cx.env.settings.columns);
        if let Some(memory) = &memory {
            memory.put_into(&mut plan, source.table.headings());
        } else if let Some(old) = self.plan.take().filter(|_| self.is_the_same(&source)) {
            plan = old;
        }
        self.columns.set(&source, &plan);
        self.source = Some(source);
        self.plan = Some(plan);
        let far = memory.is_some_and(|memory| memory.step() == Step::Count);
        self.step = if far { Step::Count } else { Step::Columns };
        self.count(cx);
    }

    /// Whether the columns are those of the file read before, only read in another way.
    pub(super) fn is_the_same(&self, source: &Source) -> bool {
        let old = self.source.as_ref();
        old.is_some_and(|old| old.table.headings() == source.table.headings())
    }

    /// The errand as things stand.
    pub(super) fn errand(&self, in_earnest: bool, cx: &OwnCx<'_>) -> Option<Bring> {
        let env = cx.env;
        Some(Bring {
            source: self.source.clone()?,
            plan: self.plan.clone()?,
            alike: self.wishes.alike(),
            wish: self.wishes.wish(),
            in_earnest,
            by: env.me.id,
            at: env.now,
            today: env.today,
            ids: env.ids.clone(),
            country: env.country(),
            lang: env.words.lang(),
        })
    }

    pub(super) fn count(&mut self, cx: &mut OwnCx<'_>) {
        if let Some(errand) = self.errand(false, cx) {
            cx.ask_latest("count", errand, Msg::Counted);
        }
    }

    /// Brings it in, once it is known what becomes of the rows.
    pub(super) fn bring(&mut self, cx: &mut OwnCx<'_>) {
        if self.busy != Busy::No || !self.wishes.check() {
            return;
        }
        match (&self.told, self.errand(true, cx)) {
            (Some(Ok(_)), Some(errand)) => {
                self.busy = Busy::Reading;
                cx.ask_latest("bring", errand, Msg::Ready);
            }
            (Some(Err(why)), _) => cx.hint(why.clone()),
            _ => cx.hint(Word("import-counting")),
        }
    }

    /// Sends the parts. All of them are on this computer's disk before the next key: what happens
    /// then to the program or the drive costs none of them.
    pub(super) fn send(&mut self, mut brought: Brought, cx: &mut OwnCx<'_>) {
        let mut saves: Vec<Save> = std::mem::take(&mut brought.saves);
        self.told = Some(Ok(brought));
        let Some(last) = saves.pop() else {
            self.busy = Busy::No;
            self.step = Step::End;
            return cx.drop_draft(keep::key(self.kind));
        };
        self.learn(cx);
        self.busy = Busy::Keeping;
        for save in saves {
            cx.save(save);
        }
        cx.save_then(last, Msg::Written);
        cx.drop_draft(keep::key(self.kind));
        cx.after(0, Msg::Kept);
    }

    /// Keeps where the columns went, for the next file with such headings.
    fn learn(&self, cx: &mut OwnCx<'_>) {
        let Some((source, plan)) = self.source.as_ref().zip(self.plan.as_ref()) else { return };
        let mut settings = cx.env.settings.clone();
        plan.learn(source.table.headings(), &mut settings.columns);
        if settings != *cx.env.settings {
            cx.settings(settings);
        }
    }

    pub(super) fn in_files(&mut self, did: FilesDid, cx: &mut OwnCx<'_>) {
        match did {
            FilesDid::Nothing => {}
            FilesDid::Leave => cx.back(),
            FilesDid::Look => {
                self.busy = Busy::No;
                self.files.look(cx, Msg::Lists);
            }
            FilesDid::Take(path) => {
                let again = self.source.as_ref().is_some_and(|source| source.path == path);
                if !again {
                    self.how = self.memory.as_ref().map(Memory::how).unwrap_or_default();
                }
                self.files.look(cx, Msg::Lists);
                self.read(path, cx);
            }
        }
    }

    pub(super) fn in_columns(&mut self, command: Command, cx: &mut OwnCx<'_>) {
        match command {
            Command::Back => self.step = Step::File,
            Command::Save => match self.plan.as_ref().and_then(Plan::flaw) {
                Some(flaw) => cx.hint(flaw),
                None => self.step = Step::Count,
            },
            Command::Enter | Command::Helper => {
                self.columns.choose("", cx.env);
            }
            command => self.columns.command(command),
        }
    }

    /// Something was chosen for a line of the columns.
    pub(super) fn chose(&mut self, chosen: Option<Chosen>, cx: &mut OwnCx<'_>) {
        let Some(source) = self.source.clone() else { return };
        match chosen {
            Some(Chosen::Target(column, target)) => {
                if let Some(plan) = &mut self.plan {
                    plan.set(column, target);
                    self.columns.set(&source, plan);
                }
                self.count(cx);
            }
            Some(Chosen::Separator(separator)) => {
                self.how.separator = Some(separator);
                self.read(source.path.clone(), cx);
            }
            Some(Chosen::Encoding(encoding)) => {
                self.how.encoding = Some(encoding);
                self.read(source.path.clone(), cx);
            }
            None => {}
        }
    }

    /// Until the parts are in: what is not sent yet can be stopped, what is sent can be left alone.
    pub(super) fn while_busy(&mut self, command: Command, cx: &mut OwnCx<'_>) {
        match (command, self.busy) {
            (Command::Back, Busy::Writing) => cx.back(),
            (Command::Back, _) => self.busy = Busy::No,
            _ => {}
        }
    }

    pub(super) fn in_count(&mut self, did: &FormDid, command: Option<Command>, cx: &mut OwnCx<'_>) {
        match (did, command) {
            (FormDid::Changed(_), _) => {
                self.typed += 1;
                cx.after(REST, Msg::Rested(self.typed));
            }
            (FormDid::End, _) => cx.say(Word("import-last-box")),
            (FormDid::Ignored, Some(Command::Back)) => self.step = Step::Columns,
            (FormDid::Helper(_), _) => cx.hint(Word("form-no-helper")),
            (FormDid::Ignored, Some(Command::Save)) => cx.hint(Word("picker-choose-first")),
            _ => {}
        }
    }

    pub(super) fn at_end(&mut self, command: Command, cx: &mut OwnCx<'_>) {
        match command {
            Command::Enter | Command::Save => cx.replace(self.onward()),
            Command::Back => cx.back(),
            Command::Import => cx.replace(Route::Import(self.kind)),
            // Here it takes the import back and nothing that was done before it.
            Command::Undo if self.written => {
                cx.undo();
                cx.replace(self.whole());
            }
            _ => {}
        }
    }

    /// Why there is nothing to undo, when there is not.
    pub(super) fn nothing_to_undo(&self) -> Option<Phrase> {
        (!self.written).then(|| Phrase::new(Word("import-nothing-new")))
    }

    /// Where everything of the kind stands.
    fn whole(&self) -> Route {
        match self.kind {
            Kind::Organisations => Route::Books(Books::Page(Page::All(Book::Organisation))),
            _ => Route::People { find: None },
        }
    }

    /// Where one goes from the end: to the initiative that was sealed, else to everything of the kind.
    pub(super) fn onward(&self) -> Route {
        let sealed = self.told.as_ref().and_then(|told| told.as_ref().ok()?.sealed.as_ref());
        let sealed = sealed.filter(|sealed| sealed.listed > 0);
        sealed.map_or_else(|| self.whole(), |sealed| Route::Initiative(sealed.id))
    }

    /// One of its messages came back.
    pub(super) fn came_back(&mut self, msg: Msg, cx: &mut OwnCx<'_>) {
        match msg {
            Msg::Lists(Ok(found)) => self.files.set(found, cx.env),
            // Who has typed on since means another file.
            Msg::Read(_) if self.busy != Busy::Reading => {}
            Msg::Read(Ok(Ok(source))) => {
                self.busy = Busy::No;
                self.has_read(source, cx);
            }
            Msg::Read(Ok(Err(why))) => {
                self.busy = Busy::No;
                self.memory = None;
                self.files.refuse(why);
                self.step = Step::File;
            }
            Msg::Templates(Ok(templates)) => self.wishes.offer(&templates, cx.env),
            Msg::Rested(typed) if typed == self.typed => self.count(cx),
            Msg::Rested(_) => {}
            Msg::Counted(Ok(told)) => {
                if self.busy == Busy::No && self.step != Step::End {
                    self.wishes.counted(told.as_ref().ok().map(|brought| &brought.counts), cx.env);
                    self.told = Some(told);
                }
            }
            Msg::Ready(Ok(Ok(brought))) => {
                if self.busy == Busy::Reading {
                    self.send(brought, cx);
                }
            }
            Msg::Ready(Ok(Err(why))) => {
                self.busy = Busy::No;
                cx.trouble(why);
            }
            Msg::Kept => {
                if self.busy == Busy::Keeping {
                    self.busy = Busy::Writing;
                }
            }
            Msg::Written(Ok(_)) => {
                self.busy = Busy::No;
                self.step = Step::End;
                self.written = true;
                cx.say(Word("import-done"));
            }
            Msg::Written(Err(_)) => self.busy = Busy::No,
            Msg::Lists(Err(why))
            | Msg::Read(Err(why))
            | Msg::Templates(Err(why))
            | Msg::Counted(Err(why))
            | Msg::Ready(Err(why)) => {
                self.busy = Busy::No;
                cx.trouble(why.phrase());
            }
        }
    }
}
