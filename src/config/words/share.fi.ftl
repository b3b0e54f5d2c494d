# Paikka, jossa rekisteri on.

store-open-here = Rekisteri on jo auki toisessa ikkunassa tällä tietokoneella, ja tämä asema päästää sisään vain yhden ikkunan kultakin tietokoneelta. Mitään ei muutettu. Jatka toisessa ikkunassa, tai sulje se ja avaa rekisteri uudelleen.
store-exchanged = Tiedosto vaihdettiin toiseen sen ollessa auki: synkronointipalvelu tai joku, joka palautti kopion. Se on avattu uudelleen: näet nyt sen, mikä siellä on. Kirjoittamasi on tallessa ja menee siihen.
store-not-here = Rekisteriä ei luotu tähän: tässä kansiossa kaksi kirjoittajaa vahingoittaisi sitä tai saisi kaksi eri tiedostoa. Valitse kansio verkkoasemalta tai omalta levyltäsi, jota mikään synkronointipalvelu ei hoida. tillit check kertoo, mikä tässä on vialla.
share-local-locks = Rekisteri on auki vain lukemista varten: verkkoasema on yhdistetty niin, että kaksi tietokonetta voi kirjoittaa samalla hetkellä, ja se vahingoittaa tiedostoa. Mitään ei ole kadonnut. Pyydä IT-tukea yhdistämään asema ilman asetuksia nobrl, nolock ja local_lock; tillit check kertoo lisää.
share-no-locks = Rekisteriä ei voi avata: tällä asemalla ei ole lukituksia, ja ilman niitä rekisteri voidaan lukea puoliksi tallennettuna ja kaksi yhtä aikaa tallentavaa voi vahingoittaa sitä. Mitään ei ole kadonnut. Pyydä IT-tukea ottamaan aseman lukitukset käyttöön tai siirrä rekisteri verkkoasemalle, jolla ne ovat, tai omalle levyllesi.
share-no-write-lock = Rekisteri on auki vain lukemista varten: tämä asema ei voi estää kahta tietokonetta kirjoittamasta samalla hetkellä, ja se vahingoittaa tiedostoa. Mitään ei ole kadonnut. Siirrä rekisteri verkkoasemalle, joka voi, tai omalle levyllesi.
share-loose-locks = Rekisteri on auki vain lukemista varten: työtoverilla on se auki, eikä asema estä teitä kirjoittamasta samalla hetkellä. Mitään ei ole kadonnut. Sulje ohjelma kaikilta tietokoneilta paitsi yhdeltä, ja pyydä IT-tukea tutkimaan asema komennolla tillit check.
share-garbled = Rekisteri on auki vain lukemista varten: asema palautti koetiedoston muuttuneena. Rekisteriin ei koskettu. Pyydä IT-tukea tutkimaan asema.
share-names = Rekisteri on auki vain lukemista varten: tämän aseman tiedostoja ei voi nimetä uudelleen, joten varmuuskopiota ja avaintiedostoa ei voi korvata turvallisesti. Mitään ei ole kadonnut. Pyydä IT-tuelta oikeus muuttaa kansion tiedostoja.
share-synced = Rekisteri on auki vain lukemista varten: { $service } kopioi kansion muille tietokoneille itsestään, ja kaksi kirjoittajaa saisi kaksi eri tiedostoa. Mitään ei ole kadonnut. Siirrä rekisteri verkkoasemalle tai kansioon, jota { $service } ei hoida.

# Varmuuskopiot.

