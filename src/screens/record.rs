//! The one form screen. A concrete form is a [`RecordSpec`]: boxes made from what was read, and a
//! change made from what was written.

mod spec;

pub use spec::{Flaws, RecordCx, RecordSpec};

use super::Route;
use super::env::Env;
use super::screen::{CopyText, Draft, Head, Mode, Screen};
use crate::base::{Id, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::output::Purpose;
use crate::domain::protection::Protection;
use crate::store::{Result, StoreError};
use crate::ui::{Form, FormDid, Look, Verb, draw, hits};
use ratatui::{Frame, layout::Rect};

/// What comes back to a form screen.
#[derive(Debug)]
pub enum Msg<R: RecordSpec> {
    /// What it starts from.
    Loaded(Result<R::Record>),
    /// The change is on this computer's disk: nothing can lose it, and the form is closed for good.
    Kept,
    /// A message of the spec's own.
    Own(R::Own),
}

/// What the screen has so far.
#[derive(Debug)]
enum State<R: RecordSpec> {
    Loading,
    Failed(Phrase),
    Ready { record: R::Record, form: Box<Form> },
}

/// A form over a spec.
#[derive(Debug)]
pub struct RecordScreen<R: RecordSpec> {
    spec: R,
    state: State<R>,
    /// It has been saved. What follows may take a while to fetch; until then nothing here is unsaved
    /// work any more, and nothing can be saved a second time.
    closed: bool,
}

/// Whom a form tells of, each with how they are protected: as was just read of the one it is about, and
/// as lists know it, of which either may be older.
fn told_of<R: RecordSpec>(
    spec: &R,
    record: &R::Record,
    env: &Env<'_>,
) -> Vec<(PersonId, Protection)> {
    let read = spec.protection(record);
    let opens = spec.route().opens().into_iter().map(|id| (id, env.level(id).max(read)));
    let more = spec.tells_of(record, env).into_iter().map(|id| (id, env.level(id)));
    opens.chain(more).collect()
}

/// How those it is about are protected, the strictest: also whom it only names, and who is chosen in it.
fn strictest<R: RecordSpec>(
    spec: &R,
    record: &R::Record,
    form: &Form,
    env: &Env<'_>,
) -> Protection {
    let chosen = form.given("person").and_then(|id| id.parse::<Id>().ok()).map(PersonId);
    let named = spec.route().about().into_iter().chain(chosen).map(|id| env.level(id));
    let told = told_of(spec, record, env).into_iter().map(|(_, level)| level);
    named.chain(told).fold(spec.protection(record), Protection::max)
}

impl<R: RecordSpec> RecordScreen<R> {
    /// A form whose record is still to be read.
    pub fn new(spec: R) -> Self {
        Self { spec, state: State::Loading, closed: false }
    }

    /// Fills the boxes, and lays over them what was being written when the form was last left.
    fn ready(&mut self, record: R::Record, cx: &mut RecordCx<'_, R>) {
        let told = told_of(&self.spec, &record, cx.env);
        let read = self.spec.protection(&record);
        let levels = told.iter().map(|(_, level)| *level).chain([read]);
        if let Some(why) = levels.max().and_then(|level| cx.env.why_sealed(level)) {
            cx.hint(why);
            return cx.back();
        }
        let asked = |person: &PersonId, level: Protection| {
            level.asks_reason() && !cx.env.has_leave(*person)
        };
        if let Some((person, _)) = told.iter().find(|(person, level)| asked(person, *level)) {
            return cx.replace(Route::why(*person, self.spec.route()));
        }
        let here = cx.env.here();
        self.spec.opened(&record, cx.env);
        let mut form = Form::new(self.spec.fields(&record, cx.env)).settled(&here);
        let mut restored = false;
        if let Some(draft) = cx.env.draft(&self.spec.key()) {
            let homeless = form.restore(&draft.body, &here);
            let begun = cx.env.clock.local(draft.begun);
            let day = crate::base::Day(begun.date());
            let time = cx.env.words.time(begun.time());
            cx.say(Phrase::new(Word("record-draft-back")).with("day", day).with("time", time));
            if !homeless.is_empty() {
                let texts: Vec<String> = homeless.into_iter().map(|(_, text)| text).collect();
                let texts = texts.join("; ");
                let homeless = Phrase::new(Word("record-draft-homeless")).with("texts", texts);
                if strictest(&self.spec, &record, &form, cx.env).is_protected() {
                    cx.whisper(homeless);
                } else {
                    cx.trouble(homeless);
                }
            }
            restored = true;
        }
        form.remember(cx.env.last(std::any::type_name::<R>()));
        self.spec.begin(&mut form, &record, restored, cx);
        self.state = State::Ready { record, form: Box::new(form) };
    }

    fn save(&mut self, cx: &mut RecordCx<'_, R>) {
        let State::Ready { record, form } = &mut self.state else { return };
        if let Some(key) = form.take_offer(&cx.env.here()) {
            self.spec.typed(&key, form, record, cx);
        }
        if !self.spec.reads_anew(form, cx) {
            self.save_now(cx);
        }
    }

    fn save_now(&mut self, cx: &mut RecordCx<'_, R>) {
        let State::Ready { record, form } = &mut self.state else { return };
        if form.check() {
            match self.spec.save(form, record, cx.env) {
                Ok(save) => {
                    if let Some(before) = self.spec.before(cx.env) {
                        cx.save(before);
                    }
                    return cx.save_kept(save, Msg::Kept);
                }
                Err(flaws) => {
                    for (key, why) in flaws {
                        form.refuse(&key, why);
                    }
                    form.check();
                }
            }
        }
        cx.hint(Word("record-not-yet"));
    }

    fn kept(&mut self, cx: &mut RecordCx<'_, R>) {
        self.closed = true;
        if let State::Ready { record, form } = &self.state
            && self.spec.lasting(form)
            && !strictest(&self.spec, record, form, cx.env).is_protected()
        {
            cx.remember(std::any::type_name::<R>(), form.values());
        }
        cx.drop_draft(&self.spec.key());
        self.spec.saved(cx);
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut RecordCx<'_, R>) {
        let State::Ready { record, form } = &mut self.state else { return };
        match (did, command) {
            (FormDid::Changed(key), _) => self.spec.typed(&key, form, record, cx),
            (FormDid::End, _) => cx.say(Word("record-end")),
            (FormDid::Clipboard(text), _) => {
                let protection = strictest(&self.spec, record, form, cx.env);
                cx.copy(CopyText { text, protection, purpose: Purpose::Copy });
            }
            (FormDid::Helper(_), _)
                if form.helper_name().is_none() && self.spec.helper().is_none() =>
            {
                cx.hint(Word("form-no-helper"));
            }
            (FormDid::Helper(_), _) => self.spec.act(Command::Helper, form, cx),
            (FormDid::Ignored, Some(Command::Save)) => cx.hint(Word("picker-choose-first")),
            // Nothing is written here yet: what was just saved is meant.
            (FormDid::Ignored, Some(Command::Undo)) if cx.env.done.is_some() => cx.undo(),
            (FormDid::Ignored, Some(Command::Redo)) if cx.env.done.is_some() => cx.redo(),
            (FormDid::Ignored, Some(Command::SameAsLast)) => cx.hint(Word("record-no-last")),
            (FormDid::Ignored, Some(Command::Back)) => {
                self.spec.left(cx);
                cx.back();
            }
            (FormDid::Ignored, Some(command)) => self.spec.act(command, form, cx),
            (FormDid::Ignored | FormDid::Moved, _) => {}
        }
    }
}

impl<R: RecordSpec> Screen for RecordScreen<R> {
    type Msg = Msg<R>;

    fn head(&self, look: &Look) -> Head {
        let record = match &self.state {
            State::Ready { record, .. } => Some(record),
            _ => None,
        };
        let mut head = self.spec.head(record, look);
        if let State::Ready { form, .. } = &self.state
            && head.status.is_empty()
            && let Some(help) = form.help()
        {
            head.status = look.say(help);
        }
        head
    }

    fn mode(&self) -> Mode {
        match self.state {
            State::Ready { .. } => Mode::Write,
            _ => Mode::Browse,
        }
    }

    fn verbs(&self) -> Vec<Verb> {
        let own = self.spec.verbs();
        let form = match &self.state {
            State::Ready { form, .. } => Some(form),
            _ => None,
        };
        // What lies over the boxes takes the keys.
        if form.is_some_and(|form| form.helping()) {
            return Verb::choose_or_leave().to_vec();
        }
        let helper = form.and_then(|form| form.helper_name()).or(self.spec.helper());
        let helper = helper.filter(|_| own.iter().all(|verb| verb.command != Command::Helper));
        let helper = helper.map(|word| Verb::new(Command::Helper).called(word));
        let back = Verb::new(Command::Back).called(Word("record-back"));
        let save = Verb::new(Command::Save);
        let save = match self.spec.save_called() {
            Some(word) => save.called(word),
            None => save,
        };
        [save].into_iter().chain(own).chain(helper).chain([back]).collect()
    }

    fn help(&self) -> Word {
        self.spec.help()
    }

    fn start(&mut self, cx: &mut RecordCx<'_, R>) {
        if let Some(record) = self.spec.load(cx) {
            self.ready(record, cx);
        }
    }

    fn command(&mut self, command: Command, cx: &mut RecordCx<'_, R>) {
        if self.closed || !matches!(self.state, State::Ready { .. }) {
            if command == Command::Back {
                cx.back();
            }
            return;
        }
        let State::Ready { form, .. } = &mut self.state else { return };
        if command == Command::Save && !form.helping() {
            return self.save(cx);
        }
        if !form.helping() && self.spec.first(command, form, cx) {
            return;
        }
        let did = form.command(command, &cx.env.here());
        self.did(did, Some(command), cx);
    }

    fn text(&mut self, text: &str, cx: &mut RecordCx<'_, R>) {
        if let State::Ready { form, .. } = &mut self.state
            && !self.closed
        {
            let did = form.text(text, &cx.env.here());
            self.did(did, None, cx);
        }
    }

    fn pick(&mut self, part: u8, row: usize, cx: &mut RecordCx<'_, R>) {
        if self.closed {
            return;
        }
        let State::Ready { form, .. } = &mut self.state else { return };
        if part != hits::FIRST {
            return self.spec.pick(part, row, form, cx);
        }
        let did = form.pick(row, &cx.env.here());
        self.did(did, None, cx);
    }

    fn update(&mut self, msg: Msg<R>, cx: &mut RecordCx<'_, R>) {
        match (msg, &mut self.state) {
            (Msg::Loaded(Ok(record)), _) => self.ready(record, cx),
            (Msg::Loaded(Err(why)), _) => {
                let without = self.spec.without(cx.env).filter(|_| why != StoreError::Gone);
                if let Some(record) = without {
                    return self.ready(record, cx);
                }
                // What was written for something that is gone is for the user to throw away.
                let orphan = why == StoreError::Gone && cx.env.draft(&self.spec.key()).is_some();
                let orphan = orphan.then(|| Phrase::new(Word("record-draft-orphan")));
                self.state = State::Failed(orphan.unwrap_or_else(|| why.phrase()));
            }
            (Msg::Kept, _) => self.kept(cx),
            (Msg::Own(msg), State::Ready { form, .. }) => {
                self.spec.update(msg, form, cx);
                if self.spec.has_read() {
                    form.forgive();
                    self.save_now(cx);
                }
            }
            (Msg::Own(msg), _) => self.spec.early(msg, cx),
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let (words, role) = match &self.state {
            State::Ready { record, form } => {
                let boxes = self.spec.around(f, area, look, (record, form));
                form.draw(f, boxes, look);
                if self.spec.leads() {
                    self.spec.below(f, area, look);
                }
                return;
            }
            State::Loading => (look.loading(), Role::Muted),
            State::Failed(why) => (format!("! {}", look.words.say(why)), Role::Error),
        };
        draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(role));
    }

    fn as_begun(&self) -> Option<String> {
        let State::Ready { form, .. } = &self.state else { return None };
        (!self.closed && !form.dirty()).then(|| self.spec.key())
    }

    fn draft(&self) -> Option<Draft> {
        let State::Ready { record, form } = &self.state else { return None };
        if self.closed || !form.dirty() {
            return None;
        }
        let title = self.spec.draft_title(record);
        Some(Draft::new(self.spec.key(), title, self.spec.route(), form.snapshot()))
    }
}
