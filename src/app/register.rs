//! The register that is open: opening it, who sits here, everybody's names, and what colleagues do
//! in it meanwhile.

mod papers;
mod quiet;

use super::outbox::Outbox;
use super::world::{OpenKeys, OpenRegister};
use super::{App, Msg as ShellMsg, SHELL, drafts};
use crate::base::{Country, PersonId, Phrase, Secret, Word, WorkerId};
use crate::config::command::Command;
use crate::config::settings::Settings;
use crate::config::theme::Theme;
use crate::domain::worker::Role;
use crate::domain::worker::Worker;
use crate::screens::env::{Facts, Last, Me, Opening};
use crate::screens::screen::{OpenReply, Tone};
use crate::screens::{Route, tab_route};
use crate::store::Card;
use crate::store::backups::{Progress, Reason, Restored};
use crate::store::members::Mended;
use crate::store::names::Loaded;
use crate::store::readlog::Flush;
use crate::store::salvage::Salvaged;
use crate::store::sessions::CountOf;
use crate::store::share::Roster;
use crate::store::watch::Standing;
use crate::store::{AnyMsg, Class, Desk, Job, News, Opened, Reply, Result, SlotId, StoreError};
use crate::ui::frame::TABS;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// What comes back about the register as a whole.
pub(super) enum Msg {
    /// The team after somebody has changed it.
    Team(Result<Vec<Worker>>),
    /// The keys file is in line with the register.
    Mended(Result<Option<Mended>>),
    /// Names as they stand now; none when none have changed.
    Names(Result<Option<Loaded>>),
    /// Whose cards were opened or changed last by the one who sits here.
    Recent(Result<Vec<PersonId>>),
    /// Sessions around today.
    AtHand(Result<Vec<CountOf>>),
    /// A look at a card is noted, or the notes are written.
    Noted(Result<()>),
    /// Time to look for colleagues' changes.
    Look(u64),
    Looked(Result<Standing>),
    /// Time to see whether anything is heard of the drive.
    Silence,
    /// How the log stands now that the user has asked for what is new.
    Fetched(Result<Standing>),
    /// How the log stands after a change of one's own.
    Stands(Result<Standing>),
    /// Time to see who has not been heard of.
    Quiet,
    /// Who has not been heard of, on one more list.
    QuietFound(quiet::Found),
    /// Time for the backup of the day.
    BackUp,
    /// Time for the next slice of a backup.
    BackUpOn,
    /// How far a backup is.
    BackingUp(Result<Progress>),
    /// The register does not open any more.
    NotThere(StoreError),
    /// Who else is here.
    Roster(Result<Roster>),
    /// Time to say that this program is alive.
    BeatDue(u64),
    /// The user has said who of the team sits here, or that it is nobody of them.
    Me(Option<WorkerId>),
}

/// A register being opened.
#[derive(Debug)]
pub(super) struct Pending {
    from: SlotId,
    reply: OpenReply<AnyMsg>,
    pub(super) path: PathBuf,
    practice: bool,
    /// A member has come in by the recovery key and given a new passphrase.
    renewed: bool,
    recovery: Option<Secret>,
    /// What became of putting a backup in its place, where that was wanted.
    pub(super) put_back: Option<Result<Restored>>,
    /// What became of saving what can be read, where that was wanted.
    pub(super) salvaged: Option<Result<Salvaged>>,
}

impl ShellMsg {
    /// The note of an opened card is in.
    pub(super) fn noted(outcome: Result<()>) -> Self {
        Self::Register(Msg::Noted(outcome))
    }
}

impl App {
    /// Opens or makes a register in the place of the one that is open.
    pub(super) fn open_register(
        &mut self,
        from: SlotId,
        mut opening: Opening,
        reply: OpenReply<AnyMsg>,
    ) {
        self.close_register();
        self.typed_only(&mut opening);
        let (path, practice) = match &opening {
            Opening::Open { path, .. } => (path.clone(), false),
            Opening::Make(new) => (new.path.clone(), false),
            Opening::Renew(who) => (who.path.clone(), false),
            Opening::PutBack { door, .. } | Opening::Salvage(door) => {
                (door.path().to_owned(), false)
            }
            Opening::Practice => (PathBuf::new(), true),
        };
        let renewed = matches!(opening, Opening::Renew(_));
        self.pending = Some(Pending {
            from,
            reply,
            path,
            practice,
            renewed,
            recovery: None,
            put_back: None,
            salvaged: None,
        });
        let path = self.pending.as_ref().map(|pending| pending.path.clone()).unwrap_or_default();
        let (line, before) = self.line.begin(&path);
        self.line.stand(self.doors.open(opening, line, before));
    }

    /// The recovery key of the register that is being made.
    pub(super) fn recovery(&mut self, key: Secret) {
        if let Some(pending) = &mut self.pending {
            pending.recovery = Some(key);
        }
    }

