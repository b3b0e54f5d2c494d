//! Screens in the states that no route leads to: a register with a passphrase and a team that comes and
//! goes, copies and backups, a filled bin, values two have written, somebody protected, a list coming in.

use super::{Shot, elsewhere, sizes};
use crate::harness::{EVA, Harness, Start, town};
use std::path::Path;
use tillit::base::{Day, IdSource, InitiativeId, Lang, PersonId, Secret, Stamp, Word, WorkerId};
use tillit::domain::area::Area;
use tillit::domain::worker::{Role, Worker};
use tillit::exchange::target::Kind as ListOf;
use tillit::screens::Route;
use tillit::store::copies::{Scope, Take};
use tillit::store::{Ask as _, Author, Cell, Change as _, Column, Edit, Key, Register, Unlock};
use tillit::store::{areas, backups as kept, commit, people, workers};

const PASSPHRASE: &str = "blue yellow red house";

/// All of them.
pub fn shots(start: Start) -> Vec<Shot> {
    let mut all = Vec::new();
    team(start, &mut all);
    let mut h = start.in_town();
    copies(&mut h, &mut all);
    backups(&mut h, &mut all);
    bin(&mut h, &mut all);
    conflicts(&mut h, &mut all);
    protected(&mut h, &mut all);
    joined(&mut h, &mut all);
    import(&mut h, &mut all);
    all
}

fn shoot(h: &mut Harness, name: &str, all: &mut Vec<Shot>) {
    h.wait(400);
    all.push((name.to_owned(), sizes(h)));
}

fn go(h: &mut Harness, route: Route) {
    h.app.go(route);
    h.wait(400);
}

/// The door, a colleague invited, one who leaves, the passphrase, the key on paper, the screen hidden.
fn team(start: Start, all: &mut Vec<Shot>) {
    let (mut h, _) = start.locked(PASSPHRASE);
    h.keys(&format!("<up><ctrl-u>{EVA}<enter>"));
    shoot(&mut h, "the door", all);
    h.keys("wrong words altogether<enter>");
    shoot(&mut h, "the door, not right", all);
    h.keys(&format!("<ctrl-u>{PASSPHRASE}<enter>"));
    for name in ["Ali Noor", "Siv Ek"] {
        go(&mut h, Route::Invite(None));
        h.keys(&format!("{name}<enter><ctrl-s>"));
        shoot(&mut h, "invited, the passphrase shown", all);
        h.keys("<enter>");
    }
    go(&mut h, Route::Team);
    shoot(&mut h, "team with one invited", all);
    h.keys("<end><enter>");
    shoot(&mut h, "team, what to do with one", all);
    h.keys("<esc><delete>");
    shoot(&mut h, "team, one leaves?", all);
    h.keys("<down><enter>");
    shoot(&mut h, "team, one has left", all);
    let somebody = keyless(&h);
    go(&mut h, Route::Invite(Some(somebody)));
    shoot(&mut h, "a new passphrase for a colleague", all);
    go(&mut h, Route::OwnPassphrase);
    h.keys("wrong words altogether<enter>short<enter>short<enter>");
    shoot(&mut h, "one's own passphrase, not taken", all);
    go(&mut h, Route::NewRecovery);
    // Yes in each of the three languages; the other two letters are nothing.
    h.keys("yjk<ctrl-s>");
    shoot(&mut h, "the recovery key shown", all);
    h.keys("ABCDEF<enter>");
    shoot(&mut h, "the recovery key, its end not right", all);
    h.keys("<esc>");
    go(&mut h, Route::TeamHistory);
    shoot(&mut h, "history of the team", all);
    h.keys("<f12>");
    shoot(&mut h, "hidden, with a name", all);
}

/// Somebody of the team who has no key.
fn keyless(h: &Harness) -> WorkerId {
    let unlock =
        Unlock { key: Key::typed(Some(EVA.to_owned()), Secret::from(PASSPHRASE)), laptop: None };
    let sql = "SELECT id FROM worker WHERE gone IS NULL AND public IS NULL LIMIT 1";
    let register = Register::open(&h.path(), &unlock).unwrap();
    register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap()
}

