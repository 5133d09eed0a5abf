"""How the saving of a session is told: what is saved, what is not, and what other sessions did."""

from datetime import datetime
from pathlib import Path

from flows.actions.drafts.draft_merge import Merge

ENDED = "ended elsewhere"
"""What the title line says of a session that another process has ended."""

TWICE = "Another session answered the same question; its answer is offered there."
"""What is told when two sessions answered one question."""


def format_saving(trouble: str, saved_at: datetime | None, *, is_copied: bool) -> str:
    """Return what the title line says about saving; nothing before anything was saved.

    Args:
        trouble: Why the draft could not be saved the last time; empty when it was.
        saved_at: When it was saved last, in local time.
        is_copied: Whether a copy outside the home holds it.
    """
    if trouble:
        return "a copy is saved" if is_copied else "not saved yet"
    return f"saved {saved_at:%H:%M}" if saved_at else ""


def format_unsaved(trouble: str, copied_to: Path | None) -> str:
    """Return why a draft is not saved, and where what was answered is instead."""
    if copied_to is None:
        return f"{trouble} What you answered since then is saved nowhere yet."
    return (
        f"{trouble} What you answered is in {copied_to}, for your eyes only; "
        f"“handrail import {copied_to}” brings it back."
    )


def format_ending(ending: str, *, is_kept_apart: bool) -> str:
    """Return how a session ended elsewhere, and where later answers are.

    Args:
        ending: What became of it, as a sentence.
        is_kept_apart: Whether something was answered here after that.
    """
    if not is_kept_apart:
        return f"{ending} Nothing that was answered here is missing there."
    return (
        f"{ending} What you wrote here after that is kept as a draft of its own, to be looked at "
        "and saved, or left."
    )


def format_news(merged: Merge) -> list[str]:
    """Return what other sessions changed in a draft, in sentences."""
    news = []
    if count := len(merged.taken_in):
        answers = "an answer" if count == 1 else f"{count} answers"
        news.append(f"Another session changed {answers} of this draft.")
    if merged.twice:
        news.append(TWICE)
    return news
