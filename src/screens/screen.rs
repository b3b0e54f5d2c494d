//! What a screen is.
//!
//! A screen is plain state with its own private messages. It never touches the outside: it leaves
//! effects in its [`Cx`], and the shell carries them out and delivers what comes back.

use super::{Route, cx::Cx};
use crate::base::{Phrase, Stamp, Word};
use crate::config::command::Command;
use crate::store::AnyMsg;
use crate::ui::form::{Form, FormDid};
use crate::ui::help;
use crate::ui::look::Look;
use crate::ui::verb::Verb;
use ratatui::{Frame, layout::Rect};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use super::effect::{CopyText, Effect, OpenReply, Question, Reply, SaveReply, ShellEffect};
pub use crate::ui::{Head, Tone};

/// Whether plain characters are text or one-letter commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Letters and digits are commands, and never write.
    Browse,
    /// A box has the focus: letters and digits go into it.
    Write,
    /// Digits are text, since each counts something; letters are commands as in [`Mode::Browse`].
    Count,
}

/// Unsaved work, kept on the user's own disk until it is saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Names the work, so that the same form opened again finds it: `person-new`, `encounter-<id>`.
    pub key: String,
    /// What Today says of it, such as "Call with Gun-Britt Sjöberg".
    pub title: Phrase,
    /// Where to go on with it.
    pub route: Route,
    /// When it was first kept; the shell sets it.
    pub begun: Stamp,
    /// When it was last kept; the shell sets it.
    pub at: Stamp,
    /// What was typed, as the form wrote it.
    pub body: Value,
    /// It holds what the user was told is saved: it is offered however old it is.
    #[serde(default)]
    pub lasts: bool,
}

impl Draft {
    /// Work under a key, with what Today says of it, where to go on and what was typed.
    pub fn new(key: String, title: Phrase, route: Route, body: Value) -> Self {
        Self { key, title, route, begun: Stamp(0), at: Stamp(0), body, lasts: false }
    }
}

