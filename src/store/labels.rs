//! What to call tables and columns, where the history or a conflict shows them.

use crate::base::Word;

/// What a row of a table is called on screen.
pub fn table_word(table: &str) -> Word {
    match table {
        "person" => Word("table-person"),
        "phone" => Word("table-phone"),
        "no_contact" => Word("table-no-contact"),
        "tag" | "person_tag" => Word("table-tag"),
        "relation" => Word("table-relation"),
        "encounter" => Word("table-encounter"),
        "answer" => Word("table-answer"),
        "task" => Word("table-task"),
        "initiative" => Word("table-initiative"),
        "target" => Word("table-target"),
        "template" => Word("table-template"),
        "worker" | "worker_area" => Word("table-worker"),
        "area" => Word("table-area"),
        "setting" => Word("table-setting"),
        "view" => Word("table-view"),
        _ => Word("table-other"),
    }
}

/// What a column of a table is called on screen.
pub fn column_word(table: &str, column: &str) -> Word {
    match (table, column) {
        ("phone", "place") => Word("column-place-in-order"),
        ("phone", "typed" | "e164") => Word("column-number"),
        ("task", "errand") => Word("column-kind"),
        _ => person_word(column).or_else(|| work_word(column)).unwrap_or(Word("column-more")),
    }
}

fn person_word(column: &str) -> Option<Word> {
    Some(match column {
        "given" => Word("column-given"),
        "family" => Word("column-family"),
        "alias" => Word("column-alias"),
        "born" => Word("column-born"),
        "national_number" => Word("column-national-number"),
        "languages" => Word("column-languages"),
        "interpreter" => Word("column-interpreter"),
        "street" => Word("column-street"),
        "postcode" => Word("column-postcode"),
        "town" => Word("column-town"),
        "area" => Word("column-area"),
        "protection" => Word("column-protection"),
        "email" => Word("column-email"),
        "trust" => Word("column-trust"),
        "heard_of" => Word("column-heard-of"),
        "informed_on" => Word("column-informed-on"),
        "informed_how" => Word("column-informed-how"),
        "deceased_on" => Word("column-deceased-on"),
        "moved" => Word("column-moved"),
        "merged_into" => Word("column-merged-into"),
        "label" => Word("column-label"),
        "wrong" => Word("column-wrong"),
        "since" => Word("column-since"),
        "other" => Word("column-other"),
        "phone" => Word("column-phone"),
        _ => return None,
    })
}

fn work_word(column: &str) -> Option<Word> {
    Some(match column {
        "name" => Word("column-name"),
        "note" => Word("column-note"),
        "gone" => Word("column-gone"),
        "reason" | "why" => Word("column-reason"),
        "kind" => Word("column-kind"),
        "day" => Word("column-day"),
        "time" => Word("column-time"),
        "at" => Word("column-at"),
        "minutes" => Word("column-minutes"),
        "worker" => Word("column-worker"),
        "place" => Word("column-place"),
        "proxy" => Word("column-proxy"),
        "disposition" => Word("column-disposition"),
        "heads" => Word("column-heads"),
        "template" | "template_version" => Word("column-template"),
        "value" => Word("column-value"),
        "missing" => Word("column-missing"),
        "initiative" => Word("column-initiative"),
        "person" => Word("column-person"),
        "done" | "done_by" => Word("column-done"),
        "cancelled" => Word("column-cancelled"),
        "purpose" => Word("column-purpose"),
        "measure" | "goal_count" | "goal_percent" => Word("column-goal"),
        "mode" => Word("column-mode"),
        "starts" => Word("column-starts"),
        "ends" => Word("column-ends"),
        "owner" => Word("column-owner"),
        "sealed" | "sealed_by" => Word("column-sealed"),
        "closed" => Word("column-closed"),
        "late" => Word("column-late"),
        "removed" => Word("column-removed"),
        "role" => Word("column-role"),
        "lang" => Word("column-lang"),
        "parent" => Word("column-parent"),
        _ => return None,
    })
}
