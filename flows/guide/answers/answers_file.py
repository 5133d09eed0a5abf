"""Fills in a session from a file of answers, and tells everything that is wrong with it at once."""

import json
from collections.abc import Iterable
from difflib import get_close_matches

from flows.documents.errors import UnacceptableError, quoted
from flows.documents.light_types import Any
from flows.guide.answers.answers import declared_path
from flows.guide.answers.references import Entries
from flows.guide.items.item import GroupItem, Item, RepeatItem
from flows.guide.items.yes_no import YesNoItem
from flows.guide.schema.flow import Flow
from flows.guide.schema.problems import Problem, ProblemsError
from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession
from flows.text.json_tables import NamedTwiceError, parse_json_tables

SIZE_LIMIT = 10_000_000
"""The most characters in a file of answers."""


def parse_answers(text: str) -> Any:
    """Return the answers that a JSON text holds.

    Raises:
        ProblemsError: it is no JSON, or names something twice.
    """
    try:
        if len(text) > SIZE_LIMIT:
            raise UnacceptableError(f"It is longer than {SIZE_LIMIT:,} characters.")
        return parse_json_tables(text)
    except NamedTwiceError as error:
        raise ProblemsError((Problem(error.place or "answers", "", str(error)),)) from None
    except json.JSONDecodeError as error:
        sentence = f"It is not JSON: {error.msg}, at line {error.lineno}, column {error.colno}."
    except UnacceptableError as error:
        sentence = str(error)
    except (RecursionError, ValueError):
        sentence = "It is not JSON that can be read."
    raise ProblemsError((Problem("answers", "", sentence),))


def fill_session(session: GuidedSession, data: object) -> None:
    """Give all answers of a file to a session that has just begun.

    Raises:
        ProblemsError: something cannot be taken, with every problem and its path in the file.
    """
    filler = _SessionFiller(session)
    filler.fill(data)
    if problems := (*filler.problems, *filler.missing()):
        raise ProblemsError(problems)


class _SessionFiller:
    def __init__(self, session: GuidedSession) -> None:
        self._session = session
        self._shown: dict[str, str] = {}
        self._own: dict[str, str] = {}
        self.problems: list[Problem] = []

    def fill(self, data: Any) -> None:
        steps = {step.id: step for step in self._session.flow.steps}
        if not self._is_table(data, "", steps):
            return
        for name, step in steps.items():
            if data.get(name) is not None:
                self._take_all(step.items, data[name], name, name)

    def missing(self) -> Iterable[Problem]:
        """Yield what is needed and not there, unless it is there and was refused."""
        told = {problem.path for problem in self.problems}
        for problem in self._session.problems():
            path = self._path_in_file(problem.path)
            if path not in told:
                yield problem._replace(path=path)

    def _take_all(
        self, items: tuple[Item, ...], tree: Any, path: str, shown: str, *, own_id: bool = False
    ) -> None:
        known = {item.id: item for item in items}
        if not self._is_table(tree, shown, {*known, "id"} if own_id else known):
            return
        for name, item in known.items():
            if tree.get(name) is not None:
                self._take(item, tree[name], f"{path}.{name}", f"{shown}.{name}")
            elif isinstance(item, YesNoItem) and self._is_implied(item, tree, path):
                self._session.answer(f"{path}.{name}", True)

    def _is_implied(self, item: YesNoItem, tree: dict[str, Any], path: str) -> bool:
        """Return whether a question is answered by what the same table says after it.

        A file written before there was such a question says only what it leads to.
        """
        here = declared_path(self._session.flow, path)
        named = [each.rpartition(".") for each in item.implied_by]
        return self._question(f"{path}.{item.id}") is not None and any(
            table == here and tree.get(name) is not None for table, _, name in named
        )

    def _take(self, item: Item, value: object, path: str, shown: str) -> None:
        if isinstance(item, GroupItem):
            self._take_all(item.items, value, path, shown)
            return
        if isinstance(item, RepeatItem):
            self._take_entries(item, value, path, shown)
            return
        try:
            question = self._question(path)
            if question is not None and _refers(self._session.flow, item):
                value = item.with_ids(value, self._entries(item, question).find)
            self._session.answer(path, value)
        except UnacceptableError as error:
            self._add_problem(shown, str(error), item.label)

    def _take_entries(self, item: RepeatItem, value: object, path: str, shown: str) -> None:
        repeat = self._question(path)
        if repeat is None:
            self._add_problem(shown, "This is not asked at the moment.", item.label)
        elif not isinstance(value, list):
            self._add_problem(shown, "This has to be a list of entries.", item.label)
        elif len(value) > item.max:
            self._add_problem(shown, f"There can be at most {item.max} of these.", item.label)
        else:
            ids = [identity for identity, _ in repeat.rows]
            ids += [self._session.add(path) for _ in range(len(value) - len(ids))]
            for number, (identity, row) in enumerate(zip(ids, value, strict=False), 1):
                here, there = f"{path}.{identity}", f"{shown}[{number}]"
                self._shown[here] = there
                self._name(path, identity, row, there)
                self._take_all(item.items, row, here, there, own_id=True)

    def _name(self, repeat: str, identity: str, row: object, shown: str) -> None:
        own = row.get("id") if isinstance(row, dict) else None
        if own is None:
            return
        if not isinstance(own, str):
            self._add_problem(f"{shown}.id", "An id has to be text.")
        elif f"{repeat}.{own}" in self._own:
            self._add_problem(f"{shown}.id", f"{quoted(own)} is the id of another entry already.")
        else:
            self._own[f"{repeat}.{own}"] = identity

    def _entries(self, item: Item, question: Question) -> Entries:
        titles = question.rows or tuple((each.value, each.label) for each in question.choices)
        known = {identity for identity, _ in titles}
        source = item.choices_source or item.rows_source
        for repeat, ids in self._session.answers.instances.items():
            if declared_path(self._session.flow, repeat) == source and known <= set(ids):
                prefix = f"{repeat}."
                own = {
                    name.removeprefix(prefix): identity
                    for name, identity in self._own.items()
                    if name.startswith(prefix)
                }
                return Entries(titles, own, ids)
        return Entries(titles, {}, [identity for identity, _ in titles])

    def _question(self, path: str) -> Question | None:
        try:
            return self._session.question(path)
        except KeyError:
            return None

    def _is_table(self, tree: object, shown: str, known: Iterable[str]) -> bool:
        if not isinstance(tree, dict):
            self._add_problem(
                shown or "answers",
                "This has to be a table of answers by the ids of their questions.",
            )
            return False
        names = list(known)
        for name in tree:
            if name not in names:
                near = get_close_matches(name, names, n=1)
                meant = f" Did you mean {quoted(near[0])}?" if near else ""
                self._add_problem(
                    f"{shown}.{name}".lstrip("."), f"There is no such question.{meant}"
                )
        return True

    def _add_problem(self, shown: str, sentence: str, label: str = "") -> None:
        self.problems.append(Problem(shown, label, sentence))

    def _path_in_file(self, path: str) -> str:
        for instance in sorted(self._shown, key=len, reverse=True):
            if path.startswith(f"{instance}."):
                return f"{self._shown[instance]}{path[len(instance) :]}"
        return path


def _refers(flow: Flow, item: Item) -> bool:
    """Return whether the answers to an item name entries of a repeat or of an earlier answer."""
    source = item.choices_source or item.rows_source
    return bool(source) and source not in flow.libraries
