"""One place of the application per file."""
