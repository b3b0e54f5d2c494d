# Jäsenet ja heidän avaimensa.

store-invited = Se on tunnuslause, jonka joku toinen antoi sinulle. Valitse ensin oma: avaa rekisteri ohjelmassa tai kirjoita tillit member passphrase.
store-shut-out = Tunnuslauseesi on oikein, mutta rekisteri on saanut uuden avaimen etkä ole enää tiimissä. Rekisteri on koskematon. Jos tämä on väärin, kysy koordinaattorilta: hän voi kutsua sinut uudelleen.
member-name-taken = Tiimissä on jo joku samanniminen. Mitään ei ole muutettu. Kirjoita nimi niin, että teidät erottaa, esimerkiksi yhdellä lisäkirjaimella.
member-not-oneself = Itseään ei voi poistaa. Mitään ei ole muutettu. Pyydä toista koordinaattoria.
keys-mended-lost = Rekisterin vieressä ollut avaintiedosto oli kadonnut. Se on palautettu tämän tietokoneen kopiosta.
keys-mended-foreign = Rekisterin vieressä ollut avaintiedosto kuului toiselle rekisterille. Se on siirretty sivuun, ja oikea on palautettu tämän tietokoneen kopiosta.
keys-mended-broken = Rekisterin vieressä ollutta avaintiedostoa ei voinut lukea. Se on siirretty sivuun, ja ehjä on palautettu tämän tietokoneen kopiosta.
unlock-invited-why = Se on tunnuslause, jonka sait työtoverilta. Valitse oma: tästä lähtien vain se avaa rekisterin.

cli-about-member = Ketkä ovat tiimissä ja voivat avata rekisterin.
cli-about-member-list = Näytä kaikki tiimissä ja miten kukin pääsee sisään. Avaimet, joita rekisteri ei tunne, näytetään eikä niitä käytetä.
cli-about-member-invite = Päästä joku sisään: ensimmäisen kerran tunnuslause tulostetaan. Tiimin jäsen, joka on unohtanut omansa, saa uuden samalla tavalla.
cli-about-member-remove = Poista joku tiimistä. Rekisteri saa uuden avaimen; muiden ei tarvitse vaihtaa tunnuslausetta.
cli-about-member-rename = Anna jollekulle tiimissä toinen nimi.
cli-about-member-passphrase = Vaihda oma tunnuslauseesi, tai valitse ensimmäisellä kerralla oma.
cli-about-member-recovery = Tee uusi palautusavain. Paperilla oleva vanha lakkaa toimimasta.
cli-arg-who = Nimi, kuten työtoverit sen näkevät.
cli-arg-new-name = Uusi nimi.
cli-arg-role = Mitä kutsuttu saa tehdä: coordinator (koordinaattori), worker (työntekijä), reader (lukija) tai volunteers (vapaaehtoiskoordinaattori). Muuten työntekijä.
cli-no-new-passphrase = Uutta tunnuslausetta ei annettu. Kirjoita se, kun ohjelma kysyy, tai anna se muuttujassa TILLIT_NEW_PASSPHRASE.
cli-member-opens-own = oma tunnuslause
cli-member-opens-invited = kutsuttu, ei ole vielä avannut
cli-member-opens-not = ei voi avata: kutsu
cli-member-opens-open = tiedostoa ei ole salattu
cli-member-unknown = Avaintiedostossa on avain nimellä ”{ $name }”, jota rekisteri ei tunne. Se ei avaa mitään. Selvitä, kuka sen on sinne pannut.
cli-member-nobody = Tiimissä ei ole ketään nimeltä ”{ $name }”. tillit member list näyttää, keitä on.
cli-member-invited = { $name } voi nyt avata rekisterin alla olevalla tunnuslauseella. Se näytetään vain nyt ja kelpaa kerran: ensimmäisellä kerralla { $name } valitsee oman. Anna se paperilla tai puhuen, ei samassa kirjeessä kuin tiedosto.
cli-member-in = { $name } on tiimissä. Tiedostoa ei ole salattu, joten tunnuslausetta ei tarvita.
cli-member-removing = Rekisteri saa uuden avaimen. Sen aikana kukaan muu ei voi tallentaa.
cli-member-removed = { $name } on poistettu, ja rekisterillä on uusi avain. Kopiot ja varmuuskopiot, jotka henkilöllä { $name } jo on, aukeavat edelleen vanhalla.
cli-member-left = { $name } ei ole enää tiimissä. Tiedostoa ei ole salattu: se, jolla se on, voi lukea sen.
cli-member-renamed = Nimi on nyt { $name }.
cli-member-passphrase = Uusi tunnuslause on käytössä.
cli-member-not-encrypted = Rekisteriä ei ole salattu eikä sillä ole avaimia.
cli-member-recovery = Kopioi uusi palautusavain paperille ja piilota se hyvin. Se näytetään vain nyt. Vanha avaa vain kopiot, jotka otettiin ennen tätä päivää.

lock-title = Piilotettu
lock-way-back = Rekisteri on lukittu. Se, mitä olit kirjoittamassa, on tallessa. Tunnuslauseellasi pääset takaisin siihen, missä olit.
lock-covered = Näyttö on piilotettu. Jatka painamalla jotakin näppäintä.
lock-nothing = Täällä ei ole mitään piilotettavaa.
lock-not-kept = Kirjoittamaasi ei voitu tallentaa tälle tietokoneelle, joten rekisteriä ei lukittu vaan näyttö vain piilotettiin. Tallenna tai kopioi se, ennen kuin lähdet.

