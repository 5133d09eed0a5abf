"""A plan read back as lines of text."""

from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.guide.session.questions import Line, Outline

WIDTH = 78
"""Columns that a line takes at most, as far as its words allow."""


def document_lines(title: str, outline: "Outline") -> list[str]:
    """Return a plan as a document of text: its title, its stages, what was answered."""
    lines = [title, "=" * min(len(title), WIDTH)]
    for section in outline.sections:
        lines += ["", section.title, "-" * len(section.title)]
        for line in section.lines:
            lines += _told(line)
    return lines


def asked(label: str) -> str:
    """Return a question or a label as it stands before its answer."""
    return label if label.endswith(("?", ":")) else f"{label}:"


def _told(line: "Line") -> list[str]:
    indent = "  " * line.depth
    if line.is_title:
        return ["", *_wrapped(line.text, f"{indent}* ", f"{indent}  ")]
    label = asked(line.label)
    if "\n" not in line.text and len(indent) + len(label) + len(line.text) < WIDTH:
        return [f"{indent}{label} {line.text}"]
    return [f"{indent}{label}", *_wrapped(line.text, f"{indent}    ", f"{indent}    ")]


def _wrapped(text: str, first: str, others: str) -> list[str]:
    """Return text in lines of at most `WIDTH` columns; its own lines stay apart."""
    told: list[str] = []
    for own in text.split("\n"):
        told += wrap(
            own,
            WIDTH,
            initial_indent=others if told else first,
            subsequent_indent=others,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return told
