"""The picture of the board: cards of what is at hand, what waits, the week, one story."""
