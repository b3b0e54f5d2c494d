//! Whom somebody has before them to ring: nobody else is given the same person.
//!
//! A hold is a row of one file that lasts an hour and a half, longer than a call through an interpreter.
//! It is chosen and written in one short transaction and goes with the call that is logged; no log
//! follows it, and no copy or merge carries it on. It is a program's; and where a member has no other
//! program open it is the member's, so that whoever comes back after a lock or a crash goes on with whom
//! they had.

use super::next::{NextUp, can_be_rung};
use super::place::Wall;
use crate::base::{ActionId, Day, InitiativeId, PersonId, WorkerId};
use crate::store::commit::{self, Stroke};
use crate::store::row::{all, id_list, one};
use crate::store::{Ask as _, Change, Register, Result, StoreError, people};
use rusqlite::Connection;

/// How long somebody is held, in milliseconds.
const HELD: i64 = 90 * 60 * 1000;

/// Who is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// This person; the next one of the list where somebody else has them already.
    This(PersonId),
    /// This person, whom the member had before a lock or a crash, or left with a text begun.
    Back(PersonId),
    /// The next one, after this person, who has just been rung; with none, the first.
    Next(Option<PersonId>),
    /// The next one; this person comes last today.
    Skip(PersonId),
}

/// Chooses somebody of a list to ring and holds them for this program.
#[derive(Debug)]
pub struct Take {
    /// Whose list.
    pub initiative: InitiativeId,
    /// Who is wanted.
    pub want: Want,
    /// Who asks.
    pub by: WorkerId,
    /// The member has no other program open: what is held in their name is this program's.
    pub alone: bool,
    /// Names the transaction.
    pub action: ActionId,
    /// What the clock shows.
    pub wall: Wall,
}

/// An answer to [`Take`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Took {
    /// Whom to ring; nobody is left when none.
    pub person: Option<PersonId>,
    /// Who has the one that was wanted.
    pub other: Option<WorkerId>,
    /// Whether the person is held. A file that cannot be written holds nobody.
    pub held: bool,
}

impl Change for Take {
    type Done = Took;

    fn apply(&self, register: &mut Register) -> Result<Took> {
        let writer = register.writer;
        if let Want::This(person) | Want::Back(person) = self.want
            && register.read(|db| self.is_mine(db, person, writer))?
        {
            return Ok(Took { person: Some(person), other: None, held: true });
        }
        // Read before the file is taken: with a long list that is the most of it.
        let line = match self.want {
            Want::This(_) | Want::Back(_) => None,
            Want::Next(_) | Want::Skip(_) => Some(register.read(|db| self.next().line(db, None))?),
        };
        let stroke = Stroke { at: self.wall.at, by: self.by, action: self.action };
        match commit::write(register, stroke, |db| self.choose(db, writer, line)) {
            Err(StoreError::ReadOnly(_) | StoreError::Full) => register.read(|db| self.unheld(db)),
            other => other,
        }
    }
}

impl Take {
    fn next(&self) -> NextUp {
        let after = match self.want {
            Want::This(_) | Want::Back(_) => None,
            Want::Next(after) => after,
            Want::Skip(person) => Some(person),
        };
        NextUp { initiative: self.initiative, after, by: self.by, wall: self.wall }
    }

    fn is_mine(&self, db: &Connection, person: PersonId, writer: [u8; 8]) -> Result<bool> {
        let sql = "SELECT 1 FROM hold WHERE initiative=?1 AND person=?2 AND writer=?3 AND until>?4";
        let params = (self.initiative, person, writer, self.wall.at);
        Ok(one(db, sql, params, |_| Ok(()))?.is_some())
    }

    /// The first who is free and still to be rung, now that nobody else can write.
    fn choose(
        &self,
        db: &Connection,
        writer: [u8; 8],
        line: Option<Vec<PersonId>>,
    ) -> Result<Took> {
        let mut taken = None;
        match self.want {
            Want::This(person) | Want::Back(person) => match self.holder(db, person, writer)? {
                None => return self.hold(db, person, writer, None),
                other => taken = other,
            },
            Want::Skip(person) => self.skip(db, person, writer)?,
            Want::Next(_) => {}
        }
        let line = line.map_or_else(|| self.next().line(db, None), Ok)?;
        for person in line {
            let free = self.holder(db, person, writer)?.is_none();
            if free && self.is_due(db, person)? && can_be_rung(db, person)? {
                return self.hold(db, person, writer, taken);
            }
        }
        Ok(Took { person: None, other: taken, held: true })
    }

