//! The one rule of seen and wanted, and the actions that apply once.

use super::*;

#[test]
fn different_columns_are_both_kept_and_the_same_one_asks() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mine = h.author().save(verb("mine"), vec![set(ann, "note", None, Some("mine"))]);
    let theirs = h.author().save(
        verb("theirs"),
        vec![set(ann, "note", None, Some("theirs")), set(ann, "town", None, Some("Backa"))],
    );
    assert_eq!(h.commit(&mine), Saved::Done { conflicts: 0 });
    assert_eq!(h.commit(&theirs), Saved::Done { conflicts: 1 });
    assert_eq!(h.one("SELECT note||town FROM person"), "mineBacka");
    assert_eq!(
        h.one("SELECT tbl||' '||col||' '||seen||' '||here||' '||wanted FROM conflict"),
        r#"person note null "mine" "theirs""#
    );
    assert_eq!(
        h.one("SELECT hex(here_worker)||here_at FROM conflict"),
        format!("{}{}", hex(h.karin.0), mine.at.0)
    );
    assert_eq!(
        h.one("SELECT hex(person)||at FROM conflict"),
        format!("{}{}", hex(ann.0), theirs.at.0)
    );
}

#[test]
fn who_wants_what_is_there_already_has_not_disagreed() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    for _ in 0..2 {
        let save = h.author().save(verb("did"), vec![set(ann, "note", None, Some("kaffe"))]);
        assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 });
    }
    let (first, second) = (h.author().at, h.author().at);
    for at in [first, second] {
        let save = h.author().save(verb("did"), vec![Edit::take("person", ann, at)]);
        assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 }, "both put her in the bin");
    }
    assert_eq!(h.one("SELECT gone FROM person"), first.0.to_string());
    assert_eq!(h.one("SELECT count(*) FROM change WHERE op='U'"), "2");
}

#[test]
fn the_same_save_twice_is_one() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let save = h.author().save(verb("did"), vec![set(ann, "note", None, Some("a"))]);
    assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 });
    h.done(verb("did"), vec![set(ann, "note", Some("a"), Some("b"))]);
    assert_eq!(h.commit(&save), Saved::Already);
    let mut other = h.other();
    assert_eq!(commit::commit(&mut other, &save), Ok(Saved::Already));
    assert_eq!(h.one("SELECT note FROM person"), "b");
}

#[test]
fn the_parts_of_an_import_are_one_action_and_come_in_order() {
    let mut h = House::plain();
    let action = h.author().save(verb("did"), vec![]).action;
    let part = |h: &mut House, part: u32| {
        let author = h.author();
        let edit = Edit::insert("area", author.id(), vec![("name", "x".into())]);
        Save { action, part, ..author.save(verb("did-import"), vec![edit]) }
    };
    let (one, two, three) = (part(&mut h, 1), part(&mut h, 2), part(&mut h, 3));
    h.commit(&one);
    assert!(matches!(commit::commit(&mut h.register, &three), Err(StoreError::Bug(_))));
    h.commit(&two);
    assert_eq!(h.commit(&one), Saved::Already);
    assert_eq!(h.commit(&two), Saved::Already);
    h.commit(&three);
    assert_eq!(h.one("SELECT count(*)||count(DISTINCT action) FROM change WHERE tbl='area'"), "31");
    assert_eq!(h.one("SELECT count(*) FROM action WHERE word='did-import'"), "3");
}

#[test]
fn a_fact_taken_away_comes_back_and_one_that_stands_is_met() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let bar = |reason: &str| {
        let cells = vec![("since", "2026-11-01".into()), ("reason", reason.into())];
        Edit::insert("no_contact", (ann, "phone"), cells)
    };
    h.done(verb("did"), vec![bar("trött")]);
    h.done(verb("did"), vec![bar("trött")]);
    let save = h.author().save(verb("did"), vec![bar("sover")]);
    assert_eq!(h.commit(&save), Saved::Done { conflicts: 1 });
    let at = h.author().at;
    h.done(verb("did"), vec![Edit::take("no_contact", (ann, "phone"), at)]);
    h.done(verb("did"), vec![bar("")]);
    assert_eq!(
        h.one("SELECT count(*)||coalesce(reason,'-')||coalesce(gone,'-') FROM no_contact"),
        "1--"
    );
}

#[test]
fn writing_about_somebody_put_in_the_bin_is_kept_and_asks() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let at = h.author().at;
    h.done(verb("did"), vec![Edit::take("person", ann, at)]);
    let save = h.author().save(verb("did"), vec![set(ann, "note", None, Some("ringde"))]);
    assert_eq!(h.commit(&save), Saved::Done { conflicts: 1 });
    assert_eq!(h.one("SELECT note FROM person"), "ringde");
    assert_eq!(h.one("SELECT col||here FROM conflict"), format!("gone{at}", at = at.0));
    let back = Edit::update("person", ann, vec![Column::new("gone", at, Cell::Null)]);
    h.done(verb("did"), vec![back]);
}

