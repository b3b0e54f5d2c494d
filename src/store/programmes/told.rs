//! What happens with those who help: that they were noticed, and the time they gave.

use crate::base::{Day, Id, MembershipId, Word, WorkerId};
use crate::domain::programme::Notice;
use crate::store::row::{all, code, text};
use crate::store::{Author, Cell, Edit, Result, Save};
use rusqlite::{Connection, Params};

/// That somebody was noticed.
#[derive(Clone, PartialEq, Eq)]
pub struct Noticed {
    /// Its row.
    pub id: Id,
    /// Who.
    pub membership: MembershipId,
    /// How.
    pub kind: Notice,
    /// On which day.
    pub day: Day,
    /// By whom of the team.
    pub worker: WorkerId,
    /// What was said.
    pub note: String,
}

impl std::fmt::Debug for Noticed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Noticed({})", self.id)
    }
}

/// Time somebody gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// Its row.
    pub id: Id,
    /// Who.
    pub membership: MembershipId,
    /// On which day.
    pub day: Day,
    /// How long.
    pub minutes: u32,
    /// At what.
    pub activity: String,
}

/// Notices of which a condition holds, the latest first.
pub(super) fn notices(db: &Connection, which: &str, params: impl Params) -> Result<Vec<Noticed>> {
    let sql = format!(
        "SELECT * FROM membership_notice WHERE gone IS NULL AND {which} ORDER BY day DESC, id DESC"
    );
    all(db, &sql, params, |r| {
        Ok(Noticed {
            id: r.get("id")?,
            membership: r.get("membership")?,
            kind: code(r, "kind", Notice::from_code)?,
            day: r.get("day")?,
            worker: r.get("worker")?,
            note: text(r, "note")?,
        })
    })
}

/// Time given of which a condition holds, the latest first.
pub(super) fn hours(db: &Connection, which: &str, params: impl Params) -> Result<Vec<Hours>> {
    let sql = format!(
        "SELECT * FROM membership_hours WHERE gone IS NULL AND {which} ORDER BY day DESC, id DESC"
    );
    all(db, &sql, params, |r| {
        Ok(Hours {
            id: r.get("id")?,
            membership: r.get("membership")?,
            day: r.get("day")?,
            minutes: r.get("minutes")?,
            activity: text(r, "activity")?,
        })
    })
}

/// Some who help were noticed on the same occasion: a talk with one, a lunch with all.
pub fn notice(author: &Author<'_>, of: &[MembershipId], like: &Noticed) -> Save {
    let row = |membership: &MembershipId| {
        let cells = vec![
            ("membership", (*membership).into()),
            ("kind", like.kind.code().into()),
            ("day", like.day.into()),
            ("worker", like.worker.into()),
            ("note", like.note.trim().into()),
            ("made", author.now()),
        ];
        Edit::insert("membership_notice", author.id(), cells)
    };
    let verb = match like.kind {
        Notice::Talk => Word("did-notice-talk"),
        Notice::Thanks => Word("did-notice-thanks"),
    };
    author.save(verb, of.iter().map(row).collect())
}

/// It was not so.
pub fn take_notice(author: &Author<'_>, id: Id) -> Save {
    author.save(Word("did-notice-bin"), vec![Edit::take("membership_notice", id, author.at)])
}

fn cells(one: &Hours) -> Vec<(&'static str, Cell)> {
    vec![
        ("membership", one.membership.into()),
        ("day", one.day.into()),
        ("minutes", one.minutes.into()),
        ("activity", one.activity.trim().into()),
    ]
}

/// The row of time given, for an import that brings many.
pub fn hours_row(author: &Author<'_>, one: &Hours) -> Edit {
    let cells = cells(one).into_iter().chain([("made", author.now())]).collect();
    Edit::insert("membership_hours", one.id, cells)
}

/// Somebody gave time.
pub fn log_hours(author: &Author<'_>, one: &Hours) -> Save {
    author.save(Word("did-hours-add"), vec![hours_row(author, one)])
}

/// It was another day, longer or shorter, or something else.
pub fn edit_hours(author: &Author<'_>, before: &Hours, after: &Hours) -> Save {
    let edit = Edit::diff("membership_hours", before.id, cells(before), cells(after));
    author.save(Word("did-hours-edit"), vec![edit])
}

/// It was not so.
pub fn drop_hours(author: &Author<'_>, id: Id) -> Save {
    author.save(Word("did-hours-bin"), vec![Edit::take("membership_hours", id, author.at)])
}
