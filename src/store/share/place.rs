//! The place a register lies in, looked at when it is opened.

use super::mounts::Mount;
use super::probe::{self, Trial};
use super::service::Service;
use super::{Flaw, copies};
use crate::base::Stamp;
use crate::store::keys::keep;
use crate::store::open::locked_by_rights;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How long a trial that went well is believed: a month.
const BELIEVED: i64 = 30 * 24 * 60 * 60 * 1000;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The drive, where the system tells.
    pub mount: Option<Mount>,
    /// Why nothing must be written here.
    pub flaw: Option<Flaw>,
    /// How the trial file fared; `None`: an earlier trial is believed, or none was needed.
    pub trial: Option<Trial>,
    /// Copies that a sync service has put beside the register.
    pub copies: Vec<PathBuf>,
}

/// A trial that went well.
#[derive(Debug, Serialize, Deserialize)]
struct Tried {
    at: Stamp,
    mount: String,
}

impl Place {
    /// Looks at the place of a register. A trial file is made once for each folder and computer, again
    /// after a month, and when the drive is mounted otherwise; one that went badly every time.
    pub fn look(register: &Path, laptop: Option<&Path>, now: Stamp) -> Self {
        Self::found(register, |folder, mount| {
            let kept = laptop.map(|laptop| laptop.join("places.json"));
            tried(folder, mount, kept.as_deref(), now)
        })
    }

    /// The same with a trial in any case.
    pub fn try_out(register: &Path) -> Self {
        Self::found(register, |folder, mount| Some(probe::run(folder, mount)))
    }

    fn found(register: &Path, trial: impl FnOnce(&Path, Option<&Mount>) -> Option<Trial>) -> Self {
        let folder = std::path::absolute(register).unwrap_or_else(|_| register.to_owned());
        let folder = folder.parent().unwrap_or(Path::new("."));
        let mount = Mount::of(folder);
        let copies = copies::beside(register);
        let outside = outside(folder, mount.as_ref());
        // What may not be written is not tried out either.
        let untried = outside.is_some() || locked_by_rights(register);
        let trial = if untried { None } else { trial(folder, mount.as_ref()) };
        let flaw = outside.or(match trial {
            Some(Trial::Bad(flaw)) => Some(flaw),
            _ => None,
        });
        Self { mount, flaw, trial, copies }
    }
}

/// What is wrong with a folder, told without writing in it.
fn outside(folder: &Path, mount: Option<&Mount>) -> Option<Flaw> {
    if mount.is_some_and(|mount| mount.local_locks().is_some()) {
        return Some(Flaw::LocalLocks);
    }
    // Services look after folders of this computer's own disk.
    let remote = mount.is_some_and(Mount::is_remote);
    let service = if remote { None } else { Service::of(folder) };
    service.map(Flaw::Synced)
}

fn tried(folder: &Path, mount: Option<&Mount>, kept: Option<&Path>, now: Stamp) -> Option<Trial> {
    let mut known: BTreeMap<String, Tried> = kept
        .and_then(|file| std::fs::read(file).ok())
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    let (name, mounted) = (folder.display().to_string(), mount.map(Mount::fingerprint));
    let mounted = mounted.unwrap_or_default();
    let fresh =
        |tried: &Tried| tried.mount == mounted && (0..BELIEVED).contains(&now.since(tried.at));
    if known.get(&name).is_some_and(fresh) {
        return None;
    }
    let trial = probe::run(folder, mount);
    if trial == Trial::Good {
        known.insert(name, Tried { at: now, mount: mounted });
        if let (Some(file), Ok(text)) = (kept, serde_json::to_vec(&known)) {
            // What cannot be remembered is tried again at the next opening.
            let _ = keep(file, &text);
        }
    }
    Some(trial)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1000;

    #[test]
    fn a_trial_is_believed_for_a_month() {
        let folder = tempfile::tempdir().unwrap();
        let (register, laptop) = (folder.path().join("team.tillit"), folder.path().join("laptop"));
        let look = |day: i64| Place::look(&register, Some(&laptop), Stamp(day * DAY)).trial;
        assert_eq!(look(100), Some(Trial::Good));
        assert_eq!(look(129), None);
        assert_eq!(look(130), Some(Trial::Good));
        assert_eq!(look(50), Some(Trial::Good), "a clock that went back");
    }

    #[test]
    fn a_folder_of_a_service_is_not_written_and_a_share_is_not_taken_for_one() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("OneDrive - Kommunen");
        std::fs::create_dir(&inner).unwrap();
        let place = Place::look(&inner.join("team.tillit"), None, Stamp(0));
        assert_eq!(place.flaw, Some(Flaw::Synced(Service::OneDrive)));
        let share = Mount { kind: "cifs".to_owned(), options: Vec::new() };
        assert_eq!(outside(&inner, Some(&share)), None);
        let loose = Mount { kind: "cifs".to_owned(), options: vec!["nobrl".to_owned()] };
        assert_eq!(outside(&inner, Some(&loose)), Some(Flaw::LocalLocks));
    }
}
