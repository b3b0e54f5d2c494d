//! Ids, days and cells between Rust and `SQLite`.

use super::{Cell, Result, StoreError, schema::Holds};
use crate::base::{Day, Id};
use crate::domain::template::Version;
use chrono::NaiveTime;
use rusqlite::types::{FromSql, FromSqlError, ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Params, Row, ToSql};

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Int(n) => ToSqlOutput::Owned(Value::Integer(*n)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Id(id) => ToSqlOutput::Borrowed(ValueRef::Blob(&id.0)),
        })
    }
}

impl FromSql for Cell {
    fn column_result(value: ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Ok(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(n) => Self::Int(n),
            ValueRef::Text(_) => Self::Text(value.as_str()?.to_owned()),
            ValueRef::Blob(bytes) => Self::Id(Id(sixteen(bytes)?)),
            ValueRef::Real(_) => return Err(FromSqlError::InvalidType),
        })
    }
}

fn sixteen(bytes: &[u8]) -> rusqlite::types::FromSqlResult<[u8; 16]> {
    let size = || FromSqlError::InvalidBlobSize { expected_size: 16, blob_size: bytes.len() };
    bytes.try_into().map_err(|_| size())
}

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
    }
}

impl FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Ok(Self(sixteen(value.as_blob()?)?))
    }
}

impl ToSql for Version {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Integer(self.kept())))
    }
}

impl FromSql for Version {
    fn column_result(value: ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        value.as_i64().map(Self::from_kept)
    }
}

/// Every kind of id as the tables and the changes of them hold it.
macro_rules! id_sql {
    ($($name:ident),+) => {$(
        impl ToSql for crate::base::$name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for crate::base::$name {
            fn column_result(value: ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                Id::column_result(value).map(Self)
            }
        }

        impl From<crate::base::$name> for Cell {
            fn from(id: crate::base::$name) -> Self {
                Self::Id(id.0)
            }
        }
    )+};
}

id_sql!(
    PersonId,
    EncounterId,
    TaskId,
    InitiativeId,
    SessionId,
    SeriesId,
    ProgrammeId,
    MembershipId,
    MatchId,
    WorkerId,
    AreaId,
    PhoneId,
    ActionId
);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Text(self.to_string())))
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|_| FromSqlError::InvalidType)
    }
}

impl ToSql for crate::base::Stamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Integer(self.0)))
    }
}

impl FromSql for crate::base::Stamp {
    fn column_result(value: ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

/// A text that may be missing, as the text or nothing written.
pub fn text(row: &Row<'_>, column: &str) -> rusqlite::Result<String> {
    Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
}

/// A value kept as a code. One that this program does not know comes from a later one that should
/// have said so in `min_reader`.
pub fn code<T>(row: &Row<'_>, column: &str, read: fn(&str) -> Option<T>) -> Result<T> {
    let code: String = row.get(column)?;
    read(&code).ok_or_else(|| StoreError::Bug(format!("unknown {column} {code}")))
}

/// As [`code`], for a column that may be empty.
pub fn code_or_none<T>(
    row: &Row<'_>,
    column: &str,
    read: fn(&str) -> Option<T>,
) -> Result<Option<T>> {
    let code: Option<String> = row.get(column)?;
    code.map_or(Ok(None), |_| self::code(row, column, read).map(Some))
}

/// A value kept as text that reads itself.
pub fn parse<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    let bad = || StoreError::Bug(format!("unreadable {column}"));
    text.map(|t| t.parse().map_err(|_| bad())).transpose()
}

/// A planned time, kept as 09:30.
pub fn time(row: &Row<'_>, column: &str) -> Result<Option<NaiveTime>> {
    let text: Option<String> = row.get(column)?;
    let bad = |_| StoreError::Bug(format!("unreadable {column}"));
    text.map(|t| NaiveTime::parse_from_str(&t, TIME).map_err(bad)).transpose()
}

/// A planned time as it is kept.
pub fn time_cell(time: Option<NaiveTime>) -> Cell {
    time.map(|t| t.format(TIME).to_string()).into()
}

const TIME: &str = "%H:%M";

/// The rows of a query, each made into a value.
pub fn all<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    mut make: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut ask = db.prepare_cached(sql)?;
    let mut rows = ask.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(make(row)?);
    }
    Ok(found)
}

/// The one row of a query, when there is one.
pub fn one<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    make: impl FnOnce(&Row<'_>) -> Result<T>,
) -> Result<Option<T>> {
    let mut ask = db.prepare_cached(sql)?;
    let mut rows = ask.query(params)?;
    rows.next()?.map(make).transpose()
}

/// A list of ids for `IN (SELECT unhex(value) FROM json_each(?))`: any number of them, one
/// statement.
pub fn id_list<T: Copy + Into<Id>>(ids: &[T]) -> String {
    let quoted: Vec<String> = ids.iter().map(|id| format!("\"{}\"", (*id).into())).collect();
    format!("[{}]", quoted.join(","))
}

/// A number of rows.
pub fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<usize> {
    Ok(usize::try_from(row.get::<_, i64>(column)?).unwrap_or(0))
}

/// A value as the change log writes it.
pub fn to_json(cell: &Cell) -> serde_json::Value {
    match cell {
        Cell::Null => serde_json::Value::Null,
        Cell::Int(n) => (*n).into(),
        Cell::Text(text) => text.clone().into(),
        Cell::Id(id) => id.to_string().to_uppercase().into(),
    }
}

/// A value of the change log, read as what its column holds.
pub fn from_json(value: &serde_json::Value, holds: Holds) -> Result<Cell> {
    let bad = || StoreError::Bug("a value of the change log does not fit its column".to_owned());
    Ok(match (value, holds) {
        (serde_json::Value::Null, _) => Cell::Null,
        (serde_json::Value::Number(n), Holds::Int) => Cell::Int(n.as_i64().ok_or_else(bad)?),
        (serde_json::Value::String(text), Holds::Text) => Cell::Text(text.clone()),
        (serde_json::Value::String(hex), Holds::Id) => Cell::Id(hex.parse().map_err(|_| bad())?),
        _ => return Err(bad()),
    })
}

/// The columns of one side of a change.
pub fn columns_of(json: Option<&str>) -> Result<serde_json::Map<String, serde_json::Value>> {
    match json {
        None => Ok(serde_json::Map::new()),
        Some(text) => serde_json::from_str(text)
            .map_err(|e| StoreError::Bug(format!("the change log is not readable: {e}"))),
    }
}
