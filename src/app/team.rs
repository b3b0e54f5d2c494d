//! Who of the team sits here, and what the others do in the register meanwhile.

use super::register::Msg;
use super::stack::Open;
use super::{App, Msg as ShellMsg, SHELL};
use crate::base::text::fold;
use crate::base::{PersonId, Phrase, Stamp, Word, WorkerId};
use crate::config::settings::Settings;
use crate::domain::session::Session;
use crate::domain::session::count::Counted;
use crate::domain::worker::{Deed, Role, Worker};
use crate::screens::Route;
use crate::screens::env::Me;
use crate::screens::notice::Notices;
use crate::screens::screen::{Act, Question, Tone};
use crate::store::members::{Mend, Mended};
use crate::store::names::{LoadNames, Loaded, Refresh};
use crate::store::people::Recent;
use crate::store::sessions::{AtHand, CountOf};
use crate::store::watch::{Standing, Watch};
use crate::store::{AnyMsg, Job, Result, workers};
use std::sync::Arc;

/// How often colleagues' changes are looked for while the program is used, in milliseconds.
const IN_USE: i64 = 3_000;
/// And while it is not.
const IDLE: i64 = 15_000;
/// How long after the last key the program counts as used.
const USED: i64 = 60_000;

/// How many of the cards opened last are remembered.
pub(super) const RECENT: usize = 10;

/// How long after the last key notes of opened cards are written when no change takes them along.
const READS: i64 = 30_000;

/// When the program was last used, and how far the change log has been read.
#[derive(Debug, Default)]
pub(super) struct Watching {
    used: Stamp,
    seen: Option<Standing>,
    /// Counts the waits; one that was shortened rings for nothing.
    round: u64,
    /// Counts the times this program has said that it is alive.
    pub(super) beats: u64,
    /// A backup that was broken off has been begun once more.
    pub(super) backup_again: bool,
    /// Somebody has asked for the backup that is being taken.
    pub(super) backup_asked: bool,
    /// Notes of opened cards wait for the next change.
    pub(super) reads: bool,
}

impl Watching {
    /// Another file lies there: what was seen of the one before says nothing.
    pub(super) fn forget(&mut self) {
        self.seen = None;
    }
}

impl App {
    /// The user did something.
    pub(super) fn used(&mut self) {
        let idle = self.idle();
        self.watch.used = self.now();
        if idle {
            self.look_later();
        }
    }

    /// Whoever opens a register is at the keys.
    pub(super) fn at_the_keys(&mut self) {
        self.watch.used = self.now();
    }

    /// When the user last did something.
    pub(super) fn last_used(&self) -> Stamp {
        self.watch.used
    }

    fn idle(&self) -> bool {
        self.now().since(self.watch.used) > USED
    }

    /// The team as it stands now, and what of it is about the one who sits here.
    ///
    /// Whoever is out of it sees nothing more of an encrypted register, whether or not it has a new key
    /// by now.
    pub(super) fn keep_team(&mut self, workers: Vec<Worker>) {
        let Some(open) = &mut self.world.open else { return };
        open.workers = workers;
        let Some(me) = open.workers.iter().find(|w| w.id == open.me.id) else { return };
        let gone = me.gone && open.facts.encrypted;
        let me = Me { id: me.id, name: me.name.clone(), role: me.role };
        let before = std::mem::replace(&mut open.me, me);
        let (renamed, other_role) = (before.name != open.me.name, before.role != open.me.role);
        if gone {
            return self.shut_out();
        }
        if renamed {
            self.keep_name();
        }
        if other_role {
            self.role_changed();
        }
    }

    /// Whoever is out of the team sees nothing more; what was being written stays on this computer.
    pub(super) fn shut_out(&mut self) {
        self.forget_passphrase();
        self.hide();
        // A disk that takes no draft is no reason to show anybody on.
        self.let_go();
        self.say(Tone::Trouble, Word("shell-shut-out"));
    }

    /// The next start knows by which name the user comes in. In made-up data nobody's name matters.
    fn keep_name(&mut self) {
        let practice = self.world.open.as_ref().is_some_and(|open| open.facts.practice);
        let name = Some(self.world.me().name.clone());
        if !practice && self.world.settings.name != name {
            let mut settings = Settings { name, ..self.world.settings.clone() };
            settings.for_now.name = None;
            self.take_settings(settings);
        }
    }

    /// Whether the one who sits here may know anybody by name.
    fn sees_persons(&self) -> bool {
        self.world.me().role.may(Deed::SeePersons)
    }

