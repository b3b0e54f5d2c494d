use super::check::{check, check_texts};
use super::*;
use crate::base::date::{Day, Echo, Lean, read_day};
use crate::base::lang::Country;
use chrono::NaiveTime;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn in_all<const N: usize>(rows: [(Lang, &str); N], say: impl Fn(&Words) -> String) {
    for (lang, want) in rows {
        assert_eq!(say(&Words::shipped(lang)).replace(format::BLANK, " "), want, "{lang:?}");
    }
}

#[test]
fn every_language_has_the_same_keys_attributes_and_places() {
    assert_eq!(check(), Vec::<String>::new());
}

#[test]
fn the_check_sees_each_kind_of_difference() {
    let sv = vec![("a", "one = { $n } st\ntwo = två\n    .also = tu, par\nthree = tre")];
    for (en, fault) in [
        ("one = { $n } pcs\ntwo = two\n    .also = pair, twain", "en: three is missing"),
        ("one = pcs\ntwo = two\n    .also = p\nthree = 3", "one has other"),
        ("one = { $n }\ntwo = two\nthree = 3", "two has other"),
        (
            "one = { $n }\ntwo = two\n    .also = p\nthree = 3\nthree = 4",
            "a.en.ftl: three is there twice",
        ),
        ("one = { $n }\ntwo = two\n    .also = p\nthree = 3\n= 4", "a.en.ftl: "),
    ] {
        let faults = check_texts(&[("sv", sv.clone()), ("en", vec![("a", en)])]);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].starts_with(fault), "{faults:?}");
    }
}

#[test]
fn every_command_has_a_name_and_two_others_in_every_language() {
    for lang in Lang::ALL {
        let words = Words::shipped(lang);
        for command in Command::ALL {
            let also = words.attribute(command.word(), "also").unwrap_or_default();
            let names: Vec<_> = also.split(',').map(str::trim).filter(|n| n.len() > 1).collect();
            assert!(names.len() >= 2, "{lang:?} {command:?}: {also:?}");
            assert!(!names.contains(&words.get(command.word()).as_str()), "{lang:?} {command:?}");
        }
    }
}

#[test]
fn a_command_is_found_by_its_names_in_all_languages_the_readers_first() {
    let names = Words::shipped(Lang::Fi).all_names(Command::Call.word());
    assert_eq!(names[0], "Kirjaa puhelu");
    for name in ["ring", "soita", "telephone", "Logga samtal", "Log call"] {
        assert!(names.iter().any(|n| n == name), "{name} is missing in {names:?}");
    }
}

#[test]
fn days_are_written_as_the_language_writes_them_and_can_be_typed_back() {
    let monday = day("2026-11-23");
    in_all(
        [(Lang::Sv, "mån 2026-11-23"), (Lang::Fi, "ma 23.11.2026"), (Lang::En, "Mon 2026-11-23")],
        |w| w.day(monday),
    );
    in_all([(Lang::Sv, "mån 23 nov"), (Lang::Fi, "ma 23.11."), (Lang::En, "Mon 23 Nov")], |w| {
        w.day_short(monday)
    });
    in_all(
        [(Lang::Sv, "november 2026"), (Lang::Fi, "marraskuu 2026"), (Lang::En, "November 2026")],
        |w| w.month(2026, 11),
    );
    let half_past = NaiveTime::from_hms_opt(9, 30, 0).unwrap();
    in_all([(Lang::Sv, "09:30"), (Lang::Fi, "9.30"), (Lang::En, "09:30")], |w| w.time(half_past));
    for words in Lang::ALL.map(Words::shipped) {
        for n in 0..400 {
            let one = monday.plus_days(n);
            for (said, lean) in [(words.day(one), Lean::Past), (words.date(one), Lean::Plan)] {
                assert_eq!(read_day(&said, monday, lean), Ok(one), "{said}");
            }
        }
        let later = monday.plus_days(92);
        assert_eq!(read_day(&words.day_short(later), monday, Lean::Plan), Ok(later));
    }
}

#[test]
fn the_echo_tells_week_distance_and_what_is_special() {
    let said = |words: &Words, date: &str, country| {
        words.echo(&Echo::of(day(date), day("2026-11-23"), country))
    };
    in_all(
        [
            (Lang::Sv, "= tis 2027-02-23 (v. 8, om 92 dagar)"),
            (Lang::Fi, "= ti 23.2.2027 (vko 8, 92 päivän päästä)"),
            (Lang::En, "= Tue 2027-02-23 (w8, in 92 days)"),
        ],
        |w| said(w, "2027-02-23", Country::Se),
    );
    in_all(
        [
            (Lang::Sv, "= fre 2026-11-20 (v. 47, för 3 dagar sedan)"),
            (Lang::Fi, "= pe 20.11.2026 (vko 47, 3 päivää sitten)"),
            (Lang::En, "= Fri 2026-11-20 (w47, 3 days ago)"),
        ],
        |w| said(w, "2026-11-20", Country::Se),
    );
    let sv = Words::shipped(Lang::Sv);
    for (date, country, want) in [
        ("2026-11-23", Country::Se, "= mån 2026-11-23 (v. 48, idag)"),
        ("2026-11-24", Country::Se, "= tis 2026-11-24 (v. 48, imorgon)"),
        ("2026-12-26", Country::Se, "= lör 2026-12-26 (v. 52, om 33 dagar), röd dag: annandag jul"),
        ("2026-12-24", Country::Se, "= tors 2026-12-24 (v. 52, om 31 dagar), julafton"),
        ("2026-11-28", Country::Se, "= lör 2026-11-28 (v. 48, om 5 dagar), helg"),
        (
            "2027-12-06",
            Country::Fi,
            "= mån 2027-12-06 (v. 49, om 378 dagar), röd dag: Finlands självständighetsdag",
        ),
    ] {
        assert_eq!(said(&sv, date, country), want);
    }
}

