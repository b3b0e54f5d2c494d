//! What comes late or out of its turn: returned letters, calls in between, answers after a no.

use super::*;

/// Visited on the sixteenth of November, after the letter and a call.
fn after_the_visit() -> Vec<Tried> {
    vec![sent(), says_yes("11-09 10:00"), visited("11-16 13:00")]
}

fn standing(ladder: &Ladder, so_far: &[Tried], clock: &str) -> Standing {
    place(ladder, &facts(), so_far, &[], &now(clock))
}

#[test]
fn a_call_soon_after_the_visit_is_not_the_one_three_months_later() {
    let ladder = chain();
    for outcome in [Disposition::Completed, Disposition::NoAnswer, Disposition::CallBack] {
        let mut so_far = after_the_visit();
        so_far.extend([24, 25, 26].map(|n| tried(&format!("11-{n} 10:00"), Kind::Call, outcome)));
        let standing = standing(&ladder, &so_far, "11-30 08:00");
        assert_eq!(standing.state, waiting(For::Day), "{outcome:?}");
        assert_eq!(standing.due, Some(("2027-02-16".parse().unwrap(), None)));
        assert_eq!(standing.step_of(&ladder, Kind::Call), None);
    }
    let at = "2027-02-01T08:00:00".parse().unwrap();
    let standing =
        place(&ladder, &facts(), &after_the_visit(), &[], &Now { at, ..now("11-30 08:00") });
    assert_eq!(standing.step_of(&ladder, Kind::Call).as_deref(), Some("follow-up"));
}

#[test]
fn a_letter_that_comes_back_late_throws_nobody_back() {
    let back = |text| tried(text, Kind::Letter, Disposition::Returned);
    let ladder = chain();
    // Two tries in vain are still two.
    let calls: Vec<Tried> = unanswered(2).collect();
    let so_far = [&[sent()], &calls[..], &[back("11-11 09:00")]].concat();
    let stood = standing(&ladder, &so_far, "11-20 08:00");
    assert_eq!((stood.step.as_deref(), stood.tries), (Some("call"), 2));
    // What was agreed on or done stands.
    let agreed = [sent(), says_yes("11-09 10:00"), back("11-12 09:00")];
    assert_eq!(standing(&ladder, &agreed, "11-20 08:00").step.as_deref(), Some("visit"));
    let done = [after_the_visit(), vec![back("11-18 09:00")]].concat();
    assert_eq!(standing(&ladder, &done, "11-20 08:00").step.as_deref(), Some("follow-up"));
    // It is the first letter, not the one that is to be sent next.
    let calls: Vec<Tried> = unanswered(3).collect();
    let so_far = [&[sent()], &calls[..], &[back("11-12 09:00")]].concat();
    assert_eq!(standing(&ladder, &so_far, "11-20 08:00").step.as_deref(), Some("tried"));
    assert_eq!(standing(&ladder, &so_far, "11-20 08:00").state, State::ToDo);
    // A ladder that says nothing of it waits for an address only until the person has been heard of.
    let ladder = shipped_one("letter-visit").unwrap();
    let gone = [sent(), back("11-06 09:00")];
    assert_eq!(
        stands(&ladder, &facts(), &gone, "11-07 08:00"),
        on("letter", waiting(For::Address))
    );
    let booked = [sent(), says_yes("11-05 09:00"), back("11-06 09:00")];
    assert_eq!(standing(&ladder, &booked, "11-07 08:00").step.as_deref(), Some("visit"));
}

#[test]
fn a_letter_written_down_late_throws_nobody_back() {
    let late = Tried { step: Some("letter".into()), at: at("11-13 09:00"), ..sent() };
    let told = |one: Tried| Tried { step: Some("call".into()), ..one };
    for calls in [1, 3] {
        let so_far: Vec<Tried> = std::iter::once(sent())
            .chain(unanswered(calls).map(told))
            .chain([late.clone()])
            .collect();
        let stood = standing(&chain(), &so_far, "11-20 08:00");
        let step = if calls == 1 { "call" } else { "tried" };
        assert_eq!((stood.step.as_deref(), stood.state), (Some(step), State::ToDo));
        assert_eq!(stood.tries, u32::from(calls == 1));
    }
}

