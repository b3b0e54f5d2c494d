//! Lines of books: all of one kind, or everything that hangs on somebody, a session or an organisation.

mod form;
mod paper;
mod row;

pub use form::BookForm;

use super::env::Env;
use super::list::{ListCx, ListSpec, Msg};
use super::print::{Put, print, printed};
use super::route::{Books as Part, Route};
use super::screen::Head;
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::book::{Book, Of, Page};
use crate::domain::worker::Deed;
use crate::exchange::target::Kind;
use crate::store::books::{self, Entry, Read, ReadOf};
use crate::store::{Cell as Value, Result};
use crate::ui::field::Choice;
use crate::ui::list::{Column, List};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Look, Verb, draw};
use ratatui::{Frame, layout::Rect};
use row::Item;

/// One page of lines.
#[derive(Debug)]
pub struct BookPage {
    page: Page,
    got: Box<ReadOf>,
    title: String,
    /// Lines about the thing the others hang on.
    about: Vec<String>,
    may_not: Option<Phrase>,
    may_not_import: Option<Phrase>,
    /// Why it may not be printed, if so; what is no list of its own is printed by nobody.
    may_not_print: Option<Phrase>,
    /// What is to be written, being chosen.
    choosing: Option<(Choosing, Picker)>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The lines.
    Got(Result<Box<ReadOf>>),
    /// The page lies ready to be printed.
    Put(Put),
}

/// What is asked in the box.
#[derive(Debug)]
enum Choosing {
    /// Of which book a new line is.
    New,
    /// Whether this is done.
    Done(Box<Entry>),
}

type Rows = List<Item>;
type PageCx<'a> = ListCx<'a, BookPage>;

impl BookPage {
    /// Of these.
    pub fn new(page: Page) -> Self {
        let (title, about) = (String::new(), Vec::new());
        let (may_not, may_not_import, may_not_print) = (None, None, None);
        let got = Box::default();
        Self { page, got, title, about, may_not, may_not_import, may_not_print, choosing: None }
    }

    fn of(&self) -> Option<Of> {
        match self.page {
            Page::Of(of) => Some(of),
            Page::All(_) => None,
        }
    }

    /// Whether it is a list that goes on paper.
    const fn is_printed(&self) -> bool {
        matches!(self.page, Page::All(Book::Observation))
    }

    /// What a line hangs on, for its form.
    fn of_entry(&self, entry: &Entry) -> Option<Of> {
        let person = entry.id_in("person").map(|id| Of::Person(crate::base::PersonId(id)));
        person.or_else(|| self.of())
    }

    fn new_line(&mut self, cx: &mut PageCx<'_>) {
        let books = self.page.books();
        let alone = matches!(self.page, Page::All(book) if !row::hangs(book));
        match books.as_slice() {
            [book] if alone || self.of().is_some() => self.write(*book, cx),
            [_] => cx.hint(Word("books-new-where")),
            _ => {
                let choice = |book: &Book| Choice::new(book.code(), book.one());
                let choices: Vec<Choice> = books.iter().map(choice).collect();
                let picker = Picker::new(Word("books-new"), &choices, &cx.env.here());
                self.choosing = Some((Choosing::New, picker));
            }
        }
    }

    fn write(&self, book: Book, cx: &mut PageCx<'_>) {
        cx.go(Route::Books(Part::Form { book, id: None, of: self.of() }));
    }

    fn change(&self, entry: &Entry, cx: &mut PageCx<'_>) {
        let of = self.of_entry(entry);
        cx.go(Route::Books(Part::Form { book: entry.book, id: Some(entry.id), of }));
    }

    fn open(&self, entry: &Entry, cx: &mut PageCx<'_>) {
        match entry.book.page(entry.id) {
            Some(of) => cx.go(Route::Books(Part::Page(Page::Of(of)))),
            None => self.change(entry, cx),
        }
    }

    /// Asks whether the sheet is up, here or all over the round, or whether what was decided is done.
    fn ask_done(&mut self, entry: &Entry, cx: &PageCx<'_>) {
        let n = self.got.entries.iter().filter(|one| one.book == Book::Stairwell).count();
        let round = Phrase::new(Word("books-round")).with("n", n);
        let (title, choices) = match entry.book {
            Book::Stairwell => {
                let this = Choice::new("this", row::name(entry));
                (Word("books-put-up"), vec![this, Choice::new("all", round)])
            }
            Book::Decision if entry.day("done").is_some() => {
                (Word("books-undone"), vec![Choice::new("this", entry.text("what"))])
            }
            Book::Decision => (Word("books-done"), vec![Choice::new("this", entry.text("what"))]),
            _ => return,
        };
        let picker = Picker::new(title, &choices, &cx.env.here());
        self.choosing = Some((Choosing::Done(Box::new(entry.clone())), picker));
    }

    /// The sheet is up here, or all over the round; what was decided is done, or not after all.
    fn done(&self, entry: &Entry, all: bool, cx: &mut PageCx<'_>) {
        let (author, today) = (cx.env.author(), cx.env.today);
        if entry.book == Book::Stairwell {
            let walls = self.got.entries.iter().filter(|one| one.book == Book::Stairwell);
            let walls = walls.filter(|one| all || one.id == entry.id);
            return cx.save(books::put_up(&author, walls.map(|one| one.id), today));
        }
        let done = entry.day("done").is_none().then_some(today);
        cx.save(books::edit(&author, entry, &entry.clone().with("done", done)));
    }

    fn done_verb(entry: Option<&Entry>) -> Option<Verb> {
        let entry = entry?;
        let word = match entry.book {
            Book::Stairwell => Word("books-put-up"),
            Book::Decision if entry.day("done").is_some() => Word("books-undone"),
            Book::Decision => Word("books-done"),
            _ => return None,
        };
        Some(Verb::new(Command::Done).called(word))
    }

