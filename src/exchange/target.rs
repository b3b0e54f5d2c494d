//! Where a column goes, guessed from its heading in Swedish, Finnish or English.

mod columns;

pub use columns::{OF_ENCOUNTERS, OF_HOURS, OF_MEMBERS, OF_ORGANISATIONS, OF_PEOPLE};

use super::heading::{of_relative, plain};
use crate::base::phrase::Word;
use crate::domain::person::Channel;
use serde::{Deserialize, Serialize};

/// What a column of a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// Left out.
    Skip,
    /// The register's own id of a person or an encounter: a file that came from here.
    Id,
    /// First name.
    Given,
    /// Last name.
    Family,
    /// The whole name in one column: `Last, First` or `First Last`.
    FullName,
    /// What somebody without a known name is called.
    Alias,
    /// Birth date, birth year or national number; only the date is kept.
    Born,
    /// A telephone number; several columns may hold one.
    Phone,
    /// E-mail address.
    Email,
    /// Street and number.
    Street,
    /// Postcode.
    Postcode,
    /// Postal town.
    Town,
    /// Street, postcode and town in one column.
    Address,
    /// The team's area.
    Area,
    /// Language spoken.
    Language,
    /// Whether an interpreter is needed, or for which language.
    Interpreter,
    /// Protected identity, in words or as a yes.
    Protected,
    /// The ways a person does not want to be reached.
    NoContact,
    /// One way a person does not want to be reached, by a yes: `Ring ej`.
    Barred(Channel),
    /// Whose number the column of a phone before it holds.
    PhoneOf,
    /// The team's own short marks.
    Tags,
    /// A relative, by name; several columns may hold one.
    Relative,
    /// What the relative of the column before is to the person.
    RelativeIs,
    /// The telephone number of that relative.
    RelativePhone,
    /// A note; several columns may hold one.
    Note,
    /// The initiative an encounter belongs to.
    Initiative,
    /// The day of an encounter, with or without the time.
    Day,
    /// The time of day of an encounter.
    Time,
    /// Call, visit, letter and so on.
    Kind,
    /// How it went.
    Disposition,
    /// How long it took, in minutes.
    Minutes,
    /// Who in the team did it.
    Worker,
    /// Where it was.
    Place,
    /// The relative or other person who answered instead.
    Proxy,
    /// Who came along on a visit.
    Along,
    /// Why the answer was no.
    WhyNot,
    /// How many were met, counted or guessed.
    Heads,
    /// The programme somebody helps in.
    Programme,
    /// Since when somebody helps.
    Since,
    /// What somebody who helps likes to do.
    Interests,
    /// The day the pledge of confidentiality was signed.
    Pledge,
    /// The day the extract of the criminal record was shown.
    Extract,
    /// The day the course was taken.
    Course,
    /// How many hours somebody gave.
    Hours,
    /// At what.
    Activity,
    /// Who is the key in an organisation.
    KeyPerson,
    /// The answer to the question with this key; the heading is `q:KEY`.
    Answer(String),
}

/// Which kind of rows a file holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One person a row.
    #[default]
    People,
    /// One call, visit or letter a row.
    Encounters,
    /// One who helps in a programme a row.
    Members,
    /// Time that one of them gave a row.
    Hours,
    /// One organisation a row.
    Organisations,
}

use Target::{
    Activity, Address, Alias, Along, Area, Barred, Born, Course, Day, Disposition, Email, Extract,
    Family, FullName, Given, Heads, Id, Initiative, Interests, Interpreter, KeyPerson, Language,
    Minutes, NoContact, Note, Phone, PhoneOf, Place, Pledge, Postcode, Programme, Protected, Proxy,
    Relative, RelativeIs, RelativePhone, Since, Skip, Street, Tags, Time, Town, WhyNot, Worker,
};

