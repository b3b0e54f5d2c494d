//! Which part of a list is shown, and in what order the parts are looked through.

use super::row::{Item, Standing};
use crate::base::Word;

/// Which part of the list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// Everybody.
    #[default]
    All,
    /// Those who were shared out to the one who looks.
    Mine,
    /// Those who stand so.
    Only(Standing),
}

impl Show {
    /// The next part, in the order they are looked through; on an initiative that has ended nobody
    /// is left to ring.
    pub fn next(self, ended: bool, shared: bool, ladder: bool) -> Self {
        match self {
            Show::All if shared => Show::Mine,
            Show::All | Show::Mine if ended => Show::Only(Standing::Unfinished),
            Show::All | Show::Mine => Show::Only(Standing::Now),
            Show::Only(Standing::Now) if ladder => Show::Only(Standing::Other),
            Show::Only(Standing::Other) => Show::Only(Standing::Interpreter),
            Show::Only(Standing::Now | Standing::Interpreter) => Show::Only(Standing::Later),
            Show::Only(Standing::Later | Standing::Unfinished) => Show::Only(Standing::NoPhone),
            Show::Only(Standing::NoPhone) => Show::Only(Standing::Done),
            Show::Only(Standing::Done) => Show::Only(Standing::Declined),
            Show::Only(_) => Show::All,
        }
    }

    /// What the part is called.
    pub fn word(self) -> Word {
        match self {
            Show::All => Word("initiative-show-all"),
            Show::Mine => Word("initiative-show-mine"),
            Show::Only(standing) => standing.word(),
        }
    }

    /// Whether somebody belongs to it.
    pub fn passes(self, item: &Item) -> bool {
        match self {
            Show::All => true,
            Show::Mine => item.mine,
            Show::Only(standing) => item.standing == standing,
        }
    }
}
