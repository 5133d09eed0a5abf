"""What changed between two states of a document, value by value, and how to apply that elsewhere.

Parts of a list are told apart by their `id`, so that two people who change different parts of one
plan never stand in each other's way. Lists of plain values count as one value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from flows.documents.light_types import Any, NamedTuple

Value = Any
"""A value of a document: what it is, only the field at its place says."""


ORDER = "#order"
"""The path element that stands for the order of the parts of a list: a list of their ids."""


_ABSENT = object()


class Difference(NamedTuple):
    """One value that is not what it was."""

    path: tuple[str, ...]
    """Field names and ids of parts; empty for the document itself."""

    before: Value
    """The value before, or None where there was no such part or document."""

    after: Value
    """The value after, or None where there is no such part or document any more."""

    def inverse(self) -> Difference:
        """Return the difference that takes this one back."""
        return Difference(self.path, self.after, self.before)


def difference_of(edit: Mapping[str, Any]) -> Difference:
    """Return the difference that an edit of a recorded change stands for."""
    return Difference(tuple(edit["path"]), edit["before"], edit["after"])


def differences(before: Value, after: Value) -> tuple[Difference, ...]:
    """Return what turns one state of a document into another; None stands for no document."""
    return tuple(_compare((), before, after))


def fits(document: Value, difference: Difference) -> bool:
    """Return whether a document still holds what a difference starts from.

    Of an order, only the parts that are still there count.
    """
    value = _look_up(document, difference.path)
    if difference.path and difference.path[-1] == ORDER and isinstance(value, list):
        known = [each for each in value if each in difference.before]
        return known == [each for each in difference.before if each in known]
    return value == difference.before or (value is _ABSENT and difference.before is None)


def apply_differences(document: Value, changes: Iterable[Difference]) -> Value:
    """Return a copy of a document with differences applied; it shares what did not change.

    Raises:
        KeyError: a difference names a place that the document does not have.
    """
    every = list(changes)
    # A part has to be there before it can be put in its place.
    every.sort(key=lambda change: bool(change.path) and change.path[-1] == ORDER)
    for change in every:
        document = _replaced(document, change.path, change.after)
    return document


def _compare(path: tuple[str, ...], before: Value, after: Value) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping) and before.keys() == after.keys():
        for name in before:
            yield from _compare((*path, name), before[name], after[name])
    elif path and _is_parts(before) and _is_parts(after):
        yield from _compare_parts(path, before, after)
    else:
        yield Difference(path, before, after)


def _compare_parts(
    path: tuple[str, ...], before: Sequence[Value], after: Sequence[Value]
) -> Iterator[Difference]:
    old, new = _by_id(before), _by_id(after)
    for identity in [*old, *(identity for identity in new if identity not in old)]:
        yield from _compare((*path, identity), old.get(identity), new.get(identity))
    if _appended(old, new) != list(new) or _appended(new, old) != list(old):
        yield Difference((*path, ORDER), list(old), list(new))


def _appended(old: Mapping[str, Value], new: Mapping[str, Value]) -> list[str]:
    """Return the order that comes of taking out what is gone and appending what is new."""
    kept = [identity for identity in old if identity in new]
    return [*kept, *(identity for identity in new if identity not in old)]


def _is_parts(value: Value) -> bool:
    if not isinstance(value, list):
        return False
    ids = [each.get("id") if isinstance(each, Mapping) else None for each in value]
    return all(isinstance(each, str) and each != ORDER for each in ids) and (
        len(set(ids)) == len(ids)
    )


def _by_id(parts: Sequence[Value]) -> dict[str, Value]:
    return {part["id"]: part for part in parts}


def _look_up(value: Value, path: tuple[str, ...]) -> Value:
    """Return the value at a path, the ids for an order, or `_ABSENT`."""
    for name in path:
        if isinstance(value, Mapping):
            value = value.get(name, _ABSENT)
        elif isinstance(value, list) and _is_parts(value):
            parts = _by_id(value)
            value = list(parts) if name == ORDER else parts.get(name, _ABSENT)
        else:
            return _ABSENT
    return value


def _replaced(value: Value, path: tuple[str, ...], new: Value) -> Value:
    if not path:
        return new
    name, rest = path[0], path[1:]
    if isinstance(value, Mapping):
        return {**value, name: _replaced(value[name], rest, new)}
    if not isinstance(value, list):
        raise KeyError(name)
    if name == ORDER:
        return _ordered(value, new)
    return _replaced_part(value, name, rest, new)


def _replaced_part(
    parts: list[Value], identity: str, rest: tuple[str, ...], new: Value
) -> list[Value]:
    known = _by_id(parts)
    if rest:
        known[identity] = _replaced(known[identity], rest, new)
    elif new is None:
        del known[identity]
    else:
        known[identity] = new
    return list(known.values())


def _ordered(parts: list[Value], order: Sequence[str]) -> list[Value]:
    """Put parts in an order; parts it does not name stay behind the one they stood behind."""
    known = _by_id(parts)
    present = list(known)
    result = [identity for identity in order if identity in known]
    for place, identity in enumerate(present):
        if identity not in result:
            earlier = next((each for each in reversed(present[:place]) if each in result), None)
            result.insert(0 if earlier is None else result.index(earlier) + 1, identity)
    return [known[identity] for identity in result]
