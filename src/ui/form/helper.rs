//! What F4 opens over a form: the list of choices, the calendar, the big note.

use super::{Form, FormDid};
use crate::{
    base::{Day, Word},
    config::command::Command,
    ui::{
        calendar::{Calendar, CalendarDid},
        draw,
        field::{Aid, Entry, Field, FieldKind, Here, Stroke},
        hits::Hit,
        layout::centred,
        look::{Label, Look},
        picker::{Picker, PickerDid},
        verb::Verb,
    },
};
use ratatui::{Frame, layout::Rect};

/// What lies over the form.
#[derive(Debug, Clone)]
pub(super) enum Helper {
    List(Box<Picker>),
    Days(Calendar),
    Note,
}

impl Form {
    /// Whether something lies over the form; Esc then closes that and not the form.
    pub fn helping(&self) -> bool {
        self.helper.is_some()
    }

    /// What F4 opens in the box in use; none where it has no help of its own.
    pub fn helper_name(&self) -> Option<Word> {
        let field = self.fields.get(self.at).filter(|field| field.aid == Aid::Box)?;
        match &field.kind {
            FieldKind::Date(_) => Some(Word("form-calendar")),
            FieldKind::LongText => Some(Word("form-big-note")),
            _ => field.has_list().then_some(Word("form-list")),
        }
    }

    pub(super) fn open_helper(&mut self, here: &Here) -> FormDid {
        let Some(field) = self.fields.get(self.at) else { return FormDid::Ignored };
        let helper = match &field.kind {
            _ if field.aid == Aid::Screen => return FormDid::Helper(field.key.clone()),
            FieldKind::Date(_) => {
                let day = field.day().unwrap_or(Day(here.now.date()));
                Helper::Days(Calendar::new(day))
            }
            FieldKind::LongText => Helper::Note,
            _ if field.has_list() => return self.open_list("", here),
            _ => return FormDid::Helper(field.key.clone()),
        };
        self.helper = Some(helper);
        FormDid::Moved
    }

    /// Opens what F4 opens in the box of a key, wherever the cursor stands; Esc comes back to there.
    pub fn help_with(&mut self, key: &str, here: &Here) {
        let from = self.at;
        if self.go_to(key) {
            self.open_helper(here);
            self.aside = self.helper.is_some().then_some(from);
        }
    }

    pub(super) fn open_list(&mut self, letters: &str, here: &Here) -> FormDid {
        let Some(field) = self.fields.get(self.at) else { return FormDid::Ignored };
        let picker = Picker::new(field.label.clone(), field.choices(), here);
        let picker = match &field.entry {
            Entry::Many { on, .. } => picker.marked(on.clone()),
            _ => picker,
        };
        self.helper = Some(Helper::List(Box::new(picker.typed(letters))));
        FormDid::Moved
    }

    pub(super) fn help_text(&mut self, text: &str, here: &Here) -> FormDid {
        match &mut self.helper {
            Some(Helper::List(picker)) => {
                let did = picker.text(text);
                self.picked(&did, here)
            }
            Some(Helper::Note) => {
                let letter = text.chars().count() == 1 && !text.trim().is_empty();
                self.stroke(|field| field.write(text, here), letter, here)
            }
            Some(Helper::Days(_)) | None => FormDid::Moved,
        }
    }

    pub(super) fn help_command(&mut self, command: Command, here: &Here) -> FormDid {
        match &mut self.helper {
            Some(Helper::List(picker)) => {
                let did = picker.command(command);
                self.picked(&did, here)
            }
            Some(Helper::Days(calendar)) => {
                let did = calendar.command(command, here);
                self.dated(did, here)
            }
            Some(Helper::Note) => match command {
                Command::Enter if self.fields.get(self.at).is_some_and(Field::has_lines) => {
                    self.enter(here)
                }
                Command::Back | Command::Helper | Command::Enter | Command::Save => {
                    self.helper = None;
                    FormDid::Moved
                }
                Command::Undo => self.undo(here),
                Command::Redo => self.redo(here),
                _ => self.stroke(|field| field.command(command, here), false, here),
            },
            None => FormDid::Ignored,
        }
    }

    pub(super) fn help_pick(&mut self, row: usize, here: &Here) -> FormDid {
        match &mut self.helper {
            Some(Helper::List(picker)) => {
                let did = picker.pick(row);
                self.picked(&did, here)
            }
            Some(Helper::Days(calendar)) => {
                let did = calendar.pick(row);
                self.dated(did, here)
            }
            Some(Helper::Note) | None => FormDid::Moved,
        }
    }

    fn picked(&mut self, did: &PickerDid, here: &Here) -> FormDid {
        match *did {
            PickerDid::Ignored => FormDid::Ignored,
            PickerDid::Moved | PickerDid::Typed(_) => FormDid::Moved,
            PickerDid::Closed => {
                self.helper = None;
                if let Some(from) = self.aside.take() {
                    self.leave(from);
                }
                FormDid::Moved
            }
            PickerDid::Chosen(row) => {
                self.aside = None;
                let many = self.fields.get(self.at).map(|field| &field.kind);
                if !matches!(many, Some(FieldKind::ManyOf(_))) {
                    return self.take(|field| field.choose(row, here), here);
                }
                if let Some(Helper::List(picker)) = &mut self.helper {
                    picker.mark(row);
                }
                self.stroke(|field| field.choose(row, here), false, here)
            }
        }
    }

    fn dated(&mut self, did: CalendarDid, here: &Here) -> FormDid {
        match did {
            CalendarDid::Ignored | CalendarDid::Moved => FormDid::Moved,
            CalendarDid::Closed => {
                self.helper = None;
                FormDid::Moved
            }
            CalendarDid::Chosen(day) => {
                let fill = |field: &mut Field| match field.fill(&here.words.date(day), here) {
                    Stroke::Changed => Stroke::Done,
                    stroke => stroke,
                };
                self.take(fill, here)
            }
        }
    }

    pub(super) fn draw_helper(&self, f: &mut Frame, area: Rect, look: &Look, helper: &Helper) {
        match helper {
            Helper::List(picker) => picker.draw(f, area, look),
            Helper::Days(calendar) => calendar.draw(f, area, look),
            Helper::Note => self.draw_note(f, area, look),
        }
    }

    fn draw_note(&self, f: &mut Frame, area: Rect, look: &Look) {
        let frame = centred(area, area.width.min(80), area.height);
        look.hits.cover(frame, Hit::Command(Command::Back));
        let field = self.fields.get(self.at);
        let title = field.map_or(Label::Word(Word("form-note")), |field| field.label.clone());
        let within = draw::boxed(f, frame, &look.say(&title), look);
        let done = |command| Verb::new(command).called(Word("ui-done"));
        let verbs = if field.is_some_and(Field::has_lines) {
            vec![done(Command::Save)]
        } else {
            vec![Verb::new(Command::LineBreak), done(Command::Enter)]
        };
        draw::foot(f, frame, look, &verbs);
        if let Some(Entry::Area(text)) = field.map(|field| &field.entry) {
            text.draw(f, within, look, true);
        }
    }
}
