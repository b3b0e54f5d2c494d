//! A person's card: who it is, what must be known, what is to be done and what has happened.

mod head;
mod row;
mod why;

pub use why::WhyOpen;

use super::facts::Reader;
use super::list::{ListCx, ListSpec, Msg as ListMsg};
use super::route::{Books, Encounter, Programmes, Record, Route, TaskAct, Trail};
use super::rung;
use super::screen::{CopyText, Head};
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::domain::book::{Of, Page};
use crate::domain::encounter::Kind;
use crate::domain::output::Purpose;
use crate::domain::protection::Protection;
use crate::domain::task::Task;
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::encounters;
use crate::store::initiatives::{Rung, RungsOf};
use crate::store::people::{self, Card, CardOf};
use crate::store::programmes::{MatchLine, Matches};
use crate::ui::list::{Column, List};
use crate::ui::{Look, Verb};
use ratatui::{Frame, layout::Rect};
use row::{Beside, Item, What};

/// How much of what has happened is read at once.
const LINES: u32 = 400;

/// A card.
#[derive(Debug)]
pub struct Person {
    trail: Trail,
    card: Option<Box<CardOf>>,
    beside: Beside,
    area: String,
    /// The contact data of somebody protected has been asked for and its showing noted.
    unveiled: bool,
    noted: bool,
    may_not_edit: Option<Phrase>,
    may_not_pair: Option<Phrase>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// Everything on the card.
    Card(Result<Box<CardOf>>),
    /// Where the person stands on the ladder of each list.
    Rungs(Result<Vec<Rung>>),
    /// Who goes and went with the person.
    Matches(Result<Vec<MatchLine>>),
    /// That contact data is looked at is in the register.
    Unveiled(Result<()>),
}

type Rows = List<Item>;
type PersonCx<'a> = ListCx<'a, Person>;

impl Person {
    /// The card of somebody, as one of several.
    pub fn new(trail: Trail) -> Self {
        let area = String::new();
        let beside = Beside::default();
        Self {
            trail,
            card: None,
            beside,
            area,
            unveiled: false,
            noted: false,
            may_not_edit: None,
            may_not_pair: None,
        }
    }

    /// The card of somebody alone.
    pub fn of(person: PersonId) -> Self {
        let from = Phrase::new(Word("person-from-nowhere"));
        Self::new(Trail { person, persons: Vec::new(), from })
    }

    /// The strictest protection of all cards of the person.
    fn level(&self) -> Option<Protection> {
        let card = self.card.as_deref()?;
        card.parts.iter().chain([&card.person]).map(|person| person.protection).max()
    }

    /// Whether contact data may be drawn.
    fn shows_contact(&self) -> bool {
        self.level() == Some(Protection::Open) || self.unveiled
    }

    fn turn(&mut self, by: isize, cx: &mut PersonCx<'_>) {
        let at = self.trail.persons.iter().position(|id| *id == self.trail.person);
        let next = at.and_then(|at| at.checked_add_signed(by));
        match next.and_then(|next| self.trail.persons.get(next)) {
            Some(person) => {
                let trail = Trail { person: *person, ..self.trail.clone() };
                cx.replace(Route::PersonOf(Box::new(trail)));
            }
            None if self.trail.persons.len() > 1 => cx.hint(Word("person-no-more")),
            None => {}
        }
    }

    fn got(&mut self, card: Box<CardOf>, list: &mut Rows, cx: &mut PersonCx<'_>) {
        let level = card.parts.iter().chain([&card.person]).map(|p| p.protection).max();
        if let Some(why) = level.and_then(|level| cx.env.why_sealed(level)) {
            cx.hint(why);
            return cx.back();
        }
        let given = cx.env.has_leave(card.person.id);
        if level.is_some_and(Protection::asks_reason) && !given {
            return cx.replace(Route::why(
                card.person.id,
                Route::PersonOf(Box::new(self.trail.clone())),
            ));
        }
        if !self.noted && !given {
            cx.read(card.person.id);
        }
        self.noted = true;
        self.trail.person = card.person.id;
        list.set(row::items(&card, &self.beside, cx.env));
        let known = cx.env.names.get(card.person.id);
        self.area = known.map(|person| person.area.to_owned()).unwrap_or_default();
        self.card = Some(card);
    }

    /// Draws the card again with what has been read beside it.
    fn show(&self, list: &mut Rows, cx: &PersonCx<'_>) {
        if let Some(card) = self.card.as_deref() {
            list.set(row::items(card, &self.beside, cx.env));
        }
    }

    fn task(list: &Rows) -> Option<&Task> {
        match list.current().map(|item| &item.what) {
            Some(What::Task(task)) => Some(task),
            _ => None,
        }
    }

    /// A contact to write down; it does the chosen task when that is one of the same kind.
    fn contact(&self, kind: Kind, list: &Rows, cx: &mut PersonCx<'_>) {
        let task = Self::task(list).filter(|task| task.errand.kind() == Some(kind));
        cx.go(Route::Encounter(Box::new(Encounter {
            task: task.map(|task| task.id),
            initiative: task.and_then(|task| task.initiative),
            ..Encounter::new(Some(self.trail.person), kind)
        })));
    }

