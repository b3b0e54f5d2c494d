//! What is seen while a large file comes home.

use super::opened;
use crate::harness::{EVA, Harness};
use tillit::base::{IdSource, Word};
use tillit::store::{Author, Edit, Register, Saved, Unlock, commit};

/// Every picture between a key and the last thing that comes of it.
fn pictures(h: &mut Harness, key: &str) -> Vec<String> {
    h.on_its_way(key);
    let mut all = vec![h.screen()];
    while h.next() {
        all.push(h.screen());
    }
    all
}

/// How far it is by a picture: so many of so many, and how long the bar is.
fn far(picture: &str) -> Option<(usize, usize, usize)> {
    let line = picture.lines().find(|line| line.contains(" of "))?;
    let (done, of) = line.trim().split_once(" of ")?;
    Some((done.parse().ok()?, of.parse().ok()?, picture.matches('█').count()))
}

#[test]
fn how_far_it_has_come_is_shown_by_a_number_and_a_bar() {
    let mut h = opened();
    let copy = h.laptop().with_file_name("hand.tillit");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    std::fs::copy(h.path(), &copy).unwrap();
    let author = Author { by: h.member(EVA), at: h.now(), ids: &IdSource::system() };
    let mut register = Register::open(&copy, &Unlock::default()).unwrap();
    for _ in 0..3 {
        let cells = || vec![("given", "Ny".into()), ("made", author.now())];
        let people = (0..180).map(|_| Edit::insert("person", author.id(), cells()));
        let save = author.save(Word("did-person-add"), people.collect());
        assert_eq!(commit::commit(&mut register, &save), Ok(Saved::Done { conflicts: 0 }));
    }
    drop(register);
    h.keys("i").paste(&copy.display().to_string()).keys("<enter>");
    assert!(h.screen().contains("People: 540 new"), "{}", h.screen());
    let all = pictures(&mut h, "<ctrl-s>");
    let mut seen: Vec<_> = all.iter().filter_map(|picture| far(picture)).collect();
    seen.dedup();
    assert!(
        all.iter().any(|picture| picture.contains("Keeping a backup first")),
        "{}",
        all.join("\n")
    );
    // It begins with none of an unknown number, and grows.
    assert!(seen.len() > 2, "{seen:?} in\n{}", all.join("\n"));
    let grows = |two: &[(usize, usize, usize)]| two[0].0 < two[1].0 && two[0].2 < two[1].2;
    assert!(seen.windows(2).all(grows), "{seen:?}");
    assert!(seen[1..].iter().all(|(done, of, _)| done < of && *of >= 540), "{seen:?}");
    assert!(h.screen().contains("is home"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ny'"), "540");
}
