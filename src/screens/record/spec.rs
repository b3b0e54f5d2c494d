//! What a concrete form says of itself.

use super::Msg;
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::domain::protection::Protection;
use crate::screens::Route;
use crate::screens::cx::Cx;
use crate::screens::env::Env;
use crate::screens::screen::Head;
use crate::store::Save;
use crate::ui::{Field, Form, Look, Verb};
use ratatui::{Frame, layout::Rect};
use std::fmt::Debug;

/// The context a form's spec acts in.
pub type RecordCx<'a, R> = Cx<'a, Msg<R>>;

/// What cannot be saved as it is: the key of each box, and why.
pub type Flaws = Vec<(String, Phrase)>;

/// What a form is.
pub trait RecordSpec: Debug + Sized + 'static {
    /// What stands in the register, and so what the user has before their eyes; for something new,
    /// what it starts from.
    type Record: Debug + Send + 'static;
    /// Messages of the spec's own; [`std::convert::Infallible`] for none.
    type Own: Send + 'static;

    /// Names the work among drafts; the same form of the same thing has the same key.
    fn key(&self) -> String;

    /// Where to go on with it.
    fn route(&self) -> Route;

    /// What stands in row 1: whom it is about.
    fn head(&self, record: Option<&Self::Record>, look: &Look) -> Head;

    /// The paragraph for the help page.
    fn help(&self) -> Word;

    /// What can be done besides saving and going back.
    fn verbs(&self) -> Vec<Verb> {
        Vec::new()
    }

    /// What saving is called here, where it is more than that.
    fn save_called(&self) -> Option<Word> {
        None
    }

    /// What Today says of the draft. Where the route is about somebody, the place `name` is left to
    /// be filled with what lists may show of them when it is drawn.
    fn draft_title(&self, record: &Self::Record) -> Phrase;

    /// Gives what it starts from at once, or asks for it with [`Msg::Loaded`].
    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Self::Record>;

    /// What it starts from where the register does not answer, which then nobody has to wait for.
    fn without(&self, _env: &Env<'_>) -> Option<Self::Record> {
        None
    }

    /// The record is here: what the spec wants to know of it for row 1 can be looked up.
    fn opened(&mut self, _record: &Self::Record, _env: &Env<'_>) {}

    /// The boxes, filled from the record.
    fn fields(&self, record: &Self::Record, env: &Env<'_>) -> Vec<Field>;

    /// What F4 does in a box that has no help of its own.
    fn helper(&self) -> Option<Word> {
        None
    }

    /// The form has been made. `restored` says that it holds what was being written when it was last
    /// left.
    fn begin(
        &mut self,
        _form: &mut Form,
        _record: &Self::Record,
        _restored: bool,
        _cx: &mut RecordCx<'_, Self>,
    ) {
    }

    /// The box of this key holds something else now.
    fn typed(
        &mut self,
        _key: &str,
        _form: &mut Form,
        _record: &Self::Record,
        _cx: &mut RecordCx<'_, Self>,
    ) {
    }

    /// A command before the form gets it; true takes it. For what stands beside the boxes and is
    /// walked with the same keys.
    fn first(&mut self, _command: Command, _form: &mut Form, _cx: &mut RecordCx<'_, Self>) -> bool {
        false
    }

    /// A click on a row of a part that [`RecordSpec::below`] noted.
    fn pick(&mut self, _part: u8, _row: usize, _form: &mut Form, _cx: &mut RecordCx<'_, Self>) {}

    /// Whether what stands under the boxes has the cursor.
    fn leads(&self) -> bool {
        false
    }

    /// A command that the form does not know, such as F4 in a box with a helper of its own (the box
    /// in use is the form's focus).
    fn act(&mut self, _command: Command, _form: &mut Form, _cx: &mut RecordCx<'_, Self>) {}

    /// The change from what was seen to what was written, or everything that is wrong with it.
    fn save(
        &mut self,
        form: &Form,
        record: &Self::Record,
        env: &Env<'_>,
    ) -> std::result::Result<Save, Flaws>;

    /// What goes in before the change as an action of its own: taking the change back leaves it.
    fn before(&self, _env: &Env<'_>) -> Option<Save> {
        None
    }

    /// Reads anew what the change is made of, where that lies outside the form and the register. True
    /// where the save waits for it.
    fn reads_anew(&mut self, _form: &Form, _cx: &mut RecordCx<'_, Self>) -> bool {
        false
    }

    /// Whether what a save has waited for is there now; told once.
    fn has_read(&mut self) -> bool {
        false
    }

    /// What follows a save that is kept: the form closes.
    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        cx.back();
    }

    /// One of the spec's own messages came back.
    fn update(&mut self, msg: Self::Own, form: &mut Form, cx: &mut RecordCx<'_, Self>);

    /// One of the spec's own messages came back before the form is there.
    fn early(&mut self, _msg: Self::Own, _cx: &mut RecordCx<'_, Self>) {}

    /// The form is left by going back; what was written stays as a draft.
    fn left(&mut self, _cx: &mut RecordCx<'_, Self>) {}

    /// Whom it tells of that the record alone knows, besides those its route does.
    fn tells_of(&self, _record: &Self::Record, _env: &Env<'_>) -> Vec<PersonId> {
        Vec::new()
    }

    /// How the person it is about was protected when the record was read; what lists know of them since
    /// is held against it.
    fn protection(&self, _record: &Self::Record) -> Protection {
        Protection::Open
    }

    /// Whether the next form of the kind may be filled in with what this one holds, where nobody it is
    /// about is protected.
    fn lasting(&self, _form: &Form) -> bool {
        true
    }

    /// Draws what stands under the boxes, in as few rows as it takes, at the foot of the area; gives
    /// how many it took.
    fn below(&self, _f: &mut Frame, _area: Rect, _look: &Look) -> u16 {
        0
    }

    /// Draws what stands around the boxes, on all sides of them; gives the area that is left.
    fn around(
        &self,
        f: &mut Frame,
        area: Rect,
        look: &Look,
        _seen: (&Self::Record, &Form),
    ) -> Rect {
        let taken = self.below(f, area, look);
        Rect { height: area.height.saturating_sub(taken), ..area }
    }
}
