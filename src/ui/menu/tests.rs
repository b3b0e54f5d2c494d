use super::*;
use crate::{
    base::Lang,
    ui::stage::{Shot, Stage},
};

fn verbs() -> Vec<Verb> {
    let no_phone = Some(Phrase::new(Word("field-no-phone")));
    vec![
        Verb::new(Command::Call).unless(no_phone),
        Verb::new(Command::FollowUp),
        Verb::new(Command::Edit),
    ]
}

fn menu() -> Menu {
    Menu::new(&verbs(), &Words::shipped(Lang::Sv), &Keymap::shipped()).about("Gun-Britt Sjöberg")
}

fn typed(menu: &mut Menu, text: &str) {
    for letter in text.chars() {
        menu.text(&letter.to_string());
    }
}

fn drawn(menu: &Menu, width: u16, height: u16) -> Shot {
    Stage::new(width, height).draw(|f, look| menu.draw(f, f.area(), look))
}

#[test]
fn what_can_be_done_here_comes_first_and_what_cannot_says_why() {
    let menu = menu();
    insta::assert_snapshot!(drawn(&menu, 80, 16).text(), @r"
    ┌─ Meny: skriv vad du vill göra ───────────────────────────────────┐
    │ [                                                              ] │
    │ HÄR: Gun-Britt Sjöberg                                           █
    │ > (Logga samtal)                                              L  │
    │   Följ upp                                                    F  │
    │   Ändra                                                   E, F2  │
    │ ÖVERALLT                                                         │
    │   Hjälp                                                      F1  │
    │   Meny                                               F9, Ctrl+P  │
    │   Hitta person                                       F3, Ctrl+F  │
    │   Hjälp med rutan                                            F4  │
    │   Hämta andras ändringar                                     F5  │
    │   Hoppa över                                                 F8  │
    │ ! kontrollera numret                                             │
    │                                                                  │
    └─ Enter Gör det  Esc Tillbaka ────────────────────────────────────┘
    ");
    insta::assert_snapshot!(drawn(&menu, 80, 16).roles(), @r"
    rrTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
    r FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF r
    r TTTTTTTTTTTTTTTTTTTTTT                                           m
    rssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssr
    r   tttt ttt                                                    k  r
    r   ttttt                                                   kkkkk  r
    r TTTTTTTT                                                         r
    r   ttttt                                                      kk  r
    r   tttt                                               kkkkkkkkkk  r
    r   ttttt tttttt                                       kkkkkkkkkk  r
    r   ttttt ttt ttttt                                            kk  r
    r   ttttt tttttt ttttttttt                                     kk  r
    r   ttttt tttt                                                 kk  r
    r wwwwwwwwwwwwwwwwwwww                                             r
    r                                                                  r
    rrkkkkkkkhhhhhhhhkkkkkhhhhhhhhhrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
    ");
    assert!(matches!(menu.clone().command(Command::Enter), MenuDid::Refused(_)));
}

#[test]
fn a_command_is_found_by_its_names_in_every_language() {
    for word in ["påminn", "follow", "seuranta", "följ upp"] {
        let mut menu = menu();
        typed(&mut menu, word);
        assert_eq!(menu.command(Command::Enter), MenuDid::Run(Command::FollowUp), "{word}");
    }
    let mut menu = menu();
    typed(&mut menu, "remind");
    insta::assert_snapshot!(drawn(&menu, 60, 18).text(), @r"
    ┌─ Meny: skriv vad du vill göra ───────────────────────────┐
    │ [remind                                                ] │
    │ HÄR: Gun-Britt Sjöberg                                   │
    │ > Följ upp                                            F  │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │ 1 träff.                                                 │
    │ Kallas också: påminn, flytta datum, återkom, skjut upp   │
    └─ Enter Gör det  Esc Tillbaka ────────────────────────────┘
    ");
    typed(&mut menu, "qqq");
    insta::assert_snapshot!(drawn(&menu, 40, 12).text(), @r"
    ┌─ Meny: skriv vad du vill göra ───────┐
    │ [remindqqq                         ] │
    │                                      │
    │ Inget heter så. Sudda för att se     │
    │ fler.                                │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    │ 0 träffar.                           │
    │                                      │
    └─ Enter Gör det  Esc Tillbaka ────────┘
    ");
    assert_eq!(menu.command(Command::Enter), MenuDid::Moved);
    assert_eq!(menu.command(Command::Back), MenuDid::Closed);
}

#[test]
fn every_command_is_in_the_menu_and_can_be_reached_by_its_name() {
    let words = Words::shipped(Lang::Sv);
    for command in Command::ALL.iter().filter(|command| !is_twin(**command)) {
        let mut menu = menu();
        typed(&mut menu, &words.get(command.word()));
        let there = menu.rows.iter().any(|(_, row)| match row {
            Row::Deed(at) => menu.deeds[*at].1.command == Some(*command),
            Row::Added(_) => false,
        });
        assert!(there, "{command:?}");
    }
}

#[test]
fn persons_found_by_the_same_letters_stand_below() {
    let stage = Stage::new(80, 18);
    let mut menu = menu();
    menu.text("ändra");
    let people = vec![Choice::new("1", "Ändra Nyström").detail("1951 Backa")];
    menu.add(&people, &stage.here());
    insta::assert_snapshot!(drawn(&menu, 80, 14).text(), @r"
    ┌─ Meny: skriv vad du vill göra ───────────────────────────────────┐
    │ [ändra                                                         ] │
    │ HÄR: Gun-Britt Sjöberg                                           │
    │ > Ändra                                                   E, F2  │
    │ ÖVERALLT                                                         │
    │   Hämta andras ändringar                                     F5  │
    │ PERSONER                                                         │
    │   Ändra Nyström                                      1951 Backa  │
    │ PÅ ANDRA BILDER                                                  │
    │   (Historik)                                                  H  │
    │   (Flytta)                                                    M  │
    │ 5 träffar.                                                       │
    │ Kallas också: rätta, redigera, skriv om                          │
    └─ Enter Gör det  Esc Tillbaka ────────────────────────────────────┘
    ");
    while menu.command(Command::Enter) != MenuDid::Added(0) {
        assert_eq!(menu.command(Command::Down), MenuDid::Moved);
    }
    assert_eq!(menu.text("x"), MenuDid::Typed("ändrax".into()));
    assert_eq!(menu.command(Command::Enter), MenuDid::Moved, "persons of other letters are gone");
}

#[test]
fn a_click_does_it() {
    let mut menu = menu();
    let shot = drawn(&menu, 80, 20);
    let row = shot.text().lines().position(|line| line.contains("Följ upp")).unwrap();
    let Some(Hit::Pick { row, .. }) = shot.hits.at(20, u16::try_from(row).unwrap()) else {
        panic!("no row")
    };
    assert_eq!(menu.pick(row), MenuDid::Run(Command::FollowUp));
    assert_eq!(shot.hits.at(0, 0), Some(Hit::Command(Command::Back)));
}
