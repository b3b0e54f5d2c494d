//! A card made fuller by a row about the same person: only what is missing, nothing is written over.

use crate::domain::person::Person;

/// The card with what it lacks out of the row. An address is one thing: where any part of it stands, it
/// stays as it is. What may not be kept of somebody protected is not filled in either.
pub fn fill(card: &Person, row: &Person) -> Person {
    let mut full = card.clone();
    let texts = [
        (&mut full.given, &row.given),
        (&mut full.family, &row.family),
        (&mut full.alias, &row.alias),
        (&mut full.note, &row.note),
    ];
    for (text, told) in texts {
        if text.trim().is_empty() {
            text.clone_from(told);
        }
    }
    full.born = match (card.born, row.born) {
        // A year alone is less than the day.
        (Some(year), Some(day)) if year.rest.is_none() && day.year == year.year => Some(day),
        (known, told) => known.or(told),
    };
    if card.languages.is_empty() {
        full.languages.clone_from(&row.languages);
        // A need known to either is a need.
        full.interpreter = card.interpreter.max(row.interpreter);
    }
    for wish in &row.no_contact {
        if card.no_contact.iter().all(|known| known.channel != wish.channel) {
            full.no_contact.push(wish.clone());
        }
    }
    for tag in &row.tags {
        if !card.tags.contains(tag) {
            full.tags.push(tag.clone());
        }
    }
    if card.protection.may_hold_contact() {
        contact(&mut full, row);
    }
    full
}

fn contact(full: &mut Person, row: &Person) {
    if full.phones.is_empty() {
        full.phones.clone_from(&row.phones);
    }
    if full.email.is_empty() {
        full.email.clone_from(&row.email);
    }
    if [&full.street, &full.postcode, &full.town].into_iter().all(String::is_empty) {
        full.street.clone_from(&row.street);
        full.postcode.clone_from(&row.postcode);
        full.town.clone_from(&row.town);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::{Id, PersonId};
    use crate::domain::protection::Protection;

    fn somebody(given: &str, street: &str, town: &str) -> Person {
        let mut person = Person::new(PersonId(Id([1; 16])));
        (person.given, person.street, person.town) = (given.into(), street.into(), town.into());
        person
    }

    #[test]
    fn only_what_is_missing_is_filled_in() {
        let mut card = somebody("Bo", "", "Lund");
        card.born = Some("1941".parse().unwrap());
        let mut row = somebody("Bosse", "Storgatan 1", "Malmö");
        row.born = Some("1941-03-11".parse().unwrap());
        row.email = "bo@example.org".into();
        let full = fill(&card, &row);
        assert_eq!(
            (full.given.as_str(), full.street.as_str(), full.town.as_str()),
            ("Bo", "", "Lund")
        );
        assert_eq!((full.born, full.email.as_str()), (row.born, "bo@example.org"));
        row.born = Some("1942-03-11".parse().unwrap());
        assert_eq!(fill(&card, &row).born, card.born);
    }

    #[test]
    fn nothing_by_which_somebody_protected_could_be_found_is_filled_in() {
        let mut card = somebody("Bo", "", "");
        card.protection = Protection::Hidden;
        let full = fill(&card, &somebody("Bo", "Storgatan 1", "Lund"));
        assert_eq!(full, card);
    }
}
