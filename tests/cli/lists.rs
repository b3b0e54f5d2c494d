//! Lists in and out: what does not come in, what does not leave, and what comes back as it was.

use crate::computer::{Computer, data};
use tillit::base::{Clock as _, FakeClock, IdSource, InitiativeId, PersonId, Word};
use tillit::domain::area::Area;
use tillit::domain::initiative::Initiative;
use tillit::domain::person::Person;
use tillit::store::{Ask as _, Author, Column, Edit, Key, Register, Unlock};
use tillit::store::{areas, commit, initiatives, names, people, workers};

/// The day the command line is told it is.
const TODAY: &str = "2021-11-22";

#[test]
fn rows_that_cannot_be_read_are_kept_aside_with_the_reason_and_come_in_corrected() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn;Född\nEk, Bo;410311\nAl, Åsa;410231\n;1941\nAsk, Siv;1946\n");
    let ran = computer.run(&["import", "people", "list.csv", "--lang", "en"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("4 rows, 2 new") && ran.out.contains("2 kept aside"), "{ran:?}");
    assert!(ran.err.contains("list.csv, line 3:") && ran.err.contains("410231"), "{ran:?}");
    let aside = computer.read("list.rejected.csv");
    assert!(aside.contains(";Al, Åsa;410231"), "{aside}");

    computer.write("list.rejected.csv", aside.replace("410231", "410228"));
    let again = computer.run(&["import", "people", "list.rejected.csv", "--lang", "en"]);
    assert!(again.out.contains("2 rows, 1 new"), "{again:?}");
    // What somebody may be correcting is never written over.
    assert!(computer.path("list.rejected.rejected.csv").exists());
    computer.run(&["import", "people", "list.csv"]);
    assert!(computer.path("list.rejected-2.csv").exists());
    assert!(computer.read("list.rejected.csv").contains("410228"));
}

#[test]
fn a_preview_writes_nothing() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn;Född;Kön\nEk, Bo;410311;M\nAl, Åsa;410231;K\n");
    let before = std::fs::read(computer.path("team.tillit")).unwrap();
    let args = ["import", "people", "list.csv", "--preview", "--initiative", "X", "--json"];
    let ran = computer.run(&args);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let file = &told["files"][0];
    assert_eq!((&file["new"], &file["aside"]), (&1.into(), &1.into()));
    assert_eq!(file["skipped"], serde_json::json!(["Kön"]));
    assert_eq!(file["faults"][0]["line"], 3);
    assert!(!computer.path("list.rejected.csv").exists());
    assert_eq!(std::fs::read(computer.path("team.tillit")).unwrap(), before);
}

#[test]
fn people_who_are_probably_here_are_added_joined_or_kept_aside_as_asked() {
    let first = "Namn;Telefon\nEk, Bo;0701740605\n";
    let second = "Namn;Telefon;E-post\nEk, Bo;0701740699;bo@example.org\n";
    for (alike, people, aside) in [("add", 2, 0), ("same", 1, 0), ("fill", 1, 0), ("aside", 1, 1)] {
        let computer = Computer::with_register();
        computer.write("first.csv", first);
        computer.ok(&["import", "people", "first.csv"]);
        computer.write("second.csv", second);
        let args = ["import", "people", "second.csv", "--alike", alike, "--json"];
        let told = computer.run(&[&args[..], &["--initiative", "X"]].concat());
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        assert_eq!(told["files"][0]["likely"], 1, "{alike}");
        assert_eq!(told["initiative"]["listed"], 1 - aside, "{alike}");
        computer.ok(&["export", "people", "out.csv"]);
        let out = computer.read("out.csv");
        assert_eq!(out.lines().count(), people + 1, "{alike}");
        assert_eq!(out.contains("bo@example.org"), ["add", "fill"].contains(&alike), "{out}");
        assert_eq!(out.contains("070-174 06 99"), alike == "add", "{out}");
    }
}

