//! Looking who else is here, time and again.

use super::Flaw;
use super::ident::Ident;
use super::presence::{self, Note, Presence, Present};
use crate::base::{Id, InitiativeId, WorkerId};
use crate::store::row::one;
#[cfg(not(unix))]
use crate::store::vfs;
use crate::store::{Change, Guard, Register, Result, StoreError};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

/// How often a program says that it is alive, and looks who else is.
pub const BEAT: Duration = Duration::from_secs(5);

/// How many looks a note without a lock is watched before its program counts as ended.
const DOUBT: u32 = 3;

/// After how many looks a program that holds its lock and says nothing new counts as silent.
pub const SILENT: u32 = 3;

/// How many looks at its note a program that goes on counting is believed before its lock is tried again:
/// about a minute.
const TRUST: u32 = 4;

/// At every so many looks the notes of all others are read. In between nothing of them is, as long as the
/// same programs are here and all count on: with fifteen it is what the drive is asked most.
const ALL: u32 = 3;

/// What is known of the others at one register.
#[derive(Debug, Default)]
pub struct Watchman {
    /// None before the first look, and where the folder may not be written.
    own: Option<Presence>,
    seen: BTreeMap<String, Seen>,
    /// What the initiatives are called in which somebody works.
    works: BTreeMap<InitiativeId, String>,
    last: Option<Verdict>,
    /// Who was here at the last look at all notes, and how many looks have passed since.
    here: Vec<Present>,
    quiet: u32,
    /// Notes of programs that have ended which could not be taken away, with the number they ended at.
    stuck: BTreeMap<String, Option<u64>>,
    /// Looks since the file was last held against what lies under its name, and how often that was other.
    #[cfg(not(unix))]
    otherwise: (u32, u32),
    /// How long those who want to write have waited since, all together.
    waited: Duration,
}

/// One other program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    /// None as long as it cannot be read.
    note: Option<Note>,
    /// Whether its lock was held when that was last tried.
    held: bool,
    /// Looks since the lock was tried, or since it was found free.
    looks: u32,
    /// Looks since it last said something new.
    still: u32,
}

/// What a look came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// Everybody who is here holds a lock.
    Sure,
    /// Somebody has lately been here and holds none: gone, or locks bind nobody. The next looks tell.
    Doubt,
    /// Somebody is alive and holds no lock.
    Loose,
}

/// What one note comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Judged {
    Stays(Seen, Verdict),
    Gone,
}

impl Watchman {
    /// Says that this program is here, and looks at the notes of all others. What programs that have
    /// ended left behind is taken away.
    fn look(&mut self, register: &Path, computer: Id, say: Say) -> (Vec<Present>, Verdict) {
        let folder = presence::folder(register);
        let Some(names) = self.names(&folder) else {
            return (self.here.clone(), self.last.unwrap_or(Verdict::Doubt));
        };
        self.say(register, computer, say);
        let own = self.own.as_ref().map(|own| own.name.clone());
        let names: Vec<String> =
            names.into_iter().filter(|name| Some(name) != own.as_ref()).collect();
        self.stuck.retain(|name, _| names.contains(name));
        if self.may_be_quiet(&names) {
            self.quiet += 1;
            self.waited = Duration::ZERO;
            return (self.here.clone(), Verdict::Sure);
        }
        self.quiet = 0;
        let mut seen = std::mem::take(&mut self.seen);
        let (mut all, mut verdict) = (Vec::new(), Verdict::Sure);
        for name in names {
            let note = presence::read(&presence::note_of(&folder, &name));
            let count = note.map(|note| note.beat);
            if self.stuck.get(&name) == Some(&count) {
                continue;
            }
            let same = note.is_some_and(|note| note.computer == computer);
            let taken = || presence::is_taken(&presence::lock_of(&folder, &name)).unwrap_or(true);
            let Judged::Stays(now, worse) = judge(seen.remove(&name), note, same, taken) else {
                presence::clear_away(&folder, &name);
                // Where that is not allowed it is not judged again, as long as it says nothing new.
                self.stuck.insert(name, count);
                continue;
            };
            verdict = verdict.max(worse);
            let (worker, work) = note.map_or((None, None), |note| (note.worker, note.work));
            all.push(Present { worker, work, here: same, silent: now.still >= SILENT });
            self.seen.insert(name, now);
        }
        self.last = Some(verdict);
        self.waited = Duration::ZERO;
        self.here.clone_from(&all);
        (all, verdict)
    }

    /// Whether nobody has come or gone, and all were heard of and held their locks when last looked at.
    fn may_be_quiet(&self, names: &[String]) -> bool {
        let known = |name: &String| {
            let seen = self.seen.get(name);
            seen.is_some_and(|seen| seen.held && seen.still == 0) || self.stuck.contains_key(name)
        };
        self.last == Some(Verdict::Sure)
            && self.quiet + 1 < ALL
            && names.len() == self.seen.len() + self.stuck.len()
            && names.iter().all(known)
    }

