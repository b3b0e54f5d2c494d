//! Two cards of the same human being. Nothing moves: one points to the other, and reading follows.

use super::{Tag, edit};
use crate::base::Word;
use crate::domain::person::Person;
use crate::store::{Author, Cell, Column, Edit, Save};

/// Makes `other` part of `keep`; `chosen` is the card that shall stand for both, put together from
/// the two. What is on `other` stays there and comes back when the merge is taken back.
pub fn merge(
    author: &Author<'_>,
    keep: &Person,
    other: &Person,
    chosen: &Person,
    tags: &[Tag],
) -> Save {
    // What is chosen from the other card keeps its row there, so the survivor gets rows of its own.
    let mut chosen = Person { id: keep.id, ..chosen.clone() };
    for phone in &mut chosen.phones {
        if other.phones.iter().any(|theirs| theirs.id == phone.id) {
            phone.id = crate::base::PhoneId(author.id());
        }
    }
    let pointer = Column::new("merged_into", other.merged_into, keep.id);
    let changes = edit(author, keep, &chosen, tags).edits;
    let edits = vec![Edit::update("person", other.id, vec![pointer])];
    author.save(Word("did-person-merge"), edits).and(changes).about(keep.id)
}

/// Parts two cards again. Values chosen at the merge stay, as ordinary edits do; undo of the merge
/// takes them back as well.
pub fn unmerge(author: &Author<'_>, other: &Person) -> Save {
    let pointer = Column::new("merged_into", other.merged_into, Cell::Null);
    let edits = vec![Edit::update("person", other.id, vec![pointer])];
    author.save(Word("did-person-unmerge"), edits).about(other.id)
}