#[test]
fn what_an_export_wrote_comes_back_as_it_was() {
    let computer = Computer::with_register();
    computer.write(
        "list.csv",
        "Efternamn;Förnamn;Född;Telefon;Telefon 2;Vems telefon;Gatuadress;Språk;Tolk;Ring ej;Ej brev;Taggar;\
         Anhörig;Anhörig är;Anhörigs telefon;Anhörig 2;Anteckning\n\
         Åkesson;Väinö;1941-03-11;070-174 06 05;031-390 06 05;dottern;Storgatan 1;finska, arabiska;ja;x;;\
         kaffe, 80+;Eva;dotter;070-174 06 99;Bo;\"=1+1\nrad två; slut\"\n\
         Ek;;1946;;;;;;;;nej;kaffe;;;;;\n",
    );
    computer.ok(&["import", "people", "list.csv"]);
    let ran = computer.run(&["export", "people", "out.csv", "--lang", "sv"]);
    assert!(
        ran.code == 0 && ran.err.contains("Det här står inte i filen: personnummer"),
        "{ran:?}"
    );
    let out = computer.read("out.csv");
    assert!(out.starts_with("\u{feff}Tillit-id;Efternamn;") && out.contains("\r\n"), "{out}");
    assert!(out.contains(";070-174 06 05;;031-390 06 05;dottern;"), "{out}");
    assert!(out.contains(";Samtal;80+, kaffe;\"'=1+1"), "{out}");
    assert!(out.contains(";Eva;dotter;070-174 06 99;Bo;next of kin;"), "{out}");

    let other = Computer::with_register();
    other.write("out.csv", &out);
    let told = other.json(&["import", "people", "out.csv"]);
    assert_eq!(told["files"][0]["new"], 2);
    for lang in ["sv", "fi", "en"] {
        other.ok(&["export", "people", &format!("{lang}.csv"), "--lang", "sv"]);
    }
    assert_eq!(other.read("sv.csv"), out);
}

#[test]
fn exported_in_one_language_and_read_back_it_is_the_same_register() {
    for lang in ["sv", "fi", "en"] {
        let computer = Computer::with_register();
        computer.write("list.csv", data("hjallbo-80.csv"));
        computer.ok(&["import", "people", "list.csv", "--initiative", "Åttio"]);
        computer.write(
            "calls.csv",
            "Namn;Datum;Tid;Typ;Utfall;Minuter;Talade med;Anteckning\n\
             Amina Åkesson;2021-10-04;9.30;Besök;Genomfört;1 h 5 min;Anhörig;Bra samtal\n\
             Amina Åkesson;2021-10-04;;samtal;no-answer;;;\n\
             Amina Åkesson;2021-10-04;;samtal;no-answer;;;\n",
        );
        let args = ["import", "encounters", "calls.csv", "--initiative", "Åttio"];
        assert_eq!(computer.json(&args)[0]["new"], 3, "two calls written alike are two");
        let write = |computer: &Computer, name: &str| {
            let mut command = computer.command(&["export", "encounters", name, "--lang", lang]);
            assert_eq!(crate::computer::ran(&mut command).code, 0);
            computer.read(name)
        };
        let out = write(&computer, "out.csv");
        assert_eq!(out.lines().count(), 4, "{out}");
        assert_eq!(computer.json(&["import", "encounters", "out.csv"])[0]["here"], 3);

        let other = Computer::with_register();
        other.write("list.csv", data("hjallbo-80.csv"));
        other.ok(&["import", "people", "list.csv", "--initiative", "Åttio"]);
        other.write("out.csv", &out);
        assert_eq!(other.json(&["import", "encounters", "out.csv"])[0]["new"], 3, "{out}");
        assert_eq!(write(&other, "again.csv"), out);
    }
}

#[test]
fn answers_of_calls_without_an_initiative_come_in_with_the_questions_named() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn;Född\nEk, Bo;410311\n");
    computer.ok(&["import", "people", "list.csv"]);
    computer.write("calls.csv", "Namn;Datum;Utfall;q:days\nEk, Bo;2021-10-04;completed;4\n");
    let ran = computer.run(&["import", "encounters", "calls.csv", "--lang", "en"]);
    assert!(ran.code == 1 && ran.err.contains("no template is chosen (--template)"), "{ran:?}");
    let wrong = ["import", "encounters", "calls.csv", "--template", "nothing", "--lang", "en"];
    let ran = computer.run(&wrong);
    assert!(ran.code == 2 && ran.err.contains("no question template with the key"), "{ran:?}");
    let args = ["import", "encounters", "calls.csv", "--template", "cornerstones"];
    assert_eq!(computer.json(&args)[0]["new"], 1);
    computer.ok(&["export", "encounters", "out.csv", "--lang", "sv"]);
    let out = computer.read("out.csv");
    assert!(out.contains("q:days") && out.contains(";4;"), "{out}");
}

