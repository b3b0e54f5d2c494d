mod properties;

use super::*;
use crate::base::{Id, Lang};

fn id(n: u8) -> PersonId {
    PersonId(Id([n; 16]))
}

fn order() -> Collation {
    Collation::new(Lang::Sv)
}

fn person(n: u8, given: &str, family: &str) -> Entry {
    Entry { given: given.into(), family: family.into(), ..Entry::new(id(n)) }
}

fn town() -> Vec<Entry> {
    vec![
        Entry {
            born: "1946-08-20".parse().ok(),
            street: "Kyrkogatan 24".into(),
            area: "Hjällbo".into(),
            tags: vec!["80+".into(), "kaffe".into()],
            phones: vec!["+46701740626".into(), "+46313900600".into()],
            ..person(1, "Gun-Britt", "Sjöberg")
        },
        Entry { area: "Backa".into(), ..person(2, "Gun-Britt", "Andersson") },
        Entry { born: "1936".parse().ok(), ..person(3, "Gunnel", "Bergström") },
        Entry { street: "Åsgatan 3".into(), area: "Bergsjön".into(), ..person(4, "Asa", "Ek") },
        Entry { born: "1951-02-11".parse().ok(), ..person(5, "Åsa", "Berg") },
        Entry { phones: vec!["+358401234567".into()], ..person(6, "Väinö", "Korhonen") },
        Entry { alias: "blå jackan, Gamlestan".into(), ..Entry::new(id(7)) },
        Entry { area: "Gunnared".into(), ..person(8, "Bo", "Öst") },
        Entry { phones: vec!["via dottern 0701740699".into()], ..person(9, "Bodil", "Öst") },
    ]
}

fn names() -> Names {
    Names::new(town(), &order())
}

/// The persons a search finds, by their numbers.
fn found(names: &Names, typed: &str) -> Vec<u8> {
    let found = names.find(typed, 100);
    assert_eq!(found.ids.len(), found.total, "{typed}");
    found.ids.iter().map(|id| id.0.0[0]).collect()
}

#[test]
fn beginnings_of_words_are_met_whatever_their_case_and_accents() {
    let names = names();
    for (typed, who) in [
        ("gun-b", vec![2, 1, 3, 8]),
        ("GUN  b", vec![2, 1, 3, 8]),
        ("gunbritt", vec![2, 1]),
        ("britt", vec![2, 1]),
        ("ritt", vec![]),
        ("sjob", vec![1]),
        ("sjöb", vec![1]),
        ("britt sjö", vec![1]),
        ("sjö britt", vec![1]),
        ("sjöberg backa", vec![]),
        ("andersson backa", vec![2]),
        ("kyrkog", vec![1]),
        ("kyrkogatan 24", vec![1]),
        ("kyrkogatan 2", vec![1]),
        ("hjall kaf", vec![1]),
        ("80+", vec![1]),
        ("vaino", vec![6]),
        ("blå", vec![7]),
        ("gamlestan", vec![7]),
        ("jackan bla", vec![7]),
        ("zzz", vec![]),
        ("(-:", vec![]),
    ] {
        assert_eq!(found(&names, typed), who, "{typed}");
    }
}

#[test]
fn the_accents_typed_come_first_then_names_then_whole_words() {
    let names = names();
    // Åsa who is called so, then she who lives in Åsgatan, who is also an Asa.
    assert_eq!(found(&names, "ås"), [5, 4]);
    assert_eq!(found(&names, "åsa"), [5, 4]);
    assert_eq!(found(&names, "asa"), [4, 5]);
    assert_eq!(found(&names, "berg"), [5, 3, 4]);
    assert_eq!(found(&names, "bo"), [8, 9]);
    assert_eq!(found(&names, "gun"), [2, 1, 3, 8]);
    assert_eq!(found(&names, "öst"), [8, 9]);
    assert_eq!(found(&names, "ost"), [8, 9]);
}

