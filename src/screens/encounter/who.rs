//! With whom? Asked when a call or a visit is logged and nobody is chosen.

use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::screens::cx::Cx;
use crate::screens::facts::log_word;
use crate::screens::route::{Encounter, Route};
use crate::screens::screen::{Head, Mode, Screen};
use crate::screens::whom::Other;
use crate::ui::picker::PickerDid;
use crate::ui::{Look, Verb};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// The box in which one types a name, a street, a number.
#[derive(Debug)]
pub struct Who {
    begun: Encounter,
    whom: Option<Other>,
}

impl Who {
    /// Asks with whom the encounter was.
    pub fn new(begun: Encounter) -> Self {
        Self { begun, whom: None }
    }

    fn did(&mut self, did: Option<&PickerDid>, cx: &mut Cx<'_, Infallible>) {
        let Some(whom) = &mut self.whom else { return };
        match did {
            Some(PickerDid::Typed(_)) => whom.fill(cx.env),
            Some(PickerDid::Chosen(row)) => {
                if let Some(person) = whom.person(*row) {
                    let begun = Encounter { person: Some(person), ..self.begun.clone() };
                    cx.replace(Route::Encounter(Box::new(begun)));
                }
            }
            Some(PickerDid::Closed) => cx.back(),
            Some(PickerDid::Ignored | PickerDid::Moved) | None => {}
        }
    }
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
        Verb::choose_or_leave().to_vec()
    }

    fn help(&self) -> Word {
        Word("encounter-who-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Infallible>) {
        let what = Phrase::new(Word("encounter-who-for")).with("what", log_word(self.begun.kind));
        self.whom = Some(Other::anybody(what, cx.env));
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Infallible>) {
        let did = self.whom.as_mut().map(|whom| whom.picker.command(command));
        self.did(did.as_ref(), cx);
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, Infallible>) {
        let did = self.whom.as_mut().map(|whom| whom.picker.text(text));
        self.did(did.as_ref(), cx);
    }

    fn pick(&mut self, _part: u8, row: usize, cx: &mut Cx<'_, Infallible>) {
        let did = self.whom.as_mut().map(|whom| whom.picker.pick(row));
        self.did(did.as_ref(), cx);
    }

    fn update(&mut self, msg: Infallible, _cx: &mut Cx<'_, Infallible>) {
        match msg {}
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        if let Some(whom) = &self.whom {
            whom.picker.draw(f, area, look);
        }
    }
}
