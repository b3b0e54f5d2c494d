//! A series being written: what each of its sessions is like, when it comes again, and what days that
//! gives, told while it is written.

use super::super::SessionForm;
use super::super::form::{around, follow, offer, what};
use super::dates;
use crate::base::{Day, Lean, Phrase, SeriesId, SessionId, Word};
use crate::config::theme::Role;
use crate::domain::session::Session;
use crate::domain::session::series::{FARTHEST, Nth, Often, Rule, Series, WEEKDAYS, Weeks};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Route, Sessions};
use crate::screens::screen::Head;
use crate::screens::task_boxes::stopping;
use crate::store::Save;
use crate::store::sessions::{self, SeriesSheet, SeriesSheetOf};
use crate::ui::field::{Choice, FieldKind, FieldValue};
use crate::ui::{Field, Form, Look, draw};
use chrono::Weekday;
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// Of what there is around a session, what a series says of all of its.
const AROUND: [&str; 4] = ["announced", "kit", "draw", "safety"];

/// A new series goes on for half a year, unless somebody says otherwise.
const MONTHS: i32 = 6;

/// A new series, or one to change.
#[derive(Debug)]
pub struct SeriesForm {
    id: Option<SeriesId>,
    like: Option<SessionId>,
    title: String,
    /// The series a new one becomes.
    new: Option<SeriesId>,
    /// The weekday that was proposed.
    weekday: Option<Weekday>,
    /// The end that was proposed, which follows the beginning.
    proposed: Option<String>,
    /// What days it gives, in words.
    told: Vec<(String, Role)>,
}

impl SeriesForm {
    /// The form of this series, or of a new one like this session.
    pub fn new(id: Option<SeriesId>, like: Option<SessionId>) -> Self {
        Self {
            id,
            like,
            title: String::new(),
            new: None,
            weekday: None,
            proposed: None,
            told: Vec::new(),
        }
    }

    /// What is in the boxes before anything is typed.
    fn before(&self, record: &SeriesSheetOf, env: &Env<'_>) -> Series {
        if let Some(of) = &record.of {
            return of.series.clone();
        }
        let model = SessionForm::before(&record.sheet, env);
        let first = model.day.max(env.today);
        Series {
            id: self.new.unwrap_or_else(|| env.id()),
            rule: Rule::weekly(first),
            first,
            until: first.plus_months(MONTHS),
            closed: Vec::new(),
            skip_red: true,
            // What was written of one day is not written of all of them.
            model: Session { announced: None, draw: String::new(), ..model.like(first) },
        }
    }

    /// What is written, or which box is not understood.
    fn written(form: &Form, before: &Series) -> Result<Series, Flaws> {
        let flaw = |key: &str, word| vec![(key.to_owned(), Phrase::new(word))];
        let text = |key: &str| form.given(key).unwrap_or_default();
        let day = |key: &str| text(key).parse::<Day>();
        let first = day("day").map_err(|_| flaw("day", Word("flaw-session-day")))?;
        let until = day("until").map_err(|_| flaw("until", Word("flaw-session-day")))?;
        let closed = Weeks::read(&text("closed"));
        let closed = closed.ok_or_else(|| flaw("closed", Word("flaw-series-closed")))?;
        let model =
            SessionForm::written(form, &before.model).unwrap_or_else(|| before.model.clone());
        let on = match form.value("days") {
            FieldValue::Many(on) => on,
            _ => Vec::new(),
        };
        let days = WEEKDAYS.iter().filter(|(_, code)| on.iter().any(|one| one == code));
        let rule = Rule {
            often: Often::from_code(&text("often")).unwrap_or(before.rule.often),
            every: text("every").parse().unwrap_or(1),
            days: days.map(|(day, _)| *day).collect(),
            nth: Nth::from_code(&text("nth")).unwrap_or(before.rule.nth),
        };
        let skip_red = text("red") == "yes";
        Ok(Series { id: before.id, rule, first, until, closed, skip_red, model })
    }

