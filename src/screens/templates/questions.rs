//! The questions of a template as they are read aloud, to be read through and not to be answered.

use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::config::words::Words;
use crate::domain::template::{Condition, Question, QuestionKind, Template, Test, shipped};
use crate::screens::cx::Cx;
use crate::screens::screen::{Head, Screen};
use crate::store::Result;
use crate::store::templates::{Kept, Versions};
use crate::ui::card::{Card, Item, Section};
use crate::ui::{Look, Turned, Verb, draw};
use ratatui::{Frame, layout::Rect};

/// A template being read through.
#[derive(Debug)]
pub struct Questions {
    key: String,
    template: Option<Template>,
    said: Option<Phrase>,
    turned: Turned,
}

impl Questions {
    /// Reads the newest version of a template.
    pub fn new(key: String) -> Self {
        Self { key, template: None, said: None, turned: Turned::default() }
    }

    /// The newest version kept; of one that is not kept, the library's.
    fn got(&mut self, kept: Vec<Kept>) {
        match kept.into_iter().next().map(|kept| kept.template) {
            Some(Ok(template)) => self.template = Some(template),
            Some(Err(faults)) => self.said = faults.into_iter().next().map(|fault| fault.reason),
            None => {
                self.template = shipped().into_iter().find(|template| template.key == self.key);
            }
        }
    }
}

impl Screen for Questions {
    type Msg = Result<Vec<Kept>>;

    fn head(&self, look: &Look) -> Head {
        let name =
            self.template.as_ref().map(|t| t.name.get(look.words.lang())).unwrap_or_default();
        let status = self.template.as_ref().map(|template| {
            Phrase::new(Word("templates-of-version")).with("version", template.version.number())
        });
        Head {
            title: format!("{} > {name}", look.word(Word("templates-title"))),
            tab: Some(Command::Screen0),
            status: status.map(|status| look.words.say(&status)).unwrap_or_default(),
            ..Head::default()
        }
    }

    fn verbs(&self) -> Vec<Verb> {
        vec![Verb::new(Command::Back)]
    }

    fn help(&self) -> Word {
        Word("templates-questions-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Self::Msg>) {
        cx.ask(Versions { key: Some(self.key.clone()) }, |kept| kept);
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Self::Msg>) {
        if command == Command::Back {
            return cx.back();
        }
        self.turned.command(command);
    }

    fn update(&mut self, kept: Self::Msg, _cx: &mut Cx<'_, Self::Msg>) {
        match kept {
            Ok(kept) => self.got(kept),
            Err(why) => self.said = Some(why.phrase()),
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let Some(template) = &self.template else {
            let words = self
                .said
                .as_ref()
                .map_or_else(|| look.loading(), |said| format!("! {}", look.words.say(said)));
            draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(Role::Muted));
            return;
        };
        self.turned.draw(&card(template, look.words), f, area, look);
    }
}

/// The whole template as it is read from the top.
fn card(template: &Template, words: &Words) -> Card {
    let lang = words.lang();
    let mut sections = vec![Section::default()];
    let about = template.about.get(lang);
    push(&mut sections, Item::Text(about.to_owned(), Role::Muted));
    let mut number = 0;
    for question in &template.questions {
        let label = question.label.get(lang).to_owned();
        if matches!(question.kind, QuestionKind::Section) {
            sections.push(Section { title: Some(label.into()), items: Vec::new() });
            continue;
        }
        let asked = question.kind.is_asked();
        number += usize::from(asked);
        let label = if asked { format!("{number}  {label}") } else { label };
        push(&mut sections, Item::Text(label, if asked { Role::Title } else { Role::Text }));
        push(&mut sections, Item::Flow(answers(question, words)));
        push(&mut sections, Item::Text(question.help.get(lang).to_owned(), Role::Hint));
        push(&mut sections, Item::Text(shown_if(question, template, words), Role::Muted));
        push(&mut sections, Item::Text(" ".to_owned(), Role::Text));
    }
    Card { sections }
}

/// Puts an item under the last heading; one that says nothing is left out.
fn push(sections: &mut [Section], item: Item) {
    let says = match &item {
        Item::Text(text, _) => !text.is_empty(),
        Item::Flow(parts) => !parts.is_empty(),
        Item::Pair { .. } | Item::Alert(_) => true,
    };
    if let (true, Some(section)) = (says, sections.last_mut()) {
        section.items.push(item);
    }
}

/// What may be answered, after the kind of the question.
fn answers(question: &Question, words: &Words) -> Vec<(String, Role)> {
    if !question.kind.is_asked() {
        return Vec::new();
    }
    let lang = words.lang();
    let mut told = vec![(format!("[{}]", words.get(question.kind.word())), Role::Label)];
    let text = |text: String| (text, Role::Text);
    match &question.kind {
        QuestionKind::Scale { min, max, low, high } => {
            let (low, high) = (low.get(lang), high.get(lang));
            told.push(text(format!("{min} {low}").trim().to_owned()));
            told.push(text(format!("{max} {high}").trim().to_owned()));
        }
        QuestionKind::Number { unit, .. } => {
            told.push(text(unit.get(lang).to_owned()));
        }
        kind => {
            let options = kind.options().iter();
            told.extend(options.map(|option| text(option.label.get(lang).to_owned())));
        }
    }
    if question.required {
        told.push((words.get(Word("templates-required")), Role::Warning));
    }
    told.retain(|(text, _)| !text.is_empty());
    told
}

/// When the question is asked, in words; nothing when always.
fn shown_if(question: &Question, template: &Template, words: &Words) -> String {
    let conditions = question.shown_if.iter().map(|condition| said(condition, template, words));
    let conditions: Vec<String> = conditions.collect();
    if conditions.is_empty() {
        return String::new();
    }
    let and = format!(" {} ", words.get(Word("templates-and")));
    let phrase = Phrase::new(Word("templates-asked-if")).with("what", conditions.join(&and));
    words.say(&phrase)
}

/// `"Bor du ensam?" är Ja`.
fn said(condition: &Condition, template: &Template, words: &Words) -> String {
    let lang = words.lang();
    let other = template.question(&condition.question);
    let label = other.map_or(condition.question.as_str(), |other| other.label.get(lang));
    let values = |keys: &[String]| {
        let named = keys.iter().map(|key| named(key, other, words));
        let or = format!(" {} ", words.get(Word("templates-or")));
        named.collect::<Vec<_>>().join(&or)
    };
    let phrase = match &condition.test {
        Test::Is(keys) => Phrase::new(Word("templates-if-is")).with("value", values(keys)),
        Test::IsNot(keys) => Phrase::new(Word("templates-if-is-not")).with("value", values(keys)),
        Test::AtMost(n) => Phrase::new(Word("templates-if-at-most")).with("value", *n),
        Test::AtLeast(n) => Phrase::new(Word("templates-if-at-least")).with("value", *n),
        Test::Answered => Phrase::new(Word("templates-if-answered")),
    };
    words.say(&phrase.with("question", label))
}

/// An answer as it is read aloud.
fn named(key: &str, question: Option<&Question>, words: &Words) -> String {
    let options = question.map(|question| question.kind.options()).unwrap_or_default();
    match (options.iter().find(|option| option.key == key), key) {
        (Some(option), _) => option.label.get(words.lang()).to_owned(),
        (None, "yes") => words.get(Word("yes")),
        (None, "no") => words.get(Word("no")),
        (None, key) => key.to_owned(),
    }
}
