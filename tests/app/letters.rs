//! Letters never write: whatever is typed where nothing is being written, no table changes but the log
//! of who looked at whom.

use crate::harness::{EVA, Harness, Start, town};
use tillit::base::{
    EncounterId, Id, InitiativeId, MembershipId, PersonId, Phrase, SeriesId, SessionId, TaskId,
    Word, WorkerId,
};
use tillit::domain::book::{Book, Of, Page};
use tillit::domain::language::Language;
use tillit::domain::programme;
use tillit::domain::session::Kind;
use tillit::domain::session::figures::{By, Key};
use tillit::exchange::target::Kind as ListOf;
use tillit::screens::route::{Behind, Newcomer, TaskAct, Trail};
use tillit::screens::screen::Mode;
use tillit::screens::{
    Areas, Board, Books, Choosing, Library, Paper, Programmes, Record, Route, Sessions, Wheel,
};

/// Letters, digits and signs, with those of the Nordic keyboards; not Space, + and -, which write.
const SIGNS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZåäöÅÄÖ0123456789\
                     .,;:_<>|!\"#¤%&/()=?`´^~*'@£$€{[]}\\§½";

/// How many signs are typed on each screen.
const SIGNS_EACH: usize = 10_000;

/// How many of them before the screen is opened anew: they lead away from it.
const STRIDE: usize = 40;

/// The route after a route, so that a new one does not compile before it stands here. Forms are left
/// out of the round by [`is_browsed`].
pub fn after(route: &Route, about: &About) -> Option<Route> {
    let About { person, task, initiative, worker, session, series, membership, .. } = *about;
    let from = Phrase::new(Word("people-title"));
    let nowhere = || "nowhere.tillit".into();
    let trail = || Box::new(Trail { person, persons: vec![person], from: from.clone() });
    let done = || Route::TaskAct { id: task, person: Some(person), act: TaskAct::Done };
    Some(match route {
        Route::Welcome | Route::Practice | Route::NewRegister => after_door(route),
        Route::Unlock { .. } => Route::Locked { path: nowhere(), name: String::new() },
        Route::Locked { .. } => Route::Recovery,
        Route::Recovery => Route::Today,
        Route::Today => Route::People { find: None },
        Route::People { .. } => Route::ViewForm { body: "[]".into() },
        Route::ViewForm { .. } => Route::Person(person),
        Route::Person(_) => Route::PersonOf(trail()),
        Route::PersonOf(_) => Route::PersonForm { id: Some(person), name: String::new() },
        Route::PersonForm { .. } => Route::why(person, Route::Person(person)),
        Route::WhyOpen { .. } => Route::call(Some(person)),
        Route::Encounter(_) => Route::Merge { person, other: None },
        Route::Merge { .. } => Route::Duplicates,
        Route::Duplicates => Route::History(Record::Person(person)),
        Route::History(_) => Route::ReadLog(person),
        Route::ReadLog(_) => Route::TeamHistory,
        Route::TeamHistory => Route::UndoList,
        Route::UndoList => Route::TaskForm { id: None, person: Some(person) },
        Route::TaskForm { .. } => done(),
        Route::TaskAct { .. } => Route::Import(ListOf::People),
        Route::Templates => Route::Template("cornerstones".into()),
        Route::Template(_) => Route::TemplateImport,
        Route::Initiatives => Route::Board(Board::Page(initiative)),
        Route::Import(_)
        | Route::TemplateImport
        | Route::Paper(_)
        | Route::Methods(_)
        | Route::Board(_)
        | Route::Year(_)
        | Route::InitiativeForm(_) => after_part(route, initiative),
        Route::Initiative(_) => Route::InitiativeForm(None),
        Route::InitiativeGather(_) => Route::InitiativeRemove { initiative, card: person },
        Route::InitiativeRemove { .. } => Route::Sessions(Sessions::All),
        Route::Sessions(part) => after_sessions(part, session, series),
        Route::Programmes(part) => after_programmes(part, membership),
        Route::Books(part) => after_books(*part, about),
        Route::Totals => Route::Who { title: from.clone(), persons: vec![person] },
        Route::Who { .. } => Route::Conflicts { person: None },
        Route::Conflicts { .. } => Route::More,
        Route::More => Route::Choosing(Choosing::Language),
        Route::Choosing(Choosing::Language) => Route::Choosing(Choosing::Colours),
        Route::Choosing(Choosing::Colours) => Route::Bin,
        Route::Bin => Route::Copies,
        Route::Copies | Route::CopyTake | Route::CopyBring | Route::Areas(_) => after_copies(route),
        Route::Messages => Route::Team,
        Route::Team => Route::Invite(None),
        Route::Invite(_) => Route::Member(worker),
        Route::Member(_) => Route::OwnPassphrase,
        Route::OwnPassphrase => Route::Remember,
        Route::Remember => Route::NewRecovery,
        Route::NewRecovery => Route::Backups,
        Route::Backups => Route::BackupKey(nowhere()),
        Route::BackupKey(_) => return None,
    })
}

