"""The keys of the board, in the order in which they are told."""

from collections.abc import Collection

from flows.documents.light_types import Protocol
from tui.drawing.places.spot_ids import COLUMN, WISH
from tui.screens.base.objective_commands import OBJECTIVE_COMMANDS
from tui.screens.base.offer_command import SIZE_UP
from tui.screens.base.place_commands import HISTORY, PLACES_COMMANDS, UNDO
from tui.widgets.key_command import Command, widget_key


class HasBoard(Protocol):
    """A board with a cursor in it."""

    @property
    def cursor(self) -> str:
        """The id of the spot one is on; empty when there is none."""

    @property
    def opened(self) -> Collection[str]:
        """The states whose columns are open where rows are dear."""


def open_word(board: HasBoard) -> str:
    """Return what enter does with what one is on."""
    here = board.cursor
    if here.startswith(COLUMN):
        return "fold" if here.removeprefix(COLUMN) in board.opened else "unfold"
    return "write it down" if here == WISH else "open"


BOARD_COMMANDS = (
    widget_key(
        "enter",
        open_word,
        "opens the whole story of an objective or a habit",
        when=lambda board: bool(board.cursor),
    ),
    Command(
        "done",
        "space",
        "done",
        "done",
        tooltip="Mark the small step done",
        help="marks a step or a habit done, or the next step",
        synonyms="tick check complete finish",
        when=lambda board: board.habit is not None or board.step is not None,
        explains=True,
    ),
    *OBJECTIVE_COMMANDS,
    Command(
        "new_objective",
        "n",
        "add_objective",
        "new wish",
        tooltip="Write down another wish",
        help="writes down another wish",
        synonyms="add create new objective goal",
    ),
    Command(
        "order_up",
        "K,shift+up",
        "order(-1)",
        "order",
        tooltip="Move it up in the order",
        help="move it up and down in your own order",
        synonyms="sort priority rank first",
        when=lambda board: board.can_order,
    ),
    Command(
        "order_down",
        "J,shift+down",
        "order(1)",
        tooltip="Move it down",
        synonyms="sort priority rank last order",
        when=lambda board: board.can_order,
        joined=True,
    ),
    SIZE_UP,
    Command(
        "group",
        "g",
        "group",
        "group",
        tooltip="Group by value, or by column",
        help="groups the objectives by the value they serve, and back",
        synonyms="values sort columns",
        when=lambda board: bool(board.view and board.view.objectives),
    ),
    HISTORY,
    *UNDO,
    *PLACES_COMMANDS,
)
"""What can be done on the board."""
