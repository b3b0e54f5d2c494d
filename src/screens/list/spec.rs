//! What a concrete list says of itself.

use super::Msg;
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::screens::cx::Cx;
use crate::screens::screen::Head;
use crate::ui::list::{Column, List, Row};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Look, Room, Verb};
use ratatui::{Frame, layout::Rect};
use serde_json::Value;
use std::fmt::Debug;

/// The context a list's spec acts in.
pub type ListCx<'a, S> = Cx<'a, Msg<S>>;

/// What a list is: mostly constants.
pub trait ListSpec: Debug + Sized + 'static {
    /// One row, owned.
    type Row: Row + Send;
    /// Messages of the spec's own, for what it asks besides the rows; [`std::convert::Infallible`]
    /// for none.
    type Own: Send + 'static;

    /// The columns, the ones to drop first when it is narrow marked so.
    const COLUMNS: &'static [Column<Self::Row>];

    /// What the find box says it finds; none leaves the box out.
    const FIND: Option<Word> = None;

    /// From how much room on the chosen row is shown at length beside the list; never without.
    const PREVIEW: Option<Room> = None;

    /// Whether names are typed one after another: Enter in the find box leaves the box open.
    const NAMES: bool = false;

    /// What stands in the rows above, and on row 23.
    fn head(&self, list: &List<Self::Row>, look: &Look) -> Head;

    /// The paragraph for the help page.
    fn help(&self) -> Word;

    /// What can be done, to the chosen row or without one, in the order of the footer.
    fn verbs(&self, list: &List<Self::Row>) -> Vec<Verb>;

    /// It was opened: asks for what is needed besides the rows.
    fn start(&mut self, _cx: &mut ListCx<'_, Self>) {}

    /// Something in the register changed: what was asked for besides the rows may be old.
    fn changed(&mut self, _cx: &mut ListCx<'_, Self>) {}

    /// This row is the chosen one now, or still.
    fn chosen(&mut self, _row: Option<&Self::Row>, _cx: &mut ListCx<'_, Self>) {}

    /// A box to choose in that lies over the list while it is open.
    fn over(&self) -> Option<&Picker> {
        None
    }

    /// The same, to type in.
    fn over_mut(&mut self) -> Option<&mut Picker> {
        None
    }

    /// What was done in that box.
    fn picked(&mut self, _did: PickerDid, _list: &mut List<Self::Row>, _cx: &mut ListCx<'_, Self>) {
    }

    /// Fetches the rows for what stands in the find box: gives those it knows at once, asks for others
    /// with messages of its own, or both.
    fn fetch(&mut self, find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Self::Row>>;

    /// Carries out a command that is not the list's own: Enter on the chosen row, and its verbs.
    fn act(&mut self, command: Command, list: &mut List<Self::Row>, cx: &mut ListCx<'_, Self>);

    /// Enter in the find box.
    fn enter(&mut self, list: &mut List<Self::Row>, cx: &mut ListCx<'_, Self>) {
        self.act(Command::Enter, list, cx);
    }

    /// Whether what was typed is done with, so that the box is to be empty for the next name; told once.
    fn next_name(&mut self) -> bool {
        false
    }

    /// How many were found out of how many, for a list with a find box.
    fn found(&self, list: &List<Self::Row>) -> (usize, usize) {
        (list.rows().len(), list.rows().len())
    }

    /// What an empty list says, and the way out of it.
    fn nothing(&self, find: &str) -> (Phrase, Option<Verb>);

    /// What the list is ordered and filtered by, for the next start of the program.
    fn place(&self) -> Value {
        Value::Null
    }

    /// Takes what [`ListSpec::place`] gave; comes before anything is fetched.
    fn return_to(&mut self, _place: &Value) {}

    /// One of the spec's own messages came back.
    fn update(&mut self, msg: Self::Own, list: &mut List<Self::Row>, cx: &mut ListCx<'_, Self>);

    /// Draws what stands above the list, in as few rows as it takes; gives how many it took.
    fn top(&self, _f: &mut Frame, _area: Rect, _look: &Look) -> u16 {
        0
    }

    /// A click on a row of a part that [`ListSpec::top`] noted.
    fn picked_above(
        &mut self,
        _part: u8,
        _row: usize,
        _list: &mut List<Self::Row>,
        _cx: &mut ListCx<'_, Self>,
    ) {
    }

    /// Draws the chosen row at length beside the list, from [`Self::PREVIEW`] on.
    fn preview(&self, _row: &Self::Row, _f: &mut Frame, _area: Rect, _look: &Look) {}
}
