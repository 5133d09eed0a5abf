"""The names of people who stay here, where they stand in the words of a file that goes out."""

import re
from collections.abc import Iterable, Iterator, Mapping

from flows.documents.light_types import Any, NamedTuple
from flows.documents.records.support_records import ContactRecord
from flows.export.read_back.blocks import WrittenPlan

_TITLES = frozenset(
    {"a", "an", "aunt", "auntie", "dr", "doctor", "grandma", "grandpa", "miss", "mr", "mrs", "ms"}
    | {"my", "nurse", "our", "prof", "professor", "the", "uncle"}
)
"""What stands before a name, and names nobody by itself."""

_ALSO_WORDS = frozenset(
    {"bill", "faith", "frank", "grace", "guy", "hope", "jack", "joy", "mark", "may", "pat", "rose"}
    | {"art", "dawn", "drew", "grant", "june", "april", "august", "rich", "rob", "sky", "sue"}
    | {"will", "summer", "autumn", "angel", "chase", "dean", "gene", "ray", "sunny", "page"}
)
"""Names that are also words; only with a capital they are taken for a name."""

_EXCERPT = 60
"""Characters of the words around a name."""

_CALENDAR_WORDS = re.compile(r"^(SUMMARY|DESCRIPTION|CATEGORIES)[^:]*:(.*)$")
_ESCAPED = re.compile(r"\\(.)")
_RESOURCES = {"CarePlan": "the care plan", "Goal": "a goal", "Observation": "a rating"}


class Words(NamedTuple):
    """Words of a file, and where they stand in it."""

    where: str
    """The part of the file, for a person to read."""

    text: str
    """The words."""


class StayingName(NamedTuple):
    """Somebody who is not named in a file, but whose name stands in its words."""

    name: str
    """What they are called in the plan."""

    places: tuple[Words, ...]
    """Where it stands, each with a line or the beginning of one."""


def markdown_words(written: WrittenPlan) -> Iterator[Words]:
    """Yield the words of a document, with the stage in which they stand."""
    yield Words("the title", written.title)
    for part in written.sections:
        for block in part.blocks:
            for row in block.rows:
                yield Words(part.title, " ".join((row.label, row.text, row.end)).strip())


def calendar_words(text: str) -> Iterator[Words]:
    """Yield the words of a calendar file."""
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        if found := _CALENDAR_WORDS.match(line):
            words = _ESCAPED.sub(lambda each: "\n" if each[1] in "nN" else each[1], found[2])
            yield Words("the calendar", words)


def fhir_words(bundle: Mapping[str, Any]) -> Iterator[Words]:
    """Yield the words of a bundle, with the kind of resource; its narratives say nothing more."""
    for each in bundle["entry"]:
        resource = each["resource"]
        where = _RESOURCES.get(resource["resourceType"], "the people")
        for name, value in resource.items():
            if name != "text":
                yield from (Words(where, said) for said in _strings(value))


def find_staying_names(
    contacts: Iterable[ContactRecord], going: Iterable[ContactRecord], words: Iterable[Words]
) -> tuple[StayingName, ...]:
    """Return whose name stands in words that go out although they themselves stay here.

    A name is found by all of its words, and by what somebody is called in it: `Priya` of
    `Priya, my sponsor`.

    Args:
        contacts: Everybody in the plan.
        going: Those who go out by name.
        words: The words of the file.
    """
    out = {each.id for each in going}
    texts = list(dict.fromkeys(words))
    found = []
    for contact in contacts:
        pattern = _pattern(contact.name) if contact.id not in out else None
        if pattern is None:
            continue
        places = dict.fromkeys(
            Words(each.where, _excerpt(each.text, match.start()))
            for each in texts
            if (match := pattern.search(each.text))
        )
        if places:
            found.append(StayingName(" ".join(contact.name.split()), tuple(places)))
    return tuple(found)


def _pattern(name: str) -> re.Pattern[str] | None:
    whole = " ".join(name.split())
    if not whole:
        return None
    forms = [_form(whole)]
    words = re.findall(r"[^\W\d_][\w'’-]*\.?", whole)
    called = [each.rstrip(".") for each in words]
    while called and called[0].casefold() in _TITLES:
        called.pop(0)
    if called and called[0][:1].isupper() and len(called[0]) > 1:
        forms.append(_form(called[0]))
    return re.compile("|".join(rf"(?<!\w){form}(?!\w)" for form in forms))


def _form(name: str) -> str:
    form = r"\s+".join(map(re.escape, name.split()))
    return form if name.casefold() in _ALSO_WORDS else f"(?i:{form})"


def _excerpt(text: str, at: int) -> str:
    """Return the line in which a name stands, or as much of it as is needed to find it."""
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[begin : end if end >= 0 else None]
    if len(line) <= _EXCERPT:
        return line.strip()
    first = max(0, min(at - begin - _EXCERPT // 3, len(line) - _EXCERPT))
    cut = line[first : first + _EXCERPT].strip()
    return f"{'…' if first else ''}{cut}{'…' if first + _EXCERPT < len(line) else ''}"


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
