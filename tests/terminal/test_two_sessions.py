"""Two real programs on one draft, and a real home that takes none."""

import signal
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.export.archive.archive import load_archive
from flows.lookup.plans import plans
from flows.store.draft_documents import draft_documents
from flows.store.store import Store
from tests.terminal.terminal import Terminal


def kept(home: Path) -> dict[str, object]:
    """Return what the only draft answers in its first step."""
    (draft,) = draft_documents(Store.open(home, SystemClock()))
    answers: dict[str, object] = draft["answers"].get("reflection", {})
    return answers


def test_two_programs_on_one_draft_keep_the_answers_of_both_until_one_saves_it(
    home: Path,
) -> None:
    with Terminal(home, ["new", "personal"]) as one:
        one.wait("Where things are now")
        one.press("A kinder spring", "enter")
        one.wait("saved")
        with Terminal(home, ["resume"]) as two:
            two.wait("A kinder spring", "Where things are now")
            one.press("Long days", "pagedown")
            one.wait("what do you want?")
            two.press("shift+tab")
            two.wait("enter next question")
            two.press("A kinder summer", "enter")
            two.wait("A kinder summer", "saved")
            one.wait("A kinder summer")
            assert kept(home) == {
                "title": "A kinder summer",
                "situation": "Long days",
            }
            two.press("f5")
            two.wait("Read back", "enter change this line")
            two.press("s")
            two.wait("Does this feel like your plan?", "Going on from here saves your plan.")
            two.press("1", "enter")
            two.wait("Your plan is saved")
            one.wait("This session is over", "was saved elsewhere")
            one.press("enter")
            one.wait("Your plans", gone=["This session is over"])
    store = Store.open(home, SystemClock())
    assert [plan.title for plan in plans(store)] == ["A kinder summer"]
    assert draft_documents(store) == []


def unwritable(home: Path) -> None:
    """Put a file in the way of all drafts."""
    (home / "drafts").write_text("")


def copy_of(home: Path) -> Path:
    (copy,) = home.parent.glob("handrail-draft-*.json")
    assert load_archive(copy).count == 1
    assert copy.stat().st_mode & 0o777 == 0o600
    return copy


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, "ctrl+q", "hang up"])
def test_whatever_ends_a_session_that_cannot_be_saved_leaves_a_copy(
    home: Path, how: signal.Signals | str
) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        unwritable(home)
        terminal.press("Spring", "enter")
        terminal.wait("not saved yet")
        terminal.press("Half a sentence")
        terminal.wait("Half a sentence")
        if how == "ctrl+q":
            terminal.press("\x11")
            terminal.wait_end()
            terminal.wait_written("handrail import")
        elif how == "hang up":
            terminal.hang_up()
        else:
            assert isinstance(how, signal.Signals)
            assert terminal.kill(how) == 128 + how
    assert "Half a sentence" in copy_of(home).read_text()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
def test_line_by_line_a_copy_is_there_before_anything_ends_it(
    home: Path, how: signal.Signals
) -> None:
    with Terminal(home, ["new", "personal", "--plain"]) as terminal:
        terminal.wait("What would you like to call this plan?")
        unwritable(home)
        terminal.press("Spring", "enter")
        terminal.wait_written("handrail import")
        terminal.wait("takes up most of your energy")
        terminal.kill(how)
    assert "Spring" in copy_of(home).read_text()
