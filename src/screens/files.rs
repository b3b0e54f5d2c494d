//! Which file: a line to type or paste a path in, and under it what lies where the path leads.

use super::cx::Cx;
use super::env::Env;
use crate::base::{Day, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::exchange::folder::{self, Found, Lists};
use crate::store::Result as Answer;
use crate::ui::field::Choice;
use crate::ui::layout::split_top;
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Look, draw};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// What kind of file is looked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sought {
    /// A list of people.
    #[default]
    List,
    /// A copy of the register.
    Copy,
}

impl Sought {
    fn which(self) -> Word {
        match self {
            Self::List => Word("import-which-file"),
            Self::Copy => Word("bring-which-file"),
        }
    }

    fn how(self) -> Word {
        match self {
            Self::List => Word("import-which-how"),
            Self::Copy => Word("bring-which-how"),
        }
    }

    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::List => &folder::LISTS,
            Self::Copy => &["tillit"],
        }
    }
}

/// The line and the list.
#[derive(Debug, Default)]
pub struct Files {
    sought: Sought,
    picker: Option<Picker>,
    found: Vec<Found>,
    places: Vec<PathBuf>,
    /// Why the file taken last is no list.
    flaw: Option<Phrase>,
}

/// What follows of a key.
#[derive(Debug)]
pub enum FilesDid {
    /// Nothing.
    Nothing,
    /// The line is another: look what lies there.
    Look,
    /// This file is meant.
    Take(PathBuf),
    /// None of them.
    Leave,
}

impl Files {
    /// A line for files of a kind.
    pub fn of(sought: Sought) -> Self {
        Self { sought, ..Self::default() }
    }

    /// Opens the line, empty.
    pub fn open(&mut self, env: &Env<'_>) {
        let beside = env.register.and_then(|register| register.path.parent());
        self.places = env.places.to_vec();
        self.places.extend(beside.map(PathBuf::from));
        self.type_in("", env);
    }

    /// Puts a text into the line in place of what stands there.
    pub fn type_in(&mut self, text: &str, env: &Env<'_>) {
        let picker = Picker::new(self.sought.which(), &[], &env.here());
        self.picker = Some(picker.filled_from_outside().wide().typed(text));
        self.found.clear();
    }

    /// What stands in the line.
    pub fn typed(&self) -> &str {
        self.picker.as_ref().map(Picker::query).unwrap_or_default()
    }

    /// The path that stands in the line.
    pub fn path(&self) -> PathBuf {
        folder::read(self.typed(), self.places.first().map(PathBuf::as_path))
    }

    /// Looks what lies where the line leads.
    pub fn look<M: Send + 'static>(&self, cx: &mut Cx<'_, M>, reply: fn(Answer<Vec<Found>>) -> M) {
        let (typed, places) = (self.typed().to_owned(), self.places.clone());
        cx.ask_latest("lists", Lists { typed, places, endings: self.sought.endings() }, reply);
    }

    /// Says why the file taken is no list.
    pub fn refuse(&mut self, why: Phrase) {
        self.flaw = Some(why);
    }

    /// Takes what was found.
    pub fn set(&mut self, found: Vec<Found>, env: &Env<'_>) {
        // The register that is open is neither a list nor a copy of itself: who types all of it is told so.
        let (own, typed) = (env.register.map(|register| register.path.as_path()), self.path());
        let meant = |one: &Found| Some(&*one.path) != own || one.path == typed;
        let found: Vec<Found> = found.into_iter().filter(meant).collect();
        let choices: Vec<Choice> = found.iter().map(|one| choice(one, env)).collect();
        if let Some(picker) = &mut self.picker {
            picker.fill(&choices, &env.here());
        }
        self.found = found;
    }

    /// A key.
    pub fn command(&mut self, command: Command, env: &Env<'_>) -> FilesDid {
        let did = self.picker.as_mut().map(|picker| picker.command(command));
        self.did(did.as_ref(), env)
    }

    /// Typed or pasted text.
    pub fn text(&mut self, text: &str, env: &Env<'_>) -> FilesDid {
        let did = self.picker.as_mut().map(|picker| picker.text(text));
        self.did(did.as_ref(), env)
    }

    /// A click on a row.
    pub fn pick(&mut self, row: usize, env: &Env<'_>) -> FilesDid {
        let did = self.picker.as_mut().map(|picker| picker.pick(row));
        self.did(did.as_ref(), env)
    }

    fn did(&mut self, did: Option<&PickerDid>, env: &Env<'_>) -> FilesDid {
        match did {
            Some(PickerDid::Closed) => FilesDid::Leave,
            Some(PickerDid::Typed(_)) => {
                self.flaw = None;
                FilesDid::Look
            }
            Some(PickerDid::Chosen(row)) => match self.found.get(*row).cloned() {
                Some(found) => {
                    self.type_in(&found.typed(), env);
                    if found.folder { FilesDid::Look } else { FilesDid::Take(found.path) }
                }
                None => FilesDid::Nothing,
            },
            _ => FilesDid::Nothing,
        }
    }

    /// Draws what to do, and the line with the list.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        let (words, role) = match &self.flaw {
            Some(why) => (format!("! {}", look.words.say(why)), Role::Error),
            None => (look.word(self.sought.how()), Role::Text),
        };
        let top = draw::shrink(area, 1);
        let taken = draw::paragraph(f, top, 0, &words, look.style(role));
        let (_, rest) = split_top(area, taken.min(area.height / 2));
        if let Some(picker) = &self.picker {
            picker.draw(f, rest, look);
        }
    }
}

/// A file with its day and folder; a folder with the sign after which its files come.
fn choice(found: &Found, env: &Env<'_>) -> Choice {
    if found.folder {
        return Choice::new("", found.typed()).detail(Word("import-folder"));
    }
    let at = env.clock.local(found.written);
    let day = env.words.date(Day(at.date()));
    let folder = found.path.parent().and_then(|folder| folder.file_name());
    let folder = folder.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Choice::new("", found.name()).detail(format!("{day} {}  {folder}", env.words.time(at.time())))
}
