//! Words and who has them: one sorted vocabulary, so that every beginning of a word is one stretch.

use super::strings::Strings;
use crate::base::text::{fold, fold_exact, words_of};
use std::collections::HashMap;
use std::ops::Range;

/// The word is met only when accents are taken away. Weighs most, for who types `å` means `å`.
pub(super) const FOLDED: u16 = 1 << 8;
/// The word stands in a street, an area, a tag or a number, not in the name.
pub(super) const ELSEWHERE: u16 = 1 << 4;
/// Only the beginning of the word is met.
pub(super) const BEGUN: u16 = 1;
/// Nothing is met.
pub(super) const MISSED: u16 = u16::MAX;

/// The vocabulary and, for each word, the persons who have it.
#[derive(Debug)]
pub(super) struct Index {
    /// Words without accents, sorted; those that differ in accents alone stand side by side.
    folded: Strings,
    /// The same words with their accents.
    exact: Strings,
    /// Where each word's persons begin in `who`, and where the last one's end.
    starts: Vec<u32>,
    /// A person's number times two, plus one when the word stands elsewhere than in the name.
    who: Vec<u32>,
}

impl Default for Index {
    fn default() -> Self {
        Gather::default().finish()
    }
}

/// Gathers words before they are sorted.
#[derive(Debug, Default)]
pub(super) struct Gather {
    /// Words with their accents, each with its number in `who`.
    words: HashMap<String, usize>,
    who: Vec<Vec<u32>>,
    /// The words each written piece of text is made of: most names and streets come many times.
    pieces: HashMap<String, Vec<usize>>,
}

impl Gather {
    /// Puts every word of a text down for a person, and what a hyphen joins as one word too:
    /// `Gun-Britt` is found by `gun`, by `britt` and by `gunbritt`.
    pub fn add(&mut self, text: &str, person: u32, in_name: bool) {
        let entry = person * 2 + u32::from(!in_name);
        for piece in text.split_whitespace() {
            if !self.pieces.contains_key(piece) {
                let words = self.words_in(piece);
                self.pieces.insert(piece.to_owned(), words);
            }
            for word in self.pieces.get(piece).into_iter().flatten() {
                if let Some(who) = self.who.get_mut(*word).filter(|who| who.last() != Some(&entry))
                {
                    who.push(entry);
                }
            }
        }
    }

    /// Numbers of the words in a piece of text without blanks, new ones added.
    fn words_in(&mut self, piece: &str) -> Vec<usize> {
        let mut words: Vec<String> = words_of(piece).map(fold_exact).collect();
        if words.len() > 1 {
            words.push(words.concat());
        }
        let numbers = words.into_iter().map(|word| {
            let next = self.who.len();
            let number = *self.words.entry(word).or_insert(next);
            if number == next {
                self.who.push(Vec::new());
            }
            number
        });
        numbers.collect()
    }

    /// The finished index.
    pub fn finish(mut self) -> Index {
        let words = self.words.into_iter().map(|(exact, number)| (fold(&exact), exact, number));
        let mut words: Vec<(String, String, usize)> = words.collect();
        words.sort_unstable();
        let (mut folded, mut exact) = (Strings::default(), Strings::default());
        let (mut starts, mut who) = (vec![0], Vec::new());
        who.reserve_exact(self.who.iter().map(Vec::len).sum());
        for (plain, accented, number) in words {
            folded.push(&plain);
            exact.push(&accented);
            who.extend(self.who.get_mut(number).map(std::mem::take).unwrap_or_default());
            starts.push(u32::try_from(who.len()).unwrap_or(u32::MAX));
        }
        folded.shrink();
        exact.shrink();
        starts.shrink_to_fit();
        Index { folded, exact, starts, who }
    }
}

impl Index {
    /// Marks everybody who has a word beginning as typed with how well it does.
    pub fn mark(&self, exact: &str, folded: &str, marks: &mut [u16]) {
        for word in self.beginning(folded) {
            let accented = self.exact.get(word);
            let mut mark = if accented.starts_with(exact) { 0 } else { FOLDED };
            if self.folded.get(word).len() > folded.len() {
                mark += BEGUN;
            }
            for entry in self.persons(word) {
                let elsewhere = if entry % 2 == 0 { 0 } else { ELSEWHERE };
                lower(marks, entry / 2, mark + elsewhere);
            }
        }
    }

    /// Numbers of the words that begin with this, accents aside.
    fn beginning(&self, folded: &str) -> Range<usize> {
        let from = self.partition(|word| word < folded);
        let to = self.partition(|word| word < folded || word.starts_with(folded));
        from..to
    }

    /// The word of exactly these letters, accents aside: its numbers, one for each way to accent it.
    pub fn equal(&self, folded: &str) -> Range<usize> {
        let from = self.partition(|word| word < folded);
        let to = self.partition(|word| word <= folded);
        from..to
    }

    /// Every word with its number, accents aside.
    pub fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        (0..self.folded.len()).map(|n| (n, self.folded.get(n)))
    }

    /// Numbers of the persons who have this word, and whether it stands in their name.
    pub fn whose(&self, word: usize) -> impl Iterator<Item = (u32, bool)> {
        self.persons(word).iter().map(|entry| (entry / 2, entry % 2 == 0))
    }

    /// Bytes of memory taken.
    pub fn bytes(&self) -> usize {
        self.folded.bytes()
            + self.exact.bytes()
            + (self.starts.capacity() + self.who.capacity()) * size_of::<u32>()
    }

    fn persons(&self, word: usize) -> &[u32] {
        let start = self.starts.get(word).copied().unwrap_or(0) as usize;
        let end = self.starts.get(word + 1).copied().unwrap_or(0) as usize;
        self.who.get(start..end).unwrap_or(&[])
    }

    fn partition(&self, before: impl Fn(&str) -> bool) -> usize {
        let (mut from, mut to) = (0, self.folded.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if before(self.folded.get(middle)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }
}

/// Puts a mark down where it is better than what stands there.
pub(super) fn lower(marks: &mut [u16], person: u32, mark: u16) {
    if let Some(old) = marks.get_mut(person as usize) {
        *old = (*old).min(mark);
    }
}
