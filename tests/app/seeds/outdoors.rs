//! What has no list: squares, stands, drop-ins, fairs and patrols. One session of each row is counted by keys,
//! the others are written as the rows those keys give; the figures come out, and one less changes them.

use super::*;
use tillit::base::SessionId;
use tillit::domain::session::count::NO_SLOT;
use tillit::domain::session::{Kind as Held, Partner, Response, Session, State};
use tillit::store::sessions::{self, Batch};

/// So many of a counter.
type Count<'a> = (&'a str, i64);

/// A session that has been, with what was counted at it.
pub fn been(
    h: &Harness,
    day: &str,
    (kind, place): (Held, &str),
    counts: &[Count<'_>],
    also: fn(&mut Session),
) {
    let by = h.member(crate::harness::KARIN);
    let author = Author { by, at: h.now(), ids: &h.ids };
    let new = Session::new(SessionId(author.id()), kind, day.parse().unwrap());
    let time = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0);
    let (from, to, place) = (time(13), time(15), place.to_owned());
    let mut one = Session { from, to, place, state: State::Done, staff: vec![by], ..new };
    also(&mut one);
    let mut batch = Batch::new(&author, author.id());
    for (counter, n) in counts {
        batch.press(counter, NO_SLOT, *n, None);
    }
    let counted = sessions::gather(&author, &one, &batch).edits;
    h.write(&sessions::add(&author, &one).and(counted));
}

/// A session of today from one to three, written by keys: the digit of its kind, and its place.
pub fn plan(h: &mut Harness, kind: u8, place: &str) {
    h.keys(&format!("<esc><esc>4n{kind}{place}<enter><enter>13<enter><ctrl-s>"));
    assert!(h.screen().contains(place), "{}", h.screen());
}

/// Counts at the session of today by keys, and finishes it.
pub fn count(h: &mut Harness, presses: &str) {
    h.keys("<home><enter>");
    assert!(h.line(2).contains("COUNTING"), "{}", h.screen());
    h.keys(presses).keys("<ctrl-s>");
}

/// The figures of the year, put together in the n-th way.
pub fn year(h: &mut Harness, nth: usize) -> String {
    h.keys("<esc><esc><esc>4w<f5>").keys(&"v".repeat(nth)).resize(120, 40);
    let screen = h.screen().replace('\u{a0}', " ");
    h.resize(80, 24).keys("<esc>");
    screen
}

/// Places of the ways to put sessions together.
const KIND: usize = 0;
const ANNOUNCED: usize = 4;
const DRAW: usize = 5;
const DREW: usize = 7;

/// The numbers of a line: held, hours, people, each, talks, minutes for each talk, and what was given out.
pub fn numbers(screen: &str, starts: &str) -> Vec<u64> {
    let line = line(screen, starts);
    let rest = line.strip_prefix(starts).unwrap();
    rest.split_whitespace().filter_map(|word| word.parse().ok()).collect()
}

/// The session noted last goes into the bin.
pub fn one_less(h: &mut Harness) {
    h.keys("<esc><esc>4<home><delete>");
}

#[test]
fn g08_few_drop_in_and_what_is_counted_is_heads_alone() {
    let mut h = Harness::new();
    for (day, came) in [("2026-09-07", 3), ("2026-10-05", 2), ("2026-11-02", 4)] {
        been(&h, day, (Held::OpenHouse, "Mötesplats Hjällbo"), &[("came", came)], |_| {});
    }
    plan(&mut h, 4, "Mötesplats Hjällbo");
    count(&mut h, "111");
    let screen = year(&mut h, KIND);
    assert_eq!(numbers(&screen, "Open house"), [4, 8, 12, 3, 0, 0], "{screen}");
    // Each of them by itself stands behind the line.
    h.keys("<esc><esc>4w<down><enter>");
    assert_eq!(h.screen().matches("Mötesplats Hjällbo").count(), 4, "{}", h.screen());
    one_less(&mut h);
    let screen = year(&mut h, KIND);
    assert_eq!(numbers(&screen, "Open house"), [3, 6, 9, 3, 0, 0], "{screen}");
}

/// A fair with three partners, two of whom drew most.
fn fair(one: &mut Session) {
    let partner = |(name, drew): (&str, bool)| Partner { name: name.into(), drew };
    let names = [("Vårdcentralen", true), ("Biståndet", true), ("Hälsodisken", false)];
    one.partners = names.map(partner).to_vec();
}

