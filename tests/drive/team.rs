//! A whole team at work on a slow drive, for a script: the real program without a terminal, its own loop,
//! store thread and keys; and plain `SQLite` writing as often, to be held against it.

use crate::ops;
use crate::told;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event as Raw, KeyCode, KeyEvent, KeyModifiers};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use tillit::app::doors::{Practice, Shelf, Threads};
use tillit::app::{App, Event, Paper, Setup};
use tillit::base::{Clock, IdSource, Lang, SystemClock};
use tillit::config::keymap::Keymap;
use tillit::config::settings::Settings;
use tillit::config::theme::Theme;
use tillit::screens::Route;
use tillit::store::check::Integrity;
use tillit::store::{Ask as _, Register, StoreError, Unlock, Work};

/// From one save to the next.
const ROUND: Duration = Duration::from_secs(20);
/// A turn of the loop in which nothing has come and nothing was due takes no longer.
const NOTHING: Duration = Duration::from_millis(1);
/// How long anything is waited for.
const LONG: Duration = Duration::from_mins(1);

#[expect(clippy::disallowed_methods, reason = "a script reads how long things took")]
fn now() -> Instant {
    Instant::now()
}

/// A line for the script, at once.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(format!("\n{line}\n").as_bytes()).and_then(|()| out.flush());
}

/// The program and its keyboard.
struct Seat {
    app: App,
    queue: Receiver<Event>,
    screen: Terminal<TestBackend>,
    /// What was said last beneath the screen.
    said: String,
}

impl Seat {
    fn open(register: &Path, laptop: &Path, name: &str) -> Self {
        let (out, queue) = mpsc::channel();
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let ids = Arc::new(IdSource::system());
        let shelf = Shelf {
            clock: Arc::clone(&clock),
            ids: Arc::clone(&ids),
            laptop: laptop.to_owned(),
            work: Work(1),
            templates: Vec::new(),
            named: None,
            practice: Practice(Arc::new(|| Err(StoreError::Missing))),
            ring: None,
        };
        let settings = Settings {
            language: Some(Lang::En),
            name: Some(name.to_owned()),
            ..Settings::default()
        };
        let setup = Setup {
            clock,
            ids,
            keymap: Keymap::shipped(),
            theme: Theme::plain(),
            plain: true,
            settings,
            laptop: laptop.to_owned(),
            places: vec![laptop.to_owned()],
            doors: Box::new(Threads { shelf, out }),
            work: Work(1),
            ring: None,
            paper: Paper { folder: laptop.join("paper"), opener: Box::new(|_| Ok(())) },
        };
        let app = App::new(setup, Route::Unlock { path: register.to_owned() });
        let screen = Terminal::new(TestBackend::new(80, 24)).unwrap();
        Self { app, queue, screen, said: String::new() }
    }

    /// One turn of the loop: what has come, what is due, one picture. How long a key would have had to
    /// wait for that is said where something has come.
    fn turn(&mut self, longest: Duration) {
        let due = self.app.until_wake().map_or(longest, |ms| {
            longest.min(Duration::from_millis(u64::try_from(ms).unwrap_or(0)))
        });
        let news = self.queue.recv_timeout(due);
        let begun = now();
        let came = news.is_ok();
        match news {
            Ok(event) => self.app.handle(event),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => panic!("the store has gone"),
        }
        self.app.handle(Event::Wake);
        self.draw();
        let took = begun.elapsed();
        if came || took > NOTHING {
            say(&format!("T {}", took.as_micros()));
        }
    }

    /// The picture; a trouble that is told beneath it is a line for the script.
    fn draw(&mut self) {
        let Self { app, screen, .. } = self;
        screen.draw(|f| app.draw(f)).unwrap();
        let rows = [self.line(22), self.line(23)];
        let said = rows.each_ref().map(|row| row.trim()).join(" ");
        if said != self.said && rows.iter().any(|row| row.trim_start().starts_with('!')) {
            say(&format!("M {said}"));
        }
        self.said = said;
    }

