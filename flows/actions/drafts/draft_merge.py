"""Merging what two sessions did to one draft, answer by answer; pure functions.

A session knows the draft as it last read or saved it. What it changed since then is put into the
draft as it stands now, which another session may have changed too. Nothing that somebody answered
is lost: of two answers to one question the later one stands, and the other one is offered.
"""

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from flows.guide.answers.answers import (
    MISFITS,
    Answers,
    declared_path,
    instances_in,
    take_out,
    take_tree,
    unnest,
)
from flows.guide.answers.misfits import fit_answers
from flows.guide.schema.flow import Flow


class DraftState(NamedTuple):
    """What a draft holds that sessions change, by instance path."""

    values: dict[str, Any]
    """The answers."""

    instances: dict[str, list[str]]
    """The ids of the instances of each repeat, in their order."""

    misfits: dict[str, Any]
    """Answers to questions that the flow does not ask."""

    typing: dict[str, str]
    """Text that is being typed."""

    others: dict[str, list[Any]]
    """What other sessions answered to the same question at the same time."""

    @property
    def tables(self) -> tuple[dict[str, Any], ...]:
        """All of it, each by path."""
        return (self.values, self.instances, self.misfits, self.typing, self.others)

    def answers(self) -> Answers:
        """Return the answers as a session holds them."""
        answers = Answers()
        answers.values.update(self.values)
        answers.instances.update({path: [*ids] for path, ids in self.instances.items()})
        answers.misfits.update(self.misfits)
        return answers

    def changed_under(self, prefix: str, before: "DraftState") -> bool:
        """Return whether anything differs from a state before, below a path."""
        return any(
            _under(one, prefix) != _under(other, prefix)
            for one, other in zip(self.tables, before.tables, strict=True)
        )


NOTHING = DraftState({}, {}, {}, {}, {})
"""A draft in which nothing was answered."""


class Merge(NamedTuple):
    """What came of two sessions."""

    state: DraftState
    """The draft that holds what both did."""

    taken_in: tuple[str, ...]
    """Paths at which this session did not have what stands in it now."""

    twice: tuple[str, ...]
    """Paths of questions that both answered, each in another way."""


def state_of(answers: Answers, typing: Mapping[str, str], others: Mapping[str, Any]) -> DraftState:
    """Return a copy of what a session holds now."""
    return deepcopy(
        DraftState(answers.values, answers.instances, answers.misfits, dict(typing), dict(others))
    )


def read_state(flow: Flow, document: Mapping[str, Any]) -> DraftState:
    """Return what a stored draft holds, as the questions of a flow have it.

    Args:
        flow: The flow as this process knows it; the draft may be of another version.
        document: The draft as plain JSON.
    """
    tree = find_places(flow, document.get("answers", {}))
    answers = fit_answers(flow, tree, of_plan=document.get("ground") is not None)
    return state_of(answers, document.get("typing", {}), document.get("others", {}))


def find_places(flow: Flow, tree: dict[str, Any]) -> dict[str, Any]:
    """Return answers with those that fitted nowhere at their questions, where there are such now.

    A session that does not know a question yet keeps its answer among the misfits; to one that
    knows it, it is an answer.
    """
    if not tree.get(MISFITS):
        return tree
    answers = unnest(flow, tree)
    steps = {step.id: step.items for step in flow.steps}
    for path, value in [*answers.misfits.items()]:
        outer, _, name = path.rpartition(".")
        items = steps.get(path) if not outer else _items_at(flow, answers, path)
        inner = value if not outer else {name: value}
        if items and isinstance(inner, dict):
            del answers.misfits[path]
            take_tree(answers, items, inner, outer or path)
    return answers.nested(flow)


def _items_at(flow: Flow, answers: Answers, path: str) -> tuple[Any, ...]:
    """Return the item at a path that is free; none where there is no such item or instance."""
    try:
        item = flow.declared[declared_path(flow, path)]
    except KeyError:
        return ()
    is_free = path not in answers.values and path not in answers.instances
    ways = instances_in(flow, path)
    is_there = all(identity in answers.instances.get(repeat, ()) for repeat, identity in ways)
    return (item,) if is_free and is_there else ()


