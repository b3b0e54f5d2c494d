use super::*;
use crate::ui::stage::{Shot, Stage};

fn chart() -> Chart {
    Chart::new(vec![
        Bar::new("Utvalda", 250).of(250),
        Bar::new("Brev skickade", 241).of(250).note("+17"),
        Bar::new("Nådda", 101).of(250),
        Bar::new("svarade ja", 44).of(250).under(1),
        Bar::new("Uppföljda efter tre månader", 1).of(250).note("-2"),
        Bar::new("Ingen", 0).of(250),
    ])
    .part(3)
}

fn drawn(chart: &Chart, width: u16, height: u16) -> Shot {
    Stage::new(width, height).draw(|f, look| chart.draw(f, f.area(), look, true))
}

#[test]
fn bars_have_their_number_and_share_at_every_width() {
    insta::assert_snapshot!(drawn(&chart(), 80, 6).text(), @r"
    > Utvalda                      250  █████████████████████  100,0 %  250 av 250
      Brev skickade                241  ████████████████████    96,4 %         +17
      Nådda                        101  ████████▌               40,4 %  101 av 250
        svarade ja                  44  ███▌                    17,6 %   44 av 250
      Uppföljda efter tre månader    1  ▌                        0,4 %          -2
      Ingen                          0                           0,0 %    0 av 250
    ");
    insta::assert_snapshot!(drawn(&chart(), 80, 6).roles(), @r"
    ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
       lllllllllllll                aaa  ####################    ttttttmmmmmmmmmmmm
       lllll                        aaa  #########               ttttttmmmmmmmmmmmm
         llllllllll                 aaa  ####                    ttttttmmmmmmmmmmmm
       lllllllllllllllllllllllllll  aaa  #                        tttttmmmmmmmmmmmm
       lllll                        aaa                           tttttmmmmmmmmmmmm
    ");
    insta::assert_snapshot!(drawn(&chart(), 60, 6).text(), @r"
    > Utvalda                       250    100,0 %  250 av 250
      Brev skickade                 241     96,4 %         +17
      Nådda                         101     40,4 %  101 av 250
        svarade ja                   44     17,6 %   44 av 250
      Uppföljda efter tre månader     1      0,4 %          -2
      Ingen                           0      0,0 %    0 av 250
    ");
    insta::assert_snapshot!(drawn(&chart(), 40, 6).text(), @r"
    > Utvalda       250  ████████  100,0 %
      Brev skick..  241  ███████▌   96,4 %
      Nådda         101  ███        40,4 %
        svarade ja   44  █▌         17,6 %
      Uppföljda ..    1  ▌           0,4 %
      Ingen           0              0,0 %
    ");
    insta::assert_snapshot!(drawn(&chart(), 24, 6).text(), @r"
    > Ut..  250    100,0 %
      Br..  241     96,4 %
      Nå..  101     40,4 %
        ..   44     17,6 %
      Up..    1      0,4 %
      In..    0      0,0 %
    ");
}

#[test]
fn a_bar_tells_half_columns_and_never_lies_at_the_ends() {
    for (n, most, bar) in [
        (0, 10, ""),
        (10, 10, "█████"),
        (5, 10, "██▌"),
        (1, 1000, "▌"),
        (999, 1000, "████▌"),
        (4, 10, "██"),
        (0, 0, ""),
    ] {
        assert_eq!(fill(n, most, 5), bar, "{n} of {most}");
    }
    assert_eq!(fill(3, 3, 0), "");
}

#[test]
fn the_chosen_bar_has_the_cursor_and_is_clicked() {
    let mut chart = chart();
    chart.command(Command::Down);
    let shot = drawn(&chart, 60, 4);
    assert_eq!(shot.cursor(), Some((1, 1)));
    assert_eq!(shot.hits.at(20, 3), Some(Hit::Pick { part: 3, row: 3 }));
    chart.pick(3);
    assert_eq!(chart.at(), 3);
}

#[test]
fn the_whole_of_a_share_stays_where_the_bar_has_no_room() {
    let bars = vec![
        Bar::new("Trapphus för trapphus på Hjällbo", 10).of(49),
        Bar::new("Alla listor tillsammans", 135).of(279),
    ];
    let text = drawn(&Chart::new(bars), 59, 2).text();
    assert!(text.contains("10 av 49") && text.contains("135 av 279"), "{text}");
    assert!(text.contains("48,4"), "{text}");
}
