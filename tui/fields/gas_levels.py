"""`gas_levels`: five ways it could turn out, best first, and the one that fits today."""

from typing import Any

from textual.app import ComposeResult

from flows.guide.items.scale import ScaleItem
from flows.guide.session.questions import Question
from flows.text.level_words import LEVELS
from tui.fields.parts import PartsField
from tui.fields.scale import ScaleLine
from tui.widgets.key_command import Command, widget_key

CHOOSE_LEVEL = widget_key("left,right", "choose", "choose the level that fits today")
"""Saying which of the levels fits."""


class GasLevelsField(PartsField):
    """Five ways it could turn out, best first, and the one that fits today."""

    DEFAULT_CSS = """
    GasLevelsField .part { width: 30; }
    """

    def commands(self) -> tuple[Command, ...]:
        """Return what keys do in the lines, or on the scale for today."""
        on_scale = self._today.has_focus
        return (CHOOSE_LEVEL, *super().commands()) if on_scale else super().commands()

    def parts(self) -> list[tuple[str, str]]:
        """Return the five levels."""
        return [(level.field, f"{level.mark:>2}  {level.words}") for level in LEVELS]

    def editor(self) -> ComposeResult:
        """Yield the levels and a scale for today."""
        yield from super().editor()
        scale = ScaleItem(id="current", type="scale", min=-2, max=2)
        self._today = ScaleLine(scale, self._said.get("current"), self._choose, "which fits today")
        yield self._today

    def written(self) -> dict[str, Any]:
        """Return the levels with the one that fits today."""
        today = {"current": self._today.value} if self._today.value is not None else {}
        return {**super().written(), **today}

    def _choose(self, _level: int | None) -> None:
        self.commit()

    def refresh_question(self, question: Question) -> None:
        """Take over the answer."""
        super().refresh_question(question)
        self._today.show((question.value or {}).get("current"))
