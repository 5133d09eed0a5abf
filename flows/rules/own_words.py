"""Texts that a flow asked for without a field of their own, by the step they were asked in."""

from collections.abc import Container, Iterable

from flows.documents.light_types import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import OwnAnswerShape, SignShape

REFLECTION = "reflection"
"""The step in which a plan asks how things are."""

TIMELINE = "timeline"
"""The step in which it asks when, and what is repeated."""

SUPPORT = "support"
"""The step in which it asks who helps."""

COPING = "coping"
"""The step in which it asks what to do when it gets harder."""

REVIEW = "review"
"""The step in which it is read back and agreed."""

REASONS = (
    "reflection.meaning",
    "reflection.want_back",
    "reflection.beyond",
    "reflection.both_sides",
)
"""What says why a plan is worth it, among what is asked about how things are."""

OF_SOMEBODY_ELSE = ("reflection.peer_story",)
"""What somebody else told of themselves there."""


COUNT_FROM = "reflection.count_from"
"""The day that somebody counts from."""

COUNT_SHOWN = "reflection.count_shown"
"""Where that count stands."""

STILL_OPEN = "reflection.still_open"
"""What was not done yet when the plan before this one ended."""

TO_A_FRIEND = "What I would say to a friend"
"""What kind words for a hard day stand under."""

LETTER = "A letter to myself"
"""What lines to oneself, written at the end of a plan, are called among what is for a hard day."""

NOT_HOW_IT_WAS = (*OF_SOMEBODY_ELSE, COUNT_FROM, STILL_OPEN)
"""What is asked there and tells nothing of how things were."""

TO_BRING = ("support.bring",)
"""What one would like to bring to the next session of two."""

GOES_ON = (TIMELINE, SUPPORT, COPING, REVIEW)
"""Steps whose texts about the whole plan hold on when it ends and another one goes on."""


def goes_on(path: str, gone: Container[str]) -> bool:
    """Return whether an answer without a field holds on when its plan ends and one goes on.

    Args:
        path: The path of the question, with the ids of repeats.
        gone: Ids of what ends with the plan: an answer about one of them ends, too.
    """
    parts = path.split(".")
    if path in TO_BRING or any(each in gone for each in parts):
        return False
    return parts[0] in GOES_ON or path in (*REASONS, *OF_SOMEBODY_ELSE, COUNT_FROM, COUNT_SHOWN)


class OwnText(NamedTuple):
    """A text in the person's words, with what was asked."""

    title: str
    """The question, or what the text is."""

    text: str
    """What was written."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The text without its blank lines."""
        return tuple(line for line in self.text.split("\n") if line.strip())


def kind_words_in(signs: "Iterable[SignShape]", *, letters: bool) -> tuple[str, ...]:
    """Return what is written for a hard day: to oneself, or as one would say it to a friend."""
    return tuple(
        each.kind_words
        for each in signs
        if each.kind_words.strip() and (each.what == LETTER) is letters
    )


def format_kind_words(what: str, kind_words: str) -> str:
    """Return the kind words of a sign after whom they are for, where that does not stand above."""
    return kind_words if what == LETTER else f"To a friend I would say: {kind_words}"


def texts_asked_in(
    answers: "Iterable[OwnAnswerShape]",
    *steps: str,
    only: Container[str] | None = None,
    without: Container[str] = (),
) -> tuple[OwnText, ...]:
    """Return the texts among answers without a field, asked in some steps about the whole plan.

    Args:
        answers: The answers.
        steps: The ids of the steps.
        only: The paths that are wanted; None for all.
        without: Paths that are left out.
    """
    return tuple(
        OwnText(each.heading or each.label, each.value)
        for each in answers
        if each.path.partition(".")[0] in steps
        and (only is None or each.path in only)
        and each.path not in without
        and isinstance(each.value, str)
        and each.value.strip()
    )
