"""Sessions in which everything is answered, whatever a flow asks."""

from datetime import timedelta
from typing import Any

from flows.documents.clock import Clock
from flows.documents.vocabulary import Depth
from flows.guide.items.item import RepeatItem
from flows.guide.schema.catalog import find_flow
from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession

SEVERAL = {"objectives.objective": 2, "next.changes": 2}
"""How many there are of a list; of the others there is one."""

NOT_CHOSEN = ("Just me", "personal", "never")
"""What is not chosen where there is something else: it stands for nothing to be told."""

ON_ROWS = ("effort", "impact")
"""Scales of which the most is said: what takes little, or moves little, is told nowhere."""

KNOWN: dict[str, Any] = {
    "reflection.title": "A plan to read",
    "today.day": 2,
    "agree.feels_right": False,
}
"""Answers that are given as they are."""

ONE_OF = {"compare.agreed_done": 0, "compare.agreed_part": 1, "compare.agreed_changed": 2}
"""Questions about one list, of which each gets another thing: its place among the choices."""

IN_TURN = {"next.changes.way": ("words", "day")}
"""Choices that are made one after another, as each asks for something else."""


def answer_everything(flow: str, clock: Clock) -> GuidedSession:
    """Return a session of a flow that builds a plan, in which every question has an answer."""
    return answer_all(GuidedSession.start(find_flow(flow), clock, depth=Depth.EVERYTHING), clock)


def answer_all(session: GuidedSession, clock: Clock) -> GuidedSession:
    """Give every question of a session an answer, those that follow from answers included."""
    number, is_new = 0, True
    while is_new:
        is_new = False
        for path, each in list(session.visible.by_path.items()):
            if isinstance(each.item, RepeatItem):
                wanted = SEVERAL.get(each.declared, 1)
                for _ in range(wanted - len(session.answers.instances.get(path, []))):
                    session.add(path)
                    is_new = True
            elif each.item.asks and path not in session.answers.values:
                number += 1
                given = [known for known in session.answers.values if known.endswith(each.item.id)]
                turns = IN_TURN.get(each.declared, ())
                turn = turns[len(given) % len(turns)] if turns else None
                answer = answer_to(session.question(path), number, clock, turn)
                session.answer(path, answer)
                is_new = True
    return session


def answer_to(question: Question, number: int, clock: Clock, turn: str | None = None) -> Any:
    """Return an answer to a question that is told from all others by a number.

    Args:
        question: The question.
        number: The number.
        clock: Says what day it is.
        turn: The choice whose turn it is, where some are made one after another.
    """
    if question.path in KNOWN:
        return KNOWN[question.path]
    if turn is not None:
        return turn
    if question.path in ONE_OF:
        return [question.choices[ONE_OF[question.path]].value]
    item, today = question.item, clock.today()
    word = f"answer{number}"
    choices = [each.value for each in question.choices]
    other = [each for each in choices if each not in NOT_CHOSEN]
    rows = [identity for identity, _ in question.rows]
    match item.type:
        case "text" if getattr(item, "pattern", ""):
            return item.example
        case "text" | "long_text":
            return word
        case "number":
            most = getattr(item, "max", None)
            return min(most, 2) if most is not None else 10 + number
        case "scale":
            return item.max if item.id in ON_ROWS else item.max - 1
        case "yes_no":
            return True
        case "select":
            return (other or choices)[-1]
        case "multi_select":
            return other[: getattr(item, "max_choices", None) or len(other)]
        case "date":
            past = getattr(item, "max", "") == "today"
            return (today + timedelta(days=-40 if past else 3 + number % 5)).isoformat()
        case "schedule":
            return {"kind": "weekdays", "days": [f"{today:%a}".lower()]}
        case "rank":
            return {"order": [[each] for each in reversed(rows)], "comparisons": []}
        case "matrix":
            axes = item.axes
            return {
                each: {axis.id: axis.max - at % 2 for axis in axes} for at, each in enumerate(rows)
            }
        case "gas_levels":
            levels = ("much_less", "less", "expected", "more", "much_more")
            return {**{each: f"{word}{each}" for each in levels}, "current": 1}
        case "if_then":
            return {"if": f"it is {word}", "then": f"I say {word}"}
        case "contact":
            return {"name": word, "reach": f"reach{number}", "note": f"note{number}"}
    raise AssertionError(f"there is no answer to {item.type}")


def other_answer(question: Question, clock: Clock) -> Any:
    """Return another answer than the one that is given; none where it can be left out."""
    item, value = question.item, question.value
    choices = [each.value for each in question.choices if each.value != value]
    match item.type:
        case "select" if choices and (item.required or item.default is not None):
            return choices[0]
        case "yes_no":
            return not value
        case "text" if item.required:
            return "quite other words"
        case "contact":
            return {**value, "name": "somebody else"}
        case "schedule" if item.required:
            return {"kind": "times_per_week", "times": 4}
        case "number" if item.default is not None:
            return 1
    return None
