"""What can be done on a page of a session."""

from tui.screens.base.field_screen import QUESTION_COMMANDS
from tui.screens.base.place_commands import BACK, COMPANY
from tui.widgets.key_command import HERE, Command

PROMPTS = Command(
    "prompts",
    "f4",
    "prompts",
    tooltip="Prompts for two",
    help="prompts for two: what the one who asks may say here",
    synonyms="facilitator questions therapist together",
    when=lambda page: not page.host.is_hosted,
)
"""Prompts for the one who asks; in a session of several these are in their own terminal alone."""

TAKE_EARLIER = Command(
    "take_earlier",
    "ctrl+r",
    "take_earlier",
    "take over",
    tooltip="Take over from your earlier plan",
    help="takes over people, what helps, or the page for hard times as a whole",
    synonyms="earlier previous plan before copy reuse contacts strategies crisis",
    when=lambda page: bool(page.earlier_parts()),
)
"""Taking over from an earlier plan."""

WIZARD_COMMANDS = (
    QUESTION_COMMANDS[0],
    Command(
        "",
        "enter",
        "next_page",
        "next page",
        help="next page, where a page asks nothing",
        when=lambda page: page.focused_field() is None,
    ),
    Command("", "tab", "go_on", help="next question"),
    Command("", "shift+tab", "go_back", help="question before"),
    Command(
        "examples",
        "ctrl+l",
        "examples",
        "examples",
        tooltip="Examples to look through",
        help="looks through what others might want, to put in and change",
        synonyms="examples ideas inspiration library suggestions objectives wishes",
        when=lambda page: bool(page.examples_here),
    ),
    Command(
        "contents",
        "f6",
        "contents",
        "contents",
        tooltip="Contents: all pages",
        help="all pages, with what is answered, to go to any of them",
        synonyms="contents pages jump overview stages outline map go",
    ),
    Command(
        "next",
        "pagedown",
        "turn(1)",
        "page",
        tooltip="Next page",
        help="next page, page before",
        synonyms="forward continue on",
        priority=True,
    ),
    Command(
        "previous",
        "pageup",
        "turn(-1)",
        tooltip="Page before",
        synonyms="back earlier",
        joined=True,
        priority=True,
    ),
    Command(
        "more",
        "f7",
        "more",
        tooltip="More on this",
        help="asks more on this, where the page says that there is more",
        synonyms="more deeper further details questions",
        when=lambda page: bool(page.page.more),
        explains=True,
    ),
    TAKE_EARLIER,
    Command(
        "depth",
        "ctrl+t",
        "depth",
        tooltip="The essentials, or everything",
        help="the essentials, or everything; what you answered stays",
        synonyms="depth essentials everything short long all less more questions",
        when=lambda page: page.session.flow.has_more,
    ),
    COMPANY._replace(group=HERE),
    PROMPTS,
    Command(
        "read_back",
        "f5",
        "read_back",
        tooltip="The plan so far",
        help="reads back what there is, to be saved",
        synonyms="save finish review overview summary end",
    ),
    Command(
        "keep",
        "ctrl+s",
        "keep",
        tooltip="Keep everything now",
        help="keeps everything now; it is kept as you go, too",
        synonyms="save store write draft",
    ),
    Command(
        "take_other",
        "f8",
        "take_other",
        lambda page: page.other_words,
        tooltip="Take the other answer, or what was suggested",
        help="takes the answer that another session gave, or asks about what somebody suggested",
        synonyms="theirs merge conflict other session suggestion suggested facilitator",
        when=lambda page: page.has_other_here,
    ),
    BACK._replace(
        footer="leave",
        tooltip="Leave, with everything kept",
        help="leaves, with everything kept",
    ),
)
"""The keys of a page, in the order in which they are told."""
