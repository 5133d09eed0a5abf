"""A plan as a document to read, print or give away: what was written, as Markdown."""

from collections.abc import Iterable, Iterator
from datetime import date

from flows.documents.records.plan_records import PlanRecord
from flows.export.markdown.escape import escape_line, escape_text
from flows.export.read_back.blocks import Block, Kind, Row, WrittenPlan
from flows.rules.outcome_levels import outcome_score
from flows.text.dates import format_date

OWN = "Everything here can be changed."
"""What a plan says of itself that is for the person alone."""

SUMMARY = "A summary, as chosen by the person whose plan it is. Everything else stays with them."
"""What a plan says of itself that goes to somebody else."""


def format_markdown(written: WrittenPlan, today: date, note: str, *, score: str = "") -> str:
    """Return a written plan as a document; no text in it becomes markup.

    Args:
        written: The plan.
        today: The day it is read, on which the document is dated.
        note: What it says of itself.
        score: A line about the summary score, from `describe_score`; empty for none.
    """
    blocks = [f"# {escape_line(written.title)}"]
    blocks.append(f"As it stands on {format_date(today, date.min)}. {note}")
    for section in written.sections:
        blocks.append(f"## {escape_line(section.title)}")
        blocks += [text for block in section.blocks for text in _block(block)]
    if score:
        blocks += ["## Summary score", score]
    return "\n\n".join(blocks) + "\n"


def describe_score(plan: PlanRecord) -> str:
    """Return Goal Attainment Scaling in one number, and what it is not."""
    score = outcome_score(each.levels for each in plan.objectives)
    if score is None:
        return "No objective has an outcome level for today."
    return (
        f"{score:.1f}. All in all as expected would be 50.0 (Goal Attainment Scaling, equal "
        "weights; Kiresuk and Sherman 1968). It cannot be compared between people."
    )


def _block(block: Block) -> Iterator[str]:
    if block.kind is Kind.NAME:
        row = block.rows[0]
        yield f"### {escape_line(row.text)}{_end(row)}"
        return
    if block.title:
        yield f"**{escape_line(block.title)}**"
    match block.kind:
        case Kind.TEXT:
            yield " ".join(escape_text(row.text) for row in block.rows)
        case Kind.QUOTE:
            lines = escape_text(block.rows[0].text).split("\n")
            yield "\n".join(f"> {line}".rstrip() for line in lines)
        case Kind.LIST:
            yield _listed(block.rows)
        case _:
            yield "\n".join(f"- {_fact(row)}" for row in block.rows)


def _listed(rows: Iterable[Row]) -> str:
    """Return a list; what goes on from the line before (`→`) is a line inside its item."""
    lines: list[str] = []
    for row in rows:
        words = _inside(row.text, "   " if row.sign.endswith(".") else "  ") + _end(row)
        if row.sign == "→" and lines:
            lines[-1] += f"\\\n  {words}"
        elif row.sign.rstrip(".").isdecimal() and row.sign.endswith("."):
            lines.append(f"{row.sign} {words}")
        elif row.sign in ("•", "→"):
            lines.append(f"- {words}")
        else:
            lines.append(f"- {escape_line(row.sign)} {words}")
    return "\n".join(lines)


def _fact(row: Row) -> str:
    label = row.label.strip()
    mark = "" if label.endswith(("?", ":", ".", "!")) else ":"
    body = _inside(row.text, "  ")
    return f"**{escape_line(label)}{mark}** {body}{_end(row)}" if label else f"{body}{_end(row)}"


def _inside(text: str, indent: str) -> str:
    """Return text of several lines that stays inside its list item."""
    body = escape_text(text).replace("\n", f"\n{indent}")
    return body.replace(f"\n{indent}\n", "\n\n")


def _end(row: Row) -> str:
    return f" ({escape_line(row.end)})" if row.end else ""
