//! The initiatives: those that go on, those that are over, each with what came of its list.

use super::list::{ListCx, ListSpec, Msg};
use super::route::{Board, Library, Route};
use super::screen::Head;
use crate::base::{Amount, InitiativeId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::totals::Plain;
use crate::domain::worker::Deed;
use crate::screens::env::Env;
use crate::screens::facts::no_list;
use crate::store::Result;
use crate::store::initiatives::{Line, List as Ask};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb};

/// More than any team runs.
const LIMIT: u32 = 300;

/// The list of initiatives.
#[derive(Debug, Default)]
pub struct Initiatives {
    may_not: Option<Phrase>,
}

/// One initiative.
#[derive(Debug)]
pub struct Item {
    line: Line,
    about: String,
    stage: Stage,
}

/// How far an initiative has come, in the order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    On,
    /// Its first day is yet to come.
    Planned,
    Over,
}

impl Item {
    fn of(line: Line, env: &Env<'_>) -> Self {
        let one = &line.initiative;
        let stage = match one.from {
            _ if one.closed.is_some() => Stage::Over,
            Some(from) if from > env.today => Stage::Planned,
            _ => Stage::On,
        };
        Self { about: about(&line, env), line, stage }
    }
}

impl Row for Item {
    type Key = InitiativeId;

    fn key(&self) -> InitiativeId {
        self.line.initiative.id
    }

    fn group(&self) -> Option<Label> {
        let word = match self.stage {
            Stage::On => Word("initiatives-on"),
            Stage::Planned => Word("initiatives-planned"),
            Stage::Over => Word("initiatives-over"),
        };
        Some(word.into())
    }

    fn under(&self) -> Option<String> {
        Some(self.about.clone())
    }
}

/// When, how much is written down of whom, and whose it is: the line under the name.
fn about(line: &Line, env: &Env<'_>) -> String {
    let one = &line.initiative;
    let say = |day: Option<crate::base::Day>| day.map(|day| env.words.date(day));
    let period = match (say(one.from), say(one.to)) {
        (None, None) => String::new(),
        (from, to) => format!("{} - {}", from.unwrap_or_default(), to.unwrap_or_default()),
    };
    let owner = one.owner.map(|owner| env.worker_name(owner)).unwrap_or_default();
    let parts = [period, env.words.get(one.mode.word()), owner];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("   ")
}

/// `23 låst`, or how many have been gathered for a list that is still open.
fn list_cell(item: &Item, look: &Look) -> Cell {
    let (word, n, role) = match &item.line.reach {
        Some(reach) => (Word("initiatives-sealed"), reach.of(), Role::Text),
        None if item.line.gathered > 0 => {
            (Word("initiatives-open"), item.line.gathered, Role::Warning)
        }
        None => return Cell::of(look.word(Word("initiatives-no-list")), Role::Muted),
    };
    Cell::of(look.words.say(&Phrase::new(word).with("n", n)), role)
}

fn completed_cell(item: &Item, look: &Look) -> Cell {
    let Some(reach) = &item.line.reach else {
        let counted = item.line.counted;
        if let Some(n) = counted.reach().or_else(|| Some(counted.met()).filter(|met| met.n > 0)) {
            // What nobody has counted says so; that there is no list stands beside it.
            let said = if n.about { look.words.amount(n) } else { no_list(n, look) };
            return Cell::of(said, Role::Text);
        }
        let n = Phrase::new(Word("initiatives-contacts")).with("n", item.line.contacts);
        return Cell::of(look.words.say(&n), Role::Muted);
    };
    let share = reach.completed();
    Cell::of(n_of(share.n, share.of.unwrap_or(0), look), Role::Accent)
}

/// `7 av 23 (30,4 %)`.
pub(super) fn n_of(n: usize, of: usize, look: &Look) -> String {
    let phrase = Phrase::new(Word("initiative-n-of")).with("n", n).with("of", of);
    let text = look.words.say(&phrase);
    if of == 0 { text } else { format!("{text} ({})", look.words.percent(n, of)) }
}

