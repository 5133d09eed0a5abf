"""Every action leaves one change, with each value before and after."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.history import undo
from flows.actions.record import record
from flows.documents.change import Change
from flows.documents.clock import FixedClock
from tests.flows.samples import NAME, PLAN, bare_store, changes, documents, sample_store


def test_a_change_says_who_when_what_and_each_value(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    with record(store, NAME, words="renamed", who="Ada") as recording:
        plan = recording.document(NAME, "plan", PLAN)
        assert plan is not None
        recording.put(NAME, "plan", {**plan, "title": "Another"})
    (stored,) = changes(store)
    change = Change.model_validate(stored)
    assert (change.who, change.words, change.plan) == ("Ada", "renamed", PLAN)
    assert change.at == clock.now()
    (edit,) = change.edits
    assert (edit.file, edit.table, edit.document) == (NAME, "plan", PLAN)
    assert (edit.path, edit.before, edit.after) == (("title",), "Sam's plan", "Another")
    assert recording.recorded.id == change.id
    assert stored == change.model_dump(mode="json")


def test_nothing_is_written_when_nothing_is_different(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    with record(store, NAME, words="nothing") as recording:
        plan = recording.document(NAME, "plan", PLAN)
        assert plan is not None
        recording.put(NAME, "plan", plan)
    assert changes(store) == []
    assert not recording.recorded.changed


def test_an_exception_leaves_everything_as_it_was(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    before = documents(store)
    with pytest.raises(RuntimeError), record(store, NAME, words="cut off") as recording:
        recording.remove(NAME, "plan", PLAN)
        raise RuntimeError
    assert documents(store) == before
    assert changes(store) == []


def test_words_are_never_more_than_a_change_can_hold(home: Path, clock: FixedClock) -> None:
    """Else everything that is taken along in one file could not come in again."""
    store = sample_store(home, clock)
    with record(store, NAME, words="word " * 200) as recording:
        plan = recording.document(NAME, "plan", PLAN)
        assert plan is not None
        recording.put(NAME, "plan", {**plan, "title": "Another"})
    undo(store)
    for stored in changes(store):
        words = Change.model_validate(stored).words
        assert len(words) == 1_000
    assert words.startswith("undone: word word ")
    assert words.endswith("…")


def test_what_is_about_no_plan_stands_in_the_journal(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    with record(store, "profile", words="theme changed") as recording:
        recording.put("profile", "settings", {"id": "settings", "theme": "calm"})
    assert [change["plan"] for change in changes(store, "journal")] == [None]
    assert "changes" not in store.read("profile")


def test_no_two_changes_bear_the_same_moment(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    for theme in ("calm", "dark"):
        with record(store, "profile", words=theme) as recording:
            recording.put("profile", "settings", {"id": "settings", "theme": theme})
        clock.moment -= timedelta(days=1)
    first, second = (Change.model_validate(each).at for each in changes(store, "journal"))
    assert first < second
