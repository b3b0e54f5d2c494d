//! Initiatives: a goal, a list that is sealed once, and figures that are always n of N.

#[cfg(test)]
mod areas;
#[cfg(test)]
mod ends;
#[cfg(test)]
mod list;

use crate::harness::{Harness, Start, town};
use tillit::base::phone::read_phone;
use tillit::base::{Country, InitiativeId, Lang, PersonId, PhoneId};
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::initiative::{Goal, Initiative, Measure, Mode, Wanted};
use tillit::domain::person::{Person, PersonPhone};
use tillit::screens::Route;
use tillit::store::encounters::{Then, log};
use tillit::store::{Author, Register, Save, StoreError, Unlock, commit, initiatives, people};

/// Six persons born 1946, the last without a number, and one far too young.
pub fn hjallbo(author: &Author<'_>) -> Vec<Save> {
    let names = ["Anna", "Bertil", "Cecilia", "David", "Elsa", "Folke"];
    let mut saves: Vec<Save> = names
        .iter()
        .enumerate()
        .map(|(n, given)| {
            let mut person = town::person(author, given, "Hjällström", "1946-05-01");
            if n < 5 {
                person.phones = vec![phone(author, &format!("070-174060{n}"))];
            }
            people::add(author, &person, &[])
        })
        .collect();
    saves.push(people::add(author, &town::person(author, "Young", "One", "2001"), &[]));
    saves
}

fn phone(author: &Author<'_>, typed: &str) -> PersonPhone {
    let phone = read_phone(typed, Country::Se);
    PersonPhone { id: PhoneId(author.id()), phone, label: String::new() }
}

fn initiative(author: &Author<'_>) -> Initiative {
    let id = InitiativeId(author.id());
    Initiative {
        purpose: "Ring everybody who turns 80 and hear how they are.".into(),
        goal: Some(Goal { measure: Measure::Completed, wanted: Wanted::Percent(50) }),
        owner: Some(author.by),
        ..Initiative::new(id, "80-åringar Hjällbo")
    }
}

/// The persons and an initiative with the first five of them on its sealed list.
pub fn sealed(author: &Author<'_>) -> Vec<Save> {
    let mut saves = hjallbo(author);
    let people: Vec<PersonId> = saves.iter().filter_map(|save| save.about).take(5).collect();
    let one = initiative(author);
    saves.push(initiatives::add(author, &one));
    saves.push(initiatives::seal(author, &one, &people));
    saves
}

/// A call within the one initiative, as the call screen writes it.
fn call(h: &mut Harness, given: &str, outcome: Disposition) {
    let list = InitiativeId(
        h.peek(|db| db.query_row("SELECT id FROM initiative", [], |r| r.get(0)).unwrap()),
    );
    let author = Author { by: h.member("Karin Lindén"), at: h.now(), ids: &h.ids };
    let day = "2026-11-23".parse().unwrap();
    let draft = Draft {
        person: Some(h.person(given)),
        initiative: Some(list),
        disposition: Some(outcome),
        minutes: Some(11),
        ..Draft::new(Kind::Call, h.now(), day)
    };
    let (_, save) = log(&author, &draft, &Then::default());
    h.write(&save);
    h.keys("<f5>");
}

