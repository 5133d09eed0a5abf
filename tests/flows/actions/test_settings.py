"""Settings in the words of history and undo: as the person knows them, never by internal names."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.actions.history import redo, undo
from flows.actions.plans import save_plan
from flows.actions.record import ChangeResult
from flows.actions.settings import (
    SETTINGS,
    UNWRITTEN,
    change_profile,
    choose_accessible,
    choose_ascii,
    choose_brief,
    choose_company,
    choose_mouse,
    choose_theme,
    choose_wording,
)
from flows.documents.clock import FixedClock
from flows.documents.errors import HandrailError
from flows.documents.profile import Settings
from flows.documents.vocabulary import Weekday
from flows.lookup.refusals import RefusedError
from flows.lookup.settings import profile, settings
from flows.store.file_names import JOURNAL, PROFILE
from flows.store.store import Store
from tests.flows.samples import PLAN, changes, sample_plan


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return Store.open(home, clock)


@pytest.mark.parametrize(
    ("theme", "words"),
    [
        ("handrail", "colours: Dark"),
        ("handrail-light", "colours: Light"),
        ("handrail-contrast", "colours: High contrast"),
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


CHOICES: tuple[tuple[Callable[..., ChangeResult], object, str, object, str], ...] = (
    (choose_theme, "", "theme", "", "colours: "),
    (choose_ascii, True, "ascii", True, "plain signs only: yes"),
    (choose_ascii, False, "ascii", False, "plain signs only: no"),
    (choose_accessible, True, "accessible", True, "lines in place of screens: yes"),
    (choose_accessible, False, "accessible", False, "lines in place of screens: no"),
    (choose_brief, True, "brief", True, "explanations in lines: no"),
    (choose_brief, False, "brief", False, "explanations in lines: yes"),
    (choose_mouse, True, "mouse", True, "mouse: "),
    (choose_mouse, False, "mouse", False, "mouse: "),
    (choose_company, True, "with_me", True, "someone is with me"),
    (choose_company, False, "with_me", False, "nobody is with me"),
)


@pytest.mark.parametrize(("choose", "value", "name", "kept", "words"), CHOICES)
def test_a_setting_is_kept_and_told(
    store: Store,
    choose: Callable[..., ChangeResult],
    value: object,
    name: str,
    kept: object,
    words: str,
) -> None:
    with store.transaction(PROFILE) as transaction:
        transaction.put(PROFILE, "settings", {"id": "settings", "current_plan": "p1"})
    change = choose(store, value, who="Ben")
    assert settings(store)[name] == kept
    assert settings(store)["current_plan"] == "p1"
    assert change.words.startswith(words)
    (recorded,) = changes(store, JOURNAL)
    assert (recorded["words"], recorded["who"]) == (change.words, "Ben")


def test_what_a_profile_cannot_hold_changes_nothing(store: Store) -> None:
    change_profile(store, name="Sam")
    with pytest.raises((HandrailError, ValueError)):
        change_profile(store, day_ends=7)
    assert profile(store)["name"] == "Sam"
    assert len(changes(store, JOURNAL)) == 1


def test_a_wording_is_chosen_and_given_up(store: Store) -> None:
    choose_wording(store, "plain")
    assert profile(store)["locale"] == "plain"
    choose_wording(store, "")
    assert profile(store)["locale"] == "en"


def test_what_is_not_chosen_is_called_as_the_document_calls_it() -> None:
    assert {each: getattr(Settings(), each) for each in Settings.model_fields} == {
        **SETTINGS,
        **UNWRITTEN,
    }


def test_who_is_there_stands_in_no_undo_s_way(store: Store) -> None:
    """The first plan comes with the first settings, and only the plan is taken away with them."""
    save_plan(store, sample_plan())
    choose_company(store, True)
    assert undo(store).words == "undone: plan 'Sam's plan' saved"
    assert settings(store) == {**SETTINGS, "with_me": True}
    assert redo(store).words == "done again: plan 'Sam's plan' saved"
    assert settings(store) == {**SETTINGS, "current_plan": PLAN, "with_me": True}
    choose_company(store, False)
    undo(store)
    assert not store.read(PROFILE).get("settings")


def test_what_is_chosen_since_stays_when_a_plan_is_taken_back(store: Store) -> None:
    first = save_plan(store, sample_plan())
    choose_theme(store, "nord")
    choose_brief(store, True)
    undo(store, first.id)
    assert settings(store) == {**SETTINGS, "theme": "nord", "brief": True}


def test_a_setting_chosen_anew_since_is_not_overwritten(store: Store) -> None:
    first = choose_theme(store, "nord")
    choose_theme(store, "dracula")
    with pytest.raises(RefusedError, match="changed again since"):
        undo(store, first.id)
    assert settings(store)["theme"] == "dracula"
