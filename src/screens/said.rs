//! Values of the register and the names of its columns, said in the words of its forms: for the
//! history and for what two people wrote at once.

use super::env::Env;
use super::facts::Reader;
use crate::base::phone::{read_phone, show_phone};
use crate::base::{Day, Id, PersonId, Stamp, Word, WorkerId};
use crate::domain::answer::Answer;
use crate::domain::area::Housing;
use crate::domain::book::{Asks, Book};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Kind, Proxy, WhyNot};
use crate::domain::initiative::{Breadth, Effect, Measure, Mode};
use crate::domain::method::{Category, Part};
use crate::domain::programme::matching::{Alone, Parting};
use crate::domain::programme::need::Need;
use crate::domain::programme::{End, Notice, Step, Weekday};
use crate::domain::protection::Protection;
use crate::domain::task::{Cancel, Errand};
use crate::domain::wheel::{Doing, Every};
use crate::domain::worker::Role;
use crate::store::Cell;
use crate::store::people::Offers;

/// What is known for saying values in words.
#[derive(Debug, Default)]
pub struct Said {
    /// Names of areas and tags.
    pub offers: Offers,
    /// Contact data of the protected is not told here either.
    pub veiled: bool,
}

impl Said {
    /// Whether a column is kept from sight.
    pub fn hides(&self, table: &str, column: &str) -> bool {
        let contact = ["street", "postcode", "town", "email", "typed", "phone", "area"];
        let person = ["person", "phone", "relation", "membership"].contains(&table);
        self.veiled && person && contact.contains(&column)
    }

    /// A value of a column of a table; empty for nothing.
    pub fn value(&self, (table, column): (&str, &str), cell: &Cell, env: &Env<'_>) -> String {
        match cell {
            Cell::Null => String::new(),
            _ if self.hides(table, column) => env.words.get(Word("merge-hidden")),
            Cell::Text(text) => said_text(table, column, text, env),
            Cell::Int(n) => said_number(column, *n, env),
            // Whom somebody goes with is told where the pledge of confidentiality is known, not here.
            Cell::Id(_) if table == "match" => env.words.get(Word("history-linked")),
            Cell::Id(id) => self.said_id(column, *id, env),
        }
    }

    /// A value of one or of several columns; what stands where there is nothing is said too.
    pub fn together(&self, table: &str, columns: &[&str], cells: &[Cell], env: &Env<'_>) -> String {
        // Beside the number as it was typed its plain form says nothing.
        let told = columns.iter().zip(cells).filter(|(name, _)| **name != "e164");
        let each = told.map(|(name, cell)| {
            let value = self.value((table, name), cell, env);
            match column(table, name).filter(|_| table == "task" && columns.len() > 1) {
                Some(what) if !value.is_empty() && *name != "reason" => {
                    format!("{} {value}", env.words.get(what))
                }
                _ => value,
            }
        });
        let all = each.filter(|value| !value.is_empty()).collect::<Vec<_>>().join(", ");
        match (table, columns) {
            _ if !all.is_empty() => all,
            ("person", ["gone"]) => env.words.get(Word("conflict-not-binned")),
            ("task", [_, _, ..]) => env.words.get(Word("conflict-open")),
            _ => env.words.get(Word("conflict-empty")),
        }
    }

    fn said_id(&self, column: &str, id: Id, env: &Env<'_>) -> String {
        match column {
            "worker" | "owner" => env.worker_name(WorkerId(id)),
            "area" | "parent" => {
                let area = self.offers.areas.iter().find(|area| area.id.0 == id);
                area.map(|area| area.name.clone()).unwrap_or_default()
            }
            "merged_into" | "person" | "other" => env.name_of(Some(PersonId(id))),
            _ => env.words.get(Word("history-linked")),
        }
    }
}

/// The code of a column of a book by its word.
fn of_book(table: &str, column: &str, text: &str) -> Option<Word> {
    match Book::from_code(table)?.column(column)?.asks {
        Asks::One(codes) => codes().into_iter().find(|one| one.0 == text).map(|one| one.1),
        _ => None,
    }
}

