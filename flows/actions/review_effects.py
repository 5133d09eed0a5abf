"""What somebody decided in a short flow, put where it belongs in the plan."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from flows.actions.objectives import apply_due, apply_focus_choice, apply_state, apply_words
from flows.actions.plan_editor import Editing
from flows.documents.coping import Sign
from flows.documents.objective import Step
from flows.documents.records import Json
from flows.documents.review import Review
from flows.documents.vocabulary import ObjectiveState, SignKind
from flows.store.store import Store
from flows.text.change_words import quoted

_FIRST = (ObjectiveState.IN_FOCUS, ObjectiveState.DOING, ObjectiveState.LATER)
"""Where a next small step goes: to an objective in focus, else to one of the next."""


def apply_decisions(store: Store, edit: Editing, review: Review) -> None:
    """Carry out what a look back decided, as a part of another action, and add it to its words.

    What is not there any more is left out: an objective may have gone since the question.

    Raises:
        UnacceptableError: the plan cannot hold an answer.
    """
    decide = _BY_FLOW.get(review.flow)
    if decide is not None and isinstance(review.answers, dict):
        said = [*decide(store, edit, review.answers, review.date)]
        edit.recording.words = "; ".join((edit.recording.words, *said))


def _week(store: Store, edit: Editing, answers: Json, on: date) -> Iterator[str]:
    """Change objectives, each with its reason, choose the focus, and add the next small step."""
    said: Json = answers.get("next") or {}
    there = {each["id"]: each for each in edit.plan["objectives"]}
    for change in said.get("changes") or ():
        if (part := there.get(change.get("objective"))) is not None:
            yield from _changed(store, part, change)
    chosen = [each for each in said.get("focus") or () if each in there]
    if chosen:
        yield apply_focus_choice(store, edit, chosen)
    if text := said.get("small_step"):
        yield from _step(edit, str(text), chosen, on)


def _changed(store: Store, part: Json, change: Json) -> Iterator[str]:
    why, way = str(change.get("why") or ""), change.get("way")
    because = f" ({why})" if why else ""
    if way == "words" and change.get("wish"):
        yield apply_words(part, str(change["wish"])) + because
    elif way == "day" and change.get("by"):
        yield apply_due(store, part, date.fromisoformat(change["by"])) + because
    elif way in set(ObjectiveState):
        yield apply_state(store, part, ObjectiveState(way), why) + because


def _step(edit: Editing, text: str, chosen: list[str], on: date) -> Iterator[str]:
    open_ones = sorted(
        (each for each in edit.plan["objectives"] if each["state"] in _FIRST),
        key=lambda each: (
            each["id"] not in chosen,
            _FIRST.index(each["state"]),
            each["rank"] or len(edit.plan["objectives"]) + 1,
        ),
    )
    if open_ones:
        step = Step(text=text, planned=on)
        open_ones[0]["steps"].append(step.model_dump(mode="json"))
        yield f"step {quoted(text)} added"


def _hard_day(store: Store, edit: Editing, answers: Json, on: date) -> Iterator[str]:
    """Keep the plan for the next time among the person's own if-then plans."""
    said: Json = answers.get("onwards") or {}
    plan: Json = said.get("next_time") or {}
    if plan.get("if") and plan.get("then"):
        sign = Sign(
            what=plan["if"],
            kind=SignKind.SETBACK,
            if_part=plan["if"],
            then_part=plan["then"],
            kind_words=str(said.get("kind_words") or ""),
        )
        edit.plan["signs"].append(sign.model_dump(mode="json"))
        yield f"plan for {quoted(sign.what)} added"


_BY_FLOW: dict[str, Callable[[Store, Editing, Any, date], Iterator[str]]] = {
    "weekly_review": _week,
    "setback": _hard_day,
}
"""How the answers of each flow are carried out; those of the others are only kept."""
