"""Rows that tell something under a label: what was written, and what has a day."""

from __future__ import annotations

from collections.abc import Container, Sequence

from tui.drawing.columns import MEASURE, words
from tui.drawing.layout import Drawing, drawing, stack
from tui.drawing.lines import PLAIN, Line, ends, line, text_of, width_of, wrap_line
from tui.drawing.marks import progress_mark
from tui.drawing.roles import PRIVATE_TEXT
from tui.drawing.rows import GUTTER, gutter_of
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width, pad

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.views.labelled_text import LabelledText

Told = tuple[str, str]
"""A label or a day, and the words that belong to it."""

INDENT: Line = (("  ", PLAIN),)
"""What stands before a row that the cursor can be on: room for its sign."""

LEAST, MOST = 8, 24
"""Cells of a progress mark: the fewest that tell anything, and enough for everything."""

NARROW = 44
"""Cells below which a value stands under its label."""


def story_rows(texts: Sequence[LabelledText], width: int, private: Container[str]) -> Drawing:
    """Return what is told of a thing, in one gutter, with what is private in it marked.

    Args:
        texts: The questions and their answers.
        width: Cells of a row.
        private: The questions whose answers are nobody else's business.
    """
    aside = gutter_of([each.label for each in texts])
    return stack(
        *(
            labelled_row(
                *(each.label, each.text, width, aside),
                style=PRIVATE_TEXT if each.label in private else PLAIN,
            )
            for each in texts
        )
    )


def labelled_rows(pairs: Sequence[Told], width: int, gutter: int = 0) -> Drawing:
    """Return labels and what belongs to them in one gutter; blank values are left out.

    Args:
        pairs: Labels of a few words each, and the words.
        width: Cells of a row.
        gutter: Cells of the labels; as many as they need when left out.
    """
    said = [(label, text) for label, text in pairs if text.strip()]
    aside = gutter or gutter_of([label for label, _ in said])
    return stack(*(labelled_row(label, text, width, aside) for label, text in said))


def labelled_row(
    label: str, text: str, width: int, gutter: int, *, style: str = PLAIN, spot: str = ""
) -> Drawing:
    """Return a label and the words beside it, or below it where a window is very narrow.

    Args:
        label: A few words; what is longer than the gutter stands above.
        text: The words, with line ends of their own.
        width: Cells of the row.
        gutter: Cells of the label.
        style: How the words are drawn.
        spot: What the cursor is on when it is here.
    """
    if width < NARROW and cell_width(label) + cell_width(text) + 2 > width:
        below = [line("  ", *each) for each in words(text, width - 2, style)]
        return drawing(line((label, "dim")), *below, spot=spot, width=width)
    told = words(text, min(MEASURE, width - gutter), style)
    if cell_width(label) > gutter - 2:
        # The questions of somebody's own flow may be long; the page keeps its gutter.
        above = words(label, min(MEASURE, width), "dim")
        return drawing(*above, *(line(" " * gutter, *each) for each in told), spot=spot)
    first, *rest = told
    rows = [line((pad(label, gutter), "dim"), *first)]
    rows += [line(" " * gutter, *each) for each in rest]
    return drawing(*rows, spot=spot, width=width)


def titled_row(
    title: str,
    about: str | Line,
    width: int,
    *,
    lead: Line = INDENT,
    style: str = PLAIN,
    spot: str = "",
) -> Drawing:
    """Return words with what is known of them at the right end, or below them where it is longer.

    Args:
        title: The words.
        about: What is known of them.
        width: Cells of the row.
        lead: What stands before the words.
        style: How the words are drawn.
        spot: What the cursor is on when it is here.
    """
    before = width_of(lead)
    end = line((shown_line(about), "dim")) if isinstance(about, str) else about
    told = words(shown_line(title), min(MEASURE, width - before), style)
    rows = [line(*(line(" " * before) if n else lead), *each) for n, each in enumerate(told)]
    if end and width_of(rows[-1]) + 2 + width_of(end) <= width:
        rows[-1] = ends(rows[-1], end, width)
    elif end:
        room = min(MEASURE, width - before - 2)
        rows += [
            line(" " * (before + 2), *each) for each in wrap_line(text_of(end), room, end[0][1])
        ]
    return drawing(*rows, spot=spot, width=width)


def dated_rows(
    pairs: Sequence[Told], width: int, lead: Line = (), *, style: str = PLAIN
) -> Drawing:
    """Return what has a day, the days in one gutter.

    Args:
        pairs: The day in words, and what belongs to it.
        width: Cells of a row.
        lead: A sign before the words.
        style: How the words are drawn.
    """
    aside = min(GUTTER, max((cell_width(day) for day, _ in pairs), default=0) + 2)
    before = width_of(lead)
    rows: list[Line] = []
    for day, text in pairs:
        told = words(text, min(MEASURE, width - aside - before), style)
        rows.append(line((pad(day, aside), "dim"), *lead, *told[0]))
        rows += [line(" " * (aside + before), *each) for each in told[1:]]
    return drawing(*rows)


def progress_row(share: float, said: str, width: int, gutter: int = 0, label: str = "") -> Drawing:
    """Return a progress mark with its words beside it, or below it where there is no room.

    Args:
        share: How far it has come, 0 to 1.
        said: The same in words.
        width: Cells of the row.
        gutter: Cells of the label.
        label: What stands before the mark.
    """
    before = line((pad(label, gutter), "dim"))
    beside = width - gutter - cell_width(said) - 2
    mark = progress_mark(share, max(LEAST, min(MOST, beside, width - gutter)))
    if beside >= LEAST:
        return drawing(line(*before, *mark, "  ", said))
    below = words(said, width - gutter)
    return drawing(line(*before, *mark), *(line(" " * gutter, *each) for each in below))


def note(text: str, width: int, style: str = "dim") -> Drawing:
    """Return a remark in lines that can be read."""
    return drawing(*words(text, min(MEASURE, width), style))
