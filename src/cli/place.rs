//! What `tillit check` says of the place a register lies in: the drive, the folder, who is there, the
//! backups.

use std::path::Path;

use serde::Serialize;

use crate::base::clock::Clock;
use crate::base::phrase::{Phrase, Word};
use crate::config::trouble::Trouble;
use crate::store::backups;
use crate::store::share::probe::Trial;
use crate::store::share::{Flaw, Place, presence};

/// What was found, for a script.
#[derive(Debug, Serialize)]
pub struct Found {
    /// The kind of the drive as the system calls it.
    drive: Option<String>,
    /// How it is mounted.
    options: Vec<String>,
    /// Whether it lies on another computer.
    network: bool,
    /// Why nothing may be written there.
    flaw: Option<Flaw>,
    /// Whether a trial file was locked, written, read back and renamed.
    tried: bool,
    /// Whether somebody has the register open.
    pub open: bool,
    /// Copies of a sync service beside it.
    copies: Vec<String>,
    /// The latest backup, and how many there are.
    backup: Option<String>,
    backups: usize,
}

/// A sentence, and whether it is a trouble.
pub struct Said {
    /// The sentences that tell how things stand.
    pub notes: Vec<Phrase>,
    /// What somebody has to do something about.
    pub troubles: Vec<Trouble>,
    /// That nothing could be written beside it, which the register itself says where it opens.
    pub untried: Option<Trouble>,
    /// The same for a script.
    pub found: Found,
}

/// Looks at the place of a register. A trial file is made in any case.
pub fn look(register: &Path, clock: &dyn Clock) -> Said {
    let place = Place::try_out(register);
    let all = backups::list(register).unwrap_or_default();
    let open = presence::anybody(register);
    let mount = place.mount.clone().unwrap_or_default();
    let found = Found {
        drive: place.mount.as_ref().map(|mount| mount.kind.clone()),
        options: mount.options.clone(),
        network: mount.is_remote(),
        flaw: place.flaw,
        tried: place.trial == Some(Trial::Good),
        open,
        copies: place.copies.iter().map(|copy| copy.display().to_string()).collect(),
        backup: all.first().map(|backup| backup.path.display().to_string()),
        backups: all.len(),
    };
    let file = register.display().to_string();
    let mut troubles = troubles(&place, &file);
    let now = clock.local(clock.now());
    if let Some(ahead) = all.iter().find(|backup| backups::is_ahead(backup, now)) {
        troubles.push(Trouble {
            file: ahead.path.display().to_string(),
            line: None,
            what: Word("check-backup-ahead").into(),
            hint: Some(Word("check-backup-ahead-hint").into()),
        });
    }
    let fared = trial(&place);
    let untried = fared.is_none() && place.flaw.is_none();
    let mut notes: Vec<Phrase> = std::iter::once(drive(&place)).chain(fared).collect();
    let untried = untried.then(|| Trouble {
        file: file.clone(),
        line: None,
        what: Word("check-trial-none").into(),
        hint: None,
    });
    if place.mount.as_ref().is_some_and(crate::store::share::Mount::is_smb) {
        notes.push(Word("check-vanished").into());
    }
    notes.push(match all.first() {
        Some(last) => {
            let days = (clock.today().0 - last.at.date()).num_days();
            let said = Phrase::new(Word("check-backups")).with("n", all.len()).with("days", days);
            said.with("last", last.at.format("%Y-%m-%d %H:%M").to_string())
        }
        None => Word("check-no-backup").into(),
    });
    Said { notes, troubles, untried, found }
}

/// Where it lies.
fn drive(place: &Place) -> Phrase {
    match &place.mount {
        Some(mount) if mount.is_remote() => {
            Phrase::new(Word("check-network")).with("kind", &mount.kind)
        }
        Some(mount) => Phrase::new(Word("check-disk")).with("kind", &mount.kind),
        None => Word("check-drive-unknown").into(),
    }
}

/// How the trial file fared, where there was one.
fn trial(place: &Place) -> Option<Phrase> {
    Some(Phrase::new(match place.trial {
        Some(Trial::Good) => Word("check-trial-good"),
        Some(Trial::Bad(_)) => Word("check-trial-bad"),
        Some(Trial::Unknown) | None => return None,
    }))
}

fn troubles(place: &Place, file: &str) -> Vec<Trouble> {
    let trouble = |what: Phrase, hint: Option<Phrase>| Trouble {
        file: file.to_owned(),
        line: None,
        what,
        hint,
    };
    let mut troubles = Vec::new();
    if let Some(flaw) = place.flaw {
        let option = place.mount.as_ref().and_then(|mount| mount.local_locks());
        let hint = option.map(|option| Phrase::new(Word("check-option")).with("option", option));
        troubles.push(trouble(flaw.phrase(), hint));
    }
    for copy in &place.copies {
        let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let what = Phrase::new(Word("check-copy")).with("name", name);
        let hint = Phrase::new(Word("check-copy-hint")).with("file", file);
        let hint = hint.with("copy", copy.display().to_string());
        troubles.push(trouble(what, Some(hint)));
    }
    troubles
}
