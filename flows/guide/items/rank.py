"""`rank`: an order of one's own, with ties."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from flows.documents.errors import UnacceptableError, quoted
from flows.documents.light_types import Any
from flows.guide.items.answer_checks import check_keys
from flows.guide.items.base_item import UNNAMED, BaseItem, RowsOfAnother
from flows.guide.items.item_parts import AnswerContext, BindingKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal

ORDER_KEYS = ("order", "comparisons")
PAIR_KEYS = ("left", "right", "preferred")


class RankItem(RowsOfAnother, BaseItem):
    """An order of one's own, with ties."""

    type: Literal["rank"]
    of: str
    """The earlier repeat or multiple choice whose rows are put in order."""

    method: Literal["reorder", "pairwise"] = "reorder"
    """How the wizard asks first: by moving rows, or which of two comes first. Both are open."""

    takes_default: ClassVar[bool] = False
    binding: ClassVar[BindingKind] = BindingKind.RANK

    def rows_on_page(self, choices: int) -> int:
        """Return a row for each that is put in order, one that tells how, and one below."""
        return 4 + max(choices, 2)

    @cached_property
    def least_rows(self) -> int:
        """Two: a single row needs no order."""
        return 2

    def validate_answer(self, value: object, context: AnswerContext) -> dict[str, Any] | None:
        """Return an order as places, each a list of one row or of several that are about equal.

        Ids of rows that are there no longer are left out, not refused.
        """
        if isinstance(value, list):
            value = {"order": value}
        listed, comparisons = _lists_in(value)
        places = [[each] if isinstance(each, str) else each for each in listed]
        seen: list[str] = []
        for place in places:
            if not isinstance(place, list) or not all(isinstance(each, str) for each in place):
                raise UnacceptableError("An order is a list of ids, or of lists of equal ids.")
            seen += place
        if not all(
            isinstance(each, Mapping) and {"left", "right"} <= {*each} for each in comparisons
        ):
            raise UnacceptableError("A comparison has `left`, `right` and `preferred`.")
        if len(set(seen)) < len(seen):
            raise UnacceptableError("Something stands twice in this order.")
        pairs = [{name: pair.get(name) for name in PAIR_KEYS} for pair in comparisons]
        return _only_known(places, pairs, [row for row, _ in context.rows])

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return the order in words; what is about equal stands side by side."""
        titles = dict(context.rows)
        places = [[titles.get(each, "") or UNNAMED for each in tied] for tied in value["order"]]
        return "; ".join(
            f"{number}. {' and '.join(place)}" + (" (about equal)" if len(place) > 1 else "")
            for number, place in enumerate(places, 1)
        )

    def still_there(self, value: Any, known: Sequence[str]) -> Any:
        """Return the order without rows that were taken away since."""
        return _only_known(value["order"], value["comparisons"], known)

    def rows_in(self, value: object) -> list[str]:
        """Return the ids of the rows that an order or its comparisons name."""
        table = value if isinstance(value, dict) else {}
        ids = [each for place in _listed(table.get("order")) for each in _listed(place)]
        for pair in _listed(table.get("comparisons")):
            ids += [pair.get("left"), pair.get("right")] if isinstance(pair, dict) else []
        return list(dict.fromkeys(each for each in ids if isinstance(each, str)))

    def with_ids(self, value: object, find: Callable[[Any], str]) -> dict[str, Any]:
        """Return an order in which every entry is named by its id."""
        table = {"order": value} if isinstance(value, list) else value
        if not isinstance(table, dict):
            raise UnacceptableError("This has to be a table of an order.")
        if unknown := table.keys() - {*ORDER_KEYS}:
            raise UnacceptableError(f"An order has no {quoted(str(min(unknown, key=str)))}.")
        order, pairs = _lists_in(table)
        return {
            "order": [
                [find(each) for each in (place if isinstance(place, list) else [place])]
                for place in order
            ],
            "comparisons": [_pair_with_ids(pair, find) for pair in pairs],
        }


def _lists_in(table: Any) -> tuple[list[Any], list[Any]]:
    check_keys(table, ORDER_KEYS)
    order, comparisons = table.get("order", []), table.get("comparisons", [])
    if not isinstance(order, list) or not isinstance(comparisons, list):
        raise UnacceptableError("`order` and `comparisons` have to be lists.")
    return order, comparisons


def _only_known(places: list[Any], pairs: list[Any], known: Sequence[str]) -> dict[str, Any] | None:
    """Return places and pairs of known rows alone, those in a tie in the order of the rows."""
    order = [[row for row in known if row in place] for place in places]
    order = [place for place in order if place]
    kept = [pair for pair in pairs if pair["left"] in known and pair["right"] in known]
    return {"order": order, "comparisons": kept} if order or kept else None


def _pair_with_ids(pair: object, find: Callable[[Any], str]) -> dict[str, str | None]:
    if not isinstance(pair, dict) or not {"left", "right"} <= pair.keys() <= {*PAIR_KEYS}:
        raise UnacceptableError("A comparison has `left`, `right` and `preferred`.")
    return {key: None if pair.get(key) is None else find(pair[key]) for key in PAIR_KEYS}


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