    /// Another role reaches further or less far: what may not be seen any more is closed and forgotten.
    fn role_changed(&mut self) {
        self.keep_drafts();
        if let Some(open) = self.world.open.as_mut() {
            open.names = Loaded { names: Arc::default(), seq: 0 };
        }
        let env = self.world.env();
        let shut =
            |open: &Open| open.route.as_ref().is_some_and(|route| env.why_closed(route).is_some());
        if self.stack.all().any(shut) {
            self.world.notices = Notices::default();
            self.home();
        } else {
            self.changed();
        }
        self.load_names();
        let role = Phrase::new(Word("shell-other-role"));
        self.say(Tone::Plain, role.with("role", self.world.me().role.word()));
    }

    /// Somebody has changed the team: fetches it, and brings the keys file in line with it.
    pub(super) fn team_changed(&mut self) {
        self.put_to_store(workers::All, |all| ShellMsg::Register(Msg::Team(all)));
        self.mend_keys();
        self.changed();
    }

    /// Puts the keys file right where something is wrong with it, once nobody waits.
    fn mend_keys(&mut self) {
        let job = Job::change(Mend, |mended| ShellMsg::Register(Msg::Mended(mended)));
        self.submit(SHELL, job.in_background().erase());
    }

    /// What was found wrong with the keys: Today keeps saying what is still to be done.
    pub(super) fn mended(&mut self, mended: Option<Mended>) {
        let unfinished = mended == Some(Mended::Unfinished);
        if let Some(mended) = mended.filter(|_| !unfinished) {
            self.say(Tone::Trouble, mended.word());
        }
        let Some(open) = &mut self.world.open else { return };
        if std::mem::replace(&mut open.keys.unfinished, unfinished) != unfinished {
            self.changed();
        }
    }

    /// Finds out who sits here: whose passphrase opened the register, or whose name is the user's
    /// own, or the only one there is, or in made-up data who leads the team; else the user says.
    pub(super) fn take_workers(&mut self, workers: Vec<Worker>) {
        let Some(open) = &mut self.world.open else { return };
        open.workers = workers;
        let name = fold(&open.me.name);
        let standing = |w: &Worker| !w.gone;
        let mut here = open.workers.iter().filter(|w| {
            let named = standing(w) && fold(&w.name) == name;
            if open.known { w.id == open.me.id } else { named }
        });
        let mut all = open.workers.iter().filter(|w| standing(w));
        let practice = open.facts.practice;
        let mut leads = open.workers.iter().filter(|w| w.role == Role::Coordinator);
        let me = match (here.next(), all.next(), all.next()) {
            (None, ..) if practice => leads.next().map(|lead| lead.id),
            (Some(me), ..) | (None, Some(me), None) => Some(me.id),
            // In made-up data nobody's name matters.
            (None, Some(me), _) if open.facts.practice => Some(me.id),
            _ => None,
        };
        match me {
            Some(me) => self.i_am(me),
            None => self.ask_who(),
        }
    }

    fn ask_who(&mut self) {
        let Some(open) = &self.world.open else { return };
        let own = |id| Box::new(ShellMsg::Register(Msg::Me(id))) as AnyMsg;
        let question = Question::new(Word("shell-who-are-you"))
            .say(Word("shell-who-are-you-body"))
            .or_leave(own(None));
        let workers = open.workers.iter().filter(|w| !w.gone);
        let question = workers.fold(question, |q, w| q.choice(w.name.as_str(), own(Some(w.id))));
        self.ask_user(SHELL, question);
    }

    /// The user has said who sits here: the next start knows it.
    pub(super) fn i_said_who(&mut self, id: WorkerId) {
        self.i_am(id);
        self.keep_name();
    }

    /// From here on everything is done in this worker's name, and the register is there to use.
    pub(super) fn i_am(&mut self, id: WorkerId) {
        let Some(open) = &mut self.world.open else { return };
        let Some(worker) = open.workers.iter().find(|w| w.id == id) else { return };
        open.me = Me { id: worker.id, name: worker.name.clone(), role: worker.role };
        let (new, known) = (open.keys.recovery.is_some(), open.known);
        if known {
            self.keep_name();
        }
        self.home();
        self.lead_back();
        if new {
            // What Today would say of itself is no word about the key.
            self.world.notices.clear();
            self.go(Route::Recovery);
        }
        self.load_names();
        self.load_recent();
        self.load_at_hand();
        if self.world.open.as_ref().is_some_and(|open| open.facts.encrypted) {
            self.mend_keys();
        }
        self.at_the_keys();
        self.wait_for_idle();
        self.look_now();
        self.beat();
        self.back_up_later();
        self.close_quiet_later();
        self.send_next();
        self.say_elsewhere();
    }

    /// Fetches everybody's names, once what the user waits for is there.
    pub(super) fn load_names(&mut self) {
        if !self.sees_persons() {
            return;
        }
        let lang = self.world.words.lang();
        let job = Job::ask(LoadNames { lang }, |all| ShellMsg::Register(Msg::Names(all.map(Some))));
        self.submit(SHELL, job.in_lane("names").in_background().erase());
    }

