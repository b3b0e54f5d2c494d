//! How it looks.

use super::people::gun_britt;
use crate::harness::{Harness, Start};
use tillit::base::Lang;

fn at(lang: Lang, width: u16, height: u16) -> Harness {
    Start::new().lang(lang).size(width, height).with(gun_britt)
}

#[test]
fn before_anything_is_chosen_the_digits_and_what_was_tried_are_in_sight() {
    let mut h = at(Lang::Sv, 80, 24);
    h.keys("2l");
    insta::assert_snapshot!(h.screen(), @r#"
     Logga samtal > Gun-Britt Sjöberg   070-174 06 26                      Tid 0:00
    ═══ SKRIVER ════════════════════════════════════════════════════════════════════
      Kontakt [Samtal                ]        Frågor [80-åringar, hälsa och vard»]
    > Hur gick det?  1 Genomfört   2 Svarar ej         3 Bad oss återkomma
                     4 Fel nummer  5 Tackar nej        6 Telefonsvarare
                     7 Bokad tid   8 Inte aktuellt nu  9 Inget gemensamt språk
                     0 fler (16)
    ─── Anteckning och nästa steg ─────────────────────────────────────────────────
      Anteckning [                                                                ]
                 [                                                                ]








    ─── Tidigare · försök 2 av 3 ───────────────────────────────────────────────────
     mån 2 nov   Svarar ej  Samtal  Karin  "ringde på förmiddagen"
     fre 18 sep  Genomfört  Samtal  Karin  "saknar någon att fika med, gick förr.."
    ────────────────────────────────────────────────────────────────────────────────

     F1 Hjälp  F9 Meny  Ctrl+S Spara  F4 Lista  Esc Tillbaka, texten kvar
    "#);
}

#[test]
fn nobody_answers_in_swedish() {
    let mut h = at(Lang::Sv, 80, 24);
    h.keys("2l2");
    insta::assert_snapshot!(h.screen(), @r#"
     Logga samtal > Gun-Britt Sjöberg   070-174 06 26              Tid 0:00  utkast
    ═══ SKRIVER ════════════════════════════════════════════════════════════════════
      Kontakt [Samtal                ]        Frågor [80-åringar, hälsa och vard»]
      Hur gick det? [2 Svarar ej]
    ─── Anteckning och nästa steg ─────────────────────────────────────────────────
      Anteckning [                                                                ]
                 [                                                                ]
    > Följ upp   [2026-11-24      ] = tis 2026-11-24 (v. 48, imorgon)
      En annan tid på dagen: den som inte svarar på förmiddagen kan göra det efter
      lunch.
      Klockan [14:00  ]                       Genom   [Samtal                ]
      När     [2026-11-23  ] = mån 23 nov     Började [09:00  ]
      Minuter [1      ]                       Av      [Karin Lindén          ]





    ─── Tidigare · försök 2 av 3 ───────────────────────────────────────────────────
     mån 2 nov   Svarar ej  Samtal  Karin  "ringde på förmiddagen"
     fre 18 sep  Genomfört  Samtal  Karin  "saknar någon att fika med, gick förr.."
    ────────────────────────────────────────────────────────────────────────────────

     F1 Hjälp  F9 Meny  Ctrl+S Spara  F4 Kalender  Esc Tillbaka, texten kvar
    "#);
}

#[test]
fn five_questions_a_note_and_the_next_step_stand_on_one_picture() {
    let mut h = at(Lang::Sv, 80, 24);
    h.keys("2l14");
    insta::assert_snapshot!(h.screen(), @r#"
     Logga samtal > Gun-Britt Sjöberg   070-174 06 26              Tid 0:00  utkast
    ═══ SKRIVER ════════════════════════════════════════════════════════════════════
      Kontakt [Samtal                ]        Frågor [80-åringar, hälsa och vard»]
      Hur gick det? [1 Genomfört]
    ─── 80-åringar, hälsa och vardag ──────────────────────────────────────────────
      Hur mår du nu för tiden?         1  2  3 [4] 5   1 dåligt - 5 bra
    > Kommer du ut så ofta du vill? *  1  2  3  4  5
      Känner du till Mötesplatsen?     J ja  N nej
      Vad skulle du vilja göra?        1 [ ] Dansa  2 [ ] Fika  3 [ ] Promenera
      Något annat?                    [                                           ]
    ─── Anteckning och nästa steg ─────────────────────────────────────────────────
      Anteckning [                                                                ]
                 [                                                                ]
      Följ upp   [2027-02-23      ] = tis 2027-02-23 (v. 8, om 92 dagar)
      Som frågorna föreslår.
      Klockan    [       ]                    Genom   [Samtal                ]
      När        [2026-11-23  ] = mån         Började [09:00  ]
      Minuter    [1      ]                    Av      [Karin Lindén          ]
      Talade med [personen själv        ]
    ─── Tidigare · försök 2 av 3 ───────────────────────────────────────────────────
     mån 2 nov  Svarar ej  Samtal  Karin  "ringde på förmiddagen"
    ────────────────────────────────────────────────────────────────────────────────
                                                            1 av 5 frågor besvarade
     F1 Hjälp  F9 Meny  Ctrl+S Spara  F4 Andra frågor  Esc Tillbaka, texten kvar
    "#);
    insta::assert_snapshot!(h.roles(), @r#"
     cccccccccccccccccccccccccccccccccccccccccccccccc              bbbbbbbb  yyyyyy
    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
      iiiiiii gggggggggggggggggggggggg        iiiiii ggggggggggggggggggggggggggglg
      iiiiiiiiiiiii jjjjjjjjjjjjj
    dddccccccccccccccccccccccccccccccdddddddddddddddddddddddddddddddddddddddddddddd
      iiiiiiiiiiiiiiiiiiiiiiii         a  a  a jjj a bbbbbbbbbbbbbbbbbb
    j ccccccccccccccccccccccccccccccc  a  a  a  a  a
      iiiiiiiiiiiiiiiiiiiiiiiiiiii     a aa  a aaa
      iiiiiiiiiiiiiiiiiiiiiiiii        a a a aaaaa  a a a aaaa  a a a aaaaaaaaa
      iiiiiiiiiiii                    ggggggggggggggggggggggggggggggggggggggggggggg
    dddcccccccccccccccccccccccccccddddddddddddddddddddddddddddddddddddddddddddddddd
      iiiiiiiiii gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg
                 gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg
      iiiiiiii   gggggggggggggggggg jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj
      aaa aaaaaaaa aaaaaaaaa
      iiiiiii    ggggggggg                    iiiii   gggggggggggggggggggggggg
      iii        gggggggggggggg jjjjj         iiiiiii ggggggggg
      iiiiiii    glggggggg                    ii      gggggggggggggggggggggggg
      iiiiiiiiii gggggggggggggggggggggggg
    dddccccccccccccccccccccccccccddddddddddddddddddddddddddddddddddddddddddddddddddd
     bbbbbbbbb  aaaaaa aa  bbbbbb  bbbbb  aaaaaaa aa aaaaaaaaaaaa
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
                                                            bbbbbbbbbbbbbbbbbbbbbbb
     kk lllll  kk llll  kkkkkk lllll  kk llllllllllll  kkk lllllllllllllllllllll
    "#);
}

#[test]
fn long_finnish_words_have_room_at_60_columns() {
    let mut h = at(Lang::Fi, 60, 18);
    h.keys("2l");
    insta::assert_snapshot!(h.screen(), @r#"
     Gun-Britt Sjöberg   070-174 06 26                Aika 0:00
    ═══ KIRJOITAT ══════════════════════════════════════════════
      Yhteydenotto [Puhelu                ]
      Kysymykset   [80-vuotiaat, terveys ja arki              ]
    > Miten kävi?   1 Toteutui            2 Ei vastaa
                    3 Pyysi palaamaan     4 Väärä numero
                    5 Kieltäytyi          6 Vastaaja
                    7 Sovittu aika        8 Ei nyt
                    9 Ei yhteistä kieltä  0 lisää (16)
    ─── Muistiinpano ja seuraava askel ────────────────────────
      Muistiinpano [                                          ]
                   [                                          ]
    ─── Aiemmin · yritys 2/3 ───────────────────────────────────
     ma 2.11.  Ei vastaa  Puhelu  Karin  "ringde på förmidda.."
     pe 18.9.  Toteutui   Puhelu  Karin  "saknar någon att f.."
    ────────────────────────────────────────────────────────────

     F1 Ohje  F9 Valikko  Ctrl+S Tallenna  Esc Takaisin
    "#);
    h.keys("14");
    insta::assert_snapshot!(h.screen(), @r#"
     Gun-Britt Sjöberg   070-174 06 26       Aika 0:00  luonnos
    ═══ KIRJOITAT ══════════════════════════════════════════════
      Yhteydenotto [Puhelu                ]                    █
      Kysymykset   [80-vuotiaat, terveys ja arki              ]█
      Miten kävi?  [1 Toteutui]                                █
    ─── 80-vuotiaat, terveys ja arki ──────────────────────────█
      Mitä sinulle kuuluu nykyään?                             █
         1  2  3 [4] 5   1 huonoa - 5 hyvää                    │
    > Pääsetkö ulos niin usein kuin haluat? *                  │
         1  2  3  4  5                                         │
      Tunnetko Kohtaamispaikan?  K kyllä  E ei                 │
      Mitä haluaisit tehdä?      1 [ ] Tanssia                 │
                                 2 [ ] Kahvitella              │
                                 3 [ ] Kävellä                 │
    ─── yritys 2/3 · viimeksi ma 2.11.: Ei vastaa ──────────────
    ────────────────────────────────────────────────────────────
                                       Vastattu 1/5 kysymykseen
     F1 Ohje  F9 Valikko  Ctrl+S Tallenna  Esc Takaisin
    "#);
}

#[test]
fn with_room_the_person_stands_beside() {
    let mut h = at(Lang::En, 120, 40);
    h.keys("2l2");
    insta::assert_snapshot!(h.screen(), @r#"
     Log call > Gun-Britt Sjöberg   070-174 06 26                                                          Time 0:00  draft
    ═══ WRITE ══════════════════════════════════════════════════════════════════════════════════════════════════════════════
      Contact [Call                  ]      Questions [80-year-olds, health »]  │ Gun-Britt Sjöberg
      How did it go? [2 No answer]                                              │ 1946-08-20 (80 y)
    ─── Note and next step ──────────────────────────────────────────────────── │ 070-174 06 26
      Note      [                                                             ] │ Swedish
                [                                                             ] │ 80+, kaffe
    > Follow up [2026-11-24      ] = Tue 2026-11-24 (w48, tomorrow)             │
      Another time of day: who does not answer in the morning may do so after   │ ─── Before · attempt 2 of 3 ─────────────
      lunch.                                                                    │
      At      [14:00  ]                     As    [Call                  ]      │ Mon 2 Nov  No answer, 12 min
      When    [2026-11-23  ] = Mon          Began [09:00  ]                     │   Call, Karin Lindén
      Minutes [1      ]                     By    [Karin Lindén          ]      │   "ringde på förmiddagen"
                                                                                │ Fri 18 Sep  Carried out, 12 min
                                                                                │   Call, Karin Lindén
                                                                                │   "saknar någon att fika med, gick förr
                                                                                │   på dans"
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
                                                                                │
    ────────────────────────────────────────────────────────────────────────────┴───────────────────────────────────────────

     F1 Help  F9 Menu  Ctrl+S Save  F4 Calendar  Esc Back, text is kept
    "#);
}

#[test]
fn at_40_columns_it_can_be_used() {
    let mut h = at(Lang::Fi, 40, 12);
    h.keys("2l");
    insta::assert_snapshot!(h.screen(), @r#"
     Gun-Britt Sjöberg   070-174 06 26
    ═══ KIRJOITAT ══════════════════════════
    > Miten kävi?   1 Toteutui             │
                    2 Ei vastaa            │
                    3 Pyysi palaamaan      █
                    4 Väärä numero         █
                    5 Kieltäytyi           █
                    6 Vastaaja             █
                    7 Sovittu aika         │
                    8 Ei nyt               │

     F1 Ohje  F9 Valikko  Ctrl+S Tallenna
    "#);
    h.keys("1");
    insta::assert_snapshot!(h.screen(), @r#"
     Gun-Britt Sjöberg   070-174 06 26
    ═══ KIRJOITAT ══════════════════════════
      Miten kävi?  [1 Toteutui]            │
    ─── 80-vuotiaat, terveys ja arki ──────█
    > Mitä sinulle kuuluu nykyään?         █
         1  2  3  4  5   1 huonoa - 5 hyvää│
      Pääsetkö ulos niin usein kuin haluat?│
      *                                    │
         1  2  3  4  5                     │
      Tunnetko Kohtaamispaikan?            │
                   Vastattu 0/5 kysymykseen
     F1 Ohje  F9 Valikko  Ctrl+S Tallenna
    "#);
}

#[test]
fn without_colours_the_choice_and_the_box_in_use_still_show() {
    let mut h = Start::new().lang(Lang::Sv).plain().with(gun_britt);
    h.keys("2l2<backtab><backtab>");
    let screen = h.screen();
    assert!(screen.contains("\n> Hur gick det?  1 Genomfört  [2 Svarar ej] "), "{screen}");
}
