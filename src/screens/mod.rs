//! Floor 3: one file a screen, over four shapes that are written once.
//!
//! [`open`] is the only list of screens. They know each other by [`Route`] alone.

pub mod cx;
pub mod effect;
pub mod env;
pub mod facts;
pub mod list;
pub mod notice;
pub mod record;
pub mod report;
pub mod route;
pub mod screen;

mod areas;
mod conflicts;
mod copies;
mod duplicates;
mod encounter;
mod files;
mod history;
mod import;
mod initiative;
mod initiative_form;
mod initiatives;
mod merge;
mod messages;
mod more;
mod new_register;
mod paths;
mod people;
mod person;
mod person_form;
mod recovery;
mod said;
mod secret;
mod task_act;
mod task_boxes;
mod task_form;
mod team;
mod templates;
mod today;
mod totals;
mod twice;
mod undo_list;
mod unlock;
mod view_form;
mod welcome;
mod who;
mod whom;

pub use route::{Encounter, Record, Route, TaskAct, Trail, place_route, tab_route};

use encounter::{EncounterForm, Who};
use list::ListScreen;
use record::RecordScreen;
use report::ReportScreen;
use screen::{Layer, layer};
use secret::SecretForm;

/// The screen of a route.
pub fn open(route: Route) -> Box<dyn Layer> {
    match route {
        Route::People { find } => layer(people::screen(find.as_deref())),
        Route::Person(person) => layer(ListScreen::new(person::Person::of(person))),
        Route::PersonOf(trail) => layer(ListScreen::new(person::Person::new(*trail))),
        Route::WhyOpen { person, then } => layer(person::WhyOpen::new(person, *then)),
        Route::PersonForm { id, name } => layer(person_form::screen(id, name)),
        Route::ViewForm { body } => layer(RecordScreen::new(view_form::ViewForm::new(body))),
        Route::Merge { person, other } => layer(ListScreen::new(merge::Merge::new(person, other))),
        Route::Duplicates => layer(ListScreen::new(duplicates::Duplicates)),
        Route::TeamHistory => layer(ListScreen::new(history::TeamHistory)),
        Route::History(record) => layer(ListScreen::new(history::History::new(record))),
        Route::Welcome => layer(welcome::Welcome::default()),
        Route::Practice => layer(welcome::Welcome::practising()),
        Route::NewRegister => layer(new_register::NewRegister::new()),
        Route::Recovery => layer(recovery::Recovery::new()),
        Route::Unlock { path } => layer(unlock::Unlock::new(path)),
        Route::Locked { path, name } => layer(unlock::Unlock::hidden(path, name)),
        Route::Today => layer(ListScreen::new(today::Today::default())),
        Route::TaskForm { id, person } => layer(task_form::screen(id, person)),
        Route::TaskAct { id, person, act } => {
            layer(RecordScreen::new(task_act::ActForm::new(id, person, act)))
        }
        Route::Initiatives => layer(ListScreen::new(initiatives::Initiatives::default())),
        Route::Initiative(id) => layer(ListScreen::new(initiative::InitiativeCard::new(id))),
        Route::InitiativeForm(id) => {
            layer(RecordScreen::new(initiative_form::InitiativeForm::new(id)))
        }
        Route::InitiativeGather(id) => layer(RecordScreen::new(initiative::GatherForm::new(id))),
        Route::InitiativeRemove { initiative, card } => {
            layer(RecordScreen::new(initiative::RemoveForm::new(initiative, card)))
        }
        Route::Import => layer(import::ImportList::default()),
        Route::Templates => layer(ListScreen::new(templates::Templates::default())),
        Route::Template(key) => layer(templates::Questions::new(key)),
        Route::TemplateImport => layer(RecordScreen::new(templates::ImportForm::default())),
        Route::UndoList => layer(ListScreen::new(undo_list::UndoList::default())),
        Route::Conflicts { person } => layer(ListScreen::new(conflicts::Conflicts::new(person))),
        Route::Totals => layer(ReportScreen::new(totals::Totals::default())),
        Route::Who { title, persons } => layer(ListScreen::new(who::Who::new(title, persons))),
        Route::Encounter(begun) => match begun.person {
            Some(person) => layer(RecordScreen::new(EncounterForm::new(*begun, person))),
            None => layer(Who::new(*begun)),
        },
        Route::More => layer(ListScreen::new(more::More::default())),
        Route::Language => layer(ListScreen::new(more::More::choosing(more::Chosen::Language))),
        Route::Colours => layer(ListScreen::new(more::More::choosing(more::Chosen::Colours))),
        Route::Copies => layer(ListScreen::new(copies::Copies::default())),
        Route::CopyTake => layer(copies::Take::new()),
        Route::CopyBring => layer(copies::Bring::new()),
        Route::Bin => layer(ListScreen::new(more::Bin::default())),
        Route::Areas => layer(ListScreen::new(areas::Areas::default())),
        Route::AreaForm(id) => layer(RecordScreen::new(areas::AreaForm::new(id))),
        Route::Team => layer(ListScreen::new(team::Team::default())),
        Route::Invite(worker) => layer(SecretForm::new(team::Invite::new(worker))),
        Route::Member(worker) => layer(RecordScreen::new(team::MemberForm::new(worker))),
        Route::OwnPassphrase => layer(SecretForm::new(team::OwnPassphrase)),
        Route::NewRecovery => layer(SecretForm::new(team::Paper)),
        Route::Messages => layer(ListScreen::new(messages::Messages)),
    }
}
