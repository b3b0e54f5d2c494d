//! The one list screen. A concrete list is a [`ListSpec`]: columns, where the rows come from, and
//! what its commands do to a row.

mod spec;

pub use spec::{ListCx, ListSpec};

use super::screen::{Head, Mode, Screen};
use crate::base::{Id, Stamp, Word};
use crate::config::command::Command;
use crate::ui::edit::Did;
use crate::ui::find::{Around, Find};
use crate::ui::layout::{split_beside, split_top};
use crate::ui::list::{List, Picked};
use crate::ui::picker::PickerDid;
use crate::ui::{Look, Verb, draw, hits};
use ratatui::{Frame, layout::Rect};
use serde_json::{Value, json};

/// What comes back to a list screen.
#[derive(Debug)]
pub enum Msg<S: ListSpec> {
    /// A message of the spec's own.
    Own(S::Own),
}

/// Columns of the list when a preview stands beside it, in percent.
const SHARE: u16 = 65;

/// A list with its find box.
#[derive(Debug)]
pub struct ListScreen<S: ListSpec> {
    spec: S,
    list: List<S::Row>,
    find: Find,
    finding: bool,
    /// When the find box was last typed in.
    typed: Stamp,
    /// The row to choose once there are rows.
    wanted: Option<usize>,
    /// What was saved last when this was seen: another one is looked for among the rows.
    saved: Option<Id>,
}

impl<S: ListSpec> ListScreen<S> {
    /// A list that is still to be fetched.
    pub fn new(spec: S) -> Self {
        let list = List::new(S::COLUMNS);
        Self {
            spec,
            list,
            find: Find::default(),
            finding: false,
            typed: Stamp(0),
            wanted: None,
            saved: None,
        }
    }

    /// A list with a text in its find box already, and the box in use.
    pub fn finding(spec: S, text: &str) -> Self {
        let mut screen = Self::new(spec);
        screen.find.set(text);
        screen.finding = true;
        screen
    }

    fn fetch(&mut self, cx: &mut ListCx<'_, S>) {
        let (words, way_out) = self.spec.nothing(self.find.query());
        self.list.set_nothing(words, way_out);
        if let Some(rows) = self.spec.fetch(self.find.query(), cx) {
            self.list.set(rows);
            self.at_wanted();
        }
    }

    /// Other letters in the box: the best hit is on top, whatever was chosen before.
    fn found_anew(&mut self, cx: &mut ListCx<'_, S>) {
        self.typed = cx.env.now;
        self.list.go_to(0);
        self.fetch(cx);
        self.list.go_to(0);
    }

    fn in_over(&mut self, did: PickerDid, cx: &mut ListCx<'_, S>) {
        self.spec.picked(did, &mut self.list, cx);
        self.told(cx);
    }

    /// Chooses the row that was chosen at the end of the last start, as soon as there are rows.
    fn at_wanted(&mut self) {
        if !self.list.rows().is_empty()
            && let Some(at) = self.wanted.take()
        {
            self.list.go_to(at);
        }
    }

    /// Empties the box for the next name, where one was looked for.
    fn at_next(&mut self, cx: &mut ListCx<'_, S>) {
        let typed = self.finding || !self.find.query().is_empty();
        if self.spec.next_name() && typed {
            self.find.set("");
            self.finding = true;
            self.found_anew(cx);
        }
    }

    /// Tells the spec which row is chosen.
    fn told(&mut self, cx: &mut ListCx<'_, S>) {
        self.spec.chosen(self.list.current(), cx);
    }

    fn in_find(&mut self, command: Command, cx: &mut ListCx<'_, S>) {
        match command {
            Command::Back if self.find.query().is_empty() => self.finding = false,
            Command::Back => {
                self.find.set("");
                self.found_anew(cx);
            }
            Command::Down | Command::Next | Command::PageDown => self.finding = false,
            Command::Enter => {
                // Whoever comes back from a card stands on its row: a digit is no letter there.
                self.finding &= S::NAMES || self.list.current().is_none();
                self.spec.enter(&mut self.list, cx);
            }
            // What was done since anything was typed here is what was done last.
            Command::Undo if cx.env.done >= Some(self.typed) => cx.undo(),
            Command::Redo if cx.env.done >= Some(self.typed) => cx.redo(),
            _ => match self.find.command(command) {
                Did::Changed | Did::Cut(_) => self.found_anew(cx),
                Did::Ignored => self.spec.act(command, &mut self.list, cx),
                Did::Moved | Did::Copied(_) | Did::TooLong => {}
            },
        }
    }

    fn in_list(&mut self, command: Command, cx: &mut ListCx<'_, S>) {
        let at_top = self.list.at() == 0;
        match command {
            Command::Search | Command::Find if S::FIND.is_some() => {
                // What was searched for last gives way to the first letter typed.
                self.find.command(Command::SelectAll);
                self.finding = true;
            }
            Command::Up | Command::Prev if at_top && S::FIND.is_some() => self.finding = true,
            Command::Back if !self.find.query().is_empty() => {
                self.find.set("");
                self.fetch(cx);
            }
            Command::Back => cx.back(),
            _ if self.list.command(command) => {}
            _ => self.spec.act(command, &mut self.list, cx),
        }
    }

