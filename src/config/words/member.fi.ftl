# Jäsenet ja heidän avaimensa.

store-invited = Se on tunnuslause, jonka joku toinen antoi sinulle. Valitse ensin oma: avaa rekisteri ohjelmassa tai kirjoita tillit member passphrase.
store-shut-out = Tunnuslauseesi on oikein, mutta rekisteri on saanut uuden avaimen etkä ole enää tiimissä. Rekisteri on koskematon. Jos tämä on väärin, kysy koordinaattorilta: hän voi kutsua sinut uudelleen.
member-name-taken = Tiimissä on jo joku samanniminen. Mitään ei ole muutettu. Kirjoita nimi niin, että teidät erottaa, esimerkiksi yhdellä lisäkirjaimella.
member-not-oneself = Itseään ei voi poistaa. Mitään ei ole muutettu. Pyydä toista koordinaattoria.
keys-mended-lost = Rekisterin vieressä ollut avaintiedosto oli kadonnut. Se on palautettu tämän tietokoneen kopiosta.
keys-mended-foreign = Rekisterin vieressä ollut avaintiedosto kuului toiselle rekisterille. Se on siirretty sivuun, ja oikea on palautettu tämän tietokoneen kopiosta.
keys-mended-broken = Rekisterin vieressä ollutta avaintiedostoa ei voinut lukea. Se on siirretty sivuun, ja ehjä on palautettu tämän tietokoneen kopiosta.
unlock-invited-why = Se on tunnuslause, jonka sait työtoverilta. Valitse oma: tästä lähtien vain se avaa rekisterin.
