//! Opening, making, and what the change log says.

use super::*;

#[test]
fn a_plain_register_opens_again_with_what_was_written() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let other = h.other();
    let card = other.card().unwrap();
    assert_eq!(
        (card.name.as_str(), card.encrypted, card.guard),
        ("Uppsökande Nordost", false, None)
    );
    let name: String = other
        .read(|db| Ok(db.query_row("SELECT given FROM person WHERE id=?1", [ann], |r| r.get(0))?))
        .unwrap();
    assert_eq!(name, "Ann");
    assert!(std::fs::read(&h.path).unwrap().starts_with(b"SQLite format 3\0"));
}

#[test]
fn an_encrypted_register_begins_with_its_id_and_hides_the_rest() {
    let mut h = House::encrypted();
    h.person("Gun-Britt");
    let other = h.other();
    let card = other.card().unwrap();
    assert_eq!((card.encrypted, card.me), (true, Some(h.karin)));
    let bytes = std::fs::read(&h.path).unwrap();
    assert_eq!(&bytes[..16], &card.id.0);
    let holds = |text: &[u8]| bytes.windows(text.len()).any(|w| w == text);
    assert!(!holds(b"Gun-Britt") && !holds(b"CREATE TABLE"));
    let by_recovery = Unlock {
        key: Key::Recovery(Secret::from(h.recovery.clone().unwrap().to_lowercase())),
        laptop: None,
    };
    let who = vec![(h.karin, "Karin Lindén".to_owned())];
    let opened = Register::open(&h.path, &by_recovery).map(|_| ());
    assert_eq!(opened, Err(StoreError::Recovered(who)));
}

#[test]
fn pragmas_are_those_that_are_safe_on_a_share() {
    for h in [House::plain(), House::encrypted()] {
        let journal = h.path.with_file_name("uppsok.tillit-journal");
        assert!(journal.metadata().unwrap().len() > 0, "the journal stays");
        for (pragma, value) in [
            ("journal_mode", "persist"),
            ("synchronous", "2"),
            ("journal_size_limit", "1048576"),
            ("locking_mode", "normal"),
            ("temp_store", "2"),
            ("foreign_keys", "1"),
            ("secure_delete", "1"),
            ("trusted_schema", "0"),
            ("cell_size_check", "1"),
            ("page_size", "16384"),
            ("application_id", "1414089804"),
            ("user_version", "1"),
            ("query_only", "1"),
        ] {
            assert_eq!(h.one(&format!("PRAGMA {pragma}")), value, "{pragma}");
        }
        assert!(
            h.register.db.execute("DELETE FROM setting", []).is_err(),
            "questions cannot write"
        );
    }
}

#[test]
fn the_log_holds_only_the_changed_columns_with_who_and_when() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    assert_eq!(
        h.one("SELECT new FROM change WHERE tbl='person'"),
        format!(r#"{{"given":"Ann","protection":0,"made":{}}}"#, NOON.0 + 1000)
    );
    let area = h.author().id();
    let make = Edit::insert("area", area, vec![("name", "Hjällbo \"Ö\"".into())]);
    let put = Edit::update(
        "person",
        ann,
        vec![Column::new("area", Cell::Null, area), Column::new("given", "Ann", Cell::Null)],
    );
    let save = h.done(verb("did-move"), vec![make, put]);
    let last = "FROM change ORDER BY seq DESC LIMIT 1";
    assert_eq!(
        h.one(&format!("SELECT new {last}")),
        format!(r#"{{"given":null,"area":"{}"}}"#, hex(area))
    );
    assert_eq!(h.one(&format!("SELECT old {last}")), r#"{"given":"Ann","area":null}"#);
    assert_eq!(h.one(&format!("SELECT op||hex(row) {last}")), format!("U{}", hex(ann.0)));
    assert_eq!(
        h.one(&format!("SELECT hex(action)||hex(worker) {last}")),
        hex(save.action.0) + &hex(h.karin.0)
    );
    assert_eq!(
        h.one("SELECT json_extract(new,'$.name') FROM change WHERE tbl='area'"),
        "Hjällbo \"Ö\""
    );
    let clock: i64 = h.one(&format!("SELECT clock {last}")).parse().unwrap();
    assert_eq!(clock >> 16, save.at.0);
    assert_eq!(
        h.one("SELECT word||n_from||n_to FROM action ORDER BY clock DESC LIMIT 1"),
        "did-move23"
    );
}

#[test]
fn a_pair_is_one_row_of_the_log_with_both_keys() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let tag = h.author().id();
    let edits = vec![
        Edit::insert("tag", tag, vec![("name", "kaffe".into())]),
        Edit::insert("person_tag", (ann, tag), vec![]),
        Edit::insert("no_contact", (ann, "phone"), vec![("since", "2026-11-23".into())]),
        Edit::insert("setting", Cell::from("small"), vec![("value", "5".into())]),
    ];
    h.done(verb("did"), edits);
    for (name, key) in [
        ("person_tag", vec![Cell::from(ann), Cell::from(tag)]),
        ("no_contact", vec![Cell::from(ann), Cell::from("phone")]),
        ("setting", vec![Cell::from("small")]),
    ] {
        let row: Vec<u8> = h
            .register
            .db
            .query_row("SELECT row FROM change WHERE tbl=?1", [name], |r| r.get(0))
            .unwrap();
        assert_eq!(schema::table(name).unwrap().key_of(&row).unwrap(), key, "{name}");
    }
}

#[test]
fn the_clock_never_goes_back_and_each_opening_writes_under_its_own_name() {
    let mut h = House::plain();
    h.person("Ann");
    let mut other = h.other();
    let ids = IdSource::counted(2);
    let early = Author { by: h.karin, at: Stamp(NOON.0 - 86_400_000), ids: &ids };
    let edit = Edit::insert("area", early.id(), vec![("name", "Backa".into())]);
    commit::commit(&mut other, &early.save(verb("did"), vec![edit])).unwrap();
    h.person("Bo");
    let clocks = "SELECT group_concat(clock, ' ') FROM (SELECT clock FROM change ORDER BY seq)";
    let clocks: Vec<i64> = h.one(clocks).split(' ').map(|c| c.parse().unwrap()).collect();
    assert!(clocks.is_sorted_by(|a, b| a < b), "{clocks:?}");
    // Making the register is an opening too.
    assert_eq!(h.one("SELECT count(DISTINCT writer) FROM change"), "3");
    assert_eq!(h.one("SELECT count(*) FROM change c JOIN action a ON c.writer=a.writer AND c.n BETWEEN a.n_from AND a.n_to AND c.action=a.id"), "3");
}

#[test]
fn what_was_asked_once_is_not_prepared_again_for_the_next_question() {
    let h = House::plain();
    let anew = || {
        h.register.read(|db| {
            let mut ask = db.prepare_cached("SELECT count(*) FROM person")?;
            ask.query_row([], |_| Ok(()))?;
            Ok(ask.get_status(rusqlite::StatementStatus::RePrepare))
        })
    };
    assert_eq!([anew(), anew(), anew()], [Ok(0), Ok(0), Ok(0)]);
    let written = h.register.read(|db| Ok(db.execute("DELETE FROM person", []).is_err()));
    assert_eq!(written, Ok(true), "and nothing can be written all the same");
}
