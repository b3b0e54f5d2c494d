//! The team on the screen: invited, changed, removed; one's own passphrase; a keys file put back.

use crate::harness::{EVA, Harness, KARIN, Start};
use tillit::base::Secret;
use tillit::store::members::Remove;
use tillit::store::{Ask as _, Author, Change as _, Key, Register, Unlock, commit, workers};

const PASSPHRASE: &str = "blue yellow red house";
const NEW: &str = "snow car cat cheese";

/// Eva at an encrypted register; Karin is in the team and has no key yet.
fn eva() -> Harness {
    let (mut h, _) = Start::new().locked(PASSPHRASE);
    come_in(&mut h, EVA, PASSPHRASE);
    h
}

fn come_in(h: &mut Harness, name: &str, passphrase: &str) {
    h.keys(&format!("<up><ctrl-u>{name}<enter><ctrl-u>{passphrase}<enter>"));
}

fn team(h: &mut Harness) {
    h.keys("0<f9>the team<enter>");
    assert!(h.line(1).contains("The team"), "{}", h.screen());
}

/// The passphrase that is shown: four groups of four on a line of their own.
fn shown(h: &mut Harness) -> String {
    let screen = h.screen();
    let groups = |line: &&str| {
        let groups: Vec<&str> = line.split_whitespace().collect();
        groups.len() == 4 && groups.iter().all(|g| g.len() == 4)
    };
    screen.lines().find(groups).unwrap_or_else(|| panic!("{screen}")).trim().to_owned()
}

