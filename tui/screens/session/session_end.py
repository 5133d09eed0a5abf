"""The end of a session: what was saved, the first small step, and where to go from here."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult

from flows.lookup.plans import load_plan
from flows.text.rhythms import format_rhythm
from flows.views.board import board
from flows.views.crisis import crisis_page
from tui.drawing.columns import arrange, is_boxed, paneled, words
from tui.drawing.frame import grid_width
from tui.drawing.layout import EMPTY, Drawing, drawing, stack
from tui.drawing.lines import line
from tui.drawing.rows import entry
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width, pad
from tui.screens.base.place_commands import BACK, PLACES_COMMANDS, UNDO
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.windows.file_dialog import ask_file
from tui.screens.session.plan_file import NAME, write_plan_out
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import HERE, Command

if TYPE_CHECKING:
    from flows.documents.plan import Plan
    from flows.store.store import Store

NO_STEP = "No small step yet. On the board, one key adds one whenever you like."
"""What is said where there is no step."""


class Ending(NamedTuple):
    """What there is to say when a session is over."""

    title: str
    """What the plan is called."""

    counts: tuple[str, ...]
    """What was saved, counted: `2 objectives`, `5 small steps`."""

    step: str
    """The first small step, or the first habit where there are none but habits; may be empty."""

    day: str
    """When it is planned for, or how often; empty without a day."""

    leads_to: str
    """What it leads to."""

    has_crisis_page: bool = True
    """Whether anything stands on the page for hard times that its key opens."""


def read_ending(store: "Store", plan: str) -> Ending:
    """Return what was saved of a plan, and its first small step.

    Raises:
        NotThereError: there is no such plan.
    """
    document = load_plan(store, plan)
    view = board(store, plan)
    page = crisis_page(store)
    step, day, leads_to = "", "", ""
    if view is not None and (first := view.next_step) is not None:
        step, day, leads_to = first.step.text, first.step.when, first.objective_title
    elif document.habits:
        habit = document.habits[0]
        step, day = habit.text, format_rhythm(habit.schedule, store.clock.today())
        serves = (each.wish for each in document.objectives if each.id == habit.objective)
        leads_to = next(serves, "")
    has_crisis_page = page is not None and not page.is_empty
    return Ending(document.title, _counts(document), step, day, leads_to, has_crisis_page)


def _counts(plan: "Plan") -> tuple[str, ...]:
    steps = sum(len(each.steps) for each in plan.objectives)
    found = (
        (len(plan.objectives), "objective", "objectives"),
        (steps, "small step", "small steps"),
        (len(plan.habits), "habit", "habits"),
        (len(plan.contacts), "person or place that helps", "people and places that help"),
    )
    counted = [f"{number} {one if number == 1 else more}" for number, one, more in found if number]
    return (*counted, *_count_signs(plan))


def _count_signs(plan: "Plan") -> tuple[str, ...]:
    """Return how many signs there are, and what is true of them: an if-then may be left blank."""
    every = len(plan.signs)
    planned = sum(bool(each.then_part.strip()) for each in plan.signs)
    if not every:
        return ()
    which = "" if not planned else " with a plan" if planned == every else f" ({planned} planned)"
    return (f"{every} sign{'' if every == 1 else 's'}{which}",)


def draw_ending(ending: Ending, width: int, crisis_key: str, write_key: str = "e") -> Drawing:
    """Return the page.

    Args:
        ending: What there is to say.
        width: Cells it may take.
        crisis_key: The key that leads to the page for hard times.
        write_key: The key that writes that page, once one is on it.
    """
    told = f"Your page for hard times is one key away: {crisis_key}"
    if not ending.has_crisis_page:
        told = (
            f"A page for hard times is not written yet: {crisis_key}, then {write_key}, begins one."
        )
    boxed = is_boxed(width)
    first = partial(_draw_step, ending)
    return arrange(
        (
            (paneled("Saved", partial(_draw_counts, ending), boxed=boxed),),
            (
                paneled("Your first small step", first, boxed=boxed),
                paneled("If it gets hard", lambda room: drawing(*words(told, room)), boxed=boxed),
            ),
        ),
        width,
    )


def _draw_counts(ending: Ending, width: int) -> Drawing:
    """Return what was saved, each count with what it counts."""
    if not ending.counts:
        return drawing(*words("Nothing in it yet; it can grow at any time.", width))
    numbers = max(cell_width(each.partition(" ")[0]) for each in ending.counts)
    pairs = (each.partition(" ") for each in ending.counts)
    return stack(
        *(
            entry(rest, width, lead=line((pad(number, numbers, right=True), "bold"), " "))
            for number, _, rest in pairs
        )
    )


def _draw_step(ending: Ending, width: int) -> Drawing:
    """Return the first small step, and below it when it is and what it leads to."""
    if not ending.step:
        return drawing(*words(NO_STEP, width, "dim"))
    about = " · ".join(filter(None, (ending.day, ending.leads_to)))
    step = entry(shown_line(ending.step), width, lead=line(("› ", "accent")), style="bold")
    below = entry(shown_line(about), width, lead=line("  "), style="dim") if about else EMPTY
    return stack(step, below)


class SessionEnd(PlaceScreen):
    """What was saved, the first small step with its day, and the ways on."""

    KEY_COMMANDS = (
        *(each._replace(footer=each.id.title(), group=HERE) for each in PLACES_COMMANDS[:2]),
        Command(
            "write_out",
            "p",
            "write_out",
            "write a file",
            tooltip="Write this plan out",
            help="writes the whole plan into a file, to read or to print",
            synonyms="print export write markdown file paper out take along",
        ),
        Command(
            "",
            "enter",
            "go_on",
            help="goes to Today",
        ),
        *UNDO,
        *PLACES_COMMANDS[2:],
        BACK._replace(footer="Today", help="goes to Today"),
    )

    HELP_TITLE = "Your plan is saved"

    HELP = "Everything in it can be changed, at any time."

    def __init__(self, plan: str) -> None:
        super().__init__()
        self.plan = plan
        """The id of the plan that was saved."""

        self._ending: Ending | None = None

    def middle(self) -> ComposeResult:
        """Yield the page."""
        page = Canvas()
        page.can_focus = False  # There is nothing to go to on it.
        yield page

    def on_mount(self) -> None:
        """Read what was saved."""
        self._ending = self.host.perform(read_ending, self.host.store, self.plan)
        if self._ending is not None:
            self.set_title(self._ending.title, place=self.HELP_TITLE)

    def on_resize(self) -> None:
        """Draw the page for the cells there are."""
        if self._ending is not None:
            crisis = self.host.keys.get("crisis", "f2").upper()
            write = self.host.keys.get("write_crisis", "e")
            shown = draw_ending(self._ending, grid_width(self.app.size.width), crisis, write)
            self.query_one(Canvas).show(shown)

    def action_go_on(self) -> None:
        """Go to Today."""
        self.host.navigation.go("Today")

    def action_back(self) -> None:
        """Go to Today: there is no way back into a session that is over."""
        self.host.navigation.go("Today")

    def action_write_out(self) -> None:
        """Ask where the plan is written to, and say where it is."""
        ask_file(self, NAME, partial(write_plan_out, self.host.store, self.plan))
