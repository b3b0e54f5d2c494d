//! The form as the shape of all forms asks for it.

use super::{
    EncounterForm, LINES, Own, SECOND, key, log_word, outcome, pace::Pace, past, questions,
    set_minutes, view, written,
};
use crate::base::phone::show_phone;
use crate::base::{Phrase, Word, text};
use crate::config::command::Command;
use crate::domain::disposition::Disposition;
use crate::domain::protection::Protection;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::Route;
use crate::screens::screen::{CopyText, Head};
use crate::store::Save;
use crate::store::encounters::{self, Start, StartOf};
use crate::ui::field::Aid;
use crate::ui::{Field, Form, Look, Room, Verb};
use ratatui::{Frame, layout::Rect};

/// Columns that the running time and the save state take at the right end of row 1.
const BESIDE: usize = 26;

impl RecordSpec for EncounterForm {
    type Record = StartOf;
    type Own = Own;

    fn key(&self) -> String {
        format!("encounter-{}", self.person.0)
    }

    fn route(&self) -> Route {
        let mut left = self.begun.clone();
        left.person = Some(self.person);
        left.kind = self.kind;
        left.template.clone_from(&self.template);
        Route::Encounter(Box::new(left))
    }

    fn head(&self, record: Option<&StartOf>, look: &Look) -> Head {
        let mut head = Head { right: self.pace.clock(self.ticked), ..Head::default() };
        let Some(start) = record else {
            head.title = look.word(log_word(self.kind));
            return head;
        };
        let whom = self.whom(start, look).join("   ");
        let whole = format!("{} > {whom}", look.word(log_word(self.kind)));
        let least = match look.room {
            Room::Tiny | Room::Small => 0,
            Room::Normal => 80,
            Room::Wide => 100,
            Room::Broad => 120,
        };
        // Whom it is about is worth more than what the form is called.
        head.title = if text::width(&whole) + BESIDE <= least { whole } else { whom };
        if let Some(clock) = &mut head.right {
            let words = Phrase::new(Word("encounter-clock")).with("time", clock.as_str());
            *clock = look.words.say(&words);
        }
        head.count = self.count(look);
        head
    }

    fn help(&self) -> Word {
        Word("encounter-help")
    }

    fn verbs(&self) -> Vec<Verb> {
        let helper = if self.veiled {
            Word("encounter-show-number")
        } else {
            Word("encounter-other-questions")
        };
        vec![Verb::new(Command::Helper).called(helper)]
    }

    fn draft_title(&self, record: &StartOf) -> Phrase {
        Phrase::new(Word("encounter-draft"))
            .with("kind", self.kind.word())
            .with("name", record.before.person.name())
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<StartOf> {
        let named = cx.env.names.get(self.person);
        if named.is_some_and(|n| n.protection.asks_reason()) && !self.begun.reasoned {
            // The card asks for the reason, and leads on from there.
            cx.hint(Word("encounter-card-first"));
            cx.replace(Route::Person(self.person));
            return None;
        }
        self.area = named.map(|n| n.area.to_owned()).unwrap_or_default();
        self.pace = Pace::Running(cx.env.now);
        self.ticked = cx.env.now;
        let start = Start {
            person: self.person,
            initiative: self.begun.initiative,
            task: self.begun.task,
            lines: LINES,
        };
        cx.ask(start, Msg::Loaded);
        cx.read(self.person);
        None
    }

    fn fields(&self, record: &StartOf, env: &Env<'_>) -> Vec<Field> {
        let key = self.first_template(record, env);
        let template = record.templates.iter().find(|t| Some(&t.key) == key.as_ref());
        super::boxes::all(record, self.beginning(record, template, env))
    }

    fn begin(
        &mut self,
        form: &mut Form,
        record: &StartOf,
        restored: bool,
        cx: &mut RecordCx<'_, Self>,
    ) {
        self.person = record.before.person.id;
        self.template = self.first_template(record, cx.env);
        self.veiled = record.before.person.protection.logs_contact()
            && !record.before.person.phones.is_empty();
        let person = &record.before.person;
        self.number = person.phones.first().map(|p| (p.phone.clone(), person.protection));
        if let Some(how) = form.field_mut(key::HOW).filter(|_| self.veiled) {
            how.aid = Aid::Screen;
        }
        let asks = outcome::of(form).is_some_and(Disposition::asks_questions);
        questions::show(self.template_of(record), asks, form);
        if restored {
            self.kind = written::kind(form).unwrap_or(self.kind);
            self.pace = Pace::Stopped;
            self.proposed.recall(form);
            self.answered = form.answered();
        } else {
            set_minutes(form, self.pace.minutes(cx.env.now));
            form.go_to(key::HOW);
        }
        cx.after(SECOND, Msg::Own(Own::Tick));
    }

    fn typed(&mut self, key: &str, form: &mut Form, record: &StartOf, cx: &mut RecordCx<'_, Self>) {
        match key {
            key::HOW => self.outcome_changed(form, record, cx),
            key::KIND => self.kind_changed(form, record, cx),
            key::TEMPLATE => self.template_changed(form, record, cx),
            key::INITIATIVE => self.propose(form, record, cx),
            key::MINUTES => self.pace = Pace::Stopped,
            key::DAY | key::TIME => self.moved_in_time(form),
            key::FOLLOW_DAY => self.proposed.look_again(form),
            key if questions::is_question(key) => {
                let gone_on = form.focus() != Some(key);
                let asks = outcome::of(form).is_some_and(Disposition::asks_questions);
                questions::show(self.template_of(record), asks, form);
                self.answered = form.answered();
                if gone_on {
                    // The question that has just come may stand before the one gone on to.
                    form.go_to(key);
                    form.command(Command::Next, &cx.env.here());
                }
            }
            _ => {}
        }
    }

    fn act(&mut self, command: Command, form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        match command {
            Command::Helper if self.veiled => {
                let why = cx.env.words.get(Word("encounter-number-shown"));
                cx.record_read(self.person, why, |outcome| Msg::Own(Own::Noted(outcome)));
            }
            Command::Helper => {
                form.go_to(key::TEMPLATE);
                form.command(Command::Helper, &cx.env.here());
            }
            Command::Copy => match &self.number {
                Some((number, protection)) => cx.copy(CopyText {
                    text: show_phone(number, cx.env.country()),
                    protection: *protection,
                    purpose: crate::domain::output::Purpose::Copy,
                }),
                None => cx.hint(Word("encounter-no-number")),
            },
            _ => {}
        }
    }

    fn save(&mut self, form: &Form, record: &StartOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let known = self.known(record, env);
        let draft = written::draft(form, &known);
        let flaws = written::flaws(form, &draft, &known);
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let then = written::then(form, &draft, &known);
        self.said = Some(said(&draft, record));
        Ok(encounters::log(&env.author(), &draft, &then).1)
    }

    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        if let Some(said) = self.said.take() {
            cx.say(said);
        }
        cx.back();
    }

