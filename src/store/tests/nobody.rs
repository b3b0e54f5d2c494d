//! An initiative that keeps counts alone tells in no text who anybody is, whatever is written and however.

use super::*;
use crate::base::InitiativeId;
use crate::domain::initiative::{Initiative, Mode};
use crate::store::schema::{self, Holds, Table};
use proptest::prelude::*;

/// Texts that hold a word of the program's own, a day or a key, and so nothing anybody writes.
const OWN_WORDS: [&str; 46] = [
    "initiative.method",
    "initiative.breadth",
    "initiative.measure",
    "initiative.mode",
    "initiative.template",
    "initiative.starts",
    "initiative.ends",
    "initiative.effect",
    "encounter.kind",
    "encounter.day",
    "encounter.proxy",
    "encounter.disposition",
    "encounter.template",
    "encounter.along",
    "encounter.reason",
    "answer.missing",
    "task.errand",
    "task.day",
    "task.time",
    "task.why",
    "task.reason",
    "plan.kind",
    "plan.starts",
    "plan.ends",
    "plan.every",
    "session.kind",
    "session.state",
    "session.reason",
    "session.day",
    "session.starts",
    "session.ends",
    "session.response",
    "session.due",
    "series.rule",
    "series.first",
    "series.until",
    "series.closed",
    "series.kind",
    "series.starts",
    "series.ends",
    "session.place",
    "series.place",
    "target.until",
    "target.reason",
    "copy.place",
    "copy.home",
];

/// A register with a counts-only initiative, and one row of everything that can hang on it.
struct Kept {
    house: House,
    initiative: InitiativeId,
    encounter: Id,
    task: Id,
    plan: Id,
    session: Id,
    series: Id,
}

impl Kept {
    fn new() -> Self {
        let mut house = House::plain();
        let (id, karin) = (InitiativeId(house.author().id()), house.karin);
        let one = Initiative { mode: Mode::Counts, ..Initiative::new(id, "Torget i maj") };
        let save = initiatives::add(&house.author(), &one);
        house.commit(&save);
        let [encounter, task, plan, session, series] = [(); 5].map(|()| house.author().id());
        let at = house.author().at;
        let encounter_row = vec![
            ("initiative", Cell::from(id)),
            ("kind", "drop-in".into()),
            ("at", at.into()),
            ("day", "2026-11-23".into()),
            ("worker", karin.into()),
            ("disposition", "completed".into()),
            ("made", at.into()),
        ];
        let task_row =
            vec![("initiative", id.into()), ("errand", "other".into()), ("made", at.into())];
        let plan_row = vec![
            ("initiative", id.into()),
            ("name", "Torg".into()),
            ("kind", "other".into()),
            ("starts", "2026-11-23".into()),
            ("every", "once".into()),
        ];
        let session_row = vec![
            ("initiative", id.into()),
            ("kind", "square".into()),
            ("state", "planned".into()),
            ("day", "2026-11-23".into()),
            ("made", at.into()),
        ];
        let series_row = vec![
            ("initiative", id.into()),
            ("kind", "square".into()),
            ("rule", "FREQ=WEEKLY".into()),
            ("first", "2026-11-23".into()),
            ("until", "2026-12-23".into()),
            ("made", at.into()),
        ];
        house.done(
            verb("did"),
            vec![
                Edit::insert("session", session, session_row),
                Edit::insert("series", series, series_row),
                Edit::insert("encounter", encounter, encounter_row),
                Edit::insert("answer", (encounter, "health"), vec![("value", "bra".into())]),
                Edit::insert("task", task, task_row),
                Edit::insert("plan", plan, plan_row),
            ],
        );
        Self { house, initiative: id, encounter, task, plan, session, series }
    }

    /// The row of a table that hangs on the initiative.
    fn key(&self, table: &str) -> Vec<Cell> {
        match table {
            "initiative" => vec![self.initiative.into()],
            "encounter" => vec![Cell::Id(self.encounter)],
            "answer" => vec![Cell::Id(self.encounter), "health".into()],
            "task" => vec![Cell::Id(self.task)],
            "plan" => vec![Cell::Id(self.plan)],
            "session" => vec![Cell::Id(self.session)],
            "series" => vec![Cell::Id(self.series)],
            other => panic!("a row of {other} hangs on an initiative: put one in"),
        }
    }

