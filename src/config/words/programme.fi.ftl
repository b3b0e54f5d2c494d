# Ohjelmat: lähettiläät, vapaaehtoiset, linkkihenkilöt ja niissä mukana olevat.

programme-ambassadors = Lähettiläät
programme-volunteers = Vapaaehtoiset
programme-links = Linkkihenkilöt
programme-own = Oma ohjelma

helper-asked = Kysytty
helper-agreed = Suostunut
helper-introduced = Perehdytetty
helper-active = Aktiivinen
helper-ended = Lopettanut

helper-end-done = Tehtävä on valmis
helper-end-declined = Kieltäytyi
helper-end-time = Ei ole aikaa
helper-end-health = Terveys tai jaksaminen
helper-end-moved = Muutti pois
helper-end-unsuited = Ei sopinut
helper-end-lost = Ei tavoiteta
helper-end-died = Kuollut
helper-end-other = Muu syy

notice-talk = Keskustelu
notice-thanks = Kiitos

need-pledge = Vaitiololupaus
need-extract = Rikosrekisteriote
need-course = Kurssi
need-review = Vuosikeskustelu
need-until = Voimassa asti
need-until-help = Tyhjä: voimassa toistaiseksi. Ote ja vuosikeskustelu ovat yleensä voimassa vuoden.
need-missing = { $need } puuttuu
need-ran-out = { $need } vanheni { $day }
need-runs-out = { $need } vanhenee { $day }
need-holds = { $need }

flaw-programme-name = Anna ohjelmalle nimi.
flaw-helper-name = Kirjoita nimi tai valitse henkilön kortti.
flaw-helper-later = Se päivä ei ole vielä ollut.
flaw-helper-order = Se on ennen alkamispäivää.
flaw-helper-reason = Valitse, miksi se päättyi.
flaw-helper-ended = Kirjoita, minä päivänä se päättyi.
flaw-helper-hidden = Henkilöllä on turvakielto: numeroita ja sähköpostia ei kirjata.
flaw-hours = Kirjoita kuinka kauan: 2, 1,5, 1:30 tai 45 min.

programmes-title = Ohjelmat
programmes-help = Ne, jotka auttavat olematta työsuhteessa: lähettiläät, vapaaehtoiset, linkkihenkilöt. Sarkain vaihtaa ohjelmaa. Enter avaa, N lisää, F kirjaa keskustelun tai kiitoksen, + kirjaa tunnit, M on seuraava vaihe. Merkki ! on sen kohdalla, jota ei ole huomioitu pitkään aikaan tai jolta puuttuu jotain. Välilyönti merkitsee useita, ja voit kiittää kaikkia kerralla.
programmes-active = Aktiiviset
programmes-coming = Tulossa mukaan
programmes-ended = Lopettaneet
programmes-name = Nimi
programmes-place = Paikka
programmes-since = Alkaen
programmes-last = Huomioitu
programmes-hours = Tunnit
programmes-brought = Uusia
programmes-none = Kukaan ei ole vielä mukana.
programmes-none-chosen = Ketään ei ole valittu.
programmes-open = Avaa
programmes-fill = Täytä paikka
programmes-new = Uusi mukaan
programmes-notice = Keskustelu tai kiitos
programmes-step = Seuraava vaihe
programmes-next = Seuraava ohjelma
programmes-edit = Ohjelman tiedot
programmes-coverage = { $have }/{ $aim }
programmes-lacks = { $place }: puuttuu { $n }
programmes-number = { $n ->
    [one] Yksi aktiivinen
   *[other] { $n } aktiivista
}
programmes-late = { $n ->
    [one] Yhtä ei ole huomioitu pitkään aikaan
   *[other] { $n } henkilöä ei ole huomioitu pitkään aikaan
}
programmes-weeks = { $n ->
    [0] tällä viikolla
   *[other] { $n } vk sitten
}
programmes-never = ei vielä
programmes-empty = (tyhjä paikka)
programmes-aim = tavoite { $n }

