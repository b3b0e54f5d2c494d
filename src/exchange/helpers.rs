//! Those who help and the time they gave, read from a list: each row finds its programme, areas and member of
//! the team, or says why it cannot be taken.

use std::collections::HashMap;

use super::cells::{split_name, tidy};
use super::encounter::whole_day;
use super::encounters::mark;
use super::lookup::Lookup;
use super::person::check_shape;
use super::plan::Plan;
use super::table::Row;
use super::target::Target;
use crate::base::date::Day;
use crate::base::id::{AreaId, Id, MembershipId, ProgrammeId, WorkerId};
use crate::base::phone::digits;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::programme::hours::read_hours;
use crate::domain::programme::need::{Met, Need};
use crate::domain::programme::{Membership, Step};
use crate::domain::session::listed;
use crate::store::Author;
use crate::store::programmes::Hours;

/// What the names of a list mean in the register, each folded.
#[derive(Debug, Default)]
pub struct Known {
    /// Programmes, by every name they go by.
    pub programmes: HashMap<String, ProgrammeId>,
    /// The programme of rows that name none.
    pub default: Option<ProgrammeId>,
    /// Areas.
    pub areas: HashMap<String, AreaId>,
    /// Members of the team.
    pub workers: HashMap<String, WorkerId>,
}

/// Reads rows, all with the same plan.
#[derive(Debug, Clone, Copy)]
pub struct HelperReader<'a> {
    /// Which column goes where.
    pub plan: &'a Plan,
    /// Today.
    pub today: Day,
    /// What choices are called.
    pub lookup: &'a Lookup,
    /// What names mean.
    pub known: &'a Known,
    /// Where new ids come from.
    pub author: Author<'a>,
}

impl HelperReader<'_> {
    fn one(&self, row: &Row, target: &Target) -> String {
        tidy(self.plan.one(row, target))
    }

    /// The whole name, first name first.
    fn name(&self, row: &Row) -> String {
        let (mut given, mut family) =
            (self.one(row, &Target::Given), self.one(row, &Target::Family));
        if given.is_empty() && family.is_empty() {
            (given, family) = split_name(self.plan.one(row, &Target::FullName));
        }
        format!("{given} {family}").trim().to_owned()
    }

    /// The programme a row names, or the one of rows that name none.
    fn programme(&self, row: &Row, faults: &mut Vec<Phrase>) -> Option<ProgrammeId> {
        let named = self.one(row, &Target::Programme);
        if named.is_empty() {
            return self.known.default;
        }
        let found = self.known.programmes.get(&fold(&named)).copied();
        if found.is_none() {
            faults.push(Phrase::new(Word("cli-no-programme")).with("name", named));
        }
        found
    }

    /// A day, which must not hang on when the file is read.
    fn day(&self, row: &Row, target: &Target, faults: &mut Vec<Phrase>) -> Option<Day> {
        let text = self.one(row, target);
        // A day alone comes out of a spreadsheet as its midnight.
        let text = text.strip_suffix(" 00:00:00").unwrap_or(&text);
        if text.is_empty() {
            return None;
        }
        let day = whole_day(text, self.today).map_err(|flaw| faults.push(flaw.phrase())).ok()?;
        if day.is_none() {
            faults.push(Phrase::new(Word("exchange-whole-day")).with("text", text));
        }
        day
    }

    /// Reads a row as somebody who helps.
    ///
    /// # Errors
    /// Every reason why the row cannot be taken.
    pub fn member(&self, row: &Row) -> Result<Membership, Vec<Phrase>> {
        check_shape(self.plan, row)?;
        let mut faults = Vec::new();
        let programme = self.programme(row, &mut faults);
        if programme.is_none() && faults.is_empty() {
            faults.push(Phrase::new(Word("exchange-which-programme")));
        }
        let programme = programme.unwrap_or(ProgrammeId(Id([0; 16])));
        let mut one = Membership::new(MembershipId(self.author.id()), programme);
        one.name = self.name(row);
        one.phone = self.one(row, &Target::Phone);
        one.email = self.one(row, &Target::Email);
        one.places = listed(&self.one(row, &Target::Place));
        one.languages = self.lookup.languages_in(&self.one(row, &Target::Language));
        one.interests = listed(&self.one(row, &Target::Interests));
        one.note = self.plan.all(row, &Target::Note).collect::<Vec<_>>().join("\n");
        self.around(row, &mut one, &mut faults);
        let since = self.day(row, &Target::Since, &mut faults);
        let first = if since.is_some() { Step::Active } else { Step::Asked };
        one.steps.insert(first, since.unwrap_or(self.today));
        let needs = [
            (Target::Pledge, Need::Pledge),
            (Target::Extract, Need::Extract),
            (Target::Course, Need::Course),
        ];
        for (target, need) in needs {
            let met = self.day(row, &target, &mut faults);
            one.met.extend(met.map(|day| Met { need, day, until: need.usual_end(day) }));
        }
        let flaws = one.flaws(self.today).into_iter().filter(|flaw| flaw.stops);
        faults.extend(flaws.map(|flaw| flaw.reason));
        if faults.is_empty() { Ok(one) } else { Err(faults) }
    }

    /// In which areas, and who of the team looks after them.
    fn around(&self, row: &Row, one: &mut Membership, faults: &mut Vec<Phrase>) {
        for name in listed(&self.one(row, &Target::Area)) {
            match self.known.areas.get(&fold(&name)) {
                Some(area) => one.areas.push(*area),
                None => faults.push(Phrase::new(Word("cli-no-area")).with("name", name)),
            }
        }
        let worker = self.one(row, &Target::Worker);
        one.worker = self.known.workers.get(&fold(&worker)).copied();
        if one.worker.is_none() && !worker.is_empty() {
            faults.push(Phrase::new(Word("exchange-no-worker")).with("name", worker));
        }
    }

    /// Reads a row as time that one of these gave.
    ///
    /// # Errors
    /// Every reason why the row cannot be taken.
    pub fn hours(&self, row: &Row, members: &[Membership]) -> Result<Hours, Vec<Phrase>> {
        check_shape(self.plan, row)?;
        let mut faults = Vec::new();
        let membership = self.giver(row, members, &mut faults);
        let known = faults.len();
        let day = self.day(row, &Target::Day, &mut faults);
        match day {
            None if faults.len() == known => {
                faults.push(Phrase::new(Word("exchange-whole-day")).with("text", ""));
            }
            Some(day) if day > self.today => faults.push(Phrase::new(Word("flaw-helper-later"))),
            _ => {}
        }
        let minutes = self.minutes(row);
        if minutes.is_none() {
            faults.push(Phrase::new(Word("flaw-hours")));
        }
        match (membership, day, minutes) {
            (Some(membership), Some(day), Some(minutes)) if faults.is_empty() => {
                let activity = self.one(row, &Target::Activity);
                Ok(Hours { id: self.author.id(), membership, day, minutes, activity })
            }
            _ => Err(faults),
        }
    }

    /// Who gave the time: the one of that name, in the programme that is named.
    fn giver(
        &self,
        row: &Row,
        members: &[Membership],
        faults: &mut Vec<Phrase>,
    ) -> Option<MembershipId> {
        let name = self.name(row);
        let programme = self.programme(row, faults);
        // Whose card is hidden has no name here, and is nobody a row without one could mean.
        if fold(&name).is_empty() {
            faults.push(Phrase::new(Word("exchange-helper-unnamed")));
            return None;
        }
        let within = |one: &&Membership| programme.is_none_or(|of| of == one.programme);
        let called = |one: &&Membership| fold(&one.name) == fold(&name);
        let found: Vec<&Membership> = members.iter().filter(within).filter(called).collect();
        match found.as_slice() {
            [one] => return Some(one.id),
            [] => faults.push(Phrase::new(Word("exchange-no-helper")).with("name", name)),
            _ => faults.push(Phrase::new(Word("exchange-several-helpers")).with("name", name)),
        }
        None
    }

    /// How long, from a column of hours or one of minutes.
    fn minutes(&self, row: &Row) -> Option<u32> {
        let hours = self.one(row, &Target::Hours);
        if hours.is_empty() {
            return read_hours(&format!("{} min", self.one(row, &Target::Minutes)));
        }
        read_hours(&hours)
    }
}

