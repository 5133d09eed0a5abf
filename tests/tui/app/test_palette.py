"""The palette finds every action by its everyday words, and what is chosen is done."""

from pathlib import Path

import pytest
from textual.widget import Widget

from flows.documents.clock import FixedClock
from flows.lookup.settings import settings
from tests.flows.views.board_samples import lively_store
from tests.tui.places import is_at, place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.palette import Entry, Palette, entries_for, find
from tui.screens.base.windows.help_window import Help
from tui.screens.base.windows.window import Window
from tui.screens.settings.theme_dialog import Themes

EVERYDAY = {
    "undo": "Take the last change back",
    "revert": "Take the last change back",
    "redo": "Bring it back again",
    "colour": "Choose the colours",
    "color": "Choose the colours",
    "theme": "Choose the colours",
    "dark": "Choose the colours",
    "light": "Choose the colours",
    "quit": "Close the app",
    "exit": "Close the app",
    "help": "Help for what you are looking at",
    "keys": "Help for what you are looking at",
    "emergency": "Your page for hard times",
    "settings": "Settings",
    "options": "Settings",
    "history": "What was changed",
    "calendar": "What comes when",
    "hide": "Blank the screen",
    "sources": "Where the ideas come from",
    "export": "How to take it along in a file",
    "print": "How to take it along in a file",
    "save": "How to take it along in a file",
    "done": "Mark the small step done",
    "goal": "Write down another wish",
    "bigger": "Add a next size up",
}
"""What somebody may type on the board, and what stands first then."""

SOMEWHERE = {
    "delete": "Take this contact out",
    "remove": "Take this contact out",
    "delete plan": "Take it away",
    "journal": "What you wrote, and wins",
    "diary": "What you wrote, and wins",
    "review": "Begin a review",
    "search": "Look for words",
    "close": "Close this plan with a review",
    "copy": "Begin a plan like this",
    "edit": "Change this contact",
}
"""What somebody may type there, and what stands among what is found."""


def entry(title: str, group: str = "Here", synonyms: str = "") -> Entry:
    return Entry(title, group, lambda: None, synonyms=synonyms)


def test_whole_words_come_before_beginnings_and_those_before_what_is_inside() -> None:
    entries = [
        entry("Foundry"),
        entry("Refound it"),
        entry("Something", synonyms="other founding"),
        entry("Anything", synonyms="other found"),
        entry("Everything", synonyms="found"),
    ]
    assert [each.title for each in find(entries, "Found")] == [
        "Everything",
        "Anything",
        "Foundry",
        "Something",
        "Refound it",
    ]


def test_every_word_has_to_be_there() -> None:
    out = entry("Take it out", synonyms="delete")
    entries = [entry("Take it away", synonyms="delete plan"), out]
    assert [each.title for each in find(entries, "delete plan")] == ["Take it away"]
    assert find(entries, "nothing such") == []


def test_what_belongs_together_stands_together() -> None:
    entries = [entry("one thing", "A"), entry("things", "B"), entry("a thing", "A")]
    assert [each.group for each in find(entries, "thing")] == ["A", "A", "B"]
    assert len(find(entries, " ")) == 3


async def test_everyday_words_lead_to_what_they_mean(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (_, app):
        entries = entries_for(app.screen)
    for words, title in EVERYDAY.items():
        assert find(entries, words)[0].title == title, words
    for words, title in SOMEWHERE.items():
        assert title in [each.title for each in find(entries, words)], words


async def test_undo_takes_back_and_does_not_close(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("a", *"one", "enter")
        await sees(pilot, "Step 'one' added")
        await pilot.press("ctrl+p", *"undo")
        await sees(pilot, "Take the last change back")
        await pilot.press("enter")
        await sees(pilot, "Undone: step 'one' added")
        assert app.is_running


async def test_keys_stand_at_the_right_end_and_groups_have_titles(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2", (80, 50)) as (pilot, app):
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, Palette))
        await pilot.pause()
        lines = [line.strip(" │") for line in text_of(app).splitlines()]
        assert "Board" in lines and "Places" in lines and "Everywhere" in lines
        ends = {
            line.rstrip(" │").__len__()
            for line in text_of(app).splitlines()
            if line.strip(" │").endswith((" r", " m", " u", " F9", " ctrl+q", " q"))
        }
        assert len(ends) == 1


async def test_the_colours_are_chosen_and_kept(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await pilot.press("ctrl+p", *"light", "enter")
        await until(pilot, lambda: isinstance(app.screen, Themes))
        await pilot.press("down", "enter")
        await until(pilot, lambda: settings(store).get("theme") == "handrail-light")
        assert app.theme == "handrail-light"


async def test_what_belongs_to_another_place_leads_there_and_names_its_key(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await pilot.press("ctrl+p", *"take this contact out", "enter")
        await until(pilot, lambda: is_at(app, "4"))
        await sees(pilot, "The key x does it here: Take this contact out")
        await pilot.press("1", "ctrl+p", *"look for words", "enter")
        await until(pilot, lambda: is_at(app, "5"))
        await sees(pilot, "go to what was found")


async def test_it_says_where_nothing_is_found_and_arrows_choose(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2", (60, 20)) as (pilot, app):
        await pilot.press("ctrl+p", *"xyzzy")
        await sees(pilot, "Nothing has these words.")
        await pilot.press("enter", *["backspace"] * 5, *"help")
        await sees(pilot, "› Help for what you are looking at")
        await pilot.press("down", "up", "enter")
        await until(pilot, lambda: isinstance(app.screen, Help))


@pytest.mark.parametrize("words", ["quit", "exit"])
async def test_there_is_one_way_to_close(home: Path, clock: FixedClock, words: str) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (_, app):
        found = find(entries_for(app.screen), words)
        assert [each.title for each in found if each.group == "Everywhere"] == ["Close the app"]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
@pytest.mark.parametrize("keys", ["ctrl+p", "f", "comma enter"])
async def test_no_window_scrolls_beside_a_list_that_scrolls(
    home: Path, clock: FixedClock, size: tuple[int, int], keys: str
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1", size) as (pilot, app):
        await pilot.press(*keys.split())
        await until(pilot, lambda: isinstance(app.screen, Window))
        await pilot.pause()
        scrolling = [
            each
            for each in app.screen.walk_children(Widget)
            if each.max_scroll_y > 0 and each.show_vertical_scrollbar
        ]
        assert len(scrolling) < 2, scrolling
