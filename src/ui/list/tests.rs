use super::*;
use crate::{
    config::theme::{Role, Theme},
    ui::{
        hits::Hit,
        look::Look,
        stage::{Shot, Stage},
    },
};

#[derive(Debug, Clone)]
struct Guest {
    id: u32,
    name: String,
    day: &'static str,
}

impl Row for Guest {
    type Key = u32;
    fn key(&self) -> u32 {
        self.id
    }
    fn group(&self) -> Option<Label> {
        (!self.day.is_empty()).then(|| Label::Text(self.day.to_owned()))
    }
    fn under(&self) -> Option<String> {
        (self.day == "HÄNT").then(|| format!("\"gäst {} sade något långt\"", self.id))
    }
    fn alarm(&self) -> bool {
        self.day == "SENT"
    }
}

const COLUMNS: &[Column<Guest>] = &[
    Column::new(Word("tab-people"), Width::Share { least: 12, share: 1 }, |g, _| {
        g.name.as_str().into()
    }),
    Column::new(Word("tab-totals"), Width::Fixed(6), |g: &Guest, _| g.id.to_string().into())
        .right()
        .drop(1),
    Column::bare(Width::Fixed(10), |g: &Guest, _: &Look| {
        Cell::of(format!("rad {}", g.id), Role::Muted)
    })
    .drop(2),
];

fn guests(n: u32) -> Vec<Guest> {
    (1..=n).map(|id| Guest { id, name: format!("Gäst {id}"), day: "" }).collect()
}

fn list(n: u32) -> List<Guest> {
    let mut list = List::new(COLUMNS);
    list.set(guests(n));
    list
}

fn drawn(list: &List<Guest>, width: u16, height: u16) -> Shot {
    Stage::new(width, height).draw(|f, look| list.draw(f, f.area(), look, true))
}

