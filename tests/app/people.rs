//! People: finding, the card, the form, two cards made one, what changed.

use crate::harness::{Harness, Start};
use tillit::base::phone::read_phone;
use tillit::base::{AreaId, Country, Day, Lang, PersonId, PhoneId, TaskId};
use tillit::domain::area::Area;
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::person::{Channel, NoContact, Person, PersonPhone};
use tillit::domain::protection::Protection;
use tillit::domain::task::{Errand, State, Task};
use tillit::store::{Author, Save, areas, encounters, people, tasks};

/// Somebody of the town.
fn person(author: &Author<'_>, name: &str, born: &str, phone: &str) -> Person {
    let (given, family) = name.rsplit_once(' ').unwrap_or((name, ""));
    let mut person = Person {
        given: given.into(),
        family: family.into(),
        born: born.parse().ok(),
        ..Person::new(PersonId(author.id()))
    };
    if !phone.is_empty() {
        let phone = read_phone(phone, Country::Se);
        person.phones.push(PersonPhone { id: PhoneId(author.id()), phone, label: String::new() });
    }
    person
}

/// Five people: Gun-Britt with all there is, two like her, one protected and one in hiding.
fn town(author: &Author<'_>) -> Vec<Save> {
    let area = Area { id: AreaId(author.id()), name: "Hjällbo".into(), parent: None, gone: false };
    let mut gun = person(author, "Gun-Britt Sjöberg", "1946-08-20", "0701740626");
    gun.street = "Kyrkogatan 24".into();
    gun.postcode = "424 33".into();
    gun.town = "Angered".into();
    gun.area = Some(area.id);
    gun.languages = vec!["sv".into()];
    gun.tags = vec!["ensam".into(), "kaffe".into()];
    gun.no_contact = vec![NoContact {
        channel: Channel::Post,
        since: Day::of(2026, 10, 20).unwrap(),
        why: "vill inte ha reklam".into(),
    }];
    let twin = person(author, "Gun Sjöberg", "1946", "0701740626");
    let andersson = person(author, "Gun-Britt Andersson", "1951-02-11", "0313900600");
    let marked = Person {
        protection: Protection::Marked,
        ..person(author, "Siv Nilsson", "1950-01-01", "0701740608")
    };
    let hidden = Person {
        protection: Protection::Hidden,
        ..person(author, "Aino Mäkelä", "1944-05-05", "")
    };
    let mut saves = vec![areas::add(author, &area)];
    for one in [&gun, &twin, &andersson, &marked, &hidden] {
        saves.push(people::add(author, one, &[]));
    }
    saves.extend(work(author, &gun));
    saves
}

fn work(author: &Author<'_>, gun: &Person) -> Vec<Save> {
    let day = Day::of(2026, 11, 2).unwrap();
    let mut call = Draft::new(Kind::Call, author.at.plus(-21 * 86_400_000), day);
    call.person = Some(gun.id);
    call.disposition = Some(Disposition::NoAnswer);
    call.minutes = Some(3);
    call.note = "ringde två gånger".into();
    let task = Task {
        id: TaskId(author.id()),
        person: Some(gun.id),
        initiative: None,
        errand: Errand::Call,
        day: Day::of(2026, 11, 23),
        time: None,
        worker: Some(author.by),
        note: "trean".into(),
        why: None,
        state: State::Open,
    };
    let logged = encounters::log(author, &call, &encounters::Then::default()).1;
    vec![logged, tasks::add(author, &task)]
}

fn swedish() -> Start {
    Start::new().lang(Lang::Sv)
}

/// The list, everybody shown, nothing being written.
fn people(h: &mut Harness) {
    h.keys("2");
}

/// Goes to the card of the one this finds.
fn card(h: &mut Harness, find: &str) {
    h.keys(&format!("2<ctrl-f>{find}<enter>"));
}

