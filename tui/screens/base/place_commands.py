"""The commands that places have in common: undo, the ways from place to place, and out."""

from tui.drawing.key_hints import Key
from tui.screens.base.place_names import PLACES
from tui.widgets.key_command import EVERYWHERE, PLACES_GROUP, Command

UNDO = (
    Command(
        "undo",
        "u",
        "app.undo",
        "undo",
        tooltip="Take the last change back",
        help="takes the last change back",
        synonyms="undo revert mistake oops restore",
        group=EVERYWHERE,
    ),
    Command(
        "redo",
        "U",
        "app.redo",
        tooltip="Bring it back again",
        help="brings back what was taken back last",
        synonyms="redo repeat undo",
        group=EVERYWHERE,
    ),
)
"""Undo and redo, for places that show what is saved; a session has its own way back."""

NO_PLAN_KEYS = (Key("enter", "go to the plans"),)
"""The one key that does something in a place while there is no plan that it can show."""

COMPANY = Command(
    "company",
    "ctrl+g",
    "company",
    tooltip="Someone is with me",
    help="someone is with me: what is private is masked everywhere",
    synonyms="someone together mask private hide company look along",
    group=EVERYWHERE,
)
"""Saying that somebody may look along, or does no more; it stays chosen."""

QUIT = Command(
    "quit",
    "q",
    "app.quit",
    tooltip="Close the app",
    help="closes the app; everything is kept",
    synonyms="quit exit end leave stop",
    group=EVERYWHERE,
)
"""Closing the app, where letters are no words."""

PLACES_COMMANDS = (
    *(
        Command(
            each.name.lower(),
            each.key,
            f"app.go('{each.name}')",
            tooltip=each.tooltip,
            help=f"{each.name}: {each.tooltip[:1].lower()}{each.tooltip[1:]}",
            synonyms=f"{each.name.lower()} {each.synonyms}",
            group=PLACES_GROUP,
        )
        for each in PLACES
    ),
    Command(
        "why",
        "y",
        "app.window('why')",
        tooltip="Why it matters to you",
        help="why it matters to you, in your own words",
        synonyms="reasons values vision motivation",
        group=EVERYWHERE,
    ),
    Command(
        "settings",
        "comma",
        "app.settings",
        tooltip="Settings",
        help="the settings: colours, signs, your name, when a day ends",
        synonyms="settings preferences options configure name ascii",
        group=EVERYWHERE,
    ),
    QUIT,
)
"""What leads from place to place, and out."""

HISTORY = Command(
    "history",
    "h",
    "history",
    tooltip="What was changed",
    help="shows what was changed",
    synonyms="history log changes versions past audit undo",
)
"""The list of changes, where there is one of what is shown."""

FLOWS = Command(
    "flows",
    "f",
    "flows",
    "review",
    tooltip="Begin a review",
    help="begins a review: of a week, after a hard day, in a session of two",
    synonyms="review reflect week setback hard day closing session look back",
)
"""The short sessions about a plan."""

BACK = Command(
    "back",
    "escape",
    "back",
    "back",
    tooltip="One step back",
    help="one step back",
    synonyms="return escape",
    group=EVERYWHERE,
)
"""One step back; from a place, that leads to Today."""
