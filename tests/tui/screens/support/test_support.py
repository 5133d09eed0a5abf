"""The support network by keys alone: being in touch, adding, changing, and what stays masked."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from flows.actions.reviews.agenda import bring
from flows.actions.settings import choose_company
from flows.actions.support import edit_contact, remove_contact
from flows.documents.clock import FixedClock
from flows.documents.support import Contact
from flows.documents.vocabulary import ContactKind, Role
from flows.lookup.plans import load_plan
from flows.store.store import Store
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tests.flows.views.support_samples import CONTACTS
from tests.tui.places import SIZES, elsewhere, hears, place, reads, sees
from tests.tui.textual_state import screens_of
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.support.contact_form import ContactForm
from tui.screens.support.support import Support

TODAY = date(2026, 11, 21)


def store_with(home: Path, clock: FixedClock, contacts: list[dict[str, Any]]) -> Store:
    """Return the open store of a home whose plan has these contacts."""
    return sample_store(home, clock, sample_plan(contacts=contacts, crisis={}))


def contacts(store: Store) -> dict[str, Contact]:
    """Return the contacts that are saved now, by name."""
    return {each.name: each for each in load_plan(store, PLAN).contacts}


@pytest.mark.parametrize("size", SIZES)
async def test_the_network_stands_by_kind(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store_with(home, clock, CONTACTS)
    async with place(home, clock, "4", size) as (pilot, app):
        await reads(pilot, "You have not been in touch for a while with: Leo, Priya.")
        await sees(pilot, "in touch Fri 13 Nov, 8 days ago · once a week")
        await sees(pilot, "to ask: Could you ring me on Sundays?")
        await pilot.press("end")
        await sees(pilot, "› Jo")
        lines = " ".join(text_of(app).split())
        assert "Other kinds, empty so far and free to stay so: Peers and groups" in lines


async def test_one_key_notes_that_one_was_in_touch(home: Path, clock: FixedClock) -> None:
    store = store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("c")
        await sees(pilot, "in touch today · once a week")
        assert contacts(store)["Priya"].last_contact == TODAY
        await pilot.press("down", "C", *"yesterday", "enter")
        await until(pilot, lambda: isinstance(app.screen, Support))
        await sees(pilot, "in touch yesterday")
        assert contacts(store)["Leo"].last_contact == date(2026, 11, 20)
        assert "You have not been in touch" not in text_of(app)
        await pilot.press("u", "u")
        await reads(pilot, "You have not been in touch for a while with: Leo, Priya.")


async def test_a_day_that_was_noted_wrongly_is_put_right(home: Path, clock: FixedClock) -> None:
    store = store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("C", *"10 nov", "enter")
        await until(pilot, lambda: isinstance(app.screen, Support))
        await hears(pilot, "Last contact with 'Priya' corrected to Tue 10 Nov")
        assert contacts(store)["Priya"].last_contact == date(2026, 11, 10)
        edit_contact(elsewhere(home, clock), PLAN, "priya", last_contact="2026-12-24")
        await sees(pilot, "in touch Thu 24 Dec")
        await pilot.press("c")
        await until(pilot, lambda: contacts(store)["Priya"].last_contact == TODAY)


async def test_a_day_to_come_is_none_on_which_one_was_in_touch(
    home: Path, clock: FixedClock
) -> None:
    store = store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, _):
        await pilot.press("C")
        await sees(pilot, "yesterday, mon, 3 nov")
        await pilot.press(*"tomorrow", "enter")
        await sees(pilot, "That day is still to come.")
        assert contacts(store)["Priya"].last_contact == date(2026, 11, 13)


async def test_only_keys_that_do_something_are_shown(home: Path, clock: FixedClock) -> None:
    store_with(home, clock, [])
    async with place(home, clock, "4") as (pilot, app):
        await sees(pilot, "Nobody stands here yet.")
        assert " enter add somebody" in text_of(app)
        assert "in touch today" not in text_of(app)
        await pilot.press("c")
        await hears(pilot, "Nobody stands here yet. The key a adds somebody.")


async def test_a_request_is_written_from_the_card_of_a_contact(
    home: Path, clock: FixedClock
) -> None:
    store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("end", "enter")
        await sees(pilot, "You have not prepared a request. e change has a line for one.")
        assert "↑ ↓ more" not in text_of(app)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Support))


async def test_ways_to_reach_are_masked_until_asked_for(home: Path, clock: FixedClock) -> None:
    store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        assert "555 0100" not in text_of(app)
        await pilot.press("m")
        await sees(pilot, "Priya · 555 0100")
        await pilot.press("m")
        await until(pilot, lambda: "555 0100" not in text_of(app))
        await pilot.press("enter")
        await sees(pilot, "“Could you ring me on Sundays?”")
        await sees(pilot, "How to reach them: 555 0100")
        await sees(pilot, "They stand on your page for hard times.")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Support))


@pytest.mark.parametrize("size", SIZES)
async def test_somebody_is_added_and_described(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = store_with(home, clock, [])
    async with place(home, clock, "4", size) as (pilot, app):
        await sees(pilot, "Nobody stands here yet.")
        await pilot.press("enter", *"Mina", "enter")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await sees(pilot, "How do you call them?")
        await pilot.press("enter", *"555 7", "enter", "2", "enter", "1", "4", "enter")
        await pilot.press(*"Walk?", "enter", *"a walk", "enter", *"whenever", "enter")
        await sees(pilot, "Please type a rhythm like")
        await pilot.press("ctrl+u", *"weekly", "enter", "tab", "1", "enter")
        await until(pilot, lambda: isinstance(app.screen, Support))
        await sees(pilot, "Peers and groups")
        mina = contacts(store)["Mina"]
        assert (mina.reach, mina.kind, mina.ask) == ("555 7", ContactKind.PEER, "Walk?")
        assert mina.roles == (Role.ACCOUNTABILITY, Role.CRISIS)
        assert mina.promised == "a walk"
        assert mina.rhythm is not None and mina.rhythm.times == 1


async def test_each_answer_is_kept_when_its_line_is_left(home: Path, clock: FixedClock) -> None:
    store = store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await pilot.press("end", *" B", "tab", "escape")
        await until(pilot, lambda: isinstance(app.screen, Support))
        await sees(pilot, "Priya B")
        assert set(contacts(store)) == {"Priya B", "Ada", "Leo", "Jo"}


async def test_a_name_cannot_be_blank_and_the_old_one_stays(home: Path, clock: FixedClock) -> None:
    store = store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await pilot.press("ctrl+u", "tab")
        await sees(pilot, "This needs a few words.")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, Support))
        assert "Priya" in contacts(store)


async def test_somebody_is_taken_out_and_comes_back(home: Path, clock: FixedClock) -> None:
    store = store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("down", "x")
        await hears(pilot, "Contact 'Leo' taken out; u brings it back")
        assert "Leo" not in contacts(store)
        await pilot.press("u")
        await until(pilot, lambda: "Leo" in contacts(store))
        await until(pilot, lambda: isinstance(app.screen, Support))


async def test_whoever_stands_on_the_page_for_hard_times_is_asked_about_first(
    home: Path, clock: FixedClock
) -> None:
    store = store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("x")
        await reads(pilot, "Take “Priya” out?")
        await reads(pilot, "Your page for hard times names them, and how to reach")
        await reads(pilot, "u brings everything back")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Support))
        assert "Priya" in contacts(store)
        await pilot.press("x", "enter")
        await sees(pilot, "› Leo")
        assert "Priya" not in contacts(store)
        await pilot.press("u")
        await sees(pilot, "Priya")
        assert contacts(store)["Priya"].reach == "555 0100"


def lines_of(app: HandrailApp) -> list[str]:
    """Return what stands in the lines of a form, those that are scrolled away too."""
    return [each.value for each in app.screen.query(Input)]


async def test_what_another_process_changes_appears(home: Path, clock: FixedClock) -> None:
    store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        edit_contact(elsewhere(home, clock), PLAN, "priya", ask="Shall we walk?")
        await sees(pilot, "to ask: Shall we walk?")
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        edit_contact(elsewhere(home, clock), PLAN, "priya", promised="a postcard")
        await until(pilot, lambda: "a postcard" in lines_of(app))
        await pilot.press("tab", "tab", "tab", "tab", "tab")
        await sees(pilot, "a postcard")
        remove_contact(elsewhere(home, clock), PLAN, "priya")
        await until(pilot, lambda: isinstance(app.screen, Support))
        await hears(pilot, "This contact is not in the plan any more.")


async def test_a_line_follows_what_another_process_changes_until_one_writes_in_it(
    home: Path, clock: FixedClock
) -> None:
    store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ContactForm) and app.focused is not None)
        edit_contact(elsewhere(home, clock), PLAN, "priya", name="Priya K")
        await until(pilot, lambda: lines_of(app)[0] == "Priya K")
        await pilot.press("end", ".")
        edit_contact(elsewhere(home, clock), PLAN, "priya", name="Other", promised="a postcard")
        await until(pilot, lambda: "a postcard" in lines_of(app))
        assert lines_of(app)[0] == "Priya K."


async def test_what_changes_while_a_form_opens_is_not_passed_over(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ContactForm))
        await pilot.pause()
        with monkeypatch.context() as patch:
            patch.setattr(ContactForm, "is_mounted", False)
            edit_contact(elsewhere(home, clock), PLAN, "priya", ask="Shall we walk?")
            app.live_updates.look_for_changes()
        await until(pilot, lambda: "Shall we walk?" in lines_of(app))


async def test_nothing_is_looked_for_while_the_app_ends(home: Path, clock: FixedClock) -> None:
    store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (_, app):
        screens = screens_of(app).copy()
        screens_of(app).clear()
        try:
            app.live_updates.look_for_changes()
        finally:
            screens_of(app).extend(screens)


async def test_without_a_plan_it_says_so(home: Path, clock: FixedClock) -> None:
    bare_store(home, clock)
    async with place(home, clock, "4") as (pilot, app):
        await sees(pilot, "There is no plan yet.")
        await pilot.press("c", "C", "e", "a", "x", "m", "h")
        assert isinstance(app.screen, Support)


async def test_space_marks_the_row_one_is_on(home: Path, clock: FixedClock) -> None:
    store = store_with(home, clock, CONTACTS)
    async with place(home, clock, "4") as (pilot, _):
        await pilot.press("space")
        await hears(pilot, "In touch with 'Priya'")
        assert contacts(store)["Priya"].last_contact == TODAY
        await pilot.press("space")
        await hears(pilot, "It stands like that already.")


async def test_what_waits_for_next_time_is_masked_while_someone_is_with_me(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    bring(store, PLAN, "The old corner")
    choose_company(store, True)
    async with place(home, clock, "4", (80, 40)) as (pilot, app):
        await sees(pilot, "For next time")
        assert "old corner" not in text_of(app)
        await pilot.press("m")
        await sees(pilot, "The old corner")
