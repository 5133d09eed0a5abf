"""How many questions a flow asks before anything is answered, counted from its document."""

from collections.abc import Iterator, Mapping, Sequence

from flows.documents.light_types import Any

SAYS_OR_TELLS = ("note", "computed")
NEEDS_SEVERAL = ("rank",)

RawItem = Mapping[str, Any]


def count_questions(steps: Sequence[RawItem], *, essentials: bool) -> int:
    """Return how many questions are asked of somebody who begins; a list of lines counts as one.

    What only an answer opens is not counted, nor an order that takes two to be put in.

    Args:
        steps: The steps of a flow document, as they are read.
        essentials: Leave out what is left to those who want everything.
    """
    defaults = {
        f"{step.get('id')}.{item.get('id')}": item.get("default")
        for step in steps
        for item in step.get("items", ())
    }
    asked = (item for step in steps for item in _asked(step.get("items", ()), defaults, essentials))
    return sum(1 for _ in asked)


def _asked(
    items: Sequence[RawItem], defaults: Mapping[str, object], essentials: bool
) -> Iterator[RawItem]:
    for item in items:
        if essentials and item.get("more"):
            continue
        if not _is_asked_at_first(item, defaults):
            continue
        kind, inner = item.get("type"), item.get("items", ())
        if kind in SAYS_OR_TELLS or kind in NEEDS_SEVERAL:
            continue
        if kind == "group":
            yield from _asked(inner, defaults, essentials)
            continue
        if kind != "repeat" or item.get("line") or [each.get("type") for each in inner] == ["text"]:
            yield item
        elif item.get("min"):
            yield from _asked(inner, defaults, essentials)


def _is_asked_at_first(item: RawItem, defaults: Mapping[str, object]) -> bool:
    when = item.get("when")
    if "." in (item.get("choices_from") or "") and not item.get("other"):
        return False  # There is nothing to choose from yet.
    if when is None:
        return True
    if not isinstance(when, Mapping) or when.get("op", "eq") != "eq":
        return False
    default = defaults.get(str(when.get("item")))
    return default is not None and default == when.get("value")
