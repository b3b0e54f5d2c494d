# Ohjelman omat: viestit, kysymykset, luettelot ja lomakkeet yleensä.

shell-quit-how = Ctrl+Q lopettaa. Kirjoittamasi säilyy.
shell-no-such-key = { $key } ei tee täällä mitään. F9 näyttää kaiken, mitä voi tehdä.
shell-not-here = "{ $what }" ei onnistu täällä. F9 näyttää kaiken, mitä voi tehdä.
shell-open-first = Avaa ensin rekisteri.
shell-search-for = Etsitäänkö "{ $text }"? Enter
shell-copied = Kopioitu: { $text }
shell-done = { $what }. Ctrl+Z kumoaa.
shell-undone = Kumottu: { $what }. Ctrl+Y tekee uudelleen.
shell-redone = Tehty uudelleen: { $what }. Ctrl+Z kumoaa.
shell-nothing-to-undo = Sinulla ei ole mitään kumottavaa.
shell-nothing-to-redo = Uudelleen tehtävää ei ole.
shell-already-so = Niin se jo on.
shell-undo-waits = Odota, kunnes äsken tekemäsi on tallennettu.
shell-undo-later = Sen jälkeen on kirjoitettu lisää
shell-undo-later-body =
    { $n ->
        [one] { $who } muutti samaa kohtaa { $day } { $time }. Jos kumoat, se muutos poistuu näkyvistä; historiassa se säilyy.
       *[other] { $who } on muuttanut tässä { $n } kohtaa, viimeksi { $day } { $time }. Jos kumoat, ne muutokset poistuvat näkyvistä; historiassa ne säilyvät.
    }
shell-undo-beside =
    { $n ->
        [one] { $who } on kirjoittanut tähän liittyvää { $day } { $time }. Se säilyy erillään.
       *[other] { $who } on kirjoittanut { $n } tähän liittyvää asiaa, viimeksi { $day } { $time }. Ne säilyvät erillään.
    }
shell-undo-leave = Jätä ennalleen
shell-undo-yourself = Sinä itse
shell-undo-anyway = Kumoa silti
shell-redo-anyway = Tee uudelleen silti
shell-undo-elsewhere = Tätä ei tehty täältä
shell-redo-elsewhere = Tätä ei kumottu täältä
shell-undo-elsewhere-body = { $what }. Teit sen { $day } { $time }, toisessa ohjelmassa tai ennen kuin tämä käynnistettiin.
shell-not-kept = Sitä ei voitu tallentaa: { $why } Lomake on yhä auki.
shell-draft-not-kept = Ei vielä tallessa: { $why }
shell-leave-loses = Kirjoittamaasi ei voitu tallentaa levylle. Ctrl+Q uudelleen lopettaa ilman sitä.
shell-first-visit = { $text }
shell-draft-kept = luonnos tallessa { $time }
shell-draft-waits = Ei vielä tallennettu. Kirjoittamasi odottaa Tänään-sivulla ylinnä (näppäin 1).
shell-nothing-to-save = Täällä ei ole mitään tallennettavaa.
shell-key-does = { $key } tekee saman: { $what }.
shell-desk-slow = Tallennettu rekisteriin, mutta yhtä tiedostoa tällä tietokoneella ei voitu poistaa. Siitä ei ole haittaa.
shell-desk-unread = Tälle tietokoneelle talteen pantua ei voitu lukea: { $why }
shell-thrown = Heitetty pois. Ctrl+Z tuo takaisin.
shell-thrown-back = Se, minkä heitit pois, on taas täällä.
shell-refused = Ei otettu vastaan, on Tänään-sivulla ylinnä (1): { $why }
shell-conflicts =
    { $n ->
        [one] Joku ehti ensin. Molemmat arvot säilyvät: valitse Tänään-sivulla (1).
       *[other] Joku ehti ensin { $n } kohdassa. Molemmat säilyvät: valitse Tänään-sivulla (1).
    }
