"""Which screen goes by which name; each is imported when it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

from flows.documents.errors import HandrailError
from tui.screens.base.place_names import PLACES, PlaceName
from tui.screens.base.place_screen import PlaceScreen

if TYPE_CHECKING:
    from flows.store.store import Store

SCREENS = {
    "plan": "tui.screens.plans.plan_document:PlanDocument",
    "plan_on_day": "tui.screens.plans.history:PlanOnDay",
    "history": "tui.screens.plans.history:History",
    "objective": "tui.screens.objective.objective:ObjectiveStory",
    "habit": "tui.screens.habit.habit:HabitPlace",
    "settings": "tui.screens.settings.settings:SettingsPlace",
    "crisis": "tui.screens.crisis.crisis:Crisis",
    "wizard": "tui.screens.session.wizard:Wizard",
    "read_back": "tui.screens.session.read_back:ReadBack",
    "session_page": "tui.screens.session_page.session_page:SessionPagePlace",
    "session_end": "tui.screens.session.session_end:SessionEnd",
}
"""The screens that are opened by name, beside the places: the module and the class of each."""


def screen_of(name: str) -> tuple[PlaceName, type[PlaceScreen]]:
    """Return a place by its name, with its screen, which is imported by this."""
    place = next(each for each in PLACES if each.name == name)
    return place, _load(place.screen)


def place_to_start(store: "Store", start: str) -> str:
    """Return the name of the place to begin with: Today when there is a plan.

    Args:
        store: The open home.
        start: Where to begin, see `run_app`.
    """
    from flows.lookup.plans import current_plan

    verb = start.partition(":")[0]
    if verb:
        return next((each.name for each in PLACES if each.name.lower() == verb), "Plans")
    try:
        return "Today" if current_plan(store) is not None else "Plans"
    except HandrailError:
        # The plans tell what cannot be read; the page for hard times is a key away from there.
        return "Plans"


def screen_class(name: str) -> type[PlaceScreen]:
    """Return a screen by its name in `SCREENS`; it is imported by this."""
    return _load(SCREENS[name])


def _load(where: str) -> type[PlaceScreen]:
    module, _, called = where.partition(":")
    screen: type[PlaceScreen] = getattr(import_module(module), called)
    return screen
