//! Two cards of the same person made one: side by side, field by field. What has happened on both
//! stays, and it can be taken back.

mod choice;

use super::facts::Reader;
use super::list::{ListCx, ListSpec, Msg as ListMsg};
use super::route::Route;
use super::screen::Head;
use super::whom::Other;
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::store::people::{self, Reached, Sheet, SheetOf};
use crate::store::{Result, Save, StoreError};
use crate::ui::list::{Column, List};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Look, Verb, draw};
use choice::{Fact, Side};
use ratatui::{Frame, layout::Rect};

/// Two cards side by side.
#[derive(Debug)]
pub struct Merge {
    person: PersonId,
    /// Whose other card is sought, as lists name them.
    name: String,
    other: Option<PersonId>,
    /// Where the other one is chosen, while none is.
    choosing: Option<Other>,
    left: Option<Box<SheetOf>>,
    right: Option<Box<SheetOf>>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The card that stays.
    Left(Result<SheetOf>),
    /// The card that becomes part of it.
    Right(Result<SheetOf>),
}

type Rows = List<Fact>;
type MergeCx<'a> = ListCx<'a, Merge>;

impl Merge {
    /// A card and, where it is known, the other one.
    pub fn new(person: PersonId, other: Option<PersonId>) -> Self {
        Self { person, name: String::new(), other, choosing: None, left: None, right: None }
    }

    fn ask(&self, cx: &mut MergeCx<'_>) {
        let Some(other) = self.other else { return };
        let sheet = Sheet { person: self.person };
        cx.ask_latest("left", sheet, |left| ListMsg::Own(Own::Left(left)));
        let sheet = Sheet { person: other };
        cx.ask_latest("right", sheet, |right| ListMsg::Own(Own::Right(right)));
    }

    /// Which other card is sought, and whose.
    fn which(&self) -> Phrase {
        Phrase::new(Word("merge-which")).with("name", self.name.as_str())
    }

    /// The rows, once both cards are there.
    fn compare(&self, list: &mut Rows, cx: &mut MergeCx<'_>) {
        let (Some(left), Some(right)) = (&self.left, &self.right) else { return };
        // What lists know of a person may be older than what was just read.
        let asked = |sheet: &&SheetOf| {
            sheet.person.protection.asks_reason() && !cx.env.has_leave(sheet.person.id)
        };
        if let Some(sheet) = [left.as_ref(), right.as_ref()].into_iter().find(asked) {
            let (person, other) = (self.person, self.other);
            return cx.replace(Route::why(sheet.person.id, Route::Merge { person, other }));
        }
        if left.person.id == right.person.id {
            cx.hint(Word("merge-same"));
            return cx.back();
        }
        list.set(choice::facts(left, right, Reader::of(cx.env)));
    }

    fn choose(list: &mut Rows, side: Option<Side>) {
        let Some(chosen) = list.current().map(|fact| fact.part) else { return };
        let facts = list.rows().iter().cloned();
        list.set(
            facts.map(|fact| if fact.part == chosen { fact.turned(side) } else { fact }).collect(),
        );
    }

    /// The change that makes the two cards one.
    fn save(&self, list: &Rows, cx: &MergeCx<'_>) -> Option<(PersonId, Save)> {
        let (left, right) = (self.left.as_deref()?, self.right.as_deref()?);
        let author = cx.env.author();
        let chosen = choice::chosen(list.rows(), &left.person, &right.person);
        let tags = &left.offers.tags;
        let save = people::merge(&author, &left.person, &right.person, &chosen, tags);
        if chosen.protection.may_hold_contact() {
            return Some((left.person.id, save));
        }
        // Nothing of how to reach somebody protected stays on any of the cards.
        let parts = [&right.person].into_iter().chain(&left.parts).chain(&right.parts);
        let emptied = parts.flat_map(|part| {
            people::edit(&author, part, &choice::without_contact(part), tags).edits
        });
        let reached = left.reached.iter().chain(&right.reached).map(Reached::emptied);
        let emptied = emptied.chain(reached).collect();
        Some((left.person.id, save.and(emptied)))
    }
}

impl ListSpec for Merge {
    type Row = Fact;
    type Own = Own;

    const COLUMNS: &'static [Column<Fact>] = choice::COLUMNS;

