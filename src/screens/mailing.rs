//! Letters, labels, call lists and merge files of an initiative: what, to whom, how it reads; then the
//! file is made and opened, and what was sent stands in everybody's history.

mod boxes;
mod gaps;
mod preview;
mod told;

use super::cx::Cx;
use super::env::Env;
use super::screen::{Effect, Head, Mode, Screen, ShellEffect};
use crate::base::{InitiativeId, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::disposition::Disposition;
use crate::domain::letter::{Sifted, What, find};
use crate::domain::output::Purpose;
use crate::exchange::letters::{Form as FileForm, Made, Make, Sheet, SheetOf, receivers, sent_to};
use crate::screens::effect::CopyText;
use crate::store::letters::{Posted, posted};
use crate::store::{Result, StoreError};
use crate::ui::layout::split_beside;
use crate::ui::{FieldValue, Form, FormDid, Look, Verb, draw};
use preview::Preview;
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Columns of the boxes, of a hundred.
const SHARE: u16 = 54;

/// A mailing being put together.
#[derive(Debug)]
pub struct Mailing {
    initiative: InitiativeId,
    only: Option<BTreeSet<PersonId>>,
    /// What it is made of; nothing until it has been read.
    sheet: Option<Box<SheetOf>>,
    failed: Option<Phrase>,
    form: Form,
    sifted: Option<Sifted>,
    preview: Preview,
    told: Vec<(String, Role)>,
    /// Where the file goes that is being made.
    making: Option<Making>,
}

/// A file that is being made.
#[derive(Debug)]
struct Making {
    what: What,
    path: PathBuf,
    /// It is opened when it is there.
    opens: bool,
    /// The letter tells each when they will be rung.
    tells: bool,
    posted: Option<Posted>,
}

/// What comes back.
#[derive(Debug)]
pub enum Msg {
    /// What a mailing is made of.
    Sheet(Result<Box<SheetOf>>),
    /// Printed although something is missing in the letter, or not.
    Gaps(bool),
    /// The file is there, or why not.
    Made(Result<std::result::Result<Made, Phrase>>),
}

impl Mailing {
    /// A mailing to those on the list of an initiative, or to some of them.
    pub fn new(initiative: InitiativeId, only: Option<Vec<PersonId>>) -> Self {
        Self {
            initiative,
            only: only.map(|only| only.into_iter().collect()),
            sheet: None,
            failed: None,
            form: Form::new(Vec::new()),
            sifted: None,
            preview: Preview::default(),
            told: Vec::new(),
            making: None,
        }
    }

    fn ask(&self, env: &Env<'_>) -> Sheet {
        let (by, wall) = (env.me.id, env.wall());
        Sheet { initiative: self.initiative, only: self.only.clone(), by, wall }
    }

    fn got(&mut self, sheet: Box<SheetOf>, env: &Env<'_>) {
        if self.sheet.is_none() {
            self.form = Form::new(boxes::all(&sheet, env)).settled(&env.here());
        }
        self.sheet = Some(sheet);
        self.look(env);
    }

    /// Says and shows anew what follows from the boxes.
    fn look(&mut self, env: &Env<'_>) {
        let Some(sheet) = &self.sheet else { return };
        let order = boxes::order(&self.form, env);
        let sifted = receivers(sheet, &order, env.country());
        boxes::show(&mut self.form, sheet, &order);
        self.preview.set(sheet, &order, &sifted, env);
        self.told = told::lines(sheet, &order, &sifted, env);
        self.sifted = Some(sifted);
    }

    /// Another thing to make has other habits: nothing is written down for a call list.
    fn chosen(&mut self, env: &Env<'_>) {
        let what = boxes::order(&self.form, env).what;
        let log = if what.is_sent() { "yes" } else { "no" };
        self.form.set(boxes::LOG, &FieldValue::of(log), &env.here());
    }

    /// Makes it, unless there is nobody to make it for, or something is missing that is asked about first.
    fn make(&mut self, cx: &mut Cx<'_, Msg>) {
        // Pressed twice it is still one file.
        if self.making.is_some() || !self.form.check() {
            return;
        }
        let (Some(sheet), Some(sifted)) = (&self.sheet, &self.sifted) else { return };
        let order = boxes::order(&self.form, cx.env);
        if order.what == What::ByHand && !sheet.by_hand(&order).is_empty() {
            return self.go_on(cx);
        }
        if sifted.cleared.rows().is_empty() {
            return cx.hint(Word("letters-nobody"));
        }
        match gaps::question(sheet, &order, sifted, cx.env) {
            Some(question) => cx.confirm(question),
            None => self.go_on(cx),
        }
    }

    fn go_on(&mut self, cx: &mut Cx<'_, Msg>) {
        let Some(sheet) = &self.sheet else { return };
        let order = boxes::order(&self.form, cx.env);
        let (path, private) = boxes::path(&self.form, &order, cx.env);
        let job = Make {
            sheet: self.ask(cx.env),
            order: order.clone(),
            form: FileForm::Xlsx,
            to: path.clone(),
            private,
            replace: private,
            lang: cx.env.words.lang(),
        };
        let letter = find(&sheet.letters, &order.letter, cx.env.words.lang());
        let posted = boxes::logs(&self.form).then(|| Posted {
            initiative: self.initiative,
            outcome: Disposition::Sent,
            note: letter.map(|letter| letter.name.clone()).unwrap_or_default(),
            at: boxes::moment(&order, cx.env),
            day: order.date,
            follow: boxes::follow(&self.form)
                .map(|day| (day, Phrase::new(Word("retry-after-letter")))),
        });
        let opens = order.what != What::Merge;
        let tells = order.every.is_some();
        self.making = Some(Making { what: order.what, path, opens, tells, posted });
        cx.ask(job, Msg::Made);
    }

    /// The file is there: it is opened, and what was sent is written down on those it holds.
    fn made(&mut self, made: Made, cx: &mut Cx<'_, Msg>) {
        let Some(making) = self.making.take() else { return };
        let n = made.to.len();
        if let Some(posted_so) = &making.posted {
            let to = sent_to(&made.to, (made.tasks, made.steps), making.tells);
            cx.save(posted(&cx.env.author(), posted_so, &to));
        }
        cx.back();
        match making.what {
            What::History | What::ByHand => {}
            _ if making.opens => {
                let file = making.path;
                cx.leave(Effect::Shell(ShellEffect::OpenFile { file, n }));
            }
            _ => {
                let file = making.path.display().to_string();
                cx.say(Phrase::new(Word("mailing-lies")).with("n", n).with("file", file));
            }
        }
    }
}

impl Screen for Mailing {
    type Msg = Msg;

    fn head(&self, look: &Look) -> Head {
        let name = self.sheet.as_ref().map(|sheet| sheet.initiative.name.as_str());
        let title = format!("{} > {}", look.word(Word("mailing-title")), name.unwrap_or_default());
        let help = self.form.help().map(|help| look.say(help));
        let status = help.unwrap_or_else(|| look.word(Word("mailing-how")));
        Head { title, writing: true, status, ..Head::default() }
    }

    fn mode(&self) -> Mode {
        if self.sheet.is_some() { Mode::Write } else { Mode::Browse }
    }

    fn verbs(&self) -> Vec<Verb> {
        if self.form.helping() {
            return Verb::choose_or_leave().to_vec();
        }
        let made = Verb::new(Command::Save).called(Word("mailing-make"));
        let leaf = Verb::new(Command::PageDown).called(Word("mailing-next"));
        let helper = self.form.helper_name().map(|name| Verb::new(Command::Helper).called(name));
        [made, leaf].into_iter().chain(helper).chain([Command::Back.into()]).collect()
    }

    fn help(&self) -> Word {
        Word("mailing-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Msg>) {
        cx.ask_latest("sheet", self.ask(cx.env), |sheet| Msg::Sheet(sheet.map(Box::new)));
    }

    fn changed(&mut self, cx: &mut Cx<'_, Msg>) {
        self.start(cx);
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Msg>) {
        if self.sheet.is_none() {
            if command == Command::Back {
                cx.back();
            }
            return;
        }
        if !self.form.helping() {
            match command {
                Command::Save => return self.make(cx),
                Command::PageDown | Command::PageUp => {
                    let (Some(sheet), Some(sifted)) = (&self.sheet, &self.sifted) else { return };
                    let order = boxes::order(&self.form, cx.env);
                    self.preview.leaf(command == Command::PageDown, sifted.cleared.rows().len());
                    return self.preview.set(sheet, &order, sifted, cx.env);
                }
                _ => {}
            }
        }
        self.pass(command, cx);
    }

    fn form(&mut self) -> Option<&mut Form> {
        Some(&mut self.form)
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut Cx<'_, Msg>) {
        match (did, command) {
            (FormDid::Changed(key), _) => {
                if key == boxes::WHAT {
                    self.chosen(cx.env);
                }
                self.look(cx.env);
            }
            (FormDid::End, _) => self.make(cx),
            (FormDid::Clipboard(text), _) => {
                let protection = crate::domain::protection::Protection::Open;
                cx.copy(CopyText { text, protection, purpose: Purpose::Copy });
            }
            (FormDid::Ignored, Some(Command::Back)) => cx.back(),
            _ => {}
        }
    }

    fn update(&mut self, msg: Msg, cx: &mut Cx<'_, Msg>) {
        match msg {
            Msg::Gaps(true) => self.go_on(cx),
            Msg::Gaps(false) => {}
            Msg::Sheet(Ok(sheet)) => self.got(sheet, cx.env),
            Msg::Sheet(Err(StoreError::Gone)) => {
                self.failed = Some(Phrase::new(Word("initiative-gone")));
            }
            Msg::Sheet(Err(why)) => self.failed = Some(why.phrase()),
            Msg::Made(Ok(Ok(made))) => self.made(made, cx),
            Msg::Made(Ok(Err(why))) => {
                self.making = None;
                cx.trouble(why);
            }
            Msg::Made(Err(why)) => {
                self.making = None;
                cx.trouble(why.phrase());
            }
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let wait = match (&self.failed, &self.sheet, &self.making) {
            (Some(why), ..) => Some(look.words.say(why)),
            (None, None, _) => Some(look.loading()),
            (None, Some(_), Some(_)) => Some(look.word(Word("mailing-making"))),
            (None, Some(_), None) => None,
        };
        if let Some(words) = wait {
            draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(Role::Muted));
            return;
        }
        let mut row = 0;
        for (words, role) in &self.told {
            row = draw::paragraph(f, draw::shrink(area, 1), row, words, look.style(*role));
        }
        draw::rule(f, area, row, None, look);
        let below =
            Rect { y: area.y + row + 1, height: area.height.saturating_sub(row + 1), ..area };
        if self.preview.is_empty() || below.width < 76 {
            return self.form.draw(f, below, look);
        }
        let (left, right) = split_beside(f, below, look, SHARE);
        self.form.draw(f, left, look);
        self.preview.draw(f, draw::shrink(right, 1), look);
    }
}
