//! Floor 3: one file a screen, over four shapes that are written once.
//!
//! [`open()`] is the only list of screens. They know each other by [`Route`] alone.

pub mod cx;
pub mod effect;
pub mod env;
pub mod facts;
pub mod gate;
pub mod list;
pub mod notice;
pub mod record;
pub mod report;
pub mod route;
pub mod screen;

mod area_boxes;
mod areas;
mod backups;
mod books;
mod clash;
mod conflicts;
mod copies;
mod duplicates;
mod encounter;
mod figures;
mod files;
mod helping;
mod history;
mod import;
mod initiative;
mod initiative_form;
mod initiatives;
mod last_time;
mod letters;
mod mailing;
mod merge;
mod messages;
mod methods;
mod more;
mod new_register;
mod paths;
mod people;
mod person;
mod person_form;
mod print;
mod programmes;
mod recovery;
mod rung;
mod said;
mod secret;
mod sessions;
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
mod year;

pub use route::{
    Areas, Board, Books, Choosing, Encounter, Library, Paper, Programmes, Record, Route, Sessions,
    TaskAct, Trail, Wheel, place_route, tab_route,
};

use encounter::{EncounterForm, Who};
use initiative::RemoveForm;
use list::{ListScreen, ListSpec};
use record::{RecordScreen, RecordSpec};
use report::ReportScreen;
use screen::{Layer, layer};
use secret::SecretForm;

/// The screen of a route.
pub fn open(route: Route) -> Box<dyn Layer> {
    match route {
        Route::People { find } => layer(people::screen(find.as_deref())),
        Route::Person(person) => list(person::Person::of(person)),
        Route::PersonOf(trail) => list(person::Person::new(*trail)),
        Route::WhyOpen { person, then } => layer(person::WhyOpen::new(person, *then)),
        Route::PersonForm { id, name } => layer(person_form::screen(id, name)),
        Route::ViewForm { body } => form(view_form::ViewForm::new(body)),
        Route::Merge { person, other } => list(merge::Merge::new(person, other)),
        Route::Duplicates => list(duplicates::Duplicates),
        Route::TeamHistory => list(history::TeamHistory),
        Route::ReadLog(person) => list(history::ReadLog::new(person)),
        Route::History(record) => list(history::History::new(record)),
        Route::Welcome => layer(welcome::Welcome::default()),
        Route::Practice => layer(welcome::Welcome::practising()),
        Route::NewRegister => layer(new_register::NewRegister::new()),
        Route::Recovery => layer(recovery::Recovery::new()),
        Route::Unlock { path } => layer(unlock::Unlock::new(path)),
        Route::Locked { path, name } => layer(unlock::Unlock::hidden(path, name)),
        Route::Today => list(today::Today::default()),
        Route::TaskForm { id, person } => layer(task_form::screen(id, person)),
        Route::TaskAct { id, person, act } => form(task_act::ActForm::new(id, person, act)),
        Route::Initiatives => list(initiatives::Initiatives::default()),
        Route::Initiative(id) => list(initiative::InitiativeCard::new(id)),
        Route::InitiativeForm(id) => form(initiative_form::InitiativeForm::new(id)),
        Route::Board(page) => board(page),
        Route::Methods(part) => library(part),
        Route::InitiativeGather(id) => form(initiative::GatherForm::new(id)),
        Route::InitiativeRemove { initiative, card } => form(RemoveForm::new(initiative, card)),
        Route::Import(kind) => layer(import::ImportList::new(kind)),
        Route::Templates => list(templates::Templates::default()),
        Route::Template(key) => layer(templates::Questions::new(key)),
        Route::TemplateImport => form(templates::ImportForm::default()),
        Route::Paper(route) => paper(route),
        Route::UndoList => list(undo_list::UndoList::default()),
        Route::Conflicts { person } => list(conflicts::Conflicts::new(person)),
        Route::Sessions(part) => field(part),
        Route::Programmes(part) => programme(part),
        Route::Books(Books::Page(page)) => list(books::BookPage::new(page)),
        Route::Books(Books::Form { book, id, of }) => form(books::BookForm::new(book, id, of)),
        Route::Year(part) => wheel(part),
        Route::Totals => layer(ReportScreen::new(totals::Totals::default())),
        Route::Who { title, persons } => list(who::Who::new(title, persons)),
        Route::Encounter(begun) => encounter(*begun),
        Route::More => list(more::More::default()),
        Route::Choosing(list) => choosing(list),
        Route::Copies => list(copies::Copies::default()),
        Route::CopyTake => layer(copies::Take::new()),
        Route::CopyBring => layer(copies::Bring::new()),
        Route::Backups => list(backups::Backups::default()),
        Route::BackupKey(backup) => layer(backups::BackupKey::new(backup)),
        Route::Bin => list(more::Bin::default()),
        Route::Areas(part) => area(part),
        Route::Team => list(team::Team::default()),
        Route::Invite(worker) => layer(SecretForm::new(team::Invite::new(worker))),
        Route::Member(worker) => form(team::MemberForm::new(worker)),
        Route::OwnPassphrase => layer(SecretForm::new(team::OwnPassphrase)),
        Route::Remember => layer(SecretForm::new(team::Remember::default())),
        Route::NewRecovery => layer(SecretForm::new(team::Paper)),
        Route::Messages => list(messages::Messages),
    }
}

