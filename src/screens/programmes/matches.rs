//! Who goes with whom: those that go on first, then those that have ended. Whom with is shown where the one
//! who helps has signed the pledge of confidentiality.

use crate::base::{Id, MatchId, MembershipId, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::programme::matching::{Parting, Whom};
use crate::domain::worker::Deed;
use crate::screens::env::Env;
use crate::screens::helping::{keeps_back, name, state, times, whom};
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::route::{Programmes as Part, Record, Route};
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::programmes::{self, MatchLine};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb};

/// The list.
#[derive(Debug)]
pub struct Matches {
    /// Of one who helps; of all where none is said.
    of: Option<MembershipId>,
    may_not: Option<Phrase>,
    /// How many go on, how many have ended with the person coming alone, and how many have ended.
    counts: [usize; 3],
}

impl Matches {
    /// Of one who helps; of all where none is said.
    pub fn new(of: Option<MembershipId>) -> Self {
        Self { of, may_not: None, counts: [0; 3] }
    }

    fn none(list: &List<Item>) -> Option<Phrase> {
        list.current().is_none().then(|| Phrase::new(Word("matches-none-chosen")))
    }
}

/// One match.
#[derive(Debug)]
pub struct Item {
    id: MatchId,
    whom: Whom,
    /// The card of the one who helps.
    card: Option<PersonId>,
    open: bool,
    helper: String,
    person: String,
    /// Nobody may be named beside whoever helps.
    unsigned: bool,
    times: String,
    state: String,
    alarm: bool,
    about: String,
}

impl Row for Item {
    type Key = MatchId;

    fn key(&self) -> MatchId {
        self.id
    }

    fn id(&self) -> Option<Id> {
        Some(self.id.0)
    }

    fn group(&self) -> Option<Label> {
        Some(if self.open { Word("matches-open") } else { Word("matches-ended") }.into())
    }

    fn under(&self) -> Option<String> {
        Some(self.about.clone()).filter(|about| !about.is_empty())
    }

    fn alarm(&self) -> bool {
        self.alarm
    }
}

fn item(line: &MatchLine, env: &Env<'_>) -> Item {
    let of = &line.of;
    let days = of.weekdays.iter().map(|day| env.words.get(day.word())).collect::<Vec<_>>();
    let since = Phrase::new(Word("match-since")).with("day", env.words.date(of.starts));
    let since = env.words.say(&since);
    let about =
        [of.wish.clone(), days.join(" "), since, of.note.lines().next().unwrap_or("").to_owned()];
    let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let unsigned = line.told(env.today).is_none();
    let left = of.is_open() && line.helper.has_ended();
    let about = if keeps_back(line, env) { String::new() } else { about.join("   ") };
    Item {
        id: of.id,
        whom: of.whom,
        card: line.helper.person,
        open: of.is_open(),
        helper: name(&line.helper, env),
        person: whom(line, env),
        times: times(line, env),
        state: state(line, env),
        alarm: of.to_do(env.today).is_some() || of.is_open() && unsigned || left,
        unsigned,
        about,
    }
}

impl ListSpec for Matches {
    type Row = Item;
    type Own = Result<Vec<MatchLine>>;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(
            Word("match-helper"),
            Width::Share { least: 15, share: 1 },
            |item: &Item, _| Cell::of(item.helper.as_str(), Role::Title),
        ),
        Column::new(
            Word("match-person"),
            Width::Share { least: 24, share: 1 },
            |item: &Item, _| {
                let role = if item.unsigned { Role::Warning } else { Role::Text };
                Cell::of(item.person.as_str(), role)
            },
        ),
        Column::new(Word("match-times"), Width::Fixed(8), |item: &Item, _| {
            item.times.as_str().into()
        })
        .right(),
        Column::new(Word("match-state"), Width::Share { least: 24, share: 1 }, |item: &Item, _| {
            Cell::of(item.state.as_str(), if item.alarm { Role::Warning } else { Role::Text })
        }),
    ];

    fn head(&self, _: &List<Item>, look: &Look) -> Head {
        let [open, alone, ended] = self.counts;
        let status = Phrase::new(Word("matches-count"))
            .with("open", open)
            .with("alone", alone)
            .with("ended", ended);
        Head {
            title: look.word(Word("matches-title")),
            tab: Some(Command::Screen5),
            status: look.words.say(&status),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("matches-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let may_not = || self.may_not.clone();
        let change = || may_not().or_else(|| Self::none(list));
        vec![
            Verb::new(Command::Enter).called(Word("programmes-open")).unless(change()),
            Verb::new(Command::New).called(Word("match-new")).unless(may_not()),
            Verb::new(Command::CountMany).called(Word("match-went")).unless(change()),
            Verb::new(Command::Bin).unless(change()),
            Verb::new(Command::History).unless(Self::none(list)),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditProgrammes);
        let question = self.of.map_or(programmes::Matches::All, programmes::Matches::Of);
        cx.ask_latest("rows", question, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        let chosen = list.current().map(|item| (item.id, item.whom));
        if let (Command::History, Some(item)) = (command, list.current()) {
            return cx.go(Route::History(Record::matched(item.id, item.whom, item.card)));
        }
        if self.may_not.is_some() {
            return;
        }
        match (command, chosen) {
            (Command::New, _) => {
                let (helper, person) = (self.of, None);
                cx.go(Route::Programmes(Part::Match { id: None, helper, person }));
            }
            (Command::Enter | Command::Edit, Some((id, whom))) => {
                cx.go(Route::Programmes(Part::matched(id, whom)));
            }
            (Command::CountMany, Some((of, whom))) => {
                cx.go(Route::Programmes(Part::went(of, whom, None)));
            }
            (Command::Bin, Some((id, _))) => cx.save(programmes::unpair(&cx.env.author(), id)),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("match-new"));
        (Phrase::new(Word("matches-none")), self.may_not.is_none().then_some(new))
    }

    fn update(&mut self, found: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match found {
            Ok(found) => {
                let ended = || found.iter().filter_map(|line| line.of.reason);
                let alone = ended().filter(|why| *why == Parting::Alone).count();
                self.counts = [found.len() - ended().count(), alone, ended().count()];
                list.set(found.iter().map(|line| item(line, cx.env)).collect());
            }
            Err(why) => list.fail(why.phrase()),
        }
    }
}
