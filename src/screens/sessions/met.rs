//! Whom one meets at a session, by name or by how one knows them: those met before come up while it is
//! typed, somebody new is the last line. Enter, and how far trust has come.

mod row;

use crate::base::{Day, EncounterId, PersonId, Phrase, SessionId, Word};
use crate::config::command::Command;
use crate::domain::book::{Of, Page};
use crate::domain::encounter::Kind;
use crate::domain::names::Fit;
use crate::domain::person::{Person, Trust};
use crate::domain::worker::Deed;
use crate::screens::env::Env;
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::route::{Books, Encounter, Route};
use crate::screens::screen::Head;
use crate::store::books::{Usual, UsualOf};
use crate::store::sessions::{self, Attendance, AttendanceOf, Came, Meeting};
use crate::store::{Result, Save, encounters};
use crate::ui::field::Choice;
use crate::ui::list::{Column, List, Row as _};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Look, Verb};
use row::{Item, Who, Why};
use std::collections::BTreeMap;

/// So many are found at once.
const FOUND: usize = 12;

/// The list of those met.
#[derive(Debug)]
pub struct Met {
    id: SessionId,
    of: Option<Box<AttendanceOf>>,
    /// Who is usually met here, and how far trust has come with everybody.
    usual: Vec<PersonId>,
    trust: BTreeMap<PersonId, (Trust, Day)>,
    find: String,
    title: String,
    may_not_add: Option<Phrase>,
    /// Who was met last, to stand on their line.
    last: Option<PersonId>,
    /// Who was looked for is found and done with.
    next: bool,
    /// How far it has come with this one, being chosen.
    asking: Option<(Who, Box<Picker>)>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The session, and who was met.
    Of(Result<Box<AttendanceOf>>),
    /// Who is usually met here.
    Usual(Result<UsualOf>),
    /// That somebody was met cannot be lost any more, and how far trust has come if it is further.
    Met(Came, Option<Trust>),
    /// That it was not so cannot be lost any more.
    NotMet(EncounterId),
}

type Rows = List<Item>;
type MetCx<'a> = ListCx<'a, Met>;

impl Met {
    /// At this session.
    pub fn new(id: SessionId) -> Self {
        Self {
            id,
            of: None,
            usual: Vec::new(),
            trust: BTreeMap::new(),
            find: String::new(),
            title: String::new(),
            may_not_add: None,
            last: None,
            next: false,
            asking: None,
        }
    }

    fn ask(&self, cx: &mut MetCx<'_>) {
        let question = Attendance { session: self.id };
        cx.ask_latest("met", question, |of| Msg::Own(Own::Of(of.map(Box::new))));
        cx.ask_latest("usual", Usual { session: self.id }, |all| Msg::Own(Own::Usual(all)));
    }

    fn item(&self, person: PersonId, why: Why, env: &Env<'_>) -> Item {
        let came = self.of.iter().flat_map(|of| &of.came);
        let here = came.into_iter().find(|one| one.person == person && one.session == self.id);
        let hidden = env.keeps_back(person);
        let trust = self.trust.get(&person).filter(|_| !hidden).map(|(stage, day)| {
            let said = Phrase::new(Word("met-stage-day"))
                .with("stage", stage.word())
                .with("day", env.words.day_short(*day));
            env.words.say(&said)
        });
        Item {
            who: Who::Known(person),
            why,
            name: env.name_of(Some(person)),
            trust: trust.unwrap_or_default(),
            here: here.map(|one| one.encounter),
        }
    }

    fn rows(&self, env: &Env<'_>) -> Vec<Item> {
        let Some(of) = &self.of else { return Vec::new() };
        let typed = self.find.trim();
        let mut met: Vec<PersonId> =
            of.came.iter().filter(|one| one.session == self.id).map(|one| one.person).collect();
        met.dedup();
        if typed.is_empty() {
            let usual = self.usual.iter().filter(|one| !met.contains(one));
            let here = met.iter().rev().map(|one| self.item(*one, Why::Here, env));
            return here.chain(usual.map(|one| self.item(*one, Why::Usual, env))).collect();
        }
        let of_fit = |(one, fit): (PersonId, Fit)| {
            let why = if met.contains(&one) { Why::Here } else { Why::Found };
            (!fit.by_name(), self.item(one, why, env))
        };
        let mut found: Vec<(bool, Item)> =
            env.names.fitting(typed).into_iter().take(FOUND).map(of_fit).collect();
        // Who is met here again and again is meant before a namesake, and nobody who only lives at what is
        // typed before somebody called that.
        let usual = |item: &Item| match &item.who {
            Who::Known(one) => self.usual.iter().position(|usual| usual == one),
            Who::New(_) => None,
        };
        found.sort_by_key(|(elsewhere, item)| {
            (*elsewhere, item.why == Why::Here, usual(item).unwrap_or(usize::MAX))
        });
        let mut found: Vec<Item> = found.into_iter().map(|(_, item)| item).collect();
        if self.may_not_add.is_none() {
            let name = Phrase::new(Word("met-new")).with("text", typed);
            found.push(Item {
                who: Who::New(typed.to_owned()),
                why: Why::New,
                name: env.words.say(&name),
                trust: String::new(),
                here: None,
            });
        }
        found
    }

