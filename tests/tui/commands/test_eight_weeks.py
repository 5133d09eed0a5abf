"""Eight weeks with one plan, as two people and one of them alone live through them.

A plan in a session of two, daily updates, a hard day, a setback, the next session, a review, the
closing. After each part the places and what is printed say what is true.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.documents.clock import FixedClock
from flows.store.store import Store
from flows.views.board import board
from flows.views.day_ratings import own_weeks
from flows.views.support import support_view
from flows.views.then_and_now import managed, then_and_now
from flows.views.today import today
from tests.paths import ROOT
from tests.tui.commands.conftest import Run

BEGINS = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
"""A Monday afternoon."""

LIFE = ROOT / "tests" / "flows" / "export" / "read_back" / "lives" / "therapy.json"
"""The answers of somebody in therapy, who would like to speak in meetings."""

SENTENCE = "Say one sentence in the Thursday meeting"

FIRST: dict[str, Any] = {
    "arrive": {
        "present": ["Me", "Dr Obi"],
        "ratings": {"Say what I think in meetings": {"closeness": 2}},
    },
    "choose": {"topics": ["What I say when the phone rings", "Say what I think in meetings"]},
    "agree": {
        "remember": "One sentence is enough",
        "actions": [
            {"text": SENTENCE, "due": "thu"},
            {"text": "Send the breathing sheet", "doer": "yours", "who": "Dr Obi", "due": "wed"},
            {"text": "Ask about a group", "doer": "yours", "who": "Dr Obi"},
        ],
        "next_time": "in 2 weeks",
    },
    "check": {"heard": 8, "topics": 9, "pace": 3, "words": "A little slower"},
}

SECOND: dict[str, Any] = {
    "arrive": {
        "present": ["Me", "Dr Obi"],
        "ratings": {"Say what I think in meetings": {"closeness": 5}},
    },
    "compare": {
        "agreed_part": [f"Me: {SENTENCE}, by Thu 26 Nov"],
        "agreed_changed": ["Dr Obi: Ask about a group"],
        "agreed_instead": "The group has ended",
        "moved": "I spoke once.",
    },
    "choose": {"topics": ["How sleep is (Dr Obi)"]},
    "agree": {
        "remember": "Part counts",
        "actions": [{"text": "Ring the choir", "due": "2026-12-14"}],
        "next_time": "in 3 weeks",
    },
}

SETBACK: dict[str, Any] = {
    "looking": {"happened": "I left the meeting.", "helped": "Ringing Noor"},
    "onwards": {
        "learned": "Leaving is not the end of it",
        "next_time": {"if": "I want to leave", "then": "I stay for one more minute"},
        "kind_words": "Anybody would have gone.",
    },
}

REVIEW: dict[str, Any] = {
    "week": {"good": "The choir answered."},
    "next": {"learned": "Small rooms first", "next_review": "2027-01-11"},
}

CLOSING: dict[str, Any] = {
    "back": {
        "ratings": {"Say what I think in meetings": {"closeness": 8}},
        "met": "Being laughed at, which nobody did.",
    },
    "ahead": {"keep": ["Write one line"], "letter": "You have a voice."},
}

PANIC: dict[str, Any] = {
    "id": "panic",
    "wish": "Fewer panic attacks",
    "measure": "panic",
    "unit": "times a week",
    "baseline": 4,
    "target": 1,
    "counted_from": "episodes",
    "episode": "panic",
}
"""An objective whose measure nobody has to rate."""

Day = Callable[[int], None]
"""Goes to a day, counted from the first."""


@pytest.fixture
def day(clock: FixedClock) -> Day:
    """Let days go by."""

    def go(number: int) -> None:
        clock.moment = BEGINS + timedelta(days=number)

    go(0)
    return go


@pytest.fixture
def walk(run: Run, tmp_path: Path) -> Callable[[str, Any], str]:
    """Walk through a flow with a file of answers."""

    def through(flow: str, answers: Any) -> str:
        (file := tmp_path / "answers.json").write_text(json.dumps(answers))
        ran = run("new", flow, "--answers", str(file))
        assert ran.code == 0, ran.err
        return ran.out

    return through


def test_eight_weeks(
    run: Run,
    day: Day,
    walk: Callable[[str, Any], str],
    home: Path,
    clock: FixedClock,
) -> None:
    # The first day: a plan, and a session of two about it.
    life = json.loads(LIFE.read_text("utf-8"))
    life["objectives"]["objective"][2] = PANIC
    life["priorities"]["order"] = ["say", ["less", "panic"]]
    walk("therapy", life)
    run("bring", "What I say when the phone rings")
    run("--as", "Dr Obi", "bring", "How sleep is")
    walk("session_opening", FIRST)
    store = Store.open(home, clock)
    told = run("status").out
    assert f"○ {SENTENCE}  (agreed on Mon 23 Nov, by Thu 26 Nov)" in told
    assert "Promised to me\n  ○ Dr Obi: Send the breathing sheet  (by Wed 25 Nov)\n" in told
    assert "review on Mon 7 Dec" in told
    page = run("session-page").out
    assert "What I say when the phone rings" in page
    assert "“One sentence is enough”" in page
    assert "slower" not in page
    assert run("bring").out == "How sleep is  (Dr Obi, Mon 23 Nov)\n"
    step = f"○ {SENTENCE}"
    assert step in run("show").out

    # Wednesday: a promise is kept, and the day is told in a few words.
    day(2)
    run("tick", "breathing sheet", "--as", "Dr Obi")
    run("tick", "write one line")
    run("settings", "scales", "worry: calm to frantic, hope")
    run("rate", "worry", "7")
    run("feel", "tense")
    run("log", "panic", "7")
    told = run("status").out
    assert "● Dr Obi: Send the breathing sheet, done" in told
    assert "● Write one line, done  (1 of 7 this week)" in told
    assert "breathing sheet (Dr Obi): done  (" not in told
    assert "(Dr Obi)" in run("history").out
    page_of_day = today(store)
    assert page_of_day is not None
    assert [(e.found.title, e.value) for e in page_of_day.scales] == [("worry", 7), ("hope", None)]
    assert page_of_day.feelings == ("tense",)

    # Thursday: what was agreed for it is done in part.
    day(3)
    told = run("status").out
    assert told.count(SENTENCE) == 1
    assert "breathing sheet" not in told
    run("tick", "one sentence", "--part")
    assert f"◐ {SENTENCE}, in part" in run("status").out

    # A hard day, and a setback looked at without a word of blame.
    day(9)
    walk(
        "daily",
        {
            "today": {
                "day": 2,
                "scales": {"worry": {"level": 9}, "hope": {"level": 1}},
                "feelings": ["sad", "worn out"],
                "line": "Left the meeting.",
            }
        },
    )
    run("log", "panic", "9")
    run("log", "panic", "4")
    page_of_day = today(store)
    assert page_of_day is not None
    assert page_of_day.hard_day.why and page_of_day.hard_day.page
    assert page_of_day.feelings == ("sad", "worn out")
    before = managed(store)
    walk("setback", SETBACK)
    assert managed(store) == before
    hard = run("crisis", "--all").out
    assert "I want to leave" in hard
    assert "Anybody would have gone." in hard
    told = run("log").out
    assert told.startswith("How the days were\n  this week: 2 of 10, 1 day\nworry\n")
    assert told.endswith("panic\n  this week: 2 times, 6.5 of 10\n  last week: 1 time, 7 of 10\n")

    assert "Fewer panic attacks: 4 → 2, aiming for 1 time a week" in run("board", "--plain").out
    assert run("rate", "panic attacks", "3", "--measure").code == 1

    # The next session: what was agreed comes back, what was noted is offered first.
    day(14)
    walk("session_opening", SECOND)
    page = run("session-page").out
    assert f"◐ Me: {SENTENCE}" in page
    assert "– Dr Obi: Ask about a group (changed: The group has ended)" in page
    assert "○ Me: Ring the choir, by Mon 14 Dec" in page
    assert "How sleep is" in page
    assert run("bring").out.startswith("Nothing waits")
    support = support_view(store)
    assert support is not None
    assert {each.text for each in support.agreed} == {SENTENCE, "Ring the choir"}
    shown = board(store)
    assert shown is not None
    assert [who for who, _ in shown.promises] == ["me", "me"]
    assert "Promised to me" not in run("status").out
    [say, *_] = then_and_now(store)
    assert [(each.name, each.then, each.now) for each in say.changes][:1] == [("closeness", 2, 5)]
    first = run("session-page", "--on", "2026-11-23").out
    assert "Send the breathing sheet" in first
    assert "How it went" not in first

    # Five weeks in: a review, and the weeks of one's own measures.
    day(21)
    run("tick", "choir")
    run("rate", "worry", "4")
    run("rate", "hope", "6")
    day(35)
    walk("weekly_review", REVIEW)
    told = run("status").out
    assert "review on Mon 11 Jan" in told
    assert "choir" not in told
    assert "Fewer panic attacks: 4 → 0, aiming for 1 time a week" in run("board", "--plain").out
    panic = next(each for each in then_and_now(store) if each.title == "Fewer panic attacks")
    assert panic.changes[0].values[:4] == (4, 1, 2, 0)
    weeks = {each.title: [(w.name, w.words) for w in each.weeks] for each in own_weeks(store)}
    assert weeks["How the days were"] == [("week of Mon 30 Nov", "2 of 10, 1 day")]
    assert weeks["worry"] == [
        ("week of Mon 23 Nov", "7 of 10, 1 day"),
        ("week of Mon 30 Nov", "9 of 10, 1 day"),
        ("week of Mon 14 Dec", "4 of 10, 1 day"),
    ]
    assert weeks["panic"][-1] == ("this week", "0 times")

    # Eight weeks: the plan is closed, what is to last goes on, and nothing is asked any more.
    day(56)
    walk("closing", CLOSING)
    assert "closed" in run("plans").out
    told = run("status").out
    assert "Keeping on" in told
    assert "Write one line" in told
    assert "Promised" not in told
    closed = run("show", "Room to breathe").out
    assert f"◐ {SENTENCE}" in closed
    assert "● Ring the choir" in closed
    archive = json.loads(run("export").out)
    assert archive["schema"] == 2
    kept = {table for tables in archive["files"].values() for table, held in tables.items() if held}
    assert {"sessions", "agenda", "episodes", "feelings", "ratings", "reviews"} <= kept
    chosen = ("--format", "fhir", "--include", "objectives,timeline")
    fhir = json.loads(run("export", "Room to breathe", *chosen).out)
    goals = [e["resource"] for e in fhir["entry"] if e["resource"]["resourceType"] == "Goal"]
    assert goals[0]["achievementStatus"]["coding"][0]["code"] == "improving"
    assert "slower" not in json.dumps(fhir)
