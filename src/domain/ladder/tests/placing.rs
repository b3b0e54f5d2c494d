use super::*;

#[test]
fn the_chain_is_gone_up_rung_by_rung() {
    let (ladder, facts) = (chain(), facts());
    let mut so_far = Vec::new();
    assert_eq!(stands(&ladder, &facts, &so_far, "11-02 08:00"), on("letter", State::ToDo));
    so_far.push(sent());
    assert_eq!(stands(&ladder, &facts, &so_far, "11-08 12:00"), on("call", waiting(For::Day)));
    assert_eq!(stands(&ladder, &facts, &so_far, "11-09 08:00"), on("call", State::ToDo));
    so_far.push(Tried {
        agreed: Some(Kind::Visit),
        ..tried("11-09 10:00", Kind::Call, Disposition::Completed)
    });
    assert_eq!(stands(&ladder, &facts, &so_far, "11-16 08:00"), on("visit", State::ToDo));
    so_far.push(tried("11-16 13:00", Kind::VisitNeutral, Disposition::Completed));
    let standing = place(&ladder, &facts, &so_far, &[], &now("11-17 08:00"));
    assert_eq!((standing.step.as_deref(), standing.state), (Some("follow-up"), waiting(For::Day)));
    // Three months on, moved from Tuesday the sixteenth of February by no red day.
    assert_eq!(standing.due, Some(("2027-02-16".parse().unwrap(), None)));
    assert_eq!(standing.done, ["letter", "call", "visit"]);
    so_far.push(Tried {
        at: "2027-02-10T10:00:00".parse().unwrap(),
        ..tried("11-30 10:00", Kind::Call, Disposition::Completed)
    });
    let now = Now { at: "2027-02-11T08:00:00".parse().unwrap(), ..now("11-30 10:00") };
    let standing = place(&ladder, &facts, &so_far, &[], &now);
    assert_eq!((standing.state, standing.done.len()), (State::Finished, 4));
}

#[test]
fn without_a_number_nobody_stands_in_the_queue_but_on_the_list_of_invitations() {
    let (ladder, facts) = (chain(), without(facts(), Channel::Phone));
    let standing = place(&ladder, &facts, &[sent()], &[], &now("11-09 08:00"));
    assert_eq!((standing.step.as_deref(), standing.state), (Some("invitation"), State::ToDo));
    assert_eq!(
        (standing.kind, standing.why.word.as_str()),
        (Some(Kind::Letter), "ladder-why-no-phone")
    );
    assert!(!standing.is_call_now());
    // A ladder that says nothing of it waits for a number and still does not ring.
    let mut silent = chain();
    for step in &mut silent.steps[..2] {
        step.goes.remove(&When::NoPhone);
    }
    assert_eq!(stands(&silent, &facts, &[sent()], "11-09 08:00"), on("call", waiting(For::Number)));
}

#[test]
fn tries_take_turns_in_the_parts_of_the_day_until_a_letter_says_that_we_tried() {
    let (ladder, facts) = (chain(), facts());
    let calls: Vec<Tried> = unanswered(3).collect();
    let so_far = |n: usize| [&[sent()], &calls[..n]].concat();
    let due = |n: usize| place(&ladder, &facts, &so_far(n), &[], &now("11-09 11:00")).due.unwrap();
    // Tried in the morning of Monday: the next one is on Tuesday after noon, and then in the morning.
    assert_eq!(due(1), (day("11-10"), Some(Daypart::Afternoon.begins())));
    assert_eq!(stands(&ladder, &facts, &so_far(1), "11-10 11:59"), on("call", waiting(For::Day)));
    assert_eq!(stands(&ladder, &facts, &so_far(1), "11-10 12:00"), on("call", State::ToDo));
    let standing = place(&ladder, &facts, &so_far(2), &[], &now("11-11 12:00"));
    assert_eq!((standing.tries, standing.why.word.as_str()), (2, "ladder-why-again"));
    assert_eq!(standing.last.len(), 3);
    let standing = place(&ladder, &facts, &so_far(3), &[], &now("11-12 08:00"));
    assert_eq!((standing.step.as_deref(), standing.state), (Some("tried"), State::ToDo));
    assert_eq!(standing.why.word, "ladder-why-no-answer");
    let told = [so_far(3), vec![tried("11-12 09:00", Kind::Letter, Disposition::Sent)]].concat();
    assert_eq!(stands(&ladder, &facts, &told, "11-13 08:00"), on("", State::Finished));
}

