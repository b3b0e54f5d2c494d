//! Sessions and the counting screen: a head one key, every press on this computer's disk at once, two who
//! count the same session, a start after a crash.

use crate::harness::{Harness, Start, town};
use crate::seeds::to;
use tillit::base::Lang;
use tillit::domain::session::{Partner, Session, State};
use tillit::screens::screen::Mode;
use tillit::screens::{Route, Sessions};
use tillit::store::{Author, Save, sessions};

/// A square today.
fn torg(author: &Author<'_>) -> Vec<Save> {
    vec![sessions::add(author, &town::torg(author))]
}

fn counted(h: &Harness, counter: &str) -> String {
    h.row(&format!("SELECT coalesce(sum(n),0) FROM tally WHERE counter='{counter}'"))
}

/// How many saves and drafts lie on this computer's disk.
fn on_disk(h: &Harness) -> usize {
    let desk = h.laptop().join("desk");
    let folders = std::fs::read_dir(desk).into_iter().flatten().flatten();
    let parts = folders.flat_map(|one| ["drafts", "outbox"].map(|part| one.path().join(part)));
    parts.flat_map(std::fs::read_dir).flatten().flatten().count()
}

#[test]
fn a_session_is_opened_from_today_by_two_keys_and_a_head_is_one() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>");
    assert!(
        h.line(1).contains("Square stand: Bergsjön torg, Mon 23 Nov 09:00-11:00"),
        "{}",
        h.screen()
    );
    assert!(h.line(2).contains("COUNTING") && h.line(2).contains("every press is saved"));
    assert_eq!(h.app.mode(), Mode::Count);
    h.keys("1112");
    assert_eq!(on_disk(&h), 1, "every press is on the disk at once");
    assert_eq!(counted(&h, "talk"), "0", "and in the register some seconds later");
    assert!(h.line(23).contains("Took a folder 0 -> 1"), "{}", h.screen());
    h.wait(5_000);
    assert_eq!((counted(&h, "talk"), counted(&h, "folder")), ("3".into(), "1".into()));
    assert_eq!(on_disk(&h), 0);
    assert_eq!(h.row("SELECT state FROM session"), "running", "its first head began it");
    assert!(h.screen().contains("[1] Talked with"), "{}", h.screen());
    // The session of the list tells what it came to.
    h.keys("<esc>");
    let line = h.screen().lines().find(|line| line.contains("Bergsjön torg")).unwrap().to_owned();
    assert!(line.contains("Going on") && line.contains(" 3 "), "{line}");
}

/// Squares: mine today, one that nobody has yet, one a colleague of mine calls held, and others by their days.
fn week(author: &Author<'_>) -> Vec<Save> {
    let on = |days: i64, place: &str| {
        let torg = town::torg(author);
        Session { day: torg.day.plus_days(days), place: place.into(), ..torg }
    };
    let library = Session {
        staff: Vec::new(),
        partners: vec![Partner { name: "Polisen".into(), drew: false }],
        from: None,
        to: None,
        ..on(0, "Biblioteket")
    };
    let held = Session { state: State::Done, ..on(-1, "Held") };
    let others =
        [(0, "Bergsjön torg"), (2, "Gamlestan"), (-3, "Forgotten"), (9, "Far"), (-8, "Old")];
    let others = others.map(|(days, place)| on(days, place));
    [library, held].iter().chain(&others).map(|one| sessions::add(author, one)).collect()
}

#[test]
fn today_has_the_sessions_of_the_week_among_the_tasks_and_opens_them() {
    let mut h = Start::new().with(week);
    assert!(h.screen().contains("Late 1   Today 2   This week 1"), "{}", h.screen());
    let at = |h: &mut Harness, what: &str| (1..=24).find(|n| h.line(*n).contains(what));
    let order = ["Forgotten", "Bergsjön", "Biblioteket", "Gamlestan"];
    let order = order.map(|what| at(&mut h, what).expect(what));
    assert!(order.is_sorted(), "{order:?}\n{}", h.screen());
    assert!(h.line(order[0]).contains("3 d") && h.line(order[1]).contains("09:00"));
    let library = h.line(order[2]);
    assert!(library.contains("Field") && library.contains("Polisen") && library.contains("Team"));
    assert!(h.line(order[3]).contains("Wed"), "{}", h.screen());
    let none = ["Held", "Far", "Old"].iter().all(|what| at(&mut h, what).is_none());
    assert!(none, "{}", h.screen());
    // One key to it, one for the first head; once it is over it is nothing to do.
    h.keys("<home><down><enter>");
    assert!(h.line(1).contains("Bergsjön torg, Mon 23 Nov 09:00-11:00"), "{}", h.screen());
    h.keys("1<ctrl-s>");
    assert!(at(&mut h, "Bergsjön torg").is_none(), "{}", h.screen());
    // A colleague sees what is nobody's, and the team's on demand.
    let mut camilla = h.as_user("Camilla Ek");
    assert!(camilla.screen().contains("Late 0   Today 1   This week 0"), "{}", camilla.screen());
    camilla.keys("v");
    assert!(camilla.screen().contains("Late 1   Today 1   This week 1"), "{}", camilla.screen());
    let line = at(&mut camilla, "Gamlestan").expect("the team's");
    assert!(camilla.line(line).contains("Karin"), "{}", camilla.screen());
}