# Tiimi näytöllä.

place-team = Tiimi
    .also = jäsenet, kutsu, roolit, työtoverit
place-passphrase = Vaihda tunnuslause
    .also = salasana, oma avain
more-team-what = ketkä ovat mukana, mitä saavat tehdä, kutsu ja poista
more-own-what = vaihda se, jonka vain sinä tiedät
more-paper-what = tee uusi, jos paperi on kadonnut tai joku on nähnyt sen
more-lock = Piilota
more-lock-minutes = { $n } minuutin jälkeen (F12 piilottaa heti)
more-lock-never = ei koskaan itsestään (F12 piilottaa)
team-title = Tiimi
team-count = { $n ->
    [one] yksi henkilö
   *[other] { $n } henkilöä
} tiimissä
team-help = Kaikki tiimissä: mitä kukin saa tehdä ja miten he avaavat rekisterin. N kutsuu jonkun: ohjelma näyttää tunnuslauseen, joka kelpaa kerran. Omansa unohtanut saa uuden samalla tavalla. Poistettu ei enää pääse tiedostoon, sillä rekisteri saa uuden avaimen. Rooli kertoo, mitä ohjelma antaa tehdä. Tiedosto ilman palvelinta ei voi estää sitä, jolla on tunnuslause ja oikeus kirjoittaa kansioon, tekemästä muuta muilla välineillä: sillä, jonka ei pidä voida lukea, ei pidä olla tunnuslausetta.
team-name = Nimi
team-role = Rooli
team-role-help = Koordinaattori: kaikki. Työntekijä: päivittäinen. Lukija: vain luvut. Vapaaehtoiskoordinaattori: kortit, puhelut, tehtävät.
team-opens = Avaa
team-opens-own = omalla tunnuslauseella
team-opens-invited = kutsuttu, ei vielä avannut
team-opens-not = ei voi avata: kutsu
team-opens-all = ilman tunnuslausetta
team-opens-nothing = tuntematon avain, ei avaa mitään
team-strangers = Avaimia, joita rekisteri ei tunne: selvitä, kuka ne on pannut
team-nobody = Ketään ei ole valittu.
team-what = { $name }: mitä tehdään?
team-change = Muuta nimeä, roolia, kieliä, alueita
team-invite = Kutsu
team-invite-again = Uusi tunnuslause
team-remove = Poista
team-nothing = Ei mitään
team-remove-title = Poistetaanko { $name } tiimistä?
team-remove-key = { $name } ei enää pääse rekisteriin. Rekisteri saa uuden avaimen; muiden ei tarvitse vaihtaa tunnuslausetta. Kopiot ja varmuuskopiot, jotka henkilöllä { $name } jo on, voi edelleen lukea. Kaikki, mitä { $name } on kirjoittanut, säilyy historiassa.
team-remove-plain = { $name } ei enää ole tiimissä. Tiedostolla ei ole tunnuslausetta: se, joka pääsee siihen käsiksi, voi lukea sen. Kaikki, mitä { $name } on kirjoittanut, säilyy historiassa.
team-removing = Rekisteri saa uuden avaimen. Sen aikana kukaan muu ei voi tallentaa.
team-removed = Poistettu. Rekisterillä on uusi avain.
team-draft = Tiimin jäsen, muutetaan
team-language = Puhuu
team-language-more = Puhuu myös
team-area = Työskentelee alueella
team-area-more = Myös alueella
secret-written = Olen kopioinut sen
secret-stays = Kopioi se ensin: se näytetään vain nyt. Enter, kun se on kopioitu.
secret-working = Hetkinen …
invite-title = Kutsu työtoveri
invite-help = Työtoveri saa tunnuslauseen, joka kelpaa kerran. Ensimmäisellä kerralla hän valitsee oman, jota kukaan muu ei tiedä.
invite-why = Ohjelma tekee tunnuslauseen ensimmäistä kertaa varten. Työtoveri avaa saman tiedoston, kirjoittaa nimensä ja sen ja valitsee sitten oman.
invite-again-why = Tähänastinen tunnuslause lakkaa toimimasta. Työtoverin tietokoneella olevia luonnoksia ei voi avata uudella.
invite-plain = Tiedostolla ei ole tunnuslausetta, joten työtoverikaan ei tarvitse sellaista.
invite-shown = Tunnuslause henkilölle { $name }. Se näytetään vain nyt ja kelpaa kerran. Anna se paperilla tai puhuen, ei samassa kirjeessä kuin tiedosto.
own-title = Oma tunnuslause
own-help = Vain oma tunnuslauseesi vaihtuu. Luonnokset ja tallennusta odottavat pysyvät ennallaan.
own-change = Vaihda
own-old = Nykyinen
paper-title = Uusi palautusavain
paper-help = Paperilla oleva palautusavain avaa rekisterin, kun kaikki tunnuslauseet on unohdettu. Uusi lopettaa vanhan voimassaolon.
paper-make = Tee uusi
paper-why = Paperilla oleva palautusavain lakkaa avaamasta rekisteriä sellaisena kuin se on tästä lähtien. Jo olemassa olevat kopiot ja varmuuskopiot aukeavat edelleen vanhalla.
paper-sure = Tehdäänkö uusi?
paper-not-sure = Vastaa kyllä, tai palaa Esc-näppäimellä.