    fn close_register(&mut self) {
        self.keep_drafts();
        self.keep_places();
        self.flush_reads();
        self.newest.clear();
        self.lock.waiting = self.left_waiting();
        self.line.let_go();
        self.world.open = None;
        self.thrown = None;
        self.world.done = None;
    }

    /// Opens the first of the tabs that the one who sits here may see.
    pub(super) fn home(&mut self) {
        let env = self.world.env();
        let tabs = TABS.iter().filter_map(|tab| Some((tab.command, tab_route(tab.command)?)));
        let first = tabs.into_iter().find(|(_, route)| env.why_closed(route).is_none());
        if let Some((tab, route)) = first {
            self.show_root(route, Some(tab));
        }
    }

    pub(super) fn show_root(&mut self, route: Route, tab: Option<Command>) {
        self.stack.clear();
        match tab {
            Some(tab) => {
                self.stack.turn_to(tab);
                self.first_of(tab, route);
            }
            None => self.go(route),
        }
    }

    /// What the store tells.
    pub(super) fn news(&mut self, news: News) {
        self.heard(&news);
        match news {
            News::Opened(Ok(opened)) => self.opened(*opened),
            News::Opened(Err(why)) => self.not_opened(why),
            News::Reply(reply) => self.reply(reply),
            News::Busy { class: Class::Change, .. } => self.kept_by(true),
            News::Busy { .. } => {}
            News::Full => self.full(),
            News::Lost(why) => self.lost(&why),
            News::Back => self.found_again(),
        }
    }

    fn reply(&mut self, reply: Reply) {
        let newest = reply.lane.and_then(|lane| self.newest.get(&(reply.to, lane)));
        if newest.is_none_or(|newest| *newest <= reply.seq) {
            self.deliver(reply.to, reply.msg);
        }
    }

    fn not_opened(&mut self, why: StoreError) {
        self.line.let_go();
        if let Some(pending) = self.pending.take() {
            self.deliver(pending.from, pending.reply.of(why));
        }
    }

    fn opened(&mut self, opened: Opened) {
        let Some(pending) = self.pending.take() else { return };
        self.at_the_keys();
        let Opened { card, team, seal, way, made_ready, copies } = opened;
        let desk = Desk::new(&self.laptop, card.id, seal)
            .of_file(&pending.path, card.copy.as_ref().map(|copy| copy.id));
        let elsewhere = desk.elsewhere().unwrap_or_else(|why| self.desk_trouble(&why));
        let left_over = desk.outbox().unwrap_or_else(|why| self.desk_trouble(&why));
        let drafts = desk.drafts(self.now()).unwrap_or_else(|why| self.desk_trouble(&why));
        if pending.renewed {
            let renewed = Phrase::new(Word("unlock-renewed"));
            self.say(Tone::Plain, renewed.with("n", desk.closed()));
        }
        let facts = facts(&pending, &card);
        let id = card.me.unwrap_or(self.world.me().id);
        let name = self.world.settings.called().cloned().unwrap_or_default();
        let recovery = self.keep_recovery(&desk, pending.recovery, card.recovery.as_deref());
        self.lock.typed = false;
        let remembered = card.encrypted && self.is_remembered(card.id);
        self.world.open = Some(OpenRegister {
            id: card.id,
            facts,
            me: Me { id, name, role: Role::Reader },
            known: card.me.is_some(),
            workers: Vec::new(),
            desk,
            names: Loaded { names: Arc::default(), seq: 0 },
            outbox: Outbox::left_over(left_over.into_iter().map(drafts::waiting).collect()),
            drafts: drafts.into_iter().filter_map(drafts::from_desk).collect(),
            unkept: BTreeMap::new(),
            last: Last::new(),
            elsewhere,
            lost: false,
            replaced: false,
            way,
            others: None,
            recent: Vec::new(),
            at_hand: Vec::new(),
            silent: None,
            keys: OpenKeys { recovery, remembered, unfinished: false },
        });
        if pending.renewed {
            self.forget_passphrase();
        }
        self.read_places();
        if !pending.practice {
            self.remember_register(pending.path);
        }
        self.say_put_back(pending.put_back);
        self.say_salvaged(pending.salvaged);
        if let Some(guard) = card.guard {
            self.guarded(guard);
        }
        self.say_copies(&copies);
        if made_ready {
            self.say(Tone::Plain, Word("store-made-ready"));
        }
        match team {
            Ok(team) => self.take_workers(team),
            Err(why) => self.say(Tone::Trouble, why.phrase()),
        }
    }

    fn desk_trouble<T>(&mut self, why: &StoreError) -> Vec<T> {
        let why = self.world.words.say(&why.phrase());
        self.say(Tone::Trouble, Phrase::new(Word("shell-desk-unread")).with("why", why));
        Vec::new()
    }

