//! One method card, read through; Enter begins an initiative from it.

use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::method::{Method, Own, Part, laid, shipped};
use crate::domain::template::Template;
use crate::domain::worker::Deed;
use crate::screens::cx::Cx;
use crate::screens::route::{Library, Record, Route};
use crate::screens::screen::{Head, Screen};
use crate::store::Result;
use crate::store::methods::{self, Written};
use crate::store::templates::{Kept, Newest};
use crate::ui::card::{Card, Item, Section};
use crate::ui::{Look, Turned, Verb, draw};
use ratatui::{Frame, layout::Rect};

/// A card being read.
#[derive(Debug)]
pub struct Page {
    key: String,
    method: Option<Method>,
    /// The team has written it, or over it.
    written: bool,
    templates: Vec<Template>,
    said: Option<Phrase>,
    turned: Turned,
    may_not: Option<Phrase>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Msg {
    /// What the team has written.
    Written(Result<Vec<Own>>),
    /// The templates, for their names.
    Templates(Result<Vec<Kept>>),
}

impl Page {
    /// Reads the card of this key.
    pub fn new(key: String) -> Self {
        Self {
            key,
            method: None,
            written: false,
            templates: Vec::new(),
            said: None,
            turned: Turned::default(),
            may_not: None,
        }
    }

    fn ask(&mut self, cx: &mut Cx<'_, Msg>) {
        self.may_not = cx.env.me.role.why_not(Deed::EditInitiatives);
        cx.ask_latest("written", Written, Msg::Written);
        cx.ask_latest("templates", Newest, Msg::Templates);
    }

    /// The whole card as it is read from the top.
    fn card(&self, method: &Method, look: &Look) -> Card {
        let lang = look.words.lang();
        let template = self.templates.iter().find(|t| Some(&t.key) == method.template.as_ref());
        let mut facts = vec![
            (look.word(method.category.word()), Role::Title),
            (look.word(method.breadth.word()), Role::Text),
            (look.word(method.mode.word()), Role::Text),
        ];
        if !method.effect_known {
            facts.push((look.word(Word("effect-unknown")), Role::Warning));
        }
        let mut sections = vec![Section { title: None, items: vec![Item::Flow(facts)] }];
        for part in Part::ALL.iter().filter(|part| **part != Part::Name) {
            let items: Vec<Item> = match part {
                Part::Steps => method
                    .steps(lang)
                    .enumerate()
                    .map(|(n, step)| Item::Text(format!("{} {step}", n + 1), Role::Text))
                    .collect(),
                part => vec![Item::Text(method.text(*part, lang), Role::Text)],
            };
            let items = items.into_iter().filter(says).collect::<Vec<_>>();
            if !items.is_empty() {
                sections.push(Section { title: Some(part.word().into()), items });
            }
        }
        if let Some(template) = template {
            let items = vec![Item::Text(template.name.get(lang).to_owned(), Role::Text)];
            sections.push(Section { title: Some(Word("initiative-template").into()), items });
        }
        Card { sections }
    }
}

fn says(item: &Item) -> bool {
    !matches!(item, Item::Text(text, _) if text.is_empty())
}

impl Screen for Page {
    type Msg = Msg;

    fn head(&self, look: &Look) -> Head {
        let name = self.method.as_ref().map(|m| m.name(look.words.lang())).unwrap_or_default();
        let title = format!("{} > {name}", look.word(Word("methods-title")));
        Head { title, tab: Some(Command::Screen3), ..Head::default() }
    }

    fn verbs(&self) -> Vec<Verb> {
        let may_not = || self.may_not.clone();
        let ships = (!self.written).then(|| Phrase::new(Word("methods-ships")));
        vec![
            Verb::new(Command::Enter).called(Word("methods-begin")).unless(may_not()),
            Verb::new(Command::Edit).unless(may_not()),
            Verb::new(Command::Bin).called(Word("methods-bin")).unless(may_not().or(ships)),
            Verb::new(Command::History),
            Verb::new(Command::Back),
        ]
    }

    fn help(&self) -> Word {
        Word("methods-page-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Msg>) {
        self.ask(cx);
    }

    fn changed(&mut self, cx: &mut Cx<'_, Msg>) {
        self.ask(cx);
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Msg>) {
        let key = self.key.clone();
        match command {
            Command::Back => cx.back(),
            Command::Enter => cx.go(Route::Methods(Library::Begin(key))),
            Command::Edit => cx.go(Route::Methods(Library::Form(Some(key)))),
            Command::History => cx.go(Route::History(Record::Method(key))),
            Command::Bin => cx.save(methods::bin(&cx.env.author(), &key)),
            _ => self.turned.command(command),
        }
    }

    fn update(&mut self, msg: Msg, _cx: &mut Cx<'_, Msg>) {
        match msg {
            Msg::Written(Ok(own)) => {
                self.written = own.iter().any(|own| own.key == self.key);
                self.method = laid(shipped(), &own).into_iter().find(|card| card.key == self.key);
                self.said = self.method.is_none().then(|| Phrase::new(Word("methods-gone")));
            }
            Msg::Templates(Ok(kept)) => {
                self.templates = kept.into_iter().filter_map(|kept| kept.template.ok()).collect();
            }
            Msg::Written(Err(why)) | Msg::Templates(Err(why)) => self.said = Some(why.phrase()),
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        match (&self.method, &self.said) {
            (Some(method), _) => self.turned.draw(&self.card(method, look), f, area, look),
            (None, said) => {
                let words = match said {
                    Some(said) => look.words.say(said),
                    None => look.loading(),
                };
                draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(Role::Muted));
            }
        }
    }
}
