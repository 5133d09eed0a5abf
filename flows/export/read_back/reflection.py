"""Reflection: what it is all for, and where things stood when the plan was made."""

from flows.documents.records.plan_records import PlanRecord
from flows.export.read_back.blocks import Row, Section, items, quote, section, text
from flows.export.read_back.word_sources import Writer


def build_reflection(plan: PlanRecord, writer: Writer) -> Section | None:
    """Return the first stage."""
    reflection, row = plan.reflection, writer.row
    rated = any(area.satisfaction is not None for area in plan.areas)
    areas = [
        row(
            writer.labelled("area", area.name),
            "",
            "areas.name",
            end="" if area.satisfaction is None else f"{area.satisfaction} of 7",
        )
        for area in plan.areas
    ]
    challenges = [row(each.text, each.id, "text") for each in plan.challenges]
    values = [row(writer.labelled("value", each), "", "values") for each in plan.values]
    return section(
        "Reflection",
        quote(row(plan.vision, "", "vision")),
        text("What it is all for", row(plan.purpose, "", "purpose")),
        text("How things were when I wrote this", _of(writer, reflection.situation, "situation")),
        items(
            "Parts of life, and how content I was with them" if rated else "Parts of life", areas
        ),
        items("What makes things harder", challenges),
        items("What matters to me", values),
        text("What has helped before", _of(writer, reflection.strengths, "strengths")),
        text("What I notice about myself", _of(writer, reflection.patterns, "patterns")),
        text("What this plan allows for", _of(writer, reflection.allow_for, "allow_for")),
        *writer.own_blocks("reflection"),
    )


def _of(writer: Writer, said: str, field: str) -> Row:
    return writer.row(said, "", f"reflection.{field}")
