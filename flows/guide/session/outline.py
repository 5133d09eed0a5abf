"""The plan as it stands, line by line: beside the questions, and when it is read back."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from flows.guide.items.answer_words import format_answer
from flows.guide.items.models import GroupItem, RepeatItem
from flows.guide.session.pages import is_paged
from flows.guide.session.questions import Line, Outline, Question, Section, Smart
from flows.guide.session.visible_items import View, VisibleItem, naming_items


def outline(view: View, ask: "Any", today: date) -> Outline:
    """Return what was answered, in the order of the flow.

    Args:
        view: The visible items.
        ask: Makes the question of a visible item.
        today: The day that dates are told from.
    """
    writer = _Writer(view, ask, today)
    sections = []
    for step in view.flow.steps:
        if lines := tuple(writer.lines(step.items, step.id, 0)):
            sections.append(Section(step.title, step.id, lines))
    return Outline(tuple(sections))


class _Writer:
    def __init__(self, view: View, ask: Any, today: date) -> None:
        self._view = view
        self._ask = ask
        self._today = today

    def lines(
        self, items: tuple[Any, ...], path: str, depth: int, named: str = ""
    ) -> Iterator[Line]:
        for item in items:
            here = f"{path}.{item.id}"
            place = self._view.places.get(here)
            if place is None or here == named:
                continue
            if isinstance(item, GroupItem):
                yield from self.lines(item.items, here, depth, named)
            elif isinstance(item, RepeatItem):
                yield from self._instances(place, depth)
            elif item.asks and place.value is not None and here in self._view.answers.values:
                yield self._line(place, depth, is_title=False)

    def _instances(self, place: VisibleItem, depth: int) -> Iterator[Line]:
        for identity, _ in place.rows:
            inner = f"{place.path}.{identity}"
            if self._view.is_blank(inner):
                continue
            named = next(
                (
                    f"{inner}.{name}"
                    for name in naming_items(place.item)
                    if f"{inner}.{name}" in self._view.places
                    and self._view.places[f"{inner}.{name}"].value is not None
                ),
                "",
            )
            if named and not is_paged(place.item):
                # A line of a plain list says little without what was asked.
                line = self._line(self._view.places[named], depth, is_title=False)
                yield line._replace(label=place.item.label)
            elif named:
                yield self._line(self._view.places[named], depth, is_title=True)
            yield from self.lines(place.item.items, inner, depth + 1, named)

    def _line(self, place: VisibleItem, depth: int, *, is_title: bool) -> Line:
        question: Question = self._ask(place)
        text = format_answer(place.item, place.value, self._today, place.choices, place.rows)
        item = place.item
        return Line(place.path, question.label, text, item.type, item.sensitive, depth, is_title)


SMART = {
    "Specific": ("specific",),
    "Measurable": ("measure", "target"),
    "Achievable": ("confidence", "limits", "allow_for"),
    "Relevant": ("why", "value", "importance"),
    "Time-bound": ("due",),
}
"""The fields of an objective that answer each of the five; one of them is enough."""


def smart(view: View, instance: str) -> tuple[Smart, ...]:
    """Return which of the five an objective answers; nothing when its flow asks for none.

    Args:
        view: The visible items.
        instance: The instance path of the objective.
    """
    answered = {
        place.item.maps_to: place.value is not None
        for place in view.inside(instance)
        if isinstance(place.item.maps_to, str)
    }
    if "wish" not in answered:
        return ()
    return tuple(
        Smart(name, any(answered.get(field, False) for field in fields))
        for name, fields in SMART.items()
    )
