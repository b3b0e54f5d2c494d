# Puhelujen, käyntien ja muiden yhteydenottojen kirjaaminen.

encounter-log-call = Kirjaa puhelu
encounter-log-visit = Kirjaa kotikäynti
encounter-log-visit-office = Kirjaa käynti meillä
encounter-log-visit-neutral = Kirjaa tapaaminen muualla
encounter-log-walk = Kirjaa kävely
encounter-log-drop-in = Kirjaa pistäytyminen
encounter-log-meeting = Kirjaa tilaisuus
encounter-log-field = Kirjaa juttelu kentällä
encounter-log-accompanied = Kirjaa saattaminen
encounter-log-letter = Kirjaa kirje
encounter-log-email = Kirjaa sähköposti
encounter-log-sms = Kirjaa tekstiviesti
encounter-change = Muokkaa yhteydenottoa
encounter-help = Tähän kirjaat puhelun tai käynnin. Valitse ensin, miten kävi, numerolla tai ensimmäisillä kirjaimilla. Jos kukaan ei vastannut, ehdotetaan uutta yritystä, ja Ctrl+S tallentaa. Jos se toteutui, kysymykset tulevat esiin. Vastaa numeronäppäimillä; - tarkoittaa, että henkilö ei tiedä tai ei halua vastata. Tyhjäksi jätettyä ei ole kysytty. Esc palaa takaisin ja säilyttää kirjoittamasi.

encounter-who = Ketä asia koskee?
encounter-who-for = { $what }: ketä asia koskee?
encounter-who-help = Kirjoita nimen, kadun, numeron tai syntymävuoden alku ja valitse henkilö.
encounter-save-next = Tallenna, seuraava
encounter-round = Soittokierros

encounter-interpreter = tulkki: { $language }
encounter-clock = Aika { $time }
encounter-number-hidden = numero piilossa
encounter-number-shown = Numero näytettiin puhelua varten.
encounter-show-number = Näytä numero
encounter-no-number = Henkilöllä ei ole puhelinnumeroa.
encounter-draft = { $kind }: { $name }
encounter-draft-change = { $kind }, muutos: { $name }

encounter-how = Miten kävi?
encounter-kind = Yhteydenotto
encounter-kind-help = Puhelu, käynti, kävely ... Kirjoita sanan alku, tai F4 avaa luettelon.
encounter-template = Kysymykset
encounter-template-help = Mitä kysytään. Kirjoita nimen alku, tai F4 avaa luettelon.
encounter-suits = sopii tähän
encounter-other-kind = muulle yhteydenotolle
encounter-other-questions = Muut kysymykset
encounter-no-questions = Ei kysymyksiä
encounter-answered-all = { $of ->
    [one] Kysymykseen on vastattu
   *[other] Kaikkiin { $of } kysymykseen vastattu
    }
encounter-answered = Vastattu { $n }/{ $of } kysymykseen

encounter-after = Muistiinpano ja seuraava askel
encounter-note = Muistiinpano
encounter-follow-day = Seuranta
encounter-follow-time = Kello
encounter-follow-kind = Tapa
encounter-why-template = Kuten kysymyspohja ehdottaa.
encounter-flaw-booked = Mille päivälle sovitte? Kirjoita esimerkiksi pe tai 24.12.
encounter-no-contact = Ei halua
encounter-no-contact-help = Valitse numeroilla. Tyhjä: kielto koski vain tätä kertaa.
encounter-struck = { $number } poistetaan vääränä numerona, kun tallennat.
encounter-struck-hidden = Numero poistetaan vääränä numerona, kun tallennat.
encounter-died-means = { $n ->
    [0] Kun tallennat, { $name } merkitään kuolleeksi. Kirjeitä ei lähetetä eikä kukaan soita, missään toimessa. Ctrl+Z kumoaa.
    [one] Kun tallennat, { $name } merkitään kuolleeksi. Yksi odottava tehtävä poistuu. Kirjeitä ei lähetetä eikä kukaan soita, missään toimessa. Ctrl+Z kumoaa.
   *[other] Kun tallennat, { $name } merkitään kuolleeksi. { $n } odottavaa tehtävää poistuu. Kirjeitä ei lähetetä eikä kukaan soita, missään toimessa. Ctrl+Z kumoaa.
    }
encounter-proxy = Kuka puhui
encounter-self = hän itse
encounter-proxy-help = Kenen kanssa puhuit. Jos läheinen soittaa takaisin, sekin on yhteydenotto.
encounter-along = Mukana käynnillä
encounter-along-help = Kuka henkilölle jo tuttu oli mukana. Niin näette, auttoiko se.
encounter-why-not = Kieltäytymisen syy
encounter-why-not-help = Niin tiedätte, mitä muutatte ensi kerralla.
encounter-place = Paikka
encounter-place-help = Missä tapasitte, esimerkiksi Hjällbon kirjasto.
encounter-day = Milloin
encounter-time = Alkoi
encounter-minutes = Minuutit
encounter-minutes-help = Lasketaan siitä, kun lomake avattiin, kunnes kirjoitat itse muuta.
encounter-initiative = Toimi
encounter-no-initiative = ei mikään toimi
encounter-by = Kirjaaja


encounter-past = Aiemmin
encounter-past-none = Kukaan ei ole vielä yrittänyt tavoittaa henkilöä.
encounter-attempt-of = yritys { $n }/{ $of }
encounter-attempt = yritys { $n }
encounter-last = viimeksi { $day }: { $how }
encounter-turn = Tehtävä: { $what }
encounter-turn-late = { $n } pv myöhässä

encounter-saved = Tallennettu: { $kind }, { $name }. Ctrl+Z kumoaa.
encounter-saved-next = Tallennettu: { $name }. Tehtävä: { $next } { $day }. Ctrl+Z kumoaa.
encounter-saved-change = Muutettu: { $kind }, { $name }. Ctrl+Z kumoaa.
encounter-saved-struck = Tallennettu: { $name }. { $number } on poistettu vääränä numerona.
encounter-taken = { $who } soittaa juuri nyt: { $name }. Tässä on listan seuraava.
encounter-taken-here = Sinulla on ohjelman toisessa ikkunassa auki: { $name }. Tässä on listan seuraava.
encounter-not-held = Ketään ei voi nyt varata: työtoveri voi soittaa samalle henkilölle.
