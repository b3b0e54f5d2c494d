//! Writing somebody down.

use super::{card, people, swedish, town};
use crate::harness::Start;
use tillit::base::Lang;
use tillit::screens::Route;

#[test]
fn a_new_person_is_few_keys_beyond_the_data_and_likenesses_are_shown() {
    let mut h = swedish().with(town);
    people(&mut h);
    h.keys("nGun<enter>Sjöberg<enter>460820<enter><enter>0701740626");
    insta::assert_snapshot!(h.screen(), @r"
     Ny person > Gun Sjöberg            Karin Lindén   mån 2026-11-23 v. 48  utkast
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
      Skydd         [1 Ingen]                 2 Sekretessmarkering                 │
                     3 Skyddad folkbokföring  4 Fingerade personuppgifter          │
    ─── Finns kanske redan (2). Pil ner + Enter öppnar; annars skriv vidare ────────
       Gun-Britt Sjöberg  1946-08-20  070-174 06 26  Kyrkogatan 24..  samma telefon
       Gun Sjöberg  1946  070-174 06 26                               samma telefon
    ────────────────────────────────────────────────────────────────────────────────

     F1 Hjälp  F9 Meny  Ctrl+S Spara  Ner Till dem som liknar  Esc Tillbaka
    ");
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Gun' AND born='1946-08-20'"), "1");
    assert!(h.line(1).contains("Gun Sjöberg"), "{}", h.screen());
    assert!(h.screen().contains("Person tillagd: Gun Sjöberg. Ctrl+Z"), "{}", h.screen());
    h.keys("<ctrl-z>");
    let gone = "SELECT count(*) FROM person WHERE given='Gun' AND gone IS NOT NULL";
    assert_eq!(h.row(gone), "1");
}

#[test]
fn whoever_was_given_another_name_is_told_of_by_that() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("e<ctrl-u>Gunvor<ctrl-s>");
    assert!(h.screen().contains("Person changed: Gunvor Andersson"), "{}", h.screen());
}

#[test]
fn somebody_new_in_hiding_is_told_of_without_a_name() {
    let mut h = Start::new().with(town);
    h.keys("<ctrl-n>Zebulona<enter>Nebulosa<enter>");
    while !h.screen().contains("> Protection") {
        h.keys("<tab>");
    }
    h.keys("3<ctrl-s>");
    assert_eq!(h.row("SELECT max(protection) FROM person WHERE given='Zebulona'"), "2");
    assert!(h.line(23).contains("Person added."), "{}", h.screen());
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
fn a_draft_of_somebody_new_comes_back_whole() {
    let mut h = Start::new().with(town);
    h.keys("<ctrl-n>Gun-Britt<enter>Sjöberg<enter>460820");
    h.click("Area").keys("hjä<enter>");
    assert!(h.screen().contains("[Hjällbo "), "{}", h.screen());
    h.keys("<esc>");
    let mut h = h.again();
    h.wait(60_000).keys("<home><enter>");
    assert!(h.line(1).contains("New person > Gun-Britt Sjöberg"), "{}", h.screen());
    assert!(h.screen().contains("[Hjällbo "), "by its name, not its number: {}", h.screen());
    assert!(h.screen().contains("May be here already"), "{}", h.screen());
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
    assert!(!h.screen().contains("Leave them"), "{}", h.screen());
    h.keys("3<enter><ctrl-s>");
    let kept = "SELECT protection || coalesce(street, '-') || (SELECT count(*) FROM phone
        WHERE person=p.id AND gone IS NULL) FROM person p WHERE given='Gun-Britt' AND family='Sjöberg'";
    assert_eq!(h.row(kept), "2-0", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(kept), "0Kyrkogatan 241");
}

#[test]
fn what_stands_beside_an_empty_box_is_not_thrown_away() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("e<tab><tab><tab><tab><tab><tab><tab>Nebulosagatan 49<ctrl-s>");
    assert!(h.screen().contains("Write the number too."), "{}", h.screen());
    assert!(h.screen().contains("Not saved yet"), "{}", h.screen());
    h.keys("0701740607<ctrl-s>");
    let label = "SELECT label FROM phone WHERE e164='+46701740607'";
    assert_eq!(h.row(label), "Nebulosagatan 49");
    h.keys("e");
    while !h.screen().contains("> How ") {
        h.keys("<tab>");
    }
    h.keys("muntligt<ctrl-s>");
    assert!(h.screen().contains("Write the day too."), "{}", h.screen());
}

