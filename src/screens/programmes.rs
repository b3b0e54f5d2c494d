//! Programmes: who helps where, which place lacks somebody, and whom nobody has noticed for long.

mod card;
mod figures;
mod form;
mod hours;
mod matches;
mod matching;
mod member;
mod notice;
mod row;
mod several;
mod step;
mod went;

pub use card::MemberCard;
pub use figures::Figures;
pub use form::ProgrammeForm;
pub use hours::HoursForm;
pub use matches::Matches;
pub use matching::MatchForm;
pub use member::MemberForm;
pub use notice::NoticeForm;
pub use several::Helpers;
pub use step::StepForm;
pub use went::WentForm;

use super::helping::asked;
use super::list::{ListCx, ListSpec, Msg};
use super::route::{Programmes as Part, Record, Route};
use super::screen::Head;
use crate::base::{MembershipId, Phrase, ProgrammeId, Word, text};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::programme::Membership;
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::programmes::{self, Page, PageOf};
use crate::ui::list::{Column, List};
use crate::ui::{Hit, Look, Verb, draw};
use ratatui::{Frame, layout::Rect};
use row::{Item, Key};
use serde_json::Value;

/// The part of the screen that the strip of programmes is, for clicks.
const STRIP: u8 = 1;

/// The programmes, with who is in one of them.
#[derive(Debug, Default)]
pub struct Programmes {
    shown: Option<ProgrammeId>,
    page: PageOf,
    may_not: Option<Phrase>,
    /// How the one that is shown stands, in words.
    stands: String,
    /// The strip of programmes, each with how many are active in it.
    strip: Vec<String>,
}

/// What comes back to it.
pub type Own = Result<PageOf>;

type Rows = List<Item>;

impl Programmes {
    /// With this one shown; the one that was shown last where none is said.
    pub fn of(programme: Option<ProgrammeId>) -> Self {
        Self { shown: programme, ..Self::default() }
    }

    fn turn(&mut self, by: isize, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        let all = self.page.programmes.len();
        let to = (self.page.chosen + all).saturating_add_signed(by).checked_rem(all);
        self.show(to.unwrap_or_default(), list, cx);
    }

    /// Shows another programme.
    fn show(&mut self, at: usize, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        self.shown = self.page.programmes.get(at).map(|(one, _)| one.id);
        self.fetch("", cx);
        list.go_to(0);
    }

    /// The first of the strip that is drawn: so far to the right that the one that is shown is seen whole.
    fn first_seen(&self, room: u16) -> usize {
        let wide = |from: usize| -> usize {
            let seen = self.strip.iter().take(self.page.chosen + 1).skip(from);
            1 + seen.map(|name| text::width(name) + 3).sum::<usize>()
        };
        (0..self.page.chosen)
            .find(|from| wide(*from) <= usize::from(room))
            .unwrap_or(self.page.chosen)
    }

    fn on(command: Command, one: &Membership, cx: &mut ListCx<'_, Self>) {
        let go = |cx: &mut ListCx<'_, Self>, part| cx.go(Route::Programmes(part));
        match command {
            Command::Edit => {
                go(cx, Part::Member { id: Some(one.id), programme: None, place: String::new() });
            }
            Command::FollowUp => go(cx, Part::Notice(vec![one.id])),
            Command::CountMany => go(cx, Part::Hours { member: one.id, change: None }),
            Command::Move => go(cx, Part::Step(one.id)),
            Command::Bin => cx.save(programmes::bin(&cx.env.author(), one)),
            _ => {}
        }
    }

    /// Whom a check-in or thanks is for: those that are marked, else the chosen one.
    fn meant(list: &Rows) -> Vec<MembershipId> {
        list.meant().into_iter().filter_map(Item::member).map(|one| one.id).collect()
    }

    fn new_member(&self, place: &str, cx: &mut ListCx<'_, Self>) {
        let programme = self.page.programme().map(|one| one.id);
        let place = place.to_owned();
        cx.go(Route::Programmes(Part::Member { id: None, programme, place }));
    }
}

