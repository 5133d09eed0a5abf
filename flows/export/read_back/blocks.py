"""What a written plan is made of: stages, and in them blocks of rows. Nothing here is drawn."""

from collections.abc import Container, Iterable, Iterator
from enum import Enum, auto

from flows.documents.light_types import NamedTuple


class Kind(Enum):
    """What a block is, and so how it is drawn."""

    NAME = auto()
    """One row that names what the next blocks are about."""

    TEXT = auto()
    """A paragraph; its rows are sentences of it."""

    QUOTE = auto()
    """Words that stand apart."""

    LIST = auto()
    """Rows below each other, each behind its sign."""

    FACTS = auto()
    """Labels, each with what it is."""


class Row(NamedTuple):
    """A line of a written plan, which can be opened where it was asked."""

    text: str
    """What it says; own words may have several lines."""

    path: str = ""
    """The instance path of its question; empty where there is none."""

    label: str = ""
    """What it is, in a word or a few; for facts."""

    sign: str = ""
    """What stands before it in a list: `•`, `1.`, `○`."""

    end: str = ""
    """What stands at its right end: a day, a rhythm, how much."""

    is_masked: bool = False
    """Whether its words are masked at first, where others may look on."""

    is_held_back: bool = False
    """Whether it is about what is only for the person, so that nobody else looks on."""


class Block(NamedTuple):
    """Rows that belong together, with an empty line before and after."""

    kind: Kind
    """What it is."""

    rows: tuple[Row, ...]
    """Its rows, at least one."""

    title: str = ""
    """What its rows are, where that needs to be said."""


class Section(NamedTuple):
    """One stage of a plan, or one part of what a short flow asked."""

    title: str
    """What it is called."""

    blocks: tuple[Block, ...]
    """What was said in it, at least one."""


class WrittenPlan(NamedTuple):
    """A plan as it is read, and what a short flow was told."""

    title: str
    """What it is called."""

    sections: tuple[Section, ...]
    """Its stages in their order, without those in which nothing was said."""

    title_path: str = ""
    """The instance path of the question after its name; empty where nobody asked."""

    @property
    def rows(self) -> Iterator[Row]:
        """Every row, in reading order."""
        return (row for part in self.sections for block in part.blocks for row in block.rows)

    def only(self, titles: Container[str]) -> "WrittenPlan":
        """Return the same with some of its sections alone."""
        kept = tuple(each for each in self.sections if each.title in titles)
        return self._replace(sections=kept)

    @property
    def has_masked(self) -> bool:
        """Whether there are words that are masked at first."""
        return any(row.is_masked for row in self.rows)


def name(row: Row) -> Block:
    """Return a row as the name of what comes next."""
    return Block(Kind.NAME, (row,))


def text(title: str, *rows: Row) -> Block | None:
    """Return sentences as a paragraph, or nothing when all are blank."""
    return _block(Kind.TEXT, rows, title)


def quote(row: Row) -> Block | None:
    """Return words that stand apart, or nothing when they are blank."""
    return _block(Kind.QUOTE, (row,), "")


def items(title: str, rows: Iterable[Row], *, numbered: bool = False) -> Block | None:
    """Return a list, or nothing without a row; rows without a sign get a bullet or their number."""
    filled = [row for row in rows if row.text.strip()]
    signed = [
        row if row.sign else row._replace(sign=f"{number}." if numbered else "•")
        for number, row in enumerate(filled, 1)
    ]
    return _block(Kind.LIST, signed, title)


def facts(*rows: Row, title: str = "") -> Block | None:
    """Return labels with what they are, without the blank ones; nothing when all are."""
    return _block(Kind.FACTS, rows, title)


def section(title: str, *blocks: Block | None) -> Section | None:
    """Return a stage, or nothing when all its blocks are blank."""
    filled = tuple(block for block in blocks if block is not None)
    return Section(title, filled) if filled else None


def _block(kind: Kind, rows: Iterable[Row], title: str) -> Block | None:
    filled = tuple(row for row in rows if row.text.strip())
    return Block(kind, filled, title) if filled else None