#[test]
fn who_needs_an_interpreter_is_not_offered_before_one_is_booked() {
    let (ladder, mut facts) = (chain(), facts());
    facts.interpreter = true;
    assert_eq!(
        stands(&ladder, &facts, &[sent()], "11-12 08:00"),
        on("call", waiting(For::Interpreter))
    );
    // Booked for a later day: not before that day and hour.
    let nine = Daypart::Morning.begins();
    facts.booked =
        Some(Booked { made: at("11-12 09:00"), day: Some(day("11-13")), time: Some(nine) });
    assert_eq!(stands(&ladder, &facts, &[sent()], "11-12 10:00"), on("call", waiting(For::Booked)));
    assert_eq!(stands(&ladder, &facts, &[sent()], "11-13 08:59"), on("call", waiting(For::Booked)));
    assert_eq!(stands(&ladder, &facts, &[sent()], "11-13 09:00"), on("call", State::ToDo));
    // A try in vain, and one has to be booked anew.
    let vain = [sent(), tried("11-13 09:05", Kind::Call, Disposition::NoAnswer)];
    assert_eq!(
        stands(&ladder, &facts, &vain, "11-20 08:00"),
        on("call", waiting(For::Interpreter))
    );
    // A call that showed that we share no language needs one as well.
    facts.interpreter = false;
    let lacked = [sent(), tried("11-16 09:05", Kind::Call, Disposition::Language)];
    assert_eq!(
        stands(&ladder, &facts, &lacked, "11-20 08:00"),
        on("call", waiting(For::Interpreter))
    );
    // Letters need none.
    facts.interpreter = true;
    assert_eq!(stands(&ladder, &facts, &[], "11-03 08:00"), on("letter", State::ToDo));
}

#[test]
fn a_booked_call_comes_at_its_time_and_a_booked_visit_is_the_next_rung() {
    let (ladder, facts) = (chain(), facts());
    let two = Daypart::Afternoon.begins();
    let booked = |kind| Tried {
        agreed: Some(kind),
        ..tried("11-09 10:00", Kind::Call, Disposition::Booked)
    };
    let open = |errand| [Open { errand, day: Some(day("11-11")), time: Some(two) }];
    for (kind, errand, step) in
        [(Kind::Call, Errand::Call, "call"), (Kind::Visit, Errand::Visit, "visit")]
    {
        let stands = |clock| {
            let so_far = [sent(), booked(kind)];
            let standing = place(&ladder, &facts, &so_far, &open(errand), &now(clock));
            assert_eq!((standing.due, standing.agreed), (Some((day("11-11"), Some(two))), true));
            assert_eq!(standing.why.word, "ladder-why-booked");
            (standing.step.unwrap(), standing.state)
        };
        assert_eq!(stands("11-11 11:59"), on(step, waiting(For::Booked)));
        assert_eq!(stands("11-11 12:00"), on(step, State::ToDo));
    }
}

#[test]
fn a_wait_for_the_person_ends_by_itself_or_when_they_get_in_touch() {
    let ladder = shipped_one("letter-visit").unwrap();
    let facts = facts();
    assert_eq!(
        stands(&ladder, &facts, &[sent()], "11-20 08:00"),
        on("answer", waiting(For::Person))
    );
    // Three weeks are over: the letter goes once more, and then four weeks.
    assert_eq!(stands(&ladder, &facts, &[sent()], "11-24 08:00"), on("again", State::ToDo));
    let rings = Tried {
        agreed: Some(Kind::Visit),
        ..tried("11-12 10:00", Kind::Call, Disposition::Booked)
    };
    assert_eq!(stands(&ladder, &facts, &[sent(), rings], "11-20 08:00"), on("visit", State::ToDo));
    let again = [sent(), tried("11-24 09:00", Kind::Letter, Disposition::Sent)];
    assert_eq!(
        stands(&ladder, &facts, &again, "12-22 08:00"),
        on("late-answer", waiting(For::Person))
    );
    assert_eq!(stands(&ladder, &facts, &again, "12-23 08:00"), on("", State::Finished));
}

#[test]
fn only_those_drawn_are_rung_after_the_meeting_and_always_the_same() {
    let ladder = shipped_one("invite-meeting-sample").unwrap();
    let so_far = [
        sent(),
        tried("11-09 10:00", Kind::Call, Disposition::Completed),
        tried("11-20 14:00", Kind::DropIn, Disposition::Completed),
    ];
    for (lot, stood) in [(19, on("sample", State::ToDo)), (20, on("", State::Finished))] {
        let facts = Facts { lot, ..facts() };
        assert_eq!(stands(&ladder, &facts, &so_far, "12-07 08:00"), stood);
    }
}

