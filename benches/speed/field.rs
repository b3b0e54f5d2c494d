//! Work without a list after many years: twenty thousand sessions, two thousand who help.

use crate::Outcome;
use crate::bare::{Bare, walk};
use crate::table::{Table, by_turns};
use crate::town::Town;
use rusqlite::{Connection, params};
use tillit::base::Day;
use tillit::domain::programme::figures::Sums;
use tillit::domain::session::figures::{By, figures};
use tillit::store::plans::Wheel;
use tillit::store::programmes::{Due, Figures, Page};
use tillit::store::sessions::Between;
use tillit::store::{Ask as _, Result};

/// How many sessions, three counters each.
const SESSIONS: i64 = 20_000;
/// How many help, each with five talks and ten entries of hours.
const MEMBERS: i64 = 2_000;

/// What the wheel draws.
const WHEEL: [&str; 3] = [
    "SELECT name, kind, starts, ends, every, outside, area FROM plan WHERE gone IS NULL ORDER BY starts",
    "SELECT id, name, starts, ends, ladder FROM initiative WHERE gone IS NULL ORDER BY starts",
    "SELECT kind, day, count(*), sum(state='done') FROM session
     WHERE gone IS NULL AND state<>'cancelled' GROUP BY day, kind ORDER BY day, kind",
];

/// Sessions of some days with what was counted.
const HELD: &str =
    "SELECT s.id, s.kind, s.state, s.day, s.starts, s.ends, s.area, s.response, s.cost,
    t.counter, sum(t.n) FROM session s LEFT JOIN tally t ON t.session=s.id AND t.gone IS NULL
    WHERE s.gone IS NULL AND s.day BETWEEN ?1 AND ?2 GROUP BY s.id, t.counter ORDER BY s.day DESC";

/// Everybody who helps with talks and hours of some days.
const HELP: [&str; 3] = [
    "SELECT * FROM membership WHERE gone IS NULL AND ?1<=?2 ORDER BY id",
    "SELECT membership, max(day) FROM membership_notice WHERE gone IS NULL AND ?1<=?2 GROUP BY membership",
    "SELECT membership, activity, minutes FROM membership_hours
     WHERE gone IS NULL AND day BETWEEN ?1 AND ?2",
];

/// Puts the sessions and the helpers into the town, and measures what the wheel, the figures and the lists
/// take, beside the plain questions for the same rows.
pub fn measure(table: &mut Table) -> Outcome<()> {
    let town = Town::make(crate::town::Size::SMALL, None)?;
    town.past_the_store(|db| fill(db, town.today))?;
    let bare = Bare::of(&town.path(), &town.beside("field.db"))?;
    let db = bare.open()?;
    table.group(&format!("{SESSIONS} sessions, {MEMBERS} who help"));
    let (today, year) = (town.today, town.today.plus_days(-364));
    let first = today.plus_days(-10_000);
    let sum = |each: &[&str], from: Day| -> Outcome<usize> {
        each.iter().map(|sql| walk(&db, sql, params![from, today])).sum()
    };
    let pair = by_turns(
        7,
        || Ok(town.register.read(|db| Wheel.ask(db))?),
        || WHEEL.iter().map(|sql| walk(&db, sql, [])).sum::<Outcome<usize>>(),
    )?;
    table.line("the year wheel", pair, "50 ms");
    for (what, from, target) in [("of a year", year, "50 ms"), ("of all years", first, "500 ms")] {
        let held = Between { from, to: today };
        let pair = by_turns(
            5,
            || {
                let of = town.register.read(|db| held.ask(db))?;
                let lines = of.lines.iter().map(|line| (&line.session, line.sums));
                Ok(figures(lines, By::Place).len())
            },
            || sum(&[HELD], from),
        )?;
        table.line(&format!("figures of sessions {what}"), pair, target);
    }
    let asked = Figures { programme: None, from: Some(year), to: Some(today) };
    let pair = by_turns(
        5,
        || {
            let known = town.register.read(|db| asked.ask(db))?;
            Ok(known.iter().map(|one| Sums::of(one, today)).collect::<Vec<_>>())
        },
        || sum(&HELP, year),
    )?;
    table.line("figures of the programmes of a year", pair, "100 ms");
    let pair = by_turns(
        5,
        || Ok(town.register.read(|db| Page { programme: None }.ask(db))?),
        || sum(&HELP, first),
    )?;
    table.line("a programme with everybody in it", pair, "100 ms");
    let due = Due { today };
    let pair =
        by_turns(5, || Ok(town.register.read(|db| due.ask(db))?), || sum(&HELP[..2], first))?;
    table.line("what programmes ask for today", pair, "100 ms");
    Ok(())
}

/// Sessions over ten years, helpers over four programmes.
fn fill(db: &Connection, today: Day) -> Result<()> {
    let numbers = "WITH RECURSIVE n(n) AS (VALUES(0) UNION ALL SELECT n+1 FROM n WHERE n+1<?1)";
    db.execute_batch("UPDATE clock SET logging=0")?;
    db.execute(
        &format!(
            "{numbers} INSERT INTO session(id,kind,state,day,starts,ends,place,response,made)
             SELECT randomblob(16), iif(n%3=0,'square',iif(n%3=1,'patrol','open-house')),
               iif(n%11=0,'cancelled','done'), date(?2,'-'||(n*3650/?1)||' days'), '10:00', '12:00',
               'Place '||(n%40), 'good', 1 FROM n"
        ),
        params![SESSIONS, today],
    )?;
    db.execute_batch(
        "INSERT INTO tally(session,run,counter,slot,n,worker)
         SELECT s.id, randomblob(16), c.value, 0, 7, (SELECT min(id) FROM worker)
         FROM session s, json_each('[\"talk\",\"folder\",\"met\"]') c WHERE s.place LIKE 'Place %'",
    )?;
    db.execute(
        &format!(
            "{numbers} INSERT INTO membership(id,programme,name,active,made)
             SELECT randomblob(16), (SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS k
                 FROM programme WHERE gone IS NULL)
               WHERE k=1+n%(SELECT count(*) FROM programme WHERE gone IS NULL)),
               'Helper '||n, '2024-01-01', 1 FROM n"
        ),
        [MEMBERS],
    )?;
    for (times, table) in [
        (
            5,
            "membership_notice(id,membership,kind,day,worker,made)
             SELECT randomblob(16), m.id, 'talk', date(?2,'-'||(n*30)||' days'),
               (SELECT min(id) FROM worker), 1",
        ),
        (
            10,
            "membership_hours(id,membership,day,minutes,activity,made)
             SELECT randomblob(16), m.id, date(?2,'-'||(n*40)||' days'), 90, 'walk', 1",
        ),
    ] {
        let sql = format!(
            "{numbers} INSERT INTO {table} FROM membership m, n WHERE m.name LIKE 'Helper %'"
        );
        db.execute(&sql, params![times, today])?;
    }
    Ok(db.execute_batch("UPDATE clock SET logging=1")?)
}
