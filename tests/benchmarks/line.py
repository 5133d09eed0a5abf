"""What a session of two costs on the line: bytes, echo, ends, memory; over a real sshd if any."""

import os
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import cycle
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from typing import NamedTuple

from tests.benchmarks.environment import installed_python
from tests.benchmarks.measuring import Cost, Figures, format_table
from tests.benchmarks.pseudo_terminal import Terminal, handrail
from tests.benchmarks.typing import BEFORE, NEXT, letters
from tests.terminal.shared_home import holder, kill_host
from tests.terminal.ssh_server import IS_THERE, MISSING, Key, SshServer

KEYS, PAGES = 40, 8
"""Keys and pages of a round."""

SESSION_KEYS, SESSION_PAGES = 3000, 60
"""Those of a session of 45 minutes."""

DELAY = 0.1
"""Seconds one way, for a round trip of 200 ms."""

IDLE = 5.0
"""Seconds for which nothing is done."""

SAVED = 4.0
"""Seconds after which nothing is saved any more."""

STALL = 60.0
"""Seconds for which a terminal takes nothing."""

YES = "\x1b[17~"

SIZES = (1, 2, 5, 20)
"""Sessions at once."""


class Bytes(NamedTuple):
    """What went over a line."""

    key: float
    page: float
    idle: float
    """Bytes a second."""

    @property
    def session(self) -> float:
        """Bytes of 45 minutes."""
        return self.key * SESSION_KEYS + self.page * SESSION_PAGES


