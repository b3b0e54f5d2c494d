//! What was settled before all of it was known, and what was erased.

use super::super::lists::initiative;
use super::super::taking::take;
use super::super::work::{call, open_task};
use super::super::*;
use super::programmes::helper;
use super::stories::{Two, fold};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft as Contact;
use crate::domain::initiative::{Initiative, Mode};
use crate::domain::programme::Membership;
use crate::domain::task::Task;
use crate::store::copies::Scope;
use encounters::Then;

/// A second file from what the home file is, or was.
fn copy(h: &House, name: &str) -> PathBuf {
    let path = h.dir.path().join(name);
    std::fs::copy(&h.path, &path).unwrap();
    path
}

/// The first that two want differently stays as it is here.
fn stays(h: &mut House) {
    let open = h.ask(&conflicts::Open { person: None, limit: 9 });
    let settled = conflicts::settle(&h.author(), &open[0], &open[0].here);
    h.commit(&settled);
}

/// Ann, put in the bin at home and not in the field, and a copy from before they came apart.
fn one_of_two_in_the_bin() -> (Two, PersonId, PathBuf) {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let later = copy(&h, "later.tillit");
    let mut two = Two::part(h);
    let bin = people::bin(&two.home.author(), ann);
    two.home.commit(&bin);
    (two, ann, later)
}

#[test]
fn who_was_left_in_the_bin_comes_up_again_with_a_call_that_was_not_known() {
    let (mut two, ann, later) = one_of_two_in_the_bin();
    call(&mut two.field, ann, Disposition::Completed, &Then::default());
    assert_eq!(two.home().conflicts, 1);
    stays(&mut two.home);
    assert_eq!(two.home.ask(&conflicts::Count), 0);
    // Another copy of that day has a call that nobody here knew of.
    two.field.register = Register::open(&later, &Unlock::default()).unwrap();
    call(&mut two.field, ann, Disposition::NoAnswer, &Then::default());
    let tally = fold(&mut two.home, &later);
    assert_eq!((tally.conflicts, two.home.ask(&conflicts::Count)), (1, 1));
    assert!(fold(&mut two.home, &later).is_empty());
    assert_eq!(two.home.ask(&conflicts::Count), 1);
}

#[test]
fn who_was_left_in_the_bin_comes_up_again_though_another_file_had_asked_already() {
    let (mut two, ann, later) = one_of_two_in_the_bin();
    let second = copy(&two.home, "second.tillit");
    call(&mut two.field, ann, Disposition::Completed, &Then::default());
    two.home();
    stays(&mut two.home);
    // A copy made after she was put in the bin asks about another call, of which nobody here knew.
    two.field.register = Register::open(&later, &Unlock::default()).unwrap();
    call(&mut two.field, ann, Disposition::NoAnswer, &Then::default());
    two.field.register = Register::open(&second, &Unlock::default()).unwrap();
    assert_eq!(fold(&mut two.field, &later).conflicts, 1);
    let tally = fold(&mut two.home, &second);
    assert_eq!((tally.conflicts, two.home.ask(&conflicts::Count)), (1, 1));
    let path = two.home.path.clone();
    fold(&mut two.field, &path);
    assert_eq!(two.field.ask(&conflicts::Count), 1);
}

#[test]
fn what_was_wanted_by_several_is_asked_once_and_settled_at_once() {
    let (mut two, ann, _) = one_of_two_in_the_bin();
    for outcome in [Disposition::NoAnswer, Disposition::Completed] {
        call(&mut two.field, ann, outcome, &Then::default());
    }
    let last = Stamp(two.field.at);
    assert_eq!((two.home().conflicts, two.out().conflicts), (1, 1));
    assert_eq!(two.both("SELECT count(*) FROM conflict"), "2", "each call has its own");
    let card = two.home.ask(&people::Card { person: ann, lines: 1 });
    assert_eq!((two.home.ask(&conflicts::Count), card.conflicts), (1, 1));
    let open = two.home.ask(&conflicts::Open { person: None, limit: 9 });
    assert_eq!((open.len(), open[0].at), (1, last), "the last call");
    let back = conflicts::settle(&two.home.author(), &open[0], &open[0].wanted);
    two.home.commit(&back);
    two.out();
    assert_eq!(two.both("SELECT count(*) FROM conflict WHERE settled IS NULL"), "0");
    assert_eq!(two.both("SELECT count(*) FROM person WHERE gone IS NULL"), "1");
}

