"""What one answer costs: how many functions of the guide it goes through, and how often."""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from flows.documents.clock import FixedClock
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from tests.paths import ROOT

MOST_FUNCTIONS = 84
"""Functions of the guide between an answer and the draft that is kept; 87 before they were cut."""

MOST_CALLS = 1_150
"""Calls of them for a plan of three objectives; 2,080 before they were cut."""

GUIDE = str(Path(ROOT, "flows", "guide"))


def calls_of(work: Callable[[], Any]) -> Counter[str]:
    calls: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _: Any) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(GUIDE):
            calls[f"{code.co_filename}:{code.co_firstlineno}"] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


@pytest.fixture
def session(clock: FixedClock) -> GuidedSession:
    session = GuidedSession.start(find_flow("personal"), clock)
    repeat = "objectives.objective"
    ids = [*session.answers.instances[repeat], session.add(repeat), session.add(repeat)]
    for number, identity in enumerate(ids):
        session.answer(f"{repeat}.{identity}.wish", f"Wish {number}")
    session.focus(f"{repeat}.{ids[0]}.wish")
    return session


def test_an_answer_goes_through_few_functions(session: GuidedSession) -> None:
    path = session.cursor

    def answer(text: str) -> None:
        session.answer(path, text)
        assert session.page.holds(path)
        session.to_draft()

    answer("Walk more")
    calls = calls_of(lambda: answer("Walk more often"))
    assert session.question(path).value == "Walk more often"
    assert len(calls) <= MOST_FUNCTIONS
    assert calls.total() <= MOST_CALLS


def test_questions_are_made_for_the_page_that_is_looked_at_alone(session: GuidedSession) -> None:
    session.answer(session.cursor, "Walk")
    made = [page for page in session.pages() if "questions" in vars(page)]
    assert made == []
    assert session.page.questions[0].path in session.page.paths
    assert [page for page in session.pages() if "questions" in vars(page)] == [session.page]
