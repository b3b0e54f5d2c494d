//! The lines of a card: what is to be done, and what has happened on all cards that are now one.

use crate::base::{
    Day, EncounterId, InitiativeId, MatchId, PersonId, Phrase, TaskId, Word, WorkerId,
};
use crate::config::theme::Role;
use crate::domain::book::Book;
use crate::domain::person::Person;
use crate::domain::task::Task;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::helping;
use crate::store::people::{CardOf, Happened, Listing};
use crate::store::programmes::MatchLine;
use crate::ui::Label;
use crate::ui::list::{Cell, Column, Row, Width};
use std::collections::BTreeMap;

/// What a line is about.
#[derive(Debug, Clone)]
pub enum What {
    /// Something to do.
    Task(Task),
    /// A contact or an attempt.
    Happened(Happened),
    /// A place on the list of an initiative.
    Listed(Listing),
    /// Somebody who goes or went with the person.
    Match(Box<MatchLine>),
    /// So much is written in one of the books about people, and when last.
    Book(Book, usize, Day),
    /// Another card that has become part of this one.
    Part(Box<Person>),
}

/// One line.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it is about.
    pub what: What,
    group: Phrase,
    who: String,
    /// Who goes along, on a line of that.
    helper: String,
    late: bool,
    /// Somebody protected may stand in a note: it is the card's own, and drawn here alone.
    note: Option<String>,
}

/// What tells one line from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A task.
    Task(TaskId),
    /// A contact.
    Happened(EncounterId),
    /// A list.
    Listed(InitiativeId),
    /// Somebody going along.
    Match(MatchId),
    /// A book.
    Book(Book),
    /// A card.
    Part(PersonId),
}

impl Row for Item {
    type Key = Key;

    fn key(&self) -> Key {
        match &self.what {
            What::Task(task) => Key::Task(task.id),
            What::Happened(happened) => Key::Happened(happened.id),
            What::Listed(listing) => Key::Listed(listing.initiative),
            What::Match(line) => Key::Match(line.of.id),
            What::Book(book, ..) => Key::Book(*book),
            What::Part(part) => Key::Part(part.id),
        }
    }

    fn group(&self) -> Option<Label> {
        Some(self.group.clone().into())
    }

    fn under(&self) -> Option<String> {
        self.note.clone()
    }
}

/// What a card shows that is read beside it.
#[derive(Debug, Default)]
pub struct Beside {
    /// Where the person stands on the ladder of each list, in words.
    pub rungs: BTreeMap<InitiativeId, String>,
    /// Who goes and went with them.
    pub matches: Vec<MatchLine>,
}

/// All lines of a card, in the order of its parts.
pub fn items(card: &CardOf, beside: &Beside, env: &Env<'_>) -> Vec<Item> {
    let names = |worker: Option<WorkerId>| {
        worker.map_or_else(|| env.words.get(Word("person-team")), |id| Reader::worker(env, id))
    };
    let item = |what, group: &Phrase, who| Item {
        what,
        group: group.clone(),
        who,
        helper: String::new(),
        late: false,
        note: None,
    };
    let next = Phrase::new(Word("person-next")).with("n", card.tasks.len());
    let mut items: Vec<Item> = Vec::new();
    for task in &card.tasks {
        let late = task.day.is_some_and(|day| day < env.today);
        let line = item(What::Task(task.clone()), &next, names(task.worker));
        items.push(Item { late, ..line });
    }
    let along = Phrase::new(Word("person-matches")).with("n", beside.matches.len());
    for one in &beside.matches {
        let late = one.of.to_do(env.today).is_some();
        let told = [helping::state(one, env), one.of.wish.clone()];
        let shown = !one.helper.person.is_some_and(|id| env.keeps_back(id));
        let note = told
            .into_iter()
            .filter(|_| shown)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("   ");
        let line = item(What::Match(Box::new(one.clone())), &along, helping::times(one, env));
        let helper = helping::beside(one, env);
        items.push(Item { late, helper, note: Some(note).filter(|note| !note.is_empty()), ..line });
    }
    let written = Phrase::new(Word("person-books"));
    for (book, n, day) in &card.books {
        items.push(item(What::Book(*book, *n, *day), &written, String::new()));
    }
    let happened = Phrase::new(Word("person-happened")).with("n", card.happened);
    for one in &card.timeline {
        let note = one.note.split_whitespace().collect::<Vec<_>>().join(" ");
        let note = (!note.is_empty()).then(|| format!("\"{note}\""));
        let line = item(What::Happened(one.clone()), &happened, names(Some(one.worker)));
        items.push(Item { note, ..line });
    }
    let lists = Phrase::new(Word("person-lists")).with("n", card.lists.len());
    for listing in &card.lists {
        let line = item(What::Listed(listing.clone()), &lists, String::new());
        items.push(Item { note: beside.rungs.get(&listing.initiative).cloned(), ..line });
    }
    let parts = Phrase::new(Word("person-parts")).with("n", card.parts.len());
    for part in &card.parts {
        items.push(item(What::Part(Box::new(part.clone())), &parts, String::new()));
    }
    items
}

/// Columns of the lines.
pub const COLUMNS: &[Column<Item>] = &[
    Column::bare(Width::Fixed(10), |item, look| match &item.what {
        What::Task(task) => {
            let role = if item.late { Role::Warning } else { Role::Text };
            Cell::of(Reader::from(look).day(task.day), role)
        }
        What::Happened(happened) => Cell::of(look.words.date(happened.day), Role::Muted),
        What::Match(line) => {
            let role = if item.late { Role::Warning } else { Role::Muted };
            Cell::of(look.words.date(line.of.starts), role)
        }
        What::Book(.., day) => Cell::of(look.words.date(*day), Role::Muted),
        What::Listed(_) | What::Part(_) => "".into(),
    }),
    Column::bare(Width::Fixed(12), |item, look| match &item.what {
        What::Task(task) => look.word(task.errand.word()).into(),
        What::Happened(happened) => look.word(happened.kind.word()).into(),
        What::Listed(_) => look.word(Word("person-listed")).into(),
        What::Match(_) => look.word(Word("match-helper")).into(),
        What::Book(..) => look.word(Word("person-written")).into(),
        What::Part(_) => look.word(Word("person-part")).into(),
    }),
    Column::bare(Width::Share { least: 16, share: 1 }, |item, look| match &item.what {
        What::Task(task) => Reader::from(look).task(task).into(),
        What::Happened(happened) => Reader::from(look).happened(happened).into(),
        What::Listed(listing) => listed(listing, look).into(),
        What::Match(_) => item.helper.as_str().into(),
        What::Book(book, n, _) => format!("{} ({n})", look.word(book.word())).into(),
        What::Part(part) => part.name().into(),
    }),
    Column::bare(Width::Fixed(9), |item: &Item, _: &crate::ui::Look| {
        Cell::of(item.who.as_str(), Role::Muted)
    })
    .drop(1),
];

fn listed(listing: &Listing, look: &crate::ui::Look) -> String {
    let how = match listing {
        Listing { removed: true, .. } => Some(Word("person-list-removed")),
        Listing { late: true, .. } => Some(Word("person-list-late")),
        _ => None,
    };
    match how {
        Some(how) => format!("{} ({})", listing.name, look.word(how)),
        None => listing.name.clone(),
    }
}