    /// The weekday follows the first day as long as nobody has chosen others.
    fn on_first(&mut self, form: &mut Form, env: &Env<'_>) {
        let day = form.given("day").and_then(|day| day.parse::<Day>().ok());
        let Some(day) = day.filter(|_| self.id.is_none()) else { return };
        let code = |of: Weekday| {
            let found = WEEKDAYS.iter().find(|(day, _)| *day == of);
            found.map(|(_, code)| vec![(*code).to_owned()]).unwrap_or_default()
        };
        let proposed = self.weekday.replace(day.weekday()).unwrap_or(env.today.weekday());
        if form.value("days") == FieldValue::Many(code(proposed)) {
            form.set("days", &FieldValue::Many(code(day.weekday())), &env.here());
        }
    }

    /// Tells the days that what is written gives.
    fn tell(&mut self, form: &Form, record: &SeriesSheetOf, env: &Env<'_>) {
        let before = self.before(record, env);
        let flaws = match Self::written(form, &before) {
            Ok(series) => {
                let flaws = stopping(series.flaws());
                let own = flaws.into_iter().find(|(key, _)| key == "days" || key == "until");
                if own.is_none() {
                    self.told = told(&series, env);
                    return;
                }
                own
            }
            Err(flaws) => flaws.into_iter().next(),
        };
        self.told =
            flaws.map(|(_, why)| (env.words.say(&why), Role::Warning)).into_iter().collect();
    }
}

/// So many days are named.
const NAMED: usize = 5;

/// How it comes again, on which days, and what is left out.
fn told(series: &Series, env: &Env<'_>) -> Vec<(String, Role)> {
    let days = series.days(env.country());
    let (on, off): (Vec<_>, Vec<_>) = days.iter().partition(|(_, off)| off.is_none());
    let mut named: Vec<String> =
        on.iter().take(NAMED).map(|(day, _)| env.words.day_short(*day)).collect();
    if let Some((last, _)) = on.last().filter(|_| on.len() > NAMED) {
        named.push(format!("... {}", env.words.day(*last)));
    }
    let n = Phrase::new(Word("series-preview"))
        .with("n", on.len())
        .with("off", off.len())
        .with("rule", dates::rule(&series.rule, env.words));
    vec![(env.words.say(&n), Role::Accent), (named.join(", "), Role::Text)]
}

fn again(series: &Series) -> Vec<Field> {
    let often = Often::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
    let nth = Nth::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
    let names = [
        Word("weekday-mon"),
        Word("weekday-tue"),
        Word("weekday-wed"),
        Word("weekday-thu"),
        Word("weekday-fri"),
        Word("weekday-sat"),
        Word("weekday-sun"),
    ];
    let days = WEEKDAYS.iter().zip(names).map(|((_, code), name)| Choice::new(*code, name));
    let on = WEEKDAYS.iter().filter(|(day, _)| series.rule.days.contains(day));
    let on: Vec<String> = on.map(|(_, code)| (*code).to_owned()).collect();
    vec![
        Field::section("again", Word("series-again")),
        Field::one_of("often", Word("series-often"), often).with(series.rule.often.code()),
        Field::number("every", Word("series-every"), 1, i64::from(FARTHEST))
            .with(&series.rule.every.to_string())
            .help(Word("series-every-help")),
        Field::many_of("days", Word("series-days"), days.collect()).with_many(&on),
        Field::one_of("nth", Word("series-nth"), nth)
            .with(series.rule.nth.code())
            .shown_if("often", &[Often::Month.code()]),
        Field::date("until", Word("series-until"), Lean::Plan)
            .with(&series.until.to_string())
            .required(),
        Field::text("closed", Word("series-closed"))
            .with(&Weeks::told(&series.closed))
            .help(Word("series-closed-help")),
        Field::yes_no("red", Word("series-red")).with(if series.skip_red { "yes" } else { "no" }),
    ]
}