    /// What the register says to a text in a column, written over what stands there.
    fn write(&mut self, table: &Table, column: &str, text: &str) -> Result<Saved> {
        let seen = self.seen(table, column);
        self.put(table, column, seen, text)
    }

    fn put(&mut self, table: &Table, column: &str, seen: Cell, text: &str) -> Result<Saved> {
        let columns = vec![Column::new(column, seen, text)];
        let edit = Edit::Update { table: table.name.clone(), key: self.key(&table.name), columns };
        let save = self.house.author().save(verb("did"), vec![edit]);
        commit::commit(&mut self.house.register, &save)
    }

    fn seen(&self, table: &Table, column: &str) -> Cell {
        let key = self.key(&table.name);
        let read = |db: &rusqlite::Connection| undo::read(db, table, &key, &[column]);
        self.house.register.read(read).unwrap().unwrap().remove(0)
    }
}

/// Every text that somebody may write what they like in, of all that hangs on an initiative: told from
/// the tables themselves, so that a column that is yet to come is among them.
fn free() -> Vec<(&'static Table, &'static str)> {
    let of_list = schema::referring("initiative").unwrap();
    let of_list = of_list.filter(|(_, column)| column.name == "initiative").map(|(table, _)| table);
    let of_deed = schema::referring("encounter").unwrap();
    let of_deed = of_deed.filter(|(_, column)| column.name == "encounter").map(|(table, _)| table);
    let own = [schema::table("initiative").unwrap()];
    let tables = own.into_iter().chain(of_list).chain(of_deed);
    let columns = tables.flat_map(|table| table.fields.iter().map(move |field| (table, field)));
    let texts = columns.filter(|(_, field)| field.holds == Holds::Text);
    let named = texts.map(|(table, field)| (table, field.name.as_str()));
    named
        .filter(|(table, column)| {
            let name = format!("{}.{column}", table.name);
            !OWN_WORDS.contains(&name.as_str())
        })
        .collect()
}

/// What tells who somebody is, as people write it.
fn somebody() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("070-174 06 05".to_owned()),
        Just("+358 40 1234567".to_owned()),
        Just("0701740605".to_owned()),
        Just("19400617-8307".to_owned()),
        Just("400617-8307".to_owned()),
        Just("eva@example.org".to_owned()),
        Just("Gun-Britt Sjöberg".to_owned()),
        Just("Karin Andersson".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_told_of_in_any_text(
        who in somebody(),
        before in "[a-zåäö]{0,9}( [a-zåäö]{1,9}){0,3}",
        after in "[a-zåäö]{0,9}",
        times in 0_usize..1000,
    ) {
        let mut kept = Kept::new();
        let free = free();
        prop_assert!(free.len() >= 16, "{free:?}");
        let text = format!("{before} {who} {after}");
        for (table, column) in &free {
            let refused = kept.write(table, column, &text);
            let at = format!("{}.{column}: {text}", table.name);
            prop_assert!(matches!(refused, Err(StoreError::Rule(_))), "{at} {refused:?}");
        }
        // Nor is it kept beside, where two write one thing and somebody is to choose.
        let (table, column) = free[times % free.len()];
        let other = Cell::from("något helt annat");
        let refused = kept.put(table, column, other, &text);
        prop_assert!(matches!(refused, Err(StoreError::Rule(_))), "{column} {refused:?}");
        prop_assert_eq!(kept.house.one("SELECT count(*) FROM conflict"), "0");
        // What tells of nobody is taken.
        let saved = kept.write(table, column, "många kom trots regnet");
        prop_assert!(saved.is_ok(), "{column} {saved:?}");
    }
}

#[test]
fn what_holds_somebody_cannot_be_made_counts_only() {
    for (table, column) in free() {
        let mut kept = Kept::new();
        let initiative = schema::table("initiative").unwrap();
        kept.write(initiative, "mode", "named").unwrap();
        kept.write(table, column, "ring 070-174 06 05").unwrap();
        let back = kept.write(initiative, "mode", "counts");
        assert!(matches!(back, Err(StoreError::Rule(_))), "{}.{column} {back:?}", table.name);
    }
}
