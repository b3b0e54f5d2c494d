//! Which sign parts the cells: semicolon, comma or tab, with marks of quotation respected.

/// Signs that part cells, in the order they are preferred when nothing tells them apart.
pub const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

/// Rows looked at: a title and a few odd rows must not decide.
const LOOKED_AT: usize = 50;

/// Guesses the separator of a text.
///
/// A separator stands equally often in every row, so the one with the most rows that agree wins; where two
/// agree as often (commas inside every address), the one that gives more columns. Excel's own `sep=;` line decides.
pub fn guess(text: &str) -> u8 {
    if let Some(told) = told(text) {
        return told;
    }
    let mut best = (0, 0, b';');
    for separator in SEPARATORS {
        let counts = counts(text, separator);
        let (agreeing, columns) = commonest(&counts);
        if columns > 0 && (agreeing, columns) > (best.0, best.1) {
            best = (agreeing, columns, separator);
        }
    }
    best.2
}

/// The separator of a first line `sep=;`, which Excel itself reads and hides.
pub fn told(text: &str) -> Option<u8> {
    let first = text.lines().next()?.trim_matches('"');
    let sign = first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP="))?;
    SEPARATORS.into_iter().find(|s| sign.as_bytes() == [*s])
}

/// How often the separator stands outside quotation marks, row by row; rows without text are left out.
fn counts(text: &str, separator: u8) -> Vec<usize> {
    let (mut rows, mut count, mut quoted, mut blank) = (Vec::new(), 0, false, true);
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                if !blank {
                    rows.push(count);
                }
                (count, blank) = (0, true);
                if rows.len() == LOOKED_AT {
                    return rows;
                }
                continue;
            }
            _ if byte == separator && !quoted => count += 1,
            _ => {}
        }
        blank &= byte.is_ascii_whitespace() && byte != separator;
    }
    if !blank {
        rows.push(count);
    }
    rows
}

/// The commonest count above zero and how many rows have it, as (rows, count).
fn commonest(counts: &[usize]) -> (usize, usize) {
    let agreeing = |n: usize| counts.iter().filter(|c| **c == n).count();
    counts.iter().filter(|c| **c > 0).map(|c| (agreeing(*c), *c)).max().unwrap_or((0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_and_unquoted_commas_do_not_decide() {
        assert_eq!(guess("Namn,Född\n\"Ek, Bo\",410311\n\"Ek, Åsa\",410312\n"), b',');
        assert_eq!(
            guess("Namn;Adress (gata, ort)\nEk, Bo;Storgatan 1, Lund\nEk;Storgatan 2\n"),
            b';'
        );
        assert_eq!(guess("a\tb\n1,5\t2,5\n"), b'\t');
        assert_eq!(guess("sep=,\r\na;b;c,d\n"), b',');
    }

    #[test]
    fn one_column_and_nothing_at_all_are_read_as_semicolon() {
        assert_eq!(guess("Namn\nBo\nÅsa\n"), b';');
        assert_eq!(guess(""), b';');
        assert_eq!(guess("\"never closed"), b';');
    }

    #[test]
    fn a_title_above_the_headings_does_not_decide() {
        assert_eq!(guess("80-åringar, Hjällbo, 2021\n\nNamn;Född\nBo;1941\nÅsa;1941\n"), b';');
    }
}
