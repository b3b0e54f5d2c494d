//! How large an address is printed, so that all of it stands in the window or on the label.
//!
//! A page is made without knowing how wide the browser's letters are. Their widths here are those of Arial,
//! a little on the wide side.

/// Where an address stands.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Its width in millimetres.
    wide: f64,
    /// Its height, for the lines.
    high: f64,
    /// The size it is printed in when it is short, in half points.
    most: u8,
    /// The height of a line, in sizes.
    line: f64,
}

/// The window of an envelope, below where it came from.
pub const WINDOW: Room = Room { wide: 68.0, high: 18.0, most: 21, line: 1.19 };
/// The line above it that tells where it came from.
pub const BACK: Room = Room { wide: 68.0, high: 3.0, most: 13, line: 1.3 };
/// A label.
pub const LABEL: Room = Room { wide: 54.5, high: 29.0, most: 22, line: 1.29 };

/// Millimetres in half a point.
const HALF_POINT: f64 = 25.4 / 144.0;
/// Half points: smaller is tried only where a line would have to be broken, and where nothing else helps.
const READABLE: u8 = 17;
const LEAST: u8 = 9;
/// Letters of another face are wider.
const SPARE: f64 = 1.04;

/// The size these lines are printed in, as a page says it: the largest at which each stands on its line, or
/// else the largest at which they stand there with the long ones on two.
pub fn style(lines: &[String], room: Room) -> String {
    let fits = |size: &u8, broken: bool| {
        let rows: Vec<usize> = lines.iter().map(|line| rows(line, *size, room)).collect();
        let n: usize = rows.iter().sum();
        let high = f64::from(u32::try_from(n).unwrap_or(u32::MAX)) * line(*size, room);
        high <= room.high + 0.05 && (broken || rows.iter().all(|rows| *rows == 1))
    };
    let whole = (READABLE.min(room.most)..=room.most).rev().find(|size| fits(size, false));
    let size = whole.or_else(|| (LEAST..=room.most).rev().find(|size| fits(size, true)));
    let size = size.unwrap_or(LEAST);
    format!("font-size: {:.1}pt; line-height: {:.2}mm", f64::from(size) / 2.0, line(size, room))
}

/// The height of a line in millimetres.
fn line(size: u8, room: Room) -> f64 {
    f64::from(size) * HALF_POINT * room.line
}

/// How many rows a line takes, broken between words, or within one that is wider than the room.
fn rows(line: &str, size: u8, room: Room) -> usize {
    let wide =
        |text: &str| text.chars().map(em).sum::<f64>() * f64::from(size) * HALF_POINT * SPARE;
    let (mut rows, mut at) = (1, 0.0);
    for word in line.split_whitespace() {
        let (word, space) = (wide(word), if at > 0.0 { wide(" ") } else { 0.0 });
        if at + space + word <= room.wide {
            at += space + word;
            continue;
        }
        rows += usize::from(at > 0.0);
        at = word;
        while at > room.wide {
            rows += 1;
            at -= room.wide;
        }
    }
    rows
}

/// The width of a letter, in sizes.
fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' => 0.28,
        'f' | 't' | 'r' | '-' | '(' | ')' | '/' => 0.34,
        'm' | 'M' | 'w' => 0.84,
        'W' => 0.95,
        c if c > '\u{2e80}' => 1.0,
        c if c.is_uppercase() => 0.72,
        _ => 0.56,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split('|').map(str::to_owned).collect()
    }

    #[test]
    fn a_usual_address_is_as_large_as_ever_and_a_long_one_smaller_or_on_two_lines() {
        let usual = lines("Anna Hjällström|Skolgatan 31|424 33 ANGERED");
        assert_eq!(style(&usual, WINDOW), "font-size: 10.5pt; line-height: 4.41mm");
        assert_eq!(style(&usual, LABEL), "font-size: 11.0pt; line-height: 5.01mm");
        let long = lines(
            "Anna-Kristina Margareta von Hällströms-Bergendahl|c/o Karl-Gustav Andersson-Bergström\
             |Västra Skolgatan 131 B lgh 1204|424 33 ANGERED",
        );
        for room in [WINDOW, LABEL] {
            let said = style(&long, room);
            let size = said.strip_prefix("font-size: ").and_then(|rest| rest.split_once("pt"));
            let size: f64 = size.unwrap().0.parse().unwrap();
            assert!((7.0..10.5).contains(&size), "{said}");
        }
        // However long it is, it is never larger than what stands there in full.
        let endless = vec!["Ö".repeat(4000)];
        assert!(style(&endless, WINDOW).starts_with("font-size: 4.5pt"));
    }

    #[test]
    fn a_line_is_broken_between_words_and_a_word_only_where_it_must_be() {
        assert_eq!(rows("Anna Ek", 21, WINDOW), 1);
        assert_eq!(rows(&"Anna ".repeat(10), 21, WINDOW), 2);
        assert_eq!(rows(&"A".repeat(60), 21, WINDOW), 3);
    }
}
