//! What `tillit check` says of who has a register open, what waits for it on this computer, and which
//! copies of it are out.

use super::trouble;
use crate::base::date::Day;
use crate::base::id::WorkerId;
use crate::base::phrase::{Phrase, Word};
use crate::cli::context::Context;
use crate::config::trouble::Trouble;
use crate::domain::worker::Worker;
use crate::store::copies::Copy;
use crate::store::desk::Elsewhere;
use crate::store::register::Card;
use crate::store::share::presence;
use crate::store::{Desk, Register};
use serde::Serialize;
use std::path::Path;

/// What was found, for a script.
#[derive(Debug, Default, Serialize)]
pub struct Here {
    /// Saves of who asks that have not reached the register from this computer; nothing where that could
    /// not be read.
    waiting: Option<usize>,
    /// What waits here for files of the same register under other names, this one perhaps among them.
    waiting_elsewhere: Vec<Elsewhere>,
    /// Files on this computer that are closed to who asks: another member's, or of a key that is gone.
    waiting_closed: usize,
    /// Who says that they have it open.
    open: Vec<String>,
    /// Programs that have it open and do not say whose they are.
    open_unnamed: usize,
    /// Copies that are out; nothing where that could not be read.
    copies_out: Option<Vec<Out>>,
    /// What is as it should be.
    #[serde(skip)]
    notes: Vec<Phrase>,
    /// What somebody has to do something about.
    #[serde(skip)]
    pub troubles: Vec<Trouble>,
}

impl Here {
    /// Who has it open, where anybody has, and then what is as it should be.
    pub fn told(self, open: bool) -> Vec<Phrase> {
        let who = match (self.open.as_slice(), self.open_unnamed) {
            ([], _) => Phrase::new(Word("check-open")),
            (names, 0) => Phrase::new(Word("check-open-names")).with("who", names.join(", ")),
            (names, n) => {
                Phrase::new(Word("check-open-more")).with("who", names.join(", ")).with("n", n)
            }
        };
        open.then_some(who).into_iter().chain(self.notes).collect()
    }
}

/// A copy that is out.
#[derive(Debug, Serialize)]
struct Out {
    who: String,
    /// The initiative or the area; nothing for the whole register.
    of: Option<String>,
    place: String,
    home: String,
    late: bool,
}

/// The team and its copies, each where it could be read.
#[derive(Debug, Default)]
pub struct Known {
    pub team: Option<Vec<Worker>>,
    pub out: Option<Vec<Copy>>,
}

/// Looks at all of it.
pub fn look(cx: &Context, file: &Path, register: &Register, card: &Card, known: &Known) -> Here {
    let mut here = Here::default();
    let team = known.team.as_deref().unwrap_or_default();
    let name = |id: WorkerId| team.iter().find(|one| one.id == id).map(name_of);
    let programs = presence::present(file);
    here.open = programs.iter().copied().flatten().filter_map(name).collect();
    here.open_unnamed = programs.len().saturating_sub(here.open.len());
    here.open.sort();
    here.open.dedup();
    here.desk(file, &desk(cx, file, register, card));
    if let Some(out) = &known.out {
        here.copies(cx, file, out, name);
    }
    here
}

impl Here {
    /// What lies on this computer.
    fn desk(&mut self, file: &Path, desk: &Desk) {
        let found = desk.outbox().and_then(|saves| Ok((saves.len(), desk.elsewhere()?)));
        let (n, elsewhere) = match found {
            Ok(found) => found,
            Err(why) => return self.troubles.push(trouble(file, why.phrase(), None)),
        };
        self.waiting = Some(n);
        if n > 0 {
            let what = Phrase::new(Word("check-waiting")).with("n", n);
            self.troubles.push(trouble(file, what, Some(Word("check-waiting-hint").into())));
        }
        self.notes.extend(elsewhere.iter().map(Elsewhere::phrase));
        self.waiting_elsewhere = elsewhere;
        self.waiting_closed = desk.closed();
        if self.waiting_closed > 0 {
            let closed = Phrase::new(Word("check-waiting-closed"));
            self.notes.push(closed.with("n", self.waiting_closed));
        }
    }

    /// The copies that are `out`.
    fn copies(
        &mut self,
        cx: &Context,
        file: &Path,
        out: &[Copy],
        name: impl Fn(WorkerId) -> Option<String>,
    ) {
        let today = cx.clock.today();
        let who = |copy: &Copy| name(copy.by).unwrap_or_default();
        for copy in out {
            let said = told(cx, copy, who(copy), today);
            if copy.home < today {
                let hint = Some(Word("check-copy-late-hint").into());
                self.troubles.push(trouble(file, said, hint));
            } else {
                self.notes.push(said);
            }
        }
        let row = |copy: &Copy| Out {
            who: who(copy),
            of: copy.of.clone(),
            place: copy.place.clone(),
            home: copy.home.to_string(),
            late: copy.home < today,
        };
        self.copies_out = Some(out.iter().map(row).collect());
    }
}
fn name_of(one: &Worker) -> String {
    one.name.clone()
}

/// What the one who asks has on this computer for this register, seen from this very file.
fn desk(cx: &Context, file: &Path, register: &Register, card: &Card) -> Desk {
    let desk = Desk::new(&cx.around.home.laptop, card.id, register.seal());
    desk.of_file(file, card.copy.as_ref().map(|copy| copy.id))
}

/// A copy that is out: who took it, of what, where it lies and by when it is to be home.
fn told(cx: &Context, copy: &Copy, who: String, today: Day) -> Phrase {
    let words = &cx.voice.words;
    let word = if copy.home < today { Word("check-copy-late") } else { Word("check-copy-out") };
    let what = copy.of.clone().unwrap_or_else(|| words.get(Word("copies-whole")));
    let said = Phrase::new(word).with("who", who).with("what", what);
    said.with("place", copy.place.as_str()).with("day", words.date(copy.home))
}
