"""`host`, `join`, `attach`: a session that several people look at, each in a terminal of their own.

Neither Textual nor the store is loaded here but in the process that hosts the session: what runs in
each terminal is a relay.
"""

import os
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from typing import TYPE_CHECKING

from flows.documents.errors import HandrailError, UsageError, quoted
from flows.store.confinement import confine
from flows.store.file_names import SHARING
from tui.commands.base.call import Call
from tui.commands.base.command import Work
from tui.commands.open_app import NO_TERMINAL

if TYPE_CHECKING:
    from tui.terminal.shared.unix_socket import Line, Listener

PARTICIPANT, FACILITATOR, WATCH = "participant", "facilitator", "watch"

AWAY, HIDDEN, IDLE = 15.0, 15.0, 60.0
"""Minutes that a session goes on alone, is seen by others without a key, goes on without one."""

LONGEST = 24 * 60

CHANGING = ("NO_COLOR", "TEXTUAL", "PYTHON", "HANDRAIL_RAW", "EDITOR", "VISUAL")
"""How the names of variables begin that the process of a session does not take over."""

NO_SESSION = "There is no session open for this home at the moment. 'handrail host' opens one."
NOT_BEGUN = "There is no session open at the moment. Please come again once it has begun."
OPEN_ALREADY = (
    "A session is open for this home already. 'handrail join' looks along in it; "
    "'handrail join --role participant' brings you back to it."
)
NO_LINES = (
    "Whoever looks along sees the screen of somebody else, and that cannot be told in lines. "
    "HANDRAIL_ACCESSIBLE=no shows it all the same; the person whose plan it is can hear lines, by "
    "'handrail host --plain'."
)
SAME_ACCOUNT = (
    "Roles say who sees and types in the session. They do not keep two people of one account from "
    "each other's files."
)


def _declare_lines(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--plain", action="store_true", help="line by line for yourself; others see the screen"
    )


def _declare_host(parser: ArgumentParser) -> None:
    declare_name(parser)
    _declare_lines(parser)
    _declare_times(parser)
    # Where it begins, for the app that goes on as a host.
    parser.add_argument("--at", default="", help=SUPPRESS)


def _declare_join(parser: ArgumentParser) -> None:
    parser.epilog = SAME_ACCOUNT
    declare_role(parser, WATCH)
    declare_name(parser)
    _declare_lines(parser)


def _declare_attach(parser: ArgumentParser) -> None:
    declare_role(parser, None)
    declare_name(parser)
    _declare_lines(parser)
    _declare_times(parser)


def declare_role(parser: ArgumentParser, default: str | None) -> None:
    """Take the role of who comes; without a default it has to be said."""
    parser.add_argument(
        "--role",
        choices=(PARTICIPANT, FACILITATOR, WATCH),
        default=default,
        required=default is None,
        help="whose plan it is; who types while lent the keys; who reads along",
    )


def declare_name(parser: ArgumentParser, *, required: bool = False) -> None:
    """Take the name of who comes."""
    parser.add_argument(
        "--as", dest="name", metavar="NAME", required=required, help="what they are called there"
    )


def read_name(words: str | None) -> str:
    """Return the name of who comes in one line; empty where none was said.

    Raises:
        UsageError: it is blank, or cannot be printed.
    """
    name = " ".join((words or "").split())
    if words is not None and not (name and name.isprintable()):
        raise UsageError("The name is blank, or holds signs that cannot be printed.")
    return name


def _declare_times(parser: ArgumentParser) -> None:
    for option, default, help in (
        ("--away", AWAY, "minutes that it goes on while your own line is down"),
        ("--hide-after", HIDDEN, "minutes without a key after which others see nothing"),
        ("--end-after", IDLE, "minutes without a key after which it is saved and ends"),
    ):
        parser.add_argument(
            option, type=_minutes, default=default, metavar="N", help=f"{help} ({default:g})"
        )


def _minutes(words: str) -> float:
    try:
        minutes = float(words)
    except ValueError:
        minutes = -1
    if not 0 < minutes <= LONGEST:
        raise ArgumentTypeError(f"{quoted(words)} is no number of minutes, up to {LONGEST}")
    return minutes


def _host(call: Call) -> int:
    read_name(call.options.name)
    if not call.has_terminal and not _speaks(call, PARTICIPANT):
        return _refuse_without_terminal(call)
    from tui.terminal.shared.unix_socket import TakenError

    try:
        listener = _listen(call)
    except TakenError:
        raise HandrailError(OPEN_ALREADY) from None
    return _begin(call, listener)


def _join(call: Call) -> int:
    read_name(call.options.name)
    if not call.has_terminal and not _speaks(call, call.options.role):
        return _refuse_without_terminal(call)
    _refuse_lines(call)
    line = _connect(call)
    if line is None:
        raise HandrailError(NO_SESSION)
    return _attach_to(call, line, call.options.role)


