"""Checks that several types of item share: of texts, and of answers that are tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flows.documents.errors import UnacceptableError, quoted
from flows.documents.light_types import Any
from flows.guide.items.base_item import BaseItem


def require_text(value: object) -> str:
    """Return a value that is text.

    Raises:
        UnacceptableError: it is none.
    """
    if not isinstance(value, str):
        raise UnacceptableError("This has to be text.")
    return value


def check_keys(value: Any, allowed: Any) -> None:
    """Check that a value is a table that has no keys but these.

    Raises:
        UnacceptableError: it is no table, or has another key.
    """
    if not isinstance(value, Mapping):
        raise UnacceptableError(f"This has to be a table with {', '.join(allowed)}.")
    if unknown := [str(key) for key in value if key not in allowed]:
        raise UnacceptableError(
            f"It has no {quoted(unknown[0])}; what can be given is {', '.join(allowed)}."
        )


def without_blanks(table: dict[str, Any]) -> dict[str, Any]:
    """Return a table without what is blank in it."""
    return {key: value for key, value in table.items() if value not in (None, "", [])}


def keep_parts(item: BaseItem, value: Any, checks: Callable[[str], Callable[[str], str]]) -> Any:
    """Return an answer that is a table of texts, as it is kept; None when all of it is blank.

    Args:
        item: The item, which names its parts.
        value: The answer.
        checks: Returns what checks the text of a part, by its name.

    Raises:
        UnacceptableError: a part is not there, or its text cannot be kept.
    """
    check_keys(value, item.parts)
    for name, text in value.items():
        checks(name)(require_text(text))
    return {name: value[name] for name in item.parts if value.get(name, "").strip()} or None