fn id<T: rusqlite::types::FromSql>(h: &Harness, sql: &str) -> T {
    h.peek(|db| db.query_row(sql, [], |r| r.get(0)).unwrap())
}

/// One copy of a list that should be home, one of everything that is not due yet, and what a copy shows.
fn copies(h: &mut Harness, all: &mut Vec<Shot>) {
    go(h, Route::Copies);
    shoot(h, "no copy", all);
    let folder = h.path().parent().unwrap().join("usb");
    std::fs::create_dir(&folder).unwrap();
    let list = InitiativeId(id(h, "SELECT initiative FROM target LIMIT 1"));
    let take = |name: &str, scope, home: Day, days: i64| {
        let at = Stamp(h.now().0 - days * 24 * 60 * 60 * 1_000);
        let ids = IdSource::system();
        let ids = [ids.next(at), ids.next(at), ids.next(at)];
        let by = h.member(town::COORDINATOR);
        let mut register = Register::open(&h.path(), &Unlock::default()).unwrap();
        let take = Take { to: folder.join(name), scope, home, by, at, ids };
        take.apply(&mut register).unwrap().file
    };
    let late = take("late.tillit", Scope::Initiative(list), day("2026-11-19"), 7);
    take("away.tillit", Scope::Initiative(list), day("2027-01-14"), 1);
    go(h, Route::Copies);
    shoot(h, "copies, one late", all);
    h.keys("<delete>");
    shoot(h, "copies, one struck?", all);
    h.keys("<esc>");
    go(h, Route::CopyTake);
    h.keys("2");
    shoot(h, "a copy of an area", all);
    let mut field = h.beside(town::COORDINATOR);
    go(&mut field, Route::Unlock { path: late.clone() });
    shoot(&mut field, "in a copy: today", all);
    field.keys("2sxyzxyz");
    shoot(&mut field, "in a copy: nobody found", all);
    go(&mut field, Route::Copies);
    shoot(&mut field, "in a copy: copies", all);
    field.keys("2<esc><esc><down><enter>");
    shoot(&mut field, "in a copy: a card", all);
    drop(field);
    write_in(h, &late);
    go(h, Route::CopyBring);
    h.paste(&late.display().to_string()).keys("<enter>");
    shoot(h, "a copy, what it would bring", all);
    h.keys("<ctrl-s>");
    shoot(h, "a copy, home", all);
}

