"""What a session of two withstands: kills, pastes, storms, a full disk, two who type at once."""

import os
import random
import resource
import signal
import sys
import termios
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.draft_documents import draft_documents
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from tests.terminal.pictures import differences
from tests.terminal.shared_home import (
    LEAVE,
    Opens,
    begin,
    history,
    holder,
    host,
    kill_host,
    let_in,
    wait_same,
)
from tests.terminal.terminal import ASKED_TO_END, Terminal
from tui.terminal.shared.people import STEADY

PICTURE = 23
"""Rows of the shared picture in a window of 24."""


OWN = (f"row {PICTURE},", "cursor")
"""What differs from one terminal to the next: the line below the picture."""


def two(opens: Opens, role: str = "watch", **more: object) -> tuple[Terminal, Terminal]:
    """Open a session in which somebody looks along, at the first question."""
    own = host(opens, **more)
    guest = opens("join", "--role", role, "--as", "Ben", **more)
    let_in(own, guest, f"Ben ({role})")
    begin(own)
    guest.wait("Where things are now")
    return own, guest


def lend(own: Terminal, guest: Terminal) -> None:
    """Lend somebody the keys."""
    own.settle(STEADY + 0.1)
    own.press("f6")
    guest.wait("you have the keys")


def test_a_relay_that_is_killed_takes_nobody_with_it(home: Path, opens: Opens) -> None:
    own, guest = two(opens)
    own.press("Half a wo")
    guest.wait("Half a wo")
    assert guest.kill(signal.SIGKILL) == -signal.SIGKILL
    own.wait("Only you see this", "Half a wo")
    guest = opens("join", "--as", "Ben")
    let_in(own, guest, "Ben (watch)")
    assert own.kill(signal.SIGKILL) == -signal.SIGKILL
    guest.wait("line of Priya is down", gone=["Half a wo"])
    back = opens("join", "--role", "participant", "--as", "Priya")
    back.wait("Half a wo")
    back.press("rd")
    guest.wait("Half a word")
    assert holder(home) is not None


def test_twenty_megabytes_pasted_from_either_side_stop_nobody(opens: Opens) -> None:
    own, guest = two(opens, "facilitator")
    heap = b"x" * (1 << 20)
    for terminal in (guest, own):
        os.write(terminal.handle, b"\x1b[200~")
        for _ in range(20):
            left = heap
            while left:
                left = left[os.write(terminal.handle, left[: 1 << 12]) :]
                own.settle(0)
                guest.settle(0)
        os.write(terminal.handle, b"\x1b[201~")
    own.press("enter", "after")
    own.wait("after", patience=60)
    guest.wait("people see this", patience=60)
    own.press("ctrl+q")
    assert own.wait_end(60) == 0
    assert guest.wait_end(60) == 0


def test_windows_that_change_their_size_all_the_time_end_with_the_same_picture(
    opens: Opens,
) -> None:
    own, guest = two(opens, "facilitator")
    lend(own, guest)
    dice = random.Random(5)
    for number in range(60):
        for terminal in (own, guest):
            terminal.resize(dice.randrange(3, 50), dice.randrange(10, 140))
            terminal.settle(0.01)
        own.press(str(number % 10))
    for terminal in (own, guest):
        terminal.resize(24, 80)
        terminal.settle(0.5)
    own.wait("page 1 of", "0123456789", "Ben types too")
    guest.wait("page 1 of", "0123456789", "you have the keys")
    for terminal in (own, guest):
        terminal.settle(0.7)
    wait_same(own, guest)


def test_a_terminal_of_another_kind_has_the_same_words_in_its_own_letters(opens: Opens) -> None:
    own = host(opens, COLORTERM="truecolor")
    guest = opens("join", "--as", "Ana", TERM="vt100", LANG="C", COLORTERM="")
    let_in(own, guest, "Ana (watch)")
    begin(own)
    own.press("A kinder spring")
    guest.wait("A kinder spring", "page 1 of")
    for terminal in (own, guest):
        terminal.settle(0.5)
    assert b"\x1b[" in own.written and b"38;2" in own.written
    assert guest.written.isascii() and b"38;" not in guest.written
    for mine, theirs in zip(own.lines()[:PICTURE], guest.lines()[:PICTURE], strict=True):
        if "something private" in theirs:
            break
        assert [a for a, b in zip(mine, theirs, strict=False) if a.isalnum() and a != b] == []


