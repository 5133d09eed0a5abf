"""What keys do to answers: replace them, bring them back, leave long texts, go from row to row."""

from pathlib import Path

import pytest
from textual import events
from textual.widget import Widget
from textual.widgets import TextArea

from flows.documents.clock import FixedClock
from tests.tui.screens.session.wizard_page import answers, go_to, paste, wizard, wizard_of
from tests.tui.wizard_walk import page_of, text_of, until
from tui.screens.base.windows.dialogs import Confirm
from tui.screens.session.read_back import ReadBack
from tui.terminal.keys.key_reader import TypedText
from tui.widgets.text_line import Line

TITLE = "reflection.title"
SITUATION = "reflection.situation"
REVIEW = "timeline.next_review"


async def test_typing_replaces_a_value_and_esc_brings_it_back(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "tab", "shift+tab", *"Su")
        assert isinstance(app.focused, Line)
        assert app.focused.value == "Su"
        await pilot.press("escape")
        assert app.focused.value == "Spring"
        await pilot.press(*"Winter", "enter")
        await until(pilot, lambda: answers(app)[TITLE] == "Winter")


async def test_esc_leaves_once_the_value_is_back(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "tab", "shift+tab", "x", "escape")
        assert not isinstance(app.screen, Confirm)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Confirm))
        assert answers(app)[TITLE] == "Spring"


async def test_words_that_are_no_answer_yet_are_written_on(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, REVIEW) as (pilot, app):
        await pilot.press(*"when")
        wizard_of(app).save_pending()
        await go_to(pilot, app, REVIEW)
        await pilot.press(*"ever")
        assert isinstance(app.focused, Line)
        assert app.focused.value == "whenever"


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ([], None),
        ([*"Days"], "Days"),
        ([*"Days", "enter", *"and"], "Days\nand"),
    ],
)
async def test_two_enters_leave_any_text(
    keys: list[str], kept: str | None, home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, SITUATION) as (pilot, app):
        await pilot.press(*keys, *["enter"] * (2 if keys else 1))
        await until(pilot, lambda: wizard_of(app).session.cursor != SITUATION)
        assert answers(app).get(SITUATION) == kept


async def test_a_long_text_is_gone_on_with_at_its_end(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, SITUATION) as (pilot, app):
        await paste(pilot, "One\n\nTwo")
        assert wizard_of(app).session.cursor == SITUATION
        await pilot.press("tab", "shift+tab")
        assert isinstance(app.focused, TextArea)
        await pilot.press(*" more", "tab")
        await until(pilot, lambda: answers(app)[SITUATION] == "One\n\nTwo more")


async def test_the_line_one_writes_in_is_seen_however_long_the_text_grows(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, SITUATION) as (pilot, app):
        area = app.focused
        assert isinstance(area, TextArea)
        around = (each for each in area.ancestors if isinstance(each, Widget))
        page = next(each for each in around if each.allow_vertical_scroll)

        def is_seen() -> bool:
            seen = page.scrollable_content_region
            return seen.y <= area.cursor_screen_offset.y < seen.bottom

        for number in range(12):
            await paste(pilot, f"line {number} ")
            await until(pilot, is_seen)
            await pilot.press("enter", "x")
            await until(pilot, is_seen)
        assert page.scroll_offset.y > 0
        page.scroll_home(animate=False)
        await pilot.press("up")
        await until(pilot, is_seen)


async def test_arrows_change_the_row_and_digits_rate_it(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "reflection.areas") as (pilot, app):
        await pilot.press("1", "2", "3")
        await go_to(pilot, app, "reflection.area_rating")
        await pilot.press("4", "down", "down", "6", "up", "5")
        await until(pilot, lambda: len(answers(app).get("reflection.area_rating", {})) == 3)
        rated = answers(app)["reflection.area_rating"].values()
        assert [each["satisfaction"] for each in rated] == [4, 5, 6]
        assert wizard_of(app).session.cursor == "reflection.area_rating"


async def test_an_answer_that_cannot_be_kept_holds_nobody(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, REVIEW) as (pilot, app):
        first = page_of(app)
        await pilot.press(*"whenever", "pagedown")
        await until(pilot, lambda: "This is not a day I can read" in text_of(app))
        assert page_of(app) == first
        await pilot.press("pageup")
        await until(pilot, lambda: page_of(app) != first)
        await pilot.press("pagedown")
        await until(pilot, lambda: "This is not a day I can read" in text_of(app))
        assert "whenever" in text_of(app)
        here = page_of(app)
        await pilot.press("pagedown")
        await until(pilot, lambda: page_of(app) != here)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        assert "This is not a day I can read" in " ".join(text_of(app).split())
        await pilot.press("s")
        await until(pilot, lambda: "whenever" in text_of(app))
        assert wizard_of(app).session.cursor == REVIEW


async def test_what_is_wrong_with_an_answer_goes_with_its_words(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, REVIEW) as (pilot, app):
        await pilot.press(*"whenever", "enter")
        await until(pilot, lambda: "This is not a day I can read" in text_of(app))
        await pilot.press(*["backspace"] * len("whenever"))
        await until(pilot, lambda: "This is not a day I can read" not in text_of(app))
        assert REVIEW not in answers(app)


async def test_enter_goes_on_past_what_cannot_be_kept_the_second_time(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, REVIEW) as (pilot, app):
        first = page_of(app)
        await pilot.press(*"whenever", "enter")
        await until(pilot, lambda: "This is not a day I can read" in text_of(app))
        assert wizard_of(app).session.cursor == REVIEW
        await pilot.press("enter")
        await until(pilot, lambda: page_of(app) != first or wizard_of(app).session.cursor != REVIEW)
        assert wizard_of(app).session.typing[REVIEW] == "whenever"


async def test_the_focus_goes_to_the_first_question_of_every_page(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (_, app):
        session = wizard_of(app).session
        for page in session.pages():
            asked = [each.path for each in page.questions if each.item.waits]
            session.go_to(page.key)
            assert session.cursor == (asked[0] if asked else page.key)


async def test_a_burst_keeps_the_space_it_begins_with(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"walk")
        app.post_message(TypedText(" with mum"))
        await pilot.pause()
        app.post_message(events.Paste(" and\n dad"))
        await pilot.press("enter")
        await until(pilot, lambda: answers(app).get(TITLE) == "walk with mum and dad")
