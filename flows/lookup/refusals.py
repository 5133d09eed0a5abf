"""What may stand in the way of an action, in one sentence for the person."""

from collections.abc import Sequence

from flows.documents.errors import HandrailError, quoted

SHOWN = 8
"""How many candidates a sentence lists."""


class NotThereError(HandrailError):
    """Something that an action is about is not there, or not there any more."""


class UnknownName(HandrailError):  # noqa: N818 - named for what it is about
    """No title has these words in it."""

    def __init__(
        self, kind: str, words: str, candidates: Sequence[str], resting: Sequence[str] = ()
    ) -> None:
        if candidates:
            said = f"There is no {kind} with {quoted(words)} in its title. "
            there = "There is" if len(candidates) == 1 else "There are"
            said += f"{there}: {_listed(candidates)}."
            said += f" Done or over already: {_listed(resting)}." if resting else ""
        else:
            said = f"There is no {kind} yet, so none with {quoted(words)} in its title."
        super().__init__(said)
        self.candidates = tuple(candidates)
        """The titles that there are."""


class AmbiguousName(HandrailError):  # noqa: N818 - named for what it is about
    """Several titles have these words in them."""

    def __init__(
        self, kind: str, words: str, candidates: Sequence[str], told_apart: Sequence[str] = ()
    ) -> None:
        # More of the title cannot help where all of them have the same one.
        helps = "a little more of the title"
        if told_apart and all(told_apart):
            helps = f"what stands in the brackets as well, such as {words.strip()} {told_apart[0]}"
        elif any(told_apart):
            helps += ", or what stands in the brackets"
        super().__init__(
            f"{quoted(words)} could be more than one {kind}: {_listed(candidates, told_apart)}. "
            f"Please type {helps}."
        )
        self.candidates = tuple(candidates)
        """The titles that it could be."""


class RefusedError(HandrailError):
    """An action that does not fit what is there; nothing was changed."""


def _listed(titles: Sequence[str], told_apart: Sequence[str] = ()) -> str:
    more = f", and {len(titles) - SHOWN} more" if len(titles) > SHOWN else ""
    beside = [f" ({each})" if each else "" for each in told_apart] or [""] * len(titles)
    pairs = list(zip(titles, beside, strict=True))[:SHOWN]
    return ", ".join(f"{quoted(title)}{each}" for title, each in pairs) + more
