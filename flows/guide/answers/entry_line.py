"""An entry of a list as it is written in one line: `Ring Jo, tue`, `Walk, mon wed fri`."""

from collections.abc import Callable, Mapping

from flows.documents.light_types import Any, NamedTuple
from flows.guide.items.contact import ContactItem
from flows.guide.items.item import Item, RepeatItem
from flows.guide.items.item_parts import AnswerContext


class EntryLine(NamedTuple):
    """What a line was read as."""

    values: dict[str, Any]
    """The answers, by the id of the item; the words are those of the first one."""

    words: str
    """What was read beyond the words, as in `tue → Tue 1 Dec`; empty when all of it are words."""

    remark: str = ""
    """What is odd about it: it is nothing but a day, or nothing but a rhythm; mostly empty."""

    offer: str = ""
    """The same line with a comma, where its last words may be a rhythm; mostly empty."""


def read_entry(
    repeat: RepeatItem, line: str, context: Callable[[Item], AnswerContext]
) -> EntryLine:
    """Return what a line means; a part that is nothing else stays words.

    Args:
        repeat: The list.
        line: What was typed.
        context: Returns what the answer to an item is held against.
    """
    first, *others = repeat.written
    words = line.strip()
    values: dict[str, Any] = {}
    told: list[str] = []
    while others:
        found = ((each, each.read_tail(words, context(each))) for each in others)
        item, tail = next((pair for pair in found if pair[1] is not None), (None, None))
        if item is None or tail is None:
            break
        others.remove(item)
        words, values[item.id] = tail.words, tail.value
        told.insert(0, f"{tail.said} → {item.format_answer(tail.value, context(item))}")
    if isinstance(first, ContactItem):
        name, _, reach = (part.strip() for part in words.partition(","))
        values[first.id] = {"name": name, "reach": reach} if name and reach else {"name": words}
        if name and reach:
            told.insert(0, f"{reach} → how to reach {name}")
    else:
        values[first.id] = words
    if told:
        return EntryLine(values, " · ".join(told))
    remark = _remark(repeat, words, context)
    return EntryLine(values, "", remark, "" if remark else _offer(repeat, words, context))


def _remark(repeat: RepeatItem, words: str, context: Callable[[Item], AnswerContext]) -> str:
    """Say that all of a line is what would stand after the words; empty where it is not."""
    for item in repeat.written[1:]:
        tail = item.read_tail(f"{_ANY}, {words}", context(item)) if item.alone else None
        if tail is not None and tail.words == _ANY:
            meant = item.format_answer(tail.value, context(item))
            return f"That is {item.alone}, {meant}: write what it is for before it, and a comma."
    return ""


def _offer(repeat: RepeatItem, line: str, context: Callable[[Item], AnswerContext]) -> str:
    """Return a line with a comma before its last words, as many as are an answer; else nothing."""
    items = [each for each in repeat.written[1:] if each.offers_tail]
    words = line.split() if items and "," not in line else []
    for count in range(1, len(words)):
        first, said = " ".join(words[:count]), " ".join(words[count:])
        offer = f"{first}, {said}"
        for item in items:
            tail = item.read_tail(offer, context(item))
            if tail is not None and tail.words == first:
                return offer
    return ""


_ANY = "."
"""Stands for the words before a tail."""


def words_alone(repeat: RepeatItem, line: str) -> EntryLine:
    """Return a line as words alone, whatever they could mean."""
    first, words = repeat.written[0], line.strip()
    return EntryLine({first.id: {"name": words} if isinstance(first, ContactItem) else words}, "")


def format_entry(
    repeat: RepeatItem, answers: Mapping[str, object], context: Callable[[Item], AnswerContext]
) -> str:
    """Return an entry as the line that is read as the same again; choices are left out of it.

    Args:
        repeat: The list.
        answers: What was answered, by the id of the item.
        context: Returns what the answer to an item is held against.
    """
    first, *others = repeat.written
    value = answers.get(first.id) or ""
    if isinstance(value, dict):
        words = ", ".join(value[part] for part in ("name", "reach") if value.get(part))
    else:
        words = str(value)
    tails = [
        each.format_tail(answers[each.id], context(each)) for each in others if each.id in answers
    ]
    return ", ".join(filter(None, (words, *tails)))
