//! Everybody, found while typing from the names in memory: find box, list, and beside it what is most
//! needed of the one chosen.

mod filter;
mod preview;
mod row;
mod view;

use super::facts::Reader;
use super::list::{ListCx, ListScreen, ListSpec, Msg as ListMsg};
use super::route::{Record, Route, Trail};
use super::screen::Head;
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::domain::encounter::Kind;
use crate::domain::worker::Deed;
use crate::exchange::target::Kind as ListOf;
use crate::store::people::{self, Card, CardOf, Languages, Recent, Speaking};
use crate::store::{Author, Result, Save, settings};
use crate::ui::list::{Column, List};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Look, Room, Verb};
use ratatui::{Frame, layout::Rect};
use row::{Order, PersonRow};
use serde_json::{Value, json};
use view::{Chosen, View};

/// How many are listed of those who were found; more letters find the rest.
const LIMIT: usize = 1_000;
/// How many of the last opened stand above the others.
const RECENT: usize = 10;
/// How long the choice must rest before more is read of a person, in milliseconds: typing costs the
/// file nothing.
const REST: i64 = 200;
/// How far to either side of the chosen one the card can leaf on.
const TRAIL: usize = 200;

/// The list of persons.
#[derive(Debug, Default)]
pub struct People {
    typed: String,
    found: usize,
    all: usize,
    order: Order,
    view: View,
    recent: Vec<PersonId>,
    rests_on: Option<PersonId>,
    shown: Option<Box<CardOf>>,
    may_not_import: Option<Phrase>,
    /// This register is a copy with some of the persons alone.
    part: bool,
    /// Why no card of somebody protected is shown, to whom it is not.
    sealed: Option<Phrase>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// Who was opened or changed last.
    Recent(Result<Vec<PersonId>>),
    /// The languages people speak.
    Languages(Result<Vec<String>>),
    /// Who speaks a language.
    Speaking(Result<(String, Vec<PersonId>)>),
    /// The choice may have rested on somebody.
    Rested(PersonId),
    /// The views kept under a name.
    Views(Result<Vec<settings::View>>),
    /// What is known of the one chosen.
    Card(Result<Box<CardOf>>),
}

type Rows = List<PersonRow>;
type PeopleCx<'a> = ListCx<'a, People>;

impl People {
    /// Whether the list is everybody in the reader's order, nothing searched for or left out.
    fn is_plain(&self) -> bool {
        self.typed.trim().is_empty() && self.order == Order::Name && self.view.is_all()
    }

    /// Why nothing is told beside the list of the one on this row, if so.
    fn why_sealed(&self, row: &PersonRow) -> Option<&Phrase> {
        let protected = row.person().is_none_or(|person| person.protection.is_protected());
        self.sealed.as_ref().filter(|_| protected)
    }

    fn rows(&mut self, cx: &PeopleCx<'_>) -> Vec<PersonRow> {
        let names = cx.env.names;
        let limit = if self.typed.trim().is_empty() { usize::MAX } else { LIMIT };
        let limit = if self.view.is_all() { limit } else { usize::MAX };
        let found = names.find(&self.typed, limit);
        self.view.look_up(names);
        let passes = |id: &PersonId| {
            names.get(*id).is_some_and(|person| self.view.passes(&person, cx.env.today))
        };
        let mut ids = found.ids;
        self.all = names.len();
        self.found = found.total;
        if !self.view.is_all() {
            ids.retain(passes);
            self.found = ids.len();
        }
        self.order.sort(&mut ids, names, cx.env.collation);
        // A register that fits on the screen needs nobody twice.
        let many = self.all > RECENT;
        let recent = if many && self.is_plain() { self.recent.as_slice() } else { &[] };
        row::rows(names, recent, &ids)
    }

    fn import(&self) -> Verb {
        let import = Verb::new(Command::Import).called(Word("import-verb"));
        import.unless(self.may_not_import.clone())
    }

