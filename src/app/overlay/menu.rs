//! The menu, over a screen: commands and, by the same letters, persons.

use crate::base::{PersonId, Word};
use crate::config::command::Command;
use crate::screens::cx::Cx;
use crate::screens::screen::{Effect, Head, Mode, Screen, ShellEffect};
use crate::screens::{Route, place_route};
use crate::ui::menu::{Menu, MenuDid};
use crate::ui::{Choice, Look, Verb};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// How many persons are listed under the commands.
const PERSONS: usize = 8;

/// The menu and the persons listed in it.
#[derive(Debug)]
pub struct MenuBox {
    menu: Menu,
    persons: Vec<PersonId>,
}

impl MenuBox {
    /// A menu with nobody in it yet.
    pub fn new(menu: Menu) -> Self {
        Self { menu, persons: Vec::new() }
    }

    fn did(&mut self, did: MenuDid, cx: &mut Cx<'_, Infallible>) {
        match did {
            MenuDid::Run(command) => cx.leave(Effect::Shell(ShellEffect::Below(command))),
            MenuDid::Go(place) => {
                if let Some(route) = place_route(place) {
                    cx.replace(route);
                }
            }
            MenuDid::Added(at) => {
                if let Some(person) = self.persons.get(at) {
                    cx.replace(Route::Person(*person));
                }
            }
            MenuDid::Typed(typed) => self.find(&typed, cx),
            MenuDid::Refused(why) => cx.hint(why),
            MenuDid::Closed => cx.back(),
            MenuDid::Ignored | MenuDid::Moved => {}
        }
    }

    /// Nobody is listed before something is typed.
    fn find(&mut self, typed: &str, cx: &Cx<'_, Infallible>) {
        let names = cx.env.names;
        self.persons.clear();
        if !typed.trim().is_empty() {
            self.persons = names.find(typed, PERSONS).ids;
        }
        let rows: Vec<Choice> = self
            .persons
            .iter()
            .filter_map(|id| names.get(*id))
            .map(|person| {
                let masked = person.protection.veil().name;
                let choice = if masked {
                    Choice::new("", Word("people-masked"))
                } else {
                    Choice::new("", person.name())
                };
                choice.detail(person.area)
            })
            .collect();
        self.menu.add(&rows, &cx.env.here());
    }
}

impl Screen for MenuBox {
    type Msg = Infallible;

    const OVER: bool = true;

    fn head(&self, _look: &Look) -> Head {
        Head::default()
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        Verb::choose_or_leave().to_vec()
    }

    fn help(&self) -> Word {
        Word("menu-help")
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Infallible>) {
        let did = self.menu.command(command);
        self.did(did, cx);
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, Infallible>) {
        let did = self.menu.text(text);
        self.did(did, cx);
    }

    fn pick(&mut self, _part: u8, row: usize, cx: &mut Cx<'_, Infallible>) {
        let did = self.menu.pick(row);
        self.did(did, cx);
    }

    fn wheel(&mut self, _part: u8, rows: i32, _cx: &mut Cx<'_, Infallible>) {
        self.menu.wheel(rows);
    }

    fn update(&mut self, msg: Infallible, _cx: &mut Cx<'_, Infallible>) {
        match msg {}
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        self.menu.draw(f, area, look);
    }
}
