//! An area: its name, what it is part of, and which other area it turned out to be.

use crate::base::text::fold;
use crate::base::{AreaId, Phrase, Word};
use crate::domain::area::{Area, Housing, Population, within};
use crate::domain::totals::AgeGroup;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Areas, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::areas::{self, Sheet, SheetOf};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Label, Look};
use std::convert::Infallible;

/// The form of an area.
#[derive(Debug)]
pub struct AreaForm {
    id: Option<AreaId>,
}

impl AreaForm {
    /// The form of this area, or of a new one.
    pub fn new(id: Option<AreaId>) -> Self {
        Self { id }
    }
}

/// Areas to choose from, with what each is part of: two towns may each have a Centrum.
fn choices<'a>(areas: impl Iterator<Item = &'a Area>, all: &[Area], env: &Env<'_>) -> Vec<Choice> {
    let mut standing: Vec<&Area> = areas.collect();
    standing.sort_by_cached_key(|area| env.collation.key(&area.name));
    let choice = |area: &Area| {
        let up = all.iter().find(|up| Some(up.id) == area.parent).map(|up| up.name.clone());
        Choice::new(area.id.0.to_string(), area.name.as_str()).detail(up.unwrap_or_default())
    };
    standing.into_iter().map(choice).collect()
}

fn chosen(form: &Form, key: &str) -> Option<AreaId> {
    form.given(key)?.parse().ok().map(AreaId)
}

/// Where the number of an age is written; of all ages where there is none.
fn box_of(age: Option<AgeGroup>) -> String {
    age.map_or_else(|| "live-all".to_owned(), |age| format!("live-{}", age.code()))
}

/// Every age there is a box for, all together first.
fn ages() -> impl Iterator<Item = Option<AgeGroup>> {
    let known = AgeGroup::all().filter(|age| *age != AgeGroup::Unknown);
    std::iter::once(None).chain(known.map(Some))
}

/// What kind of homes there are, and how many live there.
fn about(record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    let housing = record.area.as_ref().and_then(|area| area.housing);
    let choices = Housing::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
    let year = record.population.iter().find_map(|one| one.year);
    let written = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let this = i64::from(env.today.year());
    let mut fields = vec![
        Field::one_of("housing", Word("areas-housing"), choices)
            .with(housing.map(Housing::code).unwrap_or_default())
            .help(Word("areas-housing-help")),
        Field::section("live-head", Word("areas-population")),
        Field::number("live-year", Word("areas-population-year"), 1900, this)
            .with(&written(year))
            .half()
            .help(Word("areas-population-help")),
    ];
    fields.extend(ages().map(|age| {
        let n = record.population.iter().find(|one| one.age == age).map(|one| one.n);
        let label: Label = match age {
            None => Word("areas-population-all").into(),
            Some(age) => age.phrase().into(),
        };
        Field::number(&box_of(age), label, 0, 9_999_999)
            .with(&written(n))
            .half()
            .help(Word("areas-population-help"))
    }));
    fields
}

/// How many live there, as it was written; empty boxes are not known.
fn living(form: &Form, area: AreaId) -> Vec<Population> {
    let number = |key: &str| form.given(key).and_then(|n| n.parse::<u32>().ok());
    let year = number("live-year");
    let one = |age| Some(Population { area, age, n: number(&box_of(age))?, year });
    ages().filter_map(one).collect()
}

impl RecordSpec for AreaForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        self.id.map_or_else(|| "area-new".to_owned(), |id| format!("area-{}", id.0))
    }

    fn route(&self) -> Route {
        Route::Areas(Areas::Form(self.id))
    }

    fn head(&self, record: Option<&SheetOf>, look: &Look) -> Head {
        let name = record.and_then(|record| record.area.as_ref()).map(|area| area.name.as_str());
        let title = match name {
            Some(name) => format!("{} > {name}", look.word(Word("areas-title"))),
            None => look.word(Word("areas-new")),
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("areas-form-help")
    }

    fn draft_title(&self, record: &SheetOf) -> Phrase {
        match &record.area {
            Some(area) => Phrase::new(Word("areas-draft")).with("name", area.name.as_str()),
            None => Phrase::new(Word("areas-new")),
        }
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: self.id }, Msg::Loaded);
        None
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let all = &record.areas;
        let own = self.id.map(|id| within(all, id)).unwrap_or_default();
        let above = choices(all.iter().filter(|area| !own.contains(&area.id)), all, env);
        let before = record.area.as_ref();
        let parent = before.and_then(|area| area.parent).map(|id| id.0.to_string());
        let name = before.map(|area| area.name.clone()).unwrap_or_default();
        let mut fields = vec![
            Field::text("name", Word("areas-name")).required().with(&name),
            Field::pick("parent", Word("areas-within"), above)
                .with(&parent.unwrap_or_default())
                .help(Word("areas-within-help")),
        ];
        if before.is_some() && all.len() > 1 {
            let others = choices(all.iter().filter(|area| !own.contains(&area.id)), all, env);
            fields.push(
                Field::pick("into", Word("areas-into"), others).help(Word("areas-into-help")),
            );
        }
        fields.extend(about(record, env));
        fields
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let author = env.author();
        if let (Some(area), Some(into)) = (&record.area, chosen(form, "into")) {
            return Ok(areas::join(&author, area, into, record));
        }
        let name = form.given("name").unwrap_or_default().trim().to_owned();
        let parent = chosen(form, "parent");
        let twin = |area: &&Area| {
            Some(area.id) != self.id && area.parent == parent && fold(&area.name) == fold(&name)
        };
        if record.areas.iter().any(|area| twin(&area)) {
            let flaw = if self.id.is_some() { Word("areas-twin") } else { Word("areas-there") };
            return Err(vec![("name".to_owned(), Phrase::new(flaw))]);
        }
        let housing = form.given("housing").and_then(|code| Housing::from_code(&code));
        let save = if let Some(before) = &record.area {
            let after = Area { name, parent, housing, ..before.clone() };
            let living = living(form, before.id);
            areas::edit(&author, before, &after).and(areas::population(
                &author,
                &record.population,
                &living,
            ))
        } else {
            let new = Area { parent, housing, ..Area::new(env.id(), &name) };
            areas::add(&author, &new).and(areas::population(&author, &[], &living(form, new.id)))
        };
        Ok(save)
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
