# Ladders: rungs, ways out, how it stands and why, and the faults of a ladder.

daypart-morning = aamupäivä
daypart-afternoon = iltapäivä
daypart-evening = ilta

when-done = Kun se on tehty
when-yes = Kun seuraavaan suostutaan
when-no-answer = Kukaan ei vastaa
when-no-phone = Ei puhelinta
when-no-address = Ei osoitetta
when-declined = Kun kieltäydytään
when-returned = Kirje palautuu
when-not-drawn = Ei otoksessa

rung-to-do = Tehtävä nyt
rung-later = Myöhemmin
rung-booked = Sovittu
rung-person = Odottaa henkilöä
rung-interpreter = Tulkki varattava ensin
rung-number = Puhelinnumero puuttuu
rung-address = Osoite puuttuu
rung-finished = Valmis
stop-declined = Kieltäytyi
stop-relative = Yhteys omaisen kautta
stop-through = Yhteys toisen kautta
stop-not-reached = Ei tavoitettu

ladder-standing = { $step } ({ $state }). { $why }
ladder-why-first = Ensimmäinen askel.
ladder-why-after = Tehty { $day }: { $what }.
ladder-why-yes = Suostui { $day }.
ladder-why-again = Ei vastausta, yrityksiä { $n }/{ $of }: kokeillaan toista aikaa.
ladder-why-last = { $day }: { $outcome }.
ladder-why-no-answer = { $n ->
    [one] Yritykseen ei vastattu.
   *[other] Ei vastausta { $n } yritykseen.
}
ladder-why-unheard = Ei ole ottanut yhteyttä.
ladder-why-no-phone = Ei voi tavoittaa puhelimella.
ladder-why-no-address = Ei osoitetta, johon kirjoittaa tai mennä.
ladder-why-declined = Kieltäytyi { $day }.
ladder-why-returned = Kirje palautui.
ladder-why-not-drawn = Ei arvottu otokseen.
ladder-why-booked = Sovittu { $day } klo { $time }.
ladder-why-planned = Suunniteltu { $day }.
ladder-why-interpreter = Tulkki tarvitaan, eikä häntä ole vielä varattu.
ladder-why-number = Ei numeroa, eikä polku kerro, mitä silloin tehdään.
ladder-why-address = Ei osoitetta, eikä polku kerro, mitä silloin tehdään.
ladder-why-through = Yhteys saatiin toisen kautta: { $who }.
ladder-why-not-reached = { $n ->
    [one] Yritykseen ei vastattu, ja polku päättyy siihen.
   *[other] Ei vastausta { $n } yritykseen, ja polku päättyy siihen.
}
ladder-why-finished = Kaikki askeleet on tehty.

fault-ladder-too-long = Teksti on liian pitkä yhteydenottopoluksi.
fault-ladder-steps = Polussa saa olla enintään { $n } askelta.
fault-ladder-empty = Polussa ei ole askelia.
fault-ladder-end = Mikään askel ei saa olla nimeltään end: se on loppu.
fault-ladder-written = "{ $name }" lähetetään: yritykset ja vuorokaudenajat kuuluvat vain puheluihin ja käynteihin.
fault-ladder-delay = "{ $name }" ei ole odotusaika. Kirjoita esimerkiksi 7d, 2w tai 3m.
fault-ladder-number = Kohdan "{ $name }" pitää olla luku väliltä { $least }-{ $most }.
fault-ladder-daypart = "{ $name }" ei ole vuorokaudenaika: morning, afternoon tai evening.
fault-ladder-aim = "{ $name }" ei kerro, mitä varten askel on: talk tai yes.
fault-ladder-aim-way = "{ $name }" pyytää suostumusta, mutta mikään tie ei kerro, mihin se johtaa.
fault-ladder-way = Tällä askeleella ei ole tietä "{ $name }".
fault-ladder-to = Askelta "{ $name }" ei ole. Loppu on end.
fault-ladder-unreached = Kukaan ei pääse koskaan askeleeseen "{ $name }".
fault-ladder-circle = Askeleesta "{ $name }" palataan siihen samana päivänä yhä uudelleen. Aseta odotusaika.

did-share = { $n ->
    [one] 1 henkilö jaettu
   *[other] { $n } henkilöä jaettu
}
share-do = Jaa
share-draft = Jako: { $name }
share-help = Valitse, miten lista jaetaan: alueittain vai tasan, ja montako päivää osa on varattuna. Ruutujen alla näkyy, montako kukin saa. Ctrl+S jakaa.
share-how = Miten
share-area = Alueittain
share-evenly = Tasan kaikille
share-free = Kaikkien: poista jako
share-who = Kenen kesken
share-days = Varattuna päivinä
share-days-help = Tänään on ensimmäinen päivä. Sen jälkeen he ovat taas kaikkien. Tyhjä: niin kauan kuin lista kestää.
share-choose = Valitse miten, niin tässä näkyy, montako kukin saa.
share-gets = { $who }: { $n }
share-left = Kaikkien: { $n }
share-nobody = Listalla ei ole enää ketään jaettavaksi.
initiative-whose = Kenen
initiative-show-mine = Omat
