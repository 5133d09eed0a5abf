"""Names of people who stay here, found in the words of what goes out."""

import pytest

from flows.documents.records.support_records import ContactRecord
from flows.export.staying_names import Words, calendar_words, find_staying_names


def found(name: str, text: str) -> list[str]:
    """The words in which a name was found."""
    contact = ContactRecord({"id": "a", "name": name})
    return [
        place.text
        for each in find_staying_names([contact], [], [Words("Objectives", text)])
        for place in each.places
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Priya", "Ring Priya"),
        ("Priya", "ring priya's mother"),
        ("Priya, my sponsor", "With Priya"),
        ("Dr. Malik", "Ask Malik"),
        ("my sister", "Write to my  sister"),
        ("Will", "Call Will"),
        ("Zoë", "Lunch with zoë"),
    ],
)
def test_a_name_is_found(name: str, text: str) -> None:
    assert found(name, text) == [text]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Priya", "Priyanka"),
        ("Will", "I will walk"),
        ("Dr. Malik", "See a Dr."),
        ("my sister", "My garden"),
        ("Jo from the Tuesday group", "The Tuesday class"),
    ],
)
def test_other_words_are_no_name(name: str, text: str) -> None:
    assert found(name, text) == []


def test_whoever_goes_out_is_no_matter() -> None:
    ada = ContactRecord({"id": "a", "name": "Ada"})
    assert find_staying_names([ada], [ada], [Words("Support", "Ada")]) == ()


def test_the_line_of_a_long_text_is_told() -> None:
    [line] = found("Priya", f"First\n{'word ' * 40}Priya {'word ' * 40}")
    assert "Priya" in line
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) <= 62
    assert found("Priya", "First\nRing Priya\nLast") == ["Ring Priya"]


def test_folded_and_escaped_words_of_a_calendar_are_read() -> None:
    text = "BEGIN:VEVENT\r\nSUMMARY:Ring Pri\r\n ya\\, then rest\r\nUID:Priya\r\n"
    assert list(calendar_words(text)) == [Words("the calendar", "Ring Priya, then rest")]
