//! Making the shared list out of rows.

use super::index::Gather;
use super::numbers::{Numbers, as_born, as_number};
use super::strings::Strings;
use super::{Entry, FIELDS, Facts, Kept, Names, query};
use crate::base::PersonId;
use crate::base::sort::Collation;
use crate::domain::person::sort_name;
use crate::domain::person::survivor;
use crate::domain::protection::Protection;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub(super) fn build(mut entries: Vec<Entry>, order: &Collation) -> Names {
    entries.sort_by_cached_key(|e| (order.key(&sort_name(&e.given, &e.family, &e.alias)), e.id));
    let survivors = survivors(&entries);
    let levels = levels(&entries, &survivors);
    let (mut facts, mut kept) = (Vec::with_capacity(entries.len()), Kept::default());
    let (mut gather, mut numbers) = (Gather::default(), Numbers::default());
    for ((entry, survivor), level) in entries.iter().zip(&survivors).zip(&levels) {
        put_texts(&mut kept.texts, entry);
        facts.push(Facts {
            id: entry.id,
            born: entry.born.map_or(0, as_number),
            last: entry.last,
            own: entry.protection,
            level: *level,
            gone: entry.gone,
            died: entry.died,
            area: entry.area_id,
            survivor: *survivor,
        });
        kept.merges.extend(entry.merged_into.map(|into| (entry.id, into)));
        let survivor_gone = entries.get(*survivor as usize).is_none_or(|card| card.gone);
        if entry.gone || survivor_gone {
            continue;
        }
        if level.found_by_parts() {
            index(entry, *survivor, *level, &mut gather, &mut numbers);
        } else {
            seal(entry, *survivor, &mut kept.sealed);
        }
    }
    let parts = survivors.iter().zip(0..).filter(|(stands, n)| *stands != n);
    kept.parts = parts.map(|(stands, n)| (*stands, n)).collect();
    kept.parts.sort_unstable();
    kept.texts.shrink();
    kept.sealed.sort_unstable();
    kept.by_id = (0..).take(facts.len()).collect();
    kept.by_id.sort_unstable_by_key(|n: &u32| facts.get(*n as usize).map(|f: &Facts| f.id));
    kept.words = gather.finish();
    numbers.finish();
    kept.numbers = numbers;
    let listed = facts.iter().enumerate().filter(|(n, facts)| facts.is_listed(*n));
    kept.listed = listed.count();
    Names { facts, kept: Arc::new(kept), areas: Arc::default() }
}

pub(super) fn rebuild(old: &Names, changed: Vec<Entry>, order: &Collation) -> Names {
    if let Some(names) = refreshed(old, &changed) {
        return names;
    }
    let new: HashSet<PersonId> = changed.iter().map(|entry| entry.id).collect();
    let kept = old.facts.iter().enumerate().filter(|(_, facts)| !new.contains(&facts.id));
    let mut entries: Vec<Entry> = kept.map(|(n, facts)| entry(old, n, facts)).collect();
    let merges: HashMap<PersonId, PersonId> = old.kept.merges.iter().copied().collect();
    for entry in &mut entries {
        entry.merged_into = merges.get(&entry.id).copied();
    }
    entries.extend(changed);
    Names { areas: Arc::clone(&old.areas), ..build(entries, order) }
}

/// The old names with the day of the last contact and deaths brought up to date, when nothing else
/// has changed. That is so after most saves, and then nothing need be sorted or indexed again.
fn refreshed(old: &Names, changed: &[Entry]) -> Option<Names> {
    let mut facts = old.facts.clone();
    for new in changed {
        let n = old.number(new.id)?;
        let slot = facts.get_mut(n)?;
        let merge = old.kept.merges.iter().find(|(card, _)| *card == new.id).map(|(_, into)| *into);
        let before =
            Entry { merged_into: merge, last: new.last, died: new.died, ..entry(old, n, slot) };
        if before != *new {
            return None;
        }
        (slot.last, slot.died) = (new.last, new.died);
    }
    Some(Names { facts, kept: Arc::clone(&old.kept), areas: Arc::clone(&old.areas) })
}

/// The row a person was built from, but for what it is part of.
fn entry(names: &Names, n: usize, facts: &Facts) -> Entry {
    let text = |field: usize| names.kept.texts.get(n * FIELDS + field).to_owned();
    let lines = |field: usize| {
        let all = names.kept.texts.get(n * FIELDS + field);
        all.split('\n').filter(|one| !one.is_empty()).map(str::to_owned).collect()
    };
    Entry {
        id: facts.id,
        given: text(0),
        family: text(1),
        alias: text(2),
        born: as_born(facts.born),
        street: text(3),
        area: text(4),
        area_id: facts.area,
        tags: lines(5),
        phones: lines(6),
        protection: facts.own,
        merged_into: None,
        gone: facts.gone,
        died: facts.died,
        last: facts.last,
    }
}

fn put_texts(texts: &mut Strings, entry: &Entry) {
    for text in [&entry.given, &entry.family, &entry.alias, &entry.street, &entry.area] {
        texts.push(text);
    }
    texts.push(&entry.tags.join("\n"));
    texts.push(&entry.phones.join("\n"));
}

/// What a card is found by is put down for the card it has become part of.
fn index(entry: &Entry, n: u32, level: Protection, words: &mut Gather, numbers: &mut Numbers) {
    for name in [&entry.given, &entry.family, &entry.alias] {
        words.add(name, n, true);
    }
    if let Some(born) = entry.born {
        numbers.add_birth(born, n);
    }
    // The address of a protected person is not to be told by a search either.
    if level.is_protected() {
        return;
    }
    for text in [&entry.street, &entry.area].into_iter().chain(&entry.tags) {
        words.add(text, n, false);
    }
    for phone in &entry.phones {
        numbers.add_phone(phone, n);
    }
}

fn seal(entry: &Entry, n: u32, sealed: &mut Vec<(String, u32)>) {
    let (given, family) = (&entry.given, &entry.family);
    for name in [format!("{given} {family}"), format!("{family} {given}"), entry.alias.clone()] {
        let whole = query::whole(&name);
        if !whole.is_empty() {
            sealed.push((whole, n));
        }
    }
}

/// For each entry the number of the one it has become part of, its own where it stands alone.
fn survivors(entries: &[Entry]) -> Vec<u32> {
    let numbers: HashMap<PersonId, u32> = entries.iter().map(|e| e.id).zip(0..).collect();
    let into = |card: PersonId| {
        let into = entries.get(*numbers.get(&card)? as usize)?.merged_into?;
        numbers.contains_key(&into).then_some(into)
    };
    let stands = |(entry, n): (&Entry, u32)| match entry.merged_into {
        None => n,
        Some(_) => numbers.get(&survivor(entry.id, into)).copied().unwrap_or(n),
    };
    entries.iter().zip(0..).map(stands).collect()
}

/// For each entry the strictest protection of all cards of the same person.
fn levels(entries: &[Entry], survivors: &[u32]) -> Vec<Protection> {
    let mut strictest: HashMap<u32, Protection> = HashMap::new();
    for (entry, survivor) in entries.iter().zip(survivors) {
        if entry.protection.is_protected() {
            let level = strictest.entry(*survivor).or_default();
            *level = (*level).max(entry.protection);
        }
    }
    survivors.iter().map(|n| strictest.get(n).copied().unwrap_or_default()).collect()
}
