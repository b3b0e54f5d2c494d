use std::collections::HashMap;
mod meant;

use std::sync::OnceLock;

use proptest::prelude::*;

use super::encoding::Encoding;
use super::encounter::EncounterReader;
use super::known::Known;
use super::lookup::Lookup;
use super::people::{Alike, Fate, Incoming, Preview, Sorter};
use super::person::PersonReader;
use super::plan::Plan;
use super::table::{Reading, Table};
use super::target::{Kind, Target};
use crate::base::clock::{Clock as _, FakeClock};
use crate::base::id::{IdSource, WorkerId};
use crate::base::lang::{Country, Lang};
use crate::base::phone::show_phone;
use crate::config::words::Words;
use crate::domain::person::Person;
use crate::domain::protection::Protection;
use crate::store::save::Author;

/// The people of a file, in a register where nobody is yet, and what became of each row.
fn sort(bytes: &[u8], kind: Kind) -> (Table, Vec<Fate>, Preview) {
    let known = |heading: &str| Target::guess(kind, heading) != Target::Skip;
    let table = Table::read(bytes, Reading::default(), &known).unwrap();
    let plan = Plan::of(kind, &table);
    assert_eq!(plan.flaw(), None, "{:?}", table.headings());
    let clock = FakeClock::at("2021-11-22 09:00");
    let ids = IdSource::counted(1);
    let author = Author { by: WorkerId(ids.next(clock.now())), at: clock.now(), ids: &ids };
    let reader = PersonReader {
        plan: &plan,
        today: clock.today(),
        country: Country::Se,
        lookup: lookup(),
        relative: "relative",
        author,
    };
    let mut sorter = Sorter::new(Known::default(), Alike::Add);
    let (mut preview, mut fates, mut seen) = (Preview::default(), Vec::new(), HashMap::new());
    for row in table.rows() {
        let line = row.line;
        let incoming = Incoming::new(&reader, row).counted(&mut seen);
        let fate = sorter.sort(incoming.read, &HashMap::new());
        preview.count(line, &fate);
        fates.push(fate);
    }
    (table, fates, preview)
}

fn people(text: &str) -> Vec<Person> {
    let (_, fates, _) = sort(text.as_bytes(), Kind::People);
    let person = |fate| match fate {
        Fate::New(row) | Fate::Likely(row, _, _) => Some(row.person),
        Fate::Here(_) | Fate::Aside(_) => None,
    };
    fates.into_iter().filter_map(person).collect()
}

fn phone(person: &Person) -> String {
    let shown: Vec<String> =
        person.phones.iter().map(|one| show_phone(&one.phone, Country::Se)).collect();
    shown.join(", ")
}