/// How far a goal has come: what was reached, and what was set out for.
pub(super) fn progress(line: &Line) -> Option<(Amount, usize)> {
    line.progress()
}

fn goal_cell(item: &Item, look: &Look) -> Cell {
    let Some((n, wanted)) = progress(&item.line) else { return "".into() };
    let role = if n.n >= wanted { Role::Good } else { Role::Text };
    let phrase = Phrase::new(Word("initiative-goal-cell")).with("n", n).with("wanted", wanted);
    Cell::of(look.words.say(&phrase), role)
}

impl ListSpec for Initiatives {
    type Row = Item;
    type Own = Result<Vec<Line>>;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(
            Word("initiatives-name"),
            Width::Share { least: 18, share: 1 },
            |item: &Item, _| Cell::of(item.line.initiative.name.as_str(), Role::Title),
        ),
        Column::new(Word("initiatives-list"), Width::Fixed(11), list_cell),
        Column::new(Word("rate-reached"), Width::Fixed(10), |item: &Item, look| {
            let reach = item.line.reach.as_ref();
            let n = reach.map(|reach| Plain::Reached.share(&reach.counts).n);
            n.map(|n| look.words.number(i64::try_from(n).unwrap_or(i64::MAX)))
                .unwrap_or_default()
                .into()
        })
        .right()
        .drop(1),
        Column::new(Word("initiatives-completed"), Width::Fixed(18), completed_cell),
        Column::new(Word("initiatives-goal"), Width::Fixed(13), goal_cell).drop(2),
    ];

    fn head(&self, list: &List<Item>, look: &Look) -> Head {
        let count = |stage| list.rows().iter().filter(|item| item.stage == stage).count();
        let counts = Phrase::new(Word("initiatives-count"))
            .with("on", count(Stage::On))
            .with("planned", count(Stage::Planned))
            .with("over", count(Stage::Over));
        Head {
            title: look.word(Word("initiatives-title")),
            tab: Some(Command::Screen3),
            status: look.words.say(&counts),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("initiatives-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("initiatives-none-chosen")));
        vec![
            Verb::new(Command::Enter).unless(none.clone()),
            Verb::new(Command::New).called(Word("initiatives-new")).unless(self.may_not.clone()),
            Verb::new(Command::Import).called(Word("methods-title")),
            Verb::new(Command::Edit).unless(none.clone().or_else(|| self.may_not.clone())),
            Verb::new(Command::GoTo).called(Word("board-title")).unless(none.clone()),
            Verb::new(Command::History).unless(none),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditInitiatives);
        cx.ask_latest("rows", Ask { limit: LIMIT }, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        let chosen = list.current().map(Row::key);
        let page = list.current().map(|item| {
            let line = &item.line;
            Route::initiative(&line.initiative, line.gathered)
        });
        if let (Command::Enter, Some(page)) = (command, page) {
            return cx.go(page);
        }
        match (command, chosen) {
            (Command::New, _) => cx.go(Route::InitiativeForm(None)),
            (Command::Import, _) => cx.go(Route::Methods(Library::All)),
            (Command::GoTo, Some(id)) => cx.go(Route::Board(Board::Page(id))),
            (Command::Edit, Some(id)) => cx.go(Route::InitiativeForm(Some(id))),
            (Command::History, Some(id)) => {
                cx.go(Route::History(super::route::Record::Initiative(id)));
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("initiatives-new"));
        (Phrase::new(Word("initiatives-none")), Some(new))
    }

    fn update(&mut self, lines: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match lines {
            Ok(lines) => {
                let items = lines.into_iter().map(|line| Item::of(line, cx.env));
                let mut items: Vec<Item> = items.collect();
                items.sort_by_key(|item| item.stage);
                list.set(items);
            }
            Err(why) => list.fail(why.phrase()),
        }
    }
}