#[test]
fn taking_back_that_a_session_is_over_takes_nobody_away_who_was_counted_with_the_last_key() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>+31<enter>1<ctrl-s>");
    assert_eq!(
        (counted(&h, "talk"), h.row("SELECT state FROM session")),
        ("31".into(), "done".into())
    );
    assert_eq!(on_disk(&h), 0, "both are in the register");
    h.keys("<ctrl-z>");
    let still = "SELECT sum(n) FROM tally WHERE gone IS NULL";
    assert_eq!((h.row(still), h.row("SELECT state FROM session")), ("31".into(), "running".into()));
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM tally WHERE gone IS NULL"), "0", "that is a second one");
    let state = h.row("SELECT state FROM session");
    assert_eq!(state, "running", "it goes on without the first heads");
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT state FROM session"), "planned", "that is a third one");
}

#[test]
fn minus_takes_one_away_plus_adds_a_group_and_ctrl_z_takes_the_last_back() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>11");
    h.keys("-");
    assert!(h.line(23).contains("Take one away: which digit?"), "{}", h.screen());
    h.keys("1");
    assert!(h.line(23).contains("Talked with 2 -> 1"), "{}", h.screen());
    h.keys("-1-1-1").wait(5_000);
    assert_eq!(counted(&h, "talk"), "0", "nobody is taken away who is not there");
    h.keys("+12");
    assert!(h.line(23).contains("How many? 12"), "{}", h.screen());
    h.keys("<enter>3<ctrl-z>").wait(5_000);
    assert_eq!(counted(&h, "long"), "0");
    h.keys("<ctrl-y>").wait(5_000);
    assert_eq!(counted(&h, "long"), "12");
    h.keys("<ctrl-z>").wait(5_000);
    assert_eq!(counted(&h, "long"), "0", "also after it was in the register");
    // A digit without a counter, a letter, and nothing begun: nothing is written.
    let before = h.tables();
    h.keys("890xw<esc>").wait(5_000);
    assert_eq!(h.tables(), before);
}

#[test]
fn a_group_that_is_typed_and_given_to_no_counter_is_not_lost_by_leaving() {
    let mut h = Start::new().with(torg);
    for (keys, n) in [("4<enter>+15<enter>", 15), ("+16", 16), ("+17<enter><tab>", 17)] {
        h.keys(keys).keys("<ctrl-s>");
        let said = format!("{n} are not counted yet");
        assert!(h.line(2).contains("COUNTING") && h.line(23).contains(&said), "{}", h.screen());
        assert_eq!(h.row("SELECT state FROM session WHERE state<>'running'"), "planned");
        // Esc says that they are given up, and goes no further.
        h.keys("<esc>");
        let said = format!("{n} were not counted");
        assert!(h.line(2).contains("COUNTING") && h.line(23).contains(&said), "{}", h.screen());
    }
    h.keys("+18<ctrl-s>1<ctrl-s>");
    assert_eq!(
        (counted(&h, "talk"), h.row("SELECT state FROM session")),
        ("18".into(), "done".into()),
        "{}",
        h.screen()
    );
}

#[test]
fn arrows_and_enter_and_the_mouse_count_too() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter><down><down><enter>");
    h.click("[4] Wants a call").click("[4] Wants a call").wait(5_000);
    assert_eq!((counted(&h, "long"), counted(&h, "call")), ("1".into(), "2".into()));
}