#[test]
fn the_three_lists_of_the_round_come_in_whole() {
    for (file, encoding, separator, count, with_phone, interpreters) in [
        ("hjallbo-80.csv", Encoding::Windows1252, b';', 23, 18, 4),
        ("hjallbo-75.csv", Encoding::Utf8, b'\t', 31, 25, 8),
        ("bergsjon-80.csv", Encoding::Utf8, b',', 48, 39, 7),
    ] {
        let path = format!("{}/tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
        let (table, fates, preview) = sort(&std::fs::read(path).unwrap(), Kind::People);
        assert_eq!((table.encoding(), table.separator()), (Some(encoding), separator), "{file}");
        assert_eq!((preview.new, preview.aside, preview.likely), (count, 0, 0), "{file}");
        let people: Vec<Person> = fates
            .into_iter()
            .map(|fate| match fate {
                Fate::New(row) => row.person,
                other => panic!("{other:?}"),
            })
            .collect();
        let phones = people.iter().filter(|p| !p.phones.is_empty()).count();
        let interpreting = people.iter().filter(|p| p.needs_interpreter()).count();
        assert_eq!((phones, interpreting), (with_phone, interpreters), "{file}");
        for person in &people {
            assert!(person.born.is_some_and(|b| b.day().is_some()), "{file}");
            assert!(person.phones.iter().all(|p| p.phone.e164.is_some()), "{file}");
            assert!(!person.street.is_empty() && person.town == "Göteborg", "{file}");
            assert_eq!(person.postcode.len(), 6, "{file}: {}", person.postcode);
            assert!(!person.family.is_empty() && !person.given.contains(','), "{file}");
        }
    }
}

#[test]
fn names_phones_and_addresses_are_read_as_meant() {
    let path = format!("{}/tests/data/hjallbo-80.csv", env!("CARGO_MANIFEST_DIR"));
    let (_, fates, _) = sort(&std::fs::read(path).unwrap(), Kind::People);
    let Some(Fate::New(row)) = fates.get(2) else { panic!("{fates:?}") };
    let person = &row.person;
    assert_eq!(person.name(), "Amina Åkesson");
    assert_eq!(person.born.map(|b| b.to_string()).as_deref(), Some("1941-10-23"));
    assert_eq!(phone(person), "070-174 06 89");
    assert_eq!((person.languages.join(" "), row.area.as_str()), ("sv".into(), "Hjällbo"));
    let path = format!("{}/tests/data/bergsjon-80.csv", env!("CARGO_MANIFEST_DIR"));
    let (_, fates, _) = sort(&std::fs::read(path).unwrap(), Kind::People);
    let Some(Fate::New(row)) = fates.get(19) else { panic!("{fates:?}") };
    let (person, at) = (&row.person, [&row.person.street, &row.person.postcode, &row.person.town]);
    assert_eq!(person.name(), "Örjan Lindqvist");
    assert_eq!(at, ["Nebulosagatan 53", "415 19", "Göteborg"]);
    assert_eq!((phone(person).as_str(), person.interpreter), ("070-174 06 13", None));
}

#[test]
fn what_people_write_in_lists_is_understood() {
    let read = people(
        "Namn;Persnr;Tel;Tel hem;Språk;Tolk;Ovrigt\n\
         Ek, Åsa;410311-xxxx;saknas;;svenska;nej;=1+1\n\
         Bo von Ek;1941;0701740605 / 031-3900605;070-174 06 05;;arabiska;\n",
    );
    assert_eq!((read[0].given.as_str(), read[0].family.as_str()), ("Åsa", "Ek"));
    assert_eq!(read[0].born.map(|b| b.to_string()).as_deref(), Some("1941-03-11"));
    assert_eq!((read[0].phones.len(), read[0].interpreter), (0, Some(false)));
    assert_eq!((read[1].given.as_str(), read[1].family.as_str()), ("Bo", "von Ek"));
    assert_eq!(phone(&read[1]), "070-174 06 05, 031-390 06 05");
    assert_eq!(
        (read[1].interpreter, read[1].languages.as_slice()),
        (Some(true), &["ar".into()][..])
    );
}

#[test]
fn the_last_four_digits_of_a_national_number_are_not_kept() {
    let numbers = include_str!("../../tests/data/national-numbers.txt");
    let number = numbers.lines().find(|line| line.starts_with("19")).unwrap();
    let read = people(&format!("Namn;Personnummer\nEk, Åsa;{number}\n"));
    let (digits, last) = number.split_at(8);
    let born = read[0].born.unwrap().to_string();
    assert_eq!(born.replace('-', ""), digits);
    assert_eq!(read[0].national, None);
    assert!(!format!("{:?}", read[0]).contains(last) || born.contains(last));
}

#[test]
fn protected_people_come_in_without_contact_data_and_doubt_counts_as_protected() {
    let read = people(
        "Efternamn;Telefon;Gatuadress;Sekretess\nEk;0701740605;Storgatan 1;J\n\
         Al;0701740606;Storgatan 2;Skyddad folkbokföring\nBo;0701740607;Storgatan 3;\n\
         Ask;0701740608;Storgatan 4;se pärmen\n",
    );
    let levels: Vec<Protection> = read.iter().map(|p| p.protection).collect();
    let (marked, hidden) = (Protection::Marked, Protection::Hidden);
    assert_eq!(levels, [marked, hidden, Protection::Open, marked]);
    assert_eq!((phone(&read[1]).as_str(), read[1].street.as_str()), ("", ""));
    assert_eq!(phone(&read[0]), "070-174 06 05");
}

#[test]
fn a_bad_row_is_kept_aside_with_every_reason_and_the_rest_come_in() {
    let (_, fates, preview) = sort(
        "Namn;Född\n;1941\nEk, Bo;410231\nAl, Åsa;410228\nAsk, Siv;1,94E+11\nIs, Bo;1941;x\n"
            .as_bytes(),
        Kind::People,
    );
    assert_eq!((preview.rows, preview.new, preview.aside), (5, 1, 4));
    let words = |fate: &Fate| match fate {
        Fate::Aside(reasons) => reasons.iter().map(|r| r.word.clone()).collect(),
        _ => Vec::new(),
    };
    assert_eq!(words(&fates[0]), ["flaw-nameless"]);
    assert_eq!(words(&fates[1]), ["exchange-born", "date-no-such-day"]);
    assert_eq!(words(&fates[3]), ["exchange-born", "date-birth-not-understood"]);
    assert_eq!(words(&fates[4]), ["exchange-too-many-cells"]);
    assert_eq!(preview.faults.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 5, 6]);
}

