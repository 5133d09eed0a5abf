"""Review: how wins are marked, what may be shared, who was there and whether it feels right."""

from datetime import date

from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import Agreed, SharedPart
from flows.export.read_back.blocks import Block, Row, Section, facts, items, section, text
from flows.export.read_back.word_sources import Writer
from flows.text.dates import format_date
from flows.text.numbers import format_number
from flows.text.own_sentences import as_inner
from flows.text.rhythms import join_words

ALONE = "Just me"
"""Nobody else was there."""

_AGREED: dict[str, str] = {
    Agreed.YES.value: "It feels like my plan.",
    Agreed.PARTLY.value: "It feels partly like my plan.",
    Agreed.NO.value: "It does not feel like my plan yet.",
}

PART_WORDS: dict[str, str] = {
    SharedPart.OBJECTIVES.value: "Objectives",
    SharedPart.REASONS.value: "Why each objective matters to me",
    SharedPart.TIMELINE.value: "Timeline",
    SharedPart.SUPPORT.value: "Support (names only)",
    SharedPart.ABOUT_ME.value: "What people who help may want to know about me",
    SharedPart.COPING.value: "What helps when it gets harder",
    SharedPart.JOURNAL.value: "Journal passages that I mark",
}
"""The parts that may be in a summary."""


def build_review(plan: PlanRecord, writer: Writer, *, tells_days: bool) -> Section | None:
    """Return the last stage; what stands in no other one comes here, too.

    Args:
        plan: The plan.
        writer: What it is written with.
        tells_days: Whether the plan is one that goes on, so that its days are told.
    """
    agreement, row = plan.agreement, writer.row
    shared = [row(PART_WORDS.get(each, each), "", "sharing") for each in plan.sharing]
    closed = f"Closed on {format_date(plan.closed, writer.today)}." if plan.closed else ""
    begun = f"Begun on {format_date(plan.started, writer.today)}." if plan.started else ""
    return section(
        "Review",
        text("", *([Row(begun), Row(closed)] if tells_days else [])),
        facts(row(plan.celebrate, "", "celebrate", label="How I mark a small win")),
        items("What may be in a summary that I share", shared),
        text(
            "",
            row(_present(agreement.present), "", "agreement.present"),
            row(_AGREED[agreement.agreed] if agreement.agreed else "", "", "agreement.agreed"),
        ),
        facts(
            row(agreement.mine, "", "agreement.mine", label="What I will do"),
            row(agreement.theirs, "", "agreement.theirs", label="What others will do"),
            row(agreement.change, "", "agreement.change", label="What would make it more mine"),
        ),
        *writer.own_blocks("review", "other", ""),
        _left(plan, writer),
    )


def _present(present: tuple[str, ...]) -> str:
    """Return who was there as a sentence: by oneself, or with whom."""
    others = [as_inner(each) for each in present if each != ALONE]
    if not others:
        return "I read it back by myself." if present else ""
    others = [_small(each) for each in others]
    if any("," in each for each in others):
        return f"I read it back with {'; '.join(others)}."
    return f"I read it back with {join_words(others)}."


def _small(who: str) -> str:
    """Return `someone close to me` and `my doctor` as they stand inside a sentence."""
    first, _, rest = who.partition(" ")
    return (
        f"{first.lower()} {rest}".strip() if first.lower() in ("someone", "my", "a", "the") else who
    )


def _left(plan: PlanRecord, writer: Writer) -> Block | None:
    """Return answers that nobody asks for any more, under the words they were asked with."""
    rows = [
        Row(words, label=each.label)
        for each in plan.extra
        if each.path not in writer.asked and (words := format_extra(each.value, writer.today))
    ]
    return facts(*rows)


def format_extra(value: object, today: date) -> str:
    """Return an answer without a question as text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return join_words([format_extra(each, today) for each in value])
    if isinstance(value, dict):
        return "; ".join(
            f"{name}: {format_extra(each, today)}"
            for name, each in value.items()
            if each is not None and name != "id"
        )
    if isinstance(value, float):
        return format_number(value)
    return "" if value is None else str(value)
