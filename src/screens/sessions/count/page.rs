//! What stands on the counting screen once it is there: the counters, what was pressed, the boxes.

use super::super::form::kit;
use super::super::row::{hours, title};
use super::keys::Begun;
use super::sitting::Sitting;
use crate::base::{Phrase, Stamp, Word};
use crate::domain::session::count::{Counted, NO_SLOT, slot};
use crate::domain::session::counter::{Counter, Name, counters};
use crate::domain::session::{Session, State};
use crate::domain::worker::Deed;
use crate::screens::env::Env;
use crate::screens::route::Sessions;
use crate::screens::screen::Draft;
use crate::store::sessions::{self, Batch, CountOf};
use crate::store::{Guard, Save};
use crate::ui::chart::{Bar, Chart};
use crate::ui::field::FieldValue;
use crate::ui::{Field, Form};
use chrono::Timelike;
use serde_json::{Value, json};

/// The number clicks on a counter bear.
const PART: u8 = 1;

/// Up to this hour of the night what began the evening before still goes on.
const NIGHT: u32 = 6;

/// The page.
#[derive(Debug)]
pub struct Page {
    /// The session as the register, or what is on its way there, has it.
    before: Session,
    pub title: String,
    /// Who of the team is there.
    pub who: String,
    pub counters: Vec<Counter>,
    pub sitting: Sitting,
    pub chart: Chart,
    pub form: Form,
    /// The boxes have the keys.
    pub writing: bool,
    pub begun: Begun,
    /// What the last press came to: the counter, and how many there were before and after.
    pub last: Option<(usize, i64, i64)>,
    /// How many say that they came by it.
    pub brought: usize,
    /// When something was last sent to the register.
    pub sent: Option<String>,
    /// Why nobody can be added to the register from here, if so.
    pub may_not_add: Option<Phrase>,
    /// The chosen counter per twenty minutes: when they began, and how many.
    pub slots: Vec<(String, usize)>,
}

fn boxes(session: &Session) -> Vec<Field> {
    let announced = session.announced.map_or("", |yes| if yes { "yes" } else { "no" });
    vec![
        Field::text("weather", Word("session-weather")).with(&session.weather),
        kit(session),
        Field::yes_no("announced", Word("session-announced")).with(announced),
        Field::text("note", Word("session-note")).with(&session.note),
    ]
}

impl Page {
    /// The page of a session. What an earlier start had not sent goes to the register first.
    pub fn new(found: CountOf, env: &Env<'_>, draft: Option<&Draft>) -> (Self, Option<Save>) {
        let CountOf { session, mut counted, own, brought } = found;
        sessions::overlay(&mut counted, session.id, env.waiting.iter().map(|w| &w.save));
        let here = env.here();
        let mut form = Form::new(boxes(&session)).settled(&here);
        let mut left_over = None;
        if let Some(draft) = draft {
            let kept = |what: &str| draft.body.get(what).cloned().unwrap_or(Value::Null);
            form.restore(&kept("form"), &here);
            if let Ok(batch) = serde_json::from_value::<Batch>(kept("batch")) {
                for (place, n) in batch.places() {
                    counted.set(place, n);
                }
                left_over = Some(sessions::gather(&env.author(), &session, &batch));
            }
        }
        let day = env.words.day_short(session.day);
        let staff: Vec<String> = session.staff.iter().map(|id| env.worker_name(*id)).collect();
        let mut page = Self {
            title: format!("{}, {day} {}", title(&session, env), hours(&session, env)),
            who: staff.join(" + "),
            counters: counters(session.kind, &own),
            sitting: Sitting::new(env.id(), counted),
            chart: Chart::default(),
            before: session,
            form,
            writing: false,
            begun: Begun::One,
            last: None,
            brought,
            sent: None,
            may_not_add: env.me.role.why_not(Deed::EditPersons),
            slots: Vec::new(),
        };
        page.show(env);
        (page, left_over)
    }

    /// Where those met are.
    pub fn came(&self) -> Sessions {
        Sessions::came(&self.before)
    }

    /// Why nothing can be counted by the one who sits here, if so.
    pub fn why_shut(env: &Env<'_>) -> Option<Phrase> {
        let guard = env.register.and_then(|register| register.guard);
        guard.map(Guard::phrase).or_else(|| env.me.role.why_not(Deed::LogEncounters))
    }

    /// What the register holds now.
    pub fn refresh(&mut self, found: CountOf, env: &Env<'_>) {
        self.brought = found.brought;
        let mut counted = found.counted;
        let waiting = || env.waiting.iter().map(|waiting| &waiting.save);
        let mut ours = Counted::default();
        sessions::overlay(&mut ours, self.before.id, waiting());
        let run = self.sitting.run();
        let settled = !ours.all().any(|(place, _)| place.run == run);
        sessions::overlay(&mut counted, self.before.id, waiting());
        self.sitting.refresh(counted, settled);
        self.counters = counters(found.session.kind, &found.own);
        if !self.form.dirty() {
            self.form = Form::new(boxes(&found.session)).settled(&env.here());
        }
        if settled {
            self.before = found.session;
        }
        self.show(env);
    }

