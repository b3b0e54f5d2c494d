//! The rows of the seed appendix that are worked through a list, a mailing or a ladder, each walked from
//! its method card to its figures: the initiative is begun from the card by keys, somebody of each list is
//! worked to the end by keys, and the rest is written as the rows that the same keys give. A figure is read
//! from the screen or from what the command prints, and one record less changes it.

mod calls;
mod door;
mod fixed_time;
mod mailings;
mod meetings;
mod outdoors;
mod programmes;
mod street;
mod trust;
mod visits;
mod voices;
mod walks;

use crate::harness::{EVA, Harness, Start};
pub use mailings::counts;
use serde_json::Value;
use std::process::Command;
use tillit::base::phone::read_phone;
use tillit::base::{AreaId, Country, Day, InitiativeId, PersonId, PhoneId};
use tillit::domain::area::Area;
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Along, Draft, FollowUp, Kind, WhyNot};
use tillit::domain::letter::Letterhead;
use tillit::domain::person::{Person, PersonPhone};
use tillit::domain::task::Task;
use tillit::domain::template::{LIBRARY, Template};
use tillit::store::encounters::{Then, log};
use tillit::store::letters::Families;
use tillit::store::{Ask as _, Author, Save, areas, letters, people, templates};

/// So many who are alike: the n-th is called by the name and n.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    pub name: &'static str,
    pub n: usize,
    pub born: &'static str,
    pub area: &'static str,
    pub language: &'static str,
    pub phone: bool,
}

impl Group {
    /// Swedish speakers of a birth year who can be rung and written to.
    pub const fn of(n: usize, born: &'static str) -> Self {
        Self { name: "Anna", n, born, area: "Hjällbo", language: "sv", phone: true }
    }

    /// The same under another name, in another area.
    pub const fn in_area(self, name: &'static str, area: &'static str) -> Self {
        Self { name, area, ..self }
    }

    fn person(&self, author: &Author<'_>, n: usize, area: AreaId) -> Person {
        let phone = read_phone(&format!("070-174 {:02} {:02}", n / 100, n % 100), Country::Se);
        let phone = PersonPhone { id: PhoneId(author.id()), phone, label: String::new() };
        Person {
            given: format!("{}{n:03}", self.name),
            family: "Hjällström".into(),
            born: self.born.parse().ok(),
            street: format!("Skolgatan {n}"),
            postcode: "424 33".into(),
            town: "ANGERED".into(),
            area: Some(area),
            languages: vec![self.language.into()],
            phones: self.phone.then_some(phone).into_iter().collect(),
            ..Person::new(PersonId(author.id()))
        }
    }
}

/// A register with these in it, written in one change as an import writes them, and Karin at the keyboard.
pub fn register(groups: &[Group]) -> Harness {
    Start::new().with(|author| {
        let mut names: Vec<&str> = groups.iter().map(|group| group.area).collect();
        names.sort_unstable();
        names.dedup();
        let all: Vec<Area> =
            names.iter().map(|name| Area::new(AreaId(author.id()), name)).collect();
        let area = |name: &str| all.iter().find(|area| area.name == name).unwrap().id;
        // The questions that ship lie in every new register.
        let asks =
            LIBRARY.iter().map(|one| (Template::read(one.text, one.file).unwrap(), one.text));
        let mut saves: Vec<Save> =
            asks.map(|(questions, text)| templates::keep(author, &questions, text)).collect();
        saves.extend(all.iter().map(|area| areas::add(author, area)));
        let each = groups
            .iter()
            .flat_map(|group| (0..group.n).map(move |n| group.person(author, n, area(group.area))));
        saves.extend(together(each.map(|person| people::add(author, &person, &[]))));
        let head = crate::mailing::letterhead();
        saves.push(letters::set_head(author, &Letterhead::default(), &head));
        saves
    })
}

/// Many changes as one, as an import makes them.
fn together(saves: impl Iterator<Item = Save>) -> Option<Save> {
    saves.reduce(|mut all, one| {
        all.edits.extend(one.edits);
        all.about = None;
        all
    })
}

/// Begins an initiative from its method card, by keys.
pub fn begin(h: &mut Harness, card: &str) {
    h.keys(&format!("3is{card}<enter><enter><ctrl-s>"));
    assert_eq!(h.row("SELECT method FROM initiative"), card, "{}", h.screen());
}

/// Gathers those of these birth years out of the register and seals the list, by keys.
pub fn list(h: &mut Harness, (from, to): (&str, &str), n: usize) {
    h.keys(&format!("i<enter>{from}<enter>{to}<ctrl-s>"));
    assert!(h.screen().contains(&format!("The list is open: {n} people")), "{}", h.screen());
    h.keys("d<down><enter>");
    assert!(h.screen().contains("Sealed "), "{}", h.screen());
    assert!(h.screen().contains(&format!(", {n} people")), "{}", h.screen());
}

/// Opens the card of somebody by their first name.
pub fn card(h: &mut Harness, given: &str) {
    h.keys(&format!("<esc><esc><esc>2s{given}<enter>"));
    assert!(h.line(1).contains(given), "{}", h.screen());
}

