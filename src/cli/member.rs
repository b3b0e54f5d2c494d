//! `tillit member`: who is in the team, and who can open the register.

use serde::Serialize;
use std::path::Path;

use super::args::{Invite as InviteArgs, Member, OneMember, Rename, RoleName};
use super::context::{Context, Opened, patiently, refused};
use super::exit::{Exit, Stop};
use super::voice;
use crate::base::id::{ActionId, WorkerId};
use crate::base::phrase::{Phrase, Word};
use crate::base::text::{fold_exact, pad};
use crate::domain::worker::{Deed, Role, Worker};
use crate::store::members::{
    Access, Finish, HandedOut, Invite, Mend, NewRecovery, OwnPassphrase, Papers, Remove, Standing,
    Strange, Stranger,
};
use crate::store::renew::{self, Renewal};
use crate::store::{Asks as _, Author, Key, Register, StoreError, Work, keyring, workers};

/// One of the team, as a script reads it.
#[derive(Serialize)]
struct Listed {
    name: String,
    role: &'static str,
    /// `own`, `invited`, or nothing where the register is not encrypted or the member has no key.
    opens_by: Option<&'static str>,
}

/// A key that is ignored, of nobody in the team or of a member who has another.
#[derive(Serialize)]
struct Unknown {
    name: String,
    public: String,
}

#[derive(Serialize)]
struct Team {
    encrypted: bool,
    members: Vec<Listed>,
    unknown_keys: Vec<Unknown>,
    /// Who has left the team and still has a key.
    unfinished: Vec<String>,
}

/// What a script needs to know of an invitation.
#[derive(Serialize)]
struct Invited {
    name: String,
    passphrase: Option<String>,
}

#[derive(Serialize)]
struct Paper {
    recovery_key: String,
}

/// Carries out one of them.
pub fn member(cx: &Context, what: &Member) -> Result<Exit, Stop> {
    match what {
        Member::List => list(cx),
        Member::Invite(args) => invite(cx, args),
        Member::Remove(args) => remove(cx, args),
        Member::Rename(args) => rename(cx, args),
        Member::Passphrase => passphrase(cx),
        Member::Recovery => recovery(cx),
    }
}

fn open(cx: &Context) -> Result<Opened, Stop> {
    cx.open(&cx.register()?)
}

fn author(cx: &Context, by: WorkerId) -> Author<'_> {
    Author { by, at: cx.clock.now(), ids: &cx.ids }
}

fn encrypted(opened: &Opened) -> Result<bool, Stop> {
    let card = opened.register.card().map_err(|e| refused(&e, &opened.path))?;
    Ok(card.encrypted)
}

fn list(cx: &Context) -> Result<Exit, Stop> {
    let mut opened = open(cx)?;
    let encrypted = encrypted(&opened)?;
    let found = opened.change(&Standing)?;
    let team = opened.ask(&workers::All)?;
    let listed = |worker: Worker| Listed {
        opens_by: found.members.get(&worker.id).map(|access| match access {
            Access::Own => "own",
            Access::Invited => "invited",
        }),
        role: worker.role.code(),
        name: worker.name,
    };
    let members = team.into_iter().filter(|worker| !worker.gone).map(listed).collect();
    let mut team = Team { encrypted, members, unknown_keys: Vec::new(), unfinished: Vec::new() };
    for stranger in found.strangers {
        cx.voice.say(strange(&stranger));
        let Stranger { name, public, whose } = stranger;
        match whose {
            Strange::Left => team.unfinished.push(name),
            Strange::Nobody | Strange::Member => team.unknown_keys.push(Unknown { name, public }),
        }
    }
    if cx.voice.json {
        voice::print_json(&team)?;
    } else {
        voice::print(&lines(cx, &team))?;
    }
    let fine = team.unknown_keys.is_empty() && team.unfinished.is_empty();
    Ok(if fine { Exit::Done } else { Exit::Partly })
}

/// A key that the register does not know, and what to do about it.
pub(super) fn strange(one: &Stranger) -> Phrase {
    let said = match one.whose {
        Strange::Nobody => Word("cli-member-unknown"),
        Strange::Member => Word("cli-member-other"),
        Strange::Left => Word("cli-member-unfinished"),
    };
    Phrase::new(said).with("name", &one.name)
}

