//! A session being written: what, when, where, who, and afterwards what was learnt.

use super::row::title;
use crate::base::text::fold;
use crate::base::{AreaId, Day, Id, InitiativeId, Lean, Phrase, SessionId, Word, WorkerId};
use crate::domain::session::{Kind, Partner, Response, Session, given_out, listed, told_out};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Route, Sessions};
use crate::screens::screen::{Effect, Head, ShellEffect};
use crate::screens::task_boxes::stopping;
use crate::store::Save;
use crate::store::sessions::{self, Sheet, SheetOf};
use crate::ui::field::{Choice, FieldKind, FieldValue};
use crate::ui::{Field, Form, Look};
use chrono::NaiveTime;
use std::collections::BTreeMap;
use std::convert::Infallible;

/// More than any session costs.
const DEAREST: i64 = 9_999_999;

/// A new session, or one to change.
#[derive(Debug)]
pub struct SessionForm {
    id: Option<SessionId>,
    title: String,
    /// The end that was proposed, which follows the beginning until somebody writes another.
    proposed: Option<String>,
    /// What was sent to be saved and is new.
    added: Option<Session>,
}

impl SessionForm {
    /// The form of this session, or of a new one.
    pub fn new(id: Option<SessionId>) -> Self {
        Self { id, title: String::new(), proposed: None, added: None }
    }

    /// What is in the boxes before anything is typed: a new one is when and with whom the last was, today.
    /// What drew people then is nothing anybody has written of this one.
    pub(super) fn before(record: &SheetOf, env: &Env<'_>) -> Session {
        if let Some(session) = &record.session {
            return session.clone();
        }
        let new = Session::new(SessionId(env.id()), Kind::Square, env.today);
        match &record.last {
            Some(last) => Session {
                kind: last.kind,
                from: last.from,
                to: last.to,
                staff: last.staff.clone(),
                ..new
            },
            None => Session { staff: vec![env.me.id], ..new },
        }
    }

    pub(super) fn written(form: &Form, before: &Session) -> Option<Session> {
        let text = |key: &str| form.given(key).unwrap_or_default();
        let time = |key: &str| NaiveTime::parse_from_str(&text(key), "%H:%M").ok();
        let many = |key: &str| match form.value(key) {
            FieldValue::Many(many) => many,
            _ => Vec::new(),
        };
        let worker = |id: String| id.parse::<Id>().ok().map(WorkerId);
        let (drew, kit) = (listed(&text("drew")), many("kit"));
        // Who drew people was there, also where nobody wrote it in the box before.
        let there = listed(&format!("{}, {}", text("partners"), text("drew")));
        let partner =
            |name: String| Partner { drew: drew.iter().any(|one| fold(one) == fold(&name)), name };
        let yes = |key: &str| form.given(key).map(|said| said == "yes");
        Some(Session {
            kind: form.given("kind").and_then(|code| Kind::from_code(&code)).unwrap_or(before.kind),
            name: text("name"),
            day: text("day").parse::<Day>().ok()?,
            from: time("from"),
            to: time("to"),
            place: text("place"),
            area: text("area").parse::<Id>().ok().map(AreaId),
            initiative: text("list").parse::<Id>().ok().map(InitiativeId),
            staff: many("staff").into_iter().filter_map(worker).collect(),
            partners: there.into_iter().map(partner).collect(),
            announced: yes("announced"),
            clothes: kit.iter().any(|one| one == "clothes"),
            sign: kit.iter().any(|one| one == "sign"),
            draw: text("draw"),
            weather: text("weather"),
            cost: text("cost").parse().ok(),
            material: given_out(&text("material")),
            response: Response::from_code(&text("response")),
            reflection: text("reflection"),
            adjustment: text("adjustment"),
            safety: text("safety"),
            note: text("note"),
            ..before.clone()
        })
    }
}

/// What the key that repeats puts into the boxes: what was written last, by anybody.
pub fn offer(form: &mut Form, last: Option<&Session>, held: BTreeMap<String, FieldValue>) {
    let mut offered = held;
    let announced = last.and_then(|last| last.announced).map(|yes| if yes { "yes" } else { "no" });
    let draw = last.map(|last| last.draw.as_str());
    for (key, value) in [("draw", draw), ("announced", announced)] {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            offered.entry(key.to_owned()).or_insert_with(|| FieldValue::of(value));
        }
    }
    form.remember(offered);
}

