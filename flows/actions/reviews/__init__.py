"""What looking back and sessions of two change of a plan: reviews, what was agreed, the agenda."""
