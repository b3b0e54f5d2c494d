# Det som står på papper och i filer med siffror.

printed-all = Alla
printed-unknown = okänt
printed-share = { $n } av { $of } ({ $percent })
printed-point = ,
printed-minutes = { $n } min
printed-day = Utskrivet { $day }
printed-broken = Det gick inte att skriva filen. Försök som HTML eller CSV.
printed-note-hidden =
    Där det står två punkter är talet från 1 till under { $limit }, eller så kunde ett sådant räknas ut
    av det. En nolla skrivs ut, men på en rad med färre än { $limit } står ingenting.
printed-note-protected = Personer med skyddade personuppgifter är inte med i något tal.
printed-note-too-few = De är färre än { $limit } sammanlagt, så ingenting visas.
printed-note-together = Det som färre än { $limit } hade gemensamt visas tillsammans med det som står bredvid.

printed-on-list = På listan
printed-contacted = Kontaktade
printed-share-reached = Andel nådda
printed-no-list = Lista
printed-no-list-why = Ingen lista, så talen är inte en del av någon
printed-coverage = Nådda av dem som bor där
printed-goal-count = { $n } ({ $what })
printed-goal-percent = { $n } % av listan ({ $what })
printed-goal-none = inget mål satt
printed-letters = Brev och meddelanden
printed-visits = Besök som blev av

ended-carried = Genomfört
ended-met = Annan kontakt
ended-declined = Sa nej
ended-not-reached = Inte nådd
ended-not-begun = Inte tillfrågad än
look-not-reached = De som inte nåddes
look-reached = De som nåddes
look-carried = Genomfört
look-declined = De som sa nej
makeup-by-area = Område
makeup-by-age = Ålder när det började
makeup-by-language = Språk
makeup-by-worker = Vem som försökte senast

figures-title = Vad det gav
figures-status = Enter vilka, V vem ni tittar på, Tabb nästa del, ? hur det räknas
figures-help = Vad som blev av listan, vad det kostade i tid, och vilka på listan som inte nåddes: efter område, ålder, språk och medarbetare. Efter varje rad står hur stor del av listan gruppen är och hur stor del av dem ni tittar på. V väljer vem ni tittar på. Enter visar vilka de är.
figures-look = Titta på
figures-look-help = Vilka varje rad räknar, av dem i gruppen.
figures-of-list = { $n } på listan
figures-no-list = utan lista
figures-looked = Raderna visar: { $who }
figures-looked-short = ({ $who })
figures-who = { $what } > { $name }
figures-outcome = Utfall
figures-spent = Tid
figures-coverage = Nådda av dem som bor där
figures-goal = Mål
figures-goal-of = av { $wanted } ({ $what })
figures-heads = Personer som räknats utan namn
figures-time = Tid sammanlagt
figures-per-reached = Per nådd person
figures-per-carried = Per genomfört
figures-per-visit = Per besök
figures-minutes = { $whole },{ $tenth } min
figures-nobody-yet = ingen än
figures-line = av { $of }   { $list } % av listan, { $looked } % av dessa
figures-line-no-list = { $looked } % av dessa
figures-living = av { $of } som bor där
figures-untried = Ingen har försökt
figures-effect = Effekt
figures-effect-unsaid = inte sagt än
figures-before = Jämfört med { $name }
printed-before = Förra gången
printed-opened = Öppnas i webbläsaren. Skriv ut med Ctrl+P.
printed-open-yourself = Öppna { $file } i webbläsaren och skriv ut med Ctrl+P.
printed-do = Skriv ut
