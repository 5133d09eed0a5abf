"""How questions, answers and the plan so far are told, a line each."""

from datetime import date
from typing import Any

from flows.guide.session import GuidedSession, Page, Question
from flows.rules.dates import say_date

from flows.guide.saying import say_schedule


def page_lines(page: Page) -> list[str]:
    """Return what is told when a page begins."""
    lines = ["", page.title]
    if page.heading:
        lines.append(page.heading)
    return lines


def question_lines(question: Question) -> list[str]:
    """Return the question itself, with its example."""
    lines = ["", question.label]
    if question.item.example:
        lines.append(f"For example: {question.item.example}")
    return lines


def help_lines(question: Question) -> list[str]:
    """Return what helps with a question."""
    return [
        question.item.help or "There is nothing more to say about this question.",
        "It can be skipped: type skip. Type ? for the other words.",
    ]


def offer(question: Question, today: date) -> str:
    """Return what pressing enter alone does here."""
    if question.value is not None:
        return f"Enter keeps: {say_answer(question, question.value, today)}"
    if question.suggestion is not None:
        return f"Enter takes: {say_answer(question, question.suggestion, today)}"
    return "Enter leaves it blank."


def say_answer(question: Question, value: Any, today: date) -> str:
    """Return an answer in words."""
    labels = {choice.value: choice.label for choice in question.choices}
    match question.item.type:
        case "yes_no":
            return "yes" if value else "no"
        case "number" | "scale":
            return f"{value:g}"
        case "date":
            return say_date(date.fromisoformat(value), today)
        case "select":
            return labels.get(value, str(value))
        case "multi_select":
            return ", ".join(labels.get(each, str(each)) for each in value) or "none"
        case "schedule":
            return say_schedule(value, today)
        case "rank":
            return _say_order(question, value)
        case "matrix" | "gas_levels":
            return "your answers so far"
        case "if_then":
            return f"If {value.get('if', '')}, then {value.get('then', '')}"
        case "contact":
            return ", ".join(value[key] for key in ("name", "reach", "note") if value.get(key))
    return str(value)


def _say_order(question: Question, value: Any) -> str:
    titles = dict(question.rows)
    groups = value["order"] if isinstance(value, dict) else value
    said = [
        " = ".join(titles.get(each, "?") for each in ([group] if isinstance(group, str) else group))
        for group in groups
    ]
    return ", then ".join(said)


def outline_lines(session: GuidedSession) -> list[str]:
    """Return the plan as it is so far."""
    lines: list[str] = []
    for section in session.outline().sections:
        lines += ["", section.title]
        lines += [f"{'  ' * line.depth}{line.label}: {line.text}" for line in section.lines]
    return lines or ["There is nothing in the plan yet."]
