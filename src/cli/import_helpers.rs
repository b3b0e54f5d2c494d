//! `tillit import members` and `tillit import hours`: those who help, and the time they gave.

use std::collections::{HashMap, HashSet};

use super::args::{ImportFiles, ImportHelpers};
use super::context::{Context, Opened};
use super::exit::{Exit, Stop};
use super::import_people::commit;
use super::rows::{Report, Taking, tell};
use super::source;
use crate::base::lang::Lang;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::config::words::Words;
use crate::domain::person::display_name;
use crate::domain::programme::{Membership, Programme};
use crate::domain::worker::Deed;
use crate::exchange::helpers::{HelperReader, Keys, Known, member_key};
use crate::exchange::lookup::Lookup;
use crate::exchange::parts::{ASKED, Parts, rows_at_once};
use crate::exchange::source::Source;
use crate::exchange::table::Row;
use crate::exchange::target::Kind;
use crate::store::programmes::{Everybody, Sheet, hours_row, member_rows};
use crate::store::{Asks as _, Author, Edit, areas, imports, names, workers};

/// Brings those who help in, as one action.
pub fn members(cx: &Context, args: &ImportHelpers) -> Result<Exit, Stop> {
    import(cx, args, Kind::Members)
}

/// Brings the time they gave in, as one action.
pub fn hours(cx: &Context, args: &ImportHelpers) -> Result<Exit, Stop> {
    import(cx, args, Kind::Hours)
}

fn import(cx: &Context, args: &ImportHelpers, kind: Kind) -> Result<Exit, Stop> {
    let sources = source::open_all(&args.from, kind)?;
    let path = cx.register()?;
    let mut opened = cx.open(&path)?;
    opened.must(Deed::Import)?;
    let known = known(&opened, args)?;
    let members = helpers(&opened)?;
    let author = Author { by: opened.by, at: cx.clock.now(), ids: &cx.ids };
    let verb = match kind {
        Kind::Hours => Word("did-import-hours"),
        _ => Word("did-import-members"),
    };
    let mut run = Run {
        cx,
        opened: &mut opened,
        given: members.iter().map(member_key).collect(),
        members,
        parts: Parts::new(author, verb, rows_at_once(&path)),
        kind,
        from: &args.from,
    };
    let mut files = Vec::new();
    for source in &sources {
        source::say_skipped(cx, source);
        files.push(run.file(source, &known)?);
    }
    let Run { mut parts, .. } = run;
    if !args.from.preview {
        commit(&mut opened, parts.rest())?;
    }
    tell(cx, &files, Word("cli-encounters-in"), (args.from.preview, parts.given() > 0))
}

/// Those who help, each by the name of their card where they have one that may be named.
fn helpers(opened: &Opened) -> Result<Vec<Membership>, Stop> {
    let everybody = opened.ask(&names::Everybody)?;
    let named = everybody.iter().filter(|one| !one.protection.veil().name);
    let named: HashMap<_, String> =
        named.map(|one| (one.id, display_name(&one.given, &one.family, &one.alias))).collect();
    let mut members = opened.ask(&Everybody)?;
    for one in &mut members {
        if let Some(name) = one.person.and_then(|id| named.get(&id)) {
            one.name.clone_from(name);
        }
    }
    Ok(members)
}

/// What names mean here; a programme that ships goes by its names in all languages.
fn known(opened: &Opened, args: &ImportHelpers) -> Result<Known, Stop> {
    let programmes = opened.ask(&Sheet { id: None })?.programmes;
    let mut known = Known::default();
    for lang in Lang::ALL {
        let words = Words::shipped(lang);
        let named = |one: &Programme| (fold(&words.get(one.kind.word())), one.id);
        let ships = programmes.iter().filter(|one| one.name.is_empty());
        known.programmes.extend(ships.map(named));
    }
    let coded = |one: &Programme| (one.kind.code().to_owned(), one.id);
    let ships = programmes.iter().filter(|one| one.id == one.kind.shipped());
    known.programmes.extend(ships.map(coded));
    let own = programmes.iter().filter(|one| !one.name.is_empty());
    known.programmes.extend(own.map(|one| (fold(&one.name), one.id)));
    if let Some(name) = &args.programme {
        let none =
            || Stop::new(Exit::Usage, Phrase::new(Word("cli-no-programme")).with("name", name));
        known.default = Some(known.programmes.get(&fold(name)).copied().ok_or_else(none)?);
    }
    let areas = opened.ask(&areas::All)?.into_iter().filter(|area| !area.gone);
    known.areas = areas.map(|area| (fold(&area.name), area.id)).collect();
    let team = opened.ask(&workers::All)?;
    known.workers = team.into_iter().map(|one| (fold(&one.name), one.id)).collect();
    Ok(known)
}

/// A row on its way in: the mark it is remembered under and what it becomes, or why it cannot come in.
type Incoming = (Row, Result<(String, Vec<Edit>), Vec<Phrase>>);

/// Files going in, one after the other.
struct Run<'r, 'a> {
    cx: &'r Context,
    opened: &'r mut Opened,
    members: Vec<Membership>,
    parts: Parts<'a>,
    /// Marks of those who are here and of the rows that this command has brought in: files may overlap.
    given: HashSet<String>,
    kind: Kind,
    from: &'r ImportFiles,
}

impl Run<'_, '_> {
    fn file(&mut self, source: &Source, known: &Known) -> Result<Report, Stop> {
        let lookup = Lookup::default();
        let reader = HelperReader {
            plan: &source.plan,
            today: self.cx.clock.today(),
            lookup: &lookup,
            known,
            author: self.parts.author(),
        };
        let mut taking = Taking::begin(self.cx, source, self.from.preview);
        let mut keys = Keys::default();
        let mut rows = source.table.rows().peekable();
        while rows.peek().is_some() {
            let some: Vec<Incoming> = rows
                .by_ref()
                .take(ASKED)
                .map(|row| {
                    let read = self.read(&reader, &row, &mut keys);
                    (row, read)
                })
                .collect();
            let asked = some.iter().filter_map(|(_, read)| read.as_ref().ok());
            let asked = asked.map(|(key, _)| key.clone()).collect();
            let before = self.opened.ask(&imports::Known { keys: asked })?;
            for (row, read) in some {
                taking.report.rows += 1;
                match read {
                    Ok((key, _)) if before.contains_key(&key) || self.given.contains(&key) => {
                        taking.report.here += 1;
                    }
                    Ok((key, edits)) => {
                        taking.report.new += 1;
                        self.add(key, edits)?;
                    }
                    Err(reasons) => taking.refuse(&row, &reasons)?,
                }
            }
        }
        taking.end()
    }

    fn read(
        &self,
        reader: &HelperReader<'_>,
        row: &Row,
        keys: &mut Keys,
    ) -> Result<(String, Vec<Edit>), Vec<Phrase>> {
        let author = self.parts.author();
        if self.kind == Kind::Hours {
            let one = reader.hours(row, &self.members)?;
            let key = keys.next(&one);
            let mark = imports::mark(&key, one.id);
            return Ok((key, vec![hours_row(&author, &one), mark]));
        }
        let one = reader.member(row)?;
        let key = member_key(&one);
        let mark = imports::mark(&key, one.id.0);
        Ok((key, member_rows(&author, &one).into_iter().chain([mark]).collect()))
    }

    fn add(&mut self, key: String, edits: Vec<Edit>) -> Result<(), Stop> {
        self.given.insert(key);
        let full = self.parts.row(edits);
        if self.from.preview { Ok(()) } else { commit(self.opened, full) }
    }
}
