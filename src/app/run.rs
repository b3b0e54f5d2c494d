//! The real loop: a thread that waits for keys, the store's thread, and one queue for both.
//!
//! ```text
//! terminal ──> input thread ──┐
//! store    ──> its thread   ──┴─> queue ──> App::handle, all that waits ──> one picture
//! ```

use super::{App, Event};
use crate::base::Stamp;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
    Event as Raw, KeyEventKind,
};
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor::Show, execute, style::Print};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::io::{self, Stdout, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// The shortest time between two pictures, in milliseconds: a storm of resizes or replies is drawn once.
const FRAME: i64 = 16;

/// How long a paste that arrives as key presses may rest inside before it counts as over.
const PASTE_GAP: Duration = Duration::from_millis(5);

/// Terminals that have a stack of titles put theirs on it, and take it back (xterm's window operations 22
/// and 23); others leave both alone.
const KEEP_TITLE: &str = "\u{1b}[22;2t";
const TITLE_BACK: &str = "\u{1b}[23;2t";

/// The longest the loop sleeps when no timer is set.
const LONG: Duration = Duration::from_hours(1);

/// Runs the program until it is left. `size` fixes the picture, where the terminal cannot tell its own.
///
/// The terminal is as it was when this returns, and when it panics; what was being written is kept
/// first. Returns how many saves are left on this computer, which have not reached the register.
pub fn run(
    app: App,
    queue: &(Sender<Event>, Receiver<Event>),
    size: Option<(u16, u16)>,
) -> io::Result<usize> {
    let mut screen = Screen::take(size, app.wants_mouse())?;
    listen(queue.0.clone());
    let mut app = app;
    app.tell_first_visits();
    let outcome = catch_unwind(AssertUnwindSafe(|| turn(&mut app, &queue.1, &mut screen)));
    if outcome.is_err() {
        // A second panic here must not hide the first; at most a second of typing is at stake.
        let _ = catch_unwind(AssertUnwindSafe(|| app.keep_drafts()));
    }
    // First: while the drive is waited for, nobody's name is to stand on the screen.
    drop(screen);
    app.finish();
    outcome.unwrap_or_else(|panic| resume_unwind(panic))?;
    // What has gone in meanwhile does not wait.
    let of_store = |event: &Event| matches!(event, Event::Store { .. });
    queue.1.try_iter().filter(of_store).for_each(|event| app.handle(event));
    Ok(app.left_waiting())
}

fn turn(app: &mut App, queue: &Receiver<Event>, screen: &mut Screen) -> io::Result<()> {
    screen.draw(app)?;
    loop {
        let sleep = app.until_wake().map_or(LONG, milliseconds);
        match queue.recv_timeout(sleep) {
            Ok(event) => app.handle(event),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        gather(app, queue, screen.drawn);
        app.handle(Event::Wake);
        if app.done() {
            return Ok(());
        }
        screen.draw(app)?;
    }
}

/// Handles everything that comes in before the next picture is due.
fn gather(app: &mut App, queue: &Receiver<Event>, drawn: Stamp) {
    loop {
        // A clock that was set back must not hold up the picture.
        let left = (FRAME - app.now().since(drawn)).clamp(0, FRAME);
        match queue.recv_timeout(milliseconds(left)) {
            Ok(event) => app.handle(event),
            Err(_) => return,
        }
    }
}

fn milliseconds(ms: i64) -> Duration {
    Duration::from_millis(u64::try_from(ms).unwrap_or(0))
}

/// Reads the terminal for as long as somebody listens.
fn listen(out: Sender<Event>) {
    std::thread::spawn(move || {
        while let Ok(waiting) = read_waiting() {
            if out.send(Event::Terminal(waiting)).is_err() {
                return;
            }
        }
    });
}

/// Waits for one event and takes with it all that wait behind it. Where a burst has begun, a short
/// rest inside it does not end it: a paste comes in pieces.
fn read_waiting() -> io::Result<Vec<Raw>> {
    let mut waiting = vec![event::read()?];
    let mut gap = Duration::ZERO;
    while event::poll(gap)? {
        waiting.push(event::read()?);
        if waiting.iter().filter(|e| is_press(e)).count() > 1 {
            gap = PASTE_GAP;
        }
    }
    Ok(waiting)
}

fn is_press(raw: &Raw) -> bool {
    matches!(raw, Raw::Key(key) if key.kind != KeyEventKind::Release)
}

/// The terminal while the program has it; gives it back when dropped.
struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    mouse: bool,
    drawn: Stamp,
}

impl Screen {
    fn take(size: Option<(u16, u16)>, mouse: bool) -> io::Result<Self> {
        enable_raw_mode()?;
        let mut out = io::stdout();
        // No name of a person or file in the title: it is seen by everybody who passes by.
        execute!(
            out,
            Print(KEEP_TITLE),
            EnterAlternateScreen,
            EnableBracketedPaste,
            SetTitle("tillit")
        )?;
        if mouse {
            execute!(out, EnableMouseCapture)?;
        }
        let viewport = match size {
            Some((width, height)) => Viewport::Fixed(Rect::new(0, 0, width, height)),
            None => Viewport::Fullscreen,
        };
        let backend = CrosstermBackend::new(out);
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport })?;
        Ok(Self { terminal, mouse, drawn: Stamp::default() })
    }

    fn draw(&mut self, app: &mut App) -> io::Result<()> {
        self.follow(app)?;
        self.terminal.draw(|f| app.draw(f))?;
        self.drawn = app.now();
        Ok(())
    }

    /// Writes what is to go beside the picture, and takes or gives back the mouse.
    fn follow(&mut self, app: &mut App) -> io::Result<()> {
        let mut out = io::stdout();
        for text in app.take_out() {
            out.write_all(text.as_bytes())?;
        }
        if app.wants_mouse() != self.mouse {
            self.mouse = app.wants_mouse();
            if self.mouse {
                execute!(out, EnableMouseCapture)?;
            } else {
                execute!(out, DisableMouseCapture)?;
            }
        }
        out.flush()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back as it was. Safe to call at any time, more than once.
pub fn restore() {
    // Whatever fails here, nothing better can be done, and the rest is still worth trying.
    let _ = disable_raw_mode();
    let mut out = io::stdout();
    let _ = execute!(
        out,
        DisableMouseCapture,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show,
        Print(TITLE_BACK)
    );
}
