//! The year wheel: what is put on it, what it shows, what is in the way, a year taken over.

use crate::harness::{Harness, Start, town};
use tillit::base::{AreaId, InitiativeId, Lang, SessionId};
use tillit::domain::area::Area;
use tillit::domain::initiative::{Breadth, Initiative};
use tillit::domain::session::{Kind, Session, State};
use tillit::domain::wheel::{Doing, Plan};
use tillit::store::{Author, Save, areas, initiatives, plans, sessions};

/// An initiative from October to December.
fn round(author: &Author<'_>) -> Vec<Save> {
    let one = Initiative {
        from: "2026-10-12".parse().ok(),
        to: "2026-12-18".parse().ok(),
        ..Initiative::new(InitiativeId(author.id()), "80-åringar")
    };
    let mut saves = town::four(author);
    saves.push(initiatives::add(author, &one));
    saves
}

fn line(h: &mut Harness, name: &str) -> String {
    let screen = h.screen();
    let mut lines = screen.lines().filter(|line| line.contains(name));
    lines.next_back().unwrap_or_else(|| panic!("{name}\n{screen}")).to_owned()
}

#[test]
fn what_is_put_on_the_wheel_stands_in_its_months() {
    let mut h = Start::new().with(round);
    h.keys("8");
    let screen = h.screen();
    assert!(h.line(1).contains("Year wheel 2026"), "{screen}");
    assert!(line(&mut h, " . ").contains("80-åringar"), "{screen}");
    // An event each month from the twelfth of April on, to the end of November.
    h.keys("nTorg<enter>5");
    h.keys("<ctrl-u>2026-04-12<enter>2026-11-30<enter>2<ctrl-s>");
    assert_eq!(
        h.row("SELECT name||' '||kind||' '||starts||' '||ends||' '||every||' '||outside FROM plan"),
        "Torg event 2026-04-12 2026-11-30 month 0"
    );
    let torg = line(&mut h, "Torg");
    assert_eq!(torg.matches('x').count(), 8, "{torg}");
    // Where it is narrow the name is whole, and how often it has been stands with the chosen line.
    h.keys("<end>");
    assert!(h.line(23).contains("Torg   8 of 8"), "{}", h.screen());
    h.resize(100, 24);
    assert!(line(&mut h, "Torg").contains("8 of 8"), "{}", h.screen());
    h.resize(80, 24);
    // The initiative goes on: something of this month is left.
    let goes_on = line(&mut h, " >I ");
    assert!(goes_on.contains("80-åringar"), "{goes_on}");
    h.keys("<right>");
    assert!(h.line(1).contains("2027") && !h.screen().contains("Torg"), "{}", h.screen());
    h.keys("g");
    assert!(h.screen().contains("Torg"), "{}", h.screen());
}

/// Others ring people about a vaccination all November.
fn vaccination(h: &mut Harness) {
    h.keys("8nVaccination<enter>2");
    h.keys("<ctrl-u>2026-11-01<enter>2026-11-30<enter>1y<ctrl-s>");
}

#[test]
fn a_round_during_a_vaccination_is_warned_of_on_the_wheel_and_in_the_form() {
    let mut h = Start::new().with(round);
    vaccination(&mut h);
    let screen = h.screen();
    assert!(screen.contains("Clashes with Vaccination"), "{screen}");
    assert!(screen.contains("Others do"), "{screen}");
    // In the form it is said before anything is saved.
    h.keys("nRinging<enter>2");
    h.keys("<ctrl-u>2026-11-09<enter>");
    assert!(h.screen().contains("! Clashes with Vaccination"), "{}", h.screen());
    h.keys("<up><ctrl-u>2026-12-09<enter>");
    assert!(!h.screen().contains("Clashes"), "{}", h.screen());
}

