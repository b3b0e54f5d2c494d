use super::*;

#[test]
fn a_relative_who_rings_back_after_the_letter_stops_the_ladder() {
    let (ladder, facts) = (chain(), facts());
    let mut so_far: Vec<Tried> = std::iter::once(sent()).chain(unanswered(3)).collect();
    so_far.push(tried("11-12 09:00", Kind::Letter, Disposition::Sent));
    so_far.push(Tried {
        proxy: Some(Proxy::Relative),
        ..tried("11-16 09:00", Kind::Call, Disposition::Completed)
    });
    let standing = place(&ladder, &facts, &so_far, &[], &now("11-17 08:00"));
    assert_eq!(standing.state, State::Stopped(Stop::Through(Proxy::Relative)));
    assert_eq!((standing.why.word.as_str(), standing.due), ("ladder-why-through", None));
    // A relative who only gives a time to ring has not taken the person's place.
    so_far.pop();
    so_far.truncate(3);
    so_far.push(Tried {
        proxy: Some(Proxy::Relative),
        ..tried("11-11 14:00", Kind::Call, Disposition::CallBack)
    });
    assert_eq!(stands(&ladder, &facts, &so_far, "11-12 08:00"), on("call", State::ToDo));
}

#[test]
fn a_no_stops_unless_the_ladder_sends_something_home() {
    let facts = facts();
    let no = [sent(), tried("11-09 10:00", Kind::Call, Disposition::Declined)];
    let standing = place(&chain(), &facts, &no, &[], &now("11-30 08:00"));
    assert_eq!(standing.state, State::Stopped(Stop::Declined));
    let party = shipped_one("invite-party").unwrap();
    assert_eq!(stands(&party, &facts, &no, "11-30 08:00"), on("material", State::ToDo));
    // Not now is not a no.
    let later = [sent(), tried("11-09 10:00", Kind::Call, Disposition::NotNow)];
    assert_eq!(stands(&chain(), &facts, &later, "11-13 08:00").1, State::Waiting(For::Day));
    assert_eq!(stands(&chain(), &facts, &later, "11-16 08:00"), on("call", State::ToDo));
}

#[test]
fn the_dead_the_removed_and_those_outside_stand_in_no_queue_whatever_is_open() {
    let ladder = chain();
    let open = [Open { errand: Errand::Call, day: Some(day("11-09")), time: None }];
    for stop in [Stop::Dead, Stop::Protected, Stop::Removed(Removal::Mistake)] {
        let facts = Facts { left: Some(stop), ..facts() };
        let standing = place(&ladder, &facts, &[sent()], &open, &now("11-20 08:00"));
        assert_eq!((standing.state, standing.due), (State::Stopped(stop), None));
    }
    for outcome in [Disposition::MovedAway, Disposition::MovedUnknown, Disposition::Outside] {
        let so_far = [sent(), tried("11-09 10:00", Kind::Call, outcome)];
        let standing = place(&ladder, &facts(), &so_far, &open, &now("11-20 08:00"));
        assert_eq!(standing.state, State::Stopped(Stop::Outside(outcome)));
    }
}

#[test]
fn a_ladder_without_a_way_on_stops_after_its_tries() {
    let mut ladder = chain();
    ladder.steps[1].goes.remove(&When::NoAnswer);
    let so_far: Vec<Tried> = std::iter::once(sent()).chain(unanswered(3)).collect();
    let standing = place(&ladder, &facts(), &so_far, &[], &now("11-30 08:00"));
    assert_eq!(standing.state, State::Stopped(Stop::NotReached));
}

#[test]
fn every_shipped_ladder_comes_to_an_end_with_somebody_who_never_answers() {
    for ladder in shipped() {
        let (letters, calls) = (vec![Channel::Post, Channel::Visit], vec![Channel::Phone]);
        for ways in [[&*letters, &*calls].concat(), letters, calls, Vec::new()] {
            let facts = Facts { ways, ..facts() };
            let mut so_far: Vec<Tried> = Vec::new();
            let mut clock = at("11-02 09:00");
            for _ in 0..400 {
                let now = Now { at: clock, ..now("11-02 09:00") };
                let standing = place(&ladder, &facts, &so_far, &[], &now);
                match (standing.state, standing.kind) {
                    (State::ToDo, Some(kind)) => {
                        let disposition = if kind.is_written() {
                            Disposition::Sent
                        } else {
                            Disposition::NoAnswer
                        };
                        so_far.push(Tried { at: clock, ..tried("11-02 09:00", kind, disposition) });
                    }
                    (State::Waiting(For::Day | For::Person | For::Booked), _) => {
                        clock += TimeDelta::hours(3);
                        clock +=
                            TimeDelta::days(i64::from(clock.time() > Daypart::Evening.begins()));
                    }
                    _ => break,
                }
                clock += TimeDelta::minutes(10);
            }
            let now = Now { at: clock, ..now("11-02 09:00") };
            let end = place(&ladder, &facts, &so_far, &[], &now).state;
            let over = matches!(end, State::Finished | State::Stopped(Stop::NotReached))
                || end == State::Waiting(For::Address)
                || end == State::Waiting(For::Number);
            assert!(over, "{} {:?}: {end:?}", ladder.key, facts.ways);
        }
    }
}