/// The first pages, before there is a register.
fn after_door(route: &Route) -> Route {
    match route {
        Route::Welcome => Route::Practice,
        Route::Practice => Route::NewRegister,
        _ => Route::Unlock { path: "nowhere.tillit".into() },
    }
}

/// The same for the pages of copies and of areas.
fn after_copies(route: &Route) -> Route {
    match route {
        Route::Copies => Route::CopyTake,
        Route::CopyTake => Route::CopyBring,
        Route::CopyBring => Route::Areas(Areas::All),
        Route::Areas(Areas::All) => Route::Areas(Areas::Form(None)),
        _ => Route::Messages,
    }
}

/// The same for the parts of the library and the pages of an initiative.
fn after_part(route: &Route, initiative: InitiativeId) -> Route {
    match route {
        Route::Import(ListOf::People) => Route::Import(ListOf::Organisations),
        Route::Import(_) => Route::Templates,
        Route::TemplateImport => Route::Paper(Paper::Letters),
        Route::Paper(paper) => after_paper(paper, initiative),
        Route::Methods(Library::All) => Route::Methods(Library::Card("G01".into())),
        Route::Methods(Library::Card(_)) => Route::Methods(Library::Form(Some("G05".into()))),
        Route::Methods(Library::Form(_)) => Route::Methods(Library::Begin("G30".into())),
        Route::Methods(Library::Begin(_)) => Route::Initiatives,
        Route::InitiativeForm(_) => Route::InitiativeGather(initiative),
        Route::Year(Wheel::Months) => Route::Year(Wheel::Plan(None)),
        Route::Year(Wheel::Plan(_)) => Route::Totals,
        Route::Board(Board::Page(_)) => Route::Board(Board::Share(initiative)),
        Route::Board(Board::Share(_)) => Route::Board(Board::Counts(initiative)),
        Route::Board(Board::Counts(_)) => Route::Board(Board::Count { initiative, change: None }),
        Route::Board(Board::Count { .. }) => Route::Board(Board::Figures(initiative)),
        Route::Board(Board::Figures(_)) => Route::Board(Board::After(initiative)),
        Route::Board(Board::After(_)) => Route::Board(Board::Ladder(initiative)),
        Route::Board(Board::Ladder(_)) => {
            Route::Board(Board::Step { initiative, step: None, from: None })
        }
        _ => Route::Initiative(initiative),
    }
}

