//! What a user has chosen for this computer. The register's own settings are in the register.

use crate::base::lang::{Country, Lang};
use crate::base::phrase::Word;
use crate::config::trouble::{Entry, Source, Trouble};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The name of the settings file.
pub const FILE: &str = "settings.toml";

/// The settings file: every line is optional, none is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Settings {
    /// The language of the interface; `None` until somebody has chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// Whose red days and phone numbers; `None` goes by the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// A theme that ships, or the path of a theme file; `None` until somebody has chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The terminal has sixteen colours of its own and no more: found out at every start, never kept.
    #[serde(skip)]
    pub few_colours: bool,
    /// The language and the name of this start alone, as said on the command line or known to the system:
    /// never kept.
    #[serde(skip)]
    pub for_now: ForNow,
    /// Whether the mouse is used; off gives the terminal its own selection back.
    pub mouse: bool,
    /// Whether letters are commands where nothing is being written; off, they begin a search.
    pub letter_keys: bool,
    /// After how many minutes without a key everything is hidden; 0 is never, where the register has no
    /// passphrase.
    pub lock_after: u32,
    /// The register opened last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_register: Option<PathBuf>,
    /// The user's name, as colleagues see it in the history.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where columns of lists go that do not go where their heading tells.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
}

/// What holds for one start.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ForNow {
    /// The language of the interface.
    pub language: Option<Lang>,
    /// The user's name.
    pub name: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            country: None,
            theme: None,
            few_colours: false,
            for_now: ForNow::default(),
            mouse: true,
            letter_keys: true,
            lock_after: LOCK_AFTER,
            last_register: None,
            name: None,
            columns: BTreeMap::new(),
        }
    }
}

/// Minutes until everything is hidden, where nobody has chosen others.
const LOCK_AFTER: u32 = 10;
/// The longest that a register with a passphrase stays open with nobody at the keys.
const LOCK_LONGEST: u32 = 120;

/// The names of the lines there are.
const LINES: [&str; 9] = [
    "language",
    "country",
    "theme",
    "mouse",
    "letter-keys",
    "lock-after",
    "last-register",
    "name",
    "columns",
];

impl Settings {
    /// The language of the interface.
    pub fn lang(&self) -> Lang {
        self.for_now.language.or(self.language).unwrap_or_default()
    }

    /// The user's name, where it is known.
    pub fn called(&self) -> Option<&String> {
        self.for_now.name.as_ref().or(self.name.as_ref())
    }

    /// Keeps them in a folder for the next time, whole or not at all.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn keep(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        let new = folder.join(format!("{FILE}.{}.tmp", std::process::id()));
        fs::write(&new, self.to_toml())?;
        fs::rename(&new, folder.join(FILE))
    }

    /// Reads a settings file. What is wrong in it keeps its first value and is returned, all of it.
    pub fn read(text: &str, file: &str) -> (Self, Vec<Trouble>) {
        let mut source = Source::new(file, text);
        let mut settings = Self::default();
        for entry in source.entries() {
            settings.take(entry, &mut source);
        }
        (settings, source.troubles)
    }

    fn take<'f>(&mut self, entry: Entry<'f>, source: &mut Source<'f>) {
        if entry.key == "columns" {
            for column in source.table(entry) {
                let goes = text(&column, source);
                self.columns.extend(goes.map(|goes| (column.key.to_string(), goes)));
            }
            return;
        }
        let entry = &entry;
        match entry.key.as_ref() {
            "language" => {
                let codes = Lang::ALL.map(Lang::code);
                self.language = one_of(entry, source, Lang::from_code, &codes).or(self.language);
            }
            "country" => {
                let codes = Country::ALL.map(Country::code);
                self.country = one_of(entry, source, Country::from_code, &codes).or(self.country);
            }
            "theme" => self.theme = text(entry, source).or(self.theme.take()),
            "mouse" => set(&mut self.mouse, yes_no(entry, source)),
            "letter-keys" => set(&mut self.letter_keys, yes_no(entry, source)),
            "lock-after" => set(&mut self.lock_after, minutes(entry, source)),
            "last-register" => self.last_register = text(entry, source).map(PathBuf::from),
            "name" => self.name = text(entry, source),
            _ => source.unknown(entry, LINES),
        }
    }

    /// How long nobody may be at the keys before everything is hidden, in milliseconds; none is for
    /// ever, which a register with a passphrase never is.
    pub fn lock_after_ms(&self, encrypted: bool) -> Option<i64> {
        let minutes = match (self.lock_after, encrypted) {
            (0, false) => return None,
            (0, true) => LOCK_AFTER,
            (minutes, _) => minutes.min(LOCK_LONGEST),
        };
        Some(i64::from(minutes) * 60_000)
    }

    /// The theme chosen, or the one that suits the terminal.
    pub fn colours(&self) -> &str {
        let usual = if self.few_colours { "sixteen" } else { "dark" };
        self.theme.as_deref().unwrap_or(usual)
    }

    /// The country chosen, or the one where the language is mostly spoken.
    pub fn home(&self) -> Country {
        self.country.unwrap_or_else(|| self.language.unwrap_or_default().into())
    }

    /// The settings as a file that [`Settings::read`] reads back.
    pub fn to_toml(&self) -> String {
        // Texts, truth values and codes alone: there is nothing here that TOML cannot hold but a path
        // that is no text, and without it the rest is still worth keeping.
        toml::to_string(self)
            .or_else(|_| toml::to_string(&Self { last_register: None, ..self.clone() }))
            .unwrap_or_default()
    }
}

fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

fn text(entry: &Entry<'_>, source: &mut Source<'_>) -> Option<String> {
    let value = entry.text().map(str::to_owned);
    if value.is_none() {
        source.wrong_kind(entry, Word("kind-text"));
    }
    value
}

fn minutes(entry: &Entry<'_>, source: &mut Source<'_>) -> Option<u32> {
    let value = entry.number();
    if value.is_none() {
        source.wrong_kind(entry, Word("kind-minutes"));
    }
    value
}

fn yes_no(entry: &Entry<'_>, source: &mut Source<'_>) -> Option<bool> {
    let value = entry.yes_no();
    if value.is_none() {
        source.wrong_kind(entry, Word("kind-yes-no"));
    }
    value
}

fn one_of<T>(
    entry: &Entry<'_>,
    source: &mut Source<'_>,
    parse: fn(&str) -> Option<T>,
    codes: &[&str],
) -> Option<T> {
    let code = text(entry, source)?;
    let value = parse(&code);
    if value.is_none() {
        source.unknown_name(&code, entry.value_at.clone(), codes.iter().copied());
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let chosen = Settings {
            language: Some(Lang::Fi),
            country: Some(Country::Fi),
            theme: Some("light".to_owned()),
            few_colours: false,
            for_now: ForNow::default(),
            mouse: false,
            letter_keys: false,
            lock_after: 0,
            last_register: Some(PathBuf::from(r"G:\Uppsök\team.tillit")),
            name: Some("Karin \"Kajsa\" Lindén".to_owned()),
            columns: BTreeMap::from([("Övrigt (info)".to_owned(), "note".to_owned())]),
        };
        for settings in [chosen, Settings::default()] {
            let text = settings.to_toml();
            assert_eq!(Settings::read(&text, "settings.toml"), (settings, Vec::new()), "{text}");
        }
    }

    #[test]
    fn every_fault_is_told_and_the_rest_is_taken() {
        let text = "langauge = 'fi'\nlanguage = 'fi'\nmouse = 'no'\nlock-after = -1\ntheme = 7\ncountry = 'no'\n\
                    name = 'Bo'\n[columns]\nInfo = 3\n[more]\n";
        let (settings, troubles) = Settings::read(text, "settings.toml");
        let told: Vec<_> = troubles.iter().map(|t| (t.line, t.what.word.as_str())).collect();
        assert_eq!(
            told,
            [
                (Some(1), "trouble-unknown"),
                (Some(3), "trouble-wrong-kind"),
                (Some(4), "trouble-wrong-kind"),
                (Some(5), "trouble-wrong-kind"),
                (Some(6), "trouble-unknown"),
                (Some(9), "trouble-wrong-kind"),
                (Some(10), "trouble-unknown"),
            ]
        );
        assert_eq!(settings.language, Some(Lang::Fi));
        assert_eq!(settings.name.as_deref(), Some("Bo"));
        assert!(settings.mouse);
    }

    #[test]
    fn a_broken_line_does_not_hide_the_others() {
        let (settings, troubles) = Settings::read("name = 'Bo\nmouse = false\nx = 1\n", "s.toml");
        assert!(troubles.iter().any(|t| t.line == Some(1) && t.what.word == "trouble-not-toml"));
        assert!(troubles.iter().any(|t| t.line == Some(3) && t.what.word == "trouble-unknown"));
        assert!(!settings.mouse);
    }

    #[test]
    fn what_is_said_for_one_start_holds_and_is_not_kept() {
        let said = ForNow { language: Some(Lang::En), name: Some("Bo".into()) };
        let settings = Settings { language: Some(Lang::Sv), for_now: said, ..Settings::default() };
        assert_eq!((settings.lang(), settings.called()), (Lang::En, Some(&"Bo".to_owned())));
        let (kept, faults) = Settings::read(&settings.to_toml(), "settings.toml");
        assert_eq!((kept.lang(), kept.called(), faults.len()), (Lang::Sv, None, 0));
    }
}
