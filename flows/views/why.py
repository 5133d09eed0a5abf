"""Why a plan is worth it, in the person's own words: for a hard day, and whenever one asks."""

from flows.documents.light_types import NamedTuple
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.objectives import in_order
from flows.lookup.plans import misses_plans, shown_plan
from flows.rules.own_words import (
    LETTER,
    REASONS,
    REFLECTION,
    TO_A_FRIEND,
    OwnText,
    kind_words_in,
    texts_asked_in,
)
from flows.store.store import Store

OVER = (ObjectiveState.REACHED, ObjectiveState.SET_ASIDE)
"""States of an objective that nothing is done for any more."""

NOTHING_YET = (
    "There is no reason written down yet. That is all right.\n\n"
    "The guided session asks for one, and any objective takes one at any time."
)
"""What stands here before anything was written."""

OUT_OF_REACH = "Your reasons cannot be read just now: a file is missing, or cannot be read."
"""What stands here while a file cannot be read."""


class WhyView(NamedTuple):
    """What a person wrote about why."""

    plan: str
    """The id of the plan."""

    title: str
    """What the plan is called."""

    vision: str
    """What a good day would look like."""

    purpose: str
    """What it is all for, in one line."""

    reasons: tuple[tuple[str, str], ...]
    """Each objective that is not over and has a reason: its wish and why it matters."""

    helped: str
    """What has helped before."""

    kind_words: tuple[str, ...]
    """What the person would say to a friend in the same spot."""

    letters: tuple[str, ...] = ()
    """What the person wrote to themselves for a harder day."""

    own: tuple[OwnText, ...] = ()
    """What else says why: what recovery means to them, what they would like to do again."""


def why(store: Store, plan: str | None = None) -> WhyView | None:
    """Return why a plan matters to the person.

    Args:
        store: The open store.
        plan: The id of the plan; the current one when left out.

    Raises:
        NotThereError: there is no plan of that id.
    """
    found = shown_plan(store, plan)
    return why_of(found) if found is not None else None


def why_of(plan: PlanRecord) -> WhyView:
    """Return why a plan that was read matters to the person."""
    alive = [each for each in in_order(plan) if each.state not in OVER]
    return WhyView(
        plan=plan.id,
        title=plan.title,
        vision=plan.vision,
        purpose=plan.purpose,
        reasons=tuple((each.wish, each.why) for each in alive if each.why.strip()),
        helped=plan.reflection.strengths,
        kind_words=kind_words_in(plan.signs, letters=False),
        letters=kind_words_in(plan.signs, letters=True),
        own=texts_asked_in(plan.extra, REFLECTION, only=REASONS),
    )


def general_words(store: Store) -> str:
    """Return what stands here when there is no reason to show, with the true cause of that."""
    return OUT_OF_REACH if misses_plans(store) else NOTHING_YET


def sections(view: WhyView | None) -> list[tuple[str, str]]:
    """Return what was written, each with what it is; nothing when there is nothing."""
    if view is None:
        return []
    told = [
        ("What it is all for", view.purpose),
        ("A good day", view.vision),
        *view.own,
        *view.reasons,
        ("What has helped before", view.helped),
        (TO_A_FRIEND, "\n\n".join(view.kind_words)),
        (LETTER, "\n\n".join(view.letters)),
    ]
    return [(title, text) for title, text in told if text.strip()]