/// Folded headings of each target; the longest that begins a heading wins.
#[rustfmt::skip]
const SYNONYMS: &[(Target, &str)] = &[
    (Id, "tillit id"),
    (Given, "fornamn|tilltalsnamn|etunimi|etunimet|kutsumanimi|first name|given name|forename\
        |firstname"),
    (Family, "efternamn|slaktnamn|sukunimi|last name|family name|surname|lastname"),
    (FullName, "namn|fullstandigt namn|person|nimi|koko nimi|henkilo|name|full name"),
    (Alias, "alias|kallas|smeknamn|kutsutaan|lempinimi|nickname|known as"),
    (Born, "fodd|fodelsedatum|fodelsear|fodelsedag|fodelsetid|persnr|personnr|personnummer\
        |person nr|samordningsnummer|syntymaaika|syntymapaiva|syntymavuosi|syntynyt\
        |henkilotunnus|hetu|born|birth date|date of birth|birthdate|birth year\
        |year of birth|dob"),
    (Phone, "telefon|telefonnummer|telefonnr|mobilnr|tel|tele|tfn|mobil|mobiltelefon|mobilnummer|hemtelefon\
        |arbetstelefon|puhelin|puhelinnumero|puh|matkapuhelin|kotipuhelin|gsm|phone\
        |telephone|mobile|cell|home phone|phone number"),
    (Email, "e post|epost|e postadress|mejl|mail|sahkoposti|email|e mail"),
    (Street, "gatuadress|gata|bostadsadress|katuosoite|lahiosoite|katu|street|street address"),
    (Postcode, "postnr|postnummer|post nr|postinumero|postinro|postcode|postal code|zip|zip code"),
    (Town, "postort|ort|stad|postitoimipaikka|paikkakunta|kaupunki|town|city"),
    (Address, "adress|adr|postadress|utdelningsadress|osoite|postiosoite|address|postal address"),
    (Area, "omrade|stadsdel|stadsomrade|mellanomrade|primaromrade|alue|kaupunginosa|area\
        |district|neighbourhood"),
    (Language, "sprak|modersmal|kieli|aidinkieli|language|mother tongue"),
    (Interpreter, "tolk|tolk behovs|tolkbehov|behover tolk|tulkki|tulkin tarve|interpreter\
        |interpreter needed|needs interpreter"),
    (Protected, "sekretess|skyddad|skyddade personuppgifter|skyddad identitet|sekretessmarkering\
        |skydd|turvakielto|suojattu|protected|protected identity"),
    (NoContact, "kontakta inte|kontakta ej|kontaktas ej|ej kontakt|vill inte nas|vill ej nas\
        |vill inte kontaktas|vill ej kontaktas|ala ota yhteytta|ei yhteydenottoa\
        |ei halua yhteydenottoa|do not contact|no contact"),
    (Barred(Channel::Phone), "ring ej|ring inte|ej ringa|ej ring|inga samtal|vill ej bli uppringd\
        |vill inte bli uppringd|ala soita|ei soittoja|ei puheluita|ei saa soittaa|do not call\
        |don t call|do not ring|do not phone|no calls|no phone calls"),
    (Barred(Channel::Post), "ej brev|inga brev|inget brev|ej post|ingen post|skriv ej|skriv inte\
        |inga utskick|ej utskick|ei kirjeita|ei kirjetta|ei postia|ala kirjoita|ala postita\
        |no letters|no letter|no post|no mail|do not write|do not mail"),
    (Barred(Channel::Email), "ej e post|ingen e post|ej epost|ingen epost|ej mejl|inga mejl|mejla ej\
        |mejla inte|ei sahkopostia|no email|no emails|no e mail|do not email|do not e mail"),
    (Barred(Channel::Sms), "ej sms|inga sms|sms a ej|sms a inte|inga textmeddelanden|ei tekstiviesteja\
        |ei viesteja|no sms|no texts|no text messages|do not text"),
    (Barred(Channel::Visit), "ej besok|inga besok|inget besok|besok ej|besok inte|ej hembesok\
        |inga hembesok|ring inte pa|ei kaynteja|ei kotikaynteja|ala kay|no visits|no home visits\
        |do not visit"),
    (PhoneOf, "vems telefon|vems nummer|vems|telefon tillhor|telefontyp|nummertyp|kenen puhelin\
        |kenen numero|kenen|puhelimen tyyppi|whose phone|whose number|whose|phone type|phone label"),
    (Tags, "tagg|taggar|etikett|etiketter|nyckelord|tunniste|tunnisteet|tagit|avainsanat|tag|tags\
        |labels|keywords"),
    (Note, "anteckning|anteckningar|minnesanteckning|minnesanteckningar|anmarkning|anmarkningar|anm\
        |kommentar|kommentarer|ovrigt|ovrig info|ovrig information|ovriga uppgifter\
        |ovriga upplysningar|notering|noteringar|not|obs|observera|bra att veta|att tanka pa|fritext\
        |muistiinpano|muistiinpanot|huomautus|huomautuksia|huomautukset|huomio|huomioita|huomiot\
        |huomioitavaa|huom|kommentti|kommentit|kommentteja|lisatiedot|lisatieto|lisatietoja|muuta\
        |muu tieto|muut tiedot|merkinta|merkinnat|vapaa teksti|note|notes|comment|comments|remark\
        |remarks|other information|additional information|free text|memo"),
    (Initiative, "insats|kampanj|toimi|toimenpide|initiative|campaign"),
    (Day, "datum|dag|dag och tid|nar|paiva|paivamaara|pvm|date|day|when"),
    (Time, "tid|klockslag|kl|aika|kellonaika|klo|time"),
    (Target::Kind, "typ|slag|kontaktsatt|tyyppi|laji|kind|type"),
    (Disposition, "utfall|resultat|kontaktresultat|tulos|outcome|disposition|result"),
    (Minutes, "minuter|min|tidsatgang|minuutit|kesto|minutes|duration"),
    (Worker, "medarbetare|handlaggare|uppsokare|gjord av|tyontekija|tekija|worker|staff|by"),
    (Place, "plats|paikka|place|where"),
    (Proxy, "ombud|talade med|via anhorig|puolesta|proxy|spoke with"),
    (Along, "med pa besoket|mukana kaynnilla|came along|who came along"),
    (WhyNot, "skal till nej|orsak till nej|kieltaytymisen syy|reason for the no"),
    (Programme, "program|ohjelma|programme|program name"),
    (Since, "aktiv sedan|sedan|borjade|startdatum|alkaen|aloitti|aktiivinen alkaen|since|active since\
        |started"),
    (Interests, "intressen|intresse|kiinnostukset|interests"),
    (Pledge, "tystnadslofte|tystnadsplikt|sekretessforbindelse|vaitiololupaus|pledge\
        |confidentiality pledge|confidentiality"),
    (Extract, "registerutdrag|utdrag|belastningsregister|rikosrekisteriote|rikostaustaote\
        |record extract|extract"),
    (Course, "kurs|utbildning|kurssi|koulutus|course|training"),
    (Target::Hours, "timmar|antal timmar|tunnit|tunteja|hours"),
    (Activity, "aktivitet|vad|uppgift|toiminta|tehtava|activity|what"),
    (KeyPerson, "nyckelperson|kontaktperson|kontakt|ordforande|avainhenkilo|yhteyshenkilo|key person\
        |contact person|contact"),
    (Heads, "antal|antal personer|maara|henkilomaara|how many|number of people|heads"),
];

