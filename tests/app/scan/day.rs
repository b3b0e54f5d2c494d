//! The day itself, in four parts.

use super::PASSPHRASE;
use crate::harness::{EVA, Harness};
use crate::looked::{Looked, national_number};
use std::path::{Path, PathBuf};
use tillit::base::{IdSource, PersonId, Secret, Word, WorkerId};
use tillit::screens::Route;
use tillit::store::{Author, Cell, Column, Edit, Key, Register, Saved, Unlock, commit};

/// Somebody at work, and what has been found on the disks so far.
pub struct Day {
    pub h: Harness,
    pub looked: Looked,
    pub found: Vec<(String, Vec<String>)>,
    key: Option<&'static str>,
}

impl Day {
    pub fn of(h: Harness, key: Option<&'static str>) -> Self {
        let root = h.path().parent().unwrap().to_owned();
        let mut looked = Looked::at(&root);
        looked.somebody(PASSPHRASE);
        looked.asked("desk/list.csv");
        looked.asked("desk/list.rejected.csv");
        looked.asked("desk/letters.html");
        std::fs::create_dir(root.join("desk")).unwrap();
        Self { h, looked, found: Vec::new(), key }
    }

    fn look(&mut self, when: &str) {
        self.found.push((when.to_owned(), self.looked.told()));
    }

    /// The same where nothing could be found in the open either: it was not in the register yet.
    fn look_closed(&mut self, when: &str) {
        if self.key.is_some() {
            self.look(when);
        }
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.h.path().with_file_name(name)
    }

    fn go(&mut self, route: Route) {
        self.h.app.go(route);
        self.h.settle();
    }

    fn sees(&mut self, text: &str) {
        assert!(self.h.screen().contains(text), "no {text:?} on\n{}", self.h.screen());
    }

    /// Goes on box by box to the one of this label.
    fn to(&mut self, label: &str) {
        let here = format!("> {label}");
        for _ in 0..40 {
            if self.h.screen().contains(&here) {
                return;
            }
            self.h.keys("<tab>");
        }
        panic!("no {label:?} on the way\n{}", self.h.screen());
    }

    /// Somebody new, with everything that tells who it is.
    fn somebody(&mut self) {
        self.h.keys("2nDanutaxana<tab>Zebuloniak<tab>1940");
        self.to("Called");
        self.h.keys("Qvixlarina<tab>0701740633");
        self.to("Street");
        self.h.keys("Hemlighetsgatan 7");
    }

    /// A person, a call with a note and a number in it, a session that is counted, a program that
    /// crashes with one more person half written.
    pub fn writing(mut self) -> Self {
        self.somebody();
        self.h.wait(2_000);
        self.look("a draft");
        self.h.on_its_way("<ctrl-s>");
        self.look("a save on its way");
        self.h.settle();
        self.sees("Danutaxana");
        self.look("a save in the register");
        self.h.keys("l1");
        self.to("Note");
        self.h.keys(&format!("Vintergattanote {}", national_number())).wait(2_000);
        self.look("a call being written");
        self.h.keys("<ctrl-s>");
        self.look("a call");
        self.h.keys("<esc><esc>2sdanutaxana");
        self.sees("Danutaxana");
        self.look("a search");
        self.h.keys("<esc><esc>4n1Hemlighetsgatan torg<enter><enter>13<enter><ctrl-s>");
        self.sees("Hemlighetsgatan");
        self.h.keys("<home><enter>111");
        self.look("heads that are not in the register yet");
        self.h.wait(5_000);
        self.look("heads");
        self.h.keys("<esc><esc>2nMarktrudnote<tab>Zebuloniak").wait(2_000);
        self.look("another draft");
        self = self.again();
        assert!(self.h.line(2).contains("Today"), "{}", self.h.screen());
        self.look("started again after a crash");
        self.h.keys("<f12>").wait(2_000);
        self.look("hidden");
        self
    }

