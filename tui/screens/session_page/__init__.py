"""The page of a session of two to take along."""
