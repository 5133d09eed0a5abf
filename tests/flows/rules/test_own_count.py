"""A day of one's own to count from: where it is told, and that nothing else touches it."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.plan import ExtraAnswer
from flows.guide.schema.catalog import find_flow
from flows.lookup.plans import load_plan
from flows.rules.own_count import (
    BOARD,
    TODAY,
    format_own_count,
)
from flows.rules.own_words import COUNT_FROM, COUNT_SHOWN
from flows.views.board import board
from flows.views.today import today
from tests.flows.samples import PLAN, sample_plan, sample_store

NOW = date(2026, 11, 21)


def counted(day: str, *places: str) -> list[ExtraAnswer]:
    return [
        ExtraAnswer(path=COUNT_FROM, label="From?", value=day),
        ExtraAnswer(path=COUNT_SHOWN, label="Where?", value=list(places)),
    ]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-10-05", "412 days since Sun 5 Oct 2025"),
        ("2026-11-20", "1 day since Fri 20 Nov"),
        ("2026-11-21", "from Sat 21 Nov on"),
    ],
)
def test_it_is_told_in_days(day: str, said: str) -> None:
    assert format_own_count(counted(day, BOARD), BOARD, NOW) == said


def test_it_is_told_only_where_the_person_wants_it() -> None:
    assert format_own_count(counted("2025-10-05", TODAY), BOARD, NOW) == ""
    assert format_own_count(counted("2025-10-05"), TODAY, NOW) == ""
    assert format_own_count([], TODAY, NOW) == ""


def test_a_hard_day_asks_nothing_about_it_and_changes_nothing(
    home: Path, clock: FixedClock
) -> None:
    extra = [each.model_dump() for each in counted("2025-10-05", BOARD, TODAY)]
    store = sample_store(home, clock, sample_plan(extra=extra))
    session = begin_session(store, "setback", PLAN)
    asked = " ".join(item.label + item.help for item in session.flow.declared.values())
    assert "count from" not in asked
    assert COUNT_FROM not in session.flow.declared
    session.answer("looking.happened", "One evening went another way")
    finish_session(store, session)
    assert load_plan(store, PLAN).extra == sample_plan(extra=extra).extra
    seen, day = board(store), today(store)
    assert seen is not None
    assert day is not None
    assert seen.counting == day.counting == "412 days since Sun 5 Oct 2025"


def test_no_other_flow_asks_for_such_a_day() -> None:
    asking = [
        flow
        for flow in ("personal", "recovery", "therapy", "rehabilitation", "peer_support")
        if COUNT_FROM in find_flow(flow).declared
    ]
    assert asking == ["recovery"]
    assert find_flow("recovery").declared[COUNT_FROM].more
