//! Values of several columns, what somebody has decided on, and what is a file's own.

use super::super::members::{came_in, join};
use super::super::work::{draft, open_task};
use super::super::*;
use super::stories::{Two, fold};
use crate::base::ActionId;
use crate::domain::answer::{Answer, Answers};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft as Contact;
use crate::domain::task::{Cancel, State};
use crate::domain::template::{LIBRARY, Template};
use crate::store::renew::{self, Renewal};
use encounters::Then;

fn open(h: &House) -> Vec<conflicts::Conflict> {
    h.ask(&conflicts::Open { person: None, limit: 9 })
}

fn answered(h: &House) -> (Option<Answer>, String) {
    let id = h.one("SELECT hex(id) FROM encounter");
    let id = crate::base::EncounterId(id.parse().unwrap());
    let answers = h.ask(&encounters::Read { id }).draft.answers;
    (answers.get("hur").cloned(), h.one("SELECT count(*) FROM conflict"))
}

/// A call with that answer, or with none.
fn called(first: Option<Answer>) -> House {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let answers = Answers(first.into_iter().map(|answer| ("hur".to_owned(), answer)).collect());
    let contact = Contact { answers, ..draft(ann, Disposition::Completed) };
    let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
    h.commit(&save);
    h
}

fn answer(h: &mut House, answer: Answer) -> Saved {
    let id = crate::base::EncounterId(h.one("SELECT hex(id) FROM encounter").parse().unwrap());
    let before = h.ask(&encounters::Read { id });
    let mut after = before.draft.clone();
    after.answers.set("hur", answer);
    let save = encounters::edit(&h.author(), &before, &after, &Then::default());
    h.commit(&save)
}

#[test]
fn an_answer_and_that_nobody_knows_are_one_value() {
    let yes = || Answer::Value("ja".to_owned());
    for first in [None, Some(Answer::Value("kanske".to_owned()))] {
        let mut two = Two::part(called(first));
        answer(&mut two.home, yes());
        answer(&mut two.field, Answer::Unknown);
        assert_eq!((two.home().conflicts, two.out().conflicts), (1, 1));
        assert_eq!(answered(&two.home), (Some(Answer::Unknown), "1".to_owned()), "the later one");
        let conflict = open(&two.home).remove(0);
        let save = conflicts::settle(&two.home.author(), &conflict, &conflict.wanted);
        two.home.commit(&save);
        assert_eq!(answered(&two.home).0, Some(yes()), "and not that nobody knows beside it");
        assert_eq!(two.out().conflicts, 0);
        assert_eq!(answered(&two.field).0, Some(yes()));
    }
}

#[test]
fn two_who_answer_at_once_in_one_file_do_not_leave_half_of_each() {
    let mut h = called(Some(Answer::Value("kanske".to_owned())));
    let id = crate::base::EncounterId(h.one("SELECT hex(id) FROM encounter").parse().unwrap());
    let before = h.ask(&encounters::Read { id });
    answer(&mut h, Answer::Value("ja".to_owned()));
    let mut after = before.draft.clone();
    after.answers.set("hur", Answer::Declined);
    let save = encounters::edit(&h.author(), &before, &after, &Then::default());
    assert_eq!(h.commit(&save), Saved::Done { conflicts: 1 });
    assert_eq!(answered(&h).0, Some(Answer::Value("ja".to_owned())));
    let conflict = open(&h).remove(0);
    let save = conflicts::settle(&h.author(), &conflict, &conflict.wanted);
    h.commit(&save);
    assert_eq!(answered(&h).0, Some(Answer::Declined));
}

#[test]
fn a_task_done_in_one_file_and_cancelled_in_the_other_is_to_be_settled() {
    let mut h = House::plain();
    let task = open_task(h.author().id());
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    let mut two = Two::part(h);
    let done = tasks::done(&two.home.author(), &task, "");
    two.home.commit(&done);
    let cancel = tasks::cancel(&two.field.author(), &task, Cancel::NotNeeded);
    two.field.commit(&cancel);
    assert_eq!((two.home().conflicts, two.out().conflicts), (1, 1));
    let state = |h: &House| h.ask(&tasks::Read { id: task.id }).state;
    assert_eq!(state(&two.field), State::Cancelled(Cancel::NotNeeded));
    assert_eq!(state(&two.home), state(&two.field));
    let conflict = open(&two.home).remove(0);
    let save = conflicts::settle(&two.home.author(), &conflict, &conflict.wanted);
    two.home.commit(&save);
    two.out();
    assert_eq!((state(&two.home), state(&two.field)), (State::Done(None), State::Done(None)));
    assert!(open(&two.field).is_empty());
    // Within one file as well: whoever saw it open learns that it has ended.
    let late = tasks::cancel(&two.home.author(), &task, Cancel::NotNeeded);
    assert_eq!(two.home.commit(&late), Saved::Done { conflicts: 1 });
    assert_eq!(state(&two.home), State::Done(None));
}

