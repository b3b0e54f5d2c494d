//! The form as the shape of all forms asks for it.

use super::{
    EncounterForm, LINES, Own, SECOND, Saved, changed, key, outcome, pace::Pace, past, questions,
    set_minutes, view, written,
};
use crate::base::phone::show_phone;
use crate::base::{Phrase, Word, text};
use crate::config::command::Command;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind};
use crate::domain::output::Purpose;
use crate::domain::protection::Protection;
use crate::screens::env::Env;
use crate::screens::facts::log_word;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::Route;
use crate::screens::rung;
use crate::screens::screen::{CopyText, Head};
use crate::store::Save;
use crate::store::encounters::{self, Start, StartOf};
use crate::store::initiatives::Want;
use crate::ui::field::Aid;
use crate::ui::{Field, Form, Look, Room, Verb};
use ratatui::{Frame, layout::Rect};

/// Columns that the running time and the save state take at the right end of row 1.
const BESIDE: usize = 26;

impl RecordSpec for EncounterForm {
    type Record = StartOf;
    type Own = Own;

    fn key(&self) -> String {
        match self.begun.change {
            Some(id) => format!("encounter-change-{}", id.0),
            // A visit is not gone on with where a call was begun.
            None => format!("encounter-{}-{}", self.begun_as().code(), self.person.0),
        }
    }

    fn route(&self) -> Route {
        let mut left = self.begun.clone();
        left.person = Some(self.person);
        left.kind = self.kind;
        left.begun_as = Some(self.begun_as());
        left.template.clone_from(&self.template);
        Route::Encounter(Box::new(left))
    }

    fn head(&self, record: Option<&StartOf>, look: &Look) -> Head {
        let mut head = Head { right: self.pace.clock(self.ticked), ..Head::default() };
        let Some(start) = record else {
            head.title = look.word(log_word(self.kind));
            return head;
        };
        let said = self.whom(start, look);
        let whom = said.join("   ");
        let form = match self.begun.change {
            Some(_) => Word("encounter-change"),
            None if self.begun.walk && self.kind == Kind::Call => Word("encounter-round"),
            None => log_word(self.kind),
        };
        let whole = format!("{} > {whom}", look.word(form));
        let least = match look.room {
            Room::Tiny | Room::Small => 0,
            Room::Normal => 80,
            Room::Wide => 100,
            Room::Broad => 120,
        };
        // Whom it is about is worth more than what the form is called, and what must be known of them
        // stands beside the boxes too. Nobody rings from a form in which no call is logged: there what
        // is being written goes before the number.
        let rings = self.begun.change.is_none() && self.kind == Kind::Call;
        let kept = if rings { 2 } else { 1 };
        let short = said.get(..kept.min(said.len())).unwrap_or_default().join("   ");
        let short = format!("{} > {short}", look.word(form));
        let fits = |title: &String, least: usize| text::width(title) + BESIDE <= least;
        let narrow = if rings { least } else { least.max(60) };
        head.title = match [(whole, least), (short, narrow)].into_iter().find(|(t, l)| fits(t, *l))
        {
            Some((title, _)) => title,
            None => whom,
        };
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
        // The number of somebody protected is shown by this key in every box, until it is shown.
        let number = Verb::new(Command::Helper).called(Word("encounter-show-number"));
        let skip = Verb::new(Command::Skip);
        let skip = self.walks_in().map(|_| skip);
        self.veiled.then_some(number).into_iter().chain(skip).collect()
    }

    fn helper(&self) -> Option<Word> {
        Some(Word("encounter-other-questions"))
    }

    fn save_called(&self) -> Option<Word> {
        let round = self.begun.walk && self.kind == Kind::Call;
        round.then_some(Word("encounter-save-next"))
    }

