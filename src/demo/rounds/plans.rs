//! What the team set out to do, and what it says of it afterwards.

use super::{CALL, FIELD, REFERRAL, VISIT, Whom};
use crate::demo::town;
use crate::domain::encounter::Kind;
use crate::domain::initiative::{Afterwards, Effect, Goal, Measure, Mode, Wanted, What};

/// An initiative as the team planned it. Days count from the first day of the register.
pub(super) struct Plan {
    /// What it is called. `{}` stands for the half year it begins in.
    pub name: &'static str,
    pub purpose: &'static str,
    /// Whom it is for, in words.
    pub group: &'static str,
    /// Where it is done; everywhere when none.
    pub areas: &'static [&'static str],
    /// The key of the method card it carries out.
    pub method: &'static str,
    pub template: &'static str,
    pub kind: Kind,
    pub mode: Mode,
    pub whom: Whom,
    pub goal: Goal,
    pub from: i64,
    /// The day it is to begin, where that is not the day its list is made.
    pub starts: Option<i64>,
    pub to: Option<i64>,
    /// Over how many days the list is gone through the first time.
    pub pace: i64,
    /// Whether it goes by the ladder of its card.
    pub ladder: bool,
    /// What law it rests on, which decision, and what it costs in kronor.
    pub ground: (&'static str, &'static str, Option<u32>),
    /// What is said of it when it has ended.
    pub after: Option<After>,
    /// Where there is no list: what was counted.
    pub counts: &'static [Entry],
}

/// What is said of an initiative when it has ended.
pub(super) struct After {
    effect: Effect,
    note: &'static str,
    advantages: &'static str,
    drawbacks: &'static str,
    lessons: &'static str,
}

impl After {
    /// As the register has it.
    pub fn told(&self) -> Afterwards {
        Afterwards {
            effect: Some(self.effect),
            effect_note: self.note.to_owned(),
            advantages: self.advantages.to_owned(),
            drawbacks: self.drawbacks.to_owned(),
            lessons: self.lessons.to_owned(),
        }
    }
}

/// Something counted, so many days after the first.
pub(super) struct Entry {
    pub day: i64,
    pub what: What,
    /// How many, where a hundred people are in the register.
    pub of_hundred: u32,
    pub minutes: u32,
    pub note: &'static str,
}

const fn share(measure: Measure, percent: u32) -> Goal {
    Goal { measure, wanted: Wanted::Percent(percent) }
}

const fn count(measure: Measure, n: u32) -> Goal {
    Goal { measure, wanted: Wanted::Count(n) }
}

/// What most of them have in common.
const CALLS: Plan = Plan {
    name: "",
    purpose: "",
    group: "",
    areas: &[],
    method: "",
    template: CALL,
    kind: Kind::Call,
    mode: Mode::Named,
    whom: Whom::Passers,
    goal: share(Measure::Completed, 50),
    from: 0,
    starts: None,
    to: None,
    pace: 0,
    ladder: false,
    ground: ("", "", None),
    after: None,
    counts: &[],
};

const LAW: &str = "Socialtjänstlagen: uppsökande och förebyggande arbete bland äldre";

/// What is done twice a year has in common.
const VISITS: Plan = Plan {
    name: "Hembesök 85+ {}",
    purpose: "Ett besök hemma hos den som vill: säkerhet i hemmet, sällskap, vägar ut.",
    group: "85 år och äldre, på alla språk som talas i stan",
    method: "G02",
    template: VISIT,
    kind: Kind::Visit,
    whom: Whom::Ages(85, 99),
    ..CALLS
};

