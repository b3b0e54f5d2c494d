//! The languages people here speak: those offered when one is written down.

use crate::base::{Lang, Word};
use crate::domain::codes::codes;

codes! {
    /// A language, by its ISO 639 code. Others are kept as they were written.
    Language {
        /// Swedish.
        Swedish = "sv" Word("language-sv"),
        /// Finnish.
        Finnish = "fi" Word("language-fi"),
        /// English.
        English = "en" Word("language-en"),
        /// Arabic.
        Arabic = "ar" Word("language-ar"),
        /// Somali.
        Somali = "so" Word("language-so"),
        /// Persian.
        Persian = "fa" Word("language-fa"),
        /// Dari.
        Dari = "prs" Word("language-prs"),
        /// Pashto.
        Pashto = "ps" Word("language-ps"),
        /// Kurdish, Sorani.
        Sorani = "ckb" Word("language-ckb"),
        /// Kurdish, Kurmanji.
        Kurmanji = "kmr" Word("language-kmr"),
        /// Turkish.
        Turkish = "tr" Word("language-tr"),
        /// Syriac.
        Syriac = "syr" Word("language-syr"),
        /// Tigrinya.
        Tigrinya = "ti" Word("language-ti"),
        /// Amharic.
        Amharic = "am" Word("language-am"),
        /// Bosnian, Croatian, Serbian.
        Bosnian = "bs" Word("language-bs"),
        /// Albanian.
        Albanian = "sq" Word("language-sq"),
        /// Polish.
        Polish = "pl" Word("language-pl"),
        /// Russian.
        Russian = "ru" Word("language-ru"),
        /// Ukrainian.
        Ukrainian = "uk" Word("language-uk"),
        /// Estonian.
        Estonian = "et" Word("language-et"),
        /// Romanian.
        Romanian = "ro" Word("language-ro"),
        /// Hungarian.
        Hungarian = "hu" Word("language-hu"),
        /// Spanish.
        Spanish = "es" Word("language-es"),
        /// Portuguese.
        Portuguese = "pt" Word("language-pt"),
        /// French.
        French = "fr" Word("language-fr"),
        /// German.
        German = "de" Word("language-de"),
        /// Italian.
        Italian = "it" Word("language-it"),
        /// Greek.
        Greek = "el" Word("language-el"),
        /// Danish.
        Danish = "da" Word("language-da"),
        /// Norwegian.
        Norwegian = "nb" Word("language-nb"),
        /// Thai.
        Thai = "th" Word("language-th"),
        /// Vietnamese.
        Vietnamese = "vi" Word("language-vi"),
        /// Chinese.
        Chinese = "zh" Word("language-zh"),
        /// Urdu.
        Urdu = "ur" Word("language-ur"),
        /// Bengali.
        Bengali = "bn" Word("language-bn"),
        /// Swahili.
        Swahili = "sw" Word("language-sw"),
        /// Romani.
        Romani = "rom" Word("language-rom"),
        /// Northern Sámi.
        Sami = "se" Word("language-se"),
        /// Meänkieli.
        Meankieli = "fit" Word("language-fit"),
        /// Sign language.
        Sign = "sgn" Word("language-sgn"),
    }
}

impl Language {
    /// The same as a language of the interface: the program itself can say days and times in it.
    pub fn interface(self) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| Self::from(*lang) == self)
    }

    /// Whether it is written from the right to the left.
    pub const fn is_rtl(self) -> bool {
        use Language as L;
        matches!(
            self,
            L::Arabic | L::Persian | L::Dari | L::Pashto | L::Sorani | L::Syriac | L::Urdu
        )
    }

    /// Whether a letter can be written in it.
    pub const fn is_written(self) -> bool {
        !matches!(self, Language::Sign)
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self::Swedish,
            Lang::Fi => Self::Finnish,
            Lang::En => Self::English,
        }
    }
}
