//! Bytes from anywhere to text: what Excel, Forms and old registers write, told apart without asking.

use std::borrow::Cow;

use crate::base::phrase::{Phrase, Word};

/// How the bytes of a file stand for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without the mark that Excel sets in front.
    Utf8,
    /// UTF-16, told by its mark: what Excel calls "Unicode text".
    Utf16,
    /// Windows-1252: what Excel in Swedish and Finnish calls plain "CSV".
    Windows1252,
}

impl Encoding {
    /// The three that are told apart, for a list to choose from.
    pub const ALL: [Self; 3] = [Self::Utf8, Self::Utf16, Self::Windows1252];

    /// The name as other programs print it; the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }

    /// Guesses the encoding from the marks in front and from whether the bytes hold as UTF-8.
    pub fn guess(bytes: &[u8]) -> Self {
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            Self::Utf16
        } else if std::str::from_utf8(bytes).is_ok() {
            Self::Utf8
        } else {
            Self::Windows1252
        }
    }

    /// Turns the bytes into text without their mark. What cannot be read becomes U+FFFD, never an error.
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        let codec = match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16 if bytes.starts_with(&[0xFE, 0xFF]) => encoding_rs::UTF_16BE,
            Self::Utf16 => encoding_rs::UTF_16LE,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        };
        codec.decode_with_bom_removal(bytes).0
    }
}

/// Says why the bytes cannot be a table of text: a workbook, a picture, nothing at all.
///
/// # Errors
/// A sentence for the user, with what to do instead.
pub fn must_be_text(bytes: &[u8]) -> Result<(), Phrase> {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let utf16 = Encoding::guess(bytes) == Encoding::Utf16;
    if head.starts_with(b"PK\x03\x04") || head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Err(Phrase::new(Word("exchange-workbook")))
    } else if head.contains(&0) && !utf16 {
        Err(Phrase::new(Word("exchange-not-text")))
    } else if bytes.iter().all(u8::is_ascii_whitespace) {
        Err(Phrase::new(Word("exchange-empty")))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Encoding, String) {
        let encoding = Encoding::guess(bytes);
        (encoding, encoding.decode(bytes).into_owned())
    }

    #[test]
    fn the_same_name_in_every_encoding() {
        let name = "Åkesson;Väinö;Öberg";
        assert_eq!(read(name.as_bytes()), (Encoding::Utf8, name.into()));
        assert_eq!(read(format!("\u{feff}{name}").as_bytes()), (Encoding::Utf8, name.into()));
        let (old, _, _) = encoding_rs::WINDOWS_1252.encode(name);
        assert_eq!(read(&old), (Encoding::Windows1252, name.into()));
        let marked = format!("\u{feff}{name}");
        let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&little), (Encoding::Utf16, name.into()));
        assert_eq!(read(&big), (Encoding::Utf16, name.into()));
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_own_reason() {
        let word = |bytes: &[u8]| must_be_text(bytes).unwrap_err().word;
        assert_eq!(word(b"PK\x03\x04rest of a workbook"), "exchange-workbook");
        assert_eq!(word(b"\x89PNG\0\0\0"), "exchange-not-text");
        assert_eq!(word(b" \r\n"), "exchange-empty");
        assert!(must_be_text(b"\xFF\xFEa\0").is_ok());
    }
}
