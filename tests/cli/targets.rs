//! The list of an initiative in and out, as text and as a workbook.

use crate::computer::Computer;
use calamine::{Data, Reader as _, Xlsx};
use std::io::Cursor;

const NINE: &str = "Namn;Född;Telefon;Sekretess\n\
     Ek, Bo;410311;0701740605;\nAl, Åsa;410312;0701740606;\nIs, Siv;410313;;\n";

/// A register with an initiative whose list is sealed over Bo and Åsa.
fn sealed() -> Computer {
    let computer = Computer::with_register();
    computer.write("first.csv", "Namn;Född;Telefon\nEk, Bo;410311;0701740605\nAl, Åsa;410312;\n");
    computer.ok(&["import", "people", "first.csv", "--initiative", "Åttio"]);
    computer
}

fn targets(computer: &Computer, file: &str) -> serde_json::Value {
    let args = ["import", "targets", file, "--initiative", "åttio", "--json", "--lang", "en"];
    serde_json::from_str(&computer.run(&args).out).unwrap()
}

#[test]
fn who_comes_after_the_sealing_is_counted_apart_and_the_same_file_adds_nothing() {
    let computer = sealed();
    computer.write("nine.csv", NINE.to_owned() + "Dold, Eva;410314;;kvarskrivning\n;1941;;\n");
    let told = targets(&computer, "nine.csv");
    assert_eq!((&told["list"]["new"], &told["list"]["here"]), (&1.into(), &2.into()), "{told}");
    assert_eq!(told["list"]["sealed"], true);
    assert_eq!(told["left_out"][0]["line"], 5, "who may not stand on a list is told by the line");
    assert_eq!(told["left_out"][0]["why"], "Protected identity");
    assert_eq!((&told["files"][0]["aside"], &told["files"][0]["new"]), (&1.into(), &2.into()));
    assert!(computer.read("nine.rejected.csv").contains(";;1941"));
    let sum = computer.json(&["summary", "--initiative", "Åttio"]);
    assert_eq!(sum["initiatives"][0]["completed"]["of"], 2, "the N is what it was");
    for _ in 0..2 {
        let again = targets(&computer, "nine.csv");
        assert_eq!((&again["list"]["new"], &again["list"]["here"]), (&0.into(), &3.into()));
        assert_eq!(again["files"][0]["new"], 0);
    }
    let ran =
        computer.run(&["import", "targets", "nine.csv", "--initiative", "Nio", "--lang", "en"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("no initiative called “Nio”"), "{ran:?}");
}

#[test]
fn a_preview_writes_nothing_and_says_who_would_come() {
    let computer = sealed();
    computer.write("nine.csv", NINE);
    let before = std::fs::read(computer.path("team.tillit")).unwrap();
    let args = ["import", "targets", "nine.csv", "--initiative", "Åttio", "--preview"];
    let ran = computer.run(&[&args[..], &["--lang", "en"]].concat());
    assert!(ran.out.contains("sealed before: 1 came late"), "{ran:?}");
    assert_eq!(std::fs::read(computer.path("team.tillit")).unwrap(), before);
}

#[test]
fn the_list_leaves_as_text_and_as_a_workbook_and_comes_back_from_both() {
    let computer = sealed();
    computer.write("nine.csv", NINE.to_owned() + "Hemlig, Ida;410315;0701740607;ja\n");
    targets(&computer, "nine.csv");
    computer.write("calls.csv", "Namn;Född;Utfall\nEk, Bo;410311;completed\n");
    computer.ok(&[
        "import",
        "encounters",
        "calls.csv",
        "--initiative",
        "Åttio",
        "--day",
        "2021-11-22",
    ]);
    for file in ["out.csv", "out.xlsx"] {
        let args = ["export", "targets", file, "--initiative", "Åttio", "--lang", "en"];
        let ran = computer.run(&args);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains("One row was held back"), "{ran:?}");
    }
    let text = computer.read("out.csv");
    assert!(!text.contains("Ida") && !text.contains("070-174 06 07"), "{text}");
    let bytes = std::fs::read(computer.path("out.xlsx")).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
    let text: Vec<Vec<String>> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.split(';').map(str::to_owned).collect())
        .collect();
    assert_eq!(rows, text, "both say the same");
    assert_eq!(rows.len(), 4);
    let column = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
    let of = |name: &str, head: &str| {
        let row = rows.iter().find(|row| row[1] == name).unwrap();
        row[column(head)].clone()
    };
    assert_eq!((of("Ek", "Outcome"), of("Ek", "Tries")), ("Carried out".into(), "1".into()));
    assert_eq!((of("Is", "Came late"), of("Ek", "Came late")), ("yes".into(), "no".into()));
    assert_eq!(of("Ek", "Last contact"), "2021-11-22");
    for file in ["out.csv", "out.xlsx"] {
        let told = targets(&computer, file);
        assert_eq!((&told["list"]["new"], &told["list"]["here"]), (&0.into(), &3.into()), "{file}");
        let other = sealed();
        other.write(file, std::fs::read(computer.path(file)).unwrap());
        let told = targets(&other, file);
        assert_eq!((&told["list"]["new"], &told["list"]["here"]), (&1.into(), &2.into()), "{file}");
    }
}

#[test]
fn people_calls_and_visits_go_through_a_workbook_too() {
    let computer = sealed();
    computer.write("calls.csv", "Namn;Född;Utfall;Datum\nEk, Bo;410311;completed;2021-10-04\n");
    computer.ok(&["import", "encounters", "calls.csv", "--initiative", "Åttio"]);
    for kind in ["people", "encounters"] {
        let file = format!("{kind}.xlsx");
        computer.ok(&["export", kind, &file]);
        let args = ["import", kind, &file];
        let told = computer.json(&args);
        let told = if kind == "people" { &told["files"][0] } else { &told[0] };
        assert_eq!(told["new"], 0, "{kind}");
        assert_eq!(told["here"], if kind == "people" { 2 } else { 1 }, "{kind}");
    }
}
