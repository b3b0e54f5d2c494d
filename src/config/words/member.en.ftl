# The members and their keys.

store-invited = That is the passphrase somebody else has given you. Choose one of your own first: open the register in the program, or write tillit member passphrase.
store-shut-out = Your passphrase is right, but the register has been given a new key and you are no longer in the team. The register is untouched. If that is a mistake, ask the coordinator, who can invite you again.
member-name-taken = There is somebody of that name in the team already. Nothing has changed. Write the name so that you can be told apart, for example with one more letter.
member-not-oneself = Nobody can remove themselves. Nothing has changed. Ask another coordinator.
keys-mended-lost = The keys file beside the register was gone. It has been put back from this computer's copy.
keys-mended-foreign = The keys file beside the register belonged to another register. It has been put aside, and the right one has been put there from this computer's copy.
keys-mended-broken = The keys file beside the register could not be read. It has been put aside, and a whole one has been put there from this computer's copy.
unlock-invited-why = That is the passphrase a colleague has given you. Choose one of your own: from now on only that one opens the register.
