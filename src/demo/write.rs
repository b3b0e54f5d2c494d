//! Acts into a register: each through the change that anybody's keys would have made.

use super::act::{Act, Bundle, Contact, Helping, What};
use super::town;
use super::year::{Plan, Year};
use crate::base::{Country, IdSource, Lang, PersonId, Word, WorkerId};
use crate::domain::initiative::Initiative;
use crate::domain::letter::{Letterhead, find};
use crate::domain::session::Session;
use crate::domain::session::count::{SLOT, slot};
use crate::domain::template::{LIBRARY, Template};
use crate::domain::worker::Role;
use crate::store::books::Entry;
use crate::store::letters::{Posted, To, posted, set_head};
use crate::store::people::Tag;
use crate::store::sessions::Batch;
use crate::store::workers::Profile;
use crate::store::{
    Author, Cell, Created, Edit, NewRegister, Register, Result, Save, Work, areas, books, commit,
    encounters, initiatives, people, plans, programmes, sessions, tasks, workers,
};
use chrono::Timelike;
use std::path::Path;

/// How many acts share a transaction: enough that the disk is not waited for at each.
const AT_ONCE: usize = 500;

/// Makes a register of the town at `path`, without a passphrase, with the templates that ship.
///
/// Errors: those of [`Register::create`] and of [`fill`].
pub fn create(path: &Path, plan: Plan) -> Result<Created> {
    let ids = IdSource::counted(plan.ids());
    let templates: Vec<(Template, &str)> = LIBRARY
        .iter()
        .filter_map(|one| Some((Template::read(one.text, one.file).ok()?, one.text)))
        .collect();
    let texts = templates.iter().map(|(t, text)| (t.key.clone(), t.version, (*text).to_owned()));
    let new = NewRegister {
        name: town::NAME.to_owned(),
        zone: Country::Se.zone().to_owned(),
        worker: town::COORDINATOR.to_owned(),
        role: Role::Coordinator.code(),
        passphrase: None,
        work: Work::default(),
        laptop: None,
        templates: texts.collect(),
        at: plan.begun(),
        ids: &ids,
    };
    let mut created = Register::create(path, &new)?;
    let templates = templates.into_iter().map(|(template, _)| template).collect();
    fill(&mut created.register, Year::new(plan, created.worker, templates))?;
    Ok(created)
}

/// Writes a year into a register that holds nothing but its first member.
///
/// Errors: those of [`commit::commit_all`]; what was written before stays.
pub fn fill(register: &mut Register, year: Year) -> Result<()> {
    let mut writer = Writer { ids: year.ids(), tags: Vec::new() };
    let mut acts = year.peekable();
    while acts.peek().is_some() {
        let saves: Vec<Save> = acts.by_ref().take(AT_ONCE).map(|act| writer.save(&act)).collect();
        commit::commit_all(register, &saves)?;
    }
    Ok(())
}

/// Turns acts into saves; knows which tags have been made.
struct Writer {
    ids: std::sync::Arc<IdSource>,
    tags: Vec<Tag>,
}