    /// The program ends as in a crash and is started again.
    fn again(mut self) -> Self {
        self.h = self.h.again();
        if let Some(key) = self.key {
            self.h.keys(&format!("<up><ctrl-u>{EVA}<enter>{key}<enter>"));
        }
        self
    }

    /// A list of which one row cannot be read, the rest sealed as the list of an initiative, and letters.
    pub fn lists(mut self) -> Self {
        let number = national_number();
        let list = self.beside("desk/list.csv");
        let text = format!(
            "Förnamn;Efternamn;Kallas;Född;Telefon;Gatuadress;Postnr;Postort;Anteckning\n\
             Danutaxana;Zebuloniak;Qvixlarina;{number};0701740633;Hemlighetsgatan 7;424 33;ANGERED;\
             Marktrudnote {number}\nDanutaxana;Zebuloniak;;410231;;;;;Marktrudnote\n"
        );
        std::fs::write(&list, text).unwrap();
        self.h.keys("2i").paste(&list.display().to_string()).keys("<enter>");
        self.look_closed("a list read");
        self.h.keys("<ctrl-s>").keys("Höst<enter>").wait(2_000);
        self.look_closed("the choices of a list, a draft");
        self.h.on_its_way("<ctrl-s>");
        self.look_closed("a list on its way");
        self.h.settle();
        self.sees("Ctrl+Z takes all of it back");
        self.look("a list in the register");
        self.h.keys("<enter>");
        self.sees("Höst");
        self.h.keys("p").wait(2_000);
        self.look("letters being made");
        // Without a letterhead it asks first.
        self.h.keys("<ctrl-s>2");
        let printed = self.h.opened();
        assert_eq!(printed.len(), 1, "{}", self.h.screen());
        self.looked.asked(&printed[0]);
        self.look("letters in the folder of what is printed");
        self.h.keys("p");
        self.to("Save as");
        let own = self.beside("desk/letters.html").display().to_string();
        self.h.paste(&own).keys("<ctrl-s>2");
        assert_eq!(self.h.opened().len(), 2, "{}", self.h.screen());
        self.look("letters where the user said");
        self
    }

    /// A backup, slice by slice; a copy taken and two brought home, what two wrote settled; a backup put
    /// back; what can be read saved.
    pub fn copies(mut self) -> Self {
        self.somebody();
        self.h.keys("<ctrl-s>");
        self.go(Route::Backups);
        self.h.on_its_way("n");
        for _ in 0..20 {
            self.h.wait(200);
            self.look("a backup being taken");
        }
        self.sees("asked for");
        self.go(Route::Copies);
        let usb = self.beside("usb.tillit");
        self.h.keys("n3").paste(&usb.display().to_string()).keys("<enter>1.12.<ctrl-s>");
        assert!(usb.exists(), "{}", self.h.screen());
        self.look("a copy to take along");
        let hand = self.beside("hand.tillit");
        for end in ["tillit", "keys"] {
            let from = self.h.path().with_extension(end);
            if from.exists() {
                std::fs::copy(from, hand.with_extension(end)).unwrap();
            }
        }
        self.street(&hand, "Hemlighetsgatan 8");
        self.street(&self.h.path(), "Hemlighetsgatan 9");
        self.h.keys("i").paste(&hand.display().to_string()).keys("<enter>");
        self.sees("To choose between: 1");
        self.look("what a copy would bring");
        self.h.on_its_way("<ctrl-s>");
        self.look("a copy on its way home");
        self.h.settle();
        self.look("a copy at home");
        self.h.keys("<enter><enter>");
        self.sees("Hemlighetsgatan 8");
        self.h.keys("2");
        self.look("what two wrote, settled");
        self.go(Route::Backups);
        self.h.keys("<end><enter><down><enter>").wait(1_000);
        self.sees("has been put back");
        self.look("a backup put back");
        self.h.wait(40_000);
        self.look("the backup of the day");
        self.salvage()
    }