#[test]
fn a_colleague_is_invited_and_chooses_a_passphrase_of_her_own() {
    let mut h = eva();
    team(&mut h);
    assert!(h.screen().contains("cannot open it: invite"), "{}", h.screen());
    h.keys("nSiv Ek<enter><ctrl-s>");
    let handed = shown(&mut h);
    h.keys("<esc>");
    assert!(h.screen().contains(&handed), "one slip does not take it away: {}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("Siv Ek") && h.screen().contains("invited"), "{}", h.screen());
    assert!(!h.screen().contains(&handed));
    let mut h = h.seated_as("Siv Ek");
    h.keys(&format!("{handed}<enter>"));
    assert!(h.screen().contains("a colleague has given you"), "{}", h.screen());
    h.keys(&format!("{NEW}<enter>{NEW}<enter>"));
    assert!(h.line(2).contains("Today") && h.line(1).contains("Siv Ek"), "{}", h.screen());
    // A worker looks at the team, and changes nobody.
    team(&mut h);
    h.keys("n");
    assert!(h.line(23).contains("Your role"), "{}", h.screen());
    assert!(h.screen().contains("own passphrase"), "{}", h.screen());
}

#[test]
fn a_member_is_removed_and_the_register_gets_a_new_key() {
    let mut h = eva();
    team(&mut h);
    h.keys("nSiv Ek<enter><ctrl-s>");
    let handed = shown(&mut h);
    h.keys("<enter><end><delete>");
    assert!(h.screen().contains("Take Siv Ek out of the team?"), "{}", h.screen());
    h.keys("<down><enter>");
    assert!(h.screen().contains("The register has a new key."), "{}", h.screen());
    assert!(!h.screen().contains("Siv Ek"), "{}", h.screen());
    // Work goes on under the new key.
    h.keys("2nDanutaxa<ctrl-s>");
    assert!(h.line(1).contains("saved"), "{}", h.screen());
    let mut h = h.seated_as("Siv Ek");
    h.keys(&format!("{handed}<enter>"));
    assert!(h.screen().contains("has a key to the register"), "{}", h.screen());
    come_in(&mut h, EVA, PASSPHRASE);
    assert!(h.line(2).contains("Today"), "{}", h.screen());
}

#[test]
fn a_members_name_and_role_are_changed_and_open_the_door() {
    let mut h = eva();
    team(&mut h);
    h.keys("nSiv Ek<enter><ctrl-s>");
    let handed = shown(&mut h);
    h.keys("<enter><end>e<ctrl-u>Siv Berg<enter>3<ctrl-s>");
    assert!(h.screen().contains("Siv Berg") && h.screen().contains("Reader"), "{}", h.screen());
    h.keys("e");
    let taken = format!("<ctrl-u>{KARIN}<ctrl-s>");
    h.keys(&taken);
    assert!(h.screen().contains("somebody of that name"), "{}", h.screen());
    let mut h = h.seated_as("Siv Berg");
    h.keys(&format!("{handed}<enter>"));
    assert!(h.screen().contains("a colleague has given you"), "{}", h.screen());
}

#[test]
fn who_takes_another_name_is_asked_for_by_it_at_the_next_start() {
    let mut h = eva();
    team(&mut h);
    h.keys("<home>");
    for _ in 0..9 {
        if h.screen().contains(&format!("> {EVA}")) {
            break;
        }
        h.keys("<down>");
    }
    h.keys("e<ctrl-u>Eva Falk<ctrl-s>");
    assert!(h.screen().contains("> Eva Falk"), "{}", h.screen());
    let settings = std::fs::read_to_string(h.laptop().join("settings.toml")).unwrap();
    assert!(settings.contains("name = \"Eva Falk\""), "{settings}");
}

#[test]
fn ones_own_passphrase_is_changed() {
    let mut h = eva();
    h.keys("0<f9>change passphrase<enter>");
    h.keys(&format!("wrong words altogether<enter>{NEW}<enter>{NEW}<enter>"));
    assert!(h.screen().contains("The passphrase is not right"), "{}", h.screen());
    h.keys(&format!("<ctrl-u>{PASSPHRASE}<ctrl-s>"));
    assert!(h.line(23).contains("The new passphrase is in use."), "{}", h.screen());
    let mut h = h.again();
    come_in(&mut h, EVA, PASSPHRASE);
    assert!(h.screen().contains("The passphrase is not right"), "{}", h.screen());
    h.keys(&format!("{NEW}<enter>"));
    assert!(h.line(2).contains("Today"), "{}", h.screen());
}

#[test]
fn what_is_wrong_with_the_keys_file_and_the_way_out_is_said_at_the_door() {
    let h = eva();
    let keys = h.path().with_extension("keys");
    let foreign =
        std::fs::read_to_string(&keys).unwrap().replacen("register = \"0", "register = \"f", 1);
    for (text, said) in [
        (None, "is missing"),
        (Some(foreign.as_str()), "belongs to another register"),
        (Some("x"), "cannot be read"),
    ] {
        std::fs::remove_file(&keys).ok();
        if let Some(text) = text {
            std::fs::write(&keys, text).unwrap();
        }
        // A computer that has never opened it has no copy.
        let mut h = h.beside("Siv Ek");
        let screen = h.screen();
        assert!(screen.contains(said), "{screen}");
        assert!(screen.replace("\n  ", "").contains("before"), "{screen}");
        assert!(screen.contains("Esc leads to the first page"), "{screen}");
    }
}

#[test]
fn a_keys_file_that_is_gone_is_put_back_and_said() {
    let h = eva();
    let keys = h.path().with_extension("keys");
    let before = std::fs::read_to_string(&keys).unwrap();
    std::fs::remove_file(&keys).unwrap();
    let mut h = h.again();
    come_in(&mut h, EVA, PASSPHRASE);
    assert!(h.screen().contains("It has been put back"), "{}", h.screen());
    let after = std::fs::read_to_string(&keys).unwrap();
    // The file counts up, and the register's key is wrapped anew.
    let member = |text: &str| {
        let (_, from) = text.split_once("register = ").unwrap();
        from.split("[[key]]").next().unwrap().to_owned()
    };
    assert_eq!(member(&after), member(&before));
}

/// The register, as another program has it open.
fn elsewhere(h: &Harness, name: &str, passphrase: &str) -> Register {
    let passphrase = Secret::from(passphrase);
    let key = Key::Member { name: Some(name.to_owned()), passphrase };
    Register::open(&h.path(), &Unlock { key, laptop: None }).unwrap()
}

/// Somebody is taken out of the team and keeps their key, as when the power goes at the wrong moment.
fn leaves(h: &Harness, register: &mut Register, name: &str) {
    let team = register.read(|db| workers::All.ask(db)).unwrap();
    let id = |name: &str| team.iter().find(|worker| worker.name == name).unwrap().id;
    let author = Author { by: id(EVA), at: h.now(), ids: &h.ids };
    commit::commit(register, &workers::leave(&author, id(name))).unwrap();
}

#[test]
fn a_removal_cut_off_stands_on_today_until_it_is_finished() {
    let mut h = eva();
    team(&mut h);
    h.keys("nSiv Ek<enter><ctrl-s><enter>");
    let mut other = elsewhere(&h, EVA, PASSPHRASE);
    leaves(&h, &mut other, "Siv Ek");
    let seat = h.beside(EVA);
    drop(h);
    let mut h = seat;
    // A colleague reads just now, so the register cannot be given its new key.
    other
        .read(|db| {
            db.query_row("SELECT 1 FROM register", [], |_| Ok(()))?;
            come_in(&mut h, EVA, PASSPHRASE);
            Ok(())
        })
        .unwrap();
    drop(other);
    assert!(h.screen().contains("A removal from the team is not finished"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("still let in"), "{}", h.screen());
    assert!(h.screen().contains("Siv Ek"), "{}", h.screen());
    h.keys("<home>");
    assert!(h.line(24).contains("Finish"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(23).contains("The register has a new key."), "{}", h.screen());
    assert!(!h.screen().contains("Siv Ek"), "{}", h.screen());
    h.keys("1");
    assert!(!h.screen().contains("not finished"), "{}", h.screen());
}

#[test]
fn an_invitation_is_not_undone_by_ctrl_z() {
    let mut h = eva();
    team(&mut h);
    h.keys("nSiv Ek<enter><ctrl-s><enter><ctrl-z>");
    assert!(h.screen().contains("is not undone like this"), "{}", h.screen());
    assert!(h.screen().contains("Siv Ek"), "{}", h.screen());
}

/// Siv, let in by Eva, with the list of people before her.
fn siv_among_the_people() -> Harness {
    let mut h = eva();
    team(&mut h);
    h.keys("nSiv Ek<enter><ctrl-s>");
    let handed = shown(&mut h);
    h.keys("<enter>2nDanutaxa<ctrl-s>");
    let mut h = h.seated_as("Siv Ek");
    h.keys(&format!("{handed}<enter>{NEW}<enter>{NEW}<enter>2"));
    assert!(h.screen().contains("Danutaxa"), "{}", h.screen());
    h
}

#[test]
fn whoever_is_taken_out_of_the_team_meanwhile_sees_nothing_more() {
    let mut h = siv_among_the_people();
    let mut other = elsewhere(&h, EVA, PASSPHRASE);
    leaves(&h, &mut other, "Siv Ek");
    drop(other);
    h.wait(4_000);
    assert!(h.screen().contains("The register is locked."), "{}", h.screen());
    assert!(!h.screen().contains("Danutaxa") && !h.app.holds_a_register(), "{}", h.screen());
    h.keys(&format!("{NEW}<enter>"));
    let said = h.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("you are not in the team"), "{said}");
}

#[test]
fn whoever_meets_the_new_key_first_sees_nothing_more_either() {
    let mut h = siv_among_the_people();
    let mut other = elsewhere(&h, EVA, PASSPHRASE);
    let all = other.read(|db| workers::All.ask(db)).unwrap();
    let id = |name: &str| all.iter().find(|worker| worker.name == name).unwrap().id;
    let author = Author { by: id(EVA), at: h.now(), ids: &h.ids };
    Remove::new(&author, id("Siv Ek")).apply(&mut other).unwrap();
    drop(other);
    h.wait(4_000);
    let said = h.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("You are no longer in the team"), "{said}");
    assert!(said.contains("The register is locked."), "{said}");
    assert!(!said.contains("Danutaxa") && !h.app.holds_a_register(), "{said}");
}

#[test]
fn a_full_disk_shows_nobody_to_whom_is_out_of_the_team() {
    let mut h = siv_among_the_people();
    h.keys("nElla");
    std::fs::create_dir_all(h.laptop()).unwrap();
    let desk = h.laptop().join("desk");
    if desk.exists() {
        std::fs::rename(&desk, h.laptop().join("away")).unwrap();
    }
    std::fs::write(&desk, "no folder").unwrap();
    let mut other = elsewhere(&h, EVA, PASSPHRASE);
    leaves(&h, &mut other, "Siv Ek");
    drop(other);
    h.wait(4_000);
    h.keys("x");
    assert!(h.screen().contains("The register is locked."), "{}", h.screen());
    assert!(!h.screen().contains("Danutaxa") && !h.app.holds_a_register(), "{}", h.screen());
}

#[test]
fn a_keys_file_older_than_the_register_is_not_called_damage() {
    let mut h = eva();
    let path = h.path().with_extension("keys");
    team(&mut h);
    h.keys("nSiv Ek<enter><ctrl-s><enter>");
    let old = std::fs::read(&path).unwrap();
    h.keys("<end><delete><down><enter>");
    assert!(h.screen().contains("The register has a new key."), "{}", h.screen());
    std::fs::write(&path, old).unwrap();
    let mut h = h.beside("Bo");
    come_in(&mut h, EVA, PASSPHRASE);
    let said = h.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("is older than the register") && !said.contains("damaged"), "{said}");
    assert!(said.contains("Esc leads to the first page"), "{said}");
}