impl Writer {
    fn save(&mut self, act: &Act) -> Save {
        let ids = self.ids.clone();
        let author = Author { by: act.by, at: act.at, ids: &ids };
        match &act.what {
            What::Joined(worker) => workers::add(&author, worker),
            What::Works(worker, areas) => {
                let before =
                    Profile { worker: worker.clone(), languages: Vec::new(), areas: Vec::new() };
                let after = Profile { areas: areas.clone(), ..before.clone() };
                workers::edit_profile(&author, &before, &after)
            }
            What::Letterhead(head) => set_head(&author, &Letterhead::default(), head),
            What::Area(area) => areas::add(&author, area),
            What::Living(living) => areas::live(&author, living),
            What::Plan(plan) => plans::add(&author, plan),
            What::Session(session, counts) => session_with(&author, session, counts),
            What::Series(series) => sessions::begin(&author, series, Country::Se),
            What::Helping(helping) => helped(&author, helping),
            What::Lines(lines) => many_lines(&author, lines),
            What::Person(person) => {
                let save = people::add(&author, person, &self.tags);
                self.remember_tags(&save);
                save
            }
            What::Merged(keep, other) => people::merge(&author, keep, other, keep, &self.tags),
            What::Begun(initiative, list) if list.is_empty() => {
                initiatives::add(&author, initiative)
            }
            What::Begun(initiative, list) => {
                let sealed = initiatives::seal(&author, initiative, list);
                initiatives::add(&author, initiative).and(sealed.edits)
            }
            What::Planned(initiative, list) => {
                let listed = initiatives::gather(&author, initiative.id, list);
                initiatives::add(&author, initiative).and(listed.edits)
            }
            What::Shared(list, people, until) => {
                let open = |(card, to): &(PersonId, WorkerId)| {
                    (initiatives::Open { card: *card, area: None, shared: None }, Some(*to))
                };
                let people: Vec<_> = people.iter().map(open).collect();
                initiatives::share_out(&author, *list, &people, *until)
            }
            What::Posted(bundle) => bundled(&author, bundle),
            What::Removed(list, person, why) => initiatives::remove(&author, *list, *person, *why),
            What::Arranged(task) => {
                tasks::add(&author, task).and(tasks::done(&author, task, "").edits)
            }
            What::Told(initiative, after) => {
                let told = Initiative { after: (**after).clone(), ..(**initiative).clone() };
                initiatives::edit(&author, initiative, &told)
            }
            What::Ended(initiative) => initiatives::close(&author, initiative, &[]),
            What::Contact(contact) => logged(&author, contact),
            What::Task(task) => tasks::add(&author, task),
            What::Cancelled(task, reason) => tasks::cancel(&author, task, *reason),
        }
    }

    /// Notes the tags that came with a card, so that the next one with the same finds them.
    fn remember_tags(&mut self, save: &Save) {
        for edit in &save.edits {
            if let ("tag", [Cell::Id(id)]) = edit.row()
                && let Some(Cell::Text(name)) = edit.wanted("name")
            {
                self.tags.push(Tag { id: *id, name: name.clone(), of: Vec::new() });
            }
        }
    }
}

/// A session with what was counted at it, spread over its two hours.
fn session_with(author: &Author<'_>, session: &Session, counts: &[(&str, i64)]) -> Save {
    let begun = town::moment(
        session.day,
        session.from.map_or(0, |from| (from.hour() * 60).saturating_sub(60)),
    );
    let mut batch = Batch::new(author, author.id());
    for (counter, n) in counts {
        for nth in 0..SLOTS {
            let share = n * (nth + 1) / SLOTS - n * nth / SLOTS;
            if share > 0 {
                batch.press(counter, slot(begun.plus(nth * SLOT)), share, None);
            }
        }
    }
    let counted = sessions::gather(author, session, &batch);
    let save = sessions::add(author, session);
    if counts.is_empty() { save } else { save.and(counted.edits) }
}

/// Lines written down at once.
fn many_lines(author: &Author<'_>, lines: &[Entry]) -> Save {
    let mut saves = lines.iter().map(|one| books::add(author, one));
    let first = saves.next().unwrap_or_else(|| author.save(Word("did-book-add"), Vec::new()));
    saves.fold(first, |all, one| all.and(one.edits))
}

fn helped(author: &Author<'_>, helping: &Helping) -> Save {
    match helping {
        Helping::Programme(before, after) => programmes::keep(author, before, after),
        Helping::Joined(one) => programmes::add(author, one),
        Helping::Step(before, after) => programmes::edit(author, before, after),
        Helping::Noticed(of, like) => programmes::notice(author, of, like),
        Helping::Hours(hours) => programmes::log_hours(author, hours),
        Helping::Matched(one) => programmes::pair(author, one),
        Helping::Match(before, after) => programmes::edit_match(author, before, after),
        Helping::Went(time) => programmes::went(author, time),
    }
}

/// Two hours of twenty minutes.
const SLOTS: i64 = 6;