    fn line(&self, row: u16) -> String {
        let buffer = self.screen.backend().buffer();
        (0..buffer.area.width).map(|x| buffer[(x, row - 1)].symbol()).collect()
    }

    /// Goes on until the picture says so; how long that took.
    fn until(&mut self, row: u16, word: &str) -> Option<Duration> {
        let begun = now();
        while begun.elapsed() < LONG {
            if self.line(row).contains(word) {
                return Some(begun.elapsed());
            }
            self.turn(Duration::from_millis(5));
        }
        None
    }

    /// Goes on until it is open, or its door has said why it stays shut; how long that took.
    fn come_in(&mut self) -> Option<Duration> {
        let begun = now();
        while begun.elapsed() < LONG {
            if self.line(2).contains("[1Today]") {
                return Some(begun.elapsed());
            }
            if (1..24).any(|row| self.line(row).contains("this drive has no locks")) {
                return None;
            }
            self.turn(Duration::from_millis(5));
        }
        Some(LONG)
    }

    /// Goes on until it is saved or may not be written any more; whether the latter.
    fn until_either(&mut self) -> bool {
        let begun = now();
        let shut = |one: &Self| one.line(1).contains("READ ONLY");
        while begun.elapsed() < LONG && !shut(self) && !self.line(1).contains(" saved") {
            self.turn(Duration::from_millis(5));
        }
        shut(self)
    }

    fn rest(&mut self, time: Duration) {
        let begun = now();
        while begun.elapsed() < time {
            self.turn(Duration::from_millis(50).min(time.saturating_sub(begun.elapsed())));
        }
    }

    /// One key, and how long it was until its picture stood.
    fn press(&mut self, code: KeyCode, held: KeyModifiers) {
        let begun = now();
        self.app.handle(Event::Terminal(vec![Raw::Key(KeyEvent::new(code, held))]));
        self.draw();
        say(&format!("K {}", begun.elapsed().as_micros()));
    }

    fn letter(&mut self, letter: char) {
        self.press(KeyCode::Char(letter), KeyModifiers::NONE);
    }

    /// A call that nobody has answered, on the next person in the list who can be called.
    fn call(&mut self) {
        if self.line(1).contains("READ ONLY") {
            return say("R");
        }
        for _ in 0..20 {
            self.press(KeyCode::Down, KeyModifiers::NONE);
            self.rest(Duration::from_millis(120));
            self.letter('l');
            let begun = now();
            while begun.elapsed() < Duration::from_secs(15) {
                self.turn(Duration::from_millis(5));
                if self.line(2).contains("WRITE") {
                    self.rest(Duration::from_millis(300));
                    self.letter('2');
                    self.rest(Duration::from_millis(100));
                    self.press(KeyCode::Char('s'), KeyModifiers::CONTROL);
                    let pressed = now();
                    return match (self.until_either(), self.line(1).contains(" saved")) {
                        (true, _) => say("R"),
                        (_, true) => say(&format!("S {}", pressed.elapsed().as_millis())),
                        _ => say(&format!("E not saved: {}", self.line(1).trim())),
                    };
                }
                if self.line(23).trim_start().starts_with('!') && begun.elapsed() > ROUND / 40 {
                    break;
                }
            }
        }
        say("E nobody to call");
    }
}

impl Seat {
    /// Adds somebody, and looks for whom the other one adds by typing the name before they are there. The
    /// first seat adds first.
    fn meets(&mut self, seat: u64, other: u64) {
        if seat < other {
            self.adds(seat);
            self.looks_for(other);
        } else {
            self.looks_for(other);
            self.adds(seat);
        }
    }

    /// When the other has long been looking.
    fn adds(&mut self, seat: u64) {
        self.rest(ROUND / 2);
        self.press(KeyCode::Char('n'), KeyModifiers::CONTROL);
        let _ = self.until(2, "WRITE");
        self.types(&format!("Nykomling{seat}"));
        self.press(KeyCode::Char('s'), KeyModifiers::CONTROL);
        self.until_either();
        say("P");
        self.press(KeyCode::Esc, KeyModifiers::NONE);
    }

