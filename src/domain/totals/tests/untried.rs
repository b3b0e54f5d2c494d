//! Nobody was tried where there is no number.

use super::*;

#[test]
fn whoever_has_no_number_was_not_called_and_still_stands_under_the_outcome() {
    use Disposition as D;
    let rows = [row(1, Kind::Call, D::NoNumber), row(2, Kind::Call, D::NoAnswer)];
    let by_outcome = totals(rows, By::Disposition);
    let all = by_outcome.all;
    assert_eq!((all.contacts, all.calls, all.persons, all.reached), (2, 1, 1, 0));
    let lines: Vec<(Group, usize)> =
        by_outcome.lines.iter().map(|(group, figures)| (*group, figures.contacts)).collect();
    let each = [(Group::Disposition(D::NoAnswer), 1), (Group::Disposition(D::NoNumber), 1)];
    assert_eq!(lines, each);
}
