"""Makes a question of an item: its label filled in, its suggestion looked up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from flows.documents.clock import Clock
from flows.documents.light_types import Any, assert_never
from flows.guide.answers.answers import Answers
from flows.guide.answers.entry_line import format_entry
from flows.guide.items.computed import ComputedItem
from flows.guide.items.if_then import IfThenItem
from flows.guide.items.item import Item, RepeatItem
from flows.guide.items.item_parts import AnswerContext
from flows.guide.items.matrix import MatrixItem
from flows.guide.items.rank import RankItem
from flows.guide.mapping.bindings import compact
from flows.guide.mapping.field_map import FieldMap
from flows.guide.mapping.from_document import read_answers
from flows.guide.schema.flow import Flow
from flows.guide.schema.functions import FUNCTIONS, LastTime, RowFacts, places_in
from flows.guide.session.earlier_plan import EarlierPlan
from flows.guide.session.questions import Question
from flows.guide.session.visible_items import VisibleItem, VisibleItems
from flows.rules.held_back import held_back

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.plan import Plan
    from flows.documents.profile import Profile


class QuestionBuilder:
    """Knows where labels, suggestions and computed values come from."""

    def __init__(
        self,
        flow: Flow,
        mapping: FieldMap,
        clock: Clock,
        previous: Plan | None,
        profile: Profile | None,
        last: LastTime,
        session: str = "",
        plan: Plan | None = None,
    ) -> None:
        self._flow = flow
        self._private = flow.private
        self._held_back: frozenset[str] = held_back(plan) if plan else frozenset()
        self._clock = clock
        self._last = last
        self._previous = previous.model_dump(mode="json") if previous else None
        self._profile = profile.model_dump(mode="json") if profile else {}
        before = (
            read_answers(flow, mapping, self._previous)
            if self._previous and flow.records == "plan"
            else Answers()
        )
        self.earlier = EarlierPlan(flow, before, session)
        """What an earlier plan has for this session."""

    def build(
        self, visible: VisibleItems, typing: Mapping[str, str], asked: VisibleItem
    ) -> Question:
        """Return the question of a visible item.

        Args:
            visible: All visible items.
            typing: Text that is being typed, by path.
            asked: The item that is asked.
        """
        item, value, rows = asked.item, asked.value, asked.rows
        given = asked.path in visible.answers.values
        if isinstance(item, ComputedItem):
            value, rows = self._computed(visible, item, asked)
        return Question(
            path=asked.path,
            item=item,
            label=_label(visible, asked) if "{value}" in item.label else item.label,
            value=value,
            given=given,
            typed=typing.get(asked.path),
            suggestion=None if given or not item.asks else self._suggestion(asked),
            choices=asked.choices,
            rows=rows,
            inside=self._inside(visible, typing, item, asked),
            lines=self._lines(visible, item, asked),
            last=self._last if isinstance(item, MatrixItem) else {},
            typed_parts=_parts_typed(typing, asked.path) if typing and item.asks else {},
            is_private=asked.declared in self._private,
            is_held_back=self._is_held_back(visible, asked),
            situation=_entry_name(visible, asked) if isinstance(item, IfThenItem) else "",
        )

    def _is_held_back(self, visible: VisibleItems, asked: VisibleItem) -> bool:
        held = self._held_back | visible.held_back
        return bool(held) and not held.isdisjoint(
            (
                *asked.path.split("."),
                *(identity for identity, _ in asked.rows),
                *(choice.value for choice in asked.choices),
            )
        )

    def _inside(
        self,
        visible: VisibleItems,
        typing: Mapping[str, str],
        item: Item,
        asked: VisibleItem,
    ) -> tuple[tuple[Question, ...], ...]:
        if not isinstance(item, RepeatItem) or item.is_paged:
            return ()
        return tuple(
            tuple(
                self.build(visible, typing, each)
                for each in (
                    visible.by_path.get(f"{asked.path}.{identity}.{inner.id}")
                    for inner in item.on_row
                )
                if each is not None
            )
            for identity, _ in asked.rows
        )

    def _lines(self, visible: VisibleItems, item: Item, asked: VisibleItem) -> tuple[str, ...]:
        if not isinstance(item, RepeatItem) or not item.written or not asked.rows:
            return ()
        today = self._clock.today()

        def context(inner: Item) -> AnswerContext:
            declared = f"{asked.declared}.{inner.id}"
            return AnswerContext(today, visible.choices_of(inner, declared, asked.scope))

        given = visible.answers.values
        return tuple(
            format_entry(
                item,
                {
                    each.id: given[path]
                    for each in item.written
                    if (path := f"{asked.path}.{identity}.{each.id}") in given
                },
                context,
            )
            for identity, _ in asked.rows
        )

    def _suggestion(self, asked: VisibleItem) -> Any:
        """Return what to offer: the previous plan's answer, else what `prefill` names.

        A new plan gets a name of its own: two of one name could not be told apart.
        """
        before = self.earlier.answer_to(asked)
        if before is not None and asked.item.maps_to != "title":
            return before
        prefill = asked.item.prefill
        if prefill is None:
            return None
        match prefill.source:
            case "now":
                return self._clock.today().isoformat()
            case "profile":
                return _at(self._profile, prefill.path)
            case "library":
                values = [choice.value for choice in self._flow.libraries[prefill.path]]
                return asked.item.suggestion_of(values)
            case "previous_plan":
                return _at(self._previous or {}, prefill.path)
            case _ as other:
                return assert_never(other)

    def _computed(
        self, visible: VisibleItems, item: ComputedItem, asked: VisibleItem
    ) -> tuple[Any, tuple[tuple[str, str], ...]]:
        sources = [visible.at(name, asked.scope) for name in item.args]
        source = next((each for each in sources if each and each.rows), None)
        rows = source.rows if source else asked.rows
        answers = [each.value if each else None for each in sources]
        facts = self._facts(visible, source) if source else RowFacts(self._last, {}, {})
        return FUNCTIONS[item.function].call(rows, facts, *answers) or None, rows

    def _facts(self, visible: VisibleItems, source: VisibleItem) -> RowFacts:
        """Return what is known about the rows of a matrix; their order may be asked later."""
        places: dict[str, int] = {}
        due: dict[str, date] = {}
        of = source.item.rows_source
        for each in visible.by_path.values():
            if each.value is None:
                continue
            if isinstance(each.item, RankItem) and each.item.of == of:
                places = places_in(each.value)
            elif each.item.maps_to == "due" and of == max(each.scope, default=""):
                due[each.scope[of].rpartition(".")[2]] = date.fromisoformat(each.value)
        return RowFacts(self._last, places, due)


def _label(visible: VisibleItems, asked: VisibleItem) -> str:
    """Return the label of a follow-up with the answer that it follows."""
    scale = visible.by_path.get(asked.path.removesuffix("_follow_up"))
    return asked.item.label.replace("{value}", str(scale.value) if scale else "")


def _entry_name(visible: VisibleItems, asked: VisibleItem) -> str:
    """Return what the entry of a list is called that an item is in; blank for what names it."""
    instance = next(reversed(asked.scope.values()), "")
    repeat, _, identity = instance.rpartition(".")
    entries = visible.by_path.get(repeat)
    if entries is None or not isinstance(entries.item, RepeatItem):
        return ""
    is_named_by_it = asked.item.id in entries.item.naming
    return "" if is_named_by_it else dict(entries.rows).get(identity, "")


def _parts_typed(typing: Mapping[str, str], path: str) -> dict[str, str]:
    """Return what is being typed in the lines of one field, by their names."""
    prefix = f"{path}."
    return {
        name.removeprefix(prefix): text for name, text in typing.items() if name.startswith(prefix)
    }


def _at(document: dict[str, Any], path: str) -> Any:
    here: Any = document
    for name in filter(None, path.split(".")):
        here = here.get(name) if isinstance(here, dict) else None
    return compact(here)
