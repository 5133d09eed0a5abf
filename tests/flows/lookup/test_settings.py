"""Settings and the profile are read as they are kept, and never stand in the way."""

from pathlib import Path

import pytest

from flows.actions.settings import change_profile, choose_mouse
from flows.documents.clock import FixedClock
from flows.lookup.settings import chosen_wording, peek_settings, profile, settings
from flows.store.file_names import PROFILE
from flows.store.store import Store
from tests.flows.samples import bare_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return bare_store(home, clock)


def test_nothing_was_chosen_in_a_new_home(store: Store, home: Path) -> None:
    assert settings(store) == profile(store) == peek_settings(home) == {}
    assert chosen_wording(store) == ""


def test_what_was_chosen_is_read_with_the_home_open_or_not(store: Store, home: Path) -> None:
    choose_mouse(store, False)
    assert settings(store)["mouse"] is False
    assert peek_settings(home) == settings(store)


@pytest.mark.parametrize(("locale", "wording"), [("de", "de"), ("plain", "plain"), ("en", "")])
def test_flows_ask_in_their_own_words_unless_others_were_chosen(
    store: Store, locale: str, wording: str
) -> None:
    change_profile(store, locale=locale)
    assert profile(store)["locale"] == locale
    assert chosen_wording(store) == wording


@pytest.mark.parametrize("odd", [7, None, ["de"]])
def test_a_wording_that_is_none_is_passed_over(store: Store, odd: object) -> None:
    with store.transaction(PROFILE) as transaction:
        transaction.put(PROFILE, "profile", {"id": "profile", "locale": odd})
    assert chosen_wording(store) == ""


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"{}", b'{"settings":{"settings":[1]}}', b'{"settings":7}', b"[" * 9999],
)
def test_settings_that_cannot_be_read_are_none(home: Path, text: bytes) -> None:
    home.mkdir()
    (home / "profile.json").write_bytes(text)
    assert peek_settings(home) == {}