#[test]
fn digits_meet_phones_with_and_without_what_comes_before() {
    let names = names();
    for typed in [
        "0701740626",
        "070-174 06 26",
        "070 174",
        "+46701740626",
        "+46 70 174 06",
        "0046701740626",
        "46701740",
        "701740626",
        "031-390",
        "+46 31",
        "4631",
    ] {
        assert!(found(&names, typed).contains(&1), "{typed}");
        assert!(!found(&names, typed).contains(&6), "{typed}");
    }
    for typed in ["040 123", "+358401234567", "+358 40", "35840", "00358"] {
        assert_eq!(found(&names, typed).first(), Some(&6), "{typed}");
    }
    // The zero, the plus and half a code stand for anybody with a phone: nothing flickers away.
    for typed in ["0", "00", "+", "+4", "+35", "+46"] {
        assert!(found(&names, typed).contains(&1), "{typed}");
    }
    assert_eq!(found(&names, "07017406"), [1, 9]);
    assert_eq!(found(&names, "1740626"), [] as [u8; 0]);
}

#[test]
fn digits_meet_birth_dates_in_every_length() {
    let names = names();
    for typed in
        ["46", "1946", "4608", "46082", "460820", "19460820", "1946-08-20", "460820-12", "194608"]
    {
        assert!(found(&names, typed).contains(&1), "{typed}");
    }
    assert_eq!(found(&names, "46"), [1]);
    assert_eq!(found(&names, "1936"), [3]);
    assert_eq!(found(&names, "36"), [3]);
    assert_eq!(found(&names, "19360101"), [] as [u8; 0]);
    assert_eq!(found(&names, "gun 46"), [1]);
    assert_eq!(found(&names, "19"), [5, 3, 1]);
}

#[test]
fn an_empty_box_gives_everybody_in_the_readers_order_and_signs_give_nobody() {
    let names = names();
    assert_eq!(found(&names, "  "), [2, 5, 3, 7, 4, 6, 1, 8, 9]);
    assert_eq!(names.len(), 9);
    let few = names.find("", 2);
    assert_eq!((few.ids, few.total), (vec![id(2), id(5)], 9));
    let few = names.find("gun", 1);
    assert_eq!((few.ids, few.total), (vec![id(2)], 4));
    assert_eq!(names.find("gun", 0), Found { ids: vec![], total: 4 });
    assert_eq!(found(&names, "-"), [] as [u8; 0]);
}

#[test]
fn whoever_is_called_so_comes_before_who_lives_there_and_is_told_from_them() {
    let names = names();
    let fitting = |typed: &str| -> Vec<(u8, bool)> {
        let found = names.fitting(typed).into_iter();
        found.map(|(id, fit)| (id.0.0[0], fit.by_name())).collect()
    };
    assert_eq!(fitting("gun"), [(2, true), (1, true), (3, true), (8, false)]);
    // Accents typed as they are spelled weigh less than being called so.
    assert_eq!(fitting("asg"), [(4, false)]);
    assert_eq!(fitting("bergs"), [(3, true), (4, false)]);
    assert_eq!(fitting("asa bergs"), [(4, false)]);
    assert_eq!(fitting("46"), [(1, false)]);
    assert_eq!(fitting(" "), []);
}

#[test]
fn a_person_is_read_back_as_put_in() {
    let names = names();
    let gun = names.get(id(1)).unwrap();
    assert_eq!((gun.given, gun.family, gun.area), ("Gun-Britt", "Sjöberg", "Hjällbo"));
    assert_eq!(gun.born.map(|b| b.to_string()).as_deref(), Some("1946-08-20"));
    assert_eq!(gun.phones().collect::<Vec<_>>(), ["+46701740626", "+46313900600"]);
    assert_eq!(gun.tags().collect::<Vec<_>>(), ["80+", "kaffe"]);
    assert_eq!(names.get(id(7)).unwrap().name(), "\"blå jackan, Gamlestan\"");
    assert_eq!(names.get(id(3)).unwrap().born.map(|b| b.to_string()).as_deref(), Some("1936"));
    assert_eq!(names.get(id(99)), None);
    assert_eq!(names.survivor(id(99)), id(99));
}