backup-others = Työtoverilla on rekisteri auki. Mitään ei muutettu. Pyydä kaikkia sulkemaan se ja yritä uudelleen.
backup-another = Paikalla on toinen rekisteri. Kumpaankaan ei koskettu. Valitse tiedosto, josta varmuuskopio on otettu, tai uusi nimi.
backup-which = Siinä oleva tiedosto on niin vahingoittunut, ettei se kerro, mikä rekisteri se on. Onko se se rekisteri, josta tämä varmuuskopio otettiin? Siinä oleva säilytetään varmuuskopioiden joukossa. Kirjoita kyllä jatkaaksesi:
backup-not-yours = Paikalla oleva rekisteri aukeaa muille, mutta ei sillä mitä kirjoitettiin: tiimistä poistettu ei voi palauttaa sitä entiseen. Mitään ei muutettu. Käytä nimeä ja tunnuslausetta, joilla se tänään aukeaa, tai pane varmuuskopio uudelle nimelle.
backup-older-keys = Rekisteri on vahingoittunut, ja tämä varmuuskopio aukeaa vain oman aikansa avaimilla. Ne tulevat sen mukana takaisin: sen ajan tunnuslauseet avaavat taas rekisterin. { $n ->
    [0] Kenelläkään sen jälkeen poistetulla ei ole avainta niiden joukossa.
   *[other] Sen jälkeen poistettu saa taas toimivan avaimen: { $names }.
}
backup-team-unseen = Ei voitu nähdä, ketkä tämä sulkee tiimin ulkopuolelle tai päästää takaisin. Käy tiimi läpi jälkeenpäin.
cli-restore-keys-ask = Kirjoita kyllä jatkaaksesi:
cli-restore-keys-not = Mitään ei muutettu. Jonkun on vastattava kyllä avaimista; --replace ei sitä tee.
backups-older-keys = Mitään ei muutettu. Rekisteri on vahingoittunut, ja tämä varmuuskopio aukeaa vain oman aikansa avaimilla: ne tulisivat sen mukana takaisin, ja niiden mukana toimiva avain sen jälkeen poistetulle. Valitse toinen varmuuskopio tai palauta tämä komennolla tillit restore, joka kysyy ensin.
unlock-then-why = Uusin varmuuskopio ei aukea nykyisellä tunnuslauseella. Kirjoita se, joka oli voimassa, kun kopio otettiin, tai sen ajan palautusavain. Mitään ei ole muutettu.
unlock-then-name-help = Kuten nimi oli tiimissä, kun varmuuskopio otettiin. Palautusavaimella nimeä ei tarvita.
backup-of-then = Tätä varmuuskopiota ei avaa nykyinen tunnuslause eikä avainpari, johon se kuuluu. Mitään ei muutettu. Kirjoita se tunnuslause, joka oli voimassa, kun kopio otettiin.
backup-shuts-out = Rekisteriä ei saa tämän jälkeen auki ilman uutta kutsua: { $names }.
backup-lets-back = Tämän jälkeen taas tiimissä ilman avainta, vaikka on lähtenyt siitä: { $names }. Poista vielä kerran.
backup-part = Tämä on kopio, jossa on vain osa henkilöistä, eikä koko rekisterin varmuuskopio. Mitään ei muutettu. Tuo se rekisteriin, tai valitse varmuuskopio.
backup-not-put-back = Varmuuskopiota ei voitu panna paikalleen: asema tai kansio on täynnä tai kirjoitussuojattu, tai se ei vastannut. Rekisteri on ennallaan. Huolehdi tilasta ja kirjoitusoikeudesta ja tee se uudelleen.
backup-undone = Asemalle tallentui muuta kuin mitä varmuuskopiossa on. Rekisteri on ennallaan, ja se on myös tässä: { $file }. Pyydä IT-tukea tutkimaan asema ja palauta varmuuskopio sitten uudelleen.
backup-unsure = Asema lakkasi vastaamasta ennen kuin nähtiin, onko koko varmuuskopio paikallaan. Rekisteri sellaisena kuin se oli on tässä: { $file }. Avaa rekisteri, kun asema vastaa; jos se ei avaudu, palauta varmuuskopio tai tämä tiedosto.
backup-left-damaged = Asemalle tallentui muuta kuin mitä varmuuskopiossa on, ja rekisteri on nyt vioittunut. Sellaisena kuin se oli se on tässä: { $file }. Siitä ei ole kadonnut mitään. Pyydä IT-tukea tutkimaan asema ja palauta sitten varmuuskopio tai tämä tiedosto.
backup-garbled = Varmuuskopiota ei voitu ottaa: asema antoi kahdesti takaisin muuta kuin siihen kirjoitettiin. Rekisteri on koskematon. Pyydä IT-tukea tutkimaan asema.
cli-backup-at = { $percent } prosenttia kopioitu.
cli-backup-made = Varmuuskopio on ehjä ja on tässä: { $file }
cli-restore-where = Sano, minne se menee: --over TIEDOSTO korvattavalle rekisterille, --to TIEDOSTO uudelle tiedostolle.
cli-restore-not = Mitään ei muutettu. Vastaa kyllä, tai kirjoita --replace, kun kukaan ei ole vastaamassa.
cli-restore-old-keys = Myös avaintiedosto tuli varmuuskopiosta: tiimi on kuten silloin, ja sen jälkeen poistettu pääsee taas sisään. Käy tiimi läpi.
cli-restore-ask = { $backup } ottaa tiedoston { $file } paikan. Sen jälkeen tehty ei enää ole rekisterissä; nykyinen tiedosto säilyy varmuuskopioiden joukossa. Kirjoita kyllä jatkaaksesi:
cli-yes = kyllä
cli-restored = Palautettu: { $file }
cli-restore-kept = Aiempi tiedosto on tässä: { $file }

