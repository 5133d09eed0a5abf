"""A plan in a format, with what is in it, and whose name goes out in one's own words."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.documents.clock import FixedClock
from flows.documents.errors import HandrailError
from flows.documents.vocabulary import SharedPart
from flows.export.shared_parts import Sharing
from flows.export.staying_names import StayingName, Words
from flows.lookup.plans import view_plan
from flows.store.store import Store
from flows.views.plan_export import (
    CALENDAR,
    FHIR,
    MARKDOWN,
    SHOWN_PLACES,
    ExportOptions,
    PlanExport,
    describe_export,
    export_plan,
    format_staying_name,
)
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, sample_plan, sample_store

DUE = {"id": "o", "wish": "Ring Jo about the rent", "due": "2026-12-01"}


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock, sample_plan(objectives=[DUE], habits=[]))


def made(store: Store, form: str, sharing: Sharing | None = None, **more: Any) -> PlanExport:
    options = ExportOptions(**more)
    return export_plan(store, view_plan(store, PLAN), form, sharing, MOMENT, options)


def told(store: Store, form: str, sharing: Sharing | None = None, **more: Any) -> tuple[str, ...]:
    export = made(store, form, sharing, **more)
    options = ExportOptions(**more)
    return describe_export(view_plan(store, PLAN), form, sharing, export, options)


def test_ones_own_file_is_whole_and_names_nobody_as_staying(store: Store) -> None:
    export = made(store, MARKDOWN)
    assert "ing Jo about the rent" in export.text
    assert (export.named, export.staying) == (True, ())
    (sentence,) = told(store, MARKDOWN)
    assert sentence.startswith("Your own 'Sam's plan', whole: ")
    assert sentence == f"Your own 'Sam's plan', whole: {', '.join(export.contents)}."


def test_a_toolbox_holds_the_tools_alone(home: Path, clock: FixedClock, store: Store) -> None:
    export = made(store, MARKDOWN, toolbox=True)
    assert "ing Jo about the rent" not in export.text
    assert "Priya" in export.text
    assert told(store, MARKDOWN, toolbox=True)[0].startswith("Your own 'Sam's plan': ")
    bare = sample_plan(objectives=[DUE], habits=[], contacts=[], crisis={})
    empty = sample_store(home / "empty", clock, bare)
    with pytest.raises(HandrailError, match="There is nothing in the toolbox yet"):
        made(empty, MARKDOWN, toolbox=True)


def test_a_calendar_without_days_is_refused_with_the_way_to_some(
    home: Path, clock: FixedClock, store: Store
) -> None:
    assert made(store, CALENDAR).contents == ("1 day",)
    assert made(store, CALENDAR, tasks=True).contents == ("1 task",)
    assert "Jo" not in made(store, CALENDAR, neutral=True).text
    empty = sample_store(home / "empty", clock, sample_plan(objectives=[], habits=[]))
    with pytest.raises(HandrailError, match="Nothing in this plan has a day yet"):
        made(empty, CALENDAR)
    nothing = Sharing(parts=frozenset({SharedPart.SUPPORT}))
    with pytest.raises(HandrailError, match="Nothing that you chose to share has a day"):
        made(store, CALENDAR, nothing)


def test_whose_name_stands_in_what_goes_out_is_told(store: Store) -> None:
    sharing = Sharing(parts=frozenset({SharedPart.OBJECTIVES, SharedPart.SUPPORT}))
    export = made(store, MARKDOWN, sharing)
    assert [each.name for each in export.staying] == ["Jo"]
    assert not export.named
    sentences = told(store, MARKDOWN, sharing)
    assert sentences[0].startswith("What goes out of 'Sam's plan': the title, ")
    assert sentences[1] == "Everything else stays."
    assert sentences[-2].startswith("Nobody is named")
    assert sentences[-1].startswith("Jo stays here, but that name stands in what goes out")


def test_objectives_without_names_are_told(store: Store) -> None:
    sharing = Sharing(parts=frozenset({SharedPart.TIMELINE}))
    sentences = told(store, CALENDAR, sharing)
    assert any(each.startswith("Objectives are not named") for each in sentences)
    assert "Ring Jo" not in made(store, CALENDAR, sharing).text


def test_a_health_record_holds_what_was_chosen_and_a_pseudonym(store: Store) -> None:
    export = made(store, FHIR)
    assert "Participant" in export.text
    assert "Sam Miller" in made(store, FHIR, name="Sam Miller").text
    assert told(store, FHIR)[0].startswith("What goes out of 'Sam's plan': the title, 1 care plan")


@pytest.mark.parametrize(
    ("places", "end"),
    [
        (1, "w1: “t1”."),
        (SHOWN_PLACES, "w4: “t4”."),
        (5, "; 1 more place."),
        (6, "; 2 more places."),
    ],
)
def test_no_more_than_four_places_of_a_name_are_told(places: int, end: str) -> None:
    where = tuple(Words(f"w{number}", f"t{number}") for number in range(1, places + 1))
    assert format_staying_name(StayingName("Jo", where)).endswith(end)


def test_the_day_of_the_file_is_the_day_of_the_person(store: Store) -> None:
    assert store.clock.today() == date(2026, 11, 21)
    assert "As it stands on Sat 21 Nov 2026." in made(store, MARKDOWN).text
