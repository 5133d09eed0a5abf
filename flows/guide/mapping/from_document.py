"""From a document back to answers, so that a plan can be changed in the wizard that built it."""

from copy import deepcopy

from flows.documents.records import Json
from flows.guide.answers.answers import Answers, take_tree
from flows.guide.answers.misfits import move_misfits
from flows.guide.items.item import GroupItem, Item, RepeatItem
from flows.guide.mapping.bindings import RankBinding
from flows.guide.mapping.field_map import FieldMap
from flows.guide.schema.flow import Flow


def read_answers(flow: Flow, mapping: FieldMap, document: Json) -> Answers:
    """Return the answers that build this document.

    Args:
        flow: The flow that is asked.
        mapping: Where its answers live.
        document: The document as plain JSON.
    """
    answers = Answers()
    reader = _AnswerReader(mapping, document, answers)
    for step in flow.steps:
        reader.read(document, step.items, step.id, step.id)
    in_fields = {*answers.values}
    for extra in document.get("extra", []):
        _take_extra(flow, answers, extra["path"], extra["value"])
    move_misfits(flow, mapping, answers, [*(answers.values.keys() - in_fields)])
    return answers


class _AnswerReader:
    def __init__(self, mapping: FieldMap, document: Json, answers: Answers) -> None:
        self._mapping = mapping
        self._document = document
        self._answers = answers

    def read(self, part: Json, items: tuple[Item, ...], path: str, declared: str) -> None:
        for item in items:
            here, named = f"{path}.{item.id}", f"{declared}.{item.id}"
            if isinstance(item, GroupItem):
                self.read(part, item.items, here, named)
            elif isinstance(item, RepeatItem):
                if named in self._mapping.lists:
                    self._read_list(part, item, here, named)
            elif binding := self._mapping.bindings.get(named):
                value = binding.read(part)
                if isinstance(binding, RankBinding) and len(part.get(binding.field, [])) < 2:
                    value = None
                if value is not None:
                    self._answers.values[here] = value

    def _read_list(self, part: Json, repeat: RepeatItem, path: str, declared: str) -> None:
        binding = self._mapping.lists[declared]
        names = binding.root.split(".")
        owners = [part] if binding.outer else [self._document]
        for name in [] if binding.outer else names[:-1]:
            owners = [inner for owner in owners for inner in owner.get(name, [])]
        for owner in owners:
            for each in owner.get(names[-1], []):
                if self._mapping.owner(each, binding.root) is not binding:
                    continue
                self._answers.add(path, each["id"])
                inner = f"{path}.{each['id']}"
                if binding.parent:
                    self._answers.values[f"{inner}.{binding.parent}"] = owner["id"]
                self.read(each, repeat.items, inner, declared)


def _take_extra(flow: Flow, answers: Answers, path: str, value: object) -> None:
    """Put an answer without a field of its own back under its path, if that is still asked."""
    step, *names = path.split(".")
    items: tuple[Item, ...] = next((each.items for each in flow.steps if each.id == step), ())
    here, repeat = step, None
    for position, name in enumerate(names):
        if repeat is not None:
            if name not in answers.instances.get(here, []):
                return
            here, items, repeat = f"{here}.{name}", repeat.items, None
            continue
        item = next((each for each in items if each.id == name), None)
        if item is None:
            return
        here = f"{here}.{name}"
        if isinstance(item, GroupItem):
            items = item.items
        elif isinstance(item, RepeatItem):
            repeat = item
            if position == len(names) - 1:
                take_tree(answers, (item,), {name: deepcopy(value)}, here.rpartition(".")[0])
        elif item.asks and position == len(names) - 1:
            answers.values[here] = value