#[test]
fn what_was_pressed_before_a_crash_is_counted_once_after_it() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>11111").wait(5_000);
    h.keys("112<tab>mulet");
    h.wait(1_000);
    // The program is killed: neither sent nor left.
    let mut h = h.again();
    assert_eq!(counted(&h, "talk"), "5");
    assert!(h.screen().contains("Counted: Square stand: Bergsjön torg"), "{}", h.screen());
    h.keys("<home><enter>");
    assert_eq!((counted(&h, "talk"), counted(&h, "folder")), ("7".into(), "1".into()));
    assert!(h.screen().contains("mulet"), "{}", h.screen());
    h.keys("1").wait(5_000);
    assert_eq!(counted(&h, "talk"), "8");
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT state||' '||weather FROM session"), "done mulet");
    assert_eq!(on_disk(&h), 0);
}

#[test]
fn two_who_count_the_same_session_add_up() {
    let mut karin = Start::new().with(torg);
    let mut bo = karin.as_user("Bo Ek");
    karin.keys("4<enter>111").wait(5_000);
    bo.keys("4<enter>1122").wait(5_000);
    karin.keys("1").wait(5_000);
    assert_eq!((counted(&karin, "talk"), counted(&karin, "folder")), ("6".into(), "2".into()));
    karin.keys("<f5>");
    let screen = karin.screen();
    let talk = screen.lines().find(|line| line.contains("[1] Talked with")).unwrap();
    assert!(talk.contains(" 6 "), "{screen}");
    // Each takes back their own.
    bo.keys("<ctrl-z><ctrl-z><ctrl-z><ctrl-z><ctrl-z>").wait(5_000);
    assert_eq!((counted(&karin, "talk"), counted(&karin, "folder")), ("4".into(), "0".into()));
    assert_eq!(karin.row("SELECT count(*) FROM conflict"), "0");
}

#[test]
fn a_batch_taken_back_from_the_undo_list_is_not_counted_on_from() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>111").wait(5_000);
    h.keys("<esc><ctrl-z>");
    assert_eq!(counted(&h, "talk"), "3", "it is kept and told as gone: {}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM tally WHERE gone IS NULL"), "0");
    h.keys("<enter>1").wait(5_000);
    assert_eq!(h.row("SELECT sum(n) FROM tally WHERE gone IS NULL"), "1");
}

#[test]
fn a_new_session_is_written_counted_finished_and_one_is_called_off() {
    let mut h = Harness::new();
    h.keys("4");
    assert!(h.screen().contains("No sessions yet"), "{}", h.screen());
    // A patrol at the harbour today from one o'clock; two hours are proposed.
    h.keys("n2Hamnen<enter><enter>13<enter><ctrl-s>");
    let sql = "SELECT kind||' '||place||' '||day||' '||starts||' '||ends||' '||state FROM session";
    assert_eq!(h.row(sql), "patrol Hamnen 2026-11-23 13:00 15:00 planned", "{}", h.screen());
    h.keys("<enter>1<tab><tab>2<enter>y<ctrl-s>");
    assert_eq!(h.row("SELECT state||' '||sign||' '||announced FROM session"), "done 1 1");
    assert_eq!(counted(&h, "talk"), "1");
    // The next one begins like the last, and is called off for the weather.
    h.keys("n<enter>Torget<enter><ctrl-u>+1d<ctrl-s>");
    h.keys("<end>m1<ctrl-s>");
    let off = "SELECT state||' '||reason FROM session WHERE state<>'done'";
    assert_eq!(h.row(off), "cancelled weather", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT state FROM session WHERE state<>'done'"), "planned");
}

#[test]
fn a_team_gives_its_counters_names_of_its_own() {
    let mut h = Start::new().with(torg);
    h.keys("4v<ctrl-u>Pratstund<ctrl-s>");
    h.keys("<enter>1");
    assert!(h.screen().contains("[1] Pratstund"), "{}", h.screen());
    h.keys("<esc><ctrl-z><ctrl-z><ctrl-z><enter>");
    assert!(h.screen().contains("[1] Talked with"), "{}", h.screen());
}

#[test]
fn digits_pasted_by_mistake_are_no_heads_and_haste_is() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>");
    h.paste("0701740626").wait(5_000);
    assert_eq!(h.row("SELECT count(*) FROM tally"), "0");
    // Four keys that lay in the queue together, as after a slow moment.
    h.burst("1212").wait(5_000);
    assert_eq!((counted(&h, "talk"), counted(&h, "folder")), ("2".into(), "2".into()));
}

#[test]
fn the_counter_says_in_the_users_language_that_it_counts() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>");
    assert_eq!(h.app.mode(), Mode::Count);
    for (lang, word) in [(Lang::Sv, "RÄKNAR"), (Lang::Fi, "LASKEE")] {
        let mut h = Start::new().lang(lang).with(torg);
        h.keys("4<enter>");
        assert!(h.line(2).contains(word), "{}", h.screen());
    }
}