/// What the column of names is called in a list of organisations.
const ORGANISATION: &str = "organisation|forening|yhdistys|yhteistyotaho|jarjesto|association";

impl Target {
    /// Guesses where a column goes. Accents, case, points and what stands in brackets do not matter;
    /// unknown headings are skipped.
    pub fn guess(kind: Kind, heading: &str) -> Self {
        let shown = heading.trim();
        if kind == Kind::Encounters
            && let Some(key) = shown.strip_prefix("q:").filter(|key| !key.is_empty())
        {
            return Self::Answer(key.to_owned());
        }
        let plain = plain(shown);
        if kind == Kind::People
            && let Some(target) = of_relative(&plain)
        {
            return target;
        }
        let organised = |word: &str| begins(&plain, word);
        if kind == Kind::Organisations && ORGANISATION.split('|').any(organised) {
            return FullName;
        }
        let mut best = (0, Skip);
        for (target, words) in SYNONYMS.iter().filter(|(target, _)| kind.targets().contains(target))
        {
            for word in words.split('|').filter(|word| begins(&plain, word)) {
                if word.len() > best.0 {
                    best = (word.len(), target.clone());
                }
            }
        }
        best.1
    }

    /// The heading shown in lists and written by an export; `None` for answers, which are `q:KEY`.
    pub const fn word(&self) -> Option<Word> {
        Some(match self {
            Skip => Word("exchange-col-skip"),
            Id => Word("exchange-col-id"),
            Given => Word("exchange-col-given"),
            Family => Word("exchange-col-family"),
            FullName => Word("exchange-col-full-name"),
            Alias => Word("exchange-col-alias"),
            Born => Word("exchange-col-born"),
            Phone => Word("exchange-col-phone"),
            Email => Word("exchange-col-email"),
            Street => Word("exchange-col-street"),
            Postcode => Word("exchange-col-postcode"),
            Town => Word("exchange-col-town"),
            Address => Word("exchange-col-address"),
            Area => Word("exchange-col-area"),
            Language => Word("exchange-col-language"),
            Interpreter => Word("exchange-col-interpreter"),
            Protected => Word("exchange-col-protected"),
            NoContact => Word("exchange-col-no-contact"),
            Barred(Channel::Phone) => Word("exchange-col-no-phone"),
            Barred(Channel::Post) => Word("exchange-col-no-post"),
            Barred(Channel::Email) => Word("exchange-col-no-email"),
            Barred(Channel::Sms) => Word("exchange-col-no-sms"),
            Barred(Channel::Visit) => Word("exchange-col-no-visit"),
            PhoneOf => Word("exchange-col-phone-of"),
            Tags => Word("exchange-col-tags"),
            Relative => Word("exchange-col-relative"),
            RelativeIs => Word("exchange-col-relative-is"),
            RelativePhone => Word("exchange-col-relative-phone"),
            Note => Word("exchange-col-note"),
            Initiative => Word("exchange-col-initiative"),
            Day => Word("exchange-col-day"),
            Time => Word("exchange-col-time"),
            Self::Kind => Word("exchange-col-kind"),
            Disposition => Word("exchange-col-disposition"),
            Minutes => Word("exchange-col-minutes"),
            Worker => Word("exchange-col-worker"),
            Place => Word("exchange-col-place"),
            Proxy => Word("exchange-col-proxy"),
            Along => Word("exchange-col-along"),
            WhyNot => Word("exchange-col-why-not"),
            Heads => Word("exchange-col-heads"),
            Programme => Word("exchange-col-programme"),
            Since => Word("exchange-col-since"),
            Interests => Word("exchange-col-interests"),
            Pledge => Word("exchange-col-pledge"),
            Extract => Word("exchange-col-extract"),
            Course => Word("exchange-col-course"),
            Self::Hours => Word("exchange-col-hours"),
            Activity => Word("exchange-col-activity"),
            KeyPerson => Word("exchange-col-key-person"),
            Self::Answer(_) => return None,
        })
    }
}

