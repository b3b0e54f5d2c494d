use super::*;
use crate::ui::stage::{Shot, Stage};

fn choices() -> Vec<Choice> {
    ["Hjällbo", "Hammarkullen", "Bergsjön", "Norra Biskopsgården"]
        .map(|name| Choice::new(name.to_lowercase(), name).detail("Göteborg"))
        .to_vec()
}

fn picker(stage: &Stage) -> Picker {
    Picker::new("Område", &choices(), &stage.here())
}

fn drawn(stage: &Stage, picker: &Picker) -> Shot {
    stage.draw(|f, look| picker.draw(f, f.area(), look))
}

#[test]
fn letters_narrow_by_the_beginning_of_any_word_without_accents() {
    let stage = Stage::new(60, 14);
    let mut picker = picker(&stage);
    insta::assert_snapshot!(drawn(&stage, &picker).text(), @r"
    ┌─ Område ─────────────────────────────────┐
    │ [                              ]     4/4 │
    │ > 1 Hjällbo           Göteborg           │
    │   2 Hammarkullen      Göteborg           │
    │   3 Bergsjön          Göteborg           │
    │   4 Norra Biskopsgården  Göteborg        │
    │                                          │
    │                                          │
    └─ Enter Välj  Esc Tillbaka ───────────────┘
    ");
    assert_eq!(picker.text("bi"), PickerDid::Typed("bi".into()));
    insta::assert_snapshot!(drawn(&stage, &picker).text(), @r"


    ┌─ Område ─────────────────────────────────┐
    │ [bi                            ]     1/4 │
    │ > 1 Norra Biskopsgården  Göteborg        │
    │                                          │
    │                                          │
    │                                          │
    │                                          │
    │                                          │
    └─ Enter Välj  Esc Tillbaka ───────────────┘
    ");
    assert_eq!(picker.command(Command::Enter), PickerDid::Chosen(3));
    picker.text("xx");
    insta::assert_snapshot!(drawn(&stage, &picker).text(), @r"


    ┌─ Område ─────────────────────────────────┐
    │ [bixx                          ]     0/4 │
    │  Inget i listan börjar så. Sudda för     │
    │  att se fler.                            │
    │                                          │
    │                                          │
    │                                          │
    │                                          │
    └─ Enter Välj  Esc Tillbaka ───────────────┘
    ");
    assert_eq!(picker.command(Command::Enter), PickerDid::Moved);
    assert_eq!(picker.command(Command::Back), PickerDid::Closed);
}

#[test]
fn the_box_fits_a_small_picture_and_names_its_roles() {
    let stage = Stage::new(60, 14);
    let picker = picker(&stage);
    insta::assert_snapshot!(drawn(&stage, &picker).roles(), @r"
    rrTTTTTTTTrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
    r FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF     mmmmr
    rssssssssssssssssssssssssssssssssssssssssssr
    r   t tttttttttttt      mmmmmmmm           r
    r   t tttttttt          mmmmmmmm           r
    r   t ttttt ttttttttttttt  mmmmmmmm        r
    r                                          r
    r                                          r
    rrkkkkkkkhhhhhkkkkkhhhhhhhhhrrrrrrrrrrrrrrrr
    ");
    insta::assert_snapshot!(drawn(&Stage::new(30, 8), &picker).text(), @r"
    ┌─ Område ───────────────────┐
    │ [                ]     4/4 │
    │ > 1 Hjällbo      Göteborg  │
    │   2 Hammarkullen  Göteborg │
    │   3 Bergsjön     Göteborg  │
    │   4 Norra Biskopsgården  ..│
    │                            │
    └─ Enter Välj  Esc Tillbaka ─┘
    ");
}

#[test]
fn a_digit_takes_its_line_and_arrows_move() {
    let stage = Stage::new(60, 14);
    let mut picker = picker(&stage);
    assert_eq!(picker.text("3"), PickerDid::Chosen(2));
    picker.command(Command::Down);
    assert_eq!(picker.command(Command::Enter), PickerDid::Chosen(1));
    assert_eq!(picker.text("9"), PickerDid::Moved);
    picker.text("ham");
    assert_eq!(picker.text("1"), PickerDid::Chosen(1));
}

#[test]
fn many_are_marked_one_after_another() {
    let stage = Stage::new(60, 14);
    let mut picker = picker(&stage).marked(vec![false, true, false, false]);
    assert_eq!(picker.text(" "), PickerDid::Chosen(0));
    picker.mark(0);
    insta::assert_snapshot!(drawn(&stage, &picker).text(), @r"
    ┌─ Område ─────────────────────────────────┐
    │ [                              ]     4/4 │
    │ > 1 [x] Hjällbo           Göteborg       │
    │   2 [x] Hammarkullen      Göteborg       │
    │   3 [ ] Bergsjön          Göteborg       │
    │   4 [ ] Norra Biskopsgården  Göteborg    │
    │                                          │
    │                                          │
    └─ Enter Välj  Esc Klar ───────────────────┘
    ");
}

#[test]
fn a_click_takes_a_row_and_one_beside_the_box_steps_back() {
    let stage = Stage::new(80, 20);
    let mut picker = picker(&stage).part(7);
    picker.text("b");
    let shot = drawn(&stage, &picker);
    let row = shot.text().lines().position(|line| line.contains("Norra")).unwrap();
    let hit = shot.hits.at(40, u16::try_from(row).unwrap());
    assert_eq!(hit, Some(Hit::Pick { part: 7, row: 3 }));
    assert_eq!(picker.pick(3), PickerDid::Chosen(3));
    assert_eq!(shot.hits.at(0, 0), Some(Hit::Command(Command::Back)));
}

#[test]
fn rows_from_outside_are_not_narrowed_again() {
    let stage = Stage::new(60, 14);
    let mut picker = picker(&stage).filled_from_outside();
    assert_eq!(picker.text("070"), PickerDid::Typed("070".into()));
    picker.fill(&choices()[2..], &stage.here());
    assert_eq!(picker.command(Command::Enter), PickerDid::Chosen(0));
}

#[test]
fn words_begin_after_anything_that_is_no_letter() {
    assert!(begins_a_word("gun-britt sjoberg", "bri"));
    assert!(begins_a_word("gun-britt sjoberg", "gun-b"));
    assert!(!begins_a_word("gun-britt sjoberg", "berg"));
    assert!(begins_a_word("xa a", "a"));
}
