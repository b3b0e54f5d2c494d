//! A match being written: whom, with whom of those who suit best, how often, how it is stepped back from, and
//! whether the person kept coming alone.

use super::row::called;
use crate::base::{Day, Id, Lean, MatchId, MembershipId, PersonId, Phrase, Word};
use crate::domain::programme::matching::{Alone, Match, Parting, ToDo, Whom};
use crate::domain::programme::suits::Suits;
use crate::domain::programme::{Membership, Weekday};
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::helping::{name, whom};
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::Head;
use crate::screens::task_boxes::{persons, stopping};
use crate::store::programmes::{self, MatchLine, MatchSheet, MatchSheetOf, Suggest};
use crate::store::{Result as Stored, Save};
use crate::ui::field::Choice;
use crate::ui::{Field, FieldValue, Form, Look};

/// The boxes of what was said after thirty and after ninety days.
const ALONE: [&str; 2] = ["alone-30", "alone-90"];

/// The boxes by which it is told who suits.
const TELLING: [&str; 3] = ["person", "wish", "weekdays"];

/// A new match, or one to change.
#[derive(Debug)]
pub struct MatchForm {
    id: Option<MatchId>,
    /// Who is to help with it, where that is known.
    helper: Option<MembershipId>,
    /// Whom with, where that is known.
    person: Option<PersonId>,
    title: String,
    /// Those who help, as they are called.
    known: Vec<Choice>,
}

/// What comes back to it: who suits the person chosen.
pub type Own = Stored<Vec<Suits>>;

impl MatchForm {
    /// The form of this match, or of a new one with what is known of it.
    pub fn new(
        id: Option<MatchId>,
        helper: Option<MembershipId>,
        person: Option<PersonId>,
    ) -> Self {
        Self { id, helper, person, title: String::new(), known: Vec::new() }
    }

    /// Asks who suits the person that is chosen now.
    fn suggest(form: &Form, cx: &mut RecordCx<'_, Self>) {
        let Some(person) = id_in(form, "person").map(PersonId) else { return };
        let (wish, weekdays) = (text(form, "wish"), weekdays(form));
        let suggest = Suggest { person, wish, weekdays, today: cx.env.today };
        cx.ask_latest("suits", suggest, Msg::Own);
    }
}

fn text(form: &Form, key: &str) -> String {
    form.given(key).unwrap_or_default()
}

fn id_in(form: &Form, key: &str) -> Option<Id> {
    text(form, key).parse().ok()
}

fn weekdays(form: &Form) -> Vec<Weekday> {
    match form.value("weekdays") {
        FieldValue::Many(many) => many.iter().filter_map(|day| Weekday::from_code(day)).collect(),
        _ => Vec::new(),
    }
}

/// What makes somebody suit, in a few words: `Arabiska, samma område, tis, 1 av 3`.
fn why(suits: &Suits, env: &Env<'_>) -> String {
    let reader = Reader::of(env);
    let say = |word| env.words.get(word);
    let languages = suits.languages.iter().map(|code| reader.language(code));
    let near = suits.area.then(|| say(Word("match-near")));
    let days = suits.weekdays.iter().map(|day| say(day.word()));
    let room = Phrase::new(Word("match-room")).with("n", suits.load).with("of", suits.room);
    let unsigned = (!suits.pledged).then(|| say(Word("match-unsigned")));
    let shared = languages.chain(near).chain(days).chain(suits.interests.iter().cloned());
    shared.chain([env.words.say(&room)]).chain(unsigned).collect::<Vec<_>>().join(", ")
}

/// Those who help to choose from, with the programme they are of.
fn helpers(record: &MatchSheetOf, env: &Env<'_>) -> Vec<Choice> {
    let of = |one: &Membership| record.programmes.iter().find(|of| of.id == one.programme);
    let choice = |(one, _): &(Membership, usize)| {
        let kind = of(one).map(|of| called(of, env.words)).unwrap_or_default();
        Choice::new(one.id.0.to_string(), name(one, env)).detail(kind)
    };
    record.helpers.iter().map(choice).collect()
}

