//! What was counted, on its way into the register: some seconds of it at a time, under a name of its own,
//! so that sending it twice counts once.

use super::edit::{edit, turn, verb};
use crate::base::{ActionId, Id, SessionId, Stamp, Word};
use crate::domain::session::count::{Counted, Place};
use crate::domain::session::{Session, State};
use crate::store::{Author, Cell, Column, Edit, Save};
use serde::{Deserialize, Serialize};

/// What has been pressed since it was last sent to the register. It is what a draft holds: after a crash
/// it is sent as it was, and where it had been sent already nothing is counted twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// Under this name it goes into the register.
    pub action: ActionId,
    /// When the first of it was pressed.
    pub at: Stamp,
    /// The sitting it is of.
    pub run: Id,
    /// Each counter and twenty minutes with what the register held, or was sent, and what it is to hold.
    pub numbers: Vec<Number>,
}

/// One number of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The counter.
    pub counter: String,
    /// The twenty minutes.
    pub slot: Stamp,
    /// What was sent before; none where nothing was.
    pub sent: Option<i64>,
    /// What it is now.
    pub n: i64,
}

impl Batch {
    /// Nothing pressed yet.
    pub fn new(author: &Author<'_>, run: Id) -> Self {
        Self { action: ActionId(author.id()), at: author.at, run, numbers: Vec::new() }
    }

    /// One press: the number of a counter and its twenty minutes grows by `n`, or shrinks. `sent` is what
    /// has been sent of it before.
    pub fn press(&mut self, counter: &str, slot: Stamp, n: i64, sent: Option<i64>) {
        let known = self.numbers.iter_mut().find(|one| one.counter == counter && one.slot == slot);
        if let Some(one) = known {
            one.n += n;
            return;
        }
        let counter = counter.to_owned();
        self.numbers.push(Number { counter, slot, sent, n: sent.unwrap_or(0) + n });
    }

    /// How many presses it comes to, those taken back again not counted.
    pub fn heads(&self) -> i64 {
        self.numbers.iter().map(|one| one.n - one.sent.unwrap_or(0)).sum()
    }

    /// Its numbers, each in its place.
    pub fn places(&self) -> impl Iterator<Item = (Place, i64)> {
        self.numbers.iter().map(|one| {
            (Place { run: self.run, counter: one.counter.clone(), slot: one.slot }, one.n)
        })
    }
}

/// A session that was only planned goes on from the first head that is counted. An action of its own, before
/// the batch: taking back what was counted first leaves the session going on, and what others count at it.
pub fn started(author: &Author<'_>, session: &Session) -> Option<Save> {
    (session.state == State::Planned).then(|| turn(author, session, State::Running))
}

/// A batch as a change of the register.
pub fn gather(author: &Author<'_>, session: &Session, batch: &Batch) -> Save {
    let counted = verb(Word("did-session-count"), session).with("n", batch.heads());
    Save { action: batch.action, ..author.save(counted, numbers(author, session, batch)) }
}

/// What was written beside the counters, and that the session is over.
pub fn close(author: &Author<'_>, before: &Session, after: &Session) -> Save {
    let mut save = edit(author, before, after);
    if after.state == State::Done && before.state != State::Done {
        save.verb = verb(Word("did-session-done"), after);
    }
    save
}

/// The numbers of a batch, each from what was sent to what it is.
fn numbers(author: &Author<'_>, session: &Session, batch: &Batch) -> Vec<Edit> {
    let key = |one: &Number| {
        let parts: [Cell; 4] =
            [session.id.into(), batch.run.into(), one.counter.as_str().into(), one.slot.into()];
        parts.to_vec()
    };
    let number = |one: &Number| {
        if let Some(sent) = one.sent {
            return Edit::update("tally", key(one), vec![Column::new("n", sent, one.n)]);
        }
        let cells = vec![("n", one.n.into()), ("worker", author.by.into())];
        Edit::insert("tally", key(one), cells)
    };
    batch.numbers.iter().map(number).filter(|edit| !edit.is_empty()).collect()
}

/// Lays what still waits on this computer over what the register holds.
pub fn overlay<'a>(
    counted: &mut Counted,
    session: SessionId,
    waiting: impl IntoIterator<Item = &'a Save>,
) {
    for edit in waiting.into_iter().flat_map(|save| &save.edits) {
        if let (
            "tally",
            [Cell::Id(of), Cell::Id(run), Cell::Text(counter), Cell::Int(slot)],
            Some(Cell::Int(n)),
        ) = (edit.row().0, edit.row().1, edit.wanted("n"))
            && *of == session.0
        {
            let place = Place { run: *run, counter: counter.clone(), slot: Stamp(*slot) };
            counted.set(place, *n);
        }
    }
}
