use super::*;
use crate::{
    base::{Lang, Phrase},
    config::{command::Command, theme::Theme},
    ui::{
        hits::Hit,
        stage::{Shot, Stage},
    },
};

const FILE: &str = "G:\\Uppsok\\team.tillit";

fn head() -> Head {
    Head {
        title: "Uppsökande Nordost".into(),
        aside: FILE.into(),
        tab: Some(Command::Screen2),
        status: "Vy: alla".into(),
        count: "0 markerade".into(),
        ..Head::default()
    }
}

fn verbs() -> Vec<Verb> {
    let grey = Verb::new(Command::Call).unless(Some(Phrase::new(Word("list-nothing"))));
    vec![Verb::new(Command::Enter), grey, Verb::new(Command::FollowUp), Verb::new(Command::New)]
}

fn around(stage: &Stage, head: &Head, said: Option<(Tone, &str)>) -> Shot {
    let verbs = verbs();
    let save = SaveState::Kept(2);
    stage.draw(|f, look| {
        let surround = Surround {
            head,
            verbs: &verbs,
            who: "Karin L",
            save: &save,
            practice: true,
            copy: (&[], false),
            shut: &[],
            covered: false,
            said,
        };
        surround.draw(f, look);
    })
}

fn ends(shot: &Shot) -> String {
    let text = shot.text();
    let rows: Vec<&str> = text.lines().filter(|row| !row.is_empty()).collect();
    rows.join("\n")
}

