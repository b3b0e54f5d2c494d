//! Method cards: ways of working that an initiative can be begun from.
//!
//! The library ships in three languages. What a team writes over a card lies beside it, text by text:
//! what the team has left alone is still said by the program in the reader's language.

mod library;
mod own;

pub use library::{shipped, shipped_one};
pub use own::{Own, laid};

use crate::base::{Lang, Word};
use crate::domain::codes::codes;
use crate::domain::initiative::{Breadth, Mode};
use crate::domain::template::Labels;
use serde::Deserialize;

codes! {
    /// What kind of work a card describes: the headings of the library.
    Category {
        /// Visits in people's homes.
        HomeVisits = "home-visits" Word("category-home-visits"),
        /// Letters and leaflets.
        Mailings = "mailings" Word("category-mailings"),
        /// People are invited to us.
        OwnPremises = "own-premises" Word("category-own-premises"),
        /// We go to others: landlords, clinics, associations.
        WithOthers = "with-others" Word("category-with-others"),
        /// Squares, shops, neighbourhood days.
        Field = "field" Word("category-field"),
        /// What was found when nobody could meet.
        Pandemic = "pandemic" Word("category-pandemic"),
        /// People who bring people.
        Ambassadors = "ambassadors" Word("category-ambassadors"),
    }
}

codes! {
    /// A text of a card.
    Part {
        /// What the method is called.
        Name = "name" Word("method-name"),
        /// What it is for.
        Purpose = "purpose" Word("method-purpose"),
        /// How it is done, a step to a line.
        Steps = "steps" Word("method-steps"),
        /// What came of it where it was tried.
        Effect = "effect" Word("method-effect"),
        /// What speaks for it.
        Advantages = "advantages" Word("method-advantages"),
        /// What speaks against it.
        Drawbacks = "drawbacks" Word("method-drawbacks"),
        /// What makes people come.
        Draw = "draw" Word("method-draw"),
        /// Figures from where it was tried.
        Figures = "figures" Word("method-figures"),
        /// What to think of beforehand.
        Context = "context" Word("method-context"),
    }
}

/// A method card.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Names it for good: `G01`, or an id for the team's own.
    pub key: String,
    /// The heading it stands under.
    pub category: Category,
    /// Whether it is for some, or for everybody.
    pub breadth: Breadth,
    /// How much is usually written down of whom.
    pub mode: Mode,
    /// The key of the ladder that fits.
    #[serde(default)]
    pub ladder: Option<String>,
    /// The key of the questions that fit.
    #[serde(default)]
    pub template: Option<String>,
    /// Whether anybody knows what came of it. That nobody does is worth saying.
    pub effect_known: bool,
    name: Labels,
    purpose: Labels,
    effect: Labels,
    #[serde(default)]
    advantages: Labels,
    #[serde(default)]
    drawbacks: Labels,
    #[serde(default)]
    draw: Labels,
    #[serde(default)]
    figures: Labels,
    #[serde(default)]
    context: Labels,
    #[serde(default, rename = "step")]
    steps: Vec<Labels>,
}

impl Method {
    /// A card of the team's own that says nothing yet.
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            category: Category::HomeVisits,
            breadth: Breadth::Targeted,
            mode: Mode::Named,
            ladder: None,
            template: None,
            effect_known: true,
            name: Labels::default(),
            purpose: Labels::default(),
            effect: Labels::default(),
            advantages: Labels::default(),
            drawbacks: Labels::default(),
            draw: Labels::default(),
            figures: Labels::default(),
            context: Labels::default(),
            steps: Vec::new(),
        }
    }

    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        self.name.get(lang)
    }

    /// What it is called in every language.
    pub const fn name_in_all(&self) -> &Labels {
        &self.name
    }

    /// A text in this language, else in one it has; steps a line each.
    pub fn text(&self, part: Part, lang: Lang) -> String {
        match self.labels(part) {
            Some(labels) => labels.get(lang).to_owned(),
            None => self.steps.iter().map(|step| step.get(lang)).collect::<Vec<_>>().join("\n"),
        }
    }

    /// Whether a text is there in exactly this language.
    pub fn has(&self, part: Part, lang: Lang) -> bool {
        match self.labels(part) {
            Some(labels) => labels.exact(lang).is_some(),
            None => !self.steps.is_empty() && self.steps.iter().all(|s| s.exact(lang).is_some()),
        }
    }

    /// The steps, one after the other.
    pub fn steps(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.steps.iter().map(move |step| step.get(lang))
    }

    fn labels(&self, part: Part) -> Option<&Labels> {
        Some(match part {
            Part::Name => &self.name,
            Part::Purpose => &self.purpose,
            Part::Effect => &self.effect,
            Part::Advantages => &self.advantages,
            Part::Drawbacks => &self.drawbacks,
            Part::Draw => &self.draw,
            Part::Figures => &self.figures,
            Part::Context => &self.context,
            Part::Steps => return None,
        })
    }

    fn labels_mut(&mut self, part: Part) -> Option<&mut Labels> {
        Some(match part {
            Part::Name => &mut self.name,
            Part::Purpose => &mut self.purpose,
            Part::Effect => &mut self.effect,
            Part::Advantages => &mut self.advantages,
            Part::Drawbacks => &mut self.drawbacks,
            Part::Draw => &mut self.draw,
            Part::Figures => &mut self.figures,
            Part::Context => &mut self.context,
            Part::Steps => return None,
        })
    }

    /// Writes a text in the team's own language over what stood there.
    fn write(&mut self, part: Part, text: &str) {
        let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
        match self.labels_mut(part) {
            Some(labels) => *labels = Labels::same(text),
            None => self.steps = lines().map(Labels::same).collect(),
        }
    }

    /// Says a text as another card says it.
    fn take(&mut self, part: Part, from: &Self) {
        match (self.labels_mut(part), from.labels(part)) {
            (Some(here), Some(there)) => here.clone_from(there),
            _ => self.steps.clone_from(&from.steps),
        }
    }
}
