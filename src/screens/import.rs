//! A list of people or organisations brought in from a file: which file, which column is what, what becomes of its rows.
//! Nothing is written before the last step, and then it is one action.

mod columns;
mod count;
mod end;
mod flow;
mod keep;

use super::cx::Cx;
use super::files::Files;
use super::route::Route;
use super::screen::{Draft, Head, Mode, Screen};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::exchange::bring::Brought;
use crate::exchange::folder::Found;
use crate::exchange::plan::Plan;
use crate::exchange::source::Source;
use crate::exchange::table::Reading;
use crate::exchange::target::Kind;
use crate::store::templates::{Kept, Newest};
use crate::store::{Result as Answer, Saved};
use crate::ui::{Look, Verb, draw};
use columns::Columns;
use count::Wishes;
use keep::Memory;
use ratatui::{Frame, layout::Rect};
use std::result::Result as Outcome;
use std::sync::Arc;

/// How long a box must rest before the rows are counted again, in milliseconds.
const REST: i64 = 300;

/// Where one is on the way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    /// Which file.
    #[default]
    File,
    /// Which column is what.
    Columns,
    /// What becomes of the rows.
    Count,
    /// It is in the register, or there was nothing new.
    End,
}

/// What the screen waits for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Busy {
    #[default]
    No,
    /// The file, or the parts of the action.
    Reading,
    /// This computer's disk: should a part not be kept there, it stays at this.
    Keeping,
    /// The register: the parts are safe on this computer's disk.
    Writing,
}

/// The list on its way in.
#[derive(Debug, Default)]
pub struct ImportList {
    /// Of what.
    kind: Kind,
    step: Step,
    busy: Busy,
    files: Files,
    how: Reading,
    source: Option<Arc<Source>>,
    plan: Option<Plan>,
    columns: Columns,
    wishes: Wishes,
    /// What becomes of the rows as things stand, or why nothing can.
    told: Option<Outcome<Brought, Phrase>>,
    /// Whether anything of it is in the register.
    written: bool,
    /// How often a box has been typed in: the last time counts.
    typed: u32,
    /// What an earlier visit had chosen, until the file is read again.
    memory: Option<Memory>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Msg {
    /// The lists that the path may mean.
    Lists(Answer<Vec<Found>>),
    /// The file as a list.
    Read(Answer<Outcome<Arc<Source>, Phrase>>),
    /// The questions an initiative may have.
    Templates(Answer<Vec<Kept>>),
    /// The box has rested since it was typed in for the so-manieth time.
    Rested(u32),
    /// What becomes of the rows.
    Counted(Answer<Outcome<Brought, Phrase>>),
    /// The parts of the action.
    Ready(Answer<Outcome<Brought, Phrase>>),
    /// All parts are safe on this computer's disk.
    Kept,
    /// The last part has gone in, or not.
    Written(Answer<Saved>),
}

type OwnCx<'a> = Cx<'a, Msg>;

impl ImportList {
    /// A list of these.
    pub fn new(kind: Kind) -> Self {
        Self { kind, ..Self::default() }
    }
}

impl Screen for ImportList {
    type Msg = Msg;

    fn head(&self, look: &Look) -> Head {
        let mut titles = vec![look.word(match self.kind {
            Kind::Organisations => Word("import-organisations-title"),
            _ => Word("import-title"),
        })];
        let file = self.source.as_ref().and_then(|source| source.path.file_name());
        let file = file.filter(|_| self.step != Step::File);
        titles.extend(file.map(|name| name.to_string_lossy().into_owned()));
        let step = Phrase::new(Word("import-step")).with("n", self.step as usize + 1);
        let asks = self.step == Step::Count && self.busy == Busy::No;
        let help = asks.then(|| self.wishes.help(look)).flatten();
        Head {
            title: titles.join(" > "),
            right: Some(look.words.say(&step)),
            writing: self.mode() == Mode::Write,
            status: help.unwrap_or_else(|| look.word(self.now())),
            ..Head::default()
        }
    }

    fn mode(&self) -> Mode {
        if self.step == Step::End { Mode::Browse } else { Mode::Write }
    }

    fn verbs(&self) -> Vec<Verb> {
        let back = Verb::new(Command::Back);
        match self.step {
            Step::File => {
                let [choose, leave] = Verb::choose_or_leave();
                vec![choose, leave]
            }
            Step::Columns if self.columns.is_choosing() => Verb::choose_or_leave().to_vec(),
            Step::Columns => vec![
                Verb::new(Command::Save).called(Word("import-go-on")),
                Verb::new(Command::Enter).called(Word("import-change")),
                back,
            ],
            Step::Count if self.busy == Busy::Writing => vec![back],
            Step::Count => {
                let helper = self.wishes.helper_name();
                let helper = helper.map(|word| Verb::new(Command::Helper).called(word));
                let bring = Verb::new(Command::Save).called(Word("import-bring"));
                [bring].into_iter().chain(helper).chain([back]).collect()
            }
            Step::End => vec![
                Verb::new(Command::Enter).called(match self.onward() {
                    Route::Initiative(_) => Word("import-to-initiative"),
                    Route::Books(_) => Word("import-to-organisations"),
                    _ => Word("import-to-people"),
                }),
                Verb::new(Command::Undo).unless(self.nothing_to_undo()),
                Verb::new(Command::Import).called(Word("import-another")),
                back,
            ],
        }
    }

