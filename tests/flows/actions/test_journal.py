"""The journal and the wins."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.journal import (
    add_win,
    edit_note,
    edit_win,
    mark_excerpt,
    remove_note,
    remove_win,
    split_tags,
    unmark_excerpt,
    write_line,
    write_note,
)
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.documents.journal import JournalEntry, Win
from flows.documents.vocabulary import WinKind
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.store import Store
from tests.flows.samples import bare_store, changes

DAY = date(2026, 11, 21)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return bare_store(home, clock)


def notes(store: Store) -> list[JournalEntry]:
    """Return all entries of the journal."""
    found = store.read("journal").get("journal", {}).values()
    return [JournalEntry.model_validate(each) for each in found]


def wins(store: Store) -> list[Win]:
    """Return all wins."""
    return [Win.model_validate(each) for each in store.read("journal").get("wins", {}).values()]


def test_a_note_needs_no_plan(store: Store) -> None:
    change = write_note(store, "Rain, soup,\nand a call from Leo", on=DAY, tags=("calm",))
    assert change.words == "journal line 'Rain, soup, and a call from Leo' written"
    (note,) = notes(store)
    assert (note.text, note.tags, note.date) == ("Rain, soup,\nand a call from Leo", ("calm",), DAY)


def test_a_note_is_changed_and_taken_out(store: Store) -> None:
    write_note(store, "Rain", on=DAY, tags=("calm",))
    edit_note(store, notes(store)[0].id, "Rain and soup")
    assert (notes(store)[0].text, notes(store)[0].tags) == ("Rain and soup", ("calm",))
    edit_note(store, notes(store)[0].id, "Rain and soup", tags=())
    assert notes(store)[0].tags == ()
    remove_note(store, notes(store)[0].id)
    assert notes(store) == []


def test_passages_are_marked_for_sharing(store: Store) -> None:
    write_note(store, "Rain. Leo rang. Soup.", on=DAY)
    note = notes(store)[0].id
    mark_excerpt(store, note, "Leo rang.")
    assert not mark_excerpt(store, note, "Leo rang.").changed
    with pytest.raises(RefusedError):
        mark_excerpt(store, note, "Leo wrote.")
    assert notes(store)[0].excerpts == ("Leo rang.",)
    edit_note(store, note, "Rain. Leo came. Soup.")
    assert notes(store)[0].excerpts == ()
    mark_excerpt(store, note, "Soup.")
    unmark_excerpt(store, note, "Soup.")
    assert notes(store)[0].excerpts == ()


def test_a_win_has_a_kind(store: Store) -> None:
    change = add_win(store, "rang Priya back", on=date(2026, 11, 20), kind=WinKind.ASKED_FOR_HELP)
    assert change.words == "win 'rang Priya back' noted for Fri 20 Nov"
    assert [(each.text, each.kind) for each in wins(store)] == [
        ("rang Priya back", WinKind.ASKED_FOR_HELP)
    ]
    change = edit_win(store, wins(store)[0].id, "rang Priya", kind=WinKind.DID_IT)
    assert change.words == "win 'rang Priya' changed"
    change = edit_win(store, wins(store)[0].id, "rang her")
    assert [(each.text, each.kind) for each in wins(store)] == [("rang her", WinKind.DID_IT)]
    remove_win(store, wins(store)[0].id)
    assert wins(store) == []


def test_words_that_say_nothing_are_not_kept(store: Store) -> None:
    with pytest.raises(UnacceptableError):
        write_note(store, " \n ", on=DAY)
    with pytest.raises(UnacceptableError):
        add_win(store, "", on=DAY)
    assert not store.exists("journal")


def test_what_is_gone_is_said(store: Store) -> None:
    for action in (remove_note, remove_win):
        with pytest.raises(NotThereError):
            action(store, "gone")


def test_a_day_to_come_has_no_lines_and_wins_yet(store: Store) -> None:
    for write in (write_note, write_line, add_win):
        with pytest.raises(UnacceptableError, match="Sun 22 Nov is still to come"):
            write(store, "rang Priya", on=date(2026, 11, 22))
    assert changes(store, "journal") == []


@pytest.mark.parametrize(
    ("text", "rest", "tags"),
    [
        ("Slept well #sleep", "Slept well", ("sleep",)),
        ("Slept  well  #sleep   #rest ", "Slept  well", ("sleep", "rest")),
        ("Slept #well at last", "Slept #well at last", ()),
        ("#sleep #rest", "#sleep #rest", ()),
        ("Room #", "Room #", ()),
    ],
)
def test_tags_are_taken_from_the_end_of_a_line(text: str, rest: str, tags: tuple[str, ...]) -> None:
    assert split_tags(text) == (rest, tags)
