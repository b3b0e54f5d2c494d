//! What part of the register the list shows: areas, ages, languages, tags, who has no phone and who
//! has not been in touch for long; and what the team has kept of that under a name.

use super::filter::{AGES, Filter, MONTHS};
use crate::base::sort::Collation;
use crate::base::{AreaId, Day, PersonId, Phrase, Word};
use crate::domain::names::{Named, Names};
use crate::screens::facts::Reader;
use crate::store::settings;
use crate::ui::field::{Choice, Here};
use crate::ui::picker::{Picker, PickerDid};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A line of the box.
#[derive(Debug, Clone)]
enum Line {
    /// A view kept under a name.
    Kept(usize),
    /// One thing to choose by.
    Filter(Filter),
    /// To keep what is chosen.
    Keep,
    /// To take a view away.
    Drop(usize),
}

/// What was chosen in the box that the list has to act on.
#[derive(Debug)]
pub enum Chosen {
    /// Nothing more than that others are shown.
    Nothing,
    /// Who speaks these languages is not known yet.
    Speakers(Vec<String>),
    /// What is chosen is to be kept under a name; nothing is chosen when it is empty.
    Keep(Option<String>),
    /// A view is to be taken away.
    Drop(settings::View),
}

/// What is shown, and the box it is chosen in while that is open.
#[derive(Debug, Default)]
pub struct View {
    on: Vec<Filter>,
    speakers: BTreeMap<String, HashSet<PersonId>>,
    /// Each chosen area with everything within it.
    within: BTreeMap<String, BTreeSet<AreaId>>,
    offered: Vec<Filter>,
    kept: Vec<(settings::View, Vec<Filter>)>,
    lines: Vec<Line>,
    picker: Option<Picker>,
}

impl View {
    /// Whether everybody is shown.
    pub fn is_all(&self) -> bool {
        self.on.is_empty()
    }

    /// The view in words: `Alla personer`, or what people are chosen by.
    pub fn phrase(&self, reader: Reader<'_>) -> Phrase {
        if self.is_all() {
            return Phrase::new(Word("view-all"));
        }
        if let Some((view, _)) = self.kept.iter().find(|(_, filters)| self.is(filters)) {
            return Phrase::new(Word("view-is")).with("what", &view.name);
        }
        let names = self.on.iter().map(|filter| reader.words.say(&filter.phrase(reader)));
        let names = names.collect::<Vec<_>>().join(", ");
        Phrase::new(Word("view-is")).with("what", names)
    }

    /// Looks up what the chosen areas hold; comes before [`View::passes`].
    pub fn look_up(&mut self, names: &Names) {
        let areas = self.on.iter().filter_map(|filter| match filter {
            Filter::Area(name) => Some((name.clone(), names.areas_called(name))),
            _ => None,
        });
        self.within = areas.collect();
    }

    /// Whether somebody is to be shown.
    pub fn passes(&self, person: &Named<'_>, today: Day) -> bool {
        let kinds: HashSet<u8> = self.on.iter().map(Filter::kind).collect();
        kinds.into_iter().all(|kind| {
            let of_kind = self.on.iter().filter(|filter| filter.kind() == kind);
            of_kind.into_iter().any(|filter| self.meets(filter, person, today))
        })
    }

    fn meets(&self, filter: &Filter, person: &Named<'_>, today: Day) -> bool {
        match filter {
            // Of the protected it is not known here.
            Filter::NoPhone => {
                !person.protection.is_protected() && person.phones().next().is_none()
            }
            Filter::NotContacted => {
                !person.died && person.last.is_none_or(|last| last < today.plus_months(-MONTHS))
            }
            Filter::Area(name) => self.within.get(name).is_some_and(|areas| person.is_of(areas)),
            Filter::Age(from, to) => person.born.is_some_and(|born| {
                let age = born.age_on(today);
                age >= *from && to.is_none_or(|to| age <= to)
            }),
            Filter::Language(code) => {
                self.speakers.get(code).is_some_and(|speakers| speakers.contains(&person.id))
            }
            Filter::Tag(name) => person.has_tag(name),
        }
    }

    /// Opens the box, with what the names in memory can tell.
    pub fn open(&mut self, here: &Here<'_>, names: &Names, collation: &Collation) {
        let sorted = |of: BTreeSet<&str>| {
            let mut names: Vec<String> = of.into_iter().map(str::to_owned).collect();
            names.sort_by_cached_key(|name| collation.key(name));
            names
        };
        let mut offered = vec![Filter::NoPhone, Filter::NotContacted];
        offered.extend(sorted(names.areas_lived_in()).into_iter().map(Filter::Area));
        offered.extend(AGES.into_iter().map(|(from, to)| Filter::Age(from, to)));
        offered.extend(sorted(names.tags_in_use()).into_iter().map(Filter::Tag));
        self.offered = offered;
        let reader =
            Reader { words: here.words, country: here.country, today: Day(here.now.date()) };
        self.fill(reader, here);
    }

    /// Languages are known to the register alone: they come a little later.
    pub fn offer(&mut self, languages: &[String], reader: Reader<'_>, here: &Here<'_>) {
        if self.picker.is_none() {
            return;
        }
        self.offered.retain(|filter| !matches!(filter, Filter::Language(_)));
        self.offered.extend(languages.iter().cloned().map(Filter::Language));
        self.fill(reader, here);
    }