#[test]
fn the_protected_of_level_one_are_found_by_name_and_never_by_where_they_are() {
    let mut entries = town();
    entries[0].protection = Protection::Marked;
    let names = Names::new(entries, &order());
    assert_eq!(found(&names, "sjöb"), [1]);
    assert_eq!(found(&names, "460820"), [1]);
    for typed in ["kyrkogatan", "hjällbo", "kaffe", "0701740626", "031"] {
        assert!(!found(&names, typed).contains(&1), "{typed}");
    }
    let gun = names.get(id(1)).unwrap();
    assert_eq!((gun.name().as_str(), gun.street, gun.area), ("Gun-Britt Sjöberg", "", ""));
    assert_eq!((gun.phones().count(), gun.tags().count()), (0, 0));
}

#[test]
fn levels_two_and_three_are_found_by_their_whole_name_alone() {
    for protection in [Protection::Hidden, Protection::Secret] {
        let mut entries = town();
        entries[0].protection = protection;
        entries[6].protection = protection;
        let names = Names::new(entries, &order());
        for typed in [
            "",
            "gun",
            "gun-britt",
            "sjöberg",
            "gun-britt sjöber",
            "46",
            "kaffe",
            "blå",
            "blå jackan",
        ] {
            let found = found(&names, typed);
            assert!(!found.contains(&1) && !found.contains(&7), "{typed}");
        }
        assert_eq!(found(&names, "Gun-Britt Sjöberg"), [1]);
        assert_eq!(found(&names, "sjoberg  gun britt"), [1]);
        assert_eq!(found(&names, "blå jackan Gamlestan"), [7]);
        assert_eq!(names.len(), 7);
        let masked = names.get(id(1)).unwrap();
        assert_eq!(
            (masked.name().as_str(), masked.born, masked.protection),
            ("", None, protection)
        );
        assert!(names.all().all(|p| p.protection.found_by_parts()));
    }
}

#[test]
fn a_whole_protected_name_comes_before_all_others() {
    let mut entries = town();
    entries.push(Entry { protection: Protection::Hidden, ..person(20, "Gun-Britt", "Andersson") });
    let names = Names::new(entries, &order());
    assert_eq!(found(&names, "gun-britt andersson"), [20, 2]);
    assert_eq!(names.find("gun-britt andersson", 1).ids, [id(20)]);
}

#[test]
fn what_became_part_of_another_card_still_leads_to_the_person() {
    let mut entries = town();
    entries[6].merged_into = Some(id(1));
    let names = Names::new(entries, &order());
    assert_eq!(found(&names, "blå"), [1]);
    assert_eq!(found(&names, "gamlestan sjöberg"), [1]);
    assert_eq!(names.get(id(7)).unwrap().id, id(1));
    assert_eq!(names.len(), 8);
}

#[test]
fn a_merge_with_a_protected_card_protects_and_taking_it_back_restores() {
    let mut entries = town();
    entries[6].protection = Protection::Secret;
    entries[6].merged_into = Some(id(1));
    let names = Names::new(entries.clone(), &order());
    assert_eq!(found(&names, "sjöb"), [] as [u8; 0]);
    assert_eq!(found(&names, "gun-britt sjöberg"), [1]);
    let parted = Entry { merged_into: None, ..entries[6].clone() };
    let names = names.with(vec![parted], &order());
    assert_eq!(found(&names, "sjöb hjällbo"), [1]);
    assert_eq!(names.get(id(1)).unwrap().street, "Kyrkogatan 24");
}