    fn head(&self, _list: &Rows, look: &Look) -> Head {
        let name = |sheet: &Option<Box<SheetOf>>| {
            sheet.as_deref().map(|sheet| sheet.person.name()).unwrap_or_default()
        };
        let title = Phrase::new(Word("merge-title"))
            .with("one", name(&self.left))
            .with("other", name(&self.right));
        let ready = self.left.is_some() && self.right.is_some();
        let title = look.words.say(&if ready { title } else { self.which() });
        let status = if ready { look.word(Word("merge-status")) } else { String::new() };
        Head { title, status, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("merge-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let nothing = list.current().is_none_or(|fact| !fact.differs());
        let same = nothing.then(|| Phrase::new(Word("merge-no-choice")));
        let loading = list.current().is_none().then(|| Phrase::new(Word("merge-loading")));
        vec![
            Verb::new(Command::Save).called(Word("merge-do")).unless(loading.clone()),
            Verb::new(Command::Left).called(Word("merge-left")).unless(same.clone()),
            Verb::new(Command::Right).called(Word("merge-right")).unless(same.clone()),
            Verb::new(Command::Enter).called(Word("merge-turn")).unless(same),
            Verb::new(Command::Bin).called(Word("twins-apart")).unless(loading),
            Verb::new(Command::Back),
        ]
    }

    fn start(&mut self, cx: &mut MergeCx<'_>) {
        self.name = cx.env.name_of(Some(self.person));
        if self.other.is_none() {
            self.choosing = Some(Other::new(self.person, cx.env));
        }
    }

    fn fetch(&mut self, _find: &str, cx: &mut MergeCx<'_>) -> Option<Vec<Fact>> {
        self.ask(cx);
        // Nothing is being read before the other card is chosen.
        self.choosing.is_some().then(Vec::new)
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut MergeCx<'_>) {
        match command {
            Command::Left => Self::choose(list, Some(Side::Left)),
            Command::Right => Self::choose(list, Some(Side::Right)),
            Command::Enter => Self::choose(list, None),
            Command::Bin => {
                if let (Some(left), Some(right)) = (&self.left, &self.right) {
                    let author = cx.env.author();
                    cx.save(people::keep_apart(&author, left.person.id, right.person.id));
                    cx.back();
                }
            }
            Command::Save => {
                if let Some((stays, save)) = self.save(list, cx) {
                    cx.save(save);
                    cx.replace(Route::Person(stays));
                }
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let words =
            if self.choosing.is_some() { self.which() } else { Word("merge-loading").into() };
        (words, Some(Verb::new(Command::Back)))
    }

    fn over(&self) -> Option<&Picker> {
        self.choosing.as_ref().map(|choosing| &choosing.picker)
    }

    fn over_mut(&mut self) -> Option<&mut Picker> {
        self.choosing.as_mut().map(|choosing| &mut choosing.picker)
    }

    fn picked(&mut self, did: PickerDid, list: &mut Rows, cx: &mut MergeCx<'_>) {
        let Some(choosing) = &mut self.choosing else { return };
        match did {
            PickerDid::Typed(_) => choosing.fill(cx.env),
            PickerDid::Chosen(row) => {
                self.other = choosing.person(row);
                self.choosing = None;
                let (words, way_out) = self.nothing("");
                list.set_nothing(words, way_out);
                self.ask(cx);
            }
            PickerDid::Closed => cx.back(),
            PickerDid::Ignored | PickerDid::Moved => {}
        }
    }

    fn update(&mut self, msg: Own, list: &mut Rows, cx: &mut MergeCx<'_>) {
        // What has been chosen stays, whatever colleagues write on the cards meanwhile: the save tells.
        match msg {
            Own::Left(Ok(sheet)) if !sheet.person.gone => {
                if self.left.replace(Box::new(sheet)).is_some() {
                    return;
                }
            }
            Own::Right(Ok(sheet)) if !sheet.person.gone => {
                if self.right.replace(Box::new(sheet)).is_some() {
                    return;
                }
            }
            Own::Left(Ok(_) | Err(StoreError::Gone))
            | Own::Right(Ok(_) | Err(StoreError::Gone)) => {
                cx.hint(Word("merge-gone"));
                return cx.back();
            }
            Own::Left(Err(why)) | Own::Right(Err(why)) => return list.fail(why.phrase()),
        }
        self.compare(list, cx);
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let area = draw::shrink(area, 3);
        let words = look.word(Word("merge-why"));
        draw::paragraph(f, area, 0, &words, look.style(crate::config::theme::Role::Muted)) + 1
    }
}
