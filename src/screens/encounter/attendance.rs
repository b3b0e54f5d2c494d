//! Who came to a session, of those invited: ticked off one by one, or found by the name said at the door.

mod found;
mod row;

use super::paper::{Steady, at_meeting, came};
use crate::base::{AreaId, Day, EncounterId, PersonId, Phrase, SessionId, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::encounter::Kind;
use crate::domain::session::Session;
use crate::domain::session::attendance::shares;
use crate::domain::worker::Deed;
use crate::exchange::letters::{Sheet, SheetOf};
use crate::screens::env::Env;
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::route::{Newcomer, Route, Sessions};
use crate::screens::screen::Head;
use crate::store::sessions::{self, AttendanceOf, Came};
use crate::store::{Result, Save, encounters};
use crate::ui::list::{Column, List};
use crate::ui::{Look, Verb, draw};
use ratatui::{Frame, layout::Rect};
use row::{Item, told};
use std::collections::{BTreeMap, BTreeSet};

/// The list at the door.
#[derive(Debug)]
pub struct Attendance {
    id: SessionId,
    of: Option<Box<AttendanceOf>>,
    /// What the contacts of a list are made of; none where nobody is invited.
    sheet: Option<Box<SheetOf>>,
    /// What stands in the find box.
    find: String,
    title: String,
    /// Those invited: the place on the list, and where they live.
    listed: BTreeMap<PersonId, (usize, Option<AreaId>)>,
    /// Those who came: to this session, and when to another.
    there: BTreeMap<PersonId, (Option<EncounterId>, Option<Day>)>,
    /// How many came of how many, and the same by area.
    told: String,
    by_area: String,
    /// Who was looked for is found and done with.
    next: bool,
    may_not_add: Option<Phrase>,
    /// Somebody new who is being written down: saved, they came.
    new: Option<Came>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// Who is invited and who came.
    Of(Result<Box<AttendanceOf>>),
    /// What is to be done with those on the list.
    Sheet(Result<Box<SheetOf>>),
    /// That somebody came is on this computer's disk.
    Came(Came),
    /// That somebody did not is.
    Not(EncounterId),
}

type Rows = List<Item>;

impl Attendance {
    /// Of this session.
    pub fn new(id: SessionId) -> Self {
        Self {
            id,
            of: None,
            sheet: None,
            find: String::new(),
            title: String::new(),
            listed: BTreeMap::new(),
            there: BTreeMap::new(),
            told: String::new(),
            by_area: String::new(),
            next: false,
            may_not_add: None,
            new: None,
        }
    }

    fn ask(&self, cx: &mut ListCx<'_, Self>) {
        let question = sessions::Attendance { session: self.id };
        cx.ask_latest("attendance", question, |of| Msg::Own(Own::Of(of.map(Box::new))));
    }

    /// Why nobody new can be written down here, if so.
    fn may_not_write(&self) -> Option<Phrase> {
        let loading = || self.contact().is_none().then(|| Phrase::new(Word("list-loading")));
        self.may_not_add.clone().or_else(|| self.counts_only()).or_else(loading)
    }

    fn counts_only(&self) -> Option<Phrase> {
        let only = self.of.as_ref().is_some_and(|of| of.counts_only);
        only.then(|| Phrase::new(Word("initiative-counts-only")))
    }

    /// Shows what is known now.
    fn show(&mut self, list: &mut Rows, env: &Env<'_>) {
        self.know(env);
        list.set(self.rows(env));
    }

    /// Who is invited and who came, for the rows and in words.
    fn know(&mut self, env: &Env<'_>) {
        if let Some(of) = &self.of {
            let numbered = (1..).zip(&of.invited);
            self.listed =
                numbered.map(|(number, (person, area))| (*person, (number, *area))).collect();
            self.there.clear();
            for one in &of.came {
                let (here, other) = self.there.entry(one.person).or_default();
                if one.session == self.id {
                    here.get_or_insert(one.encounter);
                } else {
                    other.get_or_insert(one.day);
                }
            }
            let any: BTreeSet<PersonId> = self.there.keys().copied().collect();
            let here = self.there.values().filter(|(here, _)| here.is_some()).count();
            let heads = of.heads.max(u64::try_from(here).unwrap_or(0));
            let all = shares(&of.invited, &any);
            (self.told, self.by_area) = told(of, heads, &all, env);
        }
    }

    /// Somebody came. It shows as soon as it is on this computer's disk, also while the drive is away. Whoever
    /// is here already stays: the key that ticks takes nobody away.
    fn tick(&mut self, list: &Rows, cx: &mut ListCx<'_, Self>) {
        let Some(item) = list.current() else { return };
        if item.is_new() {
            return self.write_down(cx);
        }
        if item.here.is_some() {
            self.next = true;
            let already = Phrase::new(Word("attendance-already"));
            return cx.hint(already.with("name", item.name.as_str()));
        }
        self.came(item.person, cx);
    }

    /// Somebody who is in no list is written down, under what was typed.
    fn write_down(&mut self, cx: &mut ListCx<'_, Self>) {
        let (Some(of), Some(kind)) = (&self.of, self.contact()) else { return };
        let Session { id, day, initiative, .. } = of.session;
        let (person, encounter) = (cx.id(), cx.id());
        let name = self.find.trim().to_owned();
        self.new = Some(Came { encounter, person, session: id, day });
        let new = Newcomer { name, person, encounter, kind, session: id, day, initiative };
        cx.go(Route::Sessions(Sessions::Newcomer(new)));
    }

    /// What kind of contact it is to come; not known before the session and what is asked of its list are.
    fn contact(&self) -> Option<Kind> {
        let session = &self.of.as_ref()?.session;
        match session.initiative {
            Some(_) => self.sheet.as_ref().map(|sheet| at_meeting(sheet)),
            None => Some(session.kind.contact()),
        }
    }

    /// Somebody is down as there.
    fn add(&mut self, came: Came, today: Day) {
        self.next = true;
        if let Some(of) = &mut self.of {
            of.session.state = of.session.once_met(today);
            of.came.push(came);
        }
    }

    /// Somebody is there.
    fn came(&self, person: PersonId, cx: &mut ListCx<'_, Self>) {
        let Some(of) = &self.of else { return };
        let (env, session) = (cx.env, of.session.clone());
        let id: EncounterId = env.id();
        let steady = Steady::at(&session, env);
        let save = match (&self.sheet, session.initiative) {
            (Some(sheet), Some(_)) => came(&[(person, id)], None, &steady, (sheet, &session), env),
            (None, Some(_)) => return cx.hint(Word("list-loading")),
            (_, None) => {
                sessions::attended(&env.author(), (person, id), &session, steady.moment(env))
            }
        };
        let came = Came { encounter: id, person, session: session.id, day: session.day };
        if let Some(begun) = sessions::begun(&env.author(), &session, env.today) {
            cx.save(begun);
        }
        cx.save_kept(save, Msg::Own(Own::Came(came)));
    }
}

/// Somebody did not come after all.
fn untick(list: &Rows, cx: &mut ListCx<'_, Attendance>) {
    let Some((person, Some(encounter))) = list.current().map(|item| (item.person, item.here))
    else {
        return;
    };
    let save = encounters::bin(&cx.env.author(), encounter, Some(person));
    let save = Save { verb: Phrase::new(Word("did-not-come")), ..save };
    cx.save_kept(save, Msg::Own(Own::Not(encounter)));
}

impl ListSpec for Attendance {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    const FIND: Option<Word> = Some(Word("attendance-find"));
    const NAMES: bool = true;

    fn head(&self, _: &Rows, look: &Look) -> Head {
        Head {
            title: format!("{} > {}", look.word(Word("attendance-title")), self.title),
            tab: Some(Command::Screen4),
            status: self.told.clone(),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("attendance-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("attendance-nobody")));
        let here = list.current().is_some_and(|item| item.here.is_some());
        let word = if here { Word("attendance-is-here") } else { Word("attendance-tick") };
        let not_here = (!here).then(|| Phrase::new(Word("attendance-not-here")));
        vec![
            Verb::new(Command::Enter)
                .called(word)
                .unless(none.or_else(|| self.counts_only()))
                .writing(),
            Verb::new(Command::Search).called(Word("attendance-find")),
            Verb::new(Command::Bin).called(Word("attendance-untick")).unless(not_here),
            Verb::new(Command::New).called(Word("people-new")).unless(self.may_not_write()),
            Command::Back.into(),
        ]
    }

    fn start(&mut self, cx: &mut ListCx<'_, Self>) {
        self.ask(cx);
    }

    fn changed(&mut self, cx: &mut ListCx<'_, Self>) {
        // The card was saved with the contact in it.
        if let Some(new) = self.new.take_if(|new| cx.env.made.contains(&new.person.0)) {
            self.add(new, cx.env.today);
            self.know(cx.env);
        }
        self.ask(cx);
    }

    fn fetch(&mut self, find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not_add = cx.env.me.role.why_not(Deed::EditPersons);
        find.clone_into(&mut self.find);
        self.of.is_some().then(|| self.rows(cx.env))
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        match command {
            Command::Enter => self.tick(list, cx),
            Command::Bin => untick(list, cx),
            Command::New => self.write_down(cx),
            _ => {}
        }
    }

    /// Enter after Enter is nobody who came.
    fn enter(&mut self, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        if self.find.trim().is_empty() {
            return cx.hint(Word("attendance-type"));
        }
        // A street, an area or a tag alone is nobody's name: the row has to be chosen.
        if let Some(other) = list.current().filter(|item| !item.named) {
            let by_row = Phrase::new(Word("attendance-by-row"));
            return cx.hint(by_row.with("name", other.name.as_str()));
        }
        self.tick(list, cx);
    }

    fn next_name(&mut self) -> bool {
        std::mem::take(&mut self.next)
    }

    fn found(&self, list: &Rows) -> (usize, usize) {
        let found = list.rows().iter().filter(|item| !item.is_new()).count();
        (found, self.of.as_ref().map_or(0, |of| of.invited.len()))
    }

    fn nothing(&self, find: &str) -> (Phrase, Option<Verb>) {
        let word = if find.trim().is_empty() {
            Word("attendance-none")
        } else {
            Word("attendance-nobody")
        };
        (word.into(), None)
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        if self.by_area.is_empty() {
            return 0;
        }
        let area = Rect { height: area.height / 3, ..area };
        draw::lines(f, area, std::slice::from_ref(&self.by_area), look, Role::Accent)
    }

    fn update(&mut self, found: Own, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        match found {
            Own::Of(Ok(of)) => {
                if let Some(initiative) = of.session.initiative {
                    let (by, wall) = (cx.env.me.id, cx.env.wall());
                    let sheet = Sheet { initiative, only: None, by, wall };
                    cx.ask_latest("sheet", sheet, |sheet| {
                        Msg::Own(Own::Sheet(sheet.map(Box::new)))
                    });
                }
                let kind = cx.env.words.get(of.session.kind.word());
                let names = [of.session.name.as_str(), of.session.place.as_str()];
                let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
                let day = cx.env.words.day_short(of.session.day);
                self.title = format!("{kind}: {name}, {day}");
                self.of = Some(of);
                self.show(list, cx.env);
            }
            // What is known is gone on with though the drive is away.
            Own::Of(Err(_)) if self.of.is_some() => {}
            Own::Of(Err(why)) => list.fail(why.phrase()),
            Own::Sheet(Ok(sheet)) => self.sheet = Some(sheet),
            Own::Came(came) => {
                self.add(came, cx.env.today);
                self.show(list, cx.env);
            }
            Own::Not(encounter) => {
                let of = self.of.iter_mut();
                of.for_each(|of| of.came.retain(|one| one.encounter != encounter));
                self.show(list, cx.env);
            }
            Own::Sheet(Err(why)) => cx.trouble(why.phrase()),
        }
    }
}