/// What comes along with what was typed: what was last known about a place, and the usual end of what
/// begins; `proposed` is the end that was proposed last.
pub fn follow(
    key: &str,
    form: &mut Form,
    (record, proposed): (&SheetOf, &mut Option<String>),
    env: &Env<'_>,
) {
    let here = env.here();
    let place = form.given("place").filter(|_| key == "place" && form.given("safety").is_none());
    let known = place.and_then(|place| record.places.iter().find(|(one, _)| *one == place));
    if let Some((_, safety)) = known.filter(|(_, safety)| !safety.is_empty()) {
        form.set("safety", &FieldValue::of(safety), &here);
    }
    let follows = form.given("to").is_none() || form.given("to") == *proposed;
    if key == "from" && follows {
        let from = form.given("from").and_then(|t| NaiveTime::parse_from_str(&t, "%H:%M").ok());
        *proposed = from.map(|from| Session::usual_end(from).format("%H:%M").to_string());
        let to = proposed.clone().unwrap_or_default();
        form.set("to", &FieldValue::of(&to), &here);
    }
}

/// An organisation that was chosen is one of those there, and the next can be chosen.
fn partner(key: &str, form: &mut Form, record: &SheetOf, env: &Env<'_>) {
    let chosen = form.given("organisation").filter(|_| key == "organisation");
    let Some(name) = chosen.filter(|name| record.organisations.contains(name)) else { return };
    let there = [form.given("partners").unwrap_or_default(), name].join(", ");
    let here = env.here();
    form.set("partners", &FieldValue::of(&listed(&there).join(", ")), &here);
}

/// What, when, where and who.
pub fn what(session: &Session, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    let kinds = Kind::ALL.iter().map(|kind| Choice::new(kind.code(), kind.word())).collect();
    let places = record
        .places
        .iter()
        .map(|(place, safety)| Choice::new(place.as_str(), place.as_str()).detail(safety.as_str()));
    let areas =
        record.areas.iter().map(|area| Choice::new(area.id.0.to_string(), area.name.as_str()));
    let lists = record.lists.iter().map(|(id, name)| Choice::new(id.0.to_string(), name.as_str()));
    let invited = session.initiative.map(|id| id.0.to_string()).unwrap_or_default();
    let time = |time: Option<NaiveTime>| {
        time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default()
    };
    let team = env.workers.iter().filter(|w| !w.gone || session.staff.contains(&w.id));
    let team = team.map(|w| Choice::new(w.id.0.to_string(), w.name.as_str())).collect();
    let staff: Vec<String> = session.staff.iter().map(|id| id.0.to_string()).collect();
    let area = session.area.map(|area| area.0.to_string()).unwrap_or_default();
    vec![
        Field::one_of("kind", Word("session-kind"), kinds).with(session.kind.code()).folded(),
        Field::pick_or_new("place", Word("session-place"), places.collect())
            .with(&session.place)
            .help(Word("session-place-help")),
        Field::date("day", Word("session-day"), Lean::Near)
            .with(&session.day.to_string())
            .required(),
        Field::new("from", Word("session-from"), FieldKind::Time).with(&time(session.from)).half(),
        Field::new("to", Word("session-to"), FieldKind::Time).with(&time(session.to)).half(),
        Field::pick("area", Word("session-area"), areas.collect()).with(&area),
        Field::pick("list", Word("session-list"), lists.collect())
            .with(&invited)
            .help(Word("session-list-help")),
        Field::many_of("staff", Word("session-staff"), team).with_many(&staff),
        Field::text("name", Word("session-name"))
            .with(&session.name)
            .help(Word("session-name-help")),
    ]
}

/// What there is around it.
pub fn around(session: &Session, record: &SheetOf) -> Vec<Field> {
    let known = record.organisations.iter().map(|name| Choice::new(name.as_str(), name.as_str()));
    let partners: Vec<&str> = session.partners.iter().map(|one| one.name.as_str()).collect();
    let drew = session.partners.iter().filter(|one| one.drew).map(|one| one.name.as_str());
    let drew: Vec<&str> = drew.collect();
    let announced = session.announced.map_or("", |yes| if yes { "yes" } else { "no" });
    vec![
        Field::section("around", Word("session-around")),
        Field::pick("organisation", Word("session-organisation"), known.collect())
            .help(Word("session-organisation-help")),
        Field::text("partners", Word("session-partners"))
            .with(&partners.join(", "))
            .help(Word("session-partners-help")),
        Field::text("drew", Word("session-drew"))
            .with(&drew.join(", "))
            .help(Word("session-drew-help")),
        Field::text("draw", Word("session-draw"))
            .with(&session.draw)
            .help(Word("session-draw-help"))
            .half(),
        Field::text("weather", Word("session-weather")).with(&session.weather).half(),
        Field::yes_no("announced", Word("session-announced")).with(announced),
        kit(session),
        Field::long("safety", Word("session-safety"))
            .with(&session.safety)
            .help(Word("session-safety-help")),
        Field::long("note", Word("session-note")).with(&session.note),
    ]
}

