"""The plan as it stands, line by line: beside the questions, and when it is read back."""

from collections.abc import Iterator
from datetime import date

from flows.guide.items.item import GroupItem, Item, RepeatItem
from flows.guide.session.pages import AskQuestion
from flows.guide.session.questions import Line, Outline, Section, Smart
from flows.guide.session.visible_items import VisibleItem, VisibleItems


def build_outline(visible: VisibleItems, ask: AskQuestion, today: date) -> Outline:
    """Return what was answered, in the order of the flow.

    Args:
        visible: The visible items.
        ask: Makes the question of a visible item.
        today: The day that dates are told from.
    """
    writer = _OutlineWriter(visible, ask, today)
    sections = []
    for step in visible.flow.steps:
        if lines := tuple(writer.lines(step.items, step.id, 0)):
            sections.append(Section(step.title, step.id, lines))
    return Outline(tuple(sections))


class _OutlineWriter:
    def __init__(self, visible: VisibleItems, ask: AskQuestion, today: date) -> None:
        self._visible = visible
        self._ask = ask
        self._today = today

    def lines(
        self, items: tuple[Item, ...], path: str, depth: int, named: str = ""
    ) -> Iterator[Line]:
        for item in items:
            here = f"{path}.{item.id}"
            asked = self._visible.by_path.get(here)
            if asked is None or here == named:
                continue
            if isinstance(item, GroupItem):
                yield from self.lines(item.items, here, depth, named)
            elif isinstance(item, RepeatItem):
                yield from self._instances(item, asked, depth)
            elif item.asks and asked.value is not None and here in self._visible.answers.values:
                yield self._line(asked, depth, is_title=False)

    def _instances(self, item: RepeatItem, repeat: VisibleItem, depth: int) -> Iterator[Line]:
        for identity, _ in repeat.rows:
            inner = f"{repeat.path}.{identity}"
            if self._visible.is_blank(inner):
                continue
            naming = [self._visible.by_path.get(f"{inner}.{name}") for name in item.naming]
            named = next((each for each in naming if each and each.value is not None), None)
            if named and not item.is_paged:
                # A line of a plain list says little without what was asked.
                yield self._line(named, depth, is_title=False)._replace(label=item.label)
            elif named:
                yield self._line(named, depth, is_title=True)
            yield from self.lines(item.items, inner, depth + 1, named.path if named else "")

    def _line(self, asked: VisibleItem, depth: int, *, is_title: bool) -> Line:
        question = self._ask(asked)
        item, text = asked.item, question.format_answer(asked.value, self._today)
        return Line(asked.path, question.label, text, item.is_bare, item.sensitive, depth, is_title)


SMART = {
    "Specific": ("specific",),
    "Measurable": ("measure", "target"),
    "Achievable": ("confidence", "allow_for"),
    "Relevant": ("why", "value", "importance"),
    "Time-bound": ("due",),
}
"""The fields of an objective that answer each of the five; one of them is enough."""


def build_smart(visible: VisibleItems, instance: str) -> tuple[Smart, ...]:
    """Return which of the five an objective answers; nothing when its flow asks for none.

    Args:
        visible: The visible items.
        instance: The instance path of the objective.
    """
    answered = {
        each.item.maps_to: each.value is not None
        for each in visible.inside(instance)
        if isinstance(each.item.maps_to, str)
    }
    if "wish" not in answered:
        return ()
    return tuple(
        Smart(name, any(answered.get(field, False) for field in fields))
        for name, fields in SMART.items()
    )
