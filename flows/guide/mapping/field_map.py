"""Which answer lives where: `maps_to` of all items, checked against the documents' own fields."""

from __future__ import annotations

from flows.documents.errors import UnacceptableError
from flows.documents.field_shapes import FIELD_SHAPES
from flows.documents.light_types import Any, assert_never
from flows.guide.items.choice import SelectItem
from flows.guide.items.item import GroupItem, Item, RepeatItem
from flows.guide.items.item_parts import BindingKind
from flows.guide.items.matrix import MatrixItem
from flows.guide.items.scale import ScaleItem
from flows.guide.mapping.bindings import (
    Binding,
    ListBinding,
    MatrixBinding,
    NamesBinding,
    RankBinding,
    TableBinding,
    ValueBinding,
)
from flows.guide.mapping.targets import DOCUMENTS, Target, find_target
from flows.guide.schema.flow import Flow

FILLED_IN = frozenset({"id", "schema_version", "flow", "flow_version", "created", "date", "at"})
"""Required fields that the session fills in by itself."""

MOST_KNOWN = 16
"""How many flows have their bindings kept; more than anybody has open at once."""


class FieldMap:
    """The bindings of a flow. What is wrong with them is collected, not raised."""

    def __init__(self, flow: Flow, *, tries: bool = False) -> None:
        """Bind all items of a flow.

        Args:
            flow: The flow.
            tries: Whether it is tried that each field can hold every answer.
        """
        self.flow = flow
        self._tries = tries
        self.model = DOCUMENTS[flow.records]
        self.bindings: dict[str, Binding] = {}
        """How the answer of each mapped item is kept, by declared path."""

        self.lists: dict[str, ListBinding] = {}
        """How the instances of each mapped repeat are kept, by declared path."""

        self.targets: dict[str, Target] = {}
        """The field that holds the whole answer, for items that have just one."""

        self.problems: list[tuple[str, str]] = []
        """Declared paths with what is wrong there."""

        self.parents: set[str] = set()
        """Declared paths of the items that say which part an instance belongs to."""

        self._taken: dict[tuple[str, str], str] = {}
        for step in flow.steps:
            self._bind_all(step.items, step.id, self.model, "")

    def repeats_of(self, root: str) -> list[ListBinding]:
        """Return the bindings of all repeats that share a list, the most specific ones first."""
        shared = [each for each in self.lists.values() if each.root == root]
        return sorted(shared, key=lambda each: -len(each.sets))

    def owner(self, part: dict[str, Any], root: str) -> ListBinding | None:
        """Return the binding that a part of a shared list belongs to, or None."""
        return next((each for each in self.repeats_of(root) if each.fits(part)), None)

    def _bind_all(self, items: tuple[Item, ...], path: str, model: str, repeat: str) -> None:
        for item in items:
            here = f"{path}.{item.id}"
            try:
                if isinstance(item, GroupItem):
                    if item.maps_to is not None:
                        raise UnacceptableError("A group has no `maps_to`; its items have.")
                    self._bind_all(item.items, here, model, repeat)
                elif isinstance(item, RepeatItem):
                    element = self._bind_repeat(item, here, model, repeat)
                    self._bind_all(item.items, here, element, here)
                elif model:
                    self._bind(item, here, model, repeat)
                elif item.maps_to is not None:
                    raise UnacceptableError("The repeat around it has no `maps_to`.")
            except UnacceptableError as error:
                self.problems.append((here, str(error)))

    def _bind_repeat(self, item: RepeatItem, here: str, model: str, repeat: str) -> str:
        if item.maps_to is None:
            return ""
        if not isinstance(item.maps_to, str) or not model:
            raise UnacceptableError("`maps_to` of a repeat names one list of the plan.")
        targets = find_target(model, item.maps_to)
        element = targets[-1].shape.part
        if not targets[-1].shape.is_list or "id" not in FIELD_SHAPES.get(element, {}):
            raise UnacceptableError(f"{item.maps_to} is no list of parts that a repeat can fill.")
        through_list = any(each.shape.is_list for each in targets[:-1])
        inner = {each.id: each for _, each in item.inner}
        if through_list != bool(item.parent):
            raise UnacceptableError(
                "`parent` has to name the item that says which part it belongs to."
                if through_list
                else "`parent` is only for lists inside other lists."
            )
        if item.parent and not isinstance(inner.get(item.parent), SelectItem):
            raise UnacceptableError("`parent` has to name a `select` inside the repeat.")
        if item.parent:
            self.parents.add(f"{here}.{item.parent}")
        for name in item.sets:
            find_target(element, name)
        outer = self.lists.get(repeat)
        root = f"{outer.root}.{item.maps_to}" if outer else item.maps_to
        required = tuple(
            name
            for name, shape in FIELD_SHAPES[element].items()
            if shape.is_needed and name not in FILLED_IN
        )
        mapped = {each.maps_to for each in inner.values() if isinstance(each.maps_to, str)}
        for each in inner.values():
            if isinstance(each.maps_to, dict):
                mapped |= set(each.maps_to.values())
        if lacking := [name for name in required if name not in mapped]:
            raise UnacceptableError(f"No item inside asks for {lacking[0]}, which it needs.")
        self.lists[here] = ListBinding(root, repeat, item.parent, dict(item.sets), required)
        return element

    def _bind(self, item: Item, here: str, model: str, repeat: str) -> None:
        """Bind an item that takes an answer, in the form in which its answer may live."""
        binding: Binding
        match item.binding:
            case BindingKind.MATRIX:
                # Its axes say where it lives.
                if not isinstance(item, MatrixItem) or not any(each.maps_to for each in item.axes):
                    return
                binding = self._bind_matrix(item)
            case _ if item.maps_to is None:
                return
            case BindingKind.NONE:
                raise UnacceptableError("This type takes no answer, so it has no `maps_to`.")
            case BindingKind.TABLE:
                binding = self._bind_table(item, here, model, repeat)
            case BindingKind.RANK:
                binding = self._bind_rank(item)
            case BindingKind.NAMES | BindingKind.VALUE:
                binding = self._bind_value(item, here, model, repeat)
            case _ as other:
                assert_never(other)
        self.bindings[here] = binding

    def _bind_value(self, item: Item, here: str, model: str, repeat: str) -> Binding:
        if not isinstance(item.maps_to, str):
            raise UnacceptableError("`maps_to` of this type is one field, not a table.")
        targets = find_target(model, item.maps_to)
        is_list = len(targets) == 2 and targets[0].shape.is_list
        if is_list and item.binding is BindingKind.NAMES:
            if "id" in FIELD_SHAPES.get(targets[0].shape.part, {}):
                raise UnacceptableError(f"{item.maps_to} holds parts with ids; use a repeat.")
            self._try_each(item, targets[1])
            return NamesBinding(targets[0].name, targets[1].name)
        self._claim(repeat, item.maps_to, here)
        if any(each.shape.is_list for each in targets[:-1]):
            raise UnacceptableError(f"{item.maps_to} is inside a list; it needs a repeat.")
        self._try_samples(item, targets[-1])
        self.targets[here] = targets[-1]
        return ValueBinding(targets)

    def _bind_table(self, item: Item, here: str, model: str, repeat: str) -> Binding:
        if not isinstance(item.maps_to, dict):
            raise UnacceptableError(
                f"`maps_to` of this type is a table with {', '.join(item.parts)}."
            )
        fields: dict[str, ValueBinding] = {}
        for name, path in item.maps_to.items():
            if name not in item.parts:
                raise UnacceptableError(f"`maps_to` has no {name!r} for this type.")
            self._claim(repeat, path, here)
            fields[name] = ValueBinding(find_target(model, path))
            self._try(fields[name].targets[-1], "x", path)
        return TableBinding(fields)

    def _rows(self, of: str) -> tuple[str, str]:
        """Return the list and the key by which rows are found in the document."""
        if of in self.lists and "." not in self.lists[of].root:
            return self.lists[of].root, "id"
        names = self.bindings.get(of)
        if isinstance(names, NamesBinding):
            return names.field, names.name
        raise UnacceptableError("The rows it is about are not kept in a list of the plan.")

    def _bind_rank(self, item: Item) -> Binding:
        field, key = self._rows(item.rows_source)
        targets = find_target(self.model, str(item.maps_to))
        if key != "id" or len(targets) != 2 or targets[0].name != field:
            raise UnacceptableError(f"`maps_to` has to be a field of {field}.")
        self._try(targets[1], 1, str(item.maps_to))
        return RankBinding(field, targets[1].name)

    def _bind_matrix(self, item: MatrixItem) -> Binding:
        field, key = self._rows(item.rows_source)
        element = find_target(self.model, field)[0].shape.part
        axes: dict[str, str] = {}
        for axis in item.axes:
            if not isinstance(axis.maps_to, str) or not element:
                raise UnacceptableError("Either all axes have a `maps_to` or none.")
            target = find_target(element, axis.maps_to)[-1]
            self._try_samples(axis, target)
            axes[axis.id] = axis.maps_to
        return MatrixBinding(field, key, axes)

    def _claim(self, repeat: str, path: str, here: str) -> None:
        if (repeat, path) in self._taken:
            raise UnacceptableError(f"{path} is already filled by {self._taken[repeat, path]}.")
        self._taken[repeat, path] = here

    def _try_each(self, item: Item, target: Target) -> None:
        """Check that a field can hold each of several answers."""
        for sample in item.samples() if self._tries else ():
            for each in sample if isinstance(sample, list) else ():
                self._try(target, each, str(item.maps_to))

    def _try_samples(self, item: Item | ScaleItem, target: Target) -> None:
        for sample in item.samples() if self._tries else ():
            self._try(target, sample, str(item.maps_to))

    def _try(self, target: Target, sample: object, path: str) -> None:
        """Check that a field can hold a value, as JSON and without bending its type."""
        if not self._tries:
            return
        try:
            target.holds(sample, strict=isinstance(sample, bool))
        except UnacceptableError as error:
            raise UnacceptableError(f"{path} cannot hold every answer to this: {error}") from None


_KNOWN: dict[int, FieldMap] = {}


def map_fields(flow: Flow) -> FieldMap:
    """Return the bindings of a flow, worked out once."""
    known = _KNOWN.get(id(flow))
    if known is None:
        if len(_KNOWN) >= MOST_KNOWN:
            _KNOWN.clear()
        # The mapping keeps its flow, so that no other flow gets the same number meanwhile.
        known = _KNOWN[id(flow)] = FieldMap(flow)
    return known
