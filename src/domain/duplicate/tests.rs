use super::*;
use crate::base::sort::Collation;
use crate::base::{Id, Lang};
use crate::domain::names::Entry;
use crate::domain::protection::Protection;

fn id(n: u8) -> PersonId {
    PersonId(Id([n; 16]))
}

fn entry(n: u8, [given, family, born, phone, street]: [&str; 5]) -> Entry {
    Entry {
        given: given.into(),
        family: family.into(),
        born: born.parse().ok(),
        phones: Some(phone).filter(|p| !p.is_empty()).map(str::to_owned).into_iter().collect(),
        street: street.into(),
        ..Entry::new(id(n))
    }
}

fn town() -> Vec<Entry> {
    vec![
        entry(1, ["Gun-Britt", "Sjöberg", "1946-08-20", "+46701740626", "Kyrkogatan 24"]),
        entry(2, ["Gun", "Sjöberg", "1951-02-11", "+46313900600", "Lövgatan 2"]),
        entry(3, ["Ali", "Haddad", "1940-01-01", "", "Lövgatan 3"]),
        entry(4, ["Rolf", "Åkesson", "1946-08-20", "", "Storgatan 1"]),
        Entry { alias: "blå jackan, Gamlestan".into(), ..Entry::new(id(5)) },
    ]
}

fn found(entries: Vec<Entry>, candidate: &Candidate) -> Vec<(u8, Reason)> {
    let names = Names::new(entries, &Collation::new(Lang::Sv));
    likely(&names, candidate).into_iter().map(|(id, reason)| (id.0.0[0], reason)).collect()
}

fn named(given: &str, family: &str) -> Candidate {
    Candidate { given: given.into(), family: family.into(), ..Candidate::default() }
}

#[test]
fn each_reason_is_seen_for_itself() {
    let nobody = Candidate::default();
    for (candidate, who) in [
        (nobody.clone(), vec![]),
        (
            Candidate { phones: vec!["070 174 06 26".into()], ..nobody.clone() },
            vec![(1, Reason::SamePhone)],
        ),
        (named("gun britt", "SJÖBERG"), vec![(1, Reason::SameName), (2, Reason::LikeName)]),
        (named("Sjöberg", "Gun-Britt"), vec![(1, Reason::SameName), (2, Reason::LikeName)]),
        (named("Gun", "Sjöbergh"), vec![(1, Reason::LikeName), (2, Reason::LikeName)]),
        (named("Ali", "Hadad"), vec![(3, Reason::LikeName)]),
        (named("Alma", "Haddad"), vec![]),
        (named("", "Sjöberg"), vec![]),
        (
            Candidate { born: "1946-08-20".parse().ok(), ..named("Rolf", "") },
            vec![(4, Reason::SameBirth)],
        ),
        (Candidate { born: "1946-08-20".parse().ok(), ..named("Nils", "") }, vec![]),
        (Candidate { born: "1946".parse().ok(), ..named("Rolf", "") }, vec![]),
        (Candidate { street: "lövgatan 3".into(), ..named("Aly", "") }, vec![]),
        (
            Candidate { street: "Lövgatan 3".into(), ..named("Ali", "") },
            vec![(3, Reason::SameAddress)],
        ),
        (
            Candidate { street: "Lövgatan 3".into(), born: "1940".parse().ok(), ..nobody.clone() },
            vec![(3, Reason::SameAddress)],
        ),
        (Candidate { street: "Lövgatan 2".into(), ..named("Ali", "") }, vec![]),
        (Candidate { alias: "Blå jackan Gamlestan".into(), ..nobody }, vec![(5, Reason::SameName)]),
    ] {
        assert_eq!(found(town(), &candidate), who, "{} {}", candidate.given, candidate.family);
    }
}

#[test]
fn the_strongest_reason_is_told_and_comes_first() {
    let candidate = Candidate {
        born: "1946-08-20".parse().ok(),
        phones: vec!["0701740626".into()],
        street: "Kyrkogatan 24".into(),
        ..named("Gun Britt", "Sjöberg")
    };
    let who = [(1, Reason::SamePhone), (2, Reason::LikeName)];
    assert_eq!(found(town(), &candidate), who);
}

#[test]
fn a_card_is_not_its_own_duplicate() {
    let candidate = Candidate { own: Some(id(3)), ..named("Ali", "Haddad") };
    assert_eq!(found(town(), &candidate), []);
}

#[test]
fn the_protected_are_told_by_name_alone() {
    for protection in [Protection::Marked, Protection::Hidden, Protection::Secret] {
        let mut entries = town();
        entries[0].protection = protection;
        let phone = Candidate { phones: vec!["0701740626".into()], ..Candidate::default() };
        assert_eq!(found(entries.clone(), &phone), [], "{protection:?}");
        let who = found(entries.clone(), &named("Gun-Britt", "Sjöberg"));
        assert!(who.contains(&(1, Reason::SameName)), "{protection:?}");
        let like = found(entries, &named("Gun-Britt", "Sjöbergh"));
        assert_eq!(like.iter().any(|(n, _)| *n == 1), protection == Protection::Marked);
    }
}

#[test]
fn no_more_than_ten_are_proposed() {
    let entries: Vec<Entry> = (1..=30).map(|n| entry(n, ["Anna", "Ek", "", "", ""])).collect();
    assert_eq!(found(entries, &named("Anna", "Ek")).len(), 10);
}
