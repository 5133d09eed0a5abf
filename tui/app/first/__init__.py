"""The picture that is painted before Textual is there: Today, the Board, the welcome."""