impl RecordSpec for SeriesForm {
    type Record = SeriesSheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        self.id.map_or_else(|| "series-new".to_owned(), |id| format!("series-{id}"))
    }

    fn route(&self) -> Route {
        Route::Sessions(Sessions::SeriesForm { id: self.id, like: self.like })
    }

    fn head(&self, _: Option<&SeriesSheetOf>, look: &Look) -> Head {
        let name = if self.id.is_some() { Word("series-title") } else { Word("series-new") };
        let parts = [look.word(name), self.title.clone()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Head { title: parts.join(" > "), writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("series-form-help")
    }

    fn draft_title(&self, _: &SeriesSheetOf) -> Phrase {
        Phrase::new(Word("series-draft")).with("what", self.title.as_str())
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SeriesSheetOf> {
        cx.ask(SeriesSheet { id: self.id, like: self.like }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &SeriesSheetOf, env: &Env<'_>) {
        self.new = Some(env.id());
        let first = record.sheet.session.as_ref().map_or(env.today, |one| one.day.max(env.today));
        self.weekday = Some(first.weekday());
        let like = record.sheet.session.as_ref();
        let model = record.of.as_ref().map(|of| &of.series.model).or(like);
        self.title = model.map(|one| super::super::row::title(one, env)).unwrap_or_default();
    }

    fn fields(&self, record: &SeriesSheetOf, env: &Env<'_>) -> Vec<Field> {
        let series = self.before(record, env);
        let mut fields = what(&series.model, &record.sheet, env);
        if let Some(first) = fields.iter_mut().find(|field| field.key == "day") {
            first.label = Word("series-starts").into();
            first.kind = FieldKind::Date(Lean::Plan);
        }
        let around = around(&series.model, &record.sheet).into_iter();
        let around = around.filter(|field| AROUND.contains(&field.key.as_str()));
        fields.into_iter().chain(again(&series)).chain(around).collect()
    }

    fn begin(
        &mut self,
        form: &mut Form,
        record: &SeriesSheetOf,
        _: bool,
        cx: &mut RecordCx<'_, Self>,
    ) {
        let like = record.sheet.session.as_ref().or(record.sheet.last.as_ref());
        offer(form, like, cx.env.last(std::any::type_name::<Self>()));
        self.tell(form, record, cx.env);
    }

    fn typed(
        &mut self,
        key: &str,
        form: &mut Form,
        record: &SeriesSheetOf,
        cx: &mut RecordCx<'_, Self>,
    ) {
        follow(key, form, (&record.sheet, &mut self.proposed), cx.env);
        if key == "day" {
            self.on_first(form, cx.env);
        }
        self.tell(form, record, cx.env);
    }

    fn save(&mut self, form: &Form, record: &SeriesSheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let after = Self::written(form, &self.before(record, env))?;
        let flaws = stopping(after.flaws());
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let country = env.country();
        if after.held(country).is_empty() {
            return Err(vec![("days".to_owned(), Phrase::new(Word("flaw-series-empty")))]);
        }
        let author = env.author();
        Ok(match &record.of {
            Some(of) => sessions::rework(&author, of, &after, (env.today, country)),
            None => sessions::begin(&author, &after, country),
        })
    }

    /// A new one shows its days, where single ones are moved or skipped.
    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        match (self.id, self.new) {
            (None, Some(new)) => cx.replace(Route::Sessions(Sessions::Series(new))),
            _ => cx.back(),
        }
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let high = 3.min(area.height / 2);
        let foot = Rect { y: area.bottom().saturating_sub(high), height: high, ..area };
        draw::rule(f, foot, 0, Some(&look.word(Word("series-gives"))), look);
        for (row, (words, role)) in (1..high).zip(&self.told) {
            draw::put(f, foot, (1, row), words, look.style(*role));
        }
        high
    }
}
