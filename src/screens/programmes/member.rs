//! Somebody in a programme being written: who, where, when they can, how far they have come, what they have
//! signed and shown.

use super::row::called;
use crate::base::{Day, Id, Lean, MembershipId, PersonId, Phrase, ProgrammeId, Word, WorkerId};
use crate::domain::language::Language;
use crate::domain::programme::need::{Met, Need};
use crate::domain::programme::{End, Membership, Programme, Step, Weekday};
use crate::domain::session::listed;
use crate::screens::area_boxes;
use crate::screens::env::Env;
use crate::screens::helping::name;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::{Effect, Head};
use crate::screens::task_boxes::{persons, stopping};
use crate::store::programmes::{self, Sheet, SheetOf};
use crate::store::{Result, Save, StoreError};
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, FieldValue, Form, Look};

/// How many languages there are boxes for.
const BOXES: usize = 3;

/// Somebody new, or somebody to change.
#[derive(Debug)]
pub struct MemberForm {
    id: Option<MembershipId>,
    programme: Option<ProgrammeId>,
    /// Where somebody new is to help.
    place: String,
    title: String,
    /// What was read of somebody marked, until the look is in the register.
    read: Option<Box<SheetOf>>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// What stands in the register.
    Read(Result<Box<SheetOf>>),
    /// That contact data is looked at is in the register.
    Noted(Result<()>),
}

impl MemberForm {
    /// The form of this one, or of somebody new in a programme, at a place where one is said.
    pub fn new(id: Option<MembershipId>, programme: Option<ProgrammeId>, place: String) -> Self {
        Self { id, programme, place, title: String::new(), read: None }
    }

    /// What is in the boxes before anything is typed.
    fn before(&self, record: &SheetOf, env: &Env<'_>) -> Membership {
        if let Some(one) = &record.membership {
            return one.clone();
        }
        let programme = Self::programme(record, self.programme).map(|one| one.id);
        let programme =
            programme.unwrap_or_else(|| crate::domain::programme::Kind::Volunteers.shipped());
        let mut new = Membership::new(MembershipId(env.id()), programme);
        new.places =
            Some(self.place.clone()).filter(|place| !place.is_empty()).into_iter().collect();
        new.worker = Some(env.me.id);
        new.steps.insert(Step::Asked, env.today);
        new
    }

    fn programme(record: &SheetOf, id: Option<ProgrammeId>) -> Option<&Programme> {
        let found = record.programmes.iter().find(|one| Some(one.id) == id);
        found.or_else(|| record.programmes.first())
    }
}

/// Whose phone and e-mail the one who sits here may see, and that they did is written down.
fn marked(sheet: &SheetOf, env: &Env<'_>) -> Option<PersonId> {
    let person = sheet.membership.as_ref().and_then(|one| one.person)?;
    let level = env.level(person);
    (level.logs_contact() && !env.keeps_back(person)).then_some(person)
}

fn text(form: &Form, key: &str) -> String {
    form.given(key).unwrap_or_default()
}

fn many(form: &Form, key: &str) -> Vec<String> {
    match form.value(key) {
        FieldValue::Many(many) => many,
        _ => Vec::new(),
    }
}

fn id_in(form: &Form, key: &str) -> Option<Id> {
    text(form, key).parse().ok()
}

fn until(need: Need) -> String {
    format!("{}-until", need.code())
}

