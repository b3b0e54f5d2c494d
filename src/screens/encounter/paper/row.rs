//! A row as what is saved of it: a call with all that follows from it, as if it had been logged in the
//! form of calls; or letters that came back, or people who came.

use super::super::{ladder, outcome, past, proposal, questions, written};
use super::boxes::Steady;
use super::key;
use crate::base::{Day, EncounterId, PersonId, PhoneId, Phrase, Word};
use crate::domain::answer::kept;
use crate::domain::disposition::{Disposition, Retry};
use crate::domain::encounter::{Draft, FollowUp, Kind, Proposal, Tried, propose_retry};
use crate::domain::letter::Receiver;
use crate::domain::session::Session;
use crate::domain::task::Task;
use crate::domain::template::Template;
use crate::exchange::letters::SheetOf;
use crate::screens::env::Env;
use crate::screens::record::Flaws;
use crate::store::encounters::{StartOf, Then, log, rows};
use crate::store::initiatives::ladder_of;
use crate::store::letters::{Posted, To, posted};
use crate::store::sessions::Came;
use crate::store::{Edit, Save};
use crate::ui::Form;
use chrono::NaiveTime;

/// The call of a row, or what is wrong with it.
pub fn call(
    form: &Form,
    steady: &Steady,
    (sheet, start): (&SheetOf, &StartOf),
    env: &Env<'_>,
) -> Result<Save, Flaws> {
    let before = &start.before;
    let missing = |key: &str, word: Word| vec![(key.to_owned(), Phrase::new(word))];
    let how = outcome::of(form).ok_or_else(|| missing(key::HOW, Word("typed-how")))?;
    let agreed = agreed(form);
    if how.retry() == Retry::AtBooked && agreed.is_none() {
        return Err(missing(key::FOLLOW_DAY, Word("encounter-flaw-booked")));
    }
    let struck = written::struck(&before.person, how);
    let template = sheet.template.as_ref().filter(|_| how.asks_questions());
    let answers = template.map(|asked| kept(asked, &questions::answers(form))).unwrap_or_default();
    let next = follows((how, agreed), &struck, (sheet, start), env);
    let draft = Draft {
        person: Some(before.person.id),
        initiative: Some(sheet.initiative.id),
        minutes: form.given(key::MINUTES).and_then(|minutes| minutes.parse().ok()),
        disposition: Some(how),
        proxy: written::proxy(form).filter(|_| outcome::somebody_spoke(how)),
        template: template.filter(|_| !answers.is_empty()).map(Template::reference),
        answers,
        note: form.given(key::NOTE).unwrap_or_default(),
        follow_up: next.as_ref().map(|next| FollowUp {
            day: next.day,
            time: next.time,
            kind: next.kind,
            worker: Some(steady.worker),
        }),
        ..Draft::new(Kind::Call, steady.moment(env), steady.day)
    };
    let today = Day(env.local().date());
    let flaws = draft.flaws(None, sheet.initiative.mode, today);
    let flaws: Flaws = flaws.into_iter().filter(|f| f.stops).map(|f| (f.field, f.reason)).collect();
    if !flaws.is_empty() {
        return Err(flaws);
    }
    let about = (Kind::Call, draft.initiative, today);
    let task = past::errand(&before.tasks, None, about);
    let over = how.reached() || how.closes() || draft.follow_up.is_some();
    let then = Then {
        worker: Some(steady.worker).filter(|worker| *worker != env.me.id),
        open: before.tasks.clone(),
        done: task.filter(|_| over).map(|task| task.id),
        wrong: struck,
        died: before.person.died,
        moved: before.person.moved,
        why: next.map(|next| next.why),
        ..Then::default()
    };
    Ok(log(&env.author(), &draft, &then).1)
}

/// What is to be done after the call: a yes to a visit is a visit, as in the form of calls.
fn follows(
    (how, agreed): (Disposition, Option<(Day, Option<NaiveTime>)>),
    struck: &[PhoneId],
    (sheet, start): (&SheetOf, &StartOf),
    env: &Env<'_>,
) -> Option<Proposal> {
    let tried = Tried {
        kind: Kind::Call,
        attempts: start.before.attempts + 1,
        now: env.local(),
        period_end: sheet.initiative.to,
        booked: agreed,
        country: env.country(),
    };
    let wanted = propose_retry(how, &tried);
    let next = proposal::for_person(wanted, (how, struck), &start.before.person, env)?;
    let yes = start.rung.as_ref().filter(|_| how.retry() == Retry::AtBooked);
    Some(Proposal { kind: yes.map_or(next.kind, |rung| ladder::agreed(rung, Kind::Call)), ..next })
}

/// The day and the time that were agreed on.
fn agreed(form: &Form) -> Option<(Day, Option<NaiveTime>)> {
    let day = form.given(key::FOLLOW_DAY)?.parse().ok()?;
    let time = form.given(key::FOLLOW_TIME);
    let time = time.and_then(|time| NaiveTime::parse_from_str(&time, "%H:%M").ok());
    Some((day, time))
}