shell-held = { $n ->
        [one] Yksi tallennus odottaa tällä tietokoneella, kunnes sen saa kirjoittaa. { $why }
       *[other] { $n } tallennusta odottaa tällä tietokoneella, kunnes ne saa kirjoittaa. { $why }
    }
shell-set-free = Rekisteriin saa taas kirjoittaa. Tällä tietokoneella odottanut menee sinne nyt.
shell-silent = Tietokone, jolla työskentelee { $who }, ei ole vastannut kello { $time } jälkeen ja voi pitää rekisteriä varattuna kesken tallennuksen. Tallennuksesi on tallessa tällä tietokoneella ja menee perille itsestään, kun palvelin on vapauttanut sen koneen. tillit check kertoo IT-tuelle, mikä asetus lyhentää odotusta.
shell-silent-nobody = Työtoverin tietokone ei ole vastannut kello { $time } jälkeen ja voi pitää rekisteriä varattuna kesken tallennuksen. Tallennuksesi on tallessa tällä tietokoneella ja menee perille itsestään, kun palvelin on vapauttanut sen koneen. tillit check kertoo IT-tuelle, mikä asetus lyhentää odotusta.
shell-other-role = Roolisi on nyt { $role }.
shell-copy-beside = Rekisterin vieressä on { $name }: kopio, jonka synkronointipalvelu on tehnyt, koska kaksi tietokonetta oli muuttanut sitä. Työtoverin tekemä voi olla vain siinä. Tuo se kohdassa Lisää (0), Kopiot.
shell-found-again = Rekisteriin saa taas yhteyden.
shell-refreshed = Haetaan, mitä työtoverit ovat tehneet.
shell-fetched = Työtoverien tekemä on haettu.
shell-fetched-nothing = Työtovereilta ei ole mitään uutta.
shell-settings-not-kept = Asetus on nyt käytössä, mutta sitä ei voitu tallentaa seuraavaa kertaa varten.
elsewhere-title = Tarkoitettu toiseen tiedostoon
elsewhere-waits = Tällä tietokoneella on sellaista, mikä ei ole päässyt tiedostoon { $file }: tallennuksia: { $saves }, aloitettuja lomakkeita: { $drafts }.
elsewhere-on-today = { $what } Tänään-sivun (1) rivi kertoo, mitä voit tehdä.
elsewhere-body = Nyt auki oleva on saman rekisterin toinen tiedosto tai sama tiedosto toisella nimellä. Jos se tiedosto on vain hetken poissa, anna olla: se menee sinne itsestään, kun avaat sen seuraavan kerran.
elsewhere-leave = Jätä odottamaan sitä tiedostoa
elsewhere-take = Vie tähän
shell-who-are-you = Kuka olet?
shell-who-are-you-body = Kaikki, mitä teet, näkyy historiassa sinun nimelläsi. Puuttuuko nimesi? Pyydä koordinaattoria lisäämään sinut. Esc palaa takaisin.

ask-help = Valitse yksi vastauksista. Esc ei valitse mitään.
ask-choose = Valitse numerolla tai Enterillä. Esc poistuu kysymyksestä.
ask-arrows = Valitse nuolilla ja Enterillä. Esc poistuu kysymyksestä.

list-find = Etsi:

record-back = Takaisin, teksti jää
record-draft-back = Tässä on luonnoksesi: { $day } { $time }. Jatka siitä, mihin jäit.
record-draft-homeless = Kysymykset ovat sen jälkeen muuttuneet. Tälle ei löytynyt paikkaa: { $texts }
record-draft-orphan = Muutettava on poistettu. Kirjoittamasi on yhä Tänään-sivulla, ja Del heittää sen siellä pois.
record-no-last = Tällaista ruutua ei ole vielä tallennettu rekisterin avaamisen jälkeen.
record-end = Se oli viimeinen ruutu. Ctrl+S tallentaa.
record-not-yet = Ei vielä tallennettu: katso ruutua, jossa kohdistin on.

