"""A line of the journal or a win belongs to an objective, or stands by itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.actions.journal import add_win, write_note
from flows.actions.links import link_note, link_win
from flows.actions.record import ChangeResult
from flows.documents.clock import FixedClock
from flows.lookup.refusals import NotThereError
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, sample_store


@pytest.mark.parametrize(
    ("link", "table", "what"),
    [(link_note, "journal", "journal line"), (link_win, "wins", "win")],
)
def test_it_is_put_to_an_objective_and_by_itself(
    home: Path, clock: FixedClock, link: Callable[..., ChangeResult], table: str, what: str
) -> None:
    store = sample_store(home, clock)
    write_note(store, "rain", on=MOMENT.date())
    add_win(store, "rain", on=MOMENT.date())
    (identity,) = store.read("journal")[table]
    change = link(store, identity, PLAN, "sleep", who="Ben")
    assert (change.words, change.plan) == (f"{what} 'rain' put to an objective", PLAN)
    held = store.read("journal")[table][identity]
    assert (held["plan"], held["objective"]) == (PLAN, "sleep")
    assert link(store, identity, None, None).words == f"{what} 'rain' put by itself"
    held = store.read("journal")[table][identity]
    assert (held["plan"], held["objective"]) == (None, None)
    with pytest.raises(NotThereError):
        link(store, "gone", PLAN, "sleep")
