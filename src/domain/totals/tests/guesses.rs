//! Numbers that nobody has counted, among those that were.

use super::*;
use crate::base::Amount;

#[test]
fn a_guess_marks_the_numbers_it_is_in_and_no_others() {
    use Disposition as D;
    let talk =
        Row { person: None, heads: 100, about: true, ..row(0, Kind::FieldTalk, D::Completed) };
    let sent = Row { person: None, heads: 900, ..row(0, Kind::Letter, D::Sent) };
    let all = totals([talk, sent, row(1, Kind::Call, D::Completed)], By::Kind);
    let about = |part: Part| all.all.amount(part).about;
    assert!(about(Part::Talks) && about(Part::TalksNameless) && about(Part::Completed));
    assert!(about(Part::Contacts) && !about(Part::Written) && !about(Part::Calls));
    let (_, letters) = all.lines.iter().find(|(g, _)| *g == Group::Kind(Kind::Letter)).unwrap();
    assert_eq!(letters.amount(Part::Contacts), Amount::exactly(900));
}
