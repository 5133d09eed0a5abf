"""What a file holds is counted in the file itself."""

from flows.export.exported_parts import calendar_contents, fhir_contents
from flows.export.staying_names import calendar_words, fhir_words

CALENDAR = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        *("BEGIN:VEVENT", "SUMMARY:Ring Jo\\, then rest", "END:VEVENT"),
        *("BEGIN:VEVENT", "SUMMARY;LANGUAGE=en:One", " more", "RRULE:FREQ=DAILY", "END:VEVENT"),
        *("BEGIN:VEVENT", "DESCRIPTION:a\\nb", "RRULE:FREQ=DAILY", "END:VEVENT"),
        *("BEGIN:VTODO", "CATEGORIES:x", "LOCATION:home", "END:VTODO"),
        "END:VCALENDAR",
    ]
)


def test_a_calendar_says_how_many_tasks_days_and_things_that_repeat_it_holds() -> None:
    assert calendar_contents(CALENDAR) == ("1 task", "1 day", "2 things that repeat")
    assert calendar_contents("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") == ()
    two = "BEGIN:VTODO\nEND:VTODO\n" * 2
    assert calendar_contents(two) == ("2 tasks",)


def test_the_words_of_a_calendar_are_read_whole() -> None:
    assert [each.text for each in calendar_words(CALENDAR)] == [
        *("Ring Jo, then rest", "Onemore", "a\nb", "x"),
    ]
    assert {each.where for each in calendar_words(CALENDAR)} == {"the calendar"}


def bundle(*kinds: str) -> dict[str, object]:
    entry = [{"resource": {"resourceType": kind, "text": {"div": "no"}}} for kind in kinds]
    return {"entry": entry}


def test_a_bundle_says_how_many_goals_ratings_and_people_it_holds() -> None:
    kinds = ("Goal", "Goal", "CarePlan", "Patient", "RelatedPerson", "Observation")
    assert fhir_contents(bundle(*kinds)) == (
        *("1 care plan", "2 goals", "1 rating", "1 person close to you"),
    )
    assert fhir_contents(bundle("RelatedPerson", "RelatedPerson")) == ("2 people close to you",)
    assert fhir_contents(bundle()) == ()


def test_the_words_of_a_bundle_are_read_with_what_they_are_about() -> None:
    goal = {
        "resourceType": "Goal",
        "text": {"div": "not this"},
        "description": {"text": "Sleep"},
        "note": [{"text": "ring Jo"}, {"time": 7}],
    }
    other = {"resourceType": "Practitioner", "name": [{"text": "Dr Weber"}]}
    words = list(fhir_words({"entry": [{"resource": goal}, {"resource": other}]}))
    assert [tuple(each) for each in words] == [
        ("a goal", "Goal"),
        ("a goal", "Sleep"),
        ("a goal", "ring Jo"),
        ("the people", "Practitioner"),
        ("the people", "Dr Weber"),
    ]
