//! Text as it is searched for and as it is drawn: folding, width in columns, cutting, wrapping.
//!
//! Width counts terminal columns, never bytes or `char`s; nothing here splits a grapheme.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands where something was cut off: two points, since the console fonts of old have no `…`.
pub const CUT: &str = "..";

/// Small letters without accents, for search: `Åsa` is `asa`, `Sjöberg` is `sjoberg`, `Groß` is
/// `gross`, `Løkken` is `lokken`.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ø' => out.push('o'),
            'đ' | 'ð' => out.push('d'),
            'ł' => out.push('l'),
            'ħ' => out.push('h'),
            'ŧ' => out.push('t'),
            'ŋ' => out.push('n'),
            'ı' => out.push('i'),
            // A capital İ leaves a dot behind when it is made small.
            c if is_combining_mark(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Small letters with their accents kept and composed (NFC): `ÅSA` is `åsa` however it was typed.
pub fn fold_exact(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// The words of a text, split where neither letter nor digit stands: `Gun-Britt` is two.
pub fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|w| !w.is_empty())
}

/// Columns the text takes on one line: its graphemes one by one, as they are put into cells. Control
/// characters are not drawn and take none.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|b| b.is_ascii_graphic() || b == b' ') {
        return text.len();
    }
    text.graphemes(true).filter(|g| !g.contains(char::is_control)).map(UnicodeWidthStr::width).sum()
}

/// The text within `cols` columns, with [`CUT`] at its end if something had to go.
pub fn cut(text: &str, cols: usize) -> String {
    if width(text) <= cols {
        return text.to_owned();
    }
    let Some(room) = cols.checked_sub(CUT.len()) else { return ".".repeat(cols) };
    let mut out = head(text, room).to_owned();
    out.push_str(CUT);
    out
}

/// The text cut or filled with blanks on the right to exactly `cols` columns.
pub fn pad(text: &str, cols: usize) -> String {
    let mut out = cut(text, cols);
    out.push_str(&" ".repeat(cols.saturating_sub(width(&out))));
    out
}

/// The text cut or filled with blanks on the left to exactly `cols` columns, for figures.
pub fn pad_left(text: &str, cols: usize) -> String {
    let kept = cut(text, cols);
    let mut out = " ".repeat(cols.saturating_sub(width(&kept)));
    out.push_str(&kept);
    out
}

/// The text in lines of at most `cols` columns, broken between words, and inside a word only where
/// it is wider than a whole line. Line breaks in the text are kept; an empty text is one empty line.
pub fn wrap(text: &str, cols: usize) -> Vec<String> {
    let cols = cols.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let (first, mut line) = (lines.len(), String::new());
        for word in paragraph.split_whitespace() {
            let gap = usize::from(!line.is_empty());
            if width(&line) + gap + width(word) <= cols {
                line.extend(std::iter::repeat_n(' ', gap));
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line = break_word(word, cols, &mut lines);
        }
        if !line.is_empty() || lines.len() == first {
            lines.push(line);
        }
    }
    lines
}

/// Puts whole lines of a word too wide for one into `lines`; returns what is left of it.
fn break_word(word: &str, cols: usize, lines: &mut Vec<String>) -> String {
    let mut rest = word;
    while width(rest) > cols {
        let mut taken = head(rest, cols);
        if taken.is_empty() {
            // One grapheme wider than the line: it goes alone, or nothing would ever move.
            taken = rest.graphemes(true).next().unwrap_or(rest);
        }
        lines.push(taken.to_owned());
        rest = rest.strip_prefix(taken).unwrap_or("");
    }
    rest.to_owned()
}

/// The longest beginning of whole graphemes within `cols` columns.
fn head(text: &str, cols: usize) -> &str {
    let (mut end, mut used) = (0, 0);
    for (at, grapheme) in text.grapheme_indices(true) {
        used += width(grapheme);
        if used > cols {
            break;
        }
        end = at + grapheme.len();
    }
    text.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_strips_accents_and_keeps_what_has_none() {
        for (text, plain, exact) in [
            ("Åsa ÖBERG", "asa oberg", "åsa öberg"),
            ("A\u{30a}sa", "asa", "åsa"),
            ("Groß", "gross", "groß"),
            ("Løkken Ærø", "lokken aero", "løkken ærø"),
            ("Ægir Þór", "aegir thor", "ægir þór"),
            ("Łódź", "lodz", "łódź"),
            ("İZMİR", "izmir", "i\u{307}zmi\u{307}r"),
            ("Женя علي", "женя علي", "женя علي"),
            ("plain", "plain", "plain"),
        ] {
            assert_eq!(fold(text), plain);
            assert_eq!(fold_exact(text), exact);
        }
    }

    #[test]
    fn words_are_letters_and_digits_together() {
        let words = |t| words_of(t).collect::<Vec<_>>();
        assert_eq!(
            words("Gun-Britt  A\u{30a}s, 2:a v."),
            ["Gun", "Britt", "A\u{30a}s", "2", "a", "v"]
        );
        assert!(words(" - ").is_empty());
    }

    #[test]
    fn cutting_counts_columns_and_never_splits_a_grapheme() {
        for (text, cols, want) in [
            ("Sjöberg", 7, "Sjöberg"),
            ("Sjöberg", 6, "Sjöb.."),
            ("Sjo\u{308}berg", 5, "Sjo\u{308}.."),
            ("漢字かな", 6, "漢字.."),
            ("漢字かな", 5, "漢.."),
            ("👩‍👩‍👧 familj", 2, ".."),
            ("abc", 1, "."),
            ("abc", 0, ""),
        ] {
            assert_eq!(cut(text, cols), want, "{text} in {cols}");
        }
        assert_eq!(width("لا"), 2, "two cells, although a font may draw one sign");
        assert_eq!(width("a\tb\u{7}"), 2);
        assert_eq!(pad("漢字かな", 4), "漢..");
        assert_eq!(pad_left("7", 3), "  7");
    }

    #[test]
    fn wrapping_breaks_between_words_and_keeps_line_breaks() {
        assert_eq!(wrap("saknar någon att fika med", 10), ["saknar", "någon att", "fika med"]);
        assert_eq!(wrap("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("se folkhälsosamordnare", 8), ["se", "folkhäls", "osamordn", "are"]);
        assert_eq!(wrap("漢字", 1), ["漢", "字"]);
    }

    proptest! {
        #[test]
        fn what_is_cut_or_wrapped_fits(text in "\\PC{0,60}", cols in 2_usize..30) {
            prop_assert!(width(&cut(&text, cols)) <= cols);
            prop_assert_eq!(width(&pad(&text, cols)), cols);
            for line in wrap(&text, cols) {
                let alone = line.graphemes(true).count() == 1;
                prop_assert!(alone || width(&line) <= cols, "{:?} is wider than {}", line, cols);
            }
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