/// What is to be taken along: work clothes and the sign.
pub fn kit(session: &Session) -> Field {
    let choices = vec![
        Choice::new("clothes", Word("session-clothes")),
        Choice::new("sign", Word("session-sign")),
    ];
    let on = [("clothes", session.clothes), ("sign", session.sign)];
    let on = on.into_iter().filter(|(_, on)| *on).map(|(what, _)| what.to_owned());
    Field::many_of("kit", Word("session-kit"), choices).with_many(&on.collect::<Vec<_>>())
}

fn after(session: &Session) -> Vec<Field> {
    let responses = Response::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
    vec![
        Field::section("after", Word("session-after")),
        Field::text("material", Word("session-material"))
            .with(&told_out(&session.material))
            .help(Word("session-material-help")),
        Field::one_of("response", Word("session-response"), responses)
            .with(session.response.map(Response::code).unwrap_or_default()),
        Field::number("cost", Word("session-cost"), 0, DEAREST)
            .with(&session.cost.map(|cost| cost.to_string()).unwrap_or_default()),
        Field::long("reflection", Word("session-reflection")).with(&session.reflection),
        Field::long("adjustment", Word("session-adjustment"))
            .with(&session.adjustment)
            .help(Word("session-adjustment-help")),
    ]
}

impl RecordSpec for SessionForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        self.id.map_or_else(|| "session-new".to_owned(), |id| format!("session-{id}"))
    }

    fn route(&self) -> Route {
        Route::Sessions(Sessions::Form(self.id))
    }

    fn head(&self, _: Option<&SheetOf>, look: &Look) -> Head {
        let title = if self.title.is_empty() {
            look.word(Word("sessions-new"))
        } else {
            self.title.clone()
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("session-help")
    }

    fn draft_title(&self, record: &SheetOf) -> Phrase {
        match &record.session {
            Some(session) => {
                Phrase::new(Word("session-draft")).with("what", session.place.as_str())
            }
            None => Phrase::new(Word("sessions-new")),
        }
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: self.id }, Msg::Loaded);
        None
    }

    /// One that nobody has planned is written down, and counted at, though the drive is away: what was read
    /// last of the sessions around today tells the places.
    fn without(&self, env: &Env<'_>) -> Option<SheetOf> {
        let mut places: Vec<(String, String)> = Vec::new();
        for one in
            env.at_hand.iter().map(|found| &found.session).filter(|one| !one.place.is_empty())
        {
            if places.iter().all(|(place, _)| *place != one.place) {
                places.push((one.place.clone(), one.safety.clone()));
            }
        }
        let last = env.at_hand.iter().map(|found| &found.session).max_by_key(|one| one.id).cloned();
        let (areas, lists, organisations) = (Vec::new(), Vec::new(), Vec::new());
        let sheet = SheetOf { session: None, areas, lists, places, organisations, last };
        self.id.is_none().then_some(sheet)
    }

    fn opened(&mut self, record: &SheetOf, env: &Env<'_>) {
        self.title = record.session.as_ref().map(|one| title(one, env)).unwrap_or_default();
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let session = Self::before(record, env);
        [what(&session, record, env), around(&session, record), after(&session)].concat()
    }

    fn begin(
        &mut self,
        form: &mut Form,
        record: &SheetOf,
        _restored: bool,
        cx: &mut RecordCx<'_, Self>,
    ) {
        offer(form, record.last.as_ref(), cx.env.last(std::any::type_name::<Self>()));
    }

    fn typed(&mut self, key: &str, form: &mut Form, record: &SheetOf, cx: &mut RecordCx<'_, Self>) {
        follow(key, form, (record, &mut self.proposed), cx.env);
        partner(key, form, record, cx.env);
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let before = Self::before(record, env);
        let Some(after) = Self::written(form, &before) else {
            return Err(vec![("day".to_owned(), Phrase::new(Word("flaw-session-day")))]);
        };
        let flaws = stopping(after.flaws());
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        Ok(if self.id.is_some() {
            sessions::edit(&author, &before, &after)
        } else {
            let save = sessions::add(&author, &after);
            self.added = Some(after);
            save
        })
    }

    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        if let Some(added) = self.added.take() {
            cx.leave(Effect::Shell(ShellEffect::Added(Box::new(added))));
        }
        cx.back();
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
