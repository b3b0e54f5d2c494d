//! What this computer is called among the programs that share a register: a random number of its own,
//! kept in the program's folder.

use crate::base::Id;
use crate::store::keys::keep;
use crate::store::{Result, StoreError};
use std::path::Path;

/// The number of this computer; taken at the first call.
pub fn id(laptop: &Path) -> Result<Id> {
    let file = laptop.join("computer");
    let kept = std::fs::read_to_string(&file).ok().and_then(|text| text.trim().parse().ok());
    if let Some(id) = kept {
        return Ok(id);
    }
    let id = random()?;
    keep(&file, id.to_string().as_bytes())?;
    Ok(id)
}

/// A number nobody else has.
pub fn random() -> Result<Id> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|e| StoreError::Bug(e.to_string()))?;
    Ok(Id(bytes))
}

/// Makes a folder beside a register where there is none. Never the folder they lie in: where the drive is
/// away, that would be made on this computer, and stand in the drive's way when it comes back.
pub fn folder_beside(folder: &Path) -> std::io::Result<()> {
    match std::fs::create_dir(folder) {
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computer_keeps_its_number() {
        let laptop = tempfile::tempdir().unwrap();
        let first = id(laptop.path()).unwrap();
        assert_eq!(id(laptop.path()).unwrap(), first);
        assert_ne!(id(&laptop.path().join("other")).unwrap(), first);
    }
}
