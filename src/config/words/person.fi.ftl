# Henkilön kortti: kuka on mitäkin henkilölle.

bond-kin = Lähiomainen
bond-friend = Ystävä tai naapuri
bond-guardian = Edunvalvoja
bond-landlord = Vuokranantaja
bond-staff = Henkilökunta
bond-other = Joku muu