    fn draft_title(&self, _record: &StartOf) -> Phrase {
        let title = match self.begun.change {
            Some(_) => Word("encounter-draft-change"),
            None => Word("encounter-draft"),
        };
        Phrase::new(title).with("kind", self.kind.word())
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<StartOf> {
        let named = cx.env.names.get(self.person);
        self.area = named.map(|n| n.area.to_owned()).unwrap_or_default();
        if self.begun.change.is_none() {
            self.pace = Pace::Running(cx.env.awake);
        }
        self.ticked = cx.env.awake;
        let start = Start {
            person: self.person,
            initiative: self.begun.initiative,
            task: self.begun.task,
            change: self.begun.change,
            lines: LINES,
            wall: cx.env.wall(),
        };
        if let Some(initiative) = self.walks_in() {
            // The answer is here before the form is: nobody writes to a person a colleague has.
            let back = self.begun.begun_as.is_some();
            let want = if back { Want::Back(self.person) } else { Want::This(self.person) };
            self.take(initiative, want, cx);
        }
        cx.ask(start, Msg::Loaded);
        cx.read(self.person);
        None
    }

    fn fields(&self, record: &StartOf, env: &Env<'_>) -> Vec<Field> {
        let key = self.first_template(record, env);
        let template = record.templates.iter().find(|t| Some(&t.key) == key.as_ref());
        let mut fields = super::boxes::all(record, self.beginning(record, template, env));
        if let Some(before) = &record.changed {
            let at = env.clock.local(before.draft.at);
            changed::fill(&mut fields, before, template, at);
        }
        fields
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
        let person = &record.before.person;
        let level = person.protection.max(cx.env.level(person.id));
        self.veiled = level.logs_contact() && !person.phones.is_empty();
        self.number = person.phones.first().map(|p| (p.phone.clone(), level));
        if let Some(how) = form.field_mut(key::HOW).filter(|_| self.veiled) {
            how.aid = Aid::Screen;
        }
        let asks = outcome::of(form).is_some_and(Disposition::asks_questions);
        questions::show(self.template_of(record), asks, form);
        self.answered = form.answered();
        if restored {
            self.kind = written::kind(form).unwrap_or(self.kind);
            self.pace = Pace::kept(form, cx.env.awake);
            self.proposed.recall(form);
            let wanted = outcome::of(form).and_then(|how| self.proposal(how, form, record, cx.env));
            self.proposed.say_again(form, wanted.as_ref());
        } else {
            form.go_to(key::HOW);
        }
        if self.pace != Pace::Stopped {
            set_minutes(form, self.pace.minutes(cx.env.awake));
            self.pace.keep(form, cx.env.awake);
            cx.after(SECOND, Msg::Own(Own::Tick));
        }
    }

    fn first(&mut self, command: Command, _form: &mut Form, cx: &mut RecordCx<'_, Self>) -> bool {
        if command == Command::Skip
            && let Some(initiative) = self.walks_in()
        {
            self.take(initiative, Want::Skip(self.person), cx);
            return true;
        }
        if command == Command::Helper && self.veiled {
            let why = cx.env.words.get(Word("encounter-number-shown"));
            cx.record_read(self.person, why, |outcome| Msg::Own(Own::Noted(outcome)));
            return true;
        }
        false
    }

    fn pick(&mut self, part: u8, _row: usize, _form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        if part == view::NUMBER {
            self.copy_number(cx);
        }
    }

    fn typed(&mut self, key: &str, form: &mut Form, record: &StartOf, cx: &mut RecordCx<'_, Self>) {
        match key {
            key::HOW => self.outcome_changed(form, record, cx),
            key::KIND => self.kind_changed(form, record, cx),
            key::TEMPLATE => self.template_changed(form, record, cx),
            key::INITIATIVE | key::PROXY => self.propose(form, record, cx),
            key::MINUTES => {
                self.pace = Pace::Stopped;
                self.pace.keep(form, cx.env.awake);
            }
            key::DAY | key::TIME => self.moved_in_time(form),
            key::FOLLOW_DAY => self.proposed.look_again(form),
            key if questions::is_question(key) => {
                let gone_on = form.focus() != Some(key);
                let asks = outcome::of(form).is_some_and(Disposition::asks_questions);
                questions::show(self.template_of(record), asks, form);
                self.answered = form.answered();
                self.propose(form, record, cx);
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
            Command::Helper => form.help_with(key::TEMPLATE, &cx.env.here()),
            Command::Copy => self.copy_number(cx),
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
        self.saved = Some(Saved {
            said: self.said(&draft, record, env),
            initiative: draft.initiative.filter(|_| self.begun.walk && self.kind == Kind::Call),
        });
        Ok(match &record.changed {
            Some(before) => encounters::edit(&env.author(), before, &draft, &then),
            None => encounters::log(&env.author(), &draft, &then).1,
        })
    }

    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        let Some(saved) = &self.saved else { return };
        cx.say(saved.said.clone());
        match saved.initiative {
            Some(initiative) => {
                self.take(initiative, Want::Next(Some(self.person)), cx);
            }
            None => cx.back(),
        }
    }

    fn update(&mut self, msg: Own, form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        match msg {
            Own::Tick => self.tick(form, cx),
            Own::Noted(Ok(())) => {
                self.veiled = false;
                if let Some(how) = form.field_mut(key::HOW) {
                    how.aid = Aid::Box;
                }
            }
            Own::Noted(Err(why)) => cx.trouble(why.phrase()),
            Own::Took(took) => self.took(&took, cx),
            Own::LeftAlone => {}
            Own::Next(Ok(Some(person))) => self.go_on(person, cx),
            // The list says itself that nobody is left for now.
            Own::Next(Ok(None)) => cx.back(),
            Own::Next(Err(why)) => {
                cx.trouble(why.phrase());
                cx.back();
            }
        }
    }

    fn left(&mut self, cx: &mut RecordCx<'_, Self>) {
        if self.walks_in().is_some() {
            Self::let_go(cx);
        }
    }

    fn early(&mut self, msg: Own, cx: &mut RecordCx<'_, Self>) {
        if let Own::Took(took) = msg {
            self.took(&took, cx);
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
        let rung = Self::rung(form, start);
        let why = rung.map(|r| rung::why(&r.standing, &r.ladder, look.words));
        let turn = why.or(turn);
        let around = view::Around {
            start,
            turn: turn.as_deref(),
            attempt: start.changed.is_none().then(|| past::attempt_of(rung, &start.before)),
            area: &self.area,
            veiled: self.veiled,
            rows: form.rows(look, area.width),
        };
        around.draw(f, area, look)
    }
}

impl EncounterForm {
    fn begun_as(&self) -> Kind {
        self.begun.begun_as.unwrap_or(self.begun.kind)
    }

    fn tick(&mut self, form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        self.ticked = cx.env.awake;
        let Some(minutes) = self.pace.minutes(cx.env.awake) else { return };
        if form.given(key::MINUTES) != Some(minutes.to_string()) {
            set_minutes(form, Some(minutes));
        }
        self.pace.keep(form, cx.env.awake);
        cx.after(SECOND, Msg::Own(Own::Tick));
    }

    fn copy_number(&self, cx: &mut RecordCx<'_, Self>) {
        match &self.number {
            Some((number, protection)) => cx.copy(CopyText {
                text: show_phone(number, cx.env.country()),
                protection: *protection,
                purpose: Purpose::Copy,
            }),
            None => cx.hint(Word("encounter-no-number")),
        }
    }

    /// What was done to whom: which number was struck, or what comes next.
    fn said(&self, draft: &Draft, start: &StartOf, env: &Env<'_>) -> Phrase {
        let person = &start.before.person;
        let wrong = draft.disposition == Some(Disposition::WrongNumber);
        match person.phones.first().filter(|_| wrong && !self.veiled && start.changed.is_none()) {
            Some(struck) => Phrase::new(Word("encounter-saved-struck"))
                .with("name", env.name_at_hand(person))
                .with("number", show_phone(&struck.phone, env.country())),
            None => written::outcome_said(draft, start, env.name_at_hand(person)),
        }
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
