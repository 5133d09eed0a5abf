"""What a person wrote on a calm day for a hard one: plans, texts, what helps, kind words."""

from collections.abc import Iterable
from itertools import pairwise

from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.support_records import SignRecord, StrategyRecord
from flows.documents.vocabulary import SignKind
from flows.rules.helpfulness import most_helpful_first
from flows.rules.own_words import COPING, LETTER, TO_A_FRIEND, kind_words_in, texts_asked_in
from flows.text.own_sentences import format_if_then
from flows.text.support_words import format_helpfulness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import OwnAnswerShape

PLANS_FOR: dict[str | None, str] = {
    SignKind.TRIGGER.value: "My plans for what sets things off",
    SignKind.EARLY_SIGN.value: "My plans for early signs",
    SignKind.SETBACK.value: "My plans for a setback",
    None: "My plans for it",
}
"""What plans for a kind of sign stand under."""

CHOSEN = ("own_plans", "own_ways")
"""The questions after a hard day which of one's own plans and ways are for now."""

MOST_WAYS = 5
"""As many of the things that help are told: on a hard day a long list is no help."""


class HardDaySection(NamedTuple):
    """One part of what was written for a hard day."""

    title: str
    """What it is."""

    lines: tuple[str, ...]
    """What was written, in the person's words."""


def words_for_hard_days(plan: PlanRecord) -> tuple[HardDaySection, ...]:
    """Return what a plan holds for a hard day, the plans first; nothing where nothing is written.

    What was said not to have helped is left out.
    """
    plans = [
        HardDaySection(title, _plans_for([each for each in plan.signs if each.kind == kind]))
        for kind, title in PLANS_FOR.items()
    ]
    ways = [each for each in most_helpful_first(plan.strategies) if each.helped != 0]
    told = (
        *plans,
        *own_texts(plan.extra),
        HardDaySection("What helps", tuple(_way(each) for each in ways[:MOST_WAYS])),
        HardDaySection(TO_A_FRIEND, _paragraphs(kind_words_in(plan.signs, letters=False))),
        HardDaySection(LETTER, _paragraphs(kind_words_in(plan.signs, letters=True))),
        HardDaySection("What I notice about myself", _lines(plan.reflection.patterns)),
    )
    return tuple(each for each in told if each.lines)


def own_texts(
    answers: "Iterable[OwnAnswerShape]",
) -> tuple[HardDaySection, ...]:
    """Return the texts among answers without a field that are for a hard day, by their question.

    Such as what helps in the hours after, and what keeps one safer.
    """
    return tuple(HardDaySection(each.title, each.lines) for each in texts_asked_in(answers, COPING))


def words_chosen(plan: PlanRecord, looks: Iterable[Json]) -> tuple[str, ...]:
    """Return which plans and ways were chosen for now in looks back after a hard day.

    Args:
        plan: The plan.
        looks: The looks back, as they are kept.
    """
    there = {
        **{each.id: _plans_for([each]) or (each.what,) for each in plan.signs},
        **{each.id: (each.name,) for each in plan.strategies},
    }
    parts = [each["answers"].get("onwards") for each in looks if isinstance(each["answers"], dict)]
    chosen = [
        identity
        for part in parts
        if isinstance(part, dict)
        for question in CHOSEN
        for identity in part.get(question) or ()
    ]
    return tuple(line for each in dict.fromkeys(chosen) for line in there.get(each, ()))


def _plans_for(signs: Iterable[SignRecord]) -> tuple[str, ...]:
    return tuple(
        format_if_then(each.if_part or each.what, each.then_part)
        for each in signs
        if each.then_part
    )


def _way(strategy: StrategyRecord) -> str:
    helped = format_helpfulness(strategy)
    return f"{strategy.name} ({helped})" if helped else strategy.name


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line.strip())


def _paragraphs(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the lines of texts, a blank one between two texts and where there is any in one."""
    lines = [line.rstrip() for text in texts for line in ("", *text.strip().split("\n"))]
    return tuple(line for before, line in pairwise(lines) if before or line)