pub(super) const PLANS: [Plan; 11] = [
    Plan {
        goal: share(Measure::Completed, 30),
        from: 8,
        to: Some(112),
        pace: 70,
        ground: (LAW, "SN 2025/118", Some(18_000)),
        after: Some(After {
            effect: Effect::Some,
            note: "Många fick hjälp med halkskydd och brandvarnare. Få kom i väg till något nytt.",
            advantages: "Den som är hemma hos någon ser det som aldrig sägs i telefon.",
            drawbacks: "Brevet kom samma vecka som kallelsen till vaccination.",
            lessons: "Ring och boka i stället för att knacka på. Ha blanketterna med i väskan.",
        }),
        ..VISITS
    },
    Plan {
        name: "Ring 80: hur har du det?",
        purpose: "Alla som är 80-84 ska ha fått frågan hur de har det och veta vad som finns.",
        method: "G32",
        whom: Whom::Ages(80, 84),
        from: 20,
        to: Some(120),
        pace: 70,
        ground: (LAW, "SN 2025/131", Some(6_500)),
        after: Some(After {
            effect: Effect::Unknown,
            note: "Vi har inte frågat tre månader senare, så ingen vet.",
            advantages: "Många per dag. De flesta blev glada åt samtalet.",
            drawbacks: "Den som hör illa eller talar annat än svenska nåddes sämst.",
            lessons: "Boka tolk innan listan börjar ringas. Bestäm uppföljningen från början.",
        }),
        ..CALLS
    },
    Plan {
        name: "Kvällar på stan",
        purpose: "Vara kända för dem som lever ute, så att de vågar be om hjälp.",
        method: "G26",
        template: FIELD,
        kind: Kind::FieldTalk,
        mode: Mode::Alias,
        whom: Whom::Field,
        goal: count(Measure::Reached, 12),
        from: 60,
        ..CALLS
    },
    Plan {
        name: "Bordet på biblioteket",
        purpose: "Finnas där folk går förbi. Bara antal skrivs ner.",
        method: "G24",
        template: "",
        kind: Kind::FieldTalk,
        mode: Mode::Counts,
        goal: count(Measure::Contacts, 40),
        from: 150,
        ..CALLS
    },
    Plan {
        name: "Välfärdsremiss från vårdcentralen",
        purpose: "Den som hälsovårdaren skickar ska ha något i veckan att gå till.",
        method: "G17",
        template: REFERRAL,
        whom: Whom::Told(66, 79),
        goal: share(Measure::Completed, 80),
        from: 180,
        pace: 220,
        ..CALLS
    },
    Plan {
        goal: share(Measure::Completed, 40),
        from: 200,
        to: Some(345),
        pace: 110,
        ground: (LAW, "SN 2026/44", Some(21_500)),
        after: Some(After {
            effect: Effect::Good,
            note: "Av dem vi frågade tre månader senare hade fler än hälften kommit i väg till något.",
            advantages: "Två som går tillsammans hinner både prata och se sig om i hemmet.",
            drawbacks: "Tar en halv dag för varje besök när vägen räknas med.",
            lessons: "Behåll tremånaderssamtalet. Börja med dem som inte svarar i telefon.",
        }),
        ..VISITS
    },
    Plan {
        name: "Ring 75: nya vanor",
        purpose: "Fånga upp dem vars vardag nyss har ändrats.",
        method: "G30",
        whom: Whom::Ages(74, 76),
        goal: share(Measure::Completed, 45),
        from: 240,
        to: Some(290),
        pace: 40,
        after: Some(After {
            effect: Effect::Some,
            note: "Några gick med i promenaderna. Resten hade redan fullt upp.",
            advantages: "Lätt att hinna med: korta samtal.",
            drawbacks: "De flesta behövde inget.",
            lessons: "Fråga hellre dem som nyss blivit ensamma.",
        }),
        ..CALLS
    },
    Plan {
        name: "Hembesök 75-84: brev, samtal, besök",
        purpose: "Alla 75-84 ska ha fått ett brev och ett samtal, och den som vill ett besök hemma.",
        method: "G01",
        whom: Whom::Ages(75, 84),
        goal: share(Measure::Reached, 60),
        from: town::DAYS - 154,
        to: Some(town::DAYS + 60),
        pace: 150,
        ladder: true,
        ground: (LAW, "SN 2026/87", Some(34_000)),
        ..CALLS
    },
    Plan {
        name: "Brev till alla över 65 i Gamla hamnen",
        purpose: "Alla hushåll ska veta var mötesplatsen finns och att kaffet är gratis.",
        group: "Alla över 65, också den som aldrig har varit på mötesplatsen",
        areas: &["Gamla hamnen"],
        method: "G07",
        template: "",
        kind: Kind::Letter,
        mode: Mode::Counts,
        goal: count(Measure::Sent, 900),
        from: town::DAYS - 96,
        to: Some(town::DAYS + 20),
        ground: ("", "", Some(14_400)),
        counts: &[
            Entry { day: 1, what: What::Sent, of_hundred: 150, minutes: 150, note: "Norra sidan" },
            Entry { day: 4, what: What::Sent, of_hundred: 150, minutes: 140, note: "Södra sidan" },
            Entry { day: 6, what: What::Posters, of_hundred: 8, minutes: 90, note: "Portarna" },
            Entry { day: 11, what: What::Returned, of_hundred: 3, minutes: 10, note: "" },
            Entry { day: 13, what: What::Came, of_hundred: 5, minutes: 120, note: "Fikat" },
            Entry { day: 18, what: What::Returned, of_hundred: 2, minutes: 10, note: "" },
            Entry { day: 20, what: What::Came, of_hundred: 4, minutes: 120, note: "Fikat" },
            Entry { day: 41, what: What::Posters, of_hundred: 4, minutes: 45, note: "Butiken" },
        ],
        ..CALLS
    },
    Plan {
        name: "Trapphus för trapphus på Tegelhöjden",
        purpose: "Alla över 64 i området ska ha blivit tillfrågade före nyår.",
        group: "65 år och äldre i hyreshusen",
        areas: &[town::STAIRWELLS],
        method: "G36",
        whom: Whom::Stairwells,
        goal: share(Measure::Reached, 70),
        from: town::DAYS - 24,
        pace: 40,
        ..CALLS
    },
    Plan {
        name: "Öppet hus i vår",
        purpose: "Alla som fyller 75 eller 85 ska ha sett huset och fått en kopp kaffe.",
        method: "G12",
        template: "",
        kind: Kind::Letter,
        whom: Whom::Turning(75, 85),
        goal: share(Measure::Reached, 10),
        from: town::DAYS - 3,
        starts: Some(town::DAYS + 90),
        to: Some(town::DAYS + 160),
        ladder: true,
        ..CALLS
    },
];