/// The same of the work in the field.
fn after_sessions(part: &Sessions, session: SessionId, series: SeriesId) -> Route {
    Route::Sessions(match part {
        Sessions::All => Sessions::Form(None),
        Sessions::Form(None) => Sessions::Form(Some(session)),
        Sessions::Form(Some(_)) => Sessions::Count(session),
        Sessions::Count(_) => Sessions::Attendance(session),
        Sessions::Attendance(_) => {
            let (person, encounter) = (PersonId(Id([7; 16])), EncounterId(Id([7; 16])));
            let (name, day) = ("Asta Ny".into(), "2026-11-23".parse().unwrap());
            let kind = tillit::domain::encounter::Kind::Meeting;
            let initiative = None;
            Sessions::Newcomer(Newcomer { name, person, encounter, kind, session, day, initiative })
        }
        Sessions::Newcomer(_) => Sessions::Met(session),
        Sessions::Met(_) => Sessions::Cancel(session),
        Sessions::Cancel(_) => Sessions::Series(series),
        Sessions::Series(id) => Sessions::SeriesForm { id: Some(*id), like: None },
        Sessions::SeriesForm { .. } => Sessions::Figures,
        Sessions::Figures => {
            let day = |text: &str| text.parse().unwrap();
            let (from, to) = (day("2026-01-01"), day("2026-12-31"));
            Sessions::Behind(Box::new(Behind { from, to, by: By::Kind, line: Key::All }))
        }
        Sessions::Behind(_) => Sessions::Counters(Kind::Square),
        Sessions::Counters(_) => return Route::Programmes(Programmes::All(None)),
    })
}

/// The same of the programmes.
fn after_programmes(part: &Programmes, member: MembershipId) -> Route {
    Route::Programmes(match part {
        Programmes::All(_) => Programmes::Form(None),
        Programmes::Form(_) => Programmes::Card(member),
        Programmes::Card(_) => {
            Programmes::Member { id: Some(member), programme: None, place: String::new() }
        }
        Programmes::Member { .. } => Programmes::Step(member),
        Programmes::Step(_) => Programmes::Notice(vec![member]),
        Programmes::Notice(_) => Programmes::Hours { member, change: None },
        Programmes::Hours { .. } => Programmes::Figures(programme::Kind::Ambassadors.shipped()),
        Programmes::Figures(_) => {
            let title = Phrase::new(Word("people-title"));
            Programmes::Several { title, members: vec![member] }
        }
        Programmes::Several { .. } => Programmes::Matches(None),
        Programmes::Matches(_) => {
            Programmes::Match { id: None, helper: Some(member), person: None }
        }
        Programmes::Match { .. } | Programmes::Went { .. } => {
            return Route::Books(Books::Page(Page::All(Book::ALL[0])));
        }
    })
}

/// The same of what hangs on others line by line.
fn after_books(part: Books, about: &About) -> Route {
    let next = |book: Book| Book::ALL.iter().skip_while(|one| **one != book).nth(1).copied();
    Route::Books(match part {
        Books::Page(Page::All(book)) => match next(book) {
            Some(book) => Books::Page(Page::All(book)),
            None => Books::Page(Page::Of(Of::Person(about.person))),
        },
        Books::Page(Page::Of(Of::Person(_))) => Books::Page(Page::Of(Of::Session(about.session))),
        Books::Page(Page::Of(Of::Session(_))) => {
            Books::Page(Page::Of(Of::Organisation(about.organisation)))
        }
        Books::Page(Page::Of(Of::Organisation(_))) => {
            Books::Page(Page::Of(Of::Stairwell(about.stairwell)))
        }
        Books::Page(Page::Of(Of::Stairwell(_))) => {
            let of = Some(Of::Person(about.person));
            Books::Form { book: Book::ALL[0], id: None, of }
        }
        Books::Form { book, .. } => match next(book) {
            Some(book) => Books::Form { book, id: None, of: hanging(book, about) },
            None => return Route::Year(Wheel::Months),
        },
    })
}

/// What a new line hangs on.
fn hanging(book: Book, about: &About) -> Option<Of> {
    match book {
        Book::Progress | Book::Referral => Some(Of::Person(about.person)),
        Book::Help | Book::Decision | Book::Observation => Some(Of::Session(about.session)),
        Book::KeyPerson | Book::Nurture | Book::Stairwell => {
            Some(Of::Organisation(about.organisation))
        }
        Book::Poster => Some(Of::Stairwell(about.stairwell)),
        Book::Organisation => None,
    }
}

