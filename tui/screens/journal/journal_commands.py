"""The keys of the journal, in the order in which they are told."""

from flows.documents.light_types import Protocol
from flows.views.journal import LineView
from tui.screens.base.place_commands import HISTORY, PLACES_COMMANDS, UNDO
from tui.screens.journal.journal_entry_line import EDITOR, PROMPTING, WIN, WRITE
from tui.widgets.key_command import Command, widget_key

WRITING = (
    widget_key("enter", "keep it"),
    EDITOR._replace(footer="own editor"),
    widget_key("escape", "leave the line"),
)
"""The keys in the line in which one writes."""

SEARCHING = (widget_key("enter", "go to what was found"), widget_key("escape", "leave the line"))
"""The keys in the line in which one looks for words."""


class HasLine(Protocol):
    """A journal with a cursor in it."""

    @property
    def line(self) -> LineView | None:
        """The line or win one is on."""


def has_line(place: HasLine) -> bool:
    """Say whether one is on a line or a win."""
    return place.line is not None


JOURNAL_COMMANDS = (
    WRITE,
    WIN,
    widget_key("left,right", "pages", "other pages: managed, then and now, reviews, tags, sharing"),
    widget_key(
        "enter",
        "read it",
        "shows all of a longer line, or of a review; of older lines, more",
        lambda place: bool(place.canvas.cursor),
    ),
    Command(
        "search",
        "slash",
        "search",
        "search",
        tooltip="Look for words",
        help="looks for words; esc ends the search",
        synonyms="search find grep filter look",
    ),
    Command(
        "edit_line",
        "e",
        "edit",
        "change",
        tooltip="Change words and tags",
        help="changes its words, its tags or kind, and what it belongs to",
        synonyms="edit rewrite correct entry",
        when=has_line,
    ),
    Command(
        "share_line",
        "s",
        "share",
        "share",
        tooltip="Mark a passage for sharing",
        help="marks a passage for sharing; nothing else of it is ever shared",
        synonyms="share excerpt passage send",
        when=lambda place: place.line is not None and not place.line.win,
        explains=True,
    ),
    Command(
        "remove_line",
        "x,delete",
        "remove",
        "take out",
        tooltip="Take it out",
        help="takes it out; undo brings it back",
        synonyms="delete remove erase discard entry",
        when=has_line,
    ),
    Command(
        "session_page",
        "t",
        "session_page",
        "take along",
        tooltip="The page of this session to take along",
        help="shows the page of a session of two, to be written out",
        synonyms="session page export print share agreed summary",
        when=lambda place: place.session_look is not None,
        explains=True,
    ),
    PROMPTING,
    EDITOR,
    HISTORY,
    *UNDO,
    *PLACES_COMMANDS,
)
