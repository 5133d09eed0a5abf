"""The list of plans as far as it is drawn and its keys are told, whoever shows it."""

from __future__ import annotations

from flows.lookup.plans import PlanSummary
from flows.views.plans import PlansView, plan_card
from tui.drawing.layout import Drawing
from tui.drawing.places.plans import DRAFT, FLOW, PLAN, SAMPLE, draw_plans, shows_card
from tui.screens.base.place_keys import PlaceKeys
from tui.screens.plans.plans_commands import PLANS_COMMANDS
from tui.widgets.key_command import Command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

    from flows.store.store import Store


class PlansPage(PlaceKeys):
    """All plans and drafts, and the flows that begin a new one; the welcome while there is none."""

    NAME = "Plans"

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = PLANS_COMMANDS

    view: PlansView | None
    """What was read last; None before that."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []
        """The ids of the rows, as they were drawn last."""

    @property
    def cursor(self) -> str:
        """The id of the row one is on; empty when there is none."""
        raise NotImplementedError

    def draw_page(self, store: Store, view: PlansView, room: int) -> tuple[Drawing, str]:
        """Return the list in so many cells, with what a row leads to, and the id of that row."""
        here = self._row_in(view)
        kind, _, identity = here.partition(":")
        is_told = kind == "plan" and shows_card(room)
        card = plan_card(store, identity) if is_told else None
        return draw_plans(view, room, store.clock.today(), here=here, card=card), here

    def _row_in(self, view: PlansView) -> str:
        """Return the row one is on, or the one that the cursor goes to where that is gone."""
        rows = [
            *(DRAFT + each.id for each in view.drafts),
            *(PLAN + each.id for each in view.plans),
            *(FLOW + each.id for each in view.flows),
            *([SAMPLE] if view.is_empty else []),
        ]
        here, before = self.cursor, self.rows
        self.rows = rows
        if here in rows:
            # From a flow one comes to what was begun with it: a draft that was left, or a plan.
            begun = [each for each in rows if each not in before and not each.startswith(FLOW)]
            return begun[0] if begun and before and here.startswith(FLOW) else here
        place = before.index(here) if here in before else 0
        return rows[min(place, len(rows) - 1)] if rows else ""

    # What one is on

    @property
    def row_here(self) -> tuple[str, str]:
        """The kind of the row one is on, and the id of what it is about; blank for no row."""
        kind, _, identity = self.cursor.partition(":")
        return kind, identity

    @property
    def kind_here(self) -> str:
        """What one is on: a `draft`, a `plan`, a `flow`, the `sample`; else it is empty."""
        return self.row_here[0]

    @property
    def plan_here(self) -> PlanSummary | None:
        """The plan one is on."""
        kind, identity = self.row_here
        if kind != "plan" or self.view is None:
            return None
        return next((each for each in self.view.plans if each.id == identity), None)
