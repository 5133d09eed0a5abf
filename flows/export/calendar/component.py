"""Components of iCalendar (RFC 5545) and how they are written, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from flows.documents.lazy_patterns import lazy_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    Scalar = str | int | date
    """Text, a number, a day or a moment; a moment without a zone is of wherever one is."""

    Rule = Mapping[str, Scalar | Sequence[Scalar]]
    """How something recurs, by the names of its parts."""

CALENDAR, EVENT, TASK = "VCALENDAR", "VEVENT", "VTODO"
"""The kinds of components."""

LONGEST = 74
"""The most bytes of a line; longer ones are folded."""

_FIRST = (
    "VERSION",
    "PRODID",
    "SUMMARY",
    "DTSTART",
    "DTSTAMP",
    "UID",
    "SEQUENCE",
    "RRULE",
    "EXDATE",
)
"""What stands first in an event, and in the calendar itself; all else stands by the alphabet."""

_RULE = ("FREQ", "UNTIL", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS")
"""The order of the parts of a rule."""

_ESCAPED = lazy_pattern(r"([\\;,])")
_LINE_END = lazy_pattern(r"\r\n?|\n")
_CONTROL = lazy_pattern(r"[\x00-\x08\x0b-\x1f\x7f]")


class Component:
    """A calendar, an event or a task."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        """What it is."""

        self.inside: list[Component] = []
        """The components in it."""

        self._properties: dict[str, str] = {}

    def add(
        self, name: str, value: Scalar | Rule | Sequence[Scalar], *, parameter: str = ""
    ) -> None:
        """Say something of it.

        Args:
            name: The name of the property.
            value: Text, a number, days, a moment, or how it recurs.
            parameter: What is said of the value, as `RELTYPE=PARENT`.
        """
        several = value if isinstance(value, list | tuple) else [value]
        if several and type(several[0]) is date:
            parameter = "VALUE=DATE"
        written = _rule(value) if isinstance(value, Mapping) else ",".join(map(_value, several))
        self._properties[f"{name};{parameter}" if parameter else name] = written

    def lines(self) -> Iterator[str]:
        """Yield its lines, folded."""
        yield f"BEGIN:{self.kind}"
        for name in sorted(self._properties, key=self._place):
            yield from _folded(f"{name}:{self._properties[name]}")
        for component in self.inside:
            yield from component.lines()
        yield f"END:{self.kind}"

    def text(self) -> str:
        """Return it as a file."""
        return "".join(f"{line}\r\n" for line in self.lines())

    def _place(self, name: str) -> tuple[int, str]:
        name = name.partition(";")[0]
        is_first = name in _FIRST and self.kind != TASK
        return (_FIRST.index(name) if is_first else len(_FIRST)), name


def _value(value: Scalar) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y%m%dT%H%M%S}" + ("Z" if value.tzinfo else "")
    if isinstance(value, date):
        return f"{value:%Y%m%d}"
    if isinstance(value, int):
        return str(value)
    # Control characters have no form in iCalendar; a flow's own labels may hold some.
    escaped = _LINE_END.sub(r"\\n", _ESCAPED.sub(r"\\\1", value))
    return str(_CONTROL.sub("", escaped))


def _rule(rule: Rule) -> str:
    told = []
    for name in sorted(rule, key=_RULE.index):
        value = rule[name]
        several = value if isinstance(value, list | tuple) else [value]
        told.append(f"{name}={','.join(map(_value, several))}")
    return ";".join(told)


def _folded(line: str) -> Iterator[str]:
    r"""Yield a line as lines of few enough bytes; none is parted inside a sign such as `\n`."""
    if line.isascii() and len(line) <= LONGEST:
        yield line
        return
    part, size, mark = "", 0, ""
    for sign in line:
        bytes_of_it = len(sign.encode())
        if part and size + bytes_of_it > LONGEST:
            kept = part[-1] if len(part) > 1 and part[-1] in "\\^" else ""
            yield mark + part.removesuffix(kept)
            part, size, mark = kept, len(kept), " "
        part += sign
        size += bytes_of_it
    yield mark + part