    fn fill(&mut self, reader: Reader<'_>, here: &Here<'_>) {
        let typed = self.picker.as_ref().map(|picker| picker.query().to_owned());
        let kept = 0..self.kept.len();
        let mut lines: Vec<Line> = kept.clone().map(Line::Kept).collect();
        lines.extend(self.offered.iter().cloned().map(Line::Filter));
        lines.push(Line::Keep);
        lines.extend(kept.map(Line::Drop));
        let choices: Vec<Choice> = lines.iter().map(|line| self.choice(line, reader)).collect();
        let on = lines.iter().map(|line| self.is_on(line)).collect();
        self.lines = lines;
        let picker = Picker::new(Word("view-title"), &choices, here).part(PART).marked(on);
        self.picker = Some(picker.typed(&typed.unwrap_or_default()));
    }

    fn choice(&self, line: &Line, reader: Reader<'_>) -> Choice {
        let name = |at: usize| self.kept.get(at).map(|(view, _)| view.name.as_str());
        match line {
            Line::Filter(filter) => Choice::new("", filter.phrase(reader)),
            Line::Keep => Choice::new("", Word("view-keep")),
            Line::Kept(at) => {
                let mine = self.kept.get(*at).is_some_and(|(view, _)| view.worker.is_some());
                let whose = if mine { Word("view-mine") } else { Word("view-of-team") };
                Choice::new("", name(*at).unwrap_or_default()).detail(whose)
            }
            Line::Drop(at) => {
                let drop = Phrase::new(Word("view-drop"));
                Choice::new("", drop.with("name", name(*at).unwrap_or_default()))
            }
        }
    }

    fn is_on(&self, line: &Line) -> bool {
        match line {
            Line::Filter(filter) => self.on.contains(filter),
            Line::Kept(at) => self.kept.get(*at).is_some_and(|(_, filters)| self.is(filters)),
            Line::Keep | Line::Drop(_) => false,
        }
    }

    /// Whether people are chosen by just these.
    fn is(&self, filters: &[Filter]) -> bool {
        self.on.len() == filters.len() && self.on.iter().all(|on| filters.contains(on))
    }

    /// Takes the views of the register; one that this program cannot read is left out.
    pub fn know(&mut self, views: Vec<settings::View>) {
        let read = |view: settings::View| {
            let filters: Vec<Filter> = serde_json::from_value(view.body.clone()).ok()?;
            Some((view, filters))
        };
        self.kept = views.into_iter().filter_map(read).collect();
    }

    /// What people are chosen by, as it is kept.
    pub fn body(&self) -> Value {
        serde_json::to_value(&self.on).unwrap_or_default()
    }

    /// Takes what [`View::body`] gave.
    pub fn return_to(&mut self, body: &Value) {
        self.on = serde_json::from_value(body.clone()).unwrap_or_default();
    }

    /// The languages people are chosen by whose speakers are not known yet.
    pub fn unknown(&self) -> Vec<String> {
        let unknown = self.on.iter().filter_map(|filter| match filter {
            Filter::Language(code) if !self.speakers.contains_key(code) => Some(code.clone()),
            _ => None,
        });
        unknown.collect()
    }

    /// The box, while it is open.
    pub fn picker(&self) -> Option<&Picker> {
        self.picker.as_ref()
    }

    /// The box, to type in.
    pub fn picker_mut(&mut self) -> Option<&mut Picker> {
        self.picker.as_mut()
    }

    /// What was done in the box, and what the list has to do about it.
    pub fn picked(&mut self, did: &PickerDid) -> Chosen {
        match did {
            PickerDid::Closed => self.picker = None,
            PickerDid::Chosen(row) => {
                if let Some(line) = self.lines.get(*row).cloned() {
                    return self.chosen(*row, line);
                }
            }
            PickerDid::Ignored | PickerDid::Moved | PickerDid::Typed(_) => {}
        }
        Chosen::Nothing
    }

    fn chosen(&mut self, row: usize, line: Line) -> Chosen {
        match line {
            Line::Filter(filter) => {
                if let Some(picker) = &mut self.picker {
                    picker.mark(row);
                }
                match self.on.iter().position(|on| *on == filter) {
                    Some(at) => _ = self.on.remove(at),
                    None => self.on.push(filter),
                }
            }
            Line::Kept(at) => {
                let filters = self.kept.get(at).map(|(_, filters)| filters.clone());
                let filters = filters.unwrap_or_default();
                // Chosen once more it is let go.
                self.on = if self.is(&filters) { Vec::new() } else { filters };
                self.picker = None;
            }
            Line::Keep => {
                let body = (!self.on.is_empty()).then(|| self.body().to_string());
                if body.is_some() {
                    self.picker = None;
                }
                return Chosen::Keep(body);
            }
            Line::Drop(at) => {
                self.picker = None;
                let view = self.kept.get(at).map(|(view, _)| view.clone());
                return view.map_or(Chosen::Nothing, Chosen::Drop);
            }
        }
        Chosen::Speakers(self.unknown())
    }

    /// Who speaks a language.
    pub fn speaking(&mut self, language: String, persons: HashSet<PersonId>) {
        self.speakers.insert(language, persons);
    }
}

/// The number of the box among the parts of the picture.
const PART: u8 = 9;