#[test]
fn a_merge_that_is_cut_off_hides_no_quarrel() {
    let mut h = House::plain();
    let areas = [h.author().id(), h.author().id(), h.author().id()];
    let made = areas.map(|area| Edit::insert("area", area, vec![("name", "Hjällbo".into())]));
    h.done(verb("did"), made.to_vec());
    let mut two = Two::part(h);
    let third = copy(&two.home, "third.tillit");
    for area in areas {
        let called =
            |name: &str| Edit::update("area", area, vec![Column::new("name", "Hjällbo", name)]);
        two.home.done(verb("did"), vec![called("Backa")]);
        two.field.done(verb("did"), vec![called("Biskopsgården")]);
    }
    assert_eq!(two.home().conflicts, 3);
    // A third file is cut off as soon as it has one of the areas.
    two.field.register = Register::open(&third, &Unlock::default()).unwrap();
    let (by, at, path) = (two.home.karin, two.home.author().at, two.home.path.clone());
    let mut found = merge::Merge::find(&mut two.field.register, &path, &Key::None).unwrap();
    while two.field.ask(&areas::All).iter().all(|area| area.name == "Hjällbo") {
        found.step(&mut two.field.register, by, at).unwrap();
    }
    assert_eq!(two.field.ask(&conflicts::Count), 3);
}

#[test]
fn a_part_taken_out_hides_no_quarrel_over_what_all_have_in_common() {
    let mut h = House::plain();
    let (ann, area) = (h.person("Ann"), h.author().id());
    h.done(verb("did"), vec![Edit::insert("area", area, vec![("name", "Hjällbo".into())])]);
    let lives = Column::new("area", Cell::Null, area);
    h.done(verb("did"), vec![Edit::update("person", ann, vec![lives])]);
    let mut two = Two::part(h);
    let third = copy(&two.home, "third.tillit");
    let called =
        |name: &str| vec![Edit::update("area", area, vec![Column::new("name", "Hjällbo", name)])];
    two.home.done(verb("did"), called("Backa"));
    two.field.done(verb("did"), called("Biskopsgården"));
    assert_eq!(two.home().conflicts, 1);
    let scope = Scope::Area(crate::base::AreaId(area));
    let (part, taken) = take(&mut two.home, "part.tillit", scope);
    assert_eq!(taken.map(|taken| taken.persons), Ok(Some(1)));
    // Whoever meets both names by way of the part is told of it there and then.
    two.field.register = Register::open(&third, &Unlock::default()).unwrap();
    assert_eq!(fold(&mut two.field, &part).conflicts, 1);
    assert_eq!(two.field.ask(&conflicts::Count), 1);
}

#[test]
fn what_a_merge_put_right_fetches_no_task_out_of_the_bin() {
    let mut h = House::plain();
    let (ann, bo) = (h.person("Ann"), h.person("Bo"));
    let task = Task { person: Some(ann), ..open_task(h.author().id()) };
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    let early = copy(&h, "early.tillit");
    let by = call(&mut h, bo, Disposition::Completed, &Then::default());
    let done = [
        Column::new("done", Cell::Null, h.author().now()),
        Column::new("done_by", Cell::Null, by.0),
    ];
    h.done(verb("did"), vec![Edit::update("task", task.id.0, done.to_vec())]);
    let mut two = Two::part(h);
    let bin = Column::new("gone", Cell::Null, two.home.author().now());
    two.home.done(verb("did"), vec![Edit::update("task", task.id.0, vec![bin])]);
    // Where nobody knew of the call, the one who was called is erased.
    let mut elsewhere = Register::open(&early, &Unlock::default()).unwrap();
    let (at, karin) = (two.field.author().at, two.field.karin);
    let stroke = commit::Stroke { at, by: karin, action: crate::base::ActionId(bo.0) };
    commit::write(&mut elsewhere, stroke, |db| {
        db.execute_batch("PRAGMA defer_foreign_keys=ON")?;
        merge::erase(db, schema::table("person")?, &bo.0.0)
    })
    .unwrap();
    drop(elsewhere);
    fold(&mut two.field, &early);
    assert_eq!(two.field.one("SELECT count(*) FROM task WHERE done_by IS NULL"), "1");
    assert_eq!((two.home().conflicts, two.out().conflicts), (0, 0));
    assert_eq!(two.both("SELECT count(*) FROM task WHERE gone IS NOT NULL"), "1");
}