#[test]
fn g10_which_partner_drew_most_is_known_the_year_after() {
    let mut h = Harness::new();
    been(&h, "2026-05-05", (Held::Other, "Bergsjön"), &[("talk", 60)], fair);
    plan(&mut h, 9, "Hjällbo");
    h.keys("<home>e");
    to(&mut h, "Others there");
    h.keys("Tandvården, Vårdcentralen<enter>Vårdcentralen<ctrl-s>");
    count(&mut h, "+40<enter>1");
    let screen = year(&mut h, DREW);
    assert_eq!(numbers(&screen, "Vårdcentralen")[..3], [2, 4, 100], "{screen}");
    assert_eq!(numbers(&screen, "Biståndet")[..3], [1, 2, 60], "{screen}");
    assert!(!screen.contains("Hälsodisken"), "{screen}");
    one_less(&mut h);
    let screen = year(&mut h, DREW);
    assert_eq!(numbers(&screen, "Vårdcentralen")[..3], [1, 2, 60], "{screen}");
}

#[test]
fn g15_seniors_day_has_a_theme_and_a_number_every_year() {
    let mut h = Harness::new();
    been(&h, "2025-10-01", (Held::Other, "Folkets hus"), &[("talk", 120)], |one| {
        one.name = "Äldredagen: rörelse".into();
        one.draw = "gymnastik".into();
    });
    plan(&mut h, 9, "Folkets hus");
    h.keys("<home>e");
    to(&mut h, "Name");
    h.keys("Äldredagen: mat<enter>");
    to(&mut h, "Draw card");
    h.keys("<ctrl-u>soppa<ctrl-s>");
    count(&mut h, "+150<enter>1");
    let screen = year(&mut h, DRAW);
    assert_eq!(numbers(&screen, "soppa")[..3], [1, 2, 150], "{screen}");
    h.keys("<esc><esc>4w<left><down><enter>");
    assert!(h.screen().contains("Äldredagen: rörelse"), "{}", h.screen());
    h.keys("<esc>");
    one_less(&mut h);
    assert!(!year(&mut h, DRAW).contains("soppa"));
}

#[test]
fn g18_g24_g25_g27_stands_at_others_give_material_and_talks() {
    let mut h = Harness::new();
    let stands = [
        ("2026-03-02", Held::Stand, "Vaccinationsmottagningen", 31, 60),
        ("2026-06-03", Held::Square, "Biblioteket", 12, 85),
        ("2026-08-23", Held::Square, "Miniloppet", 25, 90),
        ("2026-09-12", Held::Square, "Stadsdelsdagen", 40, 120),
    ];
    for (day, kind, place, talks, folders) in stands {
        been(&h, day, (kind, place), &[("talk", talks), ("folder", folders)], |_| {});
    }
    plan(&mut h, 7, "Vaccinationsmottagningen");
    count(&mut h, "11122222");
    let screen = year(&mut h, KIND);
    assert_eq!(numbers(&screen, "Stand at others'"), [2, 4, 34, 17, 34, 7, 65], "{screen}");
    assert_eq!(numbers(&screen, "Square stand"), [3, 6, 77, 26, 77, 5, 295], "{screen}");
    one_less(&mut h);
    let screen = year(&mut h, KIND);
    assert_eq!(numbers(&screen, "Stand at others'"), [1, 2, 31, 31, 31, 4, 60], "{screen}");
}

#[test]
fn g26_more_come_where_it_was_announced() {
    let mut h = Harness::new();
    for (nth, (announced, talks)) in
        [(true, 30), (false, 10), (true, 20), (false, 8), (false, 9)].into_iter().enumerate()
    {
        let day = format!("2026-10-{:02}", nth * 5 + 1);
        let also = if announced {
            |one: &mut Session| one.announced = Some(true)
        } else {
            |one: &mut Session| one.announced = Some(false)
        };
        been(&h, &day, (Held::Square, "Bergsjön torg"), &[("talk", talks)], also);
    }
    plan(&mut h, 1, "Hjällbo torg");
    // In work clothes, with the sign up, announced.
    h.keys("<home><enter>+25<enter>1<tab><tab>12<enter>y<ctrl-s>");
    assert_eq!(h.row("SELECT clothes||' '||sign FROM session WHERE day='2026-11-23'"), "1 1");
    let screen = year(&mut h, ANNOUNCED);
    assert_eq!(numbers(&screen, "announced"), [3, 6, 75, 25, 75, 5, 0], "{screen}");
    assert_eq!(numbers(&screen, "spontaneous"), [3, 6, 27, 9, 27, 13, 0], "{screen}");
    one_less(&mut h);
    let screen = year(&mut h, ANNOUNCED);
    assert_eq!(numbers(&screen, "announced")[..4], [2, 4, 50, 25], "{screen}");
}

