"""A session line by line beside another one, and on a home that cannot be written."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.sessions import begin_session, resume_session
from flows.actions.suggestions import add_suggestion
from flows.documents.clock import FixedClock
from flows.documents.errors import HandrailError
from flows.lookup.plans import plans
from flows.lookup.suggestions import open_suggestions
from flows.store.errors import NotSavedError
from flows.store.store import Store
from flows.views.drafts import drafts
from tui.plain.console import Console
from tui.plain.draft_walk import DraftWalk

SITUATION = "reflection.situation"


class Lines(StringIO):
    """Lines that are typed; what is no text happens in between."""

    def __init__(self, *lines: str | Callable[[], object]) -> None:
        super().__init__()
        self._typed = list(lines)

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        while self._typed:
            line = self._typed.pop(0)
            if isinstance(line, str):
                return f"{line}\n"
            line()
        return ""


def walk(store: Store, draft: str, *lines: str | Callable[[], object]) -> str:
    """Go on with a draft line by line and return what was said."""
    said: list[str] = []
    console = Console(Lines(*lines), said.append)
    DraftWalk(store, resume_session(store, draft), console, resumed=True).run()
    return "".join(said)


@pytest.fixture
def other(home: Path, clock: FixedClock) -> DraftSession:
    """Another session on the same draft, at its second question."""
    store = Store.open(home, clock)
    other = DraftSession(store, begin_session(store, "personal"))
    other.session.answer("reflection.title", "Spring")
    other.session.focus(SITUATION)
    other.keep()
    return other


def test_both_answers_are_there_and_a_word_takes_the_other_one(
    home: Path, clock: FixedClock, other: DraftSession
) -> None:
    def answer() -> None:
        other.session.answer(SITUATION, "Theirs")
        other.keep()

    store = Store.open(home, clock)
    said = walk(store, other.session.draft_id, answer, "Mine", ".", "back", "theirs", "", "save")
    assert "Another session answered the same question" in said
    assert "Another session wrote: Theirs\ntheirs takes that." in said
    assert "Taken.\nAnother session wrote: Mine" in said
    other.follow()
    assert other.session.answers.values[SITUATION] == "Theirs"
    assert other.offered.at(SITUATION) == ["Mine"]


def test_where_nobody_else_wrote_the_word_says_so(
    home: Path, clock: FixedClock, other: DraftSession
) -> None:
    said = walk(Store.open(home, clock), other.session.draft_id, "theirs", "save")
    assert "No other session wrote anything here." in said


def test_a_session_that_is_saved_elsewhere_is_over(
    home: Path, clock: FixedClock, other: DraftSession
) -> None:
    store = Store.open(home, clock)
    said = walk(store, other.session.draft_id, other.finish, "Later words", ".", "more")
    assert "This session was saved elsewhere at" in said
    assert "kept as a draft of its own" in said
    assert "Everything is kept" not in said
    assert len(plans(store)) == 1
    (draft,) = drafts(store)
    assert draft.plan == plans(store)[0].id


def test_a_full_home_is_told_with_a_copy_whatever_comes_next(
    home: Path,
    clock: FixedClock,
    other: DraftSession,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise NotSavedError("Not saved: the disk said “no space left on device”.")

    monkeypatch.setenv("HOME", str(tmp_path))
    store = Store.open(home, clock)
    copies: list[Path] = []

    def look() -> None:
        copies[:] = tmp_path.glob("handrail-draft-*.json")

    with monkeypatch.context() as patch, pytest.raises(HandrailError, match="handrail import"):
        patch.setattr("flows.actions.drafts.draft_session.save_changes", refuse)
        walk(store, other.session.draft_id, "Long days", ".", look, "save", "", "leave")
    assert len(copies) == 1
    with monkeypatch.context() as patch:
        patch.setattr("flows.actions.drafts.draft_session.save_changes", refuse)
        said = walk(store, other.session.draft_id, "Long days", ".", "save", patch.undo, "", "save")
    assert "Enter tries to save it in the home once more" in said
    assert "Everything is kept." in said


def test_what_somebody_suggests_is_told_and_taken_over_or_let_go(
    home: Path, clock: FixedClock, other: DraftSession
) -> None:
    store, draft = Store.open(home, clock), other.session.draft_id
    for text in ("Mornings", "Evenings"):
        add_suggestion(store, text, author="Ben", about=draft, path=SITUATION)
    said = walk(store, draft, "decline", "theirs", "", "save")
    told = "Ben suggests: Mornings\nBen suggests: Evenings\ntheirs takes that; decline lets it go."
    assert told in said
    assert "Let go.\nBen suggests: Evenings" in said and "Taken." in said
    other.follow()
    assert other.session.answers.values[SITUATION] == "Evenings"
    assert open_suggestions(store) == ()
    said = walk(Store.open(home, clock), draft, "back", "decline", "theirs", "save")
    assert "Nobody suggested anything here." in said
    assert "No other session wrote anything here." in said
