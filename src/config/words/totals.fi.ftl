# Figures, and who is behind them.

totals-title = Luvut
totals-help = Tästä näet, mitä jakson aikana tehtiin, kuinka montaa se koski ja miten meni. Vasen ja oikea vaihtavat jaksoa, V valitsee alueen, työntekijän, toimen ja kysymykset. Enter rivillä näyttää, ketkä ovat kyseessä. Lukitun listan luvut näytetään muodossa 7 / 23.
totals-part = Vain kopion henkilöt:
totals-status = Vasen/oikea jakso, V valitsee, Enter ketkä, Sarkain seuraava osa
totals-before = Aiempi
totals-after = Myöhempi
totals-now = Tähän päivään
totals-who = Ketkä: { $what }
totals-who-said = Ketkä: { $what } - { $question }
totals-nobody = Rivin takana ei ole näytettäviä henkilöitä.
who-count = { $n ->
    [one] 1 henkilö
   *[other] { $n } henkilöä
}
totals-week = Viikko
totals-month = Kuukausi
totals-quarter = Vuosineljännes
totals-year = Vuosi
totals-own = Omat päivät
totals-length = Jakso
totals-from = Alkaa
totals-to = Päättyy
totals-area = Alue
totals-worker = Työntekijä
totals-initiative = Toimi
totals-template = Vastaukset
totals-template-help = Näyttää, miten vastaukset kysymyksiin jakautuvat.
totals-all-areas = Kaikki alueet
totals-all-workers = Kaikki työntekijät
totals-all-initiatives = Kaikki toimet
totals-no-template = Ei kysymyksiä
totals-more = +{ $n }
totals-less = { $n }
totals-same = sama
totals-work = Mitä tehtiin (ero edelliseen jaksoon)
totals-work-so-far = Mitä tehtiin (ero yhtä moneen päivään ennen)
totals-lists = Toteutunut listalta, koko toimi
totals-by-disposition = Miten kävi
totals-by-area = Alue
totals-by-age = Ikä
totals-by-worker = Työntekijä
totals-by-kind = Laji
totals-by-initiative = Toimi
totals-by-day = Päivittäin
totals-by-week = Viikoittain
totals-by-month = Kuukausittain
totals-letters = Kirjeet ja viestit
totals-calls = Puhelut, yritykset
totals-answered = joku vastasi
totals-visits = Käynnit, yritykset
totals-visited = toteutui
totals-talks = Muut tapaamiset
totals-counted = laskettu ilman nimeä
totals-completed = Toteutuneet yhteydenotot
totals-persons = Yritetty tavoittaa
totals-reached = tavoitettu
totals-time = Aika
totals-group-hours = { $reached } tavoitettu, { $hours } h { $minutes } min
totals-group-note = { $reached } tavoitettu, { $minutes } min
totals-in-week = vko { $week }
totals-on-day = { $day }
totals-in-month = { $month } { $year }
totals-no-area = Ei aluetta
totals-no-initiative = Ilman toimea
totals-nameless = Tuntematon
totals-contacts = ({ $n ->
    [one] 1 yhteydenotto
   *[other] { $n } yhteydenottoa
})
totals-answers = ({ $n ->
    [one] 1 vastaus
   *[other] { $n } vastausta
})
totals-unknown = Ei tiedä
totals-declined = Ei halua vastata
totals-not-asked = Ei kysytty
totals-own-words = Vastasi omin sanoin
totals-older-answer = Vastaus, jota ei enää voi valita

totals-all-lists = Kaikki listat yhteensä

who-help = Täällä ovat luvun takana olevat henkilöt. Enter avaa kortin, L kirjaa puhelun, Esc palaa lukuihin.
who-nobody = Täällä ei ole ketään.
who-name = Nimi
who-born = Syntynyt
who-area = Alue
who-phone = Puhelin
who-last = Viimeksi
who-next = Seuraava
