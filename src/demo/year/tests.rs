//! A year held against what a register may hold.

use super::*;
use crate::base::Id;
use crate::demo::act::Helping;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind};
use crate::domain::initiative::{Initiative, Mode};
use crate::domain::task::Due;
use std::collections::{BTreeMap, BTreeSet};

fn year(seed: u64, people: usize) -> Vec<Act> {
    let plan = Plan { seed, people, today: "2026-11-23".parse().unwrap() };
    Year::new(plan, WorkerId(Id([7; 16])), templates()).collect()
}

fn templates() -> Vec<Template> {
    crate::domain::template::shipped()
}

fn draft(act: &Act) -> Option<&Draft> {
    match &act.what {
        What::Contact(contact) => Some(&contact.draft),
        _ => None,
    }
}

fn drafts(acts: &[Act]) -> Vec<&Draft> {
    acts.iter().filter_map(draft).collect()
}

#[test]
fn the_same_seed_size_and_day_give_the_same_year() {
    assert_eq!(year(1, 60), year(1, 60));
    assert_ne!(year(1, 60), year(2, 60));
}

#[test]
fn acts_come_in_the_order_of_time_and_end_before_today() {
    let acts = year(1, 100);
    assert!(acts.is_sorted_by_key(|a| a.at));
    let today = moment("2026-11-23".parse().unwrap(), 60);
    assert!(acts.iter().all(|a| a.at < today));
}

#[test]
fn there_are_as_many_people_and_contacts_as_asked_for() {
    let acts = year(3, 200);
    let people = acts.iter().filter(|a| matches!(a.what, What::Person(_))).count();
    assert_eq!(people, 200 + 2);
    // Those met on patrols come on top.
    let contacts = drafts(&acts).iter().filter(|one| one.session.is_none()).count();
    assert!((1900..=2000).contains(&contacts), "{contacts}");
}

#[test]
fn nobody_is_spoken_of_before_they_are_there() {
    let mut there = BTreeSet::new();
    for act in year(4, 100) {
        match act.what {
            What::Person(person) => assert!(there.insert(person.id)),
            What::Contact(contact) => {
                assert!(contact.draft.person.is_none_or(|p| there.contains(&p)));
            }
            What::Begun(_, list) | What::Planned(_, list) => {
                assert!(list.iter().all(|p| there.contains(p)));
            }
            What::Merged(a, b) => assert!(there.contains(&a.id) && there.contains(&b.id)),
            _ => {}
        }
    }
}

#[test]
fn every_contact_is_one_that_could_have_been_saved() {
    let acts = year(5, 200);
    let modes: BTreeMap<InitiativeId, Mode> = acts
        .iter()
        .filter_map(|a| match &a.what {
            What::Begun(i, _) => Some((i.id, i.mode)),
            _ => None,
        })
        .collect();
    let templates = templates();
    for draft in drafts(&acts) {
        let mode = draft.initiative.map_or(Mode::Named, |i| modes[&i]);
        let template =
            draft.template.as_ref().and_then(|r| templates.iter().find(|t| t.key == r.key));
        let flaws = draft.flaws(template, mode, draft.day);
        assert!(!crate::domain::flaw::stops(&flaws), "{draft:?} {flaws:?}");
    }
}

#[test]
fn the_last_day_finds_work_late_today_and_this_week() {
    let (today, mut open) = ("2026-11-23".parse().unwrap(), BTreeMap::new());
    for act in year(1, 200) {
        match act.what {
            What::Task(task) => _ = open.insert(task.id, *task),
            What::Contact(contact) => {
                for task in &contact.open {
                    assert!(open.remove(&task.id).is_some());
                }
                assert!(contact.done.is_none_or(|id| contact.open.iter().any(|t| t.id == id)));
                open.extend(contact.next.map(|task| (task.id, task)));
            }
            What::Cancelled(task, _) => assert!(open.remove(&task.id).is_some()),
            _ => {}
        }
    }
    let count = |due| open.values().filter(|t| t.due(today) == Some(due)).count();
    let booked = open.values().filter(|t| t.day == Some(today) && t.time.is_some()).count();
    assert!(count(Due::Late) >= 2 && count(Due::Today) >= 3 && count(Due::ThisWeek) >= 2);
    assert!(count(Due::Late) <= 30, "{}", count(Due::Late));
    assert!(booked >= 2);
}

#[test]
fn whoever_leads_the_team_has_a_full_day_whatever_day_it_is() {
    let leads = WorkerId(Id([7; 16]));
    // A Sunday, a Saturday, Christmas Day, a working day.
    for (day, least) in [("2026-11-22", 5), ("2026-11-28", 5), ("2026-12-25", 5), ("2026-11-23", 1)]
    {
        let plan = Plan { seed: 1, people: 300, today: day.parse().unwrap() };
        let mut open = BTreeMap::new();
        for act in Year::new(plan, leads, templates()) {
            match act.what {
                What::Task(task) => _ = open.insert(task.id, *task),
                What::Contact(contact) => {
                    for task in &contact.open {
                        open.remove(&task.id);
                    }
                    open.extend(contact.next.map(|task| (task.id, task)));
                }
                What::Cancelled(task, _) => _ = open.remove(&task.id),
                _ => {}
            }
        }
        let mine = open.values().filter(|t| t.worker == Some(leads));
        let today = mine.filter(|t| t.due(plan.today) == Some(Due::Today)).count();
        assert!(today >= least, "{day}: {today}");
    }
}