/// What happened to a screen.
#[derive(Debug)]
pub enum Act<'t> {
    /// It is about to be opened where the user was at the end of the last start.
    ReturnTo(&'t Value),
    /// It was opened.
    Start,
    /// Something in the register changed, here or at a colleague's: what is shown may be old.
    Changed,
    Command(Command),
    /// Typed text, or one paste.
    Text(&'t str),
    /// A click on row `row` of part `part`, as the view noted it in the hits.
    Pick {
        part: u8,
        row: usize,
    },
    /// The wheel turned over part `part`, so many rows down (up when negative).
    Wheel {
        part: u8,
        rows: i32,
    },
    /// Its own message came back.
    Update(AnyMsg),
}

/// One screen: state, what happens to it, how it looks.
pub trait Screen: 'static {
    /// What comes back to it: answers, timers, choices. Private to the screen.
    type Msg: Send + 'static;

    /// Whether it is drawn over the screen below, as a box.
    const OVER: bool = false;

    /// What stands in the rows above it.
    fn head(&self, look: &Look) -> Head;

    /// Whether plain characters are text now.
    fn mode(&self) -> Mode {
        Mode::Browse
    }

    /// What can be done now, in the order of the footer. Help and menu show the same list, and the
    /// shell gives the screen no one-letter command that is not in it.
    fn verbs(&self) -> Vec<Verb>;

    /// A paragraph about this screen for the help page.
    fn help(&self) -> Word;

    /// Questions people ask on this screen, for the help page.
    fn questions(&self) -> Vec<help::Question> {
        Vec::new()
    }

    /// It was opened: ask for what is to be shown.
    fn start(&mut self, _cx: &mut Cx<'_, Self::Msg>) {}

    /// Something was saved, here or by a colleague: ask again, keep what is being typed.
    fn changed(&mut self, _cx: &mut Cx<'_, Self::Msg>) {}

    /// A key with a meaning, a click on a hint, a line of the menu.
    fn command(&mut self, command: Command, cx: &mut Cx<'_, Self::Msg>);

    /// The form it is made of, where it is one: what is typed and clicked on goes there.
    fn form(&mut self) -> Option<&mut Form> {
        None
    }

    /// What its form made of a command, or of something typed or clicked on.
    fn did(&mut self, _did: FormDid, _command: Option<Command>, _cx: &mut Cx<'_, Self::Msg>) {}

    /// Hands a command on to its form.
    fn pass(&mut self, command: Command, cx: &mut Cx<'_, Self::Msg>) {
        let did = self.form().map(|form| form.command(command, &cx.env.here()));
        if let Some(did) = did {
            self.did(did, Some(command), cx);
        }
    }

    /// Hands what was typed on to its form.
    fn typed(&mut self, text: &str, cx: &mut Cx<'_, Self::Msg>) {
        let did = self.form().map(|form| form.text(text, &cx.env.here()));
        if let Some(did) = did {
            self.did(did, None, cx);
        }
    }

    /// Typed text, or one paste; comes in [`Mode::Write`], and digits in [`Mode::Count`].
    fn text(&mut self, text: &str, cx: &mut Cx<'_, Self::Msg>) {
        self.typed(text, cx);
    }

    /// A click on a row of a part that the view noted in the hits.
    fn pick(&mut self, _part: u8, row: usize, cx: &mut Cx<'_, Self::Msg>) {
        let did = self.form().map(|form| form.pick(row, &cx.env.here()));
        if let Some(did) = did {
            self.did(did, None, cx);
        }
    }

    /// The wheel over a part, `rows` down or, when negative, up.
    fn wheel(&mut self, _part: u8, rows: i32, cx: &mut Cx<'_, Self::Msg>) {
        let command = if rows < 0 { Command::Up } else { Command::Down };
        for _ in 0..rows.unsigned_abs() {
            self.command(command, cx);
        }
    }

    /// One of its own messages came back.
    fn update(&mut self, msg: Self::Msg, cx: &mut Cx<'_, Self::Msg>);

    /// Draws rows 4 to 22, or a box over them. Reads, never changes.
    fn view(&self, f: &mut Frame, area: Rect, look: &Look);

    /// Where the user is in it, for the next start of the program: the row, the order, the filter.
    /// Never what was typed.
    fn place(&self) -> Option<Value> {
        None
    }

    /// Goes to where the user was when the program was last left; comes before [`Screen::start`].
    fn return_to(&mut self, _place: &Value) {}

    /// What would be lost now, if anything: asked at every pause, at Esc and at the end.
    fn draft(&self) -> Option<Draft> {
        None
    }

    /// The key of work that can be kept here but would lose nothing now: a draft of it kept before is
    /// not wanted any more.
    fn as_begun(&self) -> Option<String> {
        None
    }
}

/// A screen with its message type hidden, so that screens of all kinds share one stack.
pub trait Layer {
    /// See [`Screen::OVER`].
    fn over(&self) -> bool;
    /// See [`Screen::head`].
    fn head(&self, look: &Look) -> Head;
    /// See [`Screen::mode`].
    fn mode(&self) -> Mode;
    /// See [`Screen::verbs`].
    fn verbs(&self) -> Vec<Verb>;
    /// See [`Screen::help`].
    fn help(&self) -> Word;
    /// See [`Screen::questions`].
    fn questions(&self) -> Vec<help::Question>;
    /// Everything that can happen to a screen comes through here.
    fn act(&mut self, act: Act<'_>, cx: &mut Cx<'_, AnyMsg>);
    /// See [`Screen::view`].
    fn view(&self, f: &mut Frame, area: Rect, look: &Look);
    /// See [`Screen::place`].
    fn place(&self) -> Option<Value>;
    /// See [`Screen::draft`].
    fn draft(&self) -> Option<Draft>;
    /// See [`Screen::as_begun`].
    fn as_begun(&self) -> Option<String>;
}

impl std::fmt::Debug for dyn Layer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Layer").field(&self.help()).finish()
    }
}

/// Hides a screen's message type.
pub fn layer<S: Screen>(screen: S) -> Box<dyn Layer> {
    Box::new(Slot(screen))
}

struct Slot<S>(S);

impl<S: Screen> Slot<S> {
    fn dispatch(&mut self, act: Act<'_>, cx: &mut Cx<'_, S::Msg>) {
        match act {
            Act::ReturnTo(place) => self.0.return_to(place),
            Act::Start => self.0.start(cx),
            Act::Changed => self.0.changed(cx),
            Act::Command(command) => self.0.command(command, cx),
            Act::Text(text) => self.0.text(text, cx),
            Act::Pick { part, row } => self.0.pick(part, row, cx),
            Act::Wheel { part, rows } => self.0.wheel(part, rows, cx),
            // A reply comes back to the slot that asked, so the type always matches.
            Act::Update(msg) => match msg.downcast::<S::Msg>() {
                Ok(msg) => self.0.update(*msg, cx),
                Err(_) => debug_assert!(false, "a message of another screen"),
            },
        }
    }
}

impl<S: Screen> Layer for Slot<S> {
    fn over(&self) -> bool {
        S::OVER
    }

    fn head(&self, look: &Look) -> Head {
        self.0.head(look)
    }

    fn mode(&self) -> Mode {
        self.0.mode()
    }

    fn verbs(&self) -> Vec<Verb> {
        self.0.verbs()
    }

    fn help(&self) -> Word {
        self.0.help()
    }

    fn questions(&self) -> Vec<help::Question> {
        self.0.questions()
    }

    fn act(&mut self, act: Act<'_>, cx: &mut Cx<'_, AnyMsg>) {
        let mut inner = Cx::new(cx.env);
        self.dispatch(act, &mut inner);
        cx.lift(inner.take());
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        self.0.view(f, area, look);
    }

    fn place(&self) -> Option<Value> {
        self.0.place()
    }

    fn draft(&self) -> Option<Draft> {
        self.0.draft()
    }

    fn as_begun(&self) -> Option<String> {
        self.0.as_begun()
    }
}
