"""What is in a file that goes out, counted in the file itself: nothing else is said of it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from flows.documents.light_types import Any
from flows.export.read_back.blocks import WrittenPlan

_RESOURCES = {
    "CarePlan": ("care plan", "care plans"),
    "Goal": ("goal", "goals"),
    "Observation": ("rating", "ratings"),
    "Practitioner": ("professional", "professionals"),
    "RelatedPerson": ("person close to you", "people close to you"),
    "Organization": ("organisation", "organisations"),
    "Group": ("group", "groups"),
}
"""What a resource of FHIR is called, one and several; others stand for no more than these."""


def markdown_contents(written: WrittenPlan) -> tuple[str, ...]:
    """Return the parts that a document has."""
    return tuple(section.title for section in written.sections)


def calendar_contents(text: str) -> tuple[str, ...]:
    """Return how many days, repeated things and tasks a calendar file holds."""
    counted = Counter(_components(text))
    names = (
        ("VTODO", "task", "tasks"),
        ("VEVENT", "day", "days"),
        ("RRULE", "thing that repeats", "things that repeat"),
    )
    return tuple(_count(counted[kind], one, more) for kind, one, more in names if counted[kind])


def fhir_contents(bundle: Mapping[str, Any]) -> tuple[str, ...]:
    """Return how many goals, people and ratings a bundle holds."""
    counted = Counter(each["resource"]["resourceType"] for each in bundle["entry"])
    return tuple(
        _count(counted[kind], *names) for kind, names in _RESOURCES.items() if counted[kind]
    )


def _components(text: str) -> Iterator[str]:
    """Yield what each component is: a task, a day, or something that repeats."""
    kind = ""
    for line in text.splitlines():
        if line in ("BEGIN:VEVENT", "BEGIN:VTODO"):
            kind = line.partition(":")[2]
        elif line.startswith("RRULE") and kind:
            kind = "RRULE"
        elif line in ("END:VEVENT", "END:VTODO"):
            yield kind
            kind = ""


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
