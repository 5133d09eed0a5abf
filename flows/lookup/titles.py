"""Matching typed words with titles: the one place where titles are compared."""

from collections.abc import Sequence

from flows.documents.light_types import Generic, NamedTuple, TypeVar
from flows.lookup.refusals import AmbiguousName, UnknownName
from flows.text.comparison import comparable

Value = TypeVar("Value")
"""What is found."""


class Titled(NamedTuple, Generic[Value]):
    """Something that can be found by its title."""

    title: str
    """Its title."""

    rests: bool
    """Whether it has ended, is done or is set aside; others go before it."""

    value: Value
    """What is found."""

    id: str
    """Its id."""

    beside: tuple[str, ...] = ()
    """What may tell it from others of the same title, such as the objective it belongs to."""

    numbers: tuple[str, ...] = ()
    """The numbers that are printed beside it, where it is listed."""


def find_titled(titled: Sequence[Titled[Value]], words: str, kind: str) -> Value:
    """Return the value of the only thing that the words may mean.

    Args:
        titled: All there is.
        words: Any part of a title, in any order; what stands beside it; its number; or an id.
        kind: What it is called in a sentence.

    Raises:
        UnknownName: there is none; the sentence lists those there are.
        AmbiguousName: there are several; the sentence lists them, and tells equal ones apart.
    """
    return pick_one(titled, matching(titled, words), words, kind)


def pick_one(
    titled: Sequence[Titled[Value]], found: Sequence[Titled[Value]], words: str, kind: str
) -> Value:
    """Return the value of the only one that was found.

    Args:
        titled: All there is, to be named where nothing was found.
        found: What the words may mean, from `matching`.
        words: The words.
        kind: What it is called in a sentence.

    Raises:
        UnknownName: nothing was found; the sentence lists what there is.
        AmbiguousName: several were found; the sentence lists them, and tells equal ones apart.
    """
    if len(found) == 1:
        return found[0].value
    if found:
        told_apart = [_told_apart(each, found) for each in found]
        raise AmbiguousName(kind, words, [each.title for each in found], told_apart)
    there = [each.title for each in titled if not each.rests]
    resting = [each.title for each in titled if each.rests]
    raise UnknownName(kind, words, there or resting, resting if there else ())


def matching(titled: Sequence[Titled[Value]], words: str) -> list[Titled[Value]]:
    """Return what the words may mean.

    A whole title goes before an id, that before a number, that before a part of a title, that
    before words in any order, and those before words of the title together with what stands beside
    it. What is open goes before what rests, where no number says which.
    """
    wanted = comparable(words)
    if not wanted:
        return []
    parts = wanted.split()
    lines = [(comparable(each.title), each) for each in titled]
    found = [each for line, each in lines if line == wanted] or [
        each for each in titled if each.id == words.strip()
    ]
    if not found and (numbered := [each for each in titled if wanted in each.numbers]):
        return numbered
    found = (
        found
        or [each for line, each in lines if wanted in line]
        or [each for line, each in lines if all(part in line for part in parts)]
        or [each for line, each in lines if _is_named_in_full(line, each, wanted)]
        or [each for line, each in lines if _is_named_with_more(line, each, parts)]
    )
    return [each for each in found if not each.rests] or found


def _is_named_in_full(line: str, each: Titled[Value], wanted: str) -> bool:
    """Return whether the words are the title and then one thing that stands beside it."""
    return any(f"{line} {comparable(beside)}" == wanted for beside in (*each.beside, each.id))


def _is_named_with_more(line: str, each: Titled[Value], parts: list[str]) -> bool:
    """Return whether each word is in the title, beside it or its id; at least one in the title."""
    more = comparable(" ".join(each.beside))
    in_title = [part in line for part in parts]
    return any(in_title) and all(
        here or part in more or part == each.id for part, here in zip(parts, in_title, strict=True)
    )


def _told_apart(each: Titled[Value], found: Sequence[Titled[Value]]) -> str:
    """Return what tells one from others with the same title; nothing when there are none."""
    line = comparable(each.title)
    others = [other for other in found if other is not each and comparable(other.title) == line]
    if not others:
        return ""
    for beside in each.beside:
        if beside and all(beside not in other.beside for other in others):
            return beside
    return each.id
