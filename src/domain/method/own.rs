//! What a team has written: a card of its own, or over one that ships.

use super::{Category, Method, Part};
use crate::base::{Lang, Word};
use crate::domain::flaw::Flaw;
use crate::domain::initiative::{Breadth, Mode};
use std::collections::BTreeMap;

/// A card as the register keeps it. What is empty says what the shipped card of the same key says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// The key of the card.
    pub key: String,
    /// The heading it stands under.
    pub category: Option<Category>,
    /// Whether it is for some, or for everybody.
    pub breadth: Option<Breadth>,
    /// How much is usually written down of whom.
    pub mode: Option<Mode>,
    /// The key of the ladder that fits.
    pub ladder: Option<String>,
    /// The key of the questions that fit.
    pub template: Option<String>,
    /// Whether anybody knows what came of it.
    pub effect_known: Option<bool>,
    /// The texts written.
    pub texts: BTreeMap<Part, String>,
}

impl Own {
    /// Nothing written yet.
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), ..Self::default() }
    }

    /// What there is to keep when a card as read in `lang` is to say what `after` says: only what
    /// differs from the shipped card, so that the rest is still said in every language.
    pub fn over(shipped: Option<&Method>, after: &Method, lang: Lang) -> Self {
        let Some(before) = shipped else { return Self::all(after, lang) };
        let changed = |part: &&Part| after.text(**part, lang) != before.text(**part, lang);
        let parts = Part::ALL.iter().filter(changed);
        Self {
            key: after.key.clone(),
            category: (after.category != before.category).then_some(after.category),
            breadth: (after.breadth != before.breadth).then_some(after.breadth),
            mode: (after.mode != before.mode).then_some(after.mode),
            ladder: after.ladder.clone().filter(|_| after.ladder != before.ladder),
            template: after.template.clone().filter(|_| after.template != before.template),
            effect_known: (after.effect_known != before.effect_known).then_some(after.effect_known),
            texts: written(after, parts, lang),
        }
    }

    fn all(card: &Method, lang: Lang) -> Self {
        Self {
            key: card.key.clone(),
            category: Some(card.category),
            breadth: Some(card.breadth),
            mode: Some(card.mode),
            ladder: card.ladder.clone(),
            template: card.template.clone(),
            effect_known: Some(card.effect_known),
            texts: written(card, Part::ALL.iter(), lang),
        }
    }

    /// Whether it says anything.
    pub fn is_empty(&self) -> bool {
        *self == Self::new(&self.key)
    }

    /// The card as the team has it.
    pub fn laid(&self, shipped: Option<&Method>) -> Method {
        let mut card = shipped.cloned().unwrap_or_else(|| Method::new(&self.key));
        card.category = self.category.unwrap_or(card.category);
        card.breadth = self.breadth.unwrap_or(card.breadth);
        card.mode = self.mode.unwrap_or(card.mode);
        card.ladder = self.ladder.clone().or(card.ladder);
        card.template = self.template.clone().or(card.template);
        card.effect_known = self.effect_known.unwrap_or(card.effect_known);
        for (part, text) in &self.texts {
            card.write(*part, text);
        }
        card
    }
}

/// The texts of these parts that say anything.
fn written<'p>(
    card: &Method,
    parts: impl Iterator<Item = &'p Part>,
    lang: Lang,
) -> BTreeMap<Part, String> {
    let said = parts.map(|part| (*part, card.text(*part, lang)));
    said.filter(|(_, text)| !text.is_empty()).collect()
}

impl Method {
    /// The same card with other texts, as written in a form. An emptied text is the shipped one again.
    #[must_use]
    pub fn with_texts(mut self, texts: &BTreeMap<Part, String>, shipped: Option<&Method>) -> Self {
        for part in Part::ALL {
            let text = texts.get(part).map_or("", |text| text.trim());
            match shipped {
                Some(shipped) if text.is_empty() => self.take(*part, shipped),
                _ => self.write(*part, text),
            }
        }
        self
    }

    /// Everything wrong with a card that was written.
    pub fn flaws(&self, lang: Lang) -> Vec<Flaw> {
        let unnamed = self.name(lang).trim().is_empty();
        let flaw = unnamed.then(|| Flaw::stop(Part::Name.code(), Word("flaw-method-name")));
        flaw.into_iter().collect()
    }
}

/// The library with what the team has written over it, and the team's own cards after it.
pub fn laid(shipped: Vec<Method>, own: &[Own]) -> Vec<Method> {
    let written = |key: &str| own.iter().find(|own| own.key == key);
    let ships = |own: &&Own| shipped.iter().any(|card| card.key == own.key);
    let added: Vec<Method> = own.iter().filter(|o| !ships(o)).map(|own| own.laid(None)).collect();
    let all = shipped.into_iter().map(|card| match written(&card.key) {
        Some(own) => own.laid(Some(&card)),
        None => card,
    });
    all.chain(added).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::method::shipped;

    fn card(key: &str) -> Method {
        shipped().into_iter().find(|card| card.key == key).unwrap()
    }

    #[test]
    fn what_is_not_changed_is_still_said_in_every_language() {
        let before = card("G05");
        let mut texts: BTreeMap<Part, String> =
            Part::ALL.iter().map(|part| (*part, before.text(*part, Lang::Sv))).collect();
        texts.insert(Part::Drawbacks, "Ingen ringde.".to_owned());
        texts.insert(Part::Steps, "Skriv\n\n Skicka \n".to_owned());
        texts.insert(Part::Context, " ".to_owned());
        let after = before.clone().with_texts(&texts, Some(&before));
        let own = Own::over(Some(&before), &after, Lang::Sv);
        let parts: Vec<Part> = own.texts.keys().copied().collect();
        assert_eq!(parts, [Part::Steps, Part::Drawbacks]);
        assert_eq!((own.category, own.mode, own.effect_known), (None, None, None));
        let laid = own.laid(Some(&before));
        assert_eq!(laid.text(Part::Drawbacks, Lang::Fi), "Ingen ringde.");
        assert_eq!(laid.name(Lang::Fi), before.name(Lang::Fi));
        assert_eq!(laid.text(Part::Context, Lang::En), before.text(Part::Context, Lang::En));
        assert_eq!(laid.steps(Lang::En).collect::<Vec<_>>(), ["Skriv", "Skicka"]);
        assert!(Own::over(Some(&before), &before, Lang::Sv).is_empty());
    }

    #[test]
    fn a_card_of_the_teams_own_stands_after_the_library() {
        let texts = BTreeMap::from([(Part::Name, "Cykelcafé".to_owned())]);
        let own = Own::over(None, &Method::new("own").with_texts(&texts, None), Lang::Sv);
        assert_eq!(own.category, Some(Category::HomeVisits));
        let all = laid(shipped(), &[own]);
        assert_eq!(all.len(), 38);
        assert_eq!(all.last().unwrap().name(Lang::En), "Cykelcafé");
        assert!(all.last().unwrap().flaws(Lang::Sv).is_empty());
        assert_eq!(Method::new("own").flaws(Lang::Sv).len(), 1);
    }
}