#[test]
fn what_was_said_of_somebody_erased_does_not_come_back_in_a_conflict() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let far = copy(&h, "far.tillit");
    let mut two = Two::part(h);
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("hemligt"))]);
    let unlock = Unlock::default();
    let first = std::mem::replace(&mut two.field.register, Register::open(&far, &unlock).unwrap());
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("dolt"))]);
    two.field.register = first;
    assert_eq!(fold(&mut two.field, &far).conflicts, 1);
    let (at, by) = (two.home.author().at, two.home.karin);
    let stroke = commit::Stroke { at, by, action: crate::base::ActionId(ann.0) };
    commit::write(&mut two.home.register, stroke, |db| {
        db.execute_batch("PRAGMA defer_foreign_keys=ON")?;
        merge::erase(db, schema::table("person")?, &ann.0.0)
    })
    .unwrap();
    let path = two.field.path.clone();
    let mut found = merge::Merge::find(&mut two.home.register, &path, &Key::None).unwrap();
    while !found.progress().is_over() {
        found.step(&mut two.home.register, by, at).unwrap();
    }
    assert_eq!(two.home.ask(&conflicts::Count), 0);
    assert_eq!(two.home.one("SELECT count(*) FROM conflict"), "0");
    let said = "SELECT count(*) FROM change WHERE coalesce(new, old) LIKE '%hemligt%'
       OR coalesce(new, old) LIKE '%dolt%'";
    assert_eq!(two.home.one(said), "0");
}

#[test]
fn a_call_taken_away_here_and_written_on_there_comes_up() {
    for here in [true, false] {
        let mut h = House::plain();
        let ann = h.person("Ann");
        let id = call(&mut h, ann, Disposition::Completed, &Then::default());
        let mut two = Two::part(h);
        let (away, on) =
            if here { (&mut two.home, &mut two.field) } else { (&mut two.field, &mut two.home) };
        let bin = encounters::bin(&away.author(), id, Some(ann));
        away.commit(&bin);
        let before = on.ask(&encounters::Read { id });
        let after = Contact { note: "ringer igen".into(), ..before.draft.clone() };
        let edit = encounters::edit(&on.author(), &before, &after, &Then::default());
        on.commit(&edit);
        assert_eq!((two.home().conflicts, two.out().conflicts), (1, 1));
        assert!(two.home().is_empty());
        let open = two.home.ask(&conflicts::Open { person: None, limit: 9 }).remove(0);
        assert_eq!((open.table.as_str(), open.columns.as_slice()), ("encounter", &["gone"][..]));
        let back = conflicts::settle(&two.home.author(), &open, &open.wanted);
        two.home.commit(&back);
        two.out();
        assert_eq!(two.both("SELECT note FROM encounter WHERE gone IS NULL"), "ringer igen");
        assert_eq!(two.field.ask(&conflicts::Count), 0);
    }
}

#[test]
fn who_was_made_part_of_somebody_erased_elsewhere_stays() {
    let mut h = House::plain();
    let (ann, annie) = (h.person("Ann"), h.person("Annie"));
    let mut two = Two::part(h);
    let joined = Column::new("merged_into", Cell::Null, annie);
    two.home.done(verb("did"), vec![Edit::update("person", ann, vec![joined])]);
    let (at, by) = (two.field.author().at, two.field.karin);
    let stroke = commit::Stroke { at, by, action: crate::base::ActionId(annie.0) };
    commit::write(&mut two.field.register, stroke, |db| {
        db.execute_batch("PRAGMA defer_foreign_keys=ON")?;
        merge::erase(db, schema::table("person")?, &annie.0.0)
    })
    .unwrap();
    for _ in 0..2 {
        fold(&mut two.home, &two.field.path);
        two.out();
    }
    assert_eq!(two.both("SELECT given||(merged_into IS NULL) FROM person"), "Ann1");
}

