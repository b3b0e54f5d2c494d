//! The lines of More: a name, and what there is to say of it.

use crate::base::{Phrase, Word};
use crate::config::settings::Settings;
use crate::config::theme::{Role, Theme};
use crate::domain::book::{Book, Page};
use crate::exchange::target::Kind as ListOf;
use crate::screens::env::Env;
use crate::screens::route::{Areas, Books, Library, Paper, Route};
use crate::ui::list::{Cell, Column, Row, Width};
use crate::ui::{Label, Look};

/// What Enter does to a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Opens a screen.
    Open(Route),
    /// Asks for the language.
    Language,
    /// Asks for the colours.
    Colours,
    /// Turns the mouse on or off.
    Mouse,
    /// Asks after how many minutes everything is hidden.
    Lock,
    /// Nothing: it only tells, and there are several.
    Fact(usize),
}

/// One line.
#[derive(Debug, Clone)]
pub struct Item {
    /// What Enter does.
    pub what: What,
    group: Word,
    name: Label,
    value: Label,
}

impl Item {
    fn new(group: Word, what: What, name: impl Into<Label>, value: impl Into<Label>) -> Self {
        Self { what, group, name: name.into(), value: value.into() }
    }

    fn open(route: Route, name: Word, value: Word) -> Self {
        Self::new(Word("more-work"), What::Open(route), name, value)
    }
}

impl Row for Item {
    type Key = String;

    fn key(&self) -> String {
        format!("{:?}", self.what)
    }

    fn group(&self) -> Option<Label> {
        Some(self.group.into())
    }
}

/// What a theme that ships is called; a file of the user's own by its path.
pub fn colours(name: &str) -> Label {
    match name {
        "dark" => Word("colours-dark").into(),
        "light" => Word("colours-light").into(),
        "high-contrast" => Word("colours-high-contrast").into(),
        "sixteen" => Word("colours-sixteen").into(),
        other => other.to_owned().into(),
    }
}

/// The lines as things stand.
pub fn items(env: &Env<'_>) -> Vec<Item> {
    items_with(env, env.settings)
}

/// The lines, with settings as they are about to be.
pub fn items_with(env: &Env<'_>, settings: &Settings) -> Vec<Item> {
    let open = |item: &Item| match &item.what {
        What::Open(route) => env.why_closed(route).is_none(),
        _ => true,
    };
    let mut items = work();
    if env.register.is_some_and(|register| register.encrypted) {
        let own = (Route::OwnPassphrase, Word("own-title"), Word("more-own-what"));
        let paper = (Route::NewRecovery, Word("more-paper"), Word("more-paper-what"));
        let ring = match (env.ring, env.remembered) {
            (None, _) => Word("more-ring-nowhere"),
            (Some(_), false) => Word("more-ring-off"),
            (Some(_), true) => Word("more-ring-on"),
        };
        let ring = (Route::Remember, Word("ring-title"), ring);
        items.extend([own, ring, paper].map(|(route, name, what)| Item::open(route, name, what)));
    }
    let here = Word("more-here");
    let mouse = if settings.mouse { Word("more-mouse-on") } else { Word("more-mouse-off") };
    items.extend([
        Item::new(here, What::Language, Word("more-language"), env.words.lang().own_name()),
        Item::new(here, What::Colours, Word("more-colours"), colours(settings.colours())),
        Item::new(here, What::Mouse, Word("more-mouse"), mouse),
        Item::new(here, What::Lock, Word("more-lock"), env.words.say(&lock_words(settings, env))),
    ]);
    items.extend(facts(env));
    items.retain(open);
    items
}

/// Minutes of which one is chosen for hiding everything; never is for registers without a passphrase.
pub const LOCKS: [u32; 7] = [2, 5, 10, 20, 30, 60, 0];

/// After how long everything is hidden.
pub fn lock_choice(minutes: u32) -> Phrase {
    match minutes {
        0 => Phrase::new(Word("more-lock-never")),
        minutes => Phrase::new(Word("more-lock-minutes")).with("n", minutes),
    }
}

