//! What is known of the people on a list: how they can be reached, and why nothing is tried.

use super::Wall;
use crate::base::id::IdMap;
use crate::base::{Day, PersonId};
use crate::domain::initiative::{Initiative, Target};
use crate::domain::ladder::{Facts, Stop};
use crate::domain::person::Channel;
use crate::store::Result;
use crate::store::row::{all, id_list};
use rusqlite::{Connection, Row};
use std::collections::BTreeSet;

/// One card.
struct Card {
    id: PersonId,
    binned: bool,
    /// A protected identity, or that the person has died.
    left: Option<Stop>,
    interpreter: bool,
    /// Ways there is a number or an address for.
    ways: BTreeSet<Channel>,
    /// Ways the person does not want.
    wishes: BTreeSet<Channel>,
}

const CARD: &str =
    "SELECT id, deceased_on IS NOT NULL, gone IS NOT NULL, protection>=2, ifnull(interpreter,0),
   EXISTS (SELECT 1 FROM phone h WHERE h.person=p.id AND h.gone IS NULL AND h.wrong IS NULL),
   street IS NOT NULL AND moved IS NULL, email IS NOT NULL,
   (SELECT group_concat(channel) FROM no_contact n WHERE n.person=p.id AND n.gone IS NULL)
   FROM person p WHERE id IN";

/// Everybody who has one of the places, or one person by their cards; `merged` leads from each merged card
/// to the one that stands for all.
pub fn read(
    db: &Connection,
    (of, wall): (&Initiative, Wall),
    (places, merged): (&[(PersonId, Target)], &IdMap<PersonId, PersonId>),
    cards: Option<&str>,
) -> Result<IdMap<PersonId, Facts>> {
    let stands = |card: PersonId| merged.get(&card).copied().unwrap_or(card);
    let mut facts: IdMap<PersonId, Facts> = IdMap::default();
    let mut places: Vec<&(PersonId, Target)> = places.iter().collect();
    // Of several places of merged cards the first that was not taken off stands for all.
    places.sort_by_key(|(_, target)| (target.removed.is_some(), target.added));
    for (card, target) in places {
        let place = blank(of, (*card, target), wall);
        let facts = facts.entry(target.person).or_insert_with(|| place.clone());
        facts.began = facts.began.min(place.began);
    }
    let found = if let Some(cards) = cards {
        let sql = format!("{CARD} (SELECT unhex(value) FROM json_each(?1))");
        all(db, &sql, [cards], card)?
    } else {
        // Of merged cards all count, on the list or not.
        let others: Vec<PersonId> = merged.iter().flat_map(|(a, b)| [*a, *b]).collect();
        let sql = format!(
            "{CARD} (SELECT person FROM target WHERE initiative=?1 AND gone IS NULL
             UNION SELECT unhex(value) FROM json_each(?2))"
        );
        all(db, &sql, (of.id, id_list(&others)), card)?
    };
    let mut unwanted: Vec<(PersonId, Channel)> = Vec::new();
    let mut binned = Vec::new();
    for card in found {
        let person = stands(card.id);
        let Some(facts) = facts.get_mut(&person) else { continue };
        let own = card.id == person;
        facts.interpreter |= card.interpreter;
        facts.ways.extend(card.ways);
        unwanted.extend(card.wishes.into_iter().map(|way| (person, way)));
        // That somebody has died is told by the card that stands for all.
        if let Some(left) = card.left.filter(|left| own || *left == Stop::Protected) {
            facts.left = Some(left);
        }
        if own && card.binned {
            binned.push(person);
        }
    }
    for (person, way) in unwanted {
        if let Some(facts) = facts.get_mut(&person) {
            facts.ways.retain(|one| *one != way);
        }
    }
    for person in binned {
        facts.remove(&person);
    }
    Ok(facts)
}

fn blank(of: &Initiative, (card, target): (PersonId, &Target), wall: Wall) -> Facts {
    let added = Day(wall.local(target.added).date());
    Facts {
        began: of.from.map_or(added, |from| from.max(added)),
        ways: Vec::new(),
        interpreter: false,
        booked: None,
        // By the card that was put on the list: who is drawn stays drawn when cards are merged.
        lot: of.seed().lot(card),
        left: target.removed.map(|(_, why)| Stop::Removed(why)),
    }
}

fn card(r: &Row<'_>) -> Result<Card> {
    let (phone, address, email): (bool, bool, bool) = (r.get(5)?, r.get(6)?, r.get(7)?);
    let ways = [
        (phone, [Channel::Phone, Channel::Sms].as_slice()),
        (address, [Channel::Post, Channel::Visit].as_slice()),
        (email, [Channel::Email].as_slice()),
    ];
    let ways = ways.into_iter().filter(|(there, _)| *there).flat_map(|(_, ways)| ways.iter());
    let wishes: Option<String> = r.get(8)?;
    let wishes = wishes.unwrap_or_default();
    Ok(Card {
        id: r.get(0)?,
        binned: r.get(2)?,
        left: match (r.get::<_, bool>(1)?, r.get::<_, bool>(3)?) {
            (_, true) => Some(Stop::Protected),
            (true, false) => Some(Stop::Dead),
            (false, false) => None,
        },
        interpreter: r.get(4)?,
        ways: ways.copied().collect(),
        wishes: wishes.split(',').filter_map(Channel::from_code).collect(),
    })
}
