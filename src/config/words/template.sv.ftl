# Frågemallar: slag av frågor, svar, och felen i en mallfil.

question-text = Text
question-long-text = Längre text
question-yes-no = Ja eller nej
question-one-of = Ett val
question-many-of = Flera val
question-scale = Skala
question-number = Antal
question-date = Datum
question-note = Att säga
question-section = Rubrik

answer-unknown = Vet inte
answer-declined = Vill inte svara
answer-not-a-question = Här finns inget att svara på.
answer-empty = Svaret är tomt.
answer-one-line = Svaret får vara en rad.
answer-yes-no = Svara ja eller nej.
answer-choice = "{ $value }" finns inte bland valen.
answer-order = Valen ska stå en gång var, i mallens ordning.
answer-number = Skriv ett helt tal.
answer-too-low = Minst { $n }.
answer-too-high = Högst { $n }.
answer-date = Skriv en dag.
answer-required = Den här frågan behöver ett svar. "Vet inte" och "vill inte svara" räknas också.

fault-hint-nearest = Menar du "{ $name }"?
fault-hint-possible = Något av det här går: { $names }.
fault-unreadable = Raden går inte att läsa: { $line }
fault-quotes = Text ska stå inom citattecken: { $line }
fault-unclosed = Ett citattecken eller en klammer saknar sin avslutning: { $line }
fault-too-deep = Klamrarna ligger för djupt i varandra.
fault-too-long = Filen är för lång för en frågemall.
fault-too-many-questions = En mall får ha högst { $n } frågor.
fault-twice = "{ $name }" står två gånger.
fault-unknown-key = "{ $name }" finns inte här.
fault-missing = "{ $name }" saknas.
fault-text = "{ $name }" ska vara text inom citattecken.
fault-empty = "{ $name }" är tom.
fault-control = "{ $name }" får bara vara en rad, utan styrtecken.
fault-number = "{ $name }" ska vara ett helt tal.
fault-true-false = "{ $name }" ska vara true eller false.
fault-list = "{ $name }" ska vara en lista inom hakparenteser.
fault-table = "{ $name }" ska skrivas som [[{ $name }]] med rader under.
fault-parts = "{ $name }" ska ha delar: { $name }.något = "...".
fault-label = "{ $name }" ska vara en text, eller en text på varje språk: {"{"} sv = "...", fi = "...", en = "..." {"}"}.
fault-no-language = "{ $name }" har ingen text på något språk.
fault-language = "{ $name }" saknas på { $language }. Ett annat språk visas i stället.
fault-version = Versionen ska vara ett helt tal från 1.
fault-key = "{ $name }" kan inte vara ett nyckelord: små bokstäver a-z, siffror och bindestreck, högst 40.
fault-key-again = "{ $name }" heter redan frågan på rad { $line }.
fault-kind = "{ $name }" är inget slag av fråga.
fault-kind-of-contact = "{ $name }" är inget slag av kontakt.
fault-follow-up = "{ $name }" är ingen tid framåt. Skriv till exempel +3m.
fault-no-question = Mallen ställer ingen fråga.
fault-options = En fråga med val behöver minst två och högst { $n }.
fault-option = Ett val är en text eller {"{"} key = "...", sv = "...", fi = "...", en = "..." {"}"}.
fault-option-key = Valet "{ $name }" behöver ett eget nyckelord: key = "...".
fault-option-again = Valet "{ $name }" står två gånger.
fault-scale-bounds = Det högsta måste vara större än det lägsta.
fault-scale-steps = En skala får ha högst { $n } steg.
fault-default = "{ $name }" kan inte vara svar på den här frågan.
fault-default-kind = "{ $name }" ska vara text, ett tal, true eller false.
fault-shown-if-unknown = Frågan "{ $name }" finns inte, så den kan inte styra vad som visas.
fault-shown-if-later = Frågan "{ $name }" kommer inte före den här, så svaret är inte känt än.
fault-shown-if-unasked = "{ $name }" är en rubrik eller något att säga och har inget svar.
fault-shown-if-value = "{ $name }" kan inte vara svar på den frågan.
fault-shown-if-compare = Bara skalor och antal kan jämföras med < och >; "{ $name }" är något annat.
