"""Fields can be seen and read in each theme of ours: their edge, their words, their examples."""

from pathlib import Path

import pytest
from rich.segment import Segment
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from flows.actions.settings import choose_theme
from flows.documents.clock import Clock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.screenshots import question
from tests.tui.contrast import SIGN, TEXT, contrast
from tests.tui.textual_state import strips_of
from tests.tui.wizard_walk import opened
from tui.app.application import HandrailApp
from tui.drawing.roles import THEMES

EDGE = "▌"


@pytest.mark.parametrize("theme", THEMES)
async def test_fields_can_be_seen_and_read(home: Path, clock: Clock, theme: str) -> None:
    store = Store.open(home, clock)
    fill_demo(store)
    choose_theme(store, theme)
    app = HandrailApp(home, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await question(r"sleep\.relevance$")(pilot, app)
        cells = [each for strip in strips_of(app) for each in strip if each.text.strip()]
    edges = [each for each in cells if each.text.strip() == EDGE]
    assert len(edges) > 8, "the page of several fields has their edges"
    examples = [each for each in cells if "Add a step" in each.text]
    assert examples
    assert [each for each in examples if not each.style or not each.style.italic] == []
    words = [each for each in cells if any(map(str.isalnum, each.text))]
    faint = [each.text for each in edges if _contrast(each) < SIGN]
    faint += [each.text for each in words if _contrast(each) < TEXT]
    assert faint == []


def _contrast(cells: Segment) -> float:
    style = cells.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    colours = (style.color, style.bgcolor)
    return contrast(*(each.get_truecolor(DEFAULT_TERMINAL_THEME).hex for each in colours))