/// Goes back box by box to the one of this label.
#[track_caller]
pub fn back_to(h: &mut Harness, label: &str) {
    walk_to(h, label, "<backtab>");
}

/// Goes on box by box to the one of this label.
#[track_caller]
pub fn to(h: &mut Harness, label: &str) {
    walk_to(h, label, "<tab>");
}

#[track_caller]
fn walk_to(h: &mut Harness, label: &str, key: &str) {
    let here = format!("> {label}");
    for _ in 0..60 {
        if h.screen().contains(&here) {
            return;
        }
        h.keys(key);
    }
    panic!("no {label:?} on the way\n{}", h.screen());
}

/// Goes down to the line with these words.
#[track_caller]
pub fn down_to(h: &mut Harness, words: &str) {
    for _ in 0..60 {
        if h.screen().lines().any(|line| line.starts_with(" > ") && line.contains(words)) {
            return;
        }
        h.keys("<down>");
    }
    panic!("no {words:?} to go to\n{}", h.screen());
}

/// Saves a form; what must be answered and has not been is answered with "don't know".
#[track_caller]
pub fn save(h: &mut Harness) {
    for _ in 0..20 {
        h.keys("<ctrl-s>");
        if !h.screen().contains("An answer is needed here") {
            return;
        }
        h.keys("-1");
    }
    panic!("not saved\n{}", h.screen());
}

/// Notes that everybody shown has got a letter, by keys.
pub fn letters(h: &mut Harness) {
    h.keys("p5<ctrl-s>");
}

/// Types in from paper who came to a meeting, by their numbers on the list, by keys.
pub fn came(h: &mut Harness, numbers: &str) {
    on_paper(h, numbers);
    assert!(h.screen().contains("Came: "), "{}", h.screen());
    h.keys("<esc>");
}

/// Types numbers as those who came.
pub fn on_paper(h: &mut Harness, numbers: &str) {
    h.keys("<esc><esc>3<enter>i");
    assert!(h.line(1).contains("From paper"), "{}", h.screen());
    while !h.screen().contains("> Paper") {
        h.keys("<backtab>");
    }
    h.keys("3");
    to(h, "No. or name");
    h.keys(numbers).keys("<enter><enter>");
}

/// Ends the initiative and says what came of it by the digit of the effect, by keys.
pub fn end(h: &mut Harness, effect: char) {
    h.keys("<esc><esc>3<enter>m<down><enter>");
    assert!(h.line(1).contains("Afterwards: "), "{}", h.screen());
    h.keys(&format!("{effect}<ctrl-s>"));
}

/// Some days pass with nobody at the keys: the first key shows the screen again.
pub fn later(h: &mut Harness, days: i64) {
    h.clock.advance(days * 24 * 60 * 60 * 1_000);
    h.keys("<f5><f5>");
}

/// One kind of contact, as it is written for many.
#[derive(Debug, Clone, Copy)]
pub struct Contact {
    pub kind: Kind,
    pub how: Disposition,
    pub minutes: u32,
    pub step: &'static str,
    /// What is to follow, and when.
    pub next: Option<(Kind, &'static str)>,
    pub along: Option<Along>,
    pub why_not: Option<WhyNot>,
}

impl Contact {
    pub const fn call(how: Disposition, minutes: u32) -> Self {
        let (along, why_not) = (None, None);
        Self { kind: Kind::Call, how, minutes, step: "call", next: None, along, why_not }
    }

    pub const fn visit(minutes: u32) -> Self {
        let call = Self::call(Disposition::Completed, minutes);
        Self { kind: Kind::Visit, step: "visit", ..call }
    }

