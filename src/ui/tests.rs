//! What the tests of the kit draw on.

pub mod stage;
