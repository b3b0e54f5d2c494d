//! The secrets themselves: what age does for us, in the few shapes the register needs.

use super::{Result, StoreError};
use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::{Identity, Recipient};
use std::fmt;
use std::io::{Read as _, Write as _};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// How long a passphrase is stretched: scrypt with 2 to this power rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work(pub u8);

impl Default for Work {
    /// A third of a second and 128 MiB on an office laptop.
    fn default() -> Self {
        Self(17)
    }
}

/// More rounds than anybody would choose: a forged file shall not hang the program.
const WORK_LIMIT: u8 = 20;

/// The random key every page of the register is encrypted with. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct DbKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for DbKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DbKey")
    }
}

impl DbKey {
    /// A new one, from the operating system.
    pub fn random() -> Result<Self> {
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut()).map_err(|e| StoreError::Bug(e.to_string()))?;
        Ok(Self(key))
    }

    /// As the cipher takes it: 64 hexadecimal digits, and the salt of a file to be made.
    pub(super) fn pragma(&self, salt: Option<&[u8; 16]>) -> Zeroizing<String> {
        self.statement("key", salt)
    }

    /// As the cipher takes it in the place of the key a file has; its salt stays.
    pub(super) fn rekey(&self) -> Zeroizing<String> {
        self.statement("rekey", None)
    }

    fn statement(&self, pragma: &str, salt: Option<&[u8; 16]>) -> Zeroizing<String> {
        use fmt::Write as _;
        let mut text = Zeroizing::new(String::with_capacity(128));
        text.push_str("PRAGMA ");
        text.push_str(pragma);
        text.push_str(" = \"x'");
        for byte in self.0.iter().chain(salt.into_iter().flatten()) {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text.push_str("'\"");
        text
    }
}

fn bug(e: impl fmt::Display) -> StoreError {
    StoreError::Bug(e.to_string())
}

