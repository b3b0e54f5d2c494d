//! What two people wrote at once: both values, who and when, and one key for each way to settle it.

mod binned;

use super::env::Env;
use super::list::{ListCx, ListSpec, Msg};
use super::route::Route;
use super::said::{self, Said};
use super::screen::{Head, Question};
use crate::base::{Id, PersonId, Phrase, Stamp, Word, WorkerId};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::conflicts::{Both, Conflict, Open, both, keep_both, settle};
use crate::store::people::{Choices, Offers};
use crate::store::{Cell, Result};
use crate::ui::list::{self, Column, List, Row, Width};
use crate::ui::{Look, Verb};

/// How many are listed; the rest come up as these are settled.
const LIMIT: u32 = 200;

/// Signs of a value from which on an answer does not repeat it.
const LONG: usize = 40;

/// The list of values to settle.
#[derive(Debug)]
pub struct Conflicts {
    /// Whose; anybody's when it is nobody's in particular.
    person: Option<PersonId>,
    offers: Offers,
    found: Vec<Conflict>,
}

impl Conflicts {
    /// What waits to be settled about this person, or about anybody.
    pub fn new(person: Option<PersonId>) -> Self {
        Self { person, offers: Offers::default(), found: Vec::new() }
    }
}

/// One value two people did not agree on.
#[derive(Debug, Clone)]
pub struct Line {
    conflict: Conflict,
    /// Whose it is, when it has to be asked why before the values are told.
    sealed: Option<PersonId>,
    person: String,
    column: String,
    before: String,
    theirs: String,
    mine: String,
    by: String,
    their: String,
}

/// What comes back.
#[derive(Debug)]
pub enum Own {
    /// The list.
    Found(Result<Vec<Conflict>>),
    /// Names of areas, for saying values.
    Offers(Result<Offers>),
    /// Which value shall stand.
    Keep(Box<Conflict>, Choice),
}

/// Which of the two values shall stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// What stands there now.
    Here,
    /// What was wanted second.
    Wanted,
    /// The one beside the other.
    Both,
}

impl Row for Line {
    type Key = Id;

    fn key(&self) -> Id {
        self.conflict.id
    }

    fn alarm(&self) -> bool {
        true
    }
}

impl Line {
    fn of(conflict: Conflict, env: &Env<'_>, offers: &Offers) -> Self {
        let sealed = conflict.person.filter(|person| env.is_sealed(*person));
        let veiled = conflict.person.is_some_and(|person| env.level(person).is_protected());
        let words = Said { offers: offers.clone(), veiled };
        let table = conflict.table.as_str();
        let said = |cells: &[Cell]| match sealed {
            Some(_) => env.words.get(Word("merge-hidden")),
            None => words.together(table, &conflict.columns, cells, env),
        };
        let column = match (table, conflict.columns.as_slice()) {
            ("task", [_, _, ..]) => Some(Word("conflict-ended")),
            (_, [column, ..]) => said::column(table, column),
            _ => None,
        };
        let (theirs, mine) = match (sealed, conflict.is_about_bin()) {
            (None, true) => (env.words.get(Word("conflict-binned")), binned::wrote(&conflict, env)),
            _ => (said(&conflict.here), said(&conflict.wanted)),
        };
        Self {
            person: match (&conflict.name, table) {
                (Some(name), "worker") => env.words.say(&of(Word("conflict-member"), name)),
                (Some(name), "area") => env.words.say(&of(Word("conflict-area"), name)),
                (Some(name), "initiative") => env.words.say(&of(Word("conflict-initiative"), name)),
                (Some(name), _) => name.clone(),
                (None, _) => env.name_of(conflict.person),
            },
            before: said(&conflict.seen),
            column: env.words.get(column.unwrap_or(Word("conflict-value"))),
            theirs,
            mine,
            by: when(env, Some((conflict.by, conflict.at))),
            their: when(env, conflict.their),
            sealed,
            conflict,
        }
    }

    /// Whether nothing in it is an empty box, and not a state of its own.
    fn columns_hold_text(&self) -> bool {
        !matches!(self.conflict.table.as_str(), "task" | "answer")
            && !self.conflict.columns.contains(&"gone")
    }

    /// What the two ways to go on are called. Two long texts begin alike: then they are told apart by who
    /// wrote them.
    fn ways(&self, long: bool) -> [Phrase; 2] {
        match (long, self.their.as_str()) {
            (false, _) => [
                (&self.conflict.here, Word("conflict-keep"), &self.theirs, &self.their),
                (&self.conflict.wanted, Word("conflict-take"), &self.mine, &self.by),
            ]
            .map(|(cells, word, said, by)| {
                let empty = cells.iter().all(|cell| *cell == Cell::Null || *cell == "".into());
                let box_of_text = empty && self.columns_hold_text();
                if box_of_text {
                    Word("conflict-leave-empty").into()
                } else {
                    with_value(word, said).with("by", by.as_str())
                }
            }),
            (true, "") => {
                [Phrase::new(Word("conflict-keep-this")), of(Word("conflict-take-of"), &self.by)]
            }
            (true, their) => {
                [of(Word("conflict-keep-of"), their), of(Word("conflict-take-of"), &self.by)]
            }
        }
    }

