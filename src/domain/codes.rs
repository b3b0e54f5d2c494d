//! Small closed sets of choices that are kept in the register as a code and shown as words.

/// Declares a choice: its variants, each with the code kept in the register and its word.
///
/// The word is written `Word("..")` in full, so that a test finds the key.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal $word:expr,)+ }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every choice, in the order they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The code kept in the register and in files.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The choice of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }

            /// Its name on screen.
            pub const fn word(self) -> $crate::base::Word {
                match self { $($name::$variant => $word,)+ }
            }
        }
    };
}
pub(crate) use codes;
