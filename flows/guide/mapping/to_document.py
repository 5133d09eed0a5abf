"""From answers to a document: what was answered is written where `maps_to` says.

A document that is there already is the baseline: fields that the flow does not ask about stay as
they are, parts are found again by their ids, and an answer that is hidden or blank is taken out.
"""

from collections.abc import Iterable
from copy import deepcopy

from flows.documents.field_shapes import FIELD_SHAPES
from flows.documents.light_types import Any
from flows.documents.records import Json
from flows.guide.answers.answers import instances_in
from flows.guide.items.item import GroupItem, Item, RepeatItem
from flows.guide.mapping.bindings import Binding, MatrixBinding, RankBinding
from flows.guide.mapping.field_map import FieldMap
from flows.guide.session.visible_items import VisibleItems


class AnswerWriter:
    """Writes the answers of one session into one document."""

    def __init__(self, visible: VisibleItems, mapping: FieldMap, baseline: Json) -> None:
        """Prepare to write.

        Args:
            visible: The visible items with their answers.
            mapping: Where answers live.
            baseline: The document to build on; it is not changed.
        """
        self._visible = visible
        self._mapping = mapping
        self._baseline = baseline
        self._parts = {part["id"]: part for part in _parts_of(baseline)}
        self._made: dict[str, dict[str, list[list[Json]]]] = {}
        self._extra: list[Json] = []
        self._asked: set[str] = set()
        self._late: list[tuple[Binding, Any]] = []

    def write(self) -> Json:
        """Return the document as plain JSON."""
        document = deepcopy(self._baseline)
        for step in self._visible.flow.steps:
            self._fill(document, step.items, step.id, step.id)
        for root in sorted(self._roots(), key=lambda root: root.count(".")):
            self._settle(document, root)
        # An order or a matrix writes into parts, which have to be there first.
        for binding, value in self._late:
            binding.write(document, value)
        if "extra" in FIELD_SHAPES[self._mapping.model]:
            there = {part["id"] for part in _parts_of(document)}
            kept = [
                each
                for each in document.get("extra", [])
                if each["path"] not in self._asked and not self._is_gone(each["path"], there)
            ]
            document["extra"] = kept + self._extra
        return document

    def _fill(self, part: Json, items: tuple[Item, ...], path: str, declared: str) -> None:
        for item in items:
            here, named = f"{path}.{item.id}", f"{declared}.{item.id}"
            if isinstance(item, GroupItem):
                self._fill(part, item.items, here, named)
            elif isinstance(item, RepeatItem) and named in self._mapping.lists:
                self._fill_list(part, item, here, named)
            elif item.asks or isinstance(item, RepeatItem):
                self._write(part, item, here, named)

    def _write(self, part: Json, item: Item, path: str, declared: str) -> None:
        asked = self._visible.by_path.get(path)
        value = asked.value if asked else None
        binding = self._mapping.bindings.get(declared)
        if isinstance(binding, RankBinding | MatrixBinding):
            self._late.append((binding, value))
        elif binding is not None:
            binding.write(part, value)
        elif declared not in self._mapping.parents:
            self._asked.add(path)
            if asked is not None:
                self._keep_extra(item, path)

    def _fill_list(self, part: Json, repeat: RepeatItem, path: str, declared: str) -> None:
        binding = self._mapping.lists[declared]
        shown = path in self._visible.by_path
        by_owner: dict[str, list[Json]] = {}
        for identity in self._visible.answers.instances.get(path, []) if shown else []:
            inner = f"{path}.{identity}"
            if self._visible.is_blank(inner):
                continue
            made = {**deepcopy(self._parts.get(identity, {})), "id": identity, **binding.sets}
            self._fill(made, repeat.items, inner, declared)
            owner = part.get("id", "") if binding.outer else ""
            if binding.parent:
                named = self._visible.by_path.get(f"{inner}.{binding.parent}")
                owner = named.value if named and named.value else ""
            by_owner.setdefault(owner, []).append(made)
        for owner, parts in by_owner.items():
            self._made.setdefault(binding.root, {}).setdefault(owner, []).append(parts)

    def _roots(self) -> set[str]:
        return {binding.root for binding in self._mapping.lists.values()}

    def _settle(self, document: Json, root: str) -> None:
        """Put the parts of a list where they belong, in the order they had where it still holds."""
        *outer, name = root.split(".")
        owners: list[Json] = [document]
        for each in outer:
            owners = [inner for owner in owners for inner in _listed(owner.get(each))]
        made = self._made.get(root, {})
        orphans = made.get("", []) if outer and len(owners) == 1 else []
        for owner in owners:
            there = owner.get(name, [])
            groups = [*made.get(owner["id"] if outer else "", []), *(orphans if outer else [])]
            strangers = [part for part in there if self._mapping.owner(part, root) is None]
            owner[name] = _in_order([part["id"] for part in there], [*groups, strangers])

    def _keep_extra(self, item: Item, path: str) -> None:
        value = self._visible_value(item, path)
        if value is not None:
            label = (item.label or item.id)[:1000]
            kept = {"path": path, "label": label, "heading": item.heading, "value": value}
            self._extra.append(kept)

    def _visible_value(self, item: Item, path: str) -> Any:
        """Return what was answered under a path as a tree, without what is hidden."""
        asked = self._visible.by_path.get(path)
        if asked is None:
            return None
        if isinstance(item, RepeatItem):
            rows = [
                {"id": identity, **self._visible_tree(item.items, f"{path}.{identity}")}
                for identity, _ in asked.rows
                if not self._visible.is_blank(f"{path}.{identity}")
            ]
            return rows or None
        return deepcopy(asked.value) if path in self._visible.answers.values else None

    def _visible_tree(self, items: tuple[Item, ...], path: str) -> Json:
        tree: Json = {}
        for item in items:
            here = f"{path}.{item.id}"
            if isinstance(item, GroupItem):
                value: Any = self._visible_tree(item.items, here) or None
            else:
                value = self._visible_value(item, here)
            if value is not None:
                tree[item.id] = value
        return tree

    def _is_gone(self, path: str, there: set[str]) -> bool:
        """Return whether an extra answer is about a part that was taken out: it goes with it."""
        instances = self._visible.answers.instances
        return any(
            identity not in there and identity not in instances.get(repeat, [])
            for repeat, identity in instances_in(self._visible.flow, path)
        )


def _listed(value: object) -> list[Json]:
    return value if isinstance(value, list) else []


def _parts_of(document: Json) -> Iterable[Json]:
    for value in document.values():
        for part in _listed(value):
            if isinstance(part, dict) and "id" in part:
                yield part
                yield from _parts_of(part)


def _in_order(before: list[str], groups: list[list[Json]]) -> list[Json]:
    """Return all parts in the order before, unless somebody moved one; new ones come last."""
    parts = [part for group in groups for part in group]
    place = {identity: position for position, identity in enumerate(before)}
    ordered = sorted(parts, key=lambda part: place.get(part["id"], len(before)))
    positions = {part["id"]: position for position, part in enumerate(ordered)}
    for group in groups:
        ids = [positions[part["id"]] for part in group]
        if ids != sorted(ids):
            return parts
    return ordered
