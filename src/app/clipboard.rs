//! The clipboard of the terminal, by the escape sequence that works over a remote session as well.

use std::fmt::Write as _;

/// The sequence (OSC 52) that puts `text` on the clipboard.
pub fn sequence(text: &str) -> String {
    let mut out = String::from("\u{1b}]52;c;");
    base64(text.as_bytes(), &mut out);
    let _ = out.write_char('\u{7}'); // writing to a string does not fail
    out
}

fn base64(bytes: &[u8], out: &mut String) {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for chunk in bytes.chunks(3) {
        let byte = |i: usize| u32::from(chunk.get(i).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let six = (bits >> (18 - 6 * place)) & 63;
            let letter = LETTERS.get(six as usize).copied().unwrap_or(b'=');
            out.push(if place > chunk.len() { '=' } else { char::from(letter) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_what_terminals_expect() {
        for (text, coded) in
            [("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj"), ("åäö", "w6XDpMO2")]
        {
            assert_eq!(sequence(text), format!("\u{1b}]52;c;{coded}\u{7}"), "{text}");
        }
    }
}
