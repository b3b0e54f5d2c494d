//! An initiative that keeps counts alone tells in no text who anybody is, whatever is written and however,
//! and points to nobody: not itself, nor by its sessions, nor by what hangs on those.

mod known;

use super::*;
use crate::base::InitiativeId;
use crate::domain::initiative::{Initiative, Mode};
use crate::store::schema::{self, Field, Holds, Table};
use known::{ELSEWHERE, OWN_WORDS};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A row that hangs on it.
#[derive(Debug, Clone)]
struct Line {
    table: &'static Table,
    key: Vec<Cell>,
}

/// A register with a counts-only initiative, and a row of everything that can hang on it.
struct Kept {
    house: House,
    organisation: Id,
    area: Id,
    person: PersonId,
    /// By table, for what hangs on them.
    rows: BTreeMap<&'static str, Vec<Id>>,
    lines: Vec<Line>,
}

impl Kept {
    fn new() -> Self {
        let mut house = House::plain();
        let id = InitiativeId(house.author().id());
        let one = Initiative { mode: Mode::Counts, ..Initiative::new(id, "Torget i maj") };
        let save = initiatives::add(&house.author(), &one);
        house.commit(&save);
        let person = house.person("Eva");
        let organisation = house.author().id();
        let cells =
            vec![("name", "Trappan".into()), ("kind", "other".into()), ("made", 1_i64.into())];
        house.done(verb("did"), vec![Edit::insert("organisation", organisation, cells)]);
        let area = house.author().id();
        house.done(verb("did"), vec![Edit::insert("area", area, vec![("name", "Torget".into())])]);
        let rows = BTreeMap::from([("initiative", vec![id.0])]);
        let lines =
            vec![Line { table: schema::table("initiative").unwrap(), key: vec![id.into()] }];
        let mut kept = Self { house, organisation, area, person, rows, lines };
        for (table, by) in hanging().into_iter().filter(|(table, _)| !personal(table)) {
            for above in kept.rows.get(by).cloned().unwrap_or_default() {
                kept.insert(table, (by, above), &BTreeMap::new()).unwrap();
            }
        }
        kept
    }

    /// A new row that hangs on another and holds what it must, and what is given.
    fn insert(
        &mut self,
        table: &'static Table,
        (by, above): (&str, Id),
        given: &BTreeMap<&str, Cell>,
    ) -> Result<Saved> {
        let (author, made) = (self.house.author(), Cell::Int(NOON.0));
        let mut own = None;
        let mut cell = |field: &Field| match (given.get(field.name.as_str()), field.holds) {
            (Some(cell), _) => cell.clone(),
            (None, Holds::Int) => made.clone(),
            (None, Holds::Text) => sample(&table.name, &field.name).into(),
            (None, Holds::Id) if field.name == by => Cell::Id(above),
            (None, Holds::Id) => match field.refers.as_deref() {
                Some("worker") => author.by.into(),
                Some("organisation") => Cell::Id(self.organisation),
                Some("area") => Cell::Id(self.area),
                Some("person") => self.person.into(),
                _ => Cell::Id(*own.insert(author.id())),
            },
        };
        let key: Vec<Cell> = table.key.iter().map(&mut cell).collect();
        let told = |field: &&Field| {
            field.required || field.name == by || given.contains_key(field.name.as_str())
        };
        let cells: Vec<(&str, Cell)> = table
            .fields
            .iter()
            .filter(told)
            .map(|field| (field.name.as_str(), cell(field)))
            .collect();
        let edit = Edit::insert(&table.name, key.clone(), cells);
        let save = author.save(verb("did"), vec![edit]);
        let saved = commit::commit(&mut self.house.register, &save)?;
        self.rows.entry(table.name.as_str()).or_default().extend(own);
        self.lines.push(Line { table, key });
        Ok(saved)
    }

    /// What the register says to a text in a column, written over what stands there.
    fn write(&mut self, line: &Line, column: &str, text: &str) -> Result<Saved> {
        let seen = self.seen(line, column);
        self.put(line, column, seen, text.into())
    }

