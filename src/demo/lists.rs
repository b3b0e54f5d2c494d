//! The words the town is made of: text files of headings and what stands under them.

/// A text file of lists, taken apart once.
#[derive(Debug)]
pub struct Lists {
    lists: Vec<(&'static str, Vec<&'static str>)>,
}

/// What parts two entries of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// A comma or the end of the line: names.
    Word,
    /// The end of the line alone: sentences, which hold commas.
    Line,
}

impl Lists {
    /// Given and family names by origin: `finnish.women`.
    pub fn names() -> Self {
        Self::read(include_str!("lists/names.txt"), Entry::Word)
    }

    /// What people in the field are called: `alias`, and where they are met: `spot`.
    pub fn aliases() -> Self {
        Self::read(include_str!("lists/aliases.txt"), Entry::Word)
    }

    /// Streets by neighbourhood, and the places where people meet: `place`.
    pub fn town() -> Self {
        Self::read(include_str!("lists/town.txt"), Entry::Word)
    }

    /// The short texts of a card: `tag`, `heard`, `informed`, `person-note`.
    pub fn marks() -> Self {
        Self::read(include_str!("lists/marks.txt"), Entry::Line)
    }

    /// Notes in Swedish by what happened: `call`, `declined`, and `why` for tasks.
    pub fn swedish_notes() -> Self {
        Self::read(include_str!("lists/notes.sv.txt"), Entry::Line)
    }

    /// The same in Finnish.
    pub fn finnish_notes() -> Self {
        Self::read(include_str!("lists/notes.fi.txt"), Entry::Line)
    }

    /// Answers to open questions by the question's key, and `any`.
    pub fn answers() -> Self {
        Self::read(include_str!("lists/answers.txt"), Entry::Line)
    }

    /// What stands under a heading; nothing where there is no such heading.
    pub fn under(&self, heading: &str) -> &[&'static str] {
        self.lists.iter().find(|(name, _)| *name == heading).map_or(&[], |(_, list)| list)
    }

    fn read(text: &'static str, entry: Entry) -> Self {
        let mut lists: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                lists.push((name, Vec::new()));
            } else if let Some((_, list)) = lists.last_mut() {
                match entry {
                    Entry::Line => list.push(line),
                    Entry::Word => {
                        list.extend(line.split(',').map(str::trim).filter(|w| !w.is_empty()));
                    }
                }
            }
        }
        Self { lists }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_notes_for_the_same_occasions() {
        let headings =
            |lists: Lists| -> Vec<&str> { lists.lists.iter().map(|(n, _)| *n).collect() };
        assert_eq!(headings(Lists::swedish_notes()), headings(Lists::finnish_notes()));
    }

    #[test]
    fn the_town_has_names_enough() {
        let names = Lists::names();
        let count = |end: &[&str]| -> usize {
            let ends = |name: &str| end.iter().any(|e| name.ends_with(e));
            names.lists.iter().filter(|(n, _)| ends(n)).map(|(_, l)| l.len()).sum()
        };
        assert!(count(&[".women", ".men"]) >= 120);
        assert!(count(&[".family"]) >= 150);
    }

    #[test]
    fn names_part_at_commas_and_notes_at_lines() {
        let text = "# what\n[a]\nx, y,\nz\n\n[b]\nOne, two.\n";
        assert_eq!(Lists::read(text, Entry::Word).under("a"), ["x", "y", "z"]);
        assert_eq!(Lists::read(text, Entry::Line).under("b"), ["One, two."]);
        assert!(Lists::read(text, Entry::Line).under("c").is_empty());
    }
}
