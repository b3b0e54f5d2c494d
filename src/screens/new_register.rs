//! A new register: what it is called, where it lies, who makes it, and the passphrase.

use super::cx::Cx;
use super::env::{NewFile, Opening};
use super::paths::register_path;
use super::screen::{Head, Mode, Screen};
use super::twice;
use crate::base::{Country, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::StoreError;
use crate::ui::field::Choice;
use crate::ui::{Field, Form, FormDid, Look, Verb, draw};
use ratatui::{Frame, layout::Rect};

/// The form, and whether the file is being made just now.
#[derive(Debug)]
pub struct NewRegister {
    form: Form,
    making: bool,
    /// The file proposed last: while it stands in its box nobody has written another.
    proposed: String,
}

/// Why the file was not made.
#[derive(Debug)]
pub struct NotMade(StoreError);

impl NewRegister {
    /// An empty form.
    pub fn new() -> Self {
        let [passphrase, again] = twice::boxes();
        let named = |country: Country| match country {
            Country::Se => Choice::new(country.code(), Word("country-se")),
            Country::Fi => Choice::new(country.code(), Word("country-fi")),
        };
        let countries = Country::ALL.map(named).to_vec();
        let form = Form::new(vec![
            Field::text("name", Word("new-name")).required().help(Word("new-name-help")),
            Field::text("path", Word("new-path")).required().proposed().help(Word("new-path-help")),
            Field::text("worker", Word("new-worker"))
                .required()
                .proposed()
                .help(Word("new-worker-help")),
            Field::one_of("country", Word("new-country"), countries)
                .required()
                .help(Word("new-country-help")),
            Field::yes_no("locked", Word("new-locked"))
                .required()
                .with("yes")
                .help(Word("new-locked-help")),
            passphrase.shown_if("locked", &["yes"]),
            again.shown_if("locked", &["yes"]),
            Field::note("open", Word("new-open-warning")).shown_if("locked", &["no"]),
        ]);
        Self { form, making: false, proposed: String::new() }
    }

    /// What is wrong with the passphrase, beside its box.
    fn flaw(&self) -> Option<(&'static str, Phrase)> {
        if self.form.given("locked").as_deref() == Some("no") {
            return None;
        }
        let given = |key| self.form.given(key).unwrap_or_default();
        twice::flaw(&self.form, &[&given("name"), &given("worker")])
    }

    fn make(&mut self, cx: &mut Cx<'_, NotMade>) {
        // Pressed twice it is still one register.
        if self.making {
            return;
        }
        // All that is wrong is told at once; what the drive refused may go by now.
        self.form.forgive();
        if let Some((key, why)) = self.flaw() {
            self.form.refuse(key, why);
        }
        if !self.form.check() {
            return;
        }
        let given = |key| self.form.given(key).unwrap_or_default();
        let locked = self.form.given("locked").as_deref() != Some("no");
        let worker = given("worker");
        let settings = cx.env.settings.clone();
        let name = Some(worker.clone());
        let new = NewFile {
            path: register_path(&given("path")),
            name: given("name"),
            worker,
            country: Country::from_code(&given("country")).unwrap_or(cx.env.country()),
            passphrase: locked.then(|| self.form.secret("passphrase")).flatten(),
        };
        cx.settings(crate::config::settings::Settings { name, ..settings });
        self.making = true;
        cx.open(Opening::Make(Box::new(new)), NotMade);
    }

    /// A file of the register's name, for as long as nobody has written another one.
    fn propose_path(&mut self, cx: &Cx<'_, NotMade>) {
        if self.form.given("path").unwrap_or_default() != self.proposed {
            return;
        }
        let name = self.form.given("name").unwrap_or_default();
        let kept = |c: char| c.is_alphanumeric() || c == ' ' || c == '-';
        let stem: String = name.chars().filter(|c| kept(*c)).collect();
        self.proposed = register_path(stem.trim()).display().to_string();
        self.form.set("path", &crate::ui::FieldValue::of(&self.proposed), &cx.env.here());
    }
}

impl Screen for NewRegister {
    type Msg = NotMade;

    fn head(&self, look: &Look) -> Head {
        let help = self.form.help().map(|help| look.say(help)).unwrap_or_default();
        Head { title: look.word(Word("new-title")), writing: true, status: help, ..Head::default() }
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        if self.form.helping() {
            return Verb::choose_or_leave().to_vec();
        }
        vec![Verb::new(Command::Save).called(Word("new-make")), Command::Back.into()]
    }

    fn help(&self) -> Word {
        Word("new-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, NotMade>) {
        let name = cx.env.settings.called().cloned().unwrap_or_default();
        self.form.set("worker", &crate::ui::FieldValue::of(&name), &cx.env.here());
        let country = crate::ui::FieldValue::of(cx.env.country().code());
        self.form.set("country", &country, &cx.env.here());
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, NotMade>) {
        if command == Command::Save && !self.form.helping() {
            return self.make(cx);
        }
        self.pass(command, cx);
    }

    fn form(&mut self) -> Option<&mut Form> {
        Some(&mut self.form)
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut Cx<'_, NotMade>) {
        match (did, command) {
            (FormDid::End, _) => self.make(cx),
            (FormDid::Changed(key), _) if key == "name" => self.propose_path(cx),
            (FormDid::Ignored, Some(Command::Back)) => cx.back(),
            _ => {}
        }
    }

    fn update(&mut self, NotMade(why): NotMade, _cx: &mut Cx<'_, NotMade>) {
        self.making = false;
        self.form.refuse("path", why.phrase());
        self.form.go_to("path");
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        if self.making {
            let words = look.word(Word("new-making"));
            draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(Role::Muted));
            return;
        }
        self.form.draw(f, area, look);
    }
}