def test_two_who_type_at_the_same_moment_each_keep_their_order(opens: Opens) -> None:
    own, guest = two(opens, "facilitator", COLORTERM="truecolor")
    lend(own, guest)
    dice = random.Random(13)
    sent = {own: "abcdefghijklmnopqrstuvwxyz", guest: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    places = {own: 0, guest: 0}
    while any(places[each] < len(sent[each]) for each in sent):
        for terminal, text in sent.items():
            count = dice.randrange(1, 5)
            piece = text[places[terminal] : places[terminal] + count].encode()
            # Half a sequence of one, and the rest of it only after the other has typed.
            os.write(terminal.handle, piece + b"\x1b")
            places[terminal] += count
        time.sleep(dice.random() * 0.03)
        for terminal in sent:
            os.write(terminal.handle, b"[C")
        for terminal in sent:
            terminal.settle(0.01)
    own.wait("Z", "z")
    for terminal in (own, guest):
        terminal.settle(1.0)
    (line,) = [each for each in own.lines() if "▌" in each and "A" in each and "a" in each]
    typed = "".join(each for each in line if each.isalpha() and each.isascii())
    assert "".join(each for each in typed if each.islower()) == sent[own]
    assert "".join(each for each in typed if each.isupper()) == sent[guest]
    assert "[" not in line
    wait_same(own, guest)


KEYS = ("up", "down", "left", "right", "tab", "shift+tab", "pagedown", "pageup", "escape", "f9")
TYPED = ("a", "7", " ", "fri", "yes", "\x1b", "\x1b[", "\x1b[200~pa", "ste\x1b[201~", "é", "日本")


def test_whatever_two_press_both_see_the_same_picture_in_the_end(home: Path, opens: Opens) -> None:
    own, guest = two(opens, "facilitator")
    lend(own, guest)
    dice = random.Random(1)
    for _ in range(30):
        for terminal in (own, guest):
            terminal.press(*dice.choices((*KEYS, *TYPED), k=dice.randrange(1, 4)))
            terminal.settle(dice.random() * 0.05)
    for terminal in (own, guest):
        terminal.press("\x1b[201~")
        terminal.settle(3.5)
    assert holder(home) is not None, "it goes on"
    # Whatever is shown now: a new terminal of the participant is painted the same, cell by cell.
    own.press("z")
    own.settle(1.0)
    fresh = opens("join", "--role", "participant", "--as", "Priya")
    fresh.wait("people see this")
    assert own.wait_end() == 0
    fresh.settle(1.0)
    guest.settle(1.0)
    wait_same(fresh, guest)


def test_each_terminal_shows_the_whole_picture_cell_by_cell(home: Path, opens: Opens) -> None:
    fill_demo(Store.open(home, SystemClock()))
    own = opens("host", "--as", "Priya", "--at", "board", COLORTERM="truecolor")
    own.wait("in focus", "Only you see this")
    guest = opens("join", "--as", "Ana", COLORTERM="truecolor")
    let_in(own, guest, "Ana (watch)")
    for keys in (("3",), ("2", "down", "down", "enter"), ("escape", "f1")):
        own.press(*keys)
        for terminal in (own, guest):
            terminal.settle(0.7)
        late = opens("join", "--role", "participant", "--as", "Priya", COLORTERM="truecolor")
        late.wait("people see this")
        late.settle(0.7)
        assert own.wait_end() == 0
        found = differences(guest.screen, late.screen).splitlines()
        assert [each for each in found if not each.startswith(OWN)] == []
        own = late


def test_when_the_disk_is_full_both_are_there_and_no_word_is_lost(home: Path, opens: Opens) -> None:
    own, guest = two(opens, "facilitator")
    own.press("A kinder spring", "enter")
    own.wait("saved")
    hosting = holder(home)
    assert hosting is not None
    before = resource.prlimit(hosting, resource.RLIMIT_FSIZE)
    resource.prlimit(hosting, resource.RLIMIT_FSIZE, (0, before[1]))
    own.press("So much at once")
    own.wait("So much at once", "not saved")
    guest.press("f4", "They are tired", "enter")
    guest.wait("> They are tired")
    own.press("f9", "a")
    own.wait("So much at once")
    resource.prlimit(hosting, resource.RLIMIT_FSIZE, before)
    guest.press("enter")
    own.wait("Ben wrote a note")
    own.press(" today")
    own.wait("So much at once today", "saved", gone=["not saved"])
    own.press("ctrl+q")
    assert own.wait_end() == 0
    store = Store.open(home, SystemClock())
    (draft,) = draft_documents(store)
    assert "So much at once today" in str(draft)
    assert [each["text"] for each in store.read(JOURNAL)["journal"].values()] == ["They are tired"]


OLDER = (
    "import tui.terminal.shared.wire as wire; wire.VERSION += 1;"
    "wire.pack_hello.__defaults__ = (wire.VERSION,); from tui.cli import run; run()"
)
"""A program whose messages have another version."""


def test_after_an_upgrade_the_relay_is_told_and_the_session_goes_on(opens: Opens) -> None:
    own = host(opens)
    for arguments in (("join", "--as", "Ana"), ("attach", "--role", "participant")):
        other = opens(*arguments, command=[sys.executable, "-c", OLDER])
        assert other.wait_end() == 1
        other.wait_written("another version of Handrail")
    begin(own)
    own.press("It goes on")
    own.wait("It goes on")


def test_words_that_are_not_for_others_are_never_in_their_bytes(home: Path, opens: Opens) -> None:
    store = Store.open(home, SystemClock())
    fill_demo(store)
    canaries = ("heronword", "kingfisher", "wagtailish")
    own = opens("host", "--as", "Priya")
    own.wait("Habits", "Only you see this")
    guest = opens("join", "--role", "facilitator", "--as", "Ben", rows=36, columns=120)
    let_in(own, guest, "Ben (facilitator)")
    # Written on pages that are one's own, then looked at wherever they are shown again.
    own.press("j", canaries[0], "enter")
    own.wait(canaries[0])
    own.press("5", "n", canaries[1])
    own.wait(canaries[1])
    own.press("\x13", "escape")
    own.press("2", "u")
    own.wait("Undone: ")
    own.press("U")
    own.wait("Done again: ")
    own.press("enter")
    own.wait("Over time")
    own.press("escape", "down", "down", "3", "4", "down", "5", "down", "6", "h")
    own.settle(1.0)
    own.press("escape", "f2")
    own.settle(0.7)
    own.press("escape", "1")
    own.wait("Habits")
    own.press("w", canaries[2])
    own.wait(canaries[2])
    own.press("escape", "2")
    own.wait("in focus")
    own.press("f9")
    own.settle(0.3)
    own.press("2")
    own.wait("in focus")
    guest.wait("in focus")
    for word in canaries:
        assert word.encode() in own.written
        for end in range(4, len(word)):
            assert word[:end].encode() not in guest.written, word


@pytest.mark.parametrize("number", ASKED_TO_END)
def test_a_relay_that_is_asked_to_end_gives_its_terminal_back(
    opens: Opens, number: signal.Signals
) -> None:
    own = host(opens)
    guest = opens("join", "--as", "Ana")
    own.wait("Ana (watch)")
    guest.wait("Priya is asked")
    for terminal in (guest, own):
        assert terminal.kill(number) == 128 + number
        if number != signal.SIGHUP:  # Then there is no terminal left.
            terminal.wait_written(LEAVE)
            assert termios.tcgetattr(terminal.handle)[3] & termios.ECHO


@pytest.mark.parametrize("number", ASKED_TO_END)
def test_when_the_host_is_asked_to_end_both_are_told_and_all_is_kept(
    home: Path, opens: Opens, number: signal.Signals
) -> None:
    own, guest = two(opens)
    own.press("Half a wo")
    guest.wait("Half a wo")
    hosting = holder(home)
    assert hosting is not None
    os.kill(hosting, number)
    assert own.wait_end() == 128 + number
    own.wait_written("The session was ended from outside. Everything is kept")
    assert guest.wait_end() == 0
    guest.wait_written("The session has ended")
    (draft,) = draft_documents(Store.open(home, SystemClock()))
    assert "Half a wo" in str(draft)
    assert history(home)[-1].startswith("Ben looked along (watch), ")


def test_after_the_session_every_terminal_is_as_it_was(home: Path, opens: Opens) -> None:
    own, guest = two(opens)
    kill_host(home)
    for terminal in (own, guest):
        assert terminal.wait_end() == 1
        terminal.wait_written(LEAVE)
        for mode in (b"\x1b[?2004l", b"\x1b[?1004l", b"\x1b[?25h", b"\x1b[?7h"):
            assert mode in terminal.written.rpartition(b"Where things")[2]


MANY = 20


def test_twenty_sessions_at_once_each_show_their_own_and_no_other(tmp_path: Path) -> None:
    homes = [tmp_path / str(n) / "home" for n in range(MANY)]
    with ExitStack() as stack:

        def open_at(home: Path, *arguments: str) -> Terminal:
            return stack.enter_context(Terminal(home, arguments))

        for home in homes:
            home.parent.mkdir()
            stack.callback(kill_host, home)
        owns = [open_at(home, "host", "--as", "Priya") for home in homes]
        for own in owns:
            own.wait("Begin a plan", "Only you see this", patience=90)
        guests = [open_at(home, "join", "--as", "Ana") for home in homes]
        for own, guest in zip(owns, guests, strict=True):
            guest.wait("Priya is asked")
            own.wait("Ana (watch)")
            own.press("enter")
        for own in owns:
            own.wait("Where things are now")
            own.settle(STEADY / MANY)
        # The last one was asked long enough ago, too, for a key to be meant.
        owns[-1].settle(STEADY)
        for own in owns:
            own.press("f6")
        assert len({holder(home) for home in homes} - {None}) == MANY
        # All of them type at the same time, a letter at a time.
        words = [f"spring{n}plan" for n in range(MANY)]
        for place in range(max(map(len, words))):
            for own, word in zip(owns, words, strict=True):
                own.press(word[place : place + 1])
        for own, guest, word in zip(owns, guests, words, strict=True):
            guest.wait(word, "2 people see this")
            wait_same(own, guest)
            others = [each.encode() for each in words if each != word and each not in word]
            assert not any(each in guest.written for each in others)
        for own in owns:
            own.press("ctrl+q")
        for terminal in (*owns, *guests):
            assert terminal.wait_end(60) == 0
    for home, word in zip(homes, words, strict=True):
        (draft,) = draft_documents(Store.open(home, SystemClock()))
        assert word in str(draft)
