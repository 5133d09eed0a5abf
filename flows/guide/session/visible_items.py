"""What a session asks at this moment: the visible items with their effective answers.

One walk through the flow, in the order of asking. Since a condition may only look at earlier
items, whatever it looks at has been decided when the walk gets there.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from flows.guide.answers.answers import Answers
from flows.guide.items.models import (
    Choice,
    ChoosingItem,
    ComputedItem,
    ContactItem,
    GroupItem,
    IfThenItem,
    MatrixItem,
    MultiSelectItem,
    RankItem,
    RepeatItem,
)
from flows.guide.schema.conditions import holds
from flows.guide.schema.flow import Flow, Step
from flows.guide.schema.functions import FUNCTIONS

Scope = dict[str, str]
"""The instance path of the instance one is in, by the declared path of its repeat."""


class VisibleItem(NamedTuple):
    """A visible item, with everything that is known about it."""

    path: str
    """Its instance path."""

    declared: str
    """Its declared path."""

    item: Any
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


class View:
    """All visible items of a session, by instance path, in the order in which they are asked."""

    def __init__(
        self, flow: Flow, answers: Answers, given: Mapping[str, tuple[Choice, ...]]
    ) -> None:
        """Walk through a flow.

        Args:
            flow: The flow.
            answers: The answers so far.
            given: Lists of the plan that a short flow is about, by name, as `plan.habits`.
        """
        self.flow = flow
        self.answers = answers
        self._given = given
        self._kinds = {
            path.rpartition(".")[0]: item.kinds
            for path, item in flow.declared.items()
            if isinstance(item, ContactItem) and item.kinds
        }
        self.places: dict[str, VisibleItem] = {}
        for step in flow.steps:
            if step.when is None or holds(step.when, lambda path: self._look_up(path, {})):
                self._walk(step, step.items, step.id, step.id, {})

    def at(self, declared: str, scope: Scope) -> VisibleItem | None:
        """Return the visible item with a declared path, seen from inside some instances."""
        return self.places.get(self._instance_path(declared, scope))

    def inside(self, path: str) -> list[VisibleItem]:
        """Return the visible items inside a group, a repeat or an instance."""
        return [place for place in self.places.values() if place.path.startswith(f"{path}.")]

    def default_of(self, declared: str) -> Any:
        """Return the answer that an item has as long as no other is given."""
        return self.flow.declared[declared].default

    def is_blank(self, path: str) -> bool:
        """Return whether nothing was answered inside an instance."""
        prefix = f"{path}."
        return not any(each.startswith(prefix) for each in self.answers.values)

    def title(self, repeat: str, identity: str) -> str:
        """Return what an instance is called, or an empty text."""
        place = self.places.get(repeat)
        names = naming_items(place.item) if place else ()
        for name in names:
            named = self.places.get(f"{repeat}.{identity}.{name}")
            if named and named.value is not None and (title := _title(named)):
                return title
        return ""

    def _walk(
        self, step: Step, items: Iterable[Any], path: str, declared: str, scope: Scope
    ) -> None:
        for item in items:
            here, named = f"{path}.{item.id}", f"{declared}.{item.id}"
            if item.when is not None and not holds(
                item.when, lambda wanted: self._look_up(wanted, scope)
            ):
                continue
            place = self._place(step, item, here, named, scope)
            if isinstance(item, RankItem) and len(place.rows) < 2:
                continue
            if isinstance(item, MatrixItem) and not place.rows:
                continue
            if isinstance(item, ComputedItem) and FUNCTIONS[item.function].of and not place.rows:
                continue
            if self._has_nothing_to_choose(item):
                continue
            self.places[here] = place
            if isinstance(item, GroupItem):
                self._walk(step, item.items, here, named, scope)
            elif isinstance(item, RepeatItem):
                for identity in self.answers.instances.get(here, []):
                    inner = f"{here}.{identity}"
                    self._walk(step, item.items, inner, named, {**scope, named: inner})
                titles = tuple(
                    (each, self.title(here, each)) for each in self.answers.instances.get(here, [])
                )
                self.places[here] = place._replace(rows=titles)

    def _has_nothing_to_choose(self, item: Any) -> bool:
        """Return whether a plan has nothing of what an item, or one needed in it, is about."""
        if isinstance(item, RepeatItem):
            return any(each.required and self._has_nothing_to_choose(each) for each in item.items)
        return (
            isinstance(item, ChoosingItem)
            and item.choices_from.startswith("plan.")
            and not item.other
            and not self._given.get(item.choices_from)
        )

    def _place(self, step: Step, item: Any, path: str, declared: str, scope: Scope) -> VisibleItem:
        choices: tuple[Choice, ...] = ()
        rows: tuple[tuple[str, str], ...] = ()
        if isinstance(item, ChoosingItem):
            choices = item.choices or self._choices(item.choices_from, scope)
            kinds = self._kinds.get(declared.rpartition(".")[0])
            if kinds and item.maps_to == "kind":
                choices = tuple(each for each in choices if each.value in kinds)
        elif isinstance(item, MatrixItem | RankItem):
            rows = tuple((each.value, each.label) for each in self._choices(item.of, scope))
        elif isinstance(item, ComputedItem):
            given = self._given.get(FUNCTIONS[item.function].of, ())
            rows = tuple((each.value, each.label) for each in given)
        value = self.answers.values.get(path, item.default)
        refers = not item.choices if isinstance(item, ChoosingItem) else bool(rows)
        if value is not None and refers:
            value = _still_there(item, value, choices, rows)
        return VisibleItem(path, declared, item, step, scope, value, choices, rows)

    def _choices(self, source: str, scope: Scope) -> tuple[Choice, ...]:
        """Return the choices of a library, of a list of the plan, or of an earlier item."""
        if source in self.flow.libraries:
            return self.flow.libraries[source]
        if source.startswith("plan."):
            return self._given.get(source, ())
        path = self._instance_path(source, scope)
        place = self.places.get(path)
        if place is None:
            return ()
        if isinstance(place.item, RepeatItem):
            return tuple(
                Choice(value=identity, label=(title or "not named yet")[:120])
                for identity, title in place.rows
                if not self.is_blank(f"{path}.{identity}")
            )
        labels = {choice.value: choice for choice in place.choices}
        return tuple(
            labels.get(each, Choice.model_construct(value=each, label=each, help=""))
            for each in place.value or ()
        )

    def _look_up(self, declared: str, scope: Scope) -> Any:
        place = self.places.get(self._instance_path(declared, scope))
        if place is None:
            return None
        if isinstance(place.item, RepeatItem):
            begun = [each for each, _ in place.rows if not self.is_blank(f"{place.path}.{each}")]
            return begun or None
        return place.value

    def _instance_path(self, declared: str, scope: Scope) -> str:
        for repeat in sorted(scope, key=len, reverse=True):
            if declared.startswith(f"{repeat}."):
                return f"{scope[repeat]}{declared[len(repeat) :]}"
        return declared


def naming_items(repeat: RepeatItem) -> tuple[str, ...]:
    """Return the paths inside a repeat that may name an instance, the chosen one first."""
    inner = [(path, item) for path, item in repeat.inner if item.asks]
    chosen = [path for path, item in inner if item.id == repeat.title_from]
    texts = [path for path, item in inner if item.type in ("text", "contact", "long_text")]
    return tuple(dict.fromkeys((*chosen, *texts)))


def _title(place: VisibleItem) -> str:
    value = place.value
    if isinstance(place.item, ContactItem):
        return str(value.get("name", ""))
    if isinstance(place.item, IfThenItem):
        return str(value.get("if", ""))
    if isinstance(place.item, ChoosingItem) and not isinstance(place.item, MultiSelectItem):
        return next((each.label for each in place.choices if each.value == value), str(value))
    if isinstance(value, str):
        return value.strip().split("\n")[0]
    return ""


def _still_there(
    item: Any, value: Any, choices: tuple[Choice, ...], rows: tuple[tuple[str, str], ...]
) -> Any:
    """Leave out of an answer what was taken away since: objectives, people, areas."""
    known = {choice.value for choice in choices} | {row for row, _ in rows}
    if isinstance(item, MultiSelectItem):
        return value if item.other else [each for each in value if each in known] or None
    if isinstance(item, ChoosingItem):
        return value if item.other or value in known else None
    if isinstance(item, MatrixItem):
        return {row: marks for row, marks in value.items() if row in known} or None
    places = [[row for row, _ in rows if row in place] for place in value["order"]]
    pairs = [
        pair for pair in value["comparisons"] if pair["left"] in known and pair["right"] in known
    ]
    kept = {"order": [place for place in places if place], "comparisons": pairs}
    return kept if kept["order"] or pairs else None
