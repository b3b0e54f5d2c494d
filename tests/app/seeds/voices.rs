//! Meetings where the team is told something: what people wish for, what a house of its own is good for, what
//! those who decide about money want to see.

use super::outdoors::{been, count, numbers, one_less, plan, year};
use super::street::{met, number, organisation};
use super::*;
use tillit::domain::session::{Kind as Held, Partner, Session};

/// Places of the ways to put sessions together.
const KIND: usize = 0;
const PARTNER: usize = 6;

/// What the sessions of these months come to by the command.
fn told(h: &Harness) -> Value {
    let days = ["--from", "2026-01-01", "--to", "2026-12-31"];
    command(h, &[&["summary", "--sessions", "--json"][..], &days].concat())
}

/// A wish by its name, as the command tells it.
fn wishes(h: &Harness, name: &str) -> u64 {
    let told = told(h)["besides"].clone();
    let one = told.as_array().unwrap().iter().find(|one| one["name"] == name);
    one.map_or(0, |one| one["n"].as_u64().unwrap())
}

/// Those who were there with us at the landlord's.
fn partners(one: &mut Session) {
    let partner = |name: &str| Partner { name: name.into(), drew: false };
    one.partners = ["Färdtjänsten", "Biblioteket"].map(partner).to_vec();
}

#[test]
fn g19_what_people_at_the_landlords_wish_for_is_counted_and_added_up() {
    let mut h = Harness::new();
    let before = [("came", 9), ("own-1", 5)];
    been(&h, "2026-05-12", (Held::Meeting, "Bostadsbolaget, Bergsjön"), &before, partners);
    plan(&mut h, 3, "Bostadsbolaget, Hjällbo");
    h.keys("<home>e");
    to(&mut h, "Others there");
    h.keys("Flexlinjen, Biblioteket<ctrl-s>");
    // The team gives two of its counters at meetings names: what is wished for.
    h.keys("<home>v");
    to(&mut h, "Counter 7");
    h.keys("Lära sig mobilen");
    to(&mut h, "Counter 8");
    h.keys("Promenadgrupp<ctrl-s>");
    count(&mut h, "+14<enter>1777788");
    let screen = year(&mut h, KIND);
    assert_eq!(numbers(&screen, "Information meeting")[..4], [2, 4, 23, 12], "{screen}");
    assert!(screen.contains("Counted besides: Lära sig mobilen 9, Promenadgrupp 2"), "{screen}");
    assert_eq!((wishes(&h, "Lära sig mobilen"), wishes(&h, "Promenadgrupp")), (9, 2));
    let screen = year(&mut h, PARTNER);
    assert_eq!(numbers(&screen, "Biblioteket")[..3], [2, 4, 23], "{screen}");
    assert_eq!(numbers(&screen, "Flexlinjen")[..3], [1, 2, 14], "{screen}");
    // The same on paper of the command, in words.
    let days = ["--from", "2026-01-01", "--to", "2026-12-31"];
    let text = tillit(&h, &[&["summary", "--sessions"][..], &days].concat());
    assert!(text.contains("Counted besides") && text.contains("Promenadgrupp"), "{text}");
    one_less(&mut h);
    let screen = year(&mut h, KIND);
    assert!(screen.contains("Counted besides: Lära sig mobilen 5"), "{screen}");
    assert_eq!((wishes(&h, "Lära sig mobilen"), wishes(&h, "Promenadgrupp")), (5, 0));
}

#[test]
fn g16_three_meetings_in_the_landlords_rooms_and_how_few_came_for_the_hours() {
    let mut h = Harness::new();
    let landlord = |one: &mut Session| {
        one.partners = vec![Partner { name: "Hyresbostäder".into(), drew: false }];
    };
    for (day, came) in [("2026-03-10", 5), ("2026-09-15", 3)] {
        been(&h, day, (Held::Meeting, "Skolgatan 2"), &[("came", came)], landlord);
    }
    plan(&mut h, 3, "Skolgatan 2");
    h.keys("<home>e");
    to(&mut h, "Others there");
    h.keys("Hyresbostäder<ctrl-s>");
    count(&mut h, "1111");
    let screen = year(&mut h, PARTNER);
    assert_eq!(numbers(&screen, "Hyresbostäder")[..4], [3, 6, 12, 4], "{screen}");
    one_less(&mut h);
    let screen = year(&mut h, PARTNER);
    assert_eq!(numbers(&screen, "Hyresbostäder")[..4], [2, 4, 8, 4], "{screen}");
}