#[test]
fn columns_are_dropped_in_their_order_and_the_chosen_row_has_the_cursor() {
    let mut list = list(3);
    list.command(Command::Mark);
    insta::assert_snapshot!(drawn(&list, 40, 4).text(), @r"
      Personer          Siff..
     *Gäst 1                 1  rad 1
    > Gäst 2                 2  rad 2
      Gäst 3                 3  rad 3
    ");
    insta::assert_snapshot!(drawn(&list, 40, 4).roles(), @r"
       mmmmmmmmmmmmmmmm  mmmmmm
      Mtttt t                 t  mmmmmmmmmm
    ssssssssssssssssssssssssssssssssssssssss
       tttt t                 t  mmmmmmmmmm
    ");
    insta::assert_snapshot!(drawn(&list, 28, 4).text(), @r"
      Personer          Siff..
     *Gäst 1                 1
    > Gäst 2                 2
      Gäst 3                 3
    ");
    insta::assert_snapshot!(drawn(&list, 16, 4).text(), @r"
      Personer
     *Gäst 1
    > Gäst 2
      Gäst 3
    ");
    assert_eq!(drawn(&list, 40, 4).cursor(), Some((1, 2)));
}

#[test]
fn rows_stand_under_their_headings() {
    let mut list = list(0);
    let days = ["SENT", "SENT", "IDAG", "IDAG", "VECKAN"];
    let rows = guests(5).into_iter().zip(days).map(|(g, day)| Guest { day, ..g });
    list.set(rows.collect());
    insta::assert_snapshot!(drawn(&list, 30, 9).text(), @r"
       Personer            Siff..
    ! SENT
     > Gäst 1                   1
       Gäst 2                   2
      IDAG
       Gäst 3                   3
       Gäst 4                   4
      VECKAN
       Gäst 5                   5
    ");
    for _ in 0..4 {
        list.command(Command::Down);
    }
    insta::assert_snapshot!(drawn(&list, 30, 5).text(), @r"
      Personer            Siff..
      Gäst 3                   3│
      Gäst 4                   4│
     VECKAN                     █
    > Gäst 5                   5█
    ");
    list.command(Command::Home);
    insta::assert_snapshot!(drawn(&list, 30, 5).text(), @r"
       Personer            Siff..
    ! SENT                       █
     > Gäst 1                   1█
       Gäst 2                   2│
      IDAG                       │
    ");
}

#[test]
fn the_chosen_row_is_kept_by_its_id_and_marks_too() {
    let mut list = list(5);
    list.go_to(1);
    list.command(Command::Mark);
    assert_eq!(list.current().map(|g| g.id), Some(3));
    let mut rows = guests(5);
    rows.reverse();
    list.set(rows);
    assert_eq!((list.at(), list.current().map(|g| g.id)), (2, Some(3)));
    assert_eq!(list.marked().iter().map(|g| g.id).collect::<Vec<_>>(), [2]);
    list.set(guests(2));
    assert_eq!(list.current().map(|g| g.id), Some(2));
    assert_eq!(list.meant().iter().map(|g| g.id).collect::<Vec<_>>(), [2]);
    list.set(guests(1));
    assert_eq!(list.meant().iter().map(|g| g.id).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_row_asked_for_before_it_is_there_is_chosen_when_it_comes() {
    let mut list = list(2);
    list.choose(&7);
    list.set(guests(9));
    assert_eq!(list.current().map(|g| g.id), Some(7));
}

#[test]
fn loading_empty_and_failed_are_told_apart_and_empty_has_a_way_out() {
    let way_out = Some(Verb::new(Command::NewPerson));
    let mut list: List<Guest> = List::new(COLUMNS);
    list.set_nothing("Ingen heter så.", way_out);
    insta::assert_snapshot!(drawn(&list, 40, 5).text(), @r"
    Personer          Siff..

    Hämtar ...
    ");
    list.set(Vec::new());
    let shot = drawn(&list, 40, 5);
    insta::assert_snapshot!(shot.text(), @r"
    Personer          Siff..

    Ingen heter så.
    Ctrl+N Ny person
    ");
    assert_eq!(shot.hits.at(4, 3), Some(Hit::Command(Command::NewPerson)));
    list.fail(Phrase::new(Word("list-nothing")));
    insta::assert_snapshot!(drawn(&list, 40, 5).text(), @r"
    Personer          Siff..

    ! Här finns inget ännu.
    ");
    list.set(guests(2));
    list.fail(Phrase::new(Word("list-nothing")));
    insta::assert_snapshot!(drawn(&list, 40, 5).text(), @r"
      Personer          Siff..
    > Gäst 1                 1  rad 1
      Gäst 2                 2  rad 2

    ! Här finns inget ännu.
    ");
}

#[test]
fn a_click_chooses_and_a_second_one_is_again() {
    let mut list = list(50);
    list.command(Command::PageDown);
    let shot = drawn(&list, 40, 11);
    let Some(Hit::Pick { part: 0, row }) = shot.hits.at(10, 5) else { panic!("no row") };
    assert_eq!(list.pick(row), Picked::Chosen);
    assert_eq!(list.pick(row), Picked::Again);
    assert_eq!(shot.hits.part_at(10, 5), Some(0));
    list.wheel(3);
    assert_eq!(list.at(), row + 3);
}

#[test]
fn only_the_rows_in_the_picture_are_built() {
    thread_local!(static BUILT: std::cell::Cell<u32> = const { std::cell::Cell::new(0) });
    const COUNTED: &[Column<Guest>] = &[Column::bare(Width::Fixed(8), |g, _| {
        BUILT.with(|built| built.set(built.get() + 1));
        g.name.as_str().into()
    })];
    let mut list = List::new(COUNTED);
    list.set(guests(10_000));
    list.command(Command::End);
    drawn(&list, 30, 10);
    assert_eq!(BUILT.with(std::cell::Cell::get), 10);
}

#[test]
fn without_colour_the_chosen_row_is_reversed_and_has_its_sign() {
    let list = list(2);
    let shot =
        Stage::new(20, 3).theme(Theme::plain()).draw(|f, look| list.draw(f, f.area(), look, true));
    assert!(shot.text().contains(" > Gäst 1"));
    assert_eq!(shot.signs().lines().nth(1), Some("r".repeat(20).as_str()));
    let away =
        Stage::new(20, 3).theme(Theme::plain()).draw(|f, look| list.draw(f, f.area(), look, false));
    assert!(away.text().contains(" > Gäst 1") && !away.signs().contains('r'));
    assert_eq!(away.cursor(), None);
}

#[test]
fn a_row_can_have_a_line_under_it_that_is_part_of_it() {
    let mut list = list(0);
    let days = ["GÖRA", "HÄNT", "HÄNT", "GÖRA"];
    let rows = days.into_iter().zip(guests(4)).map(|(day, guest)| Guest { day, ..guest });
    list.set(rows.collect());
    list.go_to(2);
    let shot = drawn(&list, 40, 10);
    insta::assert_snapshot!(shot.text(), @r#"
      Personer          Siff..
     GÖRA
      Gäst 1                 1  rad 1
     HÄNT
      Gäst 2                 2  rad 2
        "gäst 2 sade något långt"
    > Gäst 3                 3  rad 3
        "gäst 3 sade något långt"
     GÖRA
      Gäst 4                 4  rad 4
    "#);
    assert_eq!(shot.hits.at(5, 5), Some(Hit::Pick { part: 0, row: 1 }));
    assert_eq!(drawn(&list, 40, 4).cursor().map(|(_, y)| y), Some(3));
}