    /// Both values with who wrote them, and the ways to go on.
    fn question(&self) -> Question<Msg<Conflicts>> {
        let keep = |choice| Msg::Own(Own::Keep(Box::new(self.conflict.clone()), choice));
        let title = Phrase::new(Word("conflict-question"))
            .with("what", self.column.as_str())
            .with("who", self.person.as_str());
        if self.conflict.is_about_bin() {
            let told = binned::told((&self.their, &self.by), &self.mine);
            return told
                .into_iter()
                .fold(Question::new(title), Question::say)
                .say(Word("conflict-bin-kept"))
                .choice(Word("conflict-bin-leave"), keep(Choice::Here))
                .choice(Word("conflict-bin-back"), keep(Choice::Wanted));
        }
        let long = [&self.theirs, &self.mine].iter().any(|value| value.chars().count() > LONG);
        let [stays, comes] = self.ways(long);
        let told = |word, bare, value_of: &str, by: &str| match by {
            "" => with_value(bare, value_of),
            by => with_value(word, value_of).with("by", by),
        };
        let question = match self.before.as_str() {
            before if long || before.is_empty() || before == self.theirs => Question::new(title),
            before => Question::new(title).say(with_value(Word("conflict-before"), before)),
        };
        let question = question
            .say(told(
                Word("conflict-stands"),
                Word("conflict-stands-bare"),
                &self.theirs,
                &self.their,
            ))
            .say(with_value(Word("conflict-wanted"), &self.mine).with("by", self.by.as_str()))
            .say(Word("conflict-kept"))
            .choice(stays, keep(Choice::Here))
            .choice(comes, keep(Choice::Wanted));
        let word = match both(&self.conflict) {
            None => return question,
            Some(Both::Number(_)) => Word("conflict-both-numbers"),
            Some(Both::Text(_)) => Word("conflict-both-texts"),
        };
        question.choice(word, keep(Choice::Both))
    }
}

fn with_value(word: Word, value: &str) -> Phrase {
    Phrase::new(word).with("value", value)
}

fn of(word: Word, name: &str) -> Phrase {
    Phrase::new(word).with("name", name)
}

/// Who wrote something and at what time of which day.
fn when(env: &Env<'_>, by: Option<(WorkerId, Stamp)>) -> String {
    let Some((who, at)) = by else { return String::new() };
    let at = env.clock.local(at);
    let day = env.words.day_short(crate::base::Day(at.date()));
    format!("{} {day} {}", env.worker_name(who), env.words.time(at.time()))
}

impl ListSpec for Conflicts {
    type Row = Line;
    type Own = Own;

    const COLUMNS: &'static [Column<Line>] = &[
        Column::new(Word("conflict-who"), Width::Share { least: 14, share: 2 }, |line, _| {
            line.person.as_str().into()
        }),
        Column::new(Word("conflict-what"), Width::Share { least: 10, share: 1 }, |line, _| {
            list::Cell::of(line.column.as_str(), Role::Label)
        }),
        Column::new(Word("conflict-here"), Width::Share { least: 14, share: 2 }, |line, _| {
            line.theirs.as_str().into()
        }),
        Column::new(Word("conflict-by"), Width::Share { least: 20, share: 1 }, |line: &Line, _| {
            list::Cell::of(line.their.as_str(), Role::Muted)
        })
        .drop(1),
        Column::new(Word("conflict-other"), Width::Share { least: 14, share: 2 }, |line, _| {
            line.mine.as_str().into()
        }),
        Column::new(Word("conflict-by"), Width::Share { least: 20, share: 1 }, |line: &Line, _| {
            list::Cell::of(line.by.as_str(), Role::Muted)
        })
        .drop(1),
    ];

    fn head(&self, list: &List<Line>, look: &Look) -> Head {
        Head {
            title: look.word(Word("conflict-title")),
            tab: Some(Command::Screen1),
            count: match list.rows().len() {
                0 => String::new(),
                n => look.words.say(&Phrase::new(Word("conflict-count")).with("n", n)),
            },
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("conflict-help")
    }

    fn verbs(&self, list: &List<Line>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("conflict-none")));
        vec![
            Verb::new(Command::Enter).called(Word("conflict-settle")).unless(none).writing(),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Line>> {
        let ask = Open { person: self.person, limit: LIMIT };
        cx.ask_latest("offers", Choices, |offers| Msg::Own(Own::Offers(offers)));
        cx.ask_latest("rows", ask, |found| Msg::Own(Own::Found(found)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Enter, Some(Line { sealed: Some(person), .. })) => {
                cx.go(Route::Conflicts { person: Some(*person) });
            }
            (Command::Enter, Some(line)) => cx.confirm(line.question()),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("conflict-none")), None)
    }

    fn update(&mut self, msg: Own, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match msg {
            Own::Found(Ok(found)) => self.found = found,
            Own::Offers(Ok(offers)) => self.offers = offers,
            Own::Found(Err(why)) | Own::Offers(Err(why)) => return list.fail(why.phrase()),
            Own::Keep(conflict, choice) => {
                let author = cx.env.author();
                let save = match (choice, both(&conflict)) {
                    (Choice::Both, Some(both)) => keep_both(&author, &conflict, &both),
                    (Choice::Wanted, _) => settle(&author, &conflict, &conflict.wanted),
                    (Choice::Here | Choice::Both, _) => settle(&author, &conflict, &conflict.here),
                };
                cx.save(save);
                return cx.say(Word("conflict-settled"));
            }
        }
        let lines = self.found.iter().cloned();
        list.set(lines.map(|conflict| Line::of(conflict, cx.env, &self.offers)).collect());
    }
}
