//! Putting a list together out of the register: who is meant, and at once how many that is and who is
//! left out and why.

mod ages;

use super::seal::by_reason;
use crate::base::{AreaId, Day, InitiativeId, PersonId, Phrase, Word};
use crate::config::theme::Role;
use crate::domain::names::{Named, Names};
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::Route;
use crate::screens::screen::Head;
use crate::store::initiatives::{self, Card, CardOf, SealPlan, Sealable};
use crate::store::people::{Languages, Speaking};
use crate::store::{Result as Answer, Save};
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, Form, Look, draw};
use ages::Ages;
use ratatui::{Frame, layout::Rect};
use std::collections::{BTreeSet, HashSet};

/// More are never put on a list at once.
const MOST: usize = 10_000;

/// The form that gathers.
#[derive(Debug)]
pub struct GatherForm {
    id: InitiativeId,
    /// Who speaks the language chosen, once that is known.
    speakers: Option<(String, HashSet<PersonId>)>,
    listed: HashSet<PersonId>,
    there: usize,
    plan: Option<Sealable>,
    ages: Ages,
    today: Option<Day>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The languages that may be chosen.
    Languages(Answer<Vec<String>>),
    /// Who speaks the one chosen.
    Speaking(Answer<(String, Vec<PersonId>)>),
    /// Who of those meant comes on the list.
    Plan(Answer<Sealable>),
}

impl GatherForm {
    /// Gathers for this initiative.
    pub fn new(id: InitiativeId) -> Self {
        Self {
            id,
            speakers: None,
            listed: HashSet::new(),
            there: 0,
            plan: None,
            ages: Ages::All,
            today: None,
        }
    }

    /// Looks again who is meant.
    fn look(&mut self, form: &Form, cx: &mut RecordCx<'_, Self>) {
        (self.plan, self.today) = (None, Some(cx.env.today));
        self.ages = ages(form);
        if self.ages.flaw().is_some() || form.fields().iter().any(|field| field.value().is_err()) {
            // What is not understood must not stand for everybody.
            return;
        }
        let language = form.given("language");
        let known = self.speakers.as_ref().map(|(language, _)| language);
        if let Some(language) = language.filter(|language| Some(language) != known) {
            return cx
                .ask_latest("speaking", Speaking(language), |who| Msg::Own(Own::Speaking(who)));
        }
        let meant = self.meant(form, cx.env);
        let new = meant.iter().filter(|id| !self.listed.contains(*id));
        let ids: Vec<PersonId> = new.copied().collect();
        self.there = meant.len() - ids.len();
        cx.ask_latest("plan", SealPlan { ids }, |plan| Msg::Own(Own::Plan(plan)));
    }

    /// Who is meant by what stands in the boxes. Where there is a limit, those who have waited
    /// longest for a contact come first.
    fn meant(&self, form: &Form, env: &Env<'_>) -> Vec<PersonId> {
        let wish = Wish::of(form, env.names);
        let speaks = |id: PersonId| {
            let chosen = form.given("language").is_some();
            !chosen || self.speakers.as_ref().is_some_and(|(_, who)| who.contains(&id))
        };
        let all = env.names.all().filter(|person| !person.gone);
        let met = all.filter(|person| wish.meets(person, env.today) && speaks(person.id));
        let mut met: Vec<(Option<Day>, PersonId)> = met.map(|p| (p.last, p.id)).collect();
        met.sort_by_key(|(last, _)| *last);
        met.into_iter().map(|(_, id)| id).take(wish.limit).collect()
    }
}

/// What stands in the boxes.
#[derive(Debug)]
struct Wish {
    area: Option<BTreeSet<AreaId>>,
    ages: Ages,
    phone: Option<bool>,
    limit: usize,
}

impl Wish {
    fn of(form: &Form, names: &Names) -> Self {
        let number = |key: &str| form.given(key).and_then(|n| n.parse::<i32>().ok());
        let limit = number("limit").and_then(|n| usize::try_from(n).ok());
        Self {
            area: form.given("area").map(|name| names.areas_called(&name)),
            ages: ages(form),
            phone: form.given("phone").map(|given| given == "yes"),
            limit: limit.unwrap_or(MOST).min(MOST),
        }
    }

    fn meets(&self, person: &Named<'_>, today: Day) -> bool {
        let area = self.area.as_ref().is_none_or(|areas| person.is_of(areas));
        // Of the protected it is not known here whether they have a number.
        let has_phone = || person.protection.is_protected() || person.phones().next().is_some();
        let phone = self.phone.is_none_or(|wanted| has_phone() == wanted);
        area && phone && self.ages.meets(person.born, today)
    }
}

/// What the two boxes for age say.
fn ages(form: &Form) -> Ages {
    let number = |key: &str| form.given(key).and_then(|n| n.parse().ok());
    Ages::of(number("from"), number("to"))
}

fn areas(env: &Env<'_>) -> Vec<Choice> {
    let mut areas: Vec<&str> = env.names.areas_lived_in().into_iter().collect();
    areas.sort_by_cached_key(|area| env.collation.key(area));
    areas.into_iter().map(|area| Choice::new(area, area)).collect()
}

impl RecordSpec for GatherForm {
    type Record = CardOf;
    type Own = Own;