#[test]
fn numbers_shares_and_minutes() {
    in_all([(Lang::Sv, "1 234 567"), (Lang::Fi, "1 234 567"), (Lang::En, "1,234,567")], |w| {
        w.number(1_234_567)
    });
    in_all([(Lang::Sv, "-999"), (Lang::En, "-999")], |w| w.number(-999));
    in_all([(Lang::Sv, "30,4 %"), (Lang::Fi, "30,4 %"), (Lang::En, "30.4 %")], |w| {
        w.percent(7, 23)
    });
    let sv = Words::shipped(Lang::Sv);
    for (n, of, want) in [
        (10, 31, "32,3 %"),
        (19, 48, "39,6 %"),
        (36, 102, "35,3 %"),
        (0, 5, "0,0 %"),
        (5, 5, "100,0 %"),
        (1, 2000, "0,1 %"),
        (1, 2001, "0,0 %"),
        (0, 0, "-"),
    ] {
        assert_eq!(sv.percent(n, of).replace(format::BLANK, " "), want, "{n} of {of}");
    }
    in_all([(Lang::Sv, "62 h 20 min"), (Lang::Fi, "62 h 20 min")], |w| w.minutes(62 * 60 + 20));
    assert_eq!(sv.minutes(45), "45 min");
    assert_eq!(sv.minutes(60), "1 h 0 min");
    assert_eq!(sv.minutes(-5), "0 min");
}

#[test]
fn a_phrase_says_its_days_and_words_in_the_readers_language() {
    let flaw = crate::base::DateFlaw::NoSuchDay { day: 31, month: 2, nearest: day("2027-02-28") };
    in_all(
        [
            (Lang::Sv, "Den 31/2 finns inte. Menar du sön 2027-02-28?"),
            (Lang::Fi, "Päivää 31.2. ei ole. Tarkoitatko su 28.2.2027?"),
            (Lang::En, "31/2 does not exist. Do you mean Sun 2027-02-28?"),
        ],
        |w| w.say(&flaw.phrase()),
    );
    let taken = Phrase::new(Word("trouble-no-key-left")).with("command", Command::Save.word());
    in_all([(Lang::Fi, "\"Tallenna\" jäi ilman näppäintä.")], |w| w.say(&taken));
    let unknown = Phrase { word: "from-a-later-version".to_owned(), args: Vec::new() };
    in_all([(Lang::Sv, "from-a-later-version")], |w| w.say(&unknown));
}

#[test]
fn a_number_in_a_phrase_has_its_thousands_apart_and_a_text_of_digits_is_left_alone() {
    let words = Words::shipped(Lang::En);
    let kept = |n: Arg<'_>| words.with(Word("state-kept"), &[("n", n)]);
    assert_eq!(kept(12_345_i64.into()), "waiting here: 12,345");
    assert_eq!(kept("0701740605".into()), "waiting here: 0701740605");
}

#[test]
fn keys_are_called_what_the_keyboard_calls_them() {
    let key = |words: &Words, name: &str| words.key(Chord::parse(name).unwrap());
    let sv = Words::shipped(Lang::Sv);
    for (name, want) in [
        ("space", "Mellanslag"),
        ("ctrl-s", "Ctrl+S"),
        ("ctrl-left", "Ctrl+Vänster"),
        ("backtab", "Skift+Tabb"),
        ("f9", "F9"),
        ("?", "?"),
    ] {
        assert_eq!(key(&sv, name), want);
    }
    assert_eq!(key(&Words::shipped(Lang::Fi), "up"), "Ylös");
}

#[test]
fn a_trouble_is_told_with_its_place_and_its_hint() {
    let troubles = crate::config::Keymap::shipped().lay("[browse]\n\nserach = ['s']", "my.toml");
    in_all(
        [
            (Lang::Sv, "my.toml, rad 3: \"serach\" finns inte. Menar du \"search\"?"),
            (Lang::En, "my.toml, line 3: There is no \"serach\". Do you mean \"search\"?"),
        ],
        |w| w.trouble(&troubles[0]),
    );
}
