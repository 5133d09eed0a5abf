"""The page of the settings: each as it stands, in words."""

from pathlib import Path

import pytest

from flows.actions.setting_words import change_setting
from flows.documents.clock import FixedClock
from flows.store.store import Store
from flows.views.settings import ABOUT, settings_view
from tests.flows.samples import bare_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return bare_store(home, clock)


FIRST = {
    "theme": "as the program chooses",
    "ascii": "no",
    "name": "not said",
    "day_ends": "at midnight",
    "week_begins": "on Monday",
    "feelings": "those of the program",
    "wording": "their own",
    "mouse": "used here, but over SSH the terminal's own",
    "company": "no",
    "accessible": "no",
    "explanations": "yes",
}


def test_every_setting_can_be_typed_and_is_shown(store: Store) -> None:
    found = {each.id: each.value for each in settings_view(store)}
    assert [each.id for each in settings_view(store)] == [name for name, *_ in ABOUT]
    assert {name: found[name] for name in FIRST} == FIRST
    typed = {"theme": "light", "ascii": "yes", "accessible": "yes", "explanations": "no"}
    typed |= {"name": "Sam", "day_ends": "2", "scales": "mood", "feelings": "calm, tired"}
    typed |= {"company": "yes"}
    for name, text in typed.items():
        change_setting(store, name, text)
    found = {each.id: each.value for each in settings_view(store)}
    assert found["theme"] == "Light"
    assert (found["ascii"], found["accessible"], found["explanations"]) == ("yes", "yes", "no")
    assert found["company"] == "yes"
    assert (found["name"], found["day_ends"]) == ("Sam", "at 2 in the night")
    assert (found["scales"], found["feelings"]) == ("mood", "calm, tired")