    fn help(&self) -> Word {
        match self.kind {
            Kind::Organisations => Word("import-organisations-help"),
            _ => Word("import-help"),
        }
    }

    fn start(&mut self, cx: &mut OwnCx<'_>) {
        self.files.open(cx.env);
        self.wishes = Wishes::new(self.kind, cx.env);
        if let Some(draft) = cx.env.draft(keep::key(self.kind)) {
            let memory = Memory::of(&draft.body);
            self.files.type_in(&memory.path, cx.env);
            self.how = memory.how();
            self.wishes.restore(&memory.boxes, cx.env);
            if memory.step() != Step::File {
                self.read(self.files.path(), cx);
            }
            self.memory = Some(memory);
            cx.say(Word("import-draft-back"));
        }
        self.files.look(cx, Msg::Lists);
        cx.ask(Newest, Msg::Templates);
    }

    fn changed(&mut self, cx: &mut OwnCx<'_>) {
        if self.busy == Busy::No && matches!(self.step, Step::Columns | Step::Count) {
            self.count(cx);
        }
    }

    fn command(&mut self, command: Command, cx: &mut OwnCx<'_>) {
        match self.step {
            Step::Count if self.busy != Busy::No => self.while_busy(command, cx),
            Step::File => {
                let did = self.files.command(command, cx.env);
                self.in_files(did, cx);
            }
            Step::Columns if self.columns.is_choosing() => {
                let chosen = self.columns.in_picker(|picker| picker.command(command));
                self.chose(chosen, cx);
            }
            Step::Columns => self.in_columns(command, cx),
            Step::Count if command == Command::Save && !self.wishes.helping() => self.bring(cx),
            Step::Count => {
                let did = self.wishes.command(command, cx.env);
                self.in_count(&did, Some(command), cx);
            }
            Step::End => self.at_end(command, cx),
        }
    }

    fn text(&mut self, text: &str, cx: &mut OwnCx<'_>) {
        match self.step {
            Step::Count if self.busy != Busy::No => {}
            Step::File => {
                let did = self.files.text(text, cx.env);
                self.in_files(did, cx);
            }
            Step::Columns if self.columns.is_choosing() => {
                let chosen = self.columns.in_picker(|picker| picker.text(text));
                self.chose(chosen, cx);
            }
            Step::Columns => self.columns.choose(text, cx.env),
            Step::Count => {
                let did = self.wishes.text(text, cx.env);
                self.in_count(&did, None, cx);
            }
            Step::End => {}
        }
    }

    fn pick(&mut self, _part: u8, row: usize, cx: &mut OwnCx<'_>) {
        match self.step {
            Step::Count if self.busy != Busy::No => {}
            Step::File => {
                let did = self.files.pick(row, cx.env);
                self.in_files(did, cx);
            }
            Step::Columns if self.columns.is_choosing() => {
                let chosen = self.columns.in_picker(|picker| picker.pick(row));
                self.chose(chosen, cx);
            }
            Step::Columns => {
                if self.columns.pick(row) {
                    self.columns.choose("", cx.env);
                }
            }
            Step::Count => {
                let did = self.wishes.pick(row, cx.env);
                self.in_count(&did, None, cx);
            }
            Step::End => {}
        }
    }

    fn update(&mut self, msg: Msg, cx: &mut OwnCx<'_>) {
        self.came_back(msg, cx);
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        match self.step {
            Step::File => self.files.draw(f, area, look),
            Step::Columns => {
                let taken = count::foot(self.told.as_ref(), f, area, look);
                self.columns.draw(f, Rect { height: area.height - taken, ..area }, look);
            }
            Step::Count => self.wishes.draw(self.told.as_ref(), self.now(), (f, area), look),
            Step::End => end::draw(self.told.as_ref(), self.now(), (f, area), look),
        }
        if self.busy == Busy::Reading && self.step == Step::File {
            let line = draw::strip(area, area.height.saturating_sub(1), 1, area.width);
            draw::put(f, line, (0, 0), &look.word(Word("import-reading")), look.style(Role::Muted));
        }
    }

    fn draft(&self) -> Option<Draft> {
        let begun = !self.files.typed().trim().is_empty();
        let open = self.step != Step::End && self.busy != Busy::Writing;
        (begun && open).then(|| keep::draft(self))
    }
}
