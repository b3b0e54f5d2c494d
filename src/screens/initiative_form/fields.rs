//! The boxes of an initiative, in the order they are thought of.

use crate::base::{Country, Lean, Word};
use crate::domain::initiative::{Breadth, Effect, Initiative, Measure, Mode, Wanted};
use crate::domain::ladder::{Ladder, shipped as shipped_ladders, shipped_one as shipped_ladder};
use crate::domain::method::{Category, Method, laid, shipped};
use crate::screens::area_boxes;
use crate::screens::env::Env;
use crate::store::initiatives::SheetOf;
use crate::ui::Field;
use crate::ui::field::{Choice, FieldKind};

/// A goal as a share of the list.
pub const PERCENT: &str = "percent";
/// A goal as a number.
const COUNT: &str = "count";
/// The box of what is counted in heads.
pub const COUNTED: &str = "counted";
/// The modes that keep persons, and so have lists.
const KEEPS_PERSONS: [&str; 2] = [Mode::Named.code(), Mode::Alias.code()];
/// A ladder that has been changed for this initiative.
const OWN: &str = "=own";
/// Dearer than anything a team does.
const DEAREST: i64 = 99_999_999;

/// Every box, filled from what stands.
pub fn all(one: &Initiative, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    let mut fields = vec![
        Field::text("name", Word("initiative-name")).with(&one.name).required(),
        Field::long("purpose", Word("initiative-purpose"))
            .with(&one.purpose)
            .help(Word("initiative-purpose-help")),
    ];
    fields.extend(goal_fields(one, record));
    fields.extend(mode_fields(one, record.has_people));
    fields.extend(method_fields(one, record, env));
    fields.push(template_field(one, record, env));
    fields.extend(when_and_who(one, env));
    fields.extend(grounds(one, record, env));
    if record.begun {
        fields.extend(afterwards(one));
    }
    fields
}

/// What is to be reached: what is counted, how many, of the list or in all.
/// Where heads are counted, only what can be counted so.
fn goal_fields(one: &Initiative, record: &SheetOf) -> Vec<Field> {
    let choices = |heads: bool| {
        let fit = Measure::ALL.iter().filter(|m| m.is_of_heads() == heads);
        fit.map(|m| Choice::new(m.code(), m.word())).collect()
    };
    let (number, unit) = match one.goal.map(|goal| goal.wanted) {
        Some(Wanted::Count(n)) => (n.to_string(), COUNT),
        Some(Wanted::Percent(n)) => (n.to_string(), PERCENT),
        None => (String::new(), COUNT),
    };
    let units = vec![
        Choice::new(COUNT, Word("initiative-goal-count")),
        Choice::new(PERCENT, Word("initiative-goal-percent")),
    ];
    let measure = one.goal.map(|goal| goal.measure);
    let of_people = measure.filter(|m| !m.is_of_heads()).unwrap_or(Measure::Completed);
    let card = one.method.as_ref().and_then(|key| super::card_of(key, record));
    let of_heads = measure.filter(|m| m.is_of_heads()).unwrap_or_else(|| likely(card.as_ref()));
    vec![
        Field::section("goal-head", Word("initiative-goal")),
        Field::number("goal", Word("initiative-goal-number"), 0, 99_999)
            .with(&number)
            .help(Word("initiative-goal-help")),
        Field::one_of("unit", Word("initiative-goal-unit"), units)
            .with(unit)
            .shown_if("mode", &KEEPS_PERSONS),
        Field::one_of("measure", Word("initiative-measure"), choices(false))
            .with(of_people.code())
            .shown_if("mode", &KEEPS_PERSONS),
        Field::one_of(COUNTED, Word("initiative-measure"), choices(true))
            .with(of_heads.code())
            .shown_if("mode", &[Mode::Counts.code()]),
    ]
}

/// What the work of a card is mostly counted in.
pub fn likely(card: Option<&Method>) -> Measure {
    match card.map(|card| card.category) {
        Some(Category::Mailings) => Measure::Sent,
        Some(Category::Field) => Measure::Talked,
        _ => Measure::Came,
    }
}

