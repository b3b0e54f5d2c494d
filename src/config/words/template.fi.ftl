# Kysymyspohjat: kysymysten lajit, vastaukset ja pohjatiedoston virheet.

question-text = Teksti
question-long-text = Pitkä teksti
question-yes-no = Kyllä tai ei
question-one-of = Yksi valinta
question-many-of = Useita valintoja
question-scale = Asteikko
question-number = Luku
question-date = Päivämäärä
question-note = Sanottavaa
question-section = Otsikko

answer-unknown = Ei tiedä
answer-declined = Ei halua vastata
answer-not-a-question = Tähän ei vastata.
answer-empty = Vastaus on tyhjä.
answer-one-line = Vastaus saa olla yhden rivin mittainen.
answer-yes-no = Vastaa kyllä tai ei.
answer-choice = "{ $value }" ei ole valittavissa.
answer-order = Valinnat kerran kukin, pohjan järjestyksessä.
answer-number = Kirjoita kokonaisluku.
answer-too-low = Vähintään { $n }.
answer-too-high = Enintään { $n }.
answer-date = Kirjoita päivä.
answer-required = Tähän tarvitaan vastaus. Myös "ei tiedä" ja "ei halua vastata" käyvät.

fault-hint-nearest = Tarkoitatko "{ $name }"?
fault-hint-possible = Jokin näistä käy: { $names }.
fault-unreadable = Riviä ei voi lukea: { $line }
fault-quotes = Teksti kuuluu lainausmerkkeihin: { $line }
fault-unclosed = Lainausmerkki tai sulku jää sulkematta: { $line }
fault-too-deep = Sulkuja on liikaa sisäkkäin.
fault-too-long = Tiedosto on liian pitkä kysymyspohjaksi.
fault-too-many-questions = Pohjassa saa olla enintään { $n } kysymystä.
fault-twice = "{ $name }" on kahteen kertaan.
fault-unknown-key = "{ $name }" ei kuulu tähän.
fault-missing = "{ $name }" puuttuu.
fault-text = "{ $name }": tähän kuuluu teksti lainausmerkeissä.
fault-empty = "{ $name }" on tyhjä.
fault-control = "{ $name }": vain yksi rivi, ei ohjausmerkkejä.
fault-number = "{ $name }": tähän kuuluu kokonaisluku.
fault-true-false = "{ $name }": tähän kuuluu true tai false.
fault-list = "{ $name }": tähän kuuluu lista hakasulkeissa.
fault-table = "{ $name }" kirjoitetaan [[{ $name }]], rivit sen alle.
fault-parts = Kohdassa "{ $name }" pitää olla osia: { $name }.jokin = "...".
fault-label = "{ $name }": tähän kuuluu teksti, tai teksti joka kielellä: {"{"} sv = "...", fi = "...", en = "..." {"}"}.
fault-no-language = "{ $name }": tekstiä ei ole millään kielellä.
fault-language = "{ $name }" puuttuu kielellä { $language }. Sen tilalla näytetään toinen kieli.
fault-version = Versio on kokonaisluku, alkaen yhdestä.
fault-key = "{ $name }" ei kelpaa avaimeksi: pienet kirjaimet a-z, numerot ja yhdysviiva, enintään 40.
fault-key-again = "{ $name }" on jo rivin { $line } kysymyksen nimi.
fault-kind = "{ $name }" ei ole kysymyksen laji.
fault-kind-of-contact = "{ $name }" ei ole yhteydenoton laji.
fault-follow-up = "{ $name }" ei ole aika eteenpäin. Kirjoita esimerkiksi +3kk.
fault-no-question = Pohjassa ei ole yhtään kysymystä.
fault-options = Valintakysymykseen tarvitaan vähintään kaksi ja enintään { $n } vaihtoehtoa.
fault-option = Vaihtoehto on teksti tai {"{"} key = "...", sv = "...", fi = "...", en = "..." {"}"}.
fault-option-key = Vaihtoehdolta "{ $name }" puuttuu oma avain: key = "...".
fault-option-again = Vaihtoehto "{ $name }" on kahteen kertaan.
fault-scale-bounds = Suurimman täytyy olla suurempi kuin pienimmän.
fault-scale-steps = Asteikossa saa olla enintään { $n } porrasta.
fault-default = "{ $name }" ei voi olla vastaus tähän kysymykseen.
fault-default-kind = "{ $name }": tähän kuuluu teksti, luku, true tai false.
fault-shown-if-unknown = Kysymystä "{ $name }" ei ole, joten se ei voi ohjata näkymistä.
fault-shown-if-later = Kysymys "{ $name }" ei tule ennen tätä, joten vastausta ei vielä tiedetä.
fault-shown-if-unasked = "{ $name }" on otsikko tai sanottavaa, eikä siihen vastata.
fault-shown-if-value = "{ $name }" ei voi olla vastaus siihen kysymykseen.
fault-shown-if-compare = Vain asteikkoja ja lukuja voi verrata merkeillä < ja >; "{ $name }" on muuta.