messages-title = Viestit
messages-help = Kaikki, mitä ohjelma on sanonut avaamisen jälkeen, uusin ensin. Enter näyttää rivin kokonaan.
messages-whole = Lue kokonaan
messages-close = Sulje
messages-none = Ei vielä viestejä.


crash-sorry = Tillit pysähtyi, koska ohjelmassa meni jokin vikaan. Vika ei ole sinun.
crash-kept = Tallentamasi on tallessa, ja keskeneräinen teksti on pantu talteen. Käynnistä ohjelma uudelleen.
crash-command = Se, mikä oli jo kirjoitettu rekisteriin, on tallessa. Suorita komento uudelleen.
crash-place = Ohjelman ylläpitäjälle: versio { $version }, { $place }

unlock-title = Avaa lukitus
unlock-help = Rekisteri avataan tunnuslauseella. Kirjoita nimesi niin kuin se on tiimissä ja oma tunnuslauseesi. Jos olet uusi, kirjoita tunnuslause, jonka sait työtoverilta. Jos olet unohtanut omasi, pyydä koordinaattorilta uusi, tai kirjoita paperilla oleva palautusavain samaan ruutuun.
unlock-name = Nimesi
unlock-name-help = Nimesi juuri niin kuin se on tiimissä.
unlock-passphrase = Tunnuslause
unlock-passphrase-help = Omasi, tai se, jonka sait työtoverilta. Myös paperilla oleva palautusavain käy.
unlock-open = Avaa
unlock-opening = Avataan rekisteriä ...
unlock-who = Kuka olet?
unlock-renew-why = Palautusavain avaa rekisterin. Kerro, kuka olet, ja valitse uusi tunnuslause; vanha ei sen jälkeen kelpaa.
unlock-renewed = { $n ->
    [0] Uusi tunnuslause on käytössä.
    [one] Uusi tunnuslause on käytössä. Yksi tämän tietokoneen luonnos tai odottava muutos oli lukittu toisella tunnuslauseella, eikä sitä saa auki.
   *[other] Uusi tunnuslause on käytössä. { $n } tämän tietokoneen luonnosta tai odottavaa muutosta oli lukittu toisella tunnuslauseella, eikä niitä saa auki.
}
unlock-first-page = Alkusivu
unlock-away = Rekisteriin ei juuri nyt saada yhteyttä. Tallentamasi on tallessa tällä tietokoneella ja menee rekisteriin, kun avaat sen; keskeneräinen odottaa Tänään-sivulla.
unlock-busy = Työtoveri tallentaa juuri nyt, tai rekisteriä palautetaan tai muutetaan, eikä kukaan muu pääse hetkeen sisään. Rekisteri avautuu itsestään heti, kun se on tehty.
unlock-busy-now = Työtoveri tallentaa juuri nyt, tai rekisteriä palautetaan tai muutetaan. Yritä hetken päästä uudelleen.
unlock-again = Yritä uudelleen
unlock-way-out = Esc vie alkusivulle. Siellä voit avata toisen rekisterin, aloittaa uuden tai tutustua keksittyihin tietoihin. Tässä tiedostossa ei ole muutettu mitään.
unlock-away-way-out = Yhteyttä yritetään itsestään muutaman sekunnin välein; Enter yrittää heti. Esc vie alkusivulle. Tässä tiedostossa ei ole muutettu mitään.

help-help = Tämä on ohje. Etsi kirjoittamalla, Enter tekee rivillä olevan.
menu-help = Kirjoita, mitä haluat tehdä, tai henkilön nimi. Enter tekee sen.

report-who = Keitä he ovat?
report-choose = Valitse
report-count = Laske

# Who else has the register open.

shell-here-too = myös täällä: { $who }
shell-shut-out = Et ole enää tiimissä, ja rekisteri on saanut uuden avaimen. Se, mitä olit alkanut kirjoittaa, on tallessa tällä tietokoneella, eikä kukaan muu voi lukea sitä. Kysy koordinaattorilta.
shell-here-many = { $n ->
    [one] täällä: 1 muu
   *[other] täällä: { $n } muuta
}
shell-somebody = joku
