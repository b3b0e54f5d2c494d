//! Cells that say something else than their column asks for, and rows that look alike.

use super::*;

#[test]
fn what_stands_in_place_of_a_number_is_no_number_and_makes_nobody_the_same() {
    let list = "Förnamn;Efternamn;Född;Telefon;Tolk\n\
        Anna;Sund;;Saknar telefon;behövs ej\n\
        Anna;Sund;1960;Saknar telefon;vet ej\n\
        Bo;Ek;1950;ring dottern;ja, arabiska\n\
        Siv;Ek;1951;123;?\n\
        Maja;Ek;1952;123;nej tack\n";
    let (_, fates, preview) = sort(list.as_bytes(), Kind::People);
    assert_eq!((preview.rows, preview.new + preview.likely, preview.here), (5, 5, 0), "{fates:?}");
    assert_eq!(preview.unread, 2, "123 is kept and told");
    let read = people(list);
    let [anna, _, bo, siv, maja] = read.as_slice() else { panic!("{read:?}") };
    assert!(anna.phones.is_empty() && bo.phones.is_empty());
    assert_eq!(bo.note, "ring dottern");
    assert_eq!((anna.interpreter, &anna.languages), (Some(false), &Vec::new()));
    assert_eq!((bo.interpreter, &bo.languages), (Some(true), &vec!["ar".to_owned()]));
    assert_eq!((siv.interpreter, maja.interpreter), (None, Some(false)));
    assert!(siv.languages.is_empty());
    assert_eq!(phone(siv), "123");
}

#[test]
fn rows_of_one_bare_name_are_as_many_people_and_come_in_once() {
    let list = "Förnamn;Efternamn;Telefon\nMaria;Lind;\nMaria;Lind;\nMaria;Lind;\n\
        Eva;Ek;070-174 06 05\nEva;Ek;070-174 06 05\n";
    let (_, fates, preview) = sort(list.as_bytes(), Kind::People);
    assert_eq!((preview.new, preview.likely, preview.here), (2, 2, 1), "{fates:?}");
    let lines: Vec<u64> = preview.alike.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [3, 4]);
    let rows = fates.iter().filter_map(|fate| match fate {
        Fate::New(row) | Fate::Likely(row, ..) => Some(crate::exchange::people::key(row)),
        _ => None,
    });
    let marks: std::collections::HashSet<String> = rows.collect();
    assert_eq!(marks.len(), 4, "each has a mark of its own, to be known by the next time");
}

#[test]
fn a_protected_row_that_loses_its_address_is_told() {
    let list = "Förnamn;Efternamn;Telefon;Skyddad\nAnna;Sund;070-174 06 11;2\nBo;Ek;;3\n";
    let (_, _, preview) = sort(list.as_bytes(), Kind::People);
    assert_eq!((preview.protected, preview.forgotten), (2, 1));
    assert!(people(list).iter().all(|person| person.phones.is_empty()));
}
