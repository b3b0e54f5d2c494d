//! A copy brought home: which file, what comes with it, and then lot by lot, while others go on working.

use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::exchange::folder::Found;
use crate::screens::cx::Cx;
use crate::screens::effect::Effect;
use crate::screens::files::{Files, FilesDid, Sought};
use crate::screens::route::Route;
use crate::screens::screen::{Head, Mode, Screen};
use crate::store::backups::{self, Reason};
use crate::store::copies::came_home;
use crate::store::merge::{Begin, Begun, Progress, Step};
use crate::store::{Job, Key, Result as Answer, StoreError};
use crate::ui::chart::fill;
use crate::ui::{Field, FieldKind, Form, FormDid, Look, Verb, draw};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;
use std::result::Result as Outcome;

/// How far one has come.
#[derive(Debug)]
enum State {
    /// Which file; `true` while it is looked into.
    File(bool),
    /// It has a passphrase of its own; `true` while that is tried.
    Asked(PathBuf, Box<Form>, bool),
    /// What it would bring.
    Told(Begun),
    /// What is here is kept first, as a backup.
    Keeping(Begun),
    /// It is coming in.
    Coming(Begun, Progress),
    /// It is home.
    Home(Begun),
}

/// The copy on its way home.
#[derive(Debug)]
pub struct Bring {
    state: State,
    files: Files,
    /// The file that was looked into last.
    looked: Option<PathBuf>,
}

const NAME: &str = "name";
const PASSPHRASE: &str = "passphrase";

/// What comes back.
#[derive(Debug)]
pub enum Msg {
    /// The files that the path may mean.
    Lists(Answer<Vec<Found>>),
    /// What the file would bring, or why nothing can.
    Begun(Answer<Outcome<Begun, StoreError>>),
    /// What is here is kept, or some of it.
    Kept(Answer<backups::Progress>),
    /// A lot is in.
    Came(Answer<Progress>),
}

type OwnCx<'a> = Cx<'a, Msg>;

/// Whether nothing was written in a copy that still counts as out: only its row has to come home.
fn unused(begun: &Begun) -> bool {
    begun.tally.is_empty() && matches!(begun.copy, Some((_, None)))
}

impl Bring {
    /// Which file is still to be said.
    pub fn new() -> Self {
        Self { state: State::File(false), files: Files::of(Sought::Copy), looked: None }
    }

    fn in_files(&mut self, did: FilesDid, cx: &mut OwnCx<'_>) {
        match did {
            FilesDid::Nothing => {}
            FilesDid::Leave => cx.back(),
            FilesDid::Look => {
                self.state = State::File(false);
                self.files.look(cx, Msg::Lists);
            }
            FilesDid::Take(path) => self.look_into(path, cx),
        }
    }

    fn look_into(&mut self, path: PathBuf, cx: &mut OwnCx<'_>) {
        self.state = State::File(true);
        self.looked = Some(path.clone());
        Self::begin(path, Key::None, cx);
    }

    fn begin(path: PathBuf, key: Key, cx: &mut OwnCx<'_>) {
        let begin = Begin { path, key, at: cx.env.now };
        cx.leave(Effect::Ask(Job::change(begin, Msg::Begun)));
    }

    /// Tries what was typed.
    fn open(&mut self, cx: &mut OwnCx<'_>) {
        let State::Asked(path, form, trying) = &mut self.state else { return };
        if *trying || !form.check() {
            return;
        }
        let name = form.given(NAME).filter(|name| !name.trim().is_empty());
        let Some(passphrase) = form.secret(PASSPHRASE) else { return };
        let key = Key::typed(name, passphrase);
        *trying = true;
        Self::begin(path.clone(), key, cx);
    }

    fn in_form(&mut self, did: &FormDid, command: Option<Command>, cx: &mut OwnCx<'_>) {
        match (did, command) {
            (FormDid::End, _) | (_, Some(Command::Save)) => self.open(cx),
            (FormDid::Ignored, Some(Command::Back)) => self.state = State::File(false),
            _ => {}
        }
    }

    /// Keeps what is here before anything comes in.
    fn keep(&mut self, begun: Begun, cx: &mut OwnCx<'_>) {
        let now = cx.env.clock.local(cx.env.now);
        let backup = backups::Begin { reason: Reason::Merge, now, into: None };
        cx.leave(Effect::Ask(Job::change(backup, Msg::Kept)));
        self.state = State::Keeping(begun);
    }

    fn kept(&mut self, progress: &backups::Progress, cx: &mut OwnCx<'_>) {
        let State::Keeping(begun) = &self.state else { return };
        match progress {
            backups::Progress::Slice { .. } => {
                cx.leave(Effect::Ask(Job::change(backups::Step, Msg::Kept)));
            }
            backups::Progress::Done(_) | backups::Progress::NotNeeded => {
                let begun = begun.clone();
                Self::go_on(&begun, cx);
                self.state = State::Coming(begun, Progress { done: 0, of: 1 });
            }
        }
    }