    /// The names of all notes. Ours is among them, unless a colleague's program has taken us for ended
    /// while this computer slept: then we begin anew, and so where the server may have given our lock up.
    fn names(&mut self, folder: &Path) -> Option<Vec<String>> {
        let names = presence::names(folder)?;
        self.own.take_if(|own| !names.contains(&own.name) || !own.holds());
        Some(names)
    }

    fn say(&mut self, register: &Path, computer: Id, say: Say) {
        let said = match (&mut self.own, say) {
            (Some(own), Say::Beat { by, work }) => own.beat(by, work),
            (Some(own), Say::Here) => own.beat_on(),
            (None, say) => {
                Presence::begin(register, computer, say.by()).map(|own| self.own = Some(own))
            }
        };
        if said.is_err() {
            // The folder may not be written, or the drive is away, which the next question tells. What
            // cannot be said now is said anew with the next beat.
            self.own = None;
        }
    }
}

/// What a program says when it looks.
#[derive(Debug, Clone, Copy)]
enum Say {
    Beat {
        by: Option<WorkerId>,
        work: Option<InitiativeId>,
    },
    /// It is about to write and nobody has said yet who sits there.
    Here,
}

impl Say {
    fn by(self) -> Option<WorkerId> {
        match self {
            Self::Beat { by, .. } => by,
            Self::Here => None,
        }
    }
}

/// The heart of it. `taken` tries the lock, which is not done for whoever is known to be alive.
fn judge(
    before: Option<Seen>,
    note: Option<Note>,
    same: bool,
    taken: impl FnOnce() -> bool,
) -> Judged {
    let count = |note: Option<Note>| note.map(|note| note.beat);
    let alive =
        note.is_some() && before.is_some_and(|b| b.note.is_some() && count(b.note) != count(note));
    let still = before.filter(|_| !alive).map_or(0, |before| before.still.saturating_add(1));
    let trusted = before.filter(|b| alive && b.held && b.looks < TRUST);
    if let Some(before) = trusted {
        let now = Seen { note, held: true, looks: before.looks + 1, still };
        return Judged::Stays(now, Verdict::Sure);
    }
    if taken() {
        return Judged::Stays(Seen { note, held: true, looks: 0, still }, Verdict::Sure);
    }
    // On one computer a lock that can be taken is nobody's, whatever the drive makes of it.
    if same {
        return Judged::Gone;
    }
    let free = |looks, verdict| Judged::Stays(Seen { note, held: false, looks, still }, verdict);
    match before.filter(|before| !before.held) {
        // Its computer may have lost the connection, and its lock with it, and begins anew at its next word.
        Some(before) if alive && before.looks + 1 >= DOUBT => {
            free(before.looks + 1, Verdict::Loose)
        }
        Some(before) if !alive && before.looks + 1 >= DOUBT => Judged::Gone,
        Some(before) => free(before.looks + 1, Verdict::Doubt),
        None => free(0, Verdict::Doubt),
    }
}

impl Register {
    /// Before anything is written: are those who are here kept out while this program writes? As long
    /// as that is not sure the file counts as busy.
    pub(in crate::store) fn may_write(&mut self) -> Result<()> {
        let known = self.watchman.last.filter(|_| self.watchman.waited < BEAT);
        let verdict = if let Some(known) = known {
            known
        } else {
            self.still_there()?;
            let (path, computer) = (self.way.path.clone(), self.way.computer);
            self.watchman.look(&path, computer, Say::Here).1
        };
        match verdict {
            Verdict::Sure => Ok(()),
            Verdict::Loose => self.stop_writing(),
            Verdict::Doubt => {
                // As long as a try waits for another's lock. Nobody ever sends.
                let (_never, nothing) = mpsc::channel::<()>();
                let _ = nothing.recv_timeout(self.way.patience);
                self.watchman.waited += self.way.patience;
                Err(StoreError::Busy)
            }
        }
    }

    fn stop_writing(&mut self) -> Result<()> {
        let guard = Guard::Place(Flaw::LooseLocks);
        self.protect(guard);
        Err(StoreError::ReadOnly(guard))
    }
}

/// Says that this program is alive and what is done in it; answers who else is here. Put every
/// [`BEAT`].
#[derive(Debug, Clone)]
pub struct Beat {
    /// Who sits here, once that is known.
    pub by: Option<WorkerId>,
    /// The initiative they are at work in.
    pub work: Option<InitiativeId>,
}

