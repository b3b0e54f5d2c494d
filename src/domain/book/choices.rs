//! What is chosen from in the lines.

use crate::base::Word;
use crate::domain::codes::codes;

codes! {
    /// Why somebody keeps a distance.
    Distance {
        /// Was let down before.
        LetDown = "let-down" Word("distance-let-down"),
        /// Does not know how, or to whom to turn.
        NotKnown = "not-known" Word("distance-not-known"),
        /// Is afraid of what authorities may do.
        Afraid = "afraid" Word("distance-afraid"),
        /// Is ashamed.
        Ashamed = "ashamed" Word("distance-ashamed"),
        /// The language.
        Language = "language" Word("distance-language"),
        /// Illness, or something taken.
        Unwell = "unwell" Word("distance-unwell"),
        /// Friends would not like it.
        Friends = "friends" Word("distance-friends"),
        /// Something else.
        Other = "other" Word("distance-other"),
    }
}

codes! {
    /// What was helped with on the spot.
    Given {
        /// A form was filled in.
        Form = "form" Word("help-form"),
        /// An important call was made together.
        Call = "call" Word("help-call"),
        /// A letter was read and explained.
        Letter = "letter" Word("help-letter"),
        /// Telephone, computer, card or app.
        Digital = "digital" Word("help-digital"),
        /// An appointment was booked.
        Booking = "booking" Word("help-booking"),
        /// Something to eat, warm clothes.
        Needs = "needs" Word("help-needs"),
        /// The way was shown, or walked together.
        Way = "way" Word("help-way"),
        /// Something else.
        Other = "other" Word("help-other"),
    }
}

codes! {
    /// What came of guiding somebody on.
    Outcome {
        /// A new contact came about.
        Contact = "contact" Word("outcome-contact"),
        /// A contact they had was taken up again.
        Again = "again" Word("outcome-again"),
        /// They got what they came for.
        Helped = "helped" Word("outcome-helped"),
        /// They did not go.
        NotGone = "not-gone" Word("outcome-not-gone"),
        /// They were turned away.
        Refused = "refused" Word("outcome-refused"),
        /// They did not want it after all.
        Unwilling = "unwilling" Word("outcome-unwilling"),
        /// Nobody knows.
        Unknown = "unknown" Word("outcome-unknown"),
    }
}

codes! {
    /// How safe a place felt.
    Level {
        /// Safe.
        Calm = "calm" Word("level-calm"),
        /// Uneasy.
        Uneasy = "uneasy" Word("level-uneasy"),
        /// Unsafe.
        Unsafe = "unsafe" Word("level-unsafe"),
    }
}

codes! {
    /// What makes a place unsafe.
    Unsafe {
        /// Dark, or hidden from sight.
        Dark = "dark" Word("unsafe-dark"),
        /// Nobody is there.
        Empty = "empty" Word("unsafe-empty"),
        /// Groups that frighten.
        Groups = "groups" Word("unsafe-groups"),
        /// Drugs sold or taken.
        Drugs = "drugs" Word("unsafe-drugs"),
        /// Threats or violence.
        Violence = "violence" Word("unsafe-violence"),
        /// Litter, or things broken.
        Broken = "broken" Word("unsafe-broken"),
        /// Traffic.
        Traffic = "traffic" Word("unsafe-traffic"),
        /// Something else.
        Other = "other" Word("unsafe-other"),
    }
}

codes! {
    /// What an organisation is.
    Organised {
        /// An association.
        Association = "association" Word("organised-association"),
        /// A landlord or housing company.
        Landlord = "landlord" Word("organised-landlord"),
        /// A parish or another community of faith.
        Parish = "parish" Word("organised-parish"),
        /// A health centre, a clinic.
        Health = "health" Word("organised-health"),
        /// A service of the municipality.
        Service = "service" Word("organised-service"),
        /// An authority of the state: police, insurance, employment.
        Authority = "authority" Word("organised-authority"),
        /// A school.
        School = "school" Word("organised-school"),
        /// A library.
        Library = "library" Word("organised-library"),
        /// A shop or another business.
        Business = "business" Word("organised-business"),
        /// Something else.
        Other = "other" Word("organised-other"),
    }
}

codes! {
    /// How the team came upon an organisation.
    Found {
        /// In a list of associations.
        Catalogue = "catalogue" Word("found-catalogue"),
        /// Somebody told of it.
        Told = "told" Word("found-told"),
        /// It came to the team.
        Came = "came" Word("found-came"),
        /// By chance.
        Chance = "chance" Word("found-chance"),
    }
}

codes! {
    /// What a contact with an organisation was.
    Touch {
        /// The team came to see them.
        Visit = "visit" Word("touch-visit"),
        /// A call.
        Call = "call" Word("touch-call"),
        /// A letter or an e-mail.
        Letter = "letter" Word("touch-letter"),
        /// A meeting.
        Meeting = "meeting" Word("touch-meeting"),
        /// Their people were told what the team does.
        Briefing = "briefing" Word("touch-briefing"),
        /// The team came to their members.
        Members = "members" Word("touch-members"),
        /// Something was done together.
        Together = "together" Word("touch-together"),
    }
}
