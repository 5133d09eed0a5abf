"""Scales of the person's own in words: how they are typed, and what their ends stand for."""

from __future__ import annotations


def format_ends(low: str, high: str) -> str:
    """Return what the ends of a scale stand for: `0 none, 10 the worst`; blank when nobody said."""
    told = (f"0 {low.strip()}" if low.strip() else "", f"10 {high.strip()}" if high.strip() else "")
    return ", ".join(each for each in told if each)