#[test]
fn who_came_by_a_session_says_so_and_it_tells_how_many_at_least() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>1<ctrl-s>");
    let session = "SELECT count(*) FROM person WHERE gone IS NULL
       AND heard_session=(SELECT id FROM session)";
    for name in ["Ann", "Bea"] {
        h.keys(&format!("<ctrl-n>{name}<enter>Ek"));
        to(&mut h, "Heard of us");
        h.keys("Square");
        assert!(h.screen().contains("Square stand: Bergsjön torg, Mon 23 Nov"), "{}", h.screen());
        h.keys("<enter><ctrl-s>");
    }
    assert_eq!(h.row(session), "2", "{}", h.screen());
    h.keys("4");
    assert!(h.screen().contains("at least 2 new by it"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(23).contains("at least 2 new by it"), "{}", h.screen());
    h.keys("<esc>w");
    assert!(h.screen().contains("At least 2 new by work in the field"), "{}", h.screen());
    h.keys("<ctrl-z>4");
    assert!(h.screen().contains("at least 1 new by it"), "{}", h.screen());
    // Written over with words of their own, it is the session's no more.
    h.keys("2sann<enter>e");
    to(&mut h, "Heard of us");
    h.keys("<ctrl-u>a neighbour<ctrl-s>");
    assert_eq!(h.row(session), "0", "{}", h.screen());
    assert_eq!(h.row("SELECT heard_of FROM person WHERE given='Ann'"), "a neighbour");
}

#[test]
fn a_group_of_no_counter_yet_is_not_dropped_by_beginning_something_else() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>");
    for (keys, n) in [("+12<enter>-", 12), ("+13<enter>+", 13), ("+1<enter>-", 1)] {
        h.keys(keys);
        let said = if n == 1 { "1 is not counted".into() } else { format!("{n} are not counted") };
        assert!(h.line(23).contains(&said), "{keys}: {}", h.screen());
        h.keys("1").wait(5_000);
    }
    assert_eq!(counted(&h, "talk"), "26");
    // A click on a counter is its digit, also before Enter.
    h.keys("+14").click("[2]").wait(5_000);
    assert_eq!(counted(&h, "folder"), "14", "{}", h.screen());
    // Nothing said yet is nothing lost.
    h.keys("+-1").wait(5_000);
    assert_eq!(counted(&h, "talk"), "25");
}

/// A square held last year and one held this year, to which somebody was counted.
fn two_years(author: &Author<'_>) -> Vec<Save> {
    let held = |day: &str| {
        let day = day.parse().unwrap();
        Session { day, state: State::Done, ..town::torg(author) }
    };
    let of = |one: Session| sessions::add(author, &one);
    vec![of(held("2026-03-02")), of(held("2026-03-09")), of(held("2025-03-03"))]
}

#[test]
fn nothing_of_a_year_stands_under_the_heading_of_another() {
    let mut h = Start::new().with(two_years);
    h.app.go(Route::Sessions(Sessions::Figures));
    h.settle();
    let all = |h: &mut Harness| -> Option<String> {
        let screen = h.screen();
        let line = screen.lines().find(|line| line.contains(" All "))?;
        line.split_whitespace().find(|word| word.parse::<u32>().is_ok()).map(str::to_owned)
    };
    assert_eq!(all(&mut h).as_deref(), Some("2"), "{}", h.screen());
    h.silent(|h| {
        h.keys("<left>");
        assert!(h.line(1).contains("2025"), "{}", h.screen());
        assert_eq!(all(h), None, "{}", h.screen());
    });
    assert_eq!(all(&mut h).as_deref(), Some("1"), "{}", h.screen());
    // With the drive away they do not come, and what stood there is not theirs.
    let away = h.drive_goes();
    h.keys("<right>");
    assert!(h.line(1).contains("2026"), "{}", h.screen());
    assert_eq!(all(&mut h), None, "{}", h.screen());
    drop(away);
}

#[test]
fn a_page_of_figures_goes_out_only_with_the_new_ones_on_it() {
    let mut h = Start::new().with(two_years);
    h.silent(|h| {
        h.app.go(Route::Sessions(Sessions::Figures));
        h.next();
        assert!(h.screen().contains(" All "), "the sessions are there: {}", h.screen());
        h.keys("p");
        assert!(h.line(23).contains("Fetching"), "{}", h.screen());
    });
    assert!(h.opened().is_empty(), "{:?}", h.opened());
    h.keys("p");
    assert!(!h.opened().is_empty(), "{}", h.screen());
}
