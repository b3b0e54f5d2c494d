//! Floor 2: the kit that every screen is made of. It knows nothing of people or calls.
//!
//! State is plain and is changed by commands and texts; drawing only reads it. Every key hint, row
//! and box drawn is noted in [`Hits`], so that a mouse alone reaches everything but typing. Boxes
//! that lie over others (pickers, calendars, dialogs, help, menu) take plain characters as text:
//! whoever holds one is writing.

pub mod area;
pub mod calendar;
pub mod card;
pub mod chart;
mod deed;
pub mod dialog;
pub mod draw;
pub mod edit;
pub mod field;
pub mod find;
pub mod form;
pub mod frame;
pub mod help;
pub mod hits;
pub mod layout;
pub mod line;
pub mod list;
pub mod look;
pub mod menu;
pub mod picker;
pub mod scroll;
pub mod turned;
pub mod verb;

#[cfg(test)]
mod tests;

pub use field::{Choice, Field, FieldKind, FieldValue, Here};
pub use form::{Form, FormDid};
pub use frame::{Head, SaveState, Surround, Tone};
pub use hits::{Hit, Hits};
pub use layout::Room;
pub use list::{Cell, Column, List, Row, Width};
pub use look::{Label, Look};
#[cfg(test)]
use tests::stage;
pub use turned::Turned;
pub use verb::Verb;
