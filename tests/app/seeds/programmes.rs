//! Those who help without being of the team: regulars asked to welcome newcomers.

use super::*;
use crate::harness::town;
use tillit::domain::programme::Membership;
use tillit::store::programmes;

/// What `tillit summary --programme` says of one.
fn programme(h: &Harness, kind: &str) -> Value {
    programme_on(h, kind, "2026-11-23")
}

/// The same on another day.
fn programme_on(h: &Harness, kind: &str, today: &str) -> Value {
    let mut tillit = Command::new(env!("CARGO_BIN_EXE_tillit"));
    tillit.args(["--as", EVA, "--register"]).arg(h.path());
    tillit.args(["summary", "--programme", kind, "--json"]);
    let home = h.laptop().with_file_name("eva");
    let ran = tillit.env("TILLIT_HOME", home).env("TILLIT_TODAY", today).output().unwrap();
    assert!(ran.status.success(), "{ran:?}");
    let told: Value = serde_json::from_slice(&ran.stdout).unwrap();
    told["programmes"][0].clone()
}

#[test]
fn g37_two_regulars_at_each_of_four_meeting_places_are_eight_and_one_less_is_seven() {
    let mut h = register(&[Group::of(12, "1946")]);
    // The programme is told its four places by keys; two at each ship with it.
    h.keys("5v");
    to(&mut h, "Places");
    h.keys("Angered, Bergsjön, Hjällbo, Lundby<ctrl-s>");
    assert!(h.screen().contains("0 of 8"), "{}", h.screen());
    // A regular of the register is asked for the first empty place, and begins; seven others as the same
    // keys write them.
    h.keys("n");
    to(&mut h, "Card among people");
    h.keys("Anna000<enter>");
    to(&mut h, "Active");
    h.keys(".<ctrl-s>");
    assert!(h.screen().contains("Anna000 Hjäll"), "{}", h.screen());
    assert!(h.screen().contains("1 of 8"), "{}", h.screen());
    assert_eq!(programme(&h, "ambassadors")["coverage"]["n"], 1);
    let who = h.peek(|db| {
        let mut ask = db.prepare("SELECT id FROM person ORDER BY given LIMIT 8").unwrap();
        let ids = ask.query_map([], |r| r.get::<_, PersonId>(0)).unwrap();
        ids.map(|id| id.unwrap()).collect::<Vec<_>>()
    });
    let ids = tillit::base::IdSource::counted(900);
    let author = Author { by: h.member(EVA), at: h.now(), ids: &ids };
    let places = ["Angered", "Bergsjön", "Hjällbo", "Lundby", "Bergsjön", "Hjällbo", "Lundby"];
    for (person, place) in who.iter().skip(1).zip(places) {
        let one = town::ambassador(&author, "", "2026-06-01");
        let places = vec![place.to_owned()];
        let one = Membership { person: Some(*person), places, ..one };
        h.write(&programmes::add(&author, &one));
    }
    h.keys("<f5>");
    assert!(h.screen().contains("8 of 8"), "{}", h.screen());
    let told = programme(&h, "ambassadors");
    assert_eq!((&told["coverage"]["n"], &told["coverage"]["of"]), (&8.into(), &8.into()));
    // Nobody has noticed seven of them since June, and Today says so; all are thanked at once.
    assert_eq!(told["unnoticed"], 7);
    h.keys("1");
    assert!(h.screen().contains("Ambassadors: 7 not heard from for long"), "{}", h.screen());
    h.keys("5<home><space><space><space><space><space><space><space><space>f2<ctrl-s>");
    assert_eq!(programme(&h, "ambassadors")["unnoticed"], 0);
    // A newcomer says who brought them.
    h.keys("2sAnna011<enter>e");
    to(&mut h, "Heard of us");
    h.keys("Anna000 Hjällström<enter><ctrl-s>");
    assert_eq!(programme(&h, "ambassadors")["newcomers"], 1, "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(programme(&h, "ambassadors")["newcomers"], 0);
    // One record less: an empty place, and everybody sees where.
    h.keys("5<home><delete>");
    assert!(h.screen().contains("7 of 8, Angered lacks 1"), "{}", h.screen());
    let told = programme(&h, "ambassadors");
    assert_eq!(told["coverage"]["n"], 7);
    assert_eq!(
        (&told["places"][0]["name"], &told["places"][0]["lacks"]),
        (&"Angered".into(), &1.into())
    );
    h.keys("<ctrl-z>");
    assert_eq!(programme(&h, "ambassadors")["coverage"]["n"], 8);
}

/// The link persons, whichever programme was shown last.
fn links(h: &mut Harness) {
    h.keys("5");
    for _ in 0..3 {
        if !h.screen().contains("[Link persons") {
            h.keys("<tab>");
        }
    }
}

/// A link person, written by keys.
fn link(h: &mut Harness, name: &str, language: &str, signed: bool) {
    h.keys(&format!("n{name}"));
    to(h, "Area");
    h.keys("Hjällbo<enter>");
    to(h, "Language");
    h.keys(&format!("{language}<enter>"));
    to(h, "Active");
    h.keys(".");
    if signed {
        to(h, "Confidentiality pledge");
        h.keys(".");
    }
    h.keys("<ctrl-s>");
}

/// The cursor on the line of this text.
fn line_of(h: &mut Harness, text: &str) {
    for _ in 0..30 {
        if h.screen()
            .lines()
            .any(|line| line.chars().take(3).any(|c| c == '>') && line.contains(text))
        {
            return;
        }
        h.keys("<down>");
    }
    panic!("no line of {text}: {}", h.screen());
}

#[test]
fn m4_a_link_person_who_suits_goes_along_steps_back_and_the_person_keeps_coming_alone() {
    let mut h = register(&[Group { language: "ar", ..Group::of(3, "1946") }]);
    links(&mut h);
    link(&mut h, "Maj Sandell", "Swedish", true);
    link(&mut h, "Nadia Saleh", "Arabic", false);
    assert!(h.screen().contains("[Link persons 2]"), "{}", h.screen());
    // Whom it is about first: then who speaks the language stands first, with the reasons.
    h.keys("anAnna001<enter>The meeting place");
    to(&mut h, "Goes along");
    h.keys("<f4>");
    let screen = h.screen();
    let at = |name: &str| screen.find(name).unwrap_or_else(|| panic!("no {name}: {screen}"));
    assert!(at("Nadia Saleh") < at("Maj Sandell"), "{screen}");
    assert!(screen.contains("Arabic, same area, goes with 0 of at most 3"), "{screen}");
    h.keys("<enter>");
    to(&mut h, "Times");
    h.keys("4");
    to(&mut h, "Steps back");
    h.keys("+4w<ctrl-s>");
    assert_eq!(h.row("SELECT planned||' '||back FROM match"), "4 2026-12-21", "{}", h.screen());
    // She has not signed: nobody is named, neither in the list nor in the match itself.
    assert!(h.screen().contains("(pledge not signed)"), "{}", h.screen());
    assert!(!h.screen().contains("Anna001"), "{}", h.screen());
    h.keys("<enter>");
    assert!(!h.screen().contains("Anna001"), "{}", h.screen());
    h.keys("<esc>");
    links(&mut h);
    line_of(&mut h, "Nadia");
    h.keys("e");
    to(&mut h, "Confidentiality pledge");
    h.keys(".<ctrl-s>a");
    assert!(h.screen().contains("Anna001"), "{}", h.screen());
    // They go twice, and then she comes alone.
    h.keys("+<ctrl-s>+<enter>1:30<ctrl-s>");
    assert!(h.screen().contains("2 of 4"), "{}", h.screen());
    let matches = |h: &Harness, today: &str| programme_on(h, "links", today)["matches"].clone();
    let told = matches(&h, "2026-11-23");
    assert_eq!((&told["made"], &told["open"]), (&1.into(), &1.into()), "{told}");
    assert_eq!((&told["times"], &told["minutes"]), (&2.into(), &90.into()), "{told}");
    h.keys("<enter>");
    to(&mut h, "Ended");
    h.keys(".<enter>1<ctrl-s>");
    assert!(h.screen().contains("Comes alone now"), "{}", h.screen());
    let told = matches(&h, "2026-11-23");
    assert_eq!((&told["held"]["n"], &told["held"]["of"]), (&1.into(), &1.into()), "{told}");
    assert_eq!(told["alone"][0]["of"], 0, "nobody can be asked yet: {told}");
    // A month on it stands on Today, and what is said stands in the match.
    later(&mut h, 30);
    let after = "2026-12-23";
    assert_eq!(matches(&h, after)["alone"][0]["n"], 0);
    assert_eq!(matches(&h, after)["alone"][0]["of"], 1, "not asked counts too");
    h.keys("1");
    line_of(&mut h, "comes alone after 30 days?");
    h.keys("<enter>1<ctrl-s>");
    assert_eq!(h.row("SELECT alone_30 FROM match"), "yes", "{}", h.screen());
    assert_eq!(matches(&h, after)["alone"][0]["n"], 1);
    links(&mut h);
    h.keys("a");
    assert!(h.screen().contains("Comes alone (30 days)"), "{}", h.screen());
    one_less(&mut h, after);
}

/// One record less, and there was no match; one time less, and they went once.
fn one_less(h: &mut Harness, today: &str) {
    let matches = |h: &Harness| programme_on(h, "links", today)["matches"].clone();
    h.keys("<delete>");
    let told = matches(h);
    assert_eq!((&told["made"], &told["held"]["of"]), (&0.into(), &0.into()), "{told}");
    h.keys("<ctrl-z>");
    links(h);
    line_of(h, "Nadia");
    h.keys("<enter>");
    line_of(h, "The meeting place");
    h.keys("<delete>");
    assert_eq!(matches(h)["times"], 1, "{}", h.screen());
}