    fn open(&self, list: &Rows, person: PersonId, cx: &mut PeopleCx<'_>) {
        let at = list.at();
        let near = list.rows().iter().skip(at.saturating_sub(TRAIL)).take(2 * TRAIL + 1);
        let from = if self.typed.trim().is_empty() {
            Phrase::new(Word("people-from-list"))
        } else {
            Phrase::new(Word("people-from-find")).with("text", self.typed.trim())
        };
        let persons = near.filter(|row| !row.is_masked()).map(|row| row.id).collect();
        cx.go(Route::PersonOf(Box::new(Trail { person, persons, from })));
    }

    fn merge(list: &Rows, cx: &mut PeopleCx<'_>) {
        let marked: Vec<PersonId> = list.marked().iter().map(|row| row.id).collect();
        match (marked.as_slice(), list.current()) {
            ([one, other], _) => cx.go(Route::Merge { person: *one, other: Some(*other) }),
            ([], Some(row)) => cx.go(Route::Merge { person: row.id, other: None }),
            // The one marked and the one the cursor stands on, where that is somebody else.
            ([one], Some(row)) if row.id != *one => {
                cx.go(Route::Merge { person: *one, other: Some(row.id) });
            }
            ([one], _) => cx.go(Route::Merge { person: *one, other: None }),
            _ => cx.hint(Word("people-mark-two")),
        }
    }

    fn bin(list: &mut Rows, cx: &mut PeopleCx<'_>) {
        let ids: Vec<PersonId> = list.meant().iter().map(|row| row.id).collect();
        let Some((first, rest)) = ids.split_first() else { return };
        let author = cx.env.author();
        let save = if rest.is_empty() { people::bin(&author, *first) } else { bin(&author, &ids) };
        list.mark_none();
        cx.save(save);
    }

    fn turn_order(&mut self, list: &mut Rows, cx: &mut PeopleCx<'_>) {
        let chosen = list.current().map(|row| row.id);
        self.order = self.order.next();
        list.set(self.rows(cx));
        // Who stood among those opened last is chosen where everybody stands.
        let there = list.rows().iter().position(|row| Some(row.id) == chosen);
        if let Some(at) = there {
            list.go_to(at);
        }
        cx.say(Phrase::new(Word("people-ordered")).with("by", self.order.word()));
    }

    /// The rows again after the view is another, from the top.
    fn look_through(&mut self, list: &mut Rows, cx: &mut PeopleCx<'_>) {
        list.set(self.rows(cx));
        let (words, way_out) = self.nothing(&self.typed);
        list.set_nothing(words, way_out);
    }
}

fn ask_speakers(languages: Vec<String>, cx: &mut PeopleCx<'_>) {
    for language in languages {
        cx.ask(Speaking(language), |who| ListMsg::Own(Own::Speaking(who)));
    }
}

/// Several cards into the bin as one change.
fn bin(author: &Author<'_>, persons: &[PersonId]) -> Save {
    let verb = Phrase::new(Word("did-persons-bin")).with("n", persons.len());
    author.save(verb, persons.iter().flat_map(|id| people::bin(author, *id).edits).collect())
}

/// The list; with a text, being searched for it.
pub fn screen(find: Option<&str>) -> ListScreen<People> {
    match find {
        Some(text) => ListScreen::finding(People::default(), text),
        None => ListScreen::new(People::default()),
    }
}

impl ListSpec for People {
    type Row = PersonRow;
    type Own = Own;

    const COLUMNS: &'static [Column<PersonRow>] = row::COLUMNS;
    const FIND: Option<Word> = Some(Word("people-find-hint"));
    const PREVIEW: Option<Room> = Some(Room::Normal);

