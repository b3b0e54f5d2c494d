//! Adding and changing a person.

use super::{Relation, Tag};
use crate::base::{Id, PersonId, Stamp, Word};
use crate::domain::person::{Channel, NoContact, Person, PersonPhone};
use crate::store::{Author, Cell, Column, Edit, Save};

/// The columns of a person's own row.
fn cells(p: &Person) -> Vec<(&'static str, Cell)> {
    let informed = p.informed.as_ref();
    vec![
        ("given", p.given.trim().into()),
        ("family", p.family.trim().into()),
        ("alias", p.alias.trim().into()),
        ("born", p.born.map(|b| b.to_string()).into()),
        ("national_number", p.national.as_deref().into()),
        ("languages", p.languages.join(",").into()),
        ("interpreter", p.interpreter.into()),
        ("street", p.street.trim().into()),
        ("postcode", p.postcode.trim().into()),
        ("town", p.town.trim().into()),
        ("area", p.area.into()),
        ("protection", i64::from(p.protection.level()).into()),
        ("email", p.email.trim().into()),
        ("note", p.note.trim().into()),
        ("heard_of", p.heard.trim().into()),
        ("heard_initiative", p.heard_from.into()),
        ("heard_membership", p.heard_by.into()),
        ("heard_session", p.heard_at.into()),
        ("heard_series", p.heard_in.into()),
        ("informed_on", informed.map(|i| i.day).into()),
        ("informed_how", informed.map(|i| i.how.trim()).into()),
        ("deceased_on", p.died.into()),
        ("moved", p.moved.into()),
    ]
}

fn phone_cells(p: &PersonPhone, place: i64) -> Vec<(&'static str, Cell)> {
    vec![
        ("typed", p.phone.typed.trim().into()),
        ("e164", p.phone.e164.as_deref().into()),
        ("label", p.label.trim().into()),
        ("place", place.into()),
    ]
}

/// A person who was not in the register. `tags` are those the team has; others of the person's are
/// made.
pub fn add(author: &Author<'_>, person: &Person, tags: &[Tag]) -> Save {
    author.save(Word("did-person-add"), rows(author, person, tags)).about(person.id)
}

/// The rows of a new person, for an import that brings many.
pub fn rows(author: &Author<'_>, person: &Person, tags: &[Tag]) -> Vec<Edit> {
    let mut own = cells(person);
    own.push(("made", author.now()));
    let mut edits = vec![Edit::insert("person", person.id, own)];
    let nobody = Person::new(person.id);
    edits.extend(phones(author, &nobody, person));
    edits.extend(wishes(author, &nobody, person));
    edits.extend(marks(author, &nobody, person, tags));
    edits
}

/// What changed on a card between what was seen and what is wanted.
pub fn edit(author: &Author<'_>, before: &Person, after: &Person, tags: &[Tag]) -> Save {
    let mut edits = vec![Edit::diff("person", before.id, cells(before), cells(after))];
    edits.extend(phones(author, before, after));
    edits.extend(wishes(author, before, after));
    edits.extend(marks(author, before, after, tags));
    author.save(Word("did-person-edit"), edits).about(before.id)
}

/// A place no number has.
const UNPLACED: i64 = -1;

fn phones(author: &Author<'_>, before: &Person, after: &Person) -> Vec<Edit> {
    let numbered =
        |p: &Person| -> Vec<(PersonPhone, i64)> { p.phones.iter().cloned().zip(0..).collect() };
    let (old, new) = (numbered(before), numbered(after));
    // What is numbered here are the numbers shown; those found wrong stand between them in the file. So
    // another order is written whole, whatever stood there.
    let order = |list: &[(PersonPhone, i64)]| list.iter().map(|(p, _)| p.id).collect::<Vec<_>>();
    let moved = order(&old) != order(&new);
    let left = old.iter().filter(|(o, _)| !new.iter().any(|(n, _)| n.id == o.id));
    let mut edits: Vec<Edit> = left.map(|(o, _)| Edit::take("phone", o.id, author.at)).collect();
    for (phone, place) in &new {
        let wanted = phone_cells(phone, *place);
        let was = old.iter().find(|(o, _)| o.id == phone.id);
        edits.push(if let Some((was, at)) = was {
            let seen = if moved { UNPLACED } else { *at };
            Edit::diff("phone", phone.id, phone_cells(was, seen), wanted)
        } else {
            let whose = std::iter::once(("person", after.id.into()));
            Edit::insert("phone", phone.id, whose.chain(wanted).collect())
        });
    }
    edits
}

