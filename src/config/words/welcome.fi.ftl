# The first pages: looking around, opening, starting a register, the recovery key.

welcome-title = Tervetuloa
welcome-what = Yksi tiedosto sisältää koko rekisterinne. Kaikki, jotka avaavat saman tiedoston, työskentelevät yhdessä. Mitään ei lähetetä minnekään.
welcome-practice = Katsele keksittyjä tietoja
welcome-practice-why = siellä mikään ei mene rikki
welcome-open = Avaa tiimin rekisteri
welcome-open-why = joku on jo tehnyt tiedoston
welcome-new = Aloita uusi rekisteri
welcome-new-why = tekee teille tyhjän tiedoston
welcome-language = Kieli
welcome-keys = Kolme näppäintä riittää ensimmäisenä päivänä: Enter = avaa tai eteenpäin, Esc = takaisin tekstiä menettämättä, F9 = valikko.
welcome-status = Ylös/alas ja Enter, numero tai napsautus. Vasen/oikea vaihtaa kieltä.
welcome-next = Seuraava
welcome-open-it = Avaa
welcome-quit = Tämä on ensimmäinen sivu. Ctrl+Q lopettaa.
welcome-help = Valitse, mitä haluat tehdä. Keksityillä tiedoilla voit kokeilla kaikkea huoletta.
welcome-opening = Valmistellaan keksittyjä tietoja ...
welcome-path = Rekisterin tiedosto
welcome-path-help = Esimerkiksi G:\Etsiva\Koillinen.tillit. Tiedoston sijainnin voi liittää.

new-title = Uusi rekisteri
new-help = Rekisteri on tiedosto. Sen voi avata se, jolla on tunnuslause. Laita se paikkaan, johon koko tiimi pääsee.
new-name = Rekisterin nimi
new-name-help = Esimerkiksi tiimin nimi: Etsivä työ, koillinen.
new-path = Tiedosto
new-path-help = Kansio ja tiedoston nimi. Tiedosto luodaan, mitään ei korvata.
new-worker = Nimesi
new-worker-help = Niin kuin työtoverit näkevät sen historiassa.
new-country = Maa
new-country-help = Puhelinnumerot ja pyhäpäivät ovat maan mukaiset, luki kukin mitä kieltä tahansa.
country-se = Ruotsi
country-fi = Suomi
new-locked = Suojataanko tunnuslauseella?
new-locked-help = Kyllä: tiedosto salataan. Ei: kuka tahansa tiedoston saanut voi lukea sen.
new-passphrase = Uusi tunnuslause
new-passphrase-help = Vähintään 14 merkkiä tai neljä sanaa. Vain sinä saat tietää sen.
new-again = Sama uudelleen
new-again-help = Kirjoita sama tunnuslause vielä kerran, jottei siinä ole virhettä.
new-not-the-same = Tunnuslauseet eivät ole samat.
new-open-warning = Ilman tunnuslausetta tiedostoa ei salata. Käytä vain kokeiluun.
new-make = Luo rekisteri
new-making = Luodaan ja lukitaan tiedostoa ...

recovery-title = Kirjoita palautusavain muistiin
recovery-help = Avaimella rekisteri aukeaa, jos kaikki tunnuslauseet ovat kadonneet. Kun se on kirjoitettu, se on vain paperilla.
recovery-why = Jos unohdatte tunnuslauseenne, vain tällä rekisterin saa auki. Kirjoita se paperille ja säilytä paperi lukitussa paikassa. Se näytetään vain nyt.
recovery-how = Kirjoita viimeinen ryhmä alle, niin tiedämme, että olet kirjoittanut avaimen muistiin.
recovery-last = Viimeinen ryhmä
recovery-written = Kirjoitettu
recovery-not-that = Se ei vastaa yllä olevaa viimeistä ryhmää. Katso paperista uudelleen.
recovery-stay = Kirjoita avain ensin muistiin. Sitä ei näytetä uudelleen.
recovery-done = Hyvä. Säilytä paperi lukitussa paikassa. Rekisteri on valmis käyttöön.