programme-help = Kuinka monta kuuluu olla ja missä, kuinka usein jokainen huomioidaan ja mitä vaaditaan. Mukana olevista jo kirjoitettu ei muutu.
programme-new = Uusi ohjelma
programme-draft = Ohjelman tiedot
programme-name = Nimi
programme-name-help = Tyhjä: tavallinen nimi.
programme-places = Paikat
programme-places-help = Erota pilkuilla. Luku paikan jälkeen on sen oma tavoite: Hjällbo, Lundby 3.
programme-aim = Tavoite
programme-aim-help = Näin monta joka paikassa; ellei paikkoja ole, näin monta kaikkiaan.
programme-every = Huomioidaan joka ... viikko
programme-every-help = Jos jotakuta ei ole huomioitu näin moneen viikkoon, se näkyy Tänään-sivulla.
programme-needs = Vaaditaan
programme-note = Muistiinpano

helper-help = Ohjelmassa mukana oleva. Tiedot ovat erillään, eivät henkilöiden joukossa; vain sillä, joka myös osallistuu itse, on siellä kortti, ja silloin nimi on kortin.
helper-draft = Ohjelmassa
helper-name = Nimi
helper-name-help = Jätä tyhjäksi, jos hänellä on kortti henkilöissä.
helper-phone = Puhelin
helper-email = Sähköposti
helper-person = Henkilökortti
helper-person-help = Vain sille, joka myös itse osallistuu, kuten vakiokävijälle.
helper-programme = Ohjelma
helper-worker = Vastuuhenkilö
helper-worker-help = Kuka tiimistä pitää yhteyttä.
helper-places = Paikat
helper-places-help = Erota pilkuilla.
helper-area = Alue
helper-language = Kieli
helper-more = ja
helper-weekdays = Päivät
helper-times = Ajat
helper-load = Enintään näin monta
helper-load-help = Kuinka monen mukana hän voi kulkea yhtä aikaa.
helper-interests = Kiinnostukset
helper-interests-help = Erota pilkuilla: puutarha, korttipelit.
helper-steps = Vaiheet
helper-reason = Miksi päättyi
helper-needs = Vaatimukset
helper-other = Muuta
helper-note = Muistiinpano

helper-card-help = Kaikki ohjelmassa mukana olevasta: mitä on allekirjoitettu ja näytetty, keskustelut ja kiitokset, tunnit ja ketkä ovat tulleet hänen kauttaan. Enter tuntien kohdalla korjaa ne, Del poistaa.
helper-card-noticed = Keskustelut ja kiitokset
helper-card-brought = Tuli hänen kauttaan
helper-card-matches = Kulkee mukana
helper-card-times = Kerrat, jolloin kuljettu yhdessä
helper-card-sums = { $step }   { $hours }   uusia: { $brought }
helper-card-last = huomioitu: { $when }
helper-card-open = Avaa
helper-card-take = Poista
helper-card-not-taken = Tästä poistetaan vain keskusteluja, kiitoksia ja tunteja.
helper-card-nothing = Ei vielä mitään.

step-help = Seuraava vaihe ja sen päivä. Lopettavalle kirjataan syy.
step-which = Vaihe
step-day = Päivä

notice-help = Kirjaa, että hänet on huomioitu: keskustelu siitä, miten sujuu, tai kiitos. Jos se koskee useita, se kirjataan kaikille.
notice-draft = Keskustelu tai kiitos
notice-kind = Mikä
notice-day = Päivä
notice-note = Mitä sanottiin
notice-note-help = Lyhyesti, omin sanoin: viihtyy, toivoo kaveria torstaisin.
notice-and-more = { $name } ja { $n } muuta

hours-help = Aika, jonka joku on antanut. Samalle päivälle voi kirjata useita: yksi rivi kutakin asiaa kohti.
hours-draft = Tunnit
hours-long = Kuinka kauan
hours-long-help = Tunteja: 2, 1,5 tai 1:30. Minuutteja: 45 min.
hours-activity = Mitä
hours-day = Päivä

