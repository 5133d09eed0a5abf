"""The page for very hard times."""
