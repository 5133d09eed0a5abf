"""What is done every day stays short: each thing is read once and counted once."""

from pathlib import Path

import pytest

from flows.documents.vocabulary import Depth
from flows.store.store import Store
from flows.views.board import board
from flows.views.today import today
from tests.structure.calls import (
    Calls,
    counted,
    of_answer,
    of_repaint,
    of_tick,
    of_view,
    sample_home,
)


@pytest.fixture
def sample(tmp_path: Path) -> Store:
    """The home of `handrail demo`."""
    return sample_home(tmp_path)


def test_calls_are_counted_by_function_and_module(sample: Store) -> None:
    with counted() as calls:
        sample.read("profile")
        sample.read("profile")
    assert calls.of("Store.read") == 2
    assert calls.functions < calls.total
    assert 1 < calls.modules < calls.functions
    before = calls.total
    sample.read("profile")
    assert calls.total == before


def test_nothing_outside_the_two_packages_is_counted() -> None:
    with counted() as calls:
        Calls().of("nothing")
    assert calls.total == 0


def test_reading_a_place_is_short(sample: Store) -> None:
    assert of_view(sample, board).total < 680
    assert of_view(sample, today).total < 520


def test_a_plan_is_read_once_for_a_place(sample: Store) -> None:
    for read in (board, today):
        assert of_view(sample, read).of("PlanRecord.__init__") == 1


def test_a_tick_is_short(sample: Store) -> None:
    assert of_tick(sample).total < 560


async def test_a_repaint_after_another_process_is_short(tmp_path: Path) -> None:
    calls = await of_repaint(tmp_path)
    assert calls.of("board") == 1
    assert calls.total < 1_400


async def test_an_answer_counts_the_questions_once_for_each_depth(tmp_path: Path) -> None:
    calls = await of_answer(tmp_path)
    assert calls.of("count_asked") == len(Depth)
    assert calls.total < 2_000