/// What stays in view of a row: `12 Anna Ek: Inget svar`.
pub fn said(form: &Form, sheet: &SheetOf, who: PersonId, env: &Env<'_>) -> String {
    let number = sheet.list.iter().find(|one| one.person.id == who).map_or(0, |one| one.number);
    let how = outcome::of(form).map(|how| env.words.get(how.word())).unwrap_or_default();
    format!("{number}  {}: {how}", env.name_of(Some(who)))
}

/// Letters of these came back: one action for all, and where somebody lives is to be found out.
pub fn returned(who: &[PersonId], steady: &Steady, sheet: &SheetOf, env: &Env<'_>) -> Save {
    let tried = Tried {
        kind: Kind::Letter,
        attempts: 1,
        now: env.local(),
        period_end: sheet.initiative.to,
        booked: None,
        country: env.country(),
    };
    let next = propose_retry(Disposition::Returned, &tried);
    let what = Posted {
        initiative: sheet.initiative.id,
        outcome: Disposition::Returned,
        note: String::new(),
        at: steady.moment(env),
        day: steady.day,
        follow: next.map(|next| (next.day, next.why)),
    };
    let to = who.iter().map(|person| {
        let listed = sheet.list.iter().find(|one| one.person.id == *person);
        To {
            person: *person,
            follow: listed.and_then(Receiver::follow),
            told: None,
            open: sheet.tasks.get(person).cloned().unwrap_or_default(),
            // Which one it was is told by the last that went.
            step: None,
        }
    });
    posted(&env.author(), &what, &to.collect::<Vec<_>>())
}

/// All of these came to a meeting, each under the name of the contact it is: one action for all. What was to
/// be done with them and is a meeting is done by it.
pub fn came(
    who: &[(PersonId, EncounterId)],
    minutes: Option<u32>,
    steady: &Steady,
    (sheet, session): (&SheetOf, &Session),
    env: &Env<'_>,
) -> Save {
    let author = env.author();
    let kind = at_meeting(sheet);
    let edits = who.iter().flat_map(|(person, id)| {
        let draft = Draft {
            person: Some(*person),
            initiative: Some(sheet.initiative.id),
            session: Some(session.id),
            minutes,
            disposition: Some(Disposition::Completed),
            ..Draft::new(kind, env.moment_on(session.day), session.day)
        };
        let open = sheet.tasks.get(person).cloned().unwrap_or_default();
        let meets = |task: &&Task| {
            task.initiative == draft.initiative
                && task.errand.kind().is_some_and(Kind::face_to_face)
        };
        let done = open.iter().find(meets).map(|task| task.id);
        let worker = Some(steady.worker).filter(|worker| *worker != env.me.id);
        let then = Then { worker, open, done, ..Then::default() };
        rows(&author, *id, &draft, &then)
    });
    let word = Phrase::new(Word("did-meeting-came")).with("n", who.len());
    let save = author.save(word, edits.collect()).by_table();
    match who {
        [(one, _)] => save.about(*one),
        _ => save,
    }
}

/// What is written down of a meeting typed in from paper, what is said of it, and what it leaves. Who is
/// already down as there, from the door or from another paper, is not written down again.
pub fn meeting(
    who: &[PersonId],
    minutes: Option<u32>,
    steady: &Steady,
    (sheet, (mut session, new)): (&SheetOf, (Session, Vec<Edit>)),
    env: &Env<'_>,
) -> (Save, String, (Session, Vec<Came>)) {
    let there =
        |who: PersonId| sheet.came.iter().any(|one| one.person == who && one.session == session.id);
    let (known, come): (Vec<PersonId>, Vec<PersonId>) = who.iter().partition(|who| there(**who));
    let come: Vec<(PersonId, EncounterId)> = come.into_iter().map(|who| (who, env.id())).collect();
    let save = came(&come, minutes, steady, (sheet, &session), env).and(new).by_table();
    let mut said = env.words.say(&Phrase::new(Word("typed-came-n")).with("n", come.len()));
    if !known.is_empty() {
        let known = Phrase::new(Word("typed-came-known")).with("n", known.len());
        said = format!("{said}  {}", env.words.say(&known));
    }
    session.state = session.once_met(env.today);
    let (id, day) = (session.id, session.day);
    let come =
        come.into_iter().map(|(person, encounter)| Came { encounter, person, session: id, day });
    (save, said, (session, come.collect()))
}

/// The first meeting of the ladder that is not at somebody's home.
pub fn at_meeting(sheet: &SheetOf) -> Kind {
    let ladder = ladder_of(&sheet.initiative);
    let steps = ladder.iter().flat_map(|ladder| &ladder.steps).map(|step| step.kind);
    let mut meets = steps.filter(|kind| kind.face_to_face() && *kind != Kind::Visit);
    meets.next().unwrap_or(Kind::Meeting)
}
