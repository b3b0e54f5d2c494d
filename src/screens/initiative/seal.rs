//! The two questions that set something for good: sealing the list, and ending the initiative.

use super::{InitiativeCard, Own};
use crate::base::{InitiativeId, PersonId, Phrase, TaskId, Word};
use crate::domain::initiative::Initiative;
use crate::screens::list::{ListCx, Msg as ListMsg};
use crate::screens::screen::Question;
use crate::store::initiatives::{self, LeftOut, ListedPerson, SealPlan, Sealable};
use std::collections::BTreeMap;

type OwnCx<'a> = ListCx<'a, InitiativeCard>;

/// What the question was asked about: those who are taken off first.
#[derive(Debug)]
pub struct Sealing {
    off: Vec<PersonId>,
}

impl Sealing {
    /// Takes off those who cannot stand on the list, and seals it.
    pub fn save(&self, one: &Initiative, cx: &mut OwnCx<'_>) {
        let author = cx.env.author();
        if !self.off.is_empty() {
            cx.save(initiatives::leave(&author, one.id, &self.off));
        }
        cx.save(initiatives::seal(&author, one, &[]));
    }
}

/// Asks who of those gathered may stand on the list now.
pub fn ask(list: InitiativeId, listed: &[ListedPerson], cx: &mut OwnCx<'_>) {
    let ids = listed.iter().map(|listed| listed.card).collect();
    cx.ask_latest("sealing", SealPlan { list: Some(list), ids }, |plan| {
        ListMsg::Own(Own::Sealing(plan))
    });
}

/// Asks whether to seal, with the N that follows and who is left out and why.
pub fn question(plan: Sealable, listed: &[ListedPerson], cx: &mut OwnCx<'_>) {
    if plan.take.is_empty() {
        return cx.hint(Word("seal-empty"));
    }
    let no_phone = listed
        .iter()
        .filter(|listed| listed.person.phones.is_empty() && plan.take.contains(&listed.person.id));
    let n = plan.take.len();
    let title = Phrase::new(Word("initiative-seal-title")).with("n", n);
    let mut question = Question::new(title)
        .say(Phrase::new(Word("initiative-seal-n")).with("n", n))
        .say(Word("initiative-seal-for-good"));
    let no_phone = no_phone.count();
    if no_phone > 0 {
        question = question.say(Phrase::new(Word("initiative-seal-no-phone")).with("n", no_phone));
    }
    for (why, n) in by_reason(&plan.left_out) {
        let off = Phrase::new(Word("initiative-left-out")).with("n", n).with("why", why.word());
        question = question.say(off);
    }
    let off = plan.left_out.into_iter().map(|(card, _)| card).collect();
    let seal = Own::Seal(Box::new(Sealing { off }));
    cx.confirm(
        question
            .choice(Word("initiative-not-yet"), ListMsg::Own(Own::Stay))
            .choice(Word("initiative-seal"), ListMsg::Own(seal)),
    );
}

/// Whether to end an initiative, and what becomes of the tasks still open in it.
pub fn ending<M>(
    body: Word,
    open: Vec<TaskId>,
    stay: M,
    end: impl Fn(Vec<TaskId>) -> M,
) -> Question<M> {
    let question = Question::new(Word("initiative-end-title")).say(body);
    if open.is_empty() {
        return question
            .choice(Word("initiative-not-yet"), stay)
            .choice(Word("initiative-end"), end(open));
    }
    question
        .say(Phrase::new(Word("initiative-end-tasks")).with("n", open.len()))
        .choice(Word("initiative-not-yet"), stay)
        .choice(Word("initiative-end-strike"), end(open))
        .choice(Word("initiative-end-keep"), end(Vec::new()))
}

/// How many are left out for each reason.
pub fn by_reason(left_out: &[(PersonId, LeftOut)]) -> BTreeMap<LeftOut, usize> {
    let mut reasons = BTreeMap::new();
    for (_, why) in left_out {
        *reasons.entry(*why).or_default() += 1;
    }
    reasons
}
