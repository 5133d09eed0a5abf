"""A written plan as a drawing: headings, sentences, lists, days at the right end."""

from collections.abc import Iterator

from flows.export.read_back.blocks import Block, Kind, Row, Section, WrittenPlan
from tui.drawing.layout import EMPTY, GAP, Drawing, drawing, inset, stack
from tui.drawing.lines import Line, line, text_of, width_of
from tui.drawing.rows import GUTTER, entry, fact
from tui.drawing.sanitize import masked, sanitize, shown_line
from tui.drawing.widths import cell_width, pad

MEASURE = 76
"""The most cells of running text."""

NARROW = 60
"""Cells below which there is no right end that long words could stand at."""

NAME = "Name of this plan"
"""What the name stands under, where it can be changed."""

INSET = 2
"""Cells before what stands under a heading."""

_SIGN_ROLES = {"●": "done", "◐": "done", "◆": "now", "○": "now", "–": "dim"}


def draw_written(
    written: WrittenPlan, width: int, *, unmask: bool = False, underlined: bool = False
) -> Drawing:
    """Return a plan as it is read; each thing that can be opened is a spot.

    Rows of one question below each other are one spot. Where a question has more spots than one,
    the others end in `#2`, `#3`; `path_of` says which question a spot is of.

    Args:
        written: The plan.
        width: Cells of a line; running text takes at most `MEASURE` of them.
        unmask: Whether masked words are shown.
        underlined: Whether headings have a line below them, where they have no colour.
    """
    # A window that is hardly wider is filled to its end, where its rules end.
    is_filled = width <= MEASURE + INSET
    pen = _Pen(width if is_filled else MEASURE, unmask, underlined)
    title = EMPTY if underlined else pen.title(written)
    return stack(*(pen.section(each) for each in written.sections), title, gap=1)


def path_of(spot: str) -> str:
    """Return the instance path of the question that a spot is of."""
    return spot.partition("#")[0]


class _Pen:
    def __init__(self, width: int, unmask: bool, underlined: bool) -> None:
        self._width = max(12, width)
        self._unmask = unmask
        self._underlined = underlined
        self._used: dict[str, int] = {}

    def title(self, written: WrittenPlan) -> Drawing:
        if not written.title_path:
            return EMPTY
        # The name stands at the top of the screen already; here it is to be changed.
        row = Row(written.title, written.title_path, NAME)
        return self._block(Block(Kind.FACTS, (row,)))

    def section(self, section: Section) -> Drawing:
        heading = [line((shown_line(section.title), "accent bold"))]
        if self._underlined:
            heading.append(line(("-" * cell_width(section.title), "border")))
        blocks = [self._block(each) for each in section.blocks]
        return stack(drawing(*heading), GAP, stack(*blocks, gap=1))

    def _block(self, block: Block) -> Drawing:
        room = self._width - INSET
        title = _paragraphs(shown_line(block.title), room, style="dim") if block.title else EMPTY
        inner = INSET if block.title and block.kind is Kind.TEXT else 0
        rows = stack(*self._rows(block, room - inner))
        return inset(stack(title, inset(rows, inner, room - inner)), INSET, room)

    def _rows(self, block: Block, width: int) -> Iterator[Drawing]:
        gutter = _gutter(block, width)
        if self._underlined and block.kind is Kind.TEXT and len(block.rows) > 1:
            # Where nothing can be opened, the sentences of a paragraph are one text.
            words = " ".join(self._words(row) for row in block.rows)
            yield _paragraphs(words, width)
            return
        parts: list[Drawing] = []
        for number, row in enumerate(block.rows):
            parts.append(self._row(block.kind, row, width, gutter))
            following = block.rows[number + 1 :][:1]
            if not following or following[0].path != row.path or not row.path:
                yield self._spot(stack(*parts), row.path, width)
                parts = []

    def _words(self, row: Row) -> str:
        return sanitize(row.text) if self._unmask or not row.is_masked else masked(row.text)

    def _spot(self, drawn: Drawing, path: str, width: int) -> Drawing:
        if not path:
            return drawn
        times = self._used[path] = self._used.get(path, 0) + 1
        spot = path if times == 1 else f"{path}#{times}"
        return drawing(*drawn.lines, spot=spot, width=width)

    def _row(self, kind: Kind, row: Row, width: int, gutter: int) -> Drawing:
        words = self._words(row)
        end = line((shown_line(row.end), "dim"))
        match kind:
            case Kind.NAME:
                return _paragraphs(words, width, end=end, style="text bold")
            case Kind.QUOTE:
                return _paragraphs(f"“{words}”", width)
            case Kind.LIST:
                sign = pad(shown_line(row.sign), gutter)
                return _paragraphs(
                    words, width, lead=((sign, _SIGN_ROLES.get(row.sign, "dim")),), end=end
                )
            case Kind.FACTS if row.label and cell_width(row.label) + 2 <= gutter:
                return _fact(row.label, words, width, gutter)
            case Kind.FACTS:
                words_of = shown_line(row.label)
                label = _paragraphs(words_of, width, style="dim") if words_of else EMPTY
                return stack(label, inset(_paragraphs(words, width - INSET), INSET, width - INSET))
        return _paragraphs(words, width, end=end)


def _gutter(block: Block, width: int) -> int:
    """Return the cells of the labels of a block; longer ones stand above what they are of.

    They take half of the cells there are at most.

    In a list they are those of its signs.
    """
    if block.kind is Kind.LIST:
        return max(cell_width(row.sign) for row in block.rows) + 1
    lengths = [cell_width(row.label) + 2 for row in block.rows if row.label]
    most = min(GUTTER + 4, width // 2)
    return max((each for each in lengths if each <= most), default=0)


def _fact(label: str, words: str, width: int, gutter: int) -> Drawing:
    first, *rest = words.split("\n")
    below = [_paragraphs(each, width - gutter) if each.strip() else GAP for each in rest]
    return stack(
        fact(shown_line(label), first, width, gutter),
        *(inset(each, gutter, width - gutter) for each in below),
    )


def _paragraphs(
    words: str, width: int, *, lead: Line = (), end: Line = (), style: str = "text"
) -> Drawing:
    """Return text of several lines, wrapped; the first behind a sign, the last before a day."""
    if width_of(end) > width // 2 and width < NARROW:
        # In a narrow window what stands at the right end is a text of its own below.
        told = _paragraphs(text_of(end), width - width_of(lead), style="dim")
        below = inset(told, width_of(lead), width)
        return stack(_paragraphs(words, width, lead=lead, style=style), below)
    lines = words.split("\n")
    before: Line = ((pad("", sum(cell_width(text) for text, _ in lead)), "text"),) if lead else ()
    return stack(
        *(
            entry(
                each,
                width,
                lead=lead if number == 0 else before,
                end=end if number == len(lines) - 1 else (),
                style=style,
            )
            for number, each in enumerate(lines)
        )
    )