#[test]
fn an_initiative_is_made_gathered_and_sealed_by_keys() {
    let mut h = Start::new().with(hjallbo);
    h.keys("3");
    assert!(h.screen().contains("No initiatives yet"), "{}", h.screen());
    h.keys("nAged 80<enter>Ring everybody<enter>2<ctrl-s>");
    assert_eq!(
        h.row("SELECT name||'|'||purpose||'|'||goal_count FROM initiative"),
        "Aged 80|Ring everybody|2"
    );
    assert!(h.line(1).contains("Initiatives > Aged 80"), "{}", h.screen());
    // Gathering is begun, left and gone on with: the count is there at once.
    h.keys("i<enter>80<esc>i");
    assert!(h.screen().contains("6 people are added"), "{}", h.screen());
    h.keys("<ctrl-u><esc><esc>");
    assert!(h.screen().contains("Aged 80") && h.screen().contains("no list"), "{}", h.screen());
    // Gathered from the register: those aged 80 and over, and how many that is before it is saved.
    h.keys("<enter>i<enter>80");
    assert!(h.screen().contains("6 people are added"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM target WHERE gone IS NULL"), "6");
    assert!(h.screen().contains("The list is open: 6 people so far"), "{}", h.screen());
    // Somebody is taken off before the sealing: no reason, no trace in the figures.
    h.keys("<end><delete>");
    assert_eq!(h.row("SELECT count(*) FROM target WHERE gone IS NULL"), "5");
    // Enter alone never seals.
    h.keys("d");
    assert!(h.screen().contains("Seal the list with 5 people?"), "{}", h.screen());
    h.keys("<enter>");
    assert_eq!(h.row("SELECT count(*) FROM initiative WHERE sealed IS NULL"), "1");
    h.keys("d<down><enter>");
    assert_eq!(h.row("SELECT count(*) FROM initiative WHERE sealed IS NULL"), "0");
    assert!(h.screen().contains("Sealed 2026-11-23 by Karin Lindén, 5 people"), "{}", h.screen());
    assert!(h.screen().contains("Goal 2, so far 0"), "{}", h.screen());
}

#[test]
fn those_on_the_list_already_and_those_who_cannot_be_are_told() {
    let mut h = Start::new().with(|author| {
        let mut saves = hjallbo(author);
        let mut dead: Person = town::person(author, "Gustav", "Hjällström", "1946");
        dead.died = "2026-01-01".parse().ok();
        saves.push(people::add(author, &dead, &[]));
        saves.push(initiatives::add(author, &initiative(author)));
        saves
    });
    h.keys("3<enter>i<enter>1946<enter>1946<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM target"), "6");
    h.keys("i<enter>1946");
    let screen = h.screen();
    assert!(screen.contains("Left out: 6 (On the list already)"), "{screen}");
    assert!(screen.contains("Left out: 1 ("), "{screen}");
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("2001") || h.screen().contains("added"), "{}", h.screen());
}

#[test]
fn logged_calls_change_n_and_put_the_next_person_first() {
    let mut h = Start::new().with(sealed);
    h.keys("3<enter>");
    assert!(h.screen().contains("of 5"), "{}", h.screen());
    call(&mut h, "Anna", Disposition::Completed);
    call(&mut h, "Bertil", Disposition::Declined);
    call(&mut h, "Cecilia", Disposition::NoAnswer);
    let screen = h.screen();
    assert!(screen.contains("Goal 3, so far 1"), "{screen}");
    let places: Vec<usize> =
        ["To call now", "David", "Completed\n", "Anna", "Declined\n", "Bertil"]
            .iter()
            .map(|words| screen.rfind(words).unwrap_or_else(|| panic!("{words} not on\n{screen}")))
            .collect();
    assert!(places.is_sorted(), "{places:?}\n{screen}");
    h.keys("<esc>");
    assert!(h.screen().contains("1 of 5 (20.0"), "{}", h.screen());
}

#[test]
fn after_a_call_the_next_person_is_ready() {
    let mut h = Start::new().with(sealed);
    h.keys("3<enter>");
    assert!(h.screen().contains(" > Anna"), "{}", h.screen());
    h.keys("l");
    call(&mut h, "Anna", Disposition::NoAnswer);
    h.keys("<esc><f5>");
    let screen = h.screen();
    assert!(screen.contains(" > Bertil"), "{screen}");
}

#[test]
fn a_part_of_the_list_is_shown_alone() {
    let mut h = Start::new().with(sealed);
    call(&mut h, "Anna", Disposition::Completed);
    h.keys("3<enter>v");
    assert!(!h.screen().contains("Anna") && h.screen().contains("Bertil"), "{}", h.screen());
    h.keys("vvv");
    assert!(h.screen().contains("Anna") && !h.screen().contains("Bertil"), "{}", h.screen());
    h.keys("v");
    assert!(h.screen().contains("Nobody in this part"), "{}", h.screen());
    h.keys("v");
    assert!(h.screen().contains("Everybody: 5 of 5"), "{}", h.screen());
}