    fn put(&mut self, line: &Line, column: &str, seen: Cell, want: Cell) -> Result<Saved> {
        let columns = vec![Column::new(column, seen, want)];
        let edit = Edit::update(&line.table.name, line.key.clone(), columns);
        let save = self.house.author().save(verb("did"), vec![edit]);
        commit::commit(&mut self.house.register, &save)
    }

    fn seen(&self, line: &Line, column: &str) -> Cell {
        let read = |db: &rusqlite::Connection| undo::read(db, line.table, &line.key, &[column]);
        self.house.register.read(read).unwrap().unwrap().remove(0)
    }

    /// Every text that somebody may write what they like in, of all that hangs on the initiative: told
    /// from the tables themselves, so that a column that is yet to come is among them.
    fn free(&self) -> Vec<(Line, &'static str)> {
        let columns = self.lines.iter().flat_map(|line| {
            free(line.table.fields.iter(), line.table).map(|column| (line.clone(), column))
        });
        columns.collect()
    }

    fn of(&mut self, mode: &str) {
        let line = self.lines[0].clone();
        self.write(&line, "mode", mode).unwrap();
    }
}

/// What can hang on an initiative, and by which of its columns.
fn hanging() -> Vec<(&'static Table, &'static str)> {
    let by = ["initiative", "session", "encounter"].into_iter();
    let all = by.flat_map(|by| {
        let all = schema::referring(by).unwrap().filter(move |(_, column)| column.name == by);
        all.map(move |(table, _)| (table, by))
    });
    all.collect()
}

/// Whether a row of a table is always about somebody.
fn personal(table: &Table) -> bool {
    let mut told = table.key.iter().chain(table.fields.iter().filter(|field| field.required));
    told.any(|field| field.refers.as_deref() == Some("person"))
}

/// Of some columns the texts in which anybody may write what they like.
fn free<'a>(
    columns: impl Iterator<Item = &'a Field>,
    table: &Table,
) -> impl Iterator<Item = &'a str> {
    let texts = columns.filter(|field| field.holds == Holds::Text).map(|field| field.name.as_str());
    texts.filter(move |column| {
        let name = format!("{}.{column}", table.name);
        !OWN_WORDS.contains(&name.as_str())
    })
}

/// What a text that must be there says in rows that say nothing else.
fn sample(table: &str, column: &str) -> &'static str {
    match (table, column) {
        (_, "day" | "first" | "until" | "starts") => "2026-11-23",
        ("encounter", "kind") => "drop-in",
        ("encounter", "disposition") => "completed",
        (_, "kind" | "errand") => "other",
        ("session", "state") => "planned",
        ("series", "rule") => "FREQ=WEEKLY",
        ("plan", "every") => "once",
        _ => "kaffe",
    }
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

fn is_refused(saved: &Result<Saved>) -> bool {
    matches!(saved, Err(StoreError::Rule(_)))
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
        let free = kept.free();
        prop_assert!(free.len() >= 30, "{free:?}");
        let text = format!("{before} {who} {after}");
        for (line, column) in &free {
            let refused = kept.write(line, column, &text);
            prop_assert!(is_refused(&refused), "{}.{column}: {text} {refused:?}", line.table.name);
        }
        // Nor is it kept beside, where two write one thing and somebody is to choose.
        let (line, column) = &free[times % free.len()];
        let other = Cell::from("något helt annat");
        let refused = kept.put(line, column, other, text.into());
        prop_assert!(is_refused(&refused), "{column} {refused:?}");
        prop_assert_eq!(kept.house.one("SELECT count(*) FROM conflict"), "0");
        // What tells of nobody is taken.
        let saved = kept.write(line, column, "många kom trots regnet");
        prop_assert!(saved.is_ok(), "{column} {saved:?}");
    }
}