    /// Fetches whose cards were opened last: where somebody is chosen, they are offered first.
    fn load_recent(&mut self) {
        if self.sees_persons() {
            let by = self.world.me().id;
            self.put_to_store(Recent { by, limit: RECENT }, |all| {
                ShellMsg::Register(Msg::Recent(all))
            });
        }
    }

    /// Fetches the sessions around today: they are counted at also when the drive is away by then.
    pub(super) fn load_at_hand(&mut self) {
        if self.sees_persons() {
            let today = self.world.clock.today();
            self.put_to_store(AtHand { today }, |all| ShellMsg::Register(Msg::AtHand(all)));
        }
    }

    /// A session that may still wait for the drive is there to be counted at.
    pub(super) fn keep_at_hand(&mut self, session: Session) {
        if let Some(open) = &mut self.world.open {
            let own = open.at_hand.first().map(|found| found.own.clone()).unwrap_or_default();
            let counted = Counted::default();
            open.at_hand.push(CountOf { session, counted, own, brought: 0 });
            open.at_hand.sort_by_key(|at| (at.session.day, at.session.from));
        }
    }

    pub(super) fn take_at_hand(&mut self, sessions: Result<Vec<CountOf>>) {
        if let (Some(open), Ok(sessions)) = (&mut self.world.open, sessions) {
            open.at_hand = sessions;
        }
    }

    pub(super) fn take_recent(&mut self, recent: Result<Vec<PersonId>>) {
        if let (Some(open), Ok(recent)) = (&mut self.world.open, recent) {
            open.recent = recent;
        }
    }

    /// Fetches the names that have changed.
    pub(super) fn refresh_names(&mut self) {
        let Some(open) = self.world.open.as_ref().filter(|_| self.sees_persons()) else { return };
        let (known, lang) = (open.names.clone(), self.world.words.lang());
        let job = Job::ask(Refresh { known, lang }, |new| ShellMsg::Register(Msg::Names(new)));
        self.submit(SHELL, job.in_lane("names").erase());
    }

    pub(super) fn take_names(&mut self, names: Option<Loaded>) {
        let names = names.filter(|_| self.sees_persons());
        if let (Some(open), Some(names)) = (&mut self.world.open, names) {
            open.names = names;
            self.changed();
        }
    }

    /// A change of one's own is in the register. How the log stands is asked before what the screens
    /// ask, so that nothing a colleague does in between is missed.
    pub(super) fn changed_here(&mut self) {
        self.put_to_store(Watch { seen: self.watch.seen }, |now| {
            ShellMsg::Register(Msg::Stands(now))
        });
        self.refresh_names();
        self.changed();
    }

    pub(super) fn stands(&mut self, now: Standing) {
        self.watch.seen = Some(now);
    }

    /// What is shown may be old: the screen on top asks again now, the others when they are seen.
    pub(super) fn changed(&mut self) {
        self.stack.mark_stale();
        self.top(Act::Changed);
    }

    /// F5: at once, whatever was seen. What it came to is said when the register has answered.
    pub(super) fn refresh(&mut self) {
        self.hint(Word("shell-refreshed"));
        self.put_to_store(Watch { seen: None }, |now| ShellMsg::Register(Msg::Fetched(now)));
        self.refresh_names();
        self.changed();
    }

    pub(super) fn fetched(&mut self, now: Standing) {
        let before = self.watch.seen.replace(now);
        let new = before.is_some_and(|before| before.seq != now.seq);
        self.hint(if new { Word("shell-fetched") } else { Word("shell-fetched-nothing") });
    }

    /// Looks for colleagues' changes.
    pub(super) fn look_now(&mut self) {
        let job =
            Job::ask(Watch { seen: self.watch.seen }, |now| ShellMsg::Register(Msg::Looked(now)));
        self.submit(SHELL, job.in_lane("watch").in_background().erase());
    }

    pub(super) fn looked(&mut self, now: Standing) {
        let before = self.watch.seen.replace(now);
        if before.is_some_and(|before| before.seq != now.seq) {
            self.put_to_store(workers::All, |all| ShellMsg::Register(Msg::Team(all)));
            self.refresh_names();
            self.changed();
        }
        self.look_later();
    }

    /// Looks again in a while: sooner while the program is used.
    pub(super) fn look_later(&mut self) {
        let ms = if self.idle() { IDLE } else { IN_USE };
        self.watch.round += 1;
        self.later(ms, ShellMsg::Register(Msg::Look(self.watch.round)));
    }

    /// It is time to look.
    pub(super) fn look(&mut self, round: u64) {
        if self.world.open.is_none() || round != self.watch.round {
            return;
        }
        if self.watch.reads && self.now().since(self.watch.used) > READS {
            self.flush_reads();
        }
        self.look_now();
    }
}