/// How much may be written down. Where persons stand on the list already, it can no longer become
/// counts alone.
fn mode_fields(one: &Initiative, has_people: bool) -> Vec<Field> {
    let open = |mode: &&Mode| !has_people || **mode != Mode::Counts;
    let modes = Mode::ALL.iter().filter(open);
    let modes = modes.map(|mode| Choice::new(mode.code(), mode.word())).collect();
    let explained = |mode: Mode, word: Word| {
        Field::note(&format!("mode-{}", mode.code()), word).shown_if("mode", &[mode.code()])
    };
    vec![
        Field::section("mode-head", Word("initiative-mode-head")),
        Field::one_of("mode", Word("initiative-mode"), modes).with(one.mode.code()),
        explained(Mode::Named, Word("initiative-mode-named")),
        explained(Mode::Alias, Word("initiative-mode-alias")),
        explained(Mode::Counts, Word("initiative-mode-counts")),
    ]
}

fn template_field(one: &Initiative, record: &SheetOf, env: &Env<'_>) -> Field {
    let offered = record.templates.iter().filter_map(|kept| kept.template.as_ref().ok());
    let choices = offered.map(|template| {
        let name = template.name.get(env.words.lang()).to_owned();
        Choice::new(template.key.as_str(), name)
    });
    Field::pick("template", Word("initiative-template"), choices.collect())
        .with(one.template.as_deref().unwrap_or_default())
        .help(Word("initiative-template-help"))
}

fn when_and_who(one: &Initiative, env: &Env<'_>) -> Vec<Field> {
    let day = |day: Option<crate::base::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let members = env.workers.iter().filter(|worker| !worker.gone || one.owner == Some(worker.id));
    let members = members.map(|w| Choice::new(w.id.0.to_string(), w.name.as_str())).collect();
    let owner = one.owner.map(|owner| owner.0.to_string()).unwrap_or_default();
    vec![
        Field::section("when-head", Word("initiative-when")),
        Field::date("from", Word("initiative-from"), Lean::Plan).with(&day(one.from)).half(),
        Field::date("to", Word("initiative-to"), Lean::Plan).with(&day(one.to)).half(),
        Field::pick("owner", Word("initiative-owner"), members).with(&owner),
        Field::new("register", Word("initiative-from-register"), FieldKind::YesNo)
            .with(if one.from_register { "yes" } else { "no" })
            .help(Word("initiative-from-register-help"))
            .shown_if("mode", &KEEPS_PERSONS),
        Field::number("sample", Word("initiative-sample"), 1, 9_999)
            .with(&one.sample.map(|n| n.to_string()).unwrap_or_default())
            .help(Word("initiative-sample-help"))
            .shown_if("mode", &KEEPS_PERSONS),
    ]
}

/// Which method it carries out, for whom, and what makes people come.
fn method_fields(one: &Initiative, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    let lang = env.words.lang();
    let cards = laid(shipped(), &record.methods);
    let choice = |card: &Method| {
        let ships = shipped_key(&card.key);
        Choice::new(card.key.as_str(), card.name(lang).to_owned()).detail(ships.to_owned())
    };
    let cards = cards.iter().map(choice).collect();
    let breadths = Breadth::ALL.iter().map(|b| Choice::new(b.code(), b.word())).collect();
    let mut fields = vec![
        Field::section("method-head", Word("initiative-how")),
        Field::pick("method", Word("initiative-method"), cards)
            .with(one.method.as_deref().unwrap_or_default())
            .help(Word("initiative-method-help")),
        Field::one_of("breadth", Word("initiative-breadth"), breadths).with(one.breadth.code()),
    ];
    fields.extend(for_whom(one, record, env));
    fields.extend([
        ladder_field(one, env),
        Field::text("draw", Word("method-draw")).with(&one.draw).help(Word("method-draw-help")),
    ]);
    fields
}

