//! Saves on their way to the register. Each is here from before the form closes until it is in the
//! file.

use super::target::Meant;
use super::{Desk, Draft};
use crate::base::ActionId;
use crate::store::{Result, Save};
use serde::{Deserialize, Serialize};

/// A save on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posted {
    #[serde(flatten)]
    pub save: Save,
    /// The form it came from, to be opened again should the register refuse the save.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Draft>,
}

impl From<Save> for Posted {
    fn from(save: Save) -> Self {
        Self { save, form: None }
    }
}

/// Sorts by when it was done; the action and its part make it the only one.
fn name_of(save: &Save) -> String {
    format!("{:016x}-{}-{:06}", save.at.0.max(0), save.action, save.part)
}

impl Desk {
    /// Keeps a save until it is in the register.
    pub fn post(&self, posted: &Posted) -> Result<()> {
        self.put("outbox", &name_of(&posted.save), &self.meant(posted))
    }

    /// What waits to be sent into the file at work, in the order it was done. Sending something twice does
    /// no harm.
    pub fn outbox(&self) -> Result<Vec<Posted>> {
        let all = self.all::<Meant<Posted>>("outbox")?.into_iter().map(|(_, one)| one);
        Ok(all.filter(|one| self.ours(one)).map(|one| one.what).collect())
    }

    /// Takes a save away once it is in the register, or nobody wants it.
    pub fn posted(&self, save: &Save) -> Result<()> {
        self.remove("outbox", &name_of(save))
    }

    /// Whether a part of an action waits here.
    pub fn waits(&self, action: ActionId) -> Result<bool> {
        Ok(self.outbox()?.iter().any(|posted| posted.save.action == action))
    }
}
