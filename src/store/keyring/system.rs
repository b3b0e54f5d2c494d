//! The key store of the operating system at hand.

use super::Keyring;
use std::sync::Arc;

/// The one that is locked with the user's login, where there is one the program knows: the Credential
/// Manager of Windows.
#[cfg(windows)]
pub fn system() -> Option<Arc<dyn Keyring>> {
    windows::Credentials::new().map(|credentials| Arc::new(credentials) as Arc<dyn Keyring>)
}

/// None: the secret services of Linux are not there in every session, and that of macOS is untried.
#[cfg(not(windows))]
pub fn system() -> Option<Arc<dyn Keyring>> {
    None
}

#[cfg(windows)]
mod windows {
    use super::Keyring;
    use crate::base::{Id, Secret, Word};
    use crate::store::{Result, StoreError};
    use keyring_core::api::CredentialStoreApi as _;
    use keyring_core::{Entry, Error};
    use std::collections::HashMap;
    use std::sync::Arc;
    use windows_native_keyring_store::Store;

    /// What the entries are called after the register's id.
    const SERVICE: &str = "tillit";

    /// The Credential Manager.
    #[derive(Debug)]
    pub struct Credentials(Arc<Store>);

    impl Credentials {
        pub fn new() -> Option<Self> {
            Store::new().ok().map(Self)
        }

        /// On this computer alone: a profile of the domain would carry it to others.
        fn entry(&self, register: Id) -> std::result::Result<Entry, Error> {
            let local = HashMap::from([("persistence", "Local")]);
            self.0.build(SERVICE, &register.to_string(), Some(&local))
        }
    }

    impl Keyring for Credentials {
        fn get(&self, register: Id) -> Option<Secret> {
            self.entry(register).ok()?.get_password().ok().map(Secret::from)
        }

        fn put(&self, register: Id, secret: &Secret) -> Result<()> {
            let kept = self.entry(register).and_then(|entry| entry.set_password(secret.open()));
            kept.map_err(|_| StoreError::rule(Word("ring-refused")))
        }

        fn forget(&self, register: Id) -> Result<()> {
            match self.entry(register).and_then(|entry| entry.delete_credential()) {
                Ok(()) | Err(Error::NoEntry) => Ok(()),
                Err(_) => Err(StoreError::rule(Word("ring-stays"))),
            }
        }
    }
}

#[cfg(windows)]
#[cfg(test)]
mod tests {
    use super::super::{enter, entry};
    use super::system;
    use crate::base::{Id, IdSource, Secret, Stamp};
    use crate::store::tests::House;
    use crate::store::{Register, StoreError, Unlock};

    /// Nobody else's, also where the store of the user who runs the tests is at hand.
    fn somebody_elses() -> Id {
        IdSource::system().next(Stamp(0))
    }

    #[test]
    fn what_is_left_is_given_back_and_replaced_and_forgotten_for_one_register_alone() {
        let ring = system().unwrap();
        let (one, other) = (somebody_elses(), somebody_elses());
        let kept = |id| ring.get(id).map(|secret| secret.open().to_owned());
        assert_eq!(kept(one), None);
        assert_eq!(ring.forget(one), Ok(()), "nor did it have to be there");
        ring.put(one, &entry("Åsa Lindén", &Secret::from("fyra gula ord på rad"))).unwrap();
        ring.put(other, &Secret::from("other")).unwrap();
        assert_eq!(kept(one).as_deref(), Some("Åsa Lindén\nfyra gula ord på rad"));
        ring.put(one, &Secret::from("another")).unwrap();
        assert_eq!(kept(one).as_deref(), Some("another"));
        ring.forget(one).unwrap();
        assert_eq!((kept(one), kept(other).as_deref()), (None, Some("other")));
        ring.forget(other).unwrap();
        assert_eq!(kept(other), None);
    }

    #[test]
    fn what_is_too_long_for_it_is_refused_in_words_and_not_kept_in_part() {
        let (ring, id) = (system().unwrap(), somebody_elses());
        let said = ring.put(id, &Secret::from("x".repeat(3_000))).unwrap_err();
        assert!(matches!(&said, StoreError::Rule(why) if why.word == "ring-refused"), "{said:?}");
        assert!(ring.get(id).is_none());
    }

    #[test]
    fn a_register_opens_by_it_and_what_opens_no_more_is_forgotten() {
        let h = House::encrypted();
        let (ring, id) = (system().unwrap(), Register::id_outside(&h.path).unwrap().unwrap());
        let open = |key| Register::open(&h.path, &Unlock { key, laptop: None });
        assert_eq!(enter(&h.path, ring.as_ref(), open).err(), Some(StoreError::Locked));
        ring.put(id, &entry("Karin Lindén", &Secret::from(crate::store::tests::PASSPHRASE)))
            .unwrap();
        assert!(enter(&h.path, ring.as_ref(), open).is_ok());
        ring.put(id, &entry("Karin Lindén", &Secret::from("no words that open it"))).unwrap();
        assert_eq!(enter(&h.path, ring.as_ref(), open).err(), Some(StoreError::Locked));
        assert!(ring.get(id).is_none());
    }
}