#[test]
fn leaving_a_sealed_list_needs_a_reason_and_changes_n() {
    let mut h = Start::new().with(sealed);
    call(&mut h, "Anna", Disposition::Completed);
    h.keys("3<enter><delete>");
    assert!(h.screen().contains("counted out of 4 instead of 5"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM target WHERE removed IS NOT NULL"), "0");
    h.keys("2<ctrl-s>");
    assert_eq!(h.row("SELECT reason FROM target WHERE removed IS NOT NULL"), "moved-away");
    let screen = h.screen();
    assert!(screen.contains("5 people, 1 outside (moved out of the area)"), "{screen}");
    assert!(screen.contains("of 4"), "{screen}");
    h.keys("<ctrl-z>");
    assert!(!h.screen().contains("1 outside (moved out of the area)"), "{}", h.screen());
}

#[test]
fn a_late_joiner_is_counted_apart() {
    let mut h = Start::new().with(sealed);
    h.keys("3<enter>nFolke<enter>");
    assert_eq!(h.row("SELECT count(*) FROM target WHERE late"), "1");
    let screen = h.screen();
    assert!(screen.contains("5 people, 1 came later"), "{screen}");
    call(&mut h, "Folke", Disposition::Completed);
    let screen = h.screen();
    assert!(screen.contains("Goal 3, so far 0"), "not in the figures: {screen}");
    h.keys("n");
    assert!(h.screen().contains("Who is added afterwards? Counted apart."), "{}", h.screen());
    assert!(h.screen().contains("Anna Hjällström     on the list  1946"), "{}", h.screen());
    h.keys("Folke<enter>");
    assert!(h.line(23).contains("on the list already"), "{}", h.screen());
}

#[test]
fn counts_alone_refuse_whoever_is_named() {
    let mut h = Start::new().with(hjallbo);
    h.keys("3nCafé<enter>Talk with Anna Hjällström<enter><enter><enter><enter>2<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM initiative"), "0");
    assert!(h.screen().contains("looks like a name"), "{}", h.screen());
    // The register itself refuses it in a note, whoever writes.
    let author = Author { by: h.member("Karin Lindén"), at: h.now(), ids: &h.ids };
    let id = InitiativeId(author.id());
    let counts = Initiative { mode: Mode::Counts, ..Initiative::new(id, "Café") };
    let mut register = Register::open(&h.path(), &Unlock::default()).unwrap();
    commit::commit(&mut register, &initiatives::add(&author, &counts)).unwrap();
    let draft = Draft {
        initiative: Some(id),
        disposition: Some(Disposition::Completed),
        note: "ring 070-174 06 26".into(),
        ..Draft::new(Kind::DropIn, h.now(), "2026-11-23".parse().unwrap())
    };
    let (_, save) = log(&author, &draft, &Then::default());
    let refused = commit::commit(&mut register, &save);
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
}

#[test]
fn more_people_than_are_offered_are_told_of() {
    let mut h = Start::new().in_town();
    h.keys("0<ctrl-l>");
    assert!(!h.screen().contains("50/50"), "{}", h.screen());
    assert!(h.screen().contains("50/11"), "{}", h.screen());
    assert!(h.screen().contains("Type to see more."), "{}", h.screen());
    h.keys("zzz");
    assert!(!h.screen().contains("Type to see more."), "{}", h.screen());
}

#[test]
fn a_change_of_the_goal_is_kept() {
    let mut h = Start::new().with(sealed);
    h.keys("3e<tab><tab><ctrl-u>60<ctrl-s>");
    assert_eq!(h.row("SELECT goal_percent FROM initiative"), "60");
}

#[test]
fn headings_and_owner_have_room_in_finnish_and_at_60_columns() {
    let with = |author: &Author<'_>| {
        let mut saves = hjallbo(author);
        let people: Vec<PersonId> = saves.iter().filter_map(|save| save.about).take(5).collect();
        let mut one = initiative(author);
        (one.from, one.to) = ("2026-11-01".parse().ok(), "2027-02-28".parse().ok());
        saves.push(initiatives::add(author, &one));
        saves.push(initiatives::seal(author, &one, &people));
        saves
    };
    let mut h = Start::new().lang(Lang::Fi).with(with);
    h.keys("3");
    let heads = h.line(4);
    assert!(heads.contains("Tavoitettu") && !heads.contains(".."), "{}", h.screen());
    h.resize(60, 18).keys("<enter>");
    assert!(h.screen().contains("1.11.2026 - 28.2.2027"), "{}", h.screen());
    assert!(h.screen().contains("Karin Lindén"), "the owner: {}", h.screen());
    // No sign that an old console's font does not have.
    assert!(!h.screen().contains('\u{2013}'), "{}", h.screen());
}

