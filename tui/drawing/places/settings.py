"""The settings as they are drawn: labels and values in one gutter, and what the marked one does."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.drawing.columns import column_widths, count_columns, is_boxed, paneled
from tui.drawing.layout import Drawing, beside, stack
from tui.drawing.rows import gutter_of
from tui.drawing.told_rows import labelled_row, note


class SettingRow(NamedTuple):
    """One setting as it stands."""

    id: str
    """Its id."""

    label: str
    """What it is called."""

    value: str
    """How it is set, in words."""

    about: str
    """What it does."""


def draw_settings(rows: Sequence[SettingRow], width: int, here: str = "") -> Drawing:
    """Return all settings, and what the one the cursor is on does.

    Args:
        rows: The settings.
        width: Cells there are.
        here: The id of the row the cursor is on; the first one while it is nowhere.
    """
    boxed = is_boxed(width)
    gutter = gutter_of([each.label for each in rows]) + 2

    def draw(room: int) -> Drawing:
        return stack(
            *(
                labelled_row(f"  {each.label}", each.value, room, gutter, spot=each.id)
                for each in rows
            )
        )

    shown = next((each for each in rows if each.id == here), rows[0])
    listed = paneled("How things are set", draw, boxed=boxed)
    told = paneled(shown.label, lambda room: note(shown.about, room, "text"), boxed=boxed)
    if count_columns(width) == 1:
        return stack(listed(width), told(width), gap=0 if boxed else 1)
    widths = column_widths(width, 2)
    return beside([listed(widths[0]), told(widths[1])], widths)
