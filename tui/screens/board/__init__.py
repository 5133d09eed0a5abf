"""Board: what is in focus and how it is coming along."""
