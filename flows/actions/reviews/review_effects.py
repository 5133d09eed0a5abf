"""What somebody decided in a short flow, put where it belongs in the plan."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from flows.actions.journal import apply_note
from flows.actions.next_step import apply_next_step, apply_once
from flows.actions.objectives import apply_due, apply_focus_choice, apply_state, apply_words
from flows.actions.plan_editor import Editing
from flows.documents.coping_plan import Sign, Strategy
from flows.documents.errors import quoted
from flows.documents.records import Json
from flows.documents.review import Review
from flows.documents.vocabulary import ObjectiveState, Rhythm, SignKind
from flows.rules.due import OPEN_STEPS
from flows.rules.own_words import LETTER
from flows.store.store import Store

_BEGUN = (ObjectiveState.IN_FOCUS, ObjectiveState.DOING)
_ELSEWHERE = tuple(each for each in ObjectiveState if each not in _BEGUN)

LONGEST_WAY = 200
"""The most characters of what helped that stand with the things that help."""

HARD_DAY = "A hard day"
"""What kind words stand with that belong to no plan for a situation."""


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
    chosen = _focus(said, there)
    if said.get("focus") and chosen:
        yield apply_focus_choice(store, edit, chosen)
    if (text := said.get("small_step")) and not _waits(store, edit, str(text)):
        yield _step(edit, str(text), chosen, on)


def _focus(said: Json, there: Mapping[str, Json]) -> list[str]:
    """Return what the focus is to be: what was chosen, after what was said one by one before.

    What a change of the same review brings into focus stays there, and what it lets rest or calls
    reached does not come back.
    """
    ways = {each.get("objective"): each.get("way") for each in said.get("changes") or ()}
    brought = [each for each, way in ways.items() if way in _BEGUN]
    named = dict.fromkeys((*(said.get("focus") or ()), *brought))
    return [each for each in named if each in there and ways.get(each) not in _ELSEWHERE]


def _changed(store: Store, part: Json, change: Json) -> Iterator[str]:
    why, way = str(change.get("why") or ""), change.get("way")
    because = f" ({why})" if why else ""
    if way == "words" and change.get("wish"):
        yield apply_words(part, str(change["wish"])) + because
    elif way == "day" and change.get("by"):
        yield apply_due(store, part, date.fromisoformat(change["by"])) + because
    elif way in set(ObjectiveState):
        yield apply_state(store, part, ObjectiveState(way), why) + because


def _step(edit: Editing, text: str, chosen: list[str], on: date) -> str:
    made = apply_next_step(edit, text, chosen, on)
    return f"step {quoted(text)} added" if made.kind == "step" else f"{quoted(text)} added"


def _hard_day(store: Store, edit: Editing, answers: Json, on: date) -> Iterator[str]:
    """Keep the plan for the next time, kind words, the next small step and whom to tell.

    People of the plan stand in Support until one was in touch with them; of others, telling them
    is something to do once.
    """
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
    elif words := str(said.get("kind_words") or ""):
        apply_kind_words(edit, words)
        yield "kind words kept for a hard day"
    if (text := said.get("small_step")) and not _waits(store, edit, str(text)):
        yield _step(edit, str(text), [], on)
    if text := (answers.get("looking") or {}).get("helped"):
        yield from _helps(edit, str(text))
    people = {each["id"] for each in edit.plan["contacts"]}
    for who in said.get("tell") or ():
        if who not in people and not _waits(store, edit, f"Tell {who}"):
            apply_once(edit, f"Tell {who}", on)
            yield f"{quoted(f'Tell {who}')} added"


def _waits(store: Store, edit: Editing, text: str) -> bool:
    """Return whether the same is to be done already: as an open step, or once and not done yet."""
    wanted = _folded(text)
    steps = (step for each in edit.plan["objectives"] for step in each["steps"])
    if any(each["state"] in OPEN_STEPS and _folded(each["text"]) == wanted for each in steps):
        return True
    entries = store.read(edit.name).get("entries", {}).values()
    entered = {each.get("habit") for each in entries}
    return any(
        each["schedule"]["kind"] == Rhythm.ONCE
        and each["id"] not in entered
        and _folded(each["text"]) == wanted
        for each in edit.plan["habits"]
    )


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _end(store: Store, edit: Editing, answers: Json, on: date) -> Iterator[str]:
    """Keep what was written at the end for later: a letter, ways that help, how it felt.

    A letter stands beside kind words for a hard day, and how it felt is a line of the journal.
    """
    back, ahead = (answers.get(each) or {} for each in ("back", "ahead"))
    if text := back.get("coping"):
        yield from _helps(edit, str(text))
    if text := ahead.get("letter"):
        letter = Sign(what=LETTER, kind_words=str(text))
        edit.plan["signs"].append(letter.model_dump(mode="json"))
        yield "a letter kept for a hard day"
    if text := ahead.get("mixed"):
        apply_note(store, edit.recording, str(text), on=on, plan=edit.plan["id"])
        yield "a line of journal written"
    if text := ahead.get("celebrate"):
        yield f"to mark it: {text}"


def _helps(edit: Editing, text: str) -> Iterator[str]:
    """Keep what helped with the things that help, unless it stands there or it is too long."""
    name = " ".join(text.split())
    there = {_folded(each["name"]) for each in edit.plan["strategies"]}
    if _folded(name) not in there and len(name) <= LONGEST_WAY:
        edit.plan["strategies"].append(Strategy(name=name).model_dump(mode="json"))
        yield f"{quoted(name)} added to what helps"


def apply_kind_words(edit: Editing, words: str) -> None:
    """Keep kind words for a hard day that belong to no plan for a situation."""
    sign = Sign(what=HARD_DAY, kind=SignKind.SETBACK, kind_words=words)
    edit.plan["signs"].append(sign.model_dump(mode="json"))


_BY_FLOW: dict[str, Callable[[Store, Editing, Any, date], Iterator[str]]] = {
    "weekly_review": _week,
    "setback": _hard_day,
    "closing": _end,
}
"""How the answers of each flow are carried out; those of the others are only kept."""
