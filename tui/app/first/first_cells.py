"""A place as cells, each with the look that the app gives it."""

from functools import lru_cache
from math import ceil

from tui.app.first.first_places import FirstPlace
from tui.drawing.frame import LEFT, RIGHT, keys_rule, places_line, title_line
from tui.drawing.key_hints import key_hints
from tui.drawing.lines import Line
from tui.drawing.roles import GROUNDS, ROLES, colour_of
from tui.drawing.sanitize import sanitize, shown_line
from tui.terminal.cells.cell_style import PLAIN, Look
from tui.terminal.paint.grid import HALF, Grid, cells_of
from tui.terminal.signs import arrows_in_words

ATTRIBUTES = {"bold": "1", "italic": "3", "underline": "4", "reverse": "7"}
"""What asks a terminal for each attribute of a style."""

ENDS = "▁▂▃▄▅▆▇ "
"""How far down the thumb of a scrollbar reaches in its first and its last cell, in eighths."""

SCROLLBAR = 1
"""Cells that are kept for a scrollbar, also where there is none."""

ON = "on-"
"""Before the name of a ground in a style."""


def paint_place(grid: Grid, place: FirstPlace, theme: str, *, has_signs: bool) -> None:
    """Paint a place into all cells of a grid.

    Args:
        grid: As large as the window.
        place: The place.
        theme: One of `THEMES`.
        has_signs: Whether arrow keys are drawn as arrows, or by their names.
    """
    width, last = grid.columns - LEFT - RIGHT, grid.rows - 1
    ground = PLAIN._replace(background=_ground("ground", theme))
    for y in range(grid.rows):
        grid.texts[y], grid.looks[y] = [" "] * grid.columns, [ground] * grid.columns
    named = str if has_signs else arrows_in_words
    keys = [(named(each.key), each.does) for each in place.keys]
    name, of, state = place.heading
    title = title_line(shown_line(name), of, state, width)
    places = places_line(place.places, place.name, place.always, width)
    bars = {0: title, last - 2: keys_rule(width), last - 1: key_hints(keys, width), last: places}
    for y, spans in bars.items():
        _put(grid, y, spans, width, theme)
    _paint_drawing(grid, place, theme)
    column, row = place.cursor
    grid.go(1 + place.above + min(row, place.height - 1), LEFT + column)


def _paint_drawing(grid: Grid, place: FirstPlace, theme: str) -> None:
    """Paint what the place draws, and the scrollbar where that is longer than there is room."""
    lines = place.drawing.lines
    width = grid.columns - LEFT - SCROLLBAR
    blank = ((" " * width, "text"),)
    top = 1 + place.above
    for y in range(1, top + place.height):
        _put(grid, y, blank, width, theme)
    for y, spans in enumerate(lines[: place.height], top):
        _put(grid, y, spans, width, theme)
    if len(lines) > place.height:
        _paint_scrollbar(grid, top, place.height, len(lines), theme)


def _put(grid: Grid, y: int, spans: Line, width: int, theme: str) -> None:
    """Put a line into a row, in the column where all lines begin; what is too long is cut."""
    texts: list[str] = []
    looks: list[Look] = []
    for text, style in spans:
        marks, cells = cells_of(text if text.isprintable() else sanitize(text))
        if marks and texts:
            texts[-2 if texts[-1] == HALF else -1] += marks
        texts += cells
        looks += [look_of(style, theme)] * len(cells)
    end = min(len(texts), width)
    if texts[end : end + 1] == [HALF]:
        texts[end - 1] = " "
    grid.texts[y][LEFT : LEFT + end] = texts[:end]
    grid.looks[y][LEFT : LEFT + end] = looks[:end]


@lru_cache(maxsize=128)
def look_of(style: str, theme: str) -> Look:
    """Return a style of a drawing as the look of a cell.

    Args:
        style: A role and attributes in words, such as `accent bold on-selected`.
        theme: One of `THEMES`.
    """
    words = style.split()
    role = next((word for word in words if word in ROLES), "text")
    ground = next((word.removeprefix(ON) for word in words if word.startswith(ON)), "ground")
    assert ground in GROUNDS
    return Look(
        _colour(role, theme),
        _ground(ground, theme),
        frozenset(ATTRIBUTES[word] for word in words if word in ATTRIBUTES),
    )


def _colour(role: str, theme: str) -> str:
    return f"38;2;{_parts(colour_of(role, theme))}"


def _ground(name: str, theme: str) -> str:
    return f"48;2;{_parts(colour_of(name, theme))}"


def _parts(colour: str) -> str:
    return ";".join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))


def _paint_scrollbar(grid: Grid, top: int, height: int, length: int, theme: str) -> None:
    """Paint a scrollbar beside the beginning of something longer, as Textual draws it.

    Its thumb is drawn reversed, down to an eighth of a cell.
    """
    thumb, trough = _colour("thumb", theme), _ground("trough", theme)
    whole, eighths = divmod(ceil(max(1, height / (length / height)) * len(ENDS)), len(ENDS))
    for y in range(height):
        text, look = " ", Look(_colour("text", theme), trough)
        if y < whole:
            look = Look(thumb, _ground("ground", theme), frozenset("7"))
        elif y == whole and eighths:
            text, look = ENDS[len(ENDS) - 1 - eighths], Look(thumb, trough, frozenset("7"))
        grid.texts[top + y][-1], grid.looks[top + y][-1] = text, look
