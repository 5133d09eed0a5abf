"""One line of a list: what it is read as before it is taken, and how it is worded anew."""

from typing import Any

import pytest

from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.schema.problems import AnswerError
from flows.guide.session.session import GuidedSession
from tests.benchmarks.walks import OBJECTIVE, begin


@pytest.fixture
def session(clock: FixedClock) -> GuidedSession:
    return begin("personal", clock, Depth.EVERYTHING, "one objective")


def steps(session: GuidedSession) -> str:
    return f"{OBJECTIVE}.{session.answers.instances[OBJECTIVE][0]}.step"


@pytest.mark.parametrize(
    ("line", "values", "words"),
    [
        ("Ring Jo, tue", {"planned": "2026-11-24", "text": "Ring Jo"}, "tue → Tue 24 Nov"),
        ("talk to May", {"text": "talk to May"}, ""),
        ("Bread, milk and eggs", {"text": "Bread, milk and eggs"}, ""),
    ],
)
def test_a_step_is_words_and_maybe_a_day(
    session: GuidedSession, line: str, values: dict[str, Any], words: str
) -> None:
    read = session.read_line(steps(session), line)
    assert (read.values, read.words) == (values, words)
    assert session.answers.instances.get(steps(session)) is None


@pytest.mark.parametrize(
    ("line", "kind"), [("Walk, mon wed fri", "weekdays"), ("Walk, daily", "daily")]
)
def test_a_habit_takes_its_rhythm(session: GuidedSession, line: str, kind: str) -> None:
    read = session.read_line("timeline.habit", line)
    assert read.values["text"] == "Walk"
    assert read.values["when"]["kind"] == kind


def test_a_contact_takes_its_kind_and_how_to_reach_them(session: GuidedSession) -> None:
    read = session.read_line("support.contact", "Priya, by message, friend")
    assert read.values == {"who": {"name": "Priya", "reach": "by message"}, "kind": "personal"}
    assert "friend → Family, friend or neighbour" in read.words


def test_a_line_is_worded_anew_and_taken_as_words(session: GuidedSession) -> None:
    path = steps(session)
    identity = session.take_line(path, "Ring Jo, tue")
    assert session.format_line(path, identity) == "Ring Jo, Tue 24 Nov"
    session.answer(f"{path}.{identity}.effort", 2)
    session.take_line(path, "Ring Jo", identity)
    assert f"{path}.{identity}.planned" not in session.answers.values
    assert session.answers.values[f"{path}.{identity}.effort"] == 2
    session.take_line(path, "Ring Jo, tue", identity, as_words=True)
    assert session.answers.values[f"{path}.{identity}.text"] == "Ring Jo, tue"


def test_a_line_that_cannot_be_kept_changes_nothing(session: GuidedSession) -> None:
    before = dict(session.answers.values)
    for line in ("  ", "x" * 1200):
        with pytest.raises(AnswerError):
            session.take_line(steps(session), line)
    assert session.answers.values == before
    assert session.answers.instances.get(steps(session), []) == []


def test_a_line_that_is_only_a_day_or_a_rhythm_says_so(session: GuidedSession) -> None:
    step = session.read_line(steps(session), "tomorrow")
    assert (step.values, step.words) == ({"text": "tomorrow"}, "")
    asks = "write what it is for before it, and a comma."
    assert step.remark == f"That is a day, Sun 22 Nov: {asks}"
    habit = session.read_line("timeline.habit", "mon wed fri")
    assert habit.remark.startswith("That is a rhythm, Mon")
    assert habit.remark.endswith(asks)
    for path, line in ((steps(session), "Ring Jo"), ("timeline.habit", "Walk, mon wed fri")):
        assert session.read_line(path, line).remark == ""


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Walk every day", "Walk, every day"),
        ("Walk 20 minutes daily", "Walk 20 minutes, daily"),
        ("Ring mum on sundays", "Ring mum, on sundays"),
        ("Swim mon wed fri", "Swim, mon wed fri"),
        ("Tea with Jo, twice a week", ""),
        ("Walk", ""),
        ("every day", ""),
        ("Read the daily news", ""),
    ],
)
def test_a_rhythm_without_a_comma_is_offered_and_stays_words(
    session: GuidedSession, line: str, offer: str
) -> None:
    read = session.read_line("timeline.habit", line)
    assert read.offer == offer
    if offer:
        assert (read.values, read.words, read.remark) == ({"text": line}, "", "")
        assert "when" in session.read_line("timeline.habit", offer).values


def test_a_day_without_a_comma_is_not_offered(session: GuidedSession) -> None:
    assert session.read_line(steps(session), "talk to Jo tuesday").offer == ""