fn wishes(author: &Author<'_>, before: &Person, after: &Person) -> Vec<Edit> {
    let cells = |no: &NoContact| vec![("since", no.since.into()), ("reason", no.why.trim().into())];
    let find = |p: &Person, channel: Channel| {
        p.no_contact.iter().find(|no| no.channel == channel).cloned()
    };
    let each = Channel::ALL.iter().filter_map(|channel| {
        let key = (before.id, channel.code());
        match (find(before, *channel), find(after, *channel)) {
            (None, None) => None,
            (Some(_), None) => Some(Edit::take("no_contact", key, author.at)),
            (None, Some(no)) => Some(Edit::insert("no_contact", key, cells(&no))),
            (Some(was), Some(no)) => Some(Edit::diff("no_contact", key, cells(&was), cells(&no))),
        }
    });
    each.collect()
}

/// A mark the team does not have yet, and what makes it.
pub fn tag(author: &Author<'_>, name: &str) -> (Tag, Edit) {
    let tag = Tag { id: author.id(), name: name.trim().to_owned(), of: Vec::new() };
    let edit = Edit::insert("tag", tag.id, vec![("name", tag.name.as_str().into())]);
    (tag, edit)
}

/// Marks are taken by name; a name the team does not have yet becomes a mark of the team's.
fn marks(author: &Author<'_>, before: &Person, after: &Person, tags: &[Tag]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for name in before.tags.iter().filter(|n| !after.tags.contains(n)) {
        let same = tags.iter().filter(|t| t.name == *name && t.of.contains(&before.id));
        edits.extend(same.map(|t| Edit::take("person_tag", (before.id, t.id), author.at)));
    }
    for name in after.tags.iter().filter(|n| !before.tags.contains(n)) {
        let known = tags.iter().find(|t| t.name == *name).map(|t| t.id);
        let id = known.unwrap_or_else(|| {
            let (tag, edit) = tag(author, name);
            edits.push(edit);
            tag.id
        });
        edits.push(Edit::insert("person_tag", (after.id, id), vec![]));
    }
    edits
}

/// Puts a card in the bin, where it can be found again.
pub fn bin(author: &Author<'_>, person: PersonId) -> Save {
    let edits = vec![Edit::take("person", person, author.at)];
    author.save(Word("did-person-bin"), edits).about(person)
}

/// Takes a card out of the bin. `gone` is when it was put there, as the bin's list says.
pub fn restore(author: &Author<'_>, person: PersonId, gone: Stamp) -> Save {
    let edit = Edit::update("person", person, vec![Column::new("gone", gone, Cell::Null)]);
    author.save(Word("did-person-restore"), vec![edit]).about(person)
}

/// A wish not to be reached in one way, written down beside something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoContactOf<'a> {
    /// Whose.
    pub person: PersonId,
    /// Which way.
    pub channel: Channel,
    /// Since when.
    pub since: crate::base::Day,
    /// In the person's words.
    pub why: &'a str,
}

impl NoContactOf<'_> {
    /// The edit that writes it down.
    pub fn edit(&self) -> Edit {
        let cells = vec![("since", self.since.into()), ("reason", self.why.trim().into())];
        Edit::insert("no_contact", (self.person, self.channel.code()), cells)
    }
}

fn relation_cells(relation: &Relation) -> Vec<(&'static str, Cell)> {
    vec![
        ("kind", relation.kind.trim().into()),
        ("other", relation.other.into()),
        ("name", relation.name.trim().into()),
        ("phone", relation.phone.trim().into()),
        ("note", relation.note.trim().into()),
    ]
}

/// Somebody around a person: next of kin, landlord, guardian.
pub fn relate(author: &Author<'_>, person: PersonId, relation: &Relation) -> Save {
    let whose = std::iter::once(("person", person.into()));
    let cells = whose.chain(relation_cells(relation)).collect();
    let edit = Edit::insert("relation", relation.id, cells);
    author.save(Word("did-relation-add"), vec![edit]).about(person)
}

/// What changed about somebody around a person.
pub fn edit_relation(
    author: &Author<'_>,
    person: PersonId,
    before: &Relation,
    after: &Relation,
) -> Save {
    let edit = Edit::diff("relation", before.id, relation_cells(before), relation_cells(after));
    author.save(Word("did-relation-edit"), vec![edit]).about(person)
}

/// Takes somebody around a person away.
pub fn unrelate(author: &Author<'_>, person: PersonId, relation: Id) -> Save {
    let edits = vec![Edit::take("relation", relation, author.at)];
    author.save(Word("did-relation-take"), edits).about(person)
}