    /// The register is damaged; what can be read of it is saved and opened.
    fn salvage(mut self) -> Self {
        let page = self.read(|db| {
            let sql = "SELECT rootpage FROM sqlite_schema WHERE name='register'";
            db.query_row(sql, [], |r| r.get::<_, i64>(0))
        });
        let from = usize::try_from(page - 1).unwrap() * 16_384;
        let mut bytes = std::fs::read(self.h.path()).unwrap();
        bytes[from..from + 16_384].fill(0xA5);
        std::fs::write(self.h.path(), bytes).unwrap();
        self = self.again();
        self.sees("The file is damaged");
        self.look("a damaged register");
        self.h.keys("<ctrl-s><down><enter>").wait(1_000);
        self.sees("What could be read lies in register-saved-");
        self.look("what could be read");
        self
    }

    fn opened(&self, path: &Path) -> Register {
        let typed = |key| Key::typed(Some(EVA.to_owned()), Secret::from(key));
        let unlock = Unlock { key: self.key.map_or(Key::None, typed), laptop: None };
        Register::open(path, &unlock).unwrap()
    }

    fn read<T>(&self, look: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<T>) -> T {
        self.opened(&self.h.path()).read(|db| Ok(look(db)?)).unwrap()
    }

    /// Somebody writes another street on the one card.
    fn street(&self, path: &Path, street: &str) {
        let mut register = self.opened(path);
        let sql = "SELECT (SELECT id FROM worker ORDER BY id LIMIT 1), id, street FROM person";
        let row = |db: &rusqlite::Connection| {
            Ok(db.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?)
        };
        let (by, person, seen): (WorkerId, PersonId, Cell) = register.read(row).unwrap();
        let edits = vec![Edit::update("person", person, vec![Column::new("street", seen, street)])];
        let author = Author { by, at: self.h.now(), ids: &IdSource::system() };
        let save = author.save(Word("did-person-edit"), edits).about(person);
        assert_eq!(commit::commit(&mut register, &save), Ok(Saved::Done { conflicts: 0 }));
    }

    /// A colleague invited, another key on paper, a passphrase forgotten, the colleague removed.
    pub fn members(mut self) -> Self {
        self.look("opened");
        self.h.keys("0<f9>the team<enter>nSiv Ek<enter><ctrl-s>");
        let screen = self.h.screen();
        let groups = |line: &&str| line.split_whitespace().filter(|g| g.len() == 4).count() == 4;
        let handed = screen.lines().find(groups).unwrap().trim().to_owned();
        self.looked.secret(&handed);
        self.look("a colleague invited");
        self.h.keys("<enter>");
        self.go(Route::NewRecovery);
        self.h.keys("y<ctrl-s>");
        let screen = self.h.screen();
        let rows = screen.lines().skip_while(|line| line.trim() != "AGE-SECRET-KEY-1").take(4);
        let paper = rows.map(str::trim).collect::<Vec<_>>().join(" ");
        self.looked.secret(paper.strip_prefix("AGE-SECRET-KEY-1").unwrap());
        self.look("the key on paper shown");
        let last = paper.split(' ').next_back().unwrap();
        self.h.keys(&format!("<ctrl-u>{last}<enter>"));
        self.sees("The new key holds.");
        self.look("another key on paper");
        self.h.keys("<f12>").wait(2_000);
        self.look("hidden");
        self.h.keys(&format!("{PASSPHRASE}<enter>"));
        self.look("back again");
        self.h.keys("<esc>0<f9>the team<enter><end><delete><down><enter>");
        self.sees("The register has a new key.");
        self.look("a member removed");
        // Eva has forgotten her passphrase.
        self.h = self.h.again();
        let new = "snow car cat cheese";
        self.looked.secret(new);
        self.h.keys(&format!("{paper}<enter>"));
        self.sees("The recovery key opens the register.");
        self.look("opened by the key on paper");
        self.h.keys(&format!("{new}<enter>{new}<enter>"));
        self.sees("The new passphrase is in use.");
        self.look("another passphrase");
        self
    }
}