/// Two streets: one in the copy, one at home meanwhile.
fn write_in(h: &Harness, copy: &Path) {
    let mut there = Register::open(copy, &Unlock::default()).unwrap();
    let sql = "SELECT id, street FROM person WHERE street IS NOT NULL AND gone IS NULL LIMIT 1";
    let (person, street): (PersonId, String) =
        there.read(|db| Ok(db.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?)).unwrap();
    let ids = IdSource::system();
    let author = Author { by: h.member(town::COORDINATOR), at: h.now(), ids: &ids };
    let edit = |to: &str| {
        let column = Column::new("street", Cell::from(street.as_str()), to);
        let verb = Word("did-person-edit");
        author.save(verb, vec![Edit::update("person", person, vec![column])]).about(person)
    };
    commit::commit(&mut there, &edit("Fältvägen 1")).unwrap();
    h.write(&edit("Hemgatan 2"));
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn backups(h: &mut Harness, all: &mut Vec<Shot>) {
    go(h, Route::Backups);
    h.keys("n").wait(9_000);
    // The next morning, when the first key only uncovers the screen.
    h.clock.advance(24 * 60 * 60 * 1_000);
    h.wait(1_000).keys("<down>").keys("n").wait(9_000);
    shoot(h, "two backups", all);
    h.keys("<enter>");
    shoot(h, "a backup, put back?", all);
    h.keys("<esc>");
    let first = kept::latest(&h.path()).unwrap();
    go(h, Route::BackupKey(first));
    shoot(h, "the passphrase of a backup", all);
}

fn bin(h: &mut Harness, all: &mut Vec<Shot>) {
    for _ in 0..3 {
        go(h, Route::People { find: None });
        h.keys("<home><down><down><down><delete>");
    }
    go(h, Route::Bin);
    shoot(h, "a filled bin", all);
    go(h, Route::UndoList);
    shoot(h, "what can be taken back", all);
}

/// One of two wrote nothing; a long note; an area, a colleague and an initiative.
fn conflicts(h: &mut Harness, all: &mut Vec<Shot>) {
    let author = elsewhere(h);
    let street = "SELECT id FROM person WHERE street<>'' AND protection=0 AND gone IS NULL
        AND merged_into IS NULL LIMIT 1";
    let before = h.peek(|db| people::Read { person: PersonId(id(h, street)) }.ask(db).unwrap());
    let note = "Ringde för att höra hur det är. Allt väl. Vi pratade länge om";
    for (street, told) in [("Björkgatan 1", " barnbarnen."), ("", " trappan och belysningen.")] {
        let mut after = before.clone();
        (after.street, after.note) = (street.into(), format!("{note}{told}"));
        h.write(&people::edit(&author, &before, &after, &[]));
    }
    let area = h.peek(|db| areas::All.ask(db).unwrap()).remove(0);
    for name in ["Mitt i stan", "Innerstan"] {
        let after = Area { name: name.into(), ..area.clone() };
        h.write(&areas::edit(&author, &area, &after));
    }
    let was = Worker {
        id: h.member("Bosse Hed"),
        name: "Bosse Hed".into(),
        role: Role::Worker,
        lang: Lang::Sv,
        gone: false,
    };
    for role in [Role::Reader, Role::VolunteerCoordinator] {
        h.write(&workers::edit(&author, &was, &Worker { role, ..was.clone() }));
    }
    go(h, Route::Conflicts { person: None });
    shoot(h, "values two have written", all);
    for n in 0..5 {
        h.keys("<home>").keys(&"<down>".repeat(n)).keys("<enter>");
        shoot(h, "values two have written, one asked", all);
        h.keys("<esc>");
    }
}

/// Somebody of each level.
fn protected(h: &mut Harness, all: &mut Vec<Shot>) {
    for level in 1..=3 {
        let sql = format!(
            "SELECT id FROM person WHERE protection={level} AND gone IS NULL
             AND merged_into IS NULL LIMIT 1"
        );
        let found = h.peek(|db| db.query_row(&sql, [], |r| r.get(0)));
        let Ok(person) = found.map(PersonId) else { continue };
        go(h, Route::Person(person));
        if level > 1 {
            shoot(h, "somebody protected, why", all);
            h.keys("Ringer om hembesöket<enter><ctrl-s>");
        }
        shoot(h, "somebody protected", all);
        h.keys("e");
        shoot(h, "somebody protected, changed", all);
        h.keys("<esc>");
    }
}

/// Two cards side by side.
fn joined(h: &mut Harness, all: &mut Vec<Shot>) {
    let sql = "SELECT id FROM person WHERE protection=0 AND gone IS NULL AND merged_into IS NULL
        AND street<>'' AND born<>'' ORDER BY family LIMIT 1 OFFSET ";
    let [one, other] = [3, 9].map(|n| PersonId(id(h, &format!("{sql}{n}"))));
    go(h, Route::Merge { person: one, other: Some(other) });
    shoot(h, "two cards side by side", all);
}

/// A list on its way in.
fn import(h: &mut Harness, all: &mut Vec<Shot>) {
    std::fs::create_dir_all(h.laptop()).unwrap();
    let path = h.laptop().join("lista.csv");
    let text =
        "Namn;Tel;Född\nEk, Bo;0701740605;1941\nAsp, Siv;;1936-02-31\nHed, Åke;070174;1950\n";
    std::fs::write(&path, text).unwrap();
    go(h, Route::Import(ListOf::People));
    h.paste(&path.display().to_string()).keys("<enter>");
    shoot(h, "import, the columns", all);
    h.keys("<ctrl-s>").wait(1_000);
    shoot(h, "import, what becomes of the rows", all);
    h.keys("<ctrl-s>").wait(1_000);
    shoot(h, "import, in", all);
}
