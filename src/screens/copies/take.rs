//! A copy taken: whom it holds, where it is to lie, and the day it must be home.

use crate::base::{AreaId, Id, InitiativeId, Lean, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::screens::cx::Cx;
use crate::screens::effect::Effect;
use crate::screens::paths::path;
use crate::screens::screen::{Head, Mode, Screen};
use crate::store::areas::ListedArea;
use crate::store::copies::{Made, Parts, PartsOf, Scope, Take as Job};
use crate::store::{Job as Work, Result};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, FormDid, Look, Verb, draw};
use ratatui::{Frame, layout::Rect};

/// The form, and whether the copy is being made just now.
#[derive(Debug)]
pub struct Take {
    form: Form,
    making: bool,
}

/// What comes back.
#[derive(Debug)]
pub enum Msg {
    /// What a part can be made of.
    Parts(Result<PartsOf>),
    /// The copy is there, or is not.
    Taken(Result<Made>),
}

impl Take {
    /// An empty form.
    pub fn new() -> Self {
        Self { form: form(&PartsOf { initiatives: Vec::new(), areas: Vec::new() }), making: false }
    }

    fn make(&mut self, cx: &mut Cx<'_, Msg>) {
        // Pressed twice it is still one copy.
        if self.making || !self.form.check() {
            return;
        }
        let given = |key| self.form.given(key).unwrap_or_default();
        let chosen = |key| given(key).parse::<Id>().ok();
        let scope = match given("scope").as_str() {
            "list" => chosen("list").map(|id| Scope::Initiative(InitiativeId(id))),
            "area" => chosen("area").map(|id| Scope::Area(AreaId(id))),
            _ => Some(Scope::Whole),
        };
        let (Some(scope), Ok(home)) = (scope, given("home").parse()) else { return };
        if home < cx.env.today {
            self.form.refuse("home", Word("copy-home-over").into());
            self.form.check();
            return;
        }
        let take = Job {
            to: path(&given("path")),
            scope,
            home,
            by: cx.env.me.id,
            at: cx.env.now,
            ids: [cx.id(), cx.id(), cx.id()],
        };
        self.making = true;
        cx.leave(Effect::Ask(Work::change(take, Msg::Taken)));
    }
}

/// An area, with how many people the copy gets by it.
fn of_area(of: &ListedArea) -> Choice {
    let people = Phrase::new(Word("copy-area-people")).with("n", of.people);
    Choice::new(of.area.id.0.to_string(), of.area.name.as_str()).detail(people)
}

fn form(parts: &PartsOf) -> Form {
    let lists = parts.initiatives.iter();
    let lists = lists.map(|(id, name)| Choice::new(id.0.to_string(), name.as_str())).collect();
    let areas = parts.areas.iter();
    let areas = areas.map(of_area).collect();
    let scopes = vec![
        Choice::new("list", Word("copy-scope-list")),
        Choice::new("area", Word("copy-scope-area")),
        Choice::new("all", Word("copy-scope-all")),
    ];
    Form::new(vec![
        Field::one_of("scope", Word("copy-scope"), scopes).with("list").required(),
        Field::pick("list", Word("copy-which-list"), lists).required().shown_if("scope", &["list"]),
        Field::pick("area", Word("copy-which-area"), areas).required().shown_if("scope", &["area"]),
        Field::note("protected", Word("copy-protected")).shown_if("scope", &["list", "area"]),
        Field::text("path", Word("copy-path")).required().help(Word("copy-path-help")),
        Field::date("home", Word("copy-home"), Lean::Plan).required().help(Word("copy-home-help")),
    ])
}

impl Screen for Take {
    type Msg = Msg;

    fn head(&self, look: &Look) -> Head {
        let help = self.form.help().map(|help| look.say(help)).unwrap_or_default();
        let titles = [Word("copies-title"), Word("copies-take")].map(|word| look.word(word));
        Head { title: titles.join(" > "), writing: true, status: help, ..Head::default() }
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        vec![Verb::new(Command::Save).called(Word("copies-take")), Command::Back.into()]
    }

    fn help(&self) -> Word {
        Word("copies-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Msg>) {
        cx.ask(Parts, Msg::Parts);
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Msg>) {
        if command == Command::Save && !self.form.helping() {
            return self.make(cx);
        }
        self.pass(command, cx);
    }

    fn form(&mut self) -> Option<&mut Form> {
        Some(&mut self.form)
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut Cx<'_, Msg>) {
        match (did, command) {
            (FormDid::End, _) => self.make(cx),
            (FormDid::Ignored, Some(Command::Back)) => cx.back(),
            _ => {}
        }
    }

    fn update(&mut self, msg: Msg, cx: &mut Cx<'_, Msg>) {
        match msg {
            Msg::Parts(Ok(parts)) => self.form = form(&parts).settled(&cx.env.here()),
            Msg::Parts(Err(why)) => cx.trouble(why.phrase()),
            Msg::Taken(Ok(Made { file, taken })) => {
                cx.changed_here();
                let said = match taken.left_out {
                    0 => Phrase::new(Word("copy-taken")),
                    n => Phrase::new(Word("copy-taken-without")).with("n", n),
                };
                cx.say(said.with("file", file.display().to_string()));
                cx.back();
            }
            Msg::Taken(Err(why)) => {
                self.making = false;
                self.form.refuse("path", why.phrase());
                self.form.go_to("path");
            }
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        if self.making {
            let words = look.word(Word("copy-making"));
            draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(Role::Muted));
            return;
        }
        self.form.draw(f, area, look);
    }
}