#[test]
fn g35_what_was_met_and_what_is_done_otherwise_from_now_on_stands_on_the_session() {
    let mut h = Harness::new();
    plan(&mut h, 1, "Hammarkullen");
    count(&mut h, "1111222");
    h.keys("<home>e");
    to(&mut h, "What we learnt");
    h.keys("samma information från flera<tab>");
    h.keys("en budbärare i taget<ctrl-s>");
    let told = "SELECT reflection||'; '||adjustment FROM session";
    assert_eq!(h.row(told), "samma information från flera; en budbärare i taget", "{}", h.screen());
    let screen = year(&mut h, KIND);
    assert_eq!(numbers(&screen, "Square stand")[..5], [1, 2, 4, 4, 4], "{screen}");
    one_less(&mut h);
    assert!(h.screen().contains("No sessions yet"), "{}", h.screen());
}

/// Every patrol of the series that has been so far and has nothing written down yet.
fn walked(h: &Harness, good: impl Fn(usize) -> bool) {
    let by = h.member(crate::harness::KARIN);
    let author = Author { by, at: h.now(), ids: &h.ids };
    let id = h.peek(|db| db.query_row("SELECT id FROM series", [], |r| r.get(0)).unwrap());
    let of = h.peek(|db| sessions::Repeats { id }.ask(db).unwrap());
    let planned = of.sessions.into_iter().filter(|(one, _)| one.state == State::Planned);
    for (nth, (before, _)) in planned.enumerate() {
        let response = Some(if good(nth) { Response::Good } else { Response::Mixed });
        let mut batch = Batch::new(&author, author.id());
        batch.press("talk", NO_SLOT, 6, None);
        batch.press("seen", NO_SLOT, 9, None);
        if let Some(started) = sessions::started(&author, &before) {
            h.write(&started);
        }
        h.write(&sessions::gather(&author, &before, &batch));
        let before = Session { state: State::Running, ..before };
        let after = Session { state: State::Done, response, ..before.clone() };
        h.write(&sessions::close(&author, &before, &after));
    }
}

#[test]
fn r3_two_afternoons_a_week_in_gamlestan_for_a_quarter_are_mostly_met_well() {
    let mut h = Harness::new();
    // Tuesdays and Thursdays from the first of January to the end of March.
    h.keys("4f2Gamlestan<enter><ctrl-u>2027-01-01<enter>13<enter>");
    to(&mut h, "Weekdays");
    h.keys("524");
    to(&mut h, "Until");
    h.keys("<ctrl-u>2027-03-31<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM session"), "25", "{}", h.screen());
    later(&mut h, 43);
    // The first is counted by keys, and how people took it is written by keys.
    h.keys("<esc><esc>4");
    count(&mut h, "111111+9<enter>2");
    h.keys("<home>e");
    to(&mut h, "Response");
    h.keys("1<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM session WHERE response='good'"), "1", "{}", h.screen());
    later(&mut h, 85);
    walked(&h, |nth| nth % 4 != 3);
    h.keys("<f5><esc><esc>4wgvvvvvvvv").resize(120, 40);
    let screen = h.screen();
    assert!(screen.contains("Quarter 1 2027"), "{screen}");
    assert_eq!(numbers(&screen, "Mostly positive")[..5], [19, 38, 171, 9, 114], "{screen}");
    assert_eq!(numbers(&screen, "Mixed")[..2], [6, 12], "{screen}");
    // The page for an application, and what the command prints.
    h.keys("p");
    let page = std::fs::read_to_string(h.opened().pop().unwrap()).unwrap();
    assert!(page.contains("19 of 25") && page.contains("225"), "{page}");
    let days = ["--from", "2027-01-01", "--to", "2027-03-31"];
    let told = command(&h, &[&["summary", "--sessions", "--json"][..], &days].concat());
    assert_eq!(
        (told["all"]["sessions"].as_u64(), told["all"]["heads"].as_u64()),
        (Some(25), Some(225))
    );
    h.resize(80, 24);
    one_less(&mut h);
    let told = command(&h, &[&["summary", "--sessions", "--json"][..], &days].concat());
    assert_eq!(
        (told["all"]["sessions"].as_u64(), told["all"]["heads"].as_u64()),
        (Some(24), Some(216))
    );
}
