"""The story of one habit."""
