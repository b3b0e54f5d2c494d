//! A terminal with the program in it, read like a person reads it.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read as _, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;
use tempfile::TempDir;
use tillit::base::{Clock as _, IdSource, Secret, SessionId, Stamp, SystemClock};
use tillit::domain::person::Person;
use tillit::domain::session::{Kind, Session};
use tillit::domain::template::{LIBRARY, Template};
use tillit::domain::worker::Role;
use tillit::store::{Author, NewRegister, Register, Unlock, Work, commit, people, sessions};

/// Nothing the program does takes this long, on however busy a machine; a test that waits so long
/// fails, none passes by it.
const PATIENCE: Duration = Duration::from_mins(1);

/// How many pieces of the program's output are read for one thing waited for: a screen is drawn in a
/// few, and the clock in its corner makes new ones for ever.
const PIECES: usize = 60;

const AS_KARIN: [&str; 2] = ["--as", "Karin"];

/// A computer of somebody's: a register on it, and the program's own folder.
pub struct Desktop {
    folder: TempDir,
}

impl Desktop {
    /// With nothing on it yet.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With a register in which there is one person, Gunnel Ek.
    pub fn with_gunnel(passphrase: Option<&str>) -> Self {
        let desktop = Self::new();
        let ids = IdSource::system();
        // 2026-11-23 09:00 UTC.
        let at = Stamp(1_795_424_400_000);
        let read = LIBRARY.iter().filter_map(|one| {
            let template = Template::read(one.text, one.file).ok()?;
            Some((template.key, template.version, one.text.to_owned()))
        });
        let new = NewRegister {
            name: "Hjällbo".to_owned(),
            zone: "Europe/Stockholm".to_owned(),
            worker: "Karin".to_owned(),
            role: Role::Coordinator.code(),
            passphrase: passphrase.map(Secret::from),
            work: Work(2),
            laptop: Some(desktop.home()),
            templates: read.collect(),
            at,
            ids: &ids,
        };
        let mut made = Register::create(&desktop.register(), &new).unwrap();
        let author = Author { by: made.worker, at, ids: &ids };
        let mut gunnel = Person::new(author.id().into());
        gunnel.given = "Gunnel".to_owned();
        gunnel.family = "Ek".to_owned();
        commit::commit(&mut made.register, &people::add(&author, &gunnel, &[])).unwrap();
        desktop
    }

    /// With a register in which a square stand is planned for today.
    pub fn with_torg() -> Self {
        let desktop = Self::with_gunnel(None);
        let mut register = Register::open(&desktop.register(), &Unlock::default()).unwrap();
        let sql = "SELECT id FROM worker";
        let by = register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap();
        let ids = IdSource::system();
        let today = SystemClock.today();
        let author = Author { by, at: SystemClock.now(), ids: &ids };
        let torg = Session::new(SessionId(author.id()), Kind::Square, today);
        let torg = Session { place: "Bergsjön torg".to_owned(), ..torg };
        commit::commit(&mut register, &sessions::add(&author, &torg)).unwrap();
        desktop
    }

    /// How many are counted of something in the register.
    pub fn counted(&self, counter: &str) -> i64 {
        let register = Register::open(&self.register(), &Unlock::default()).unwrap();
        let sql = "SELECT coalesce(sum(n),0) FROM tally WHERE counter=?1 AND gone IS NULL";
        register.read(|db| Ok(db.query_row(sql, [counter], |r| r.get(0))?)).unwrap()
    }

    /// The register.
    pub fn register(&self) -> PathBuf {
        self.folder.path().join("hjallbo.tillit")
    }

