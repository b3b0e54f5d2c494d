//! What is kept of an import that was begun: where the file lies and what was chosen, nothing of what
//! stands in it.

use super::{ImportList, Step};
use crate::base::{Phrase, Word};
use crate::exchange::encoding::Encoding;
use crate::exchange::plan::Plan;
use crate::exchange::separator::SEPARATORS;
use crate::exchange::table::Reading;
use crate::exchange::target::{Kind, Target};
use crate::screens::route::Route;
use crate::screens::screen::Draft;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Names the work among drafts: there is one import of a kind at a time.
pub const fn key(kind: Kind) -> &'static str {
    match kind {
        Kind::Organisations => "import-organisations",
        _ => "import-people",
    }
}

/// What was chosen, as it is written down.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// What stands in the path box.
    pub path: String,
    step: u8,
    encoding: Option<String>,
    separator: Option<u8>,
    /// Each heading, and where its column goes.
    columns: Vec<(String, String)>,
    /// What stands in the boxes.
    pub boxes: Value,
}

/// What is kept of it now.
pub fn draft(import: &ImportList) -> Draft {
    let columns = import.source.as_ref().zip(import.plan.as_ref()).map(|(source, plan)| {
        let columns = source.table.headings().iter().zip(plan.columns());
        let code = |target: &Target| target.code().map(str::to_owned);
        columns.filter_map(|(heading, goes)| Some((heading.clone(), code(goes)?))).collect()
    });
    let memory = Memory {
        path: import.files.typed().to_owned(),
        step: import.step as u8,
        encoding: import.how.encoding.map(|encoding| encoding.name().to_owned()),
        separator: import.how.separator,
        columns: columns.unwrap_or_default(),
        boxes: import.wishes.snapshot(),
    };
    let path = import.files.path();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let title = Phrase::new(Word("import-draft")).with("file", name);
    let body = serde_json::to_value(memory).unwrap_or_default();
    Draft::new(key(import.kind).to_owned(), title, Route::Import(import.kind), body)
}

impl Memory {
    /// What a draft holds; nothing where another version of the program wrote it otherwise.
    pub fn of(body: &Value) -> Self {
        serde_json::from_value(body.clone()).unwrap_or_default()
    }

    /// How the file was read.
    pub fn how(&self) -> Reading {
        let name = self.encoding.as_deref();
        Reading {
            encoding: Encoding::ALL.into_iter().find(|one| Some(one.name()) == name),
            separator: self.separator.filter(|sign| SEPARATORS.contains(sign)),
        }
    }

    /// How far one had come.
    pub fn step(&self) -> Step {
        match self.step {
            0 => Step::File,
            1 => Step::Columns,
            _ => Step::Count,
        }
    }

    /// Sends the columns where they were sent, as long as the file still has them.
    pub fn put_into(&self, plan: &mut Plan, headings: &[String]) {
        for (at, heading) in headings.iter().enumerate() {
            let kept = self.columns.get(at).filter(|(name, _)| name == heading);
            let target = kept.and_then(|(_, code)| Target::from_code(plan.kind(), code));
            if let Some(target) = target {
                plan.set(at, target);
            }
        }
    }
}
