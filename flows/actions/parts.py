"""What is done to every part of a plan in the same way: add it, change its fields, take it out."""

from typing import Any, Literal

from flows.actions.editing import editing
from flows.actions.recording import Recorded
from flows.actions.saying import quoted
from flows.documents.base import Identified
from flows.store.store import Store

Field = Literal["objectives", "habits", "contacts", "signs", "strategies"]
"""The lists of a plan."""

_KINDS: dict[Field, tuple[str, str]] = {
    "objectives": ("objective", "wish"),
    "habits": ("habit", "text"),
    "contacts": ("contact", "name"),
    "signs": ("sign", "what"),
    "strategies": ("strategy", "name"),
}
"""How a part of each list is called, and the field that holds its title."""


def add_part(store: Store, plan: str, field: Field, part: Identified, who: str) -> Recorded:
    """Add a part at the end of its list.

    Raises:
        NotThereError: the plan is not there any more.
        UnacceptableError: there is one of that id already.
    """
    kind, title = _KINDS[field]
    words = f"{kind} {quoted(getattr(part, title))} added"
    with editing(store, plan, words=words, who=who) as edit:
        edit.plan[field].append(part.model_dump(mode="json"))
    return edit.recording.recorded


def edit_part(
    store: Store, plan: str, field: Field, identity: str, values: dict[str, Any], who: str
) -> Recorded:
    """Change fields of a part, as they are called in its document.

    Raises:
        NotThereError: the part is not there any more.
        UnacceptableError: a field that there is not, or that cannot hold its value.
    """
    kind, title = _KINDS[field]
    with editing(store, plan, who=who) as edit:
        part = edit.part(field, identity)
        edit.recording.words = f"{kind} {quoted(part[title])} changed"
        part.update(values)
    return edit.recording.recorded


def remove_part(store: Store, plan: str, field: Field, identity: str, who: str) -> Recorded:
    """Take a part out of its list; undo brings it back.

    Raises:
        NotThereError: the part is not there any more.
    """
    kind, title = _KINDS[field]
    with editing(store, plan, who=who) as edit:
        part = edit.part(field, identity)
        edit.recording.words = f"{kind} {quoted(part[title])} taken out"
        edit.plan[field].remove(part)
    return edit.recording.recorded