    /// Asks for the next lot.
    fn go_on(begun: &Begun, cx: &mut OwnCx<'_>) {
        let step = Step { merge: begun.merge.clone(), by: cx.env.me.id, at: cx.env.now };
        cx.leave(Effect::Ask(Job::change(step, Msg::Came)));
    }

    fn came(&mut self, progress: Progress, cx: &mut OwnCx<'_>) {
        let State::Coming(begun, _) = &self.state else { return };
        let begun = begun.clone();
        if !progress.is_over() {
            Self::go_on(&begun, cx);
            self.state = State::Coming(begun, progress);
            return;
        }
        self.home(begun, cx);
    }

    /// All of it is in: it is off the list of those that are out.
    fn home(&mut self, begun: Begun, cx: &mut OwnCx<'_>) {
        if let Some((copy, before)) = begun.copy {
            cx.save(came_home(&cx.env.author(), copy, before));
        }
        cx.changed_here();
        self.state = State::Home(begun);
        cx.say(self.now());
    }

    /// Whether a file is looked into just now.
    fn looks(&self) -> bool {
        matches!(self.state, State::File(true) | State::Asked(_, _, true))
    }

    /// The file was not opened: where a passphrase may help it is asked for.
    fn refused(&mut self, why: &StoreError, cx: &OwnCx<'_>) {
        let typed = [StoreError::WrongPassphrase, StoreError::NoMember, StoreError::Locked];
        match &mut self.state {
            State::Asked(_, form, trying) if typed.contains(why) => {
                *trying = false;
                form.refuse(
                    if *why == StoreError::NoMember { NAME } else { PASSPHRASE },
                    why.phrase(),
                );
                form.check();
            }
            State::File(_) if *why == StoreError::Locked => {
                let Some(path) = self.looked.clone() else { return };
                let form = Form::new(vec![
                    Field::text(NAME, Word("unlock-name")),
                    Field::new(PASSPHRASE, Word("unlock-passphrase"), FieldKind::Secret),
                ]);
                self.state = State::Asked(path, Box::new(form.settled(&cx.env.here())), false);
            }
            _ => {
                self.state = State::File(false);
                self.files.refuse(why.phrase());
            }
        }
    }

    /// What goes on, in one sentence.
    fn now(&self) -> Word {
        match &self.state {
            State::File(true) | State::Asked(_, _, true) => Word("bring-counting"),
            State::Asked(..) => Word("bring-passphrase-why"),
            State::Keeping(_) => Word("bring-keeping"),
            State::Told(begun) if unused(begun) => Word("copy-unused"),
            State::Told(begun) if begun.tally.is_empty() => Word("copy-nothing-new"),
            State::File(false) | State::Told(_) => Word("bring-nothing-written"),
            State::Coming(..) => Word("bring-coming"),
            State::Home(begun) if begun.tally.conflicts > 0 => Word("bring-choose-how"),
            State::Home(_) => Word("bring-done"),
        }
    }

    /// The bar, while it comes.
    fn bar(progress: Progress, f: &mut Frame, area: Rect, look: &Look) {
        let width = area.width.saturating_sub(2).min(60);
        let strip = draw::strip(area, area.height.saturating_sub(3), 1, width);
        let bar = fill(progress.done, progress.of, width);
        draw::put(f, strip, (0, 0), &bar, look.style(Role::Accent));
        let said = Phrase::new(Word("bring-progress"));
        let said = said.with("done", progress.done).with("of", progress.of);
        let below = draw::strip(area, area.height.saturating_sub(2), 1, width);
        draw::put(f, below, (0, 0), &look.words.say(&said), look.style(Role::Muted));
    }
}

impl Screen for Bring {
    type Msg = Msg;

    fn head(&self, look: &Look) -> Head {
        let titles = [Word("copies-title"), Word("copies-bring")].map(|word| look.word(word));
        Head {
            title: titles.join(" > "),
            writing: self.mode() == Mode::Write,
            status: look.word(self.now()),
            ..Head::default()
        }
    }

    fn mode(&self) -> Mode {
        match self.state {
            State::File(_) | State::Asked(..) => Mode::Write,
            _ => Mode::Browse,
        }
    }

