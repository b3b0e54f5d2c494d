# Medlemmarna och deras nycklar.

store-invited = Det är lösenfrasen som någon annan har gett dig. Välj en egen först: öppna registret i programmet, eller skriv tillit member passphrase.
store-shut-out = Din lösenfras stämmer, men registret har fått en ny nyckel och du är inte längre med i teamet. Registret är orört. Fråga samordnaren om det är fel: den kan bjuda in dig igen.
member-name-taken = Det finns redan någon i teamet som heter så. Inget har ändrats. Skriv namnet så att det går att skilja er åt, till exempel med en bokstav till.
member-not-oneself = Man kan inte ta bort sig själv. Inget har ändrats. Be en annan samordnare.
keys-mended-lost = Nyckelfilen bredvid registret var borta. Den har lagts tillbaka från den här datorns kopia.
keys-mended-foreign = Nyckelfilen bredvid registret hörde till ett annat register. Den har lagts åt sidan, och den rätta har lagts dit från den här datorns kopia.
keys-mended-broken = Nyckelfilen bredvid registret gick inte att läsa. Den har lagts åt sidan, och en hel har lagts dit från den här datorns kopia.
unlock-invited-why = Det är lösenfrasen som du fick av en kollega. Välj en egen: från och med nu öppnar bara den.
