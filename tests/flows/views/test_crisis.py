"""The page for very hard times, as it is read."""

from pathlib import Path

from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.views.crisis import CrisisView, crisis_page, sections
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store


def test_without_a_plan_there_is_no_page(home: Path, clock: FixedClock) -> None:
    assert crisis_page(bare_store(home, clock)) is None


def test_an_empty_page_says_so(home: Path, clock: FixedClock) -> None:
    page = crisis_page(sample_store(home, clock, sample_plan(crisis={}, contacts=[])))
    assert page is not None and page.is_empty


def test_the_people_are_in_their_order(home: Path, clock: FixedClock) -> None:
    contacts = [
        {"id": "a", "name": "Ada", "roles": ["crisis"]},
        {"id": "b", "name": "Bo", "crisis_order": 2},
        {"id": "c", "name": "Cy", "reach": "555 0100"},
        {"id": "d", "name": "Dan"},
    ]
    plan = sample_plan(crisis={"contacts": ["c"]}, contacts=contacts)
    page = crisis_page(sample_store(home, clock, plan))
    assert page is not None and page.people == ("Cy: 555 0100", "Bo", "Ada")


def test_the_page_that_was_written_is_shown_whatever_is_current(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    save_plan(store, sample_plan(id="p2", crisis={}, contacts=[]))
    page = crisis_page(store)
    assert page is not None and page.plan == PLAN
    asked = crisis_page(store, "p2")
    assert asked is not None and asked.is_empty


def test_another_plan_that_cannot_be_read_does_not_hide_the_page(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    save_plan(store, sample_plan())
    (home / "plans" / "other.json").mkdir()
    page = crisis_page(store)
    assert page is not None and page.people == ("Priya: 555 0100",)


def test_the_page_is_read_in_one_order_and_what_is_blank_is_left_out() -> None:
    page = CrisisView(
        plan=PLAN,
        steps=("Sit down", "Drink water"),
        people=("Priya: 555 0100",),
        place="Night line\n\n555 0111",
        safer=" ",
        reasons="",
        signs=("I stop answering",),
    )
    assert sections(page) == (
        ("First", ("1. Sit down", "2. Drink water")),
        ("Who", ("Priya: 555 0100",)),
        ("Where", ("Night line", "555 0111")),
        ("How I notice", ("I stop answering",)),
    )