#[test]
fn an_action_is_there_when_all_of_it_is() {
    let mut two = Two::part(House::plain());
    let author = two.field.author();
    let tags = (0..8)
        .map(|n| Edit::insert("tag", author.id(), vec![("name", n.to_string().as_str().into())]));
    let save = author.save(verb("did"), tags.collect());
    two.field.commit(&save);
    let (by, at) = (two.home.karin, two.home.author().at);
    let path = two.field.path.clone();
    let mut found = merge::Merge::find(&mut two.home.register, &path, &Key::None).unwrap();
    while !found.progress().is_over() {
        let action = format!("SELECT count(*) FROM action WHERE id=x'{}'", hex(save.action.0));
        assert_eq!(two.home.one(&action), "0");
        assert!(two.home.one("SELECT count(*) FROM tag").parse::<u8>().unwrap() < 8);
        found.step(&mut two.home.register, by, at).unwrap();
    }
    assert_eq!(two.home.one("SELECT count(*) FROM tag"), "8");
    // The same action done in both, as an outbox does it, is offered once.
    let again = Save { at: Stamp(at.0 + 5), ..save };
    two.home.commit(&again);
    assert!(two.home().is_empty());
}

#[test]
fn whoever_was_hidden_keeps_no_number_as_somebody_who_helps_and_can_be_written_about() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let author = h.author();
    let helper = helper(&author, "Ann");
    let helper = Membership { person: Some(ann), ..helper };
    let add = programmes::add(&author, &helper);
    h.commit(&add);
    let mut two = Two::part(h);
    let hide = Column::new("protection", 0_i64, 2_i64);
    two.home.done(verb("did"), vec![Edit::update("person", ann, vec![hide])]);
    let reached = Membership {
        phone: "070-174 06 26".to_owned(),
        email: "ann@example.se".to_owned(),
        ..helper.clone()
    };
    let save = programmes::edit(&two.field.author(), &helper, &reached);
    two.field.commit(&save);
    two.home();
    two.out();
    assert_eq!(two.both("SELECT count(*) FROM membership WHERE coalesce(phone, email) <> ''"), "0");
    call(&mut two.home, ann, Disposition::NoAnswer, &Then::default());
    // Whoever was written down without a card and is given that of somebody hidden elsewhere.
    let mut h = House::plain();
    let ann = h.person("Ann");
    let author = h.author();
    let loose = Membership { person: None, ..reached };
    let add = programmes::add(&author, &loose);
    h.commit(&add);
    let mut two = Two::part(h);
    let hide = Column::new("protection", 0_i64, 3_i64);
    two.home.done(verb("did"), vec![Edit::update("person", ann, vec![hide])]);
    let save = programmes::edit(
        &two.field.author(),
        &loose,
        &Membership { person: Some(ann), ..loose.clone() },
    );
    two.field.commit(&save);
    two.home();
    two.out();
    assert_eq!(two.both("SELECT count(*) FROM membership WHERE coalesce(phone, email) <> ''"), "0");
    call(&mut two.home, ann, Disposition::NoAnswer, &Then::default());
}

#[test]
fn an_initiative_that_was_to_count_alone_and_has_people_elsewhere_is_what_it_was() {
    for was in [Mode::Named, Mode::Alias] {
        let mut h = House::plain();
        let ann = Column::new("alias", Cell::Null, "Anka");
        let id = h.author().id();
        h.done(
            verb("did"),
            vec![
                Edit::insert("person", id, vec![("made", 1_i64.into())]),
                Edit::update("person", id, vec![ann]),
            ],
        );
        let one = initiative(&mut h, was);
        let mut two = Two::part(h);
        let counts = Initiative { mode: Mode::Counts, ..one.clone() };
        let save = initiatives::edit(&two.home.author(), &one, &counts);
        two.home.commit(&save);
        let gather = initiatives::gather(&two.field.author(), one.id, &[PersonId(id)]);
        two.field.commit(&gather);
        two.home();
        two.out();
        assert_eq!(two.both("SELECT mode FROM initiative"), was.code());
        let told = "SELECT count(*) FROM change WHERE tbl='initiative'
           AND json_extract(old, '$.mode')='counts'";
        assert_eq!(two.both(told), "1", "and the history says so");
        let off = initiatives::leave(&two.home.author(), one.id, &[PersonId(id)]);
        two.home.commit(&off);
    }
}