/// The mark under which somebody who came in by a list is remembered.
pub fn member_key(one: &Membership) -> String {
    let (programme, phone) = (one.programme.to_string(), digits(&one.phone));
    format!("membership:{}", mark([&*programme, &one.name, &phone]))
}

/// Gives each row of one file the mark under which it is remembered: two alike in a file are two.
#[derive(Debug, Default)]
pub struct Keys {
    times: HashMap<Id, u32>,
}

impl Keys {
    /// The mark of the next row.
    pub fn next(&mut self, one: &Hours) -> String {
        let (of, day) = (one.membership.to_string(), one.day.to_string());
        let key = mark([&*of, &day, &one.minutes.to_string(), &one.activity]);
        let times = self.times.entry(key).or_default();
        *times += 1;
        format!("hours:{key}:{times}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{Reading, Table};
    use super::super::target::Kind;
    use super::*;
    use crate::base::clock::{Clock as _, FakeClock};
    use crate::base::id::{IdSource, PersonId};
    use crate::domain::programme::Kind as Of;

    #[test]
    fn a_row_without_a_name_is_nobodys_and_least_of_all_of_whoever_is_hidden() {
        let text = "Namn;Datum;Timmar\nAnna Ek;2021-03-02;2\n;2021-03-03;1\n ;2021-03-04;1\n";
        let known = |heading: &str| Target::guess(Kind::Hours, heading) != Target::Skip;
        let table = Table::read(text.as_bytes(), Reading::default(), &known).unwrap();
        let (plan, lookup, known) =
            (Plan::of(Kind::Hours, &table), Lookup::default(), Known::default());
        let (clock, ids) = (FakeClock::at("2021-11-22 09:00"), IdSource::counted(1));
        let by = WorkerId(ids.next(clock.now()));
        let author = Author { by, at: clock.now(), ids: &ids };
        let today = clock.today();
        let reader = HelperReader { plan: &plan, today, lookup: &lookup, known: &known, author };
        let one = |name: &str, person: Option<PersonId>| {
            let new = Membership::new(MembershipId(author.id()), Of::Ambassadors.shipped());
            Membership { name: name.to_owned(), person, ..new }
        };
        // Of whoever is hidden no name is known.
        let members = [one("Anna Ek", None), one("", Some(PersonId(author.id())))];
        let read: Vec<_> = table.rows().map(|row| reader.hours(&row, &members)).collect();
        assert_eq!(read[0].as_ref().map(|hours| hours.membership), Ok(members[0].id));
        for row in &read[1..] {
            let faults = row.as_ref().err().map(|all| all.iter().map(|why| why.word.as_str()));
            assert_eq!(faults.map(Iterator::collect), Some(vec!["exchange-helper-unnamed"]));
        }
    }
}
