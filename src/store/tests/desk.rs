//! Drafts and the outbox on the user's own disk.

use super::*;
use crate::base::Phrase;
use crate::store::desk::Elsewhere;
use std::io::BufRead as _;

pub fn draft(key: &str, kept: i64, text: &str) -> Draft {
    Draft {
        key: key.into(),
        begun: NOON,
        kept: Stamp(kept),
        title: Phrase::new(verb("log-call")),
        body: serde_json::json!({ "note": text }),
        lasts: false,
    }
}

fn desk(h: &House) -> Desk {
    let opened = h.register.opened().unwrap();
    Desk::new(h.dir.path(), opened.card.id, opened.seal)
}

/// The draft of a key.
fn draft_of(desk: &Desk, key: &str) -> Option<Draft> {
    desk.drafts(NOON).unwrap().into_iter().find(|draft| draft.key == key)
}

#[test]
fn drafts_are_kept_replaced_listed_and_dropped() {
    for h in [House::plain(), House::encrypted()] {
        let desk = desk(&h);
        assert_eq!(desk.drafts(NOON).unwrap(), []);
        desk.keep_draft(&draft("call:ann", NOON.0, "vill ha")).unwrap();
        desk.keep_draft(&draft("call:bo", NOON.0 + 1, "x")).unwrap();
        desk.keep_draft(&draft("call:ann", NOON.0 + 2, "vill ha dans")).unwrap();
        let keys: Vec<_> = desk.drafts(NOON).unwrap().into_iter().map(|d| d.key).collect();
        assert_eq!(keys, ["call:ann", "call:bo"]);
        let body = draft_of(&desk, "call:ann").unwrap().body;
        assert_eq!(body["note"], "vill ha dans");
        desk.drop_draft("call:ann").unwrap();
        desk.drop_draft("call:ann").unwrap();
        assert_eq!(draft_of(&desk, "call:ann"), None);
    }
}

#[test]
fn the_desk_of_an_encrypted_register_tells_nothing_and_only_to_its_owner() {
    let h = House::encrypted();
    let desk = desk(&h);
    desk.keep_draft(&draft("call:Gun-Britt", NOON.0, "Gun-Britt är ensam")).unwrap();
    let mut all = Vec::new();
    for folder in [h.dir.path().join("desk")] {
        let mut stack = vec![folder];
        while let Some(path) = stack.pop() {
            if path.is_dir() {
                stack.extend(std::fs::read_dir(path).unwrap().map(|f| f.unwrap().path()));
            } else {
                all.extend(path.to_string_lossy().into_owned().into_bytes());
                all.extend(std::fs::read(path).unwrap());
            }
        }
    }
    assert!(!all.windows(9).any(|w| w == "Gun-Britt".as_bytes()));
    let stranger = Seal::Age(age::x25519::Identity::generate());
    let other = Desk::new(h.dir.path(), h.register.card().unwrap().id, stranger);
    assert_eq!(other.drafts(NOON).unwrap(), []);
    assert_eq!(desk.drafts(NOON).unwrap().len(), 1, "and another's are left alone");
}

#[test]
fn a_draft_nobody_touched_for_thirty_days_is_set_aside() {
    let h = House::plain();
    let desk = desk(&h);
    let days = |n: i64| NOON.0 - n * 86_400_000;
    desk.keep_draft(&draft("old", days(31), "gammalt")).unwrap();
    desk.keep_draft(&draft("new", days(29), "nytt")).unwrap();
    let counted = Draft { lasts: true, ..draft("counted", days(400), "tolv") };
    desk.keep_draft(&counted).unwrap();
    let keys: Vec<_> = desk.drafts(NOON).unwrap().into_iter().map(|d| d.key).collect();
    assert_eq!(keys, ["new", "counted"], "what was said to be saved is always offered");
    let aside = h.dir.path().join("desk").join(h.register.card().unwrap().id.to_string());
    let aside: Vec<_> = std::fs::read_dir(aside.join("aside")).unwrap().collect();
    assert_eq!(aside.len(), 1, "it stays on the disk");
}

#[test]
fn the_outbox_sends_in_order_and_twice_does_no_harm() {
    let mut h = House::encrypted();
    let ann = h.person("Ann");
    let desk = desk(&h);
    let one = h.author().save(verb("did"), vec![set(ann, "note", None, Some("a"))]);
    let two = h.author().save(verb("did"), vec![set(ann, "note", Some("a"), Some("b"))]);
    desk.post(&two.clone().into()).unwrap();
    desk.post(&one.clone().into()).unwrap();
    h.commit(&one);
    // Killed before it could be taken away: at the next start both are sent.
    assert!(desk.waits(one.action).unwrap());
    let waiting: Vec<Save> = desk.outbox().unwrap().into_iter().map(|p| p.save).collect();
    assert_eq!(waiting, [one.clone(), two.clone()]);
    assert_eq!(h.commit(&waiting[0]), Saved::Already);
    assert_eq!(h.commit(&waiting[1]), Saved::Done { conflicts: 0 });
    desk.posted(&one).unwrap();
    desk.posted(&two).unwrap();
    assert_eq!(desk.outbox().unwrap(), []);
}

