//! Programmes: how full each place is, somebody written down, noticed, giving time, taking steps, bringing
//! newcomers; what Today says of whom nobody has noticed.

use crate::harness::{Harness, Start, town};
use tillit::base::{Lang, MembershipId};
use tillit::domain::programme::{Kind, Membership, Place, Programme};
use tillit::screens::Route;
use tillit::screens::route::Programmes as Part;
use tillit::store::{Author, Save, programmes};

/// Ambassadors with four meeting places and two at each, who have helped since a day.
pub fn eight(author: &Author<'_>, since: &str) -> Vec<Save> {
    let ships = Programme::shipped(Kind::Ambassadors);
    let places = ["Angered", "Bergsjön", "Hjällbo", "Lundby"];
    let place = |name: &&str| Place { name: (*name).to_owned(), aim: None };
    let of = Programme { places: places.iter().map(place).collect(), ..ships.clone() };
    let mut saves = vec![programmes::keep(author, &ships, &of)];
    for (n, place) in places.iter().cycle().take(8).enumerate() {
        let one = town::ambassador(author, &format!("Stammis {}", n + 1), since);
        let one = Membership { places: vec![(*place).to_owned()], ..one };
        saves.push(programmes::add(author, &one));
    }
    saves
}

fn since_october(author: &Author<'_>) -> Vec<Save> {
    eight(author, "2026-10-01")
}

#[test]
fn two_at_each_of_four_places_are_eight_and_an_empty_place_says_where() {
    let mut h = Start::new().with(since_october);
    h.keys("5");
    assert!(h.screen().contains("[Ambassadors 8]"), "{}", h.screen());
    assert!(h.screen().contains("8 of 8"), "{}", h.screen());
    assert!(!h.screen().contains("(empty place)"), "{}", h.screen());
    // The first of the list ends: moved away.
    h.keys("m5<tab><tab>5<ctrl-s>");
    let ended = "SELECT ended||' '||reason FROM membership WHERE ended IS NOT NULL";
    assert_eq!(h.row(ended), "2026-11-23 moved", "{}", h.screen());
    assert!(h.screen().contains("7 of 8, Angered lacks 1"), "{}", h.screen());
    assert!(h.keys("<home>").screen().contains("(empty place)"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("8 of 8"), "{}", h.screen());
}

#[test]
fn an_empty_place_is_filled_by_somebody_new_there() {
    let mut h = Start::new().with(|author| {
        let mut saves = since_october(author);
        saves.pop();
        saves
    });
    h.keys("5");
    assert!(h.screen().contains("7 of 8, Lundby lacks 1"), "{}", h.screen());
    while !h.line(23).contains("Fill") && !h.screen().contains("> (empty place)") {
        h.keys("<down>");
    }
    h.keys("<enter>Kerstin Lund<ctrl-s>");
    let new = "SELECT m.name||' '||p.place||' '||m.asked FROM membership m
       JOIN membership_place p ON p.membership=m.id WHERE m.name LIKE 'Kerstin%'";
    assert_eq!(h.row(new), "Kerstin Lund Lundby 2026-11-23", "{}", h.screen());
    assert!(h.screen().contains("7 of 8"), "asked is not there yet: {}", h.screen());
    assert!(h.keys("<end>").screen().contains("On the way in"), "{}", h.screen());
}

#[test]
fn who_is_asked_says_yes_is_introduced_active_and_ended_each_on_its_day() {
    let mut h = Harness::new();
    h.keys("5nKerstin Lund<ctrl-s>");
    h.keys("m<ctrl-s>m<ctrl-s>m<ctrl-s>");
    let steps = "SELECT asked||' '||agreed||' '||introduced||' '||active FROM membership";
    let today = "2026-11-23";
    assert_eq!(h.row(steps), [today; 4].join(" "), "{}", h.screen());
    h.keys("m<ctrl-s>");
    assert!(h.screen().contains("Choose why it ended"), "{}", h.screen());
    h.keys("1<ctrl-s>");
    assert_eq!(h.row("SELECT ended||' '||reason FROM membership"), "2026-11-23 done");
    // Every step has its day on the card and in the history.
    h.keys("<enter>");
    assert!(h.screen().contains("Introduced"), "{}", h.screen());
    h.keys("h");
    assert!(h.screen().contains("Why it ended"), "{}", h.screen());
}

#[test]
fn a_check_in_is_two_keys_and_hours_two_beside_the_data() {
    let mut h = Start::new().with(|author| eight(author, "2026-01-01"));
    assert!(h.screen().contains("Ambassadors: 8 not heard from for long"), "{}", h.screen());
    // From Today: the line of the programme, the first of the list, F and Ctrl+S.
    h.keys("<enter>");
    assert!(h.screen().contains("[Ambassadors 8]"), "{}", h.screen());
    h.keys("f<ctrl-s>");
    let notice = "SELECT kind||' '||day FROM membership_notice";
    assert_eq!(h.row(notice), "talk 2026-11-23", "{}", h.screen());
    assert!(h.screen().contains("7 not heard from for long"), "{}", h.screen());
    h.keys("+1:30<ctrl-s>");
    assert_eq!(h.row("SELECT minutes||' '||day FROM membership_hours"), "90 2026-11-23");
    h.keys("+2<enter>Fika<ctrl-s>");
    assert_eq!(h.row("SELECT sum(minutes) FROM membership_hours"), "210");
    h.keys("+two<ctrl-s>");
    assert!(h.screen().contains("Write how long"), "{}", h.screen());
}

#[test]
fn several_are_thanked_at_once_and_hours_are_corrected_and_taken_away() {
    let mut h = Start::new().with(since_october);
    h.keys("5<space><space><space>f2<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM membership_notice WHERE kind='thanks'"), "3");
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM membership_notice WHERE gone IS NULL"), "0");
    h.keys("<home>+3<enter>Fika<ctrl-s><enter>");
    let screen = h.screen();
    assert!(screen.contains("Fika") && screen.contains("3 h"), "{screen}");
    while !h.screen().contains("Fika")
        || !h.screen().lines().any(|l| l.starts_with(" >") && l.contains("Fika"))
    {
        h.keys("<down>");
    }
    h.keys("<enter><ctrl-u>2,5<ctrl-s>");
    assert_eq!(h.row("SELECT minutes FROM membership_hours"), "150", "{}", h.screen());
    h.keys("<delete>");
    assert_eq!(h.row("SELECT count(*) FROM membership_hours WHERE gone IS NULL"), "0");
}

