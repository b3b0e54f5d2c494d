//! Organisations in from a list: the same file again adds nothing, bad rows are kept aside.

use crate::computer::Computer;

const LIST: &str = "Förening;Typ;Telefon;Kontaktperson;Anteckning\n\
     PRO Hjällbo;Pensionärsförening;031-390 06 11;Ulla Thorn;träffas på tisdagar\n\
     Hyresbostäder;Fastighetsbolag;;Jan Friberg;\n\
     ;Förening;;;\n\
     Rymdbolaget;Raketfirma;;;\n\
     pro hjällbo;Förening;;;\n";

#[test]
fn a_list_of_associations_comes_in_once_and_what_cannot_is_kept_aside() {
    let computer = Computer::with_register();
    computer.write("lista.csv", LIST);
    let before = std::fs::read(computer.path("team.tillit")).unwrap();
    let preview = computer.run(&["import", "organisations", "lista.csv", "--preview", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&preview.out).unwrap();
    assert_eq!((&told[0]["new"], &told[0]["aside"]), (&2.into(), &2.into()), "{told}");
    assert_eq!(std::fs::read(computer.path("team.tillit")).unwrap(), before);
    let ran = computer.run(&["import", "organisations", "lista.csv", "--lang", "en"]);
    assert!(ran.out.contains("rows 5, new 2, already here 1, kept aside 2"), "{ran:?}");
    let aside = computer.read("lista.rejected.csv");
    assert!(aside.contains("Rymdbolaget") && !aside.contains("Hyresbost"), "{aside}");
    let again = computer.run(&["import", "organisations", "lista.csv", "--preview", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!((&told[0]["new"], &told[0]["here"]), (&0.into(), &3.into()), "{told}");
    computer.write("utan.csv", "Gata;Ort\nStorgatan 1;Angered\n");
    let none = computer.run(&["import", "organisations", "utan.csv", "--lang", "en"]);
    assert!(none.code != 0 && none.err.contains("names of organisations"), "{none:?}");
}
