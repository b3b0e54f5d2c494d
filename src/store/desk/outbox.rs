//! Saves on their way to the register. Each is here from before the form closes until it is in the
//! file.

use super::Desk;
use crate::base::ActionId;
use crate::store::{Result, Save};

/// Sorts by when it was done; the action and its part make it the only one.
fn name_of(save: &Save) -> String {
    format!("{:016x}-{}-{:06}", save.at.0.max(0), save.action, save.part)
}

impl Desk {
    /// Keeps a save until it is in the register.
    pub fn post(&self, save: &Save) -> Result<()> {
        self.put("outbox", &name_of(save), save)
    }

    /// What waits to be sent, in the order it was done. Sending something twice does no harm.
    pub fn outbox(&self) -> Result<Vec<Save>> {
        Ok(self.all("outbox")?.into_iter().map(|(_, save)| save).collect())
    }

    /// Takes a save away once it is in the register.
    pub fn posted(&self, save: &Save) -> Result<()> {
        self.remove("outbox", &name_of(save))
    }

    /// Sets a save aside that the register's rules refuse, so that it is not sent for ever; what was
    /// written stays on the disk.
    pub fn refused(&self, save: &Save) -> Result<()> {
        self.put("aside", &name_of(save), save)?;
        self.posted(save)
    }

    /// Whether a part of an action waits here.
    pub fn waits(&self, action: ActionId) -> Result<bool> {
        Ok(self.outbox()?.iter().any(|save| save.action == action))
    }
}
