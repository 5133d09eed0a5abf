"""Without colours: none is painted, and what they alone would tell can still be seen."""

from pathlib import Path
from typing import Any

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot

from flows.documents.clock import FixedClock
from tests.flows.views.board_samples import lively_store
from tests.tui.places import place, sees
from tests.tui.textual_state import strips_of
from tui.terminal.cells.line_filters import ColourlessFilter
from tui.terminal.themes import OWN


def painted(pilot: Pilot[Any]) -> list[Segment]:
    strips = strips_of(pilot.app)
    return [segment for strip in strips for segment in strip]


def reversed_in(segments: list[Segment]) -> str:
    return "".join(each.text for each in segments if each.style and each.style.reverse)


@pytest.mark.parametrize("theme", [theme.name for theme in OWN])
async def test_no_colour_is_painted(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    # Elsewhere it is the painter of each terminal that leaves the colours out.
    monkeypatch.setenv("HANDRAIL_RAW_TERMINAL", "1")
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        app.theme = theme
        await pilot.press("r")
        await sees(pilot, "How close is")
        await pilot.press("7", "tab", *"45", "shift+home")
        await pilot.pause()
        segments = painted(pilot)
        styles = [each.style for each in segments if each.style is not None]
        colours = {each for style in styles for each in (style.color, style.bgcolor) if each}
        assert {each.name for each in colours} == {"default"}
        assert "45" in reversed_in(segments)
        bars = [each.style for each in segments if each.text == "▌" and each.style]
        assert [bool(each.dim) for each in bars] == [True, False]


def test_what_stands_out_by_its_ground_is_reversed_and_what_is_faint_is_dim() -> None:
    behind = Color.parse("#1c2023")
    for style, reverse, dim in (
        ("bold #dcdcd4 on #1c2023", False, False),
        ("#dcdcd4", False, False),
        ("#444444 on #1c2023", False, True),
        ("#dcdcd4 on #7fb5b5", True, False),
        ("reverse #dcdcd4 on #1c2023", True, False),
    ):
        (drawn,) = ColourlessFilter().apply([Segment("x", Style.parse(style))], behind)
        assert drawn.style is not None
        assert (bool(drawn.style.reverse), bool(drawn.style.dim)) == (reverse, dim), style
        assert bool(drawn.style.bold) == style.startswith("bold")
