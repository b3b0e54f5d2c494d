# En persons kort: vem som är vad för personen.

bond-kin = Närmast anhörig
bond-friend = Vän eller granne
bond-guardian = God man eller förvaltare
bond-landlord = Hyresvärd
bond-staff = Personal
bond-other = Någon annan
