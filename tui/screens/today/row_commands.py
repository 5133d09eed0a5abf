"""The keys of a row on the page of a day, and those while a number is typed for it."""

from flows.documents.light_types import Protocol
from flows.views.today_models import (
    ComingView,
    ContactRow,
    DayRow,
    DueRow,
    PromiseRow,
    RatingRow,
    ScaleRow,
)
from tui.drawing.places.today import REVIEW
from tui.widgets.key_command import Command, widget_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.screens.today.number_entry import NumberEntry


class HasRow(Protocol):
    """A page on which one is on a row."""

    @property
    def row(self) -> DayRow | None:
        """The row one is on."""

    @property
    def later(self) -> ComingView | None:
        """The step of a later day, or of any day, that one is on."""

    @property
    def spot(self) -> str:
        """The spot one is on, such as that of the review."""


def is_due(place: HasRow) -> bool:
    """Say whether one is on something to be done on that day."""
    return isinstance(place.row, DueRow)


def has_part(place: HasRow) -> bool:
    """Say whether a part of what one is on may be done."""
    return isinstance(place.row, DueRow | PromiseRow)


def choose_word(place: HasRow) -> str:
    """Return what space, or its letter, does with the row one is on."""
    match place.row:
        case RatingRow() | ScaleRow():
            return "rate it"
        case ContactRow():
            return "in touch"
        case DueRow(has_amount=True):
            return "how much"
        case DueRow() | PromiseRow():
            return "done"
    if place.later is not None:
        return "done"
    return "begin" if place.spot == REVIEW else ""


ROW_COMMANDS = (
    Command(
        "done",
        "space",
        "choose",
        choose_word,
        tooltip="Mark it done",
        help="does what the letter of the row does; up and down lead to a row",
        synonyms="tick check complete finish done",
        when=lambda place: place.can_choose,
        explains=True,
    ),
    Command(
        "part",
        "p",
        "part",
        "part",
        tooltip="Done in part",
        help="done in part",
        synonyms="partly partial some half",
        when=has_part,
        explains=True,
    ),
    Command(
        "skip",
        "s",
        "skip",
        "skip",
        tooltip="A rest day: skip it",
        help="a rest day: skips it",
        synonyms="skip rest pass omit",
        when=is_due,
        explains=True,
    ),
    Command(
        "untick",
        "x,delete",
        "untick",
        "blank again",
        tooltip="Take the entry away",
        help="blank again: takes the entry away",
        synonyms="delete remove erase clear undo untick blank",
        when=lambda place: place.is_entered,
        explains=True,
    ),
    Command(
        "note",
        "n",
        "note",
        "note on it",
        tooltip="A note on the entry",
        help="a note on the entry",
        synonyms="comment write words",
        when=lambda place: is_due(place) and place.is_entered,
        explains=True,
    ),
    Command(
        "rate",
        "r",
        "rate",
        # The letter of such a row says so already.
        lambda place: "" if isinstance(place.row, RatingRow | ScaleRow) else "rate",
        tooltip="Say how close an objective feels",
        help="rates what waits",
        synonyms="score closeness scale number",
        when=lambda place: bool(place.view and (place.view.ratings or place.view.scales)),
        explains=True,
    ),
)
"""What can be done with a row of the day."""

AMOUNT = (
    widget_key("3", "how much"),
    widget_key("+2", "add to it"),
    widget_key("enter", "done"),
    widget_key("escape", "leave it"),
)
"""The keys while an amount is typed."""

CLOSENESS = (widget_key("0–10", "is taken at once"), widget_key("escape", "leave it"))
"""The keys while one says how close an objective feels, or where a scale of one's own stands."""

AFTER_ONE = (
    widget_key("0", "makes it 10"),
    widget_key("enter", "keep 1"),
    widget_key("escape", "leave it"),
)
"""The keys after a 1, which may still become a 10."""


def keys_while(asking: "NumberEntry") -> tuple[Command, ...]:
    """Return the keys while a number is typed."""
    if asking.kind == "amount":
        return AMOUNT
    return AFTER_ONE if asking.text else CLOSENESS