#[test]
fn what_has_no_last_day_goes_on_until_it_is_closed() {
    let one = std::cell::RefCell::new(None);
    let mut h = Start::new().with(|author| {
        let open = Initiative {
            from: "2026-10-12".parse().ok(),
            ..Initiative::new(InitiativeId(author.id()), "80-åringar")
        };
        let save = initiatives::add(author, &open);
        *one.borrow_mut() = Some(open);
        vec![save]
    });
    let months = |h: &mut Harness| line(h, "80-åringar").matches('I').count();
    h.keys("8");
    assert_eq!(months(&mut h), 3, "October to December: {}", h.screen());
    assert!(!h.screen().contains("until"), "nobody has said until when: {}", h.screen());
    vaccination(&mut h);
    assert!(h.screen().contains("Clashes with Vaccination"), "{}", h.screen());
    h.keys("<right>");
    assert_eq!(months(&mut h), 12, "as far as the year shows: {}", h.screen());
    h.keys("<left><left>");
    assert!(!h.screen().contains("80-åringar"), "{}", h.screen());
    let author = Author { by: h.member("Karin Lindén"), at: h.now(), ids: &h.ids };
    h.write(&initiatives::close(&author, one.borrow().as_ref().unwrap(), &[]));
    h.keys("<f5>g");
    assert_eq!(months(&mut h), 2, "closed in November: {}", h.screen());
    h.keys("<right>");
    assert!(!h.screen().contains("80-åringar"), "{}", h.screen());
}

#[test]
fn an_initiative_is_warned_of_by_what_its_ladder_does_also_in_its_own_form() {
    let letters = |author: &Author<'_>| {
        let ladder = tillit::domain::ladder::shipped_one("letter-only").map(|l| l.text());
        let mut saves = round(author);
        let one = Initiative {
            from: "2026-10-12".parse().ok(),
            to: "2026-12-18".parse().ok(),
            ladder,
            ..Initiative::new(InitiativeId(author.id()), "Brev")
        };
        saves.push(initiatives::add(author, &one));
        // Posters for everybody: nobody is rung, and nobody knows what is done.
        let (ladder, breadth) = (None, Breadth::Broad);
        let id = InitiativeId(author.id());
        let everybody = Initiative { id, name: "Affischer".into(), ladder, breadth, ..one };
        saves.push(initiatives::add(author, &everybody));
        saves
    };
    let mut h = Start::new().with(letters);
    vaccination(&mut h);
    assert_eq!(h.screen().matches("Clashes with").count(), 1, "calls alone: {}", h.screen());
    let mut form = |name: &str| {
        h.keys("3<home>");
        while !h.screen().contains(&format!("> {name}")) {
            h.keys("<down>");
        }
        h.keys("e");
        let told = h.screen().contains("! Clashes with Vaccination");
        h.keys("<esc>");
        told
    };
    assert!(form("80-åringar"));
    assert!(!form("Brev"));
    assert!(!form("Affischer"));
}

#[test]
fn what_others_do_elsewhere_is_in_nobodys_way() {
    let mut h = Start::new().with(|author| {
        let area = |name: &str, parent| Area { parent, ..Area::new(AreaId(author.id()), name) };
        let angered = area("Angered", None);
        let hjallbo = area("Hjällbo", Some(angered.id));
        let all = [angered, hjallbo, area("Backa", None)];
        let mut saves: Vec<Save> = all.iter().map(|area| areas::add(author, area)).collect();
        for (name, at) in [("In Hjällbo", Some(1)), ("In Backa", Some(2)), ("Anywhere", None)] {
            let areas = at.map(|at: usize| all[at].id).into_iter().collect();
            let id = InitiativeId(author.id());
            let (from, to) = ("2026-10-12".parse().ok(), "2026-12-18".parse().ok());
            let one = Initiative { from, to, areas, ..Initiative::new(id, name) };
            saves.push(initiatives::add(author, &one));
        }
        let from = "2026-11-01".parse().unwrap();
        let plan = Plan {
            to: "2026-11-30".parse().ok(),
            doing: Doing::Calls,
            outside: true,
            area: Some(all[0].id),
            ..Plan::new(author.id(), "Vaccination", from)
        };
        saves.push(plans::add(author, &plan));
        saves
    });
    h.keys("8");
    let screen = h.screen();
    assert_eq!(screen.matches("Clashes with Vaccination").count(), 2, "{screen}");
    let after = |name: &str| {
        let lines: Vec<&str> = screen.lines().collect();
        let at = lines.iter().rposition(|line| line.contains(name)).unwrap();
        lines[at + 1].contains("Clashes")
    };
    assert!(after("In Hjällbo") && after("Anywhere") && !after("In Backa"), "{screen}");
    // In the form it goes away with the area chosen.
    let mut form = |name: &str| {
        h.keys("3<home>");
        while !h.screen().contains(&format!("> {name}")) {
            h.keys("<down>");
        }
        h.keys("e");
        let told = h.screen().contains("! Clashes with Vaccination");
        h.keys("<esc>");
        told
    };
    assert!(form("In Hjällbo") && !form("In Backa"));
}

