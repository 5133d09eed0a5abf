"""Who and what helps in words: roles, how much something helped, how much effort it takes."""

from __future__ import annotations

from flows.documents.vocabulary import Company, Role, Share, StrategyKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import StrategyShape


ROLE_WORDS: dict[str, str] = {
    Role.ACCOUNTABILITY: "asks me how it is going",
    Role.PRACTICAL: "helps with practical things",
    Role.EMOTIONAL: "listens",
    Role.CRISIS: "is there in a very hard time",
    Role.CELEBRATE: "celebrates with me",
    Role.INFORMATIONAL: "explains and finds things out",
}
"""What somebody can do, in words."""

STRATEGY_KINDS: dict[str, str] = {
    StrategyKind.BREATHING: "breathing",
    StrategyKind.MINDFULNESS: "mindfulness",
    StrategyKind.MOVEMENT: "movement",
    StrategyKind.OUTDOORS: "outdoors",
    StrategyKind.HOBBY: "something I like doing",
    StrategyKind.WRITING: "writing",
    StrategyKind.PEOPLE: "people",
    StrategyKind.REST: "rest",
}
"""What kind of thing helps, in words."""

HELPED: dict[int, str] = {
    0: "did not help",
    1: "helped a little",
    2: "helped",
    3: "helped a lot",
}
"""How much something helped, 0 to 3, in words."""

ANSWERS = ("not this time", "a little", "it helped", "it helped a lot")
"""How much something may have helped, 0 to 3, where it is asked."""

COMPANY_WORDS: dict[str, str] = {
    Company.ALONE: "on my own",
    Company.WITH_OTHERS: "with others",
    Company.EITHER: "on my own or with others",
}
"""Whether something that helps is done alone, in words."""

SHARE_WORDS: dict[str, str] = {
    Share.NEVER: "not named",
    Share.ASK: "named with the whole plan only",
    Share.DEFAULT: "named",
}
"""Whether somebody is named in what goes out, in words."""

EFFORT: dict[int, str] = {1: "little effort", 2: "some effort", 3: "a lot of effort"}
"""How much effort something takes, 1 to 3, in words."""


def format_strategy_details(strategy: StrategyShape) -> str:
    """Return what is known of something that helps, `rest, little effort, on my own, helped`."""
    details = [
        STRATEGY_KINDS[strategy.kind] if strategy.kind else "",
        EFFORT[strategy.effort] if strategy.effort else "",
        COMPANY_WORDS[strategy.company] if strategy.company else "",
        format_helpfulness(strategy),
    ]
    return ", ".join(each for each in details if each)


def format_helpfulness(strategy: StrategyShape) -> str:
    """Return how much something helped the last time; empty when nobody has said."""
    return "" if strategy.helped is None else f"{HELPED[strategy.helped]} the last time"