#[test]
fn protected_people_never_leave_and_are_counted() {
    let computer = Computer::with_register();
    computer.write(
        "list.csv",
        "Namn;Född;Telefon;Sekretess\nEk, Bo;410311;0701740605;\nHemlig, Åsa;410312;0701740606;ja\n\
         Dold, Siv;410313;0701740607;kvarskrivning\n",
    );
    let told = computer.json(&["import", "people", "list.csv", "--initiative", "X"]);
    assert_eq!(told["files"][0]["protected"], 2);
    assert_eq!(told["initiative"]["left_out"], 1, "levels 2 and 3 are not sought out");
    computer.write(
        "calls.csv",
        "Namn;Född;Utfall\nEk, Bo;410311;completed\nHemlig, Åsa;410312;completed\nDold, Siv;410313;declined\n",
    );
    computer.ok(&["import", "encounters", "calls.csv", "--initiative", "X", "--day", TODAY]);
    for kind in ["people", "encounters"] {
        let ran = computer.run(&["export", kind, &format!("{kind}.csv"), "--lang", "en"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains("2 rows were held back"), "{ran:?}");
        let out = computer.read(&format!("{kind}.csv"));
        assert!(out.contains("Ek;Bo"), "{out}");
        for hidden in ["Hemlig", "Dold", "070-174 06 06", "070-174 06 07"] {
            assert!(!out.contains(hidden), "{hidden} in {out}");
        }
    }
    // Known again although no list shows them.
    computer.write(
        "again.csv",
        "Namn;Född;Telefon;Gatuadress\nDold, Siv;410313;0701740607;Storgatan 1\n",
    );
    assert_eq!(computer.json(&["import", "people", "again.csv"])["files"][0]["here"], 1);
}

#[test]
fn answers_come_in_against_their_questions_and_leave_again() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn\nEk, Bo\nAl, Åsa\n");
    let args = ["import", "people", "list.csv", "--initiative", "X", "--template", "home-visit"];
    computer.ok(&args);
    assert_eq!(computer.run(&[&args[..6], &["nonsense"]].concat()).code, 2);
    computer.write("calls.csv", "Namn;Utfall;q:nonsense\nEk, Bo;completed;ja\n");
    let args = ["import", "encounters", "calls.csv", "--initiative", "X", "--day", TODAY];
    let ran = computer.run(&[&args[..], &["--lang", "en"]].concat());
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("no question “nonsense”"), "{ran:?}");
}

#[test]
fn a_row_must_fit_one_person_an_initiative_and_a_member() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn;Född\nEk, Bo;410311\nEk, Bo;520311\n");
    computer.ok(&["import", "people", "list.csv", "--initiative", "X"]);
    computer.write(
        "calls.csv",
        "Namn;Född;Insats;Medarbetare;Utfall;Datum\nEk, Bo;;X;;completed;\nEk, Bo;1941;Y;;completed;\n\
         Ek, Bo;1941;X;Bosse;completed;\nIs, Siv;;X;;completed;\nEk, Bo;1941;X;;hurra;\n\
         Ek, Bo;1941;X;;not-now;\nEk, Bo;1941;X;;completed;2031-01-01\nEk, Bo;1941;X;karin l;completed;\n",
    );
    let args = ["import", "encounters", "calls.csv", "--lang", "en", "--day", TODAY];
    let ran = computer.run(&args);
    assert!(ran.out.contains("8 rows, 1 new") && ran.out.contains("7 kept aside"), "{ran:?}");
    for (line, said) in [
        (2, "Several people"),
        (3, "no initiative called “Y”"),
        (4, "no member called “Bosse”"),
        (5, "Nobody in the register"),
        (6, "“hurra”"),
        (7, "Not now"),
        (8, "2031"),
    ] {
        let fault =
            ran.err.lines().find(|l| l.starts_with(&format!("calls.csv, line {line}:"))).unwrap();
        assert!(fault.contains(said), "{fault}");
    }
}

#[test]
fn somebody_who_has_died_is_off_every_list_at_once() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn;Född\nEk, Bo;410311\nAl, Åsa;410312\n");
    for name in ["X", "Y"] {
        computer.ok(&["import", "people", "list.csv", "--initiative", name]);
    }
    computer.write("calls.csv", "Namn;Född;Utfall\nEk, Bo;410311;dead\nEk, Bo;410311;dead\n");
    computer.ok(&["import", "encounters", "calls.csv", "--initiative", "X", "--day", TODAY]);
    let json = computer.json(&["summary", "--initiative", "X"]);
    assert_eq!(json["initiatives"][0]["completed"]["of"], 1);
    assert_eq!(json["initiatives"][0]["outside"], 1);
    let told = computer.json(&["import", "people", "list.csv", "--initiative", "Z"]);
    assert_eq!(
        (&told["initiative"]["listed"], &told["initiative"]["left_out"]),
        (&1.into(), &1.into())
    );
}