#[test]
fn who_settles_for_what_stands_meets_who_settles_otherwise_elsewhere() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mut two = Two::part(h);
    two.home.done(verb("did"), vec![set(ann, "note", None, Some("hemma"))]);
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("ute"))]);
    two.home();
    two.out();
    let (home, field) = (open(&two.home).remove(0), open(&two.field).remove(0));
    assert_eq!(home, field);
    let stands = conflicts::settle(&two.home.author(), &home, &home.here);
    two.home.commit(&stands);
    assert!(open(&two.home).is_empty());
    let other = conflicts::settle(&two.field.author(), &field, &field.wanted);
    two.field.commit(&other);
    assert_eq!((two.home().conflicts, two.out().conflicts), (1, 1), "two who decided otherwise");
    let again = open(&two.home).remove(0);
    let both = [&again.here, &again.wanted].map(|cells| format!("{:?}", cells[0] == "ute".into()));
    assert_eq!(both.iter().collect::<std::collections::BTreeSet<_>>().len(), 2);
    // Two who decide alike have nothing to settle.
    for h in [&mut two.home, &mut two.field] {
        let save = conflicts::settle(&h.author(), &again, &["ute".into()]);
        h.commit(&save);
    }
    assert_eq!((two.home().conflicts, two.out().conflicts), (0, 0));
    assert_eq!(two.both("SELECT note FROM person"), "ute");
    assert!(open(&two.home).is_empty() && open(&two.field).is_empty());
}

#[test]
fn who_got_a_new_key_in_a_copy_comes_in_at_home_by_the_old_one() {
    let mut two = Two::part(House::encrypted());
    let recovery = two.field.recovery.clone().unwrap();
    let (at, ids) = (Stamp(NOON.0 + 9_000_000), IdSource::counted(9));
    let renewal = Renewal {
        by: Key::Recovery(Secret::from(recovery)),
        member: two.home.karin,
        passphrase: Secret::from("ny blå cykel i skogen"),
        work: low(),
        laptop: None,
        at,
        action: ActionId(ids.next(at)),
    };
    let path = two.field.path.clone();
    drop(renew::open(&path, &renewal).unwrap());
    let before = two.home.one("SELECT group_concat(public) FROM worker");
    fold(&mut two.home, &path);
    assert_eq!(two.home.one("SELECT group_concat(public) FROM worker"), before);
    assert_eq!(two.home.ask(&conflicts::Count), 0);
    // Whoever is let in now is wrapped for together with all who are there.
    join(&mut two.home, "Eva Åberg", "röd sten under bron");
    came_in(&two.home, "Karin Lindén", PASSPHRASE).unwrap();
}

#[test]
fn two_versions_of_one_number_are_two_and_each_keeps_its_answers() {
    let mut two = Two::part(House::plain());
    let text = LIBRARY[0].text;
    let asked = |h: &mut House, name: &str| {
        let body = text.replacen("name", &format!("# {name}\nname"), 1);
        let template = Template::read(&body, "a.toml").unwrap();
        let save = templates::keep(&h.author(), &template, &body);
        assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 });
        let ann = h.person(name);
        let contact =
            Contact { template: Some(template.reference()), ..draft(ann, Disposition::Completed) };
        let (id, save) = encounters::log(&h.author(), &contact, &Then::default());
        h.commit(&save);
        (id, body)
    };
    let both = [asked(&mut two.home, "hemma"), asked(&mut two.field, "ute")];
    assert_eq!((two.home().conflicts, two.out().conflicts), (0, 0));
    assert_eq!(
        two.both("SELECT count(*)||min(version>>31)||max(version>>31) FROM template"),
        "211"
    );
    for (id, body) in both {
        for h in [&two.home, &two.field] {
            let asked = h.ask(&encounters::Read { id }).draft.template.unwrap();
            assert_eq!(h.ask(&templates::Version(asked)).body, body);
        }
    }
}
