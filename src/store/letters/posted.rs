//! Letters written down on everybody they went to, or came back from, as one action.

use crate::base::{Day, EncounterId, InitiativeId, PersonId, Phrase, Stamp, Word};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, FollowUp, Kind};
use crate::domain::task::{Errand, Task};
use crate::store::encounters::{Then, rows};
use crate::store::{Author, Edit, Save};
use chrono::NaiveTime;

/// What became of some letters.
#[derive(Debug, Clone)]
pub struct Posted {
    /// As part of what.
    pub initiative: InitiativeId,
    /// They went, or they came back.
    pub outcome: Disposition,
    /// Which letter it was, for the history.
    pub note: String,
    /// The moment.
    pub at: Stamp,
    /// The day of it.
    pub day: Day,
    /// When to follow up, and why.
    pub follow: Option<(Day, Phrase)>,
}

/// Somebody a letter went to.
#[derive(Debug, Clone)]
pub struct To {
    /// Who.
    pub person: PersonId,
    /// How to follow up, where there is a way.
    pub follow: Option<Kind>,
    /// When the letter says that they will be rung.
    pub told: Option<(Day, Option<NaiveTime>)>,
    /// What is to be done with them.
    pub open: Vec<Task>,
    /// The rung of the ladder it is; none where there is no ladder, or it has nothing to do with it.
    pub step: Option<String>,
}

/// Writes it on all of them: one action, one step to take back.
pub fn posted(author: &Author<'_>, what: &Posted, to: &[To]) -> Save {
    let word = match what.outcome {
        Disposition::Returned => Word("did-letters-returned"),
        _ => Word("did-letters-sent"),
    };
    let edits: Vec<Edit> = to.iter().flat_map(|one| of_one(author, what, one)).collect();
    let save = author.save(Phrase::new(word).with("n", to.len()), edits).by_table();
    match to {
        [one] => save.about(one.person),
        _ => save,
    }
}

fn of_one(author: &Author<'_>, what: &Posted, to: &To) -> Vec<Edit> {
    let within = |task: &&Task| task.initiative == Some(what.initiative);
    // Whom something has been agreed on with is followed up by that.
    let agreed =
        to.open.iter().filter(within).any(|task| {
            task.errand != Errand::Write && task.day.is_some_and(|day| day >= what.day)
        });
    let follow = what.follow.as_ref().filter(|_| !agreed).zip(to.follow);
    let told = to.told.filter(|_| !agreed).map(|(day, time)| FollowUp {
        day,
        time,
        kind: Kind::Call,
        worker: None,
    });
    let why = match &told {
        Some(_) => Some(Word("retry-told").into()),
        None => follow.as_ref().map(|((_, why), _)| why.clone()),
    };
    let draft = Draft {
        person: Some(to.person),
        initiative: Some(what.initiative),
        disposition: Some(what.outcome),
        note: what.note.clone(),
        step: to.step.clone(),
        follow_up: told.or(follow.map(|((day, _), kind)| FollowUp {
            day: *day,
            time: None,
            kind,
            worker: None,
        })),
        ..Draft::new(Kind::Letter, what.at, what.day)
    };
    // To write was what was to be done.
    let written = to.open.iter().filter(within).find(|task| task.errand == Errand::Write);
    let sent = what.outcome == Disposition::Sent;
    let then = Then {
        open: to.open.clone(),
        done: written.filter(|_| sent).map(|task| task.id),
        why,
        ..Then::default()
    };
    rows(author, EncounterId(author.id()), &draft, &then)
}