/// G23 is G20 as another unit has told it: one walk for both.
#[test]
fn g20_g23_a_pensioners_association_asks_us_to_its_members_and_we_hear_what_they_need() {
    let mut h = Harness::new();
    organisation(&mut h, "PRO Hjällbo", 1, 90);
    // Their own meeting, where 24 of theirs were and some of what they need was said.
    h.keys("<enter>n26");
    to(&mut h, "How many of theirs");
    h.keys("24");
    to(&mut h, "What was said");
    h.keys("någon som hjälper med telefonen<ctrl-s>");
    let log = "SELECT kind||' '||heads||' '||topic FROM nurture";
    assert_eq!(h.row(log), "members 24 någon som hjälper med telefonen", "{}", h.screen());
    let said = |h: &mut Harness| h.screen().contains("någon som hjälper med telefonen");
    assert!(said(&mut h) && h.screen().contains("24"), "{}", h.screen());
    // A meeting of ours with them as partner is a contact with them too, and its heads are counted.
    plan(&mut h, 3, "PRO:s lokal");
    h.keys("<home>e");
    to(&mut h, "Others there");
    h.keys("PRO Hjällbo<ctrl-s>");
    count(&mut h, "+19<enter>1");
    let screen = year(&mut h, PARTNER);
    assert_eq!(numbers(&screen, "PRO Hjällbo")[..3], [1, 2, 19], "{screen}");
    later(&mut h, 91);
    h.keys("<esc><esc><esc>1<f5>");
    assert!(h.screen().contains("PRO Hjällbo: nobody has been in touch"), "{}", h.screen());
    // One record less, and nobody has come with them.
    one_less(&mut h);
    let days = ["--from", "2026-01-01", "--to", "2026-12-31"];
    let told = command(&h, &[&["summary", "--sessions", "--json"][..], &days].concat());
    assert_eq!(told["all"]["heads"], 0, "{told}");
}

#[test]
fn r6_h6_in_a_house_of_our_own_people_are_helped_with_calls_and_gone_along_with() {
    let mut h = register(&[Group::of(3, "1976")]);
    plan(&mut h, 4, "Lokalen");
    // Five come in; with two of them an important call is made.
    h.keys("<home><enter>11111fn1215<ctrl-s>n1225<ctrl-s>");
    let help = "SELECT group_concat(kind||' '||minutes) FROM (SELECT * FROM help ORDER BY id)";
    assert_eq!(h.row(help), "call 15,call 25", "{}", h.screen());
    h.keys("<esc><ctrl-s>");
    // Two are gone along with to the authority, each a contact of its own with its minutes.
    for nth in 0..2 {
        card(&mut h, &format!("Anna00{nth}"));
        h.keys("l");
        back_to(&mut h, "Contact");
        h.keys("<ctrl-u>Went along<enter>");
        to(&mut h, "How did it go");
        h.keys("1");
        to(&mut h, "Minutes");
        h.keys("<ctrl-u>60");
        save(&mut h);
        h.keys("<esc>");
    }
    assert_eq!(h.row("SELECT group_concat(kind) FROM encounter"), "accompanied,accompanied");
    let told = met(&h);
    assert_eq!((number(&told, "help_minutes"), number(&told, "went_along")), (40, 2));
    let screen = year(&mut h, KIND);
    assert_eq!(numbers(&screen, "Open house")[..3], [1, 2, 5], "{screen}");
    assert!(screen.contains("Help on the spot 2") && screen.contains("Went along 2"), "{screen}");
    // One record less: the last time was none.
    card(&mut h, "Anna001");
    h.keys("<end><delete>");
    assert_eq!(number(&met(&h), "went_along"), 1, "{}", h.screen());
}

#[test]
fn r8_what_is_to_know_of_a_place_comes_up_again_and_one_page_goes_with_the_application() {
    let mut h = Harness::new();
    been(&h, "2026-11-03", (Held::Patrol, "Gamlestan"), &[("talk", 11), ("seen", 20)], |one| {
        one.safety = "två och två efter mörkret".into();
    });
    // The place is chosen, and what was last said of it stands there.
    h.keys("<esc><esc>4n2Gamlestan<enter>");
    to(&mut h, "Safety");
    assert!(h.screen().contains("två och två efter mörkret"), "{}", h.screen());
    back_to(&mut h, "Begins");
    h.keys("13<ctrl-s>");
    let safe = "SELECT count(*) FROM session WHERE safety='två och två efter mörkret'";
    assert_eq!(h.row(safe), "2", "{}", h.screen());
    count(&mut h, "11111111+12<enter>2");
    // Sessions, hours, people, and how many of them one talked with: one page, nobody named.
    h.keys("<esc><esc>4wp");
    let page = std::fs::read_to_string(h.opened().pop().unwrap()).unwrap();
    let number = |n: &str| page.contains(&format!(">{n}<"));
    assert!(number("32") && number("19"), "{page}");
    one_less(&mut h);
    h.keys("<esc><esc>4wp");
    let page = std::fs::read_to_string(h.opened().pop().unwrap()).unwrap();
    assert!(page.contains(">20<") && page.contains(">11<") && !page.contains(">32<"), "{page}");
}
