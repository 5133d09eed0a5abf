"""Tests that wait are spread between those that work, and no file is torn apart by them."""

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tests.order import WAITING, spread


class Placed(NamedTuple):
    """A test as it is placed."""

    path: Path
    number: int


def placed(path: Path, count: int) -> list[Placed]:
    return [Placed(path, number) for number in range(count)]


WORKING = [each for name in "abcdefgh" for each in placed(Path(name), 3)]
SLOW = placed(WAITING / "test_app.py", 4)


def test_all_are_there_once_and_in_their_order() -> None:
    ordered = spread([*WORKING[:6], *SLOW, *WORKING[6:]])
    assert [each for each in ordered if each in SLOW] == SLOW
    assert [each for each in ordered if each not in SLOW] == WORKING


def test_each_stretch_has_its_share_of_those_that_wait() -> None:
    ordered = spread([*SLOW, *WORKING])
    half = len(ordered) // 2
    assert sum(each in SLOW for each in ordered[:half]) == len(SLOW) // 2


def test_a_file_stays_together() -> None:
    ordered = spread([*SLOW, *WORKING])
    places = [place for place, each in enumerate(ordered) if each not in SLOW]
    for here, there in pairwise(places):
        assert there == here + 1 or ordered[here].path != ordered[there].path


def test_nothing_that_waits_is_lost_where_nothing_works() -> None:
    assert spread(SLOW) == SLOW
