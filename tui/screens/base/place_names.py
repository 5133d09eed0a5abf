"""The places of the app: their keys, their names, and where their screens are."""

from flows.documents.light_types import NamedTuple


class PlaceName(NamedTuple):
    """A place of the app, cheap to read: its screen is imported when one goes there."""

    key: str
    """The key that leads there."""

    name: str
    """What it is called."""

    tooltip: str
    """What it is for, in a few words."""

    screen: str
    """The module and the class of its screen."""

    shows_plan: bool = False
    """Whether its screen takes the id of a plan, or None for the current one."""

    synonyms: str = ""
    """Everyday words for it."""


PLACES = (
    PlaceName(
        "1",
        "Today",
        "The daily update",
        "tui.screens.today.today:Today",
        synonyms="day now check-in habits tick done",
    ),
    PlaceName(
        "2",
        "Board",
        "The progress board",
        "tui.screens.board.board:Board",
        True,
        "objectives goals wishes overview kanban",
    ),
    PlaceName(
        "3",
        "Timeline",
        "What comes when",
        "tui.screens.timeline.timeline:Timeline",
        True,
        "calendar dates weeks schedule deadline",
    ),
    PlaceName(
        "4",
        "Support",
        "People and places that help",
        "tui.screens.support.support:Support",
        True,
        "contacts network friends family coping",
    ),
    PlaceName(
        "5",
        "Journal",
        "What you wrote, and wins",
        "tui.screens.journal.journal:Journal",
        synonyms="diary notes lines entries reviews tags",
    ),
    PlaceName(
        "6",
        "Plans",
        "All plans",
        "tui.screens.plans.plans:Plans",
        synonyms="drafts list sessions start open",
    ),
)
"""The places, in their order. From all others, one step back leads to the first."""
