//! Back where I was, also at the next start: which row of each tab's list was chosen, and what the list
//! was ordered and filtered by. It lies on this computer's disk beside the drafts, closed like them.

use super::App;
use crate::config::command::Command;
use crate::screens::screen::Act;
use crate::store::SlotId;
use serde_json::{Map, Value};

/// Where the user was in each tab that has not been opened yet.
#[derive(Debug, Default)]
pub(super) struct Places(Map<String, Value>);

impl Places {
    /// Adds what is kept with the places.
    pub(super) fn put(&mut self, name: &str, place: Value) {
        self.0.insert(name.to_owned(), place);
    }

    /// Takes it out.
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }
}

impl App {
    /// Keeps where the user is in each tab that was opened; the others stay as they were.
    pub(super) fn keep_places(&mut self) {
        let roots = self.stack.roots();
        let places =
            roots.filter_map(|(tab, open)| Some((tab.verb().to_owned(), open.layer.place()?)));
        let places: Vec<(String, Value)> = places.collect();
        self.places.0.extend(places);
        let Some(open) = &self.world.open else { return };
        // Without it the next start begins at the top of each list, which is no loss worth words.
        let _ = open.desk.keep_places(&Value::Object(self.places.0.clone()));
    }

    pub(super) fn read_places(&mut self) {
        let kept = self.world.open.as_ref().and_then(|open| open.desk.places());
        self.places = match kept {
            Some(Value::Object(places)) => Places(places),
            _ => Places::default(),
        };
    }

    /// The first screen of a tab opens where it was left at the last start.
    pub(super) fn return_to(&mut self, tab: Command, id: SlotId) {
        if let Some(place) = self.places.take(tab.verb()) {
            self.with(id, Act::ReturnTo(&place));
        }
    }
}
