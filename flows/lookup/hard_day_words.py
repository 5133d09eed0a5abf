"""What a person wrote on a calm day for a hard one: plans, texts, what helps, kind words."""

from collections.abc import Iterable

from flows.documents.light_types import NamedTuple
from flows.documents.plan_records import PlanRecord
from flows.documents.support_records import StrategyRecord
from flows.rules.helpfulness import most_helpful_first
from flows.text.own_sentences import format_if_then
from flows.text.support_words import format_helpfulness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.plan import ExtraAnswer
    from flows.documents.plan_records import ExtraAnswerRecord

COPING = "coping."
"""Where the paths of answers begin that were asked about what to do when it gets harder."""

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
        format_if_then(each.if_part or each.what, each.then_part)
        for each in plan.signs
        if each.then_part
    ]
    ways = [each for each in most_helpful_first(plan.strategies) if each.helped != 0]
    kind_words = [each.kind_words for each in plan.signs]
    told = (
        HardDaySection("My plans for it", tuple(plans)),
        *own_texts(plan.extra),
        HardDaySection("What helps", tuple(_way(each) for each in ways[:MOST_WAYS])),
        HardDaySection("What I would say to a friend", _lines(*kind_words)),
    )
    return tuple(each for each in told if each.lines)


def own_texts(
    answers: "Iterable[ExtraAnswer | ExtraAnswerRecord]",
) -> tuple[HardDaySection, ...]:
    """Return the texts among answers without a field that are for a hard day, by their question.

    Such as what helps in the hours after, and what keeps one safer.
    """
    return tuple(
        HardDaySection(each.label, _lines(each.value))
        for each in answers
        if each.path.startswith(COPING) and isinstance(each.value, str) and each.value.strip()
    )


def _way(strategy: StrategyRecord) -> str:
    helped = format_helpfulness(strategy)
    return f"{strategy.name} ({helped})" if helped else strategy.name


def _lines(*texts: str) -> tuple[str, ...]:
    return tuple(line for text in texts for line in text.split("\n") if line.strip())
