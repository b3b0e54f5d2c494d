//! Those who help going with somebody: what is asked of whom, and what is not told of a protected person.

use super::merging::programmes::helper;
use super::work::{day, today};
use super::*;
use crate::base::MatchId;
use crate::domain::area::Area;
use crate::domain::book::Book;
use crate::domain::programme::Membership;
use crate::domain::programme::figures::Sums;
use crate::domain::programme::matching::{Match, Parting, Whom};
use crate::store::programmes::{Figures, MatchLine, Matches, Suggest};
use books::Entry;

/// Kerstin goes with somebody from a day on.
pub fn pair(h: &mut House, person: PersonId, starts: &str) -> Match {
    let author = h.author();
    let kerstin = helper(&author, "Kerstin");
    let new = Match::new(MatchId(author.id()), kerstin.id, Whom::of(person), day(starts));
    let saves = [programmes::add(&author, &kerstin), programmes::pair(&author, &new)];
    for save in saves {
        h.commit(&save);
    }
    new
}

/// What is asked on Today of those who came alone and those guided on.
fn asked(h: &House) -> (usize, usize) {
    let matches: Vec<MatchLine> = h.ask(&Matches::Due(today()));
    let due = h.ask(&books::Due { today: today(), worker: None });
    (matches.len(), due.iter().filter(|one| one.book == Book::Referral).count())
}

#[test]
fn nothing_is_asked_of_who_has_died_or_lies_in_the_bin_by_whichever_card() {
    let mut h = House::plain();
    let (ann, other) = (h.person("Ann"), h.person("Anna"));
    let part = Column::new("merged_into", Cell::Null, ann);
    h.done(verb("did"), vec![Edit::update("person", other, vec![part])]);
    let going = pair(&mut h, other, "2026-08-01");
    let ended =
        Match { ended: Some(day("2026-10-01")), reason: Some(Parting::Alone), ..going.clone() };
    let save = programmes::edit_match(&h.author(), &going, &ended);
    h.commit(&save);
    let author = h.author();
    let on = Entry::new(Book::Referral, author.id()).with("person", other.0);
    let save = books::add(&author, &on.with("aim", "vårdcentralen").with("day", "2026-10-20"));
    h.commit(&save);
    assert_eq!(asked(&h), (1, 1));
    let kept = |h: &House| {
        let known = h.ask(&Figures::default());
        known.iter().map(|one| Sums::of(one, today()).matched.kept[0].of).sum::<usize>()
    };
    assert_eq!(kept(&h), 1);
    for column in [Column::new("deceased_on", Cell::Null, "2026-10-15"), {
        let at = h.author().at;
        Column::new("gone", Cell::Null, at)
    }] {
        let back = Column::new(&column.name, column.want.clone(), Cell::Null);
        h.done(verb("did"), vec![Edit::update("person", ann, vec![column])]);
        assert_eq!((asked(&h), kept(&h)), ((0, 0), 0));
        h.done(verb("did"), vec![Edit::update("person", ann, vec![back])]);
    }
    assert_eq!((asked(&h), kept(&h)), ((1, 1), 1));
}

#[test]
fn what_suits_somebody_protected_on_any_card_tells_nothing_of_where_they_live() {
    let mut h = House::plain();
    let (ann, other) = (h.person("Ann"), h.person("Anna"));
    let area = Area::new(crate::base::AreaId(h.author().id()), "Hjällbo");
    h.done(verb("did"), vec![areas::row(&area)]);
    let lives = Column::new("area", Cell::Null, area.id);
    let part = Column::new("merged_into", Cell::Null, ann);
    h.done(
        verb("did"),
        vec![Edit::update("person", ann, vec![lives]), Edit::update("person", other, vec![part])],
    );
    let author = h.author();
    let kerstin = Membership { areas: vec![area.id], ..helper(&author, "Kerstin") };
    let save = programmes::add(&author, &kerstin);
    h.commit(&save);
    let near = |h: &House| {
        let suggest =
            Suggest { person: ann, wish: String::new(), weekdays: Vec::new(), today: today() };
        h.ask(&suggest)[0].area
    };
    assert!(near(&h));
    let hide = Column::new("protection", 0_i64, 1_i64);
    h.done(verb("did"), vec![Edit::update("person", other, vec![hide])]);
    assert!(!near(&h));
}
