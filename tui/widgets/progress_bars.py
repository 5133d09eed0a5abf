"""The one-line bars around a page: the title above, the stages, the keys below."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive
from textual.widget import Widget

from tui.drawing.frame import SMALLEST, keys_rule, title_line
from tui.drawing.key_hints import Key, key_hints
from tui.drawing.lines import Line, width_of
from tui.drawing.panels import RULE_ENDS
from tui.drawing.sanitize import shown_line
from tui.widgets.drawn import content_of
from tui.widgets.pointed_keys import press_pointed
from tui.widgets.private_words import PrivateWords, seen_cells

if TYPE_CHECKING:
    # These bring pydantic along, which would come before the first paint.
    from flows.guide.session.questions import Smart, Stage


class TitleBar(Widget):
    """The first line: where one is on the left, how things stand on the right."""

    DEFAULT_CSS = """
    TitleBar { height: 1; padding: 0 2 0 1; color: $foreground; }
    """

    place: reactive[str] = reactive("")
    """What is open."""

    of: reactive[str] = reactive("")
    """What it is about, such as the title of the plan."""

    remark: reactive[str] = reactive("")
    """A short remark on the right, such as `saved 19:02`."""

    def __init__(self, place: str = "", remark: str = "") -> None:
        super().__init__()
        self.set_reactive(TitleBar.place, place)
        self.set_reactive(TitleBar.remark, remark)

    def render(self) -> Content:
        """Draw both ends of the line, or what stands in the way of drawing all the rest."""
        width = self.size.width
        room = self.app.size
        if room.width < SMALLEST[0] or room.height < SMALLEST[1]:
            least = "{} × {}".format(*SMALLEST)
            return Content(shown_line(f"Please make the window larger: {least}", width))
        return content_of(title_line(shown_line(self.place), self.of, self.remark, width))


NAMES_FROM = 70
"""Columns of a window from which on all stages are named."""


class StageBar(Widget):
    """The stages of a flow: what is done, where one is, what is still open."""

    DEFAULT_CSS = """
    StageBar { height: 1; padding: 0 2 0 1; }
    """

    def __init__(self, stages: "Sequence[Stage]") -> None:
        super().__init__()
        self._stages = tuple(stages)

    def show(self, stages: "Sequence[Stage]") -> None:
        """Draw other stages."""
        if tuple(stages) != self._stages:
            self._stages = tuple(stages)
            self.refresh()

    def render(self) -> Content:
        """Draw the stages; where there is little room the one where one is, and its number."""
        parts = [self._stage(stage) for stage in self._stages]
        width = self.size.width
        room = max(0, width - sum(part.cell_length for part in parts))
        gaps = max(1, len(parts) - 1)
        if self.app.size.width >= NAMES_FROM and room >= gaps:
            return Content("  " if room >= 2 * gaps else " ").join(parts)
        here = next((n for n, stage in enumerate(self._stages) if stage.state == "current"), 0)
        number = f"{here + 1}/{len(parts)} "
        title = shown_line(self._stages[here].title if parts else "", width - len(number))
        return Content.assemble((number, "$muted"), (title, "bold $primary"))

    def _stage(self, stage: "Stage") -> Content:
        match stage.state:
            case "current":
                return Content.styled(f"● {stage.title}", "bold $primary")
            case "done":
                return Content.styled(f"✓ {stage.title}", "$success")
        return Content.styled(f"○ {stage.title}", "$muted")


class KeyBar(PrivateWords, Widget):
    """The keys that matter here, in one widget, as every paint travels far.

    What was done is said in the rule above them, where it covers nothing.
    """

    DEFAULT_CSS = """
    KeyBar { height: 2; padding: 0 2 0 1; }
    """

    def __init__(self, *keys: Key) -> None:
        super().__init__()
        self._keys = keys
        self._always: tuple[Key, ...] = ()
        self._meanwhile: tuple[Key, ...] = ()
        self.message = ""
        """What was said last."""

        self.is_private = False
        """Whether that names what is nobody else's business."""

    def show(self, *keys: Key, always: tuple[Key, ...] = ()) -> None:
        """Show other keys; those in `always` come last and are never left out."""
        if (keys, always) != (self._keys, self._always):
            self._keys, self._always = keys, always
            self._redraw(1)

    def meanwhile(self, *keys: Key) -> None:
        """Show the keys of something that takes all others for a while; none ends that."""
        if keys != self._meanwhile:
            self._meanwhile = keys
            self._redraw(1)

    def private_cells(self) -> Iterator[Region]:
        """Yield the rule, where what is said in it is nobody else's business."""
        if self.message and self.is_private and self.size.height > 1:
            for part in seen_cells(self):
                yield Region(part.x, part.y, part.width, 1)

    def show_message(self, words: str, *, is_private: bool = False) -> None:
        """Say what was done, in place of what was said before; nothing takes that away.

        Args:
            words: What is said.
            is_private: Whether it names what is nobody else's business.
        """
        self.is_private = is_private
        if words != self.message:
            self.message = words
            self._redraw(0)

    @property
    def room(self) -> int:
        """Cells of the longest words that are said whole."""
        return self.size.width - RULE_ENDS

    def _redraw(self, line: int) -> None:
        """Draw one of the two lines anew, where there are two."""
        is_two = self.size.height > 1
        region = Region(0, line, self.size.width, 1) if is_two else None
        self.refresh(*([region] if region else ()))

    def render(self) -> Content:
        """Draw the rule, where there is room for it, and the keys, the first ones first."""
        hints = content_of(self._line())
        if self.size.height < 2:
            return hints
        return Content("\n").join([content_of(keys_rule(self.size.width, self.message)), hints])

    @property
    def needed(self) -> int:
        """Cells that all its keys take."""
        return width_of(self._line(sys.maxsize))

    def _line(self, width: int = 0) -> Line:
        named = getattr(self.app, "named", str)
        keys = [(named(key.key), key.does) for key in self._meanwhile or self._keys]
        taken = {key for key, _ in keys}
        # What a field takes for itself does not do what it does everywhere.
        always = [each for each in self._always if each.key not in taken]
        return key_hints(keys, width or self.size.width, always)

    def on_click(self, event: events.Click) -> None:
        """Do what the hint that is pointed at says."""
        event.stop()
        at = event.get_content_offset(self)
        if at is not None and at.y == self.size.height - 1:
            press_pointed(self, self._line(), at.x)


class SmartBar(Widget):
    """Which of the five an objective answers; a help to look at, never a gate."""

    DEFAULT_CSS = """
    SmartBar { height: 1; padding: 0 1; color: $muted; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._letters: tuple[Smart, ...] = ()
        self.display = False

    def show(self, letters: "tuple[Smart, ...]") -> None:
        """Show how things stand; nothing shows nothing."""
        self.display = bool(letters)
        if letters != self._letters:
            self._letters = letters
            self.refresh()

    def render(self) -> Content:
        """Draw the five words, each with a mark; their first letters where there is little room."""
        whole = self._drawn([each.name for each in self._letters])
        if whole.cell_length <= self.size.width:
            return whole
        return self._drawn([each.name[:1] for each in self._letters])

    def _drawn(self, names: list[str]) -> Content:
        marks = [" ✓" if each.answered else " ·" for each in self._letters]
        parts = [
            Content.assemble((name, "$muted"), (mark, "$success bold"))
            for name, mark in zip(names, marks, strict=True)
        ]
        return Content("   ").join(parts)
