//! Rungs gone past: visits ahead of their turn, numbers that are struck, letters that are for others.

use super::*;

#[test]
fn a_visit_ahead_of_its_turn_counts_and_nobody_just_visited_is_told_that_we_tried() {
    let (ladder, came) = (chain(), visited("11-20 13:00"));
    let unheard: Vec<Tried> = std::iter::once(sent()).chain(unanswered(3)).collect();
    let tried_letter = Tried { at: at("11-12 09:00"), ..sent() };
    let befores =
        [Vec::new(), vec![sent()], unheard.clone(), [unheard, vec![tried_letter]].concat()];
    for before in befores {
        let n = before.len();
        let so_far = [before, vec![came.clone()]].concat();
        let stood = stands(&ladder, &facts(), &so_far, "11-23 08:00");
        assert_eq!(stood, on("follow-up", waiting(For::Day)), "{n} before");
    }
    // Who was invited by letter, for want of a number, and comes.
    let none = without(facts(), Channel::Phone);
    let office = tried("11-20 13:00", Kind::VisitOffice, Disposition::Completed);
    let invited = [sent(), Tried { at: at("11-03 09:00"), ..sent() }, office];
    let stood = place(&ladder, &none, &invited, &[], &now("11-23 08:00"));
    assert!(stood.done.iter().any(|key| key == "visit"), "{stood:?}");
}

#[test]
fn a_call_passes_no_visit_that_is_still_to_be_made() {
    // Rung to settle the hour: the visit stays.
    let so_far = [sent(), says_yes("11-09 10:00")];
    let confirm = tried("11-12 10:00", Kind::Call, Disposition::Completed);
    let so_far = [&so_far[..], std::slice::from_ref(&confirm)].concat();
    assert_eq!(stands(&chain(), &facts(), &so_far, "11-16 08:00"), on("visit", State::ToDo));
    let joint = shipped_one("joint-visit").unwrap();
    assert_eq!(stands(&joint, &facts(), &[confirm], "11-16 08:00"), on("visit", State::ToDo));
}

#[test]
fn a_visit_to_somebody_waited_for_is_the_visit() {
    let ladder = shipped_one("letter-visit").unwrap();
    let so_far = [sent(), visited("11-12 10:00")];
    assert_eq!(stands(&ladder, &facts(), &so_far, "11-13 08:00").0, "follow-up");
    // A call while the meeting is waited for is still not the call after it.
    let ladder = shipped_one("invite-meeting-sample").unwrap();
    let talk = |text| tried(text, Kind::Call, Disposition::Completed);
    let so_far = [sent(), talk("11-09 10:00"), talk("11-16 10:00")];
    assert_eq!(stands(&ladder, &facts(), &so_far, "11-17 08:00").0, "meeting");
}

#[test]
fn who_rings_back_is_not_told_that_we_tried() {
    let mut so_far: Vec<Tried> = std::iter::once(sent()).chain(unanswered(3)).collect();
    so_far.push(tried("11-13 10:00", Kind::Call, Disposition::Completed));
    assert_eq!(stands(&chain(), &facts(), &so_far, "11-16 08:00"), on("", State::Finished));
    so_far.pop();
    so_far.push(says_yes("11-13 10:00"));
    assert_eq!(stands(&chain(), &facts(), &so_far, "11-20 08:00"), on("visit", State::ToDo));
}

#[test]
fn a_number_struck_between_two_tries_leads_to_the_invitation() {
    let told = |one: Tried| Tried { step: Some("call".into()), ..one };
    let so_far: Vec<Tried> = std::iter::once(sent()).chain(unanswered(2).map(told)).collect();
    let none = without(facts(), Channel::Phone);
    let stood = place(&chain(), &none, &so_far, &[], &now("11-16 08:00"));
    assert_eq!((stood.step.as_deref(), stood.kind), (Some("invitation"), Some(Kind::Letter)));
    assert_eq!((stood.state, stood.why.word.as_str()), (State::ToDo, "ladder-why-no-phone"));
    // After the last try it is the letter that says so that comes, as before the number went.
    let so_far: Vec<Tried> = std::iter::once(sent()).chain(unanswered(3).map(told)).collect();
    assert_eq!(stands(&chain(), &none, &so_far, "11-16 08:00"), on("tried", State::ToDo));
}

#[test]
fn an_uninvited_visit_is_made_to_nobody_but_at_the_door_of_who_never_answers() {
    let talk = [sent(), tried("11-09 10:00", Kind::Call, Disposition::Completed)];
    for ladder in shipped().into_iter().filter(|ladder| ladder.step("call").is_some()) {
        let stood = stands(&ladder, &facts(), &talk, "11-30 08:00");
        assert!(stood.0 != "visit" || ladder.key == "joint-visit", "{}: {stood:?}", ladder.key);
    }
    let letter = shipped_one("letter-visit").unwrap();
    assert_eq!(stands(&letter, &facts(), &talk, "11-30 08:00"), on("", State::Finished));
    let door = shipped_one("letter-call-door").unwrap();
    let unheard: Vec<Tried> = std::iter::once(sent()).chain(unanswered(3)).collect();
    assert_eq!(stands(&door, &facts(), &unheard, "11-30 08:00"), on("visit", State::ToDo));
    let none = without(facts(), Channel::Phone);
    assert_eq!(stands(&door, &none, &[sent()], "11-30 08:00"), on("visit", State::ToDo));
    // Who rings before we come and agrees on nothing is left in peace.
    let rang = [unheard, vec![tried("11-13 10:00", Kind::Call, Disposition::Completed)]].concat();
    assert_eq!(stands(&door, &facts(), &rang, "11-30 08:00"), on("", State::Finished));
}

#[test]
fn a_letter_that_promises_a_call_goes_to_nobody_without_a_number() {
    let none = without(facts(), Channel::Phone);
    let invites = ["fixed-time-call", "call-window", "letter-call", "letter-call-visit"];
    let invites = invites.map(|key| (key, "invitation"));
    let others = [("letter-film-call", "films-only"), ("letter-call-door", "told")];
    for (key, instead) in invites.into_iter().chain(others) {
        let ladder = shipped_one(key).unwrap();
        let stood = place(&ladder, &none, &[], &[], &now("11-03 08:00"));
        assert_eq!((stood.step.as_deref(), stood.state), (Some(instead), State::ToDo));
        assert_eq!(stood.why.word, "ladder-why-no-phone");
        assert_eq!(stands(&ladder, &facts(), &[], "11-03 08:00"), on("letter", State::ToDo));
    }
}

#[test]
fn who_was_visited_is_never_not_reached() {
    for ladder in shipped() {
        for step in ladder
            .steps
            .iter()
            .filter(|step| ["follow-up", "after", "sample"].contains(&&*step.key))
        {
            for way in [When::NoAnswer, When::NoPhone] {
                assert_eq!(step.way(way), Some(&Goes::End), "{}: {}", ladder.key, step.key);
            }
        }
    }
}