/// Who else has the register open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roster {
    /// Each with the name of the initiative they are at work in.
    pub others: Vec<(Present, Option<String>)>,
    /// Why nothing may be written any more, when that has shown.
    pub guard: Option<Guard>,
}

impl Change for Beat {
    type Done = Roster;

    fn apply(&self, register: &mut Register) -> Result<Roster> {
        if register.is_replaced() {
            return Err(StoreError::Exchanged);
        }
        register.still_there()?;
        let (path, computer) = (register.way.path.clone(), register.way.computer);
        let say = Say::Beat { by: self.by, work: self.work };
        let (all, verdict) = register.watchman.look(&path, computer, say);
        if verdict == Verdict::Loose {
            // It is told by the guard.
            let _ = register.stop_writing();
        }
        let mut others = Vec::with_capacity(all.len());
        for present in all {
            let work = present.work.map(|work| work_name(register, work)).transpose()?.flatten();
            others.push((present, work));
        }
        Ok(Roster { others, guard: register.guard() })
    }
}

/// What an initiative is called; asked of the register once.
fn work_name(register: &mut Register, work: InitiativeId) -> Result<Option<String>> {
    if let Some(name) = register.watchman.works.get(&work) {
        return Ok(Some(name.clone()));
    }
    let sql = "SELECT name FROM initiative WHERE id=?1 AND gone IS NULL";
    let name: Option<String> = register.read(|db| one(db, sql, [work], |r| Ok(r.get(0)?)))?;
    register.watchman.works.extend(name.clone().map(|name| (work, name)));
    Ok(name)
}

/// Who else has the register open: to be asked before something that must be done alone. Whoever has
/// lately been here and may be gone counts.
pub fn others(register: &mut Register) -> Vec<Present> {
    let (path, computer) = (register.way.path.clone(), register.way.computer);
    register.watchman.look(&path, computer, Say::Here).0
}

/// Which file was opened, where the numbers of files can be relied on.
pub(in crate::store) fn ident(path: &Path) -> Option<Ident> {
    let made_up = super::Mount::of(path).is_some_and(|mount| mount.makes_numbers_up());
    if made_up { None } else { Ident::of(path) }
}

impl Register {
    /// Whether anything lies under the name: what is open may be read on from here long after the drive is
    /// away, and nobody would be told.
    ///
    /// Errors: [`StoreError::Lost`] where nothing does.
    pub(in crate::store) fn still_there(&self) -> Result<()> {
        match std::fs::metadata(&self.way.path) {
            Err(e) if e.kind() == ErrorKind::NotFound => Err(e.into()),
            _ => Ok(()),
        }
    }

    /// Whether another file lies under the name by now. One that is missing is not, it is lost.
    fn is_replaced(&mut self) -> bool {
        let now = self.ident.and_then(|_| Ident::of(&self.way.path));
        now.is_some() && now != self.ident || self.reads_otherwise()
    }

    /// Whether what lies under the name has twice read otherwise than what is open. On a server that is no
    /// Windows somebody can put another file there past all that have it open. Asked at every so many
    /// looks.
    #[cfg(not(unix))]
    fn reads_otherwise(&mut self) -> bool {
        let looks = &mut self.watchman.otherwise;
        looks.0 = (looks.0 + 1) % ALL;
        if looks.0 == 0 || looks.1 > 0 {
            let other = super::ident::reads_otherwise(&self.way.path, || vfs::mark(&self.db));
            looks.1 = if other { looks.1 + 1 } else { 0 };
        }
        looks.1 >= 2
    }

