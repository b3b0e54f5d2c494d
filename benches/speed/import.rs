//! A list of a hundred thousand people from Excel.

use crate::Outcome;
use crate::alone;
use crate::bare::Bare;
use crate::table::{Pair, Table, timed};
use rusqlite::{TransactionBehavior, params};
use std::fmt::Write as _;
use tillit::base::{Clock as _, FakeClock, IdSource};
use tillit::domain::worker::Role;
use tillit::store::{NewRegister, Register, Work, schema};

/// Rows of the list.
const ROWS: usize = 100_000;

/// Rows in a transaction: as many as an import writes at once.
const AT_ONCE: usize = 250;

const GIVEN: [&str; 12] = [
    "Anna", "Birgitta", "Halima", "Åke", "Märta", "Juhani", "Ingrid", "Ali", "Kerstin", "Ove",
    "Aino", "Zlatka",
];
const FAMILY: [&str; 10] = [
    "Andersson",
    "Åkesson",
    "Virtanen",
    "Hassan",
    "Öberg",
    "Lindqvist",
    "Mäkinen",
    "Nilsson",
    "Berg",
    "Petrović",
];

/// The cells of a row: nobody twice, and as many namesakes as in a city.
fn row(n: usize) -> [String; 6] {
    let of = |list: &[&str], n: usize| list.get(n % list.len()).copied().unwrap_or("").to_owned();
    let (year, month, day) = (1930 + n % 30, 1 + n / 7 % 12, 1 + n / 11 % 28);
    [
        format!("{}{}", of(&FAMILY, n), if n.is_multiple_of(3) { "-Ek" } else { "" }),
        format!("{} {}", of(&GIVEN, n / 10), of(&GIVEN, n / 120)),
        format!("{year}-{month:02}-{day:02}"),
        format!("070{:07}", 1_000_000 + n),
        format!("Storgatan {}", 1 + n / 20),
        "993 10".to_owned(),
    ]
}

pub fn measure(table: &mut Table) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let (path, list) = (folder.path().join("empty.tillit"), folder.path().join("list.csv"));
    let ids = IdSource::counted(1);
    let new = NewRegister {
        name: "Import".to_owned(),
        zone: "Europe/Stockholm".to_owned(),
        worker: "Karin".to_owned(),
        role: Role::Coordinator.code(),
        passphrase: None,
        work: Work::default(),
        laptop: None,
        templates: Vec::new(),
        at: FakeClock::at("2026-11-23 09:00").now(),
        ids: &ids,
    };
    drop(Register::create(&path, &new)?);
    let mut text = "Efternamn;Förnamn;Födelsedatum;Telefon;Gatuadress;Postnr\n".to_owned();
    for n in 0..ROWS {
        writeln!(text, "{}", row(n).join(";"))?;
    }
    std::fs::write(&list, text)?;
    let (ours, peak) = alone::import(&path, &list)?;
    let brought = Register::open(&path, &tillit::store::Unlock::default())?;
    let here: usize = brought
        .read(|db| Ok(db.query_row("SELECT count(*) FROM person", [], |r| r.get::<_, u32>(0))?))?
        as usize;
    let bare = Bare::empty(&folder.path().join("bare.db"), schema::SQL)?;
    let plain = timed(|| insert(&bare, &ids))?;
    table.group(&format!("{here} people from a CSV file of {ROWS} rows, command line, plain"));
    table.line("import", Pair { ours, bare: plain }, "10 s");
    table.say(format!("| memory, at most | {peak} MB | | | 200 MB |"));
    Ok(())
}

fn insert(bare: &Bare, ids: &IdSource) -> Outcome<()> {
    let mut db = bare.open()?;
    let at = FakeClock::at("2026-11-23 09:00").now();
    for first in (0..ROWS).step_by(AT_ONCE) {
        let write = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for n in first..(first + AT_ONCE).min(ROWS) {
            let [family, given, born, phone, street, postcode] = row(n);
            let id = ids.next(at);
            write
                .prepare_cached(
                    "INSERT INTO person(id,given,family,born,street,postcode,interpreter,protection,
                       made) VALUES(?1,?2,?3,?4,?5,?6,0,0,?7)",
                )?
                .execute(params![id, given, family, born, street, postcode, at])?;
            let e164 = format!("+46{}", phone.trim_start_matches('0'));
            write
                .prepare_cached(
                    "INSERT INTO phone(id,person,typed,e164,place) VALUES(?1,?2,?3,?4,0)",
                )?
                .execute(params![ids.next(at), id, phone, e164])?;
        }
        write.commit()?;
    }
    Ok(())
}
