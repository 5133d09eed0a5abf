"""What a session asks at this moment: the visible items with their effective answers.

One walk through the flow, in the order of asking. Since a condition may only look at earlier
items, whatever it looks at has been decided when the walk gets there.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property, partial

from flows.documents.light_types import Any, NamedTuple
from flows.documents.vocabulary import Share
from flows.guide.answers.answers import Answers
from flows.guide.items.base_item import UNNAMED
from flows.guide.items.item import GroupItem, Item, RepeatItem
from flows.guide.items.item_parts import Choice
from flows.guide.schema.conditions import holds
from flows.guide.schema.flow import Flow, Step

Scope = dict[str, str]
"""The instance path of the instance one is in, by the declared path of its repeat; outer first."""

Lists = Mapping[str, tuple[Choice, ...]]
"""Lists of the plan that a short flow is about, by name, as `plan.habits`."""


class VisibleItem(NamedTuple):
    """A visible item, with everything that is known about it."""

    path: str
    """Its instance path."""

    declared: str
    """Its declared path."""

    item: Item
    """The item."""

    step: Step
    """The step it belongs to."""

    scope: Scope
    """The instances it is in."""

    value: Any
    """Its effective answer: the one given, else its default; None when blank."""

    choices: tuple[Choice, ...]
    """What there is to choose from."""

    rows: tuple[tuple[str, str], ...]
    """Ids and titles: the rows of a matrix or a rank, the instances of a repeat."""


class VisibleItems:
    """All visible items of a session, by instance path, in the order in which they are asked."""

    def __init__(self, flow: Flow, answers: Answers, lists: Lists) -> None:
        """Walk through a flow.

        Args:
            flow: The flow.
            answers: The answers so far.
            lists: What there is to choose from in the plan that a short flow is about.
        """
        self.flow = flow
        self.answers = answers
        self._lists = lists
        self._begun = _around(answers.values)
        self.by_path: dict[str, VisibleItem] = {}
        """Every visible item by its instance path."""

        for step in flow.steps:
            if step.when is None or holds(step.when, partial(self._answer_to, {})):
                self._walk(step, step.items, step.id, step.id, {})

    @cached_property
    def held_back(self) -> frozenset[str]:
        """The ids of the objectives that the person keeps for themselves, as answered so far."""
        return frozenset(
            instance.rpartition(".")[2]
            for each in self.by_path.values()
            if each.item.maps_to == "share" and each.value == Share.NEVER
            for instance in list(each.scope.values())[-1:]
            if self.by_path[instance.rpartition(".")[0]].item.maps_to == "objectives"
        )

    def at(self, declared: str, scope: Scope) -> VisibleItem | None:
        """Return the visible item with a declared path, seen from inside some instances."""
        return self.by_path.get(self._path(declared, scope))

    @staticmethod
    def _path(declared: str, scope: Scope) -> str:
        """Return the instance path of an item with a declared path, seen from some instances."""
        for repeat in reversed(scope):
            if declared.startswith(f"{repeat}."):
                return f"{scope[repeat]}{declared[len(repeat) :]}"
        return declared

    def inside(self, path: str) -> list[VisibleItem]:
        """Return the visible items inside a group, a repeat or an instance."""
        prefix = f"{path}."
        return [each for here, each in self.by_path.items() if here.startswith(prefix)]

    def is_blank(self, path: str) -> bool:
        """Return whether nothing was answered inside an instance."""
        return path not in self._begun

    def _walk(
        self, step: Step, items: tuple[Item, ...], path: str, declared: str, scope: Scope
    ) -> None:
        answer_to = partial(self._answer_to, scope)
        for item in items:
            here, named = f"{path}.{item.id}", f"{declared}.{item.id}"
            if item.when is not None and not holds(item.when, answer_to):
                continue
            if item.needed_lists and not all(map(self._lists.get, item.needed_lists)):
                continue
            visible = self._visible(step, item, here, named, scope)
            if len(visible.rows) < item.least_rows or (item.needs_choices and not visible.choices):
                continue
            self.by_path[here] = visible
            if isinstance(item, GroupItem):
                self._walk(step, item.items, here, named, scope)
            elif isinstance(item, RepeatItem):
                titles: list[tuple[str, str]] = []
                for identity in self.answers.instances.get(here, []):
                    inner = f"{here}.{identity}"
                    self._walk(step, item.items, inner, named, {**scope, named: inner})
                    titles.append((identity, self._title(item, inner)))
                self.by_path[here] = visible._replace(rows=tuple(titles))

    def _visible(
        self, step: Step, item: Item, path: str, declared: str, scope: Scope
    ) -> VisibleItem:
        choices = item.offered
        if choices or item.choices_source:
            choices = self.choices_of(item, declared, scope)
        rows: tuple[tuple[str, str], ...] = ()
        if source := item.rows_source:
            rows = tuple((each.value, each.label) for each in self._choices(source, scope))
        value = self.answers.values.get(path)
        if value is None:
            value = item.default
            if item.inferred_from:
                told = [
                    self.answers.values.get(self._path(each, scope)) for each in item.inferred_from
                ]
                value = item.infer(told, choices)
            elif item.takes_the_only and len(choices) == 1:
                value = choices[0].value
        if value is not None and (item.choices_source or rows):
            known = [row for row, _ in rows] or [choice.value for choice in choices]
            value = item.still_there(value, known)
        return VisibleItem(path, declared, item, step, scope, value, choices, rows)

    def choices_of(self, item: Item, declared: str, scope: Scope) -> tuple[Choice, ...]:
        """Return what there is to choose from for an item, seen from inside some instances."""
        source = item.choices_source
        choices = self._choices(source, scope) if source else item.offered
        if choices and item.maps_to == "kind":
            kinds = self.flow.contact_kinds.get(declared.rpartition(".")[0])
            choices = tuple(each for each in choices if not kinds or each.value in kinds)
        return choices

    def _title(self, repeat: RepeatItem, instance: str) -> str:
        """Return what an instance is called, or an empty text."""
        for name in repeat.naming:
            named = self.by_path.get(f"{instance}.{name}")
            if named is None or named.value is None:
                continue
            if title := named.item.format_title(named.value, named.choices):
                return title
        return ""

    def _choices(self, source: str, scope: Scope) -> tuple[Choice, ...]:
        """Return the choices of a library, of a list of the plan, or of an earlier item."""
        if source in self.flow.libraries:
            return self.flow.libraries[source]
        if source.startswith("plan."):
            return self._lists.get(source, ())
        there = self.at(source, scope)
        if there is None:
            return ()
        if isinstance(there.item, RepeatItem):
            return tuple(
                Choice(value=each, label=(title or UNNAMED)[:120])
                for each, title in there.rows
                if not self.is_blank(f"{there.path}.{each}")
            )
        labels = {choice.value: choice for choice in there.choices}
        return tuple(
            labels.get(each) or Choice(value=each, label=each) for each in there.value or ()
        )

    def _answer_to(self, scope: Scope, declared: str) -> Any:
        """Return the answer that a condition looks at; for a repeat, the instances begun."""
        path = self._path(declared, scope) if scope else declared
        there = self.by_path.get(path)
        if there is None:
            return None
        if isinstance(there.item, RepeatItem):
            begun = [each for each, _ in there.rows if not self.is_blank(f"{there.path}.{each}")]
            return begun or None
        return there.value


def _around(paths: Iterable[str]) -> set[str]:
    """Return everything that some paths lead through: steps, groups, repeats and instances."""
    found: set[str] = set()
    for path in paths:
        around = path.rpartition(".")[0]
        while around and around not in found:
            found.add(around)
            around = around.rpartition(".")[0]
    return found
