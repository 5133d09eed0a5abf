"""How the occasions of a habit are counted."""
