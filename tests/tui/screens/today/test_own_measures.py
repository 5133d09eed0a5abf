"""Own scales and words for feelings on Today, by keys."""

from pathlib import Path

from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.lookup.feelings import feelings_of
from flows.views.today import today
from tests.flows.samples import sample_plan, sample_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import text_of, until
from tui.screens.today.feelings_form import FeelingsForm
from tui.widgets.canvas import Canvas


async def test_a_scale_takes_a_letter_and_a_digit(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    change_profile(store, scales=[{"name": "mood"}, {"name": "pain", "high": "the worst"}])

    def values() -> list[float | None]:
        view = today(store)
        return [each.value for each in view.scales] if view else []

    async with place(home, clock, "1") as (pilot, app):
        await sees(pilot, "How is it today?")
        await sees(pilot, "r rate")
        app.screen.query_one(Canvas).go_to("scale:mood")
        await sees(pilot, "rate it")
        assert "r rate" not in text_of(app)
        await pilot.press("space", "7")
        await until(pilot, lambda: values() == [7, None])
        await pilot.press("down", "space", "1", "0")
        await until(pilot, lambda: values() == [7, 10])
        await sees(pilot, "10 of 10")
        await pilot.press("x")
        await until(pilot, lambda: values() == [7, None])


async def test_a_day_is_not_called_whole_while_a_scale_is_open(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(habits=[], objectives=[], contacts=[], crisis={}))
    change_profile(store, scales=[{"name": "mood"}])
    async with place(home, clock, "1") as (pilot, app):
        await sees(pilot, "○ mood")
        assert "That is everything for today." not in text_of(app)
        app.screen.query_one(Canvas).go_to("scale:mood")
        await pilot.press("space", "7")
        await sees(pilot, "● mood")
        await sees(pilot, "That is everything for today.")


async def test_words_for_how_it_felt_are_chosen_and_stand_on_the_page(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    change_profile(store, feelings=["calm", "worn out", "x" * 70])
    async with place(home, clock, "1") as (pilot, app):
        await pilot.press("F")
        await until(pilot, lambda: isinstance(app.screen, FeelingsForm))
        await pilot.press("2", "tab", *"at sea", "enter", "escape")
        await until(pilot, lambda: set(feelings_of(store, clock.today())) == {"worn out", "at sea"})
        await sees(pilot, "felt: ")
        await pilot.press("F")
        await until(pilot, lambda: isinstance(app.screen, FeelingsForm))
        await pilot.press("2", "escape")
        await until(pilot, lambda: feelings_of(store, clock.today()) == ("at sea",))
