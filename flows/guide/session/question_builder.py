"""Makes a question of an item: its label filled in, its suggestion looked up."""

from datetime import date
from typing import Any

from flows.documents.clock import Clock
from flows.documents.plan import Plan
from flows.documents.profile import Profile
from flows.guide.answers.answers import Answers
from flows.guide.items.models import ComputedItem, MatrixItem, MultiSelectItem, RankItem, RepeatItem
from flows.guide.mapping.bindings import compact
from flows.guide.mapping.field_map import FieldMap
from flows.guide.mapping.from_document import answers_of
from flows.guide.schema.flow import Flow
from flows.guide.schema.functions import FUNCTIONS, Beside, LastTime, places_in
from flows.guide.session.pages import is_paged
from flows.guide.session.questions import Question
from flows.guide.session.visible_items import View, VisibleItem


class Asker:
    """Knows where labels, suggestions and computed values come from."""

    def __init__(
        self,
        flow: Flow,
        mapping: FieldMap,
        clock: Clock,
        previous: Plan | None,
        profile: Profile | None,
        last: LastTime,
    ) -> None:
        self._flow = flow
        self._clock = clock
        self._last = last
        self._previous = previous.model_dump(mode="json") if previous else None
        self._profile = profile.model_dump(mode="json") if profile else {}
        self._before = (
            answers_of(flow, mapping, self._previous)
            if self._previous and flow.records == "plan"
            else Answers()
        )

    def question(self, view: View, place: VisibleItem, typing: dict[str, str]) -> Question:
        """Return the question of a visible item."""
        given = place.path in view.answers.values
        value, rows = place.value, place.rows
        if isinstance(place.item, ComputedItem):
            value, rows = self._computed(view, place)
        return Question(
            path=place.path,
            item=place.item,
            label=self._label(view, place),
            value=value,
            given=given,
            typed=typing.get(place.path),
            suggestion=None if given or not place.item.asks else self._suggestion(place),
            choices=place.choices,
            rows=rows,
            inside=self._inside(view, place, typing),
            last=self._last if isinstance(place.item, MatrixItem) else {},
            typed_parts=_below(typing, place.path) if typing and place.item.asks else {},
        )

    def _inside(
        self, view: View, place: VisibleItem, typing: dict[str, str]
    ) -> tuple[tuple[Question, ...], ...]:
        if not isinstance(place.item, RepeatItem) or is_paged(place.item):
            return ()
        return tuple(
            tuple(
                self.question(view, each, typing)
                for each in view.inside(f"{place.path}.{identity}")
            )
            for identity, _ in place.rows
        )

    def _label(self, view: View, place: VisibleItem) -> str:
        label: str = place.item.label
        if "{value}" not in label:
            return label
        followed = place.path.removesuffix("_follow_up")
        scale = view.places.get(followed)
        return label.replace("{value}", str(scale.value) if scale else "")

    def _suggestion(self, place: VisibleItem) -> Any:
        """Return what to offer: the previous plan's answer, else what `prefill` names."""
        before = self._before.values.get(place.path)
        if before is not None and not place.scope:
            return before
        prefill = place.item.prefill
        if prefill is None:
            return None
        match prefill.source:
            case "now":
                return self._clock.today().isoformat()
            case "profile":
                return _at(self._profile, prefill.path)
            case "library":
                values = [choice.value for choice in self._flow.libraries[prefill.path]]
                return values if isinstance(place.item, MultiSelectItem) else values[0]
        return _at(self._previous or {}, prefill.path)

    def _computed(self, view: View, place: VisibleItem) -> tuple[Any, tuple[tuple[str, str], ...]]:
        sources = [view.at(name, place.scope) for name in place.item.args]
        source = next((each for each in sources if each and each.rows), None)
        rows = source.rows if source else place.rows
        answers = [each.value if each else None for each in sources]
        beside = self._beside(view, source) if source else Beside(self._last, {}, {})
        return FUNCTIONS[place.item.function].call(rows, beside, *answers) or None, rows

    def _beside(self, view: View, source: VisibleItem) -> Beside:
        """Return what is known about the rows of a matrix; their order may be asked later."""
        places: dict[str, int] = {}
        due: dict[str, date] = {}
        for each in view.places.values():
            if each.value is None:
                continue
            if isinstance(each.item, RankItem) and each.item.of == source.item.of:
                places = places_in(each.value)
            elif each.item.maps_to == "due" and source.item.of == max(each.scope, default=""):
                due[each.scope[source.item.of].rpartition(".")[2]] = date.fromisoformat(each.value)
        return Beside(self._last, places, due)


def _below(typing: dict[str, str], path: str) -> dict[str, str]:
    prefix = f"{path}."
    return {
        name.removeprefix(prefix): text for name, text in typing.items() if name.startswith(prefix)
    }


def _at(document: dict[str, Any], path: str) -> Any:
    here: Any = document
    for name in filter(None, path.split(".")):
        here = here.get(name) if isinstance(here, dict) else None
    return compact(here)
