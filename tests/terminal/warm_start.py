"""Starts the program in a process that has read all its modules already, as most tests do.

To read Textual, the screens and the flows takes most of the time of a short run of the program. One
process for each worker of the tests does it once, and then forks for each run: what is run is the
same program, in a process, a session and a terminal of its own. Some tests start it cold, from
nothing, as people do; so does every one that changes what is read at the start.
"""

import contextlib
import ctypes
import fcntl
import gc
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module

from tests.paths import ROOT

FREE = frozenset(
    ["COLORTERM", "EDITOR", "HANDRAIL_HOME", "HOME", "NO_COLOR", "PATH", "TERM", "VISUAL"]
)
"""Variables of the surroundings that are read when they are needed, not once at the start."""

PACKAGES = ("flows", "tui")
SUBREAPER = 36
"""`PR_SET_CHILD_SUBREAPER` of Linux: a process takes over those whose parents have ended."""

LONGEST = 1 << 16
"""Bytes of a request."""


class NotWarmError(Exception):
    """Nothing can be started like this here."""


def start(arguments: Sequence[str], surroundings: Mapping[str, str], terminal: int) -> int:
    """Start the program with a terminal of its own and return its number.

    It is a child of this process, which has to wait for it.

    Args:
        arguments: The words after `handrail`.
        surroundings: All variables that it sees.
        terminal: The program's side of a pseudo-terminal.

    Raises:
        NotWarmError: it cannot be done here, or not in these surroundings.
    """
    fixed = {name: value for name, value in surroundings.items() if name not in FREE}
    request = json.dumps({"arguments": list(arguments), "surroundings": dict(surroundings)})
    with _taking_over():
        reader = _reader(tuple(sorted(fixed.items())))
        socket.send_fds(reader, [request.encode()], [terminal])
        return int(reader.recv(LONGEST))


@cache
def _reader(fixed: tuple[tuple[str, str], ...]) -> socket.socket:
    """Start the process that reads everything once for all runs in the same surroundings."""
    ours, theirs = socket.socketpair()
    # Python makes its streams for what stands behind them: a terminal, as in every run.
    _, terminal = os.openpty()
    with theirs:
        subprocess.Popen(
            [sys.executable, "-m", __name__, str(theirs.fileno())],
            cwd=ROOT,
            env={**dict(fixed), "HOME": os.devnull, "PATH": os.environ["PATH"]},
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            pass_fds=[theirs.fileno()],
        )
    os.close(terminal)
    return ours


@contextlib.contextmanager
def _taking_over() -> Iterator[None]:
    """Be the parent of processes whose own parent has ended meanwhile."""
    control = _control()
    if control(SUBREAPER, 1, 0, 0, 0) != 0:
        raise NotWarmError
    try:
        yield
    finally:
        control(SUBREAPER, 0, 0, 0, 0)


@cache
def _control() -> Callable[..., int]:
    if sys.platform != "linux":
        raise NotWarmError
    control: Callable[..., int] = ctypes.CDLL(None).prctl
    return control


def _serve(requests: socket.socket) -> bool:
    """Read all modules, then fork for each request, and return true in each of these processes."""
    from flows.guide.schema.catalog import all_flows, find_flow
    from tui.terminal.environment import prepare

    prepare()
    for package in PACKAGES:
        for module in pkgutil.walk_packages([str(ROOT / package)], f"{package}."):
            import_module(module.name)
    for flow in all_flows():
        find_flow(flow.id)
    gc.freeze()
    while True:
        request, terminals, _, _ = socket.recv_fds(requests, LONGEST, 1)
        if not request:
            return False
        terminal = terminals[0]
        near, far = os.pipe()
        between = os.fork()
        if between == 0:
            if number := os.fork():
                os.write(far, str(number).encode())
                os._exit(0)
            for each in (near, far, requests.detach()):
                os.close(each)
            _enter(terminal, **json.loads(request))
            return True
        # Only when this has ended, whoever asked has the new process for a child.
        os.waitpid(between, 0)
        requests.send(os.read(near, LONGEST))
        for each in (near, far, terminal):
            os.close(each)


def _enter(terminal: int, arguments: list[str], surroundings: dict[str, str]) -> None:
    """Make a terminal one's own, as a login does, and take over what a start is given."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for each in range(3):
        os.dup2(terminal, each)
    os.close(terminal)
    # As a login has them: whoever runs the tests in the background passes on what it ignores.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for each in (signal.SIGHUP, signal.SIGQUIT):
        signal.signal(each, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(surroundings)
    sys.argv[1:] = arguments


if __name__ == "__main__" and _serve(socket.socket(fileno=int(sys.argv[1]))):
    from tui.cli import run

    run()