#[test]
fn files_that_are_no_lists_are_refused_before_anything_is_written() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn\nEk, Bo\n");
    computer.write("book.xlsx", b"PK\x03\x04 and so on");
    computer.write("empty.csv", "");
    computer.write("noise.csv", "a;b\n1;2\n");
    for (file, said) in [
        ("book.xlsx", "Excel workbook"),
        ("empty.csv", "empty"),
        ("noise.csv", "No column seems to hold names"),
        ("nowhere.csv", "cannot be read"),
    ] {
        let ran = computer.run(&["import", "people", "list.csv", file, "--lang", "en"]);
        assert_eq!(ran.code, 3, "{ran:?}");
        assert!(ran.err.contains(said) && ran.err.contains("Nothing has been written"), "{ran:?}");
    }
    computer.ok(&["export", "people", "out.csv"]);
    assert_eq!(computer.read("out.csv").lines().count(), 1);
}

#[test]
fn those_gathered_before_are_looked_at_when_a_file_seals_the_list() {
    let computer = Computer::with_register();
    computer.write("one.csv", "Namn;Född\nEk, Bo;410311\nAl, Åsa;410312\n");
    computer.ok(&["import", "people", "one.csv"]);
    let unlock = Unlock { key: Key::None, laptop: None };
    let mut register = Register::open(&computer.path("team.tillit"), &unlock).unwrap();
    let ids = IdSource::system();
    let by = register.read(|db| workers::All.ask(db)).unwrap()[0].id;
    let author = Author { by, at: FakeClock::at("2021-11-22 09:00").now(), ids: &ids };
    let everybody = register.read(|db| names::Everybody.ask(db)).unwrap();
    let all: Vec<PersonId> = everybody.iter().map(|entry| entry.id).collect();
    let list = Initiative::new(InitiativeId(author.id()), "X");
    let raised = everybody.iter().find(|entry| entry.given == "Åsa").unwrap().id;
    let level = vec![Column::new("protection", 0_i64, 2_i64)];
    for save in [
        initiatives::add(&author, &list),
        initiatives::gather(&author, list.id, &all),
        author.save(Word("did-person-edit"), vec![Edit::update("person", raised, level)]),
    ] {
        commit::commit(&mut register, &save).unwrap();
    }
    drop(register);
    computer.write("two.csv", "Namn;Född\nIs, Siv;410313\n");
    let told = computer.json(&["import", "people", "two.csv", "--initiative", "X"]);
    let initiative = &told["initiative"];
    assert_eq!((&initiative["listed"], &initiative["left_out"]), (&2.into(), &1.into()));
    let json = computer.json(&["summary", "--initiative", "X"]);
    assert_eq!(json["initiatives"][0]["completed"]["of"], 2);
}

#[test]
fn an_area_is_not_another_of_the_same_name() {
    let computer = Computer::with_register();
    let unlock = Unlock { key: Key::None, laptop: None };
    let mut register = Register::open(&computer.path("team.tillit"), &unlock).unwrap();
    let ids = IdSource::system();
    let by = register.read(|db| workers::All.ask(db)).unwrap()[0].id;
    let author = Author { by, at: FakeClock::at("2021-11-22 09:00").now(), ids: &ids };
    let list = Initiative::new(InitiativeId(author.id()), "X");
    let mut people = Vec::new();
    commit::commit(&mut register, &initiatives::add(&author, &list)).unwrap();
    for city in ["Norrstad", "Söderstad"] {
        let area = |name: &str, parent| Area { parent, ..Area::new(author.id().into(), name) };
        let whole = area(city, None);
        let centre = area("Centrum", Some(whole.id));
        let id = PersonId(author.id());
        let person = Person { given: city.into(), area: Some(centre.id), ..Person::new(id) };
        for save in [
            areas::add(&author, &whole),
            areas::add(&author, &centre),
            people::add(&author, &person, &[]),
        ] {
            commit::commit(&mut register, &save).unwrap();
        }
        people.push(id);
    }
    commit::commit(&mut register, &initiatives::seal(&author, &list, &people)).unwrap();
    drop(register);
    let json = computer.json(&["summary", "--area", "norrstad"]);
    assert_eq!(json["initiatives"][0]["completed"]["of"], 1);
}
