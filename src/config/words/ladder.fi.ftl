# Portaat: askelmat, tiet niiltä, missä ollaan ja miksi, ja portaiden virheet.

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
stop-relative = Yhteys läheisen kautta
stop-through = Yhteys toisen kautta
stop-not-reached = Ei tavoitettu

ladder-standing = { $step } ({ $state }). { $why }
ladder-why-first = Ensimmäinen askelma.
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
ladder-why-number = Ei numeroa, eivätkä portaat kerro, mitä silloin tehdään.
ladder-why-address = Ei osoitetta, eivätkä portaat kerro, mitä silloin tehdään.
ladder-why-through = Yhteys saatiin toisen kautta: { $who }.
ladder-why-not-reached = { $n ->
    [one] Yritykseen ei vastattu, ja portaat päättyvät siihen.
   *[other] Ei vastausta { $n } yritykseen, ja portaat päättyvät siihen.
}
ladder-why-finished = Kaikki askelmat on tehty.

fault-ladder-too-long = Teksti on liian pitkä portaiksi.
fault-ladder-steps = Portaissa saa olla enintään { $n } askelmaa.
fault-ladder-empty = Portaissa ei ole askelmia.
fault-ladder-end = Minkään askelman nimi ei saa olla end: se on loppu.
fault-ladder-written = "{ $name }" lähetetään: yritykset ja vuorokaudenajat kuuluvat vain puheluihin ja käynteihin.
fault-ladder-delay = "{ $name }" ei ole odotusaika. Kirjoita esimerkiksi 3 pv, 2 vk tai 3 kk.
fault-ladder-number = Kohdan "{ $name }" pitää olla luku väliltä { $least }-{ $most }.
fault-ladder-daypart = "{ $name }" ei ole vuorokaudenaika: morning, afternoon tai evening.
fault-ladder-aim = "{ $name }" ei kerro, mitä varten askelma on: talk tai yes.
fault-ladder-aim-way = "{ $name }" pyytää suostumusta, mutta mikään tie ei kerro, mihin se johtaa.
fault-ladder-way = Tällä askelmalla ei ole tietä "{ $name }".
fault-ladder-to = Askelmaa "{ $name }" ei ole. Loppu on end.
fault-ladder-unreached = Kukaan ei pääse koskaan askelmalle "{ $name }".
fault-ladder-circle = Askelmalta "{ $name }" palataan sille samana päivänä yhä uudelleen. Aseta odotusaika.

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
