"""Five lives, from a file of answers to the document: read with one's own eyes, and kept.

To write them anew after a change: `python -m tests.flows.export.read_back.test_lives`. Then read
what has changed in them: no sentence in them may be wrong, clumsy or said twice.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from flows.export.markdown.document import OWN, format_markdown
from flows.export.read_back.blocks import Kind, WrittenPlan
from flows.guide.answers.answers_file import fill_session
from flows.guide.schema.catalog import find_flow
from flows.guide.session.saved_plan import read_saved_plan
from flows.guide.session.session import GuidedSession
from flows.views.written_plan import build_plan_text, build_session_text
from tests.lives import CLOCK, FOLDER, LIVES, answered, plan_of
from tests.stored_plan import stored
from tui.drawing.frame import grid_width
from tui.drawing.lines import text_of
from tui.drawing.written_plan import draw_written, path_of
from tui.plain.document import document_lines


def written(flow: str) -> WrittenPlan:
    """The plan of a life as it is read once it is saved."""
    plan = stored(plan_of(flow))
    asked = read_saved_plan(find_flow(flow), CLOCK, plan)
    return build_plan_text(plan, asked, CLOCK.today(), rated={})


def documents(flow: str) -> dict[Path, str]:
    """The documents of a life by the file they are kept in."""
    read = written(flow)
    return {
        FOLDER / f"{flow}.txt": "\n".join(document_lines(read)) + "\n",
        FOLDER / f"{flow}.md": format_markdown(read, CLOCK.today(), OWN),
    }


@pytest.mark.parametrize("flow", LIVES)
def test_a_life_reads_as_it_was_read(flow: str) -> None:
    for file, text in documents(flow).items():
        assert text == file.read_text("utf-8")


@pytest.mark.parametrize("flow", LIVES)
def test_every_answer_of_a_life_stands_in_it(flow: str) -> None:
    session = answered(flow)
    told = " ".join(row.text + row.end for row in build_session_text(session).rows).casefold()
    words = " ".join(told.split())
    for path, value in session.answers.values.items():
        asked = session.visible.by_path.get(path)
        if asked is None or not isinstance(value, str) or asked.item.type not in TOLD:
            continue
        lines = [line.strip().rstrip(".") for line in value.casefold().split("\n")]
        # In a sentence a word that is there already does not stand twice.
        assert all(line in words for line in lines), path


TOLD = ("long_text",)
"""What is written in one's own words and is never a part of a sentence."""


@pytest.mark.parametrize("flow", LIVES)
def test_every_row_of_a_draft_leads_to_its_question(flow: str) -> None:
    session = answered(flow)
    read = build_session_text(session)
    assert all(row.path for row in read.rows)
    for row in read.rows:
        session.go_to_question(row.path)
    drawn = draw_written(read, 76)
    spots = [each.id for each in drawn.spots]
    assert len(spots) == len(set(spots))
    assert {path_of(each) for each in spots} == {row.path for row in read.rows} | (
        {read.title_path} if read.title_path else set()
    )


@pytest.mark.parametrize("flow", LIVES)
def test_no_sentence_of_a_life_stands_twice_and_none_is_a_question_of_ours(flow: str) -> None:
    read = written(flow)
    sentences = Counter(row.text for row in read.rows if len(row.text) > 40)
    assert [each for each, times in sentences.items() if times > 1] == []
    labels = [row.label for row in read.rows] + [
        block.title for part in read.sections for block in part.blocks
    ]
    assert [each for each in labels if each.endswith("?")] == []
    for part in read.sections:
        titles = Counter(block.title for block in part.blocks if block.title)
        named = sum(block.kind is Kind.NAME for block in part.blocks)
        # Only what stands under several names has its titles again under each of them.
        assert max(titles.values(), default=0) <= max(1, named)


def test_what_stands_at_the_right_ends_where_the_rule_of_its_window_ends() -> None:
    width = grid_width(80)
    drawn = draw_written(written("therapy"), width)
    assert max(len(text_of(each).rstrip()) for each in drawn.lines) == width


@pytest.mark.parametrize("width", [40, 60, 76, 120])
def test_a_life_fits_its_window(width: int) -> None:
    for flow in LIVES:
        drawn = draw_written(written(flow), width)
        assert drawn.width <= min(width, 76)
        assert not any("…" in text_of(line) for line in drawn.lines)


def test_masked_words_are_masked_until_they_are_shown() -> None:
    read = written("recovery")
    assert read.has_masked
    hidden = "\n".join(text_of(line) for line in draw_written(read, 76).lines)
    shown = "\n".join(text_of(line) for line in draw_written(read, 76, unmask=True).lines)
    for words in ("Lee, but not on Fridays", "If I am near the old corner", "The walk-in room"):
        assert words in shown
    assert "Lee, but not" not in hidden
    assert "Fourteen months now" not in hidden


@pytest.mark.parametrize("flow", LIVES)
def test_no_row_tells_what_another_one_masks(flow: str) -> None:
    read = written(flow)
    masked = {row.text for row in read.rows if row.is_masked and len(row.text) > 3}
    told = [row for row in read.rows if not row.is_masked]
    assert masked
    # What one wrote oneself about somebody stays as it is; what is made of their name does not.
    assert [row for row in told if any(row.text.startswith(words) for words in masked)] == []


def test_what_nobody_chose_is_no_answer() -> None:
    session = GuidedSession.start(find_flow("personal"), CLOCK)
    assert list(build_session_text(session).rows) == []
    fill_session(
        session, json.loads('{"objectives": {"objective": [{"wish": "Rest", "measure": "naps"}]}}')
    )
    told = [row.text for row in build_session_text(session).rows]
    assert told == ["Rest.", "naps"]


if __name__ == "__main__":
    for life in LIVES:
        for file, text in documents(life).items():
            file.write_text(text, "utf-8")