/// A text: codes by their words, days as days.
fn said_text(table: &str, column: &str, text: &str, env: &Env<'_>) -> String {
    if (table, column) == ("phone", "typed") {
        return show_phone(&read_phone(text, env.country()), env.country());
    }
    let word = match (table, column) {
        (_, "disposition") => Disposition::from_code(text).map(Disposition::word),
        ("encounter", "kind") => Kind::from_code(text).map(Kind::word),
        ("membership_notice", "kind") => Notice::from_code(text).map(Notice::word),
        ("match", "reason") => Parting::from_code(text).map(Parting::word),
        ("match", "alone_30" | "alone_90") => Alone::from_code(text).map(Alone::word),
        ("membership", "reason") => End::from_code(text).map(End::word),
        ("plan", "kind") => Doing::from_code(text).map(Doing::word),
        ("plan", "every") => Every::from_code(text).map(Every::word),
        ("area", "housing") => Housing::from_code(text).map(Housing::word),
        ("encounter", "along") => Along::from_code(text).map(Along::word),
        ("encounter", "reason") => WhyNot::from_code(text).map(WhyNot::word),
        (_, "proxy") => Proxy::from_code(text).map(Proxy::word),
        (_, "errand") => Errand::from_code(text).map(Errand::word),
        ("task", "reason") => Cancel::from_code(text).map(Cancel::word),
        ("answer", "missing") => Answer::from_code(text, "").and_then(|answer| answer.word()),
        ("initiative" | "method", "mode") => Mode::from_code(text).map(Mode::word),
        ("initiative" | "method", "breadth") => Breadth::from_code(text).map(Breadth::word),
        ("initiative", "effect") => Effect::from_code(text).map(Effect::word),
        ("method", "category") => Category::from_code(text).map(Category::word),
        ("worker", "role") => Role::from_code(text).map(Role::word),
        ("initiative", "measure") => Measure::from_code(text).map(Measure::word),
        _ => of_book(table, column, text),
    };
    if let Some(word) = word {
        return env.words.get(word);
    }
    if table == "programme" && column == "needs" {
        let needs = text.split(',').filter_map(Need::from_code);
        return needs.map(|need| env.words.get(need.word())).collect::<Vec<_>>().join(", ");
    }
    if column == "weekdays" {
        let days = text.split(',').filter_map(Weekday::from_code);
        return days.map(|day| env.words.get(day.word())).collect::<Vec<_>>().join(", ");
    }
    if column == "languages" {
        let reader = Reader::of(env);
        return text.split(',').map(|code| reader.language(code)).collect::<Vec<_>>().join(", ");
    }
    match text.parse::<Day>() {
        Ok(day) => env.words.date(day),
        Err(_) => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// A number: levels by their words, yes and no, moments as they were on the wall.
fn said_number(column: &str, n: i64, env: &Env<'_>) -> String {
    match column {
        "protection" => {
            let level = u8::try_from(n).ok().and_then(Protection::from_level);
            env.words.get(level.unwrap_or(Protection::Secret).word())
        }
        "interpreter" | "effect_known" | "outside" | "about" => {
            env.words.get(if n == 0 { Word("no") } else { Word("yes") })
        }
        "minutes" => env.words.minutes(n),
        "at" | "gone" | "done" | "cancelled" | "removed" | "sealed" | "closed" | "wrong" => {
            let at = env.clock.local(Stamp(n));
            format!("{} {}", env.words.date(Day(at.date())), env.words.time(at.time()))
        }
        _ => env.words.number(n),
    }
}

/// What a column is called; none for those that only the program needs.
pub fn column(table: &str, column: &str) -> Option<Word> {
    Some(match (table, column) {
        ("person", _) => return person(column),
        ("phone", "typed") => Word("form-phone"),
        ("phone", "label") => Word("form-phone-label"),
        ("phone", "wrong") => Word("history-wrong-number"),
        ("no_contact", "since") => Word("form-no-contact"),
        ("no_contact", "reason") => Word("history-why"),
        ("relation", "kind") => Word("form-around-kind"),
        ("relation", "name") => Word("form-around-name"),
        ("relation", "phone") => Word("form-around-phone"),
        ("person_tag", "gone") => Word("form-tags"),
        ("initiative_area", "gone") => Word("initiative-areas"),
        ("answer", "value") => Word("history-answer"),
        ("answer", "missing") => Word("history-no-answer"),
        ("worker" | "area" | "view" | "register" | "tag", "name") => Word("history-name"),
        ("worker", "role") => Word("team-role"),
        ("worker", "languages") => Word("team-language"),
        ("area", "parent") => Word("areas-within"),
        ("initiative", "measure") => Word("initiative-measure"),
        ("method" | "initiative", _) if carried_out(column).is_some() => {
            return carried_out(column);
        }
        ("method", _) => return Part::from_code(column).map(Part::word).or_else(|| work(column)),
        ("plan", "every") => Word("plan-every"),
        ("plan", "outside") => Word("plan-outside"),
        ("plan", "area") => Word("plan-area"),
        ("area", "housing") => Word("areas-housing"),
        ("area_population", "n") => Word("areas-population"),
        ("programme" | "programme_place", _) => return programme(column),
        ("membership", _) => return membership(column),
        ("match" | "match_time", _) => return matching(column),
        ("membership_need", "day") => Word("helper-needs"),
        ("membership_need", "until") => Word("need-until"),
        ("membership_hours", "activity") => Word("hours-activity"),
        (
            "encounter" | "task" | "initiative" | "target" | "plan" | "membership_notice"
            | "membership_hours",
            _,
        ) => return work(column),
        (_, "gone") => Word("history-taken"),
        _ => return Some(Book::from_code(table)?.column(column)?.label),
    })
}

fn person(column: &str) -> Option<Word> {
    Some(match column {
        "given" => Word("form-given"),
        "family" => Word("form-family"),
        "alias" => Word("form-alias"),
        "born" => Word("form-born"),
        "languages" => Word("form-language"),
        "interpreter" => Word("form-interpreter"),
        "street" => Word("form-street"),
        "postcode" => Word("form-postcode"),
        "town" => Word("form-town"),
        "area" => Word("form-area"),
        "protection" => Word("form-protection"),
        "email" => Word("form-email"),
        "note" => Word("form-note"),
        "heard_of" | "heard_initiative" | "heard_membership" | "heard_session" | "heard_series" => {
            Word("form-heard")
        }
        "informed_on" => Word("form-informed"),
        "informed_how" => Word("form-informed-how"),
        "deceased_on" => Word("form-died"),
        "moved" => Word("form-moved"),
        "merged_into" => Word("history-merged"),
        "gone" => Word("history-bin"),
        _ => return None,
    })
}

fn programme(column: &str) -> Option<Word> {
    Some(match column {
        "name" => Word("history-name"),
        "aim" => Word("programme-aim"),
        "every" => Word("history-every"),
        "needs" => Word("programme-needs"),
        "note" => Word("programme-note"),
        "gone" => Word("history-taken"),
        _ => return None,
    })
}

fn matching(column: &str) -> Option<Word> {
    Some(match column {
        "membership" => Word("match-helper"),
        "person" => Word("match-person"),
        "wish" => Word("match-wish"),
        "starts" => Word("match-starts"),
        "planned" => Word("match-planned"),
        "back" => Word("match-back"),
        "ended" => Word("match-ended"),
        "alone_30" => Word("match-alone-30"),
        "alone_90" => Word("match-alone-90"),
        "what" => Word("match-where"),
        _ => return membership(column).or_else(|| work(column)),
    })
}

fn membership(column: &str) -> Option<Word> {
    if let Some(step) = Step::from_code(column) {
        return Some(step.word());
    }
    Some(match column {
        "programme" => Word("helper-programme"),
        "person" => Word("helper-person"),
        "name" => Word("helper-name"),
        "phone" => Word("helper-phone"),
        "email" => Word("helper-email"),
        "worker" => Word("helper-worker"),
        "languages" => Word("helper-language"),
        "weekdays" => Word("helper-weekdays"),
        "times" => Word("helper-times"),
        "interests" => Word("helper-interests"),
        "load" => Word("helper-load"),
        "reason" => Word("helper-reason"),
        "note" => Word("helper-note"),
        "gone" => Word("history-bin"),
        _ => return None,
    })
}

/// What a method card and an initiative have in common.
fn carried_out(column: &str) -> Option<Word> {
    Some(match column {
        "category" => Word("method-category"),
        "breadth" => Word("initiative-breadth"),
        "mode" => Word("initiative-mode"),
        "template" => Word("initiative-template"),
        "effect_known" => Word("method-effect-known"),
        "draw" => Word("method-draw"),
        "method" => Word("initiative-method"),
        "target_group" => Word("initiative-target-group"),
        "legal_basis" => Word("initiative-legal"),
        "decision" => Word("initiative-decision"),
        "cost" => Word("initiative-cost"),
        "effect" => Word("method-effect"),
        "effect_note" => Word("initiative-effect-note"),
        "advantages" => Word("method-advantages"),
        "drawbacks" => Word("method-drawbacks"),
        "lessons" => Word("initiative-lessons"),
        "ladder" => Word("initiative-ladder"),
        _ => return None,
    })
}

fn work(column: &str) -> Option<Word> {
    Some(match column {
        "kind" | "errand" => Word("history-kind"),
        "at" => Word("history-at"),
        "day" => Word("history-day"),
        "time" => Word("history-time"),
        "minutes" => Word("history-minutes"),
        "worker" | "owner" => Word("history-worker"),
        "place" => Word("history-place"),
        "proxy" => Word("history-proxy"),
        "along" => Word("encounter-along"),
        "disposition" => Word("history-disposition"),
        "step" => Word("history-step"),
        "until" => Word("history-until"),
        "heads" => Word("history-heads"),
        "about" => Word("counted-about"),
        "note" => Word("form-note"),
        "name" => Word("history-name"),
        "purpose" => Word("history-purpose"),
        "goal_count" | "goal_percent" => Word("history-goal"),
        "sample" => Word("history-sample"),
        "drawn" => Word("history-drawn"),
        "starts" => Word("history-starts"),
        "ends" => Word("history-ends"),
        "done" => Word("history-done"),
        "cancelled" => Word("history-cancelled"),
        "reason" => Word("history-why"),
        "sealed" => Word("history-sealed"),
        "closed" => Word("history-closed"),
        "removed" => Word("history-removed"),
        "gone" => Word("history-bin"),
        _ => return None,
    })
}
