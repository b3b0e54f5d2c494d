//! A rung of a ladder being written: what is done, when, how often, and where its ways lead.

use super::{called, delay, numbered};
use crate::base::{InitiativeId, Lang, Phrase, Word};
use crate::domain::encounter::Kind;
use crate::domain::ladder::{Aim, Daypart, Delay, Goes, Ladder, Step, When};
use crate::domain::letter::{all, find};
use crate::domain::written::Labels;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Board, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::initiatives::{self, Sheet, SheetOf};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// What stands for the end in a box.
const END: &str = "=end";
/// More tries than anybody bears.
const MOST_TRIES: i64 = 9;

/// The form of a rung.
#[derive(Debug)]
pub struct StepForm {
    initiative: InitiativeId,
    /// Which; none for a new one.
    step: Option<String>,
    /// The rung that a new one is to come after.
    from: Option<String>,
}

impl StepForm {
    /// The form of this rung, or of a new one after another.
    pub fn new(initiative: InitiativeId, step: Option<String>, from: Option<String>) -> Self {
        Self { initiative, step, from }
    }

    fn before(&self, ladder: &Ladder) -> Step {
        let there = self.step.as_ref().and_then(|key| ladder.step(key));
        there.cloned().unwrap_or_else(|| Step::new("", Kind::Call))
    }

    /// The rung as the boxes have it.
    /// Everything in them that cannot be is told at once.
    fn written(&self, form: &Form, ladder: &Ladder, env: &Env<'_>) -> Result<Step, Flaws> {
        let before = self.before(ladder);
        let kind = form.given("kind").and_then(|code| Kind::from_code(&code));
        let kind = kind.unwrap_or(before.kind);
        let key = if self.step.is_some() { before.key } else { ladder.free_key(kind) };
        let plain = Step::new(&key, kind);
        let name = form.given("name").unwrap_or_default();
        let same = name == before.name.get(env.words.lang());
        let named = if name.is_empty() { Labels::default() } else { Labels::same(&name) };
        let number = |key: &str| form.given(key).and_then(|n| n.parse().ok());
        let parts = form.value("dayparts");
        let dayparts = Daypart::ALL.iter().copied().filter(|part| parts.holds(part.code()));
        let aim = form.given("aim").and_then(|code| Aim::from_code(&code));
        let aim = aim.filter(|_| !kind.is_written()).unwrap_or(Aim::Talk);
        let goes = goes(form);
        let mut flaws = Flaws::new();
        if aim == Aim::Yes && !matches!(goes.get(&When::Yes), Some(Goes::Step(_))) {
            let called = if name.is_empty() { env.words.get(kind.word()) } else { name.clone() };
            let why = Phrase::new(Word("fault-ladder-aim-way")).with("name", called);
            flaws.push((way_key(When::Yes), why));
        }
        let [after, again, wait] = ["after", "again", "wait"]
            .map(|key| wait(form, key).map_err(|flaw| flaws.extend(flaw)));
        let (Ok(after), Ok(again), Ok(wait), true) = (after, again, wait, flaws.is_empty()) else {
            return Err(flaws);
        };
        Ok(Step {
            aim,
            name: if same { before.name } else { named },
            letter: form.given("letter").filter(|_| kind.is_written()),
            template: form.given("template"),
            after: after.unwrap_or(Delay::NONE),
            again: again.unwrap_or(plain.again),
            tries: number("tries").unwrap_or(1),
            dayparts: dayparts.collect(),
            sample: number("sample"),
            wait,
            goes,
            ..plain
        })
    }
}

/// The delay in a box; what is none is a flaw of the box.
fn wait(form: &Form, key: &str) -> Result<Option<Delay>, Flaws> {
    let Some(text) = form.given(key) else { return Ok(None) };
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    bare.parse().map(Some).map_err(|_| {
        vec![(key.to_owned(), Phrase::new(Word("fault-ladder-delay")).with("name", text))]
    })
}

/// Where the ways lead that are written.
fn goes(form: &Form) -> BTreeMap<When, Goes> {
    let way = |when: &When| {
        let to = form.given(&way_key(*when))?;
        Some((*when, if to == END { Goes::End } else { Goes::Step(to) }))
    };
    When::ALL.iter().filter_map(way).collect()
}

