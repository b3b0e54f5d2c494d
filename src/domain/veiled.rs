//! What holds a person's data says in `Debug` only which row it is: debug text ends up in logs.

/// Writes `Debug` for a type as its name and one field that tells nobody anything.
macro_rules! veiled {
    ($name:ident $(<$life:lifetime>)?, $field:ident) => {
        impl std::fmt::Debug for $name $(<$life>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name))
                    .field(stringify!($field), &self.$field)
                    .finish_non_exhaustive()
            }
        }
    };
}
pub(crate) use veiled;

#[cfg(test)]
mod tests {
    use crate::base::sort::Collation;
    use crate::base::{Day, Id, Lang, PersonId, Stamp};
    use crate::domain::answer::Answer;
    use crate::domain::duplicate::Candidate;
    use crate::domain::encounter::{Draft, Kind};
    use crate::domain::names::{Entry, Names};
    use crate::domain::person::Person;

    #[test]
    fn debug_text_tells_nothing_of_anybody() {
        let secret = "Sjöberg";
        let id = PersonId(Id([7; 16]));
        let person = Person { family: secret.into(), note: secret.into(), ..Person::new(id) };
        let entry = Entry { family: secret.into(), ..Entry::new(id) };
        let names = Names::new(vec![entry.clone()], &Collation::new(Lang::Sv));
        let candidate = Candidate { family: secret.into(), ..Candidate::default() };
        let mut draft = Draft::new(Kind::Call, Stamp(0), Day::of(2026, 11, 23).unwrap());
        draft.note = secret.into();
        draft.answers.set("q", Answer::Value(secret.into()));
        let said = format!(
            "{person:?} {entry:?} {names:?} {:?} {candidate:?} {draft:?} {:?}",
            names.get(id),
            draft.answers
        );
        assert!(!said.contains(secret), "{said}");
        assert!(said.contains("Person {") && said.contains("Draft {"), "{said}");
    }
}
