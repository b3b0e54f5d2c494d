//! What can be filled in in a letter: each place has a plain name in every language, and every letter
//! knows them all.

use crate::base::{Lang, Word};
use std::collections::BTreeMap;

/// What stands in each place; a place that is not there is empty.
pub type Values = BTreeMap<Place, String>;

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident $sv:literal $fi:literal $en:literal $word:expr;)+) => {
        /// Something that is filled in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Place { $($(#[$doc])* $name,)+ }

        impl Place {
            /// Every place, in the order they are offered.
            pub const ALL: &'static [Place] = &[$(Place::$name,)+];

            /// What it is called in a letter, in the words of a language.
            pub const fn name(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Place::$name, Lang::Sv) => $sv,
                      (Place::$name, Lang::Fi) => $fi,
                      (Place::$name, Lang::En) => $en,)+
                }
            }

            /// What it stands for, in a few words.
            pub const fn word(self) -> Word {
                match self { $(Place::$name => $word,)+ }
            }
        }
    };
}

places! {
    /// First name.
    First "förnamn" "etunimi" "first_name" Word("letter-place-first");
    /// Last name.
    Last "efternamn" "sukunimi" "last_name" Word("letter-place-last");
    /// The whole name.
    Name "namn" "nimi" "name" Word("letter-place-name");
    /// Street and number.
    Street "gata" "katuosoite" "street" Word("letter-place-street");
    /// Postcode.
    Postcode "postnummer" "postinumero" "postcode" Word("letter-place-postcode");
    /// Post town.
    Town "postort" "postitoimipaikka" "town" Word("letter-place-town");
    /// The area somebody lives in.
    Area "område" "alue" "area" Word("letter-place-area");
    /// Who signs.
    Signer "medarbetare" "työntekijä" "worker" Word("letter-place-signer");
    /// What the team is called on paper.
    Team "enhet" "yksikkö" "team" Word("letter-place-team");
    /// The number to ring.
    Phone "telefon" "puhelin" "phone" Word("letter-place-phone");
    /// When somebody answers there.
    Hours "telefontid" "puhelinaika" "phone_hours" Word("letter-place-hours");
    /// The day of the letter.
    Date "datum" "päiväys" "date" Word("letter-place-date");
    /// The first day of the initiative.
    From "från" "alkaen" "from_day" Word("letter-place-from");
    /// Its last day.
    Until "till" "asti" "to_day" Word("letter-place-until");
    /// The day agreed on with the person, or of the meeting.
    Day "dag" "päivä" "day" Word("letter-place-day");
    /// The time of that day.
    Time "tid" "kello" "time" Word("letter-place-time");
    /// Where to come.
    Where "plats" "paikka" "place" Word("letter-place-where");
}

impl Place {
    /// The place of a name, in whatever language it is written.
    pub fn of(name: &str) -> Option<Self> {
        let called = |place: &Place| Lang::ALL.iter().any(|lang| place.name(*lang) == name);
        Self::ALL.iter().copied().find(called)
    }

    /// Whether it is the same for everybody: what is missing there is missing for all.
    pub const fn is_common(self) -> bool {
        use Place as P;
        matches!(
            self,
            P::Signer | P::Team | P::Phone | P::Hours | P::Date | P::From | P::Until | P::Where
        )
    }

    /// Whether it is typed for the occasion: the day, the hour and the place of a meeting.
    pub const fn is_typed(self) -> bool {
        matches!(self, Place::Day | Place::Time | Place::Where)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_places_share_a_name_in_any_language() {
        let mut seen = BTreeSet::new();
        for place in Place::ALL {
            for lang in Lang::ALL {
                let name = place.name(lang);
                assert!(seen.insert(name), "{name} twice");
                assert_eq!(Place::of(name), Some(*place));
                let plain = |c: char| c.is_alphabetic() && c.is_lowercase() || c == '_';
                assert!(name.chars().all(plain), "{name}");
            }
        }
        assert_eq!(Place::of("Förnamn"), None);
    }
}
