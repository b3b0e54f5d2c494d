pub(crate) mod attack;
mod simplex;

use super::*;
use crate::base::Amount;
use crate::domain::output::{Purpose, clear};
use crate::domain::protection::Protection;

/// Lines of numbers, one a column, as they are counted.
fn tally(lines: &[Vec<usize>]) -> Tally {
    let columns = lines.first().map_or(0, Vec::len);
    let counted = lines.iter().enumerate().flat_map(|(line, numbers)| {
        let cells = numbers.iter().enumerate();
        cells.map(move |(column, n)| Counted { column, lines: vec![line], n: *n })
    });
    let counted = clear(counted, Purpose::Report, |_| Protection::Open);
    let name = |at: usize| Heading::from(format!("number {at}").as_str());
    let division = Division::new("by line", (0..lines.len()).map(name).collect());
    Tally::of("all", (0..columns).map(name).collect(), vec![division], &counted)
}

fn print(tally: &Tally, limit: u32) -> Printed {
    Printed::new("test", Limit::new(limit)).tally(tally)
}

/// The numbers of the table, `..` where one is hidden.
fn text(printed: &Printed) -> Vec<String> {
    let sheet = printed.sheets().iter().find(|sheet| sheet.is_summed()).unwrap();
    let cell = |cell: &Cell| match cell {
        Cell::Number(n) => n.to_string(),
        Cell::About(n) => format!("~{n}"),
        Cell::Percent { n, of } => format!("{n}/{of}"),
        Cell::Hidden => "..".to_owned(),
        other => format!("{other:?}"),
    };
    let rows = sheet.rows().iter();
    rows.map(|row| row.iter().skip(1).map(cell).collect::<Vec<_>>().join(" ")).collect()
}

/// Minutes for each.
fn per(minutes: u64, of: Fact) -> Fact {
    let unit = Unit::Minutes;
    Fact::Per { sum: minutes, unit, of: Box::new(of), heads: Amount::default() }
}

#[test]
fn nothing_is_hidden_where_nothing_is_small() {
    let tally = tally(&[vec![7, 16, 0], vec![19, 29, 8]]).part("reached", &[0]);
    assert_eq!(text(&print(&tally, 5)), ["23 7 16 0 7/23", "56 19 29 8 19/56", "79 26 45 8 26/79"]);
}

#[test]
fn a_small_number_takes_another_with_it_in_its_line_and_in_its_column() {
    let tally = tally(&[vec![3, 20], vec![30, 40], vec![50, 60]]).part("reached", &[0]);
    assert_eq!(
        text(&print(&tally, 5)),
        ["23 .. .. ..", "70 .. .. ..", "110 50 60 50/110", "203 83 120 83/203"]
    );
}

#[test]
fn a_line_of_few_tells_nothing_its_noughts_neither() {
    let printed = text(&print(&tally(&[vec![0, 3], vec![20, 30], vec![20, 31]]), 5));
    assert_eq!(printed[0], ".. .. ..");
    assert_eq!(printed[3], "104 40 64");
    // Its whole cannot be had by taking the other wholes from the sum.
    assert!(printed[1].starts_with(".. ") || printed[2].starts_with(".. "), "{printed:?}");
}

#[test]
fn columns_of_few_are_told_as_one_and_said_to_be() {
    let tally = tally(&[vec![7, 3, 5, 8], vec![9, 0, 11, 7]])
        .fact("no", Fact::Share { columns: vec![1], of: vec![0, 1, 2, 3] })
        .fact("done", Fact::Share { columns: vec![0], of: vec![0, 1, 2, 3] })
        .fact("each", per(90, Fact::Sum(vec![1])));
    let printed = print(&tally, 5);
    assert_eq!(text(&printed), ["23 7 8 8", "27 9 11 7", "50 16 19 15"]);
    let facts: Vec<&Cell> = printed.sheets()[0].rows().iter().map(|row| &row[1]).collect();
    assert_eq!(facts, [&Cell::Hidden, &Cell::Share { n: 16, of: 50 }, &Cell::Hidden]);
    let notes: Vec<&str> = printed.notes().iter().map(|note| note.word.as_str()).collect();
    assert_eq!(notes, ["printed-note-hidden", "printed-note-protected", "printed-note-together"]);
}

#[test]
fn so_few_that_nothing_is_told() {
    let tally = tally(&[vec![1, 2], vec![1, 0]])
        .fact("all", Fact::All)
        .fact("minutes", Fact::Minutes(40))
        .fact("effect", Fact::Unknown);
    let printed = print(&tally, 5);
    assert_eq!(text(&printed), [".."]);
    let facts: Vec<&Cell> = printed.sheets()[0].rows().iter().map(|row| &row[1]).collect();
    assert_eq!(facts, [&Cell::Hidden, &Cell::Hidden, &Cell::Unknown]);
}

