//! The menu: everything that can be done, found by any of its names in three languages.

use super::{
    deed::{Deed, MOVES, everywhere, is_twin, not_here, screens},
    draw,
    edit::Did,
    field::Choice,
    hits::Hit,
    layout::centred,
    line::{Face, Line},
    look::Look,
    scroll::Scroll,
    verb::Verb,
};
use crate::{
    base::{Phrase, Word, text::fold},
    config::{
        command::Command,
        keymap::Keymap,
        theme::Role,
        words::{Arg, Words},
    },
};
use ratatui::{Frame, layout::Rect};

/// What the menu made of a command or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuDid {
    /// Not its business.
    Ignored,
    /// Taken.
    Moved,
    /// Other letters are typed: whoever adds rows of persons wants to know.
    Typed(String),
    /// Do this.
    Run(Command),
    /// Go there.
    Go(Word),
    /// This one of the rows added, counted in those given last.
    Added(usize),
    /// It cannot be done now, for this reason.
    Refused(Phrase),
    /// Esc: nothing.
    Closed,
}

/// Which heading a row stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Here,
    Anywhere,
    Added,
    Elsewhere,
}

/// A row that can be chosen.
#[derive(Debug, Clone, Copy)]
enum Row {
    Deed(usize),
    Added(usize),
}

/// A line of the picture.
#[derive(Debug, Clone, Copy)]
enum Drawn {
    Head(Group),
    Row(usize),
}

/// The menu over a screen.
#[derive(Debug, Clone)]
pub struct Menu {
    /// The number by which clicks in the menu are told from others.
    pub part: u8,
    about: Option<String>,
    deeds: Vec<(Group, Deed)>,
    added: Vec<(String, String)>,
    rows: Vec<(Group, Row)>,
    query: Line,
    scroll: Scroll,
}

impl Menu {
    /// The menu over a screen with these verbs; what the command table holds beyond them stands under
    /// `anywhere`, or grey where it belongs to other screens.
    pub fn new(verbs: &[Verb], words: &Words, keymap: &Keymap) -> Self {
        let mut deeds: Vec<(Group, Deed)> = Vec::new();
        let mut add = |group, verb: &Verb| {
            let there = deeds.iter().any(|(_, deed)| deed.command == Some(verb.command));
            if !there && !is_twin(verb.command) {
                deeds.push((group, Deed::of(verb, words, keymap)));
            }
        };
        for verb in verbs {
            add(Group::Here, verb);
        }
        for command in everywhere().chain([Command::UndoList]).chain(screens()).chain(MOVES) {
            add(Group::Anywhere, &Verb::new(command));
        }
        for command in Command::ALL {
            let why = not_here(*command, words, keymap);
            add(Group::Elsewhere, &Verb::new(*command).unless(Some(why)));
        }
        let mut menu = Self {
            part: 0,
            about: None,
            deeds,
            added: Vec::new(),
            rows: Vec::new(),
            query: Line::default(),
            scroll: Scroll::default(),
        };
        menu.narrow();
        menu
    }

    /// What leads nowhere for the one who sits here is grey, with the reason.
    #[must_use]
    pub fn without(mut self, why_not: impl Fn(Command) -> Option<Phrase>) -> Self {
        for (_, deed) in &mut self.deeds {
            deed.why_not = deed.why_not.take().or_else(|| deed.command.and_then(&why_not));
        }
        self
    }

    /// What is found by name and has no key, and why the screens cannot be gone to just now, if they
    /// cannot.
    #[must_use]
    pub fn places(mut self, places: &[Word], why_not: Option<&Phrase>, words: &Words) -> Self {
        let places = places.iter().map(|place| (Group::Anywhere, Deed::to(*place, words)));
        self.deeds.extend(places);
        let screens = screens();
        for (_, deed) in &mut self.deeds {
            let away = deed.command.is_none_or(|command| screens.contains(&command));
            deed.why_not = deed.why_not.take().or_else(|| why_not.filter(|_| away).cloned());
        }
        self.narrow();
        self
    }

