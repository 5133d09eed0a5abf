"""The story of one objective."""