#[test]
fn at_80_columns_everything_is_there() {
    let shot = around(&Stage::new(100, 24), &head(), None);
    insta::assert_snapshot!(ends(&shot), @r"
     Uppsökande Nordost   G:\Uppsok\team.tillit   Karin L   mån 2026-11-23 v. 48  ÖVNING  väntar här: 2
     1Idag[2Personer]3Insatser 4Fält 5Program 8Årshjul 9Siffror 0Mer
    ────────────────────────────────────────────────────────────────────────────────────────────────────
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Vy: alla                                                                               0 markerade
     ? Hjälp  F9 Meny  Enter Öppna (L Logga samtal) F Följ upp  N Ny
    ");
    let shot = around(&Stage::new(80, 24), &head(), None);
    insta::assert_snapshot!(ends(&shot), @r"
     Uppsökande Nordost       Karin L   mån 2026-11-23 v. 48  ÖVNING  väntar här: 2
     1Idag[2Personer]3Insatser 4Fält 5Program 8Årshjul 9Siffror 0Mer
    ────────────────────────────────────────────────────────────────────────────────
    ────────────────────────────────────────────────────────────────────────────────
     Vy: alla                                                           0 markerade
     ? Hjälp  F9 Meny  Enter Öppna (L Logga samtal) F Följ upp  N Ny
    ");
    insta::assert_snapshot!(shot.roles(), @r"
     TTTTTTTTTTTTTTTTTT       mmmmmmmmmmmmmmmmmmmmmmmmmmmmmm  xxxxxx  wwwwwwwwwwwww
     iiiiiIIIIIIIIIIIiiiiiiiii iiiii iiiiiiii iiiiiiii iiiiiiii iiii
    rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr


















    rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
     mmmmmmmm                                                           mmmmmmmmmmm
     k hhhhh  kk hhhh  kkkkk hhhhh dddddddddddddddd k hhhhhhhh  k hh
    ");
}

#[test]
fn when_it_is_narrow_the_save_state_and_help_stay() {
    insta::assert_snapshot!(ends(&around(&Stage::new(60, 18), &head(), None)), @r"
     Uppsökande Nordost   mån 2026-11-23  ÖVNING  väntar här: 2
     1[2Personer]3 4 5 8 9 0
    ────────────────────────────────────────────────────────────
    ────────────────────────────────────────────────────────────
     Vy: alla                                       0 markerade
     ? Hjälp  F9 Meny  Enter Öppna (L Logga samtal) F Följ upp
    ");
    insta::assert_snapshot!(ends(&around(&Stage::new(40, 12), &head(), None)), @r"
     Uppsökande No..  ÖVNING  väntar här: 2
     1[2Personer]3 4 5 8 9 0
    ────────────────────────────────────────
     Vy: alla                   0 markerade
     ? Hjälp  F9 Meny  Enter Öppna
    ");
    insta::assert_snapshot!(ends(&around(&Stage::new(20, 5), &head(), None)), @r"
    ÖVNINGväntar här: 2
     ? Hjälp  F9 Meny
    ");
}

#[test]
fn a_form_says_that_one_writes_and_has_no_screens() {
    let form = Head {
        title: "Logga samtal > Gun-Britt Sjöberg".into(),
        aside: "070-174 06 26".into(),
        right: Some("09:41:20".into()),
        writing: true,
        note: Some("utkast kl 09:41".into()),
        ..Head::default()
    };
    let said = Some((Tone::Trouble, "Det gick inte."));
    insta::assert_snapshot!(ends(&around(&Stage::new(80, 24), &form, said)), @r"
     Logga samtal > Gun-Britt Sjöberg               09:41:20  ÖVNING  väntar här: 2
    ═══ SKRIVER ════════════════════════════════════════════════ utkast kl 09:41 ═══
    ────────────────────────────────────────────────────────────────────────────────
     ! Det gick inte.
     F1 Hjälp  F9 Meny  Enter Öppna
    ");
    insta::assert_snapshot!(ends(&around(&Stage::new(40, 12), &form, said)), @r"
     Gun-Britt Sjö..  ÖVNING  väntar här: 2
    ═══ SKRIVER ════════ utkast kl 09:41 ═══
     ! Det gick inte.
     F1 Hjälp  F9 Meny  Enter Öppna
    ");
}

#[test]
fn without_colour_the_screen_we_are_on_and_what_is_impossible_are_told_by_brackets() {
    let shot = around(&Stage::new(80, 24).theme(Theme::plain()), &head(), None);
    assert!(shot.text().contains("[2Personer]"));
    assert!(shot.text().contains("(L Logga samtal)"));
}

#[test]
fn help_and_menu_are_never_cut_in_any_language_at_20_columns() {
    for lang in Lang::ALL {
        for writing in [false, true] {
            let head = Head { writing, ..head() };
            let shot = around(&Stage::new(20, 24).lang(lang), &head, None);
            let text = shot.text();
            let keys = text.lines().last().unwrap();
            assert!(keys.contains("F9 ") && !keys.contains(".."), "{lang:?}: {keys}");
            let clickable =
                |command| (0..20).any(|x| shot.hits.at(x, 23) == Some(Hit::Command(command)));
            let help = if writing { Command::Help } else { Command::HelpHere };
            assert!(clickable(help) && clickable(Command::Menu));
        }
    }
}

#[test]
fn every_save_state_is_seen_whole_at_40_columns() {
    let states = [
        SaveState::Saved,
        SaveState::Saving,
        SaveState::Waiting { who: Some("Camilla".into()), seconds: 2 },
        SaveState::Waiting { who: None, seconds: 12 },
        SaveState::Kept(2),
        SaveState::Away(0),
        SaveState::Away(2),
        SaveState::Draft,
        SaveState::ReadOnly(0),
        SaveState::ReadOnly(2),
    ];
    let head = Head { title: "x".repeat(60), ..head() };
    for state in &states {
        let shot = Stage::new(40, 12).draw(|f, look| {
            let surround = Surround {
                head: &head,
                verbs: &[],
                who: "Karin",
                save: state,
                practice: false,
                copy: (&[], false),
                shut: &[],
                covered: false,
                said: None,
            };
            surround.draw(f, look);
        });
        let text = shot.text();
        let row = text.lines().next().unwrap();
        assert!(row.contains("..") && !row.ends_with('.'), "{row}");
    }
}

#[test]
fn a_click_on_a_key_or_a_screen_is_that_key() {
    let shot = around(&Stage::new(80, 24), &head(), None);
    assert_eq!(shot.hits.at(2, 1), Some(Hit::Command(Command::Screen1)));
    assert_eq!(shot.hits.at(1, 23), Some(Hit::Command(Command::HelpHere)));
    let text = shot.text();
    let keys = text.lines().last().unwrap();
    let before = keys.split_once("F Följ").unwrap().0;
    let column = u16::try_from(before.chars().count()).unwrap();
    assert_eq!(shot.hits.at(column, 23), Some(Hit::Command(Command::FollowUp)));
}