#[test]
fn a_share_of_all_who_live_there_tells_neither_who_came_nor_who_did_not() {
    let covered = |n: usize, of: usize| {
        let fact = Fact::Coverage { columns: vec![0], of };
        let printed = print(&tally(&[vec![n, 50]]).fact("covered", fact), 5);
        printed.sheets()[0].rows()[0][1].clone()
    };
    assert_eq!(covered(40, 400), Cell::Share { n: 40, of: 400 });
    assert_eq!(covered(40, 43), Cell::Hidden);
    assert_eq!(covered(3, 400), Cell::Hidden);
}

#[test]
fn nobody_protected_is_in_any_number() {
    let one = |protection: Protection| (protection, Counted { column: 0, lines: vec![0], n: 8 });
    let all = Protection::ALL.into_iter().map(one);
    let kept = clear(all, Purpose::Report, |(protection, _)| *protection);
    assert_eq!((kept.rows().len(), kept.held()), (1, 3));
}

#[test]
fn where_nobody_can_stand_hides_nothing() {
    // Three were met and seven not; who was met was reached, as everybody knows.
    let mut tally = tally(&[vec![13, 0], vec![7, 20]]);
    tally.divisions[0].0.never.insert((0, 1));
    let hidden = |tally: &Tally| text(&print(tally, 5)).concat().contains("..");
    assert!(!hidden(&tally));
    tally = super::tests::tally(&[vec![3, 0], vec![7, 20]]);
    let loose = text(&print(&tally, 5));
    tally.divisions[0].0.never.insert((0, 1));
    let tight = text(&print(&tally, 5));
    // Neither whole of a line may stand: three and twenty-seven are thirty.
    assert_eq!((loose[2].as_str(), tight[2].as_str()), ("30 10 20", "30 10 20"));
    assert!(tight[..2].iter().all(|line| line.starts_with(".. .. ")), "{tight:?}");
}

#[test]
fn a_division_gives_way_before_its_wholes() {
    // Seven are enough to be told of, three and four of them are not.
    for lines in [vec![vec![3, 0, 0], vec![4, 0, 16]], vec![vec![5, 0, 14], vec![2, 0, 2]]] {
        let printed = text(&print(&tally(&lines), 5));
        assert_eq!(printed.last().map(String::as_str), Some("23 7 0 16"), "{printed:?}");
    }
    let none = text(&print(&tally(&[vec![0, 8], vec![0, 15]]), 5));
    assert_eq!(none, ["8 0 8", "15 0 15", "23 0 23"]);
}

#[test]
fn a_fact_stands_and_falls_with_the_line_that_gives_it_away() {
    let told = |lines: &[Vec<usize>]| {
        let met = Fact::Outside { division: 0, line: 1 };
        let again = |n| Fact::Beside { n, of: Box::new(met.clone()) };
        let tally = tally(lines)
            .fact("met", met.clone())
            .fact("again", again(6))
            .fact("nearly all", again(18))
            .fact("each", per(90, met.clone()))
            .fact("time", Fact::MinutesOf { minutes: 90, of: Box::new(met.clone()) });
        let printed = print(&tally, 5);
        printed.sheets()[0].rows().iter().map(|row| row[1].clone()).collect::<Vec<_>>()
    };
    let shown = told(&[vec![20, 0], vec![0, 8]]);
    let each = Cell::Each { sum: 90, unit: Unit::Minutes, n: 20, about: false };
    let stand = [Cell::Number(20), Cell::Number(6), Cell::Hidden, each, Cell::Minutes(90)];
    assert_eq!(shown, stand);
    // Two were not met: how many were is hidden, and all that would tell it.
    assert!(told(&[vec![17, 0], vec![0, 2]]).iter().all(|cell| *cell == Cell::Hidden));
}

#[test]
fn a_rung_stands_where_nobody_few_falls_off_it() {
    let told = |rungs: &[usize], lines: &[Vec<usize>], beside: Fact| {
        let rungs = rungs.iter().map(|n| (Heading::from("rung"), *n)).collect();
        let funnel = Funnel { title: "how far".into(), rungs, beside: vec![beside] };
        let printed = print(&tally(lines).funnel(funnel), 5);
        let sheet = &printed.sheets()[0];
        let number = |row: &Vec<Cell>| match row[1] {
            Cell::Share { n, of: 40 } => Some(n),
            _ => None,
        };
        sheet.rows().iter().map(number).collect::<Vec<_>>()
    };
    let lines = [vec![30, 10]];
    let all = [Some(40), Some(30), Some(20), Some(0)];
    assert_eq!(told(&[40, 30, 20, 0], &lines, Fact::Sum(vec![0])), all);
    // Two were not rung, three of those who were did not answer, and so on.
    assert_eq!(
        told(&[40, 38, 30, 27, 4], &lines, Fact::All),
        [Some(40), None, Some(30), None, None]
    );
    // What is hidden elsewhere is not told here.
    let few = [vec![3, 37]];
    assert_eq!(told(&[40, 20, 5], &few, Fact::Sum(vec![0])), [Some(40), Some(20), None]);
}
