"""Understands typed lines: whole numbers, yes and no, places in a list of choices."""

import math
import re
from collections.abc import Callable, Sequence

from flows.documents.errors import UnacceptableError
from flows.documents.validators import check_number
from flows.text.comparison import comparable
from flows.text.numbers import parse_number

_YES = ("y", "yes", "true", "1")
_NO = ("n", "no", "false", "0")


def whole_number(least: int, most: int, step: int = 1) -> Callable[[str], int]:
    """Return what understands a whole number from `least` to `most`, in steps of `step`."""

    def understand(line: str) -> int:
        try:
            value = parse_number(line)
        except UnacceptableError:
            value = math.nan
        if not value.is_integer():
            raise UnacceptableError(f"This has to be a whole number from {least} to {most}.")
        check_number(value, least, most)
        if (value - least) % step:
            raise UnacceptableError(f"This goes in steps of {step}, from {least}.")
        return int(value)

    return understand


def yes_or_no(line: str) -> bool:
    """Understand yes or no, or the first letter of one."""
    word = line.strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise UnacceptableError("Please answer with yes or no.")


def one_of(labels: Sequence[str]) -> Callable[[str], int]:
    """Return what understands one of these labels, by number from 1 or by the start of it.

    What it returns is the place in the list, from 0.
    """

    def understand(line: str) -> int:
        place = place_of(line, labels)
        if place is None:
            raise UnacceptableError(
                f"Please type a number from 1 to {len(labels)}, or the start of one of the lines."
            )
        return place

    return understand


def place_of(text: str, labels: Sequence[str]) -> int | None:
    """Return the place, from 0, of the label that a number or its beginning names, if just one."""
    word = comparable(text)
    if word.isdecimal():
        return int(word) - 1 if 1 <= int(word) <= len(labels) else None
    lines = [comparable(label) for label in labels]
    exact = [place for place, line in enumerate(lines) if line == word]
    begun = [place for place, line in enumerate(lines) if line.startswith(word)]
    found = exact or begun
    return found[0] if word and len(found) == 1 else None


def several(line: str) -> list[str]:
    """Split what names several things: at commas, or at spaces when there are only numbers."""
    if "," not in line and all(word.isdecimal() for word in line.split()):
        return line.split()
    return [part.strip() for part in line.split(",") if part.strip()]


def order(line: str, count: int) -> list[list[int]]:
    """Understand an order such as `2 1=3` of things numbered from 1 to `count`.

    Things that are not named follow at the end in the order they had. What is returned are groups
    of places from 0; a group of more than one is a tie.
    """
    groups: list[list[int]] = []
    text = re.sub(r"\s*=\s*", "=", line.replace(",", " "))
    for word in text.split():
        try:
            places = [int(part) - 1 for part in word.split("=")]
        except ValueError:
            raise UnacceptableError(
                f"Please type numbers from 1 to {count}, as in 2 1=3."
            ) from None
        groups.append(places)
    named = [place for group in groups for place in group]
    if any(not 0 <= place < count for place in named):
        raise UnacceptableError(f"Please type numbers from 1 to {count}.")
    if len(set(named)) < len(named):
        raise UnacceptableError("Each number goes in once.")
    return groups + [[place] for place in range(count) if place not in named]