/// Who helps whom, which a match has from the beginning to the end.
fn pair(form: &MatchForm, record: &MatchSheetOf, env: &Env<'_>) -> [Field; 2] {
    let mut all = persons(env);
    let person = form.person.map(|id| id.0.to_string()).unwrap_or_default();
    // Whose name is not shown stays chosen.
    if !person.is_empty() && !all.iter().any(|choice| choice.value == person) {
        all.push(Choice::new(person.as_str(), env.name_of(form.person)));
    }
    let helper = form.helper.map(|id| id.0.to_string()).unwrap_or_default();
    [
        Field::pick("person", Word("match-person"), all).with(&person).required(),
        Field::pick("helper", Word("match-helper"), helpers(record, env))
            .with(&helper)
            .required()
            .help(Word("match-helper-help")),
    ]
}

/// What for, and on which days.
fn wants(one: &Match) -> Vec<Field> {
    let days = Weekday::ALL.iter().map(|day| Choice::new(day.code(), day.word())).collect();
    let on: Vec<String> = one.weekdays.iter().map(|day| day.code().to_owned()).collect();
    vec![
        Field::text("wish", Word("match-wish")).with(&one.wish).help(Word("match-wish-help")),
        Field::many_of("weekdays", Word("helper-weekdays"), days).with_many(&on),
    ]
}

fn note(one: &Match) -> Field {
    Field::long("note", Word("helper-note")).with(&one.note)
}

/// From when, how often, and from when the person tries alone.
fn plan(one: &Match) -> Vec<Field> {
    vec![
        Field::date("starts", Word("match-starts"), Lean::Plan)
            .third()
            .with(&one.starts.to_string())
            .required(),
        Field::number("planned", Word("match-planned"), 1, 999)
            .third()
            .with(&one.planned.map(|n| n.to_string()).unwrap_or_default())
            .help(Word("match-planned-help")),
        Field::date("back", Word("match-back"), Lean::Plan)
            .third()
            .with(&one.back.map(|day| day.to_string()).unwrap_or_default())
            .help(Word("match-back-help")),
    ]
}

/// When and why it ended, and whether the person kept coming.
fn end(one: &Match) -> Vec<Field> {
    let reasons = Parting::ALL.iter().map(|why| Choice::new(why.code(), why.word())).collect();
    let said = |(key, label, said): (&str, Word, Option<Alone>)| {
        let choices = Alone::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
        let field = Field::one_of(key, label, choices);
        let field = field.shown_if("reason", &[Parting::Alone.code()]);
        field.with(said.map(Alone::code).unwrap_or_default())
    };
    let ended = one.ended.map(|day| day.to_string()).unwrap_or_default();
    let [first, second] = one.alone;
    let asked =
        [(ALONE[0], Word("match-alone-30"), first), (ALONE[1], Word("match-alone-90"), second)];
    let mut fields = vec![
        Field::section("end", Word("match-end")),
        Field::date("ended", Word("match-ended"), Lean::Past).with(&ended),
        Field::one_of("reason", Word("helper-reason"), reasons)
            .with(one.reason.map(Parting::code).unwrap_or_default())
            .shown_if("ended", &[]),
    ];
    fields.extend(asked.map(said));
    fields
}

/// A new match of the two who are chosen.
fn begun(form: &Form, env: &Env<'_>) -> Result<Match, Flaws> {
    let flaw = |key: &str, why| vec![(key.to_owned(), Phrase::new(why))];
    let person = id_in(form, "person").map(PersonId);
    let person = person.ok_or_else(|| flaw("person", Word("flaw-match-person")))?;
    let helper = id_in(form, "helper").map(MembershipId);
    let helper = helper.ok_or_else(|| flaw("helper", Word("flaw-match-helper")))?;
    Ok(Match::new(MatchId(env.id()), helper, Whom::of(person), env.today))
}

/// What has been written, over what was there.
fn written(form: &Form, before: &Match) -> Match {
    let day = |key: &str| text(form, key).parse::<Day>().ok();
    Match {
        wish: text(form, "wish"),
        weekdays: weekdays(form),
        starts: day("starts").unwrap_or(before.starts),
        planned: text(form, "planned").parse().ok(),
        back: day("back"),
        ended: day("ended"),
        reason: Parting::from_code(&text(form, "reason")),
        alone: ALONE.map(|key| Alone::from_code(&text(form, key))),
        note: text(form, "note"),
        ..before.clone()
    }
}

impl RecordSpec for MatchForm {
    type Record = MatchSheetOf;
    type Own = Own;

