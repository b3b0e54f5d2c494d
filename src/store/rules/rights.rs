//! What each role may write, by the table and column an edit is of.

use super::sets;
use crate::domain::letter::Letterhead;
use crate::domain::worker::{Deed, Role};
use crate::store::{Cell, Edit, Result, Save, StoreError};

/// Refuses a save of which one edit is beyond the role.
pub fn check(save: &Save, role: Role) -> Result<()> {
    let logs = save.edits.iter().any(|e| e.row().0 == "encounter");
    for edit in &save.edits {
        let deed = deed(edit, logs)?;
        if !deed.is_none_or(|deed| role.may(deed)) {
            return Err(StoreError::Denied);
        }
    }
    Ok(())
}

/// What an edit is, when it is something not everybody may do. `logs`: it came with an encounter.
fn deed(edit: &Edit, logs: bool) -> Result<Option<Deed>> {
    let (table, _) = edit.row();
    Ok(match table {
        "person" if lowers_protection(edit) => Some(Deed::EditProtection),
        "person" | "phone" | "no_contact" if logs && learnt(edit) => Some(Deed::LogEncounters),
        "person" | "phone" | "no_contact" | "tag" | "person_tag" | "relation" | "apart"
        | "conflict" => Some(Deed::EditPersons),
        "encounter" | "answer" | "series" | "series_worker" | "session" | "session_worker"
        | "session_partner" | "session_material" | "tally" | "progress" | "help" | "referral"
        | "observation" | "organisation" | "key_person" | "nurture" | "stairwell" | "poster"
        | "decision" => Some(Deed::LogEncounters),
        "programme" | "programme_place" | "membership" | "membership_place" | "membership_area"
        | "membership_need" | "membership_notice" | "membership_hours" | "match" | "match_time" => {
            Some(Deed::EditProgrammes)
        }
        "task" => Some(Deed::EditTasks),
        "initiative" if edit.wanted("sealed").is_some() => Some(Deed::SealLists),
        "target" if sets(edit, "removed") => Some(Deed::SealLists),
        "initiative" | "initiative_area" | "target" | "method" | "plan" => {
            Some(Deed::EditInitiatives)
        }
        "template" | "letter" | "counter" => Some(Deed::EditTemplates),
        "setting" if of_letterhead(edit) => Some(Deed::EditTemplates),
        "area" | "area_population" => Some(Deed::EditAreas),
        "worker" | "worker_area" | "setting" | "register" => Some(Deed::EditWorkers),
        "imported" => Some(Deed::Import),
        // Whoever brings one home says so; taking one is asked where it is made.
        "copy" if edit.wanted("returned").is_some() => Some(Deed::Import),
        "copy" => Some(Deed::Export),
        "view" => None,
        other => return Err(StoreError::Bug(format!("nobody may write {other}"))),
    })
}

/// What stands at the head of letters is for whoever writes them.
fn of_letterhead(edit: &Edit) -> bool {
    matches!(edit.row().1, [Cell::Text(key)] if Letterhead::is_part(key))
}

/// Marking somebody as protected is open to all who edit persons; taking the mark away is not.
fn lowers_protection(edit: &Edit) -> bool {
    let Edit::Update { columns, .. } = edit else { return false };
    columns.iter().any(|c| match (c.name.as_str(), &c.seen, &c.want) {
        ("protection", Cell::Int(seen), Cell::Int(want)) => want < seen,
        (name, ..) => name == "protection",
    })
}

/// What a call teaches: that somebody has died or moved, that a number is wrong, a wish.
fn learnt(edit: &Edit) -> bool {
    match edit {
        Edit::Insert { table, .. } => table == "no_contact",
        Edit::Update { columns, .. } => {
            let taught = ["deceased_on", "moved", "wrong"];
            columns.iter().all(|c| taught.contains(&c.name.as_str()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Column, schema};

    #[test]
    fn every_table_says_who_may_write_it() {
        for table in schema::tables().unwrap() {
            let edit = Edit::update(&table.name, 1_i64, vec![Column::new("x", 1_i64, 2_i64)]);
            assert!(deed(&edit, false).is_ok(), "{}", table.name);
        }
        let log = Edit::update("change", 1_i64, vec![Column::new("new", 1_i64, 2_i64)]);
        assert!(deed(&log, false).is_err());
    }

    #[test]
    fn protection_is_raised_by_many_and_lowered_by_few() {
        let level = |from: i64, to: i64| {
            deed(&Edit::update("person", 1_i64, vec![Column::new("protection", from, to)]), true)
        };
        assert_eq!(level(0, 3), Ok(Some(Deed::EditPersons)));
        assert_eq!(level(3, 1), Ok(Some(Deed::EditProtection)));
    }

    #[test]
    fn what_a_call_teaches_may_be_written_by_who_may_call() {
        let died = Edit::update("person", 1_i64, vec![Column::new("deceased_on", Cell::Null, "x")]);
        assert_eq!(deed(&died, true), Ok(Some(Deed::LogEncounters)));
        assert_eq!(deed(&died, false), Ok(Some(Deed::EditPersons)));
        let name = Edit::update("person", 1_i64, vec![Column::new("given", "a", "b")]);
        assert_eq!(deed(&name, true), Ok(Some(Deed::EditPersons)));
    }
}
