//! What is noted of a contact beside how it went: who came along, and why the answer was no.

use crate::base::Word;
use crate::domain::codes::codes;
use crate::domain::encounter::Kind;

codes! {
    /// Who came along of those the person knows from elsewhere.
    Along {
        /// Nobody: the team was there alone.
        Nobody = "nobody" Word("along-nobody"),
        /// Whoever decides on home care and other help.
        CareManager = "care-manager" Word("along-care-manager"),
        /// Home care.
        HomeCare = "home-care" Word("along-home-care"),
        /// A nurse or other staff of health care.
        HealthCare = "health-care" Word("along-health-care"),
        /// A relative.
        Relative = "relative" Word("along-relative"),
        /// Somebody else.
        Other = "other" Word("along-other"),
    }
}

impl Along {
    /// Whether somebody can come along on such a contact.
    pub const fn suits(kind: Kind) -> bool {
        kind.is_visit() || matches!(kind, Kind::Accompanied)
    }
}

codes! {
    /// Why somebody says no, so that the next year's invitation can be another.
    WhyNot {
        /// Feels too well for it.
        TooWell = "too-well" Word("why-not-too-well"),
        /// Has what is needed already.
        HasEnough = "has-enough" Word("why-not-has-enough"),
        /// Has not the strength.
        NoStrength = "no-strength" Word("why-not-no-strength"),
        /// Has no time.
        NoTime = "no-time" Word("why-not-no-time"),
        /// It does not appeal.
        NotForMe = "not-for-me" Word("why-not-not-for-me"),
        /// Hard to get there.
        HardToReach = "hard-to-reach" Word("why-not-hard-to-reach"),
        /// Wants nothing to do with authorities.
        NoTrust = "no-trust" Word("why-not-no-trust"),
        /// Another reason.
        Other = "other" Word("why-not-other"),
        /// Did not want to say.
        Unsaid = "unsaid" Word("why-not-unsaid"),
    }
}
