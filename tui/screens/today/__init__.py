"""Today: the daily update."""