    fn looks_for(&mut self, other: u64) {
        self.letter('2');
        let _ = self.until(2, "[2People]");
        self.letter('s');
        let wanted = format!("Nykomling{other}");
        self.types(&wanted);
        let begun = now();
        // As the row that is chosen: that nobody of that name is there is said in the same place.
        let is_it = |row: &str| row.starts_with(" >") && row.contains(&wanted);
        let found = |one: &Self| (5..=21).any(|row| is_it(&one.line(row)));
        if found(self) {
            say(&format!("E {wanted} is there already"));
        }
        while begun.elapsed() < LONG * 2 && !found(self) {
            self.turn(Duration::from_millis(5));
        }
        say(&if found(self) { "F".to_owned() } else { format!("E {wanted} is not seen") });
        self.press(KeyCode::Esc, KeyModifiers::NONE);
    }

    fn types(&mut self, text: &str) {
        text.chars().for_each(|letter| self.letter(letter));
    }
}

#[test]
#[ignore = "a program: one of a team, saving a call every twenty seconds"]
fn works() {
    let Some(path) = told::register() else { return };
    let laptop = tempfile::tempdir().unwrap();
    let seat = told::number("TILLIT_TEST_SEAT", 0);
    let mut one = Seat::open(&path, laptop.path(), &told::word("TILLIT_TEST_NAME").unwrap());
    let Some(opened) = one.come_in() else { return say("N") };
    say(&format!("O {}", opened.as_millis()));
    if let Some(other) = told::word("TILLIT_TEST_OTHER") {
        one.meets(seat, other.parse().unwrap());
    }
    one.letter('2');
    let _ = one.until(2, "[2People]");
    for _ in 0..seat * 4 {
        one.press(KeyCode::Down, KeyModifiers::NONE);
    }
    one.rest(ROUND * u32::try_from(seat % 15).unwrap() / 15);
    let begun = now();
    let whole = Duration::from_secs(told::number("TILLIT_TEST_SECONDS", 300));
    while begun.elapsed() < whole {
        let round = now();
        one.call();
        one.rest(ROUND.saturating_sub(round.elapsed()));
    }
    if one.line(1).contains("READ ONLY") {
        return say("R");
    }
    match one.until(1, " saved") {
        Some(took) => say(&format!("D {}", took.as_millis())),
        None => say(&format!("E kept at the end: {}", one.line(1).trim())),
    }
}

#[test]
#[ignore = "a program: whether a register is whole, and how many calls are in it"]
fn is_whole() {
    let Some(path) = told::register() else { return };
    let register = Register::open(&path, &Unlock::default()).unwrap();
    let faults = register.read(|db| Integrity.ask(db)).unwrap();
    let sql = "SELECT count(*) FROM encounter";
    let calls: i64 = register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap();
    say(&format!("{} {calls} {faults:?}", if faults.is_none() { "OK" } else { "BAD" }));
}

#[test]
#[ignore = "a program: plain SQLite, writing a call every twenty seconds"]
fn writes_plainly() {
    let Some(path) = told::register() else { return };
    let seat = told::number("TILLIT_TEST_SEAT", 0);
    let db = ops::bare(&path, &told::word("TILLIT_TEST_MODE").unwrap());
    let rest = |time| {
        let (_keep, never) = mpsc::channel::<()>();
        let _ = never.recv_timeout(time);
    };
    rest(ROUND * u32::try_from(seat % 15).unwrap() / 15);
    let begun = now();
    let whole = Duration::from_secs(told::number("TILLIT_TEST_SECONDS", 300));
    while begun.elapsed() < whole {
        let round = now();
        // It goes on, so that there are times of the others to be held against.
        match ops::no_answer(&db) {
            Ok(()) => say(&format!("S {}", round.elapsed().as_millis())),
            Err(why) => say(&format!("E {why}")),
        }
        rest(ROUND.saturating_sub(round.elapsed()));
    }
}
