# A person's card: who is what to the person.

bond-kin = Next of kin
bond-friend = Friend or neighbour
bond-guardian = Guardian or trustee
bond-landlord = Landlord
bond-staff = Staff
bond-other = Somebody else