fn lines(cx: &Context, team: &Team) -> String {
    let line = |one: &Listed| {
        let role = Role::from_code(one.role).map(|role| cx.voice.words.get(role.word()));
        let opens = match one.opens_by {
            _ if !team.encrypted => Word("cli-member-opens-open"),
            Some("own") => Word("cli-member-opens-own"),
            Some(_) => Word("cli-member-opens-invited"),
            None => Word("cli-member-opens-not"),
        };
        let (role, opens) = (role.unwrap_or_default(), cx.voice.words.get(opens));
        format!("{}  {}  {opens}\n", pad(&one.name, 28), pad(&role, 22))
    };
    team.members.iter().map(line).collect()
}

/// The member of that name, who has not left.
fn find(opened: &Opened, name: &str) -> Result<Option<Worker>, Stop> {
    let team = opened.ask(&workers::All)?;
    let same = |worker: &Worker| fold_exact(worker.name.trim()) == fold_exact(name.trim());
    Ok(team.into_iter().find(|worker| !worker.gone && same(worker)))
}

fn must_find(opened: &Opened, who: &OneMember) -> Result<Worker, Stop> {
    let none = || Phrase::new(Word("cli-member-nobody")).with("name", &who.who);
    find(opened, &who.who)?.ok_or_else(|| Stop::new(Exit::Partly, none()))
}

fn invite(cx: &Context, args: &InviteArgs) -> Result<Exit, Stop> {
    let mut opened = open(cx)?;
    opened.must(Deed::EditWorkers)?;
    let encrypted = encrypted(&opened)?;
    let author = author(cx, opened.by);
    let known = find(&opened, &args.of.who)?;
    let role = args.role.map(|role| match role {
        RoleName::Coordinator => Role::Coordinator,
        RoleName::Worker => Role::Worker,
        RoleName::Reader => Role::Reader,
        RoleName::Volunteers => Role::VolunteerCoordinator,
    });
    let name = args.of.who.trim().to_owned();
    let lang = cx.voice.words.lang();
    let new = || {
        let role = role.unwrap_or(Role::Worker);
        Worker { id: WorkerId(author.id()), name, role, lang, gone: false }
    };
    let worker = known.clone().unwrap_or_else(new);
    if let (Some(before), Some(role)) = (&known, role.filter(|role| *role != worker.role)) {
        let after = Worker { role, ..before.clone() };
        let saved = opened.save(&workers::edit(&author, before, &after));
        saved.map_err(|e| refused(&e, &opened.path))?;
    }
    let passphrase = if encrypted {
        let invite = match &known {
            Some(worker) => Invite::again(&author, worker.id, &worker.name, Work::default()),
            None => Invite::new(&author, &worker, Work::default()),
        };
        let HandedOut(passphrase) =
            opened.change(&invite.map_err(|e| refused(&e, &opened.path))?)?;
        Some(passphrase.open().to_owned())
    } else {
        let path = opened.path.clone();
        opened.save(&workers::add(&author, &worker)).map_err(|e| refused(&e, &path))?;
        None
    };
    let said =
        if passphrase.is_some() { Word("cli-member-invited") } else { Word("cli-member-in") };
    cx.voice.say(Phrase::new(said).with("name", &worker.name));
    if cx.voice.json {
        voice::print_json(&Invited { name: worker.name, passphrase })?;
    } else if let Some(passphrase) = passphrase {
        voice::print(&format!("{passphrase}\n"))?;
    }
    Ok(Exit::Done)
}

fn remove(cx: &Context, args: &OneMember) -> Result<Exit, Stop> {
    let mut opened = open(cx)?;
    opened.must(Deed::EditWorkers)?;
    if let Some(name) = unfinished(&mut opened, &args.who)? {
        cx.voice.say(Word("cli-member-removing"));
        opened.change(&Finish)?;
        cx.voice.say(Phrase::new(Word("cli-member-removed")).with("name", name));
        return Ok(Exit::Done);
    }
    let worker = must_find(&opened, args)?;
    if worker.id == opened.by {
        return Err(Stop::new(Exit::Partly, Word("member-not-oneself")));
    }
    let author = author(cx, opened.by);
    let said = if encrypted(&opened)? {
        cx.voice.say(Word("cli-member-removing"));
        opened.change(&Remove::new(&author, worker.id))?;
        Word("cli-member-removed")
    } else {
        let path = opened.path.clone();
        opened.save(&workers::leave(&author, worker.id)).map_err(|e| refused(&e, &path))?;
        Word("cli-member-left")
    };
    cx.voice.say(Phrase::new(said).with("name", &worker.name));
    Ok(Exit::Done)
}

/// The one of that name who has left the team and still has a key: the removal was cut off.
fn unfinished(opened: &mut Opened, name: &str) -> Result<Option<String>, Stop> {
    if find(opened, name)?.is_some() {
        return Ok(None);
    }
    let left = opened.change(&Standing)?.strangers.into_iter();
    let mut left = left.filter(|stranger| stranger.whose == Strange::Left).map(|s| s.name);
    Ok(left.find(|left| fold_exact(left.trim()) == fold_exact(name.trim())))
}

