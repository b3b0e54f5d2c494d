//! An initiative, being written: what it is for, what is to be reached, how much may be written down
//! of whom.

mod fields;

use super::area_boxes;
use super::clash::{busy_initiative, clash_phrase, in_the_way, others, warn};
use super::env::Env;
use super::last_time::last_time;
use super::record::{Flaws, Msg, RecordCx, RecordSpec};
use super::route::{Board, Library, Route};
use super::screen::Head;
use super::task_boxes::stopping;
use crate::base::{Day, Id, InitiativeId, Lang, Phrase, Word, WorkerId};
use crate::domain::initiative::{
    Afterwards, Breadth, Effect, Goal, Initiative, Measure, Mode, Wanted,
};
use crate::domain::ladder::shipped_one;
use crate::domain::method::{Method, Part, laid, shipped};
use crate::domain::somebody::refused;
use crate::store::initiatives::{Sheet, SheetOf};
use crate::store::{Save, initiatives};
use crate::ui::{Field, FieldValue, Form, Look};
use fields::{COUNTED, PERCENT, chosen_ladder};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// A new initiative, or one to change.
#[derive(Debug)]
pub struct InitiativeForm {
    id: Option<InitiativeId>,
    /// The key of the method card a new one is begun from.
    method: Option<String>,
    /// Only what came of it is asked for.
    after: bool,
    /// The page of the one that has been made.
    made: Option<Route>,
    /// What it would stand in the way of, told while there is still time.
    clash: Option<Phrase>,
}

impl InitiativeForm {
    /// The form of an initiative, or of a new one.
    pub fn new(id: Option<InitiativeId>) -> Self {
        Self { id, method: None, after: false, made: None, clash: None }
    }

    /// The form of a new initiative that says what a method card says.
    pub fn of(method: String) -> Self {
        Self { id: None, method: Some(method), after: false, made: None, clash: None }
    }

    /// The form of what came of one.
    pub fn after(id: InitiativeId) -> Self {
        Self { id: Some(id), method: None, after: true, made: None, clash: None }
    }

    /// What the form of one that stands is called.
    fn titled(&self) -> Word {
        if self.after { Word("initiative-after-draft") } else { Word("initiative-draft") }
    }

    /// Sees what others do at the same time, of what is planned or goes on; and where only what came of
    /// it is asked for, what came of the one before.
    fn tell(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) {
        if self.after {
            self.clash = record.last.as_ref().map(last_time);
            return;
        }
        let one = self.written(form, record, env);
        let year = one.from.filter(|_| one.closed.is_none()).map(Day::year);
        self.clash = year.and_then(|year| {
            let others = others(&record.plans, &record.areas, year);
            let ours = busy_initiative(&one, &record.areas, year, env);
            in_the_way(&ours, &others).as_ref().map(clash_phrase)
        });
    }

    fn before(&self, record: &SheetOf, env: &Env<'_>) -> Initiative {
        let new = || {
            let new = Initiative::new(env.id(), "");
            let new = Initiative { owner: Some(env.me.id), from: Some(env.today), ..new };
            let card = self.method.as_ref().and_then(|key| card_of(key, record));
            card.map_or(new.clone(), |card| carried_out(&card, new, env.words.lang()))
        };
        record.initiative.clone().unwrap_or_else(new)
    }
}

/// The method card of a key, with what the team has written over it.
fn card_of(key: &str, record: &SheetOf) -> Option<Method> {
    laid(shipped(), &record.methods).into_iter().find(|card| card.key == key)
}

/// An initiative that says what a card says, where nothing was said before.
fn carried_out(card: &Method, one: Initiative, lang: Lang) -> Initiative {
    let said = |text: String, part: Part| {
        if text.trim().is_empty() { card.text(part, lang) } else { text }
    };
    Initiative {
        method: Some(card.key.clone()),
        name: said(one.name, Part::Name),
        purpose: said(one.purpose, Part::Purpose),
        draw: said(one.draw, Part::Draw),
        mode: card.mode,
        breadth: card.breadth,
        template: card.template.clone().or(one.template),
        ladder: card.ladder.as_deref().and_then(shipped_one).map(|l| l.text()).or(one.ladder),
        ..one
    }
}

/// The goal in the boxes; none while no number stands there.
fn goal(form: &Form) -> Option<Goal> {
    let number = form.given("goal")?.parse().ok()?;
    if form.given("mode").as_deref() == Some(Mode::Counts.code()) {
        let measure = form.given(COUNTED).and_then(|code| Measure::from_code(&code))?;
        return Some(Goal { measure, wanted: Wanted::Count(number) });
    }
    let percent = form.given("unit").as_deref() == Some(PERCENT);
    let wanted = if percent { Wanted::Percent(number) } else { Wanted::Count(number) };
    let measure = form.given("measure").and_then(|code| Measure::from_code(&code));
    Some(Goal { measure: measure.unwrap_or(Measure::Completed), wanted })
}

/// Without names: no text may tell who anybody is.
fn somebody_named(after: &Initiative, env: &Env<'_>) -> Flaws {
    let own = [
        ("name", &*after.name),
        ("purpose", &after.purpose),
        ("target_group", &after.target_group),
        ("draw", &after.draw),
        ("legal_basis", &after.legal_basis),
        ("decision", &after.decision),
    ];
    let named = own.into_iter().chain(after.after.texts()).filter_map(|(key, text)| {
        let somebody = refused(after.mode, text, Some(env.names), &[env.country()])?;
        Some((key.to_owned(), somebody.phrase()))
    });
    named.collect()
}

