"""The command line: finds the command, runs it, and renders every error in one place.

Nothing is imported here that a quick command does not need: each command lives in a module of its
own below `tui.commands`, and only the one that was called for is loaded.
"""

import atexit
import gc
import os
import sys
from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from signal import SIGINT, default_int_handler, getsignal, signal

    from flows.documents.clock import Clock
else:
    # What the module `signal` makes of these takes a millisecond to import.
    from _signal import SIGINT, default_int_handler, getsignal, signal

INTERRUPTED = 130
"""What the program ends with after ctrl+c, as shells expect it."""

JUST_NOW = 1.0
"""Seconds within which an error is what became of ctrl+c."""

_interrupted_at: list[float] = []


def run() -> None:
    """Run the program with the arguments of the process, and end the process."""
    # What is made while a program starts stays. Looking through it for garbage takes a tenth of
    # the time to the first paint; the app takes it up again once it stands.
    gc.disable()
    if getsignal(SIGINT) is default_int_handler:  # Else whoever started this wants it ignored.
        signal(SIGINT, _interrupt)
    code = main(sys.argv[1:])
    _leave(code)
    sys.exit(code)


def main(arguments: "Sequence[str]", clock: "Clock | None" = None) -> int:
    """Run one command and return what the process should end with.

    Args:
        arguments: The words after `handrail`.
        clock: Says what day it is; the clock of the machine when none is given.

    Returns:
        0 on success, 1 when the request could not be carried out, 2 on wrong usage, 64 without a
        terminal to open, 130 after ctrl+c.
    """
    try:
        if sys.stdin is None or sys.stdout is None or sys.stderr is None:
            from tui.commands.base.output import open_closed_streams

            open_closed_streams()
        if list(arguments) == ["--version"]:
            from tui.version import version_line

            sys.stdout.write(version_line())
            code = 0
        else:
            code = _run_command(list(arguments), clock)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough, as in `handrail history | head`. Python flushes standard
        # output once more at exit, so it gets somewhere harmless to flush to.
        _silence_standard_output()
        return 0
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return INTERRUPTED
    except Exception as error:
        if any(monotonic() - at < JUST_NOW for at in _interrupted_at):
            return INTERRUPTED
        from tui.commands.base.error_report import UnreportedError, is_of_output, render

        if isinstance(error, UnreportedError) or is_of_output(error):
            _silence_standard_output()
        return render(error)
    return code


def _run_command(arguments: list[str], clock: "Clock | None") -> int:
    from tui.commands.base.lean_imports import import_lean

    import_lean()

    from tui.commands.base.output import make_streams_safe
    from tui.commands.base.parser import find_command, parse
    from tui.commands.command_table import work_of

    make_streams_safe()
    command, words = find_command(arguments)
    work = work_of(command)
    options = parse(command, work, words)
    if options is None:
        return 0

    from flows.documents.clock import SystemClock
    from tui.commands.base.call import Call

    call = Call(options, clock or SystemClock())
    try:
        code = work.run(call)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        from tui.commands.base.error_report import UnreportedError, is_of_output

        if call.saved and is_of_output(error):
            raise UnreportedError(error) from None
        raise
    except Exception as error:
        from tui.commands.base.error_report import find_unfit

        raise find_unfit(call, error) or error from None
    finally:
        call.print_notices()
    return code


def _interrupt(_number: int, _frame: object) -> None:
    """Raise what Python raises for ctrl+c, and remember it.

    A library that calls back into Python, as pydantic does when it makes a model, may pass it on as
    an error of its own.
    """
    _interrupted_at.append(monotonic())
    raise KeyboardInterrupt


def _leave(code: int) -> None:
    """End the process without taking it apart, where nobody has asked to be told of its end.

    To free every module one by one takes as long as a quick command's own work. Where something
    waits for the end, a thread or a folder to be removed, this does nothing.
    """
    threading = sys.modules.get("threading")
    if atexit._ncallbacks() or (threading is not None and threading.active_count() > 1):
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        return  # Python itself says at the end what is wrong with them.
    os._exit(code)


def _silence_standard_output() -> None:
    from tui.commands.base.output import silence

    silence(sys.stdout)


if __name__ == "__main__":
    run()