/// The form of a contact, or the question with whom.
fn encounter(begun: route::Encounter) -> Box<dyn Layer> {
    match begun.person {
        Some(person) => form(EncounterForm::new(begun, person)),
        None => layer(Who::new(begun)),
    }
}

/// Another page of an initiative.
fn board(page: Board) -> Box<dyn Layer> {
    match page {
        Board::Page(id) => list(initiative::Board::new(id)),
        Board::Share(id) => form(initiative::ShareForm::new(id)),
        Board::Counts(id) => list(initiative::Counts::new(id)),
        Board::Count { initiative, change } => form(initiative::CountForm::new(initiative, change)),
        Board::Ladder(id) => list(initiative::LadderCard::new(id)),
        Board::Step { initiative, step, from } => {
            form(initiative::StepForm::new(initiative, step, from))
        }
        Board::After(id) => form(initiative_form::InitiativeForm::after(id)),
        Board::Figures(id) => layer(ReportScreen::new(figures::Figures::new(id))),
    }
}

/// The screen of a part of the library of methods.
fn library(part: Library) -> Box<dyn Layer> {
    match part {
        Library::All => list(methods::Methods::default()),
        Library::Card(key) => layer(methods::Page::new(key)),
        Library::Form(key) => form(methods::MethodForm::new(key)),
        Library::Begin(key) => form(initiative_form::InitiativeForm::of(key)),
    }
}

/// The screen of what is about letters and lists on paper.
fn paper(route: Paper) -> Box<dyn Layer> {
    match route {
        Paper::Letters => list(letters::Letters::default()),
        Paper::Letter { key, lang } => form(letters::LetterForm::new(key, lang)),
        Paper::Head => form(letters::HeadForm),
        Paper::Small => form(team::SmallForm),
        Paper::Mailing { initiative, only } => layer(mailing::Mailing::new(initiative, only)),
        Paper::Typed(initiative) => layer(encounter::FromPaper::new(initiative)),
    }
}

/// The screen of everything else, with one of its lists open.
fn choosing(list: Choosing) -> Box<dyn Layer> {
    let which = match list {
        Choosing::Language => more::Chosen::Language,
        Choosing::Colours => more::Chosen::Colours,
    };
    self::list(more::More::choosing(which))
}

/// The screen of a part of the team's areas.
fn area(part: Areas) -> Box<dyn Layer> {
    match part {
        Areas::All => list(areas::Areas::default()),
        Areas::Form(id) => form(areas::AreaForm::new(id)),
    }
}

/// The screen of a part of the work in the field.
fn field(part: Sessions) -> Box<dyn Layer> {
    match part {
        Sessions::All => list(sessions::Sessions::default()),
        Sessions::Form(id) => form(sessions::SessionForm::new(id)),
        Sessions::Count(id) => layer(sessions::Counting::new(id)),
        Sessions::Attendance(id) => list(encounter::Attendance::new(id)),
        Sessions::Newcomer(new) => layer(person_form::at_door(new)),
        Sessions::Met(id) => layer(ListScreen::finding(sessions::Met::new(id), "")),
        Sessions::Cancel(id) => form(sessions::CancelForm::new(id)),
        Sessions::Series(id) => list(sessions::SeriesDates::new(id)),
        Sessions::SeriesForm { id, like } => form(sessions::SeriesForm::new(id, like)),
        Sessions::Figures => list(sessions::Figures::default()),
        Sessions::Behind(line) => list(sessions::BehindLine::new(*line)),
        Sessions::Counters(kind) => form(sessions::CountersForm::new(kind)),
    }
}

/// The screen of a part of the programmes.
fn programme(part: Programmes) -> Box<dyn Layer> {
    match part {
        Programmes::All(id) => list(programmes::Programmes::of(id)),
        Programmes::Form(id) => form(programmes::ProgrammeForm::new(id)),
        Programmes::Card(id) => list(programmes::MemberCard::new(id)),
        Programmes::Member { id, programme, place } => {
            form(programmes::MemberForm::new(id, programme, place))
        }
        Programmes::Step(id) => form(programmes::StepForm::new(id)),
        Programmes::Notice(of) => form(programmes::NoticeForm::new(of)),
        Programmes::Matches(of) => list(programmes::Matches::new(of)),
        Programmes::Match { id, helper, person } => {
            form(programmes::MatchForm::new(id, helper, person))
        }
        Programmes::Went { of, person, change } => {
            form(programmes::WentForm::new(of, person, change))
        }
        Programmes::Figures(id) => layer(ReportScreen::new(programmes::Figures::new(id))),
        Programmes::Several { title, members } => list(programmes::Helpers::new(title, members)),
        Programmes::Hours { member, change } => form(programmes::HoursForm::new(member, change)),
    }
}

/// The screen of a part of the year wheel.
fn wheel(part: Wheel) -> Box<dyn Layer> {
    match part {
        Wheel::Months => list(year::Year::default()),
        Wheel::Plan(id) => form(year::PlanForm::new(id)),
    }
}

fn list<S: ListSpec>(spec: S) -> Box<dyn Layer> {
    layer(ListScreen::new(spec))
}

fn form<R: RecordSpec>(spec: R) -> Box<dyn Layer> {
    layer(RecordScreen::new(spec))
}
