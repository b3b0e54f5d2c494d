//! Every part of the kit in every language, at every size, in every theme: nothing panics, no glyph
//! is new, the cursor is where one is.

use super::stage::Stage;
use crate::{
    base::{Lang, Lean, Phrase, Word},
    config::{
        command::Command,
        keymap::Keymap,
        theme::Theme,
        words::{Arg, Words},
    },
    ui::{
        Choice, Field, FieldKind, Form, Head, SaveState, Surround, Tone, Verb,
        calendar::Calendar,
        chart::{Bar, Chart},
        dialog::Dialog,
        find::{Around, Find},
        help::Help,
        menu::Menu,
        picker::Picker,
    },
};
use proptest::prelude::*;

const SIZES: [(u16, u16); 8] =
    [(80, 24), (60, 18), (120, 40), (100, 24), (40, 12), (20, 5), (3, 3), (1, 1)];

fn stages() -> impl Iterator<Item = Stage> {
    Lang::ALL.into_iter().flat_map(|lang| {
        SIZES.into_iter().flat_map(move |(width, height)| {
            [Theme::letters(), Theme::plain()]
                .map(|theme| Stage::new(width, height).lang(lang).theme(theme))
        })
    })
}

fn choices() -> Vec<Choice> {
    (1..=12).map(|n| Choice::new(n.to_string(), format!("Val nummer {n}")).detail("x")).collect()
}

/// A form with a box of every kind.
fn every_kind() -> Form {
    let scale = FieldKind::Scale { min: 0, max: 10, low: "inte alls".into(), high: "helt".into() };
    let number = FieldKind::Number { min: None, max: None, decimals: 2, unit: Some("kr".into()) };
    Form::new(vec![
        Field::section("s1", "Först"),
        Field::text("text", "En rad").required().half(),
        Field::new("phone", "Telefon", FieldKind::Phone).half(),
        Field::new("secret", "Lösenord", FieldKind::Secret).third(),
        Field::new("time", "Tid", FieldKind::Time).third(),
        Field::new("number", "Tal", number).third().answer(),
        Field::note("note", "Detta är en anteckning som är längre än en smal ruta är bred."),
        Field::long("long", "En mycket lång fråga som inte ryms bredvid sin ruta").answer(),
        Field::yes_no("yes", "Ja eller nej?").answer(),
        Field::one_of("one", "Ett av flera", choices()).answer(),
        Field::many_of("many", "Flera av flera", choices()).shown_if("yes", &["yes"]),
        Field::section("s2", "Sedan"),
        Field::new("scale", "Skala", scale).answer(),
        Field::date("date", "Dag", Lean::Plan).with("2027-02-23"),
        Field::new("birth", "Född", FieldKind::Birth),
        Field::pick("pick", "Plats", choices()).with("3"),
        Field::pick_or_new("new", "Plats eller ny", choices()),
    ])
}

#[test]
fn the_frame_fits() {
    let title = "Logga samtal > Gun-Britt Sjöberg".to_owned();
    let verbs: Vec<Verb> = Command::ALL.iter().copied().map(Verb::new).collect();
    for stage in stages() {
        for tab in [None, Some(Command::Screen2)] {
            let head =
                Head { title: title.clone(), tab, writing: tab.is_none(), ..Head::default() };
            stage.draw(|f, look| {
                let surround = Surround {
                    head: &head,
                    verbs: &verbs,
                    who: "Karin Lindén",
                    save: &SaveState::Kept(2),
                    practice: true,
                    copy: (&[], false),
                    shut: &[],
                    covered: false,
                    said: Some((Tone::Hint, "En mycket lång mening som knappast ryms på en rad.")),
                };
                surround.draw(f, look);
            });
        }
    }
}

#[test]
fn a_form_of_every_kind_of_box_fits_and_shows_where_one_is() {
    for stage in stages() {
        let mut form = every_kind();
        for _ in 0..form.fields().len() {
            let shot = stage.draw(|f, look| form.draw(f, f.area(), look));
            let wide = shot.text().lines().any(|line| line.chars().count() > 20);
            assert!(!wide || shot.cursor().is_some(), "{:?}", form.focus());
            form.command(Command::Helper, &stage.here());
            stage.draw(|f, look| form.draw(f, f.area(), look));
            form.command(Command::Back, &stage.here());
            form.command(Command::Next, &stage.here());
        }
    }
}