#[test]
fn the_same_person_twice_in_one_file_is_one() {
    let (_, fates, preview) = sort(
        "Namn;Född;Tel;Gatuadress\n\
         Ek, Bo;410311;0701740605;Storgatan 1\n\
         EK, bo;1941-03-11;070-174 06 05;\n\
         Ek, Bo;410311;0701740699;Lillgatan 2\n\
         Ek, Bo;410312;0701740605;Storgatan 1\n\
         Ek, Bo;;;\n\
         Al, Bo;;0701740605;\n\
         Ask, Åsa;;0701740605;\n"
            .as_bytes(),
        Kind::People,
    );
    assert!(matches!(fates[1], Fate::Here(_)), "{:?}", fates[1]);
    assert!(matches!(fates[2], Fate::Likely(..)), "same name and day, all else another");
    assert!(matches!(fates[3], Fate::New(_)), "another day of birth is another person");
    assert!(matches!(fates[4], Fate::Likely(..)), "a name alone is only likely");
    assert!(matches!(fates[5], Fate::Likely(..)), "same number and first name");
    assert!(matches!(fates[6], Fate::New(_)), "a number alone is a household");
    assert_eq!((preview.new, preview.here, preview.likely), (3, 1, 3));
}

#[test]
fn headings_written_by_an_export_are_read_back_in_every_language() {
    for lang in Lang::ALL {
        let words = Words::shipped(lang);
        for kind in [Kind::People, Kind::Encounters, Kind::Organisations] {
            for target in kind.targets() {
                let heading = words.get(target.word().unwrap());
                assert_eq!(Target::guess(kind, &heading), *target, "{heading}");
            }
        }
    }
}

#[test]
fn an_outcome_that_is_not_understood_is_told_with_its_column_and_what_may_stand_there() {
    let bytes = "Namn;Datum;Utfall;Slag\nEk, Bo;2026-11-20;Vill inte;Promenaden\n".as_bytes();
    let known = |heading: &str| Target::guess(Kind::Encounters, heading) != Target::Skip;
    let table = Table::read(bytes, Reading::default(), &known).unwrap();
    let (plan, clock) = (Plan::of(Kind::Encounters, &table), FakeClock::at("2026-11-23 09:00"));
    let country = Country::Se;
    let reader =
        EncounterReader { plan: &plan, clock: &clock, country, lookup: lookup(), day: None };
    let words = Words::shipped(Lang::Sv);
    let faults = reader.read(&table.rows().next().unwrap()).unwrap_err();
    let said: Vec<String> = faults.iter().map(|fault| words.say(fault)).collect();
    let outcome = said.iter().find(|said| said.contains("Vill inte")).unwrap();
    assert!(outcome.starts_with("Utfall: ") && outcome.contains("Tackar nej"), "{outcome}");
}

/// Made once: it reads the word files of three languages.
fn lookup() -> &'static Lookup {
    static LOOKUP: OnceLock<Lookup> = OnceLock::new();
    LOOKUP.get_or_init(Lookup::default)
}

/// Reads anything as both kinds of rows; whatever comes of it, it must come.
fn read_all(bytes: &[u8]) -> usize {
    let mut rows = 0;
    for kind in [Kind::People, Kind::Encounters] {
        let known = |heading: &str| Target::guess(kind, heading) != Target::Skip;
        let Ok(table) = Table::read(bytes, Reading::default(), &known) else { continue };
        let (lookup, clock) = (lookup(), FakeClock::at("2026-11-23 09:00"));
        let (plan, ids) = (Plan::of(kind, &table), IdSource::counted(1));
        let author = Author { by: WorkerId(ids.next(clock.now())), at: clock.now(), ids: &ids };
        let (today, country) = (clock.today(), Country::Se);
        let relative = "relative";
        let reader = PersonReader { plan: &plan, today, country, lookup, relative, author };
        let encounters = EncounterReader { plan: &plan, clock: &clock, country, lookup, day: None };
        for row in table.rows() {
            rows += 1;
            let _ = (reader.read(&row), encounters.read(&row));
        }
    }
    rows
}

const PIECES: [&[u8]; 22] = [
    b"Namn",
    b"Efternamn;F\xC3\xB6rnamn",
    b"Telefon",
    b"Adress",
    b"Persnr",
    b"Utfall",
    b"Datum",
    b"q:x",
    b";",
    b",",
    b"\t",
    b"\r\n",
    b"\n",
    b"\"",
    b"\"\"",
    b"410311",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\xE5\xE4\xF6",
    b"\0",
    b"'=",
    b"Ek, \xC3\x85sa",
];

