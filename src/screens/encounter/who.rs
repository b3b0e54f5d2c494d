//! With whom? Asked when a call or a visit is logged and nobody is chosen.

use crate::base::{PersonId, Word};
use crate::config::command::Command;
use crate::domain::names::Named;
use crate::screens::cx::Cx;
use crate::screens::route::{Encounter, Route};
use crate::screens::screen::{Head, Mode, Screen};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Choice, Look, Verb};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// How many are listed at most; more letters find the rest.
const LIMIT: usize = 50;

/// The box in which one types a name, a street, a number.
#[derive(Debug)]
pub struct Who {
    begun: Encounter,
    picker: Option<Picker>,
    shown: Vec<PersonId>,
}

impl Who {
    /// Asks with whom the encounter was.
    pub fn new(begun: Encounter) -> Self {
        Self { begun, picker: None, shown: Vec::new() }
    }

    fn find(&mut self, typed: &str, cx: &Cx<'_, Infallible>) {
        let names = cx.env.names;
        self.shown = names.find(typed, LIMIT).ids;
        let found = self.shown.iter().filter_map(|id| names.get(*id));
        let rows: Vec<Choice> = found.map(|person| row(&person)).collect();
        let here = cx.env.here();
        let picker = self.picker.get_or_insert_with(|| {
            Picker::new(Word("encounter-who"), &[], &here).filled_from_outside()
        });
        picker.fill(&rows, &here);
    }

    fn did(&mut self, did: PickerDid, cx: &mut Cx<'_, Infallible>) {
        match did {
            PickerDid::Typed(typed) => self.find(&typed, cx),
            PickerDid::Chosen(row) => {
                if let Some(person) = self.shown.get(row) {
                    let begun = Encounter { person: Some(*person), ..self.begun.clone() };
                    cx.replace(Route::Encounter(Box::new(begun)));
                }
            }
            PickerDid::Closed => cx.back(),
            PickerDid::Ignored | PickerDid::Moved => {}
        }
    }
}

/// A person by name, and by what tells them from others of that name.
fn row(person: &Named<'_>) -> Choice {
    let id = person.id.0.to_string();
    if person.protection.veil().name {
        return Choice::new(id, Word("encounter-masked"));
    }
    let born = person.born.map(|b| b.year.to_string());
    let area = Some(person.area.to_owned());
    let known: Vec<String> = born.into_iter().chain(area).filter(|w| !w.is_empty()).collect();
    Choice::new(id, person.name()).detail(known.join("  "))
}

impl Screen for Who {
    type Msg = Infallible;
    const OVER: bool = true;

    fn head(&self, look: &Look) -> Head {
        Head { title: look.word(Word("encounter-who")), ..Head::default() }
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        [Command::Enter, Command::NewPerson, Command::Back].map(Verb::new).to_vec()
    }

    fn help(&self) -> Word {
        Word("encounter-who-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Infallible>) {
        self.find("", cx);
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Infallible>) {
        if let Some(did) = self.picker.as_mut().map(|picker| picker.command(command)) {
            self.did(did, cx);
        }
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, Infallible>) {
        if let Some(did) = self.picker.as_mut().map(|picker| picker.text(text)) {
            self.did(did, cx);
        }
    }

    fn pick(&mut self, _part: u8, row: usize, cx: &mut Cx<'_, Infallible>) {
        if let Some(did) = self.picker.as_mut().map(|picker| picker.pick(row)) {
            self.did(did, cx);
        }
    }

    fn update(&mut self, msg: Infallible, _cx: &mut Cx<'_, Infallible>) {
        match msg {}
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        if let Some(picker) = &self.picker {
            picker.draw(f, area, look);
        }
    }
}
