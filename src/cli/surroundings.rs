//! What the program finds around it: environment, terminal, folders. Read here and nowhere else.

use std::env;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

use crate::base::clock::{Clock, FakeClock, SystemClock};
use crate::base::date::Day;
use crate::base::lang::Lang;
use crate::base::private::Secret;

/// What was found around the program when it started.
#[derive(Debug)]
pub struct Surroundings {
    /// Where settings, drafts and unsaved work are kept.
    pub home: Home,
    /// Language of the system, where it is one of ours.
    pub lang: Option<Lang>,
    /// The passphrase, for scripts.
    pub passphrase: Option<Secret>,
    /// The passphrase that is to take its place, as a script hands it over.
    pub new_passphrase: Option<Secret>,
    /// A clock that stands still, for made-up data and pictures.
    pub fixed: Option<FakeClock>,
    /// Colours are off, whatever the settings say: <https://no-color.org>.
    pub plain: bool,
    /// The terminal has sixteen colours and does not say that it can show more.
    pub few_colours: bool,
    /// The size of the picture, where the terminal cannot tell its own.
    pub size: Option<(u16, u16)>,
    /// Name of the user at this computer.
    pub user: Option<String>,
    /// Folders where files are likely to lie, the user's own first.
    pub places: Vec<PathBuf>,
    /// Whether somebody sits there who can be asked.
    pub somebody_there: bool,
    /// Where a file that is opened would be seen.
    pub screen: Screen,
}

/// Where a file that is opened would be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Before the eyes of whoever sits there.
    Here,
    /// Nowhere, or on a computer far away.
    Elsewhere,
}

/// Folders of the user's own computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The folder of settings, keys, colours and words.
    pub settings: PathBuf,
    /// The program's own folder on this computer: drafts, saves that wait, copies of keys.
    pub laptop: PathBuf,
}

/// What opens a register, and what is to open it from now on, where a script hands them over.
const OPENS: &str = "TILLIT_PASSPHRASE";
const OPENS_NEXT: &str = "TILLIT_NEW_PASSPHRASE";

/// What of the environment is for this program alone.
pub const SECRETS: [&str; 2] = [OPENS, OPENS_NEXT];

impl Surroundings {
    /// Reads the environment once, at the start.
    pub fn read() -> Self {
        Self {
            home: Home::find(variable("TILLIT_HOME")),
            lang: ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .find_map(text)
                .and_then(|code| Lang::from_code(&code)),
            passphrase: text(OPENS).map(Secret::from),
            new_passphrase: text(OPENS_NEXT).map(Secret::from),
            fixed: fixed(),
            plain: variable("NO_COLOR").is_some(),
            few_colours: few_colours(text("TERM").as_deref(), text("COLORTERM").as_deref()),
            size: text("TILLIT_SIZE").and_then(|size| {
                let (width, height) = size.split_once('x')?;
                Some((width.parse().ok()?, height.parse().ok()?))
            }),
            user: text("USER").or_else(|| text("USERNAME")),
            places: places(),
            somebody_there: std::io::stdin().is_terminal() && std::io::stderr().is_terminal(),
            screen: screen(|name| variable(name).is_some()),
        }
    }

    /// The clock to live by: the computer's, unless one that stands still was asked for.
    pub fn clock(&self) -> Box<dyn Clock> {
        match &self.fixed {
            Some(clock) => Box::new(clock.clone()),
            None => Box::new(SystemClock),
        }
    }
}

/// The clock that stands still, where one was asked for.
fn fixed() -> Option<FakeClock> {
    text("TILLIT_TODAY").map(|day| match day.split_once(' ') {
        Some(_) => FakeClock::at(&day),
        None => FakeClock::at(&format!("{day} 09:00")),
    })
}

/// The day it is, for what is typed before anything else is known.
pub fn today() -> Day {
    fixed().map_or_else(|| SystemClock.today(), |clock| clock.today())
}

impl Home {
    /// One folder for everything where one is told, else the places the system keeps for programs.
    fn find(told: Option<OsString>) -> Self {
        let dirs = ProjectDirs::from("", "", "tillit");
        match (told.map(PathBuf::from), dirs) {
            (Some(home), _) => Self { laptop: home.clone(), settings: home },
            (None, Some(dirs)) => Self {
                settings: dirs.data_local_dir().to_owned(),
                laptop: dirs.data_local_dir().to_owned(),
            },
            // No home folder at all, as for some services: beside where the program was started.
            (None, None) => Self {
                settings: PathBuf::from("tillit-home"),
                laptop: PathBuf::from("tillit-home"),
            },
        }
    }
}

/// Whether a terminal that calls itself so is to be sent its own sixteen colours: a colour made of
/// red, green and blue comes out as anything where it is not understood. Windows names no terminal,
/// and understands.
fn few_colours(term: Option<&str>, says: Option<&str>) -> bool {
    let many = says.is_some_and(|says| says == "truecolor" || says == "24bit");
    !many && term.is_some_and(|term| !term.ends_with("-direct"))
}

/// Whether a browser opened here would be seen: not by somebody far away, nor without a screen.
fn screen(is_set: impl Fn(&str) -> bool) -> Screen {
    let here = if cfg!(any(windows, target_os = "macos")) {
        !is_set("SSH_CONNECTION")
    } else {
        ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].into_iter().any(is_set)
    };
    if here { Screen::Here } else { Screen::Elsewhere }
}

/// The user's own folder, and where browsers, mail and Excel put files.
fn places() -> Vec<PathBuf> {
    let Some(dirs) = UserDirs::new() else { return Vec::new() };
    let usual = [dirs.download_dir(), dirs.desktop_dir(), dirs.document_dir()];
    let own = std::iter::once(dirs.home_dir());
    own.chain(usual.into_iter().flatten()).map(PathBuf::from).collect()
}

fn variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

fn text(name: &str) -> Option<String> {
    variable(name).and_then(|value| value.into_string().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_folder_holds_everything_where_one_is_told() {
        let home = Home::find(Some("/mnt/usb".into()));
        assert_eq!(home.settings, PathBuf::from("/mnt/usb"));
        assert_eq!(home.laptop, home.settings);
        assert_ne!(Home::find(None).laptop, home.laptop);
    }
}
