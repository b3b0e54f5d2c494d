//! What was written on paper, typed in.

use super::{listed, logged, on_the_list, start};
use crate::harness::{Harness, Start};
use tillit::domain::initiative::Initiative;
use tillit::store::initiatives;

/// The calls that were written down, in the order typed.
fn calls(h: &Harness) -> String {
    h.row(
        "SELECT coalesce(group_concat(given||' '||disposition||' '||coalesce(minutes, '-')
            ||coalesce(' '||e.note, ''), ', '), 'none')
         FROM (SELECT * FROM encounter WHERE kind='call' AND gone IS NULL ORDER BY made, id) e
         JOIN person ON person.id=e.person",
    )
}

#[test]
fn a_row_is_a_number_a_digit_minutes_and_enter() {
    let mut h = start();
    h.keys("i");
    assert!(h.line(1).contains("From paper > 80-åringar Hjällbo"), "{}", h.screen());
    // The number, the digit of the outcome, the minutes, nobody else spoke, no note.
    h.keys("3<enter>15<enter><enter><enter>");
    assert_eq!(calls(&h), "Anna02 completed 5");
    assert!(h.screen().contains("3  Anna02 Hjällström: Carried out"), "{}", h.screen());
    h.keys("4<enter>2<enter><enter>");
    h.keys("5<enter>5<enter><enter>Wants to be left alone<enter>");
    assert_eq!(
        calls(&h),
        "Anna02 completed 5, Anna03 no-answer -, Anna04 declined - Wants to be left alone"
    );
    // What follows from an outcome follows here as well: nobody answered, so there is another try.
    let again = h.row("SELECT given||' '||errand FROM task JOIN person ON person.id=task.person");
    assert_eq!(again, "Anna03 call");
    // One row is one step back, and the box is ready for the next.
    h.keys("<ctrl-z>");
    assert_eq!(calls(&h), "Anna02 completed 5, Anna03 no-answer -");
    h.keys("6<enter>1<enter><enter><enter>");
    assert!(calls(&h).ends_with("Anna05 completed -"), "{}", calls(&h));
}

#[test]
fn ten_rows_are_typed_ahead_of_the_register() {
    let mut h = start();
    h.keys("i");
    for n in 1..=10 {
        h.keys(&format!("{n}<enter>27<enter><enter>"));
    }
    assert_eq!(h.row("SELECT count(DISTINCT person) FROM encounter WHERE minutes=7"), "10");
    assert_eq!(h.row("SELECT count(*) FROM action WHERE word='did-log-call'"), "10");
}

#[test]
fn a_name_does_as_well_and_what_means_nobody_or_several_is_said() {
    let mut h = start();
    h.keys("iAnna07");
    assert!(h.screen().contains("= Anna07 Hjällström"), "{}", h.screen());
    h.keys("<enter>1<enter><enter><enter>");
    assert_eq!(calls(&h), "Anna07 completed -");
    h.keys("Hjäll");
    assert!(h.screen().contains("38 on the list are called that"), "{}", h.screen());
    h.keys("<enter>1<enter><enter><enter>");
    assert_eq!(calls(&h), "Anna07 completed -");
    h.keys("<ctrl-u>");
    h.keys("99");
    assert!(h.screen().contains("Nobody on the list: 99"), "{}", h.screen());
    // Whom nobody may name stood on no paper.
    h.keys("<ctrl-u>40");
    assert!(h.screen().contains("Nobody on the list: 40"), "{}", h.screen());
}

#[test]
fn the_day_of_the_paper_and_who_rang_stay_from_row_to_row() {
    let mut h = start();
    h.keys("i<backtab><backtab>");
    super::round::to(&mut h, "When");
    h.keys("<ctrl-u>20 nov<enter>");
    super::round::to(&mut h, "No. or name");
    h.keys("1<enter>1<enter><enter><enter>2<enter>1<enter><enter><enter>");
    assert_eq!(h.row("SELECT group_concat(day) FROM encounter"), "2026-11-20,2026-11-20");
}

#[test]
fn letters_that_came_back_are_written_down_all_at_once() {
    let mut h = start();
    h.keys("p5<ctrl-s>");
    h.keys("i<backtab><backtab><backtab>");
    super::round::to(&mut h, "Paper");
    h.keys("2");
    super::round::to(&mut h, "No. or name");
    h.keys("2, 5-7, Anna30, 99<enter>");
    assert_eq!(logged(&h, "returned"), "0");
    assert!(h.screen().contains("Nobody on the list: 99"), "{}", h.screen());
    h.keys("<backspace><backspace><backspace><backspace><enter>");
    assert_eq!(logged(&h, "returned"), "5", "{}", h.screen());
    assert!(h.screen().contains("Returned letters: 5 people"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!((logged(&h, "returned"), logged(&h, "sent")), ("0".into(), "38".into()));
}

#[test]
fn the_answers_on_the_paper_are_typed_by_their_digits_and_who_spoke_for_the_person() {
    let mut h = Start::new().with(|author| {
        let mut saves = listed(author);
        let one = on_the_list(&saves);
        let asks = Initiative { template: Some("films".into()), ..one.clone() };
        saves.push(initiatives::edit(author, &one, &asks));
        saves
    });
    h.keys("3<enter>i");
    // Carried out, five minutes, a relative spoke, some of the films were seen.
    h.keys("3<enter>15<enter>12<ctrl-s>");
    assert_eq!(calls(&h), "Anna02 completed 5", "{}", h.screen());
    assert_eq!(h.row("SELECT proxy||' '||template FROM encounter"), "relative films");
    assert_eq!(h.row("SELECT group_concat(question||'='||value) FROM answer"), "seen=some");
    // Nobody answered: nothing is asked.
    h.keys("4<enter>2<enter><enter>");
    assert_eq!(h.row("SELECT count(*)||' '||count(proxy) FROM encounter"), "2 1");
}
