//! The one card screen: what is known about one thing on top, and under it a list of what belongs to
//! it, in groups. A concrete card is a [`CardSpec`].

use super::cx::Cx;
use super::screen::{Head, Screen};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::{Result, StoreError};
use crate::ui::card::Card;
use crate::ui::layout::{split_beside, split_top};
use crate::ui::list::{Column, List, Picked, Row};
use crate::ui::{Look, Verb, draw, help};
use ratatui::{Frame, layout::Rect};
use std::fmt::Debug;

/// The context a card's spec acts in.
pub type CardCx<'a, C> = Cx<'a, Msg<C>>;

/// What a card is.
pub trait CardSpec: Debug + Sized + 'static {
    /// Everything the card shows, read in one go.
    type Record: Debug + Send + 'static;
    /// A line of what belongs to it: a task, a contact, a member.
    type Row: Row + Send;
    /// Messages of the spec's own; [`std::convert::Infallible`] for none.
    type Own: Send + 'static;

    /// The columns of the lines.
    const COLUMNS: &'static [Column<Self::Row>];

    /// What stands in the rows above.
    fn head(&self, record: Option<&Self::Record>, look: &Look) -> Head;

    /// The paragraph for the help page.
    fn help(&self) -> Word;

    /// Questions people ask here, for the help page.
    fn questions(&self) -> Vec<help::Question> {
        Vec::new()
    }

    /// What can be done: with the whole, or with the chosen line.
    fn verbs(&self, record: Option<&Self::Record>, list: &List<Self::Row>) -> Vec<Verb>;

    /// Asks for the record with [`Msg::Read`], in the lane `card`.
    fn ask(&mut self, cx: &mut CardCx<'_, Self>);

    /// The record has come for the first time: note that the card was opened, start timers.
    fn opened(&mut self, _record: &Self::Record, _cx: &mut CardCx<'_, Self>) {}

    /// What stands on top.
    fn card(&self, record: &Self::Record, look: &Look) -> Card;

    /// The lines under it, those of a group together.
    fn rows(&self, record: &Self::Record) -> Vec<Self::Row>;

    /// Carries out a command that is not the list's own.
    fn act(
        &mut self,
        command: Command,
        record: &Self::Record,
        list: &mut List<Self::Row>,
        cx: &mut CardCx<'_, Self>,
    );

    /// What stands in place of lines when there are none.
    fn nothing(&self) -> (Word, Option<Verb>);

    /// One of the spec's own messages came back.
    fn update(&mut self, msg: Self::Own, list: &mut List<Self::Row>, cx: &mut CardCx<'_, Self>);
}

/// What comes back to a card screen.
#[derive(Debug)]
pub enum Msg<C: CardSpec> {
    /// The record.
    Read(Result<C::Record>),
    /// A message of the spec's own.
    Own(C::Own),
}

/// The card and its lines.
#[derive(Debug)]
pub struct CardScreen<C: CardSpec> {
    spec: C,
    record: Option<C::Record>,
    trouble: Option<StoreError>,
    list: List<C::Row>,
    /// The first row of the card that is drawn, where it is higher than its place.
    top: u16,
}

/// The part of the height that the card may take at most, in percent.
const CARD: u16 = 50;
/// The card's part of the width where both stand side by side, in percent.
const BESIDE: u16 = 45;

impl<C: CardSpec> CardScreen<C> {
    /// A card that is still to be read.
    pub fn new(spec: C) -> Self {
        let (words, way_out) = spec.nothing();
        let list = List::new(C::COLUMNS).when_empty(words, way_out);
        Self { spec, record: None, trouble: None, list, top: 0 }
    }

    fn read(&mut self, record: C::Record, cx: &mut CardCx<'_, C>) {
        self.list.set(self.spec.rows(&record));
        self.trouble = None;
        if self.record.is_none() {
            self.spec.opened(&record, cx);
        }
        self.record = Some(record);
    }

    fn draw(&self, f: &mut Frame, area: Rect, look: &Look, record: &C::Record) {
        let card = self.spec.card(record, look);
        if look.room.two_panes() {
            let (left, right) = split_beside(f, area, look, BESIDE);
            card.draw(f, left, look, self.top);
            return self.list.draw(f, right, look, true);
        }
        let most = (area.height * CARD / 100).max(3);
        let high = card.rows(look, area.width).min(most);
        let (top, rest) = split_top(area, high);
        card.draw(f, top, look, self.top);
        self.list.draw(f, rest, look, true);
    }
}

impl<C: CardSpec> Screen for CardScreen<C> {
    type Msg = Msg<C>;

    fn head(&self, look: &Look) -> Head {
        self.spec.head(self.record.as_ref(), look)
    }

    fn verbs(&self) -> Vec<Verb> {
        self.spec.verbs(self.record.as_ref(), &self.list)
    }

    fn help(&self) -> Word {
        self.spec.help()
    }

    fn questions(&self) -> Vec<help::Question> {
        self.spec.questions()
    }

    fn start(&mut self, cx: &mut CardCx<'_, C>) {
        self.spec.ask(cx);
    }

    fn changed(&mut self, cx: &mut CardCx<'_, C>) {
        self.spec.ask(cx);
    }

    fn command(&mut self, command: Command, cx: &mut CardCx<'_, C>) {
        match (command, &self.record) {
            (Command::Back, _) => cx.back(),
            // Tab turns the card where it does not fit.
            (Command::Next, _) => self.top += 1,
            (Command::Prev, _) => self.top = self.top.saturating_sub(1),
            _ if self.list.command(command) => {}
            (_, Some(record)) => self.spec.act(command, record, &mut self.list, cx),
            (_, None) => {}
        }
    }

    fn pick(&mut self, part: u8, row: usize, cx: &mut CardCx<'_, C>) {
        if part == self.list.part && self.list.pick(row) == Picked::Again {
            self.command(Command::Enter, cx);
        }
    }

    fn wheel(&mut self, _part: u8, rows: i32, _cx: &mut CardCx<'_, C>) {
        self.list.wheel(rows);
    }

    fn update(&mut self, msg: Msg<C>, cx: &mut CardCx<'_, C>) {
        match msg {
            Msg::Read(Ok(record)) => self.read(record, cx),
            Msg::Read(Err(why)) => {
                self.list.fail(why.phrase());
                self.trouble = Some(why);
            }
            Msg::Own(msg) => self.spec.update(msg, &mut self.list, cx),
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        if let Some(record) = &self.record {
            return self.draw(f, area, look, record);
        }
        let said: Option<Phrase> = self.trouble.as_ref().map(StoreError::phrase);
        let (words, role) = match said {
            Some(why) => (format!("! {}", look.words.say(&why)), Role::Error),
            None => (look.word(Word("list-loading")), Role::Muted),
        };
        draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(role));
    }
}
