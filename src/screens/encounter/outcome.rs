//! How it went: the box with the digits, and what each outcome makes of the rest of the form.

use super::key;
use crate::base::Word;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::ui::{Choice, Field, FieldKind, Form};

/// The box: the commonest outcomes of a kind of contact by digit, every other by its letters.
pub fn box_of(kind: Kind) -> Field {
    let near = Disposition::commonest(kind);
    let rest = Disposition::ALL.iter().filter(|d| !near.contains(d) && can_be_chosen(**d));
    let choice = |d: &Disposition| Choice::new(d.code(), d.word()).detail(d.help());
    let choices = near.iter().chain(rest).map(choice).collect();
    let kind = FieldKind::OneOf { choices, near: near.len() };
    Field::new(key::HOW, Word("encounter-how"), kind).folded()
}

/// What was chosen.
pub fn of(form: &Form) -> Option<Disposition> {
    form.given(key::HOW).and_then(|code| Disposition::from_code(&code))
}

/// The codes of the outcomes a rule holds for: a box shown only with these.
pub fn codes(rule: impl Fn(Disposition) -> bool) -> Vec<&'static str> {
    let all = Disposition::ALL.iter().filter(|d| can_be_chosen(**d));
    all.filter(|d| rule(**d)).map(|d| d.code()).collect()
}

/// Whether somebody spoke: the person, or another for them.
pub fn somebody_spoke(disposition: Disposition) -> bool {
    disposition.reached()
}

/// Whether something can follow: the dead are left in peace.
pub fn goes_on(disposition: Disposition) -> bool {
    !disposition.stops_everything()
}

/// The box to go on in once the outcome is chosen.
pub fn next_box(disposition: Disposition, form: &Form) -> String {
    let question = || form.fields().iter().find(|f| f.answer && f.shown_if.is_none());
    match disposition {
        d if d.asks_questions() => {
            question().map_or_else(|| key::NOTE.to_owned(), |first| first.key.clone())
        }
        d if d.note_required() => key::NOTE.to_owned(),
        d if d.offers_no_contact() => key::NO_CONTACT.to_owned(),
        d if d.stops_everything() => key::NOTE.to_owned(),
        _ => key::FOLLOW_DAY.to_owned(),
    }
}

/// `Not begun` is what a list says of those nobody has tried: no contact can be that.
fn can_be_chosen(disposition: Disposition) -> bool {
    disposition != Disposition::NotBegun
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_take_the_commonest_and_every_outcome_is_there_once() {
        for kind in Kind::ALL {
            let field = box_of(*kind);
            let FieldKind::OneOf { choices, near } = &field.kind else { panic!("{kind:?}") };
            let first: Vec<&str> = choices.iter().take(*near).map(|c| c.value.as_str()).collect();
            let common: Vec<&str> =
                Disposition::commonest(*kind).iter().map(|d| d.code()).collect();
            assert_eq!(first, common, "{kind:?}");
            let mut all: Vec<&str> = choices.iter().map(|c| c.value.as_str()).collect();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), choices.len(), "{kind:?}");
            assert_eq!(all.len(), Disposition::ALL.len() - 1, "{kind:?}");
        }
    }
}
