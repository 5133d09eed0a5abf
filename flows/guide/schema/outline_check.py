"""The least that a flow document has to be before it can be laid over another one: its outline.

What each step and item may say is checked later, against the models.
"""

from collections.abc import Iterator

from flows.documents.light_types import Any

_LISTS = {"steps": dict, "items": dict, "drop": str}
_VALUES: dict[str, tuple[type, str]] = {
    "id": (str, "text"),
    "type": (str, "text"),
    "after": (str, "text"),
    "under": (str, "text"),
    "follow_up": (str, "text"),
    "libraries": (dict, "a table"),
}


def find_outline_problems(raw: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Yield path and reason of everything in a raw flow that keeps it from being read at all."""
    for key, value in raw.items():
        here = f"{path}.{key}".lstrip(".")
        if key in _VALUES:
            wanted, words = _VALUES[key]
            if not isinstance(value, wanted):
                yield here, f"This has to be {words}."
        elif key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(e, _LISTS[key]) for e in value):
                words = "texts" if _LISTS[key] is str else f"tables, each [[{key}]]"
                yield here, f"This has to be a list of {words}."
            elif key != "drop":
                for number, inner in enumerate(value):
                    named = inner.get("id")
                    place = named if isinstance(named, str) else str(number)
                    yield from find_outline_problems(inner, f"{path}.{place}")
