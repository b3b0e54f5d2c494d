use super::*;
use crate::base::{Day, Id, InitiativeId, Lang};
use crate::config::words::Words;
use crate::domain::initiative::Initiative;
use crate::domain::language::Language;
use crate::domain::letter::{
    Facts, Letter, Letterhead, Place, Receiver, SHIPPED, Values, What, Whom, Window, all, shipped,
    sift,
};
use crate::domain::protection::Protection;
use std::collections::BTreeMap;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn sheet(list: Vec<Receiver>) -> SheetOf {
    let initiative = Initiative::new(InitiativeId(Id([9; 16])), "80-åringar");
    SheetOf {
        sessions: Vec::new(),
        came: Vec::new(),
        initiative: Initiative {
            from: Some(day("2026-12-01")),
            to: Some(day("2026-12-18")),
            ..initiative
        },
        laddered: false,
        rungs: BTreeMap::new(),
        turn: list.iter().map(|one| one.person.id).collect(),
        list,
        written: BTreeMap::new(),
        tasks: BTreeMap::new(),
        letters: all(&[]),
        head: Letterhead {
            team: "Uppsökande Nordost".into(),
            address: "Box 1, 424 21 Angered".into(),
            phone: "031-39 06 00".into(),
            hours: [
                (Lang::Sv, "vardagar 9-12".to_owned()),
                (Lang::Fi, "arkisin klo 9-12".to_owned()),
            ]
            .into(),
            figures: "9-12".into(),
            window: Some(Window::Right),
        },
        template: None,
    }
}

fn order(letter: &str) -> Order {
    Order {
        what: What::Letters,
        whom: Whom::All,
        letter: letter.into(),
        lang: None,
        signer: "Karin Lindén".into(),
        date: day("2026-11-23"),
        day: Some(day("2026-12-01")),
        time: chrono::NaiveTime::from_hms_opt(10, 0, 0),
        every: None,
        place: "Hjällbo bibliotek".into(),
    }
}

fn html(sheet: &SheetOf, order: &Order) -> String {
    let sifted = sift(sheet.list.clone(), order.what);
    let words = Words::shipped(Lang::Sv);
    let form = (Form::Xlsx, crate::base::Country::Se);
    String::from_utf8(write((sheet, &sifted), order, form, &words).unwrap()).unwrap()
}

#[test]
fn every_letter_that_ships_can_be_read_and_misses_nothing() {
    for letter in shipped() {
        let uses = check(&letter.body).unwrap_or_else(|fault| panic!("{letter:?}: {fault:?}"));
        assert!(uses.contains(&Place::First) && uses.contains(&Place::Team), "{}", letter.row());
        // What is written in one language is called by the names of that language.
        for place in &uses {
            let lang = letter.lang.interface().unwrap();
            assert!(letter.body.contains(place.name(lang)), "{} {place:?}", letter.row());
        }
    }
    let all = sheet(vec![Receiver::made_up(1, "Anna")]);
    for (key, _) in SHIPPED {
        assert_eq!(missing(&all, &order(key), &all.list), [], "{key}");
        let mut uses = Lang::ALL.map(|lang| {
            let of = all.letters.iter().find(|l| l.key == *key && l.lang == lang.into()).unwrap();
            check(&of.body).unwrap()
        });
        uses.sort();
        assert_eq!(uses[0], uses[2], "{key} asks for the same in every language");
    }
}

#[test]
fn a_faulty_text_is_refused_with_its_line() {
    for (body, line, word) in [
        ("Hej\n{{ förnam }}", 2, "letter-fault-place"),
        ("Hej {{ förnamn }\n!", 1, "letter-fault-form"),
        ("{% if tid %}\nkl\n", 1, "letter-fault-form"),
        ("a\nb {{ namn|stort }}", 2, "letter-fault-unknown"),
        ("{% include \"/etc/passwd\" %}", 1, "letter-fault-form"),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
            1,
            "letter-fault-long",
        ),
        ("{{ namn.fel.fel }}", 1, "letter-fault-run"),
    ] {
        let fault = check(body).unwrap_err();
        assert_eq!(fault.why.word, word, "{body}");
        assert!(fault.line <= line && fault.line + 1 >= line, "{body}: {}", fault.line);
    }
    assert_eq!(check("{{ förnam }}").unwrap_err().line, 1);
}