    fn key(&self) -> String {
        format!("initiative-gather-{}", self.id.0)
    }

    fn route(&self) -> Route {
        Route::InitiativeGather(self.id)
    }

    fn head(&self, record: Option<&CardOf>, look: &Look) -> Head {
        let name = record.map(|card| card.line.initiative.name.as_str()).unwrap_or_default();
        let title = look.words.say(&Phrase::new(Word("gather-draft")).with("name", name));
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("gather-help")
    }

    fn save_called(&self) -> Option<Word> {
        Some(Word("gather-do"))
    }

    fn draft_title(&self, record: &CardOf) -> Phrase {
        let name = record.line.initiative.name.as_str();
        Phrase::new(Word("gather-draft")).with("name", name)
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<CardOf> {
        cx.ask(Card { id: self.id }, Msg::Loaded);
        cx.ask(Languages, |languages| Msg::Own(Own::Languages(languages)));
        None
    }

    fn opened(&mut self, record: &CardOf, _env: &Env<'_>) {
        self.listed = record.targets.list.iter().map(|target| target.person).collect();
    }

    fn fields(&self, _record: &CardOf, env: &Env<'_>) -> Vec<Field> {
        vec![
            Field::pick("area", Word("gather-area"), areas(env)).help(Word("gather-area-help")),
            Field::number("from", Word("gather-from"), 0, 2100)
                .half()
                .help(Word("gather-age-help")),
            Field::number("to", Word("gather-to"), 0, 2100).half().help(Word("gather-age-help")),
            Field::pick("language", Word("gather-language"), Vec::new()),
            Field::new("phone", Word("gather-phone"), FieldKind::YesNo),
            Field::number("limit", Word("gather-limit"), 1, 9_999).help(Word("gather-limit-help")),
        ]
    }

    fn begin(
        &mut self,
        form: &mut Form,
        _record: &CardOf,
        restored: bool,
        cx: &mut RecordCx<'_, Self>,
    ) {
        if restored {
            self.look(form, cx);
        }
    }

    fn typed(&mut self, _: &str, form: &mut Form, _: &CardOf, cx: &mut RecordCx<'_, Self>) {
        self.look(form, cx);
    }

    fn save(&mut self, _form: &Form, _record: &CardOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let flaw = |word: Word| Err(vec![("area".to_owned(), Phrase::new(word))]);
        if let Some(why) = self.ages.flaw() {
            return Err(vec![("to".to_owned(), why)]);
        }
        match &self.plan {
            None => flaw(Word("gather-choose")),
            Some(plan) if plan.take.is_empty() => flaw(Word("gather-nobody")),
            Some(plan) => Ok(initiatives::gather(&env.author(), self.id, &plan.take)),
        }
    }

    fn update(&mut self, msg: Own, form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        match msg {
            Own::Languages(Ok(languages)) => {
                let reader = Reader::of(cx.env);
                let choices = languages.into_iter().map(|code| {
                    let name = reader.language(&code);
                    Choice::new(code, name)
                });
                form.offer("language", choices.collect(), &cx.env.here());
            }
            Own::Speaking(Ok(speakers)) => {
                let (language, who) = speakers;
                self.speakers = Some((language, who.into_iter().collect()));
                self.look(form, cx);
            }
            Own::Plan(Ok(plan)) => self.plan = Some(plan),
            Own::Languages(Err(why)) | Own::Speaking(Err(why)) | Own::Plan(Err(why)) => {
                cx.trouble(why.phrase());
            }
        }
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        preview(f, area, look, &self.told(look))
    }
}

/// What saving comes to, at the foot of a form; gives the rows it took.
pub(super) fn preview(f: &mut Frame, area: Rect, look: &Look, lines: &[(String, Role)]) -> u16 {
    let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(1);
    let high = high.min(area.height / 2);
    let foot = Rect { y: area.bottom().saturating_sub(high), height: high, ..area };
    draw::rule(f, foot, 0, Some(&look.word(Word("gather-preview"))), look);
    for (row, (words, role)) in (1..high).zip(lines) {
        draw::put(f, foot, (1, row), words, look.style(*role));
    }
    high
}

impl GatherForm {
    /// How many come on the list, and who does not and why.
    fn told(&self, look: &Look) -> Vec<(String, Role)> {
        if let Some(why) = self.ages.flaw() {
            return vec![(look.words.say(&why), Role::Warning)];
        }
        let Some(plan) = &self.plan else {
            return vec![(look.word(Word("gather-choose")), Role::Muted)];
        };
        let counted = |word: Word, n: usize| look.words.say(&Phrase::new(word).with("n", n));
        let mut told = vec![(counted(Word("gather-take"), plan.take.len()), Role::Accent)];
        let meant = self.today.and_then(|today| self.ages.told(today));
        told.extend(meant.map(|meant| (look.words.say(&meant), Role::Text)));
        if self.there > 0 {
            told.push((counted(Word("gather-there"), self.there), Role::Text));
        }
        told.extend(by_reason(&plan.left_out).into_iter().map(|(why, n)| {
            let off = Phrase::new(Word("initiative-left-out")).with("n", n).with("why", why.word());
            (look.words.say(&off), Role::Text)
        }));
        told
    }
}
