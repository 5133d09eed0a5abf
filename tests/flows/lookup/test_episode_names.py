"""Under which name an episode is logged."""

from pathlib import Path

import pytest

from flows.actions.episodes import log_episode
from flows.documents.clock import FixedClock
from flows.lookup.episode_names import episode_names, find_episode_name
from flows.lookup.refusals import AmbiguousName, RefusedError
from tests.flows.samples import sample_plan, sample_store

COUNTED = {"id": "o", "wish": "Less", "counted": "episodes", "episode": "Bad dream"}


def test_names_are_those_of_objectives_and_those_logged_before(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(objectives=[COUNTED]))
    assert find_episode_name(store, "row at home") == "row at home"
    for name in ("row at home", "row at work", "bad dream"):
        log_episode(store, name, on=clock.today())
    assert episode_names(store) == ("Bad dream", "row at home", "row at work")
    assert find_episode_name(store, "BAD DREAM") == "Bad dream"
    assert find_episode_name(store, "dream") == "Bad dream"
    assert find_episode_name(store, "home") == "row at home"
    with pytest.raises(AmbiguousName):
        find_episode_name(store, "row")
    assert find_episode_name(store, "row", begins=True) == "row"
    with pytest.raises(RefusedError, match="There is 'Bad dream' already"):
        find_episode_name(store, "bad draem")
    assert find_episode_name(store, "bad draem", begins=True) == "bad draem"
