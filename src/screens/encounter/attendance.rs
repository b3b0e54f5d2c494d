//! Who came to a session, of those invited: ticked off one by one, or found by the name said at the door.

mod row;

use super::paper::{Steady, came};
use crate::base::{EncounterId, PersonId, Phrase, SessionId, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::session::attendance::shares;
use crate::domain::worker::Deed;
use crate::exchange::letters::{Sheet, SheetOf};
use crate::screens::env::Env;
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::route::{Route, Sessions};
use crate::screens::screen::Head;
use crate::store::sessions::{self, AttendanceOf, Came};
use crate::store::{Result, Save, encounters};
use crate::ui::list::{Column, List};
use crate::ui::{Look, Verb, draw};
use ratatui::{Frame, layout::Rect};
use row::{Item, area_name, told};
use std::collections::BTreeSet;

/// So many who are not invited are found at once.
const OTHERS: usize = 12;

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
    /// How many came of how many, and the same by area.
    told: String,
    by_area: String,
    /// Who was looked for is found and done with.
    next: bool,
    may_not_add: Option<Phrase>,
    /// Somebody new who is being written down: saved, they came.
    new: Option<PersonId>,
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

    /// The lines for what stands in the find box: those invited, those who came all the same, and who else
    /// is called that; whoever is looked for by name is hardly one who is here already.
    fn rows(&self, env: &Env<'_>) -> Vec<Item> {
        let Some(of) = &self.of else { return Vec::new() };
        let found: BTreeSet<PersonId> = match self.find.trim() {
            "" => BTreeSet::new(),
            find => env.names.find(find, usize::MAX).ids.into_iter().collect(),
        };
        let shown = |person: &PersonId| self.find.trim().is_empty() || found.contains(person);
        let listed: BTreeSet<PersonId> = of.invited.iter().map(|(person, _)| *person).collect();
        let came = of.came.iter().filter(|one| one.session == self.id).map(|one| one.person);
        let others = env.names.find(&self.find, OTHERS).ids.into_iter();
        let others = others.filter(|_| !self.find.trim().is_empty());
        let mut others: Vec<PersonId> =
            came.filter(shown).chain(others).filter(|one| !listed.contains(one)).collect();
        let mut seen = BTreeSet::new();
        others.retain(|one| seen.insert(*one));
        let invited = (1..).zip(&of.invited).filter(|(_, (person, _))| shown(person));
        let invited =
            invited.map(|(number, (person, _))| self.item(of, *person, Some(number), env));
        let mut rows: Vec<Item> =
            invited.chain(others.into_iter().map(|one| self.item(of, one, None, env))).collect();
        rows.sort_by_key(|item| item.done);
        let typed = Some(self.find.trim()).filter(|typed| !typed.is_empty());
        rows.extend(
            typed.filter(|_| self.may_not_add.is_none()).map(|typed| Item::new(typed, env)),
        );
        rows
    }

    fn item(
        &self,
        of: &AttendanceOf,
        person: PersonId,
        number: Option<usize>,
        env: &Env<'_>,
    ) -> Item {
        let theirs = || of.came.iter().filter(|one| one.person == person);
        let here = theirs().find(|one| one.session == self.id).map(|one| one.encounter);
        let other = theirs().find(|one| one.session != self.id);
        let area = of.invited.iter().find(|(one, _)| *one == person).and_then(|(_, area)| *area);
        Item {
            person,
            number,
            name: env.name_of(Some(person)),
            area: area_name(of, area.filter(|_| !env.keeps_back(person))),
            here,
            done: here.is_some() && !self.find.trim().is_empty(),
            other: other.map(|one| env.words.day_short(one.day)).unwrap_or_default(),
        }
    }

    /// Shows what is known now.
    fn show(&mut self, list: &mut Rows, env: &Env<'_>) {
        if let Some(of) = &self.of {
            let any: BTreeSet<PersonId> = of.came.iter().map(|one| one.person).collect();
            let here: BTreeSet<PersonId> =
                of.came.iter().filter(|one| one.session == self.id).map(|one| one.person).collect();
            let heads = of.heads.max(u64::try_from(here.len()).unwrap_or(0));
            let all = shares(&of.invited, &any);
            (self.told, self.by_area) = told(of, heads, &all, env);
        }
        list.set(self.rows(env));
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
        let person = cx.id();
        self.new = Some(person);
        let name = self.find.trim().to_owned();
        cx.go(Route::Sessions(Sessions::Newcomer { session: self.id, person, name }));
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
        let counts = || {
            let only = self.of.as_ref().is_some_and(|of| of.counts_only);
            only.then(|| Phrase::new(Word("initiative-counts-only")))
        };
        let here = list.current().is_some_and(|item| item.here.is_some());
        let word = if here { Word("attendance-is-here") } else { Word("attendance-tick") };
        let not_here = (!here).then(|| Phrase::new(Word("attendance-not-here")));
        vec![
            Verb::new(Command::Enter).called(word).unless(none.or_else(counts)).writing(),
            Verb::new(Command::Search).called(Word("attendance-find")),
            Verb::new(Command::Bin).called(Word("attendance-untick")).unless(not_here),
            Verb::new(Command::New).called(Word("people-new")).unless(self.may_not_add.clone()),
            Command::Back.into(),
        ]
    }

    fn start(&mut self, cx: &mut ListCx<'_, Self>) {
        self.ask(cx);
    }

    fn changed(&mut self, cx: &mut ListCx<'_, Self>) {
        if let Some(new) = self.new.take_if(|new| cx.env.made.contains(&new.0)) {
            self.came(new, cx);
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
                self.next = true;
                if let Some(of) = &mut self.of {
                    of.session.state = of.session.once_met(cx.env.today);
                    of.came.push(came);
                }
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
