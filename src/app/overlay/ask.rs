//! A question with its ways to go on, over a screen.

use crate::base::Word;
use crate::config::command::Command;
use crate::screens::cx::Cx;
use crate::screens::screen::{Effect, Head, Mode, Question, Screen, ShellEffect};
use crate::store::{AnyMsg, SlotId};
use crate::ui::dialog::{Dialog, DialogDid};
use crate::ui::{Look, Verb};
use ratatui::{Frame, layout::Rect};

/// The question; gives the message of the way taken to the one who asked.
#[derive(Debug)]
pub struct AskBox {
    to: SlotId,
    dialog: Dialog,
    answers: Vec<Option<AnyMsg>>,
    leave: Option<AnyMsg>,
}

impl AskBox {
    /// A question of the screen `to`.
    pub fn new(to: SlotId, question: Question<AnyMsg>) -> Self {
        let mut dialog = Dialog::new(question.title);
        for words in question.body {
            dialog = dialog.say(words);
        }
        if question.late {
            dialog = dialog.without_digits();
        }
        let mut answers = Vec::new();
        for (words, msg) in question.choices {
            dialog = dialog.answer(words);
            answers.push(Some(msg));
        }
        Self { to, dialog, answers, leave: question.leave }
    }

    /// How an answer is taken.
    fn how(&self) -> Word {
        if self.dialog.digits { Word("ask-choose") } else { Word("ask-arrows") }
    }

    fn answer(&self, msg: Option<AnyMsg>, cx: &mut Cx<'_, AnyMsg>) {
        if let Some(msg) = msg {
            cx.leave(Effect::Shell(ShellEffect::Answer(self.to, msg)));
        }
    }

    fn did(&mut self, did: DialogDid, cx: &mut Cx<'_, AnyMsg>) {
        match did {
            DialogDid::Chosen(at) => {
                let msg = self.answers.get_mut(at).and_then(Option::take);
                self.answer(msg, cx);
            }
            DialogDid::Closed => match self.leave.take() {
                None => cx.back(),
                msg => self.answer(msg, cx),
            },
            DialogDid::Ignored | DialogDid::Moved => {}
        }
    }
}

impl Screen for AskBox {
    type Msg = AnyMsg;

    const OVER: bool = true;

    fn head(&self, _look: &Look) -> Head {
        Head::default()
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        Verb::choose_or_leave().to_vec()
    }

    fn help(&self) -> Word {
        Word("ask-help")
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, AnyMsg>) {
        let did = self.dialog.command(command);
        if did == DialogDid::Ignored && command == Command::Save {
            return cx.hint(self.how());
        }
        self.did(did, cx);
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, AnyMsg>) {
        let did = self.dialog.text(text);
        if did == DialogDid::Ignored {
            return cx.hint(self.how());
        }
        self.did(did, cx);
    }

    fn pick(&mut self, _part: u8, row: usize, cx: &mut Cx<'_, AnyMsg>) {
        let did = self.dialog.pick(row);
        self.did(did, cx);
    }

    /// It asks for nothing itself, so nothing comes back to it.
    fn update(&mut self, _msg: AnyMsg, _cx: &mut Cx<'_, AnyMsg>) {}

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        self.dialog.draw(f, area, look);
    }
}
