//! A member being changed: the name, what they may do, what they speak, where they work.

use crate::base::{Phrase, Word, WorkerId};
use crate::domain::area::Area;
use crate::domain::language::Language;
use crate::domain::worker::{Role, Worker};
use crate::screens::Route;
use crate::screens::area_boxes;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::screen::Head;
use crate::store::workers::{self, Profile, ReadProfile};
use crate::store::{Asked, Asks as _, Errand, Result as Stored, Save, areas};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// How many languages there are boxes for.
const BOXES: usize = 3;

/// The form of a member.
#[derive(Debug)]
pub struct MemberForm {
    worker: WorkerId,
}

impl MemberForm {
    /// The form of this member.
    pub fn new(worker: WorkerId) -> Self {
        Self { worker }
    }
}

/// What the form starts from.
#[derive(Debug)]
pub struct Seen {
    profile: Profile,
    areas: Vec<Area>,
}

/// The profile, and the areas there are to choose from.
#[derive(Debug)]
struct See(WorkerId);

impl Errand for See {
    type Answer = Seen;

    fn run(&self, register: &Asked<'_>) -> Stored<Seen> {
        let profile = register.ask(&ReadProfile { worker: self.0 })?;
        Ok(Seen { profile, areas: register.ask(&areas::All)? })
    }
}

fn language_key(n: usize) -> String {
    format!("language-{n}")
}

fn languages(env: &Env<'_>) -> Vec<Choice> {
    let named = |l: &Language| (env.words.get(l.word()), l.code());
    let mut all: Vec<(String, &str)> = Language::ALL.iter().map(named).collect();
    all.sort_by_cached_key(|(name, _)| env.collation.key(name));
    all.into_iter().map(|(name, code)| Choice::new(code, name)).collect()
}

/// The languages in the boxes, those left empty and said twice left out.
fn spoken(form: &Form) -> Vec<String> {
    let mut all = Vec::new();
    for value in (0..BOXES).filter_map(|n| form.given(&language_key(n))) {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    all
}

impl RecordSpec for MemberForm {
    type Record = Seen;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("member-{}", self.worker.0)
    }

    fn route(&self) -> Route {
        Route::Member(self.worker)
    }

    fn head(&self, record: Option<&Seen>, look: &Look) -> Head {
        let name = record.map(|seen| seen.profile.worker.name.clone()).unwrap_or_default();
        let title = format!("{} > {name}", look.word(Word("team-title")));
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("team-help")
    }

    fn draft_title(&self, _record: &Seen) -> Phrase {
        Phrase::new(Word("team-draft"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Seen> {
        cx.ask(See(self.worker), Msg::Loaded);
        None
    }

    fn fields(&self, seen: &Seen, env: &Env<'_>) -> Vec<Field> {
        let roles = Role::ALL.iter().map(|role| Choice::new(role.code(), role.word())).collect();
        let Profile { worker, languages: spoken, areas } = &seen.profile;
        let mut fields = vec![
            Field::text("name", Word("team-name")).required().with(&worker.name),
            Field::one_of("role", Word("team-role"), roles)
                .required()
                .help(Word("team-role-help"))
                .with(worker.role.code()),
        ];
        for n in 0..BOXES {
            let code = spoken.get(n).map(String::as_str).unwrap_or_default();
            let label = if n == 0 { Word("team-language") } else { Word("team-language-more") };
            fields.push(Field::pick(&language_key(n), label, languages(env)).with(code));
        }
        let names = (Word("team-area"), Word("team-area-more"));
        fields.extend(area_boxes::fields(names, &seen.areas, areas, env));
        fields
    }

    fn save(&mut self, form: &Form, seen: &Seen, env: &Env<'_>) -> Result<Save, Flaws> {
        let before = &seen.profile;
        let name = form.given("name").unwrap_or_default();
        let fold = crate::base::text::fold_exact;
        let taken =
            |w: &&Worker| !w.gone && w.id != self.worker && fold(&w.name) == fold(name.trim());
        if env.workers.iter().any(|w| taken(&w)) {
            return Err(vec![("name".to_owned(), Phrase::new(Word("member-name-taken")))]);
        }
        let role = form.given("role").and_then(|code| Role::from_code(&code));
        let leads = |w: &&Worker| !w.gone && w.role == Role::Coordinator;
        let others = env.workers.iter().filter(leads).filter(|w| w.id != self.worker);
        if leads(&&before.worker) && role != Some(Role::Coordinator) && others.count() == 0 {
            return Err(vec![("role".to_owned(), Phrase::new(Word("store-last-coordinator")))]);
        }
        let after = Profile {
            worker: Worker {
                name,
                role: role.unwrap_or(before.worker.role),
                ..before.worker.clone()
            },
            languages: spoken(form),
            areas: area_boxes::given(form),
        };
        Ok(workers::edit_profile(&env.author(), before, &after))
    }

    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        cx.team_changed();
        cx.back();
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
