"""What an answer in a file means by `sleep`, `Sleep better` or `2`: one of several entries.

In a session entries are known by ids that nobody types. In a file they are named by an id of the
writer's own, by their title, or by their position from 1.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flows.documents.errors import UnacceptableError
from flows.guide.items.models import ChoosingItem, MatrixItem, RankItem
from flows.guide.session.questions import Question


class Entries:
    """The entries that an answer may refer to."""

    def __init__(
        self,
        titles: Sequence[tuple[str, str]],
        own: Mapping[str, str],
        order: Sequence[str],
    ) -> None:
        """Know some entries.

        Args:
            titles: Ids and titles of what can be referred to.
            own: Ids by the ids of the writer's own.
            order: The ids of all entries in the order of the file.
        """
        self._titles = titles
        self._own = own
        self._order = order

    def find(self, name: Any) -> str:
        """Return the id of an entry.

        Raises:
            UnacceptableError: nothing is called so, or more than one.
        """
        if isinstance(name, str):
            known = [identity for identity, _ in self._titles]
            if (identity := self._own.get(name, name)) in known:
                return identity
            called = [identity for identity, title in self._titles if title == name]
            if len(called) == 1:
                return called[0]
            if called:
                raise UnacceptableError(f"{name!r} is the title of {len(called)} of these.")
        position = _position(name)
        if position is not None and 1 <= position <= len(self._order):
            return self._order[position - 1]
        titles = ", ".join(repr(title) for _, title in self._titles)
        there_are = f"There are: {titles}." if titles else "There is nothing yet."
        raise UnacceptableError(f"{name!r} is not the id, title or position of one. {there_are}")


def with_ids(question: Question, value: Any, entries: Entries) -> Any:
    """Return an answer in which every entry is named by its id.

    Raises:
        UnacceptableError: it names something that is not there, or is of another form.
    """
    item, find = question.item, entries.find
    if isinstance(item, MatrixItem):
        return {find(row): marks for row, marks in _table(value, "rows").items()}
    if isinstance(item, RankItem):
        return _order_with_ids(value, find)
    if not isinstance(item, ChoosingItem):
        return value
    choose = _or_own_words(find) if item.other else find
    if isinstance(value, list):
        return [choose(each) for each in value]
    return choose(value)


def _position(name: Any) -> int | None:
    if isinstance(name, str) and name.isascii() and name.isdecimal():
        return int(name[:9])
    return name if isinstance(name, int) and not isinstance(name, bool) else None


def _or_own_words(find: Callable[[Any], str]) -> Callable[[Any], Any]:
    def choose(name: Any) -> Any:
        try:
            return find(name)
        except UnacceptableError:
            return name

    return choose


def _order_with_ids(value: Any, find: Callable[[Any], str]) -> dict[str, Any]:
    table = {"order": value} if isinstance(value, list) else _table(value, "an order")
    if unknown := table.keys() - {"order", "comparisons"}:
        raise UnacceptableError(f"An order has no {min(unknown)!r}.")
    order, pairs = table.get("order", []), table.get("comparisons", [])
    if not isinstance(order, list) or not isinstance(pairs, list):
        raise UnacceptableError("`order` and `comparisons` have to be lists.")
    return {
        "order": [
            [find(each) for each in (place if isinstance(place, list) else [place])]
            for place in order
        ],
        "comparisons": [_pair_with_ids(pair, find) for pair in pairs],
    }


def _pair_with_ids(pair: Any, find: Callable[[Any], str]) -> dict[str, str | None]:
    keys = ("left", "right", "preferred")
    if not isinstance(pair, dict) or not {"left", "right"} <= pair.keys() <= set(keys):
        raise UnacceptableError("A comparison has `left`, `right` and `preferred`.")
    return {key: None if pair.get(key) is None else find(pair[key]) for key in keys}


def _table(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise UnacceptableError(f"This has to be a table of {what}.")
    return value