    /// Shows what is known now, the line of whoever was met last chosen as soon as it is there.
    fn show(&mut self, list: &mut Rows, env: &Env<'_>) {
        let rows = self.rows(env);
        let at = self.last.and_then(|last| rows.iter().position(|row| row.key() == last.0));
        list.set(rows);
        if let Some(at) = at {
            list.go_to(at);
            self.last = None;
        }
    }

    /// Asks how far trust has come. Who was met already stays so: the key that notes takes nobody away.
    fn turn(&mut self, list: &mut Rows, cx: &mut MetCx<'_>) {
        let Some(item) = list.current() else { return };
        if item.here.is_some() {
            self.next = true;
            return cx.hint(Phrase::new(Word("met-already")).with("name", item.name.as_str()));
        }
        let (now, name) = match &item.who {
            Who::Known(person) => (self.trust.get(person).map(|one| one.0), item.name.clone()),
            Who::New(text) => (None, text.clone()),
        };
        let choices: Vec<Choice> =
            Trust::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
        let at = Trust::ALL.iter().position(|one| Some(*one) == now.or(Some(Trust::Talks)));
        let title = Phrase::new(Word("met-how-far")).with("name", name);
        let picker = Picker::new(title, &choices, &cx.env.here()).chosen_now(at.unwrap_or(0));
        self.asking = Some((item.who.clone(), Box::new(picker)));
    }

    /// Somebody was not met after all.
    fn not_met(list: &Rows, cx: &mut MetCx<'_>) {
        let Some((person, Some(encounter))) =
            Self::person(list).zip(list.current().map(|i| i.here))
        else {
            return;
        };
        let save = encounters::bin(&cx.env.author(), encounter, Some(person));
        let save = Save { verb: Phrase::new(Word("did-not-meet")), ..save };
        cx.save_kept(save, Msg::Own(Own::NotMet(encounter)));
    }

    /// Somebody was met, and trust has come so far.
    fn met(&self, who: &Who, stage: Trust, cx: &mut MetCx<'_>) {
        let env = cx.env;
        let Some(of) = &self.of else { return };
        let mut new = None;
        let person = match who {
            Who::Known(person) => *person,
            Who::New(alias) => {
                let mut person = Person::new(env.id());
                (person.alias, person.area) = (alias.clone(), of.session.area);
                let id = person.id;
                new = Some(person);
                id
            }
        };
        let before = self.trust.get(&person).map(|one| one.0);
        let meeting = Meeting {
            person,
            new: new.as_ref(),
            encounter: env.id(),
            at: env.moment_on(of.session.day),
            stage: Some(stage).filter(|stage| before != Some(*stage)),
        };
        let came = Came {
            encounter: meeting.encounter,
            person,
            session: of.session.id,
            day: of.session.day,
        };
        let save = sessions::met(&env.author(), &of.session, &meeting);
        if let Some(begun) = sessions::begun(&env.author(), &of.session, env.today) {
            cx.save(begun);
        }
        cx.save_kept(save, Msg::Own(Own::Met(came, meeting.stage)));
    }

    fn person(list: &Rows) -> Option<PersonId> {
        match list.current().map(|item| &item.who) {
            Some(Who::Known(person)) => Some(*person),
            _ => None,
        }
    }
}

impl ListSpec for Met {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    const FIND: Option<Word> = Some(Word("met-find"));
    const NAMES: bool = true;