proptest! {
    #[test]
    fn no_bytes_make_it_fall(pieces in prop::collection::vec(0..PIECES.len(), 0..60)) {
        read_all(&pieces.iter().flat_map(|n| PIECES[*n]).copied().collect::<Vec<u8>>());
    }

    #[test]
    fn no_cells_make_it_fall(cells in prop::collection::vec("\\PC{0,12}", 18)) {
        let people = "Namn;Född;Tel;Adress;Postnr;Språk;Tolk;Skyddad;Datum";
        read_all(format!("{people};Tid;Typ;Utfall;Min;Medarbetare;Plats;Talade med;q:a;Insats\n{}\n", cells.join(";")).as_bytes());
    }
}

#[test]
fn a_flood_of_anything_ends_in_good_time() {
    let flood = |piece: &str, head: &str| {
        let mut text = head.to_owned();
        while text.len() < 512 << 10 {
            text.push_str(piece);
        }
        read_all(text.as_bytes())
    };
    flood(";", "Namn;Född\n");
    flood("\n", "Namn;Född\n");
    flood("\"", "Namn;Född\n");
    flood("a\"b;", "Namn;Född\n");
    flood("\"never closed\n", "Namn;Född\n\"");
    flood("å, ", "Namn;Adress\nEk;");
    flood("a", "Namn;Utfall\n");
}

#[test]
fn an_encounter_finds_its_person_by_as_little_as_is_needed() {
    let people = people(
        "Namn;Född;Tel\nEk, Bo;410311;0701740605\nEk, Bo;520311;0701740606\nAl, Åsa;1960;0701740605\n",
    );
    let mut known = Known::default();
    for person in &people {
        known.remember(person);
    }
    let fitting = |text: &str| {
        let found = super::tests::people(&format!("Kallas;Namn;Född;Tel\n{text}\n"));
        let found = found.first().map_or_else(Vec::new, |told| known.fitting(told));
        found.iter().map(|id| people.iter().position(|p| p.id == *id).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(fitting(";EK, bo;;"), [0, 1]);
    assert_eq!(fitting(";Ek, Bo;1941;"), [0]);
    assert_eq!(fitting(";Ek, Bo;;070-174 06 06"), [1]);
    assert_eq!(fitting(";Ek, Bo;1941;070-174 06 99"), [0], "an old number does not hide anybody");
    assert_eq!(fitting(";Is, Siv;1941;0701740605"), [0_usize; 0]);
}

#[test]
fn a_wish_not_to_be_reached_is_never_lost() {
    let ways = |text: &str| {
        let read = people(&format!("Namn;Kontakta inte via\nEk, Bo;{text}\n"));
        let no = &read[0].no_contact;
        let why = no.first().map(|no| no.why.clone()).unwrap_or_default();
        (no.iter().map(|no| no.channel.code()).collect::<Vec<_>>().join(" "), why)
    };
    let all = "phone post email sms visit";
    assert_eq!(ways(""), (String::new(), String::new()));
    assert_eq!(ways("nej").0, "");
    assert_eq!(ways("telefon, Brev").0, "phone post");
    assert_eq!(ways("x"), (all.into(), String::new()));
    assert_eq!(ways("vill bli lämnad i fred"), (all.into(), "vill bli lämnad i fred".into()));
}

#[test]
fn namesakes_of_one_house_and_people_of_one_alias_stay_apart_where_their_phones_differ() {
    let fates = |text: &str| sort(text.as_bytes(), Kind::People).1;
    let house = fates(
        "Namn;Tel;Gatuadress\n\
         Ali, Mohamed;0701740605;Hjällbogatan 1\n\
         Ali, Mohamed;0701740606;Hjällbogatan 1\n\
         Ali, Mohamed;070-174 06 05;Hjällbogatan 1\n\
         Ali, Mohamed;;Hjällbogatan 1\n",
    );
    assert!(matches!(house[1], Fate::Likely(..)), "{:?}", house[1]);
    assert!(matches!(house[2..], [Fate::Here(_), Fate::Here(_)]));
    let alias = fates(
        "Kallas;Tel\n\
         blå jackan;\n\
         Blå Jackan;\n\
         blå jackan;0701740605\n\
         blå jackan;0701740606\n\
         blå jackan;070-174 06 05\n",
    );
    assert!(matches!(alias[1], Fate::Here(_)), "nothing tells them apart");
    assert!(matches!(alias[2], Fate::Likely(..)), "the number would be lost: {:?}", alias[2]);
    assert!(matches!(alias[3], Fate::Likely(..)), "{:?}", alias[3]);
    assert!(matches!(alias[4], Fate::Here(_)));
}
