"""`extends`: a flow takes the steps and items of another one and says only what differs.

An item given again under the same path replaces just the keys it names; a new item goes `after`
another one and `under` a step, group or repeat; `drop` leaves steps and items out.
"""

from collections.abc import Callable

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any

RawFlow = dict[str, Any]
"""A flow document as it was read, before it is checked."""

FindFlow = Callable[[str], RawFlow]
"""Returns the raw flow with an id, or raises `UnacceptableError`."""

Dress = Callable[[RawFlow], RawFlow]
"""Puts other texts into a raw flow."""

DEPTH_LIMIT = 5
"""The longest chain of flows that extend each other."""

_TOO_LONG = f"More than {DEPTH_LIMIT} flows extend each other."


def apply_extends(
    raw: RawFlow,
    find: FindFlow,
    dress: Dress = lambda raw: raw,
    chain: tuple[object, ...] = (),
) -> RawFlow:
    """Return a raw flow with what it extends laid under it.

    Args:
        raw: The flow.
        find: Finds the flow that it extends.
        dress: Puts other texts into each flow of the chain before the next one is laid over it.
        chain: The ids of the flows that extend it already, the first one first.

    Raises:
        UnacceptableError: it extends too many flows, itself, or one that is not there.
    """
    base = raw.get("extends")
    if base is None:
        return dress(raw)
    chain = (*chain, raw.get("id"))
    if len(chain) > DEPTH_LIMIT:
        # An own flow may extend the shipped one whose id it has: an id met again is no circle yet.
        raise UnacceptableError(_circle(chain, base) or _TOO_LONG)
    if not isinstance(base, str):
        raise UnacceptableError("`extends` names one flow.")
    return dress(merge(apply_extends(find(base), find, dress, chain), raw))


def _circle(chain: tuple[object, ...], base: object) -> str:
    """Return in words how a chain of flows comes round to where it is to go on; else nothing."""
    if base not in chain:
        return ""
    begin = len(chain) - 1 - chain[::-1].index(base)
    names = " → ".join(map(str, (*chain[begin:], base)))
    return f"A flow cannot extend itself, as here: {names}."


def merge(base: RawFlow, own: RawFlow) -> RawFlow:
    """Return `own` laid over `base`. Neither is changed.

    Raises:
        UnacceptableError: a path in `drop`, `after` or `under` names nothing in `base`.
    """
    merged = {
        **{key: value for key, value in base.items() if key != "steps"},
        **{key: value for key, value in own.items() if key not in ("extends", "drop", "steps")},
    }
    merged["libraries"] = {**base.get("libraries", {}), **own.get("libraries", {})}
    steps = _copied(base.get("steps", []))
    for path in own.get("drop", []):
        _drop(steps, path)
    for step in own.get("steps", []):
        _merge_into(steps, step)
    merged["steps"] = steps
    return merged


def _copied(things: object) -> Any:
    if isinstance(things, list):
        return [_copied(each) for each in things]
    if isinstance(things, dict):
        return {key: _copied(value) for key, value in things.items()}
    return things


def _find(things: list[RawFlow], name: str) -> RawFlow | None:
    return next((each for each in things if each.get("id") == name), None)


def _drop(steps: list[RawFlow], path: str) -> None:
    *outer, last = path.split(".")
    things = steps
    for name in outer:
        found = _find(things, name)
        if found is None:
            break
        things = found.get("items", [])
    target = _find(things, last)
    if target is None:
        raise UnacceptableError(f"`drop` names {path}, which is not there.")
    things.remove(target)


def _merge_into(things: list[RawFlow], own: RawFlow) -> None:
    """Lay a step or an item over the one with its id, or put it where it says."""
    own = dict(own)
    after, under = own.pop("after", None), own.pop("under", None)
    there = _find(things, own.get("id", ""))
    if there is None or after is not None or under is not None:
        if there is not None:
            things.remove(there)
            own = {**there, **own}
        _insert(things, own, after, under)
        return
    inner = own.pop("items", None)
    there.update(own)
    for item in inner or []:
        _merge_into(there.setdefault("items", []), item)


def _insert(things: list[RawFlow], own: RawFlow, after: str | None, under: str | None) -> None:
    home = things
    for name in (under or "").split("."):
        if not name:
            continue
        found = _find(home, name)
        if found is None:
            raise UnacceptableError(f"`under` names {under}, which is not there.")
        home = found.setdefault("items", [])
    if after is None:
        home.append(own)
        return
    if after == "":
        home.insert(0, own)
        return
    before = _find(home, after)
    if before is None:
        raise UnacceptableError(f"`after` names {after}, which is not there.")
    home.insert(home.index(before) + 1, own)