#[test]
fn a_newcomer_says_who_brought_them_and_stands_on_that_card() {
    let mut h = Start::new().with(|author| {
        let mut saves = town::four(author);
        saves.extend(since_october(author));
        saves
    });
    h.keys("2sgun-britt<enter>e");
    crate::seeds::to(&mut h, "Heard of us");
    h.keys("Stammis 1<enter><ctrl-s>");
    let by = "SELECT m.name||' '||p.heard_of FROM person p
       JOIN membership m ON m.id=p.heard_membership";
    assert_eq!(h.row(by), "Stammis 1 Stammis 1", "{}", h.screen());
    h.keys("5<enter>");
    let screen = h.screen();
    assert!(screen.contains("Came by them") && screen.contains("Gun-Britt Sjöberg"), "{screen}");
    // The figures count them, and Enter tells who.
    h.keys("<esc>w");
    assert!(h.screen().contains("All newcomers"), "{}", h.screen());
}

#[test]
fn what_is_asked_for_warns_when_it_is_missing_and_before_it_runs_out() {
    let mut h = Start::new().with(since_october);
    h.keys("5");
    assert!(h.screen().contains("Confidentiality pledge missing"), "{}", h.screen());
    h.keys("e");
    crate::seeds::to(&mut h, "Yearly review");
    h.keys("2025-12-01<enter>");
    assert!(h.screen().contains("2026-12-01"), "a year is proposed: {}", h.screen());
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("Yearly review runs out 2026-12-01"), "{}", h.screen());
    assert_eq!(h.row("SELECT day||' '||until FROM membership_need"), "2025-12-01 2026-12-01");
}

#[test]
fn a_team_makes_a_programme_of_its_own_and_changes_one_that_ships() {
    let mut h = Harness::new();
    h.keys("<f9>new programme<enter>");
    h.keys("Promenadvänner<enter>Angered, Lundby 1<enter>3<ctrl-s>");
    assert_eq!(h.row("SELECT name||' '||aim FROM programme WHERE kind='own'"), "Promenadvänner 3");
    h.keys("5<tab><tab><tab>");
    assert!(h.screen().contains("[Promenadvänner 0]"), "{}", h.screen());
    assert!(h.screen().contains("0 of 4, Angered lacks 3, Lundby lacks 1"), "{}", h.screen());
    h.keys("<tab>v");
    assert!(h.line(1).contains("Ambassadors"), "{}", h.screen());
    h.keys("Faddrar<ctrl-s>");
    assert!(h.screen().contains("[Faddrar 0]"), "{}", h.screen());
}

#[test]
fn somebody_with_a_card_is_named_by_it_and_hidden_with_it() {
    let mut h = Start::new().with(|author| {
        let mut saves = town::four(author);
        let hidden = saves[3].about;
        let one = town::ambassador(author, "", "2026-10-01");
        saves.push(programmes::add(author, &Membership { person: hidden, ..one }));
        saves
    });
    h.keys("5");
    assert!(!h.screen().contains("Tilda"), "{}", h.screen());
    assert!(h.screen().contains("Protected"), "{}", h.screen());
    h.keys("e");
    assert!(!h.screen().contains("Tilda"), "{}", h.screen());
    // Saved as it was: the card stays chosen, and no number can be written.
    h.keys("<tab>070-174 06 05<ctrl-s>");
    assert_eq!(
        h.row("SELECT count(*) FROM membership WHERE phone IS NOT NULL"),
        "0",
        "{}",
        h.screen()
    );
    assert_eq!(h.row("SELECT count(*) FROM membership WHERE person IS NOT NULL"), "1");
}

