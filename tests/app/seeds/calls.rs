//! Calls with questions: the pandemic's rounds.

use super::*;
use tillit::store::workers::{self, Profile, ReadProfile};

#[test]
fn g30_of_237_aged_70_to_75_187_are_called_for_20_minutes_each() {
    let mut h = register(&[Group::of(180, "1953"), Group::of(57, "1954").in_area("Bo", "Backa")]);
    begin(&mut h, "G30");
    list(&mut h, ("70", "75"), 237);
    letters(&mut h);
    assert_eq!(h.row("SELECT DISTINCT note FROM encounter"), "We will ring between these days");
    later(&mut h, 7);
    let who = untried(&h, 186);
    contacts(&mut h, Contact::call(Disposition::Completed, 20), &who);
    let rest: Vec<PersonId> = untried(&h, 51).split_off(1);
    contacts(&mut h, Contact::call(Disposition::NoAnswer, 0), &rest);
    says(&board(&mut h), &[("To call now", "1"), ("2 Call", "78.5 %")]);
    // The last is rung by keys: the questions, and how long it took.
    h.keys("3gl");
    assert!(h.line(1).contains("Calling round > Bo006"), "{}", h.screen());
    h.keys("14");
    to(&mut h, "Minutes");
    h.keys("<ctrl-u>20");
    save(&mut h);
    let lines = [
        ("Carried out, of the list", "187"),
        ("Carried out, of the list", "78.9 %"),
        ("Not reached", "50"),
        ("Time in all", "62 h 20 min"),
        ("Per contact carried out", "20.0 min"),
        ("Backa", "of 57"),
    ];
    says(&figures(&mut h), &lines);
    says(&board(&mut h), &[("2 Call", "187"), ("2 Call", "78.9 %")]);
    let told = summary(&h);
    assert_eq!(told["initiatives"][0]["completed"]["n"], 187);
    assert_eq!(told["initiatives"][0]["completed"]["percent"], 78.9);
    assert_eq!(told["figures"]["minutes"], 62 * 60 + 20);
    h.keys("<ctrl-z>");
    let lines = [("Carried out, of the list", "78.5 %"), ("Time in all", "62 h 0 min")];
    says(&figures(&mut h), &lines);
}

/// Six areas with somebody of the team in each, who is called as the area.
const SIX: [&str; 6] =
    ["Agnesberg", "Eriksbo", "Gårdsten", "Hammarkullen", "Lövgärdet", "Rannebergen"];

#[test]
fn g32_of_250_letters_40_percent_say_yes_for_10_minutes_each_and_six_share_them() {
    let group = |n: usize| {
        let letters = if n < 4 { 42 } else { 41 };
        Group::of(letters, "1946").in_area(SIX[n], SIX[n])
    };
    let mut h = register(&[0, 1, 2, 3, 4, 5].map(group));
    let mut team: Vec<Harness> = SIX.iter().map(|name| colleague(&mut h, name)).collect();
    // Their names come with the next look at who is there.
    h.wait(30_000);
    begin(&mut h, "G32");
    list(&mut h, ("80", "80"), 250);
    letters(&mut h);
    later(&mut h, 7);
    // By area: each gets those who live where they know their way about.
    h.keys("a1");
    let screen = h.resize(100, 40).screen();
    for (n, name) in SIX.iter().enumerate() {
        assert!(screen.contains(&format!("{name}: {}", if n < 4 { 42 } else { 41 })), "{screen}");
    }
    h.resize(80, 24).keys("<ctrl-s>");
    let own = "SELECT count(*) FROM target t JOIN worker w ON w.id=t.worker
       JOIN person p ON p.id=t.person JOIN area a ON a.id=p.area WHERE a.name=w.name";
    assert_eq!(h.row(own), "250", "each has those of the area they work in");
    // A hundred say yes: four times seventeen and twice sixteen; the first of each by keys.
    for (n, (name, own)) in SIX.iter().zip(&mut team).enumerate() {
        own.keys("<f5><f5>3<enter>l");
        assert!(own.line(1).contains(&format!("{name}000")), "{}", own.screen());
        own.keys("14");
        to(own, "Minutes");
        own.keys("<ctrl-u>10");
        save(own);
        own.keys("<esc>");
        let yes = if n < 4 { 17 } else { 16 };
        let mine = if n < 4 { 42 } else { 41 };
        let who = named(&h, (1..yes).map(|m| format!("{name}{m:03}")));
        contacts_by(&mut h, name, Contact::call(Disposition::Completed, 10), &who);
        let no = named(&h, (yes..mine).map(|m| format!("{name}{m:03}")));
        contacts_by(&mut h, name, Contact::call(Disposition::Declined, 0), &no);
    }
    let lines = [
        ("Carried out, of the list", "100"),
        ("Carried out, of the list", "40.0 %"),
        ("Time in all", "16 h 40 min"),
        ("Per contact carried out", "10.0 min"),
    ];
    says(&figures(&mut h), &lines);
    // Who of the six had how many, and how many of them said yes.
    let screen = looked(&mut h, '3');
    for (n, name) in SIX.iter().enumerate() {
        let said = if n < 4 { ["17", "of 42"] } else { ["16", "of 41"] };
        let lines: Vec<&str> = screen.lines().filter(|line| line.contains(name)).collect();
        assert_eq!(lines.len(), 2, "once as an area and once as a member\n{screen}");
        assert!(lines.iter().all(|line| said.iter().all(|one| line.contains(one))), "{screen}");
    }
    let own = &mut team[5];
    card(own, "Rannebergen000");
    down_to(own, "Carried out");
    own.keys("<delete>");
    says(&figures(&mut h), &[("Carried out, of the list", "39.6 %")]);
}