/// Wraps a register's key for everybody who may open it.
pub fn wrap(key: &DbKey, to: &[Recipient]) -> Result<String> {
    let to = to.iter().map(|r| r as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(to).map_err(bug)?;
    let armor = age::armor::ArmoredWriter::wrap_output(Vec::new(), age::armor::Format::AsciiArmor);
    let mut writer = encryptor.wrap_output(armor.map_err(bug)?).map_err(bug)?;
    writer.write_all(key.0.as_ref()).map_err(bug)?;
    let bytes = writer.finish().and_then(age::armor::ArmoredWriter::finish).map_err(bug)?;
    String::from_utf8(bytes).map_err(bug)
}

/// The key of [`wrap`]; `None` when it was not wrapped for `identity`.
pub fn unwrap(wrapped: &str, identity: &Identity) -> Option<DbKey> {
    let plain = Zeroizing::new(age::decrypt(identity, wrapped.as_bytes()).ok()?);
    let mut key = Zeroizing::new([0; 32]);
    (plain.len() == 32).then(|| key.copy_from_slice(&plain))?;
    Some(DbKey(key))
}

/// A passphrase as it counts. The same letters come as one character from one keyboard and as two
/// from another, and a line pasted brings its end along.
fn typed(passphrase: &str) -> SecretString {
    SecretString::from(passphrase.trim().nfc().collect::<String>())
}

/// Whether two passphrases count as one.
pub fn same(one: &str, other: &str) -> bool {
    typed(one).expose_secret() == typed(other).expose_secret()
}

/// Locks the secret half of a key pair with a passphrase.
pub fn lock_identity(identity: &Identity, passphrase: &str, work: Work) -> Result<String> {
    let mut to = age::scrypt::Recipient::new(typed(passphrase));
    to.set_work_factor(work.0);
    age::encrypt_and_armor(&to, identity.to_string().expose_secret().as_bytes()).map_err(bug)
}

/// Opens what [`lock_identity`] locked.
pub fn open_identity(locked: &str, passphrase: &str) -> Result<Identity> {
    let mut by = age::scrypt::Identity::new(typed(passphrase));
    by.set_max_work_factor(WORK_LIMIT);
    let plain = age::decrypt(&by, locked.as_bytes()).map_err(|e| match e {
        age::DecryptError::InvalidHeader
        | age::DecryptError::UnknownFormat
        | age::DecryptError::ExcessiveWork { .. }
        | age::DecryptError::Io(_) => StoreError::BrokenKeys,
        _ => StoreError::WrongPassphrase,
    })?;
    let plain = Zeroizing::new(plain);
    read_identity(std::str::from_utf8(&plain).map_err(|_| StoreError::BrokenKeys)?)
        .ok_or(StoreError::BrokenKeys)
}

/// What every secret key of age begins with.
const BEGINNING: &str = "AGE-SECRET-KEY-1";

/// How many characters follow it.
const OWN: usize = 58;

/// A recovery key as somebody typed it off paper: blanks, line breaks and small letters do not
/// matter, nor whether the beginning that all keys share was typed too. The alphabet of keys leaves
/// out four characters (BIP 173), which are read as what they were taken for; the key's own check
/// finds whatever else is wrong.
pub fn read_identity(text: &str) -> Option<Identity> {
    let own = own_part(text);
    let mut whole = Zeroizing::new(String::with_capacity(BEGINNING.len() + own.len()));
    whole.push_str(BEGINNING);
    whole.extend(own.chars().map(|c| match c {
        'O' => '0',
        'I' | '1' => 'L',
        'B' => '8',
        c => c,
    }));
    whole.parse().ok()
}

/// Whether it is about as long as a recovery key, and of nothing but letters and digits.
pub fn looks_like_key(text: &str) -> bool {
    let own = own_part(text);
    own.len().abs_diff(OWN) <= 6 && own.bytes().all(|c| c.is_ascii_alphanumeric())
}

/// In capitals, without blanks, hyphens and the beginning.
fn own_part(text: &str) -> Zeroizing<String> {
    let signs = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let bare = Zeroizing::new(signs.flat_map(char::to_uppercase).collect::<String>());
    let beginning = BEGINNING.replace('-', "");
    Zeroizing::new(bare.strip_prefix(&beginning).unwrap_or(&bare).to_owned())
}

/// The public half of a recovery key; none where `text` is no key.
pub fn public_half(text: &str) -> Option<String> {
    Some(read_identity(text)?.to_public().to_string())
}

/// A recovery key to be written down: its fixed beginning on a line of its own, then groups in short
/// rows, the last group a full one. Shown once, kept nowhere.
pub fn groups(identity: &Identity) -> Zeroizing<String> {
    let text = identity.to_string();
    let text = text.expose_secret();
    let (fixed, own) = text.split_once("-1").unwrap_or(("", text));
    let mut grouped = Zeroizing::new(String::with_capacity(2 * text.len()));
    grouped.push_str(fixed);
    grouped.push_str("-1\n");
    // What is left over stands in the first group: the last one is the proof that all was written.
    let first = own.len() % GROUP;
    for (at, c) in own.chars().enumerate() {
        let begins = at > 0 && at % GROUP == first;
        if begins {
            let group = at.div_ceil(GROUP);
            grouped.push(if group % IN_ROW == 0 { '\n' } else { ' ' });
        }
        grouped.push(c);
    }
    grouped
}

/// Characters of a recovery key that stand together.
const GROUP: usize = 6;
/// Groups in a row.
const IN_ROW: usize = 4;

/// Whether `typed` is the last group of the recovery key: proof that it was written down.
pub fn is_last_group(shown: &str, typed: &str) -> bool {
    let last = shown.split_whitespace().next_back().unwrap_or_default();
    !last.is_empty() && last.eq_ignore_ascii_case(typed.trim())
}

/// Encrypts a file of this computer to its owner's public key.
pub fn seal(to: &Recipient, plain: &[u8]) -> Result<Vec<u8>> {
    age::encrypt(to, plain).map_err(bug)
}

/// Opens what [`seal`] closed; `None` when it is another's or damaged.
pub fn unseal(identity: &Identity, sealed: &[u8]) -> Option<Vec<u8>> {
    let decryptor = age::Decryptor::new(sealed).ok()?;
    let mut plain = Vec::new();
    let by = std::iter::once(identity as &dyn age::Identity);
    decryptor.decrypt(by).ok()?.read_to_end(&mut plain).ok()?;
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_stands_in_short_rows_and_is_read_back_from_them() {
        let identity = Identity::generate();
        let shown = groups(&identity);
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines.first(), Some(&"AGE-SECRET-KEY-1"));
        let sizes = |line: &&str| line.split(' ').map(str::len).collect::<Vec<_>>();
        let sizes: Vec<Vec<usize>> = lines.iter().skip(1).map(sizes).collect();
        assert_eq!(sizes, [vec![4, 6, 6, 6], vec![6, 6, 6, 6], vec![6, 6]]);
        let read = read_identity(&shown).map(|read| read.to_public().to_string());
        assert_eq!(read, Some(identity.to_public().to_string()));
        assert!(is_last_group(&shown, lines[3].split(' ').next_back().unwrap()));
    }

    #[test]
    fn a_recovery_key_is_read_as_people_copy_it_off_paper() {
        let identity = Identity::generate();
        let shown = groups(&identity);
        let (_, own) = shown.split_once('\n').unwrap();
        let public = |text: &str| public_half(text);
        let right = Some(identity.to_public().to_string());
        assert_eq!(public(own), right, "without its first line");
        assert_eq!(public(&own.replace(' ', "-").to_lowercase()), right);
        let misread = own.replace('0', "O").replace('L', "1").replace('8', "B");
        assert_eq!(public(&misread), right, "{misread}");
        let wrong: String = if own.starts_with('Q') {
            own.replacen('Q', "P", 1)
        } else {
            std::iter::once('Q').chain(own.chars().skip(1)).collect()
        };
        assert_eq!(public(&wrong), None);
        assert!(looks_like_key(&wrong) && looks_like_key(&shown));
        assert!(!looks_like_key("fyra lugna ord om havet") && !looks_like_key(""));
    }
}
