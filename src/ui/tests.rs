//! What the tests of the kit draw on.

mod sizes;
pub mod stage;
