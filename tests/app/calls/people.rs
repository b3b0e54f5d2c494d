//! Who is in the register when a call is logged.

use tillit::base::phone::read_phone;
use tillit::base::{Country, Day, PersonId, PhoneId, Stamp, TaskId};
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::person::{Person, PersonPhone};
use tillit::domain::task::{Errand, State, Task};
use tillit::domain::template::Template;
use tillit::store::encounters::{Then, log};
use tillit::store::{Author, Save, people, tasks, templates};

/// Five questions of the team's own, one of them asked only of those who are not content.
pub const FIVE: &str = r#"
key = "a-five"
version = 1
name.sv = "80-åringar, hälsa och vardag"
name.fi = "80-vuotiaat, terveys ja arki"
name.en = "80-year-olds, health and everyday life"
kinds = ["call", "visit"]
follow_up = "+3m"

[[question]]
key = "feel"
kind = "scale"
min = 1
max = 5
label.sv = "Hur mår du nu för tiden?"
label.fi = "Mitä sinulle kuuluu nykyään?"
label.en = "How do you feel these days?"
low = { sv = "dåligt", fi = "huonoa", en = "badly" }
high = { sv = "bra", fi = "hyvää", en = "well" }

[[question]]
key = "out"
kind = "scale"
min = 1
max = 5
required = true
label.sv = "Kommer du ut så ofta du vill?"
label.fi = "Pääsetkö ulos niin usein kuin haluat?"
label.en = "Do you get out as often as you like?"

[[question]]
key = "hinder"
kind = "text"
label.sv = "Vad är det som hindrar?"
label.fi = "Mikä estää?"
label.en = "What stands in the way?"
shown_if = "out <= 2"

[[question]]
key = "place"
kind = "yes-no"
label.sv = "Känner du till Mötesplatsen?"
label.fi = "Tunnetko Kohtaamispaikan?"
label.en = "Do you know the Meeting place?"

[[question]]
key = "like"
kind = "many-of"
label.sv = "Vad skulle du vilja göra?"
label.fi = "Mitä haluaisit tehdä?"
label.en = "What would you like to do?"
options = [
    { key = "dance", sv = "Dansa", fi = "Tanssia", en = "Dance" },
    { key = "coffee", sv = "Fika", fi = "Kahvitella", en = "Have coffee" },
    { key = "walk", sv = "Promenera", fi = "Kävellä", en = "Walk" },
]

[[question]]
key = "word"
kind = "text"
label.sv = "Något annat?"
label.fi = "Jotain muuta?"
label.en = "Anything else?"
"#;

/// A register in the making: what is in it, and who.
pub struct Made<'a> {
    author: &'a Author<'a>,
    pub person: Person,
    saves: Vec<Save>,
}

impl<'a> Made<'a> {
    /// Gun-Britt, who can be rung, and the five questions.
    pub fn gun_britt(author: &'a Author<'a>) -> Self {
        let mut person = Person::new(PersonId(author.id()));
        person.given = "Gun-Britt".into();
        person.family = "Sjöberg".into();
        person.born = "1946-08-20".parse().ok();
        person.languages = vec!["sv".into()];
        person.tags = vec!["80+".into(), "kaffe".into()];
        let phone = read_phone("0701740626", Country::Se);
        let id = PhoneId(author.id());
        person.phones = vec![PersonPhone { id, phone, label: String::new() }];
        Self { author, person, saves: Vec::new() }
    }

    /// The person with something else about her.
    pub fn but(mut self, change: impl FnOnce(&mut Person)) -> Self {
        change(&mut self.person);
        self
    }

    /// An earlier contact.
    pub fn tried(mut self, day: &str, how: Disposition, note: &str) -> Self {
        let day: Day = day.parse().unwrap();
        let at = day.0.and_hms_opt(10, 0, 0).unwrap().and_utc().timestamp_millis();
        let draft = Draft {
            person: Some(self.person.id),
            disposition: Some(how),
            minutes: Some(12),
            note: note.into(),
            ..Draft::new(Kind::Call, Stamp(at), day)
        };
        self.saves.push(log(self.author, &draft, &Then::default()).1);
        self
    }

    /// Something to do with her.
    pub fn task(mut self, errand: Errand, day: &str, note: &str) -> Self {
        let task = Task {
            id: TaskId(self.author.id()),
            person: Some(self.person.id),
            initiative: None,
            errand,
            day: day.parse().ok(),
            time: None,
            worker: Some(self.author.by),
            note: note.into(),
            why: None,
            state: State::Open,
        };
        self.saves.push(tasks::add(self.author, &task));
        self
    }

    /// Everything, in the order it was done.
    pub fn saves(self) -> Vec<Save> {
        let five = Template::read(FIVE, "a-five.toml").unwrap();
        let first = [
            templates::keep(self.author, &five, FIVE),
            people::add(self.author, &self.person, &[]),
        ];
        first.into_iter().chain(self.saves).collect()
    }
}

/// Gun-Britt, rung twice before.
pub fn gun_britt(author: &Author<'_>) -> Vec<Save> {
    Made::gun_britt(author)
        .tried("2026-09-18", Disposition::Completed, "saknar någon att fika med, gick förr på dans")
        .tried("2026-11-02", Disposition::NoAnswer, "ringde på förmiddagen")
        .saves()
}
