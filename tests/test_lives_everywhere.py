"""Five lives on every place, in the calendar and in FHIR: read with one's own eyes, and kept.

To write them anew after a change, run this file: `python -m tests.test_lives_everywhere`. Then read
what has changed: nothing in them may be wrong, clumsy or said twice.
"""

import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.plans import save_plan
from flows.actions.sessions import begin_session
from flows.export.calendar.calendar_file import plan_as_calendar
from flows.export.fhir.bundle import plan_as_fhir
from flows.lookup.labels import plan_names
from flows.store.store import Store
from tests.lives import CLOCK, FOLDER, LIVES, plan_of
from tests.place_texts import place_texts
from tests.stored_plan import stored

WIDTH = 77
"""Cells of a place in a window of 80 columns."""

TOLD = ("SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "RRULE")
"""What a calendar shows of an event."""

WORDS = ("text", "description", "title", "display", "valueString", "detailString")
"""What FHIR has for people to read."""


def everywhere(flow: str) -> dict[Path, str]:
    """Return what stands on all places and in both other formats, by the file it is kept in."""
    plan = plan_of(flow)
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "home", CLOCK)
        save_plan(store, plan)
        hard = begin_session(store, "daily", plan.id)
        hard.answer("today.day", 2)
        hard.answer("today.win", "came here")
        finish_session(store, hard)
        labels = plan_names(store, plan.flow)
        places = place_texts(store, plan.id, WIDTH)
    told = [f"{place}\n{'=' * len(place)}\n\n{text}\n" for place, text in places.items()]
    calendar = plan_as_calendar(stored(plan), CLOCK.now(), labels=labels)
    bundle = plan_as_fhir(stored(plan), CLOCK.now(), labels=labels)
    return {
        FOLDER / f"{flow}.places.txt": "\n".join(told),
        FOLDER / f"{flow}.calendar.txt": _events(calendar),
        FOLDER / f"{flow}.fhir.txt": "\n".join(_words(bundle)) + "\n",
    }


def _events(calendar: str) -> str:
    lines = calendar.replace("\r\n ", "").split("\r\n")
    kept = [
        "" if each == "BEGIN:VEVENT" else each
        for each in lines
        if each == "BEGIN:VEVENT" or re.split("[:;]", each)[0] in TOLD
    ]
    return "\n".join(kept).strip() + "\n"


def _words(part: Any) -> list[str]:
    """Return what people read of a part of a bundle, in its order; what is for machines is not."""
    if isinstance(part, list):
        return [word for each in part for word in _words(each)]
    if not isinstance(part, dict):
        return []
    found = []
    for key, value in part.items():
        if key in WORDS and isinstance(value, str):
            found.append(value)
        elif key != "div":
            found += _words(value)
    return found


@pytest.fixture(scope="module", params=LIVES)
def told(request: pytest.FixtureRequest) -> dict[Path, str]:
    """Everything of one life."""
    return everywhere(request.param)


def test_a_life_stands_everywhere_as_it_was_read(told: dict[Path, str]) -> None:
    for file, text in told.items():
        assert text == file.read_text("utf-8")


def test_no_value_of_the_program_stands_there_bare(told: dict[Path, str]) -> None:
    """What is kept as a word of the program's own is never shown as it is kept."""
    kept = re.compile(r"\b[a-z]+_[a-z_]+\b")
    for file, text in told.items():
        if file.name.endswith(".places.txt"):
            assert [each for each in kept.findall(text) if "Asked in" not in each] == []


def test_no_sentence_stands_twice_on_a_place(told: dict[Path, str]) -> None:
    text = next(text for file, text in told.items() if file.name.endswith(".places.txt"))
    for place in re.split(r"\n(?=[A-Z][^\n]*\n=+\n)", text):
        if place.startswith(("Timeline", "Support", "Objective")):
            continue  # Their rows are drawn once for each that one may be on.
        sentences = Counter(re.findall(r"[A-Z][^.!?│]{30,}[.!?]", place))
        assert [each for each, times in sentences.items() if times > 1] == []


if __name__ == "__main__":
    for life in LIVES:
        for file, text in everywhere(life).items():
            file.write_text(text, "utf-8")