/// The languages in the boxes, with those that found no box.
fn spoken(form: &Form, before: &[String]) -> Vec<String> {
    let written = (0..BOXES).filter_map(|n| form.given(&format!("language-{n}")));
    let mut all: Vec<String> = Vec::new();
    for one in written.chain(before.iter().skip(BOXES).cloned()) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// What has been written, over what was there.
fn written(form: &Form, before: &Membership) -> Membership {
    let day = |key: &str| text(form, key).parse::<Day>().ok();
    let steps = Step::ALL.iter().filter_map(|step| Some((*step, day(step.code())?)));
    let met = Need::ALL.iter().filter_map(|need| {
        Some(Met { need: *need, day: day(need.code())?, until: day(&until(*need)) })
    });
    let places = match form.field("places").map(|field| &field.kind) {
        Some(FieldKind::ManyOf(_)) => many(form, "places"),
        _ => listed(&text(form, "places")),
    };
    let person = id_in(form, "person").map(PersonId);
    Membership {
        programme: id_in(form, "programme").map_or(before.programme, ProgrammeId),
        // The name of somebody with a card is that of the card.
        name: if person.is_some() { String::new() } else { text(form, "name") },
        person,
        phone: text(form, "phone"),
        email: text(form, "email"),
        worker: id_in(form, "worker").map(WorkerId),
        places,
        areas: area_boxes::given(form),
        languages: spoken(form, &before.languages),
        weekdays: many(form, "weekdays").iter().filter_map(|day| Weekday::from_code(day)).collect(),
        times: text(form, "times"),
        interests: listed(&text(form, "interests")),
        load: text(form, "load").parse().ok(),
        steps: steps.collect(),
        reason: End::from_code(&text(form, "reason")),
        met: met.collect(),
        note: text(form, "note"),
        ..before.clone()
    }
}

fn who(one: &Membership, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    let person = one.person.map(|id| id.0.to_string()).unwrap_or_default();
    let mut all = persons(env);
    // Whose name is not shown stays chosen.
    if !person.is_empty() && !all.iter().any(|choice| choice.value == person) {
        all.push(Choice::new(person.as_str(), name(one, env)));
    }
    let choice = |of: &Programme| Choice::new(of.id.0.to_string(), called(of, env.words));
    let team = env.workers.iter().filter(|w| !w.gone || Some(w.id) == one.worker);
    let team = team.map(|w| Choice::new(w.id.0.to_string(), w.name.as_str())).collect();
    vec![
        Field::text("name", Word("helper-name"))
            .half()
            .with(&one.name)
            .help(Word("helper-name-help")),
        Field::new("phone", Word("helper-phone"), FieldKind::Phone).half().with(&one.phone),
        Field::pick("person", Word("helper-person"), all)
            .half()
            .with(&person)
            .help(Word("helper-person-help")),
        Field::text("email", Word("helper-email")).half().with(&one.email),
        Field::pick(
            "programme",
            Word("helper-programme"),
            record.programmes.iter().map(choice).collect(),
        )
        .half()
        .with(&one.programme.0.to_string())
        .required(),
        Field::pick("worker", Word("helper-worker"), team)
            .half()
            .with(&one.worker.map(|id| id.0.to_string()).unwrap_or_default())
            .help(Word("helper-worker-help")),
    ]
}

/// Where somebody helps: of the places of the programme, or in words where it has none.
fn places(one: &Membership, record: &SheetOf) -> Field {
    let of = MemberForm::programme(record, Some(one.programme));
    let known = of.map(|of| of.places.as_slice()).unwrap_or_default();
    let known = known.iter().map(|place| &place.name);
    let own = one.places.iter().filter(|own| !known.clone().any(|place| place == *own));
    let choices: Vec<Choice> =
        known.clone().chain(own).map(|place| Choice::new(place.as_str(), place.as_str())).collect();
    if choices.is_empty() {
        return Field::text("places", Word("helper-places"))
            .with(&one.places.join(", "))
            .help(Word("helper-places-help"));
    }
    Field::many_of("places", Word("helper-places"), choices).with_many(&one.places)
}

fn able(one: &Membership, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    let mut languages: Vec<(String, &str)> =
        Language::ALL.iter().map(|one| (env.words.get(one.word()), one.code())).collect();
    languages.sort_by_cached_key(|(name, _)| env.collation.key(name));
    let languages: Vec<Choice> =
        languages.into_iter().map(|(name, code)| Choice::new(code, name)).collect();
    let mut fields = vec![places(one, record)];
    let names = (Word("helper-area"), Word("helper-more"));
    let areas = area_boxes::fields(names, &record.areas, &one.areas, env);
    fields.extend(areas.into_iter().map(Field::third));
    for n in 0..BOXES {
        let code = one.languages.get(n).map(String::as_str).unwrap_or_default();
        let label = if n == 0 { Word("helper-language") } else { Word("helper-more") };
        let field = Field::pick_or_new(&format!("language-{n}"), label, languages.clone());
        fields.push(field.third().with(code));
    }
    let days = Weekday::ALL.iter().map(|day| Choice::new(day.code(), day.word())).collect();
    let on: Vec<String> = one.weekdays.iter().map(|day| day.code().to_owned()).collect();
    fields.extend([
        Field::many_of("weekdays", Word("helper-weekdays"), days).with_many(&on),
        Field::text("times", Word("helper-times")).half().with(&one.times),
        Field::number("load", Word("helper-load"), 0, 99)
            .half()
            .with(&one.load.map(|n| n.to_string()).unwrap_or_default())
            .help(Word("helper-load-help")),
        Field::text("interests", Word("helper-interests"))
            .with(&one.interests.join(", "))
            .help(Word("helper-interests-help")),
    ]);
    fields
}

/// The days of the steps, and why it ended.
fn steps(one: &Membership) -> Vec<Field> {
    let step = |step: &Step| {
        let day = one.steps.get(step).map(ToString::to_string).unwrap_or_default();
        Field::date(step.code(), step.word(), Lean::Past).half().with(&day)
    };
    let reasons = End::ALL.iter().map(|why| Choice::new(why.code(), why.word())).collect();
    let mut fields = vec![Field::section("steps", Word("helper-steps"))];
    fields.extend(Step::ALL.iter().map(step));
    fields.push(
        Field::one_of("reason", Word("helper-reason"), reasons)
            .with(one.reason.map(End::code).unwrap_or_default())
            .shown_if("ended", &[]),
    );
    fields
}

/// What the programme asks for, and what else has been shown.
fn needs(one: &Membership, record: &SheetOf) -> Vec<Field> {
    let asked = MemberForm::programme(record, Some(one.programme));
    let asked = asked.map(|of| of.needs.clone()).unwrap_or_default();
    let met = |need: Need| one.met.iter().find(|met| met.need == need);
    let shown = Need::ALL.iter().filter(|need| asked.contains(need) || met(**need).is_some());
    let mut fields = vec![Field::section("needs", Word("helper-needs"))];
    for need in shown {
        let day = met(*need).map(|met| met.day.to_string()).unwrap_or_default();
        let last = met(*need).and_then(|met| met.until).map(|day| day.to_string());
        fields.push(Field::date(need.code(), need.word(), Lean::Past).half().with(&day));
        fields.push(
            Field::date(&until(*need), Word("need-until"), Lean::Plan)
                .half()
                .with(&last.unwrap_or_default())
                .help(Word("need-until-help")),
        );
    }
    fields.push(Field::section("other", Word("helper-other")));
    fields.push(Field::long("note", Word("helper-note")).with(&one.note));
    fields
}

impl RecordSpec for MemberForm {
    type Record = SheetOf;
    type Own = Own;

    fn key(&self) -> String {
        // What was begun for one place is not laid over another.
        let programme = self.programme.map(|id| id.to_string()).unwrap_or_default();
        match self.id {
            Some(id) => format!("helper-{id}"),
            None => format!("helper-new-{programme}-{}", self.place),
        }
    }

    fn route(&self) -> Route {
        let (id, programme, place) = (self.id, self.programme, self.place.clone());
        Route::Programmes(Programmes::Member { id, programme, place })
    }

    fn head(&self, _: Option<&SheetOf>, look: &Look) -> Head {
        let title = if self.title.is_empty() {
            look.word(Word("programmes-new"))
        } else {
            self.title.clone()
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("helper-help")
    }

    fn draft_title(&self, _: &SheetOf) -> Phrase {
        match self.id {
            Some(_) => Phrase::new(Word("helper-draft")),
            None => Phrase::new(Word("programmes-new")),
        }
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: self.id }, |read| Msg::Own(Own::Read(read.map(Box::new))));
        None
    }

    /// Phone and e-mail of somebody marked are shown once that is in the register.
    fn early(&mut self, msg: Own, cx: &mut RecordCx<'_, Self>) {
        let loaded = match msg {
            Own::Read(Ok(sheet)) => match marked(&sheet, cx.env) {
                Some(person) => {
                    self.read = Some(sheet);
                    let why = cx.env.words.get(Word("form-opened-reason"));
                    return cx.record_read(person, why, |done| Msg::Own(Own::Noted(done)));
                }
                None => Ok(sheet),
            },
            Own::Read(Err(why)) | Own::Noted(Err(why)) => Err(why),
            Own::Noted(Ok(())) => self.read.take().ok_or(StoreError::Gone),
        };
        cx.leave(Effect::Then(Msg::Loaded(loaded.map(|sheet| *sheet))));
    }

    fn opened(&mut self, record: &SheetOf, env: &Env<'_>) {
        self.title = record.membership.as_ref().map(|one| name(one, env)).unwrap_or_default();
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let one = self.before(record, env);
        [who(&one, record, env), able(&one, record, env), steps(&one), needs(&one, record)].concat()
    }

    fn typed(&mut self, key: &str, form: &mut Form, _: &SheetOf, cx: &mut RecordCx<'_, Self>) {
        let Some(need) = Need::from_code(key) else { return };
        let Some(day) = text(form, key).parse::<Day>().ok() else { return };
        // How long it usually holds is proposed; whoever wrote another day meant it.
        if let Some(end) = need.usual_end(day).filter(|_| form.given(&until(need)).is_none()) {
            form.set(&until(need), &FieldValue::of(&end.to_string()), &cx.env.here());
        }
    }

    fn save(
        &mut self,
        form: &Form,
        record: &SheetOf,
        env: &Env<'_>,
    ) -> std::result::Result<Save, Flaws> {
        let before = self.before(record, env);
        let after = written(form, &before);
        let mut flaws = stopping(after.flaws(env.today));
        let hidden = after.person.is_some_and(|id| !env.level(id).may_hold_contact());
        for (key, said) in [("phone", &after.phone), ("email", &after.email)] {
            if hidden && !said.is_empty() {
                flaws.push((key.to_owned(), Phrase::new(Word("flaw-helper-hidden"))));
            }
        }
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        Ok(match self.id {
            Some(_) => programmes::edit(&author, &before, &after),
            None => programmes::add(&author, &after),
        })
    }

    fn tells_of(&self, record: &SheetOf, _: &Env<'_>) -> Vec<PersonId> {
        record.membership.iter().filter_map(|one| one.person).collect()
    }

    fn update(&mut self, _: Own, _: &mut Form, _: &mut RecordCx<'_, Self>) {}
}
