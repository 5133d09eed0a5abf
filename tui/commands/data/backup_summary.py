"""What a saved state of a file holds, in a few words, so that one can be told from another."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flows.store.recovery.restore import State

_COUNTED = {
    "entries": ("entry", "entries"),
    "ratings": ("rating", "ratings"),
    "reviews": ("review", "reviews"),
    "journal": ("journal line", "journal lines"),
    "wins": ("win", "wins"),
    "episodes": ("episode", "episodes"),
    "suggestions": ("suggestion", "suggestions"),
}
"""What the documents of a table are called, one and several."""


def holdings(part: str, state: "State") -> str:
    """Return what a state holds, such as `“Sam's plan”, 2 objectives, 12 entries`."""
    from flows.store.recovery.restore import is_without_plan

    if state.trouble:
        return state.trouble
    said = [*_plans(state), *_drafts(state)]
    if is_without_plan(part, state.tables):
        said.append("no plan in it")
    said += [
        _count(len(state.tables[table]), *names)
        for table, names in _COUNTED.items()
        if state.tables.get(table)
    ]
    said += [each for each in ("profile", "settings") if state.tables.get(each)]
    return ", ".join(said) or "nothing but its history"


def size(count: int) -> str:
    """Return a number of bytes as one reads it."""
    return f"{count} B" if count < 10_000 else f"{count / 1000:,.0f} kB"


def _plans(state: "State") -> list[str]:
    return [
        f"“{plan.get('title', '')}”, "
        + _count(len(plan.get("objectives") or ()), "objective", "objectives")
        for plan in _documents(state, "plan")
    ]


def _drafts(state: "State") -> list[str]:
    return [_draft(draft) for draft in _documents(state, "draft")]


def _draft(draft: Mapping[str, Any]) -> str:
    """Return which session it was, when it was begun, and how much was answered."""
    named = f"“{title}”" if (title := draft.get("title")) else draft.get("flow", "")
    begun = ""
    with suppress(TypeError, ValueError):
        moment = datetime.fromisoformat(draft.get("created") or "").astimezone()
        begun = f" begun {moment:%a %d %b %Y %H:%M}"
    told = (
        f"unfinished session {named}".rstrip() + begun,
        _count(_answers(draft.get("answers") or {}), "answer", "answers"),
    )
    return ", ".join(told)


def _answers(answers: object) -> int:
    """Return how many answers stand in a tree of steps, instances and items."""
    if isinstance(answers, Mapping):
        return sum(_answers(each) for name, each in answers.items() if name != "id")
    if isinstance(answers, list) and any(isinstance(each, Mapping) for each in answers):
        return sum(_answers(each) for each in answers)
    return 1


def _documents(state: "State", table: str) -> list[Mapping[str, Any]]:
    return list(state.tables.get(table, {}).values())


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
