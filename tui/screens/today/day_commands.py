"""The keys of the page of a day, in the order in which they are told."""

from tui.screens.base.offer_command import SIZE_UP
from tui.screens.base.place_commands import BACK, FLOWS, HISTORY, PLACES_COMMANDS, UNDO
from tui.screens.today.row_commands import ROW_COMMANDS
from tui.widgets.key_command import Command, widget_key

DAY_COMMANDS = (
    *ROW_COMMANDS,
    Command(
        "journal_line",
        "j",
        "journal",
        "journal",
        tooltip="One line of journal",
        help="a line of journal",
        synonyms="write diary note entry journal",
    ),
    Command(
        "win",
        "w",
        "win",
        "win",
        tooltip="Note a win",
        help="a win",
        synonyms="success celebrate managed achievement",
    ),
    Command(
        "feelings",
        "F",
        "feelings",
        tooltip="Say in words how the day felt",
        help="how the day felt, in words",
        synonyms="feelings emotions mood words felt",
    ),
    widget_key("enter", "open", "opens the whole story of the row", lambda day: bool(day.spot)),
    Command(
        "day_before",
        "left_square_bracket",
        "turn(-1)",
        "day",
        tooltip="The day before",
        help="the days before and after",
        synonyms="yesterday previous past",
    ),
    Command(
        "day_after",
        "right_square_bracket",
        "turn(1)",
        tooltip="The day after",
        synonyms="next forward",
        when=lambda day: day.is_past,
        explains=True,
        joined=True,
    ),
    FLOWS,
    Command(
        "day",
        "g",
        "day",
        tooltip="Go to a day",
        help="a day by its date",
        synonyms="date jump yesterday calendar",
    ),
    SIZE_UP,
    HISTORY,
    BACK._replace(
        footer=lambda day: "close" if day.is_below_prompt else "back to today",
        when=lambda day: day.is_past or day.is_below_prompt,
    ),
    *UNDO,
    *PLACES_COMMANDS,
)
"""What can be done on the page of a day."""
