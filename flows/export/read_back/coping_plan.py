"""Coping: how it shows that it gets harder, what is done then, and the page for very hard times."""

from collections.abc import Iterable

from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.support_records import SignRecord, StrategyRecord
from flows.documents.vocabulary import SignKind
from flows.export.read_back.blocks import Block, Row, Section, items, name, section, text
from flows.export.read_back.word_sources import Writer
from flows.rules.own_words import format_kind_words
from flows.text.own_sentences import as_sentence, format_if_then, tells_the_same
from flows.text.support_words import format_strategy_details

TITLE = "Coping"
"""What the stage is called."""

SIGN_TITLES: dict[str | None, str] = {
    SignKind.TRIGGER.value: "What sets things off",
    SignKind.EARLY_SIGN.value: "Early signs that I notice",
    SignKind.SETBACK.value: "Setbacks that may come",
    None: "When it gets harder",
}
"""What signs of a kind stand under."""


def build_coping(plan: PlanRecord, writer: Writer) -> Section | None:
    """Return the sixth stage."""
    signs = [
        items(
            title,
            [row for each in plan.signs if each.kind == kind for row in _sign(each, writer)],
        )
        for kind, title in SIGN_TITLES.items()
    ]
    return section(
        TITLE,
        *signs,
        items("What helps", [_strategy(each, writer) for each in plan.strategies]),
        *writer.own_blocks("coping"),
        *_crisis(plan, writer),
    )


def _sign(sign: SignRecord, writer: Writer) -> list[Row]:
    """Return a sign, what is done then, and kind words: each a row that can be opened."""
    plan, first = "", sign.if_part or sign.what
    if sign.then_part:
        plan = format_if_then(first, sign.then_part)
    elif sign.if_part and sign.if_part != sign.what:
        plan = as_sentence(f"If {sign.if_part}")
    is_told = bool(sign.then_part) and tells_the_same(first, sign.what)
    rows = [
        # What the sentence below begins with need not stand above it, too.
        *([] if is_told else [writer.row(sign.what, sign.id, "what")]),
        writer.row(plan, sign.id, "if_part", sign="" if is_told else "→"),
    ]
    if sign.kind_words:
        words = format_kind_words(sign.what, sign.kind_words)
        rows.append(writer.row(words, sign.id, "kind_words", sign="→"))
    own = [
        row._replace(text=f"{row.label} {row.text}", label="", sign="→")
        for row in writer.own_facts(sign.id)
    ]
    masked = any(row.is_masked for row in rows)
    # A sentence that repeats masked words is masked as they are.
    return [row._replace(is_masked=row.is_masked or (masked and is_told)) for row in rows] + own


def _strategy(strategy: StrategyRecord, writer: Writer) -> Row:
    end = format_strategy_details(strategy)
    return writer.row(strategy.name, strategy.id, "name", end=end)


def _crisis(plan: PlanRecord, writer: Writer) -> list[Block | None]:
    crisis = plan.crisis
    there = {each.id: each for each in plan.contacts}
    people = [
        ", ".join(each for each in (there[id_].name, there[id_].reach) if each)
        for id_ in crisis.contacts
        if id_ in there
    ]

    def rows(said: Iterable[str], field: str) -> list[Row]:
        return [writer.row(each, "", f"crisis.{field}") for each in said]

    blocks = [
        items("How I notice", rows(crisis.signs, "signs")),
        items("What I do, in this order", rows(crisis.steps, "steps"), numbered=True),
        items("Who I reach, in this order", rows(people, "contacts"), numbered=True),
        text("Where I can go or call", writer.row(crisis.place, "", "crisis.place")),
        text("What makes it safer around me", writer.row(crisis.safer, "", "crisis.safer")),
        text("What I want to be reminded of", writer.row(crisis.reasons, "", "crisis.reasons")),
    ]
    title = next((each.rows[0].path for each in blocks if each is not None), None)
    return [] if title is None else [name(Row("For very hard times", title)), *blocks]
