use super::*;
use crate::base::sort::Collation;
use crate::base::{Id, Lang, PersonId};
use crate::domain::initiative::Mode;
use crate::domain::names::Entry;
use crate::domain::protection::Protection;

fn found(text: &str) -> Option<Somebody> {
    names_somebody(text, None, Country::Se)
}

#[test]
fn notes_that_name_nobody_pass() {
    for text in [
        "",
        "En kvinna i 80-årsåldern, blå jacka, vid torget kl 14.30-15.45.",
        "12 broschyrer, 3 samtal, 40 kaffe 2026-11-23.",
        "Öppet 0900-1530. Stod vid Mötesplats Hjällbo tillsammans med Röda Korset.",
        "Stig in och värm er, sa skylten. Maj var kall.",
        "Toivo on tärkeää. Isä ja Äiti puhuivat.",
        "Buss 11 gick 13:10. Nr 4500. 2026-2027. 1 200 - 1 500 personer",
        "Frank samtalston. Urban miljö.",
        "SN 2026-00456, 2026-05-12. Dnr 2025/1234567 och 2026-123",
        "Dnro HEL 2026-001234, päätös 12.5.2026",
        "En fru och en herr. Fru kommer sen.",
        "tel saknas @ torget, se sid 12/2026",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn numbers_are_found_wherever_they_stand() {
    let official = include_str!("../../../tests/data/national-numbers.txt");
    for number in official.lines().filter(|line| !line.starts_with('#')).step_by(37) {
        let (date, last) = number.split_at(8);
        for written in [
            number.to_owned(),
            format!("{date}-{last}"),
            format!("{}-{last}", date.get(2..).unwrap()),
        ] {
            let text = format!("Mannen (pnr {written}), torget.");
            let somebody = found(&text);
            assert_eq!(somebody, Some(Somebody::National(written.clone())), "{text}");
        }
    }
    // Put together here, so that no number stands in this file.
    for sign in ["-", "A"] {
        let code = format!("{}{sign}{}", "131052", "958T");
        assert_eq!(found(&format!("hetu {code}!")), Some(Somebody::National(code)));
    }
}

#[test]
fn under_aliases_a_number_is_kept_and_a_name_beside_it_is_not() {
    let told = |mode, text: &str| refused(mode, text, None, &Country::ALL);
    let text = "Blå jackan, 070-174 06 05";
    assert_eq!(told(Mode::Alias, text), None);
    assert_eq!(told(Mode::Counts, text), Some(Somebody::Phone("070-174 06 05".into())));
    let text = "070-174 06 05, frågade efter Karin";
    assert_eq!(told(Mode::Alias, text), Some(Somebody::Name("Karin".into())));
    assert_eq!(told(Mode::Named, text), None);
}

#[test]
fn phones_and_addresses_are_found() {
    for (text, phone) in [
        ("ring 070-174 06 05 i morgon", "070-174 06 05"),
        ("0701740605", "0701740605"),
        ("nr +46 70 174 06 05.", "+46 70 174 06 05"),
        ("hem 031-390 06 05, mobil saknas", "031-390 06 05"),
        ("701740605", "701740605"),
    ] {
        assert_eq!(found(text), Some(Somebody::Phone(phone.into())), "{text}");
    }
    let email = Some(Somebody::Email("blå.jacka@example.org".into()));
    assert_eq!(found("skriv till <blå.jacka@example.org>."), email);
}

#[test]
fn names_are_found_with_their_capital() {
    for (text, name) in [
        ("Pratade med Karin vid porten.", "Karin"),
        ("Karin Öberg ville ha kaffe", "Karin Öberg"),
        ("träffade Gun-Britt, pigg", "Gun-Britt"),
        ("Stig Ek satt på bänken", "Stig Ek"),
        ("satt på bänken med Stig", "Stig"),
        ("Karins hund", "Karin"),
        ("Väinö's dog", "Väinö"),
        ("hej!\nFATIMA kom", "FATIMA"),
        ("fru Berglund ringde", "fru Berglund"),
        ("Rouva Virtanen, 2. krs", "Rouva Virtanen"),
    ] {
        assert_eq!(found(text), Some(Somebody::Name(name.into())), "{text}");
    }
}

#[test]
fn persons_of_the_register_are_found_also_when_their_names_are_rare_or_protected() {
    let entry = |n: u8, given: &str, family: &str, protection| Entry {
        given: given.into(),
        family: family.into(),
        protection,
        ..Entry::new(PersonId(Id([n; 16])))
    };
    let entries = vec![
        entry(1, "Xylia", "Kvarnström", Protection::Open),
        entry(2, "Quirin", "Torp", Protection::Secret),
    ];
    let names = Names::new(entries, &Collation::new(Lang::Sv));
    let found = |text: &str| names_somebody(text, Some(&names), Country::Se);
    for name in ["Xylia Kvarnström", "Kvarnström Xylia", "Quirin Torp"] {
        let text = format!("talade med {name} i dag");
        assert_eq!(found(&text), Some(Somebody::Name(name.into())), "{text}");
    }
    assert_eq!(found("Kvarnström ligger nära Xylia-huset"), None);
    for text in ["xylia kvarnström", "XYLIA kvarnström"] {
        assert_eq!(found(text), Some(Somebody::Name(text.into())));
    }
    assert_eq!(found("xylia, och en kvarnström"), None);
}
