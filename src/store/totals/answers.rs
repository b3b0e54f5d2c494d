//! How the answers to a template's questions spread.

use super::Scope;
use super::rows::Places;
use crate::base::{EncounterId, PersonId};
use crate::domain::answer::Answer;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::template::{Question, Template};
use crate::domain::totals::{Spread, spread};
use crate::store::encounters::answer;
use crate::store::row::{all, code};
use crate::store::{Ask, Result, StoreError, templates};
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// The answers given to a template in a period, question by question.
///
/// All versions count together; the questions are those of the newest.
#[derive(Debug)]
pub struct AnswersOf {
    /// What is looked at.
    pub scope: Scope,
    /// Which template.
    pub template: String,
}

/// One question with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// What was answered.
    pub spread: Spread,
    /// Who gave an answer, with it: to list them. Of merged cards the one that stands for all.
    pub who: Vec<(PersonId, Answer)>,
}

impl Ask for AnswersOf {
    type Answer = Vec<Asked>;

    fn ask(&self, db: &Connection) -> Result<Vec<Asked>> {
        let template = newest(db, &self.template)?;
        let contacts = self.contacts(db)?;
        let mut given = self.given(db)?;
        let asked = template.questions.into_iter().filter(|q| q.kind.is_asked());
        let each = asked.map(|question| {
            let mut answers = given.remove(&question.key).unwrap_or_default();
            let who = contacts
                .iter()
                .filter_map(|(id, person)| Some(((*person)?, answers.get(id)?.clone())));
            let who = who.collect();
            let said: Vec<Option<Answer>> =
                contacts.iter().map(|(id, _)| answers.remove(id)).collect();
            Asked { spread: spread(&question, said.iter().map(Option::as_ref)), question, who }
        });
        Ok(each.collect())
    }
}

fn newest(db: &Connection, key: &str) -> Result<Template> {
    let versions = templates::Versions { key: Some(key.to_owned()) }.ask(db)?;
    let readable = versions.into_iter().find_map(|kept| kept.template.ok());
    readable.ok_or(StoreError::Gone)
}

const WHERE: &str = "e.day BETWEEN ?1 AND ?2 AND e.gone IS NULL AND e.template=?3
   AND (?4 IS NULL OR e.worker=?4) AND (?5 IS NULL OR e.initiative=?5)
   AND (?6 IS NULL OR e.kind=?6)";

impl AnswersOf {
    /// The contacts in which the questions could be asked.
    fn contacts(&self, db: &Connection) -> Result<Vec<(EncounterId, Option<PersonId>)>> {
        let s = &self.scope;
        let kind = s.kind.map(Kind::code);
        let sql = format!("SELECT e.id, e.person, e.disposition FROM encounter e WHERE {WHERE}");
        let found = all(
            db,
            &sql,
            params![s.from, s.to, self.template, s.worker, s.initiative, kind],
            |r| {
                let outcome = code(r, "disposition", Disposition::from_code)?;
                Ok((r.get(0)?, r.get(1)?, outcome))
            },
        )?;
        let mut places = Places::of(db, s, false)?;
        let asked = found.into_iter().filter(|(.., outcome)| outcome.asks_questions());
        let here = asked.filter_map(|(id, card, _)| {
            let person = places.find(card)?.person;
            Some((id, person.and_then(|person| places.id(person))))
        });
        Ok(here.collect())
    }

    fn given(&self, db: &Connection) -> Result<HashMap<String, HashMap<EncounterId, Answer>>> {
        let s = &self.scope;
        let kind = s.kind.map(Kind::code);
        let sql = format!(
            "SELECT a.question, a.encounter, a.value, a.missing FROM encounter e
             CROSS JOIN answer a ON a.encounter=e.id WHERE {WHERE} AND a.gone IS NULL"
        );
        let rows = all(
            db,
            &sql,
            params![s.from, s.to, self.template, s.worker, s.initiative, kind],
            |r| Ok((r.get::<_, String>(0)?, r.get(1)?, answer(r)?)),
        )?;
        let mut given: HashMap<String, HashMap<EncounterId, Answer>> = HashMap::new();
        for (question, encounter, answer) in rows {
            given.entry(question).or_default().insert(encounter, answer);
        }
        Ok(given)
    }
}