/// Every screen in every language and size: read them with `--nocapture`, and see that none is cut
/// to nothing.
#[test]
fn every_screen_stands_in_every_language_and_size() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (60, 18), (120, 40)] {
            let mut h = Start::new().lang(lang).size(width, height).with(sealed);
            call(&mut h, "Anna", Disposition::Completed);
            call(&mut h, "Bertil", Disposition::NoAnswer);
            let id =
                InitiativeId(h.peek(|db| {
                    db.query_row("SELECT id FROM initiative", [], |r| r.get(0)).unwrap()
                }));
            let card = h.person("David");
            for route in [
                Route::Initiatives,
                Route::Initiative(id),
                Route::InitiativeForm(Some(id)),
                Route::InitiativeGather(id),
                Route::InitiativeRemove { initiative: id, card },
                Route::Templates,
                Route::Template("cornerstones".into()),
                Route::TemplateImport,
                Route::More,
                Route::Bin,
            ] {
                h.app.go(route.clone());
                h.settle();
                let screen = h.screen();
                println!("== {lang:?} {width}x{height} {route:?}\n{screen}");
                assert!(screen.lines().count() > 6, "{route:?}");
            }
        }
    }
}

#[test]
fn the_card_of_an_initiative_in_text_and_roles() {
    let mut h = Start::new().lang(Lang::Sv).with(sealed);
    call(&mut h, "Anna", Disposition::Completed);
    h.keys("3<enter>");
    let roles: Vec<String> = h.roles().lines().skip(3).take(12).map(str::to_owned).collect();
    insta::assert_snapshot!(h.screen(), @r"
     Insatser > 80-åringar Hjällbo      Karin Lindén   mån 2026-11-23 v. 48  sparat
     1Idag 2Personer[3Insatser]4Fält 5Program 8Årshjul 9Siffror 0Mer
    ────────────────────────────────────────────────────────────────────────────────
     Låst 2026-11-23 av Karin Lindén, 5 personer
     Mål 3, nu 1 (Personer med genomförd kontakt)   Med namn   Karin Lindén
     Ring everybody who turns 80 and hear how they are.
       Genomförda          1  ████████                                 20,0 %  av 5
       Nådda               1  ████████                                 20,0 %  av 5
       Nej, eller inte nu  0                                            0,0 %  av 5
       Inte tillfrågad än  4  ███████████████████████████████          80,0 %  av 5
    ────────────────────────────────────────────────────────────────────────────────
       Vem                 Telefon        Hur det gick            Försök  Nästa
      Att ringa nu
     > Bertil Hjällström   070-174 06 01  -
       Cecilia Hjällström  070-174 06 02  -
       David Hjällström    070-174 06 03  -
       Elsa Hjällström     070-174 06 04  -
      Genomförda
       Anna Hjällström     070-174 06 00  Genomfört               1


    ────────────────────────────────────────────────────────────────────────────────
     Alla: 5 av 5
     ? Hjälp  F9 Meny  L Logga samtal  Enter Öppna kort  V Visa del  A Dela ut
    ");
    insta::assert_snapshot!(roles.join("\n"), @r"
     ccccccccccccccccccccccccccccccccccccccccccc
     jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj   aaa aaaa   aaaaa aaaaaa
     bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
       iiiiiiiiii          j  uuuuuuuu                                 aaaaaabbbbbb
       iiiii               j  uuuuuuuu                                 aaaaaabbbbbb
       iiiiiiiiiiiiiiiiii  j                                            aaaaabbbbbb
       iiiiiiiiiiiiiiiiii  j  uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu          aaaaaabbbbbb
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
       bbbbbbbbbbbbbbbbbb  bbbbbbbbbbbbb  bbbbbbbbbbbbbbbbbbbbbb  bbbbbb  bbbbbbbbb
    cccccccccccccc
    eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
       aaaaaaa aaaaaaaaaa  jjjjjjjjjjjjj  a                       bbbbbb
    ");
}

#[test]
fn whoever_is_outside_the_n_is_told_with_the_reason() {
    let mut h = Start::new().with(sealed);
    call(&mut h, "Anna", Disposition::Dead);
    h.keys("3<enter>");
    let screen = h.screen();
    assert!(screen.contains("5 people, 1 outside (has died)"), "{screen}");
    assert!(screen.contains("of 4"), "{screen}");
}