fn lock_words(settings: &Settings, env: &Env<'_>) -> Phrase {
    let encrypted = env.register.is_some_and(|register| register.encrypted);
    let ms = settings.lock_after_ms(encrypted).unwrap_or_default();
    lock_choice(u32::try_from(ms / 60_000).unwrap_or_default())
}

fn work() -> Vec<Item> {
    vec![
        Item::open(Route::Templates, Word("templates-title"), Word("more-templates-what")),
        books(Book::Organisation, Word("more-organisations-what")),
        Item::open(Route::Methods(Library::All), Word("methods-title"), Word("more-methods-what")),
        Item::open(Route::Paper(Paper::Letters), Word("letters-title"), Word("more-letters-what")),
        Item::open(Route::Import(ListOf::People), Word("import-title"), Word("more-import-what")),
        Item::open(Route::Duplicates, Word("twins-title"), Word("more-duplicates-what")),
        Item::open(Route::Areas(Areas::All), Word("areas-title"), Word("more-areas-what")),
        Item::open(Route::Bin, Word("bin-title"), Word("more-bin-what")),
        Item::open(Route::Copies, Word("copies-title"), Word("more-copies-what")),
        Item::open(Route::UndoList, Word("undo-title"), Word("more-undo-what")),
        Item::open(Route::Team, Word("team-title"), Word("more-team-what")),
        Item::open(Route::Paper(Paper::Small), Word("small-title"), Word("more-small-what")),
        Item::open(Route::TeamHistory, Word("history-title"), Word("more-history-what")),
        Item::open(Route::Backups, Word("backups-title"), Word("more-backups-what")),
        Item::open(Route::Messages, Word("messages-title"), Word("more-messages-what")),
    ]
}

/// All lines of a book.
fn books(book: Book, what: Word) -> Item {
    Item::open(Route::Books(Books::Page(Page::All(book))), book.word(), what)
}

/// What the register is: where it lies, whether it is locked, who is in the team.
fn facts(env: &Env<'_>) -> Vec<Item> {
    let Some(register) = env.register else { return Vec::new() };
    let group = Word("more-register");
    let locked = if register.encrypted { Word("more-encrypted") } else { Word("more-open") };
    let file = if register.practice {
        Word("more-no-file").into()
    } else {
        Label::from(register.path.display().to_string())
    };
    let mine = env.me.name.as_str();
    let others = env.others_here();
    let here = if others.is_empty() { mine.to_owned() } else { format!("{mine}, {others}") };
    let facts = [
        (Word("more-name"), Label::from(register.name.clone())),
        (Word("more-file"), file),
        (Word("more-locked"), Label::from(locked)),
        (Word("more-open-now"), Label::from(here)),
    ];
    let team: Vec<Label> = env
        .workers
        .iter()
        .filter(|member| !member.gone)
        .map(|member| format!("{} ({})", member.name, env.words.get(member.role.word())).into())
        .collect();
    let name = |n: usize| if n == 0 { Word("more-member").into() } else { Label::from("") };
    let facts = facts.into_iter().map(|(name, value)| (Label::from(name), value));
    let team = team.into_iter().enumerate().map(|(n, value)| (name(n), value));
    let numbered = facts.chain(team).enumerate();
    numbered.map(|(n, (name, value))| Item::new(group, What::Fact(n), name, value)).collect()
}

fn value(item: &Item, look: &Look) -> Cell {
    let role = match item.what {
        What::Language | What::Colours | What::Mouse | What::Lock => Role::Accent,
        What::Fact(_) => Role::Text,
        What::Open(_) => Role::Muted,
    };
    if item.what == What::Colours && *look.theme == Theme::plain() {
        return Cell::of(look.word(Word("colours-none")), role);
    }
    Cell::of(look.say(&item.value), role)
}

/// A name, and what there is to say of it.
pub const COLUMNS: &[Column<Item>] = &[
    Column::bare(Width::Fixed(19), |item: &Item, look| Cell::of(look.say(&item.name), Role::Title)),
    Column::bare(Width::Share { least: 20, share: 1 }, value),
];
