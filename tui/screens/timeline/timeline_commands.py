"""The keys of the timeline, in the order in which they are told."""

from flows.documents.light_types import Protocol
from flows.views.timeline import RowView
from tui.screens.base.place_commands import HISTORY, PLACES_COMMANDS, UNDO
from tui.widgets.key_command import Command, widget_key


class HasRow(Protocol):
    """A timeline with a cursor in it."""

    @property
    def row(self) -> RowView | None:
        """The row one is on."""


def can_move(place: HasRow) -> bool:
    """Say whether the row one is on has a day that can be moved."""
    return place.row is not None and place.row.can_move


def can_open(place: HasRow) -> bool:
    """Say whether the row one is on has a story."""
    return place.row is not None and place.row.kind != "review"


def can_mark(place: HasRow) -> bool:
    """Say whether the row one is on can be marked done."""
    return place.row is not None and place.row.kind in ("step", "marker", "habit", "contact")


def mark_word(place: HasRow) -> str:
    """Return what space does with the row one is on."""
    return "not done" if place.row is not None and place.row.state == "done" else "done"


TIMELINE_COMMANDS = (
    widget_key(
        "left,right", "a day", "move the day of the row you are on, earlier or later", can_move
    ),
    Command(
        "week_earlier",
        "less_than_sign,shift+left",
        "shift(-7)",
        "a week",
        tooltip="A week earlier",
        help="the same by a week",
        synonyms="move shift reschedule day date before",
        when=can_move,
        explains=True,
    ),
    Command(
        "week_later",
        "greater_than_sign,shift+right",
        "shift(7)",
        tooltip="A week later",
        synonyms="move shift reschedule postpone day date after",
        when=can_move,
        explains=True,
        joined=True,
    ),
    Command(
        "timeline_day",
        "d",
        "choose",
        "type it",
        tooltip="Type the day",
        help="asks for a day: fri, in 2 weeks, 31 jan; empty for none. There you can say "
        "why, too: it stands in the history",
        synonyms="date schedule move reschedule due deadline",
        when=can_move,
        explains=True,
    ),
    Command(
        "zoom",
        "z",
        "zoom",
        lambda place: "further" if place.is_near else "closer",
        tooltip="Show every day, or months",
        help="shows every day, or months ahead",
        synonyms="zoom in out days months scale",
    ),
    widget_key("enter", "open", "opens the whole story of an objective or a habit", can_open),
    Command(
        "done",
        "space",
        "done",
        mark_word,
        tooltip="Mark it done, or not",
        help="marks a step or a habit done today, or takes the mark of a step away",
        synonyms="tick check complete finish untick",
        when=can_mark,
        explains=True,
    ),
    Command(
        "look_back",
        "left_square_bracket",
        "look(-1)",
        "look along",
        tooltip="Look further back",
        help="look further back and further ahead",
        synonyms="scroll past earlier",
    ),
    Command(
        "look_ahead",
        "right_square_bracket",
        "look(1)",
        tooltip="Look further ahead",
        synonyms="scroll future later",
        joined=True,
    ),
    Command(
        "look_today",
        "t",
        "today",
        "today",
        tooltip="Look at today",
        help="looks at today",
        synonyms="now jump",
        when=lambda place: place.looks_elsewhere,
    ),
    Command(
        "look_day",
        "g",
        "day_of_row",
        "its day",
        tooltip="Look at the day of this row",
        help="looks at the day of the row",
        synonyms="jump go to",
        when=lambda place: place.day_is_out_of_sight,
    ),
    HISTORY,
    *UNDO,
    *PLACES_COMMANDS,
)