# Mitä tillit check sanoo paikasta.

check-network = Rekisteri on verkkoasemalla ({ $kind }).
check-disk = Rekisteri on tämän tietokoneen levyllä ({ $kind }).
check-drive-unknown = Järjestelmä ei kerro, millaisella asemalla rekisteri on.
check-trial-good = Kansion koetiedosto voitiin lukita, kirjoittaa, lukea takaisin ja nimetä uudelleen.
check-trial-bad = Kansion koetiedosto ei selvinnyt; vika on kerrottu alla.
check-trial-none = Koetiedostoa ei tehty: kansioon ei saa kirjoittaa, tai asema ei vastannut.
check-vanished = Jos tietokone katoaa kesken tallennuksen, muut voivat joutua odottamaan, kunnes palvelin huomaa sen: Sambassa "socket options = SO_KEEPALIVE TCP_KEEPIDLE=10 TCP_KEEPINTVL=5 TCP_KEEPCNT=3" tekee siitä puoli minuuttia. Sillä välin tallennettu säilyy käyttäjien omilla tietokoneilla.
check-open = Jollakulla on rekisteri nyt auki.
check-open-names = Rekisteri on nyt auki näillä: { $who }.
check-open-more = Rekisteri on nyt auki näillä: { $who }, ja lisäksi { $n ->
    [one] yhdessä ohjelmassa, joka ei kerro, kenen se on.
   *[other] { $n } ohjelmassa, jotka eivät kerro, kenen ne ovat.
}
check-waiting = { $n ->
    [one] Yksi muutoksesi odottaa tällä tietokoneella eikä ole vielä rekisterissä.
   *[other] { $n } muutostasi odottaa tällä tietokoneella eivätkä ne ole vielä rekisterissä.
}
check-waiting-hint = Avaa rekisteri ohjelmassa tällä tietokoneella ja pidä se auki, kunnes rivillä 1 lukee tallennettu.
check-waiting-closed = { $n ->
    [one] Tällä tietokoneella on yksi muutos tai aloitettu lomake, jota sinä et saa auki: se on toisen jäsenen, tai se lukittiin toisella tunnuslauseella.
   *[other] Tällä tietokoneella on { $n } muutosta tai aloitettua lomaketta, joita sinä et saa auki: ne ovat toisen jäsenen, tai ne lukittiin toisella tunnuslauseella.
}
check-no-team = Siksi ei voi sanoa, kenellä rekisteri on auki tai kenellä on kopio.
check-no-copies = Siksi ei voi sanoa, mitkä kopiot ovat ulkona.
check-no-strangers = Siksi ei voi sanoa, onko avaintiedostossa avain, jota rekisteri ei tunne.
check-copy-out = Kopio on ulkona: { $what }, { $who }, { $day } asti, { $place }
check-copy-late = Kopion piti tulla takaisin { $day }: { $what }, { $who }, { $place }.
check-copy-late-hint = Pyydä se ja tuo se sisään (tillit merge). Jos se on lopullisesti poissa, poista se luettelosta: Lisää, Kopiot.
check-backups = Varmuuskopioita: { $n }, viimeisin { $last } ({ $days ->
    [0] tänään
    [one] 1 päivä sitten
   *[other] { $days } päivää sitten
}).
check-no-backup = Varmuuskopiota ei vielä ole. Ohjelma ottaa sellaisen joka päivä, kun sitä käytetään.
check-option = Asema on yhdistetty asetuksella { $option }.
check-not-inside = Rekisterin sisältöä ei tarkastettu.
check-keys-missing = Rekisteriin kuuluva avaintiedosto puuttuu: ilman sitä kukaan muu ei saa rekisteriä auki.
check-keys-foreign = Rekisterin vieressä oleva avaintiedosto kuuluu toiselle rekisterille.
check-keys-broken = Avaintiedostoa ei voi lukea: se on vioittunut.
check-keys-copy = Tällä tietokoneella on oikean avaintiedoston kopio ajalta { $when }. Avaa rekisteri kerran ohjelmassa tällä tietokoneella: silloin avaintiedosto palautuu paikalleen, ja siinä nyt oleva jää talteen viereen.
check-keys-backup = Tällä tietokoneella ei ole oikean avaintiedoston kopiota. Avaa rekisteri tietokoneella, jolla se on ollut auki ennenkin: silloin se palautuu paikalleen. Tai pane paikalle se, joka on uusimmat avaimet sisältävän varmuuskopion vieressä; se sopii, jos ketään ei ole poistettu sen jälkeen: { $file }
check-keys-nowhere = Tällä tietokoneella ei ole oikean avaintiedoston kopiota, eikä sitä ole varmuuskopioissakaan. Avaa rekisteri tietokoneella, jolla se on ollut auki ennenkin: silloin se palautuu paikalleen.
check-backup-no-keys = Tämän varmuuskopion vieressä ei ole avaintiedostoa: ilman sitä kopio ei aukea millään muulla tietokoneella. Seuraavassa varmuuskopiossa se taas on.
check-backup-ahead = Tässä varmuuskopiossa on päivä, joka ei ole vielä tullut: tämän tietokoneen kello on väärässä, tai sen joka kopion otti.
check-backup-ahead-hint = Yhtään varmuuskopiota ei katoa sen takia; niin kauan kuin tietokoneen kello on väärässä, se ei poista vanhoja. Aseta kello oikeaan aikaan.
check-copy = Synkronointipalvelu on tehnyt rekisterin viereen kopion, koska kaksi tietokonetta oli muuttanut sitä: { $name }.
check-copy-hint = Siirrä rekisteri pois palvelun kansiosta. Kopiossa tehty tuodaan sisään komennolla: tillit merge "{ $file }" "{ $copy }"