    fn verbs(&self) -> Vec<Verb> {
        let back = Verb::new(Command::Back);
        match &self.state {
            State::File(_) => Verb::choose_or_leave().to_vec(),
            State::Asked(..) => vec![Verb::new(Command::Save).called(Word("bring-enter")), back],
            State::Told(begun) => {
                let none = begun.tally.is_empty() && !unused(begun);
                let none = none.then(|| Phrase::new(Word("copy-nothing-new")));
                vec![Verb::new(Command::Save).called(Word("copies-bring")).unless(none), back]
            }
            State::Keeping(_) | State::Coming(..) => vec![back],
            State::Home(begun) => {
                let none = (begun.tally.conflicts == 0).then(|| Phrase::new(Word("bring-done")));
                vec![Verb::new(Command::Enter).called(Word("bring-choose")).unless(none), back]
            }
        }
    }

    fn help(&self) -> Word {
        Word("copies-help")
    }

    fn start(&mut self, cx: &mut OwnCx<'_>) {
        self.files.open(cx.env);
        self.files.look(cx, Msg::Lists);
    }

    fn command(&mut self, command: Command, cx: &mut OwnCx<'_>) {
        match (&self.state, command) {
            (State::File(_), _) => {
                let did = self.files.command(command, cx.env);
                self.in_files(did, cx);
            }
            (State::Told(begun), Command::Save) if !begun.tally.is_empty() => {
                let begun = begun.clone();
                self.keep(begun, cx);
            }
            (State::Told(begun), Command::Save) if unused(begun) => {
                let begun = begun.clone();
                self.home(begun, cx);
            }
            (State::Asked(..), Command::Save) => self.open(cx),
            (State::Asked(..), command) => {
                let State::Asked(_, form, _) = &mut self.state else { return };
                let did = form.command(command, &cx.env.here());
                self.in_form(&did, Some(command), cx);
            }
            (State::Told(_), Command::Back) => self.state = State::File(false),
            (State::Home(begun), Command::Enter) if begun.tally.conflicts > 0 => {
                cx.replace(Route::Conflicts { person: None });
            }
            // What is in stays in; the same file once more brings the rest.
            (_, Command::Back) => cx.back(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, cx: &mut OwnCx<'_>) {
        match &mut self.state {
            State::File(_) => {
                let did = self.files.text(text, cx.env);
                self.in_files(did, cx);
            }
            State::Asked(_, form, _) => {
                let did = form.text(text, &cx.env.here());
                self.in_form(&did, None, cx);
            }
            _ => {}
        }
    }

    fn pick(&mut self, _part: u8, row: usize, cx: &mut OwnCx<'_>) {
        match &mut self.state {
            State::File(_) => {
                let did = self.files.pick(row, cx.env);
                self.in_files(did, cx);
            }
            State::Asked(_, form, _) => {
                let did = form.pick(row, &cx.env.here());
                self.in_form(&did, None, cx);
            }
            _ => {}
        }
    }

    fn update(&mut self, msg: Msg, cx: &mut OwnCx<'_>) {
        match msg {
            Msg::Lists(Ok(found)) => self.files.set(found, cx.env),
            // Who has typed on since means another file.
            Msg::Begun(_) if !self.looks() => {}
            Msg::Begun(Ok(Ok(begun))) => self.state = State::Told(begun),
            Msg::Begun(Ok(Err(why))) => self.refused(&why, cx),
            Msg::Kept(Ok(progress)) => self.kept(&progress, cx),
            Msg::Came(Ok(progress)) => self.came(progress, cx),
            Msg::Lists(Err(why))
            | Msg::Begun(Err(why))
            | Msg::Kept(Err(why))
            | Msg::Came(Err(why)) => {
                self.state = State::File(false);
                cx.trouble(why.phrase());
            }
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let begun = match &self.state {
            State::File(_) => return self.files.draw(f, area, look),
            State::Asked(_, form, _) => return form.draw(f, area, look),
            State::Told(begun)
            | State::Keeping(begun)
            | State::Coming(begun, _)
            | State::Home(begun) => begun,
        };
        let text = draw::shrink(area, 1);
        let mut row = 1;
        for line in begun.tally.lines() {
            row = draw::paragraph(f, text, row, &look.words.say(&line), look.style(Role::Text));
        }
        if begun.tally.ahead > 0 {
            let said = Phrase::new(Word("copy-ahead")).with("n", begun.tally.ahead);
            let style = look.style(Role::Warning);
            row = draw::paragraph(f, text, row + 1, &look.words.say(&said), style);
        }
        // What was not handed out as a copy may be the register itself, or a backup.
        if let (State::Home(Begun { copy: Some(_), .. }), Some(file)) = (&self.state, &self.looked)
        {
            let left = Phrase::new(Word("bring-file-left"));
            let said = look.words.say(&left.with("file", file.display().to_string()));
            draw::paragraph(f, text, row + 1, &said, look.style(Role::Text));
        }
        if let State::Coming(_, progress) = &self.state {
            Self::bar(*progress, f, area, look);
        }
    }
}
