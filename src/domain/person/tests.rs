use super::*;
use crate::base::phone::read_phone;
use crate::base::{Country, Id};
use crate::domain::flaw::{Flaw, stops};

fn today() -> Day {
    Day::of(2026, 11, 23).unwrap()
}

fn gun() -> Person {
    Person {
        given: "Gun-Britt".into(),
        family: "Sjöberg".into(),
        alias: "Gubben".into(),
        born: "1946-08-20".parse().ok(),
        phones: vec![PersonPhone {
            id: PhoneId(Id([2; 16])),
            phone: read_phone("070-174 06 26", Country::Se),
            label: String::new(),
        }],
        email: "gun@example.org".into(),
        street: "Kyrkogatan 24".into(),
        postcode: "424 33".into(),
        town: "Göteborg".into(),
        area: Some(AreaId(Id([3; 16]))),
        tags: vec!["kaffe".into()],
        note: "saknar någon att fika med".into(),
        languages: vec!["svenska".into()],
        ..Person::new(PersonId(Id([1; 16])))
    }
}

fn told(person: &Person) -> Vec<(String, String, bool)> {
    let flaws: Vec<Flaw> = person.flaws(today());
    flaws.into_iter().map(|f| (f.field, f.reason.word, f.stops)).collect()
}

#[test]
fn a_good_card_has_no_flaws_and_an_alias_or_a_year_is_enough() {
    assert_eq!(told(&gun()), []);
    let mut alias = Person::new(PersonId(Id([1; 16])));
    assert_eq!(told(&alias), [("given".into(), "flaw-nameless".into(), true)]);
    alias.alias = "blå jackan".into();
    alias.born = "1946".parse().ok();
    assert_eq!(told(&alias), []);
    assert!(alias.alias_only() && !gun().alias_only());
}

#[test]
fn each_slip_is_told_beside_its_field() {
    let change = |change: fn(&mut Person)| {
        let mut person = gun();
        change(&mut person);
        told(&person)
    };
    for (found, field, word, stops) in [
        (change(|p| p.born = "2026-11-24".parse().ok()), "born", "flaw-born-ahead", true),
        (change(|p| p.born = "2027".parse().ok()), "born", "flaw-born-ahead", true),
        (change(|p| p.born = "1900".parse().ok()), "born", "flaw-born-old", false),
        (change(|p| p.national = Some("1234".into())), "national", "flaw-national", true),
        (change(|p| p.email = "gun@".into()), "email", "flaw-email", false),
        (change(|p| p.email = "gun example.org".into()), "email", "flaw-email", false),
        (
            change(|p| p.phones[0].phone = read_phone("via dottern", Country::Se)),
            "phone",
            "flaw-phone",
            false,
        ),
        (
            change(|p| {
                p.interpreter = Some(true);
                p.languages.clear();
            }),
            "language",
            "flaw-interpreter-language",
            false,
        ),
    ] {
        assert_eq!(found, [(field.to_owned(), word.to_owned(), stops)]);
    }
    assert_eq!(change(|p| p.born = "2026-11-23".parse().ok()), []);
}

#[test]
fn a_national_number_is_held_against_the_birth_date() {
    let official = include_str!("../../../tests/data/national-numbers.txt");
    let number = official.lines().find(|line| line.starts_with("1946")).unwrap();
    let mut person = gun();
    person.national = Some(number.into());
    person.born = "1946".parse().ok();
    assert_eq!(told(&person), []);
    person.born = "1951".parse().ok();
    assert_eq!(told(&person), [("national".into(), "flaw-national-born".into(), false)]);
}

#[test]
fn levels_two_and_three_may_hold_no_way_to_be_found() {
    for protection in Protection::ALL {
        let person = Person { protection, ..gun() };
        let held: Vec<String> = told(&person).into_iter().map(|(field, ..)| field).collect();
        if protection.may_hold_contact() {
            assert_eq!(held, [] as [String; 0]);
        } else {
            assert_eq!(held, ["phone", "email", "street", "postcode", "town"]);
            assert!(stops(&person.flaws(today())));
        }
    }
}

#[test]
fn a_mask_leaves_what_the_level_lets_be_seen() {
    let masked = |protection| Person { protection, ..gun() }.mask();
    assert_eq!(masked(Protection::Open), gun());
    let named = masked(Protection::Marked);
    assert_eq!(named.name(), "Gun-Britt Sjöberg \"Gubben\"");
    assert!(named.phones.is_empty() && named.national.is_none());
    let contact = [&named.email, &named.street, &named.postcode, &named.town];
    assert!(contact.iter().all(|text| text.is_empty()) && named.area.is_none());
    for protection in [Protection::Hidden, Protection::Secret] {
        let hidden = masked(protection);
        assert_eq!(hidden, Person { protection, ..Person::new(gun().id) });
    }
}

#[test]
fn a_wish_not_to_be_reached_bars_that_way_alone_and_death_bars_all() {
    let mut person = gun();
    person.no_contact.push(NoContact {
        channel: Channel::Post,
        since: today(),
        why: "vill inte ha reklam".into(),
    });
    for channel in Channel::ALL {
        let barred = person.barred(*channel).map(|word| word.0);
        assert_eq!(barred, (*channel == Channel::Post).then_some("barred-post"), "{channel:?}");
    }
    person.died = Some(today());
    for channel in Channel::ALL {
        assert_eq!(person.barred(*channel).map(|word| word.0), Some("barred-died"));
    }
}