#[test]
fn what_is_refused_leaves_nothing_behind() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let before = std::fs::read(&h.path).unwrap();
    let bo = WorkerId(h.author().id());
    let mut stranger = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    stranger.by = bo;
    let ghost = PersonId(h.author().id());
    let nobody = h.author().save(verb("did"), vec![set(ghost, "note", None, Some("x"))]);
    let level = Edit::update("person", ann, vec![Column::new("protection", 0_i64, 2_i64)]);
    let both =
        h.author().save(verb("did"), vec![set(ann, "street", None, Some("Kyrkogatan")), level]);
    let forged = Edit::update("sqlite_schema", ann, vec![Column::new("sql", "a", "b")]);
    let forged = h.author().save(verb("did"), vec![forged]);
    let column = h.author().save(verb("did"), vec![set(ann, "note=1 --", None, Some("x"))]);
    for (save, why) in
        [(stranger, "Denied"), (nobody, "Gone"), (both, "Rule"), (forged, "Bug"), (column, "Bug")]
    {
        let refused = commit::commit(&mut h.register, &save).unwrap_err();
        assert!(format!("{refused:?}").starts_with(why), "{refused:?} {why}");
    }
    assert_eq!(std::fs::read(&h.path).unwrap(), before);
    h.person("Bo");
}

#[test]
fn a_hidden_person_holds_no_way_to_be_found_whichever_comes_first() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let level =
        |from: i64, to: i64| Edit::update("person", ann, vec![Column::new("protection", from, to)]);
    let phone = h.author().id();
    let cells = vec![("person", ann.into()), ("typed", "0701740605".into())];
    let number = Edit::insert("phone", phone, cells);
    h.done(verb("did"), vec![level(0, 2)]);
    let refused = |h: &mut House, edits: Vec<Edit>| {
        let save = h.author().save(verb("did"), edits);
        matches!(commit::commit(&mut h.register, &save), Err(StoreError::Rule(_)))
    };
    assert!(refused(&mut h, vec![number.clone()]));
    assert!(refused(&mut h, vec![set(ann, "email", None, Some("a@b.se"))]));
    h.done(verb("did"), vec![level(2, 1), number]);
    assert!(refused(&mut h, vec![level(1, 3)]), "the phone is not cleared behind anybody's back");
    let at = h.author().at;
    h.done(verb("did"), vec![Edit::take("phone", phone, at), level(1, 3)]);
    // Another card of the same human being may not hold it either.
    let twin = h.person("Ann twin");
    h.done(verb("did"), vec![set(twin, "street", None, Some("Kyrkogatan 24"))]);
    let merge = Edit::update("person", twin, vec![Column::new("merged_into", Cell::Null, ann)]);
    assert!(refused(&mut h, vec![merge.clone()]));
    h.done(verb("did"), vec![set(twin, "street", Some("Kyrkogatan 24"), None), merge]);
    assert!(refused(&mut h, vec![set(twin, "town", None, Some("Backa"))]));
    let circle = Edit::update("person", ann, vec![Column::new("merged_into", Cell::Null, twin)]);
    assert!(refused(&mut h, vec![circle]));
}

#[test]
fn a_computer_a_year_ahead_does_not_move_the_times_of_others() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mut ahead = h.author().save(verb("ahead"), vec![set(ann, "town", None, Some("Backa"))]);
    ahead.at = Stamp(NOON.0 + 365 * 24 * 3_600_000);
    h.commit(&ahead);
    let mine = h.author().save(verb("mine"), vec![set(ann, "note", None, Some("mine"))]);
    h.commit(&mine);
    let of = history::Of { record: history::Record::Person(ann), limit: 2 };
    let times: Vec<Stamp> = h.ask(&of).iter().map(|entry| entry.at).collect();
    assert_eq!(times, [mine.at, ahead.at]);
    let theirs = h.author().save(verb("theirs"), vec![set(ann, "note", None, Some("theirs"))]);
    assert_eq!(h.commit(&theirs), Saved::Done { conflicts: 1 });
    assert_eq!(h.one("SELECT here_at FROM conflict"), mine.at.0.to_string());
    let last = h.done(verb("did"), vec![set(ann, "town", Some("Backa"), Some("Lund"))]).at;
    let plan = undo::Plan { action: ahead.action, way: undo::Way::Undo, force: false };
    let undo::Planned::Later(later) = h.ask(&plan) else { panic!("nobody was asked") };
    assert_eq!(later[0].at, last);
}

#[test]
fn a_quarrel_over_a_row_that_was_erased_does_not_hide_the_others() {
    let mut h = House::plain();
    let (ann, bo) = (h.person("Ann"), h.person("Bo"));
    for person in [ann, bo] {
        h.done(verb("did"), vec![set(person, "note", None, Some("mine"))]);
        let save = h.author().save(verb("did"), vec![set(person, "note", None, Some("theirs"))]);
        assert_eq!(h.commit(&save), Saved::Done { conflicts: 1 });
    }
    // As the law may ask: the person is erased, and the log no longer tells of it.
    let sql = "PRAGMA query_only=OFF; PRAGMA foreign_keys=OFF; UPDATE conflict SET person=NULL";
    h.register.db.execute_batch(sql).unwrap();
    h.register.db.execute("DELETE FROM person WHERE id=?1", [ann]).unwrap();
    let open = h.ask(&conflicts::Open { person: None, limit: 9 });
    assert_eq!(open.iter().map(|one| one.key.clone()).collect::<Vec<_>>(), [[Cell::Id(bo.0)]]);
}
