//! Passphrases that one member hands to another: shown once, good for the first opening alone.

use crate::base::Secret;
use crate::store::keys::Member;
use crate::store::{Result, StoreError, secret};
use age::x25519::Identity;
use zeroize::Zeroizing;

/// Small letters and digits that cannot be taken for each other on paper; thirty-two of them.
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Signs of a passphrase: eighty bits, more than anybody tries through.
const LENGTH: usize = 16;

/// Signs that stand together.
const GROUP: usize = 4;

/// A passphrase handed out, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOut(pub Secret);

impl HandedOut {
    /// A new one, from the operating system.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0_u8; LENGTH]);
        getrandom::fill(bytes.as_mut()).map_err(|e| StoreError::Bug(e.to_string()))?;
        let mut text = String::with_capacity(LENGTH + LENGTH / GROUP);
        for (at, byte) in bytes.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                text.push(' ');
            }
            let sign = SIGNS.get(usize::from(byte % 32)).copied().unwrap_or(b'a');
            text.push(char::from(sign));
        }
        Ok(Self(Secret::from(text)))
    }

    /// As it is locked with: neither blanks, hyphens nor capitals matter to who copies it off paper.
    pub(super) fn bare(typed: &str) -> Zeroizing<String> {
        let kept = typed.chars().filter(|c| !c.is_whitespace() && *c != '-');
        Zeroizing::new(kept.flat_map(char::to_lowercase).collect())
    }
}

/// Whether a passphrase is the one that was handed out.
pub fn is_handed(handed: &str, typed: &str) -> bool {
    HandedOut::bare(handed) == HandedOut::bare(typed)
}

/// Opens a member's secret half with what was typed.
pub fn open_secret(member: &Member, typed: &Secret) -> Result<Identity> {
    if member.once {
        return secret::open_identity(&member.secret, &HandedOut::bare(typed.open()));
    }
    secret::open_identity(&member.secret, typed.open())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_off_paper_however_it_is_typed() {
        let shown = HandedOut::random().unwrap().0.open().to_owned();
        assert_eq!(shown.split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4]);
        let typed = shown.to_uppercase().replace(' ', "-");
        assert_eq!(*HandedOut::bare(&typed), *HandedOut::bare(&shown));
        assert_ne!(HandedOut::random().unwrap().0.open().to_owned(), shown);
    }
}
