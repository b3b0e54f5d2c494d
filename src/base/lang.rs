//! The languages of the interface and the countries whose habits it knows.

use serde::{Deserialize, Serialize};

/// A language of the whole interface. Swedish comes first everywhere.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Svenska.
    #[default]
    Sv,
    /// Suomi.
    Fi,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Lang; 3] = [Lang::Sv, Lang::Fi, Lang::En];

    /// The ISO 639-1 code: `sv`, `fi` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::Fi => "fi",
            Lang::En => "en",
        }
    }

    /// The language of a code, also with a country after it (`sv-FI`, `en_GB.UTF-8`).
    pub fn from_code(code: &str) -> Option<Self> {
        let main = code.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|l| l.code() == main)
    }

    /// What the language calls itself, so that it can be found by somebody who reads no other.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::Sv => "Svenska",
            Lang::Fi => "Suomi",
            Lang::En => "English",
        }
    }
}

/// A country whose red days and phone numbers are known.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Country {
    /// Sweden.
    #[default]
    Se,
    /// Finland.
    Fi,
}

impl Country {
    /// Every country known.
    pub const ALL: [Country; 2] = [Country::Se, Country::Fi];

    /// The ISO 3166 code in small letters: `se` or `fi`.
    pub const fn code(self) -> &'static str {
        match self {
            Country::Se => "se",
            Country::Fi => "fi",
        }
    }

    /// The time zone whose clock a team of the country lives by.
    pub const fn zone(self) -> &'static str {
        match self {
            Country::Se => "Europe/Stockholm",
            Country::Fi => "Europe/Helsinki",
        }
    }

    /// The country of a register's time zone, where it is one of those known.
    pub fn of_zone(zone: &str) -> Option<Self> {
        match zone {
            "Europe/Mariehamn" => Some(Country::Fi),
            _ => Self::ALL.into_iter().find(|c| c.zone() == zone),
        }
    }

    /// The country of a code, in large or small letters.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code().eq_ignore_ascii_case(code))
    }
}

impl From<Lang> for Country {
    /// Where a team that reads this language most likely works, until it has said so itself.
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv | Lang::En => Country::Se,
            Lang::Fi => Country::Fi,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_back_to_their_language_and_country() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
        assert_eq!(Lang::from_code("sv_FI.UTF-8"), Some(Lang::Sv));
        assert_eq!(Lang::from_code("no"), None);
        for country in Country::ALL {
            assert_eq!(Country::from_code(&country.code().to_uppercase()), Some(country));
        }
    }
}
