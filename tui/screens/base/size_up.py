"""After a small step is done, the offer of a larger one: a line that goes with the next key."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import events

from flows.actions.entries import tick
from tui.drawing.sanitize import shown_line
from tui.screens.base.offer_command import SIZE_UP
from tui.screens.base.place_screen import PlaceScreen
from tui.widgets.key_command import Command
from tui.widgets.progress_bars import KeyBar

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.lookup.search import Found

QUESTION = "A next size up, if you like"
"""What is asked for when somebody takes the offer."""


class Offer(NamedTuple):
    """A step that was done just now, to which a larger one may be added."""

    step: "Found"
    """The step."""

    objective: str
    """The id of its objective."""

    done: str
    """What was said of its being done."""


class SizeUp(PlaceScreen):
    """A place where small steps are marked done."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (SIZE_UP,)

    _offer: Offer | None = None
    """What is offered until the next key."""

    def mark_done(self, step: "Found", objective: str, on: date) -> None:
        """Mark a step done, and offer a larger one of the same objective."""

        def done(change: "ChangeResult") -> None:
            self.after(change)
            if not change.changed or not self.is_current:
                return
            self._offer = Offer(step, objective, change.words)
            offered = f"  ·  {self.key_of(SIZE_UP)} a next size up"
            room = self.query_one(KeyBar).room - len(offered)
            self.show_message(f"{shown_line(change.words, room)}{offered}")

        self.save(self.on_store(tick, step, on=on), done)

    def let_offer_go(self, event: events.Key) -> None:
        """Take the offer away, unless this is the key that takes it up."""
        offer, bound = self._offer, self.active_bindings.get(event.key)
        if offer is not None and (bound is None or bound.binding.action != "size_up"):
            self._offer = None
            self.show_message(offer.done)

    def on_screen_suspend(self) -> None:
        """Take the offer away when another screen covers the place."""
        self._offer = None

    @property
    def has_offer(self) -> bool:
        """Whether a larger step is offered."""
        return self._offer is not None

    def action_size_up(self) -> None:
        """Ask for the larger step, beginning with the words of the one that was done."""
        from flows.actions.model_builder import build_model
        from flows.actions.steps import add_step
        from flows.documents.objective import Step

        offer, self._offer = self._offer, None
        if offer is None:
            return

        def add(text: str) -> "ChangeResult":
            step = build_model(Step, {"text": text})
            return self.on_store(add_step)(offer.step.plan, offer.objective, step)

        self.show_message(offer.done)
        self.ask_size_up(offer.step.title, add)

    def ask_size_up(self, text: str, add: "Callable[[str], ChangeResult]") -> None:
        """Ask for the words of a step.

        Args:
            text: What stands there at first.
            add: Adds the step; may raise `HandrailError` or `UnacceptableError`.
        """
        from tui.screens.base.windows.line_dialog import AskLine

        self.app.push_screen(AskLine(QUESTION, add, value=text, writes_on=True), self.after)
