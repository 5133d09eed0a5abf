"""The weeks of a session: what is said below them is whole in any window."""

from datetime import date, timedelta

import pytest
from textual.app import App, ComposeResult

from flows.rules.timeline import Mark, TimelineRow
from tests.tui.textual_state import strips_of
from tui.widgets.weeks_across import WeeksAcross

TODAY = date(2026, 11, 21)
FULL_DAYS = [TODAY + timedelta(days=7 * week + day) for week in range(3) for day in range(6)]
ROW = TimelineRow("Swim", tuple(Mark(day, "step", "swim") for day in FULL_DAYS))


class Weeks(App[None]):
    """An app with nothing but the weeks."""

    def compose(self) -> ComposeResult:
        """Yield weeks that hold a lot."""
        yield WeeksAcross((ROW,), TODAY)


@pytest.mark.parametrize("width", [48, 58, 78, 120])
async def test_what_signs_mean_and_what_is_full_is_said_whole(width: int) -> None:
    async with Weeks().run_test(size=(width, 20)) as pilot:
        rows = ["".join(part.text for part in strip).rstrip() for strip in strips_of(pilot.app)]
        words = " ".join(" ".join(rows).split())
        assert "▾ this week • step ◆ marker ■ aimed for ○ next review" in words
        assert words.endswith("Is that all right?")
        for sign in ("▾ this week", "◆ marker", "■ aimed for", "○ next review"):
            assert any(sign in row for row in rows)
