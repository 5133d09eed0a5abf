"""The small windows over a place: one that tells, one for each kind of answer that is asked for."""
