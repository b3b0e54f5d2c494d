//! The screens: `tillit`, `tillit open FILE` and `tillit demo`.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc;

use super::args::{Demo, OneFile};
use super::context::{Context, refused};
use super::exit::{Exit, Stop};
use super::new::library;
use super::paper::Folder;
use super::practice::Place;
use super::surroundings::Screen;
use crate::app::doors::{Practice, Shelf, Threads};
use crate::app::{App, Opener, Paper, Setup, run};
use crate::base::id::IdSource;
use crate::base::phrase::{Phrase, Word};
use crate::config::settings::ForNow;
use crate::config::theme::Theme;
use crate::crash::{self, Scene};
use crate::demo;
use crate::screens::Route;
use crate::store::{Register, Work, keyring};

/// How many people the town has when nobody says otherwise.
const PEOPLE: usize = 300;

/// The seed of the town when nobody says otherwise.
const SEED: u64 = 1;

/// Opens the register that was open last; without one, the first page.
pub fn last(cx: &Context) -> Result<Exit, Stop> {
    let last = cx.common.register.clone().or_else(|| cx.files.settings.last_register.clone());
    if let Some(path) = &last {
        for_scripts(cx, path)?;
    }
    let first = last.map_or(Route::Welcome, |path| Route::Unlock { path });
    screens(cx, first, None)
}

/// Opens a register; makes none.
pub fn open(cx: &Context, args: &OneFile) -> Result<Exit, Stop> {
    let path = std::path::absolute(&args.file).unwrap_or_else(|_| args.file.clone());
    for_scripts(cx, &path)?;
    screens(cx, Route::Unlock { path }, None)
}

/// Why a register does not open is told at its door on the screen: a drive that sleeps is not to hold up the
/// first picture. Where nobody sits at a terminal to see one it is told here, and by a number.
fn for_scripts(cx: &Context, path: &Path) -> Result<(), Stop> {
    let asks = || Register::is_encrypted(path).map_err(|e| refused(&e, path));
    if cx.around.somebody_there || asks()? || cx.common.member.is_none() {
        return Ok(());
    }
    cx.open(path).map(drop)
}

/// Opens a made-up town, or keeps one in a file for scripts.
pub fn demo(cx: &Context, args: &Demo) -> Result<Exit, Stop> {
    let plan = demo::Plan {
        seed: args.seed.unwrap_or(SEED),
        people: args.people.unwrap_or(PEOPLE),
        today: cx.clock.today(),
    };
    if let Some(path) = &args.keep {
        demo::create(path, plan).map_err(|e| refused(&e, path))?;
        cx.voice.say(Phrase::new(Word("cli-demo-kept")).with("file", path.display().to_string()));
        return Ok(Exit::Done);
    }
    screens(cx, Route::Practice, Some(plan))
}

fn screens(cx: &Context, first: Route, town: Option<demo::Plan>) -> Result<Exit, Stop> {
    let clock: Arc<dyn crate::base::clock::Clock> = Arc::from(cx.around.clock());
    let ids = Arc::new(IdSource::system());
    let queue = mpsc::channel();
    let laptop = cx.around.home.laptop.clone();
    std::fs::create_dir_all(&laptop).map_err(|e| {
        let why = Phrase::new(Word("cli-no-folder"))
            .with("folder", laptop.display().to_string())
            .with("why", e.to_string());
        Stop::new(Exit::CannotOpen, why)
    })?;
    let paper = Folder::new(&laptop, std::process::id());
    let plan = town.unwrap_or(demo::Plan { seed: SEED, people: PEOPLE, today: clock.today() });
    let place = Arc::new(Place::new(&laptop, std::process::id()));
    let town = Arc::clone(&place);
    let shelf = Shelf {
        clock: clock.clone(),
        ids: ids.clone(),
        laptop: laptop.clone(),
        work: Work::default(),
        templates: library(),
        ring: keyring::system(),
        named: cx.common.member.clone(),
        practice: Practice(Arc::new(move || town.make(plan))),
    };
    let mut settings = cx.files.settings.clone();
    settings.for_now = ForNow { language: Some(cx.voice.words.lang()), name: cx.own_name() };
    let setup = Setup {
        clock,
        ids,
        keymap: cx.files.keymap.clone(),
        theme: if cx.around.plain { Theme::plain() } else { cx.files.theme.clone() },
        plain: cx.around.plain,
        settings,
        laptop,
        places: cx.around.places.clone(),
        doors: Box::new(Threads { shelf, out: queue.0.clone() }),
        work: Work::default(),
        ring: keyring::system(),
        paper: Paper { folder: paper.path().to_owned(), opener: opener(cx.around.screen) },
    };
    crash::install(cx.voice.words.lang(), Scene::Screens);
    let app = App::new(setup, first);
    let left = run::run(app, &queue, cx.around.size).map_err(|e| {
        Stop::new(Exit::Fault, Phrase::new(Word("cli-terminal")).with("why", e.to_string()))
    });
    // With nobody in it any more the town goes, and what was printed from here.
    drop((place, paper));
    // The screen with what it said of it is gone, and the computer is about to be closed.
    if let n @ 1.. = left? {
        cx.voice.say(Phrase::new(Word("cli-left-waiting")).with("n", n));
    }
    Ok(Exit::Done)
}

/// Opens files on this computer, where there is a screen to show them on.
fn opener(screen: Screen) -> Opener {
    match screen {
        Screen::Here => Box::new(super::opener::show),
        Screen::Elsewhere => Box::new(|_| Err(std::io::ErrorKind::Unsupported.into())),
    }
}
