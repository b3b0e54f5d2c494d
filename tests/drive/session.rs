//! A program at work on a faulty drive: the store's own runner with its retries, and a clock that goes
//! on as far as the program would have waited.

use crate::drive::{Client, Drive, as_client};
use crate::unit;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use tillit::base::{ActionId, IdSource, Stamp};
use tillit::store::{
    Ask as _, Author, Inline, Job, News, Register, Result, Runner as _, Save, Saved, SlotId,
    Ticket, commit, workers,
};

/// What the store's thread waits before it opens the file again, in milliseconds.
const PAUSES: [u64; 8] = [200, 500, 1_000, 2_000, 5_000, 5_000, 5_000, 5_000];

/// One program on one computer.
pub struct Session<'a> {
    drive: &'a Drive,
    client: Client,
    inline: Inline<News>,
    news: Receiver<News>,
    by: tillit::base::WorkerId,
    ids: IdSource,
    saves: usize,
    /// Saves that it was told are in the file.
    pub acknowledged: Vec<ActionId>,
}

impl<'a> Session<'a> {
    pub fn open(drive: &'a Drive, client: Client, path: &Path, encrypted: bool) -> Result<Self> {
        as_client(client, || {
            let mut register = Register::open(path, &unit::unlock(encrypted))?;
            register.set_patience(std::time::Duration::ZERO)?;
            let by = register.read(|db| workers::All.ask(db))?[0].id;
            let (tell, news) = mpsc::channel();
            let inline = Inline::start(register, tell, |news| news);
            let acknowledged = Vec::new();
            let ids = IdSource::system();
            Ok(Self { drive, client, inline, news, by, ids, saves: 0, acknowledged })
        })
    }

    fn next(&mut self) -> Save {
        self.saves += 1;
        // Rows come between those of before, as from computers whose clocks differ.
        let at = Stamp(unit::NINE + i64::try_from(self.saves * 7919 % 101).unwrap() * 1_000);
        let author = Author { by: self.by, at, ids: &self.ids };
        unit::somebody(&author, self.saves)
    }

    /// Reads something, as a screen does.
    pub fn look(&mut self) {
        as_client(self.client, || self.inline.register().card()).unwrap();
    }

    /// Tries to save once, as a program that will not live to try again.
    pub fn save_once(&mut self) {
        let save = self.next();
        let saved = as_client(self.client, || commit::commit(self.inline.register(), &save));
        if saved.is_ok() {
            self.acknowledged.push(save.action);
        }
    }

    /// Saves, trying again as the store does; after so many pauses the drive is well. Whether the
    /// save was in the file although its first answer was lost.
    pub fn save(&mut self, well_after: usize) -> bool {
        let save = self.next();
        let job = Job::change(save.clone(), |saved: Result<Saved>| saved).erase();
        let ticket = Ticket { to: SlotId(1), seq: 1, job };
        as_client(self.client, || self.inline.submit(ticket));
        for (n, pause) in PAUSES.into_iter().enumerate() {
            if let Some(saved) = self.reply() {
                self.acknowledged.push(save.action);
                return saved == Saved::Already;
            }
            if n == well_after {
                self.drive.clear();
            }
            self.drive.pass(pause);
            as_client(self.client, || self.inline.retry());
        }
        panic!("not saved although the drive is well");
    }

    fn reply(&self) -> Option<Saved> {
        let reply = self.news.try_iter().find_map(|news| match news {
            News::Reply(reply) => Some(reply),
            _ => None,
        })?;
        let saved = reply.msg.downcast::<Result<Saved>>().unwrap();
        Some(saved.unwrap_or_else(|why| panic!("refused: {why:?}")))
    }
}
