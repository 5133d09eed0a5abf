"""A small window: which short session to begin about a plan."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from flows.guide.schema.catalog import usable_flows
from flows.lookup.settings import chosen_wording
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize
from tui.screens.base.windows.dialogs import BESIDE
from tui.screens.base.windows.window import AskWindow, number_keys
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key

if TYPE_CHECKING:
    from flows.guide.schema.catalog import FlowSummary
    from flows.store.store import Store

WIDEST = 66
"""Cells of the window, where there is room."""

LEAD = 5
"""Cells before a description, which stands below the title of its flow."""


FIRST = ("weekly_review", "setback", "session_opening", "daily", "closing")
"""The order of the flows that come with the program; own ones follow."""


class ShortFlows(AskWindow[str]):
    """Asks for one of the flows that are about a plan there is."""

    DEFAULT_CSS = f"""
    ShortFlows > Vertical {{ width: {WIDEST}; }}
    ShortFlows CalmList {{ max-height: 16; margin-bottom: 1; }}
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("enter", "begin"),
        *number_keys(9, footer="begin"),
    )

    def __init__(self, store: "Store") -> None:
        super().__init__()
        short = [
            each
            for each in usable_flows(store.home, chosen_wording(store))
            if each.records != "plan"
        ]
        first = {identity: place for place, identity in enumerate(FIRST)}
        self._flows = sorted(short, key=lambda each: first.get(each.id, len(FIRST)))

    def compose(self) -> ComposeResult:
        """Draw the flows."""
        with Vertical():
            yield Static("What would help now?", classes="title")
            yield CalmList(
                *(Option(_drawn(*each, self._room)) for each in enumerate(self._flows, 1)),
                markup=False,
            )
            yield self.key_bar()

    @property
    def _room(self) -> int:
        """The cells of a description, beside the scrollbar."""
        return min(WIDEST, self.app.size.width * 96 // 100) - BESIDE - LEAD

    def fit(self) -> None:
        """Wrap the descriptions for the room there is."""
        rows = self.query_one(CalmList)
        for number, flow in enumerate(self._flows, 1):
            drawn = _drawn(number, flow, self._room)
            rows.replace_option_prompt_at_index(number - 1, drawn)
        super().fit()

    def on_mount(self) -> None:
        """Begin with the first one."""
        self.query_one(CalmList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the flow."""
        event.stop()
        self.action_choose(event.option_index)

    def action_choose(self, place: int) -> None:
        """Take a flow by its number."""
        if place < len(self._flows):
            self.dismiss(self._flows[place].id)


def _drawn(number: int, flow: "FlowSummary", room: int) -> Content:
    wrapped = wrap(sanitize(flow.description), room)
    told = "".join(f"\n{' ' * LEAD}{line}" for line in wrapped)
    return Content.assemble(
        (f"  {number}  ", "$muted"), (sanitize(flow.title), "bold"), (told, "$muted")
    )
