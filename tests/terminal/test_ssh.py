"""Real lines: `sshd` with the lines of the recipe, the real client, keys that lead into a home."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from tests.terminal.shared_home import Opens, begin, history, holder, let_in, wait_same
from tests.terminal.ssh_server import IS_THERE, MISSING, Key, SshServer, environment_of
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.skipif(not IS_THERE, reason=MISSING)

SIZES = ((24, 80), (36, 120))

MOST_PAGES = 30


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SshServer]:
    """A server that listens."""
    made = SshServer(tmp_path / "sshd")
    made.start()
    yield made
    made.stop()


def key_for(server: SshServer, home: Path, role: str, name: str) -> Key:
    """Return a key that leads into a home in a role."""
    key = server.make_key(name.lower())
    server.let_in(key, home, role, name)
    return key


def drop(terminal: Terminal) -> None:
    """Take the line away without a word, as a train does in a tunnel."""
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.wait_end()


def page_of(terminal: Terminal) -> str:
    """Return which page of a session is shown, or what is shown in place of one."""
    found = re.search(r"page \d+ of \d+", terminal.text())
    return found[0] if found else terminal.lines()[0].partition("  ")[0]


def is_elsewhere(terminal: Terminal, page: str) -> bool:
    """Return whether another page is shown by now."""
    return page_of(terminal) != page


def walk_on(own: Terminal, guest: Terminal, until: str) -> None:
    """Turn pages until some words are to be seen; all pages are the same for both, cell by cell."""
    for _ in range(MOST_PAGES):
        for terminal in (own, guest):
            terminal.settle(0.4)
        wait_same(own, guest)
        if until in own.text():
            return
        before = page_of(own)
        own.press("pagedown")
        own.wait_until(partial(is_elsewhere, own, before))
    raise AssertionError(f"{until} did not come on\n{own.text()}")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[1]}x{size[0]}")
def test_a_whole_session_of_two_with_a_drop_on_each_side(
    home: Path, opens: Opens, server: SshServer, size: tuple[int, int]
) -> None:
    rows, columns = size
    priya = key_for(server, home, "participant", "Priya")
    ben = key_for(server, home, "facilitator", "Ben")

    def log_in(key: Key) -> Terminal:
        return opens(command=server.client(key, "-t", "-C"), rows=rows, columns=columns)

    own = log_in(priya)
    own.wait("Begin a plan", "Only you see this")
    guest = log_in(ben)
    guests = [guest]
    let_in(own, guest, "Ben (facilitator)")
    begin(own)
    own.press("A kinder spri")
    guest.wait("A kinder spri")
    drop(own)
    guest.wait("line of Priya is down", gone=["A kinder spri"])
    began = time.monotonic()
    own = log_in(priya)
    own.wait("A kinder spri", "people see this")
    assert time.monotonic() - began < 5
    guest.wait("A kinder spri")
    own.press("ng", "enter", "heronwords")
    own.wait("A kinder spring", "heronwords")
    guest.wait("something private")
    walk_on(own, guest, "page 2 of")
    guest.wait("page 2 of")
    drop(guest)
    own.wait("Only you see this")
    own.press("Sleep longer")
    own.wait("Sleep longer")
    guest = log_in(ben)
    guests.append(guest)
    let_in(own, guest, "Ben (facilitator)")
    guest.wait("Sleep longer", "page 2 of")
    guest.press("f4", "They smiled", "enter")
    own.wait("Ben wrote a note")
    guest.press("f4")
    walk_on(own, guest, "s go on")
    own.press("s")
    walk_on(own, guest, "No small step yet")
    # The plan is there; now the two of them meet about it.
    own.press("1")
    own.wait("j journal")
    own.press("f")
    own.wait("Opening a session")
    own.press("3")
    own.wait("Who is here today?")
    walk_on(own, guest, "What has moved since last time")
    own.press("The charger stays downstairs")
    guest.wait("The charger stays downstairs")
    # The cursor goes to the next question, on this page or on the one after it.
    own.press("tab")
    walk_on(own, guest, "What has been harder?")
    own.press("kingfishers")
    own.wait("kingfishers")
    guest.wait("something private")
    walk_on(own, guest, "What do you want to remember")
    own.press("It is fine to ask two times", "tab", "Ask about the evening group", "enter")
    own.wait("1. Ask about the evening group")
    walk_on(own, guest, "s save")
    own.press("s")
    walk_on(own, guest, "This is all that is on it")
    for terminal in (own, guest):
        terminal.wait("“It is fine to ask two times”", "Ask about the evening group")
    # It is shown before it goes out, and goes out when the participant says so.
    assert not list((home / "exports").glob("*"))
    own.press("p")
    own.wait("Where to?")
    own.press("enter")
    own.wait("Written to ")
    assert len(list((home / "exports").glob("handrail-session-*.md"))) == 1
    own.press("ctrl+q")
    assert own.wait_end() == 0
    assert guest.wait_end() == 0
    guest.wait_written("The session has ended")
    for canary in (b"heron", b"kingfisher"):
        assert canary in own.written
        assert [each for each in guests if canary in each.written] == []
    store = Store.open(home, SystemClock())
    (note,) = store.read(JOURNAL)["journal"].values()
    assert (note["author"], note["text"]) == ("Ben", "They smiled")
    assert sum(each.startswith("Ben looked along (facilitator)") for each in history(home)) == 2


def test_the_key_decides_and_not_what_the_client_asks(
    home: Path, opens: Opens, server: SshServer
) -> None:
    key = key_for(server, home, "watch", "Ana")
    asked = (
        ["id"],
        ["sh", "-c", "id"],
        ["handrail", "attach", "--role", "participant", "--home", "/tmp"],
        ["cat", "/etc/passwd"],
    )
    for words in asked:
        ended = subprocess.run(
            [*server.client(key, "-T"), *words],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )
        assert ended.returncode == 64, words
        assert "no terminal here" in ended.stderr and not ended.stdout
    for words in ([], ["sh"]):
        with_terminal = opens(command=[*server.client(key, "-t"), *words])
        assert with_terminal.wait_end() == 1
        with_terminal.wait_written("There is no session open at the moment")
    program = {"-P": str(server.port), "-i": os.fspath(key.private)}
    options = [word for pair in program.items() for word in pair]
    common = ["-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"]
    place = f"{server.user}@127.0.0.1"
    for copies in (
        ["scp", *common, *options, f"{place}:/etc/passwd", os.fspath(home.parent / "taken")],
        ["scp", "-O", *common, *options, f"{place}:/etc/passwd", os.fspath(home.parent / "taken")],
        ["sftp", "-b", "/dev/null", *common, *options, place],
    ):
        assert subprocess.run(copies, capture_output=True, stdin=subprocess.DEVNULL).returncode
    assert not (home.parent / "taken").exists()


def test_nothing_is_forwarded(home: Path, opens: Opens, server: SshServer) -> None:
    key = key_for(server, home, "participant", "Priya")
    refuses = "ExitOnForwardFailure=yes"
    remote = [*server.client(key, "-N", "-o", refuses, "-R", "0:127.0.0.1:9"), "-v"]
    ended = subprocess.run(remote, capture_output=True, stdin=subprocess.DEVNULL, timeout=20)
    assert ended.returncode == 255
    with socket.create_server(("127.0.0.1", 0)) as inside, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        way = probe.getsockname()[1]
        probe.close()
        goal = f"{way}:127.0.0.1:{inside.getsockname()[1]}"
        own = opens(command=server.client(key, "-t", "-A", "-o", refuses, "-L", goal))
        own.wait("Only you see this")
        inside.settimeout(1.0)
        with suppress(OSError), socket.create_connection(("127.0.0.1", way), timeout=5) as asking:
            asking.settimeout(5)
            assert asking.recv(1) == b"", "the server lets nothing through"
        with pytest.raises(TimeoutError):
            inside.accept()
    hosting = holder(home)
    assert hosting is not None
    assert "SSH_AUTH_SOCK" not in environment_of(hosting)
    assert "DISPLAY" not in environment_of(hosting)


def test_no_variable_of_python_or_textual_arrives(
    home: Path, opens: Opens, server: SshServer, tmp_path: Path
) -> None:
    key = key_for(server, home, "participant", "Priya")
    (tmp_path / "sitecustomize.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    wanted = {
        "PYTHONPATH": os.fspath(tmp_path),
        "PYTHONSTARTUP": os.fspath(tmp_path / "sitecustomize.py"),
        "PYTHONINSPECT": "1",
        "TEXTUAL_LOG": os.fspath(tmp_path / "ran"),
        "TEXTUAL_DRIVER": "tui.none:None",
        "LD_PRELOAD": "",
        "EDITOR": "sh",
        "VISUAL": "sh",
        "HANDRAIL_HOME": os.fspath(tmp_path / "elsewhere"),
        "HANDRAIL_RAW_TERMINAL": "1",
    }
    sent = "SendEnv=" + " ".join(wanted)
    own = opens(command=server.client(key, "-t", "-o", sent), **wanted)
    own.wait("Only you see this", "Begin a plan")
    hosting = holder(home)
    assert hosting is not None
    assert not {*wanted} & {*environment_of(hosting)}
    assert not (tmp_path / "ran").exists() and not (tmp_path / "elsewhere").exists()


def test_a_line_that_is_silent_is_noticed_and_the_others_go_on(
    home: Path, opens: Opens, server: SshServer
) -> None:
    own = opens(command=server.client(key_for(server, home, "participant", "Priya"), "-t"))
    own.wait("Only you see this")
    guest = opens(command=server.client(key_for(server, home, "watch", "Ana"), "-t"))
    let_in(own, guest, "Ana (watch)")
    os.kill(guest.pid, signal.SIGSTOP)
    begin(own)
    for number in range(20):
        began = time.monotonic()
        own.press(f"{number}.")
        own.wait(f"{number}.", patience=5)
        assert time.monotonic() - began < 3
    os.kill(guest.pid, signal.SIGCONT)
    guest.wait("18.19.", "2 people see this")