#[test]
fn hiding_somebody_who_helps_empties_how_they_are_reached_there_too() {
    let mut h = Start::new().with(|author| {
        let mut saves = town::four(author);
        let one = town::ambassador(author, "", "2026-10-01");
        let (phone, email) = ("070-174 06 05".to_owned(), "gun@example.se".to_owned());
        let one = Membership { person: saves[0].about, phone, email, ..one };
        saves.push(programmes::add(author, &one));
        saves
    });
    h.keys("2sgun-britt<enter>e<pagedown>");
    crate::seeds::to(&mut h, "Protection");
    h.keys("3");
    assert!(h.screen().contains("The same goes for phone and e-mail"), "{}", h.screen());
    h.keys("<enter><ctrl-s>");
    assert_eq!(h.row("SELECT max(protection) FROM person WHERE given='Gun-Britt'"), "2");
    let reached = "SELECT count(*) FROM membership WHERE coalesce(phone, email) IS NOT NULL";
    assert_eq!(h.row(reached), "0", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(reached), "1", "{}", h.screen());
}

#[test]
fn programmes_are_told_in_the_users_language() {
    for (lang, word) in [(Lang::Sv, "8 av 8"), (Lang::Fi, "8/8")] {
        let mut h = Start::new().lang(lang).with(since_october);
        h.keys("5");
        assert!(h.screen().contains(word), "{}", h.screen());
    }
}

fn ids(h: &Harness) -> Vec<MembershipId> {
    h.peek(|db| {
        let mut all = db.prepare("SELECT id FROM membership ORDER BY name").unwrap();
        all.query_map([], |r| r.get(0)).unwrap().map(|id| MembershipId(id.unwrap())).collect()
    })
}

#[test]
fn what_was_begun_about_one_is_not_laid_over_another() {
    let mut h = Start::new().with(|author| {
        let mut saves = since_october(author);
        saves.truncate(7);
        saves
    });
    let all = ids(&h);
    let notice = |of: &[MembershipId]| Route::Programmes(Part::Notice(of.to_vec()));
    let pair = |helper| Route::Programmes(Part::Match { id: None, helper, person: None });
    let place = |place: &str| {
        let (programme, place) = (Some(Kind::Ambassadors.shipped()), place.to_owned());
        Route::Programmes(Part::Member { id: None, programme, place })
    };
    for (first, second, label) in [
        (notice(&all[..2]), notice(&[all[0], all[2]]), "What was said"),
        (pair(Some(all[0])), pair(Some(all[1])), "What for"),
        (place("Hjällbo"), place("Lundby"), "Name"),
    ] {
        for (route, drawn) in [(&first, false), (&second, false), (&first, true)] {
            h.app.go(route.clone());
            h.settle();
            assert_eq!(h.screen().contains("pepparkaka"), drawn, "{route:?} {}", h.screen());
            if *route == first && !drawn {
                crate::seeds::to(&mut h, label);
                h.keys("pepparkaka");
            }
            h.keys("<esc>");
        }
    }
}

#[test]
fn the_programme_that_is_shown_stands_whole_in_the_strip_and_each_is_clicked() {
    let mut h = Start::new().lang(Lang::Sv).with(|author| {
        let own = |name: &str| Programme {
            id: tillit::base::ProgrammeId(author.id()),
            name: name.to_owned(),
            ..Programme::shipped(Kind::Own)
        };
        let all = ["Promenadvänner på torget", "Läxhjälparna i biblioteket", "Språkkaféets värdar"];
        let keep = |of: &Programme| programmes::keep(author, of, of);
        all.map(own).iter().map(keep).collect()
    });
    h.keys("5");
    let strip = h.line(4);
    for _ in 0..8 {
        let screen = h.screen();
        let shown = screen.lines().find(|line| line.contains('[') && line.contains(" 0]"));
        assert!(shown.is_some(), "{screen}");
        h.keys("<tab>");
    }
    h.keys("1").keys("5");
    h.click("Volontärer 0");
    assert!(h.screen().contains("[Volontärer 0]"), "{strip}\n{}", h.screen());
}

#[test]
fn everything_of_somebody_stands_in_eighty_columns() {
    let mut h = Start::new().with(|author| {
        let one = Membership {
            phone: "070-174 06 05".into(),
            email: "margareta.wallenstierna-bergqvist@exempel.se".into(),
            places: vec!["Hammarkullens medborgarhus".into(), "Bergsjöns bibliotek".into()],
            times: "förmiddagar".into(),
            interests: vec!["trädgård".into(), "schack".into(), "bakning med barnen".into()],
            ..town::ambassador(author, "Stammis", "2026-10-01")
        };
        vec![programmes::add(author, &one)]
    });
    h.keys("5<enter>");
    let screen = h.screen();
    for said in ["exempel.se", "medborgarhus", "Bergsjöns bibliotek", "bakning med barnen"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
}