/// What the team says of it afterwards.
fn afterwards(form: &Form) -> Afterwards {
    let text = |key: &str| form.given(key).unwrap_or_default();
    Afterwards {
        effect: form.given("effect").and_then(|code| Effect::from_code(&code)),
        effect_note: text("effect_note"),
        advantages: text("advantages"),
        drawbacks: text("drawbacks"),
        lessons: text("lessons"),
    }
}

impl InitiativeForm {
    /// The initiative as the boxes have it.
    fn written(&self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Initiative {
        let before = self.before(record, env);
        if self.after {
            return Initiative { after: afterwards(form), ..before };
        }
        let text = |key: &str| form.given(key).unwrap_or_default();
        let day = |key: &str| form.given(key).and_then(|day| day.parse().ok());
        let id = |key: &str| form.given(key).and_then(|id| id.parse::<Id>().ok());
        let mode = form.given("mode").and_then(|code| Mode::from_code(&code));
        let breadth = form.given("breadth").and_then(|code| Breadth::from_code(&code));
        let asks = form.field("effect").is_some();
        Initiative {
            name: text("name"),
            purpose: text("purpose"),
            target_group: text("target_group"),
            areas: area_boxes::given(form),
            goal: goal(form),
            mode: mode.unwrap_or(before.mode),
            method: form.given("method"),
            breadth: breadth.unwrap_or(before.breadth),
            draw: text("draw"),
            ladder: chosen_ladder(form.given("ladder").as_deref(), before.ladder.as_ref()),
            template: form.given("template"),
            legal_basis: text("legal_basis"),
            decision: text("decision"),
            cost: form.given("cost").and_then(|cost| cost.parse().ok()),
            previous: id("previous").map(InitiativeId),
            from: day("from"),
            to: day("to"),
            owner: id("owner").map(WorkerId),
            from_register: form.given("register").as_deref() != Some("no"),
            sample: form.given("sample").and_then(|n| n.parse().ok()),
            after: if asks { afterwards(form) } else { before.after.clone() },
            ..before
        }
    }
}

impl RecordSpec for InitiativeForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        match (self.id, &self.method) {
            (Some(id), _) if self.after => format!("initiative-after-{}", id.0),
            (Some(id), _) => format!("initiative-{}", id.0),
            (None, Some(method)) => format!("initiative-from-{method}"),
            (None, None) => "initiative-new".to_owned(),
        }
    }

    fn route(&self) -> Route {
        match (&self.method, self.id.filter(|_| self.after)) {
            (Some(method), _) => Route::Methods(Library::Begin(method.clone())),
            (None, Some(id)) => Route::Board(Board::After(id)),
            (None, None) => Route::InitiativeForm(self.id),
        }
    }

    fn head(&self, record: Option<&SheetOf>, look: &Look) -> Head {
        let name = record.and_then(|record| record.initiative.as_ref()).map(|one| &one.name);
        let title = match name {
            Some(name) => look.words.say(&Phrase::new(self.titled()).with("name", name.as_str())),
            None => look.word(Word("initiatives-new")),
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        if self.after { Word("initiative-after-help") } else { Word("initiative-form-help") }
    }

    fn draft_title(&self, record: &SheetOf) -> Phrase {
        match &record.initiative {
            Some(one) => Phrase::new(self.titled()).with("name", one.name.as_str()),
            None => Phrase::new(Word("initiatives-new")),
        }
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: self.id }, Msg::Loaded);
        None
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let before = self.before(record, env);
        if self.after { fields::afterwards(&before) } else { fields::all(&before, record, env) }
    }

    fn begin(&mut self, form: &mut Form, record: &SheetOf, _: bool, cx: &mut RecordCx<'_, Self>) {
        self.tell(form, record, cx.env);
    }

    /// A method that is chosen fills in what is still empty, and how its kind of work is written down.
    fn typed(&mut self, key: &str, form: &mut Form, record: &SheetOf, cx: &mut RecordCx<'_, Self>) {
        let chosen = form.given("method").filter(|_| key == "method");
        let Some(card) = chosen.and_then(|key| card_of(&key, record)) else {
            return self.tell(form, record, cx.env);
        };
        let one = self.written(form, record, cx.env);
        let filled = carried_out(&card, one, cx.env.words.lang());
        // Of one that goes on, neither who may be named nor where its work is shown changes unasked.
        let new = self.id.is_none();
        let (mode, breadth) =
            if new { (filled.mode.code(), filled.breadth.code()) } else { ("", "") };
        let ladder = card.ladder.as_deref().filter(|_| new || form.given("ladder").is_none());
        for (key, value) in [
            ("name", &*filled.name),
            ("purpose", &filled.purpose),
            ("draw", &filled.draw),
            ("mode", mode),
            ("breadth", breadth),
            ("ladder", ladder.unwrap_or_default()),
            (COUNTED, fields::likely(Some(&card)).code()),
            ("template", filled.template.as_deref().unwrap_or_default()),
        ] {
            if !value.is_empty() && form.given(key).as_deref() != Some(value) {
                form.set(key, &FieldValue::of(value), &cx.env.here());
            }
        }
        self.tell(form, record, cx.env);
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        warn(self.clash.as_ref(), f, area, look)
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let before = self.before(record, env);
        let after = self.written(form, record, env);
        let mut flaws = stopping(after.flaws());
        flaws.extend(somebody_named(&after, env));
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        if self.id.is_some() {
            return Ok(initiatives::edit(&author, &before, &after));
        }
        self.made = Some(Route::initiative(&after, 0));
        Ok(initiatives::add(&author, &after))
    }

    /// A new one is shown at once: putting its list together comes next.
    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        match self.made.take() {
            Some(made) => cx.replace(made),
            None => cx.back(),
        }
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
