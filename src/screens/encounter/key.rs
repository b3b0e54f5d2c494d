//! The names of the form's own boxes: in drafts, and where a flaw says which box it belongs beside.

pub const KIND: &str = "kind";
pub const TEMPLATE: &str = "template";
pub const HOW: &str = "how";
pub const QUESTIONS: &str = "questions";
pub const AFTER: &str = "after";
pub const NOTE: &str = "note";
pub const FOLLOW_DAY: &str = "follow-day";
pub const WHY: &str = "why";
pub const FOLLOW_TIME: &str = "follow-time";
pub const FOLLOW_KIND: &str = "follow-kind";
pub const STRUCK: &str = "struck";
pub const NO_CONTACT: &str = "no-contact";
pub const DIED_MEANS: &str = "died-means";
pub const PROXY: &str = "proxy";
pub const ALONG: &str = "along";
pub const WHY_NOT: &str = "why-not";
pub const PLACE: &str = "place";
pub const DAY: &str = "day";
pub const TIME: &str = "time";
/// How long the clock of the form had run when it was left, in milliseconds; never shown.
pub const RAN: &str = "ran";
pub const MINUTES: &str = "minutes";
pub const INITIATIVE: &str = "initiative";
pub const WORKER: &str = "worker";