#[test]
fn merges_in_a_chain_and_in_a_circle_end_at_one_card_on_every_computer() {
    let mut entries = town();
    entries[6].merged_into = Some(id(5));
    entries[4].merged_into = Some(id(1));
    let names = Names::new(entries.clone(), &order());
    assert_eq!((names.survivor(id(7)), found(&names, "blå")), (id(1), vec![1]));
    entries[0].merged_into = Some(id(7));
    let circle = Names::new(entries.clone(), &order());
    entries.reverse();
    let other = Names::new(entries, &order());
    for names in [circle, other] {
        for n in [1, 5, 7] {
            assert_eq!(names.survivor(id(n)), id(1));
        }
        assert_eq!(found(&names, "blå"), [1]);
    }
}

#[test]
fn the_last_contact_is_that_with_any_card_of_the_person() {
    let day = |text: &str| text.parse().ok();
    let mut entries = town();
    entries[6].merged_into = Some(id(5));
    entries[4].merged_into = Some(id(1));
    (entries[0].last, entries[6].last) = (day("2026-11-20"), day("2026-11-23"));
    let names = Names::new(entries.clone(), &order());
    assert_eq!(names.get(id(1)).unwrap().last, day("2026-11-23"));
    // A contact with a card that is part of another, and the merge taken back.
    entries[4].last = day("2026-11-24");
    let names = names.with(vec![entries[4].clone()], &order());
    assert_eq!(names.get(id(7)).unwrap().last, day("2026-11-24"));
    let parted = Entry { merged_into: None, ..entries[4].clone() };
    let names = names.with(vec![parted], &order());
    assert_eq!(names.get(id(1)).unwrap().last, day("2026-11-20"));
    assert_eq!(names.get(id(5)).unwrap().last, day("2026-11-24"));
}

#[test]
fn the_binned_are_not_found_but_still_read() {
    let mut entries = town();
    entries[0].gone = true;
    entries[6].merged_into = Some(id(1));
    let names = Names::new(entries, &order());
    assert_eq!(found(&names, "sjöb"), [] as [u8; 0]);
    assert_eq!(found(&names, "blå"), [] as [u8; 0]);
    assert!(names.get(id(1)).unwrap().gone);
    assert_eq!(names.len(), 7);
}

#[test]
fn changes_give_the_same_names_as_building_anew() {
    let mut entries = town();
    let names = Names::new(entries.clone(), &order());
    entries[1].family = "Aronsson".into();
    entries[2].last = "2026-11-02".parse().ok();
    entries.push(person(30, "Ny", "Person"));
    let changed = vec![entries[1].clone(), entries[2].clone(), entries[9].clone()];
    let (with, anew) = (names.with(changed, &order()), Names::new(entries, &order()));
    for typed in ["", "aron", "andersson", "ny", "gun"] {
        assert_eq!(with.find(typed, 99), anew.find(typed, 99), "{typed}");
    }
    assert_eq!(with.get(id(3)), anew.get(id(3)));
    assert_eq!(names.get(id(3)).unwrap().last, None);
}

#[test]
fn a_logged_contact_shares_the_index_with_the_names_before() {
    let names = names();
    let mut gun = town().remove(0);
    gun.last = "2026-11-23".parse().ok();
    let after = names.with(vec![gun], &order());
    assert!(std::sync::Arc::ptr_eq(&names.kept, &after.kept));
    assert_eq!(
        after.get(id(1)).unwrap().last.map(|d| d.to_string()).as_deref(),
        Some("2026-11-23")
    );
}

#[test]
fn a_hundred_thousand_fit_in_twenty_megabytes() {
    let entries = (0..1000_u32).map(|n| {
        let mut bytes = [0; 16];
        bytes[..4].copy_from_slice(&n.to_be_bytes());
        Entry {
            given: format!("Förnamn{}", n % 50),
            family: format!("Efternamn{}", n % 200),
            street: format!("Gatan {}", n % 90),
            area: "Hjällbo".into(),
            phones: vec![format!("+4670174{n:04}")],
            born: "1946-08-20".parse().ok(),
            ..Entry::new(PersonId(Id(bytes)))
        }
    });
    let names = Names::new(entries.collect(), &order());
    assert!(names.bytes() / 1000 < 200, "{} bytes a person", names.bytes() / 1000);
}