#[test]
fn a_late_yes_or_a_visit_lifts_a_stop() {
    let (ladder, no) = (chain(), tried("11-09 10:00", Kind::Call, Disposition::Declined));
    let yes = [sent(), no.clone(), says_yes("11-20 10:00")];
    assert_eq!(stands(&ladder, &facts(), &yes, "11-30 08:00"), on("visit", State::ToDo));
    let came = [sent(), no.clone(), visited("11-20 10:00")];
    assert_eq!(stands(&ladder, &facts(), &came, "11-30 08:00").0, "follow-up");
    let relative = Tried {
        proxy: Some(Proxy::Relative),
        ..tried("11-09 10:00", Kind::Call, Disposition::Completed)
    };
    let spoken = [sent(), relative, says_yes("11-20 10:00")];
    assert_eq!(stands(&ladder, &facts(), &spoken, "11-30 08:00"), on("visit", State::ToDo));
    let mut short = chain();
    short.steps[1].goes.remove(&When::NoAnswer);
    let mut so_far: Vec<Tried> = std::iter::once(sent()).chain(unanswered(3)).collect();
    so_far.push(tried("11-20 10:00", Kind::Call, Disposition::CallBack));
    assert_eq!(stands(&short, &facts(), &so_far, "11-30 08:00"), on("call", State::ToDo));
    // Silence and letters lift nothing, and neither does anything the death.
    for after in [
        tried("11-20 10:00", Kind::Call, Disposition::NoAnswer),
        tried("11-20 10:00", Kind::Letter, Disposition::Sent),
    ] {
        let stood = stands(&ladder, &facts(), &[sent(), no.clone(), after], "11-30 08:00");
        assert_eq!(stood.1, State::Stopped(Stop::Declined));
    }
    let dead = tried("11-09 10:00", Kind::Call, Disposition::Dead);
    let stood = stands(&ladder, &facts(), &[sent(), dead, visited("11-20 10:00")], "11-30 08:00");
    assert_eq!(stood.1, State::Stopped(Stop::Dead));
    let left = Facts { left: Some(Stop::Removed(Removal::Mistake)), ..facts() };
    assert_eq!(
        stands(&ladder, &left, &yes, "11-30 08:00").1,
        State::Stopped(Stop::Removed(Removal::Mistake))
    );
}

#[test]
fn a_relative_who_agrees_on_a_visit_has_not_ended_it() {
    let for_her = Tried { proxy: Some(Proxy::Relative), ..says_yes("11-09 10:00") };
    assert_eq!(
        stands(&chain(), &facts(), &[sent(), for_her], "11-16 08:00"),
        on("visit", State::ToDo)
    );
}

#[test]
fn who_says_that_they_come_is_waited_for() {
    let (party, facts) = (shipped_one("invite-party").unwrap(), facts());
    let open = [Open { errand: Errand::Meet, day: Some(day("12-05")), time: None }];
    let yes = Tried {
        agreed: Some(Kind::VisitNeutral),
        ..tried("11-06 10:00", Kind::Call, Disposition::Booked)
    };
    let so_far = [sent(), yes];
    let stood = place(&party, &facts, &so_far, &open, &now("12-02 08:00"));
    assert_eq!((stood.step.as_deref(), stood.agreed), (Some("party"), true));
    // Nobody has written down yet whether she came.
    let stood = place(&party, &facts, &so_far, &open, &now("12-08 08:00"));
    assert_eq!((stood.step.as_deref(), stood.state), (Some("party"), State::ToDo));
    // Without anything agreed on the wait ends by itself, also after a not now.
    let ladder = shipped_one("letter-visit").unwrap();
    let later = [sent(), tried("11-06 10:00", Kind::Call, Disposition::NotNow)];
    assert_eq!(stands(&ladder, &facts, &later, "11-27 08:00").0, "answer");
    assert_eq!(stands(&ladder, &facts, &later, "11-28 08:00"), on("again", State::ToDo));
}

#[test]
fn an_interpreter_booked_for_a_day_gone_by_is_booked_anew_and_a_call_before_it_changes_nothing() {
    let (ladder, nine) = (chain(), Daypart::Morning.begins());
    let booked = |text: &str| Facts {
        interpreter: true,
        booked: Some(Booked { made: at("11-09 09:00"), day: Some(day(text)), time: Some(nine) }),
        ..facts()
    };
    let missed = stands(&ladder, &booked("11-12"), &[sent()], "11-13 08:00");
    assert_eq!(missed, on("call", waiting(For::Interpreter)));
    // Booked for the visit on Friday; a call on Tuesday does not use it up.
    let so_far = [sent(), says_yes("11-09 10:00"), says_yes("11-10 10:00")];
    let open = [Open { errand: Errand::Visit, day: Some(day("11-13")), time: Some(nine) }];
    let stood = place(&ladder, &booked("11-13"), &so_far, &open, &now("11-12 08:00"));
    assert_eq!((stood.state, stood.due), (waiting(For::Booked), Some((day("11-13"), Some(nine)))));
    // Without an interpreter the visit that is agreed on still shows its day.
    let lacking = Facts { booked: None, ..booked("11-13") };
    let stood = place(&ladder, &lacking, &so_far, &open, &now("11-12 08:00"));
    let friday = Some((day("11-13"), Some(nine)));
    assert_eq!((stood.state, stood.due), (waiting(For::Interpreter), friday));
}

#[test]
fn a_letter_typed_in_after_the_talk_it_came_before_has_gone_all_the_same() {
    let talk = says_yes("11-20 10:00");
    let step = Some("letter".to_owned());
    let letter = Tried { step, ..tried("11-23 09:00", Kind::Letter, Disposition::Sent) };
    let standing = place(&chain(), &facts(), &[talk, letter], &[], &now("11-24 09:00"));
    assert_eq!(standing.done, ["call", "letter"]);
    assert_eq!(standing.step.as_deref(), Some("visit"));
}
