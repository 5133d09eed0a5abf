"""Writing the page for very hard times."""

from pathlib import Path

import pytest

from flows.actions.crisis import choose_people, edit_crisis_page
from flows.actions.history import undo
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.lookup.plans import load_plan
from flows.lookup.refusals import NotThereError
from flows.views.crisis import crisis_page
from tests.flows.samples import PLAN, sample_plan, sample_store


def test_parts_of_the_page_are_changed(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    edit_crisis_page(store, PLAN, steps=("Sit down", "Ring Priya"), place="The station")
    page = load_plan(store, PLAN).crisis
    assert (page.steps, page.place) == (("Sit down", "Ring Priya"), "The station")
    assert page.signs == ("I stop answering",)
    with pytest.raises(NotThereError):
        edit_crisis_page(store, PLAN, contacts=("gone",))
    with pytest.raises(UnacceptableError):
        edit_crisis_page(store, PLAN, signs=(" ",))
    assert load_plan(store, PLAN).crisis == page


def test_who_stands_on_the_page_is_chosen_in_one_change(home: Path, clock: FixedClock) -> None:
    contacts = [
        {"id": "a", "name": "Ada", "roles": ["crisis", "emotional"]},
        {"id": "b", "name": "Bo", "crisis_order": 2},
        {"id": "c", "name": "Cy", "reach": "555 0100"},
    ]
    store = sample_store(home, clock, sample_plan(crisis={"contacts": ["b"]}, contacts=contacts))
    before = load_plan(store, PLAN)
    choose_people(store, PLAN, ("c", "Night line", "b"))
    page = crisis_page(store)
    assert page is not None and page.people == ("Cy: 555 0100", "Night line", "Bo")
    ada = load_plan(store, PLAN).contacts[0]
    assert [str(role) for role in ada.roles] == ["emotional"]
    choose_people(store, PLAN, ())
    page = crisis_page(store)
    assert page is not None and page.people == ()
    undo(store)
    undo(store)
    assert load_plan(store, PLAN) == before
    with pytest.raises(UnacceptableError):
        choose_people(store, PLAN, (" ",))
