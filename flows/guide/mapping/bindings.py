"""How an answer is written into a document and read out of it again, one class for each form.

Documents are plain JSON here; `write` and `read` are each other's inverse. A blank answer is None.
"""

from copy import deepcopy

from flows.documents.light_types import Any, NamedTuple, Protocol
from flows.documents.records import Json
from flows.guide.mapping.targets import Target


class Binding(Protocol):
    """Ties an item to the fields in which its answer lives."""

    def write(self, part: Json, value: object) -> None:
        """Write an answer, or take it out when it is None."""

    def read(self, part: Json) -> Any:
        """Return the answer that stands in a part, or None."""


class ValueBinding(NamedTuple):
    """An answer that is the value of one field, maybe inside parts of parts."""

    targets: tuple[Target, ...]
    """The fields on the way, the last one holding the value."""

    def write(self, part: Json, value: object) -> None:
        """Write an answer, or take it out when it is None."""
        *outer, last = self.targets
        for target in outer:
            if part.get(target.name) is None:
                part[target.name] = {}
            part = part[target.name]
        if value is None:
            part.pop(last.name, None)
        else:
            part[last.name] = deepcopy(value)

    def read(self, part: Json) -> Any:
        """Return the answer that stands in a part, or None."""
        here: Any = part
        for target in self.targets:
            here = here.get(target.name) if here else None
        return compact(here)


class TableBinding(NamedTuple):
    """An answer of several pieces of text, each in a field of its own."""

    fields: dict[str, ValueBinding]
    """The field for each piece."""

    def write(self, part: Json, value: Any) -> None:
        """Write an answer, or take it out when it is None."""
        for name, binding in self.fields.items():
            binding.write(part, (value or {}).get(name))

    def read(self, part: Json) -> Any:
        """Return the answer that stands in a part, or None."""
        read = {name: binding.read(part) for name, binding in self.fields.items()}
        return compact(read)


class NamesBinding(NamedTuple):
    """A list of names, each of them a part of its own, such as life areas."""

    field: str
    """The list in the document."""

    name: str
    """The field of each part that holds the name."""

    def write(self, part: Json, value: Any) -> None:
        """Write an answer, or take it out when it is None."""
        there = {each[self.name]: each for each in part.get(self.field, [])}
        part[self.field] = [there.get(name, {self.name: name}) for name in value or []]

    def read(self, part: Json) -> Any:
        """Return the answer that stands in a part, or None."""
        return [each[self.name] for each in part.get(self.field, [])] or None


class RankBinding(NamedTuple):
    """An order, kept as the rank of each part, and the comparisons that led to it."""

    field: str
    """The list in the document whose parts are ranked."""

    rank: str
    """The field of each part that holds its rank, 1 first, equal ranks being ties."""

    def write(self, part: Json, value: Any) -> None:
        """Write an answer, or take it out when it is None."""
        places = (value or {}).get("order", [])
        ranks = {each: place for place, tied in enumerate(places, 1) for each in tied}
        for each in part.get(self.field, []):
            each.pop(self.rank, None)
            if each["id"] in ranks:
                each[self.rank] = ranks[each["id"]]
        part["comparisons"] = deepcopy((value or {}).get("comparisons", []))

    def read(self, part: Json) -> Any:
        """Return the answer that stands in a part, or None."""
        places: dict[int, list[str]] = {}
        for each in part.get(self.field, []):
            if each.get(self.rank) is not None:
                places.setdefault(each[self.rank], []).append(each["id"])
        order = [places[rank] for rank in sorted(places)]
        pairs = deepcopy(part.get("comparisons", []))
        return {"order": order, "comparisons": pairs} if order or pairs else None


class MatrixBinding(NamedTuple):
    """Scales of several rows, kept in fields of the parts that the rows stand for."""

    field: str
    """The list in the document whose parts are the rows."""

    key: str
    """The field that tells the rows apart: `id`, or the name of the part."""

    axes: dict[str, str]
    """The field for each axis."""

    def write(self, part: Json, value: Any) -> None:
        """Write an answer, or take it out when it is None."""
        for each in part.get(self.field, []):
            marks = (value or {}).get(each[self.key], {})
            for axis, name in self.axes.items():
                each.pop(name, None)
                if axis in marks:
                    each[name] = marks[axis]

    def read(self, part: Json) -> Any:
        """Return the answer that stands in a part, or None."""
        rows = {
            each[self.key]: {
                axis: each[name] for axis, name in self.axes.items() if each.get(name) is not None
            }
            for each in part.get(self.field, [])
        }
        return {row: marks for row, marks in rows.items() if marks} or None


class ListBinding(NamedTuple):
    """A repeat whose instances are parts of a list."""

    root: str
    """The list as a path from the document: `objectives.steps`."""

    outer: str
    """The declared path of the enclosing repeat, or empty."""

    parent: str
    """The id of the item inside that names the owner of the part, or empty."""

    sets: dict[str, bool]
    """Fields that tell these parts from others in the same list."""

    required: tuple[str, ...]
    """Fields without which a part cannot be kept."""

    def fits(self, part: Json) -> bool:
        """Return whether a part of the list is one of these."""
        return all(part.get(name, False) == value for name, value in self.sets.items())


def compact(value: object) -> Any:
    """Return a value without what is blank in it, or None when nothing is left."""
    if isinstance(value, dict):
        value = {key: each for key, each in value.items() if each not in (None, "", [], {})}
    return None if value in (None, "", [], {}) else deepcopy(value)
