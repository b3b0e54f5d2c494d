//! The boxes that are the same whatever is asked.

use super::{key, outcome, questions};
use crate::base::phone::show_phone;
use crate::base::{Country, InitiativeId, Lang, Lean, Phrase, Word, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Kind, Proxy, WhyNot};
use crate::domain::person::Channel;
use crate::domain::template::Template;
use crate::store::encounters::StartOf;
use crate::ui::{Choice, Field, FieldKind};
use chrono::NaiveDateTime;

/// The value of the person's own voice among those who may have spoken.
pub const SELF: &str = "self";
/// The value of no initiative among those it may count in, and of no questions.
pub const NONE: &str = "none";

/// What a form begins with.
#[derive(Debug, Clone, Copy)]
pub struct Beginning<'a> {
    pub kind: Kind,
    pub template: Option<&'a Template>,
    pub initiative: Option<InitiativeId>,
    pub me: WorkerId,
    pub now: NaiveDateTime,
    pub lang: Lang,
    pub country: Country,
    /// Whether the numbers are hidden.
    pub veiled: bool,
}

/// All boxes in their order, from the outcome to who wrote it down.
pub fn all(start: &StartOf, begin: Beginning<'_>) -> Vec<Field> {
    let mut fields = vec![kind(begin.kind), template(start, begin), outcome::box_of(begin.kind)];
    fields.extend(questions::boxes(begin.template, begin.lang));
    fields.push(Field::section(key::AFTER, Word("encounter-after")));
    fields.push(Field::long(key::NOTE, Word("encounter-note")));
    fields.extend(wrong_number(start, begin));
    fields.extend(next_step(begin.kind));
    fields.extend(wishes());
    fields.extend(death(start));
    fields.extend(when(begin));
    fields.push(by(start, begin));
    fields.extend(with_whom());
    fields.extend(initiative(start, begin));
    fields
}

/// Which kinds of contact have a place worth a word: a home is where it is, a call is nowhere.
pub fn has_place(kind: Kind) -> bool {
    kind.face_to_face() && kind != Kind::Visit
}

fn kinds() -> Vec<Choice> {
    let with = Kind::ALL.iter().filter(|kind| kind.with_somebody());
    with.map(|kind| Choice::new(kind.code(), kind.word())).collect()
}

fn kind(kind: Kind) -> Field {
    let field = Field::pick(key::KIND, Word("encounter-kind"), kinds());
    field.half().columns(24).with(kind.code()).help(Word("encounter-kind-help"))
}

fn template(start: &StartOf, begin: Beginning<'_>) -> Field {
    let (suit, other): (Vec<_>, Vec<_>) = start.templates.iter().partition(|t| t.suits(begin.kind));
    let choice = |(t, detail): (&Template, Word)| {
        Choice::new(t.key.clone(), t.name.get(begin.lang).to_owned()).detail(detail)
    };
    let suit = suit.into_iter().map(|t| (t, Word("encounter-suits")));
    let other = other.into_iter().map(|t| (t, Word("encounter-other-kind")));
    let none = Choice::new(NONE, Word("encounter-no-questions"));
    let choices = std::iter::once(none).chain(suit.chain(other).map(choice)).collect();
    let field = Field::pick(key::TEMPLATE, Word("encounter-template"), choices);
    let field = field.half().help(Word("encounter-template-help"));
    match begin.template {
        Some(template) => field.with(&template.key),
        None => field.with(NONE),
    }
}

fn next_step(kind: Kind) -> [Field; 4] {
    let goes_on = outcome::codes(outcome::goes_on);
    let mut why = Field::note(key::WHY, Word("encounter-no-questions"));
    why.shown_if = Some(questions::never());
    [
        Field::date(key::FOLLOW_DAY, Word("encounter-follow-day"), Lean::Plan)
            .shown_if(key::HOW, &goes_on)
            .columns(18),
        why,
        Field::new(key::FOLLOW_TIME, Word("encounter-follow-time"), FieldKind::Time)
            .shown_if(key::HOW, &goes_on)
            .half(),
        Field::pick(key::FOLLOW_KIND, Word("encounter-follow-kind"), kinds())
            .shown_if(key::HOW, &goes_on)
            .half()
            .columns(24)
            .with(kind.code()),
    ]
}

/// Offered to those who say no: which ways they do not want to be reached, and why they said it.
fn wishes() -> [Field; 2] {
    let channels = Channel::ALL.iter().map(|c| Choice::new(c.code(), c.word())).collect();
    let no = outcome::codes(Disposition::offers_no_contact);
    let reasons = WhyNot::ALL.iter().map(|why| Choice::new(why.code(), why.word())).collect();
    [
        Field::many_of(key::NO_CONTACT, Word("encounter-no-contact"), channels)
            .shown_if(key::HOW, &no)
            .help(Word("encounter-no-contact-help")),
        Field::one_of(key::WHY_NOT, Word("encounter-why-not"), reasons)
            .shown_if(key::HOW, &no)
            .folded()
            .help(Word("encounter-why-not-help")),
    ]
}

