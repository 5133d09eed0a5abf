"""Settings in the words of history and undo: as the person knows them, never by internal names."""

from pathlib import Path
from typing import Any

import pytest

from flows.actions.history import redo, undo
from flows.actions.settings import change_profile, choose_ascii, choose_theme
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Weekday
from flows.store.store import Store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return Store.open(home, clock)


@pytest.mark.parametrize(
    ("theme", "words"),
    [
        ("handrail", "colours: Evening"),
        ("handrail-light", "colours: Daylight"),
        ("handrail-contrast", "colours: Contrast"),
        ("nord", "colours: nord"),
        ("", "colours: as the program chooses"),
    ],
)
def test_colours_are_called_as_they_are_chosen(store: Store, theme: str, words: str) -> None:
    assert choose_theme(store, theme).words == words
    assert undo(store).words == f"undone: {words}"
    assert redo(store).words == f"done again: {words}"


def test_signs_are_called_as_they_are_chosen(store: Store) -> None:
    assert choose_ascii(store, True).words == "plain signs only: yes"
    assert choose_ascii(store, False).words == "plain signs only: no"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"name": "Mo"}, "what to call you: Mo"),
        ({"name": ""}, "what to call you: not said"),
        ({"day_ends": 3}, "a day ends at 3 in the night"),
        ({"day_ends": 0}, "a day ends at midnight"),
        ({"week_begins": Weekday.SUN}, "a week begins on Sunday"),
        ({"words": {"goal": "hope"}}, "your own words for things"),
        ({"name": "Mo", "day_ends": 2}, "what to call you: Mo; a day ends at 2 in the night"),
    ],
)
def test_what_is_said_about_oneself_is_named(
    store: Store, values: dict[str, Any], words: str
) -> None:
    change_profile(store, name="Ida", day_ends=1)
    assert change_profile(store, **values).words == words


def test_a_choice_that_changes_nothing_is_told_all_the_same(store: Store) -> None:
    change_profile(store, name="Ida")
    assert change_profile(store, name="Ida").words == "what to call you: Ida"