/// Not a test of its own: writes drafts until it is killed.
#[test]
#[ignore = "run by the_draft_survives_kill_9 in a process of its own"]
fn writes_until_killed() {
    let folder = PathBuf::from(std::env::var_os("TILLIT_TEST_DESK").unwrap());
    let desk = Desk::new(&folder, Id([7; 16]), Seal::Plain);
    for n in 0..u64::MAX {
        desk.keep_draft(&draft("call", NOON.0, &"å".repeat(4000 + (n % 100) as usize))).unwrap();
        if n % 10 == 0 {
            println!("kept {n}");
        }
    }
}

#[test]
fn the_draft_survives_kill_9() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..5 {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "store::tests::desk::writes_until_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env("TILLIT_TEST_DESK", folder.path())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
        let kept = lines.map(|l| l.unwrap()).filter(|l| l.starts_with("kept")).nth(round + 1);
        assert!(kept.is_some());
        child.kill().unwrap();
        child.wait().unwrap();
        let desk = Desk::new(folder.path(), Id([7; 16]), Seal::Plain);
        let body = draft_of(&desk, "call").expect("a whole draft").body;
        assert!(body["note"].as_str().unwrap().chars().count() >= 4000);
    }
}

#[test]
fn a_file_that_another_program_is_writing_is_left_to_it() {
    let h = House::plain();
    let desk = desk(&h);
    desk.keep_draft(&draft("call:ann", NOON.0, "vill ha")).unwrap();
    let card = h.register.card().unwrap();
    let folder = h.dir.path().join("desk").join(card.id.to_string()).join("drafts");
    let half = folder.join("x.json.999999.tmp");
    let begun = |ms: i64| {
        let file = std::fs::File::create(&half).unwrap();
        let ms = std::time::Duration::from_millis(u64::try_from(NOON.0 - ms).unwrap());
        file.set_modified(std::time::UNIX_EPOCH + ms).unwrap();
    };
    begun(1_000);
    assert_eq!((desk.drafts(NOON).unwrap().len(), half.exists()), (1, true));
    begun(120_000);
    assert_eq!((desk.drafts(NOON).unwrap().len(), half.exists()), (1, false), "nobody's any more");
}

/// What is saved for a file on a drive that is away must not go into a backup or a copy of it.
#[test]
fn what_waits_for_one_file_of_a_register_is_not_sent_into_another() {
    let mut h = House::plain();
    let save = h.author().save(verb("did"), Vec::new());
    let at = |file: &str, copy: Option<Id>| {
        Desk::new(h.dir.path(), Id([7; 16]), Seal::Plain).of_file(file.as_ref(), copy)
    };
    let drive = at("/drive/team.tillit", None);
    drive.post(&save.clone().into()).unwrap();
    let draft = Draft {
        key: "note".into(),
        begun: NOON,
        kept: NOON,
        title: verb("did").into(),
        body: serde_json::json!({"note": "on the drive"}),
        lasts: false,
    };
    drive.keep_draft(&draft).unwrap();
    let copy = at("/stick/team.tillit", Some(Id([1; 16])));
    assert_eq!((copy.outbox().unwrap().len(), copy.drafts(NOON).unwrap().len()), (0, 0));
    assert_eq!((copy.elsewhere().unwrap()[0].saves, copy.elsewhere().unwrap()[0].drafts), (1, 0));
    let other = Draft { body: serde_json::json!({"note": "on the stick"}), ..draft.clone() };
    copy.keep_draft(&other).unwrap();
    assert_eq!(drive.drafts(NOON).unwrap(), std::slice::from_ref(&draft), "not written over");
    copy.drop_draft("note").unwrap();
    assert_eq!(drive.drafts(NOON).unwrap().len(), 1);
    // The same file, reached otherwise.
    let renamed = at("/other/team.tillit", None);
    let waits = renamed.elsewhere().unwrap();
    let file = waits[0].file.clone();
    assert_eq!(waits, [Elsewhere { file, saves: 1, drafts: 1 }]);
    let (saves, drafts) = renamed.take_over(&waits[0], NOON).unwrap();
    assert_eq!((saves.len(), drafts), (1, vec![draft.clone()]));
    assert_eq!((drive.outbox().unwrap().len(), drive.drafts(NOON).unwrap().len()), (0, 0));
    assert_eq!(renamed.outbox().unwrap()[0].save, save);
    assert_eq!(renamed.drafts(NOON).unwrap(), [draft]);
    assert_eq!(renamed.elsewhere().unwrap(), []);
}