    fn update(&mut self, msg: Own, form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        match msg {
            Own::Tick => {
                self.ticked = cx.env.now;
                let minutes = self.pace.minutes(cx.env.now);
                let shown = form.given(key::MINUTES);
                if minutes.is_some() && shown != minutes.map(|m| m.to_string()) {
                    set_minutes(form, minutes);
                }
                cx.after(SECOND, Msg::Own(Own::Tick));
            }
            Own::Noted(Ok(())) => {
                self.veiled = false;
                if let Some(how) = form.field_mut(key::HOW) {
                    how.aid = Aid::Box;
                }
            }
            Own::Noted(Err(why)) => cx.trouble(why.phrase()),
        }
    }

    fn protection(&self, record: &StartOf) -> Protection {
        record.before.person.protection
    }

    fn around(
        &self,
        f: &mut Frame,
        area: Rect,
        look: &Look,
        (start, form): (&StartOf, &Form),
    ) -> Rect {
        let about = (self.kind, written::initiative(form), look.today);
        let task = past::errand(&start.before.tasks, self.begun.task, about);
        let turn = task.map(|task| past::turn(task, look));
        let around = view::Around {
            start,
            turn: turn.as_deref(),
            area: &self.area,
            veiled: self.veiled,
            rows: form.rows(look, area.width),
        };
        around.draw(f, area, look)
    }
}

impl EncounterForm {
    /// Whom it is about, as row 1 says it: name, number, and what must be known before one rings.
    fn whom(&self, start: &StartOf, look: &Look) -> Vec<String> {
        let person = &start.before.person;
        let mut said = vec![person.name()];
        if self.veiled {
            said.push(look.word(Word("encounter-number-hidden")));
        } else if let Some(phone) = person.phones.first() {
            said.push(Reader::from(look).phone(phone));
        }
        if person.interpreter {
            said.push(format!("! {}", Reader::from(look).interpreter(person)));
        }
        said
    }

    /// How far the questions have come, while they are asked.
    fn count(&self, look: &Look) -> String {
        let (done, all) = self.answered;
        if all == 0 {
            return String::new();
        }
        let word =
            if done == all { Word("encounter-answered-all") } else { Word("encounter-answered") };
        look.words.say(&Phrase::new(word).with("n", done).with("of", all))
    }
}

/// What was done to whom, and what comes next.
fn said(draft: &crate::domain::encounter::Draft, start: &StartOf) -> Phrase {
    let name = start.before.person.name();
    let kind = draft.kind.word();
    match &draft.follow_up {
        Some(next) => Phrase::new(Word("encounter-saved-next"))
            .with("name", name)
            .with("next", next.kind.word())
            .with("day", next.day),
        None => Phrase::new(Word("encounter-saved")).with("kind", kind).with("name", name),
    }
}
