"""The program by itself where lines are spoken: the places by number, and every command by name."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from flows.documents.errors import HandrailError, UnacceptableError, UsageError, quoted
from flows.documents.light_types import NamedTuple
from flows.store.confinement import check_home
from tui.commands.base.call import Call

PLAN = ("plan",)


class Place(NamedTuple):
    """Somewhere one can go."""

    name: str
    """What it is called."""

    words: tuple[str, ...]
    """The command that shows it."""

    about: str
    """What it is for."""

    ways: str = ""
    """What can be typed there, as it is told below it."""


PLACES = (
    Place("Today", ("today", "--plain"), "what is due, one thing after another"),
    Place(
        "Board",
        ("board",),
        "where every objective stands",
        "rate sleep 7, move reached sleep or objective sleep act on one by a part of its title.",
    ),
    Place("Timeline", ("timeline",), "what comes when, week by week"),
    Place(
        "Support",
        ("support",),
        "people, places and what helps",
        "touch and a name notes that you were in touch; helped and a name says what helped.",
    ),
    Place(
        "Journal",
        ("journal",),
        "what you wrote and managed",
        "note and your words write a line, win and your words note a win; "
        "journal and words finds them.",
    ),
    Place(
        "Plans",
        ("plans",),
        "plans and unfinished sessions",
        "new begins a plan, resume goes on, change asks the questions of this one again, "
        "use and a title opens another.",
    ),
    Place("Read back", ("show",), "the whole plan as a document"),
    Place("Hard times", ("crisis",), "your own page"),
    Place(
        "History", ("history",), "the last changes", "undo takes the last one back, redo brings it."
    ),
    Place("Settings", ("settings",), "how the program is set"),
)
"""The places, in the order in which they are told."""

TEXTS = ("note", "win", "bring")
"""Commands whose words are kept as they were typed."""

LEAVE = ("quit", "exit", "leave", "save")

HOW = "A number, the name of a place, or a command such as tick walk; help tells more, quit leaves."

HELP = (
    "Type the number or the name of a place to hear it. Everything else is a command:",
    "  tick, skip, untick and a part of a title mark a habit or a step of today",
    "  rate and a part of a title and a number from 0 to 10 says how close an objective is",
    "  note and your words, win and your words write in the journal",
    "  objective or habit and a part of a title tells all about one",
    "  new begins a session, resume goes on with one, change asks a plan's questions again",
    "  undo and redo take the last change back and bring it back",
    "  brief leaves explanations out, full tells them again; settings explanations no keeps it so",
    "  settings accessible no opens screens again",
    "  commands lists every command",
    "  places tells the places again, quit leaves",
)

PROMPT = "Where to: "


def run_menu(call: Call) -> int:
    """Tell the places and carry out what is typed, until the person leaves."""
    from tui.commands.call_console import console_of
    from tui.plain.console import BRIEF, FULL
    from tui.plain.prompt_words import EndOfInput

    call.announce_lines()
    console = console_of(call)
    console.print_lines(*_standing(call), *_place_lines())
    console.print_details(HOW)
    try:
        while True:
            console.print_lines("")
            line = console.read(PROMPT).strip()
            if line.lower() in LEAVE:
                break
            if line.lower() in ("help", "?"):
                console.print_lines(*HELP)
            elif line.lower() == "places":
                console.print_lines(*_place_lines())
            elif line.lower() in (BRIEF, FULL):
                console.print_lines(*console.asides[line.lower()]())
            elif line:
                before = _is_brief(call)
                ways = _carry_out(call, line)
                if (now := _is_brief(call)) != before:
                    console.is_brief = now
                if ways:
                    console.print_details("", ways)
    except EndOfInput:
        pass
    console.print_lines("Everything is kept.")
    return 0


def _is_brief(call: Call) -> bool:
    from flows.lookup.settings import settings

    return bool(settings(call.store).get("brief"))


def _standing(call: Call) -> list[str]:
    from flows.lookup.plans import current_plan, misses_plans

    plan = current_plan(call.store)
    if plan is not None:
        return [plan.title]
    if misses_plans(call.store):
        return ["Your plan cannot be read just now; doctor says more."]
    return ["There is no plan yet; new begins one."]


def _place_lines() -> list[str]:
    return [
        "",
        "Places",
        *(f"  {number}. {each.name}: {each.about}" for number, each in enumerate(PLACES, 1)),
    ]


def _carry_out(call: Call, line: str) -> str:
    """Show a place or run a command; return what can be typed at that place."""
    from tui.commands.base.error_report import render

    place = find_place(line)
    words = place.words if place else words_in(line)
    if not words:
        return ""
    try:
        _run(call, words)
    except (HandrailError, UnacceptableError) as error:
        sys.stdout.flush()
        render(error)
        return ""
    except KeyboardInterrupt:
        call.print_lines("")
    return place.ways if place else ""


def _run(call: Call, words: Sequence[str]) -> None:
    from tui.commands.base.parser import find_command, overview, parse
    from tui.commands.command_table import work_of

    if list(words) in (["commands"], ["--help"], ["-h"]):
        call.print_lines(*overview().split("\n"))
        return
    command, rest = find_command(words)
    if not command.name:
        raise UsageError(f"There is no command {quoted(words[0])}. {HOW}")
    work = work_of(command)
    options = parse(command, work, rest)
    if options is None:
        return
    inner = Call(_as_here(call, options), call.clock)
    inner.line_mode = inner.line_choice = call.line_mode
    inner.is_announced = True
    inner.shared = call.shared
    try:
        work.run(inner)
    except Exception as error:
        from tui.commands.base.error_report import find_unfit

        raise find_unfit(inner, error) or error from None
    finally:
        inner.print_notices()


def _as_here(call: Call, options: Namespace) -> Namespace:
    """Return options of a command with those of this run, which are not said again.

    Raises:
        OutsideError: they name another home, and this process is confined to its own.
    """
    if options.home:
        check_home(options.home)
    options.home = options.home or str(call.home)
    options.ascii = options.ascii or call.options.ascii
    options.no_color = options.no_color or call.options.no_color
    return options


def find_place(line: str) -> Place | None:
    """Return the place that a number or a name stands for, if one does.

    What is the name of a command with something behind it, such as `journal rain`, is a command.
    """
    said = line.strip().lower()
    if said.isdecimal():
        return PLACES[int(said) - 1] if 1 <= int(said) <= len(PLACES) else None
    return next((each for each in PLACES if said in (each.name.lower(), each.words[0])), None)


def words_in(line: str) -> list[str]:
    """Return the words of a typed command; what is written down stays as it was typed."""
    verb, _, rest = line.strip().partition(" ")
    verb = verb.lower()
    if verb == "handrail":
        return words_in(rest) if rest.strip() else ["--help"]
    if verb in TEXTS and rest.strip() and "--" not in rest:
        return [verb, "--", _without_marks(rest.strip())]
    return [verb, *rest.split()]


def _without_marks(text: str) -> str:
    """Return a text without the quotation marks around all of it, as a shell reads it."""
    inner = text[1:-1]
    is_quoted = len(text) > 2 and text[0] == text[-1] and text[0] in "\"'" and text[0] not in inner
    return inner if is_quoted else text
