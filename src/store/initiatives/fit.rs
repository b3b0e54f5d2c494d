//! Who may stand on a list, and of everybody else the one reason why not.

use super::listed::standing;
use super::{ladder_of, read};
use crate::base::{Day, InitiativeId, PersonId, Stamp, Word};
use crate::domain::initiative::{Initiative, Seed};
use crate::domain::person::Channel;
use crate::store::row::{all, code, one};
use crate::store::{Ask, Result};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Why somebody who was chosen does not come on a list. Of several reasons the first stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// The card lies in the bin, or is not there.
    Binned,
    /// Has died.
    Dead,
    /// Protected identity: not to be sought out.
    Protected,
    /// Has moved, and nobody has written down where.
    Moved,
    /// Does not want to be reached in any of the ways the initiative goes by.
    Refuses,
    /// Another card of somebody on the list.
    Duplicate,
    /// Stands on this list already.
    Listed,
    /// Stood on the list of another initiative, or was contacted in it.
    Elsewhere,
    /// More were asked for, and the lot fell on others.
    NotDrawn,
    /// More were asked for, and others have waited longer.
    TooMany,
}

impl LeftOut {
    /// Its name on screen.
    pub fn word(self) -> Word {
        match self {
            Self::Dead => Word("removal-dead"),
            Self::Duplicate => Word("removal-duplicate"),
            Self::Protected => Word("removal-protected"),
            Self::Binned => Word("left-out-binned"),
            Self::Moved => Word("left-out-moved"),
            Self::Refuses => Word("left-out-refuses"),
            Self::Listed => Word("left-out-listed"),
            Self::Elsewhere => Word("left-out-elsewhere"),
            Self::NotDrawn => Word("left-out-not-drawn"),
            Self::TooMany => Word("left-out-too-many"),
        }
    }

    /// Its name for a program that reads it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dead => "dead",
            Self::Duplicate => "duplicate",
            Self::Protected => "protected",
            Self::Binned => "binned",
            Self::Moved => "moved",
            Self::Refuses => "do-not-contact",
            Self::Listed => "listed",
            Self::Elsewhere => "elsewhere",
            Self::NotDrawn => "not-drawn",
            Self::TooMany => "too-many",
        }
    }
}

/// Who of those chosen may stand on a list, and who not and why.
#[derive(Debug)]
pub struct SealPlan {
    /// Whose list; none for one that is still to be made.
    pub list: Option<InitiativeId>,
    /// Those chosen, in the order chosen.
    pub ids: Vec<PersonId>,
}

/// Who of those meant by a filter would be put on a list that is being gathered.
#[derive(Debug)]
pub struct GatherPlan {
    /// Whose list.
    pub list: InitiativeId,
    /// Those meant; where there is room for some alone and no lots are drawn, in the order they come.
    pub ids: Vec<PersonId>,
    /// Those who have been on another list, or were contacted from one, from this day on do not come.
    pub since: Option<(Day, Stamp)>,
    /// At most so many.
    pub most: usize,
    /// Whether they are drawn by lot.
    pub by_lot: bool,
}

/// An answer to [`SealPlan`] and [`GatherPlan`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sealable {
    /// Who comes on the list.
    pub take: Vec<PersonId>,
    /// Who does not.
    pub left_out: Vec<(PersonId, LeftOut)>,
}

impl Sealable {
    /// Out of how many those taken were chosen, where not all of them came.
    pub fn chosen_from(&self) -> usize {
        let passed = |why: &LeftOut| matches!(why, LeftOut::NotDrawn | LeftOut::TooMany);
        self.take.len() + self.left_out.iter().filter(|(_, why)| passed(why)).count()
    }
}

impl Ask for SealPlan {
    type Answer = Sealable;

    fn ask(&self, db: &Connection) -> Result<Sealable> {
        Ok(Sifted::of(db, self.list, &self.ids, &standing(db)?)?.done())
    }
}

impl Ask for GatherPlan {
    type Answer = Sealable;

    fn ask(&self, db: &Connection) -> Result<Sealable> {
        let stands = standing(db)?;
        let mut sifted = Sifted::of(db, Some(self.list), &self.ids, &stands)?;
        let sql = "SELECT person FROM target WHERE initiative=?1 AND gone IS NULL";
        let listed: BTreeSet<PersonId> =
            all(db, sql, [self.list], |r| Ok(stands(r.get(0)?)))?.into_iter().collect();
        let elsewhere = match self.since {
            Some(since) => elsewhere(db, self.list, since, &stands)?,
            None => BTreeSet::new(),
        };
        sifted.sift(|id| {
            let listed = listed.contains(&id).then_some(LeftOut::Listed);
            listed.or_else(|| elsewhere.contains(&id).then_some(LeftOut::Elsewhere))
        });
        let there = || sifted.take.iter().map(|(_, person)| *person);
        if there().count() > self.most {
            let (come, why): (BTreeSet<PersonId>, LeftOut) = if self.by_lot {
                let drawn = Seed::of(self.list).draw(there(), self.most);
                (drawn.into_iter().collect(), LeftOut::NotDrawn)
            } else {
                (there().take(self.most).collect(), LeftOut::TooMany)
            };
            sifted.sift(|id| (!come.contains(&id)).then_some(why));
        }
        Ok(sifted.done())
    }
}

