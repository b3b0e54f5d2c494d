//! The user's own files on this computer: settings, keys, colours, with everything wrong in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::phrase::{Phrase, Word};
use crate::config::keymap::Keymap;
use crate::config::settings::{FILE as SETTINGS, Settings};
use crate::config::theme::Theme;
use crate::config::trouble::Trouble;

const KEYS: &str = "keys.toml";

/// What the user's own files say, laid over what ships.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    /// What the user has chosen.
    pub settings: Settings,
    /// What the keys do.
    pub keymap: Keymap,
    /// The colours chosen.
    pub theme: Theme,
    /// Everything wrong in the files, all at once.
    pub troubles: Vec<Trouble>,
}

impl Files {
    /// Reads the files of a folder; those that are not there are as they ship.
    pub fn read(folder: &Path, few_colours: bool) -> Self {
        let mut troubles = Vec::new();
        let mut settings = Settings::default();
        if let Some((text, file)) = open(&folder.join(SETTINGS), &mut troubles) {
            let (read, faults) = Settings::read(&text, &file);
            settings = read;
            troubles.extend(faults);
        }
        settings.few_colours = few_colours;
        let mut keymap = Keymap::shipped();
        if let Some((text, file)) = open(&folder.join(KEYS), &mut troubles) {
            troubles.extend(keymap.lay(&text, &file));
        }
        let theme = theme(folder, settings.colours(), &mut troubles);
        Self { folder: folder.to_owned(), settings, keymap, theme, troubles }
    }

    /// Keeps other settings for the next time, whole or not at all.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn keep(&self, settings: &Settings) -> io::Result<()> {
        settings.keep(&self.folder)
    }
}

/// The theme chosen: one that ships, or a file in the folder; the first that ships where there is
/// neither, which is told.
fn theme(folder: &Path, name: &str, troubles: &mut Vec<Trouble>) -> Theme {
    if let Some(theme) = Theme::shipped(name) {
        return theme;
    }
    let path = folder.join(name);
    if let Some((text, file)) = open(&path, troubles) {
        let (theme, faults) = Theme::read(&text, &file);
        troubles.extend(faults);
        return theme;
    }
    if !path.exists() {
        let shipped = Theme::names().collect::<Vec<_>>().join(", ");
        troubles.push(Trouble {
            file: folder.join(SETTINGS).display().to_string(),
            line: None,
            what: Phrase::new(Word("cli-no-theme")).with("name", name),
            hint: Some(Phrase::new(Word("cli-themes")).with("list", shipped)),
        });
    }
    Theme::shipped(Settings::default().colours()).unwrap_or_else(Theme::plain)
}

/// The text of a file and its name as the user knows it; `None` where there is none.
fn open(path: &Path, troubles: &mut Vec<Trouble>) -> Option<(String, String)> {
    let file = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => Some((text, file)),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => None,
        Err(_) => {
            let what = Phrase::new(Word("exchange-unreadable"));
            troubles.push(Trouble { file, line: None, what, hint: None });
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_all_files_are_told_together_and_what_is_right_is_used() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join(SETTINGS), "language = \"fi\"\ntheme = \"pink\"\nmous = 1\n")
            .unwrap();
        fs::write(home.path().join(KEYS), "[browse]\nnonsense = \"x\"\n").unwrap();
        let files = Files::read(home.path(), false);
        assert_eq!(files.settings.language.map(crate::base::lang::Lang::code), Some("fi"));
        let words: Vec<&str> = files.troubles.iter().map(|t| t.what.word.as_str()).collect();
        assert!(words.contains(&"cli-no-theme") && words.contains(&"trouble-unknown"), "{words:?}");
        assert!(files.troubles.iter().any(|t| t.file.ends_with(KEYS)));
    }

    #[test]
    fn a_terminal_of_sixteen_colours_gets_the_theme_made_for_them_until_one_is_chosen() {
        let home = tempfile::tempdir().unwrap();
        let files = Files::read(home.path(), true);
        assert_eq!((files.settings.colours(), files.settings.theme.as_deref()), ("sixteen", None));
        assert_eq!(files.theme, Theme::shipped("sixteen").unwrap());
        fs::write(home.path().join(SETTINGS), "theme = \"light\"\n").unwrap();
        assert_eq!(Files::read(home.path(), true).settings.colours(), "light");
    }

    #[test]
    fn settings_are_kept() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("new");
        let settings = Settings { name: Some("Karin".into()), ..Settings::default() };
        Files::read(&folder, false).keep(&settings).unwrap();
        let again = Files::read(&folder, false);
        assert_eq!((again.settings, again.troubles), (settings, Vec::new()));
    }
}
