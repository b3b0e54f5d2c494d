//! Those who have been reached once and not heard of since: shown by name and day, and closed by a key.

use super::{Board, Own};
use crate::base::{Day, Phrase, Word};
use crate::screens::facts::Reader;
use crate::screens::list::{ListCx, Msg as ListMsg};
use crate::screens::route::Route;
use crate::screens::screen::Question;
use crate::store::initiatives::{QuietOf, close_quiet};

/// So many are named in the question; all are listed by another choice.
const NAMED: usize = 6;

/// What the question was answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing is done.
    Leave,
    /// They are listed first.
    List,
    /// They are closed: those who stood in the question, whatever has come in meanwhile.
    Close(QuietOf),
}

impl Board {
    /// Shows who would be closed and at which day, and asks.
    pub(super) fn ask_quiet(&self, cx: &mut ListCx<'_, Self>) {
        let Some(board) = self.read.as_deref() else { return };
        let answer = |answer| ListMsg::Own(Own::Quiet(answer));
        let (n, days) = (board.quiet.who.len(), board.quiet.days);
        let title = Phrase::new(Word("quiet-title")).with("n", n).with("days", days);
        let named = board.quiet.who.iter().take(NAMED).map(|one| {
            let day = Day(cx.env.clock.local(one.last).date());
            let day = Reader::of(cx.env).month_day(day);
            format!("{} ({day})", cx.env.name_of(Some(one.person)))
        });
        let mut named: Vec<String> = named.collect();
        if n > NAMED {
            let more = Phrase::new(Word("quiet-more")).with("n", n - NAMED);
            named.push(cx.env.words.say(&more));
        }
        let who = Phrase::new(Word("quiet-who")).with("list", named.join(", "));
        let mut question = Question::new(title)
            .say(Word("quiet-body"))
            .say(who)
            .choice(Word("quiet-leave"), answer(Answer::Leave))
            .choice(Word("quiet-list"), answer(Answer::List));
        if self.may_close.is_none() {
            question =
                question.choice(Word("quiet-close"), answer(Answer::Close(board.quiet.clone())));
        }
        cx.confirm(question);
    }

    /// Does what was chosen.
    pub(super) fn answered(&self, answer: Answer, cx: &mut ListCx<'_, Self>) {
        let Some(board) = self.read.as_deref() else { return };
        match answer {
            Answer::Leave => {}
            Answer::Close(quiet) => cx.save(close_quiet(&cx.env.author(), self.id, &quiet)),
            Answer::List => {
                let what = Phrase::new(Word("board-quiet")).with("days", board.quiet.days);
                let title = Phrase::new(Word("board-who"))
                    .with("what", cx.env.words.say(&what))
                    .with("name", self.name());
                let persons = board.quiet.who.iter().map(|one| one.person).collect();
                cx.go(Route::Who { title, persons });
            }
        }
    }
}
