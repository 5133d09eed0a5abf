"""Checks that a flow document holds together: what each part names has to be there."""

from collections.abc import Iterator
from datetime import date

from flows.documents.errors import UnacceptableError
from flows.guide.items.choice import MultiSelectItem
from flows.guide.items.computed import ComputedItem
from flows.guide.items.item import GroupItem, Item, RepeatItem, all_inside
from flows.guide.items.item_parts import AnswerContext, Choice
from flows.guide.mapping.field_map import FieldMap
from flows.guide.mapping.targets import DOCUMENTS, find_target
from flows.guide.schema.conditions import Compares, Condition, comparisons
from flows.guide.schema.flow import Flow
from flows.guide.schema.functions import FUNCTIONS

PLAN_LISTS = (
    *("plan.objectives", "plan.habits", "plan.contacts"),
    *("plan.strategies", "plan.signs", "plan.areas", "plan.open_objectives"),
    *("plan.agreed", "plan.topics", "plan.scales", "plan.feelings"),
)
"""The lists of a plan that a flow about a plan can choose from."""


SOME_DAY = date(2026, 1, 1)
"""The day on which a `default` is tried."""


def check_flow(flow: Flow) -> list[tuple[str, str]]:
    """Return everything that does not hold together, as pairs of path and reason."""
    return list(_FlowChecker(flow).problems()) + FieldMap(flow, tries=True).problems


class _FlowChecker:
    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._items = dict(flow.items())
        self._earlier: dict[str, Item] = {}
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

    def _item(self, path: str, item: Item) -> Iterator[tuple[str, str]]:
        yield from self._conditions(item.when, path)
        if item.more and item.required:
            yield path, "What is `required` cannot be `more`: it would be asked for and not shown."
        if item.closing and path.count(".") > 1:
            yield path, "Only what stands directly in a step can be `closing`."
        for each in item.inferred_from:
            if each not in self._items:
                yield path, f"It is told by {each}, which is no item of this flow."
            elif self._foreign(each, path):
                yield path, f"It is told by {each}, which is inside another repeat."
        if isinstance(item, GroupItem | RepeatItem):
            yield from _doubles([inner.id for inner in item.items], path)
        for key, source in item.named_sources().items():
            yield from self._source(path, key, source)
        if isinstance(item, ComputedItem):
            yield from self._computed(path, item)
        problems = [*item.problems()]
        for problem in problems:
            yield path, problem
        if item.asks and not item.label:
            yield path, "It has no `label`."
        if not problems:
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

    def _default(self, path: str, item: Item) -> Iterator[tuple[str, str]]:
        if item.default is None or not item.asks:
            return
        if not item.takes_default:
            yield path, "This type has no `default`."
            return
        try:
            item.validate_answer(item.default, AnswerContext(SOME_DAY, self._known_choices(item)))
        except UnacceptableError as error:
            yield path, f"`default`: {error}"

    def _prefill(self, path: str, item: Item) -> Iterator[tuple[str, str]]:
        prefill = item.prefill
        if prefill is None:
            return
        if prefill.source == "library" and prefill.path not in self._flow.libraries:
            yield path, f"`prefill` names {prefill.path}, which is no library."
        if prefill.source == "previous_plan" and prefill.path:
            try:
                find_target(DOCUMENTS["plan"], prefill.path)
            except UnacceptableError:
                yield path, f"`prefill` names {prefill.path}, which is no field of the plan."

    def _source(self, path: str, key: str, source: str) -> Iterator[tuple[str, str]]:
        """Yield why choices or rows cannot come from where an item says."""
        may_be_library = key == "choices_from"
        if source in PLAN_LISTS or (may_be_library and source in self._flow.libraries):
            return
        what = (
            "library or earlier repeat" if may_be_library else "earlier repeat or multiple choice"
        )
        if not isinstance(self._earlier.get(source), RepeatItem | MultiSelectItem):
            yield path, f"`{key}` names {source}, which is no {what}."
        elif self._foreign(source, path):
            yield path, f"`{key}` names {source}, which is inside another repeat."

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
        known = {choice.value for choice in self._known_choices(item)}
        for value in condition.values():
            if reason := item.comparison_problem(condition, value, known):
                yield path, f"`when`: {reason}"

    def _known_choices(self, item: Item) -> tuple[Choice, ...]:
        return item.offered or self._flow.libraries.get(item.choices_source, ())


def _doubles(names: list[str], path: str) -> Iterator[tuple[str, str]]:
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{path}.{name}".lstrip("."), "This id is used twice."
