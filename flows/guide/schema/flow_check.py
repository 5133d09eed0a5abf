"""Checks that a flow document holds together: what each part names has to be there."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from flows.documents.errors import UnacceptableError
from flows.guide.items.models import (
    Choice,
    ChoosingItem,
    ComputedItem,
    DateItem,
    GroupItem,
    MatrixItem,
    MultiSelectItem,
    NumberItem,
    RankItem,
    RepeatItem,
    ScaleItem,
    TextItem,
    YesNoItem,
    all_inside,
)
from flows.guide.items.validate_answer import validate_answer
from flows.guide.mapping.field_map import mapping_of
from flows.guide.mapping.targets import find_target
from flows.guide.schema.conditions import ORDERING, Compares, Condition, comparisons
from flows.guide.schema.flow import Flow
from flows.guide.schema.functions import FUNCTIONS
from flows.guide.schema.patterns import pattern_problem

PLAN_LISTS = (
    *("plan.objectives", "plan.habits", "plan.contacts"),
    *("plan.strategies", "plan.signs", "plan.areas"),
)
"""The lists of a plan that a flow about a plan can choose from."""


def check_flow(flow: Flow) -> list[tuple[str, str]]:
    """Return everything that does not hold together, as pairs of path and reason."""
    return list(_Checker(flow).problems()) + mapping_of(flow).problems


class _Checker:
    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._items = dict(flow.items())
        self._earlier: dict[str, Any] = {}
        self._repeats = {path for path, item in self._items.items() if isinstance(item, RepeatItem)}

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self._flow.steps:
            yield "", "A flow needs at least one step."
        yield from _doubles([step.id for step in self._flow.steps], "")
        for step in self._flow.steps:
            if not step.items:
                yield step.id, "A step needs at least one item."
            yield from self._conditions(step.when, step.id)
            yield from _doubles([item.id for item in step.items], step.id)
            for path, item in all_inside(step.items, step.id):
                yield from self._item(path, item)
                self._earlier[path] = item

    def _item(self, path: str, item: Any) -> Iterator[tuple[str, str]]:
        yield from self._conditions(item.when, path)
        if isinstance(item, GroupItem | RepeatItem):
            yield from _doubles([inner.id for inner in item.items], path)
        if isinstance(item, RepeatItem):
            names = {inner.id for _, inner in all_inside(item.items, "")}
            for key in ("title_from", "parent"):
                if (name := getattr(item, key)) and name not in names:
                    yield path, f"`{key}` names {name}, which is not inside it."
        if isinstance(item, MatrixItem | RankItem):
            yield from self._rows(path, item)
        if isinstance(item, ChoosingItem):
            yield from self._choices_from(path, item)
        if isinstance(item, ComputedItem):
            yield from self._computed(path, item)
        if isinstance(item, TextItem) and (problem := pattern_problem(item.pattern)):
            yield path, problem
        if isinstance(item, DateItem):
            yield from _bounds(path, item)
        if item.asks and not item.label:
            yield path, "It has no `label`."
        yield from self._default(path, item)
        yield from self._prefill(path, item)

    def _computed(self, path: str, item: ComputedItem) -> Iterator[tuple[str, str]]:
        reasons = [each for name in item.args for each in self._reachable(name, path, "`args`")]
        yield from reasons
        function = FUNCTIONS.get(item.function)
        if function is None:
            yield path, f"{item.function} is no registered function."
        elif not reasons:
            given = tuple(self._items[name].type for name in item.args)
            if len(given) < function.least or given != function.takes[: len(given)]:
                wanted = ", then maybe a ".join(function.takes)
                wanted = f"has to name a {wanted}" if wanted else "has to be empty"
                yield path, f"`args` of {item.function} {wanted}."

    def _default(self, path: str, item: Any) -> Iterator[tuple[str, str]]:
        if item.default is None or not item.asks:
            return
        if isinstance(item, TextItem) and pattern_problem(item.pattern):
            return
        if isinstance(item, DateItem) and any(_bounds(path, item)):
            return
        if isinstance(item, MatrixItem | RankItem):
            yield path, "This type has no `default`."
            return
        try:
            validate_answer(
                item, item.default, today=date(2026, 1, 1), choices=self._known_choices(item)
            )
        except UnacceptableError as error:
            yield path, f"`default`: {error}"

    def _prefill(self, path: str, item: Any) -> Iterator[tuple[str, str]]:
        prefill = item.prefill
        if prefill is None:
            return
        if prefill.source == "library" and prefill.path not in self._flow.libraries:
            yield path, f"`prefill` names {prefill.path}, which is no library."
        if prefill.source == "previous_plan" and prefill.path:
            from flows.documents.plan import Plan

            try:
                find_target(Plan, prefill.path)
            except UnacceptableError:
                yield path, f"`prefill` names {prefill.path}, which is no field of the plan."

    def _rows(self, path: str, item: Any) -> Iterator[tuple[str, str]]:
        source = self._earlier.get(item.of)
        if item.of in PLAN_LISTS:
            return
        if not isinstance(source, RepeatItem | MultiSelectItem):
            yield path, f"`of` names {item.of}, which is no earlier repeat or multiple choice."
        elif self._foreign(item.of, path):
            yield path, f"`of` names {item.of}, which is inside another repeat."

    def _choices_from(self, path: str, item: ChoosingItem) -> Iterator[tuple[str, str]]:
        source = item.choices_from
        if not source or source in self._flow.libraries or source in PLAN_LISTS:
            return
        if not isinstance(self._earlier.get(source), RepeatItem | MultiSelectItem):
            yield path, f"`choices_from` names {source}, which is no library or earlier repeat."
        elif self._foreign(source, path):
            yield path, f"`choices_from` names {source}, which is inside another repeat."

    def _conditions(self, when: Condition | None, path: str) -> Iterator[tuple[str, str]]:
        for condition in comparisons(when):
            found = list(self._reachable(condition.item, path, "`when`"))
            yield from found
            if not found:
                yield from self._compared(path, condition)

    def _reachable(self, name: str, path: str, key: str) -> Iterator[tuple[str, str]]:
        if name not in self._items:
            yield path, f"{key} names {name}, which is no item of this flow."
        elif name not in self._earlier:
            yield path, f"{key} names {name}, which is not asked before it."
        elif self._foreign(name, path):
            yield path, f"{key} names {name}, which is inside another repeat."

    def _foreign(self, name: str, path: str) -> bool:
        """Return whether an item is inside a repeat that `path` is not inside of."""
        around = [each for each in self._repeats if name.startswith(f"{each}.")]
        return any(not path.startswith(f"{each}.") for each in around)

    def _compared(self, path: str, condition: Compares) -> Iterator[tuple[str, str]]:
        item = self._items[condition.item]
        if not item.asks and not isinstance(item, RepeatItem):
            yield path, f"`when` names {condition.item}, which takes no answer."
            return
        for value in condition.values():
            if reason := self._impossible(item, condition, value):
                yield path, f"`when`: {reason}"

    def _impossible(self, item: Any, condition: Compares, value: Any) -> str:
        if isinstance(item, RepeatItem):
            return "a repeat can only be `answered` or `empty`."
        if condition.op in ORDERING:
            if not isinstance(item, NumberItem | ScaleItem | DateItem):
                return (
                    f"{condition.item} cannot be compared by `{condition.op}`; "
                    "only a number, a scale or a date can."
                )
            if isinstance(item, DateItem) and not _is_day(value):
                return f"{condition.item} is answered by a date such as 2027-01-31."
        if isinstance(item, YesNoItem) and not isinstance(value, bool):
            return f"{condition.item} is answered by true or false."
        if isinstance(item, ScaleItem) and (isinstance(value, bool) or value not in item.marks()):
            return f"{value!r} is not on the scale of {condition.item}."
        if isinstance(item, NumberItem) and (
            isinstance(value, bool) or not isinstance(value, int | float)
        ):
            return f"{condition.item} is answered by a number."
        if isinstance(item, ChoosingItem) and not item.other:
            known = [choice.value for choice in self._known_choices(item)]
            if known and value not in known:
                return f"{value!r} is not a choice of {condition.item}."
        if isinstance(item, MultiSelectItem) and condition.op not in ("contains",):
            return f"{condition.item} has several answers; use `contains`."
        return ""

    def _known_choices(self, item: Any) -> tuple[Choice, ...]:
        if not isinstance(item, ChoosingItem):
            return ()
        return item.choices or self._flow.libraries.get(item.choices_from, ())


def _bounds(path: str, item: DateItem) -> Iterator[tuple[str, str]]:
    for name, bound in (("min", item.min), ("max", item.max)):
        if bound not in ("", "today") and not _is_day(bound):
            yield path, f"`{name}` has to be `today` or a date such as 2027-01-31."
    if _is_day(item.min) and _is_day(item.max) and item.min > item.max:
        yield path, "`min` has to be at most `max`."


def _is_day(value: Any) -> bool:
    try:
        # Other forms of ISO 8601, such as a week, do not stand in order as texts.
        return bool(date.fromisoformat(value).isoformat() == value)
    except (TypeError, ValueError):
        return False


def _doubles(names: list[str], path: str) -> Iterator[tuple[str, str]]:
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{path}.{name}".lstrip("."), "This id is used twice."
