"""A session of two in which the participant hears lines, and the facilitator sees the screen."""

import signal
from pathlib import Path

from flows.documents.clock import SystemClock
from flows.store.draft_documents import draft_documents
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from tests.terminal.shared_home import Opens, history, holder
from tests.terminal.terminal import Terminal

WIDE = {"rows": 60, "columns": 120}


def speak(opens: Opens, *arguments: str, **more: str) -> Terminal:
    """Open a session line by line."""
    own = opens("host", "--plain", "--as", "Priya", *arguments, **WIDE, **more)
    own.wait("Where to:", "Only you see this. Others can ask to come.")
    return own


def say(own: Terminal, *lines: str) -> None:
    """Type lines."""
    for line in lines:
        own.press(line, "enter")


def test_the_screen_of_the_facilitator_follows_the_draft(home: Path, opens: Opens) -> None:
    own = speak(opens)
    assert b"\x1b[" not in own.written, "nothing is painted for whoever hears lines"
    ben = opens("join", "--role", "facilitator", "--as", "Ben", rows=36, columns=120)
    ben.wait("Priya is asked whether you may look along")
    own.wait("Ben (facilitator) asks to look along", "“let in Ben” lets them see this")
    # An answer is an answer: only the whole line with the name lets somebody in.
    say(own, "let in", "let in Bend")
    own.settle(0.5)
    ben.wait("Priya is asked")
    say(own, "let in ben")
    own.wait("2 people see this: you, Ben.")
    ben.wait("2 people see this: Priya, you")
    say(own, "new personal")
    own.wait("What would you like to call this plan?")
    say(own, "A kinder spring")
    ben.wait("A kinder spring", "page 1 of", "Listen first. Use their words")
    # What is private is hidden from them here, too, and what they write is told.
    say(own, "heronwords", ".")
    own.wait("what would you notice first")
    ben.press("They are tired", "enter")
    own.wait("Ben wrote a note. It is in your journal.")
    ben.press("\t", "More patience", "enter")
    own.wait("Ben suggests for “If things went better", "More patience", "theirs takes it over")
    say(own, "theirs")
    own.wait("Taken.")
    say(own, "")
    ben.wait("page 2 of")
    say(own, "Sleep longer", "back")
    ben.wait("Sleep longer")
    say(own, "save")
    own.wait("Everything is kept", "Where to:")
    ben.wait("people see this", gone=["Sleep longer"])
    say(own, "quit")
    assert own.wait_end() == 0
    assert ben.wait_end() == 0
    ben.wait_written("The session has ended")
    assert b"heron" not in ben.written
    assert any(each.startswith("Ben looked along (facilitator)") for each in history(home))
    store = Store.open(home, SystemClock())
    (draft,) = draft_documents(store)
    assert draft["answers"]["reflection"]["good_day"] == "More patience"
    assert [each["author"] for each in store.read(JOURNAL)["journal"].values()] == ["Ben"]


def test_one_hides_the_page_sends_somebody_away_and_ends_it_by_words(opens: Opens) -> None:
    own = speak(opens)
    ana = opens("join", "--as", "Ana")
    own.wait("Ana (watch) asks")
    say(own, "let in Ana")
    ana.wait("2 people see this")
    say(own, "hide page")
    ana.wait("The page is hidden.")
    own.wait("Hidden now from Ana.")
    say(own, "show page")
    ana.wait("2 people see this", gone=["hidden"])
    say(own, "send away ana")
    assert ana.wait_end() == 0
    own.wait("Only you see this. Others can ask to come.")
    cleo = opens("join", "--as", "Cleo")
    own.wait("Cleo (watch) asks")
    say(own, "not now Cleo")
    assert cleo.wait_end() == 1
    say(own, "end looking")
    own.wait("nobody can come")
    late = opens("join", "--as", "Ana")
    assert late.wait_end() == 1
    say(own, "let others ask", "who looks")
    own.wait("Only you see this. Others can ask to come.")


def test_a_line_that_drops_hides_the_picture_until_they_are_back(home: Path, opens: Opens) -> None:
    own = speak(opens)
    ben = opens("join", "--role", "facilitator", "--as", "Ben")
    own.wait("Ben (facilitator) asks")
    say(own, "let in Ben", "new personal", "A kinder spring")
    ben.wait("A kinder spring")
    assert own.hang_up() in (128 + signal.SIGHUP, -signal.SIGHUP)
    ben.wait("line of Priya is down", gone=["A kinder spring"])
    back = opens("attach", "--role", "participant", "--as", "Priya", ACCESSIBLE="1", **WIDE)
    back.wait("Where to:", "2 people see this: you, Ben.")
    say(back, "resume")
    back.wait("What would you like to call this plan?", "Enter keeps: A kinder spring")
    ben.wait("A kinder spring")
    assert holder(home) is not None


def test_whoever_looks_along_needs_a_screen(opens: Opens) -> None:
    speak(opens)
    guest = opens("join", "--as", "Ana", TERM="dumb")
    assert guest.wait_end() == 64
    guest.wait_written("There is no terminal here")
