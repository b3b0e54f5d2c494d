//! Figures, as pure folds over rows: contacts by group, who was reached of a list, and the rates.

mod age;
mod count;
mod distinct;
mod finals;
mod group;
mod rates;
mod share;
mod spread;

pub use age::AgeGroup;
pub use count::{Count, Lines, Totals};
pub use finals::{Attempt, Reach, final_disposition, reach};
pub use group::{By, Figures, Group, Guessed, Part, Row};
pub use rates::{Counts, Plain, Rates};
pub use share::Share;
pub use spread::{Bar, BarName, NumberSummary, Spread, spread};

#[cfg(test)]
mod tests;