    /// The file cannot be reached: said once, until it is there again.
    pub(super) fn lost(&mut self, why: &StoreError) {
        let Some(open) = &mut self.world.open else { return };
        open.replaced |= *why == StoreError::Exchanged;
        if !std::mem::replace(&mut open.lost, true) {
            self.say(Tone::Trouble, why.phrase());
        }
        self.kept_by(false);
    }

    /// The drive has no room: said once, until something has gone in.
    fn full(&mut self) {
        let Some(open) = &mut self.world.open else { return };
        if open.outbox.no_room() {
            self.say(Tone::Trouble, StoreError::Full.phrase());
        }
        self.kept_by(false);
    }

    pub(super) fn found_again(&mut self) {
        if let Some(open) = &mut self.world.open
            && std::mem::take(&mut open.lost)
        {
            if std::mem::take(&mut open.replaced) {
                // What has happened stands on row 23, and there it stays. Nothing known holds any more.
                open.names = Loaded { names: Arc::default(), seq: 0 };
                self.watch.forget();
                self.refresh_names();
                self.changed();
            } else {
                // What that brings comes without a word, which would stand in the place of this one.
                self.say(Tone::Plain, Word("shell-found-again"));
                self.refresh_names();
                self.changed();
                self.look_now();
            }
            self.beat();
        }
    }

    /// Writes the notes of opened cards, which else go with the next change.
    pub(super) fn flush_reads(&mut self) {
        if self.world.open.is_some() && std::mem::take(&mut self.watch.reads) {
            self.submit(SHELL, Job::change(Flush, ShellMsg::noted).erase());
        }
    }

    fn remember_register(&mut self, path: PathBuf) {
        let settings = Settings { last_register: Some(path), ..self.world.settings.clone() };
        self.take_settings(settings);
    }

    /// Takes other settings into use and keeps them.
    pub(super) fn take_settings(&mut self, settings: Settings) {
        let other_theme = settings.colours() != self.world.settings.colours();
        if other_theme
            && !self.plain
            && let Some(theme) = Theme::shipped(settings.colours())
        {
            self.world.theme = theme;
        }
        let lang = self.world.words.lang();
        self.world.settle(settings);
        self.wait_for_idle();
        if lang != self.world.words.lang() {
            self.load_names();
        }
        if self.world.settings.keep(&self.laptop).is_err() {
            self.hint(Word("shell-settings-not-kept"));
        }
    }

    pub(super) fn register_msg(&mut self, msg: Msg) {
        match msg {
            Msg::Team(Ok(workers)) => self.keep_team(workers),
            Msg::Mended(Ok(mended)) => self.mended(mended),
            Msg::Names(Ok(names)) => self.take_names(names),
            // A keys file that cannot be mended now is mended at the next start.
            Msg::Noted(Ok(())) | Msg::Mended(Err(_)) => {}
            Msg::Recent(recent) => self.take_recent(recent),
            Msg::AtHand(sessions) => self.take_at_hand(sessions),
            Msg::Look(round) => self.look(round),
            Msg::Silence => self.look_at_silence(),
            // The register has a new key, and not for us.
            Msg::Looked(Err(StoreError::ShutOut)) => self.shut_out(),
            Msg::Looked(Ok(now)) => self.looked(now),
            Msg::Fetched(Ok(now)) => self.fetched(now),
            Msg::Stands(Ok(now)) => self.stands(now),
            Msg::Quiet => self.look_for_quiet(None),
            Msg::QuietFound(found) => self.found_quiet(found),
            Msg::BackUp => self.back_up(Reason::Daily),
            Msg::BackUpOn => self.back_up_on(),
            Msg::BackingUp(at) => self.backed_up(at),
            Msg::NotThere(why) => self.not_there(&why),
            Msg::Roster(roster) => self.take_roster(roster),
            Msg::BeatDue(round) => self.beat_due(round),
            Msg::Me(Some(id)) => self.i_said_who(id),
            Msg::Me(None) => {
                self.close_register();
                self.show_root(Route::Welcome, None);
            }
            Msg::Looked(Err(_)) | Msg::Fetched(Err(_)) | Msg::Stands(Err(_)) => self.look_later(),
            Msg::Team(Err(why)) | Msg::Names(Err(why)) | Msg::Noted(Err(why)) => {
                self.say(Tone::Trouble, why.phrase());
            }
        }
    }
}

/// What is known of a register that stands open.
fn facts(pending: &Pending, card: &Card) -> Facts {
    Facts {
        path: pending.path.clone(),
        name: card.name.clone(),
        encrypted: card.encrypted,
        practice: pending.practice,
        guard: card.guard,
        country: Country::of_zone(&card.zone),
        copy: card.copy.clone(),
    }
}
