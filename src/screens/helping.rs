//! What screens say of those who help, and of whom they go with.

use super::Route;
use super::env::Env;
use super::route::Programmes;
use crate::base::{PersonId, Phrase, Word};
use crate::domain::programme::Membership;
use crate::domain::programme::matching::{ASKED, ToDo};
use crate::store::programmes::MatchLine;

/// What somebody in a programme is called: as their card says where they have one, masked where that is.
pub fn name(one: &Membership, env: &Env<'_>) -> String {
    if one.person.is_some() { env.name_of(one.person) } else { one.name.clone() }
}

/// Of whom nothing more than that may be told until it has been asked why; nobody where all may be.
pub fn sealed(one: &Membership, env: &Env<'_>) -> Option<PersonId> {
    one.person.filter(|person| env.keeps_back(*person) && !env.has_leave(*person))
}

/// Where phone, e-mail and area of somebody with a card stay: behind the form, which writes down the look.
pub fn veils_contact(one: &Membership, env: &Env<'_>) -> bool {
    one.person.is_some_and(|person| env.level(person).veil().contact)
}

/// Where one goes on to what tells more of somebody than lists do: why is asked first where it has to be.
pub fn asked(one: &Membership, then: Route, env: &Env<'_>) -> Route {
    match sealed(one, env) {
        Some(person) => Route::why(person, then),
        None => then,
    }
}

/// Whom somebody goes with, as it may be shown beside the one who helps.
pub fn whom(line: &MatchLine, env: &Env<'_>) -> String {
    match line.told(env.today) {
        Some(person) => env.name_of(Some(person)),
        None => env.words.get(Word("match-unsigned")),
    }
}

/// Who goes along, as it may be shown on the card of the person: nobody before the pledge is signed, so that
/// the two stand beside each other nowhere.
pub fn beside(line: &MatchLine, env: &Env<'_>) -> String {
    match line.told(env.today) {
        Some(_) => name(&line.helper, env),
        None => env.words.get(Word("match-unsigned")),
    }
}

/// Whether no more than the names of the two may be told in a list: when and where they go would tell where
/// somebody protected is to be found, whichever of the two it is.
pub fn keeps_back(line: &MatchLine, env: &Env<'_>) -> bool {
    let whom = Programmes::matched(line.of.id, line.of.whom).person();
    whom.into_iter().chain(line.helper.person).any(|id| env.keeps_back(id))
}

/// `2 av 4`: how often they have gone, of how often they are to.
pub fn times(line: &MatchLine, env: &Env<'_>) -> String {
    match line.of.planned {
        Some(planned) => {
            let of = Phrase::new(Word("match-times-of")).with("n", line.times).with("of", planned);
            env.words.say(&of)
        }
        None => line.times.to_string(),
    }
}

/// How it stands: what is to be seen to, why it has ended and whether the person came alone, when the one
/// who helps steps back.
pub fn state(line: &MatchLine, env: &Env<'_>) -> String {
    let of = &line.of;
    let dated = |word, day| env.words.say(&Phrase::new(word).with("day", env.words.date(day)));
    match (of.to_do(env.today), of.reason, of.back) {
        (Some(ToDo::Ask(days)), ..) => {
            env.words.say(&Phrase::new(Word("match-to-ask")).with("n", days))
        }
        (_, Some(why), _) => {
            let mut asked = ASKED.iter().zip(&of.alone).rev();
            let said = asked.find_map(|(days, said)| Some((days, (*said)?)));
            match said {
                Some((days, said)) => {
                    let after = Phrase::new(Word("match-said")).with("said", said.word());
                    env.words.say(&after.with("n", *days))
                }
                None => env.words.get(why.word()),
            }
        }
        _ if line.helper.has_ended() => env.words.get(Word("match-helper-ended")),
        (Some(ToDo::StepBack), ..) => env.words.get(Word("match-stepping-back")),
        (_, _, Some(day)) => dated(Word("match-back-on"), day),
        _ => line.last.map(|day| dated(Word("match-last"), day)).unwrap_or_default(),
    }
}
