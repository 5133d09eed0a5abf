"""The answers of a session: what was answered under which path, and what repeats how often.

A *declared path* names an item in the flow: `objectives.objective.step.text`. An *instance path*
also names the instances of the repeats on the way: `objectives.objective.3f2a.step.77b1.text`.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from types import MappingProxyType

from flows.documents.light_types import Any, NamedTuple, TypeVar
from flows.guide.items.item import GroupItem, Item, RepeatItem, inside
from flows.guide.schema.flow import Flow

MISFITS = "_misfits"
"""The key under which a draft keeps answers that its flow no longer asks for."""


class Removed(NamedTuple):
    """An instance that was taken out of a repeat, so that it can be put back."""

    repeat: str
    """The instance path of the repeat."""

    id: str
    """The id of the instance."""

    position: int
    """Where it stood, from 0."""

    values: dict[str, Any]
    """Its answers by instance path."""

    instances: dict[str, list[str]]
    """Its nested repeats."""

    misfits: dict[str, Any]
    """Answers inside it that its flow no longer asks for."""

    typing: Mapping[str, str] = MappingProxyType({})
    """What was being typed in it."""


class Answers:
    """Answers by instance path. Hidden ones stay here too, so stepping back loses nothing."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        """The answers themselves."""

        self.instances: dict[str, list[str]] = {}
        """The ids of the instances of each repeat, in their order."""

        self.misfits: dict[str, Any] = {}
        """Answers to questions that the flow does not ask, by path."""

    def add(self, repeat: str, identity: str) -> None:
        """Add an instance to a repeat."""
        self.instances.setdefault(repeat, []).append(identity)

    def remove(self, repeat: str, identity: str) -> Removed:
        """Take an instance with all its answers out of a repeat."""
        position = self.instances[repeat].index(identity)
        del self.instances[repeat][position]
        if not self.instances[repeat]:
            del self.instances[repeat]
        prefix = f"{repeat}.{identity}."
        values = take_out(self.values, prefix)
        nested = take_out(self.instances, prefix)
        return Removed(repeat, identity, position, values, nested, take_out(self.misfits, prefix))

    def restore(self, removed: Removed) -> None:
        """Put an instance back where it stood."""
        self.instances.setdefault(removed.repeat, []).insert(removed.position, removed.id)
        self.values.update(removed.values)
        self.instances.update(removed.instances)
        self.misfits.update(removed.misfits)

    def move(self, repeat: str, identity: str, by: int) -> None:
        """Move an instance by some places, as far as there is room."""
        ids = self.instances[repeat]
        place = ids.index(identity)
        ids.insert(max(0, min(len(ids) - 1, place + by)), ids.pop(place))

    def nested(self, flow: Flow) -> dict[str, Any]:
        """Return the answers as a tree by step, item and instance, as drafts and files have it."""
        tree = {step.id: self._tree(step.items, step.id) for step in flow.steps}
        tree = {step: items for step, items in tree.items() if items}
        if self.misfits:
            tree[MISFITS] = dict(self.misfits)
        return deepcopy(tree)

    def _tree(self, items: tuple[Item, ...], path: str) -> dict[str, Any]:
        tree: dict[str, Any] = {}
        for item in items:
            here = f"{path}.{item.id}"
            if isinstance(item, RepeatItem):
                rows = [
                    {"id": identity, **self._tree(item.items, f"{here}.{identity}")}
                    for identity in self.instances.get(here, [])
                ]
                if rows:
                    tree[item.id] = rows
            elif isinstance(item, GroupItem):
                if inner := self._tree(item.items, here):
                    tree[item.id] = inner
            elif here in self.values:
                tree[item.id] = self.values[here]
        return tree


Value = TypeVar("Value")


def take_out(table: dict[str, Value], prefix: str) -> dict[str, Value]:
    """Take everything whose path begins like this out of a table, and return it."""
    return {path: table.pop(path) for path in [*table] if path.startswith(prefix)}


def unnest(flow: Flow, tree: dict[str, Any]) -> Answers:
    """Return the answers of a draft; what its flow does not ask for goes to the misfits."""
    answers = Answers()
    tree = deepcopy(tree)
    answers.misfits.update(tree.pop(MISFITS, {}))
    steps = {step.id: step for step in flow.steps}
    for name, inner in tree.items():
        if name in steps and isinstance(inner, dict):
            take_tree(answers, steps[name].items, inner, name)
        else:
            answers.misfits[name] = inner
    return answers


def take_tree(answers: Answers, items: tuple[Item, ...], tree: dict[str, Any], path: str) -> None:
    """Take the answers to some items out of a tree; what fits nowhere goes to the misfits."""
    known = {item.id: item for item in items}
    for name, value in tree.items():
        here, item = f"{path}.{name}", known.get(name)
        if isinstance(item, RepeatItem) and _is_list_of_instances(value):
            for row in value:
                identity = row.pop("id")
                answers.add(here, identity)
                take_tree(answers, item.items, row, f"{here}.{identity}")
        elif isinstance(item, GroupItem) and isinstance(value, dict):
            take_tree(answers, item.items, value, here)
        elif item is not None and item.asks:
            answers.values[here] = value
        else:
            answers.misfits[here] = value


def _is_list_of_instances(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(row, dict) and isinstance(row.get("id"), str) for row in value
    )


def declared_path(flow: Flow, path: str) -> str:
    """Return the declared path of an instance path, which may be one already.

    Raises:
        KeyError: there is no such item.
    """
    return ".".join(name for name, is_instance in _segments(flow, path) if not is_instance)


def instances_in(flow: Flow, path: str) -> list[tuple[str, str]]:
    """Return the repeats that a path leads through, each with the id of the instance."""
    found: list[tuple[str, str]] = []
    here: list[str] = []
    try:
        for name, is_instance in _segments(flow, path):
            if is_instance:
                found.append((".".join(here), name))
            here.append(name)
    except KeyError:
        pass  # The path goes on to something that is asked no more; the way there is known.
    return found


def _segments(flow: Flow, path: str) -> Iterator[tuple[str, bool]]:
    names = path.split(".")
    step = next((each for each in flow.steps if each.id == names[0]), None)
    if step is None:
        raise KeyError(path)
    yield names[0], False
    items: tuple[Item, ...] = step.items
    within: Item | None = None
    for name in names[1:]:
        item = next((each for each in items if each.id == name), None)
        if item is None and isinstance(within, RepeatItem):
            yield name, True
            within = None
            continue
        if item is None:
            raise KeyError(path)
        yield name, False
        within = item
        items = inside(item)