    /// Does the chosen task: a call or a visit by writing down how it went.
    fn done(&self, list: &Rows, cx: &mut PersonCx<'_>) {
        let Some(task) = Self::task(list) else { return };
        match task.errand.kind() {
            Some(kind) => self.contact(kind, list, cx),
            None => {
                cx.go(Route::TaskAct { id: task.id, person: task.person, act: TaskAct::Done });
            }
        }
    }

    fn follow_up(&self, list: &Rows, cx: &mut PersonCx<'_>) {
        // On something to do it is that which is moved.
        cx.go(match Self::task(list) {
            Some(task) => Route::TaskAct { id: task.id, person: task.person, act: TaskAct::Move },
            None => Route::TaskForm { id: None, person: Some(self.trail.person) },
        });
    }

    fn open(&self, list: &Rows, cx: &mut PersonCx<'_>) {
        match list.current().map(|item| &item.what) {
            Some(What::Task(task)) => {
                cx.go(Route::TaskForm { id: Some(task.id), person: task.person });
            }
            Some(What::Happened(happened)) => cx.go(Route::Encounter(Box::new(Encounter {
                initiative: happened.initiative,
                change: Some(happened.id),
                ..Encounter::new(Some(self.trail.person), happened.kind)
            }))),
            Some(What::Listed(listing)) => cx.go(Route::Initiative(listing.initiative)),
            Some(What::Match(line)) => {
                cx.go(Route::Programmes(Programmes::matched(line.of.id, line.of.whom)));
            }
            Some(What::Book(..)) => cx.go(self.books()),
            Some(What::Part(part)) => cx.go(Route::History(Record::Person(part.id))),
            None => {}
        }
    }

    /// What is written about trust and help.
    fn books(&self) -> Route {
        Route::Books(Books::Page(Page::Of(Of::Person(self.trail.person))))
    }

    /// What Del takes away: the chosen contact or task; where there is neither, the person.
    fn bin_verb(&self, list: &Rows) -> Verb {
        let bin = Verb::new(Command::Bin);
        match list.current().map(|item| &item.what) {
            Some(What::Happened(_)) => bin.called(Word("person-bin-contact")),
            Some(What::Task(_)) => bin.called(Word("today-cancel")),
            Some(What::Listed(_) | What::Match(_) | What::Book(..) | What::Part(_)) => {
                let why = Phrase::new(Word("person-bin-not-here"));
                bin.called(Word("person-bin")).unless(Some(why))
            }
            None => bin.called(Word("person-bin")).unless(self.may_not_edit.clone()),
        }
    }

    fn bin(&self, list: &Rows, cx: &mut PersonCx<'_>) {
        let (author, person) = (cx.env.author(), self.trail.person);
        if let Some(What::Happened(contact)) = list.current().map(|item| &item.what) {
            return cx.save(encounters::bin(&author, contact.id, Some(person)));
        }
        if let Some(task) = Self::task(list) {
            return cx.go(Route::TaskAct {
                id: task.id,
                person: task.person,
                act: TaskAct::Cancel,
            });
        }
        cx.save(people::bin(&author, person));
        cx.back();
    }

    fn copy(&self, cx: &mut PersonCx<'_>) {
        let Some(card) = self.card.as_deref() else { return };
        let reader = Reader::of(cx.env);
        if let (Some(phone), Some(protection)) = (card.person.phones.first(), self.level()) {
            let text = crate::base::phone::show_phone(&phone.phone, reader.country);
            cx.copy(CopyText { text, protection, purpose: Purpose::Copy });
        }
    }

    /// Shows the contact data of somebody protected, once that it is looked at is in the register.
    fn unveil(&mut self, cx: &mut PersonCx<'_>) {
        let reason = cx.env.words.get(Word("person-unveiled-reason"));
        cx.record_read(self.trail.person, reason, |done| ListMsg::Own(Own::Unveiled(done)));
    }

    fn may_not_copy(&self) -> Option<Phrase> {
        let card = self.card.as_deref()?;
        let none = card.person.phones.is_empty().then_some(Word("person-no-phone"));
        none.map(Phrase::new)
    }
}

