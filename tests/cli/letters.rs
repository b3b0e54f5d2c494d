//! Letters and lists on paper, for scripts.

use crate::computer::Computer;

/// Three on the list of an initiative: one has no address, one reads Finnish.
fn listed() -> Computer {
    let computer = Computer::with_register();
    computer.write(
        "list.csv",
        "Efternamn;Förnamn;Född;Telefon;Gatuadress;Postnummer;Ort;Språk\n\
         Ek;Anna;1941;0701740605;Skolgatan 1;424 33;ANGERED;svenska\n\
         Aho;Väinö;1942;0701740606;Rantakatu 3;01230;VANTAA;finska\n\
         Al;Siv;1943;0701740607;;;;\n",
    );
    computer.ok(&["import", "people", "list.csv", "--initiative", "80-åringar"]);
    computer
}

#[test]
fn letters_labels_call_list_and_merge_file_from_the_command_line() {
    let computer = listed();
    // The team has not said what it is called, nor its number: nothing is made before that is told.
    let brev = ["letters", "80-åringar", "--out", "brev.html", "--json"];
    let ran = computer.run(&[&brev[..], &["--log"]].concat());
    assert_eq!((ran.code, computer.path("brev.html").exists()), (1, false), "{ran:?}");
    assert!(ran.err.contains("--incomplete"), "{ran:?}");
    let ran = computer.run(&[&brev[..], &["--incomplete"]].concat());
    assert_eq!(ran.code, 1, "{ran:?}");
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told["rows"], &told["left_out"]["no-address"]), (&2.into(), &1.into()));
    assert_eq!(told["missing"], serde_json::json!(["team", "phone"]));
    assert!(ran.err.contains("Missing in the letter"), "{ran:?}");
    let page = computer.read("brev.html");
    assert_eq!(page.matches("<section").count(), 2);
    assert!(page.contains("Hej Anna!") && page.contains("Hei Väinö!") && !page.contains("Siv"));
    assert!(page.contains("Karin L") && page.contains("22 november 2021"), "{page}");
    // What lies there is not written over.
    let again = computer.run(&["letters", "80-åringar", "--out", "brev.html", "--incomplete"]);
    assert_eq!(again.code, 3, "{again:?}");
    let english = ["letters", "80-åringar", "--out", "brev.html", "--replace", "--lang", "en"];
    assert_eq!(computer.run(&[&english[..], &["--incomplete"]].concat()).code, 1);
    assert!(computer.read("brev.html").contains("Dear Väinö,"));

    computer.ok(&["letters", "80-åringar", "--what", "labels", "--out", "labels.html"]);
    assert_eq!(computer.read("labels.html").matches("class=\"label\"").count(), 2);
    let calls = computer.json(&["letters", "80-åringar", "--what", "calls", "--out", "calls.html"]);
    assert_eq!(calls["rows"], 3);
    computer.ok(&["letters", "80-åringar", "--what", "merge", "--out", "merge.csv"]);
    let merge = computer.read("merge.csv");
    assert!(merge.contains(";012 30;VANTAA;"), "a zero stays: {merge}");
    computer.ok(&["letters", "80-åringar", "--what", "merge", "--out", "merge.xlsx"]);
    assert!(std::fs::read(computer.path("merge.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn what_was_sent_is_written_down_when_it_is_asked_for() {
    let computer = listed();
    let contacts = |computer: &Computer| computer.json(&["summary"])["contacts"].clone();
    let none = contacts(&computer);
    computer.run(&["letters", "80-åringar", "--out", "a.html", "--incomplete"]);
    assert_eq!(contacts(&computer), none);
    computer.run(&["letters", "80-åringar", "--out", "b.html", "--log", "--incomplete"]);
    computer.ok(&["export", "encounters", "out.csv"]);
    assert_eq!(computer.read("out.csv").lines().count(), 3, "{}", computer.read("out.csv"));
}

#[test]
fn a_wrong_name_is_told_with_those_there_are() {
    let computer = listed();
    let ran = computer.run(&["letters", "90-åringar", "--out", "a.html", "--lang", "en"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    let letter = ["letters", "80-åringar", "--letter", "frist", "--out", "a.html", "--lang", "en"];
    let ran = computer.run(&letter);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("first, window, fixed-time"), "{ran:?}");
    assert!(!computer.path("a.html").exists());
}

#[test]
fn each_gets_a_time_of_their_own_as_on_the_screen_and_is_rung_then() {
    let computer = listed();
    let fixed = ["letters", "80-åringar", "--letter", "fixed-time", "--out", "tider.html"];
    let when = ["--day", "2021-11-29", "--time", "09:30", "--every", "30", "--log", "--incomplete"];
    let ran = computer.run(&[&fixed[..], &when[..]].concat());
    let page = computer.read("tider.html");
    assert!(page.contains("måndag 29 november klockan 09:30"), "{ran:?}\n{page}");
    assert!(page.contains("29. marraskuuta kello 10.00"), "half an hour later: {page}");
    // The times are booked: another letter knows them without being told.
    let again = ["letters", "80-åringar", "--letter", "fixed-time", "--out", "igen.html"];
    computer.run(&[&again[..], &["--incomplete"]].concat());
    assert!(computer.read("igen.html").contains("måndag 29 november klockan 09:30"));
    // Minutes between mean nothing without a day and a time to begin at.
    let alone = [&fixed[..], &["--replace", "--every", "30"][..]].concat();
    assert_eq!(computer.run(&alone).code, 2);
}

#[test]
fn a_letter_that_says_we_tried_goes_to_those_who_were_tried_and_not_spoken_with() {
    let computer = listed();
    let letter = ["letters", "80-åringar", "--letter", "tried", "--out", "t.html", "--incomplete"];
    let nobody = computer.run(&letter);
    assert_eq!((nobody.code, computer.path("t.html").exists()), (1, false), "{nobody:?}");
    computer.write(
        "calls.csv",
        "Namn;Datum;Typ;Utfall\n\
         Anna Ek;2021-11-20;samtal;no-answer\n\
         Väinö Aho;2021-11-20;samtal;Genomfört\n",
    );
    computer.ok(&["import", "encounters", "calls.csv", "--initiative", "80-åringar"]);
    let ran = computer.run(&[&letter[..], &["--json"]].concat());
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told["rows"], &told["left_out"]["spoken"]), (&1.into(), &1.into()), "{ran:?}");
    let page = computer.read("t.html");
    assert!(page.contains("Hej Anna!") && !page.contains("Väinö"), "{page}");
}

#[test]
fn nobody_is_said_to_have_been_written_to_by_a_call_list_or_labels() {
    let computer = listed();
    let contacts = computer.json(&["summary"])["figures"]["contacts"].clone();
    for what in ["calls", "labels"] {
        let ran =
            computer.run(&["letters", "80-åringar", "--what", what, "--out", "a.html", "--log"]);
        assert_eq!((ran.code, computer.path("a.html").exists()), (2, false), "{ran:?}");
        assert!(ran.err.contains("--log"), "{ran:?}");
    }
    assert_eq!(computer.json(&["summary"])["figures"]["contacts"], contacts);
}

#[test]
fn a_script_is_told_in_figures_also_when_nothing_was_written() {
    let computer = listed();
    let told = |args: &[&str]| {
        let ran = computer.run(&[&["letters", "80-åringar", "--json"], args].concat());
        assert_eq!(ran.code, 1, "{ran:?}");
        serde_json::from_str::<serde_json::Value>(&ran.out).unwrap()
    };
    let lacks = told(&["--out", "a.html"]);
    assert_eq!((&lacks["file"], &lacks["missing"][0]), (&serde_json::Value::Null, &"team".into()));
}

#[test]
fn the_help_names_every_letter_there_is() {
    let computer = Computer::new();
    let help = computer.ok(&["letters", "--help"]);
    for (key, _) in tillit::domain::letter::SHIPPED {
        assert!(help.contains(key), "{key}: {help}");
    }
}
