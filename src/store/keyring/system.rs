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