    fn draw_find(&self, f: &mut Frame, area: Rect, look: &Look, hint: Word) {
        let (found, all) = self.spec.found(&self.list);
        let (label, hint) = (Word("list-find").into(), hint.into());
        let (key, focused) = (Command::Search, self.finding);
        let around = Around { label: &label, hint: &hint, found, all, key, focused };
        let place = draw::strip(area, 0, 0, area.width);
        self.find.draw(f, place, look, &around);
        look.hits.add(place, hits::Hit::Command(Command::Search));
    }

    fn draw_list(&self, f: &mut Frame, area: Rect, look: &Look) {
        let room = S::PREVIEW.is_some_and(|from| look.room >= from);
        let previewed = self.list.current().filter(|_| room);
        let Some(row) = previewed else {
            return self.list.draw(f, area, look, !self.finding);
        };
        let (left, right) = split_beside(f, area, look, SHARE);
        self.spec.preview(row, f, right, look);
        self.list.draw(f, left, look, !self.finding);
    }
}

impl<S: ListSpec> Screen for ListScreen<S> {
    type Msg = Msg<S>;

    fn head(&self, look: &Look) -> Head {
        self.spec.head(&self.list, look)
    }

    fn mode(&self) -> Mode {
        if self.finding || self.spec.over().is_some() { Mode::Write } else { Mode::Browse }
    }

    fn verbs(&self) -> Vec<Verb> {
        if let Some(picker) = self.spec.over() {
            return picker.verbs().to_vec();
        }
        let mut verbs = self.spec.verbs(&self.list);
        if self.finding {
            let empty = self.find.query().is_empty();
            let back = Verb::new(Command::Back);
            let way = [
                Verb::new(Command::Down).called(Word("list-to-rows")),
                if empty { back } else { back.called(Word("list-empty-box")) },
            ];
            if S::NAMES {
                // A letter is one of the name here.
                verbs.retain(|verb| verb.command == Command::Enter);
            }
            let after = verbs.len().min(1);
            verbs.splice(after..after, way);
        }
        verbs
    }

    fn help(&self) -> Word {
        self.spec.help()
    }

    fn start(&mut self, cx: &mut ListCx<'_, S>) {
        self.saved = cx.env.made.first().copied();
        self.spec.start(cx);
        self.fetch(cx);
        self.told(cx);
    }

    fn changed(&mut self, cx: &mut ListCx<'_, S>) {
        let saved = cx.env.made.first().copied();
        if std::mem::replace(&mut self.saved, saved) != saved {
            self.list.choose_saved(cx.env.made);
        }
        self.spec.changed(cx);
        self.fetch(cx);
        self.told(cx);
    }

    fn command(&mut self, command: Command, cx: &mut ListCx<'_, S>) {
        if let Some(picker) = self.spec.over_mut() {
            let did = picker.command(command);
            if (&did, command) == (&PickerDid::Ignored, Command::Save) {
                return cx.hint(Word("picker-choose-first"));
            }
            return self.in_over(did, cx);
        }
        if self.finding {
            self.in_find(command, cx);
        } else {
            self.in_list(command, cx);
        }
        self.at_next(cx);
        self.told(cx);
    }

    fn text(&mut self, text: &str, cx: &mut ListCx<'_, S>) {
        if let Some(picker) = self.spec.over_mut() {
            let did = picker.text(text);
            return self.in_over(did, cx);
        }
        if self.find.text(text) {
            self.found_anew(cx);
            self.told(cx);
        }
    }

    fn pick(&mut self, part: u8, row: usize, cx: &mut ListCx<'_, S>) {
        if let Some(picker) = self.spec.over_mut() {
            let did = picker.pick(row);
            return self.in_over(did, cx);
        }
        if part != hits::FIRST {
            return self.spec.picked_above(part, row, &mut self.list, cx);
        }
        self.finding = false;
        if self.list.pick(row) == Picked::Again {
            cx.run(Command::Enter);
        }
        self.told(cx);
    }

    fn wheel(&mut self, _part: u8, rows: i32, cx: &mut ListCx<'_, S>) {
        match self.spec.over_mut() {
            Some(picker) => picker.wheel(rows),
            None => self.list.wheel(rows),
        }
        self.told(cx);
    }

    fn update(&mut self, msg: Msg<S>, cx: &mut ListCx<'_, S>) {
        let Msg::Own(msg) = msg;
        self.spec.update(msg, &mut self.list, cx);
        self.at_wanted();
        self.at_next(cx);
        self.told(cx);
    }

    fn place(&self) -> Option<Value> {
        Some(json!({ "row": self.list.at(), "spec": self.spec.place() }))
    }

    fn return_to(&mut self, place: &Value) {
        let row = place.get("row").and_then(Value::as_u64);
        self.wanted = row.and_then(|row| usize::try_from(row).ok());
        self.spec.return_to(place.get("spec").unwrap_or(&Value::Null));
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let taken = self.spec.top(f, area, look);
        let (_, area) = split_top(area, taken);
        let rows = if S::FIND.is_some() { 2 } else { 0 };
        let (top, body) = split_top(area, rows.min(area.height.saturating_sub(1)));
        if let (Some(hint), true) = (S::FIND, top.height > 0) {
            self.draw_find(f, top, look, hint);
            if top.height > 1 {
                draw::rule(f, top, 1, None, look);
            }
        }
        self.draw_list(f, body, look);
        if let Some(picker) = self.spec.over() {
            picker.draw(f, area, look);
        }
    }
}
