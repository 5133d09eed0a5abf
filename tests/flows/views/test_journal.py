"""What the journal shows: lines and wins, tags by month, passages for sharing."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.actions.feelings import choose_feelings
from flows.actions.history import undo
from flows.actions.journal import add_win, mark_excerpt, split_tags, write_note
from flows.actions.links import link_note, link_win
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import WinKind
from flows.lookup.refusals import NotThereError
from flows.store.store import Store
from flows.views.journal import (
    NEWEST,
    journal_view,
    known_tags,
    marked_lines,
    passages,
    tags_by_month,
)
from tests.flows.samples import PLAN, bare_store, sample_store
from tui.drawing.lines import text_of
from tui.drawing.places.journal.reviews import draw_tags

TODAY = date(2026, 11, 21)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A journal of four lines and a win."""
    store = sample_store(home, clock)
    write_note(store, "Rain, soup.", on=date(2025, 12, 30), tags=("evening",))
    write_note(store, "A hard day. It passed.", on=date(2026, 10, 3), tags=("hard day", "evening"))
    write_note(store, "Slept until six.", on=TODAY, plan=PLAN, objective="sleep")
    write_note(store, "Ada asked well.", on=TODAY, tags=("evening",), author="Ada")
    add_win(store, "rang Priya", on=TODAY, kind=WinKind.ASKED_FOR_HELP)
    return store


def test_lines_and_wins_stand_together_the_latest_first(store: Store) -> None:
    view = journal_view(store)
    assert [(each.text, each.win) for each in view.lines] == [
        ("rang Priya", "asked for help"),
        ("Ada asked well.", ""),
        ("Slept until six.", ""),
        ("A hard day. It passed.", ""),
        ("Rain, soup.", ""),
    ]
    assert view.lines[2].objective == "Sleep through most nights"
    assert view.lines[1].author == "Ada"
    assert view.found == 5


def test_a_word_is_found_however_its_letters_are_composed(store: Store) -> None:
    write_note(store, "In the Caf\u00e9,\nfor an hour", on=TODAY)
    (found,) = journal_view(store, "cafe\N{COMBINING ACUTE ACCENT}, for").lines
    assert found.text.startswith("In the")


@pytest.mark.parametrize(
    ("search", "texts"),
    [
        ("SLEPT six", ["Slept until six."]),
        ("#evening", ["Ada asked well.", "A hard day. It passed.", "Rain, soup."]),
        ("through most", ["Slept until six."]),
        ("help", ["rang Priya"]),
        ("nothing of that", []),
    ],
)
def test_words_are_searched_for(store: Store, search: str, texts: list[str]) -> None:
    assert [each.text for each in journal_view(store, search).lines] == texts


def test_only_so_many_are_shown_and_the_others_are_counted(store: Store) -> None:
    view = journal_view(store, most=2)
    assert (len(view.lines), view.found) == (2, 5)


def test_tags_are_counted_by_month(store: Store) -> None:
    assert [(each.name, each.lines, each.wins, each.tags) for each in tags_by_month(store)] == [
        ("Nov 2026", 2, 1, (("evening", 1),)),
        ("Oct 2026", 1, 0, (("evening", 1), ("hard day", 1))),
        ("Dec 2025", 1, 0, (("evening", 1),)),
    ]
    assert known_tags(store)[0] == "evening"


def test_passages_for_sharing_stand_by_themselves(store: Store) -> None:
    assert marked_lines(store) == ()
    mark_excerpt(store, journal_view(store, "passed").lines[0].id, "It passed.")
    assert [each.excerpts for each in marked_lines(store)] == [("It passed.",)]


def test_a_line_is_put_to_an_objective(store: Store) -> None:
    line = journal_view(store, "soup").lines[0].id
    link_note(store, line, PLAN, "trust")
    assert journal_view(store, "soup").lines[0].objective == "Rebuild trust with my sister"
    link_note(store, line, None, None)
    assert journal_view(store, "soup").lines[0].objective == ""
    undo(store)
    assert journal_view(store, "soup").lines[0].objective == "Rebuild trust with my sister"
    with pytest.raises(NotThereError):
        link_note(store, "gone", None, None)


def test_a_win_is_put_to_an_objective(store: Store) -> None:
    win = journal_view(store, "rang").lines[0].id
    assert link_win(store, win, PLAN, "trust").words == "win 'rang Priya' put to an objective"
    assert journal_view(store, "sister").lines[0].id == win
    undo(store)
    assert journal_view(store, "rang").lines[0].objective == ""
    with pytest.raises(NotThereError):
        link_win(store, "gone", PLAN, "trust")


@pytest.mark.parametrize(
    ("text", "words", "tags"),
    [
        ("Rain, soup. #evening #family", "Rain, soup.", ("evening", "family")),
        ("#1 on the list", "#1 on the list", ()),
        ("only #this", "only", ("this",)),
        ("#all #tags", "#all #tags", ()),
        ("twice #a #a", "twice", ("a",)),
        ("a sign #", "a sign #", ()),
        ("", "", ()),
    ],
)
def test_tags_stand_at_the_end(text: str, words: str, tags: tuple[str, ...]) -> None:
    assert split_tags(text) == (words, tags)


def test_a_text_has_passages() -> None:
    assert passages("A hard day. It passed.\nSoup") == (
        "A hard day. It passed.\nSoup",
        "A hard day. It passed.",
        "A hard day.",
        "It passed.",
        "Soup",
    )
    assert passages("Soup") == ("Soup",)
    assert passages(" ") == (" ",)


@given(st.text(max_size=80))
def test_every_passage_is_in_the_text(text: str) -> None:
    assert all(each in text for each in passages(text))


def test_without_anything_it_is_empty(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    assert journal_view(store).lines == ()
    assert tags_by_month(store) == ()


def test_of_ten_thousand_lines_the_newest_are_shown(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    with store.transaction("journal") as transaction:
        for number in range(10_000):
            note = {
                "id": f"n{number}",
                "date": f"2026-{number % 11 + 1:02}-{number % 28 + 1:02}",
                "at": "2026-11-01T09:00:00Z",
                "text": f"Line {number}",
                "tags": ["evening"],
            }
            transaction.put("journal", "journal", note)
    view = journal_view(store, "line")
    assert (len(view.lines), view.found) == (NEWEST, 10_000)


def test_a_month_counts_the_words_for_how_days_felt(store: Store) -> None:
    today = store.clock.today()
    choose_feelings(store, ["tired", "calm"], on=today)
    choose_feelings(store, ["tired"], on=today - timedelta(days=1))
    month = tags_by_month(store)[0]
    assert month.feelings == (("tired", 2), ("calm", 1))
    drawn = "\n".join(text_of(each) for each in draw_tags((month,), 77).lines)
    assert "felt tired" in drawn and "2 times" in drawn