/// The same of what is about letters and lists on paper.
fn after_paper(paper: &Paper, initiative: InitiativeId) -> Route {
    Route::Paper(match paper {
        Paper::Letters => Paper::Letter { key: Some("first".into()), lang: Language::Swedish },
        Paper::Letter { .. } => Paper::Head,
        Paper::Head => Paper::Small,
        Paper::Small => Paper::Mailing { initiative, only: None },
        Paper::Mailing { .. } => Paper::Typed(initiative),
        Paper::Typed(_) => return Route::Methods(Library::All),
    })
}

/// What the screens are about.
#[derive(Debug)]
pub struct About {
    pub person: PersonId,
    pub task: TaskId,
    pub initiative: InitiativeId,
    pub worker: WorkerId,
    pub session: SessionId,
    pub series: SeriesId,
    pub membership: MembershipId,
    pub organisation: Id,
    pub stairwell: Id,
}

impl About {
    fn of(h: &Harness) -> Self {
        let id = |sql: &str| h.peek(|db| db.query_row(sql, [], |r| r.get(0)).unwrap());
        Self {
            person: h.person("Gunnel"),
            task: TaskId(id("SELECT id FROM task LIMIT 1")),
            initiative: InitiativeId(id("SELECT id FROM initiative")),
            worker: h.member(EVA),
            session: SessionId(id("SELECT id FROM session WHERE series IS NULL")),
            series: SeriesId(id("SELECT id FROM series")),
            membership: MembershipId(id("SELECT id FROM membership")),
            organisation: id("SELECT id FROM organisation"),
            stairwell: id("SELECT id FROM stairwell"),
        }
    }
}

/// Whether nothing is being written on the screen when it opens.
fn is_browsed(route: &Route) -> bool {
    let mut h = Start::new().with(town::busy);
    h.app.go(route.clone());
    h.settle();
    h.app.mode() == Mode::Browse
}

/// The same stream of signs at every run.
struct Dice(u64);

impl Dice {
    fn sign(&mut self) -> char {
        let Self(state) = self;
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let at = usize::try_from(*state >> 33).unwrap();
        SIGNS.chars().nth(at % SIGNS.chars().count()).unwrap()
    }
}

/// Types signs on a screen. Where one of them opened a box, what follows would be text: back out first.
fn type_signs(h: &mut Harness, route: &Route) {
    let mut dice = Dice(1);
    for n in 0..SIGNS_EACH {
        if n % STRIDE == 0 {
            h.app.go(route.clone());
            h.settle();
        }
        // Where heads are counted a digit writes, and is meant to.
        while h.app.mode() != Mode::Browse {
            h.keys("<esc>");
        }
        h.keys(&dice.sign().to_string().replace('<', "<lt>"));
    }
}

/// How many tests share the screens, so that they run side by side.
const PARTS: usize = 4;

fn no_table_changes_on(part: usize) {
    let about = About::of(&Start::new().with(town::busy));
    let all = std::iter::successors(Some(Route::Welcome), |route| after(route, &about));
    for route in all.skip(part).step_by(PARTS).filter(is_browsed) {
        let mut h = Start::new().with(town::busy);
        let before = h.tables();
        type_signs(&mut h, &route);
        h.wait(5_000);
        assert_eq!(h.tables(), before, "{route:?}");
    }
}

#[test]
fn ten_thousand_signs_change_no_table_on_the_first_screens() {
    no_table_changes_on(0);
}

#[test]
fn ten_thousand_signs_change_no_table_on_the_second_screens() {
    no_table_changes_on(1);
}

#[test]
fn ten_thousand_signs_change_no_table_on_the_third_screens() {
    no_table_changes_on(2);
}

#[test]
fn ten_thousand_signs_change_no_table_on_the_fourth_screens() {
    no_table_changes_on(3);
}
