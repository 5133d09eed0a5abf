"""Outcome levels in words: five ways an objective could turn out, best first."""

from __future__ import annotations

from collections.abc import Iterator

from flows.documents.light_types import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import LevelsShape


class Level(NamedTuple):
    """One of five ways an objective could turn out."""

    number: int
    """−2, much less than expected, to +2, much more."""

    field: str
    """The field of `OutcomeLevels` that holds the person's words for it."""

    words: str
    """What it stands for."""

    @property
    def mark(self) -> str:
        """The number as it is shown."""
        return format_level(self.number)


LEVELS = (
    Level(2, "much_more", "much more than expected"),
    Level(1, "more", "more than expected"),
    Level(0, "expected", "what I expect"),
    Level(-1, "less", "less than expected"),
    Level(-2, "much_less", "much less than expected"),
)
"""All five, best first."""


def format_level(level: int) -> str:
    """Return `−2` to `+2`, with a minus sign proper, and `0`."""
    return f"{level:+d}".replace("-", "−") if level else "0"


def level_texts(levels: LevelsShape) -> tuple[tuple[Level, str], ...]:
    """Return each level with the person's words for it, best first."""
    texts = (levels.much_more, levels.more, levels.expected, levels.less, levels.much_less)
    return tuple(zip(LEVELS, texts, strict=True))


def format_levels(levels: LevelsShape) -> Iterator[tuple[str, str]]:
    """Yield mark and words of each level that has words or fits today, best first.

    The one that fits today ends in `(today)`.
    """
    for level, text in level_texts(levels):
        today = "(today)" if level.number == levels.current else ""
        if words := f"{text} {today}".strip():
            yield level.mark, words
