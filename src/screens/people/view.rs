//! What part of the register the list shows: areas, ages, languages, tags, who has no phone and who
//! has not been in touch for long.

use crate::base::sort::Collation;
use crate::base::{Day, PersonId, Phrase, Word};
use crate::domain::names::{Named, Names};
use crate::screens::facts::Reader;
use crate::ui::field::{Choice, Here};
use crate::ui::picker::{Picker, PickerDid};
use std::collections::{BTreeMap, HashSet};

/// After so many months without a contact somebody counts as not contacted.
const MONTHS: i32 = 6;
/// The ages people are grouped by, from and to; the last has no end.
const AGES: [(u32, Option<u32>); 6] =
    [(0, Some(64)), (65, Some(74)), (75, Some(79)), (80, Some(84)), (85, Some(89)), (90, None)];

/// One thing people are chosen by. Of one kind any will do; of each kind one is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Filter {
    NoPhone,
    NotContacted,
    Area(String),
    Age(u32, Option<u32>),
    Language(String),
    Tag(String),
}

impl Filter {
    fn kind(&self) -> u8 {
        match self {
            Filter::NoPhone => 0,
            Filter::NotContacted => 1,
            Filter::Area(_) => 2,
            Filter::Age(..) => 3,
            Filter::Language(_) => 4,
            Filter::Tag(_) => 5,
        }
    }

    fn phrase(&self, reader: Reader<'_>) -> Phrase {
        match self {
            Filter::NoPhone => Phrase::new(Word("view-no-phone")),
            Filter::NotContacted => Phrase::new(Word("view-not-contacted")).with("n", MONTHS),
            Filter::Area(name) => Phrase::new(Word("view-area")).with("name", name),
            Filter::Age(from, Some(to)) => {
                Phrase::new(Word("age-years")).with("from", *from).with("to", *to)
            }
            Filter::Age(from, None) => Phrase::new(Word("age-and-over")).with("from", *from),
            Filter::Language(code) => {
                Phrase::new(Word("view-language")).with("name", reader.language(code))
            }
            Filter::Tag(name) => Phrase::new(Word("view-tag")).with("name", name),
        }
    }
}

/// What is shown, and the box it is chosen in while that is open.
#[derive(Debug, Default)]
pub struct View {
    on: Vec<Filter>,
    speakers: BTreeMap<String, HashSet<PersonId>>,
    offered: Vec<Filter>,
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
        let names = self.on.iter().map(|filter| reader.words.say(&filter.phrase(reader)));
        let names = names.collect::<Vec<_>>().join(", ");
        Phrase::new(Word("view-is")).with("what", names)
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
            Filter::Area(name) => person.area == name,
            Filter::Age(from, to) => person.born.is_some_and(|born| {
                let age = born.age_on(today);
                age >= *from && to.is_none_or(|to| age <= to)
            }),
            Filter::Language(code) => {
                self.speakers.get(code).is_some_and(|speakers| speakers.contains(&person.id))
            }
            Filter::Tag(name) => person.tags().any(|tag| tag == name),
        }
    }

    /// Opens the box, with what the names in memory can tell.
    pub fn open(&mut self, here: &Here<'_>, names: &Names, collation: &Collation) {
        let mut areas: BTreeMap<&str, usize> = BTreeMap::new();
        let mut tags: BTreeMap<&str, usize> = BTreeMap::new();
        for person in names.all() {
            if !person.area.is_empty() {
                *areas.entry(person.area).or_default() += 1;
            }
            person.tags().for_each(|tag| *tags.entry(tag).or_default() += 1);
        }
        let sorted = |of: BTreeMap<&str, usize>| {
            let mut names: Vec<String> = of.into_keys().map(str::to_owned).collect();
            names.sort_by_cached_key(|name| collation.key(name));
            names
        };
        let mut offered = vec![Filter::NoPhone, Filter::NotContacted];
        offered.extend(sorted(areas).into_iter().map(Filter::Area));
        offered.extend(AGES.into_iter().map(|(from, to)| Filter::Age(from, to)));
        offered.extend(sorted(tags).into_iter().map(Filter::Tag));
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
        let choice = |filter: &Filter| Choice::new("", filter.phrase(reader));
        let choices: Vec<Choice> = self.offered.iter().map(choice).collect();
        let on = self.offered.iter().map(|filter| self.on.contains(filter)).collect();
        let picker = Picker::new(Word("view-title"), &choices, here).part(PART).marked(on);
        self.picker = Some(picker.typed(&typed.unwrap_or_default()));
    }

    /// The box, while it is open.
    pub fn picker(&self) -> Option<&Picker> {
        self.picker.as_ref()
    }

    /// The box, to type in.
    pub fn picker_mut(&mut self) -> Option<&mut Picker> {
        self.picker.as_mut()
    }

    /// What was done in the box. Gives a language whose speakers are not known yet.
    pub fn picked(&mut self, did: &PickerDid) -> Option<String> {
        match did {
            PickerDid::Closed => self.picker = None,
            PickerDid::Chosen(row) => {
                if let Some(picker) = &mut self.picker {
                    picker.mark(*row);
                }
                let filter = self.offered.get(*row)?.clone();
                if let Some(at) = self.on.iter().position(|on| *on == filter) {
                    self.on.remove(at);
                    return None;
                }
                self.on.push(filter.clone());
                if let Filter::Language(code) = filter
                    && !self.speakers.contains_key(&code)
                {
                    return Some(code);
                }
            }
            PickerDid::Ignored | PickerDid::Moved | PickerDid::Typed(_) => {}
        }
        None
    }

    /// Who speaks a language.
    pub fn speaking(&mut self, language: String, persons: HashSet<PersonId>) {
        self.speakers.insert(language, persons);
    }
}

/// The number of the box among the parts of the picture.
const PART: u8 = 9;
