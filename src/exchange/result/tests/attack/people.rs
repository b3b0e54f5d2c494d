//! People as a team meets them, drawn by lot.

use super::*;

/// People as a team meets them.
pub fn people(dice: &mut Dice) -> Vec<Member> {
    let (many, areas) = (8 + dice.of(70), 1 + dice.of(2));
    // How often each end comes about is another matter in each initiative.
    let odds: Vec<usize> = Ended::ALL.iter().map(|_| [0, 1, 2, 5, 20][dice.of(5)]).collect();
    let odds = if odds.iter().sum::<usize>() == 0 { vec![1; odds.len()] } else { odds };
    let mut all: Vec<Member> =
        (0..many).map(|n| one(u8::try_from(n).unwrap(), areas, &odds, dice)).collect();
    // Now and then each area is one worker's.
    if dice.of(3) == 0 {
        for member in &mut all {
            member.area = member.worker.map(|worker| AreaId(worker.0));
        }
    }
    all
}

fn one(n: u8, areas: usize, odds: &[usize], dice: &mut Dice) -> Member {
    let mut at = dice.of(odds.iter().sum());
    let end = odds.iter().position(|odd| {
        let here = at < *odd;
        at = at.saturating_sub(*odd);
        here
    });
    let ended = Ended::ALL[end.unwrap()];
    let reached = Look::Reached.ends().contains(&ended);
    let tried = ended != Ended::NotBegun || dice.of(9) == 0;
    let met = reached && dice.of(3) > 0;
    let kind = [Kind::Visit, Kind::Visit, Kind::VisitOffice, Kind::FieldTalk][dice.of(4)];
    let meetings = if met { 1 + usize::from(dice.of(5) == 0) } else { 0 };
    let place = [Place::Late, Place::Outside].get(dice.of(25)).copied().unwrap_or(Place::Listed);
    let born = ["1946", "1938", "1931", ""][dice.of(4)];
    let language = ["sv", "sv", "fi", "ar"][dice.of(4)];
    let with = [Along::Nobody, Along::CareManager, Along::Nobody][dice.of(3)];
    let no = [WhyNot::TooWell, WhyNot::ALL[0], WhyNot::ALL[1]][dice.of(3)];
    Member {
        area: (dice.of(12) > 0)
            .then(|| AreaId(Id([u8::try_from(1 + dice.of(areas)).unwrap(); 16]))),
        born: born.parse().ok(),
        language: Some(language.to_owned()),
        worker: tried.then(|| WorkerId(Id([u8::try_from(1 + dice.of(2)).unwrap(); 16]))),
        protection: if dice.of(30) == 0 { Protection::Secret } else { Protection::Open },
        place,
        ended: (place != Place::Outside).then_some(ended),
        met: met.then_some(kind),
        along: (met && kind.is_visit() && dice.of(4) > 0).then_some(with),
        said_yes: ended == Ended::Carried || ended == Ended::Met && dice.of(3) == 0,
        why_not: (ended == Ended::Declined && dice.of(3) > 0).then_some(no),
        meetings,
        minutes: if tried { u64::try_from(5 + dice.of(60)).unwrap() } else { 0 },
        visits: if kind.is_visit() { meetings } else { 0 },
        letters: usize::from(tried && dice.of(4) > 0),
        ..member(n, 1, ended)
    }
}