#[test]
fn each_level_of_protection_is_there_and_nobody_rings_them() {
    let acts = year(1, 100);
    let mut levels = BTreeSet::new();
    let mut hidden = BTreeSet::new();
    for act in &acts {
        if let What::Person(person) = &act.what {
            levels.insert(person.protection);
            if person.protection.is_protected() {
                hidden.insert(person.id);
            }
        }
    }
    assert_eq!(levels.len(), 4);
    assert!(drafts(&acts).iter().all(|d| d.person.is_none_or(|p| !hidden.contains(&p))));
}

#[test]
fn outcomes_are_many_and_most_rounds_reach_about_half() {
    let acts = year(1, 300);
    let seen: BTreeSet<Disposition> = drafts(&acts).iter().filter_map(|d| d.disposition).collect();
    assert!(seen.len() >= 15, "{seen:?}");
    let begun: Vec<_> = acts
        .iter()
        .filter_map(|a| match &a.what {
            What::Begun(i, list) => Some((i, list)),
            _ => None,
        })
        .collect();
    assert_eq!(begun.len(), 10);
    let worked = |i: &Initiative| i.mode == Mode::Named;
    for (initiative, list) in begun.into_iter().filter(|(i, _)| worked(i)) {
        let reached: BTreeSet<PersonId> = drafts(&acts)
            .iter()
            .filter(|d| d.initiative == Some(initiative.id))
            .filter(|d| d.disposition == Some(Disposition::Completed))
            .filter_map(|d| d.person)
            .collect();
        let percent = reached.len() * 100 / list.len().max(1);
        assert!(list.len() >= 5, "{}: {}", initiative.name, list.len());
        assert!((15..95).contains(&percent), "{}: {percent} %", initiative.name);
    }
}

/// Everything that was done in the initiative that goes by a ladder, with what it is.
fn climbed(acts: &[Act]) -> (Initiative, Vec<PersonId>, Vec<Draft>) {
    let begun = acts.iter().find_map(|act| match &act.what {
        What::Begun(one, list) if one.ladder.is_some() => Some(((**one).clone(), list.clone())),
        _ => None,
    });
    let (one, list) = begun.unwrap();
    let own = drafts(acts).into_iter().filter(|d| d.initiative == Some(one.id)).cloned();
    (one.clone(), list, own.collect())
}

#[test]
fn one_initiative_runs_by_a_ladder_with_all_that_comes_of_one() {
    let acts = year(1, 300);
    let (one, list, own) = climbed(&acts);
    assert!((50..120).contains(&list.len()), "{}", list.len());
    let bundles: Vec<_> = acts
        .iter()
        .filter_map(|act| match &act.what {
            What::Posted(bundle) => Some(bundle),
            _ => None,
        })
        .collect();
    let went = |outcome| bundles.iter().filter(|b| b.outcome == outcome).map(|b| b.to.len()).sum();
    let (sent, back): (usize, usize) = (went(Disposition::Sent), went(Disposition::Returned));
    assert!(sent > 40 && (1..10).contains(&back), "{sent} {back}");
    assert!(
        bundles.iter().any(|b| b.step == "tried") && bundles.iter().any(|b| b.step == "letter")
    );
    let today: Day = "2026-11-23".parse().unwrap();
    let of = |kind: Kind, since: i64| -> BTreeSet<Disposition> {
        let late = own.iter().filter(|d| d.kind == kind && today.since(d.day) <= since);
        late.filter_map(|d| d.disposition).collect()
    };
    assert!(of(Kind::Call, 28).len() >= 4, "{:?}", of(Kind::Call, 28));
    assert!(of(Kind::Visit, 90).contains(&Disposition::Completed));
    assert!(own.iter().any(|d| d.step.as_deref() == Some("follow-up")));
    let arranged = acts.iter().filter(|act| matches!(act.what, What::Arranged(_))).count();
    assert!(arranged >= 1);
    let shared = acts.iter().find_map(|act| match &act.what {
        What::Shared(id, to, _) if *id == one.id => Some(to.len()),
        _ => None,
    });
    assert_eq!(shared, Some(list.len()));
}

#[test]
fn what_has_ended_is_told_of_and_held_against_the_time_before() {
    let acts = year(2, 200);
    let told: Vec<_> = acts
        .iter()
        .filter_map(|act| match &act.what {
            What::Told(one, after) => Some((one.name.clone(), one.previous, after.effect)),
            _ => None,
        })
        .collect();
    assert_eq!(told.len(), 4);
    assert!(
        told.iter().any(|(.., effect)| *effect == Some(crate::domain::initiative::Effect::Unknown))
    );
    let again = told
        .iter()
        .find(|(name, previous, _)| name.starts_with("Hembesök 85+") && previous.is_some());
    assert!(again.is_some_and(|(name, ..)| name != "Hembesök 85+ {}"));
}

#[test]
fn link_persons_go_along_until_somebody_comes_alone_or_it_comes_to_nothing() {
    let (mut made, mut ended, mut went) = (BTreeSet::new(), BTreeMap::new(), 0);
    for act in year(1, 400) {
        let What::Helping(helping) = act.what else { continue };
        match *helping {
            Helping::Matched(one) => assert!(made.insert(one.id)),
            Helping::Match(_, after) => {
                assert!(made.contains(&after.id) && !after.is_open());
                ended.insert(after.id, after);
            }
            Helping::Went(time) => {
                assert!(made.contains(&time.of) && !ended.contains_key(&time.of));
                went += 1;
            }
            _ => {}
        }
    }
    let alone = ended.values().filter(|one| one.alone_since().is_some());
    let (held, asked) = (alone.clone().count(), alone.filter(|one| one.alone[1].is_some()).count());
    // A year of them: some go on, some held, some did not, and of some it is known how it went on.
    assert!(made.len() > ended.len() + 1 && ended.len() > held, "{} {}", made.len(), ended.len());
    assert!(held > 3 && asked > 1 && went > 40, "{held} {asked} {went}");
}