def merge(
    before: DraftState,
    mine: DraftState,
    theirs: DraftState,
    is_later: Callable[[str], bool] = lambda path: True,
) -> Merge:
    """Return what two sessions made of one draft.

    Args:
        before: What both began with.
        mine: What this session holds.
        theirs: What the other session left in the draft.
        is_later: Whether this session answered last at a path that both answered.
    """
    held = mine
    mine, theirs = _put_back(before, mine, theirs), _put_back(before, theirs, mine)
    others = _merge_others(before.others, mine.others, theirs.others)
    values, twice = _merge_values(before.values, mine.values, theirs.values, is_later)
    for path, lost in twice.items():
        if lost is not None:
            others[path] = _with(others.get(path, ()), lost)
    misfits, _ = _merge_values(before.misfits, mine.misfits, theirs.misfits)
    typing, both_type = _merge_values(before.typing, mine.typing, theirs.typing)
    for path, lost in both_type.items():
        # What one has answered, the other need not keep typing; words that go on are no loss.
        if lost and not str(typing.get(path) or values.get(path) or "").startswith(lost):
            kept = [each for each in others.get(path, ()) if not lost.startswith(str(each))]
            others[path] = _with(kept, lost)
    others = {
        path: left
        for path, every in others.items()
        if (left := [each for each in every if not _stands(each, path, values, typing)])
    }
    instances = {
        path: ids
        for path in dict.fromkeys((*theirs.instances, *mine.instances))
        if (ids := _merge_ids(*(each.instances.get(path, []) for each in (before, mine, theirs))))
    }
    merged = _without_removed(DraftState(values, instances, misfits, typing, others), before)
    return Merge(
        merged,
        tuple(sorted(changed_paths(held, merged))),
        tuple(path for path, lost in twice.items() if lost is not None),
    )


def _stands(
    value: object, path: str, values: Mapping[str, object], typing: Mapping[str, str]
) -> bool:
    """Return whether an answer need not be offered: it stands, or is being typed and goes on."""
    goes_on = isinstance(value, str) and typing.get(path, "").startswith(value)
    return bool(goes_on) or value == values.get(path)


def changed_paths(one: DraftState, other: DraftState) -> set[str]:
    """Return the paths of the answers and repeats that differ between two states."""
    return {
        path
        for table, its in zip(one.tables[:2], other.tables[:2], strict=True)
        for path in {*table, *its}
        if table.get(path) != its.get(path)
    }


def _merge_values(
    before: Mapping[str, object],
    mine: Mapping[str, object],
    theirs: Mapping[str, object],
    is_later: Callable[[str], bool] = lambda path: True,
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what stands in the end, and what of two that differ does not, by path."""
    merged: dict[str, Any] = {}
    lost: dict[str, Any] = {}
    for path in dict.fromkeys((*before, *theirs, *mine)):
        was, one, other = before.get(path), mine.get(path), theirs.get(path)
        value = other if one == was else one
        if one not in (was, other) and other != was:
            value, lost[path] = (one, other) if is_later(path) else (other, one)
        if value is not None:
            merged[path] = value
    return merged, lost


def _merge_others(
    before: Mapping[str, list[Any]], mine: Mapping[str, list[Any]], theirs: Mapping[str, list[Any]]
) -> dict[str, list[Any]]:
    """Return what is offered: what either session found, without what either has taken."""
    merged: dict[str, list[Any]] = {}
    for path in dict.fromkeys((*theirs, *mine)):
        was = before.get(path, [])
        gone = [each for each in was if each not in mine.get(path, [])]
        gone += [each for each in was if each not in theirs.get(path, [])]
        every: list[Any] = []
        for each in (*theirs.get(path, ()), *mine.get(path, ())):
            if each not in gone:
                every = _with(every, each)
        if every:
            merged[path] = every
    return merged


def _merge_ids(before: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """Return the ids of the instances of a repeat: added and removed by either, in one order."""
    gone = {each for each in before if each not in mine or each not in theirs}
    known = [each for each in before if each in mine]
    leads, follows = mine, theirs
    if known == [each for each in mine if each in before]:
        leads, follows = theirs, mine  # This session has moved none.
    merged = [each for each in leads if each not in gone]
    for identity in follows:
        if identity not in merged and identity not in gone:
            _insert(merged, identity, follows)
    return merged


def _insert(ids: list[str], identity: str, order: list[str]) -> None:
    """Put an id behind the one that it stands behind in another order."""
    earlier = [each for each in order[: order.index(identity)] if each in ids]
    ids.insert(ids.index(earlier[-1]) + 1 if earlier else 0, identity)


def _put_back(before: DraftState, one: DraftState, other: DraftState) -> DraftState:
    """Return a state with the instances it has removed while the other session wrote in them."""
    restored = DraftState(*(dict(table) for table in one.tables))
    for path in sorted(before.instances, key=lambda each: each.count(".")):
        for identity in before.instances[path]:
            prefix, ids = f"{path}.{identity}.", [*restored.instances.get(path, [])]
            stays = identity in other.instances.get(path, []) and identity not in ids
            if stays and other.changed_under(prefix, before):
                _insert(ids, identity, before.instances[path])
                restored.instances[path] = ids
                for table, was in zip(restored.tables, before.tables, strict=True):
                    table.update(_under(was, prefix))
    return restored


def _without_removed(state: DraftState, before: DraftState) -> DraftState:
    """Return a state without what stood in instances that are there no more."""
    for path, ids in before.instances.items():
        for identity in ids:
            if identity not in state.instances.get(path, ()):
                for table in state.tables:
                    take_out(table, f"{path}.{identity}.")
    return state


def _under(table: Mapping[str, object], prefix: str) -> dict[str, Any]:
    return {path: value for path, value in table.items() if path.startswith(prefix)}


def _with(values: Iterable[object], more: object) -> list[Any]:
    every = list(values)
    return every if more in every else [*every, more]
