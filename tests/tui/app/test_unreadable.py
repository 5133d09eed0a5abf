"""Files that cannot be read, or were damaged: it is told in every place, and all goes on."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.journal import write_line
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.lookup.plans import plans
from tests.flows.samples import PLAN, sample_store
from tests.tui.places import elsewhere, hears, is_at, place, sees
from tests.tui.textual_state import notices_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.app.palette import Palette
from tui.screens.crisis.crisis import Crisis
from tui.screens.crisis.crisis_form import CrisisForm
from tui.screens.plans.history import History
from tui.screens.plans.plan_document import PlanDocument
from tui.screens.plans.plans import Plans
from tui.screens.settings.settings import SettingsPlace
from tui.screens.support.contact_form import ContactForm
from tui.widgets.progress_bars import KeyBar

SENTENCE = f"The file plans/{PLAN}.json cannot be read"
"""What is told of a plan that is out of reach."""


def put_out_of_reach(home: Path, name: str = f"plans/{PLAN}") -> None:
    """Put something in the place of a file that nobody, not even root, can read as one."""
    file = home / f"{name}.json"
    file.rename(home / f"{file.name}.aside")
    file.mkdir()


def put_back(home: Path, name: str = f"plans/{PLAN}") -> None:
    """Put a file back where it was."""
    file = home / f"{name}.json"
    file.rmdir()
    (home / f"{file.name}.aside").rename(file)


@asynccontextmanager
async def out_of_reach(
    home: Path, clock: FixedClock, key: str = "6"
) -> AsyncIterator[tuple[Pilot[Any], HandrailApp]]:
    """Open the app at a place, and put the plan out of reach."""
    sample_store(home, clock)
    async with place(home, clock, key) as (pilot, app):
        put_out_of_reach(home)
        yield pilot, app


async def comes_back(pilot: Pilot[Any], app: HandrailApp, words: str) -> None:
    """Put the plan back, and see that these words take the place of the sentence, and a way out."""
    put_back(app.store.home)
    app.live_updates.show_changes()
    await sees(pilot, words)
    await until(pilot, lambda: SENTENCE not in "\n".join(text_of(app).splitlines()[:10]))
    await pilot.press("escape")
    await until(pilot, lambda: isinstance(app.screen, Plans))


async def test_the_page_for_hard_times_still_helps(home: Path, clock: FixedClock) -> None:
    async with out_of_reach(home, clock) as (pilot, app):
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, Crisis))
        await sees(pilot, "Sit down, if you can.")
        await sees(pilot, SENTENCE)
        assert "There is no page of your own yet." not in text_of(app)
        await pilot.press("e")
        await hears(pilot, SENTENCE)
        assert isinstance(app.screen, Crisis)
        put_back(home)
        await pilot.press("escape", "f2")
        await sees(pilot, "Priya: 555 0100")
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, CrisisForm))
        assert len(plans(elsewhere(home, clock))) == 1


async def test_the_plans_tell_it_and_a_new_one_can_be_begun(home: Path, clock: FixedClock) -> None:
    async with out_of_reach(home, clock) as (pilot, app):
        app.live_updates.look_for_changes()
        await sees(pilot, SENTENCE)
        await sees(pilot, "Begin a plan")
        put_back(home)
        app.live_updates.show_changes()
        await sees(pilot, "Sam's plan")
        assert SENTENCE not in text_of(app)


async def test_it_opens_where_it_is_told(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock)
    put_out_of_reach(home)
    async with app_on(home, clock).run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Plans))
        await sees(pilot, SENTENCE)
        await pilot.press("f2")
        await sees(pilot, "Sit down, if you can.")


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "5"])
async def test_every_place_tells_it_and_leads_on(home: Path, clock: FixedClock, key: str) -> None:
    async with out_of_reach(home, clock, key) as (pilot, app):
        app.live_updates.look_for_changes()
        await pilot.press(key, "6")
        await until(pilot, lambda: isinstance(app.screen, Plans))
        await sees(pilot, SENTENCE)


async def test_what_was_changed_tells_it(home: Path, clock: FixedClock) -> None:
    async with out_of_reach(home, clock) as (pilot, app):
        app.navigation.open("history", plan=PLAN)
        await until(pilot, lambda: isinstance(app.screen, History))
        await sees(pilot, SENTENCE)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Plans))


async def test_a_plan_tells_it_and_comes_back(home: Path, clock: FixedClock) -> None:
    async with out_of_reach(home, clock) as (pilot, app):
        app.navigation.open("plan", plan=PLAN)
        await until(pilot, lambda: isinstance(app.screen, PlanDocument))
        await sees(pilot, SENTENCE)
        await pilot.press("enter", "e")
        await hears(pilot, SENTENCE)
        await comes_back(pilot, app, "I want to sleep through most nights")


async def test_a_form_tells_it_and_comes_back(home: Path, clock: FixedClock) -> None:
    async with out_of_reach(home, clock) as (pilot, app):
        app.push_screen(ContactForm(PLAN, "priya"))
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await sees(pilot, SENTENCE)
        await comes_back(pilot, app, "How do you call them?")


async def test_the_palette_tells_it_once_and_finds_the_rest(home: Path, clock: FixedClock) -> None:
    async with out_of_reach(home, clock) as (pilot, app):
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, Palette))
        await pilot.press(*"setti")
        await hears(pilot, SENTENCE)
        await pilot.pause(0.5)
        assert len([each for each in notices_of(app) if SENTENCE in each.message]) == 1
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, SettingsPlace))


async def test_settings_that_cannot_be_read_are_told(home: Path, clock: FixedClock) -> None:
    change_profile(sample_store(home, clock), name="Sam")
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("comma")
        await until(pilot, lambda: isinstance(app.screen, SettingsPlace))
        put_out_of_reach(home, "profile")
        app.live_updates.look_for_changes()
        # Settings are shown as they were saved last, and what happened is told.
        await until(
            pilot, lambda: any("profile.json cannot be read" in n for n in app.store.notices)
        )
        await sees(pilot, "Sam")


# Told later


def damage(home: Path, name: str) -> None:
    """Spoil some bytes of a file, as a failing disk does."""
    file = home / f"{name}.json"
    file.write_bytes(file.read_bytes()[:-40] + b"\0" * 40)


async def test_what_is_noticed_later_is_told_once_each(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    write_line(store, "slept", on=clock.today())
    async with place(home, clock, "5") as (pilot, app):

        def told() -> list[str]:
            return [each.message for each in notices_of(app) if "damaged" in each.message]

        damage(home, "journal")
        await until(pilot, lambda: len(told()) == 1)
        damage(home, f"plans/{PLAN}")
        await pilot.press("4")
        await until(pilot, lambda: len(told()) == 2)
        app.live_updates.look_for_changes()
        assert len(told()) == 2
        assert told()[0] != told()[1]


async def test_what_is_noticed_while_the_screen_is_blank_waits(
    home: Path, clock: FixedClock
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("f9")
        app.store.notices.append("A file was damaged.")
        app.live_updates.look_for_changes()
        assert not notices_of(app)
        await pilot.press("a")
        await hears(pilot, "A file was damaged.")


@pytest.mark.parametrize("key", ["2", "3"])
async def test_a_day_that_is_none_is_told_in_every_place(
    home: Path, clock: FixedClock, key: str
) -> None:
    store = sample_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        with store.transaction(f"plans/{PLAN}") as transaction:
            plan = transaction.document(f"plans/{PLAN}", "plan", PLAN)
            assert plan is not None
            plan["objectives"][0]["due"] = "77-12"
            transaction.put(f"plans/{PLAN}", "plan", plan)
        await pilot.press(key)
        await hears(pilot, "objectives.0.due: This has to be a date")
        await pilot.press("6")
        await until(pilot, lambda: isinstance(app.screen, Plans))
        await sees(pilot, "Sam's plan")


def lose(home: Path) -> None:
    """Lose the file of the plan with all its backups."""
    (home / "plans" / f"{PLAN}.json").unlink()
    rmtree(home / "backups", ignore_errors=True)


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
@pytest.mark.parametrize(
    ("happens", "sentence"), [(put_out_of_reach, SENTENCE), (lose, "p1.json is missing.")]
)
async def test_a_plan_out_of_reach_is_never_told_as_none(
    home: Path, clock: FixedClock, happens: Callable[[Path], None], sentence: str, key: str
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        happens(home)
        app.live_updates.look_for_changes()
        app.clear_notifications()
        await pilot.press(key)
        await until(pilot, lambda: is_at(app, key))
        await sees(pilot, sentence)
        await sees(pilot, "go to the plans")
        assert "no plan yet" not in text_of(app)
        await pilot.press("6", "up", "up", "up", "up", "up", "up", "p")
        assert not app.screen.query_one(KeyBar).message.startswith("There is no plan yet")


async def test_today_tells_the_whole_sentence_and_comes_back(home: Path, clock: FixedClock) -> None:
    async with out_of_reach(home, clock, "1") as (pilot, app):
        app.live_updates.show_changes()
        await sees(pilot, SENTENCE)
        page = " ".join(text_of(app).split())
        assert "no plan yet" not in page
        assert "It is left out; “handrail doctor” says more." in page
        put_back(home)
        app.live_updates.show_changes()
        await sees(pilot, "Walk 20 min")
