//! A part of the rules that a test leaves out, to see that it is missed.

use std::cell::Cell;

thread_local! {
    static PART: Cell<&'static str> = const { Cell::new("") };
}

/// From now on this part does nothing in this thread.
pub fn leave_out(part: &'static str) {
    PART.set(part);
}

/// Whether a part is left out.
pub fn is(part: &str) -> bool {
    PART.get() == part
}