fn way_key(when: When) -> String {
    format!("goes-{}", when.code())
}

/// The kinds of contact that have this way out.
fn kinds_of(when: When) -> Vec<&'static str> {
    let has = |kind: &&Kind| {
        let step = Step { wait: None, sample: Some(1), ..Step::new("x", **kind) };
        when.suits(&step)
    };
    Kind::ALL.iter().filter(has).map(|kind| kind.code()).collect()
}

/// A box for each way out, with every rung and the end to choose from.
fn ways(step: &Step, ladder: &Ladder, env: &Env<'_>) -> Vec<Field> {
    let rungs = ladder
        .steps
        .iter()
        .enumerate()
        .map(|(at, one)| Choice::new(one.key.as_str(), numbered(at, one, env.words)));
    let end = Choice::new(END, Word("stair-end"));
    let choices: Vec<Choice> = rungs.chain([end]).collect();
    let field = |when: &When| {
        let to = match step.goes.get(when) {
            Some(Goes::Step(key)) => key.as_str(),
            Some(Goes::End) => END,
            None => "",
        };
        let field = Field::pick(&way_key(*when), when.word(), choices.clone()).with(to);
        match when {
            When::NotDrawn => field.shown_if("sample", &[]),
            when => field.shown_if("kind", &kinds_of(*when)),
        }
    };
    When::ALL.iter().map(field).collect()
}

/// What it is for, when it comes, how often it is tried and at what times of day.
fn timing(step: &Step, env: &Env<'_>) -> Vec<Field> {
    let said = |one: Delay| delay(one, env.words);
    let parts = Daypart::ALL.iter().map(|part| Choice::new(part.code(), part.word())).collect();
    let on: Vec<String> = step.dayparts.iter().map(|part| part.code().to_owned()).collect();
    let spoken: Vec<&str> =
        Kind::ALL.iter().filter(|kind| !kind.is_written()).map(|kind| kind.code()).collect();
    let aims = Aim::ALL.iter().map(|aim| Choice::new(aim.code(), aim.word())).collect();
    let after = if step.after.is_none() { String::new() } else { said(step.after) };
    let sample = step.sample.map(|n| n.to_string()).unwrap_or_default();
    vec![
        Field::one_of("aim", Word("stair-aim"), aims)
            .with(step.aim.code())
            .help(Word("stair-aim-help"))
            .shown_if("kind", &spoken),
        Field::text("after", Word("stair-after")).with(&after).help(Word("stair-delay-help")),
        Field::number("tries", Word("stair-tries"), 1, MOST_TRIES)
            .with(&step.tries.to_string())
            .shown_if("kind", &spoken),
        Field::text("again", Word("stair-again"))
            .with(&said(step.again))
            .help(Word("stair-delay-help"))
            .shown_if("kind", &spoken),
        Field::many_of("dayparts", Word("stair-dayparts"), parts)
            .with_many(&on)
            .shown_if("kind", &spoken),
        Field::number("sample", Word("stair-sample"), 1, 99)
            .with(&sample)
            .help(Word("stair-sample-help")),
        Field::text("wait", Word("stair-wait"))
            .with(&step.wait.map(said).unwrap_or_default())
            .help(Word("stair-wait-help")),
    ]
}

