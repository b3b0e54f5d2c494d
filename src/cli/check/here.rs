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
use crate::store::members::Found;
use crate::store::register::Card;
use crate::store::share::presence;
use crate::store::{Desk, Register, StoreError};
use serde::Serialize;
use std::path::Path;

/// What was found, for a script.
#[derive(Debug, Default, Serialize)]
pub struct Here {
    /// Saves of who asks that have not reached the register from this computer.
    waiting: usize,
    /// Who says that they have it open; nobody's name where it is not known.
    open: Vec<String>,
    /// Copies that are out.
    copies_out: Vec<Out>,
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
        let who = match self.open.as_slice() {
            [] => Phrase::new(Word("check-open")),
            names => Phrase::new(Word("check-open-names")).with("who", names.join(", ")),
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

/// Looks at all of it. `found`: the team and its copies.
pub fn look(cx: &Context, file: &Path, register: &Register, card: &Card, found: &Found) -> Here {
    let mut here = Here::default();
    let name = |id: WorkerId| found.team.iter().find(|one| one.id == id).map(name_of);
    here.open = presence::present(file).into_iter().flatten().filter_map(name).collect();
    here.open.sort();
    here.open.dedup();
    match waiting(cx, file, register, card) {
        Ok(0) => {}
        Ok(n) => {
            here.waiting = n;
            let what = Phrase::new(Word("check-waiting")).with("n", n);
            here.troubles.push(trouble(file, what, Some(Word("check-waiting-hint").into())));
        }
        Err(why) => here.troubles.push(trouble(file, why.phrase(), None)),
    }
    let today = cx.clock.today();
    for copy in &found.out {
        let said = told(cx, copy, name(copy.by).unwrap_or_default(), today);
        if copy.home < today {
            here.troubles.push(trouble(file, said, Some(Word("check-copy-late-hint").into())));
        } else {
            here.notes.push(said);
        }
    }
    let out = |copy: &Copy| Out {
        who: name(copy.by).unwrap_or_default(),
        of: copy.of.clone(),
        place: copy.place.clone(),
        home: copy.home.to_string(),
        late: copy.home < today,
    };
    here.copies_out = found.out.iter().map(out).collect();
    here
}

fn name_of(one: &Worker) -> String {
    one.name.clone()
}

/// Saves that wait for this very file, of those that the one who asks can open.
fn waiting(
    cx: &Context,
    file: &Path,
    register: &Register,
    card: &Card,
) -> Result<usize, StoreError> {
    let desk = Desk::new(&cx.around.home.laptop, card.id, register.seal());
    let desk = desk.of_file(file, card.copy.as_ref().map(|copy| copy.id));
    Ok(desk.outbox()?.len())
}

/// A copy that is out: who took it, of what, where it lies and by when it is to be home.
fn told(cx: &Context, copy: &Copy, who: String, today: Day) -> Phrase {
    let words = &cx.voice.words;
    let word = if copy.home < today { Word("check-copy-late") } else { Word("check-copy-out") };
    let what = copy.of.clone().unwrap_or_else(|| words.get(Word("copies-whole")));
    let said = Phrase::new(word).with("who", who).with("what", what);
    said.with("place", copy.place.as_str()).with("day", words.date(copy.home))
}
