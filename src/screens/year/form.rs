//! Something on the wheel, being written.

use crate::base::{AreaId, Day, Id, InitiativeId, Lean, Phrase, Word};
use crate::domain::wheel::{Doing, Every, Plan};
use crate::screens::clash::{busy_plan, clash_phrase, in_the_way, others, warn};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Route, Wheel};
use crate::screens::screen::Head;
use crate::screens::task_boxes::stopping;
use crate::store::Save;
use crate::store::plans::{self, Sheet, SheetOf};
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, Form, Look};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// A new plan, or one to change.
#[derive(Debug)]
pub struct PlanForm {
    id: Option<Id>,
    /// What it would stand in the way of, told while there is still time.
    clash: Option<Phrase>,
}

impl PlanForm {
    /// The form of this plan, or of a new one.
    pub fn new(id: Option<Id>) -> Self {
        Self { id, clash: None }
    }

    fn before(record: &SheetOf, env: &Env<'_>) -> Plan {
        record.plan.clone().unwrap_or_else(|| Plan::new(env.id(), "", env.today))
    }

    /// The plan as it stands in the boxes; none while its first day is not understood.
    fn written(form: &Form, before: &Plan) -> Option<Plan> {
        let day = |key: &str| form.given(key).and_then(|day| day.parse::<Day>().ok());
        let id = |key: &str| form.given(key).and_then(|id| id.parse::<Id>().ok());
        let doing = form.given("doing").and_then(|code| Doing::from_code(&code));
        let every = form.given("every").and_then(|code| Every::from_code(&code));
        Some(Plan {
            name: form.given("name").unwrap_or_default(),
            doing: doing.unwrap_or(before.doing),
            from: day("from")?,
            to: day("to"),
            every: every.unwrap_or(before.every),
            outside: form.given("outside").as_deref() == Some("yes"),
            initiative: id("initiative").map(InitiativeId),
            area: id("area").map(AreaId),
            note: form.given("note").unwrap_or_default(),
            ..before.clone()
        })
    }
}

/// What the plan would stand in the way of.
fn clash(form: &Form, record: &SheetOf, env: &Env<'_>) -> Option<Phrase> {
    let plan = PlanForm::written(form, &PlanForm::before(record, env)).filter(|p| !p.outside)?;
    let year = plan.from.year();
    let ours = busy_plan(&plan, &record.wheel.areas, year);
    in_the_way(&ours, &others(&record.wheel.plans, &record.wheel.areas, year))
        .as_ref()
        .map(clash_phrase)
}

fn choices(record: &SheetOf) -> (Vec<Choice>, Vec<Choice>) {
    let areas = record.wheel.areas.iter().filter(|area| !area.gone);
    let areas = areas.map(|area| Choice::new(area.id.0.to_string(), area.name.as_str()));
    let initiatives = record.wheel.initiatives.iter();
    let initiatives = initiatives.map(|one| Choice::new(one.id.0.to_string(), one.name.as_str()));
    (areas.collect(), initiatives.collect())
}

impl RecordSpec for PlanForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        self.id.map_or_else(|| "plan-new".to_owned(), |id| format!("plan-{id}"))
    }

    fn route(&self) -> Route {
        Route::Year(Wheel::Plan(self.id))
    }

    fn head(&self, record: Option<&SheetOf>, look: &Look) -> Head {
        let name = record.and_then(|record| record.plan.as_ref()).map(|plan| plan.name.as_str());
        let title = match name {
            Some(name) => look.words.say(&Phrase::new(Word("plan-draft")).with("what", name)),
            None => look.word(Word("year-new")),
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("plan-help")
    }

    fn draft_title(&self, record: &SheetOf) -> Phrase {
        match &record.plan {
            Some(plan) => Phrase::new(Word("plan-draft")).with("what", plan.name.as_str()),
            None => Phrase::new(Word("year-new")),
        }
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: self.id }, Msg::Loaded);
        None
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let plan = Self::before(record, env);
        let doing = Doing::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
        let every = Every::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
        let (areas, initiatives) = choices(record);
        let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
        vec![
            Field::text("name", Word("plan-name")).with(&plan.name).required(),
            Field::one_of("doing", Word("plan-doing"), doing).with(plan.doing.code()),
            Field::date("from", Word("plan-from"), Lean::Plan)
                .with(&plan.from.to_string())
                .required()
                .half(),
            Field::date("to", Word("plan-to"), Lean::Plan)
                .with(&plan.to.map(|to| to.to_string()).unwrap_or_default())
                .help(Word("plan-to-help"))
                .half(),
            Field::one_of("every", Word("plan-every"), every).with(plan.every.code()),
            Field::new("outside", Word("plan-outside"), FieldKind::YesNo)
                .with(if plan.outside { "yes" } else { "no" })
                .help(Word("plan-outside-help")),
            Field::pick("area", Word("plan-area"), areas)
                .with(&id(plan.area.map(|area| area.0)))
                .help(Word("plan-area-help")),
            Field::pick("initiative", Word("plan-initiative"), initiatives)
                .with(&id(plan.initiative.map(|one| one.0))),
            Field::long("note", Word("plan-note")).with(&plan.note),
        ]
    }

    fn begin(&mut self, form: &mut Form, record: &SheetOf, _: bool, cx: &mut RecordCx<'_, Self>) {
        self.clash = clash(form, record, cx.env);
    }

    fn typed(&mut self, _: &str, form: &mut Form, record: &SheetOf, cx: &mut RecordCx<'_, Self>) {
        self.clash = clash(form, record, cx.env);
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let before = Self::before(record, env);
        let Some(after) = Self::written(form, &before) else {
            return Err(vec![("from".to_owned(), Word("flaw-plan-from").into())]);
        };
        let flaws = stopping(after.flaws());
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        Ok(match self.id {
            Some(_) => plans::edit(&author, &before, &after),
            None => plans::add(&author, &after),
        })
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        warn(self.clash.as_ref(), f, area, look)
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