class Proxy:
    """A loopback port in front of another one: counts what passes, and takes its time for it."""

    def __init__(self, goal: int, delay: float = 0.0) -> None:
        self.count = 0
        """Bytes that the server has sent."""

        self._goal, self._delay = goal, delay
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        """Where it listens."""

        threading.Thread(target=self._accept, daemon=True).start()

    def counted(self) -> int:
        """Return how many bytes went through so far."""
        return self.count

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near = self._listener.accept()[0]
                far = socket.create_connection(("127.0.0.1", self._goal))
                for each in (near, far):
                    each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                for source, sink, counts in ((near, far, False), (far, near, True)):
                    values = source, sink, counts
                    threading.Thread(target=self._carry, args=values, daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket, counts: bool) -> None:
        waiting: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
        threading.Thread(target=self._pass_on, args=(waiting, sink), daemon=True).start()
        with suppress(OSError):
            while data := source.recv(1 << 16):
                self.count += len(data) if counts else 0
                waiting.put((time.monotonic() + self._delay, data))
        waiting.put((time.monotonic() + self._delay, b""))

    @staticmethod
    def _pass_on(waiting: "SimpleQueue[tuple[float, bytes]]", sink: socket.socket) -> None:
        """Hand on what has waited long enough, in its order; nothing stands for the end."""
        with suppress(OSError):
            while True:
                due, data = waiting.get()
                time.sleep(max(0.0, due - time.monotonic()))
                if not data:
                    break
                sink.sendall(data)
        with suppress(OSError):
            sink.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Listen no more."""
        self._listener.close()


def line(rounds: int) -> list[str]:
    """Measure the budgets of a session of two."""
    tables = [_traffic(), _times(rounds), _memory()]
    return tables if IS_THERE else [*tables, f"({MISSING}: without the figures of the wire.)"]


# What goes over the line


def _traffic() -> str:
    rows = []
    with _home() as home, _hosted(home) as terminal:
        rows.append(_row("from the app", _measure(terminal, lambda: terminal.received), 120, 600))
    for name, options in (("on the wire", []), ("on the wire, -C", ["-C"])) if IS_THERE else ():
        with _home() as home, _server(home) as (server, key), ExitStack() as stack:
            proxy = Proxy(server.port)
            stack.callback(proxy.close)
            client = [*server.client(key, "-t", *options)]
            client[client.index("-p") + 1] = str(proxy.port)
            terminal = stack.enter_context(_begun(Terminal(client)))
            budgets = (60, 200) if options else (160, 600)
            rows.append(_row(name, _measure(terminal, proxy.counted), *budgets))
    head = ["what", "bytes a key", "budget", "bytes a page", "budget", "idle bytes/s"]
    head += ["kB in 45 min", "budget"]
    return format_table("Bytes of a session of two, the participant's line, 80 × 24", head, rows)


def _row(name: str, bytes: Bytes, key: int, session: int) -> list[str]:
    figures = [f"{bytes.key:.0f}", str(key), f"{bytes.page:.0f}", "5000", f"{bytes.idle:.0f}"]
    return [name, *figures, f"{bytes.session / 1000:.0f}", str(session)]


def _measure(terminal: Terminal, counted: Callable[[], int]) -> Bytes:
    terminal.settle(1)
    keys, pages = list[int](), list[int]()
    for found, pressed in ((keys, letters(KEYS)), (pages, [NEXT, BEFORE] * (PAGES // 2))):
        for key in pressed:
            before = counted()
            terminal.press(key)
            terminal.settle(0.15)
            found.append(counted() - before)
    # What was typed is saved within two seconds, and the page says when.
    terminal.settle(SAVED)
    before, until = counted(), time.perf_counter() + IDLE
    while time.perf_counter() < until:
        terminal.read(until - time.perf_counter())
    return Bytes(median(keys), median(pages), (counted() - before) / IDLE)


# How long it takes


def _times(rounds: int) -> str:
    rows = []
    with _home() as home, _hosted(home):
        joined = _attach(home, rounds, ["join", "--as", "Ana"], "is asked")
        rows.append(["join → asked", f"{joined.median:.0f}", "1000"])
        rows.append(["hang-up of a relay → gone", f"{_hang_up(home, rounds):.0f}", "500"])
        back = _attach(home, rounds, ["join", "--role", "participant"], "page 1 of")
        rows.append(["coming back → the whole picture", f"{back.median:.0f}", "1000"])
        alone, beside = _beside_a_stall(home)
        rows.append(["key of 95 in 100, nobody stands", f"{alone:.0f}", ""])
        rows.append(
            ["key of 95 in 100, another stands 60 s", f"{beside:.0f}", f"{alone:.0f} + 100"]
        )
    with _home() as home:
        bare = _starts([installed_python(), "-c", "pass"], home, rounds)
        relay = _starts([*handrail(), "join"], home, rounds)
        rows.append(["relay, against a bare interpreter", f"{relay / bare:.2f} ×", "2 ×"])
    if IS_THERE:
        rows.append(["echo over 200 ms round trip", f"{_echo(rounds):.0f}", "230"])
    return format_table("Times of a session of two", ["what", "ms", "budget"], rows)


def _attach(home: Path, rounds: int, words: Sequence[str], text: str) -> Figures:
    """Return what it costs from the command until a text is painted."""
    found = Figures()
    for _ in range(rounds):
        with Terminal([*handrail(), *words], {"HANDRAIL_HOME": str(home)}) as terminal:
            wall = terminal.wait_for(text)
            found.samples.append(Cost(terminal.busy(), wall))
    return found


def _hang_up(home: Path, rounds: int) -> float:
    took = []
    for _ in range(rounds):
        relay = Terminal([*handrail(), "join", "--as", "Ana"], {"HANDRAIL_HOME": str(home)})
        relay.__enter__()
        relay.wait_for("is asked")
        os.close(relay.descriptor)
        began = time.perf_counter()
        os.waitpid(relay.pid, 0)
        took.append((time.perf_counter() - began) * 1000)
    return median(took)


def _beside_a_stall(home: Path) -> tuple[float, float]:
    """Return how long a slow key took before, and while another terminal took nothing."""
    environment = {"HANDRAIL_HOME": str(home)}
    with ExitStack() as stack:
        command = [*handrail(), "join", "--role", "participant"]
        own = stack.enter_context(Terminal(command, environment))
        own.wait_for("page 1 of")
        guest = Terminal([*handrail(), "join", "--as", "Ben"], environment)
        stack.enter_context(guest)
        guest.wait_for("is asked")
        own.settle(1)
        own.press(YES)
        guest.wait_for("people see this")
        alone = _typed_for(own, STALL / 4)
        os.kill(guest.pid, signal.SIGSTOP)
        beside = _typed_for(own, STALL)
        os.kill(guest.pid, signal.SIGCONT)
    return alone.high, beside.high


def _typed_for(terminal: Terminal, seconds: float) -> Figures:
    """Type for a while, and return what the keys cost."""
    found, until = Figures(), time.perf_counter() + seconds
    for key in cycle(letters(60)):
        if time.perf_counter() > until:
            break
        found.samples.append(terminal.press(key))
        terminal.settle(0.2)
    return found


def _starts(command: Sequence[str], home: Path, rounds: int) -> float:
    """Return the processor milliseconds of a program that ends by itself."""
    costs = []
    for _ in range(rounds):
        terminal = Terminal(command, {"HANDRAIL_HOME": str(home)})
        terminal.__enter__()
        while terminal.read(5):
            pass
        _, _, used = os.wait4(terminal.pid, 0)
        os.close(terminal.descriptor)
        costs.append((used.ru_utime + used.ru_stime) * 1000)
    return median(costs)


def _echo(rounds: int) -> float:
    with _home() as home, _server(home) as (server, key), ExitStack() as stack:
        proxy = Proxy(server.port, DELAY)
        stack.callback(proxy.close)
        client = [*server.client(key, "-t")]
        client[client.index("-p") + 1] = str(proxy.port)
        terminal = stack.enter_context(_begun(Terminal(client)))
        walls = []
        for pressed in letters(rounds * 4):
            terminal.settle(0.3)
            walls.append(terminal.press(pressed).wall)
        return median(walls)


# What it holds


class Held(NamedTuple):
    """What sessions of two hold, in megabytes."""

    alone: float
    """The processes of the app, before anybody looked along."""

    hosts: float
    """The same with somebody who does."""

    relays: float
    servers: float
    """`sshd`, for the lines alone; 0 without it."""


def _memory() -> str:
    rows = []
    for number in SIZES:
        with ExitStack() as stack:
            held = _sessions(stack, number)
        host, relay = held.hosts / number, held.relays / (2 * number)
        server, share = held.servers / (2 * number), (held.hosts - held.alone) / number
        figures = [host, relay, server, share + relay + server, host + 2 * (relay + server)]
        rows.append([str(number), *(f"{each:.1f}" for each in figures)])
    head = ["sessions of two at once", "MB a host", "MB a relay", "MB of sshd a line"]
    head += ["MB a further person, host's share included", "MB a session"]
    return format_table("Memory on one machine, each page counted once", head, rows)


def _sessions(stack: ExitStack, number: int) -> Held:
    """Open sessions of two, over `sshd` where it is there, and return what they hold."""
    server = _listening(stack) if IS_THERE else None
    homes = [stack.enter_context(_home()) for _ in range(number)]
    owns = [
        stack.enter_context(_begun(_come(server, home, "participant", f"Priya-{n}")))
        for n, home in enumerate(homes)
    ]
    hosts = [each for home in homes if (each := holder(home)) is not None]
    assert len(hosts) == number
    alone = _pss(hosts)
    clients = [each.pid for each in owns]
    for n, (own, home) in enumerate(zip(owns, homes, strict=True)):
        guest = stack.enter_context(_come(server, home, "watch", f"Ben-{n}"))
        guest.wait_for("is asked", 60)
        own.settle(1)
        own.press(YES)
        guest.wait_for("people see this", 60)
        clients.append(guest.pid)
    if server is None:
        return Held(alone, _pss(hosts), _pss(clients), 0)
    lines = _below(server.process)
    servers = [each for each in lines if _name(each).startswith("sshd")]
    relays = [each for each in lines if each not in servers]
    assert len(relays) == 2 * number
    return Held(alone, _pss(hosts), _pss(relays), _pss(servers))


def _come(server: SshServer | None, home: Path, role: str, name: str) -> Terminal:
    """Return a terminal in which somebody comes to the session of a home."""
    if server is None:
        words = [*handrail(), "attach", "--role", role, "--as", name]
        return Terminal(words, {"HANDRAIL_HOME": str(home)})
    key = server.make_key(name)
    server.let_in(key, home, role, name, python=installed_python())
    return Terminal(server.client(key, "-t", "-C"))


def _below(process: int) -> list[int]:
    """Return all processes that a process has started, and those that these have."""
    parents: dict[int, list[int]] = {}
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
            parents.setdefault(parent, []).append(int(place.name))
    found = list(parents.get(process, []))
    for each in found:
        found += parents.get(each, [])
    return found


def _name(process: int) -> str:
    return Path(f"/proc/{process}/comm").read_text().strip()


def _pss(processes: Sequence[int]) -> float:
    """Return the megabytes of processes; what they share is counted once, in parts."""
    total = 0
    for each in processes:
        text = Path(f"/proc/{each}/smaps_rollup").read_text()
        total += next(int(row.split()[1]) for row in text.splitlines() if row.startswith("Pss:"))
    return total / 1024


# What is measured


@contextmanager
def _home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "home"
        kill_host(Path(folder) / "home")


@contextmanager
def _hosted(home: Path) -> Iterator[Terminal]:
    """Open a session at the first question."""
    program = [*handrail(), "host", "--as", "Priya"]
    with _begun(Terminal(program, {"HANDRAIL_HOME": str(home)})) as terminal:
        yield terminal


@contextmanager
def _begun(terminal: Terminal) -> Iterator[Terminal]:
    with terminal:
        terminal.wait_for("Only you see this", 60)
        while "Begin a plan" not in terminal.text():
            terminal.read(0.5)
        terminal.press("\r")
        terminal.wait_for("page 1 of", 60)
        yield terminal


@contextmanager
def _server(home: Path) -> Iterator[tuple[SshServer, Key]]:
    """Open a server whose one key leads into a home, as what is installed prints it."""
    with ExitStack() as stack:
        server = _listening(stack)
        key = server.make_key("priya")
        server.let_in(key, home, "participant", "Priya", python=installed_python())
        yield server, key


def _listening(stack: ExitStack) -> SshServer:
    """Return a server that listens until the end."""
    server = SshServer(Path(stack.enter_context(tempfile.TemporaryDirectory())) / "sshd")
    server.start()
    stack.callback(server.stop)
    return server