    fn head(&self, list: &Rows, look: &Look) -> Head {
        let view = look.words.say(&self.view.phrase(Reader::from(look)));
        let order =
            look.words.say(&Phrase::new(Word("people-order-is")).with("by", self.order.word()));
        let marked = list.marked().len();
        let count = Phrase::new(Word("people-marked")).with("n", marked);
        Head {
            title: look.word(Word("people-title")),
            tab: Some(Command::Screen2),
            status: format!("{view}   {order}"),
            count: if marked > 0 { look.words.say(&count) } else { String::new() },
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("people-help")
    }

    fn found(&self, _list: &Rows) -> (usize, usize) {
        (self.found, self.all)
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let nobody = list.current().is_none().then(|| Phrase::new(Word("people-nobody-chosen")));
        // Who may not be seen without a reason may not be written about without one either.
        let sealed = list.current().filter(|row| row.is_masked());
        let sealed = sealed.map(|_| Phrase::new(Word("people-open-first")));
        let known = nobody.clone().or(sealed.clone());
        let marks = list.meant().iter().any(|row| row.is_masked());
        let meant = marks.then(|| Phrase::new(Word("people-open-first"))).or(nobody.clone());
        let mut verbs = vec![
            Verb::new(Command::Enter).called(Word("people-open")).unless(nobody),
            Verb::new(Command::Call).unless(known.clone()),
            Verb::new(Command::Visit).unless(known.clone()),
            Verb::new(Command::Search),
            Verb::new(Command::New).called(Word("people-new")),
            Verb::new(Command::View),
            Verb::new(Command::Order),
            Verb::new(Command::Edit).unless(known.clone()),
            Verb::new(Command::Merge).unless(meant.clone()),
            Verb::new(Command::Mark).unless(known.clone()),
            Verb::new(Command::Bin).unless(meant),
            Verb::new(Command::History).unless(known),
            self.import(),
        ];
        if !self.typed.trim().is_empty() {
            // Else the key does what N does.
            verbs.push(Verb::new(Command::NewPerson).called(Word("people-new-of-name")));
        }
        verbs
    }

    fn start(&mut self, cx: &mut PeopleCx<'_>) {
        self.may_not_import = cx.env.me.role.why_not(Deed::Import);
        let copy = cx.env.register.and_then(|register| register.copy.as_ref());
        self.part = copy.is_some_and(|copy| copy.part);
        self.sealed = cx.env.me.role.why_not(Deed::SeeProtected);
        let recent = Recent { by: cx.env.me.id, limit: RECENT };
        cx.ask_latest("recent", recent, |recent| ListMsg::Own(Own::Recent(recent)));
        let views = settings::Views { worker: cx.env.me.id };
        cx.ask_latest("views", views, |views| ListMsg::Own(Own::Views(views)));
        ask_speakers(self.view.unknown(), cx);
    }

    fn fetch(&mut self, find: &str, cx: &mut PeopleCx<'_>) -> Option<Vec<PersonRow>> {
        find.clone_into(&mut self.typed);
        Some(self.rows(cx))
    }

    fn changed(&mut self, cx: &mut PeopleCx<'_>) {
        self.shown = None;
        self.rests_on = None;
        self.start(cx);
    }

    fn chosen(&mut self, row: Option<&PersonRow>, cx: &mut PeopleCx<'_>) {
        let told = |row: &&PersonRow| !row.is_masked() && self.why_sealed(row).is_none();
        let person = row.filter(told).map(|row| row.id);
        if person == self.rests_on {
            return;
        }
        self.rests_on = person;
        if let Some(person) = person {
            cx.after(REST, ListMsg::Own(Own::Rested(person)));
        }
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut PeopleCx<'_>) {
        let person = list.current().map(|row| row.id);
        match (command, person) {
            (Command::New | Command::NewPerson, _) => {
                cx.go(Route::PersonForm { id: None, name: self.typed.trim().to_owned() });
            }
            (Command::Order, _) => self.turn_order(list, cx),
            (Command::Import, _) => cx.go(Route::Import(ListOf::People)),
            (Command::View, _) => {
                self.view.open(&cx.env.here(), cx.env.names, cx.env.collation);
                cx.ask_latest("view", Languages, |all| ListMsg::Own(Own::Languages(all)));
            }
            (Command::Enter, Some(person)) => self.open(list, person, cx),
            (Command::Call, Some(person)) => cx.go(Route::call(Some(person))),
            (Command::Visit, Some(person)) => cx.go(Route::encounter(Some(person), Kind::Visit)),
            (Command::Edit, Some(person)) => {
                cx.go(Route::PersonForm { id: Some(person), name: String::new() });
            }
            (Command::History, Some(person)) => cx.go(Route::History(Record::Person(person))),
            (Command::Merge, Some(_)) => Self::merge(list, cx),
            (Command::Bin, Some(_)) => Self::bin(list, cx),
            _ => {}
        }
    }

    fn place(&self) -> Value {
        json!({ "order": self.order.word().0, "view": self.view.body() })
    }

    fn return_to(&mut self, place: &Value) {
        let order = place.get("order").and_then(Value::as_str);
        self.order = order.and_then(Order::of_word).unwrap_or_default();
        self.view.return_to(place.get("view").unwrap_or(&Value::Null));
    }

    fn nothing(&self, find: &str) -> (Phrase, Option<Verb>) {
        if !self.view.is_all() {
            let view = Verb::new(Command::View).called(Word("people-other-view"));
            return (Phrase::new(Word("people-none-in-view")), Some(view));
        }
        let new = Verb::new(Command::NewPerson);
        if find.trim().is_empty() {
            return (Phrase::new(Word("people-none")), Some(self.import()));
        }
        let none =
            if self.part { Word("people-none-found-part") } else { Word("people-none-found") };
        let phrase = Phrase::new(none).with("text", find.trim());
        (phrase, Some(new.called(Word("people-new-of-name"))))
    }

    fn over(&self) -> Option<&Picker> {
        self.view.picker()
    }

    fn over_mut(&mut self) -> Option<&mut Picker> {
        self.view.picker_mut()
    }

    fn picked(&mut self, did: PickerDid, list: &mut Rows, cx: &mut PeopleCx<'_>) {
        match self.view.picked(&did) {
            Chosen::Nothing => {}
            Chosen::Speakers(languages) => ask_speakers(languages, cx),
            Chosen::Keep(Some(body)) => cx.go(Route::ViewForm { body }),
            Chosen::Keep(None) => cx.hint(Word("view-keep-nothing")),
            Chosen::Drop(view) => cx.save(settings::drop_view(&cx.env.author(), &view)),
        }
        self.look_through(list, cx);
    }

    fn update(&mut self, msg: Own, list: &mut Rows, cx: &mut PeopleCx<'_>) {
        match msg {
            Own::Recent(Ok(recent)) => {
                self.recent = recent;
                if self.is_plain() {
                    // Who has not moved yet begins with those opened last.
                    let at_top = list.at() == 0;
                    list.set(self.rows(cx));
                    if at_top {
                        list.go_to(0);
                    }
                }
            }
            Own::Languages(Ok(languages)) => {
                self.view.offer(&languages, Reader::of(cx.env), &cx.env.here());
            }
            Own::Views(Ok(views)) => self.view.know(views),
            Own::Speaking(Ok((language, persons))) => {
                let persons = persons.into_iter().map(|id| cx.env.names.survivor(id));
                self.view.speaking(language, persons.collect());
                self.look_through(list, cx);
            }
            Own::Rested(person) if self.rests_on == Some(person) => {
                let card = Card { person, lines: 3 };
                cx.ask_latest("preview", card, |card| ListMsg::Own(Own::Card(card.map(Box::new))));
            }
            Own::Card(Ok(mut card)) => {
                card.person = card.person.mask();
                self.shown = Some(card);
            }
            // A preview that could not be read leaves what the names know.
            Own::Rested(_) | Own::Card(Err(_)) | Own::Recent(Err(_)) => {}
            Own::Languages(Err(why)) | Own::Speaking(Err(why)) | Own::Views(Err(why)) => {
                cx.trouble(why.phrase());
            }
        }
    }

    fn preview(&self, row: &PersonRow, f: &mut Frame, area: Rect, look: &Look) {
        let card = self.shown.as_deref().filter(|card| card.person.id == row.id);
        preview::draw(row, (card, self.why_sealed(row)), (f, area), look);
    }
}