impl ListSpec for Person {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    fn head(&self, _list: &Rows, look: &Look) -> Head {
        let name = self.card.as_deref().map(|card| card.person.name()).unwrap_or_default();
        let mut status = look.words.say(&self.trail.from);
        if self.trail.persons.len() > 1 {
            status = format!("{status}   {}", look.word(Word("person-leaf")));
        }
        Head {
            title: format!("{} > {name}", look.word(Word("people-title"))),
            tab: Some(Command::Screen2),
            status,
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("person-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let unread = self.card.is_none().then(|| Phrase::new(Word("person-loading")));
        let veiled = self.level().is_some_and(Protection::is_protected) && !self.unveiled;
        let nothing = list.current().is_none().then(|| Phrase::new(Word("person-nothing-chosen")));
        let task = Self::task(list).is_none().then(|| Phrase::new(Word("person-no-task")));
        // The shell's gate decides; this only says beforehand what it will say.
        let held = self.level().is_some_and(Protection::is_protected);
        let held = held.then(|| Phrase::new(Word("may-not-copy")));
        let copy = held.or_else(|| self.may_not_copy());
        let follow_up = Verb::new(Command::FollowUp);
        let follow_up =
            if task.is_none() { follow_up.called(Word("today-move")) } else { follow_up };
        let may_not_pair = unread.clone().or_else(|| self.may_not_pair.clone());
        let mut verbs = Vec::new();
        if veiled {
            let none = self.card.as_deref().is_some_and(|card| !head::has_contact(card));
            let none = none.then(|| Phrase::new(Word("person-contact-none")));
            verbs.push(Verb::new(Command::View).called(Word("person-unveil")).unless(none));
        }
        verbs.extend([
            Verb::new(Command::Call).unless(unread.clone()),
            Verb::new(Command::Visit).unless(unread.clone()),
            follow_up.unless(unread.clone()),
            Verb::new(Command::Edit).unless(unread.clone()),
            Verb::new(Command::Enter).called(Word("person-open")).unless(nothing),
            Verb::new(Command::History).unless(unread.clone()),
            Verb::new(Command::CopyRow).called(Word("person-copy")).unless(copy),
            Verb::new(Command::New).called(Word("today-new")).unless(unread.clone()),
            Verb::new(Command::Done).unless(task),
            Verb::new(Command::Merge).unless(unread.clone()),
            Verb::new(Command::Assign).called(Word("match-new")).unless(may_not_pair),
            Verb::new(Command::Move).called(Word("person-books")).unless(unread.clone()),
            match unread {
                None => self.bin_verb(list),
                some => self.bin_verb(list).unless(some),
            },
            Verb::new(Command::Back),
        ]);
        verbs
    }

    fn fetch(&mut self, _find: &str, cx: &mut PersonCx<'_>) -> Option<Vec<Item>> {
        self.may_not_edit = cx.env.me.role.why_not(Deed::EditPersons);
        self.may_not_pair = cx.env.me.role.why_not(Deed::EditProgrammes);
        let card = Card { person: self.trail.person, lines: LINES };
        cx.ask_latest("card", card, |card| ListMsg::Own(Own::Card(card.map(Box::new))));
        let rungs = RungsOf { person: self.trail.person, wall: cx.env.wall() };
        cx.ask_latest("rungs", rungs, |rungs| ListMsg::Own(Own::Rungs(rungs)));
        let matches = Matches::With(self.trail.person);
        cx.ask_latest("matches", matches, |found| ListMsg::Own(Own::Matches(found)));
        None
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut PersonCx<'_>) {
        let person = self.trail.person;
        match command {
            Command::Enter => self.open(list, cx),
            Command::Call => self.contact(Kind::Call, list, cx),
            Command::Visit => self.contact(Kind::Visit, list, cx),
            Command::FollowUp => self.follow_up(list, cx),
            Command::New => cx.go(Route::TaskForm { id: None, person: Some(person) }),
            Command::Edit => {
                cx.go(Route::PersonForm { id: Some(person), name: String::new() });
            }
            Command::History => cx.go(Route::History(Record::Person(person))),
            Command::Merge => cx.go(Route::Merge { person, other: None }),
            Command::Assign => {
                let part = Programmes::Match { id: None, helper: None, person: Some(person) };
                cx.go(Route::Programmes(part));
            }
            Command::Move => cx.go(self.books()),
            Command::CopyRow | Command::Copy => self.copy(cx),
            Command::View => self.unveil(cx),
            Command::Done => self.done(list, cx),
            Command::Bin => self.bin(list, cx),
            Command::Left => self.turn(-1, cx),
            Command::Right => self.turn(1, cx),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("person-nothing-yet")), Some(Verb::new(Command::Call)))
    }

    fn update(&mut self, msg: Own, list: &mut Rows, cx: &mut PersonCx<'_>) {
        match msg {
            Own::Card(Ok(card)) => self.got(card, list, cx),
            Own::Rungs(Ok(rungs)) => {
                let said = |rung: &Rung| rung::whole(&rung.standing, &rung.ladder, cx.env.words);
                self.beside.rungs =
                    rungs.iter().map(|rung| (rung.initiative, said(rung))).collect();
                self.show(list, cx);
            }
            Own::Matches(Ok(matches)) => {
                self.beside.matches = matches;
                self.show(list, cx);
            }
            Own::Card(Err(why)) | Own::Rungs(Err(why)) | Own::Matches(Err(why)) => {
                list.fail(why.phrase());
            }
            Own::Unveiled(Ok(())) => {
                self.unveiled = true;
                cx.say(Word("person-unveiled"));
            }
            Own::Unveiled(Err(why)) => cx.trouble(why.phrase()),
        }
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let Some(card) = self.card.as_deref() else { return 0 };
        let told = head::Told { card, area: &self.area, contact: self.shows_contact() };
        head::draw(told, f, area, look)
    }
}