    /// Whom or what the verbs of the screen are about, said in their heading.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = Some(about.into());
        self
    }

    /// The letters typed.
    pub fn query(&self) -> &str {
        self.query.value()
    }

    /// Puts rows of another kind below, such as the persons found by the same letters.
    pub fn add(&mut self, rows: &[Choice], words: &super::Here) {
        self.added = rows
            .iter()
            .map(|row| {
                let detail = row.detail.as_ref().map(|detail| words.say(detail));
                (words.say(&row.label), detail.unwrap_or_default())
            })
            .collect();
        let at = self.scroll.at();
        self.narrow();
        self.scroll.go_to(at);
        self.scroll.clamp(self.rows.len());
    }

    /// Typed letters, or one paste.
    pub fn text(&mut self, text: &str) -> MenuDid {
        self.query.text(text);
        self.narrowed()
    }

    /// A command.
    pub fn command(&mut self, command: Command) -> MenuDid {
        match command {
            Command::Back | Command::Menu | Command::MenuHere => MenuDid::Closed,
            Command::Enter => self.chosen(),
            Command::Next => self.moved(Command::Down),
            Command::Prev => self.moved(Command::Up),
            Command::Up | Command::Down | Command::PageUp | Command::PageDown => {
                self.moved(command)
            }
            _ => match self.query.command(command) {
                Did::Ignored => MenuDid::Ignored,
                Did::Changed | Did::Cut(_) => self.narrowed(),
                Did::Moved | Did::Copied(_) | Did::TooLong => MenuDid::Moved,
            },
        }
    }

    /// A click on a row, as noted in the hits.
    pub fn pick(&mut self, row: usize) -> MenuDid {
        self.scroll.go_to(row);
        self.scroll.clamp(self.rows.len());
        self.chosen()
    }

    /// Turns the rows by the wheel, so many down or, when negative, up.
    pub fn wheel(&mut self, rows: i32) {
        self.scroll.step(isize::try_from(rows).unwrap_or(0), self.rows.len());
    }

    /// Draws the box in the middle of `area`.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        let frame = centred(area, 68, area.height);
        look.hits.cover(frame, Hit::Command(Command::Back));
        let within = draw::boxed(f, frame, &look.word(Word("menu-title")), look);
        let [choose, leave] = Verb::choose_or_leave();
        draw::foot(f, frame, look, &[choose.called(Word("menu-do")), leave]);
        let face = Face { focused: true, ..Face::default() };
        self.query.draw(f, draw::shrink(within, 1), look, face);
        let feet = if within.height > 8 { 2 } else { 0 };
        let list =
            Rect { y: within.y + 1, height: within.height.saturating_sub(1 + feet), ..within };
        self.draw_rows(f, list, look);
        let feet = Rect { y: list.bottom(), height: feet, ..within };
        self.draw_feet(f, draw::shrink(feet, 1), look);
    }

    fn draw_rows(&self, f: &mut Frame, area: Rect, look: &Look) {
        if self.rows.is_empty() {
            let words = look.word(Word("menu-nothing"));
            draw::paragraph(f, draw::shrink(area, 1), 1, &words, look.style(Role::Muted));
            return;
        }
        look.hits.add_part(area, self.part);
        let drawn = self.drawn();
        let line = drawn.iter().position(|d| matches!(d, Drawn::Row(n) if *n == self.scroll.at()));
        let line = line.unwrap_or(0);
        let mut top = self.scroll.top_of(line, drawn.len(), area.height);
        if top == line && top > 0 && matches!(drawn.get(top - 1), Some(Drawn::Head(_))) {
            top = self.scroll.top_of(line - 1, drawn.len(), area.height);
        }
        for (y, one) in (0..area.height).zip(drawn.iter().skip(top)) {
            match one {
                Drawn::Head(group) => {
                    let words = self.heading(*group, look);
                    draw::put(f, area, (1, y), &words, look.style(Role::Title));
                }
                Drawn::Row(row) => {
                    self.draw_row(f, draw::strip(area, y, 0, area.width), look, *row);
                }
            }
        }
        draw::scrollbar(f, Rect { width: area.width + 1, ..area }, look, (top, drawn.len()));
    }

    fn drawn(&self) -> Vec<Drawn> {
        let mut drawn = Vec::with_capacity(self.rows.len() + 4);
        let mut last = None;
        for (at, (group, _)) in self.rows.iter().enumerate() {
            if last != Some(*group) {
                drawn.push(Drawn::Head(*group));
                last = Some(*group);
            }
            drawn.push(Drawn::Row(at));
        }
        drawn
    }

    fn heading(&self, group: Group, look: &Look) -> String {
        match (group, &self.about) {
            (Group::Here, Some(about)) => {
                look.words.with(Word("menu-here-about"), &[("about", Arg::from(about))])
            }
            (Group::Here, None) => look.word(Word("menu-here")),
            (Group::Anywhere, _) => look.word(Word("menu-anywhere")),
            (Group::Added, _) => look.word(Word("menu-people")),
            (Group::Elsewhere, _) => look.word(Word("menu-elsewhere")),
        }
    }

    fn draw_row(&self, f: &mut Frame, strip: Rect, look: &Look, row: usize) {
        let (name, role, right) = match self.rows.get(row) {
            Some((_, Row::Deed(at))) => {
                let Some((_, deed)) = self.deeds.get(*at) else { return };
                let (name, role) = deed.shown();
                (name, role, deed.keys.clone())
            }
            Some((_, Row::Added(at))) => {
                let Some((name, detail)) = self.added.get(*at) else { return };
                (name.clone(), Role::Text, detail.clone())
            }
            None => return,
        };
        let on = row == self.scroll.at();
        if on {
            draw::put(f, strip, (1, 0), ">", look.style(Role::Accent));
        }
        let room = strip.width.saturating_sub(draw::columns(&right) + 4);
        draw::put(f, Rect { width: room, ..strip }, (3, 0), &name, look.style(role));
        let right_area = Rect { width: strip.width.saturating_sub(2), ..strip };
        draw::put_right(f, right_area, 0, &right, look.style(Role::Key));
        if on {
            draw::tint(f, strip, look.style(Role::Selected));
        }
        look.hits.add(strip, Hit::Pick { part: self.part, row });
    }

    /// How many were found by what is typed, and of the chosen one why it cannot be done or what else
    /// it is called.
    fn draw_feet(&self, f: &mut Frame, area: Rect, look: &Look) {
        let mut row = 0;
        if !self.query().trim().is_empty() {
            let n = Arg::from(self.rows.len());
            let count = look.words.with(Word("menu-count"), &[("n", n)]);
            draw::put(f, area, (0, 0), &count, look.style(Role::Muted));
            row = 1;
        }
        let Some((_, Row::Deed(at))) = self.rows.get(self.scroll.at()) else { return };
        let Some((_, deed)) = self.deeds.get(*at) else { return };
        if let Some(why) = deed.reason(look) {
            draw::paragraph(f, area, row, &why, look.style(Role::Warning));
            return;
        }
        let names = deed.word().map(|of| look.words.names(of)).unwrap_or_default();
        let also: Vec<String> = names.into_iter().filter(|name| *name != deed.name).collect();
        if !also.is_empty() {
            let names = also.join(", ");
            let also = look.words.with(Word("menu-also"), &[("names", Arg::from(&names))]);
            draw::paragraph(f, area, row, &also, look.style(Role::Muted));
        }
    }

    fn chosen(&self) -> MenuDid {
        match self.rows.get(self.scroll.at()) {
            Some((_, Row::Added(at))) => MenuDid::Added(*at),
            Some((_, Row::Deed(at))) => match self.deeds.get(*at) {
                Some((_, Deed { why_not: Some(why), .. })) => MenuDid::Refused(why.clone()),
                Some((_, Deed { command: Some(command), .. })) => MenuDid::Run(*command),
                Some((_, Deed { place: Some(place), .. })) => MenuDid::Go(*place),
                _ => MenuDid::Moved,
            },
            None => MenuDid::Moved,
        }
    }

    fn moved(&mut self, command: Command) -> MenuDid {
        self.scroll.command(command, self.rows.len());
        MenuDid::Moved
    }

    fn narrowed(&mut self) -> MenuDid {
        self.added.clear();
        self.narrow();
        MenuDid::Typed(self.query().to_owned())
    }

    /// Keeps what fits the letters, best first within its heading. What is of other screens comes
    /// last, and what belongs to no command before it.
    fn narrow(&mut self) {
        let typed = fold(self.query.value().trim());
        let deeds = self.deeds.iter().enumerate();
        let mut found: Vec<(Group, u8, usize, Row)> = deeds
            .filter_map(|(at, (group, deed))| {
                let rank = if typed.is_empty() { Some(0) } else { deed.fits(&typed) };
                rank.map(|rank| (*group, rank, at, Row::Deed(at)))
            })
            .collect();
        found.extend((0..self.added.len()).map(|at| (Group::Added, 0, at, Row::Added(at))));
        found.sort_by_key(|(group, rank, at, _)| (*group, *rank, *at));
        // Of what is found by letters that is meant which can be done and is called so here.
        let possible = |row: &Row| match row {
            Row::Added(_) => true,
            Row::Deed(at) => self.deeds.get(*at).is_some_and(|(_, deed)| deed.why_not.is_none()),
        };
        let meant = found.iter().enumerate().filter(|(_, (.., row))| possible(row));
        let meant = meant.min_by_key(|(place, (_, rank, ..))| (*rank, *place));
        let meant = meant.filter(|_| !typed.is_empty()).map_or(0, |(place, _)| place);
        self.rows = found.into_iter().map(|(group, _, _, row)| (group, row)).collect();
        self.scroll.go_to(meant);
    }
}

#[cfg(test)]
mod tests;
