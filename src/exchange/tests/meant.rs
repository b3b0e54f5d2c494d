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

#[test]
fn a_column_for_each_way_not_to_be_reached_is_heeded_and_doubt_counts_as_a_wish() {
    let read = people(
        "Namn;Ring ej;Inga brev;Ej sms;Kontakta inte via\n\
         Ek, Bo;ja;nej;-;\nAl, Åsa;?;;;ring ej, brev\nIs, Siv;0;;x;ring inte före tio\n\
         Ask, Eva;;x;;lämna i fred\n",
    );
    let ways = |person: &Person| {
        let each = person.no_contact.iter().map(|no| format!("{}:{}", no.channel.code(), no.why));
        each.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ways(&read[0]), "phone:");
    assert_eq!(ways(&read[1]), "phone:? post:ring ej, brev");
    assert_eq!(ways(&read[2]), "phone:ring inte före tio sms:");
    // What is not understood bars every way, beside the one that was plain.
    let said = "lämna i fred";
    assert_eq!(ways(&read[3]), format!("phone:{said} post: email:{said} sms:{said} visit:{said}"));
}

#[test]
fn tags_relatives_and_whose_a_number_is_come_in() {
    let read = |text: &str| {
        let (_, fates, _) = sort(text.as_bytes(), Kind::People);
        let row = |fate| match fate {
            Fate::New(row) | Fate::Likely(row, ..) => Some(*row),
            Fate::Here(_) | Fate::Aside(_) => None,
        };
        fates.into_iter().filter_map(row).collect::<Vec<_>>()
    };
    let around = |row: &super::super::person::PersonRow| {
        let each = row.relatives.iter().map(|one| [&*one.kind, &one.name, &one.phone].join(","));
        each.collect::<Vec<_>>().join(" | ")
    };
    let rows = read(
        "Namn;Telefon;Vems telefon;Telefon 2;Vems telefon 2;Taggar;Anhörig;Anhörig är;Anhörigs telefon;Anhörig 2\n\
         Ek, Bo;0701740605;;0701740606;dottern;kaffe, 80+,KAFFE;Eva Ek;dotter;0701740606;Stig\n\
         Al, Åsa;;;0701740607;arbetet;;;;saknas;\n",
    );
    let labels: Vec<&str> = rows[0].person.phones.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels, ["", "dottern"]);
    assert_eq!(rows[1].person.phones[0].label, "arbetet");
    assert_eq!(rows[0].person.tags, ["kaffe", "80+"]);
    assert_eq!(around(&rows[0]), "dotter,Eva Ek,0701740606 | relative,Stig,");
    assert_eq!(around(&rows[1]), "");
    // Numbers alone are somebody's; two that stand before the names are both kept.
    let rows = read("Namn;Tfn anhörig;Mobil anhörig\nEk, Bo;031-1;070-2\n");
    assert_eq!(around(&rows[0]), "relative,,031-1 | relative,,070-2");
    let rows = read("Namn;Tfn anhörig;Mobil anhörig;Anhörig\nEk, Bo;031-1;070-2;Eva\n");
    assert_eq!(around(&rows[0]), "relative,Eva,031-1, 070-2");
    let rows = read("Namn;Skydd;Anhörigs telefon\nEk, Bo;3;031-1\n");
    assert_eq!((around(&rows[0]).as_str(), rows[0].forgotten), ("relative,,", true));
}