    /// A colleague may have rung them since the list was read.
    fn is_due(&self, db: &Connection, person: PersonId) -> Result<bool> {
        let cards = id_list(&people::family(db, person)?);
        Ok(self.next().line(db, Some(&cards))?.contains(&person))
    }

    /// Who else has the person.
    fn holder(
        &self,
        db: &Connection,
        person: PersonId,
        writer: [u8; 8],
    ) -> Result<Option<WorkerId>> {
        // In whatever initiative: nobody is rung by two at once.
        // After a lock or a crash what is one's own stands under another name in the log.
        let mine = self.alone || matches!(self.want, Want::Back(back) if back == person);
        let sql = "SELECT worker FROM hold WHERE person=?1 AND writer<>?2 AND until>?3
           AND NOT (?4 AND worker=?5)";
        one(db, sql, (person, writer, self.wall.at, mine, self.by), |r| Ok(r.get(0)?))
    }

    fn hold(
        &self,
        db: &Connection,
        person: PersonId,
        writer: [u8; 8],
        other: Option<WorkerId>,
    ) -> Result<Took> {
        // Whoever held somebody and was cut off has left rows behind; and a program has one at a time.
        let sql = "DELETE FROM hold WHERE skipped IS NULL AND until<=?1
           OR skipped<?2 OR (writer=?3 OR ?4 AND worker=?5) AND skipped IS NULL";
        let today = Day(self.wall.now.date());
        db.prepare_cached(sql)?.execute((self.wall.at, today, writer, self.alone, self.by))?;
        let sql = "INSERT INTO hold(initiative,person,worker,writer,until) VALUES(?1,?2,?3,?4,?5)
           ON CONFLICT DO UPDATE SET worker=?3, writer=?4, until=?5, skipped=NULL";
        let until = self.wall.at.plus(HELD);
        db.prepare_cached(sql)?.execute((self.initiative, person, self.by, writer, until))?;
        Ok(Took { person: Some(person), other, held: true })
    }

    fn skip(&self, db: &Connection, person: PersonId, writer: [u8; 8]) -> Result<()> {
        let sql = "INSERT INTO hold(initiative,person,worker,writer,until,skipped)
           VALUES(?1,?2,?3,?4,0,?5) ON CONFLICT DO UPDATE SET until=0, skipped=?5
           WHERE writer=?4 OR ?7 AND worker=?3 OR until<=?6";
        let today = Day(self.wall.now.date());
        let at = self.wall.at;
        let params = (self.initiative, person, self.by, writer, today, at, self.alone);
        db.prepare_cached(sql)?.execute(params)?;
        Ok(())
    }

    /// Whom to ring where nobody can be held.
    fn unheld(&self, db: &Connection) -> Result<Took> {
        let person = match self.want {
            Want::This(person) | Want::Back(person) => Some(person),
            Want::Next(_) | Want::Skip(_) => self.next().ask(db)?,
        };
        Ok(Took { person, other: None, held: false })
    }
}

/// Lets go of whomever this program holds: the form was left without a call.
#[derive(Debug)]
pub struct LetGo {
    /// Who asks.
    pub by: WorkerId,
    /// Names the transaction.
    pub action: ActionId,
    /// When.
    pub wall: Wall,
}

impl Change for LetGo {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        let writer = register.writer;
        let held = "SELECT person FROM hold WHERE writer=?1 AND skipped IS NULL";
        let mine = |db: &Connection| all(db, held, [writer], |r| Ok(r.get::<_, PersonId>(0)?));
        if register.read(mine)?.is_empty() {
            return Ok(());
        }
        let stroke = Stroke { at: self.wall.at, by: self.by, action: self.action };
        commit::write(register, stroke, |db| {
            let sql = "DELETE FROM hold WHERE writer=?1 AND skipped IS NULL";
            db.prepare_cached(sql)?.execute([writer])?;
            Ok(())
        })
    }
}

/// A call that is logged lets go of the person, in the transaction that logs it.
pub fn logged(db: &Connection, persons: impl IntoIterator<Item = PersonId>) -> Result<()> {
    for person in persons {
        db.prepare_cached("DELETE FROM hold WHERE person=?1")?.execute([person])?;
    }
    Ok(())
}
