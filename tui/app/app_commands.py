"""What works wherever one is: help, the page for hard times, a blank screen, the palette."""

from tui.widgets.key_command import EVERYWHERE, Command

MOUSE_ON = "The mouse is used here now. Most terminals mark text while shift is held."
"""What is said when the mouse is heard from now on."""

MOUSE_OFF = "The mouse is the terminal's own now: it marks text and copies, as everywhere."
"""What is said when it is not heard any more."""

HELP = Command(
    "help",
    "f1",
    "help",
    "help",
    tooltip="Help for what you are looking at",
    help="this help",
    synonyms="help keys shortcuts hotkeys manual how",
    group=EVERYWHERE,
)
"""The help."""

CRISIS = Command(
    "crisis",
    "f2",
    "crisis",
    "hard times",
    tooltip="Your page for hard times",
    help="your page for very hard times",
    synonyms="crisis emergency safety danger urgent help now",
    group=EVERYWHERE,
)
"""The page for hard times."""

APP_COMMANDS = (
    HELP,
    Command("", "question_mark", "help", joined=True, group=EVERYWHERE),
    CRISIS,
    Command("", "exclamation_mark", "crisis", joined=True, group=EVERYWHERE),
    Command(
        "blank",
        "f9",
        "blank",
        tooltip="Blank the screen",
        help="blanks the screen at once; any key brings it back",
        synonyms="hide cover private empty black",
        group=EVERYWHERE,
        priority=True,
    ),
    Command(
        "palette",
        "ctrl+p",
        "palette",
        help="everything by name",
        group=EVERYWHERE,
        priority=True,
        when=lambda app: app.is_open,
    ),
    Command(
        "",
        "ctrl+q",
        "quit",
        tooltip="Close the app",
        help="closes the app, also while you write; everything is kept",
        synonyms="quit exit end leave stop",
        group=EVERYWHERE,
        priority=True,
    ),
    Command(
        "host",
        "f12",
        "host",
        tooltip="Let somebody look along from another terminal",
        help="lets somebody look along from a terminal of their own, after a yes of yours",
        synonyms="host join share session two together look along ssh facilitator therapist remote",
        group=EVERYWHERE,
        when=lambda app: app.is_open and app.can_host,
    ),
    Command(
        "bring",
        "B",
        "window('bring')",
        tooltip="Note something for the next session",
        help="notes something for the next session of two",
        synonyms="bring next time agenda session topic remember talk therapist",
        group=EVERYWHERE,
        when=lambda app: app.is_open,
    ),
    Command(
        action="theme",
        tooltip="Choose the colours",
        synonyms="colour color colors theme dark light contrast appearance look background",
        group=EVERYWHERE,
    ),
    Command(
        action="window('exports')",
        tooltip="How to take it along in a file",
        synonyms="export print save backup share file markdown calendar ics fhir pdf write out",
        group=EVERYWHERE,
    ),
    Command(
        action="mouse",
        tooltip="Use the mouse here, or leave it to the terminal",
        synonyms="mouse click wheel select copy mark pointer",
        group=EVERYWHERE,
    ),
    Command(
        action="window('sources')",
        tooltip="Where the ideas come from",
        synonyms="sources research evidence about books science credits",
        group=EVERYWHERE,
    ),
)
"""All of it; what has no key is found in the palette."""
