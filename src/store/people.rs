//! Persons: the card, rows for lists, and every change of one.

mod alike;
mod card;
mod edit;
mod found;
mod merge;
mod read;
mod rows;
mod sheet;
mod timeline;

pub use alike::{Alike, keep_apart};
pub use card::{Around, Card, CardOf, Listing, Relation};
pub use edit::{NoContactOf, add, bin, edit, edit_relation, relate, restore, rows, tag, unrelate};
pub use found::{Languages, Recent, Speaking};
pub use merge::{merge, unmerge};
pub use read::Read;
pub(super) use read::bare;
pub(super) use read::{family, over, protection, read};
pub(super) use rows::last;
pub use rows::{Binned, BinnedPerson, PersonRow, Rows, Tag, Tags};
pub use sheet::{Choices, Offers, Open, Reached, Sheet, SheetOf};
pub use timeline::{Happened, Timeline};
pub(super) use timeline::{of_cards, template};
