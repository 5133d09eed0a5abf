"""What the palette finds: everything that can be done, the places, sessions, and things by name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, ClassVar, NamedTuple

from textual.dom import DOMNode
from textual.screen import Screen

from flows.documents.errors import HandrailError
from flows.guide.schema.catalog import usable_flows
from flows.lookup.plans import PlanSummary, plans
from flows.lookup.search import candidates
from flows.lookup.settings import chosen_wording
from flows.text.comparison import comparable
from tui.app.screen_table import screen_of
from tui.drawing.sanitize import shown_line
from tui.screens.base.host import Host, host_of
from tui.screens.base.place_commands import PLACES_COMMANDS
from tui.screens.base.place_names import PLACES
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.windows.search_window import FoundRow, SearchWindow
from tui.widgets.key_command import (
    EVERYWHERE,
    HERE,
    PLACES_GROUP,
    Command,
    HasCommands,
    commands_of,
    key_name,
    keys_now,
)

WIDTH = 60
"""Characters of a title."""

SESSIONS = "Begin a session"
"""The group of the guided sessions."""

NOT_NOW = "At another moment"
"""The group of what cannot be done just now; choosing it tells when it can."""

BY_NAME = "By name"
"""The group of plans, objectives, habits and people."""


class Entry(NamedTuple):
    """Something that can be done, or gone to."""

    title: str
    """What it is called, as it may be drawn."""

    group: str
    """Under which heading it stands."""

    run: Callable[[], Any]
    """Does it."""

    aside: str = ""
    """What stands at its right: its key, or what it is."""

    synonyms: str = ""
    """Everyday words for it."""

    is_offered: bool = True
    """Whether it stands there before a letter is typed."""


def find(entries: Sequence[Entry], query: str) -> list[Entry]:
    """Return what has all the words that were typed, group by group, the best ones first.

    A word may stand in a title or among the everyday words, whole or as far as it is typed yet.
    The first of the everyday words is what most people call it, so it counts for most; whole
    words count for more than beginnings, and beginnings for more than what is inside one.
    """
    words = comparable(query).split()
    if not words:
        return [each for each in entries if each.is_offered]
    ranked = [(rank, each) for each in entries if (rank := _rank(each, words)) is not None]
    best: dict[str, int] = {}
    for rank, each in ranked:
        best[each.group] = min(rank, best.get(each.group, rank))
    ranked.sort(
        key=lambda pair: (
            pair[1].group == NOT_NOW,
            best[pair[1].group],
            _place(entries, pair[1].group),
            pair[0],
        )
    )
    return [each for _, each in ranked]


def _place(entries: Sequence[Entry], group: str) -> int:
    return next(n for n, each in enumerate(entries) if each.group == group)


def _rank(entry: Entry, words: Sequence[str]) -> int | None:
    """Return how far an entry is from the words: less is nearer; None when one is missing."""
    title, others = comparable(entry.title), comparable(entry.synonyms).split()
    own, total = title.split(), 0
    for word in words:
        if word in others[:1]:
            total -= 1
        elif word in own or word in others:
            continue
        elif any(each.startswith(word) for each in own):
            total += 1
        elif any(each.startswith(word) for each in others):
            total += 2
        elif word in title:
            total += 3
        else:
            return None
    return total


def entries_for(screen: Screen[Any]) -> list[Entry]:
    """Return everything the palette finds over a screen, in the order in which it stands there."""
    host = host_of(screen)
    there: Sequence[PlanSummary] = host.perform(plans, host.store) or ()
    found = [*_acting(screen, host), *_sessions(host, bool(there))]
    if any(each in commands_of(type(screen)) for each in PLACES_COMMANDS):
        told = {each.title for each in found}
        for each in _elsewhere(screen, host):
            # What is done in several places, such as looking at what was changed, is one entry.
            if each.title not in told:
                told.add(each.title)
                found.append(each)
    told = {each.title for each in found}
    return [*found, *_not_now(screen, told), *_named(host, there)]


def _not_now(screen: Screen[Any], told: set[str]) -> Iterator[Entry]:
    """Yield what this place does at other moments, for whoever looks for it by its words."""
    if not isinstance(screen, PlaceScreen):
        return
    for command in screen.commands():
        waits = command.tooltip and command.help and not command.is_available(screen)
        if waits and command.tooltip not in told:
            words = f"{screen.key_of(command)}: {command.help}"
            tell = partial(screen.app.call_later, screen.show_message, words)
            entry = _entry(command, NOT_NOW, tell, host_of(screen))
            yield entry._replace(is_offered=False)


def _acting(screen: Screen[Any], host: Host) -> Iterator[Entry]:
    """Yield what can be done where one is, the places, and what works everywhere."""
    nodes: list[DOMNode] = [screen, screen.app]
    if screen.focused is not None:
        nodes[:0] = [each for each in screen.focused.ancestors_with_self if each not in nodes]
    owned = [
        (node, command)
        for node in nodes
        if isinstance(node, HasCommands)
        for command in commands_of(type(node))
        if command.tooltip and command.action and command.is_available(node)
    ]
    told: set[str] = set()
    for group in (HERE, PLACES_GROUP, EVERYWHERE):
        for node, command in owned:
            # What several have, such as closing the app, is one entry.
            name = command.action.removeprefix("app.")
            if command.group == group and name not in told:
                told.add(name)
                act = partial(_act, node, command)
                yield _entry(command, group or _title(screen), act, host)


def _act(node: DOMNode, command: Command) -> None:
    async def act() -> None:
        await node.app.run_action(command.action, default_namespace=node)

    node.app.call_later(act)


def _title(screen: Screen[Any]) -> str:
    title = screen.NAME or screen.HELP_TITLE if isinstance(screen, PlaceScreen) else ""
    return title or "Here"


def _entry(command: Command, group: str, run: Callable[[], object], host: Host) -> Entry:
    keys = keys_now(command, host.keys)
    name = key_name(keys[0]) if keys else ""
    return Entry(command.tooltip, group, run, name, command.synonyms)


def _elsewhere(screen: Screen[Any], host: Host) -> Iterator[Entry]:
    """Yield what can be done in the other places; choosing it leads there."""
    for place in PLACES:
        owner = screen_of(place.name)[1]
        if isinstance(screen, owner):
            continue
        for command in commands_of(owner):
            if command.group == HERE and command.tooltip and command.action:
                lead = partial(_lead, screen, place.name, command)
                yield _entry(command, place.name, lead, host)._replace(is_offered=False)


def _lead(screen: Screen[Any], place: str, command: Command) -> None:
    """Go to a place and do something there; what is done to a row waits for the row."""
    app, host = screen.app, host_of(screen)

    def there() -> None:
        now = app.screen
        if isinstance(now, PlaceScreen) and command.when is None:
            _act(now, command)
        elif isinstance(now, PlaceScreen):
            now.show_message(f"The key {now.key_of(command)} does it here: {command.tooltip}")

    host.navigation.go(place, getattr(screen, "plan", None))
    app.call_later(app.call_after_refresh, there)


def _sessions(host: Host, has_plan: bool) -> Iterator[Entry]:
    for flow in usable_flows(host.store.home, chosen_wording(host.store)):
        if has_plan or flow.records == "plan":
            title = f"Begin: {shown_line(flow.title, WIDTH)}"
            run = partial(host.navigation.begin, flow.id)
            synonyms = f"{'new plan start' if flow.records == 'plan' else 'review look back'}"
            yield Entry(title, SESSIONS, run, "session", synonyms)


def _named(host: Host, there: Iterable[PlanSummary]) -> Iterator[Entry]:
    go = host.navigation
    for plan in there:
        run = partial(go.open, "plan", plan=plan.id)
        yield Entry(shown_line(plan.title, WIDTH), BY_NAME, run, "plan", is_offered=False)
    try:
        found = candidates(host.store, "objective", "habit", "contact", resting=True)
    except HandrailError:
        return
    for each in found:
        title = shown_line(each.title, WIDTH)
        if each.kind == "objective":
            run = partial(go.open, "objective", plan=each.plan, objective=each.id)
        elif each.kind == "habit":
            run = partial(go.open, "habit", plan=each.plan, habit=each.id)
        else:
            run = partial(go.go, "Support", each.plan)
        kind = "support" if each.kind == "contact" else each.kind
        yield Entry(title, BY_NAME, run, kind, is_offered=False)


class Palette(SearchWindow[Callable[[], Any]]):
    """Asks what to do; it answers with what does it."""

    TITLE_WORDS: ClassVar[str] = "Everything by its name"
    EMPTY_LINE: ClassVar[str] = "undo, theme, export: what would you like to do?"

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = tuple(entries)

    def found(self, query: str) -> Sequence[FoundRow]:
        """Return what can be done that has the words.

        While names of the person's own things are among it, it is nobody else's business.
        """
        found = find(self._entries, query)
        self.is_private = any(each.group == BY_NAME for each in found)
        return [FoundRow(each.group, each.title, each.aside, "", each.run) for each in found]