/// Somebody of the team who works in the area of the same name, at a computer of their own.
fn colleague(h: &mut Harness, name: &str) -> Harness {
    let own = h.as_user(name);
    let by = Author { by: h.member(EVA), at: h.now(), ids: &h.ids };
    let sql = "SELECT id FROM area WHERE name=?1";
    let area = h.peek(|db| db.query_row(sql, [name], |r| r.get(0)).unwrap());
    let worker = h.member(name);
    let before = h.peek(|db| ReadProfile { worker }.ask(db).unwrap());
    let after = Profile { areas: vec![area], ..before.clone() };
    h.write(&workers::edit_profile(&by, &before, &after));
    own
}

#[test]
fn g28_everybody_gets_the_material_and_is_offered_a_call() {
    let mut h = register(&[Group::of(40, "1951")]);
    begin(&mut h, "G28");
    list(&mut h, ("75", "75"), 40);
    letters(&mut h);
    says(&board(&mut h), &[("1 First letter", "100.0 %")]);
    later(&mut h, 7);
    let no = untried(&h, 40).split_off(12);
    contacts(&mut h, Contact::call(Disposition::Declined, 2), &no);
    h.keys("3gl14");
    save(&mut h);
    says(&board(&mut h), &[("1 First letter", "100.0 %"), ("2 Call", "1"), ("2 Call", "2.5 %")]);
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("2 Call", "0")]);
}

#[test]
fn g29_few_have_seen_the_films_and_everybody_tells_what_interests_them() {
    let mut h = register(&[Group::of(40, "1946")]);
    begin(&mut h, "G29");
    list(&mut h, ("80", "80"), 40);
    letters(&mut h);
    later(&mut h, 14);
    // Thirty-one calls come in from the paper list: six have seen a film.
    let mut file = "Name;Date;Outcome;Minutes;q:seen;q:interests\n".to_owned();
    for n in 1..32 {
        let (seen, interests) = if n < 7 { ("some", "music;walks") } else { ("none", "walks") };
        let row = format!("Anna{n:03} Hjällström;2026-12-07;completed;8;{seen};\"{interests}\"\n");
        file.push_str(&row);
    }
    let path = h.laptop().join("calls.csv");
    std::fs::create_dir_all(h.laptop()).unwrap();
    std::fs::write(&path, file).unwrap();
    let name = h.row("SELECT name FROM initiative");
    let path = path.display().to_string();
    tillit(&h, &["import", "encounters", &path, "--initiative", &name]);
    // The last one by keys: one or two of them.
    h.keys("<f5>l");
    assert!(h.line(1).contains("Calling round > Anna000"), "{}", h.screen());
    h.keys("12");
    save(&mut h);
    let lines = [("Carried out, of the list", "32"), ("Carried out, of the list", "80.0 %")];
    says(&figures(&mut h), &lines);
    let lines = [
        ("Yes, all or most of them", "0.0 %"),
        ("Yes, one or two", "21.9 %"),
        ("No  ", "78.1 %"),
        ("Walks", "31"),
    ];
    says(&answers(&mut h, "Call after the films"), &lines);
    h.keys("<ctrl-z>");
    says(&answers(&mut h, "Call after the films"), &[("Yes, one or two", "19.4 %")]);
    says(&figures(&mut h), &[("Carried out, of the list", "77.5 %")]);
}