    fn key(&self) -> String {
        // What was begun about one is not laid over another.
        let known = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
        let (helper, person) = (self.helper.map(|id| id.0), self.person.map(|id| id.0));
        match self.id {
            Some(id) => format!("match-{id}"),
            None => format!("match-new-{}-{}", known(helper), known(person)),
        }
    }

    fn route(&self) -> Route {
        let Self { id, helper, person, .. } = *self;
        Route::Programmes(Programmes::Match { id, helper, person })
    }

    fn head(&self, _: Option<&MatchSheetOf>, look: &Look) -> Head {
        let new = self.title.is_empty();
        let title = if new { look.word(Word("match-new")) } else { self.title.clone() };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        if self.id.is_some() { Word("match-change-help") } else { Word("match-help") }
    }

    fn draft_title(&self, _: &MatchSheetOf) -> Phrase {
        Phrase::new(Word("match-title"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<MatchSheetOf> {
        cx.ask(MatchSheet { id: self.id }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &MatchSheetOf, env: &Env<'_>) {
        let title = |line| Phrase::new(Word("match-both")).with("person", whom(line, env));
        let both =
            record.line.as_ref().map(|line| title(line).with("helper", name(&line.helper, env)));
        self.title = both.map(|both| env.words.say(&both)).unwrap_or_default();
        self.known = helpers(record, env);
    }

    fn fields(&self, record: &MatchSheetOf, env: &Env<'_>) -> Vec<Field> {
        let nobody = Id([0; 16]);
        let Some(line) = &record.line else {
            let (helper, whom) = (MembershipId(nobody), Whom::of(PersonId(nobody)));
            let one = Match::new(MatchId(nobody), helper, whom, env.today);
            // What the person wants stands before who goes along: it tells who suits.
            let [person, helper] = pair(self, record, env);
            let fields = [vec![person], wants(&one), vec![helper], plan(&one)].concat();
            return fields.into_iter().chain([note(&one)]).collect();
        };
        [wants(&line.of), plan(&line.of), end(&line.of), vec![note(&line.of)]].concat()
    }

    fn begin(
        &mut self,
        form: &mut Form,
        record: &MatchSheetOf,
        restored: bool,
        cx: &mut RecordCx<'_, Self>,
    ) {
        Self::suggest(form, cx);
        let to_do = record.line.as_ref().and_then(|line| line.of.to_do(cx.env.today));
        match to_do.filter(|_| !restored) {
            Some(ToDo::Ask(30)) => form.go_to(ALONE[0]),
            Some(ToDo::Ask(_)) => form.go_to(ALONE[1]),
            Some(ToDo::StepBack) => form.go_to("ended"),
            None => false,
        };
        if self.person.is_some() && self.id.is_none() && !restored {
            form.go_to("wish");
        }
    }

    fn typed(&mut self, key: &str, form: &mut Form, _: &MatchSheetOf, cx: &mut RecordCx<'_, Self>) {
        if TELLING.contains(&key) {
            Self::suggest(form, cx);
        }
    }

    fn save(&mut self, form: &Form, record: &MatchSheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let before = match &record.line {
            Some(line) => Ok(line.of.clone()),
            None => begun(form, env),
        }?;
        let after = written(form, &before);
        let flaws = stopping(after.flaws(env.today));
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        Ok(match self.id {
            Some(_) => programmes::edit_match(&author, &before, &after),
            None => programmes::pair(&author, &after),
        })
    }

    fn tells_of(&self, record: &MatchSheetOf, env: &Env<'_>) -> Vec<PersonId> {
        let both = |line: &MatchLine| [line.helper.person, line.told(env.today)];
        record.line.iter().flat_map(both).flatten().collect()
    }

    fn update(&mut self, found: Own, form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        let Ok(found) = found else { return };
        let known = |value: &str| self.known.iter().find(|one| one.value == value);
        let choice = |one: &Suits| {
            let known = known(&one.membership.0.to_string())?;
            Some(Choice::new(known.value.as_str(), known.label.clone()).detail(why(one, cx.env)))
        };
        let mut choices: Vec<Choice> = found.iter().filter_map(choice).collect();
        // Whoever is chosen already stays so.
        let chosen = text(form, "helper");
        if !choices.iter().any(|choice| choice.value == chosen) {
            choices.extend(known(&chosen).cloned());
        }
        form.offer("helper", choices, &cx.env.here());
    }
}