    /// Here a second handle would drop the locks of the first when it is closed; the number tells.
    #[cfg(unix)]
    #[expect(clippy::unused_self, reason = "its twin asks the file")]
    fn reads_otherwise(&mut self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(beat: u64) -> Note {
        Note { computer: Id([1; 16]), worker: None, work: None, beat }
    }

    /// A look at a note of another computer.
    fn look(before: Option<Seen>, beat: u64, taken: impl FnOnce() -> bool) -> Judged {
        judge(before, Some(note(beat)), false, taken)
    }

    fn seen(judged: Judged) -> Seen {
        match judged {
            Judged::Stays(seen, _) => seen,
            Judged::Gone => panic!("gone"),
        }
    }

    fn verdict(judged: Judged) -> Option<Verdict> {
        match judged {
            Judged::Stays(_, verdict) => Some(verdict),
            Judged::Gone => None,
        }
    }

    #[test]
    fn whoever_counts_on_is_not_asked_for_the_lock_each_time() {
        let mut now = seen(look(None, 1, || true));
        let mut tried = 0;
        for beat in 2..=16 {
            now = seen(look(Some(now), beat, || {
                tried += 1;
                true
            }));
        }
        assert_eq!(tried, 3);
    }

    #[test]
    fn a_note_without_a_lock_that_counts_on_shows_that_locks_bind_nobody() {
        let first = look(None, 7, || false);
        assert_eq!(verdict(first), Some(Verdict::Doubt));
        let second = look(Some(seen(first)), 8, || false);
        assert_eq!(verdict(second), Some(Verdict::Doubt), "it may be about to begin anew");
        let third = look(Some(seen(second)), 9, || false);
        let fourth = look(Some(seen(third)), 10, || false);
        assert_eq!(verdict(fourth), Some(Verdict::Loose));
    }

    #[test]
    fn one_that_does_not_count_on_is_gone_after_three_looks() {
        let mut judged = look(None, 7, || false);
        for _ in 0..DOUBT {
            assert_eq!(verdict(judged), Some(Verdict::Doubt));
            judged = look(Some(seen(judged)), 7, || false);
        }
        assert_eq!(judged, Judged::Gone);
    }

    #[test]
    fn a_lock_lost_on_the_way_shows_at_the_next_trial() {
        let mut now = seen(look(None, 1, || true));
        let mut worst = Verdict::Sure;
        for beat in 2..=u64::from(TRUST) + 6 {
            let judged = look(Some(now), beat, || false);
            worst = worst.max(verdict(judged).unwrap());
            now = seen(judged);
        }
        assert_eq!(worst, Verdict::Loose);
    }

    #[test]
    fn one_that_holds_its_lock_and_says_nothing_new_falls_silent() {
        let mut now = seen(look(None, 7, || true));
        for still in 0..5 {
            assert_eq!(now.still, still);
            now = seen(look(Some(now), 7, || true));
        }
        assert_eq!(seen(look(Some(now), 8, || true)).still, 0, "it was only asleep");
    }

    /// Two programs of this process, each of which counts on.
    #[test]
    fn while_nothing_changes_the_notes_of_the_others_are_read_at_every_third_look() {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("team.tillit");
        let (own, others) = (Id([1; 16]), Id([2; 16]));
        let mut other = Presence::begin(&register, others, None).unwrap();
        let mut watchman = Watchman::default();
        for _ in 0..13 {
            other.beat_on().unwrap();
            let (here, verdict) = watchman.look(&register, own, Say::Here);
            assert_eq!((here.len(), verdict), (1, Verdict::Sure));
        }
        let seen = watchman.seen.values().next().unwrap();
        assert_eq!(seen.note.unwrap().beat, 13);
        assert_eq!(
            seen.looks, 4,
            "the lock was tried at the first look, the notes read at four more"
        );
        drop(other);
        assert_eq!(watchman.look(&register, own, Say::Here).0, [], "who goes is missed at once");
    }

    /// The server gives a lock up with the connection it was taken by, and nobody tells this computer.
    #[test]
    fn whoever_has_lost_the_connection_begins_anew_under_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("team.tillit");
        let mut watchman = Watchman::default();
        let name = |watchman: &mut Watchman| {
            watchman.look(&register, Id([1; 16]), Say::Here);
            watchman.own.as_ref().unwrap().name.clone()
        };
        let (first, second) = (name(&mut watchman), name(&mut watchman));
        assert_eq!(first, second);
        watchman.own.as_mut().unwrap().lose_link();
        let third = name(&mut watchman);
        assert_ne!(second, third);
        assert_eq!(presence::names(&presence::folder(&register)), Some(vec![third]));
    }

    #[test]
    fn a_note_that_cannot_be_taken_away_is_judged_once() {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("team.tillit");
        let presences = presence::folder(&register);
        let name = "0123456789abcdef0123456789abcdef";
        // A folder with something in it stays, whoever tries.
        let stays = presence::note_of(&presences, name);
        std::fs::create_dir_all(stays.join("x")).unwrap();
        let mut watchman = Watchman::default();
        let mut verdicts = Vec::new();
        for _ in 0..8 {
            verdicts.push(watchman.look(&register, Id([1; 16]), Say::Here).1);
        }
        assert!(verdicts.starts_with(&[Verdict::Doubt; 3]), "{verdicts:?}");
        assert_eq!(verdicts[3..], [Verdict::Sure; 5]);
        assert!(stays.exists());
    }

    #[test]
    fn on_the_same_computer_a_free_lock_is_that_of_an_ended_program() {
        assert_eq!(judge(None, Some(note(7)), true, || false), Judged::Gone);
    }

    #[test]
    fn a_note_that_cannot_be_read_is_no_proof_of_anything() {
        let first = judge(None, None, false, || true);
        assert_eq!(verdict(first), Some(Verdict::Sure));
        let free = seen(look(None, 1, || false));
        assert_eq!(verdict(judge(Some(free), None, false, || false)), Some(Verdict::Doubt));
    }
}