    /// Counts so many of the counter in this place.
    pub fn count(&mut self, at: usize, n: i64, env: &Env<'_>) {
        let Some(counter) = self.counters.get(at).map(|counter| counter.code.clone()) else {
            return;
        };
        let before = self.sitting.counted().total(&counter);
        // Nobody is taken away who is not there.
        let n = n.max(-before);
        if n == 0 {
            return;
        }
        self.sitting.press(&env.author(), &counter, self.slot(env), n);
        self.last = Some((at, before, before + n));
        self.chart.pick(at);
        self.show(env);
    }

    /// The twenty minutes it is now; none where the session is not on now.
    fn slot(&self, env: &Env<'_>) -> Stamp {
        let night = env.local().hour() < NIGHT && self.before.day.plus_days(1) == env.today;
        if self.before.day == env.today || night { slot(env.now) } else { NO_SLOT }
    }

    /// Takes the last press back, or does again what was taken back.
    pub fn turn(&mut self, back: bool, env: &Env<'_>) -> bool {
        let author = env.author();
        let turned = if back { self.sitting.undo(&author) } else { self.sitting.redo(&author) };
        let Some((counter, n)) = turned else { return false };
        let now = self.sitting.counted().total(&counter);
        let at = self.counters.iter().position(|one| one.code == counter);
        self.last = at.map(|at| (at, now - n, now));
        self.show(env);
        true
    }

    /// What is to be sent now, if anything.
    pub fn gather(&self, env: &Env<'_>) -> Option<Save> {
        let batch = self.sitting.batch()?;
        Some(sessions::gather(&env.author(), &self.before, batch))
    }

    /// That the session goes on, where what is gathered is the first of it.
    pub fn started(&self, env: &Env<'_>) -> Option<Save> {
        sessions::started(&env.author(), &self.before)
    }

    /// What was pressed is on its way.
    pub fn sent(&mut self, env: &Env<'_>) {
        self.sitting.sent();
        if self.before.state == State::Planned {
            self.before.state = State::Running;
        }
        self.sent = Some(env.words.time(env.local().time()));
    }

    /// What was written beside the counters, and how far the session has come; none where all is saved.
    pub fn close(&self, finish: bool, env: &Env<'_>) -> Option<Save> {
        let mut after = self.written();
        if finish {
            after.state = State::Done;
        }
        let save = sessions::close(&env.author(), &self.before, &after);
        (!save.is_empty()).then_some(save)
    }

    fn written(&self) -> Session {
        let text = |key: &str| self.form.given(key).unwrap_or_default();
        let kit = match self.form.value("kit") {
            FieldValue::Many(kit) => kit,
            _ => Vec::new(),
        };
        Session {
            weather: text("weather"),
            note: text("note"),
            announced: self.form.given("announced").map(|said| said == "yes"),
            clothes: kit.iter().any(|one| one == "clothes"),
            sign: kit.iter().any(|one| one == "sign"),
            ..self.before.clone()
        }
    }

    /// Whether anything here is in no register and in no outbox.
    pub fn unsaved(&self) -> bool {
        self.sitting.batch().is_some() || self.form.dirty()
    }

    /// What a draft keeps of it.
    pub fn kept(&self) -> Value {
        json!({ "batch": self.sitting.batch(), "form": self.form.snapshot() })
    }

    /// Puts the numbers into the bars, the chosen one still chosen.
    pub fn show(&mut self, env: &Env<'_>) {
        let at = self.chart.at();
        let bar = |(nth, one): (usize, &Counter)| {
            let name = match &one.name {
                Name::Word(word) => env.words.get(*word),
                Name::Text(text) => text.clone(),
            };
            let n = usize::try_from(self.sitting.counted().total(&one.code)).unwrap_or(0);
            Bar::new(format!("[{}] {name}", nth + 1), n)
        };
        let bars = self.counters.iter().enumerate().map(bar).collect();
        self.chart = Chart::new(bars).part(PART);
        self.chart.pick(at);
        let chosen = self.counters.get(self.chart.at()).map(|one| one.code.as_str());
        let slots = chosen.map(|code| self.sitting.counted().per_slot(code)).unwrap_or_default();
        let told = |(slot, n): (Stamp, i64)| {
            (env.words.time(env.clock.local(slot).time()), usize::try_from(n).unwrap_or(0))
        };
        self.slots = slots.into_iter().map(told).collect();
    }
}
