//! A runner that was let go, seen from where the next thing may have to wait for it.

use std::convert::Infallible;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// Tells when a runner has closed its file.
#[derive(Debug)]
pub struct Ending(Receiver<Infallible>);

impl Ending {
    /// Of something that goes on as long as the other half is kept.
    pub(super) fn of() -> (Sender<Infallible>, Self) {
        let (end, ended) = mpsc::channel();
        (end, Self(ended))
    }

    /// It has ended already.
    pub fn over() -> Self {
        Self::of().1
    }

    /// Waits for it, at most so long. Whether it has ended.
    pub fn wait(&self, most: Duration) -> bool {
        self.0.recv_timeout(most) == Err(RecvTimeoutError::Disconnected)
    }
}
