//! The method cards that ship with the program.

use super::Method;

/// Lists the files of the library: one line each.
macro_rules! library {
    ($($file:literal),+ $(,)?) => {
        /// The text of every card that ships, with the name of its file.
        const LIBRARY: &[(&str, &str)] =
            &[$(($file, include_str!(concat!("library/", $file)))),+];
    };
}

library! {
    "g01-home-visit-75.toml",
    "g02-home-visit-85.toml",
    "g03-home-visit-80-own-place.toml",
    "g04-joint-visit-home-care.toml",
    "g05-mailing-65.toml",
    "g06-mailing-80.toml",
    "g07-mailing-everyone-65-plus.toml",
    "g08-drop-in.toml",
    "g09-information-meeting-80.toml",
    "g10-community-fair.toml",
    "g11-community-meeting-75-85-90.toml",
    "g12-open-house.toml",
    "g13-party-75-cake-music.toml",
    "g14-party-75-or-by-post.toml",
    "g15-seniors-day.toml",
    "g16-landlord-meetings.toml",
    "g17-briefing-health-centre-staff.toml",
    "g18-at-the-vaccination-clinic.toml",
    "g19-landlord-area-meeting.toml",
    "g20-pensioners-members-meeting.toml",
    "g21-monthly-sheet-stairwells.toml",
    "g22-local-associations.toml",
    "g23-information-pensioners-club.toml",
    "g24-with-the-library.toml",
    "g25-at-local-events.toml",
    "g26-squares-and-shops.toml",
    "g27-neighbourhood-days.toml",
    "g28-letter-offered-call-75.toml",
    "g29-letter-films-call-80.toml",
    "g30-call-70-75.toml",
    "g31-walk-by-poster.toml",
    "g32-letter-invitation-call-80.toml",
    "g33-posters-and-area-walk.toml",
    "g34-greeting-letter-70-plus.toml",
    "g35-squares-crisis-information.toml",
    "g36-fixed-time-call-75-80.toml",
    "g37-ambassadors.toml",
}

/// The cards of the library, in the order of their keys.
pub fn shipped() -> Vec<Method> {
    // A test reads every file: none is ever left out.
    LIBRARY.iter().filter_map(|(_, text)| toml::from_str(text).ok()).collect()
}

/// The card of a key, where it ships.
pub fn shipped_one(key: &str) -> Option<Method> {
    let file = format!("{}-", key.to_lowercase());
    let (_, text) = LIBRARY.iter().find(|(name, _)| name.starts_with(&file))?;
    toml::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_found_by_its_key() {
        for card in shipped() {
            assert_eq!(shipped_one(&card.key), Some(card));
        }
        assert_eq!(shipped_one("G1"), None);
    }

    use crate::base::Lang;
    use crate::domain::method::{Category, Part};
    use crate::domain::{ladder, template};
    use std::collections::BTreeSet;

    fn all() -> Vec<(&'static str, Method)> {
        let read = |(file, text): &(&'static str, &'static str)| {
            (*file, toml::from_str(text).unwrap_or_else(|why| panic!("{file}: {why}")))
        };
        LIBRARY.iter().map(read).collect()
    }

    #[test]
    fn there_are_thirty_seven_cards_each_with_its_own_key() {
        let all = all();
        let keys: BTreeSet<String> = all.iter().map(|(_, card)| card.key.clone()).collect();
        let wanted: BTreeSet<String> = (1..=37).map(|n| format!("G{n:02}")).collect();
        assert_eq!(keys, wanted);
        assert_eq!(all.len(), 37);
        assert_eq!(shipped().len(), 37);
        for (file, card) in &all {
            assert!(file.starts_with(&card.key.to_lowercase()), "{file} holds {}", card.key);
        }
        let used: BTreeSet<Category> = all.iter().map(|(_, card)| card.category).collect();
        assert_eq!(used.len(), Category::ALL.len(), "a category without a card");
    }

    #[test]
    fn every_text_is_there_in_three_languages_or_in_none() {
        for (file, card) in all() {
            for part in Part::ALL {
                let said = Lang::ALL.map(|lang| !card.text(*part, lang).is_empty());
                let own = Lang::ALL.map(|lang| card.has(*part, lang));
                assert!(own == [true; 3] || said == [false; 3], "{file}: {part:?} {own:?}");
            }
            for part in [Part::Name, Part::Purpose, Part::Steps, Part::Effect] {
                assert!(card.has(part, Lang::Sv), "{file} has no {part:?}");
            }
        }
    }

    #[test]
    fn every_template_and_ladder_a_card_names_ships() {
        let templates: Vec<String> = template::shipped().into_iter().map(|t| t.key).collect();
        for (file, card) in all() {
            let known = card.template.as_ref().is_none_or(|key| templates.contains(key));
            assert!(known, "{file}: {:?}", card.template);
            let known = card.ladder.as_ref().is_none_or(|key| ladder::shipped_one(key).is_some());
            assert!(known, "{file}: {:?}", card.ladder);
        }
    }
}