#[test]
fn what_holds_somebody_cannot_be_made_counts_only() {
    for at in 0..Kept::new().free().len() {
        let mut kept = Kept::new();
        let (line, column) = kept.free().remove(at);
        kept.of("named");
        kept.write(&line, column, "ring 070-174 06 05").unwrap();
        let counts = kept.lines[0].clone();
        let back = kept.write(&counts, "mode", "counts");
        assert!(is_refused(&back), "{}.{column} {back:?}", line.table.name);
    }
}

#[test]
fn a_new_line_tells_of_nobody_in_what_it_is_known_by() {
    let mut tried = BTreeSet::new();
    for (table, by) in hanging().into_iter().filter(|(table, _)| !personal(table)) {
        for column in free(table.key.iter(), table) {
            let mut kept = Kept::new();
            let above = kept.rows[by][0];
            let who = BTreeMap::from([(column, Cell::from("Gun-Britt Sjöberg"))]);
            let refused = kept.insert(table, (by, above), &who);
            assert!(is_refused(&refused), "{}.{column} {refused:?}", table.name);
            tried.insert(table.name.as_str());
        }
    }
    assert_eq!(tried, BTreeSet::from(["answer", "session_material", "session_partner"]));
}

#[test]
fn an_initiative_that_keeps_counts_points_to_nobody_by_any_way() {
    let has_person = |table: &Table| {
        let mut columns = table.key.iter().chain(&table.fields);
        columns.any(|one| one.name == "person" && one.refers.as_deref() == Some("person"))
    };
    let mut tried = BTreeSet::new();
    for (table, by) in hanging().into_iter().filter(|(table, _)| has_person(table)) {
        let mut kept = Kept::new();
        let above = kept.rows[by][0];
        let who = BTreeMap::from([("person", Cell::from(kept.person))]);
        let refused = kept.insert(table, (by, above), &who);
        assert!(is_refused(&refused), "{} by its {by}: {refused:?}", table.name);
        kept.of("named");
        kept.insert(table, (by, above), &who).unwrap();
        let counts = kept.lines[0].clone();
        let back = kept.write(&counts, "mode", "counts");
        assert!(is_refused(&back), "{} by its {by}: {back:?}", table.name);
        tried.insert((table.name.as_str(), by));
    }
    for known in [("encounter", "session"), ("progress", "session"), ("help", "session")] {
        assert!(tried.contains(&known), "{known:?} of {tried:?}");
    }
}

#[test]
fn a_session_that_holds_somebody_is_not_put_under_it_afterwards() {
    let at_session: BTreeSet<&str> = hanging()
        .into_iter()
        .filter(|(_, by)| *by != "initiative")
        .map(|(table, _)| table.name.as_str())
        .collect();
    let at_session = |(line, _): &(Line, &str)| at_session.contains(line.table.name.as_str());
    for at in 0..Kept::new().free().into_iter().filter(at_session).count() {
        let mut kept = Kept::new();
        let (line, column) = kept.free().into_iter().filter(at_session).nth(at).unwrap();
        let session = kept.lines.iter().find(|line| line.table.name == "session").unwrap().clone();
        let (under, none) = (kept.seen(&session, "initiative"), Cell::Null);
        kept.put(&session, "initiative", under.clone(), none.clone()).unwrap();
        // What hangs on the initiative itself is looked through as before.
        if is_refused(&kept.write(&line, column, "ring 070-174 06 05")) {
            continue;
        }
        let back = kept.put(&session, "initiative", none, under);
        assert!(is_refused(&back), "{}.{column} {back:?}", line.table.name);
    }
}

#[test]
fn every_table_hangs_on_an_initiative_or_is_known_not_to() {
    let hanging: BTreeSet<&str> = hanging().iter().map(|(table, _)| table.name.as_str()).collect();
    for table in schema::tables().unwrap() {
        let name = table.name.as_str();
        let one = usize::from(name == "initiative" || hanging.contains(name));
        let other = usize::from(ELSEWHERE.contains(&name));
        assert_eq!(one + other, 1, "{name}: does what stands in it belong to an initiative?");
    }
}
