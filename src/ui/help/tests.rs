use super::*;
use crate::{
    base::{Lang, Phrase},
    ui::stage::{Shot, Stage},
};

fn verbs() -> Vec<Verb> {
    let no_phone = Some(Phrase::new(Word("field-no-phone")));
    vec![
        Verb::new(Command::Call).unless(no_phone),
        Verb::new(Command::FollowUp),
        Verb::new(Command::Edit),
        Verb::new(Command::Bin),
    ]
}

fn help(writing: bool) -> Help {
    let words = Words::shipped(Lang::Sv);
    let said = (&words, &Keymap::shipped());
    let questions = [Question { ask: Word("calendar-title"), answer: Word("picker-nothing") }];
    Help::new(("Hjälp: personkortet", Word("list-nothing")), &verbs(), writing, said)
        .questions(&questions, &words)
}

fn drawn(help: &Help, width: u16, height: u16) -> Shot {
    Stage::new(width, height).draw(|f, look| help.draw(f, f.area(), look))
}

#[test]
fn this_screen_stands_beside_what_holds_everywhere() {
    insta::assert_snapshot!(drawn(&help(false), 80, 19).text(), @r"
    ┌─ Hjälp: personkortet ─────────────────── skriv för att söka [              ]─┐
    │ Här finns inget ännu.                                                        │
    │                                                                              │
    │ PÅ DEN HÄR BILDEN                      ÖVERALLT                              │
    │ > L            (Logga samtal)            Enter        Öppna                  █
    │     ! kontrollera numret                 Esc          Tillbaka               █
    │   F            Följ upp                  Tabb         Nästa ruta             █
    │   E, F2        Ändra                     Skift+Tabb   Förra rutan            █
    │   Del          Lägg i papperskorgen      Upp Ner      flytta                 █
    │   Välj en dag                            Vänster Höger åt sidan              █
    │                                          PgUp PgDn    bläddra                █
    │                                          Home End     början, slutet         │
    │                                          1 2 3 4 5 8 9 0 byta bild           │
    │                                          F1           Hjälp                  │
    │                                          F9, Ctrl+P   Meny                   │
    │                                          F3, Ctrl+F   Hitta person           │
    │                                          F4           Hjälp med rutan        │
    │                                          F5           Hämta andras ändringar │
    └─ Enter Gör det  Tabb Andra listan  Esc Tillbaka ─────────────────────────────┘
    ");
    insta::assert_snapshot!(drawn(&help(false), 60, 12).text(), @r"
    ┌─ Hjälp: personk.. ── skriv för att söka [              ]─┐
    │ Här finns inget ännu.                                    █
    │                                                          █
    │ PÅ DEN HÄR BILDEN                                        │
    │ > L            (Logga samtal)                            │
    │     ! kontrollera numret                                 │
    │   F            Följ upp                                  │
    │   E, F2        Ändra                                     │
    │   Del          Lägg i papperskorgen                      │
    │   Välj en dag                                            │
    │ ÖVERALLT                                                 │
    └─ Enter Gör det  Tabb Andra listan  Esc Tillbaka ─────────┘
    ");
    insta::assert_snapshot!(drawn(&help(false), 60, 12).roles(), @r"
    rrTTTTTTTTTTTTTTTTTTrrhhhhhhhhhhhhhhhhhhhhFFFFFFFFFFFFFFFFrr
    r ttt ttttt ttttt ttttt                                    m
    r                                                          m
    r TTTTTTTTTTTTTTTTT                                        r
    r ssssssssssssssssssssssssssssssssssssssssssssssssssssssss r
    r     wwwwwwwwwwwwwwwwwwww                                 r
    r   k            tttt ttt                                  r
    r   kkkkk        ttttt                                     r
    r   kkk          tttt t ttttttttttttt                      r
    r   lllllllllll                                            r
    r TTTTTTTT                                                 r
    rrkkkkkkkhhhhhhhhkkkkkkhhhhhhhhhhhhhkkkkkhhhhhhhhhrrrrrrrrrr
    ");
    insta::assert_snapshot!(drawn(&help(false), 40, 8).text(), @r"
    ┌─ Hjälp: personkortet ──[           ]─┐
    │ Här finns inget ännu.                █
    │                                      │
    │ PÅ DEN HÄR BILDEN                    │
    │ > L            (Logga samtal)        │
    │     ! kontrollera numret             │
    │   F            Följ upp              │
    └─ Enter Gör det  Tabb Andra listan ───┘
    ");
}

#[test]
fn the_chosen_line_always_shows() {
    let mut help = help(true);
    for _ in 0..help.found.len() {
        for (width, height) in [(80, 16), (60, 10), (40, 6)] {
            assert!(drawn(&help, width, height).text().contains('>'), "{width}x{height}");
        }
        help.command(Command::Down);
    }
}

#[test]
fn letters_search_keys_and_questions() {
    let mut help = help(false);
    help.text("dag");
    insta::assert_snapshot!(drawn(&help, 80, 14).text(), @r"
    ┌─ Hjälp: personkortet ─────────────────── skriv för att söka [dag           ]─┐
    │ Här finns inget ännu.                                                        │
    │                                                                              │
    │ PÅ DEN HÄR BILDEN                      ÖVERALLT                              │
    │ > Välj en dag                                                                │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └─ Enter Gör det  Tabb Andra listan  Esc Tillbaka ─────────────────────────────┘
    ");
    help.text("xx");
    insta::assert_snapshot!(drawn(&help, 60, 8).text(), @r"
    ┌─ Hjälp: personk.. ── skriv för att söka [dagxx         ]─┐
    │ Inget heter så. Sudda för att se fler.                   │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    │                                                          │
    └─ Enter Gör det  Tabb Andra listan  Esc Tillbaka ─────────┘
    ");
}

#[test]
fn enter_does_what_can_be_done_opens_an_answer_and_leaves_the_impossible() {
    let mut help = help(false);
    assert_eq!(help.command(Command::Enter), HelpDid::Moved, "no phone number");
    help.command(Command::Down);
    assert_eq!(help.command(Command::Enter), HelpDid::Run(Command::FollowUp));
    for _ in 0..3 {
        help.command(Command::Down);
    }
    help.command(Command::Enter);
    insta::assert_snapshot!(drawn(&help, 80, 14).text(), @r"
    ┌─ Hjälp: personkortet ─────────────────── skriv för att söka [              ]─┐
    │ Här finns inget ännu.                                                        │
    │                                                                              │
    │ PÅ DEN HÄR BILDEN                      ÖVERALLT                              │
    │   L            (Logga samtal)            Enter        Öppna                  █
    │   F            Följ upp                  Esc          Tillbaka               █
    │   E, F2        Ändra                     Tabb         Nästa ruta             █
    │   Del          Lägg i papperskorgen      Skift+Tabb   Förra rutan            │
    │ > Välj en dag                            Upp Ner      flytta                 │
    │     Inget i listan börjar så. Sudda      Vänster Höger åt sidan              │
    │     för att se fler.                     PgUp PgDn    bläddra                │
    │                                          Home End     början, slutet         │
    │                                          1 2 3 4 5 8 9 0 byta bild           │
    └─ Enter Gör det  Tabb Andra listan  Esc Tillbaka ─────────────────────────────┘
    ");
    help.command(Command::Next);
    assert_eq!(help.command(Command::Enter), HelpDid::Run(Command::Enter));
    assert_eq!(help.command(Command::Back), HelpDid::Closed);
}

#[test]
fn while_writing_the_keys_of_the_boxes_are_told() {
    let told = |writing| drawn(&help(writing), 80, 30).text().contains("Ctrl+U");
    assert!(told(true) && !told(false));
}
