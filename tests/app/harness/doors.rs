//! What stands between the program and the computer: registers opened on the spot, and files that would
//! be opened in the browser.

use super::{Harness, Screen, Seat};
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::time::Duration;
use tillit::app::doors::Shelf;
use tillit::app::{Doors, Event, Paper, Said};
use tillit::screens::env::Opening;
use tillit::store::{Ending, Inline, News, Runner, Ticket};

impl Seat {
    /// A folder for what is printed, and what notes which files were opened.
    pub fn paper(&self) -> Paper {
        let (opened, screen) = (self.opened.clone(), self.start.screen);
        Paper {
            folder: self.laptop().join("paper"),
            opener: Box::new(move |file| {
                if screen == Screen::Elsewhere {
                    return Err(ErrorKind::Unsupported.into());
                }
                opened.borrow_mut().push(file.to_owned());
                Ok(())
            }),
        }
    }
}

impl Harness {
    /// What the screens have asked the store since this was last called; the first call only begins
    /// to listen.
    #[must_use]
    pub fn asked(&mut self) -> Vec<String> {
        self.app.asked()
    }

    /// The files that were opened in the browser or another program.
    #[must_use]
    pub fn opened(&self) -> Vec<PathBuf> {
        self.seat.opened.borrow().clone()
    }

    /// What has gone to the terminal beside the picture, such as copied text.
    #[must_use]
    pub fn out(&mut self) -> Vec<String> {
        self.app.take_out()
    }
}

/// Opens registers on the spot.
pub struct Here {
    pub shelf: Shelf,
    pub out: Sender<Event>,
}

impl Doors for Here {
    fn open(&mut self, opening: Opening, line: u64, _before: Vec<Ending>) -> Box<dyn Runner> {
        let tell = |said| self.out.send(Event::Store { line, said }).unwrap();
        match self.shelf.fetch(opening, tell) {
            Ok(mut register) => {
                register.set_patience(Duration::ZERO).unwrap();
                let wrap = move |news| Event::Store { line, said: Said::News(news) };
                Box::new(Inline::start(register, self.out.clone(), wrap))
            }
            Err(why) => {
                tell(Said::News(News::Opened(Err(why))));
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
