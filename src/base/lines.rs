//! "Did you mean": the nearest right name to a wrong one.

/// The candidate nearest to `word`, when it is near enough to be what was meant: at most a third of
/// the letters wrong, added, left out or swapped with their neighbour. The first of equals wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = word.chars().count().div_ceil(3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(far, _)| *far <= limit)
        .min_by_key(|(far, _)| *far)
        .map(|(_, candidate)| candidate)
}

/// How many letters must be changed, added, removed or swapped to make one text of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let (mut older, mut above): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect());
    let mut last = None;
    for (row, x) in a.chars().enumerate() {
        let mut here = vec![row + 1];
        for (col, y) in b.iter().enumerate() {
            let at = |line: &[usize], i: usize| line.get(i).copied().unwrap_or(usize::MAX - 1);
            let mut fewest = at(&above, col) + usize::from(x != *y);
            fewest = fewest.min(at(&above, col + 1) + 1).min(at(&here, col) + 1);
            let left = col.checked_sub(1).and_then(|c| b.get(c).map(|ch| (c, *ch)));
            if let (Some((c, ch)), Some(up)) = (left, last)
                && ch == x
                && up == *y
            {
                fewest = fewest.min(at(&older, c) + 1);
            }
            here.push(fewest);
        }
        older = std::mem::replace(&mut above, here);
        last = Some(x);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_find_what_was_meant() {
        let names = ["any.save", "browse.search", "browse.call"];
        assert_eq!(nearest("browse.serach", names), Some("browse.search"));
        assert_eq!(nearest("any.sav", names), Some("any.save"));
        assert_eq!(nearest("browse.call", names), Some("browse.call"));
        assert_eq!(nearest("totally else", names), None);
    }

    #[test]
    fn distances_count_each_slip_once() {
        for (a, b, far) in [
            ("", "", 0),
            ("a", "", 1),
            ("kaffe", "kafe", 1),
            ("serach", "search", 1),
            ("åäö", "aao", 3),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a, b), far, "{a} {b}");
            assert_eq!(distance(b, a), far, "{b} {a}");
        }
    }
}