impl Target {
    /// The name it is kept under.
    pub fn code(&self) -> Option<&'static str> {
        self.word()?.0.strip_prefix("exchange-col-")
    }

    /// The one of a kind of rows that is kept under this name.
    pub fn from_code(kind: Kind, code: &str) -> Option<Self> {
        kind.targets().iter().find(|target| target.code() == Some(code)).cloned()
    }
}

impl Kind {
    /// The targets that rows of this kind have.
    pub const fn targets(self) -> &'static [Target] {
        match self {
            Self::People => OF_PEOPLE,
            Self::Encounters => OF_ENCOUNTERS,
            Self::Members => OF_MEMBERS,
            Self::Hours => OF_HOURS,
            Self::Organisations => OF_ORGANISATIONS,
        }
    }
}

/// Whether the heading is the synonym or goes on after it with another word.
fn begins(heading: &str, synonym: &str) -> bool {
    heading.strip_prefix(synonym).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_three_languages() {
        for (heading, target) in [
            ("Efternamn", Family),
            ("FÖRNAMN", Given),
            ("Namn", FullName),
            ("Född (ååmmdd)", Born),
            ("Persnr.", Born),
            ("Tel. mobil/hem", Phone),
            ("Telefon hem", Phone),
            ("E-post", Email),
            ("Adress (gata, postnr, ort)", Address),
            ("Postadress", Address),
            ("Postort", Town),
            ("Tolk behövs", Interpreter),
            ("Sekretess", Protected),
            ("Äidinkieli", Language),
            ("Syntymäaika", Born),
            ("Kön", Skip),
            ("Telefon anhörig", RelativePhone),
            ("Anhörigs telefon 2", RelativePhone),
            ("Närmast anhörig, namn", Relative),
            ("Omaisen puh.", RelativePhone),
            ("Läheisen suhde", RelativeIs),
            ("Next of kin", Relative),
            ("Adress anhörig", Skip),
            ("Bor med anhörig", Skip),
            ("Kontaktperson (namn)", Skip),
            ("Telefon god man", Skip),
            ("Ring ej", Barred(Channel::Phone)),
            ("Ring inte på dörren", Barred(Channel::Visit)),
            ("Älä soita", Barred(Channel::Phone)),
            ("Don't call", Barred(Channel::Phone)),
            ("Ej e-post", Barred(Channel::Email)),
            ("Inga utskick", Barred(Channel::Post)),
            ("Taggar", Tags),
            ("Telefon tillhör", PhoneOf),
            ("Vems telefon 2", PhoneOf),
            ("Kommentar", Note),
            ("Kommentarer 2025", Note),
            ("Anteckningar:", Note),
            ("Anm.", Note),
            ("OBS!", Note),
            ("Övrig information", Note),
            ("Kommentti", Note),
            ("Huomautuksia", Note),
            ("Lisätietoja", Note),
            ("Muistiinpanot", Note),
            ("Comments", Note),
            ("Övrig telefon", Skip),
            ("Datum", Skip),
            ("", Skip),
        ] {
            assert_eq!(Target::guess(Kind::People, heading), target, "{heading}");
        }
    }

    #[test]
    fn encounters_have_days_and_answers() {
        let guess = |heading| Target::guess(Kind::Encounters, heading);
        assert_eq!(guess("q:sleep"), Target::Answer("sleep".into()));
        assert_eq!(guess("q:"), Skip);
        assert_eq!((guess("Datum"), guess("Tid"), guess("Utfall")), (Day, Time, Disposition));
        assert_eq!(guess("Område"), Skip);
    }

    #[test]
    fn no_synonym_stands_twice_and_all_are_folded() {
        let mut all: Vec<&str> = SYNONYMS.iter().flat_map(|(_, words)| words.split('|')).collect();
        assert!(all.iter().all(|word| plain(word) == *word));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
