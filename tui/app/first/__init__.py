"""The picture that is painted before Textual is there: Today and the Board, from the store."""
