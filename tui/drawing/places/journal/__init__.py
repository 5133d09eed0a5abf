"""The pages of the journal as they are drawn: what was written, and ways to look back at it."""