backups-title = Varmuuskopiot
backups-help = Täällä ovat rekisterin varmuuskopiot, jokainen tarkistettu. Ohjelma ottaa sellaisen joka päivä, kun sitä käytetään, ja säilyttää 14 päivän, 8 viikon ja 12 kuukauden kopiot. N ottaa nyt yhden, Enter palauttaa.
backups-when = Otettu
backups-why = Miksi
backups-size = Koko
backups-count = { $n ->
    [one] 1 varmuuskopio
   *[other] { $n } varmuuskopiota
}
backups-none = Varmuuskopiota ei vielä ole. Ohjelma ottaa sellaisen joka päivä, kun sitä käytetään.
backups-put-back = Palauta
backups-now = Ota nyt
backups-ask = Rekisteristä tulee sellainen kuin se oli { $when }. Sen jälkeen tehty ei enää ole siinä. Nykyinen säilyy varmuuskopioiden joukossa.
backups-ask-others = Kaikkien muiden on ensin suljettava rekisteri.
backups-leave = Jätä ennalleen
backups-at = Varmuuskopiota otetaan: { $percent } prosenttia.
backups-done = Varmuuskopio on valmis, ehjä ja tarkistettu.
backups-was-put-back = Varmuuskopio on palautettu. Aiempi rekisteri on varmuuskopioiden joukossa.
backups-other-key = Mitään ei muutettu: tämä varmuuskopio aukeaa vanhemmalla avaimella. Valitse se uudelleen: silloin kysytään sen ajan tunnuslausetta.
backups-old-keys = Varmuuskopio on palautettu, ja avaintiedosto sen mukana: rekisterin voivat avata ne, jotka voivat silloin. Käy tiimi läpi (0).
backups-broken-off = Varmuuskopion ottaminen keskeytyi, koska asema ei vastannut. Ota se uudelleen, kun rekisteri on tavoitettavissa.
backups-kilobytes = { $n } kt
backups-megabytes = { $n } Mt
backups-daily = päivittäinen
backups-asked = itse otettu
backups-merge = ennen kopion tuontia
backups-migration = ennen päivitystä
backups-purge = ennen vanhojen poistoa
backups-restore = ennen palautusta
salvage-no-head = Tiedoston alku on poissa, ja sen mukana se, miten loput luetaan. Siitä ei saa mitään talteen. Vioittuneeseen tiedostoon ei koskettu. Palauta uusin varmuuskopio.
store-no-backup = Varmuuskopiota ei voitu ottaa. Rekisteriin ei koskettu. Kysy kansion ylläpitäjältä, onko se täynnä tai kirjoitussuojattu.

# Mitä vioittuneesta rekisteristä saa luettua.

