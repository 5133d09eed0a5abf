"""The short flows as they are asked on the screen: what the person wrote is offered there."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.documents.clock import FixedClock
from flows.sample.sample_home import fill_demo
from flows.sample.sample_plan import PLAN
from flows.store.store import Store
from tests.flows.samples import sample_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.plans.short_flows import ShortFlows
from tui.screens.session.wizard import Wizard
from tui.widgets.calm_list import CalmList


@asynccontextmanager
async def asked(
    home: Path, clock: FixedClock, flow: str, question: str
) -> AsyncIterator[tuple[Pilot[Any], HandrailApp]]:
    """Open a short flow about the sample plan, at a question."""
    fill_demo(Store.open(home, clock))
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.begin(flow, PLAN)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        first = app.screen
        assert isinstance(first, Wizard)
        first.session.go_to_question(question)
        app.navigation.replace("wizard", kept=first.kept)
        await until(pilot, lambda: app.screen is not first and app.focused is not None)
        await pilot.pause()
        yield pilot, app


async def test_after_a_hard_day_the_own_plans_and_ways_are_offered(
    home: Path, clock: FixedClock
) -> None:
    async with asked(home, clock, "setback", "onwards.own_plans") as (pilot, app):
        await sees(pilot, "Two short nights in a row")
        told = " ".join(text_of(app).replace("▌", " ").split())
        assert "If I have slept badly twice, then I say no to Friday and go to bed" in told
        assert "Once around the block" in told


async def test_objectives_are_rated_beside_what_they_were_the_last_time(
    home: Path, clock: FixedClock
) -> None:
    async with asked(home, clock, "weekly_review", "week.ratings") as (pilot, app):
        await sees(pilot, "How close:  0 not started … 10 fully there")
        line = next(each for each in text_of(app).splitlines() if "Sleep through" in each)
        assert "0  1  2  3  4  5  6  7  8  9  10" in line
        assert line.rstrip().endswith("was 6")
        await pilot.press("7", "enter", "3")
        await sees(pilot, "[7]")
        await sees(pilot, "[3]")


async def test_a_session_compares_with_the_last_time(home: Path, clock: FixedClock) -> None:
    async with asked(home, clock, "session_opening", "compare.agreed_done") as (pilot, app):
        screen = app.screen
        assert isinstance(screen, Wizard)
        screen.session.answer("arrive.ratings", {"sleep": {"closeness": 7}})
        app.navigation.replace("wizard", kept=screen.kept)
        await sees(pilot, "Sleep through most nights: 7, was 6")


@pytest.mark.parametrize("size", [(60, 20), (60, 40), (80, 24), (80, 40)])
async def test_no_line_of_a_description_is_wrapped_twice(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "1", size) as (pilot, app):
        await pilot.press("f")
        await until(pilot, lambda: isinstance(app.screen, ShortFlows))
        await pilot.pause()
        rows = app.screen.query_one(CalmList)
        drawn = [str(rows.get_option_at_index(n).prompt) for n in range(rows.option_count)]
        lines = [line for each in drawn for line in each.split("\n")]
        assert max(map(len, lines)) <= rows.scrollable_content_region.width
        # Nothing is narrower than it has to be, either.
        assert max(map(len, lines)) > rows.scrollable_content_region.width - 8
