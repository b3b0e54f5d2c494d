//! Questions and changes as values, and the jobs that carry them to the store's thread and back.

use super::{Register, Result, Save, Saved, StoreError, commit};
use crate::base::ActionId;
use rusqlite::Connection;
use std::any::Any;
use std::fmt::{self, Debug};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A question to the file. One struct a question; the answer's type is fixed by it.
///
/// The answer owns its rows: nothing of the file is held once it is there. All statements of one
/// question run in one reading transaction.
pub trait Ask: Debug + Send + 'static {
    /// What comes back.
    type Answer: Send + 'static;

    /// Reads the answer.
    fn ask(&self, db: &Connection) -> Result<Self::Answer>;
}

/// Something that writes. What users do is a [`Save`]; the log of reads has its own.
pub trait Change: Debug + Send + 'static {
    /// What comes back.
    type Done: Send + 'static;

    /// Writes it in one transaction, or nothing of it. Called again after an error that passes, so
    /// doing it twice must come to the same as doing it once.
    fn apply(&self, register: &mut Register) -> Result<Self::Done>;

    /// The user action it is, where it is one that can be taken back.
    fn action(&self) -> Option<ActionId> {
        None
    }
}

impl Change for Save {
    type Done = Saved;

    fn apply(&self, register: &mut Register) -> Result<Saved> {
        commit::commit(register, self)
    }

    fn action(&self) -> Option<ActionId> {
        Some(self.action)
    }
}

/// What comes first when several jobs wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Writes; never dropped.
    Change,
    /// Somebody waits for the answer on a screen.
    Question,
    /// Watching for others' changes, summaries nobody looks at yet.
    Background,
}

/// A message whose type only the one who asked knows.
pub type AnyMsg = Box<dyn Any + Send>;

/// Work for the store's thread, and the message it comes back as.
pub struct Job<M> {
    /// Name of the question's type: for the log, which must not hold what was asked.
    pub kind: &'static str,
    /// `Debug` of the question, for tests that look at what was asked. Values stay private there.
    pub what: String,
    /// Jobs of one slot in one lane replace each other while they wait.
    pub lane: Option<&'static str>,
    /// What comes first.
    pub class: Class,
    /// The user action that it does, see [`Change::action`].
    pub action: Option<ActionId>,
    work: Box<dyn Work<M>>,
}

impl<M> Debug for Job<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Job({} {:?})", self.kind, self.class)
    }
}

trait Work<M>: Send {
    /// An error is given only when it passes and the work may be tried again.
    fn run(&mut self, register: &mut Register) -> Result<M>;
    fn fail(&mut self, why: StoreError) -> M;
}

struct Asking<Q: Ask, M>(Q, fn(Result<Q::Answer>) -> M);

impl<Q: Ask, M> Work<M> for Asking<Q, M> {
    fn run(&mut self, register: &mut Register) -> Result<M> {
        let answered = guard(|| register.read(|db| self.0.ask(db)));
        // A question that panicked has left its transaction open.
        register.settle();
        answer(answered, self.1)
    }

    fn fail(&mut self, why: StoreError) -> M {
        (self.1)(Err(why))
    }
}

struct Changing<C: Change, M>(C, fn(Result<C::Done>) -> M);

impl<C: Change, M> Work<M> for Changing<C, M> {
    fn run(&mut self, register: &mut Register) -> Result<M> {
        let done = guard(|| self.0.apply(register));
        register.settle();
        answer(done, self.1)
    }

    fn fail(&mut self, why: StoreError) -> M {
        (self.1)(Err(why))
    }
}

struct Erased<M>(Box<dyn Work<M>>);

impl<M: Send + 'static> Work<AnyMsg> for Erased<M> {
    fn run(&mut self, register: &mut Register) -> Result<AnyMsg> {
        self.0.run(register).map(|m| Box::new(m) as AnyMsg)
    }

    fn fail(&mut self, why: StoreError) -> AnyMsg {
        Box::new(self.0.fail(why))
    }
}

fn answer<T, M>(result: Result<T>, reply: fn(Result<T>) -> M) -> Result<M> {
    match result {
        Err(why) if why.passing() => Err(why),
        other => Ok(reply(other)),
    }
}

/// A panic in a job is an answer too: the screen that asked must not wait for ever.
pub(super) fn guard<T>(f: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(f)).unwrap_or_else(|p| {
        let text = p.downcast_ref::<&str>().map(|s| (*s).to_owned());
        Err(StoreError::Bug(text.or_else(|| p.downcast_ref().cloned()).unwrap_or_default()))
    })
}

impl<M: Send + 'static> Job<M> {
    /// A question; `reply` makes the message its answer comes back as.
    pub fn ask<Q: Ask>(question: Q, reply: fn(Result<Q::Answer>) -> M) -> Self {
        Self {
            kind: short::<Q>(),
            what: format!("{question:?}"),
            lane: None,
            class: Class::Question,
            action: None,
            work: Box::new(Asking(question, reply)),
        }
    }

    /// A change.
    pub fn change<C: Change>(change: C, reply: fn(Result<C::Done>) -> M) -> Self {
        Self {
            kind: short::<C>(),
            what: format!("{change:?}"),
            lane: None,
            class: Class::Change,
            action: change.action(),
            work: Box::new(Changing(change, reply)),
        }
    }

    /// The same job, replaced while it waits by a later one of its slot in `lane`.
    #[must_use]
    pub fn in_lane(mut self, lane: &'static str) -> Self {
        self.lane = Some(lane);
        self
    }

    /// The same job, done when nothing else waits.
    #[must_use]
    pub fn in_background(mut self) -> Self {
        self.class = Class::Background;
        self
    }

    /// The same job, given up like a question where the file stays busy: somebody waits for it.
    #[must_use]
    pub fn as_question(mut self) -> Self {
        self.class = Class::Question;
        self
    }

    /// The same job with its message's type hidden.
    pub fn erase(self) -> Job<AnyMsg> {
        let Self { kind, what, lane, class, action, work } = self;
        Job { kind, what, lane, class, action, work: Box::new(Erased(work)) }
    }
}

impl<M> Job<M> {
    /// Tries the job; an error says that it may be tried again later.
    pub(super) fn run(&mut self, register: &mut Register) -> Result<M> {
        self.work.run(register)
    }

    /// The message that says why the job will not be done.
    pub(super) fn fail(&mut self, why: StoreError) -> M {
        self.work.fail(why)
    }
}

fn short<T>() -> &'static str {
    let name = std::any::type_name::<T>();
    name.rsplit("::").next().unwrap_or(name)
}
