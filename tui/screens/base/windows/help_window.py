"""The help of a place: a few words about it, then every key there is, group by group."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize
from tui.drawing.widths import fill
from tui.fields.field import Field
from tui.screens.base.windows.dialogs import AROUND, BESIDE, CLOSE, LONGEST, MORE, ReadingText
from tui.screens.base.windows.window import Window
from tui.widgets.key_command import (
    EVERYWHERE,
    HERE,
    PLACES_GROUP,
    Command,
    HelpRow,
    help_rows,
)

EDGES = 3
"""Cells beside the widest help, in which nothing of a page stands: the first and the last two."""

LEAST_BESIDE = 8
"""Cells of the page that are seen beside the help, both sides together; else none of them are."""

WIDEST_KEYS = 16
"""Cells of the column of keys, at most; what is longer has its words on the next line."""


class HelpSection(NamedTuple):
    """A part of the help under a title of its own."""

    title: str
    """What stands above it."""

    before: str = ""
    """Paragraphs before the keys."""

    rows: tuple[HelpRow, ...] = ()
    """The keys and what they do."""

    after: str = ""
    """Paragraphs after them, such as what signs stand for."""


def sections(
    title: str,
    before: str,
    after: str,
    commands: Sequence[Command],
    chosen: Mapping[str, str],
) -> list[HelpSection]:
    """Return the help of a place: what acts on it, the places, and what works everywhere.

    Args:
        title: What the place is called.
        before: Paragraphs about it.
        after: Paragraphs after its keys.
        commands: Everything that can be done there.
        chosen: Keys of the person's own, by the names of commands.
    """
    parts = []
    for group, name in ((HERE, title), (PLACES_GROUP, PLACES_GROUP), (EVERYWHERE, EVERYWHERE)):
        rows = help_rows([each for each in commands if each.group == group], chosen)
        words = (before, after) if group == HERE else ("", "")
        if rows or any(words):
            parts.append(HelpSection(name, words[0], tuple(rows), words[1]))
    return parts


def question_help(
    field: Field, page: Sequence[HelpSection], chosen: Mapping[str, str]
) -> list[HelpSection]:
    """Return the help of a question before that of its page.

    What a key does in the field is said once: the page does not say it does something else.
    """
    item = field.question.item
    example = f"For example: {item.example}" if item.example else ""
    words = "\n\n".join(
        each for each in (field.question.label, item.help, item.details, example) if each
    )
    rows = help_rows([each for each in field.commands() if each.is_available(field)], chosen)
    own = {key for row in rows for key in row.keys.split(" ")}
    rest = [
        each._replace(rows=tuple(row for row in each.rows if row.keys not in own)) for each in page
    ]
    return [HelpSection("This question", words, tuple(rows)), *rest]


def _drawn(part: HelpSection, named: Callable[[str], str]) -> HelpSection:
    """Return a part of the help with its keys as they are drawn here."""
    rows = [HelpRow(named(each.keys), named(each.words)) for each in part.rows]
    return part._replace(rows=tuple(rows))


def help_lines(parts: Sequence[HelpSection], width: int) -> list[Content]:
    """Return the help in lines of at most so many cells.

    What explains a key goes on below its explanation. All keys stand in one column.
    """
    room = min(width, LONGEST)
    keys = [len(row.keys) for part in parts for row in part.rows]
    column = max((each for each in keys if each <= min(WIDEST_KEYS, room // 3)), default=0) + 2
    lines: list[Content] = []
    for part in parts:
        lines += [Content("")] if lines else []
        lines.append(Content.styled(sanitize(part.title), "bold $primary"))
        lines += _paragraphs(part.before, room)
        lines += [Content("")] if part.before and part.rows else []
        for row in part.rows:
            lines += _row(row, column, room)
        lines += [Content(""), *_paragraphs(part.after, room)] if part.after else []
    return lines


def _paragraphs(text: str, room: int) -> list[Content]:
    return [
        Content(line)
        for paragraph in (sanitize(text).split("\n") if text else ())
        for line in wrap(paragraph, room) or [""]
    ]


def _row(row: HelpRow, column: int, room: int) -> list[Content]:
    first, *rest = wrap(row.words, max(10, room - column)) or [""]
    indent = " " * column
    if len(row.keys) + 2 > column:
        lines = [Content.styled(row.keys, "bold"), Content(indent + first)]
    else:
        lines = [Content.assemble((fill(row.keys, column), "bold"), first)]
    return [*lines, *(Content(indent + line) for line in rest)]


class Help(Window[None]):
    """The help; what is longer than the screen scrolls."""

    DEFAULT_CSS = """
    Help VerticalScroll { height: auto; scrollbar-size: 1 1; }
    Help .text { height: auto; margin-bottom: 1; padding-right: 1; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        MORE,
        CLOSE,
    )

    def __init__(self, parts: Sequence[HelpSection]) -> None:
        super().__init__()
        self._parts = tuple(parts)

    def compose(self) -> ComposeResult:
        """Draw the help."""
        with Vertical():
            yield Static("Help", classes="title", markup=False)
            with ReadingText():
                yield Static("", classes="text", markup=False)
            yield self.key_bar()

    def fit(self) -> None:
        """Give the help the cells and the lines there are; it takes no more than it needs."""
        named = self.host.appearance.named
        width = self.app.size.width
        lines = help_lines([_drawn(each, named) for each in self._parts], width - EDGES - BESIDE)
        self.query_one(".text", Static).update(Content("\n").join(lines))
        widest = max((line.cell_length for line in lines), default=0)
        # A column or two of the page beside it would look like letters of its own.
        is_narrow = width - widest - BESIDE < LEAST_BESIDE
        frame = self.query_one(Vertical)
        frame.styles.width = width - EDGES if is_narrow else widest + BESIDE
        frame.styles.max_width = "100%"
        scroll = self.query_one(VerticalScroll)
        scroll.styles.max_height = max(1, self.app.size.height * 96 // 100 - AROUND + 1)
        super().fit()

    @property
    def is_longer(self) -> bool:
        """Whether there is more than is in sight."""
        return any(each.max_scroll_y > 0 for each in self.walk_children(VerticalScroll))

    def action_close(self) -> None:
        """Close it."""
        self.dismiss()
