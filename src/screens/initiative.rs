//! An initiative: its goal, its list, what has become of everybody on it, and whom to ring next.

mod board;
mod counts;
mod gather;
mod head;
mod ladder;
mod remove;
mod row;
mod seal;
mod share;
mod show;
mod verbs;
mod walk;

pub use board::Board;
pub use counts::{CountForm, Counts};
pub use gather::GatherForm;
pub use ladder::{LadderCard, StepForm};
pub use remove::RemoveForm;
pub use share::ShareForm;

use super::list::{ListCx, ListSpec, Msg as ListMsg};
use super::route::{Board as Page, Paper, Record, Route, Trail};
use super::screen::Head;
use super::whom::Other;
use crate::base::{InitiativeId, PersonId, Phrase, TaskId, Word};
use crate::config::command::Command;
use crate::domain::encounter::Kind;
use crate::domain::initiative::{Initiative, Mode};
use crate::domain::ladder::Ladder;
use crate::domain::worker::Deed;
use crate::store::initiatives::{
    Card, CardOf, Listed, ListedPerson, Placing, PlacingOf, Sealable, StillOpen,
};
use crate::store::{Result, StoreError, initiatives};
use crate::ui::list::{Column, List};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Look, Verb};
use head::Told;
use ratatui::{Frame, layout::Rect};
use row::Item;
use seal::Sealing;
use show::Show;
use walk::Walk;

/// More than stand on any list.
const LIMIT: u32 = 20_000;

/// An initiative with its list.
#[derive(Debug)]
pub struct InitiativeCard {
    id: InitiativeId,
    card: Option<Box<CardOf>>,
    /// It has been taken back.
    gone: bool,
    told: Told,
    listed: Vec<ListedPerson>,
    /// Where everybody stands on the ladder; empty where there is none.
    placing: PlacingOf,
    show: Show,
    joining: Option<Other>,
    walk: Option<Walk>,
    /// The one that has been logged, while the next to ring is asked for.
    walked: Option<Walk>,
    may_edit: Option<Phrase>,
    may_seal: Option<Phrase>,
    may_log: Option<Phrase>,
    may_print: Option<Phrase>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The initiative and its figures.
    Card(Result<Box<CardOf>>),
    /// Who is on its list.
    Listed(Result<Vec<ListedPerson>>),
    /// Where everybody on it stands on the ladder.
    Placing(Result<Box<PlacingOf>>),
    /// Who is to be rung after a contact that was begun here.
    Next(Result<Option<PersonId>>),
    /// Whether somebody chosen may be put on the list.
    Joining(Result<Sealable>),
    /// Who would stand on the list when it is sealed, asked before the question.
    Sealing(Result<Sealable>),
    /// The question of the seal was answered with yes.
    Seal(Box<Sealing>),
    /// What is still to be done in it, asked before it is ended.
    Ending(Result<Vec<TaskId>>),
    /// It is to be ended, and these tasks given up.
    End(Vec<TaskId>),
    /// A question was answered with no.
    Stay,
}

type Rows = List<Item>;
type OwnCx<'a> = ListCx<'a, InitiativeCard>;

impl InitiativeCard {
    /// The card of an initiative.
    pub fn new(id: InitiativeId) -> Self {
        Self {
            id,
            card: None,
            gone: false,
            told: Told::default(),
            listed: Vec::new(),
            placing: PlacingOf::default(),
            show: Show::All,
            joining: None,
            walk: None,
            walked: None,
            may_edit: None,
            may_seal: None,
            may_log: None,
            may_print: None,
        }
    }

    fn one(&self) -> Option<&Initiative> {
        self.card.as_deref().map(|card| &card.line.initiative)
    }

    fn is_sealed(&self) -> bool {
        self.one().is_some_and(|one| one.sealed.is_some())
    }

    fn got(&mut self, card: Box<CardOf>, cx: &OwnCx<'_>) {
        self.told = Told::of(&card, cx.env);
        self.card = Some(card);
        self.gone = false;
    }

    /// Those shown, in the order they are rung.
    fn rows(&self, cx: &OwnCx<'_>) -> Vec<Item> {
        let Some(one) = self.one() else { return Vec::new() };
        let counting = one.counting();
        let ended = one.closed.is_some();
        let how = row::How { counting, ended, placing: &self.placing };
        let items = self.listed.iter().map(|listed| Item::of(listed, &how, cx.env));
        let mut items: Vec<Item> = items.filter(|item| self.show.passes(item)).collect();
        items.sort_by_key(Item::order);
        items
    }

    fn open(&self, person: PersonId, list: &Rows, cx: &mut OwnCx<'_>) {
        let name = self.one().map(|one| one.name.clone()).unwrap_or_default();
        let from = Phrase::new(Word("initiative-trail")).with("name", name);
        let persons = list.rows().iter().map(|item| item.person).collect();
        let trail = Trail { person, persons, from };
        cx.go(Route::PersonOf(Box::new(trail)));
    }