#[test]
fn everything_that_lies_over_a_screen_fits() {
    for stage in stages() {
        let words = Words::shipped(Lang::Fi);
        let verbs = [Verb::new(Command::Call), Verb::new(Command::Edit)];
        let menu = Menu::new(&verbs, &words, &Keymap::shipped());
        let said = (&words, &Keymap::shipped());
        let help = Help::new(("Ohje", Word("list-nothing")), &verbs, true, said);
        let picker = Picker::new("Välj", &choices(), &stage.here());
        let dialog =
            Dialog::new("Säkert?").say("Ja eller nej, det är frågan.").answer("Nej").answer("Ja");
        stage.draw(|f, look| menu.draw(f, f.area(), look));
        stage.draw(|f, look| help.draw(f, f.area(), look));
        stage.draw(|f, look| picker.draw(f, f.area(), look));
        stage.draw(|f, look| dialog.draw(f, f.area(), look));
        stage.draw(|f, look| Calendar::new(look.today).draw(f, f.area(), look));
    }
}

#[test]
fn charts_and_find_boxes_fit() {
    let bars = (0..30).map(|n| Bar::new(format!("rad {n}"), n * 37).of(2000).note("+1")).collect();
    let chart = Chart::new(bars);
    let (label, hint) = ("Sök:".into(), "namn".into());
    let (key, found, all) = (crate::config::command::Command::Search, 12, 100_000);
    let around = Around { label: &label, hint: &hint, found, all, key, focused: true };
    for stage in stages() {
        stage.draw(|f, look| chart.draw(f, f.area(), look, true));
        stage.draw(|f, look| Find::default().draw(f, f.area(), look, &around));
    }
}

#[test]
fn without_colour_the_box_in_use_its_answer_and_its_flaw_still_show() {
    let stage = Stage::new(60, 6).theme(Theme::plain());
    let mut form = Form::new(vec![
        Field::yes_no("a", "Ja?").with("no"),
        Field::number("b", "Tal", 0, 5),
        Field::text("c", "Text"),
    ]);
    form.refuse("b", Phrase::new(Word("field-required")));
    form.go_to("c");
    let shot = stage.draw(|f, look| form.draw(f, f.area(), look));
    insta::assert_snapshot!(shot.text(), @r"
      Ja?   J ja [N nej]
      Tal  [        ]
           ! Här behövs ett svar.
    > Text [                                                  ]
    ");
    insta::assert_snapshot!(shot.signs(), @r"
                 bbbbbbb
           uuuuuuuuuu
           bbbbbbbbbbbbbbbbbbbbbb
    b bbbb rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
    ");
}

#[test]
fn names_of_the_ten_screens_fit_on_80_columns_in_every_language() {
    for lang in Lang::ALL {
        let words = Words::shipped(lang);
        let names = crate::ui::frame::TABS.iter().map(|tab| words.get(tab.name));
        let all: usize = names.map(|name| name.chars().count() + 2).sum();
        assert!(all <= 80, "{lang:?}");
        let said = words.with(
            Word("state-waiting"),
            &[("who", "Camilla".into()), ("seconds", Arg::from(9_i64))],
        );
        assert!(said.chars().count() <= 30, "{said}");
    }
}

/// What a hand on a keyboard can do to a form.
#[derive(Debug, Clone)]
enum Press {
    Text(String),
    Command(Command),
    Click(usize),
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        3 => "[a-zå0-9 ,.+/-]|\\PC{1,6}|a\nb".prop_map(Press::Text),
        4 => prop::sample::select(Command::ALL).prop_map(Press::Command),
        1 => (0..17_000_usize).prop_map(Press::Click),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_pressed_a_form_holds_and_its_draft_brings_it_back(
        presses in prop::collection::vec(press(), 1..60),
        size in prop::sample::select(&SIZES[..]),
    ) {
        let stage = Stage::new(size.0, size.1);
        let here = stage.here();
        let mut form = every_kind().settled(&here);
        let empty = form.snapshot();
        for press in presses {
            match press {
                Press::Text(text) => form.text(&text, &here),
                Press::Command(command) => form.command(command, &here),
                Press::Click(row) => form.pick(row, &here),
            };
            stage.draw_any(|f, look| form.draw(f, f.area(), look));
        }
        let kept = form.snapshot();
        let mut again = every_kind();
        prop_assert_eq!(again.restore(&kept, &here), vec![]);
        let mut values = form.values();
        values.remove("secret");
        prop_assert_eq!(again.values(), values);
        while form.helping() {
            form.command(Command::Back, &here);
        }
        for _ in 0..400 {
            form.command(Command::Undo, &here);
        }
        prop_assert_eq!(&form.snapshot()["boxes"], &empty["boxes"]);
    }
}
