"""Commands for a session of two."""