    /// Whether people come one at a time: nobody waits for a seal.
    fn fills_as_it_goes(&self) -> bool {
        self.placing.ladder.as_ref().is_some_and(Ladder::fills_as_it_goes)
    }

    /// What kind of meeting the ladder has next with somebody; a visit at home where it has none.
    fn meeting_with(&self, person: PersonId) -> Kind {
        let next = self.placing.standing.get(&person).and_then(|on| on.kind);
        next.filter(|kind| kind.face_to_face()).unwrap_or(Kind::Visit)
    }

    fn on_person(&mut self, command: Command, list: &Rows, cx: &mut OwnCx<'_>) {
        let Some(item) = list.current() else { return };
        match command {
            Command::Enter => self.open(item.person, list, cx),
            Command::Call => self.log(item.person, Kind::Call, cx),
            Command::Visit => self.log(item.person, self.meeting_with(item.person), cx),
            Command::Bin => self.remove(item, cx),
            _ => {}
        }
    }
}

impl ListSpec for InitiativeCard {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    fn head(&self, list: &Rows, look: &Look) -> Head {
        let name = self.one().map(|one| one.name.as_str()).unwrap_or_default();
        let counts = self.one().is_some_and(|one| one.mode == Mode::Counts);
        let shown = Phrase::new(Word("initiative-shown"))
            .with("what", self.show.word())
            .with("n", list.rows().len())
            .with("all", self.listed.len());
        // Why just this one, and why now.
        let why = list.current().and_then(|item| item.why.as_deref()).unwrap_or_default();
        let status = [look.words.say(&shown).as_str(), why].join("   ");
        Head {
            title: format!("{} > {name}", look.word(Word("initiatives-title"))),
            tab: Some(Command::Screen3),
            status: if counts { String::new() } else { status.trim_end().to_owned() },
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("initiative-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let unread = self.one().is_none().then(|| Phrase::new(Word("initiative-loading")));
        let nobody = list.current().is_none().then(|| Phrase::new(Word("initiative-nobody")));
        let over = self.no_list().or_else(|| nobody.clone()).or_else(|| self.may_log.clone());
        let open = !self.is_sealed() && !self.fills_as_it_goes();
        let log = over.or_else(|| open.then(|| Phrase::new(Word("initiative-not-sealed"))));
        let ended = self.one().is_some_and(|one| one.closed.is_some());
        let ended = ended.then(|| Phrase::new(Word("initiative-is-over")));
        let edit = unread.clone().or_else(|| self.may_edit.clone());
        let call = Verb::new(Command::Call).unless(log.clone());
        let open = Verb::new(Command::Enter).called(Word("initiative-open-card"));
        let list_verbs = self.list_verbs(list.current());
        let view = Verb::new(Command::View).called(Word("initiative-view"));
        let mut verbs = vec![call, open.unless(nobody), view];
        // While the list is put together that comes first, then the calls.
        let at = if self.is_sealed() { verbs.len() } else { 0 };
        verbs.splice(at..at, list_verbs);
        verbs.extend([
            Verb::new(Command::Print).called(Word("initiative-print")).unless(self.no_paper()),
            Verb::new(Command::Edit).unless(edit.clone()),
            Verb::new(Command::Visit).unless(log),
            Verb::new(Command::Move).called(Word("initiative-end")).unless(edit.or(ended)),
            Verb::new(Command::GoTo).called(Word("board-title")),
            Verb::new(Command::Outcome).unless(unread.clone()),
            Verb::new(Command::History).unless(unread),
            Verb::new(Command::Back),
        ]);
        verbs
    }

    fn over(&self) -> Option<&Picker> {
        self.joining.as_ref().map(|joining| &joining.picker)
    }

    fn over_mut(&mut self) -> Option<&mut Picker> {
        self.joining.as_mut().map(|joining| &mut joining.picker)
    }

    fn picked(&mut self, did: PickerDid, _list: &mut Rows, cx: &mut OwnCx<'_>) {
        match did {
            PickerDid::Typed(_) => {
                if let Some(joining) = &mut self.joining {
                    joining.fill(cx.env);
                }
            }
            PickerDid::Chosen(row) => {
                let chosen = self.joining.take().and_then(|joining| joining.person(row));
                if let Some(person) = chosen {
                    let plan = initiatives::SealPlan { list: Some(self.id), ids: vec![person] };
                    cx.ask_latest("joining", plan, |plan| ListMsg::Own(Own::Joining(plan)));
                }
            }
            PickerDid::Closed => self.joining = None,
            PickerDid::Ignored | PickerDid::Moved => {}
        }
    }

    fn fetch(&mut self, _find: &str, cx: &mut OwnCx<'_>) -> Option<Vec<Item>> {
        let role = cx.env.me.role;
        self.may_edit = role.why_not(Deed::EditInitiatives);
        self.may_seal = role.why_not(Deed::SealLists);
        self.may_log = role.why_not(Deed::LogEncounters);
        self.may_print = role.why_not(Deed::Export);
        cx.ask_latest("card", Card { id: self.id }, |card| {
            ListMsg::Own(Own::Card(card.map(Box::new)))
        });
        let listed = Listed { initiative: self.id, only: None, limit: LIMIT };
        cx.ask_latest("listed", listed, |listed| ListMsg::Own(Own::Listed(listed)));
        let placing = Placing { initiative: self.id, wall: cx.env.wall() };
        cx.ask_latest("placing", placing, |placing| {
            ListMsg::Own(Own::Placing(placing.map(Box::new)))
        });
        None
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut OwnCx<'_>) {
        match command {
            Command::New => {
                let title = if self.is_sealed() {
                    Word("initiative-join-whom-late")
                } else {
                    Word("initiative-join-whom")
                };
                let listed = self.listed.iter().map(|listed| listed.person.id).collect();
                self.joining = Some(Other::anybody(title, cx.env).with_listed(listed, cx.env));
            }
            Command::Print => cx.go(self.mailing(list)),
            Command::Import if self.is_sealed() => cx.go(Route::Paper(Paper::Typed(self.id))),
            Command::Import => cx.go(Route::InitiativeGather(self.id)),
            Command::Done => seal::ask(self.id, &self.listed, cx),
            Command::Edit => cx.go(Route::InitiativeForm(Some(self.id))),
            Command::Move => {
                let open = StillOpen { initiative: self.id };
                cx.ask_latest("ending", open, |open| ListMsg::Own(Own::Ending(open)));
            }
            Command::Assign => cx.go(Route::Board(Page::Share(self.id))),
            Command::GoTo => cx.go(Route::Board(Page::Page(self.id))),
            Command::Outcome => cx.go(Route::Board(Page::Figures(self.id))),
            Command::History => cx.go(Route::History(Record::Initiative(self.id))),
            Command::View => {
                let ended = self.one().is_some_and(|one| one.closed.is_some());
                let shared = self.listed.iter().any(|listed| listed.target.shared.is_some());
                self.show = self.show.next(ended, shared, self.placing.ladder.is_some());
                list.set(self.rows(cx));
                list.go_to(0);
                let (words, way_out) = self.nothing("");
                list.set_nothing(words, way_out);
            }
            _ => self.on_person(command, list, cx),
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        if self.show != Show::All {
            let all = Verb::new(Command::View).called(Word("initiative-view"));
            return (Phrase::new(Word("initiative-none-here")), Some(all));
        }
        let gather = Verb::new(Command::Import).called(Word("initiative-gather"));
        let way_out = (!self.is_sealed() && self.no_list().is_none()).then_some(gather);
        (self.no_list().unwrap_or_else(|| Word("initiative-empty").into()), way_out)
    }

    fn update(&mut self, msg: Own, list: &mut Rows, cx: &mut OwnCx<'_>) {
        match msg {
            Own::Card(Ok(card)) => {
                self.got(card, cx);
                list.set(self.rows(cx));
            }
            Own::Card(Err(StoreError::Gone)) => {
                (self.card, self.gone) = (None, true);
                list.set(Vec::new());
            }
            Own::Listed(Ok(listed)) => {
                self.listed = listed;
                list.set(self.rows(cx));
                self.walk_on(cx);
            }
            Own::Placing(Ok(placing)) => {
                self.placing = *placing;
                list.set(self.rows(cx));
            }
            Own::Next(Ok(next)) => {
                if let Some(walk) = self.walked.take() {
                    walk.go_on(next, list, cx);
                }
            }
            Own::Joining(Ok(plan)) => self.join(&plan, cx),
            Own::Sealing(Ok(plan)) => seal::question(plan, &self.listed, cx),
            Own::Seal(sealing) => {
                if let Some(one) = self.one() {
                    sealing.save(one, cx);
                }
            }
            Own::Ending(Ok(open)) => {
                let end = |tasks| ListMsg::Own(Own::End(tasks));
                let stay = ListMsg::Own(Own::Stay);
                cx.confirm(seal::ending(Word("initiative-end-body"), open, stay, end));
            }
            Own::End(tasks) => {
                if let Some(one) = self.one() {
                    cx.save(initiatives::close(&cx.env.author(), one, &tasks));
                    cx.go(Route::Board(Page::After(self.id)));
                }
            }
            Own::Stay => {}
            Own::Card(Err(why)) | Own::Listed(Err(why)) | Own::Placing(Err(why)) => {
                list.fail(why.phrase());
            }
            Own::Joining(Err(why))
            | Own::Sealing(Err(why))
            | Own::Ending(Err(why))
            | Own::Next(Err(why)) => {
                cx.trouble(why.phrase());
            }
        }
        let (words, way_out) = self.nothing("");
        list.set_nothing(words, way_out);
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let Some(card) = self.card.as_deref() else { return 0 };
        head::draw(card, &self.told, f, area, look)
    }
}