def _attach(call: Call) -> int:
    read_name(call.options.name)
    if not call.has_terminal and not _speaks(call, call.options.role):
        return _refuse_without_terminal(call)
    _refuse_lines(call)
    # It is what the command of a key runs: whoever has that key gets no further than the home.
    confine(call.home)
    line, role = _connect(call), call.options.role
    if line is not None:
        return _attach_to(call, line, role)
    if role != PARTICIPANT:
        raise HandrailError(NOT_BEGUN)
    from tui.terminal.shared.unix_socket import TakenError

    try:
        listener = _listen(call)
    except TakenError:
        # Another login began it in this very moment.
        line = _connect(call)
        if line is None:
            raise HandrailError(NOT_BEGUN) from None
        return _attach_to(call, line, role)
    return _begin(call, listener)


def _speaks(call: Call, role: str) -> bool:
    """Return whether somebody comes who hears lines: only the participant can."""
    return role == PARTICIPANT and bool(call.line_mode) and call.hears


def _refuse_lines(call: Call) -> None:
    """Open no screen for somebody who hears lines and would look along.

    Raises:
        HandrailError: it says why, and what can be done.
    """
    if call.line_mode and call.options.role != PARTICIPANT:
        raise HandrailError(NO_LINES)


def _refuse_without_terminal(call: Call) -> int:
    call.print_message("There is no terminal here for a session that others look at.")
    return NO_TERMINAL


def _listen(call: Call) -> "Listener":
    from tui.terminal.shared.unix_socket import listen

    try:
        return listen(call.home / SHARING)
    except OSError as error:
        raise HandrailError(
            f"A session cannot be opened in {call.home / SHARING}: {os.strerror(error.errno or 0)}."
        ) from None


def _connect(call: Call) -> "Line | None":
    from tui.terminal.shared.unix_socket import NobodyThereError, connect

    try:
        return connect(call.home / SHARING)
    except NobodyThereError:
        return None
    except OSError as error:
        raise HandrailError(
            f"The session in {call.home} cannot be reached: {os.strerror(error.errno or 0)}."
        ) from None


def _begin(call: Call, listener: "Listener") -> int:
    """Split the process off that hosts the session, and be its first relay."""
    child = os.fork()
    if child == 0:
        _split_off(call, listener)
    os.waitpid(child, 0)
    listener.leave()
    line = _connect(call)
    if line is None:
        raise HandrailError("The session could not be begun. Please try again.")
    return _attach_to(call, line, PARTICIPANT)


def _split_off(call: Call, listener: "Listener") -> None:
    """Become a process of its own, which no terminal ends, and host; this never returns."""
    code = 1
    try:
        os.setsid()
        if os.fork():
            os._exit(0)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for handle in range(3):
            os.dup2(nowhere, handle)
        os.close(nowhere)
        os.chdir(call.home)
        # What the terminal of the first one is like says nothing about those of others, and what
        # changes how Textual behaves (it can write files) may have come over the line.
        for name in [each for each in os.environ if each.startswith(CHANGING)]:
            del os.environ[name]
        from tui.app.hosted_app import Patience, run_hosted

        options = call.options
        patience = Patience(options.away * 60, options.hide_after * 60, options.end_after * 60)
        code = run_hosted(call.home, call.clock, listener, getattr(options, "at", ""), patience)
    finally:
        os._exit(code)


def _attach_to(call: Call, line: "Line", role: str) -> int:
    name = read_name(call.options.name) or os.environ.get("LOGNAME") or os.environ.get("USER") or ""
    hello = {"role": role, "name": " ".join(name.split())}
    if _speaks(call, role):
        return _speak(call, line, hello)
    from tui.terminal.shared.relay import run_relay

    if call.options.ascii:
        hello["ascii"] = "1"
    if call.options.no_color:
        hello["NO_COLOR"] = "1"
    outcome = run_relay(line, hello)
    sys.stderr.flush()
    return outcome.code


def _speak(call: Call, line: "Line", hello: dict[str, str]) -> int:
    """Let the participant go on line by line, while others look along at the host."""
    from tui.commands.line_menu import run_menu
    from tui.plain.shared_line import SharedLine
    from tui.terminal.shared.wire import pack_hello

    line.send(pack_hello({**hello, "plain": "1", "columns": "80", "rows": "24"}))
    call.shared = SharedLine(line, call.write)
    call.announce_lines()
    call.shared.start()
    # A line that drops ends this process at once, and the session waits for them to come back.
    code = run_menu(call)
    call.shared.end()
    return code


WORK = {
    "host": Work(_declare_host, _host),
    "join": Work(_declare_join, _join),
    "attach": Work(_declare_attach, _attach),
}
