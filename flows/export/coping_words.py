"""Signs and what helps, as a line of a shared plan, whatever its form."""

from flows.documents.records.support_records import SignRecord, StrategyRecord
from flows.documents.vocabulary import Company
from flows.text.own_sentences import format_if_then, tells_the_same
from flows.text.support_words import EFFORT, STRATEGY_KINDS, format_helpfulness

_COMPANY: dict[str, str] = {
    Company.ALONE: "on my own",
    Company.WITH_OTHERS: "with others",
    Company.EITHER: "on my own or with others",
}


def format_sign(sign: SignRecord) -> str:
    """Return a sign with its if-then plan and the kind words."""
    plan = ""
    if sign.then_part:
        plan = format_if_then(sign.if_part or sign.what, sign.then_part)
    elif sign.if_part:
        plan = f"If {sign.if_part}."
    kind_words = f"To a friend I would say: {sign.kind_words}" if sign.kind_words else ""
    # What the plan begins with need not stand before it, too.
    is_told = bool(sign.then_part) and tells_the_same(sign.if_part or sign.what, sign.what)
    what = "" if is_told else f"{sign.what}." if plan or kind_words else sign.what
    return " ".join(each for each in (what, plan, kind_words) if each)


def format_strategy(strategy: StrategyRecord) -> str:
    """Return a strategy with its effort, its company and how it helped."""
    details = [
        STRATEGY_KINDS[strategy.kind] if strategy.kind else "",
        EFFORT[strategy.effort] if strategy.effort else "",
        _COMPANY[strategy.company] if strategy.company else "",
        format_helpfulness(strategy),
    ]
    said = ", ".join(each for each in details if each)
    return f"{strategy.name} ({said})" if said else strategy.name
