# Vuosikello.

year-title = Vuosikello { $year }
year-help = Vuoden kaksitoista kuukautta: toimet, kenttätyö ja tilaisuudet, toistuva työ, kertaluontoinen ja se, mitä muut tekevät ja mikä voi olla tiellä. Merkki kuukaudessa on yksi kerta, > tarkoittaa, että tässä kuussa on vielä tehtävää. Merkki ! näyttää, että jokin osuu yhteen muiden tekemisen kanssa, esimerkiksi soittokierros rokotusajanvarauksen aikana. Vasen ja oikea vaihtavat vuotta. I tuo viime vuoden rivit.
year-signs = K kirje  P puhelu  V käynti  S seuranta  x tilaisuus  k kokous  h hoito  T toimi  > jäljellä
year-what = Mikä
year-months = { " " }tam hel maa huh tou kes hei elo syy lok mar jou
year-left = Tehty
year-done = { $n } / { $of }
year-initiatives = Toimet
year-sessions = Kenttä ja tilaisuudet
year-again = Toistuva
year-once = Kerran
year-outside = Muut tekevät
year-initiative-sign = T
year-open = Avaa
year-new = Uusi vuosikelloon
year-before = Edellinen vuosi
year-after = Seuraava vuosi
year-now = Tämä vuosi
year-copy = Tuo viime vuosi
year-bin = Poista
year-none = Tälle vuodelle ei ole mitään vuosikellossa.
year-nothing = ei mitään
year-until = { $day } asti
year-is-initiative = Tämä on toimi. Enter avaa sen.
year-is-sessions = Nämä ovat kierroksia ja tilaisuuksia. Enter näyttää ne.
year-clash = Osuu yhteen: { $name }, { $from } - { $to }
year-copy-title = { $n ->
    [one] Tuodaanko yksi rivi vuodesta { $from } vuoteen { $into }?
   *[other] Tuodaanko { $n } riviä vuodesta { $from } vuoteen { $into }?
}
year-copy-one = { $what }: { $day }
year-copy-more = ja { $n } muuta
year-copy-how = Samat päivät vuotta myöhemmin. Toimet eivät tule mukaan. Ctrl+Z kumoaa.
year-copy-not = Ei nyt
year-copy-do = Tuo
year-copy-nothing = Vuodesta { $from } ei ole mitään, mikä ei jo olisi vuodessa { $into }.

plan-draft = Vuosikello: { $what }
plan-help = Jotakin vuosikelloon: omaa toistuvaa työtä tai muiden tekemää, mikä voi olla tiellä.
plan-name = Mikä
plan-doing = Laji
plan-from = Ensimmäinen päivä
plan-to = Viimeinen päivä
plan-to-help = Tyhjä: yksi päivä. Kuukausittain tai neljännesvuosittain toistuvalle: viimeinen päivä, jolloin se voi tulla.
plan-every = Toistuu
plan-outside = Muut tekevät sen
plan-outside-help = Kyllä, kun muut tekevät sen, esimerkiksi rokotusajanvaraus. Omista toimista varoitetaan, kun ne osuvat yhteen.
plan-area = Alue
plan-area-help = Tyhjä: kaikkialla.
plan-initiative = Kuuluu toimeen
plan-note = Hyvä tietää
flaw-plan-name = Kirjoita, mikä se on.
flaw-plan-days = Viimeinen päivä on ennen ensimmäistä.
flaw-plan-from = Kirjoita ensimmäinen päivä, esimerkiksi 1.3., vko 10 tai +2kk.

doing-letters = Kirjeet
doing-letters-sign = K
doing-calls = Puhelut
doing-calls-sign = P
doing-visits = Käynnit
doing-visits-sign = V
doing-follow-up = Seuranta
doing-follow-up-sign = S
doing-event = Tilaisuus
doing-event-sign = x
doing-meeting = Kokous
doing-meeting-sign = k
doing-upkeep = Rekisterin ja luettelon hoito
doing-upkeep-sign = h
doing-other = Muu
doing-other-sign = m
every-once = Kerran
every-month = Joka kuukausi
every-quarter = Joka neljännesvuosi
every-year = Joka vuosi
