"""Puts questions on pages: what belongs together, as much as 80 × 24 holds.

Pages are the same in every front end and at every size, so that two people who look at the same
session see the same page.
"""

from collections.abc import Callable, Iterator
from typing import Any

from flows.guide.items.models import BaseItem, ChoosingItem, GroupItem, NoteItem, RepeatItem
from flows.guide.schema.conditions import Compares
from flows.guide.schema.flow import Flow, Step
from flows.guide.session.questions import Page, Question
from flows.guide.session.visible_items import View, VisibleItem

ROOM = 15
"""Rows that a page holds at 80 × 24, without title, stages and keys."""

Ask = Callable[[VisibleItem], Question]
"""Makes the question of a visible item."""

_Slot = tuple[Any, VisibleItem | None]
"""An item, with its place when it is visible."""

_ROWS = {
    "note": 2,
    "text": 3,
    "long_text": 6,
    "number": 3,
    "scale": 3,
    "yes_no": 3,
    "date": 3,
    "schedule": 5,
    "matrix": 15,
    "rank": 12,
    "gas_levels": 9,
    "if_then": 5,
    "contact": 5,
    "computed": 3,
    "repeat": 12,
}


def is_paged(repeat: RepeatItem) -> bool:
    """Return whether each instance of a repeat has pages of its own.

    A repeat of a single line of text is a plain list, which stands on a page with other questions.
    """
    return [item.type for _, item in repeat.inner] != ["text"]


NOTHING_TO_ASK = (
    "There is nothing to ask here at the moment: your plan holds nothing yet that these questions "
    "are about. They will be here when it does."
)
"""What is said in place of questions when there are none."""


def page_without_questions(flow: Flow) -> Page:
    """Return the one page of a session in which nothing can be asked: it says so."""
    step = flow.steps[0]
    item = NoteItem(id="nothing_to_ask", type="note", label=NOTHING_TO_ASK)
    path = f"{step.id}.{item.id}"
    note = Question(path, item, NOTHING_TO_ASK, None, False, None, None, (), ())
    return Page(path, step, step.title, "", None, None, None, False, (note,))


class Pager:
    """Lays the visible items of a session on pages."""

    def __init__(self, view: View, ask: Ask) -> None:
        self._view = view
        self._ask = ask

    def pages(self) -> tuple[Page, ...]:
        """Return all pages there are now, in their order."""
        return tuple(
            page
            for step in self._view.flow.steps
            for page in self._pages(step, step.items, step.id, None)
        )

    def _pages(
        self, step: Step, items: tuple[Any, ...], path: str, within: "_Within | None"
    ) -> Iterator[Page]:
        loose: list[_Slot] = []
        for item in items:
            place = self._view.places.get(f"{path}.{item.id}")
            alone = isinstance(item, GroupItem) or (isinstance(item, RepeatItem) and is_paged(item))
            if not alone:
                loose.append((item, place))
                continue
            if place is None:
                continue
            # A remark before a repeat is read on the page that it introduces.
            remarks = [] if isinstance(item, GroupItem) else _remarks_at_end(loose)
            yield from self._packed(step, loose[: len(loose) - len(remarks)], within)
            loose = []
            if isinstance(item, GroupItem):
                inner = [
                    each for each in self._view.inside(place.path) if _belongs(each, place.path)
                ]
                if inner:
                    yield self._page(step, inner, within, item.label)
            else:
                yield from self._repeat(step, place, remarks)
        yield from self._packed(step, loose, within)

    def _packed(self, step: Step, slots: list[_Slot], within: "_Within | None") -> Iterator[Page]:
        # What an answer shows takes a little room whether it is there or not, so that answering
        # moves no question to another page; a page that grows scrolls.
        page: list[VisibleItem] = []
        filled = 0
        for item, place in slots:
            height = self._room_of(item, place)
            if filled and filled + height > ROOM:
                if page:
                    yield self._page(step, page, within)
                page, filled = [], 0
            filled += height
            if place is not None:
                page.append(place)
        if page:
            yield self._page(step, page, within)

    def _room_of(self, item: Any, place: VisibleItem | None) -> int:
        when = item.when
        if isinstance(when, Compares) and when.op == "eq":
            asked_anyway = self._view.default_of(when.item) == when.value
        else:
            asked_anyway = when is None
        return _height(item, len(place.choices) if place else 0) if asked_anyway else 1

    def _repeat(self, step: Step, place: VisibleItem, remarks: list[_Slot]) -> Iterator[Page]:
        notes = tuple(self._ask(remark) for _, remark in remarks if remark is not None)
        ids = [identity for identity, _ in place.rows]
        for number, identity in enumerate(ids, 1):
            within = _Within(place, identity, number, len(ids))
            path = f"{place.path}.{identity}"
            for page in self._pages(step, place.item.items, path, within):
                yield page._replace(questions=(*notes, *page.questions))
                notes = ()
        heading, asked = place.item.label, (*notes, self._ask(place))
        yield Page(place.path, step, step.title, heading, None, place.path, None, True, asked)

    def _page(
        self, step: Step, places: list[VisibleItem], within: "_Within | None", title: str = ""
    ) -> Page:
        questions = tuple(self._ask(place) for place in places)
        return Page(
            key=places[0].path,
            step=step,
            title=title or step.title,
            heading=within.heading if within else "",
            instance=(within.number, within.count) if within else None,
            repeat=within.repeat.path if within else None,
            identity=within.identity if within else None,
            is_overview=False,
            questions=questions,
        )


class _Within:
    def __init__(self, repeat: VisibleItem, identity: str, number: int, count: int) -> None:
        self.repeat = repeat
        self.identity = identity
        self.number = number
        self.count = count

    @property
    def heading(self) -> str:
        """Which one of several it is, with the name it has so far."""
        name = self.repeat.item.each or self.repeat.item.label
        title = dict(self.repeat.rows)[self.identity]
        which = f"{self.number} of {self.count}"
        return f"{name} {which}" + (f" · {title}" if title else "")


def _belongs(place: VisibleItem, group: str) -> bool:
    """Return whether an item stands directly in a group, not in a repeat inside it."""
    return place.item.type != "group" and "." not in place.path[len(group) + 1 :]


def _remarks_at_end(slots: list[_Slot]) -> list[_Slot]:
    asked = [number for number, (item, _) in enumerate(slots) if item.type != "note"]
    return slots[asked[-1] + 1 if asked else 0 :]


def _height(item: BaseItem, choices: int) -> int:
    extra = 1 if item.example else 0
    if isinstance(item, ChoosingItem):
        return 2 + min(max(choices or len(item.choices), 3), 8) + (1 if item.other else 0)
    return _ROWS.get(item.type, 3) + extra