    fn took(&mut self, got: ReadOf, env: &Env<'_>) {
        self.title = match (&got.own, self.page) {
            (Some(own), _) => {
                let book = env.words.get(own.book.word());
                format!("{book} > {}", row::name(own))
            }
            (None, Page::Of(Of::Person(person))) => {
                let book = env.words.get(Word("books-of-person"));
                format!("{book} > {}", env.name_of(Some(person)))
            }
            (None, Page::Of(_)) => env.words.get(Word("books-of-session")),
            (None, Page::All(book)) => env.words.get(book.word()),
        };
        self.about = got.own.as_ref().map(|own| row::about(own, &got, env)).unwrap_or_default();
        *self.got = got;
    }
}

impl ListSpec for BookPage {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    fn head(&self, list: &Rows, look: &Look) -> Head {
        let n = Phrase::new(Word("books-count")).with("n", list.rows().len());
        Head {
            title: self.title.clone(),
            tab: Some(Command::Screen4),
            status: look.words.say(&n),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        match self.page {
            Page::All(book) => book.help(),
            Page::Of(of) => of.own().map_or(Word("books-help"), Book::help),
        }
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("books-none-chosen")));
        let may_not = || self.may_not.clone();
        let none = || may_not().or_else(|| none.clone());
        let entry = list.current().map(|item| &item.entry);
        let new = match self.page.books().as_slice() {
            [book] => book.one(),
            _ => Word("books-new"),
        };
        let mut verbs = vec![
            Verb::new(Command::Enter).called(Word("books-open")).unless(none()),
            Verb::new(Command::New).called(new).unless(may_not()),
        ];
        verbs.extend(Self::done_verb(entry).map(|verb| verb.unless(may_not())));
        if self.page == Page::All(Book::Organisation) {
            let import = Verb::new(Command::Import).called(Word("import-verb"));
            verbs.push(import.unless(self.may_not_import.clone()));
        }
        verbs.extend([
            Verb::new(Command::Edit).unless(none()),
            Verb::new(Command::Bin).unless(none()),
        ]);
        if self.is_printed() {
            let print = Verb::new(Command::Print).called(Word("printed-do"));
            verbs.push(print.unless(self.may_not_print.clone()));
        }
        verbs.push(Command::Back.into());
        verbs
    }

    fn fetch(&mut self, _find: &str, cx: &mut PageCx<'_>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::LogEncounters);
        self.may_not_import = cx.env.me.role.why_not(Deed::Import);
        self.may_not_print = cx.env.me.role.why_not(Deed::Export);
        cx.ask_latest("books", Read { page: self.page }, |got| {
            Msg::Own(Own::Got(got.map(Box::new)))
        });
        None
    }

    fn over(&self) -> Option<&Picker> {
        self.choosing.as_ref().map(|one| &one.1)
    }

    fn over_mut(&mut self) -> Option<&mut Picker> {
        self.choosing.as_mut().map(|one| &mut one.1)
    }

    fn picked(&mut self, did: PickerDid, _: &mut Rows, cx: &mut PageCx<'_>) {
        match did {
            PickerDid::Closed => self.choosing = None,
            PickerDid::Chosen(at) => match self.choosing.take() {
                Some((Choosing::Done(entry), _)) => self.done(&entry, at > 0, cx),
                Some((Choosing::New, _)) => {
                    if let Some(book) = self.page.books().get(at) {
                        self.write(*book, cx);
                    }
                }
                None => {}
            },
            PickerDid::Ignored | PickerDid::Moved | PickerDid::Typed(_) => {}
        }
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut PageCx<'_>) {
        if command == Command::Print && self.is_printed() && self.may_not_print.is_none() {
            let page = paper::observations(list.rows(), &self.got.names, cx.env);
            return print(page, cx, |put| Msg::Own(Own::Put(put)));
        }
        if self.may_not.is_some() {
            return;
        }
        let entry = list.current().map(|item| item.entry.clone());
        match (command, entry.as_ref()) {
            (Command::New, _) => self.new_line(cx),
            (Command::Import, _) if self.may_not_import.is_none() => {
                cx.go(Route::Import(Kind::Organisations));
            }
            (Command::Enter, Some(entry)) => self.open(entry, cx),
            (Command::Edit, Some(entry)) => self.change(entry, cx),
            (Command::Edit, None) => {
                if let Some(own) = &self.got.own {
                    self.change(own, cx);
                }
            }
            (Command::Done, Some(entry)) => self.ask_done(entry, cx),
            (Command::Bin, Some(entry)) => cx.save(books::bin(&cx.env.author(), entry)),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("books-new"));
        (Phrase::new(Word("books-none")), self.may_not.is_none().then_some(new))
    }

    fn update(&mut self, found: Self::Own, list: &mut Rows, cx: &mut PageCx<'_>) {
        match found {
            Own::Got(Ok(got)) => {
                list.set(row::rows(&got, self.page, cx.env));
                self.took(*got, cx.env);
            }
            Own::Got(Err(why)) => list.fail(why.phrase()),
            Own::Put(put) => printed(put, cx),
        }
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let area = Rect { height: area.height / 2, ..area };
        draw::lines(f, area, &self.about, look, Role::Text)
    }
}

/// What stands in a column, as text for a box: ids and codes as they are, yes and no as such.
fn boxed(entry: &Entry, name: &str, yes: bool) -> String {
    match entry.get(name) {
        Value::Int(n) if yes => if *n == 0 { "no" } else { "yes" }.to_owned(),
        _ => entry.told(name),
    }
}
