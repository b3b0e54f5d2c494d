use super::*;
use crate::ui::stage::Stage;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn three_months_with_weeks_monday_first() {
    let stage = Stage::new(80, 14);
    let calendar = Calendar::new(day("2026-11-25"));
    let shot = stage.draw(|f, look| calendar.draw(f, f.area(), look));
    insta::assert_snapshot!(shot.text(), @r"

    ┌─ Välj en dag ──────────────────────────────────────────────────────────────┐
    │    november 2026            december 2026            januari 2027          │
    │    må ti on to fr lö sö     må ti on to fr lö sö     må ti on to fr lö sö  │
    │ 44                    1  49     1  2  3  4  5  6  53              1* 2  3  │
    │ 45  2  3  4  5  6  7  8  50  7  8  9 10 11 12 13   1  4  5  6* 7  8  9 10  │
    │ 46  9 10 11 12 13 14 15  51 14 15 16 17 18 19 20   2 11 12 13 14 15 16 17  │
    │ 47 16 17 18 19 20 21 22  52 21 22 23 24 25*26*27   3 18 19 20 21 22 23 24  │
    │ 48[23]24 25 26 27 28 29  53 28 29 30 31            4 25 26 27 28 29 30 31  │
    │ 49 30                                                                      │
    │                                                                            │
    │ = ons 2026-11-25 (v. 48, om 2 dagar)                                       │
    └─ Enter Välj  Esc Tillbaka  PgDn nästa månad  PgUp förra månaden ───────────┘
    ");
    insta::assert_snapshot!(shot.roles(), @r"

    rrTTTTTTTTTTTTTrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
    r    TTTTTTTTTTTTT            TTTTTTTTTTTTT            TTTTTTTTTTTT          r
    r    mmmmmmmmmmmmmmmmmmmm     mmmmmmmmmmmmmmmmmmmm     mmmmmmmmmmmmmmmmmmmm  r
    r mm                    t  mm     t  t  t  t  t  t  mm             www t  t  r
    r mm  t  t  t  t  t  t  t  mm  t  t  t tt tt tt tt  mm  t  t www t  t  t tt  r
    r mm  t tt tt tt tt tt tt  mm tt tt tt tt tt tt tt  mm tt tt tt tt tt tt tt  r
    r mm tt tt tt tt tt tt tt  mm tt tt tt tt wwwwwwtt  mm tt tt tt tt tt tt tt  r
    r mmaaaatt ss tt tt tt tt  mm tt tt tt tt           mm tt tt tt tt tt tt tt  r
    r mm tt                                                                      r
    r                                                                            r
    r t ttt tttttttttt ttt ttt tt t tttttt                                       r
    rrkkkkkkkhhhhhkkkkkhhhhhhhhhkkkkkkhhhhhhhhhhhhkkkkkkhhhhhhhhhhhhhhrrrrrrrrrrrr
    ");
    let middle = Stage::new(60, 14);
    let fewer = middle.draw(|f, look| calendar.draw(f, f.area(), look));
    insta::assert_snapshot!(fewer.text(), @r"

    ┌─ Välj en dag ─────────────────────────────────────┐
    │    november 2026            december 2026         │
    │    må ti on to fr lö sö     må ti on to fr lö sö  │
    │ 44                    1  49     1  2  3  4  5  6  │
    │ 45  2  3  4  5  6  7  8  50  7  8  9 10 11 12 13  │
    │ 46  9 10 11 12 13 14 15  51 14 15 16 17 18 19 20  │
    │ 47 16 17 18 19 20 21 22  52 21 22 23 24 25*26*27  │
    │ 48[23]24 25 26 27 28 29  53 28 29 30 31           │
    │ 49 30                                             │
    │                                                   │
    │ = ons 2026-11-25 (v. 48, om 2 dagar)              │
    └─ Enter Välj  Esc Tillbaka  PgDn nästa månad ──────┘
    ");
    let text = shot.text();
    let row = text.lines().position(|line| line.contains("48[")).unwrap();
    assert_eq!(shot.cursor().map(|(_, y)| usize::from(y)), Some(row));
}

#[test]
fn narrow_pictures_show_fewer_months_and_always_the_marked_day() {
    let stage = Stage::new(40, 13);
    let mut calendar = Calendar::new(day("2026-11-25"));
    calendar.command(Command::PageDown, &stage.here());
    calendar.command(Command::PageDown, &stage.here());
    let shot = stage.draw(|f, look| calendar.draw(f, f.area(), look));
    insta::assert_snapshot!(shot.text(), @r"
    ┌─ Välj en dag ────────────┐
    │    januari 2027          │
    │    må ti on to fr lö sö  │
    │ 53              1* 2  3  │
    │  1  4  5  6* 7  8  9 10  │
    │  2 11 12 13 14 15 16 17  │
    │  3 18 19 20 21 22 23 24  │
    │  4 25 26 27 28 29 30 31  │
    │                          │
    │                          │
    │ = mån 2027-01-25 (v. 4.. │
    └─ Enter Välj ─────────────┘
    ");
    assert!(shot.cursor().is_some());
}

#[test]
fn keys_go_by_day_week_and_month_and_home_is_today() {
    let stage = Stage::new(80, 14);
    let here = stage.here();
    let mut calendar = Calendar::new(day("2026-12-31"));
    for (command, to) in [
        (Command::Right, "2027-01-01"),
        (Command::Down, "2027-01-08"),
        (Command::PageDown, "2027-02-08"),
        (Command::PageDown, "2027-03-08"),
        (Command::Up, "2027-03-01"),
        (Command::Left, "2027-02-28"),
        (Command::PageUp, "2027-01-28"),
        (Command::Home, "2026-11-23"),
    ] {
        assert_eq!(calendar.command(command, &here), CalendarDid::Moved);
        let marked = calendar.clone().command(Command::Enter, &here);
        assert_eq!(marked, CalendarDid::Chosen(day(to)), "{command:?}");
        let shot = stage.draw(|f, look| calendar.draw(f, f.area(), look));
        assert!(shot.cursor().is_some(), "{to} is in the picture");
    }
    assert_eq!(calendar.command(Command::Enter, &here), CalendarDid::Chosen(day("2026-11-23")));
    assert_eq!(calendar.command(Command::Back, &here), CalendarDid::Closed);
}

#[test]
fn a_click_takes_the_day_under_the_mouse() {
    let stage = Stage::new(80, 14);
    let mut calendar = Calendar::new(day("2026-11-25"));
    calendar.command(Command::PageUp, &stage.here());
    let shot = stage.draw(|f, look| calendar.draw(f, f.area(), look));
    let (x, y) = shot.cursor().unwrap();
    let Some(Hit::Pick { row, .. }) = shot.hits.at(x - 3, y) else { panic!("no day") };
    assert_eq!(calendar.pick(row), CalendarDid::Chosen(day("2026-10-24")));
}
