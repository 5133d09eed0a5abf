"""How questions, answers and the plan so far are told, a line each."""

from datetime import date

from flows.guide.items.computed import ComputedItem
from flows.guide.items.note import NoteItem
from flows.guide.items.text import TextItem
from flows.guide.schema.flow import LEAVE_OUT
from flows.guide.session.pages import Page
from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession
from flows.guide.session.unread import find_refusal
from tui.drawing.sanitize import UNTOLD
from tui.plain.console import Console
from tui.plain.conversation import Conversation
from tui.plain.document import answer_lines
from tui.plain.prompt_words import LONG_TEXT

LEAVES_BLANK = "Enter leaves it blank."
"""What is said the first time that enter alone leaves a question without an answer."""


CRISIS_COMMAND = "“handrail crisis”"
"""What stands for the key of the page for hard times, where everything is a line."""


def tell_page(console: Console, page: Page, *, is_named: bool = True) -> None:
    """Tell what a page is about when it begins; a list tells its own heading each time."""
    heading = page.heading if not page.is_overview else ""
    heading = heading if is_named else heading.partition(" · ")[0]
    leave_out = LEAVE_OUT if page.step.optional and page.instance is None else ""
    more = f"More on this: {', '.join(page.more)} ({len(page.more)}); more asks them."
    console.print_lines("", f"{page.title}, page {page.number} of {page.of}")
    console.print_lines(*filter(None, [heading]))
    console.print_details(*filter(None, [leave_out, more if page.more else ""]))


def tell_question(console: Console, question: Question, *, is_watched: bool = False) -> None:
    """Tell the question itself, or a remark, and what helps with it where that is wanted."""
    item = question.item
    if isinstance(item, NoteItem):
        console.print_lines("", *_without_keys(question.label))
        console.print_details(*_without_keys(item.help, item.details))
    elif isinstance(item, ComputedItem):
        told = question.value or ["not yet"]
        told = [UNTOLD] if is_watched and item.sensitive else told
        if len(told) == 1:
            console.print_lines("", f"{question.label}: {told[0]}")
        else:
            console.print_lines("", question.label, *(f"  {each}" for each in told))
    else:
        example = f"For example: {item.example}" if item.example else ""
        console.print_lines("", *_without_keys(question.label))
        console.print_details(*_without_keys(item.help, example))


def _without_keys(*told: str) -> list[str]:
    """Return what is not blank, with the command in place of the key that there is none of here."""
    return [each.replace("F2", CRISIS_COMMAND) for each in told if each]


def help_lines(question: Question) -> list[str]:
    """Return what helps with a question."""
    item = question.item
    example = f"For example: {item.example}" if item.example else ""
    lines = [*_without_keys(item.help, example, item.details), *item.hints()]
    lines += [LONG_TEXT] if item.type == "long_text" else []
    if isinstance(item, TextItem) and item.examples_from:
        lines.append("There are examples to look through: type examples.")
    return [
        *(lines or ["There is nothing more to say about this question."]),
        "It can be skipped: type skip. Type ? for the other words.",
    ]


def facilitator_lines(question: Question) -> list[str]:
    """Return what a practitioner may ask here."""
    return [question.item.facilitator or "There is no prompt for this question."]


def offer_lines(
    question: Question, today: date, *, is_watched: bool = False, refusal: str = ""
) -> list[str]:
    """Return what pressing enter alone does here; while someone is there, no private words.

    Args:
        question: What is asked.
        today: The day from which dates are told.
        is_watched: Whether someone is there.
        refusal: Why what was being typed is no answer, so that enter cannot keep it.
    """
    is_private = is_watched and question.is_private
    if question.typed is not None:
        typed = (
            [f"You were writing: {UNTOLD}."]
            if is_private
            else ["You were writing:", question.typed]
        )
        return [*typed, refusal or "Enter keeps that; + goes on with it."]
    keeps = LEAVES_BLANK
    if question.value is not None:
        told = UNTOLD if is_private else _format_answer(question, question.value, today)
        keeps = f"Enter keeps: {told}"
    return [keeps, *suggestion_lines(question, today)]


def offered_at(walk: Conversation, question: Question) -> list[str]:
    """Return what pressing enter alone does at a question of a conversation."""
    refusal = find_refusal(walk.session, question.path)
    return offer_lines(question, walk.today, is_watched=walk.is_watched, refusal=refusal)


def suggestion_lines(question: Question, today: date) -> list[str]:
    """Return what an earlier plan has here; words that are nobody else's business stay there."""
    if question.suggestion is None or question.given:
        return []
    if question.item.sensitive:
        return ["Your earlier plan has an answer here; take takes it."]
    return [f"take takes: {_format_answer(question, question.suggestion, today)}"]


def outline_lines(session: GuidedSession, *, is_watched: bool = False) -> list[str]:
    """Return the plan as it is so far; while someone is there, no private words."""
    lines: list[str] = []
    for section in session.outline().sections:
        lines += ["", section.title]
        for line in section.lines:
            is_private = is_watched and session.question(line.path).is_private
            told = UNTOLD if is_private else line.text
            lines += answer_lines("  " * line.depth, line.label, told)
    return lines or ["There is nothing in the plan yet."]


def _format_answer(question: Question, value: object, today: date) -> str:
    return question.format_answer(value, today)
