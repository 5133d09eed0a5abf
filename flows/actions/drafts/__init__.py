"""Unfinished guided sessions: saved answer by answer, merged, copied, and finished."""
