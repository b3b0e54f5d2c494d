//! Those who help and the time they gave, brought in from lists.

use crate::computer::Computer;

const MEMBERS: &str = "Namn;Program;Plats;Telefon;Aktiv sedan;Tystnadslöfte\n\
    Lund, Kerstin;Ambassadörer;Hjällbo;0701740605;2021-01-10;2021-01-12\n\
    Ahmed Hassan;ambassadors;Hjällbo;;2021-02-01;\n\
    Eva Ek;Promenadvänner;;;;\n\
    Siv Holm;ambassadors;;;igår;\n";

const HOURS: &str = "Namn;Datum;Timmar;Aktivitet\n\
    Kerstin Lund;2021-03-02;2;Fika\n\
    Kerstin Lund;2021-03-02;1,5;Promenad\n\
    Kerstin Lund;2021-03-02;2;Fika\n\
    Ahmed Hassan;2021-03-03;1:30;fika\n\
    Nobody;2021-03-03;1;\n\
    Ahmed Hassan;2021-03-03;två;\n";

#[test]
fn members_and_hours_come_in_once_and_bad_rows_are_kept_aside_with_the_reason() {
    let computer = Computer::with_register();
    computer.write("members.csv", MEMBERS);
    computer.write("hours.csv", HOURS);
    let import = |kind: &str, more: &[&str]| {
        let file = format!("{kind}.csv");
        let args = ["import", kind, &file, "--lang", "en"];
        computer.run(&[&args[..], more].concat())
    };
    let told = || {
        let told = computer.run(&["summary", "--programme", "ambassadors", "--json"]);
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        told["programmes"][0].clone()
    };
    // A look writes nothing, neither in the register nor beside the file.
    let looked = import("members", &["--preview"]);
    assert!(looked.out.contains("4 rows, 2 new, 0 already here, 2 kept aside"), "{looked:?}");
    assert_eq!(told()["active"], 0);
    let ran = import("members", &[]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("4 rows, 2 new, 0 already here, 2 kept aside"), "{ran:?}");
    assert!(ran.err.contains("Promenadvänner") && ran.err.contains("igår"), "{ran:?}");
    let ran = import("hours", &[]);
    assert!(ran.out.contains("6 rows, 4 new, 0 already here, 2 kept aside"), "{ran:?}");
    assert!(ran.err.contains("“Nobody”") && ran.err.contains("Write how long"), "{ran:?}");
    let one = told();
    assert_eq!((&one["active"], &one["minutes"]), (&2.into(), &420.into()), "{one}");
    assert_eq!(one["activities"][0]["minutes"], 330);
    // The same files again bring nothing.
    let again = import("members", &[]);
    assert!(again.out.contains("4 rows, 0 new, 2 already here"), "{again:?}");
    let again = import("hours", &[]);
    assert!(again.out.contains("6 rows, 0 new, 4 already here"), "{again:?}");
    assert_eq!(told()["minutes"], 420);
}

#[test]
fn rows_that_name_no_programme_go_to_the_one_that_is_said() {
    let computer = Computer::with_register();
    computer.write("members.csv", "Namn;Aktiv sedan\nKerstin Lund;2021-01-10\n");
    let ran = computer.run(&["import", "members", "members.csv", "--lang", "en"]);
    assert!(ran.err.contains("does not say which programme"), "{ran:?}");
    let said = ["import", "members", "members.csv", "--programme", "länkpersoner", "--lang", "en"];
    let ran = computer.run(&said);
    assert!(ran.out.contains("1 rows, 1 new"), "{ran:?}");
    let none = ["import", "members", "members.csv", "--programme", "Faddrar", "--lang", "en"];
    let ran = computer.run(&none);
    assert_eq!(ran.code, 2, "{ran:?}");
}