programmes-figures = Luvut
programme-figures-help = Miten ohjelmassa menee. Kuinka täynnä se on, kuinka pitkälle kukin on tullut, tunnit, uudet tulijat, ketkä ovat mukana puolen vuoden ja vuoden kuluttua ja ketä ei ole huomioitu. Enter näyttää ketkä, V valitsee tämän vuoden tunnit tai kaikki.
programme-coverage = Paikoilla
programme-all-places = Koko ohjelma
programme-steps = Kuinka pitkällä
programme-brought = Heidän kauttaan tulleet
programme-brought-all = Kaikki uudet
programme-matches = Tehdyt parit
programme-matches-open = Käynnissä
programme-matches-ended = Päättyneet
programme-held = Kesti, tulee nyt yksin
programme-kept = Yksin { $n } päivän jälkeen
programme-went = Kerrat, jolloin kuljettu yhdessä
programme-stayed = Ovat mukana
programme-stayed-after = { $n } kuukauden kuluttua
programme-noticed = Huomioidut
programme-late = Ei pitkään aikaan
programme-never = Ei koskaan
programme-hours-all = Kaikki tunnit
programme-hours-other = Ilman tietoa mistä
programme-hours-of = Tunnit ajalta
programme-givers = { $n ->
    [one] yhdeltä
   *[other] { $n } henkilöltä
}
programme-scope-year = Tänä vuonna
programme-scope-always = Kaikki vuodet
programme-who = { $name }: { $what }

match-end-alone = Tulee nyt yksin
match-end-unwilling = Ei halunnut jatkaa
match-end-unsuited = Eivät sopineet yhteen
match-end-away = Sairaus tai muutto
match-end-helper = Auttaja lopetti
match-end-other = Muu syy

alone-yes = Tulee yksin
alone-seldom = Joskus
alone-no = Ei tule
alone-unknown = Ei tiedetä

matches-title = Kuka kulkee kenen mukana
matches-help = Linkkihenkilöt ja muut, jotka kulkevat jonkun mukana ensimmäiset kerrat. Enter avaa, N tekee parin, + kirjaa yhteisen kerran. Kenestä on kyse, näkyy vasta kun mukana kulkija on allekirjoittanut vaitiololupauksen. Kun henkilö tulee yksin, Tänään-sivu kysyy 30 ja 90 päivän kuluttua, jatkuuko se.
matches-open = Käynnissä
matches-ended = Päättyneet
matches-none = Kukaan ei kulje vielä kenenkään mukana.
matches-none-chosen = Mitään ei ole valittu.
matches-count = { $open } käynnissä, { $alone }/{ $ended } päättyneestä kesti, kunnes henkilö tuli yksin
match-helper = Kulkee mukana
match-person = Kenen
match-times = Kerrat
match-state = Tila
match-times-of = { $n }/{ $of }
match-unsigned = (vaitiololupaus puuttuu)
match-since = { $day } alkaen
match-said = { $said } ({ $n } päivää)
match-to-ask = kysy: { $n } päivää kulunut
match-stepping-back = aika vetäytyä
match-back-on = vetäytyy { $day }
match-last = viimeksi { $day }
match-helper-ended = auttaja on lopettanut
match-both = { $helper } kulkee mukana: { $person }
match-new = Tee pari
match-title = Mukana kulkeminen
match-help = Valitse ensin, kenestä on kyse. Silloin parhaiten sopivat ovat seuraavassa ruudussa ylimpinä perusteluineen: kieli, alue, päivät, kiinnostukset ja kuinka monen mukana he jo kulkevat. Henkilön nimeä ei näytetä sellaisen vieressä, jolta puuttuu vaitiololupaus.
match-change-help = Kun se päättyy, kirjataan päivä ja syy. Jos henkilö tulee nyt yksin, Tänään-sivu kysyy 30 ja 90 päivän kuluttua, miten sujuu, ja vastaus kirjataan tähän.
match-helper-help = F4 näyttää kaikki: parhaiten sopiva ensin, perusteluineen.
match-near = sama alue
match-room = kulkee { $n }, enintään { $of }
match-wish = Mihin
match-wish-help = Mitä henkilö itse haluaa: kahville kohtaamispaikkaan, terveysasemalle, kävelylle.
match-starts = Alkaen
match-planned = Kerrat
match-planned-help = Kuinka monta kertaa on tarkoitus.
match-back = Vetäytyy
match-back-help = Mistä päivästä alkaen henkilö kokeilee yksin. Tänään-sivu muistuttaa silloin.
match-end = Kun se päättyy
match-ended = Päättyi
match-alone-30 = Yksin 30 päivän jälkeen
match-alone-90 = Yksin 90 päivän jälkeen
match-went = Kulki mukana
match-went-help = Kerta, jolloin he kulkivat yhdessä.
match-where = Minne
flaw-match-person = Valitse, kenestä on kyse.
flaw-match-helper = Valitse, kuka kulkee mukana.
