"""Reading JSON from strangers: a name that stands twice in one table is refused with the place."""

import json
from typing import Any

from flows.documents.errors import UnacceptableError, quoted


class NamedTwiceError(UnacceptableError):
    """A table names something twice: which of the two is meant, nobody can tell."""

    def __init__(self, place: str, name: str) -> None:
        super().__init__(
            f"It says {quoted(name)} twice in the same place. Please keep the one that is meant."
        )
        self.place = place
        """The path of the table, such as `files.plans/p1.plan[1]`; blank for the whole document."""


class _NamedTwice(dict[str, Any]):
    """A table that names something twice, until the whole document is there to tell its place."""

    name = ""
    """What is named twice."""


def parse_json_tables(text: str | bytes) -> Any:
    """Return the values of a JSON document.

    Raises:
        NamedTwiceError: a table names something twice.
        ValueError: it is no JSON; a `json.JSONDecodeError` where there is a place to tell.
        RecursionError: it is nested too deeply.
    """
    spoiled: list[_NamedTwice] = []

    def table_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = dict(pairs)
        if len(table) == len(pairs):
            return table
        names = [name for name, _ in pairs]
        spoiled.append(_NamedTwice(table))
        spoiled[-1].name = next(name for name in names if names.count(name) > 1)
        return spoiled[-1]

    document = json.loads(text, object_pairs_hook=table_of)
    if spoiled:
        # The outermost is read last: one inside it may be in the value that is passed over.
        raise NamedTwiceError(_path_of(spoiled[-1], document), spoiled[-1].name)
    return document


def _path_of(wanted: _NamedTwice, document: Any) -> str:
    """Return where in a document a table stands; blank where it is all of it."""
    waiting = [("", document)]
    while waiting:
        path, value = waiting.pop()
        if value is wanted:
            return path.removeprefix(".")
        if isinstance(value, dict):
            waiting += [(f"{path}.{name}", each) for name, each in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{path}[{number}]", each) for number, each in enumerate(value, 1)]
    return ""