#[test]
fn an_empty_place_leaves_no_hole() {
    let text = Text::read("Hej {{ förnamn }}!\n\nRing {{ telefon }} , tack .").unwrap();
    assert_eq!(text.fill(&Values::new()).unwrap(), "Hej!\n\nRing, tack.");
    let first = [(Place::First, "Åsa".to_owned())].into_iter().collect();
    assert_eq!(text.fill(&first).unwrap(), "Hej Åsa!\n\nRing, tack.");
}

#[test]
fn what_people_are_called_and_write_is_text_and_never_markup() {
    let mut all = sheet(vec![Receiver::made_up(1, "<script>alert(1)</script>")]);
    all.head.team = "Hus & Hem <b>".into();
    let own = Letter {
        key: "own".into(),
        lang: Language::Swedish,
        name: "Eget".into(),
        body: "Hej {{ förnamn }} <img src=x>\n\n& {{ '<i>' }}".into(),
    };
    all.letters.push(own);
    let page = html(&all, &order("own"));
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<i>"), "{page}");
    assert!(page.contains("&lt;script&gt;") && page.contains("Hus &amp; Hem &lt;b&gt;"), "{page}");
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("lang=\"sv\""));
    let page = html(&all, &order("first"));
    let outside = ["http:", "https:", "src=", "@import", "url("];
    assert!(outside.iter().all(|link| !page.contains(link)), "needs nothing else: {page}");
}

#[test]
fn each_is_written_to_in_their_own_language_unless_one_is_chosen() {
    let finn = Receiver { reads: vec![Language::Finnish], ..Receiver::made_up(2, "Aino") };
    let all = sheet(vec![Receiver::made_up(1, "Anna"), finn]);
    let page = html(&all, &order("fixed-time"));
    assert!(page.contains("Vi ringer tisdag 1 december klockan 10:00"), "{page}");
    assert!(page.contains("Soitamme tiistaina 1. joulukuuta kello 10.00"), "{page}");
    assert_eq!(page.matches("vardagar 9-12").count(), 1, "hours are said as the letter is\n{page}");
    assert_eq!(page.matches("arkisin klo 9-12").count(), 1, "{page}");
    assert!(page.contains("lang=\"fi\"") && page.contains("23 november 2026"), "{page}");
    let page = html(&all, &Order { lang: Some(Language::English), ..order("fixed-time") });
    assert!(page.contains("Dear Aino,") && page.contains("Dear Anna,"), "{page}");
    assert!(page.contains("031-39 06 00. ") && !page.contains("9-12"), "{page}");
    // A time agreed on with somebody is their own.
    let time = chrono::NaiveTime::from_hms_opt(14, 30, 0);
    let booked = Receiver { booked: Some((day("2026-12-03"), time)), ..Receiver::made_up(3, "Bo") };
    let page = html(&sheet(vec![booked]), &order("fixed-time"));
    assert!(page.contains("Vi ringer torsdag 3 december klockan 14:30"), "{page}");
}

#[test]
fn a_letter_in_arabic_runs_from_the_right_and_says_days_and_hours_in_figures() {
    let arab = vec![Language::Arabic, Language::Swedish];
    let arab = Receiver { reads: arab, ..Receiver::made_up(2, "Amal") };
    let dari = Receiver {
        reads: vec![Language::Dari, Language::Swedish],
        person: crate::domain::person::Person {
            languages: vec!["prs".into()],
            ..Receiver::made_up(3, "Zahra").person
        },
        ..Receiver::made_up(3, "Zahra")
    };
    let mut all = sheet(vec![Receiver::made_up(1, "Anna"), arab, dari]);
    all.letters.push(Letter {
        key: "fixed-time".into(),
        lang: Language::Arabic,
        name: "مكالمة".into(),
        body: "مرحبا {{ förnamn }} ،\n\n{{ day }} {{ kello }} {{ datum }} ({{ telefontid }})"
            .into(),
    });
    let order = order("fixed-time");
    let page = html(&all, &order);
    assert_eq!(page.matches("lang=\"ar\" dir=\"rtl\"").count(), 1, "{page}");
    assert_eq!(page.matches("lang=\"sv\" dir=\"ltr\"").count(), 2, "{page}");
    assert_eq!(page.matches("class=\"head\" dir=\"ltr\"").count(), 3, "the window stays\n{page}");
    // Each set apart, so that 2026-12-01 is not read from its end.
    let apart = |text: &str| format!("\u{2068}{text}\u{2069}");
    assert!(page.contains(&format!("مرحبا {}،", apart("Amal"))), "{page}");
    let said = ["2026-12-01", "10:00", "2026-11-23"].map(apart).join(" ");
    assert!(page.contains(&format!("{said} ({})", apart("9-12"))), "{page}");
    assert_eq!(page.matches("Vi ringer tisdag 1 december").count(), 2, "{page}");
    let sifted = sift(all.list.clone(), What::Letters);
    let strange = all.cannot_read(&order, &sifted);
    assert_eq!(strange, [all.list[2].person.id], "who reads Dari gets it in Swedish");
    let merged = Order { what: What::Merge, ..order };
    let words = Words::shipped(Lang::Sv);
    let form = (Form::Csv, crate::base::Country::Se);
    let rows = write((&all, &sift(all.list.clone(), What::Merge)), &merged, form, &words);
    let rows = String::from_utf8(rows.unwrap()).unwrap();
    assert!(rows.lines().nth(2).unwrap().ends_with("arabiska"), "{rows}");
}

