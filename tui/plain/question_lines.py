"""How questions, answers and the plan so far are told, a line each."""

from datetime import date
from typing import Any

from flows.guide.items.computed import ComputedItem
from flows.guide.items.note import NoteItem
from flows.guide.schema.flow import LEAVE_OUT
from flows.guide.session.pages import Page
from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession
from tui.drawing.widths import cell_width
from tui.plain.document import asked

LEAVES_BLANK = "Enter leaves it blank."
"""What is said the first time that enter alone leaves a question without an answer."""


CRISIS_COMMAND = "“handrail crisis”"
"""What stands for the key of the page for hard times, where everything is a line."""


def page_lines(page: Page) -> list[str]:
    """Return what is told when a page begins; a list tells its own heading each time."""
    heading = page.heading if not page.is_overview else ""
    leave_out = LEAVE_OUT if page.step.optional and page.instance is None else ""
    told = f"Page {page.number} of {page.of}"
    more = f"More on this: {', '.join(page.more)} ({len(page.more)}); more asks them."
    return ["", page.title, told, *filter(None, [heading, leave_out, more if page.more else ""])]


def question_lines(question: Question) -> list[str]:
    """Return the question itself with its example, or the text of a remark."""
    item = question.item
    if isinstance(item, NoteItem):
        return ["", *_without_keys(question.label, item.help, item.details)]
    if isinstance(item, ComputedItem):
        value = question.value
        words = _format_answer(question, value, date.min) if value else "not yet"
        return ["", f"{question.label}: {words}"]
    example = f"For example: {item.example}" if item.example else ""
    return ["", *_without_keys(question.label, item.help, example)]


def _without_keys(*told: str) -> list[str]:
    """Return what is not blank, with the command in place of the key that there is none of here."""
    return [each.replace("F2", CRISIS_COMMAND) for each in told if each]


def help_lines(question: Question) -> list[str]:
    """Return what helps with a question."""
    item = question.item
    lines = [*_without_keys(item.help, item.details), *item.hints()]
    return [
        *(lines or ["There is nothing more to say about this question."]),
        "It can be skipped: type skip. Type ? for the other words.",
    ]


def facilitator_lines(question: Question) -> list[str]:
    """Return what a practitioner may ask here."""
    return [question.item.facilitator or "There is no prompt for this question."]


def offer_lines(question: Question, today: date) -> list[str]:
    """Return what pressing enter alone does here."""
    if question.typed is not None:
        return ["You were writing:", question.typed, "Enter keeps that; + goes on with it."]
    keeps = LEAVES_BLANK
    if question.value is not None:
        keeps = f"Enter keeps: {_format_answer(question, question.value, today)}"
    return [keeps, *suggestion_lines(question, today)]


def suggestion_lines(question: Question, today: date) -> list[str]:
    """Return what an earlier plan has here; words that are nobody else's business stay there."""
    if question.suggestion is None or question.given:
        return []
    if question.item.sensitive:
        return ["Your earlier plan has an answer here; take takes it."]
    return [f"take takes: {_format_answer(question, question.suggestion, today)}"]


def outline_lines(session: GuidedSession) -> list[str]:
    """Return the plan as it is so far."""
    lines: list[str] = []
    for section in session.outline().sections:
        lines += ["", section.title]
        for line in section.lines:
            lines += answer_lines("  " * line.depth, line.label, line.text)
    return lines or ["There is nothing in the plan yet."]


def answer_lines(before: str, label: str, text: str) -> list[str]:
    """Return a label with its answer, an answer of several lines on lines of its own."""
    if "\n" not in text:
        return [f"{before}{asked(label)} {text}"]
    return [
        f"{before}{asked(label)}",
        *(f"{' ' * cell_width(before)}  {line}" for line in text.split("\n")),
    ]


def _format_answer(question: Question, value: Any, today: date) -> str:
    return question.format_answer(value, today)
