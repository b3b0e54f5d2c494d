//! Bringing a template in: the path of its file, and at once what is in it or everything that is wrong
//! with it.

use crate::base::{Phrase, Word};
use crate::config::theme::Role;
use crate::domain::template::Fault;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::Route;
use crate::screens::screen::Head;
use crate::store::templates::{self, FileRead, FromFile};
use crate::store::{Result as Answer, Save};
use crate::ui::{Field, Form, Look, draw};
use ratatui::{Frame, layout::Rect};

/// The form with the one box.
#[derive(Debug, Default)]
pub struct ImportForm {
    read: Option<FileRead>,
    /// A save waits for the file to be read once more: it may have been mended meanwhile.
    waits: bool,
    /// What it has waited for is there.
    ready: bool,
}

impl ImportForm {
    /// What stops the file as it was read from being kept.
    fn stop(&self, path: &str) -> Option<Phrase> {
        let Some(read) = self.read.as_ref().filter(|read| read.path == path) else {
            return Some(Phrase::new(Word("templates-reading")));
        };
        match (&read.body, &read.template, read.newest) {
            (None, ..) => Some(Phrase::new(Word("templates-no-file"))),
            (Some(_), None, _) => {
                let n = read.faults.len();
                Some(Phrase::new(Word("templates-faulty")).with("n", n))
            }
            (Some(_), Some(template), Some(newest)) => {
                let (number, newest) = (template.version.number(), newest.number());
                (number <= newest).then(|| {
                    Phrase::new(Word("templates-count-up"))
                        .with("version", number)
                        .with("next", newest + 1)
                })
            }
            _ => None,
        }
    }

    /// What is in the file, line by line, the gravest first.
    fn told(&self, look: &Look) -> Vec<(String, Role)> {
        let Some(read) = self.read.as_ref().filter(|read| !read.path.trim().is_empty()) else {
            return vec![(look.word(Word("templates-import-hint")), Role::Muted)];
        };
        let mut told = Vec::new();
        match (self.stop(&read.path), &read.template) {
            (Some(why), _) => told.push((look.words.say(&why), Role::Error)),
            (None, Some(template)) => {
                let good = Phrase::new(Word("templates-good"))
                    .with("name", template.name.get(look.words.lang()))
                    .with("version", template.version.number())
                    .with("n", template.questions.iter().filter(|q| q.kind.is_asked()).count());
                told.push((look.words.say(&good), Role::Good));
            }
            (None, None) => {}
        }
        told.extend(read.faults.iter().map(|fault| (said(fault, look), Role::Text)));
        told.extend(read.warnings.iter().map(|fault| (said(fault, look), Role::Muted)));
        told
    }
}

/// `Rad 12: "titel" finns inte här. Menar du "title"?`
fn said(fault: &Fault, look: &Look) -> String {
    let line = Phrase::new(Word("templates-fault"))
        .with("line", fault.line)
        .with("reason", look.words.say(&fault.reason));
    let line = look.words.say(&line);
    match fault.hint() {
        Some(hint) => format!("{line} {}", look.words.say(&hint)),
        None => line,
    }
}

impl RecordSpec for ImportForm {
    type Record = ();
    type Own = Answer<FileRead>;

    fn key(&self) -> String {
        "template-import".to_owned()
    }

    fn route(&self) -> Route {
        Route::TemplateImport
    }

    fn head(&self, _record: Option<&()>, look: &Look) -> Head {
        let titles = [Word("templates-title"), Word("templates-import")].map(|w| look.word(w));
        Head { title: titles.join(" > "), writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("templates-import-help")
    }

    fn save_called(&self) -> Option<Word> {
        Some(Word("templates-import"))
    }

    fn draft_title(&self, _record: &()) -> Phrase {
        Phrase::new(Word("templates-import"))
    }

    fn load(&mut self, _cx: &mut RecordCx<'_, Self>) -> Option<()> {
        Some(())
    }

    fn fields(&self, _record: &(), _env: &Env<'_>) -> Vec<Field> {
        vec![
            Field::text("path", Word("templates-path"))
                .required()
                .help(Word("templates-path-help")),
        ]
    }

    fn begin(&mut self, form: &mut Form, (): &(), restored: bool, cx: &mut RecordCx<'_, Self>) {
        if restored {
            self.typed("path", form, &(), cx);
        }
    }

    fn typed(&mut self, _: &str, form: &mut Form, (): &(), cx: &mut RecordCx<'_, Self>) {
        self.waits = false;
        let path = form.given("path").unwrap_or_default();
        cx.ask_latest("file", FromFile { path }, Msg::Own);
    }

    fn reads_anew(&mut self, form: &Form, cx: &mut RecordCx<'_, Self>) -> bool {
        let Some(path) = form.given("path") else { return false };
        cx.ask_latest("file", FromFile { path }, Msg::Own);
        self.waits = true;
        true
    }

    fn has_read(&mut self) -> bool {
        std::mem::take(&mut self.ready)
    }

    fn save(&mut self, form: &Form, _record: &(), env: &Env<'_>) -> Result<Save, Flaws> {
        let path = form.given("path").unwrap_or_default();
        let refuse = |why| Err(vec![("path".to_owned(), why)]);
        if let Some(why) = self.stop(&path) {
            return refuse(why);
        }
        let read =
            self.read.as_ref().and_then(|read| read.template.as_ref().zip(read.body.as_ref()));
        match read {
            Some((template, body)) => Ok(templates::keep(&env.author(), template, body)),
            None => refuse(Phrase::new(Word("templates-no-file"))),
        }
    }

    fn update(&mut self, read: Answer<FileRead>, _: &mut Form, cx: &mut RecordCx<'_, Self>) {
        let waited = std::mem::take(&mut self.waits);
        match read {
            Ok(read) => {
                self.ready = waited;
                self.read = Some(read);
            }
            Err(why) => cx.trouble(why.phrase()),
        }
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let high = area.height.saturating_sub(3);
        let foot = Rect { y: area.bottom().saturating_sub(high), height: high, ..area };
        draw::rule(f, foot, 0, None, look);
        let text = Rect { x: foot.x + 1, width: foot.width.saturating_sub(2), ..foot };
        let mut row = 1;
        for (words, role) in self.told(look) {
            row = draw::paragraph(f, text, row, &words, look.style(role));
        }
        high
    }
}