    fn head(&self, _: &Rows, look: &Look) -> Head {
        let here = self.of.iter().flat_map(|of| &of.came).filter(|one| one.session == self.id);
        let status = Phrase::new(Word("met-status")).with("here", here.count());
        Head {
            title: format!("{} > {}", look.word(Word("met-title")), self.title),
            tab: Some(Command::Screen4),
            status: look.words.say(&status),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("met-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("met-nobody")));
        let nobody = || Self::person(list).is_none().then(|| Phrase::new(Word("met-nobody")));
        let counts = || {
            let only = self.of.as_ref().is_some_and(|of| of.counts_only);
            only.then(|| Phrase::new(Word("initiative-counts-only")))
        };
        let here = list.current().is_some_and(|item| item.here.is_some());
        let word = if here { Word("met-is-here") } else { Word("met-do") };
        let not_here = (!here).then(|| Phrase::new(Word("met-not-here")));
        vec![
            Verb::new(Command::Enter).called(word).unless(none.or_else(counts)).writing(),
            Verb::new(Command::Search),
            Verb::new(Command::Bin).called(Word("met-undo")).unless(not_here),
            Verb::new(Command::Move).called(Word("person-books")).unless(nobody()),
            Verb::new(Command::Call).unless(nobody()),
            Verb::new(Command::FollowUp).called(Word("book-session-do")),
            Command::Back.into(),
        ]
    }

    fn start(&mut self, cx: &mut MetCx<'_>) {
        self.ask(cx);
    }

    fn changed(&mut self, cx: &mut MetCx<'_>) {
        self.ask(cx);
    }

    fn over(&self) -> Option<&Picker> {
        self.asking.as_ref().map(|one| &*one.1)
    }

    fn over_mut(&mut self) -> Option<&mut Picker> {
        self.asking.as_mut().map(|one| &mut *one.1)
    }

    fn picked(&mut self, did: PickerDid, _: &mut Rows, cx: &mut MetCx<'_>) {
        match did {
            PickerDid::Closed => self.asking = None,
            PickerDid::Chosen(at) => {
                if let (Some((who, _)), Some(stage)) = (self.asking.take(), Trust::ALL.get(at)) {
                    self.met(&who, *stage, cx);
                }
            }
            PickerDid::Ignored | PickerDid::Moved | PickerDid::Typed(_) => {}
        }
    }

    fn fetch(&mut self, find: &str, cx: &mut MetCx<'_>) -> Option<Vec<Item>> {
        self.may_not_add = cx.env.me.role.why_not(Deed::EditPersons);
        find.clone_into(&mut self.find);
        self.of.is_some().then(|| self.rows(cx.env))
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut MetCx<'_>) {
        match (command, Self::person(list)) {
            (Command::Enter, _) => self.turn(list, cx),
            (Command::Bin, _) => Self::not_met(list, cx),
            (Command::FollowUp, _) => {
                cx.go(Route::Books(Books::Page(Page::Of(Of::Session(self.id)))));
            }
            (Command::Move, Some(person)) => {
                cx.go(Route::Books(Books::Page(Page::Of(Of::Person(person)))));
            }
            (Command::Call, Some(person)) => {
                let kind = self.of.as_ref().map_or(Kind::FieldTalk, |of| of.session.kind.contact());
                cx.go(Route::Encounter(Box::new(Encounter::new(Some(person), kind))));
            }
            _ => {}
        }
    }

    fn next_name(&mut self) -> bool {
        std::mem::take(&mut self.next)
    }

    fn nothing(&self, _: &str) -> (Phrase, Option<Verb>) {
        (Word("met-nobody").into(), None)
    }

    fn update(&mut self, found: Own, list: &mut Rows, cx: &mut MetCx<'_>) {
        match found {
            Own::Of(Ok(of)) => {
                let day = cx.env.words.day_short(of.session.day);
                self.title = format!("{}, {day}", super::row::title(&of.session, cx.env));
                self.of = Some(of);
            }
            Own::Usual(Ok((usual, trust))) => (self.usual, self.trust) = (usual, trust),
            Own::Met(came, stage) => {
                (self.last, self.next) = (Some(came.person), true);
                self.trust.extend(stage.map(|stage| (came.person, (stage, came.day))));
                if let Some(of) = &mut self.of {
                    of.session.state = of.session.once_met(cx.env.today);
                    of.came.push(came);
                }
            }
            Own::NotMet(encounter) => {
                let of = self.of.iter_mut();
                of.for_each(|of| of.came.retain(|one| one.encounter != encounter));
            }
            // What is known is gone on with though the drive is away.
            Own::Of(Err(_)) | Own::Usual(Err(_)) if self.of.is_some() => {}
            Own::Of(Err(why)) | Own::Usual(Err(why)) => return list.fail(why.phrase()),
        }
        self.show(list, cx.env);
    }
}