#[test]
fn the_list_shows_everybody_with_those_opened_last_on_top() {
    let mut h = swedish().with(|author| {
        // Those of an import were not opened by anybody.
        let crowd = ["Ek", "Berg", "Lind", "Holm", "Dahl", "Falk", "Öst", "Åberg", "Ädel"];
        let crowd = crowd.map(|name| person(author, &format!("Eva {name}"), "1950", ""));
        let edits = crowd.iter().flat_map(|one| people::rows(author, one, &[])).collect();
        let mut saves = town(author);
        saves.push(author.save(tillit::base::Word("did-import"), edits));
        saves
    });
    people(&mut h);
    h.keys("<down><down>").wait(300);
    insta::assert_snapshot!(h.screen(), @r"
     Personer                           Karin Lindén   mån 2026-11-23 v. 48  sparat
     1Idag[2Personer]3Insatser 9Siffror 0Mer
    ────────────────────────────────────────────────────────────────────────────────
     Sök: [                             ]  namn, telefon, gata, född, tagg    13/13
    ────────────────────────────────────────────────────┬───────────────────────────
       Namn                 Född  Område       Senast   │ Gun Sjöberg
      Senast öppnade                                   █│ 1946 (80 år)
       [Skydd] Siv Nilsson  1950               -       █│ 070-174 06 26
       Gun-Britt Andersson  1951               -       █│
     > Gun Sjöberg          1946               -       █│
       Gun-Britt Sjöberg    1946  Hjällbo      2 nov   █│
      Alla                                             █│
       Gun-Britt Andersson  1951               -       █│
       Eva Berg             1950               -       █│
       Eva Dahl             1950               -       █│
       Eva Ek               1950               -       █│
       Eva Falk             1950               -       █│
       Eva Holm             1950               -       ││
       Eva Lind             1950               -       ││
       [Skydd] Siv Nilsson  1950               -       ││
       Gun Sjöberg          1946               -       ││
    ────────────────────────────────────────────────────┴───────────────────────────
     Alla personer   Ordning: namn
     ? Hjälp  F9 Meny  Enter Öppna kortet  L Logga samtal  B Besök  S Sök
    ");
    insta::assert_snapshot!(h.roles(), @r"
     cccccccc                           bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb  nnnnnn
     ssssstttttttttttsssssssss ssssssss ssss
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
     iiii ggggggggggggggggggggggggggggggg  lllllllllllllllllllllllllllllll    bbbbb
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
       bbbbbbbbbbbbbbbbbbb  bbbb  bbbbbbbbbbb  bbbbbbbb d ccccccccccc
    cccccccccccccccc                                   bd aaaa aaa aaa
       aaaaaaa aaa aaaaaaa  aaaa               bbbbbbbbbd aaaaaaa aa aa
       aaaaaaaaa aaaaaaaaa  aaaa               bbbbbbbbbd
    eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeebd
       aaaaaaaaa aaaaaaa    aaaa  aaaaaaa      a aaa   bd
    cccccc                                             bd
       aaaaaaaaa aaaaaaaaa  aaaa               bbbbbbbbbd
       aaa aaaa             aaaa               bbbbbbbbbd
       aaa aaaa             aaaa               bbbbbbbbbd
       aaa aa               aaaa               bbbbbbbbbd
       aaa aaaa             aaaa               bbbbbbbbbd
       aaa aaaa             aaaa               bbbbbbbbdd
       aaa aaaa             aaaa               bbbbbbbbdd
       aaaaaaa aaa aaaaaaa  aaaa               bbbbbbbbdd
       aaa aaaaaaa          aaaa               bbbbbbbbdd
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
     bbbbbbbbbbbbbbbbbbbbbbbbbbbbb
     k lllll  kk llll  kkkkk llllllllllll  k llllllllllll  k lllll  k lll
    ");
}

#[test]
fn finding_asks_the_file_nothing_and_counts() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.wait(300);
    let _ = h.asked();
    h.keys("sgun-b");
    assert!(h.line(4).contains("2/4") && h.line(4).contains("[gun-b"), "{}", h.screen());
    assert_eq!(h.asked(), Vec::<String>::new());
    h.keys("<ctrl-u>siv").wait(300);
    assert!(h.asked().iter().any(|asked| asked.contains("Card")), "the preview is read at rest");
    h.keys("<ctrl-u>kyrko");
    assert!(h.screen().contains("Gun-Britt Sjöberg"), "{}", h.screen());
    h.keys("<ctrl-u>0701740626");
    assert!(h.line(4).contains("2/4"), "{}", h.screen());
    h.keys("<ctrl-u>qqqq");
    assert!(h.screen().contains("Nobody is called “qqqq”."), "{}", h.screen());
    h.keys("<ctrl-n>");
    assert!(h.line(1).contains("New person > Qqqq"), "{}", h.screen());
}

#[test]
fn the_card_tells_what_is_to_be_done_and_what_has_happened() {
    let mut h = swedish().with(town);
    card(&mut h, "gun-britt sjö");
    insta::assert_snapshot!(h.screen(), @r#"
     Personer > Gun-Britt Sjöberg       Karin Lindén   mån 2026-11-23 v. 48  sparat
     1Idag[2Personer]3Insatser 9Siffror 0Mer
    ────────────────────────────────────────────────────────────────────────────────
     Gun-Britt Sjöberg   1946-08-20 (80 år)   070-174 06 26
     Kyrkogatan 24, 424 33 Angered
     ! Skicka inte brev (2026-10-20: "vill inte ha reklam")
     Hjällbo   svenska   Taggar  ensam  kaffe
     Inte informerad om att vi sparar uppgifter
      Att göra (1)
     > mån 23 nov  Ring          trean                                    Karin L
      Det här har hänt (1)
       2026-11-02  Samtal        Svarar ej, 3 min                         Karin L
                   "ringde två gånger"








    ────────────────────────────────────────────────────────────────────────────────
     Ur sökningen ”gun-britt sjö”
     ? Hjälp  F9 Meny  L Logga samtal  B Besök  F Följ upp  E Ändra  Enter Öppna
    "#);
    h.wait(90_000);
    assert_eq!(h.row("SELECT count(*) FROM read_log WHERE reason IS NULL"), "1");
}

#[test]
fn left_and_right_leaf_through_the_list_it_was_opened_from() {
    let mut h = Start::new().with(town);
    card(&mut h, "gun");
    assert!(h.line(1).contains("Gun-Britt Andersson"), "{}", h.screen());
    h.keys("<right>");
    assert!(h.line(1).contains("Gun Sjöberg"), "{}", h.screen());
    h.keys("<right><right>");
    assert!(h.line(1).contains("Gun-Britt Sjöberg"), "{}", h.screen());
    assert!(h.screen().contains("The list ends here."), "{}", h.screen());
    h.keys("<left><esc>");
    assert!(h.line(4).contains("[gun"), "the list is where it was left: {}", h.screen());
}

#[test]
fn somebody_in_hiding_is_found_by_the_whole_name_and_opened_for_a_reason() {
    let mut h = Start::new().with(town);
    people(&mut h);
    assert!(!h.screen().contains("Aino"), "{}", h.screen());
    h.keys("saino");
    assert!(h.screen().contains("Nobody is called"), "{}", h.screen());
    h.keys(" mäkelä");
    assert!(!h.screen().contains("Aino") && h.screen().contains("> Protected identity"));
    h.keys("<down>l");
    assert!(h.screen().contains("Open the card first"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Why do you open this card?"), "{}", h.screen());
    h.keys("x<enter>");
    assert!(h.screen().contains("Write a few words about why."), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM read_log"), "0");
    h.keys("<ctrl-u>ringing back<enter>");
    assert_eq!(h.row("SELECT reason FROM read_log"), "ringing back");
    assert!(h.line(1).contains("Aino Mäkelä"), "{}", h.screen());
    h.keys("e");
    assert!(h.line(1).contains("Edit > Aino Mäkelä"), "{}", h.screen());
}

#[test]
fn contact_data_of_the_marked_is_behind_a_key_that_is_noted_and_never_copied() {
    let mut h = Start::new().with(town);
    card(&mut h, "siv");
    assert!(h.screen().contains("Contact details hidden"), "{}", h.screen());
    assert!(!h.screen().contains("070-174"), "{}", h.screen());
    h.keys("v");
    assert!(h.screen().contains("070-174 06 08"), "{}", h.screen());
    assert_eq!(
        h.row("SELECT reason FROM read_log WHERE reason IS NOT NULL"),
        "Contact details shown"
    );
    let _ = h.out();
    h.keys("c");
    assert!(h.out().is_empty());
    assert!(h.screen().contains("never copied"), "{}", h.screen());
}

#[test]
fn a_new_person_is_few_keys_beyond_the_data_and_likenesses_are_shown() {
    let mut h = swedish().with(town);
    people(&mut h);
    h.keys("nGun<enter>Sjöberg<enter>460820<enter><enter>0701740626");
    insta::assert_snapshot!(h.screen(), @r"
     Ny person > Gun Sjöberg            Karin Lindén   mån 2026-11-23 v. 48  sparat
    ═══ SKRIVER ════════════════════════════════════════════════════════════════════
      Förnamn     [Gun                   ]    Efternamn [Sjöberg                 ] █
      Född        [460820       ]             Kallas    [                        ] █
                   = 1946-08-20 (80 år)                                            █
    > Telefon     [0701740626          ]      Vems      [                        ] █
                   = 070-174 06 26                                                 █
      Fler nummer [                    ]      Vems      [                        ] █
      Gata        [                      ]    Område    [                        ] █
      Postnummer  [                      ]    Ort       [                        ] █
      Språk       [                      ]    Också     [                        ] █
      Tolk         J ja  N nej                E-post    [                        ] █
      Taggar [                                                          ]          │
    ─── Viktigt att veta ──────────────────────────────────────────────────────────│
      Vill inte nås  1 [ ] Samtal  2 [ ] Brev  3 [ ] E-post  4 [ ] Sms             │
                     5 [ ] Besök                                                   │
      Skydd         [1 Ingen] 2 Sekretessmarkering  3 Skyddad folkbokföring        │
                     4 Fingerade personuppgifter                                   │
    ─── Finns kanske redan (2). Pil ner + Enter öppnar; annars skriv vidare ────────
       Gun-Britt Sjöberg  1946-08-20  070-174 06 26  Kyrkogatan 24..  samma telefon
       Gun Sjöberg  1946  070-174 06 26                               samma telefon
    ────────────────────────────────────────────────────────────────────────────────

     F1 Hjälp  F9 Meny  Ctrl+S Spara  Ner Till dem som liknar  F4 Välj ur lista
    ");
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Gun' AND born='1946-08-20'"), "1");
    assert!(h.line(1).contains("Gun Sjöberg"), "{}", h.screen());
    assert!(h.screen().contains("Person tillagd"), "{}", h.screen());
    h.keys("<ctrl-z>");
    let gone = "SELECT count(*) FROM person WHERE given='Gun' AND gone IS NOT NULL";
    assert_eq!(h.row(gone), "1");
}

#[test]
fn the_likeness_can_be_opened_and_what_was_written_is_kept() {
    let mut h = Start::new().with(town);
    h.keys("<ctrl-n>Gun-Britt<enter>Sjöberg<down><enter>");
    assert!(h.line(1).contains("People > Gun-Britt Sjöberg"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.line(1).contains("New person > Gun-Britt Sjöberg"), "{}", h.screen());
    h.keys("<esc><ctrl-n>");
    assert!(h.screen().contains("[Gun-Britt"), "the draft is back: {}", h.screen());
}

#[test]
fn somebody_known_by_an_alias_alone_takes_a_handful_of_keys() {
    let mut h = Start::new().with(town);
    h.keys("<ctrl-n><enter><enter><enter>blue jacket<ctrl-s>");
    assert_eq!(h.row("SELECT alias FROM person WHERE given IS NULL"), "blue jacket");
    h.keys("<esc><ctrl-n><ctrl-s>");
    assert!(h.screen().contains("Write a name"), "{}", h.screen());
    h.keys("<enter><enter><enter>red cap<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE alias='red cap'"), "1");
}

#[test]
fn a_new_area_tags_and_more_numbers_are_kept_where_they_belong() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("e<tab><tab><tab><tab><tab><tab>0701740607<tab>daughter<tab>");
    assert_eq!(h.screen().matches("More numbers").count(), 2, "{}", h.screen());
    h.keys("<tab><tab><tab>Bergsjön<ctrl-s>");
    let phones = "SELECT group_concat(e164 || coalesce(label,''), ' ') FROM
        (SELECT * FROM phone WHERE person=(SELECT id FROM person WHERE family='Andersson')
         ORDER BY place)";
    assert_eq!(h.row(phones), "+46313900600 +46701740607daughter");
    let area = "SELECT a.name FROM person p JOIN area a ON a.id=p.area WHERE family='Andersson'";
    assert_eq!(h.row(area), "Bergsjön");
    assert!(h.screen().contains("070-174 06 07 (daughter)"), "{}", h.screen());
}

#[test]
fn raising_the_level_offers_to_empty_what_may_not_be_kept() {
    let mut h = Start::new().with(town);
    card(&mut h, "gun-britt sjö");
    h.keys("e<pagedown><tab>");
    while !h.screen().contains("> Protection") {
        h.keys("<tab>");
    }
    h.keys("3");
    assert!(h.screen().contains("Empty address, phone and e-mail?"), "{}", h.screen());
    h.keys("<esc><ctrl-s>");
    assert_eq!(h.row("SELECT max(protection) FROM person WHERE family='Sjöberg'"), "0");
    assert!(h.screen().contains("Not saved yet"), "{}", h.screen());
    while !h.screen().contains("> Protection") {
        h.keys("<tab>");
    }
    h.keys("1");
    while !h.screen().contains("> Protection") {
        h.keys("<up>");
    }
    h.keys("3<down><enter><ctrl-s>");
    let kept = "SELECT protection || coalesce(street, '-') || (SELECT count(*) FROM phone
        WHERE person=p.id AND gone IS NULL) FROM person p WHERE given='Gun-Britt' AND family='Sjöberg'";
    assert_eq!(h.row(kept), "2-0", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(kept), "0Kyrkogatan 241");
}

#[test]
fn two_cards_become_one_and_are_parted_again() {
    let mut h = swedish().with(town);
    card(&mut h, "gun sjöberg");
    h.keys("<down>");
    h.keys("<esc>2<ctrl-f><ctrl-u>sjöberg<down><space><space>k");
    insta::assert_snapshot!(h.screen(), @r"
     Koppla ihop > Gun Sjöberg och Gun-Britt Sjöberg   mån 2026-11-23 v. 48  sparat
    ────────────────────────────────────────────────────────────────────────────────
       Två kort blir ett. Telefonnummer, taggar och allt som har hänt på båda
       finns kvar. Ctrl+Z tar isär dem igen.

                         Kortet som blir kvar          Kortet som går in i det
     > Förnamn           [x] Gun                       [ ] Gun-Britt
       Efternamn             Sjöberg                       Sjöberg
       Född              [ ] 1946 (80 år)              [x] 1946-08-20 (80 år)
       Gata              [ ] (inget)                   [x] Kyrkogatan 24, 424 33 ..
       Område            [ ] (inget)                   [x] Hjällbo
       Språk             [ ] (inget)                   [x] svenska









    ────────────────────────────────────────────────────────────────────────────────
     Vänster/höger väljer vad som ska stå. Ctrl+S kopplar ihop.
     ? Hjälp  F9 Meny  Ctrl+S Koppla ihop  Vänster Ta vänstra  Höger Ta högra
    ");
    h.keys("<ctrl-s>");
    let merged = "SELECT count(*) FROM person WHERE merged_into IS NOT NULL";
    assert_eq!(h.row(merged), "1");
    assert!(h.screen().contains("Det här har hänt (1)"), "both histories: {}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(merged), "0");
}

#[test]
fn the_other_card_is_chosen_by_typing_and_esc_leaves() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("ksiv");
    assert!(h.screen().contains("> Siv Nilsson"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Make one > Gun-Britt Andersson and Siv Nilsson"), "{}", h.screen());
    assert!(!h.screen().contains("070-174"), "contact data of the marked stays hidden");
    h.keys("<esc>k<esc>");
    assert!(h.line(1).contains("People > Gun-Britt Andersson"), "{}", h.screen());
}

#[test]
fn a_value_is_put_back_from_the_history() {
    let mut h = Start::new().with(town);
    card(&mut h, "gun-britt sjö");
    h.keys("e<ctrl-u>Gunborg<ctrl-s>h");
    assert!(h.screen().contains("Gunborg") && h.screen().contains("Gun-Britt"), "{}", h.screen());
    h.keys("<enter>");
    let name = "SELECT given FROM person WHERE street IS NOT NULL";
    assert_eq!(h.row(name), "Gun-Britt", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(name), "Gunborg");
}

#[test]
fn views_and_orders_choose_who_is_shown() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.keys("vhjäl<enter><esc>");
    assert!(h.line(23).contains("View: Area: Hjällbo"), "{}", h.screen());
    assert!(h.line(4).contains("1/4"), "{}", h.screen());
    h.keys("vswed<enter><esc>");
    assert!(h.line(4).contains("1/4") && h.line(23).contains("Swedish"), "{}", h.screen());
    h.keys("vhjäl<enter><ctrl-u>swed<enter><ctrl-u>90<enter><esc>");
    assert!(h.screen().contains("Nobody fits the view."), "{}", h.screen());
    h.keys("v90<enter><esc>oooo");
    assert!(h.screen().contains("ordered by latest contact"), "{}", h.screen());
    assert!(h.line(7).contains("Gun-Britt Sjöberg"), "{}", h.screen());
}

#[test]
fn the_bin_takes_those_marked_and_gives_them_back() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.keys("sgun<down><space><space><delete>");
    let gone = "SELECT count(*) FROM person WHERE gone IS NOT NULL";
    assert_eq!(h.row(gone), "2", "{}", h.screen());
    assert!(h.line(4).contains("1/2"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(gone), "0");
}

#[test]
fn every_picture_fits_in_three_languages_at_every_size() {
    for lang in [Lang::Sv, Lang::Fi, Lang::En] {
        for (width, height) in [(60, 18), (80, 24), (120, 40)] {
            let mut h = Start::new().lang(lang).size(width, height).plain().with(town);
            for keys in ["2<ctrl-f>gun-britt sjö<enter>", "e", "<esc>h", "<esc>k<enter>"] {
                h.keys(keys).wait(300);
                let screen = h.screen();
                assert!(
                    screen.contains("Gun") || screen.contains('>'),
                    "{lang:?} {keys}\n{screen}"
                );
                assert!(!screen.contains("person-") && !screen.contains("form-"), "{screen}");
            }
        }
    }
}
