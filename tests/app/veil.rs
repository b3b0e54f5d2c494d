//! Nobody in hiding is drawn anywhere before it has been asked why, and no number of somebody marked
//! before the look is in the register.

pub mod street;

use crate::harness::{EVA, Harness, Start};
use crate::letters::{About, after};
use rusqlite::ToSql;
use street::{CONTACT, HIDDEN, everything};
use tillit::base::{Id, InitiativeId, MembershipId, PersonId, SeriesId, SessionId, TaskId};
use tillit::domain::book::{Book, Of};
use tillit::screens::Route;
use tillit::screens::route::{Books, Programmes, Record, TaskAct};

fn open() -> Harness {
    Start::new().with(everything)
}

/// Nothing of the hidden stands in the picture, nor how to reach the one who is marked.
#[track_caller]
fn veiled(h: &mut Harness, where_: &str) {
    let seen = picture(h);
    let told: Vec<&&str> =
        HIDDEN.iter().chain(&CONTACT).filter(|secret| seen.contains(**secret)).collect();
    assert!(told.is_empty(), "{where_}: {told:?}\n{seen}");
}

/// The picture, and the one of a wider terminal, where more is told.
fn picture(h: &mut Harness) -> String {
    h.resize(120, 40);
    h.wait(400);
    let wide = h.screen();
    h.resize(80, 24);
    format!("{}\n{wide}", h.screen())
}

/// How often the register says that somebody was looked at.
fn looks(h: &Harness, given: &str) -> String {
    h.row(&format!(
        "SELECT count(*) FROM read_log WHERE reason IS NOT NULL
         AND person=(SELECT id FROM person WHERE given='{given}')"
    ))
}

/// Opens the card of somebody in hiding, and says why.
fn card_of(h: &mut Harness, name: &str) {
    h.keys("2<esc><esc>");
    h.keys(&format!("s{name}<enter>ringing back<enter>"));
}

#[test]
fn the_form_of_somebody_marked_opens_when_the_look_is_in_the_register() {
    let mut h = open();
    h.keys("2smarktrud<down>");
    veiled(&mut h, "the list");
    assert_eq!(looks(&h, "Marktrud"), "0");
    h.keys("e");
    assert!(h.screen().contains("031-390 06 71"), "{}", h.screen());
    assert_eq!(looks(&h, "Marktrud"), "1");
    assert!(!h.line(1).contains("031-390"), "{}", h.screen());
    h.keys("<esc>");
    veiled(&mut h, "after the form");
}

#[test]
fn what_was_begun_about_somebody_hidden_waits_without_a_name_and_asks_why_again() {
    let mut h = open();
    card_of(&mut h, "danutaxa wojcikowna i");
    assert!(h.line(1).contains("Danutaxa"), "{}", h.screen());
    h.keys("l1<esc>");
    assert!(h.line(23).contains("waits at the top of Today"), "{}", h.screen());
    h.keys("1");
    veiled(&mut h, "Today, with a draft");
    assert!(h.screen().contains("Call: Protected identity"), "{}", h.screen());
    h.keys("<home><enter>");
    assert!(h.line(1).contains("Why do you open this card?"), "{}", h.screen());
    veiled(&mut h, "the question why");
    h.keys("ringing back<enter>");
    assert!(h.line(1).contains("Danutaxa"), "{}", h.screen());
    assert_eq!(looks(&h, "Danutaxa"), "2");
    let mut h = h.again();
    h.keys("1");
    veiled(&mut h, "Today, at the next start");
    h.keys("<home><enter>");
    assert!(h.line(1).contains("Why do you open this card?"), "{}", h.screen());
}

#[test]
fn what_was_saved_about_somebody_hidden_is_said_without_a_name() {
    let mut h = open();
    card_of(&mut h, "danutaxa wojcikowna i");
    h.keys("l2<ctrl-s>");
    assert!(h.line(23).contains("Saved"), "{}", h.screen());
    assert!(!h.line(23).contains("Danutaxa"), "{}", h.screen());
    h.keys("<esc><esc><esc>0");
    h.app.go(Route::Messages);
    h.settle();
    assert!(h.screen().contains("Saved"), "{}", h.screen());
    veiled(&mut h, "Messages");
}

