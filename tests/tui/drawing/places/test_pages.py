"""The page for hard times, the changes and the settings are drawn whole at every width."""

from datetime import UTC, date, datetime

import pytest

from flows.documents.records.dated_records import ChangeRecord
from tests.tui.drawing.drawn import WIDTHS, check_places, said, text, texts
from tui.drawing.places.crisis import draw_crisis, draw_general_page
from tui.drawing.places.history import draw_history, shows_card
from tui.drawing.places.settings import SettingRow, draw_settings

TODAY = date(2026, 11, 21)
LONG = "Go to the library and sit by the window until it is easier again, as it was before. " * 2


def change(name: str, words: str, day: int, who: str = "") -> ChangeRecord:
    at = datetime(2026, 11, day, 10, tzinfo=UTC).isoformat()
    return ChangeRecord(
        {"id": name, "at": at, "words": words, "plan": "p1", "who": who, "edits": []}
    )


CHANGES = (change("a", LONG, 20, "Ada"), change("b", "step done", 20), change("c", "saved", 19))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_for_hard_times_is_read_in_its_order(width: int) -> None:
    sections = [
        ("First", ("1. Sit down", f"2. {LONG}")),
        ("Who", ("Priya: 555",)),
        ("Where", ("x",)),
    ]
    drawn = draw_crisis(sections, width)
    check_places(drawn, width)
    assert drawn.spots == ()
    assert "Priya: 555" in text(drawn)
    lines = texts(drawn)
    first = next(n for n, each in enumerate(lines) if "1. Sit down" in each)
    # What goes on stands below its words, not below its number.
    assert lines[first + 2].lstrip("│ ")[:1].isalpha()
    assert "   " in lines[first + 2]


def test_without_a_page_something_helps_all_the_same() -> None:
    drawn = draw_general_page("Sit down, if you can.", 57, "A file cannot be read.")
    check_places(drawn, 57)
    assert "Sit down" in said(drawn)
    assert drawn.lines[-1][0][1] == "now"


@pytest.mark.parametrize("width", WIDTHS)
def test_changes_stand_by_day_and_one_of_them_in_full(width: int) -> None:
    drawn = draw_history(CHANGES, width, TODAY, here="b", titles={"p1": "Sam's plan"})
    check_places(drawn, width)
    assert [each.id for each in drawn.spots] == ["a", "b", "c"]
    assert "Ada: Go to the library" in said(drawn)
    assert ("Sam's plan" in said(drawn)) is shows_card(width)
    days = 2 if shows_card(width) else 1
    assert said(drawn).count("Fri 20 Nov") == days


def test_without_a_change_that_is_said() -> None:
    assert texts(draw_history((), 77, TODAY, told="Nothing was changed yet."))[0].startswith(
        "Nothing"
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_settings_have_one_gutter_and_the_marked_one_is_explained(width: int) -> None:
    rows = (
        SettingRow("theme", "Colours", "Dark", "Three themes of our own."),
        SettingRow("keys", "Keys", "/home/sam/.local/share/handrail/keys.toml", "A file."),
    )
    drawn = draw_settings(rows, width, "keys")
    check_places(drawn, width)
    lines = texts(drawn)
    values = [next(each for each in lines if value in each) for value in ("Dark", "/home")]
    assert values[0].index("Dark") == values[1].index("/home")
    assert "A file." in said(drawn)
    assert "Three themes" not in said(drawn)