/// Every letter there is, by the name it has in this language.
fn letters(record: &SheetOf, lang: Lang) -> Vec<Choice> {
    let there = all(&record.letters);
    let mut keys: Vec<&str> = there.iter().map(|letter| letter.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let choice = |key: &str| Some(Choice::new(key, find(&there, key, lang)?.name.as_str()));
    keys.into_iter().filter_map(choice).collect()
}

fn ladder_of(record: &SheetOf) -> Ladder {
    let text = record.initiative.as_ref().and_then(|one| one.ladder.as_deref());
    let read = text.and_then(|text| Ladder::read(text, "").ok());
    read.unwrap_or_else(|| Ladder {
        key: "own".to_owned(),
        name: Labels::default(),
        about: Labels::default(),
        steps: Vec::new(),
    })
}

impl RecordSpec for StepForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        let step = self.step.as_deref().unwrap_or("=new");
        format!("step-{}-{step}", self.initiative.0)
    }

    fn route(&self) -> Route {
        let (step, from) = (self.step.clone(), self.from.clone());
        Route::Board(Board::Step { initiative: self.initiative, step, from })
    }

    fn head(&self, record: Option<&SheetOf>, look: &Look) -> Head {
        let step = record.map(ladder_of).map(|ladder| self.before(&ladder));
        let title = match step.filter(|_| self.step.is_some()) {
            Some(step) => {
                format!("{}: {}", look.word(Word("stair-step")), called(&step, look.words))
            }
            None => look.word(Word("stair-new")),
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("stair-form-help")
    }

    fn draft_title(&self, _record: &SheetOf) -> Phrase {
        Phrase::new(Word("stair-step"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: Some(self.initiative) }, Msg::Loaded);
        None
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let ladder = ladder_of(record);
        let step = self.before(&ladder);
        let lang = env.words.lang();
        let kinds = Kind::ALL.iter().filter(|kind| kind.with_somebody());
        let kinds = kinds.map(|kind| Choice::new(kind.code(), kind.word())).collect();
        let offered = record.templates.iter().filter_map(|kept| kept.template.as_ref().ok());
        let templates = offered.map(|t| Choice::new(t.key.as_str(), t.name.get(lang).to_owned()));
        let mut fields = vec![
            Field::pick("kind", Word("stair-kind"), kinds).with(step.kind.code()).required(),
            Field::text("name", Word("method-name")).with(step.name.get(lang)),
        ];
        let at = ladder.steps.iter().position(|one| one.key == step.key);
        let most = i64::try_from(ladder.steps.len()).unwrap_or(1).max(1);
        match at {
            Some(at) => fields.push(
                Field::number("place", Word("stair-place"), 1, most).with(&(at + 1).to_string()),
            ),
            None if !ladder.steps.is_empty() => fields.extend(entrance(&ladder, self, env)),
            None => {}
        }
        fields.extend(timing(&step, env));
        let written: Vec<&str> =
            Kind::ALL.iter().filter(|kind| kind.is_written()).map(|kind| kind.code()).collect();
        fields.push(
            Field::pick("letter", Word("mailing-letter"), letters(record, lang))
                .with(step.letter.as_deref().unwrap_or_default())
                .shown_if("kind", &written),
        );
        fields.push(
            Field::pick("template", Word("initiative-template"), templates.collect())
                .with(step.template.as_deref().unwrap_or_default()),
        );
        fields.push(Field::section("ways", Word("stair-ways")));
        fields.extend(ways(&step, &ladder, env));
        fields
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let ladder = ladder_of(record);
        let step = self.written(form, &ladder, env)?;
        let place = form.given("place").and_then(|n| n.parse::<usize>().ok());
        let from = form.given("from").unwrap_or_default();
        let when = form.given("way").and_then(|code| When::from_code(&code));
        let after = match place {
            Some(place) => ladder.changed(step, place.saturating_sub(1)),
            None => ladder.with(&from, when.unwrap_or(When::Done), step),
        };
        let after = after.checked().map_err(|why| vec![("kind".to_owned(), why)])?;
        let Some(one) = &record.initiative else { return Err(Flaws::new()) };
        Ok(initiatives::climb(&env.author(), one, &after))
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}

/// After which rung a new one comes, and by which of its ways.
fn entrance(ladder: &Ladder, form: &StepForm, env: &Env<'_>) -> [Field; 2] {
    let rungs = ladder.steps.iter().enumerate();
    let rungs = rungs.map(|(at, one)| Choice::new(one.key.as_str(), numbered(at, one, env.words)));
    let last = ladder.steps.last().map(|step| step.key.clone());
    let from = form.from.clone().or(last).unwrap_or_default();
    let whens = When::ALL.iter().map(|when| Choice::new(when.code(), when.word())).collect();
    [
        Field::pick("from", Word("stair-from"), rungs.collect()).with(&from).required(),
        Field::pick("way", Word("stair-way"), whens).with(When::Done.code()).required(),
    ]
}
