//! What the columns of the register are called when people read them, and how their values are said.

use super::env::Env;
use crate::base::phone::{Phone, show_phone};
use crate::base::{AreaId, Day, Id, PersonId, Stamp, Word, WorkerId};
use crate::domain::area::Area;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::protection::Protection;
use crate::domain::task::{Cancel, Errand};
use crate::store::Cell;

/// The name of a column.
pub fn word(table: &str, column: &str) -> Word {
    match (table, column) {
        (_, "gone") => Word("column-gone"),
        ("person", column) => of_person(column),
        ("phone", _) => Word("column-phone"),
        ("no_contact", _) => Word("column-no-contact"),
        ("person_tag" | "tag", _) => Word("column-tag"),
        ("relation", _) => Word("column-relation"),
        ("answer", _) => Word("column-answer"),
        ("task", column) => of_task(column),
        ("encounter", column) => of_encounter(column),
        ("initiative", "name") => Word("column-name"),
        ("initiative", "goal") => Word("column-goal"),
        ("initiative", "template") => Word("column-template"),
        ("target", _) => Word("column-target"),
        _ => Word("column-other"),
    }
}

fn of_person(column: &str) -> Word {
    match column {
        "given" => Word("column-given"),
        "family" => Word("column-family"),
        "alias" => Word("column-alias"),
        "born" => Word("column-born"),
        "languages" => Word("column-languages"),
        "interpreter" => Word("column-interpreter"),
        "street" => Word("column-street"),
        "postcode" => Word("column-postcode"),
        "town" => Word("column-town"),
        "area" => Word("column-area"),
        "protection" => Word("column-protection"),
        "email" => Word("column-email"),
        "note" => Word("column-note"),
        "trust" => Word("column-trust"),
        "heard_of" => Word("column-heard-of"),
        "informed_on" | "informed_how" => Word("column-informed"),
        "deceased_on" => Word("column-deceased"),
        "moved" => Word("column-moved"),
        "merged_into" => Word("column-merged"),
        _ => Word("column-other"),
    }
}

fn of_task(column: &str) -> Word {
    match column {
        "errand" => Word("task-errand"),
        "day" => Word("task-day"),
        "time" => Word("task-time"),
        "worker" => Word("task-worker"),
        "note" => Word("task-note"),
        "done" | "done_by" => Word("task-done"),
        "cancelled" => Word("task-cancel"),
        "reason" => Word("task-reason"),
        _ => Word("column-task"),
    }
}

fn of_encounter(column: &str) -> Word {
    match column {
        "kind" => Word("column-kind"),
        "at" | "day" => Word("column-when"),
        "minutes" => Word("column-minutes"),
        "worker" => Word("column-worker"),
        "place" => Word("column-place"),
        "proxy" => Word("column-proxy"),
        "disposition" => Word("column-disposition"),
        "note" => Word("column-note"),
        _ => Word("column-encounter"),
    }
}

/// A value of a column as people say it; `areas` are those that were asked for, if any.
pub fn said(table: &str, column: &str, cell: &Cell, env: &Env<'_>, areas: &[Area]) -> String {
    match cell {
        Cell::Null => env.words.get(Word("column-empty")),
        Cell::Int(n) => number(column, *n, env),
        Cell::Id(id) => named(column, *id, env, areas),
        Cell::Text(text) => coded(table, column, text, env),
    }
}

fn number(column: &str, n: i64, env: &Env<'_>) -> String {
    let yes_no = || if n == 0 { Word("no") } else { Word("yes") };
    match column {
        "interpreter" | "late" => env.words.get(yes_no()),
        "protection" => {
            let level = u8::try_from(n).ok().and_then(Protection::from_level);
            level.map(|level| env.words.get(level.word())).unwrap_or_default()
        }
        "minutes" => env.words.minutes(n),
        "at" | "gone" | "done" | "cancelled" | "removed" | "wrong" | "sealed" => {
            let at = env.clock.local(Stamp(n));
            format!("{} {}", env.words.day(Day(at.date())), env.words.time(at.time()))
        }
        _ => env.words.number(n),
    }
}

fn named(column: &str, id: Id, env: &Env<'_>, areas: &[Area]) -> String {
    match column {
        "area" => {
            let area = areas.iter().find(|area| area.id == AreaId(id));
            area.map(|area| area.name.clone()).unwrap_or_default()
        }
        "worker" | "owner" => env.worker_name(WorkerId(id)),
        _ => env.name_of(Some(PersonId(id))),
    }
}

fn coded(table: &str, column: &str, text: &str, env: &Env<'_>) -> String {
    let word = match (table, column) {
        ("encounter", "kind") => Kind::from_code(text).map(Kind::word),
        ("encounter", "disposition") => Disposition::from_code(text).map(Disposition::word),
        ("task", "errand") => Errand::from_code(text).map(Errand::word),
        ("task", "reason") => Cancel::from_code(text).map(Cancel::word),
        _ => None,
    };
    if let Some(word) = word {
        return env.words.get(word);
    }
    if let ("phone", "typed") = (table, column) {
        let phone = Phone { typed: text.to_owned(), e164: None };
        return show_phone(&phone, env.country());
    }
    text.parse::<Day>().map_or_else(|_| text.to_owned(), |day| env.words.day(day))
}
