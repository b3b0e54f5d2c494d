//! Drafts: what stands in the boxes, as JSON.

use super::Form;
use crate::ui::field::{Field, Here};
use serde_json::{Map, Value, json};

impl Form {
    /// What stands in the boxes and which is in use, for a draft. Secrets are left out.
    pub fn snapshot(&self) -> Value {
        let boxes: Map<String, Value> = self
            .fields
            .iter()
            .filter_map(|field| Some((field.key.clone(), field.snapshot()?)))
            .collect();
        let begun: Map<String, Value> =
            self.written().map(|(key, was)| (key.clone(), was.clone())).collect();
        json!({ "focus": self.focus(), "boxes": boxes, "begun": begun })
    }

    /// Takes a draft back. Gives the key and the text of everything that found no place, because the
    /// questions have changed meanwhile; nothing of it may be lost.
    pub fn restore(&mut self, draft: &Value, here: &Here) -> Vec<(String, String)> {
        let mut homeless = Vec::new();
        let boxes = draft.get("boxes").and_then(Value::as_object);
        for (key, kept) in boxes.into_iter().flatten() {
            if let Some(was) = self.field(key).and_then(Field::snapshot) {
                self.begun.insert(key.clone(), was);
            }
            let placed = self.field_mut(key).is_some_and(|field| field.restore(kept, here));
            if !placed && let Some(text) = words_of(kept) {
                homeless.push((key.clone(), text));
            }
        }
        self.homeless = !homeless.is_empty();
        if let Some(begun) = draft.get("begun").and_then(Value::as_object) {
            self.begun = begun.iter().map(|(key, was)| (key.clone(), was.clone())).collect();
        }
        if let Some(key) = draft.get("focus").and_then(Value::as_str) {
            let at = self.fields.iter().position(|field| field.key == key);
            if let Some(at) = at.filter(|at| self.places().contains(at)) {
                self.at = at;
            }
        }
        homeless
    }
}

/// What a kept box says, as one text.
fn words_of(kept: &Value) -> Option<String> {
    let text = |name: &str| kept.get(name).and_then(Value::as_str).map(str::to_owned);
    let many = || {
        let values = kept.get("many")?.as_array()?.iter().filter_map(Value::as_str);
        Some(values.collect::<Vec<_>>().join(", "))
    };
    let said = text("text").filter(|t| !t.is_empty()).or_else(|| text("value")).or_else(many);
    said.filter(|text| !text.is_empty())
}