#[test]
fn a_year_is_taken_over_once_and_can_be_taken_back() {
    let mut h = Start::new().with(round);
    vaccination(&mut h);
    h.keys("<right>i");
    assert!(h.screen().contains("Take one line over from 2026 to 2027?"), "{}", h.screen());
    h.keys("<enter>");
    assert_eq!(h.row("SELECT count(*) FROM plan"), "1", "Enter alone never writes");
    h.keys("i<down><enter>");
    assert_eq!(h.row("SELECT count(*) FROM plan WHERE starts='2027-11-01'"), "1");
    h.keys("i");
    assert!(h.screen().contains("nothing from 2026 that is not in 2027"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM plan WHERE gone IS NULL"), "1");
}

#[test]
fn the_wheel_is_read_in_three_languages() {
    for (lang, title, month) in [
        (Lang::Sv, "Årshjul 2026", "maj"),
        (Lang::Fi, "Vuosikello 2026", "tou"),
        (Lang::En, "Year wheel 2026", "May"),
    ] {
        let mut h = Start::new().lang(lang).in_town();
        h.keys("8");
        let mut screen = h.screen();
        assert!(h.line(1).contains(title) && screen.contains(month), "{screen}");
        for _ in 0..4 {
            h.keys("<pagedown>");
            screen += &h.screen();
        }
        assert!(
            screen.contains("Ambassadörsträff") && screen.contains("Vaccinationsbokning"),
            "{screen}"
        );
    }
}

/// The square stands in their months.
fn in_months(h: &mut Harness) -> String {
    let screen = h.screen();
    let mut found =
        screen.lines().filter(|line| line.contains("Square stand") && line.contains(" . "));
    found.next().unwrap_or_else(|| panic!("{screen}")).to_owned()
}

#[test]
fn sessions_stand_on_the_wheel_by_kind_with_how_many_were_held() {
    let mut h = Start::new().with(|author| {
        let one = |day: &str, kind, state| {
            let new = Session::new(SessionId(author.id()), kind, day.parse().unwrap());
            sessions::add(author, &Session { place: "Torget".into(), state, ..new })
        };
        let square = |day, state| one(day, Kind::Square, state);
        vec![
            square("2026-03-04", State::Done),
            square("2026-05-06", State::Done),
            square("2026-05-20", State::Cancelled),
            square("2026-09-02", State::Planned),
            square("2026-11-23", State::Done),
            square("2026-11-30", State::Planned),
            one("2026-04-08", Kind::OpenHouse, State::Done),
            square("2025-05-06", State::Done),
        ]
    });
    h.keys("8");
    let torg = in_months(&mut h);
    let months = torg.split("Square stand").nth(1).unwrap().trim_start();
    assert_eq!(
        months.split_whitespace().collect::<Vec<_>>()[..12].join(" "),
        ". . x . x . . . x . >xx ."
    );
    assert!(line(&mut h, "Open house").contains("  x"), "{}", h.screen());
    assert!(h.screen().contains("In the field and meetings"), "{}", h.screen());
    // What is past and was never held is not done; what was called off is none.
    h.click("Square stand");
    assert!(h.line(23).contains("Square stand   3 of 5"), "{}", h.screen());
    // They are opened, and changed where they stand.
    h.keys("e");
    assert!(h.screen().contains("These are sessions"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("Torget") && h.screen().contains("2026"), "{}", h.screen());
    h.keys("<esc><left>");
    let before = in_months(&mut h);
    assert_eq!(before.matches('x').count(), 1, "{before}");
}
