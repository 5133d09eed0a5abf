"""What reading and changing both need: the open home, the current plan, finding by words."""