fn rename(cx: &Context, args: &Rename) -> Result<Exit, Stop> {
    let mut opened = open(cx)?;
    opened.must(Deed::EditWorkers)?;
    let before = must_find(&opened, &args.of)?;
    if find(&opened, &args.new_name)?.is_some_and(|other| other.id != before.id) {
        return Err(Stop::new(Exit::Partly, Word("member-name-taken")));
    }
    let after = Worker { name: args.new_name.clone(), ..before.clone() };
    let save = workers::edit(&author(cx, opened.by), &before, &after);
    let path = opened.path.clone();
    opened.save(&save).map_err(|e| refused(&e, &path))?;
    opened.change(&Mend)?;
    cx.voice.say(Phrase::new(Word("cli-member-renamed")).with("name", &after.name));
    Ok(Exit::Done)
}

fn passphrase(cx: &Context) -> Result<Exit, Stop> {
    let path = cx.register()?;
    let unlock = cx.unlock(&path)?;
    let Key::Member { passphrase: old, .. } = &unlock.key else {
        let why = match unlock.key {
            Key::None => Word("cli-member-not-encrypted"),
            _ => Word("store-recovered"),
        };
        return Err(Stop::new(Exit::Partly, why));
    };
    match patiently(|| Register::open(&path, &unlock)) {
        Ok(register) => {
            let mut opened = cx.opened(register, &path)?;
            let card = opened.register.card().map_err(|e| refused(&e, &path))?;
            let team = opened.ask(&workers::All)?;
            let me = team.iter().find(|worker| worker.id == opened.by);
            let new = cx.other_passphrase(&[&card.name, me.map_or("", |me| &me.name)])?;
            let change = OwnPassphrase { old: old.clone(), new, work: Work::default() };
            opened.change(&change)?;
            forget(&opened.register);
        }
        Err(StoreError::Invited(member, name)) => {
            let at = cx.clock.now();
            let renewal = Renewal {
                by: unlock.key.clone(),
                member,
                passphrase: cx.other_passphrase(&[&name, &stem(&path)])?,
                work: Work::default(),
                laptop: unlock.laptop.clone(),
                at,
                action: ActionId(cx.ids.next(at)),
            };
            forget(&renew::open(&path, &renewal).map_err(|e| refused(&e, &path))?);
        }
        Err(why) => return Err(refused(&why, &path)),
    }
    cx.voice.say(Word("cli-member-passphrase"));
    Ok(Exit::Done)
}

/// A passphrase that the operating system keeps is the old one now.
fn forget(register: &Register) {
    if let (Some(ring), Ok(card)) = (keyring::system(), register.card()) {
        // It opens nothing any more, and the program drops it when it is started next.
        let _ = ring.forget(card.id);
    }
}

/// What the file is called: mostly what the register is, which is not known before it is open.
fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn recovery(cx: &Context) -> Result<Exit, Stop> {
    let mut opened = open(cx)?;
    opened.must(Deed::EditWorkers)?;
    if !encrypted(&opened)? {
        return Err(Stop::new(Exit::Partly, Word("cli-member-not-encrypted")));
    }
    if let Some(guard) = opened.register.guard() {
        return Err(refused(&StoreError::ReadOnly(guard), &opened.path));
    }
    let key = NewRecovery::key();
    cx.voice.say(Word("cli-member-recovery"));
    // Shown first: a key that nobody has seen must not take the place of one that lies in a safe.
    let printed = if cx.voice.json {
        voice::print_json(&Paper { recovery_key: key.open().to_owned() })
    } else {
        voice::print(&format!("{}\n", key.open()))
    };
    let old_holds = Word("cli-member-recovery-old");
    let unseen = Stop::new(Exit::CannotOpen, Word("cli-no-output"));
    printed.map_err(|_| unseen.then(old_holds))?;
    let change = NewRecovery::new(&author(cx, opened.by), &key);
    let (change, path) = (change.map_err(|e| refused(&e, &opened.path))?, opened.path.clone());
    let papers = opened.try_change(&change).map_err(|why| {
        let lost = matches!(why, StoreError::Lost(_));
        refused(&why, &path).then(if lost {
            Word("cli-member-recovery-unknown")
        } else {
            old_holds
        })
    })?;
    cx.voice.say(match papers {
        Papers::New => Word("cli-member-recovery-new"),
        Papers::Both => Word("cli-member-recovery-both"),
    });
    Ok(Exit::Done)
}
