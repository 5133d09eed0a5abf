"""The story of the objective one is on, at the right of a wide board."""

from flows.views.labelled_text import LabelledText
from flows.views.objective import SeriesView, StoryView
from tui.drawing.layout import EMPTY, Drawing, as_private, drawing, stack
from tui.drawing.lines import PLAIN, line, text_of, width_of, wrap_line
from tui.drawing.panels import panel
from tui.drawing.places.board.cards import draw_step
from tui.drawing.roles import PRIVATE_TEXT
from tui.drawing.rows import entry
from tui.drawing.sanitize import shown_line
from tui.drawing.series import tall_series
from tui.drawing.told_rows import story_rows

NEWEST = 6
"""How many notes, and things that were managed, are told beside the board."""

HEIGHT = 2
"""Rows of numbers over time."""


def draw_story(story: StoryView, width: int) -> Drawing:
    """Return the story of an objective in a panel.

    Args:
        story: The story.
        width: Cells of the panel.
    """
    room = width - 4
    objective = story.objective
    numbers = stack(*(_numbers(each, room) for each in story.series if len(each.values) > 1), gap=1)
    steps = stack(*(draw_step(each, room) for each in objective.steps))
    parts = [
        drawing(*(line((part, "bold")) for part in _lines(objective.title, room))),
        story_rows(story.texts, room, story.private),
        numbers,
        _titled("Steps", Drawing(steps.lines)),
        _titled("Managed", _days(story.managed[:NEWEST], room)),
        _titled("Notes", _days(story.notes[:NEWEST], room, PRIVATE_TEXT)),
        _titled("Changed", _days(story.changes[:NEWEST], room, PRIVATE_TEXT)),
    ]
    state = objective.state.replace("_", " ")
    told = panel("The story", stack(*parts, gap=1), width, state=state)
    return as_private(told) if objective.is_held_back else told


def _lines(text: str, width: int) -> list[str]:
    return ["".join(part for part, _ in each) for each in wrap_line(shown_line(text), width)]


def _titled(title: str, body: Drawing) -> Drawing:
    return stack(drawing(line((title, "bold"))), body) if body else EMPTY


def _numbers(told: SeriesView, width: int) -> Drawing:
    """Return how a number went, between its first and its latest value."""
    head = line(shown_line(told.name), (f"   {shown_line(told.words)}", "dim"))
    return stack(
        drawing(*([head] if width_of(head) <= width else wrap_line(text_of(head), width))),
        tall_series(told.values, told.ends, width, HEIGHT, scale=told.scale),
    )


def _days(texts: tuple[LabelledText, ...], width: int, style: str = PLAIN) -> Drawing:
    return stack(
        *(
            entry(
                *(shown_line(each.text), width),
                lead=line("  "),
                end=line((each.label, "dim")),
                style=style,
            )
            for each in texts
        )
    )
