//! Programmes out of the tables: who is in them, where, how far they have come and who has noticed them.

mod edit;
mod figures;
mod matches;
mod paired;
mod read;
mod told;

pub use edit::{add, bin, create, edit, keep, member_rows, remove};
pub use figures::Figures;
pub use matches::{MatchLine, MatchSheet, MatchSheetOf, Matches, Suggest, Time};
pub use paired::{drop_time, edit_match, edit_time, pair, unpair, went};
pub use read::{Card, CardOf, Due, DueOf, Everybody, Line, Page, PageOf, Several, Sheet, SheetOf};
pub use told::{Hours, Noticed, drop_hours, edit_hours, hours_row, log_hours, notice, take_notice};