    pub const fn then(self, kind: Kind, day: &'static str) -> Self {
        Self { next: Some((kind, day)), ..self }
    }
}

/// Writes the same contact for each of these, as one change of the rows that the form gives.
pub fn contacts(h: &mut Harness, one: Contact, who: &[PersonId]) {
    contacts_by(h, crate::harness::KARIN, one, who);
}

/// The same by another member of the team.
pub fn contacts_by(h: &mut Harness, name: &str, one: Contact, who: &[PersonId]) {
    let by = h.member(name);
    let author = Author { by, at: h.now(), ids: &h.ids };
    let today = Day(h.now().utc().date());
    let initiative = initiative(h);
    let tasks = open(h, who);
    let each = who.iter().zip(tasks).map(|(person, open)| {
        let next = one.next.map(|(kind, day)| FollowUp {
            day: day.parse().unwrap(),
            time: None,
            kind,
            worker: None,
        });
        let draft = Draft {
            person: Some(*person),
            initiative: Some(initiative),
            disposition: Some(one.how),
            minutes: Some(one.minutes),
            step: Some(one.step.into()),
            follow_up: next,
            along: one.along,
            why_not: one.why_not,
            ..Draft::new(one.kind, author.at, today)
        };
        let done = open.iter().find(|task| task.errand.kind() == Some(one.kind)).map(|t| t.id);
        log(&author, &draft, &Then { open, done, ..Then::default() }).1
    });
    let save = together(each).unwrap();
    h.write(&save);
    h.keys("<f5>");
}

/// What is to be done with each.
fn open(h: &Harness, who: &[PersonId]) -> Vec<Vec<Task>> {
    let ids = who.to_vec();
    h.peek(|db| Families { ids }.ask(db).unwrap()).into_iter().map(|one| one.tasks).collect()
}

/// The one of each of these names.
pub fn named(h: &Harness, names: impl Iterator<Item = String>) -> Vec<PersonId> {
    let sql = "SELECT id FROM person WHERE given=?1";
    h.peek(|db| {
        let mut ask = db.prepare(sql).unwrap();
        names.map(|name| ask.query_row([name], |r| r.get(0)).unwrap()).collect()
    })
}

/// The one initiative of the register.
pub fn initiative(h: &Harness) -> InitiativeId {
    h.peek(|db| db.query_row("SELECT id FROM initiative", [], |r| r.get(0)).unwrap())
}

/// Those on the list with whom nothing but letters has been tried, by name.
pub fn untried(h: &Harness, most: usize) -> Vec<PersonId> {
    let sql = "SELECT p.id FROM target t JOIN person p ON p.id=t.person WHERE t.gone IS NULL
       AND NOT EXISTS (SELECT 1 FROM encounter e WHERE e.person=p.id AND e.gone IS NULL
       AND e.kind<>'letter') ORDER BY given";
    h.peek(|db| {
        let mut ask = db.prepare(sql).unwrap();
        let rows = ask.query_map([], |r| r.get(0)).unwrap();
        rows.map(Result::unwrap).take(most).collect()
    })
}

/// The figures of the initiative as they stand on the screen.
pub fn figures(h: &mut Harness) -> String {
    h.keys("<esc><esc><esc>3<enter>w").resize(110, 90);
    let screen = h.screen().replace('\u{a0}', " ");
    h.resize(80, 24).keys("<esc>");
    screen
}

/// The figures with whom they look at chosen by its digit: 2 those reached, 3 carried out, 4 said no.
pub fn looked(h: &mut Harness, digit: char) -> String {
    h.keys(&format!("<esc><esc><esc>3<enter>wv{digit}<ctrl-s>")).resize(110, 90);
    let screen = h.screen().replace('\u{a0}', " ");
    h.resize(80, 24).keys("<esc>");
    screen
}

/// The part of a screen under this heading.
#[track_caller]
pub fn part<'a>(screen: &'a str, heading: &str) -> &'a str {
    let after = screen.split_once(&format!("─── {heading}")).map(|(_, after)| after);
    let after = after.unwrap_or_else(|| panic!("{heading}\n{screen}"));
    let (_, lines) = after.split_once('\n').unwrap();
    lines.split_once("\n───").map_or(lines, |(part, _)| part)
}

/// The board of the initiative as it stands on the screen.
pub fn board(h: &mut Harness) -> String {
    h.keys("<esc><esc><esc>3g").resize(110, 60);
    let screen = h.screen().replace('\u{a0}', " ");
    h.resize(80, 24).keys("<esc>");
    screen
}

/// The line of a screen that begins with these words.
#[track_caller]
pub fn line<'a>(screen: &'a str, starts: &str) -> &'a str {
    let mut lines = screen.lines().map(|line| line.trim_start_matches(['>', ' ']));
    lines.find(|line| line.starts_with(starts)).unwrap_or_else(|| panic!("{starts}\n{screen}"))
}

/// Each line says what is expected of it.
#[track_caller]
pub fn says(screen: &str, lines: &[(&str, &str)]) {
    for (starts, said) in lines {
        assert!(line(screen, starts).contains(said), "{starts}: {said}\n{screen}");
    }
}

/// What `tillit summary` says of the initiative.
pub fn summary(h: &Harness) -> Value {
    let name = h.row("SELECT name FROM initiative");
    command(h, &["summary", "--initiative", &name, "--json"])
}

/// What `tillit` prints when it is asked for this on the register.
pub fn command(h: &Harness, args: &[&str]) -> Value {
    serde_json::from_str(&tillit(h, args)).unwrap()
}

/// The same as it stands, when Eva uses the command line on a later day.
pub fn tillit(h: &Harness, args: &[&str]) -> String {
    let mut tillit = Command::new(env!("CARGO_BIN_EXE_tillit"));
    tillit.args(["--as", EVA, "--register"]).arg(h.path()).args(args).args(["--lang", "en"]);
    let home = h.laptop().with_file_name("eva");
    let ran = tillit.env("TILLIT_HOME", home).env("TILLIT_TODAY", "2027-06-01").output().unwrap();
    assert!(ran.status.success(), "{ran:?}");
    String::from_utf8(ran.stdout).unwrap()
}

/// The figures of the year with the answers to some questions, as they stand on the screen.
pub fn answers(h: &mut Harness, template: &str) -> String {
    h.keys("<esc><esc><esc>9v4");
    to(h, "Answers to");
    h.keys(&format!("<ctrl-u>{template}<enter><ctrl-s>")).resize(110, 150);
    let screen = h.screen().replace('\u{a0}', " ");
    h.resize(80, 24).keys("<esc>");
    screen
}
