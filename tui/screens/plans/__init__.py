"""Plans: all plans and drafts, one read back, and the history."""