cli-about-salvage = Tallenna vioittuneesta rekisteristä uuteen se, mikä on luettavissa. Vioittunut tiedosto jää ennalleen.
salvage-verb = Pelasta loput
salvage-ask = Se, mikä on luettavissa, pannaan uuteen rekisteriin tämän viereen, ja se avataan; samat tunnuslauseet avaavat sen. Kerrotaan, mitä katosi. Vioittunut tiedosto jää ennalleen. Varmuuskopio, joka ei ole liian vanha, on useimmiten parempi; siitä puuttuvan voi hakea uudesta tiedostosta kohdassa Kopiot.
salvage-done = Kaikki saatiin luettua: { $n } riviä on tiedostossa { $file }, joka on nyt auki. Vioittunut tiedosto on ennallaan.
salvage-done-short = Se, mikä saatiin luettua, on tiedostossa { $file }, joka on nyt auki. { $what } Vioittunut tiedosto on ennallaan.
salvage-there = Se, mikä saatiin luettua, on täällä: { $file }
salvage-from-history = { $n } niistä ei ollut luettavissa, ja ne koottiin uudelleen historiasta.
salvage-all = { $what }: talteen { $saved }, mitään ei kadonnut.
salvage-rebuilt = { $what }: talteen { $saved }, historian mukaan mitään ei kadonnut.
salvage-maybe = { $what }: talteen { $saved }; kadonneiden määrää ei voi sanoa.
salvage-lost = { $what }: talteen { $saved }, kadonnut vähintään { $lost }.
salvage-people = Henkilöt
salvage-phones = Puhelinnumerot
salvage-contacts = Puhelut, käynnit ja muut yhteydenotot
salvage-answers = Vastaukset
salvage-tasks = Tehtävät
salvage-initiatives = Toimet
salvage-targets = Listojen henkilöt
salvage-team = Tiimi
salvage-plans = Vuosikello
salvage-programmes = Ohjelmat
salvage-helpers = Ohjelmissa mukana olevat
salvage-met = Kohdattujen henkilöiden rivit
salvage-observations = Havainnot ja päätökset
salvage-organisations = Yhteistyötahot
salvage-sessions = Kierrokset ja tilaisuudet
salvage-areas = Alueet
salvage-relations = Läheiset ja muut henkilön ympärillä
salvage-wishes = Toiveet olla ottamatta yhteyttä
salvage-tags = Tunnisteet
salvage-templates = Kysymyspohjat
salvage-history = Historia
salvage-looks = Kuka on katsonut korttia
salvage-other = Muut
backups-nothing = Rekisterin vieressä ei ole varmuuskopiota. Mitään ei muutettu. Ota talteen luettavissa oleva tai pyydä kansion ylläpitäjältä aiempi kopio.
unlock-put-back = Palauta
unlock-no-backup = Rekisterin vieressä ei ole varmuuskopiota.
unlock-put-back-ask = Uusin varmuuskopio tulee vioittuneen tiedoston tilalle, ja vioittunut säilytetään varmuuskopioiden joukossa. Kopion oton jälkeen tehty puuttuu siitä. Kaikkien muiden on ensin suljettava rekisteri.

cli-restore-nothing = { $file }: siellä ei ole korvattavaa rekisteriä. Mitään ei muutettu. Tarkista nimi, tai kirjoita --to TIEDOSTO uudelle tiedostolle.

salvage-methods = Menetelmäkortit
backups-of-then = sen ajan tunnuslause: { $why }
backups-ask-title = Palautetaanko varmuuskopio { $when }?
backups-who-then = Kuka
backups-key-why = Tämä varmuuskopio ei aukea nykyisellä avaimella. Kirjoita tunnuslause, joka oli voimassa, kun kopio otettiin, tai sen ajan palautusavain. Rekisteri pitää avaimensa: nykyiset tunnuslauseet ovat voimassa jälkeenpäinkin.
backups-key-help = Varmuuskopio otettiin, kun rekisterillä oli toiset avaimet. Valitse, kuka heistä kirjoittaa sen ajan tunnuslauseensa, tai kirjoita silloin voimassa ollut palautusavain paperilta. Mitään ei muuteta, ennen kuin kopio on auennut ja olet vastannut kyllä.
backups-nobody-then = Kenelläkään sen nimisellä ei ollut avainta, kun varmuuskopio otettiin. Kirjoita silloinen nimi.
backups-others-here = Rekisteri on auki myös: { $who }. Mitään ei muutettu. Pyydä sulkemaan se ja yritä hetken kuluttua uudelleen.
cli-restore-who = Avain oli silloin: { $names }. Kerro kuka, valitsimella --as.
cli-then-passphrase = Tunnuslause, joka oli voimassa, kun varmuuskopio otettiin:
