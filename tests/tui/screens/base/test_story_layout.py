"""How a story is told: questions in one column, answers in the next."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.views.objective import LabelledText, SeriesView, objective_story
from tests.flows.samples import PLAN
from tests.flows.views.board_samples import lively_store
from tui.screens.base.story_layout import LABEL, paragraph
from tui.screens.objective.objective import picture

ASIDE = LABEL + 2
"""Where answers begin."""


def test_a_long_question_is_wrapped_beside_its_answer() -> None:
    told = LabelledText("What would help confidence go up", "The charger out of the bedroom.")
    first, *rest = [line.plain for line in paragraph(told, 76)]
    assert first[:ASIDE].rstrip() == "What would help"
    assert first[ASIDE:] == "The charger out of the bedroom."
    assert rest == ["confidence go up"]


def test_a_long_answer_stands_below_its_question() -> None:
    told = LabelledText(
        "What would help confidence go up", "The charger out of the bedroom, for good."
    )
    first, *rest = [line.plain for line in paragraph(told, 50)]
    assert first == told.label
    assert all(line.startswith("  ") and len(line) <= 50 for line in rest)


@pytest.mark.parametrize("name", ["closeness", "nights of six hours or more in a bed", "眠" * 20])
def test_numbers_over_time_keep_their_column(home: Path, clock: FixedClock, name: str) -> None:
    story = objective_story(lively_store(home, clock), PLAN, "sleep")
    series = SeriesView(name, (3.0,), 5.0, "3 of 10")
    drawn = picture(story._replace(texts=(), notes=(), changes=(), series=(series,)), 76)
    line = next(line for line in drawn.lines if "3 of 10" in line.plain)
    assert line.cell_length == ASIDE + len("3 of 10")


@pytest.mark.parametrize("width", [76, 56, 46])
def test_numbers_over_time_are_told_in_full(home: Path, clock: FixedClock, width: int) -> None:
    story = objective_story(lively_store(home, clock), PLAN, "sleep")
    words = "2 → 4 nights a week since Sun 23 Aug 2025"
    series = SeriesView("nights of 6 h or more", tuple(range(20)), 5.0, words)
    drawn = picture(story._replace(texts=(), notes=(), changes=(), series=(series,)), width)
    lines = [line.plain for line in drawn.lines]
    told = lines[lines.index("OVER TIME") + 1 : -1]
    assert " ".join(" ".join(told).split()).endswith(words)
    assert all(len(line) <= width for line in told)