impl ListSpec for Programmes {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    fn head(&self, _: &Rows, look: &Look) -> Head {
        Head {
            title: look.word(Word("programmes-title")),
            tab: Some(Command::Screen5),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("programmes-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let may_not = || self.may_not.clone();
        let none = || {
            let member = list.current().and_then(Item::member);
            member.is_none().then(|| Phrase::new(Word("programmes-none-chosen")))
        };
        let change = || may_not().or_else(none);
        let vacant = list.current().is_some_and(|item| item.member().is_none());
        let open = if vacant { Word("programmes-fill") } else { Word("programmes-open") };
        let empty = list.current().is_none();
        let unopened = empty.then(|| Phrase::new(Word("programmes-none-chosen")));
        vec![
            Verb::new(Command::Enter).called(open).unless(unopened),
            Verb::new(Command::New).called(Word("programmes-new")).unless(may_not()),
            Verb::new(Command::FollowUp).called(Word("programmes-notice")).unless(change()),
            Verb::new(Command::CountMany).called(Word("programmes-hours")).unless(change()),
            Verb::new(Command::Move).called(Word("programmes-step")).unless(change()),
            Verb::new(Command::Next).called(Word("programmes-next")),
            Verb::new(Command::Assign).called(Word("matches-title")),
            Verb::new(Command::Outcome).called(Word("programmes-figures")),
            Verb::new(Command::View).called(Word("programmes-edit")).unless(may_not()),
            Verb::new(Command::Edit).unless(change()),
            Verb::new(Command::Mark).unless(none()),
            Verb::new(Command::Bin).unless(change()),
            Verb::new(Command::History).unless(none()),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditProgrammes);
        cx.ask_latest("rows", Page { programme: self.shown }, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        match command {
            Command::Next => return self.turn(1, list, cx),
            Command::Prev => return self.turn(-1, list, cx),
            Command::Assign => return cx.go(Route::Programmes(Part::Matches(None))),
            Command::Outcome => {
                if let Some(one) = self.page.programme() {
                    cx.go(Route::Programmes(Part::Figures(one.id)));
                }
                return;
            }
            Command::View if self.may_not.is_none() => {
                let chosen = self.page.programme().map(|one| one.id);
                return cx.go(Route::Programmes(Part::Form(chosen)));
            }
            Command::New if self.may_not.is_none() => {
                let place = list.current().and_then(Item::vacant).unwrap_or_default().to_owned();
                return self.new_member(&place, cx);
            }
            Command::FollowUp if self.may_not.is_none() => {
                let meant = Self::meant(list);
                if !meant.is_empty() {
                    cx.go(Route::Programmes(Part::Notice(meant)));
                }
                return;
            }
            _ => {}
        }
        let Some(item) = list.current() else { return };
        match (command, &item.key) {
            (Command::Enter, Key::Member(id)) => cx.go(Route::Programmes(Part::Card(*id))),
            (Command::Enter, Key::Vacant(place, _)) if self.may_not.is_none() => {
                self.new_member(&place.clone(), cx);
            }
            (Command::History, Key::Member(id)) => {
                let history = Route::History(Record::Membership(*id));
                let asked = item.member().map(|one| asked(one, history, cx.env));
                if let Some(route) = asked {
                    cx.go(route);
                }
            }
            _ => {
                if let (Some(one), None) = (item.member(), &self.may_not) {
                    Self::on(command, one, cx);
                }
            }
        }
    }

    fn picked_above(&mut self, _: u8, at: usize, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        self.show(at, list, cx);
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("programmes-new"));
        (Phrase::new(Word("programmes-none")), self.may_not.is_none().then_some(new))
    }

    fn place(&self) -> Value {
        self.shown.map_or(Value::Null, |id| Value::String(id.to_string()))
    }

    fn return_to(&mut self, place: &Value) {
        let id = place.as_str().and_then(|id| id.parse().ok());
        self.shown = self.shown.or(id);
    }

    fn update(&mut self, found: Own, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        match found {
            Ok(page) => {
                self.stands = row::stands(&page, cx.env);
                let name =
                    |(one, n): &(_, usize)| format!("{} {n}", row::called(one, cx.env.words));
                self.strip = page.programmes.iter().map(name).collect();
                self.shown = page.programme().map(|one| one.id);
                list.set(row::rows(&page, cx.env));
                self.page = page;
            }
            Err(why) => list.fail(why.phrase()),
        }
    }

    /// The programmes beside each other, the one that is shown in brackets, and how full it is.
    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let line = draw::strip(area, 0, 0, area.width);
        let mut column = 1;
        for (at, name) in self.strip.iter().enumerate().skip(self.first_seen(area.width)) {
            let here = at == self.page.chosen;
            let text = if here { format!("[{name}]") } else { format!(" {name} ") };
            let role = if here { Role::TabHere } else { Role::Tab };
            let from = column;
            column = draw::put(f, line, (column, 0), &text, look.style(role)) + 1;
            let place = draw::strip(area, 0, from, (column - 1).saturating_sub(from));
            look.hits.add(place, Hit::Pick { part: STRIP, row: at });
        }
        let stands = draw::strip(area, 1, 0, area.width);
        draw::put(f, stands, (1, 0), &self.stands, look.style(Role::Label));
        draw::rule(f, area, 2, None, look);
        3
    }
}