#[test]
fn what_is_missing_is_told_with_whom_it_is_missing_for() {
    let nameless = Receiver::made_up(2, "");
    let mut all = sheet(vec![Receiver::made_up(1, "Anna"), nameless.clone()]);
    all.head.phone.clear();
    let found = missing(&all, &order("first"), &all.list);
    let first = Missing { place: Place::First, who: vec![nameless.person.id] };
    assert_eq!(found, [first, Missing { place: Place::Phone, who: vec![] }]);
}

#[test]
fn a_sheet_of_labels_holds_twenty_one() {
    let list: Vec<Receiver> = (1..=22).map(|n| Receiver::made_up(n, "Anna")).collect();
    let page = html(&sheet(list), &Order { what: What::Labels, ..order("first") });
    assert_eq!(page.matches("<section").count(), 2);
    assert_eq!(page.matches("class=\"label\"").count(), 22);
    assert!(page.contains("left: 139.2mm; top: 243.7mm"), "the last of a sheet: {page}");
}

#[test]
fn nobody_protected_stands_in_any_file() {
    let secret = Receiver {
        facts: Facts { protection: Protection::Marked, ..Facts::default() },
        ..Receiver::made_up(2, "Hemlig")
    };
    let all = sheet(vec![Receiver::made_up(1, "Anna"), secret]);
    let words = Words::shipped(Lang::Sv);
    for what in [What::Letters, What::Labels, What::Calls, What::Merge] {
        let order = Order { what, ..order("first") };
        let sifted = sift(all.list.clone(), what);
        let form = (Form::Csv, crate::base::Country::Se);
        let bytes = write((&all, &sifted), &order, form, &words).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains("Hemlig"), "{what:?}");
        assert_eq!(text.contains("Anna"), what != What::Calls, "she has no number: {what:?}");
    }
}

#[test]
fn a_call_list_tells_when_each_was_promised_a_call_and_how_the_last_try_went() {
    use crate::domain::disposition::Disposition;
    let time = chrono::NaiveTime::from_hms_opt(10, 30, 0);
    let mut heard = crate::domain::letter::Heard::default();
    let call = crate::domain::encounter::Kind::Call;
    heard.hear(call, Disposition::NoAnswer, day("2026-11-20"));
    let told = |given: &str| Receiver {
        booked: Some((day("2026-12-03"), time)),
        heard,
        ..Receiver::made_up(u8::try_from(given.chars().count()).unwrap(), given)
    };
    let with_phone = |mut one: Receiver| {
        let phone = crate::base::phone::read_phone("070-174 06 05", crate::base::Country::Se);
        let id = crate::base::PhoneId(Id([1; 16]));
        one.person.phones =
            vec![crate::domain::person::PersonPhone { id, phone, label: String::new() }];
        one
    };
    let mut all = sheet(["Åsa", "Anna"].map(|given| with_phone(told(given))).into());
    // The queue gives the second first; a third is not in it.
    all.turn.reverse();
    all.list.push(with_phone(Receiver::made_up(9, "Waiting")));
    let calls = Order { what: What::Calls, whom: Whom::Turn, ..order("") };
    let sifted = receivers(&all, &calls, crate::base::Country::Se);
    let words = Words::shipped(Lang::Sv);
    let form = (Form::Xlsx, crate::base::Country::Se);
    let page = String::from_utf8(write((&all, &sifted), &calls, form, &words).unwrap()).unwrap();
    assert!(page.find("Anna").unwrap() < page.find("Åsa").unwrap(), "{page}");
    assert!(!page.contains("Waiting"));
    assert!(
        page.contains("Lovat samtal: tors 3 dec 10:30  Senast: Svarar ej, fre 20 nov"),
        "{page}"
    );
}
