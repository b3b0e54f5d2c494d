# Virheet näppäinten, värien ja asetusten tiedostoissa.

trouble-line = { $file }, rivi { $line }: { $what }
trouble-whole = { $file }: { $what }
trouble-not-toml = Riviä ei voi lukea ({ $said }).
trouble-not-a-table = "{ $name }" kuuluu otsikoksi hakasulkeisiin, rivit sen alle.
trouble-unknown = "{ $name }" on tuntematon.
trouble-did-you-mean = Tarkoitatko "{ $near }"?
trouble-wrong-kind = "{ $name }": tähän kuuluu { $wanted }.
trouble-bad-key = "{ $key }" ei ole näppäin.
trouble-bad-colour = "{ $name }" ei ole väri.
trouble-key-taken = { $key } on jo käytössä: "{ $first }". Se ei voi olla myös "{ $second }".
trouble-key-forbidden = { $key } ei käy: { $why }.
trouble-key-is-text = { $key } on kirjoitettava merkki; tähän tarvitaan Ctrl tai F-näppäin.
trouble-no-keys = "{ $command }" ei saanut näppäintä ja pitää entisen.
trouble-no-key-left = "{ $command }" jäi ilman näppäintä.

kind-keys = näppäimet hakasulkeissa, kuten ["f9", "ctrl-p"]
kind-style = väri, tai fg, bg ja bold aaltosulkeissa
kind-colour = väri lainausmerkeissä, kuten "cyan" tai "#2f5f9e"
kind-theme = teeman nimi lainausmerkeissä
kind-yes-no = true (kyllä) tai false (ei)
kind-text = teksti lainausmerkeissä
kind-minutes = minuutit kokonaislukuna, esimerkiksi 10

never-altgr = se vaatii AltGr-näppäimen tai kuolleen näppäimen pohjoismaisella näppäimistöllä
never-terminal = ikkuna, jossa ohjelma toimii, käyttää sitä itse
never-sent = kaikki ikkunat eivät lähetä sitä omana näppäimenään