/// Letters that were posted together, or came back.
fn bundled(author: &Author<'_>, bundle: &Bundle) -> Save {
    let shipped = crate::domain::letter::shipped();
    let letter = find(&shipped, &bundle.letter, Lang::Sv);
    let what = Posted {
        initiative: bundle.initiative,
        outcome: bundle.outcome,
        note: letter.map(|letter| letter.name.clone()).unwrap_or_default(),
        at: author.at,
        day: bundle.day,
        follow: None,
    };
    let step = Some(bundle.step.clone());
    let to = |person: &PersonId| To {
        person: *person,
        follow: None,
        told: None,
        open: Vec::new(),
        step: step.clone(),
    };
    posted(author, &what, &bundle.to.iter().map(to).collect::<Vec<_>>())
}

/// A contact, with the tasks it ends and the one it leads to, as one action.
fn logged(author: &Author<'_>, contact: &Contact) -> Save {
    let then = encounters::Then {
        open: contact.open.clone(),
        done: contact.done,
        wrong: contact.wrong.into_iter().collect(),
        moved: contact.moved,
        ..encounters::Then::default()
    };
    let (encounter, save) = encounters::log(author, &contact.draft, &then);
    let Some(next) = &contact.next else { return save };
    let mut task = tasks::add(author, next).edits;
    for edit in &mut task {
        if let Edit::Insert { cells, .. } = edit {
            cells.push(("source".to_owned(), encounter.into()));
        }
    }
    save.and(task)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Day;

    fn make(seed: u64, people: usize) -> (tempfile::TempDir, Created) {
        let dir = tempfile::tempdir().unwrap();
        let today: Day = "2026-11-23".parse().unwrap();
        let plan = Plan { seed, people, today };
        let created = create(&dir.path().join("town.tillit"), plan).unwrap();
        (dir, created)
    }

    fn count(register: &Register, sql: &str) -> i64 {
        register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap()
    }

    #[test]
    fn the_town_is_in_the_file_with_its_history_and_without_conflicts() {
        let (_dir, made) = make(1, 60);
        let count = |sql| count(&made.register, sql);
        assert_eq!(count("SELECT count(*) FROM person"), 62);
        assert_eq!(count("SELECT count(*) FROM person WHERE merged_into IS NOT NULL"), 1);
        assert_eq!(count("SELECT count(*) FROM worker"), 5);
        assert!(count("SELECT count(*) FROM encounter") > 550);
        assert_eq!(count("SELECT count(*) FROM initiative"), 11);
        assert_eq!(count("SELECT count(*) FROM initiative WHERE sealed IS NOT NULL"), 8);
        assert_eq!(count("SELECT count(*) FROM conflict"), 0);
        assert_eq!(count("SELECT count(*) FROM encounter WHERE at>made"), 0);
        // Everything is in the log, by who did it and when.
        let unlogged = "SELECT count(*) FROM encounter e WHERE NOT EXISTS
            (SELECT 1 FROM change c WHERE c.tbl='encounter' AND c.worker=e.worker)";
        assert_eq!(count(unlogged), 0);
        assert_eq!(count("SELECT count(DISTINCT at/86400000) > 200 FROM action"), 1);
    }

    #[test]
    fn a_town_of_hardly_anybody_is_a_town() {
        for (seed, people) in [(0, 0), (u64::MAX, 1), (7, 4)] {
            let (_dir, made) = make(seed, people);
            let there = count(&made.register, "SELECT count(*) FROM person");
            assert!((0..=2).contains(&(there - i64::try_from(people).unwrap())), "{there}");
        }
    }

    #[test]
    fn the_same_plan_gives_the_same_file() {
        let (_one, a) = make(1, 30);
        let (_two, b) = make(1, 30);
        let all = |r: &Register, table: &str| -> Vec<String> {
            r.read(|db| {
                let mut ask = db.prepare(&format!("SELECT * FROM {table}"))?;
                let columns = ask.column_count();
                let row = |r: &rusqlite::Row<'_>| {
                    let cells = (0..columns).map(|i| r.get::<_, rusqlite::types::Value>(i));
                    Ok(format!("{:?}", cells.collect::<rusqlite::Result<Vec<_>>>()?))
                };
                Ok(ask.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap()
        };
        for table in [
            "person",
            "phone",
            "encounter",
            "answer",
            "task",
            "target",
            "person_tag",
            "worker_area",
        ] {
            assert_eq!(all(&a.register, table), all(&b.register, table), "{table}");
        }
    }
}
