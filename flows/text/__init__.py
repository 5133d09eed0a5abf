"""How things are worded and read: dates, numbers, rhythms, and what is safe to print."""
