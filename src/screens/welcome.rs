//! The first thing a new user sees: look around, open what the team has, or start something new.

use super::cx::Cx;
use super::env::Opening;
use super::paths::register_path;
use super::route::Route;
use super::screen::{Head, Mode, Screen};
use crate::base::{Lang, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::StoreError;
use crate::ui::{Field, Form, FormDid, Hit, Look, Verb, draw};
use ratatui::{Frame, layout::Rect};

/// What the first page offers, in its order.
const CHOICES: [(Word, Word); 3] = [
    (Word("welcome-practice"), Word("welcome-practice-why")),
    (Word("welcome-open"), Word("welcome-open-why")),
    (Word("welcome-new"), Word("welcome-new-why")),
];

/// Numbers by which clicks on the parts are told apart.
const PARTS: (u8, u8) = (1, 2);

/// The first page, and the box for the path of a register that is there already.
#[derive(Debug, Default)]
pub struct Welcome {
    at: usize,
    opening: bool,
    path: Option<Form>,
}

/// Why what was chosen could not be opened.
#[derive(Debug)]
pub struct NotOpened(StoreError);

impl Welcome {
    /// The first page with its first choice taken already.
    pub fn practising() -> Self {
        Self { opening: true, ..Self::default() }
    }

    fn choose(&mut self, at: usize, cx: &mut Cx<'_, NotOpened>) {
        self.at = at.min(CHOICES.len() - 1);
        match self.at {
            0 => {
                self.opening = true;
                cx.open(Opening::Practice, NotOpened);
            }
            1 => {
                let last = cx.env.settings.last_register.as_ref();
                let last = last.map(|path| path.display().to_string()).unwrap_or_default();
                let path = Field::text("path", Word("welcome-path")).with(&last).proposed();
                let form = Form::new(vec![path.required().help(Word("welcome-path-help"))]);
                self.path = Some(form.settled(&cx.env.here()));
            }
            _ => cx.go(Route::NewRegister),
        }
    }

    /// The next language, or the one before, from now on.
    fn speak(by: isize, cx: &mut Cx<'_, NotOpened>) {
        let now = cx.env.words.lang();
        let all = Lang::ALL;
        let at = all.iter().position(|lang| *lang == now).unwrap_or(0);
        let next = at.wrapping_add_signed(by).checked_rem(all.len()).unwrap_or(0);
        let next = if at == 0 && by < 0 { all.len() - 1 } else { next };
        let language = all.get(next).copied();
        cx.settings(crate::config::settings::Settings { language, ..cx.env.settings.clone() });
    }

    fn did(&mut self, did: &FormDid, command: Option<Command>, cx: &mut Cx<'_, NotOpened>) {
        let Some(form) = &mut self.path else { return };
        match (did, command) {
            (FormDid::End, _) | (_, Some(Command::Save)) => {
                if form.check()
                    && let Some(path) = form.given("path")
                {
                    cx.go(Route::Unlock { path: register_path(&path) });
                }
            }
            (FormDid::Ignored, Some(Command::Back)) => self.path = None,
            _ => {}
        }
    }
}

impl Screen for Welcome {
    type Msg = NotOpened;

    fn head(&self, look: &Look) -> Head {
        Head {
            title: look.word(Word("welcome-title")),
            writing: self.path.is_some(),
            status: look.word(match self.path {
                Some(_) => Word("welcome-path-help"),
                None => Word("welcome-status"),
            }),
            ..Head::default()
        }
    }

    fn mode(&self) -> Mode {
        if self.path.is_some() { Mode::Write } else { Mode::Browse }
    }

    fn verbs(&self) -> Vec<Verb> {
        if self.path.is_some() {
            return vec![
                Verb::new(Command::Enter).called(Word("welcome-open-it")),
                Command::Back.into(),
            ];
        }
        vec![
            Verb::new(Command::Enter).called(Word("welcome-next")),
            Verb::new(Command::Right).called(Word("welcome-language")),
            Verb::new(Command::Quit),
        ]
    }

    fn help(&self) -> Word {
        Word("welcome-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, NotOpened>) {
        if self.opening {
            self.choose(0, cx);
        }
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, NotOpened>) {
        if let Some(form) = &mut self.path {
            let did = form.command(command, &cx.env.here());
            return self.did(&did, Some(command), cx);
        }
        // Enter pressed twice opens one register.
        if self.opening {
            return;
        }
        match command {
            Command::Up | Command::Prev => self.at = self.at.saturating_sub(1),
            Command::Down | Command::Next => self.at = (self.at + 1).min(CHOICES.len() - 1),
            Command::Left => Self::speak(-1, cx),
            Command::Right => Self::speak(1, cx),
            Command::Enter => self.choose(self.at, cx),
            Command::Screen1 => self.choose(0, cx),
            Command::Screen2 => self.choose(1, cx),
            Command::Screen3 => self.choose(2, cx),
            Command::Back => cx.hint(Word("welcome-quit")),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, NotOpened>) {
        if let Some(form) = &mut self.path {
            let did = form.text(text, &cx.env.here());
            self.did(&did, None, cx);
        }
    }

    fn pick(&mut self, part: u8, row: usize, cx: &mut Cx<'_, NotOpened>) {
        match (&mut self.path, part) {
            (Some(form), _) => {
                let did = form.pick(row, &cx.env.here());
                self.did(&did, None, cx);
            }
            (None, part) if part == PARTS.1 => {
                let language = Lang::ALL.get(row).copied();
                let settings = cx.env.settings.clone();
                cx.settings(crate::config::settings::Settings { language, ..settings });
            }
            (None, _) if !self.opening => self.choose(row, cx),
            (None, _) => {}
        }
    }

    fn update(&mut self, NotOpened(why): NotOpened, cx: &mut Cx<'_, NotOpened>) {
        self.opening = false;
        cx.trouble(why.phrase());
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let area = draw::shrink(area, 2);
        let text = look.style(Role::Text);
        let mut row = draw::paragraph(f, area, 0, &look.word(Word("welcome-what")), text) + 1;
        if self.opening {
            let words = look.word(Word("welcome-opening"));
            draw::paragraph(f, area, row, &words, look.style(Role::Muted));
            return;
        }
        if let Some(form) = &self.path {
            let (_, below) = crate::ui::layout::split_top(area, row);
            return form.draw(f, below, look);
        }
        row = self.draw_choices(f, area, look, row) + 1;
        // One empty row less where it is low: what follows is to stand whole.
        let gap = if area.height < 16 { 1 } else { 2 };
        row = draw_languages(f, area, look, row) + gap;
        draw::paragraph(f, area, row, &look.word(Word("welcome-keys")), look.style(Role::Muted));
    }
}

impl Welcome {
    fn draw_choices(&self, f: &mut Frame, area: Rect, look: &Look, from: u16) -> u16 {
        let columns = |words: Word| draw::columns(&look.word(words));
        let wide = CHOICES.iter().map(|(what, _)| columns(*what)).max().unwrap_or(0);
        // Where not all that is said of them fits beside, what is said of the chosen one stands under it.
        let beside = CHOICES.iter().all(|(_, why)| wide + columns(*why) + 8 <= area.width);
        let mut row = from;
        for (n, (what, why)) in CHOICES.iter().enumerate() {
            let strip = draw::strip(area, row, 0, area.width);
            let chosen = n == self.at;
            if chosen {
                draw::put(f, strip, (0, 0), ">", look.style(Role::Accent));
            }
            let number = (n + 1).to_string();
            let column = draw::put(f, strip, (2, 0), &number, look.style(Role::Key)) + 2;
            draw::put(f, strip, (column, 0), &look.word(*what), look.style(Role::Text));
            if beside {
                let after = column + wide + 3;
                draw::put(f, strip, (after, 0), &look.word(*why), look.style(Role::Muted));
            }
            if chosen {
                draw::tint(f, strip, look.style(Role::Selected));
                draw::cursor(f, strip, (0, 0));
            }
            look.hits.add(strip, Hit::Pick { part: PARTS.0, row: n });
            row += 1;
            if chosen && !beside {
                draw::put(f, area, (column, row), &look.word(*why), look.style(Role::Muted));
                row += 1;
            }
        }
        row
    }
}

/// The three languages, each in its own words.
fn draw_languages(f: &mut Frame, area: Rect, look: &Look, row: u16) -> u16 {
    let label = look.word(Word("welcome-language"));
    let mut column = draw::put(f, area, (2, row), &label, look.style(Role::Label)) + 2;
    for (n, lang) in Lang::ALL.iter().enumerate() {
        let here = *lang == look.words.lang();
        let own = lang.own_name();
        let words = if here { format!("[x] {own}") } else { format!("[ ] {own}") };
        let wide = draw::columns(&words);
        let role = if here { Role::Accent } else { Role::Text };
        draw::put(f, area, (column, row), &words, look.style(role));
        look.hits.add(draw::strip(area, row, column, wide), Hit::Pick { part: PARTS.1, row: n });
        column += wide + 3;
    }
    row
}
