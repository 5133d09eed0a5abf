"""Components are written as the library that the tests read them with writes them."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event, Todo
from icalendar.prop import vCategory, vText

from flows.export.calendar.component import CALENDAR, EVENT, TASK, Component

DAY, MOMENT = date(2026, 11, 21), datetime(2026, 11, 21, 19, 2, 9, tzinfo=UTC)

RULES: tuple[dict[str, Any], ...] = (
    {"FREQ": "WEEKLY", "BYDAY": ["MO", "TH"], "UNTIL": DAY},
    {"FREQ": "MONTHLY", "BYMONTHDAY": [28, 29, 30], "BYSETPOS": -1},
    {"INTERVAL": 3, "FREQ": "DAILY"},
)

words = st.text(st.sampled_from("ab cé€😀\\^,;:'\"\n"), max_size=200).filter(
    # The library takes a capital N behind a stroke for the end of a line; no text here has one.
    lambda text: bool(text.strip())
)


@given(text=words, several=st.lists(words, min_size=1, max_size=3), rule=st.sampled_from(RULES))
def test_what_is_written_is_what_the_library_writes(
    text: str, several: list[str], rule: dict[str, Any]
) -> None:
    for own, kind in ((Event(), EVENT), (Todo(), TASK)):
        ours = Component(kind)
        for name, value in (
            *(("UID", "a@handrail"), ("DTSTAMP", MOMENT), ("SEQUENCE", 7), ("CLASS", "PRIVATE")),
            *(("SUMMARY", text), ("DESCRIPTION", text), ("DTSTART", DAY), ("RRULE", rule)),
            *(("DUE", datetime(2026, 11, 21, 7, 30)), ("EXDATE", [DAY, date(2026, 12, 1)])),
        ):
            own.add(name, value)
            ours.add(name, value)
        listed = vCategory([])
        listed.cats = [vText(each) for each in several]
        own.add("CATEGORIES", listed)
        ours.add("CATEGORIES", several)
        own.add("RELATED-TO", "b@handrail", parameters={"RELTYPE": "PARENT"})
        ours.add("RELATED-TO", "b@handrail", parameter="RELTYPE=PARENT")
        theirs, calendar = Calendar(), Component(CALENDAR)
        for each in (theirs, calendar):
            each.add("VERSION", "2.0")
            each.add("PRODID", "-//Handrail//Handrail//EN")
        theirs.add_component(own)
        calendar.inside.append(ours)
        assert calendar.text() == theirs.to_ical().decode()
