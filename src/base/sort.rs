//! Sorting as the reader's language sorts: å, ä and ö after z, `Lövgatan 9` before `Lövgatan 10`.

use crate::base::lang::Lang;
use crate::base::text::fold_exact;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use std::cmp::Ordering;

/// One language's order, by the Unicode rules for it.
#[derive(Debug)]
pub struct Collation {
    /// `None` if the library holds no data at all: then small letters by code point, never a stop.
    collator: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// The order of a language. Costs some 30 µs: make it once and keep it.
    pub fn new(lang: Lang) -> Self {
        let locale = match lang {
            Lang::Sv => locale!("sv"),
            Lang::Fi => locale!("fi"),
            Lang::En => locale!("en"),
        };
        let mut wanted = CollatorPreferences::from(&locale);
        wanted.numeric_ordering = Some(CollationNumericOrdering::True);
        Self { collator: CollatorBorrowed::try_new(wanted, CollatorOptions::default()).ok() }
    }

    /// Bytes that compare as the texts do. For sorting in memory: they are not to be stored, since
    /// another version of the Unicode tables may make others.
    pub fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        if let Some(collator) = &self.collator {
            // Writing into a Vec cannot fail.
            let _ = collator.write_sort_key_to(text, &mut key);
        } else {
            key.extend(fold_exact(text).bytes());
        }
        key
    }

    /// Which text comes first.
    pub fn cmp(&self, a: &str, b: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(a, b),
            None => fold_exact(a).cmp(&fold_exact(b)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SORTED: [&str; 9] =
        ["Anna", "Émile", "Lövgatan 9", "Lövgatan 10", "Väinö", "Zeb", "Åke", "Ärla", "Öberg"];

    #[test]
    fn swedish_and_finnish_sort_their_last_letters_last() {
        for lang in [Lang::Sv, Lang::Fi] {
            let order = Collation::new(lang);
            let mut names = SORTED;
            names.reverse();
            names.sort_by(|a, b| order.cmp(a, b));
            assert_eq!(names, SORTED, "{lang:?}");
            names.reverse();
            names.sort_by_cached_key(|n| order.key(n));
            assert_eq!(names, SORTED, "{lang:?} by keys");
        }
    }

    #[test]
    fn english_sorts_them_as_a_and_o() {
        let order = Collation::new(Lang::En);
        assert_eq!(order.cmp("Åke", "Bo"), Ordering::Less);
        assert_eq!(Collation::new(Lang::Sv).cmp("Åke", "Bo"), Ordering::Greater);
    }
}
