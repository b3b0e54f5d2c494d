//! Somebody put in the bin by one and written about by another: who did what, and the two ways to go on.

use crate::base::{Phrase, Word};
use crate::screens::env::Env;
use crate::screens::said;
use crate::store::conflicts::Conflict;

/// How many boxes are named.
const NAMED: usize = 4;

/// What the second one wrote, box by box in the words of the forms; empty where no box has a name.
pub fn wrote(conflict: &Conflict, env: &Env<'_>) -> String {
    let mut names: Vec<String> = Vec::new();
    let boxes = conflict.wrote.iter().filter_map(|(table, column)| said::column(table, column));
    for name in boxes.map(|word| env.words.get(word)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len() > NAMED;
    names.truncate(NAMED);
    let told = names.join(", ");
    if more { format!("{told} ...") } else { told }
}

/// Who put the card away, and who wrote what about the person.
pub fn told((their, by): (&str, &str), wrote: &str) -> [Phrase; 2] {
    let put = match their {
        "" => Word("conflict-bin-lies").into(),
        who => Phrase::new(Word("conflict-bin-put")).with("who", who),
    };
    let changed = match wrote {
        "" => Phrase::new(Word("conflict-bin-wrote")),
        what => Phrase::new(Word("conflict-bin-changed")).with("what", what),
    };
    [put, changed.with("who", by)]
}
