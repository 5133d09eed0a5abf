"""What the palette finds: every plan, objective, habit and person by name, and the ways to them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from flows.documents.errors import HandrailError
from flows.guide.schema.catalog import usable_flows
from flows.lookup.plans import PlanSummary, plans
from flows.lookup.search import candidates
from tui.screens.base.host import Host, host_of
from tui.widgets.sanitize import shown_line

WIDTH = 60
"""Characters of a title."""


class _Way(NamedTuple):
    """Something one can go to."""

    title: str
    """What it is called, as it may be drawn."""

    about: str
    """What it is."""

    go: Callable[[], Any]
    """Goes there."""


class PaletteProvider(Provider):
    """Plans, objectives, habits and people, and the sessions that can be begun."""

    _there: Sequence[PlanSummary] = ()
    """The plans as they were when the palette was opened."""

    async def startup(self) -> None:
        """Read the plans; why they cannot be read is told once, not for each letter."""
        self._there = self._host.perform(plans, self._host.store) or ()

    async def discover(self) -> Hits:
        """Offer the sessions; titles are found by typing a part of them."""
        for way in self._sessions():
            yield DiscoveryHit(Content(way.title), way.go, way.title, way.about)

    async def search(self, query: str) -> Hits:
        """Find what has the words in its title."""
        matcher = self.matcher(query)
        for way in (*self._plans(), *self._parts(), *self._sessions()):
            score = matcher.match(way.title)
            if score > 0:
                yield Hit(score, Content(way.title), way.go, way.title, way.about)

    @property
    def _host(self) -> Host:
        return host_of(self.app)

    def _open(self, name: str, **values: str) -> None:
        self._host.navigation.open(name, **values)

    def _plans(self) -> Iterator[_Way]:
        for plan in self._there:
            title = shown_line(plan.title, WIDTH)
            yield _Way(title, "plan", partial(self._open, "plan", plan=plan.id))

    def _parts(self) -> Iterator[_Way]:
        try:
            found = candidates(self._host.store, "objective", "habit", "contact", resting=True)
        except HandrailError:
            return
        for each in found:
            title = shown_line(each.title, WIDTH)
            if each.kind == "objective":
                go = partial(self._open, "objective", plan=each.plan, objective=each.id)
                yield _Way(title, "objective", go)
            elif each.kind == "habit":
                yield _Way(
                    title, "habit", partial(self._open, "habit", plan=each.plan, habit=each.id)
                )
            else:
                yield _Way(
                    title, "support", partial(self._host.navigation.go, "Support", each.plan)
                )

    def _sessions(self) -> Iterator[_Way]:
        for flow in usable_flows(self._host.store.home):
            if self._there or flow.records == "plan":
                go = partial(self._host.navigation.begin, flow.id)
                yield _Way(f"Begin: {shown_line(flow.title, WIDTH)}", "guided session", go)
