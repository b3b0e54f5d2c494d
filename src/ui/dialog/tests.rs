use super::*;
use crate::ui::stage::{Shot, Stage};

fn drawn(dialog: &Dialog, width: u16, height: u16) -> Shot {
    Stage::new(width, height).draw(|f, look| dialog.draw(f, f.area(), look))
}

fn choice() -> Dialog {
    Dialog::new("Två har ändrat samma sak")
        .say("Camilla ändrade telefonnumret klockan 09:39, medan du hade personen öppen.")
        .answer("Behåll Camillas")
        .answer("Behåll mitt")
        .answer("Behåll båda")
}

#[test]
fn a_question_shows_its_answers_the_harmless_one_first() {
    insta::assert_snapshot!(drawn(&choice(), 80, 14).text(), @r"


    ┌─ Två har ändrat samma sak ───────────────────────────────────┐
    │                                                              │
    │  Camilla ändrade telefonnumret klockan 09:39, medan du hade  │
    │  personen öppen.                                             │
    │                                                              │
    │  > 1  Behåll Camillas                                        │
    │    2  Behåll mitt                                            │
    │    3  Behåll båda                                            │
    └─ Enter Välj  Esc Tillbaka ───────────────────────────────────┘
    ");
    insta::assert_snapshot!(drawn(&choice(), 60, 12).text(), @r"

    ┌─ Två har ändrat samma sak ───────────────────────────────┐
    │                                                          │
    │  Camilla ändrade telefonnumret klockan 09:39, medan du   │
    │  hade personen öppen.                                    │
    │                                                          │
    │  > 1  Behåll Camillas                                    │
    │    2  Behåll mitt                                        │
    │    3  Behåll båda                                        │
    └─ Enter Välj  Esc Tillbaka ───────────────────────────────┘
    ");
    insta::assert_snapshot!(drawn(&choice(), 30, 6).text(), @r"
    ┌─ Två har ändrat samma sak ─┐
    │  Camilla ändrade         █ │
    │  > 1  Behåll Camillas      │
    │    2  Behåll mitt          │
    │    3  Behåll båda          │
    └─ Enter Välj  Esc Tillbaka ─┘
    ");
    insta::assert_snapshot!(drawn(&choice(), 60, 12).roles(), @r"

    rrTTTTTTTTTTTTTTTTTTTTTTTTTTrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
    r                                                          r
    r  ttttttt ttttttt ttttttttttttt ttttttt tttttt ttttt tt   r
    r  tttt tttttttt tttttt                                    r
    r                                                          r
    r  ssssssssssssssssssssssssssssssssssssssssssssssssssssss  r
    r  aakkktttttt tttt                                        r
    r  aakkktttttt tttt                                        r
    rrkkkkkkkhhhhhkkkkkhhhhhhhhhrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
    ");
    assert!(drawn(&choice(), 80, 14).cursor().is_some());
}

#[test]
fn answers_are_taken_by_digit_arrow_and_click() {
    let mut dialog = choice();
    assert_eq!(dialog.text("3"), DialogDid::Chosen(2));
    assert_eq!(dialog.text("4"), DialogDid::Moved);
    assert_eq!(dialog.command(Command::Enter), DialogDid::Chosen(0));
    dialog.command(Command::Down);
    assert_eq!(dialog.command(Command::Enter), DialogDid::Chosen(1));
    assert_eq!(dialog.command(Command::Back), DialogDid::Closed);
    assert_eq!(dialog.pick(2), DialogDid::Chosen(2));
}

#[test]
fn a_text_too_long_for_the_box_is_turned_by_the_page() {
    let all: Vec<String> = (1..=30).map(|n| format!("rad{n}")).collect();
    let mut dialog = Dialog::new("Två har skrivit").say(all.join(" ").as_str()).answer("Behåll");
    let last = |dialog: &Dialog| drawn(dialog, 30, 7).text().contains("rad30");
    assert!(!last(&dialog));
    for _ in 0..9 {
        dialog.command(Command::PageDown);
        drawn(&dialog, 30, 7);
    }
    assert!(last(&dialog));
    dialog.command(Command::PageUp);
    assert!(!last(&dialog));
    assert!(drawn(&dialog, 30, 7).text().contains("Behåll"));
}
