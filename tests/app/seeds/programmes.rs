//! Those who help without being of the team: regulars asked to welcome newcomers.

use super::*;
use crate::harness::town;
use tillit::domain::programme::Membership;
use tillit::store::programmes;

/// What `tillit summary --programme` says of one.
fn programme(h: &Harness, kind: &str) -> Value {
    let mut tillit = Command::new(env!("CARGO_BIN_EXE_tillit"));
    tillit.args(["--as", EVA, "--register"]).arg(h.path());
    tillit.args(["summary", "--programme", kind, "--json"]);
    let home = h.laptop().with_file_name("eva");
    let today = "2026-11-23";
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
    assert!(h.screen().contains("Ambassadors: 7 not noticed for long"), "{}", h.screen());
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