/// Said before it is saved: which number is struck. One that is hidden is not shown by it.
fn wrong_number(start: &StartOf, begin: Beginning<'_>) -> Option<Field> {
    let person = &start.before.person;
    let phone = person.phones.first().filter(|_| start.changed.is_none())?;
    let struck = if begin.veiled {
        Phrase::new(Word("encounter-struck-hidden"))
    } else {
        let number = show_phone(&phone.phone, begin.country);
        Phrase::new(Word("encounter-struck")).with("number", number)
    };
    let wrong = outcome::codes(|d| d == Disposition::WrongNumber);
    Some(Field::note(key::STRUCK, struck).shown_if(key::HOW, &wrong))
}

/// Said before it is saved: what follows when somebody has died.
fn death(start: &StartOf) -> [Field; 1] {
    let dead = outcome::codes(Disposition::stops_everything);
    let means = Phrase::new(Word("encounter-died-means"))
        .with("name", start.before.person.name())
        .with("n", start.before.tasks.len());
    [Field::note(key::DIED_MEANS, means).shown_if(key::HOW, &dead)]
}

fn when(begin: Beginning<'_>) -> [Field; 4] {
    let any = outcome::codes(|_| true);
    let mut ran = Field::text(key::RAN, Word("encounter-minutes"));
    ran.shown_if = Some(questions::never());
    [
        ran,
        Field::date(key::DAY, Word("encounter-day"), Lean::Past)
            .shown_if(key::HOW, &any)
            .half()
            .columns(14)
            .with(&begin.now.date().to_string()),
        Field::new(key::TIME, Word("encounter-time"), FieldKind::Time)
            .shown_if(key::HOW, &any)
            .half()
            .columns(9)
            .with(&begin.now.format("%H:%M").to_string()),
        Field::number(key::MINUTES, Word("encounter-minutes"), 0, 1440)
            .shown_if(key::HOW, &any)
            .half()
            .columns(9)
            .help(Word("encounter-minutes-help")),
    ]
}

/// Who did it: the one who writes, until another is chosen.
fn by(start: &StartOf, begin: Beginning<'_>) -> Field {
    let here = start.workers.iter().filter(|w| !w.gone);
    let workers = here.map(|w| Choice::new(w.id.0.to_string(), w.name.clone()));
    Field::pick(key::WORKER, Word("encounter-by"), workers.collect())
        .shown_if(key::HOW, &outcome::codes(|_| true))
        .half()
        .columns(24)
        .with(&begin.me.0.to_string())
}

fn with_whom() -> [Field; 3] {
    let spoke = outcome::codes(outcome::somebody_spoke);
    let met: Vec<&str> = Kind::ALL.iter().filter(|k| has_place(**k)).map(|k| k.code()).collect();
    let visits = Kind::ALL.iter().filter(|kind| Along::suits(**kind));
    let visits: Vec<&str> = visits.map(|kind| kind.code()).collect();
    let along = Along::ALL.iter().map(|who| Choice::new(who.code(), who.word()));
    let proxies = Proxy::ALL.iter().map(|p| Choice::new(p.code(), p.word()));
    let voices = std::iter::once(Choice::new(SELF, Word("encounter-self"))).chain(proxies);
    [
        Field::pick(key::PROXY, Word("encounter-proxy"), voices.collect())
            .shown_if(key::HOW, &spoke)
            .half()
            .columns(24)
            .with(SELF)
            .help(Word("encounter-proxy-help")),
        Field::text(key::PLACE, Word("encounter-place"))
            .shown_if(key::KIND, &met)
            .half()
            .help(Word("encounter-place-help")),
        Field::pick(key::ALONG, Word("encounter-along"), along.collect())
            .shown_if(key::KIND, &visits)
            .half()
            .columns(24)
            .with(Along::Nobody.code())
            .help(Word("encounter-along-help")),
    ]
}

/// Which initiative it counts in, when there is one it may.
fn initiative(start: &StartOf, begin: Beginning<'_>) -> Option<Field> {
    if start.initiatives.is_empty() {
        return None;
    }
    let each = start.initiatives.iter().map(|i| Choice::new(i.id.0.to_string(), i.name.clone()));
    let none = Choice::new(NONE, Word("encounter-no-initiative"));
    let choices = each.chain(std::iter::once(none)).collect();
    let value = begin.initiative.map_or_else(|| NONE.to_owned(), |id| id.0.to_string());
    let field = Field::pick(key::INITIATIVE, Word("encounter-initiative"), choices);
    Some(field.shown_if(key::HOW, &outcome::codes(|_| true)).half().with(&value))
}