#[test]
fn further_visits_go_on_as_long_as_a_next_one_is_agreed_on() {
    let ladder = shipped_one("fixed-time-call").unwrap();
    let facts = facts();
    let mut so_far = vec![sent()];
    so_far.push(Tried {
        agreed: Some(Kind::Visit),
        ..tried("11-09 10:00", Kind::Call, Disposition::Completed)
    });
    for clock in ["11-16 10:00", "11-23 10:00"] {
        assert_eq!(stands(&ladder, &facts, &so_far, clock), on("visit", State::ToDo));
        let visit = tried(clock, Kind::Visit, Disposition::Completed);
        so_far.push(Tried { agreed: Some(Kind::VisitNeutral), ..visit });
    }
    so_far.push(tried("11-30 10:00", Kind::Visit, Disposition::Completed));
    assert_eq!(stands(&ladder, &facts, &so_far, "12-01 10:00"), on("", State::Finished));
    // A talk after which nothing is agreed on is the end of that ladder too.
    let talk = [sent(), tried("11-09 10:00", Kind::Call, Disposition::Completed)];
    assert_eq!(stands(&ladder, &facts, &talk, "12-01 10:00"), on("", State::Finished));
}

#[test]
fn a_letter_that_came_back_leads_on_and_a_wrong_number_leads_to_the_invitation() {
    let (ladder, facts) = (chain(), facts());
    let back = tried("11-04 09:00", Kind::Letter, Disposition::Returned);
    assert_eq!(
        stands(&ladder, &facts, &[sent(), back.clone()], "11-12 08:00"),
        on("call", State::ToDo)
    );
    let mut strict = chain();
    strict.steps[0].goes.remove(&When::Returned);
    assert_eq!(
        stands(&strict, &facts, &[back], "11-12 08:00"),
        on("letter", waiting(For::Address))
    );
    let wrong = [sent(), tried("11-09 09:00", Kind::Call, Disposition::WrongNumber)];
    assert_eq!(stands(&ladder, &facts, &wrong, "11-12 08:00"), on("call", State::ToDo));
    let none = without(facts, Channel::Phone);
    assert_eq!(stands(&ladder, &none, &wrong, "11-12 08:00"), on("invitation", State::ToDo));
}

#[test]
fn the_proposal_of_a_form_is_the_next_rung_with_its_reason() {
    let (ladder, facts) = (chain(), facts());
    let next = |last: Tried| propose(&ladder, &facts, &[sent(), last], &now("11-09 10:00"));
    let again = next(tried("11-09 10:00", Kind::Call, Disposition::NoAnswer)).unwrap();
    assert_eq!(
        (again.kind, again.day, again.time),
        (Kind::Call, day("11-10"), Some(Daypart::Afternoon.begins()))
    );
    let talk = tried("11-09 10:00", Kind::Call, Disposition::Completed);
    // Nobody who has only talked with us is visited.
    assert_eq!(next(talk.clone()), None);
    let visit = next(Tried { agreed: Some(Kind::Visit), ..talk }).unwrap();
    assert_eq!(
        (visit.kind, visit.day, visit.why.word.as_str()),
        (Kind::Visit, day("11-16"), "ladder-why-yes")
    );
    assert_eq!(next(tried("11-09 10:00", Kind::Call, Disposition::Declined)), None);
}

#[test]
fn what_was_agreed_on_beside_a_ladder_that_has_ended_still_comes() {
    let ladder = shipped_one("letter-call").unwrap();
    let so_far = [sent(), tried("11-09 10:00", Kind::Call, Disposition::Completed)];
    let open = [Open { errand: Errand::Call, day: Some(day("12-01")), time: None }];
    let standing = |clock| place(&ladder, &facts(), &so_far, &open, &now(clock));
    assert_eq!(standing("11-30 10:00").state, waiting(For::Day));
    assert!(standing("12-01 08:00").is_call_now());
}

#[test]
fn a_rung_that_asks_for_a_yes_is_done_by_a_yes() {
    let done = |ladder: &Ladder, so_far: &[Tried]| {
        place(ladder, &facts(), so_far, &[], &now("11-20 08:00")).done.join(" ")
    };
    let talk = [sent(), tried("11-09 10:00", Kind::Call, Disposition::Completed)];
    assert_eq!(done(&chain(), &talk), "letter");
    assert_eq!(done(&chain(), &[sent(), says_yes("11-09 10:00")]), "letter call");
    // They think it over, and say yes the week after.
    let later = [&talk[..], &[says_yes("11-16 10:00")]].concat();
    assert_eq!(done(&chain(), &later), "letter call");
    // Where the talk is what is wanted it is done by a talk.
    let talks = shipped_one("letter-call").unwrap();
    assert_eq!(done(&talks, &talk), "letter call");
}

#[test]
fn a_follow_up_is_stood_on_before_its_time_and_is_not_the_rung_then() {
    let so_far = [sent(), says_yes("11-09 10:00"), visited("11-16 13:00")];
    let ladder = chain();
    let soon = place(&ladder, &facts(), &so_far, &[], &now("11-23 08:00"));
    let stood = soon.stood_on(&ladder, Kind::Call).map(|step| step.template.as_deref());
    assert_eq!(stood, Some(Some("three-months")));
    assert_eq!(
        (soon.step_of(&ladder, Kind::Call), soon.stood_on(&ladder, Kind::Visit)),
        (None, None)
    );
}