/// Whom it is for, and where they live.
fn for_whom(one: &Initiative, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    let names = (Word("initiative-areas"), Word("initiative-areas-more"));
    let boxes = area_boxes::fields(names, &record.areas, &one.areas, env);
    let help = |field: Field| field.third().help(Word("initiative-areas-help"));
    let group = Field::text("target_group", Word("initiative-target-group"))
        .with(&one.target_group)
        .help(Word("initiative-target-group-help"));
    [group].into_iter().chain(boxes.into_iter().map(help)).collect()
}

/// The ladders that ship, and the initiative's own where it is none of them.
fn ladder_field(one: &Initiative, env: &Env<'_>) -> Field {
    let ships = shipped_ladders();
    let text = one.ladder.as_deref().unwrap_or_default();
    let now = ships.iter().find(|ladder| ladder.text() == text);
    let own = (now.is_none() && !text.is_empty())
        .then(|| Choice::new(OWN, Word("initiative-own-ladder")));
    let lang = env.words.lang();
    let choice = |l: &Ladder| Choice::new(l.key.as_str(), l.name.get(lang).to_owned());
    let chosen = now.map_or(if text.is_empty() { "" } else { OWN }, |ladder| ladder.key.as_str());
    Field::pick("ladder", Word("initiative-ladder"), ships.iter().map(choice).chain(own).collect())
        .with(chosen)
        .help(Word("initiative-ladder-help"))
}

/// The ladder that is chosen, as it is kept.
pub fn chosen_ladder(chosen: Option<&str>, before: Option<&String>) -> Option<String> {
    match chosen {
        Some(OWN) => before.cloned(),
        Some(key) => shipped_ladder(key).map(|ladder| ladder.text()),
        None => None,
    }
}

/// The key of a card that ships says where it stands in the library; an own one's says nothing.
fn shipped_key(key: &str) -> &str {
    if key.len() <= 4 { key } else { "" }
}

/// What it rests on, what it costs, and what it is held against.
fn grounds(one: &Initiative, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    let cost = one.cost.map(|cost| cost.to_string()).unwrap_or_default();
    let unit = match env.country() {
        Country::Se => Word("initiative-kronor"),
        Country::Fi => Word("initiative-euros"),
    };
    let money = FieldKind::Number {
        min: Some(0),
        max: Some(DEAREST),
        decimals: 0,
        unit: Some(unit.into()),
    };
    let others =
        record.others.iter().map(|(id, name)| Choice::new(id.0.to_string(), name.as_str()));
    let previous = one.previous.map(|id| id.0.to_string()).unwrap_or_default();
    vec![
        Field::section("grounds-head", Word("initiative-grounds")),
        Field::text("legal_basis", Word("initiative-legal"))
            .with(&one.legal_basis)
            .help(Word("initiative-legal-help")),
        Field::text("decision", Word("initiative-decision"))
            .with(&one.decision)
            .help(Word("initiative-decision-help")),
        Field::new("cost", Word("initiative-cost"), money).with(&cost),
        Field::pick("previous", Word("initiative-previous"), others.collect())
            .with(&previous)
            .help(Word("initiative-previous-help")),
    ]
}

/// What came of it, once it has been begun.
pub fn afterwards(one: &Initiative) -> Vec<Field> {
    let after = &one.after;
    let effects = Effect::ALL.iter().map(|e| Choice::new(e.code(), e.word())).collect();
    vec![
        Field::section("after-head", Word("initiative-after")),
        Field::one_of("effect", Word("method-effect"), effects)
            .with(after.effect.map(Effect::code).unwrap_or_default())
            .help(Word("initiative-effect-help")),
        Field::long("effect_note", Word("initiative-effect-note")).with(&after.effect_note).lines(),
        Field::long("advantages", Word("method-advantages")).with(&after.advantages).lines(),
        Field::long("drawbacks", Word("method-drawbacks")).with(&after.drawbacks).lines(),
        Field::long("lessons", Word("initiative-lessons")).with(&after.lessons).lines(),
    ]
}
