//! What was written on paper, typed in: a call a row, by the number on the call list and the digit of the
//! outcome; and letters that came back or people who came to a meeting, many at once.

mod boxes;
mod find;
mod row;

use super::{key, outcome, questions};
use crate::base::{InitiativeId, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::disposition::Disposition;
use crate::domain::session::{self, Session};
use crate::exchange::letters::{Sheet, SheetOf};
use crate::screens::cx::Cx;
use crate::screens::env::Env;
use crate::screens::route::{Paper, Route};
use crate::screens::screen::{Draft, Head, Mode, Screen};
use crate::store::encounters::{Start, StartOf};
use crate::store::sessions::Came;
use crate::store::{Edit, Result, sessions};
use crate::ui::{Form, FormDid, Look, Verb, draw};
pub use boxes::Steady;
pub use row::{at_meeting, came};

use boxes::What;
use find::Found;
use ratatui::{Frame, layout::Rect};

/// How many of the rows typed last stay in view.
const SHOWN: usize = 5;

/// The screen.
#[derive(Debug)]
pub struct FromPaper {
    initiative: InitiativeId,
    sheet: Option<Box<SheetOf>>,
    form: Form,
    /// Whom the number or the name in the box means.
    who: Option<PersonId>,
    /// What there is to know of them before the row is written.
    before: Option<Box<StartOf>>,
    /// The row is to be saved as soon as that is known.
    wanted: bool,
    /// What is said under the box.
    found: Phrase,
    /// The rows typed last, the latest first.
    done: Vec<String>,
    failed: Option<Phrase>,
}

/// What comes back.
#[derive(Debug)]
pub enum Msg {
    /// Who is on the list.
    Sheet(Result<Box<SheetOf>>),
    /// What there is to know of somebody.
    Before(Result<Box<StartOf>>),
    /// The row is on this computer's disk: what is said of it, and who came to which meeting by it.
    Kept(String, Option<Box<(Session, Vec<Came>)>>),
}

impl FromPaper {
    /// What was written on the paper of an initiative.
    pub fn new(initiative: InitiativeId) -> Self {
        Self {
            initiative,
            sheet: None,
            form: Form::new(Vec::new()),
            who: None,
            before: None,
            wanted: false,
            found: Phrase::new(Word("typed-number-help")),
            done: Vec::new(),
            failed: None,
        }
    }

    fn key(&self) -> String {
        format!("paper-{}", self.initiative.0)
    }

    /// An empty row; what is the same on the whole paper stays.
    fn fresh(&mut self, steady: &Steady, env: &Env<'_>) {
        let sheet = self.sheet.as_deref();
        let meetings = sheet.map_or(&[][..], |sheet| &sheet.sessions);
        let asked = (meetings, sheet.and_then(|sheet| sheet.template.as_ref()));
        self.form = Form::new(boxes::all(steady, asked, env)).settled(&env.here());
        self.form.go_to(steady.first());
        (self.who, self.before, self.wanted) = (None, None, false);
        self.found = Phrase::new(Word("typed-number-help"));
    }

    /// Looks up whom the box means.
    fn look(&mut self, cx: &mut Cx<'_, Msg>) {
        let Some(sheet) = &self.sheet else { return };
        let typed = boxes::typed(&self.form, boxes::NUMBER);
        let found = find::one(&typed, &sheet.list, cx.env);
        self.found = found.phrase(&typed, cx.env);
        let who = match found {
            Found::One(person) => Some(person),
            Found::Nobody | Found::Several(_) => None,
        };
        if who != self.who {
            (self.who, self.before, self.wanted) = (who, None, false);
            if let Some(person) = who {
                let start = Start {
                    person,
                    initiative: Some(self.initiative),
                    task: None,
                    change: None,
                    lines: 1,
                    wall: cx.env.wall(),
                };
                cx.ask_latest("before", start, |before| Msg::Before(before.map(Box::new)));
            }
        }
    }

    /// Shows the questions of the paper where somebody has answered, and those that follow from an answer.
    fn show(&mut self) {
        let template = self.sheet.as_ref().and_then(|sheet| sheet.template.as_ref());
        let asks = outcome::of(&self.form).is_some_and(Disposition::asks_questions);
        questions::show(template, asks, &mut self.form);
    }

    fn save(&mut self, cx: &mut Cx<'_, Msg>) {
        let steady = Steady::of(&self.form, cx.env);
        if !self.form.check() {
            return cx.hint(Word("record-not-yet"));
        }
        if steady.what != What::Calls {
            return self.save_many(&steady, cx);
        }
        let (Some(sheet), Some(who)) = (&self.sheet, self.who) else {
            self.form.refuse(boxes::NUMBER, Phrase::new(Word("typed-who")));
            self.form.check();
            return;
        };
        let Some(before) = &self.before else {
            self.wanted = true;
            return;
        };
        match row::call(&self.form, &steady, (sheet, before), cx.env) {
            Ok(save) => {
                let said = row::said(&self.form, sheet, who, cx.env);
                cx.save_kept(save, Msg::Kept(said, None));
            }
            Err(flaws) => {
                for (key, why) in flaws {
                    self.form.refuse(&key, why);
                }
                self.form.check();
                cx.hint(Word("record-not-yet"));
            }
        }
    }

    /// The meeting people came to: the one that was chosen, else that of the day, else a new one.
    fn meeting(&self, steady: &Steady, env: &Env<'_>) -> (Session, Vec<Edit>) {
        let sheet = self.sheet.as_ref();
        let known = || sheet.into_iter().flat_map(|sheet| &sheet.sessions);
        let chosen = steady.meeting.and_then(|id| known().find(|one| one.id == id));
        if let Some(one) = chosen.or_else(|| known().find(|one| one.day == steady.day)) {
            return (one.clone(), Vec::new());
        }
        let new = Session::new(env.id(), session::Kind::Meeting, steady.day);
        let new = Session {
            name: sheet.map(|sheet| sheet.initiative.name.clone()).unwrap_or_default(),
            state: session::State::Done,
            initiative: Some(self.initiative),
            staff: vec![steady.worker],
            ..new
        };
        let edits = sessions::add(&env.author(), &new).edits;
        (new, edits)
    }

    /// Letters that came back or people who came: all numbers at once, one action.
    fn save_many(&mut self, steady: &Steady, cx: &mut Cx<'_, Msg>) {
        let meeting = self.meeting(steady, cx.env);
        let Some(sheet) = &self.sheet else { return };
        let typed = boxes::typed(&self.form, boxes::NUMBERS);
        match find::many(&typed, &sheet.list, cx.env) {
            Ok(who) if steady.what == What::Came => {
                let minutes = boxes::typed(&self.form, boxes::EACH).parse().ok();
                let begun = sessions::begun(&cx.env.author(), &meeting.0, cx.env.today);
                let (save, said, kept) =
                    row::meeting(&who, minutes, steady, (sheet, meeting), cx.env);
                if kept.1.is_empty() {
                    let known = Phrase::new(Word("typed-came-known")).with("n", who.len());
                    self.form.refuse(boxes::NUMBERS, known);
                    self.form.check();
                    return;
                }
                if let Some(begun) = begun {
                    cx.save(begun);
                }
                cx.save_kept(save, Msg::Kept(said, Some(Box::new(kept))));
            }
            Ok(who) => {
                let save = row::returned(&who, steady, sheet, cx.env);
                let n = Phrase::new(Word("typed-returned-n")).with("n", who.len());
                cx.save_kept(save, Msg::Kept(cx.env.words.say(&n), None));
            }
            Err(why) => {
                self.form.refuse(boxes::NUMBERS, why);
                self.form.check();
            }
        }
    }
}

impl Screen for FromPaper {
    type Msg = Msg;

    fn head(&self, look: &Look) -> Head {
        let name = self.sheet.as_ref().map(|sheet| sheet.initiative.name.as_str());
        let title = format!("{} > {}", look.word(Word("typed-title")), name.unwrap_or_default());
        let help = self.form.help().map(|help| look.say(help)).unwrap_or_default();
        Head { title, writing: true, status: help, ..Head::default() }
    }

    fn mode(&self) -> Mode {
        if self.sheet.is_some() { Mode::Write } else { Mode::Browse }
    }

    fn verbs(&self) -> Vec<Verb> {
        if self.form.helping() {
            return Verb::choose_or_leave().to_vec();
        }
        let helper = self.form.helper_name().map(|name| Verb::new(Command::Helper).called(name));
        let save = Verb::new(Command::Save).called(Word("typed-save"));
        [save].into_iter().chain(helper).chain([Command::Back.into()]).collect()
    }

    fn help(&self) -> Word {
        Word("typed-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Msg>) {
        let (by, wall) = (cx.env.me.id, cx.env.wall());
        let sheet = Sheet { initiative: self.initiative, only: None, by, wall };
        cx.ask_latest("sheet", sheet, |sheet| Msg::Sheet(sheet.map(Box::new)));
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
        if command == Command::Save && !self.form.helping() {
            return self.save(cx);
        }
        self.pass(command, cx);
    }

    fn form(&mut self) -> Option<&mut Form> {
        Some(&mut self.form)
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut Cx<'_, Msg>) {
        match (did, command) {
            (FormDid::Changed(key), _) if key == boxes::NUMBER => self.look(cx),
            (FormDid::Changed(key), _) if key == boxes::WHAT => {
                let steady = Steady::of(&self.form, cx.env);
                self.form.go_to(steady.first());
            }
            (FormDid::Changed(key), _) if key == key::HOW => self.show(),
            (FormDid::Changed(key), _) if questions::is_question(&key) => {
                let gone_on = self.form.focus() != Some(key.as_str());
                self.show();
                if gone_on {
                    // The question that has just come may stand before the one gone on to.
                    self.form.go_to(&key);
                    self.form.command(Command::Next, &cx.env.here());
                }
            }
            (FormDid::End, _) => self.save(cx),
            (FormDid::Ignored, Some(Command::Undo)) if cx.env.done.is_some() => cx.undo(),
            (FormDid::Ignored, Some(Command::Redo)) if cx.env.done.is_some() => cx.redo(),
            (FormDid::Ignored, Some(Command::Back)) => cx.back(),
            _ => {}
        }
    }

    fn update(&mut self, msg: Msg, cx: &mut Cx<'_, Msg>) {
        match msg {
            Msg::Sheet(Ok(sheet)) => {
                let first = self.sheet.is_none();
                self.sheet = Some(sheet);
                if first {
                    self.fresh(&Steady::usual(cx.env), cx.env);
                    if let Some(draft) = cx.env.draft(&self.key()) {
                        self.form.restore(&draft.body, &cx.env.here());
                        self.show();
                    }
                }
                self.look(cx);
            }
            Msg::Before(Ok(before)) => {
                self.before = Some(before);
                if std::mem::take(&mut self.wanted) {
                    self.save(cx);
                }
            }
            Msg::Kept(said, came) => {
                if let (Some(sheet), Some(came)) = (&mut self.sheet, came) {
                    let (session, came) = *came;
                    sheet.sessions.retain(|one| one.id != session.id);
                    sheet.sessions.push(session);
                    sheet.came.extend(came);
                }
                self.done.insert(0, said);
                self.done.truncate(SHOWN);
                cx.drop_draft(&self.key());
                let steady = Steady::of(&self.form, cx.env);
                self.fresh(&steady, cx.env);
            }
            Msg::Sheet(Err(why)) => self.failed = Some(why.phrase()),
            Msg::Before(Err(why)) => cx.trouble(why.phrase()),
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        if self.sheet.is_none() {
            let words = match &self.failed {
                Some(why) => look.words.say(why),
                None => look.loading(),
            };
            draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(Role::Muted));
            return;
        }
        let high = u16::try_from(SHOWN + 3).unwrap_or(0).min(area.height / 2);
        let boxes = Rect { height: area.height - high, ..area };
        self.form.draw(f, boxes, look);
        let foot = Rect { y: area.bottom() - high, height: high, ..area };
        draw::rule(f, foot, 0, Some(&look.word(Word("typed-done"))), look);
        let found = look.words.say(&self.found);
        let within = draw::shrink(foot, 1);
        let from = draw::paragraph(f, within, 1, &found, look.style(Role::Accent));
        for (row, line) in (from..).zip(&self.done) {
            draw::put(f, foot, (1, row), line, look.style(Role::Muted));
        }
    }

    fn draft(&self) -> Option<Draft> {
        if self.sheet.is_none() || !self.form.dirty() {
            return None;
        }
        let name = self.sheet.as_ref().map(|sheet| sheet.initiative.name.clone());
        let title = Phrase::new(Word("typed-draft")).with("name", name.unwrap_or_default());
        let route = Route::Paper(Paper::Typed(self.initiative));
        Some(Draft::new(self.key(), title, route, self.form.snapshot()))
    }

    fn as_begun(&self) -> Option<String> {
        (self.sheet.is_some() && !self.form.dirty()).then(|| self.key())
    }
}