#[test]
fn what_was_unticked_stays_unticked_in_a_draft() {
    let mut h = Start::new().with(town);
    card(&mut h, "gun-britt sjö");
    let to_wishes = |h: &mut crate::harness::Harness| {
        while !h.screen().contains("> Do not contact") {
            h.keys("<tab>");
        }
    };
    h.keys("e");
    to_wishes(&mut h);
    assert!(h.screen().contains("2 [x]"), "{}", h.screen());
    h.keys("2<esc>e");
    to_wishes(&mut h);
    assert!(h.screen().contains("2 [ ]"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM no_contact WHERE gone IS NULL"), "0");
}

#[test]
fn tab_enter_and_saving_take_the_word_that_is_offered() {
    for keys in ["hjä<tab><ctrl-s>", "hjä<enter><ctrl-s>", "hjä<ctrl-s>", "hjä<backtab><ctrl-s>"]
    {
        let mut h = Start::new().with(town);
        card(&mut h, "andersson");
        h.keys("e");
        while !h.screen().contains("> Area") && !h.screen().contains("> Street") {
            h.keys("<tab>");
        }
        h.keys("<tab>").keys("h");
        assert!(!h.screen().contains("new, kept"), "a word is offered: {}", h.screen());
        h.keys("<backspace>").keys(keys);
        let area =
            "SELECT a.name FROM person p JOIN area a ON a.id=p.area WHERE family='Andersson'";
        assert_eq!(h.row(area), "Hjällbo", "{keys}");
        assert_eq!(h.row("SELECT count(*) FROM area"), "1", "{keys}");
    }
}

#[test]
fn a_new_word_that_begins_another_is_made_on_purpose() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("e");
    while !h.screen().contains("> Street") {
        h.keys("<tab>");
    }
    h.keys("<tab>Hjäll<delete>");
    assert!(h.screen().contains("new, kept when you save"), "{}", h.screen());
    h.keys("<tab><ctrl-s>");
    let area = "SELECT a.name FROM person p JOIN area a ON a.id=p.area WHERE family='Andersson'";
    assert_eq!(h.row(area), "Hjäll");
}

#[test]
fn letters_in_a_box_of_yes_and_no_are_not_swallowed_in_silence() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("e");
    while !h.screen().contains("> Interpreter") {
        h.keys("<tab>");
    }
    h.keys("l");
    assert!(h.screen().contains("Answer Y or N."), "{}", h.screen());
    h.keys("y");
    assert!(!h.screen().contains("Answer Y or N"), "{}", h.screen());
    h.keys("<backtab>n<ctrl-s>");
    let asked = "SELECT ifnull(interpreter,'not asked') FROM person WHERE family='Andersson'";
    assert_eq!(h.row(asked), "0", "{}", h.screen());
    h.keys("e<end>x<ctrl-s>");
    assert_eq!(h.row(asked), "0", "a no is not forgotten by the next change: {}", h.screen());
    h.app.go(Route::NewRegister);
    h.settle();
    while !h.screen().contains("> Protect with") {
        h.keys("<tab>");
    }
    h.keys("<ctrl-u><ctrl-s>");
    assert!(h.screen().contains("An answer is needed here"), "{}", h.screen());
}

#[test]
fn a_file_somebody_has_named_is_not_renamed_with_the_register() {
    let mut h = Start::new().open();
    h.app.go(Route::NewRegister);
    h.settle();
    h.keys("Nordost");
    assert!(h.screen().contains("Nordost.tillit"), "{}", h.screen());
    h.keys("<tab><ctrl-u>mine.tillit<up>t");
    assert!(
        h.screen().contains("Nordostt") && h.screen().contains("[mine.tillit"),
        "{}",
        h.screen()
    );
}

#[test]
fn an_address_half_typed_is_not_yet_wrong() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("e");
    while !h.screen().contains("> E-mail") && !h.screen().contains("> Interpreter") {
        h.keys("<tab>");
    }
    h.keys("<tab>k");
    assert!(!h.screen().contains("does not look like an e-mail"), "{}", h.screen());
    h.keys("<tab>x");
    assert!(h.screen().contains("does not look like an e-mail"), "{}", h.screen());
    while !h.screen().contains("> Died") {
        h.keys("<tab>");
    }
    assert!(!h.screen().contains("+3m"), "it lies behind: {}", h.screen());
}

#[test]
fn a_street_in_the_box_of_a_number_is_not_kept_as_one() {
    let mut h = Start::new().with(town);
    h.keys("<ctrl-n>Siv<enter>Ny<enter><enter><enter>Kvarngatan 5<ctrl-s>");
    assert!(h.screen().contains("That is no phone number"), "{}", h.screen());
    h.keys("<ctrl-u>0701740626<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE family='Ny'"), "1", "{}", h.screen());
}

#[test]
fn how_a_birth_date_is_typed_is_the_countrys_and_not_the_languages() {
    for lang in [Lang::En, Lang::Sv, Lang::Fi] {
        for (start, typed, other) in
            [(Start::new(), "460820", "200846"), (Start::new().in_finland(), "200846", "460820")]
        {
            let mut h = start.lang(lang).open();
            h.keys("2nElla<tab><tab>");
            assert!(h.screen().contains(typed), "{lang:?}: {}", h.screen());
            assert!(!h.screen().contains(other), "{lang:?}: {}", h.screen());
            h.keys(&format!("{typed}<ctrl-s>"));
            assert_eq!(h.row("SELECT born FROM person"), "1946-08-20", "{}", h.screen());
        }
    }
}
