//! The ladder of an initiative, drawn: its rungs one under the other, and under each where its ways lead.

mod step;

pub use step::StepForm;

use crate::base::{InitiativeId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::config::words::Words;
use crate::domain::initiative::Initiative;
use crate::domain::ladder::{Aim, Daypart, Delay, Goes, Ladder, Step, When};
use crate::domain::worker::Deed;
use crate::screens::list::{ListCx, ListSpec, Msg as ListMsg};
use crate::screens::route::{Board, Route};
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::initiatives::{self, Card, CardOf};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb};

/// The ladder of an initiative.
#[derive(Debug)]
pub struct LadderCard {
    id: InitiativeId,
    one: Option<Initiative>,
    ladder: Option<Ladder>,
    may_not: Option<Phrase>,
}

/// A line of the drawing: a rung, or a way out of the one above.
#[derive(Debug, Clone)]
pub struct Item {
    place: (usize, usize),
    key: String,
    words: String,
    beside: String,
    rung: bool,
}

impl Row for Item {
    type Key = (usize, usize);

    fn key(&self) -> Self::Key {
        self.place
    }

    fn group(&self) -> Option<Label> {
        None
    }
}

impl LadderCard {
    /// The ladder of this initiative.
    pub fn new(id: InitiativeId) -> Self {
        Self { id, one: None, ladder: None, may_not: None }
    }

    /// Why it cannot be changed.
    fn shut(&self) -> Option<Phrase> {
        match &self.one {
            None => Some(Phrase::new(Word("initiative-loading"))),
            Some(one) if one.closed.is_some() => Some(Phrase::new(Word("initiative-is-over"))),
            Some(_) => self.may_not.clone(),
        }
    }

    fn items(&self, words: &Words) -> Vec<Item> {
        let Some(ladder) = &self.ladder else { return Vec::new() };
        let mut items = Vec::new();
        for (at, step) in ladder.steps.iter().enumerate() {
            items.push(Item {
                place: (at, 0),
                key: step.key.clone(),
                words: numbered(at, step, words),
                beside: told(step, words),
                rung: true,
            });
            let ways = When::ALL.iter().filter(|when| when.suits(step));
            let ways = ways.filter_map(|when| Some((when, step.goes.get(when)?)));
            items.extend(ways.enumerate().map(|(n, (when, goes))| Item {
                place: (at, n + 1),
                key: step.key.clone(),
                words: words.get(when.word()),
                beside: leads(ladder, goes, words),
                rung: false,
            }));
        }
        items
    }

    /// Takes a rung away, or says what stands in the way.
    fn take(&self, key: &str, cx: &mut ListCx<'_, Self>) {
        let (Some(one), Some(ladder)) = (&self.one, &self.ladder) else { return };
        match ladder.without(key).checked() {
            Ok(rest) => cx.save(initiatives::climb(&cx.env.author(), one, &rest)),
            Err(why) => cx.hint(why),
        }
    }
}

/// What a rung is called; without a name of its own as its kind.
pub fn called(step: &Step, words: &Words) -> String {
    let name = step.name.get(words.lang());
    if name.is_empty() { words.get(step.kind.word()) } else { name.to_owned() }
}

/// `2 Samtal`.
pub fn numbered(at: usize, step: &Step, words: &Words) -> String {
    format!("{} {}", at + 1, called(step, words))
}

/// A delay in the reader's letters: `2 v`, `3 mån`.
pub fn delay(delay: Delay, words: &Words) -> String {
    let text = delay.to_string();
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text.trim_end_matches(unit);
    let unit = match unit {
        "w" => Word("stair-weeks"),
        "m" => Word("stair-months"),
        _ => Word("stair-days"),
    };
    format!("{number} {}", words.get(unit))
}

/// When it comes, how often and at what times of day.
fn told(step: &Step, words: &Words) -> String {
    let mut said = Vec::new();
    if !step.name.is_empty() {
        said.push(words.get(step.kind.word()));
    }
    if step.aim == Aim::Yes {
        said.push(words.get(Word("stair-asks")));
    }
    if !step.after.is_none() {
        let after = Phrase::new(Word("stair-after-n")).with("n", delay(step.after, words));
        said.push(words.say(&after));
    }
    if step.tries > 1 {
        said.push(words.say(&Phrase::new(Word("stair-tries-n")).with("n", step.tries)));
    }
    // All of them by turns are too many words for one line.
    if Daypart::ALL.iter().all(|part| step.dayparts.contains(part)) {
        said.push(words.get(Word("stair-any-time")));
    } else {
        said.extend(step.dayparts.iter().map(|part| words.get(part.word())));
    }
    if let Some(sample) = step.sample {
        said.push(words.say(&Phrase::new(Word("stair-sample-n")).with("n", sample)));
    }
    if let Some(wait) = step.wait {
        said.push(words.say(&Phrase::new(Word("stair-wait-n")).with("n", delay(wait, words))));
    }
    said.join(", ")
}

/// Where a way leads: `2 Samtal`, or the end.
fn leads(ladder: &Ladder, goes: &Goes, words: &Words) -> String {
    match goes {
        Goes::End => words.get(Word("stair-end")),
        Goes::Step(key) => {
            let found = ladder.steps.iter().enumerate().find(|(_, step)| step.key == *key);
            found.map_or_else(|| key.clone(), |(at, step)| numbered(at, step, words))
        }
    }
}

impl ListSpec for LadderCard {
    type Row = Item;
    type Own = Result<Box<CardOf>>;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::bare(Width::Share { least: 29, share: 1 }, |item: &Item, _| {
            let role = if item.rung { Role::Title } else { Role::Muted };
            let inset = if item.rung { "" } else { "    " };
            Cell::of(format!("{inset}{}", item.words), role)
        }),
        Column::bare(Width::Share { least: 42, share: 2 }, |item: &Item, _| {
            let arrow = if item.rung { "" } else { "-> " };
            Cell::of(format!("{arrow}{}", item.beside), Role::Text)
        }),
    ];

    fn head(&self, _list: &List<Item>, look: &Look) -> Head {
        let name = self.one.as_ref().map(|one| one.name.as_str()).unwrap_or_default();
        let title = format!("{} > {name}", look.word(Word("initiative-ladder")));
        Head { title, tab: Some(Command::Screen3), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("stair-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("stair-none")));
        let shut = self.shut();
        let rung = shut.clone().or(none);
        vec![
            Verb::new(Command::Enter).called(Word("stair-change")).unless(rung.clone()),
            Verb::new(Command::New).called(Word("stair-new")).unless(shut),
            Verb::new(Command::Bin).called(Word("stair-take")).unless(rung),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditInitiatives);
        cx.ask_latest("card", Card { id: self.id }, |card| ListMsg::Own(card.map(Box::new)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        let step = list.current().map(|item| item.key.clone());
        let form = |step, from| Route::Board(Board::Step { initiative: self.id, step, from });
        match (command, step) {
            (Command::Enter, Some(step)) => cx.go(form(Some(step), None)),
            (Command::New, from) => cx.go(form(None, from)),
            (Command::Bin, Some(step)) => self.take(&step, cx),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("stair-new"));
        (Phrase::new(Word("stair-none")), self.shut().is_none().then_some(new))
    }

    fn update(&mut self, card: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match card {
            Ok(card) => {
                let one = card.line.initiative;
                self.ladder = one.ladder.as_deref().and_then(|text| Ladder::read(text, "").ok());
                self.one = Some(one);
                list.set(self.items(cx.env.words));
            }
            Err(why) => list.fail(why.phrase()),
        }
    }
}