    /// The program's own folder.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Every file below the program's own folder.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.home()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { folders.push(path) } else { found.push(path) }
            }
        }
        found
    }

    /// Starts the program for the first time in a terminal of 80 by 24.
    pub fn start(&self) -> Terminal {
        self.as_karin(&[])
    }

    /// Looks around in a small made-up town.
    pub fn demo(&self) -> Terminal {
        self.as_karin(&["demo", "--people", "12"])
    }

    /// Opens the register by its name alone.
    pub fn open_by_name(&self) -> Terminal {
        self.as_karin(&[&self.register().to_string_lossy()])
    }

    /// Opens the register in a terminal of 80 by 24.
    pub fn open(&self) -> Terminal {
        self.as_karin(&["open", &self.register().to_string_lossy()])
    }

    fn as_karin(&self, words: &[&str]) -> Terminal {
        self.command(&[&AS_KARIN, words].concat())
    }

    /// Opens the register in the name of somebody.
    pub fn open_as(&self, name: &str) -> Terminal {
        self.command(&["--as", name, "open", &self.register().to_string_lossy()])
    }

    /// Gives a command without a word of who sits there.
    pub fn command(&self, words: &[&str]) -> Terminal {
        Terminal::start(&self.home(), words)
    }
}

/// A terminal with the program in it; both end when dropped.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    _side: Box<dyn MasterPty + Send>,
}

impl Terminal {
    fn start(home: &Path, words: &[&str]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut program = CommandBuilder::new(env!("CARGO_BIN_EXE_tillit"));
        program.args(["--lang", "en"]);
        program.args(words);
        program.env("TILLIT_HOME", home);
        program.env("TERM", "xterm-256color");
        program.env_remove("NO_COLOR");
        let child = pair.slave.spawn_command(program).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (out, output) = mpsc::channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            // A terminal whose program has ended gives an error on some systems and nothing on others.
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                if out.send(bytes[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let sides = [24, 80].map(|n| NonZero::new(n).unwrap());
        let parser = vt100::Parser::new(sides[0], sides[1], 0);
        Self { child, keys, output, parser, _side: pair.master }
    }

    /// What stands on the screen.
    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Reads what the program draws until this stands on the screen.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(|now| now.contains(text));
        assert!(self.text().contains(text), "never {text:?} but\n{}", self.text());
        self
    }

    /// Reads what the program draws until this stands on the screen no longer.
    #[track_caller]
    pub fn wait_without(&mut self, text: &str) -> &mut Self {
        self.wait_until(|now| !now.contains(text));
        assert!(!self.text().contains(text), "still {text:?} in\n{}", self.text());
        self
    }

    /// Reads what the program draws until this holds of the screen, or it has drawn enough.
    pub fn wait_until(&mut self, there: impl Fn(&str) -> bool) {
        for _ in 0..PIECES {
            if there(&self.text()) || !self.more() {
                return;
            }
        }
    }

    /// Takes the next piece of what the program writes; whether there was one.
    fn more(&mut self) -> bool {
        let piece = self.output.recv_timeout(PATIENCE);
        if let Ok(piece) = &piece {
            self.parser.process(piece);
        }
        piece.is_ok()
    }

    /// Presses keys.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self
    }

    /// Types into a box: key by key, each seen before the next, so that none of it is a paste.
    #[track_caller]
    pub fn types(&mut self, text: &str) -> &mut Self {
        let mut so_far = String::new();
        for letter in text.chars() {
            so_far.push(letter);
            self.keys(letter.encode_utf8(&mut [0; 4])).wait_for(so_far.trim_end());
        }
        self
    }

    /// Gives a passphrase, and Enter once it stands in the box: in one burst it would be a paste.
    #[track_caller]
    pub fn gives(&mut self, passphrase: &str) -> &mut Self {
        let stars = "*".repeat(passphrase.chars().count());
        self.wait_for("Passphrase").keys(passphrase).wait_for(&stars).keys("\r")
    }

    /// Ends the program as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits until the program has ended by itself, and reads its last words.
    pub fn ended(&mut self) -> bool {
        while self.more() {}
        self.child.wait().unwrap().success()
    }

    /// Whether the terminal is as it was before the program: its own page, no mouse, a cursor.
    pub fn is_given_back(&self) -> bool {
        let screen = self.parser.screen();
        let mouse = screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None;
        let plain = !screen.alternate_screen() && !screen.bracketed_paste();
        mouse && plain && !screen.hide_cursor()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It has ended already, unless the test has failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
