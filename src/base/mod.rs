//! Floor 0: plain helpers that know nothing of the register.
//!
//! Time, ids, dates as people type them, text as wide as it is drawn, phone numbers, sorting, and
//! sentences as data. Imports nothing from the other floors.

pub mod amount;
pub mod clock;
pub mod date;
pub mod id;
pub mod lang;
pub mod lines;
pub mod phone;
pub mod phrase;
pub mod private;
pub mod sort;
pub mod text;

pub use amount::Amount;
pub use clock::{Clock, FakeClock, Stamp, SystemClock};
pub use date::{Born, DateFlaw, Day, Echo, Lean};
pub use id::{
    ActionId, AreaId, EncounterId, Id, IdSource, InitiativeId, MatchId, MembershipId, PersonId,
    PhoneId, ProgrammeId, SeriesId, SessionId, TaskId, WorkerId,
};
pub use lang::{Country, Lang};
pub use phrase::{Phrase, Piece, Word};
pub use private::{Private, Secret};
