//! One text in the languages of the program.

use crate::base::Lang;
use serde::{Deserialize, Serialize};

/// One text in up to three languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Labels {
    /// In Swedish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sv: Option<String>,
    /// In Finnish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fi: Option<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Labels {
    /// The same text in every language, for a team that writes in one.
    pub fn same(text: &str) -> Self {
        let text = Some(text.to_owned());
        Self { sv: text.clone(), fi: text.clone(), en: text }
    }

    /// The text in exactly this language.
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Sv => self.sv.as_deref(),
            Lang::Fi => self.fi.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }

    /// The text in this language, else in the first of Swedish, Finnish and English that has one.
    pub fn get(&self, lang: Lang) -> &str {
        self.exact(lang)
            .or_else(|| Lang::ALL.into_iter().find_map(|other| self.exact(other)))
            .unwrap_or("")
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        Lang::ALL.into_iter().all(|lang| self.exact(lang).is_none())
    }
}
