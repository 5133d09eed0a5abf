"""Scales and feelings of the person's own in words: how they are typed, and how they are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flows.documents.errors import UnacceptableError
from flows.documents.lazy_patterns import lazy_pattern

MOST_SCALES = 5
"""How many scales of their own somebody may have."""

_ENDS = lazy_pattern(r"(?P<name>[^:]+)(?::(?P<low>.*?)(?: to (?P<high>.*))?)?")

Scale = Mapping[str, str]
"""A scale as it is kept: its `name`, and what its `low` and `high` end stand for."""


def format_ends(low: str, high: str) -> str:
    """Return what the ends of a scale stand for: `0 none, 10 the worst`; blank when nobody said."""
    told = (f"0 {low.strip()}" if low.strip() else "", f"10 {high.strip()}" if high.strip() else "")
    return ", ".join(each for each in told if each)


def parse_scales(text: str) -> list[dict[str, str]]:
    """Return scales as they are typed: `mood, pain: none to the worst`; none for blank text.

    Raises:
        UnacceptableError: one has no name, or there are too many.
    """
    found = []
    for part in split_list(text):
        read = _ENDS.fullmatch(part)
        if read is None or not read["name"].strip():
            raise UnacceptableError("A scale is typed as mood, or as pain: none to the worst.")
        ends = {each: (read[each] or "").strip() for each in ("low", "high")}
        found.append({"name": read["name"].strip(), **ends})
    if len(found) > MOST_SCALES:
        raise UnacceptableError(f"At most {MOST_SCALES} scales fit into a day.")
    return found


def type_scales(scales: Iterable[Scale]) -> str:
    """Return scales as they are typed; nothing without any."""
    return ", ".join(map(_typed, scales))


def format_scales(scales: Iterable[Scale]) -> str:
    """Return scales as they are typed; `none` without any."""
    return type_scales(scales) or "none"


def split_list(text: str) -> list[str]:
    """Return what stands between commas, without spaces around it and without what is blank."""
    return [part for each in text.split(",") if (part := " ".join(each.split()))]


def _typed(scale: Scale) -> str:
    low, high = scale.get("low", ""), scale.get("high", "")
    ends = f"{low} to {high}".lstrip() if high else low
    return f"{scale['name']}: {ends}" if ends else scale["name"]
