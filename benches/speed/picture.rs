//! From a key to its picture: the whole program without its terminal, a key at a time, each until
//! what the register answers is in and the frame is drawn.

use crate::Outcome;
use crate::table::{Pair, Table, median, part, timed};
use crate::town::Town;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{Event as Raw, KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::io::{ErrorKind, Sink, sink};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use tillit::app::doors::{Practice, Shelf};
use tillit::app::{App, Doors, Event, Paper, Said, Setup};
use tillit::base::{FakeClock, IdSource, Lang};
use tillit::config::keymap::Keymap;
use tillit::config::settings::Settings;
use tillit::config::theme::Theme;
use tillit::screens::Route;
use tillit::screens::env::Opening;
use tillit::store::{Ending, Inline, News, Runner, StoreError, Ticket, Work};

/// The picture most have: 120 by 40.
const SIZE: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };

/// What is pressed, `.` for Esc, `>` for Enter and `v` for down: through the lists, a card, the form of
/// a call, finding, the board of an initiative and back.
const WALK: &str = "1vvvvvv2vvvvvvvvvvvv>vvvvv.vvv>.vvvvsanna lindström.>.smohamed.lhej och hå.\
    .3vvv>vvvvvvvv.v>vvvv.4vvvvvv5vvvvvvvv8vvvvvvvv9vvvvvvvv>vvv.0vvvvv1vvv";

/// Opens the register of the town at once, in this thread.
struct Here {
    shelf: Shelf,
    out: Sender<Event>,
}

impl Doors for Here {
    fn open(&mut self, opening: Opening, line: u64, _before: Vec<Ending>) -> Box<dyn Runner> {
        let wrap = move |news| Event::Store { line, said: Said::News(news) };
        match self.shelf.fetch(opening, |_| ()) {
            Ok(register) => Box::new(Inline::start(register, self.out.clone(), wrap)),
            Err(why) => {
                let _ = self.out.send(wrap(News::Opened(Err(why))));
                Box::new(Nobody)
            }
        }
    }
}

/// Runs nothing: the register could not be opened.
struct Nobody;

impl Runner for Nobody {
    fn submit(&mut self, _ticket: Ticket) {}
}

/// The program before a screen that nobody looks at.
struct Program {
    app: App,
    queue: Receiver<Event>,
    screen: Terminal<CrosstermBackend<Sink>>,
}

impl Program {
    fn start(town: &Town) -> Outcome<Self> {
        let (out, queue) = mpsc::channel();
        let clock = Arc::new(FakeClock::at("2026-11-23 09:00"));
        let ids = Arc::new(IdSource::system());
        let laptop = town.beside("laptop");
        let shelf = Shelf {
            clock: clock.clone(),
            ids: ids.clone(),
            laptop: laptop.clone(),
            work: Work::default(),
            ring: None,
            templates: Vec::new(),
            named: None,
            practice: Practice(Arc::new(|| Err(StoreError::Missing))),
        };
        let name = Some("Karin Lindell".to_owned());
        let setup = Setup {
            clock,
            ids,
            keymap: Keymap::shipped(),
            theme: Theme::shipped("dark").ok_or("no theme")?,
            plain: false,
            settings: Settings { language: Some(Lang::Sv), name, ..Settings::default() },
            places: vec![laptop.clone()],
            doors: Box::new(Here { shelf, out }),
            work: Work::default(),
            ring: None,
            paper: Paper {
                folder: laptop.join("paper"),
                opener: Box::new(|_| Err(ErrorKind::Unsupported.into())),
            },
            laptop,
        };
        let app = App::new(setup, Route::Unlock { path: town.path() });
        let mut program = Self { app, queue, screen: screen()? };
        program.settle();
        // Else it would be measured how fast a door is drawn.
        if program.app.holds_a_register() { Ok(program) } else { Err("it did not open".into()) }
    }

    fn settle(&mut self) {
        while let Ok(event) = self.queue.try_recv() {
            self.app.handle(event);
        }
    }

    fn press(&mut self, key: KeyCode) -> Outcome<()> {
        let pressed = Raw::Key(KeyEvent::new(key, KeyModifiers::NONE));
        self.app.handle(Event::Terminal(vec![pressed]));
        self.settle();
        let Self { app, screen, .. } = self;
        screen.draw(|f| app.draw(f))?;
        Ok(())
    }
}

fn screen() -> Outcome<Terminal<CrosstermBackend<Sink>>> {
    let options = TerminalOptions { viewport: Viewport::Fixed(SIZE) };
    Ok(Terminal::with_options(CrosstermBackend::new(sink()), options)?)
}

fn code(sign: char) -> KeyCode {
    match sign {
        '.' => KeyCode::Esc,
        '>' => KeyCode::Enter,
        'v' => KeyCode::Down,
        letter => KeyCode::Char(letter),
    }
}

/// Beside it stands what an empty frame takes to draw.
pub fn measure(town: &Town, table: &mut Table) -> Outcome<()> {
    let mut program = Program::start(town)?;
    let mut empty = screen()?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..4 {
        for key in WALK.chars().map(code) {
            ours.push(timed(|| program.press(key))?);
            bare.push(timed(|| Ok(empty.draw(|_| ()).map(|_| ())?))?);
        }
    }
    let most = Pair { ours: part(ours.clone(), 0.95), bare: part(bare.clone(), 0.95) };
    let middle = Pair { ours: median(ours), bare: median(bare) };
    table.line("a key, to its picture (beside an empty frame)", middle, "");
    table.line("95 of 100 keys to their pictures within", most, "16 ms");
    Ok(())
}