#[test]
fn a_task_about_somebody_hidden_tells_no_more_than_that_there_is_one() {
    let mut h = open();
    h.keys("1");
    veiled(&mut h, "Today");
    assert!(h.screen().contains("vanligt") && h.screen().contains("Marktrud"), "{}", h.screen());
    for (keys, asked) in [("e", true), ("d", true), ("l", true), ("<enter>", true), ("f", false)] {
        h.keys("1<esc><home>");
        while !h.screen().lines().any(|l| l.starts_with(" >") && l.contains("Protected identity")) {
            h.keys("<down>");
        }
        h.keys(keys);
        veiled(&mut h, keys);
        assert_eq!(h.line(1).contains("Why do you open"), asked, "{keys}: {}", h.screen());
        h.keys("<esc>");
    }
}

#[test]
fn values_two_wrote_about_somebody_hidden_are_shown_for_a_reason() {
    let mut h = open();
    h.app.go(Route::Conflicts { person: None });
    h.settle();
    veiled(&mut h, "conflicts");
    assert!(h.screen().contains("Protected identity"), "{}", h.screen());
    h.keys("<home><enter>");
    veiled(&mut h, "the first conflict");
    assert!(h.line(1).contains("Why do you open this card?"), "{}", h.screen());
    h.keys("settling it<enter>");
    assert!(h.screen().contains("Xanthopoulou I"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("Take Xanthopoulou II"), "{}", h.screen());
    h.keys("2");
    let family = "SELECT family FROM person WHERE given='Zebulonia'";
    assert_eq!(h.row(family), "Xanthopoulou II");
    h.keys("<esc>");
    veiled(&mut h, "conflicts again");
}

#[test]
fn two_cards_and_the_history_of_somebody_hidden_ask_why() {
    let mut h = open();
    let (hidden, secret) = (h.person("Danutaxa"), h.person("Zebulonia"));
    h.app.go(Route::History(Record::Person(hidden)));
    h.settle();
    assert!(h.line(1).contains("Why do you open this card?"), "{}", h.screen());
    h.keys("a question of hers<enter>");
    assert!(h.screen().contains("kanelnot"), "{}", h.screen());
    h.keys("<esc>");
    h.app.go(Route::Merge { person: hidden, other: Some(secret) });
    h.settle();
    h.keys("the same person<enter>");
    assert!(h.line(1).contains("Why do you open this card?"), "one at a time: {}", h.screen());
    veiled(&mut h, "before the second is told");
    h.keys("the same person<enter>");
    assert!(h.line(1).contains("Danutaxa") && h.line(1).contains("Zebulonia"), "{}", h.screen());
}

/// Every screen there is, about somebody.
pub fn screens(h: &Harness, person: PersonId) -> Vec<Route> {
    let id =
        |sql: &str, of: &dyn ToSql| h.peek(|db| db.query_row(sql, [of], |r| r.get(0)).unwrap());
    let task = TaskId(id("SELECT id FROM task WHERE person=?1 LIMIT 1", &person));
    let initiative = InitiativeId(id("SELECT id FROM initiative WHERE name=?1", &"Ringrunda"));
    let session = SessionId(id("SELECT id FROM session WHERE day=?1", &"2026-11-23"));
    let series =
        SeriesId(h.peek(|db| db.query_row("SELECT id FROM series", [], |r| r.get(0)).unwrap()));
    let membership = MembershipId(id("SELECT id FROM membership WHERE person=?1", &person));
    let worker = h.member(EVA);
    let stairwell: Id = id("SELECT id FROM stairwell WHERE place<>?1", &"");
    let organisation = id("SELECT organisation FROM stairwell WHERE id=?1", &stairwell);
    let about = About {
        person,
        task,
        initiative,
        worker,
        session,
        series,
        membership,
        organisation,
        stairwell,
    };
    let all = std::iter::successors(Some(Route::Today), |route| after(route, &about));
    let acts = [TaskAct::Move, TaskAct::Assign, TaskAct::Cancel];
    let acts = acts.map(|act| Route::TaskAct { id: task, person: Some(person), act });
    let more = [
        Route::TeamHistory,
        Route::History(Record::Initiative(initiative)),
        Route::TaskForm { id: Some(task), person: Some(person) },
        Route::Conflicts { person: Some(person) },
        Route::People { find: Some(String::new()) },
        Route::call(None),
    ];
    all.chain(acts).chain(more).collect()
}

/// What is tried on each screen: it leads on to boxes, lists, questions, help and menu. None of it
/// writes a reason, and what is put away is fetched back.
pub const TRIED: &str =
    " ;<down>;<down><down>;<down><down><down>;<end>;<enter>;<down><enter>;<end><enter>;
    e;d;f;a;h;k;v;l;b;<delete>;<ctrl-z>;<end>e;<end>h;<f1>;<f9>;<tab>";

/// Goes to every screen about somebody and tries what can be tried there.
fn look_everywhere(h: &mut Harness, given: &str) {
    let mut noted = looks(h, "Marktrud");
    for route in screens(h, h.person(given)) {
        for keys in TRIED.split(';').map(str::trim) {
            h.app.go(route.clone());
            h.settle();
            h.keys(keys);
            if matches!(route, Route::People { .. }) {
                // What stands beside the list is read when the keys rest.
                h.wait(400);
            }
            let (seen, where_) = (h.screen(), format!("{given} {route:?} {keys}"));
            assert_eq!(
                HIDDEN.iter().find(|secret| seen.contains(**secret)),
                None,
                "{where_}\n{seen}"
            );
            if CONTACT.iter().any(|secret| seen.contains(secret)) {
                // Her own form and her own key show it: that is in the register then.
                let before = std::mem::replace(&mut noted, looks(h, "Marktrud"));
                assert_ne!(noted, before, "{where_}\n{seen}");
            }
            h.keys("<esc><esc><esc><esc>");
        }
    }
}

#[test]
fn no_screen_about_anybody_hidden_tells_what_it_should_not() {
    look_everywhere(&mut open(), "Danutaxa");
}

#[test]
fn no_screen_about_anybody_marked_tells_what_it_should_not() {
    let mut h = open();
    h.resize(120, 40);
    look_everywhere(&mut h, "Marktrud");
}

/// Both have been opened for a reason, written about, saved and left half written.
fn opened() -> Harness {
    let mut h = open();
    for name in ["danutaxa wojcikowna i", "zebulonia xanthopoulou i"] {
        card_of(&mut h, name);
        // A call saved and taken back, another left in its form, as are the card and a task.
        h.keys("l2<ctrl-s><ctrl-z>l1<esc>edd<esc><home>dkom ihåg<esc>");
        h.keys("<esc><esc><esc><esc><esc>");
    }
    // High enough for all lines of Today.
    h.resize(80, 30);
    h.keys("1");
    assert!(h.screen().matches("Protected identity").count() == 7, "{}", h.screen());
    h
}

#[test]
fn nor_after_they_have_been_opened_for_a_reason() {
    look_everywhere(&mut opened(), "Zebulonia");
}

#[test]
fn what_somebody_hidden_answered_in_words_is_counted_and_not_told() {
    let mut h = open();
    h.keys("9v<tab><tab><tab><tab><ctrl-u>80-year<enter><ctrl-s>");
    h.resize(120, 60);
    assert!(!h.screen().contains("vanligt svar"), "{}", h.screen());
    assert!(!h.screen().contains("märkt svar"), "{}", h.screen());
    assert!(h.screen().contains("Answered in their own words"), "{}", h.screen());
    assert!(h.screen().contains("(4 answers)"), "{}", h.screen());
    veiled(&mut h, "answers in words");
}

#[test]
fn somebody_marked_is_among_those_of_the_area_that_is_not_told() {
    let mut h = Start::new().with(|author| {
        let mut saves = everything(author);
        saves.extend(street::neighbour(author, &saves));
        saves
    });
    h.keys("2vkvist<enter><esc>");
    assert!(h.line(4).contains("2/"), "{}", h.screen());
    assert!(h.screen().contains("Marktrud") && h.screen().contains("Grannfrid"), "{}", h.screen());
}

#[test]
fn whoever_is_hidden_by_a_save_is_not_named_by_what_is_said_of_it() {
    let mut h = open();
    h.keys("2sopenia<down>e");
    while !h.screen().contains("> Protection") {
        h.keys("<tab>");
    }
    h.keys("3<enter><ctrl-s>");
    assert_eq!(h.row("SELECT protection FROM person WHERE given='Openia'"), "2", "{}", h.screen());
    assert!(h.line(23).contains("Ctrl+Z"), "{}", h.screen());
    assert!(!h.line(23).contains("Openia"), "{}", h.screen());
}

#[test]
fn what_is_written_about_somebody_protected_goes_to_no_clipboard() {
    let mut h = open();
    let marked = h.person("Marktrud");
    let of = |sql: &str| h.peek(|db| db.query_row(sql, [marked], |r| r.get::<_, Id>(0)).unwrap());
    let line = of("SELECT id FROM progress WHERE person=?1");
    let task = TaskId(of("SELECT id FROM task WHERE person=?1"));
    let helper = MembershipId(of("SELECT id FROM membership WHERE person=?1"));
    let page = Some(Of::Person(marked));
    for route in [
        Route::Books(Books::Form { book: Book::Progress, id: Some(line), of: page }),
        Route::Books(Books::Form { book: Book::Referral, id: None, of: page }),
        Route::TaskForm { id: Some(task), person: Some(marked) },
        Route::TaskAct { id: task, person: Some(marked), act: TaskAct::Done },
        Route::TaskAct { id: task, person: Some(marked), act: TaskAct::Move },
        Route::Programmes(Programmes::Notice(vec![helper])),
        Route::Programmes(Programmes::Hours { member: helper, change: None }),
    ] {
        h.app.go(route.clone());
        h.settle();
        let _ = h.out();
        h.keys("1<tab>1<ctrl-a><ctrl-c><backtab><ctrl-a><ctrl-c>");
        assert_eq!(h.out(), Vec::<String>::new(), "{route:?}: {}", h.screen());
        h.keys("<esc>");
    }
}

#[test]
fn who_helps_and_is_protected_is_named_in_the_list_and_told_of_on_the_card() {
    let mut h = open();
    h.keys("5");
    veiled(&mut h, "the programme");
    assert!(h.screen().contains("Marktrud") && h.screen().contains("vanlig hjälpare"));
    while !h.screen().lines().any(|l| l.starts_with(" >") && l.contains("Protected identity")) {
        h.keys("<down>");
    }
    for keys in ["<enter>", "e", "h", "m"] {
        h.keys(keys);
        veiled(&mut h, keys);
        assert!(h.line(1).contains("Why do you open"), "{keys}: {}", h.screen());
        h.keys("<esc>");
    }
    // The reason is asked for once, and goes on to what is opened from the card.
    h.keys("<enter>she asked<enter>");
    assert!(h.screen().contains("pistagehjälpare"), "{}", h.screen());
    h.keys("e");
    assert!(h.line(2).contains("WRIT"), "{}", h.screen());
    h.keys("<esc><esc>");
    veiled(&mut h, "the programme again");
    // Of her who is marked the number stands in the form alone, which writes down the look.
    let helper = MembershipId(h.peek(|db| {
        let sql = "SELECT id FROM membership WHERE phone IS NOT NULL";
        db.query_row(sql, [], |r| r.get(0)).unwrap()
    }));
    h.app.go(Route::Programmes(Programmes::Card(helper)));
    h.settle();
    veiled(&mut h, "the card of her who is marked");
    assert!(h.screen().contains("märkt hjälpare"), "{}", h.screen());
    h.keys("h");
    veiled(&mut h, "the history of her who is marked");
    h.keys("<esc>");
    assert_eq!(looks(&h, "Marktrud"), "0");
    h.keys("e");
    assert!(h.screen().contains("031-390 06 72"), "{}", h.screen());
    assert_eq!(looks(&h, "Marktrud"), "1");
}
