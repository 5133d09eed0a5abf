"""What is typed for a setting: every way of saying it, and what is said of anything else."""

from pathlib import Path

import pytest

from flows.actions.setting_words import change_setting, read_feelings, read_hour, read_scales
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.lookup.settings import profile, settings
from flows.store.store import Store
from tests.flows.samples import bare_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return bare_store(home, clock)


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("theme", "light", "handrail-light"),
        ("theme", "LIGHT", "handrail-light"),
        ("theme", "dark", "handrail"),
        ("theme", "high contrast", "handrail-contrast"),
        ("theme", "handrail", "handrail"),
        *(("ascii", text, True) for text in ("yes", "Y", "true", "on", "1")),
        *(("ascii", text, False) for text in ("no", "N", "false", "off", "0")),
        ("accessible", "yes", True),
        ("mouse", "off", False),
        ("mouse", "on", True),
    ],
)
def test_a_setting_is_what_was_typed_for_it(
    store: Store, name: str, text: str, kept: object
) -> None:
    change_setting(store, name, text)
    assert settings(store)[name] == kept


@pytest.mark.parametrize(("text", "brief"), [("yes", False), ("full", False), ("brief", True)])
def test_explanations_are_told_or_left_out(store: Store, text: str, brief: bool) -> None:
    change_setting(store, "explanations", text)
    assert settings(store)["brief"] is brief


@pytest.mark.parametrize(
    ("name", "text", "field", "kept"),
    [
        ("day_ends", " 3 ", "day_ends", 3),
        ("day_ends", "6", "day_ends", 6),
        ("week_begins", "sunday", "week_begins", "sun"),
        ("week_begins", "Sat", "week_begins", "sat"),
        ("feelings", "calm, at sea, calm", "feelings", ["calm", "at sea"]),
        ("feelings", "none", "feelings", []),
        ("wording", "own", "locale", "en"),
        ("name", "Sam", "name", "Sam"),
    ],
)
def test_what_is_said_about_oneself_is_what_was_typed(
    store: Store, name: str, text: str, field: str, kept: object
) -> None:
    change_setting(store, name, text)
    assert profile(store).get(field, []) == kept


def test_a_wording_is_one_of_those_there_are(store: Store, home: Path) -> None:
    with pytest.raises(UnacceptableError, match=r"The wording can be: own"):
        change_setting(store, "wording", "de")
    (home / "flows").mkdir()
    (home / "flows" / "personal.de.toml").write_text('title = "Mein Plan"\n')
    change_setting(store, "wording", "DE")
    assert profile(store)["locale"] == "de"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("theme", "pink", "Colours of our own are Dark, Light, High contrast"),
        ("ascii", "perhaps", "This can be yes or no."),
        ("mouse", "", "This can be on or off."),
        ("day_ends", "7", "An hour from 0 to 6 goes here"),
        ("day_ends", "-1", "An hour from 0 to 6 goes here"),
        ("day_ends", "late", "An hour from 0 to 6 goes here"),
        ("week_begins", "tuesday", "A week can begin on Monday, Sunday or Saturday."),
        ("week_begins", "", "A week can begin on Monday, Sunday or Saturday."),
    ],
)
def test_anything_else_is_refused_with_what_it_can_be(
    store: Store, name: str, text: str, said: str
) -> None:
    with pytest.raises(UnacceptableError, match=said):
        change_setting(store, name, text)
    assert settings(store) == profile(store) == {}


def test_lists_are_read_with_commas_between() -> None:
    assert [read_hour(each) for each in ("0", "6")] == [0, 6]
    assert [each["name"] for each in read_scales("mood, pain: none to the worst")] == [
        "mood",
        "pain",
    ]
    for nothing in ("", "none", "Nothing", "no"):
        assert not read_scales(nothing)
        assert not read_feelings(nothing)