/// Those chosen on their way through the reasons, each with the card that stands for all.
#[derive(Default)]
struct Sifted {
    take: Vec<(PersonId, PersonId)>,
    left_out: Vec<(PersonId, LeftOut)>,
}

impl Sifted {
    /// Without those who may stand on no list, and with one card of everybody.
    fn of(
        db: &Connection,
        list: Option<InitiativeId>,
        ids: &[PersonId],
        stands: &impl Fn(PersonId) -> PersonId,
    ) -> Result<Self> {
        let initiative = list.map(|list| read(db, list)).transpose()?;
        let asked = Asked::of(db, initiative.as_ref(), stands)?;
        let mut sifted = Self::default();
        let mut taken = BTreeSet::new();
        for id in ids {
            let person = stands(*id);
            match asked.why_not(db, person)? {
                Some(why) => sifted.left_out.push((*id, why)),
                None if taken.insert(person) => sifted.take.push((*id, person)),
                None => sifted.left_out.push((*id, LeftOut::Duplicate)),
            }
        }
        Ok(sifted)
    }

    /// Leaves out those taken so far whom something stands in the way of.
    fn sift(&mut self, why_not: impl Fn(PersonId) -> Option<LeftOut>) {
        for (id, person) in std::mem::take(&mut self.take) {
            match why_not(person) {
                Some(why) => self.left_out.push((id, why)),
                None => self.take.push((id, person)),
            }
        }
    }

    fn done(self) -> Sealable {
        let take = self.take.into_iter().map(|(_, person)| person).collect();
        Sealable { take, left_out: self.left_out }
    }
}

/// Everybody who stood on another list than this from a day on, or was contacted from one.
fn elsewhere(
    db: &Connection,
    list: InitiativeId,
    (day, at): (Day, Stamp),
    stands: &impl Fn(PersonId) -> PersonId,
) -> Result<BTreeSet<PersonId>> {
    let sql = "SELECT t.person FROM target t JOIN initiative i ON i.id=t.initiative
       WHERE t.initiative<>?1 AND t.gone IS NULL AND t.removed IS NULL AND i.gone IS NULL
         AND t.added>=?2
       UNION SELECT e.person FROM encounter e JOIN initiative i ON i.id=e.initiative
       WHERE e.initiative<>?1 AND e.person IS NOT NULL AND e.gone IS NULL AND i.gone IS NULL
         AND e.day>=?3";
    Ok(all(db, sql, (list, at, day), |r| Ok(stands(r.get(0)?)))?.into_iter().collect())
}

/// What has to be known of many at once.
struct Asked {
    hidden: BTreeSet<PersonId>,
    /// Who wants none of the ways the initiative goes by.
    refuse: BTreeSet<PersonId>,
}

impl Asked {
    fn of(
        db: &Connection,
        initiative: Option<&Initiative>,
        stands: &impl Fn(PersonId) -> PersonId,
    ) -> Result<Self> {
        let ways = ways(initiative);
        let mut wishes: BTreeMap<PersonId, BTreeSet<Channel>> = BTreeMap::new();
        let sql = "SELECT person, channel FROM no_contact WHERE gone IS NULL";
        let each = all(db, sql, [], |r| {
            Ok((stands(r.get("person")?), code(r, "channel", Channel::from_code)?))
        })?;
        for (person, channel) in each {
            wishes.entry(person).or_default().insert(channel);
        }
        let refuse = wishes.into_iter().filter(|(_, wishes)| ways.is_subset(wishes));
        Ok(Self { hidden: hidden(db, stands)?, refuse: refuse.map(|(id, _)| id).collect() })
    }

    /// Why the person of a card that stands for all may not stand on a list.
    fn why_not(&self, db: &Connection, person: PersonId) -> Result<Option<LeftOut>> {
        let sql = "SELECT gone IS NULL, deceased_on IS NOT NULL, moved IS NOT NULL
           FROM person WHERE id=?1";
        let found = one(db, sql, [person], |r| {
            Ok((r.get::<_, bool>(0)?, r.get::<_, bool>(1)?, r.get::<_, bool>(2)?))
        })?;
        Ok(match found {
            None | Some((false, ..)) => Some(LeftOut::Binned),
            Some((_, true, _)) => Some(LeftOut::Dead),
            Some(_) if self.hidden.contains(&person) => Some(LeftOut::Protected),
            Some((.., true)) => Some(LeftOut::Moved),
            Some(_) => self.refuse.contains(&person).then_some(LeftOut::Refuses),
        })
    }
}

/// The ways an initiative goes by: those of its ladder. Any way where it has none, or a rung of it can
/// be gone without.
fn ways(initiative: Option<&Initiative>) -> BTreeSet<Channel> {
    let ladder = initiative.and_then(ladder_of);
    let steps = ladder.iter().flat_map(|ladder| &ladder.steps);
    let ways: Option<BTreeSet<Channel>> = steps.map(|step| step.kind.channel()).collect();
    let ways = ways.filter(|ways| !ways.is_empty());
    ways.unwrap_or_else(|| Channel::ALL.iter().copied().collect())
}

/// Everybody of level 2 or 3 on any card.
pub fn hidden(
    db: &Connection,
    stands: &impl Fn(PersonId) -> PersonId,
) -> Result<BTreeSet<PersonId>> {
    let sql = "SELECT id FROM person WHERE protection>=2";
    Ok(all(db, sql, [], |r| Ok(stands(r.get(0)?)))?.into_iter().collect())
}
