"""The story of one habit as it is drawn: its rhythm, its weeks, how far it has settled."""

from collections.abc import Sequence

from flows.text.calendar_words import DAYS
from flows.views.habit import HabitStory, HabitWeek
from tui.drawing.columns import column, count_columns, is_boxed, paneled
from tui.drawing.layout import EMPTY, Drawing, as_private, beside, drawing, stack
from tui.drawing.lines import Line, join, line
from tui.drawing.marks import day_signs
from tui.drawing.panels import inner_width, panel, title_room
from tui.drawing.roles import PRIVATE_TEXT
from tui.drawing.rows import gutter_of
from tui.drawing.sanitize import shown_line
from tui.drawing.told_rows import Told, dated_rows, labelled_rows, note, progress_row
from tui.drawing.widths import cell_width, pad, wrap

GAP = 2
"""Cells between two weeks of the strip."""

WEEK = 7
"""Cells of a week in it: one for each day."""

IN_TWO_ROWS, IN_ONE_ROW = 62, 122
"""Cells of a panel that holds twelve weeks in two rows, and in one."""

DONE, SETTLED = "Done", "Settled"
"""What stands before how often it was done, and how far it has come by itself."""


def draw_habit(story: HabitStory, width: int) -> Drawing:
    """Return the story of a habit.

    Args:
        story: What there is to tell.
        width: Cells there are.
    """
    boxed = is_boxed(width)
    about = [(each.label, each.text) for each in story.texts]
    notes = [(each.label, each.text) for each in story.notes]

    def title(room: int) -> Drawing:
        return _title(story, room, boxed=boxed)

    weeks = paneled("The weeks", lambda room: draw_weeks(story, room), boxed=boxed)
    facts = paneled("About it", lambda room: labelled_rows(about, room), boxed=boxed)
    pauses = paneled("Paused", lambda room: _lines(story.pauses, room), boxed=boxed)
    noted = paneled("Notes", lambda room: _dated(notes, room), boxed=boxed)
    if count_columns(width) == 1:
        drawn = column((title, weeks, facts, pauses, noted), width)
    else:
        right = IN_ONE_ROW if count_columns(width) > 2 else IN_TWO_ROWS
        left = width - right - 1
        beside_weeks = column((title, facts, pauses), left, width)
        drawn = beside([beside_weeks, column((weeks, noted), right, width)], [left, right])
    return as_private(drawn) if story.is_held_back else drawn


def _title(story: HabitStory, width: int, *, boxed: bool) -> Drawing:
    """Return what is done, how often it was done, and how far it has settled."""
    room = inner_width(width, boxed=boxed)
    name, *rest = wrap(shown_line(story.title), title_room(width, story.state, boxed))
    body = [
        drawing(*(line((part, "bold")) for part in rest)),
        note(shown_line(story.rhythm), room),
        labelled_rows([(DONE, story.consistency)], room, gutter_of((DONE, SETTLED))),
    ]
    if story.strength is not None:
        gutter = gutter_of((DONE, SETTLED))
        body.append(progress_row(story.strength, story.strength_words, room, gutter, SETTLED))
    return panel(name, stack(*body), width, state=story.state, boxed=boxed)


def draw_weeks(story: HabitStory, width: int) -> Drawing:
    """Return the weeks beside each other, in as many rows as they need, the latest one last.

    Each has its first day above it, its days, and below them how often it was done.
    """
    weeks = story.weeks
    cells = max([WEEK, *(cell_width(each.words) for each in weeks)])
    most = max(1, (width + GAP) // (cells + GAP))
    # As many in each row as there are in the last one, where that leaves no row more.
    rows = -(-len(weeks) // most) if weeks else 0
    fit = -(-len(weeks) // rows) if rows else 0
    letters = [day[0] for day in DAYS]
    days = "".join(letters[story.week_begins :] + letters[: story.week_begins])
    strips = [weeks[place : place + fit] for place in range(0, len(weeks), fit or 1)]
    return stack(*(_strip(strip, days, cells) for strip in strips), gap=1)


def _strip(weeks: Sequence[HabitWeek], days: str, cells: int) -> Drawing:
    names = [line((pad(each.name, cells), "dim")) for each in weeks]
    letters = [line((pad(days, cells), "dim"))] * len(weeks)
    signs = [line(*day_signs(each.cells, ""), " " * (cells - WEEK)) for each in weeks]
    words = [line(pad(each.words, cells)) for each in weeks]
    return drawing(*(_row(each) for each in (names, letters, signs, words)))


def _row(parts: Sequence[Line]) -> Line:
    return join(parts, line(" " * GAP))


def _lines(texts: Sequence[str], width: int) -> Drawing:
    return stack(*(note(each, width, "text") for each in texts))


def _dated(rows: Sequence[Told], width: int) -> Drawing:
    return dated_rows(rows, width, style=PRIVATE_TEXT) if rows else EMPTY
