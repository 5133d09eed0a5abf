"""The journal by keys alone: writing, searching, tags, passages for sharing, looking back."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from flows.actions.journal import write_note
from flows.actions.settings import choose_company
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import WinKind
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from flows.views.journal import journal_view, marked_lines
from tests.flows.samples import bare_store, sample_store
from tests.flows.views.board_samples import TODAY, lively_store
from tests.tui.places import SIZES, elsewhere, hears, is_at, place, reads, sees
from tests.tui.textual_state import notices_of
from tests.tui.wizard_walk import text_of, until
from tui.screens.base.windows.dialogs import Notice
from tui.screens.journal.entry_forms import LineForm, WinForm
from tui.screens.journal.journal import Journal


def newest(store: Store) -> tuple[str, tuple[str, ...]]:
    """Return the words and the tags of the line that was written last."""
    line = next(each for each in journal_view(store).lines if not each.win)
    return line.text, line.tags


@pytest.mark.parametrize("size", SIZES)
async def test_a_line_is_written_with_tags(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5", size) as (pilot, app):
        await sees(pilot, "Slept until six.")
        await pilot.press("n", *"Rain, soup. #evening", "enter")
        await sees(pilot, "  Rain, soup.")
        await sees(pilot, "#evening")
        assert newest(store) == ("Rain, soup.", ("evening",))
        await pilot.press(*"More", "enter", "escape")
        await sees(pilot, "  More")
        await pilot.press("u")
        await until(pilot, lambda: "  More" not in text_of(app))
        assert isinstance(app.screen, Journal)


@pytest.mark.parametrize("key", ["1", "5"])
async def test_lines_are_masked_while_someone_is_with_me(
    key: str, home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    write_note(store, "I stood at the old corner.", on=TODAY)
    async with place(home, clock, key, (80, 40)) as (pilot, app):
        await sees(pilot, "old corner")
        await pilot.press("ctrl+g")
        await sees(pilot, "─ someone is with me" if key == "1" else "1 · someone is with me")
        assert "old corner" not in text_of(app)
        await pilot.press("ctrl+g")
        await sees(pilot, "old corner")


async def test_a_masked_line_is_read_by_opening_it(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    write_note(store, "I stood at the old corner.", on=TODAY)
    choose_company(store, True)
    async with place(home, clock, "5") as (pilot, app):
        await sees(pilot, "••••")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Notice))
        await sees(pilot, "I stood at the old corner.")


async def test_an_unfinished_line_is_kept_when_one_leaves(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("n", *"Half a", "escape", "2")
        await until(pilot, lambda: is_at(app, "2"))
        await hears(pilot, "Kept in the journal.")
    assert newest(store)[0] == "Half a"


async def test_words_that_cannot_be_kept_stay_in_the_line(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("n")
        await until(pilot, lambda: app.focused is not None and app.focused.id == "write")
        app.screen.query_one("#write").value = "a \x00 b"  # type: ignore[attr-defined]
        await pilot.press("enter")
        await until(pilot, lambda: bool(notices_of(app)))
        assert journal_view(store).lines == ()


async def test_a_win_is_noted_with_its_kind(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("w", *"lay down early", "enter", "3")
        await until(pilot, lambda: isinstance(app.screen, Journal))
        await sees(pilot, "◆ rested: lay down early")
        *_, win = store.read("journal")["wins"].values()
        assert win["kind"] == WinKind.RESTED
        await pilot.press("w", "enter")
        await until(pilot, lambda: isinstance(app.screen, Journal))


async def test_prompts_come_when_asked_for(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        assert "What was hard" not in text_of(app)
        await pilot.press("p", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, Journal))
        await sees(pilot, "▌ What was hard, and what helped?")
        await pilot.press(*"The noise.", "enter")
        await sees(pilot, "  The noise.")
        assert newest(store)[0] == "The noise."


async def test_words_are_looked_for_while_they_are_typed(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("slash", *"slept")
        await sees(pilot, "1 found")
        assert "rang Priya back" not in text_of(app)
        await pilot.press("enter")
        await sees(pilot, "Slept until six.")
        await pilot.press("escape")
        await sees(pilot, "rang Priya back")
        assert isinstance(app.screen, Journal)


@pytest.mark.parametrize("size", SIZES)
async def test_words_tags_and_objective_of_a_line_are_changed(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = lively_store(home, clock)
    write_note(store, "Rain.", on=TODAY, tags=("evening",))
    async with place(home, clock, "5", size) as (pilot, app):
        await pilot.press("slash", *"rain", "enter", "e")
        await until(pilot, lambda: isinstance(app.screen, LineForm))
        await sees(pilot, "The words")
        await pilot.press("end", *" Wind.", "tab", "tab", *"weather", "enter")
        await sees(pilot, "[x] weather")
        await pilot.press("tab", "2", "escape")
        await until(pilot, lambda: isinstance(app.screen, Journal))
        line = journal_view(store, "rain").lines[0]
        assert (line.text, line.tags) == ("Rain. Wind.", ("evening", "weather"))
        assert line.objective == "Rebuild trust with my sister"


async def test_a_passage_is_marked_for_sharing(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    write_note(store, "A hard day. It passed.", on=TODAY)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("slash", *"passed", "enter", "s")
        await sees(pilot, "[ ] It passed.")
        await pilot.press("down", "down", "enter")
        await sees(pilot, "[x] It passed.")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Journal))
        await sees(pilot, "for sharing: “It passed.”")
        await pilot.press("escape", *["right"] * 5)
        await sees(pilot, "Marked for sharing, and nothing else")
        assert "A hard day" not in text_of(app)
        assert [each.excerpts for each in marked_lines(store)] == [("It passed.",)]
        await pilot.press("s", "end", "enter")
        await sees(pilot, "Nothing is marked for sharing.")
        told = " ".join(text_of(app).split())
        assert "s marks a passage; nothing else of it is ever shared." in told


@pytest.mark.parametrize("size", SIZES)
async def test_one_looks_back(home: Path, clock: FixedClock, size: tuple[int, int]) -> None:
    store = lively_store(home, clock)
    write_note(store, "Rain.", on=TODAY, tags=("evening",))
    async with place(home, clock, "5", size) as (pilot, app):
        await pilot.press("right")
        await sees(pilot, "What I have managed so far")
        await sees(pilot, "Tell my doctor")
        await pilot.press("right")
        await reads(pilot, "closeness then 3, now 6 of 10")
        await pilot.press("right")
        await sees(pilot, "Reviews, hard days and sessions stay here.")
        await pilot.press("right")
        await sees(pilot, "2 lines · 3 wins")
        await sees(pilot, "#evening")
        await pilot.press(*["left"] * 4)
        await sees(pilot, "[Lines]")
        assert isinstance(app.screen, Journal)


async def test_how_the_days_were_stands_below_then_and_now(home: Path, clock: FixedClock) -> None:
    fill_demo(Store.open(home, clock))
    async with place(home, clock, "5", (80, 60)) as (pilot, app):
        await pilot.press("right", "right")
        await sees(pilot, "How the days were")
        rows = text_of(app).splitlines()
        at = next(n for n, row in enumerate(rows) if "this week" in row)
        assert rows[at].split() == ["this", "week", "8", "of", "10,", "1", "day"]
        assert rows[at + 1].split()[:2] == ["last", "week"]


async def test_a_review_and_what_was_agreed_are_read_again(home: Path, clock: FixedClock) -> None:
    fill_demo(Store.open(home, clock))
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press(*["right"] * 3)
        await sees(pilot, "A look at the week")
        await sees(pilot, "learned  ")
        await reads(pilot, "agreed the person I work with: Ask about the evening group")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Notice))
        await sees(pilot, "learned")
        await pilot.press("escape", "4")
        await pilot.press("end")
        await sees(pilot, "Agreed ─")
        await reads(pilot, "me: Write the letter, without sending it yet")


async def test_a_longer_line_is_shown_whole(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    write_note(store, "\n".join(f"row {number}" for number in range(30)), on=TODAY)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("slash", *"row", "enter")
        await sees(pilot, "…")
        assert "row 14" not in text_of(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Notice))
        await sees(pilot, "row 14")


async def test_older_lines_are_asked_for(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.journal.journal.NEWEST", 2)
    store = sample_store(home, clock)
    for number in range(5):
        write_note(store, f"line {number}", on=TODAY)
    async with place(home, clock, "5") as (pilot, app):
        await sees(pilot, "show older lines (3 more)")
        await pilot.press("end", "enter")
        await sees(pilot, "show older lines (1 more)")
        await pilot.press("end", "enter")
        await sees(pilot, "line 0")
        assert "show older" not in text_of(app)


async def test_a_line_and_a_win_are_taken_out_and_come_back(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        count = len(journal_view(store).lines)
        await pilot.press("x", "x")
        assert len(journal_view(store).lines) == count - 2
        await pilot.press("u", "u")
        await sees(pilot, "rang Priya back")
        await sees(pilot, "Slept until six.")
        assert isinstance(app.screen, Journal)


@pytest.mark.parametrize("size", SIZES)
async def test_a_win_is_put_in_other_words_and_is_of_another_kind(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5", size) as (pilot, app):
        await pilot.press("slash", *"rang", "enter", "e")
        await until(pilot, lambda: isinstance(app.screen, WinForm))
        await pilot.press("end", *", and Ada", "tab", "3", "escape")
        await until(pilot, lambda: isinstance(app.screen, Journal))
        await sees(pilot, "◆ rested: rang Priya back, and Ada")
        await pilot.press("u", "u")
        await sees(pilot, "◆ did it: rang Priya back")
        assert journal_view(store, "rang").lines[0].text == "rang Priya back"


async def test_a_win_is_put_to_an_objective(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("slash", *"rang", "enter", "e")
        await until(pilot, lambda: isinstance(app.screen, WinForm))
        await pilot.press("tab", "tab", "2", "escape")
        await until(pilot, lambda: isinstance(app.screen, Journal))
        await sees(pilot, "Rebuild trust with my sister")
        assert journal_view(store, "rang").lines[0].objective == "Rebuild trust with my sister"
        await pilot.press("u")
        await until(pilot, lambda: journal_view(store, "rang").lines[0].objective == "")


async def test_passages_are_not_marked_in_a_win(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        await pilot.press("slash", *"rang", "enter", "s")
        await hears(pilot, "Passages are marked in lines of the journal.")
        assert isinstance(app.screen, Journal)


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what sets the editor to a script; `$1` is the file it is given."""
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)

    def use(script: str) -> None:
        path = tmp_path / "editor"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)
        monkeypatch.setenv("EDITOR", str(path))

    return use


async def test_one_writes_in_ones_own_editor(
    home: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    editor: Callable[[str], None],
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        monkeypatch.setattr(app, "suspend", nullcontext)
        await pilot.press("n", *"Half", "f3")
        await hears(pilot, "No editor is set.")
        editor("printf ' a page\\nof it' >> \"$1\"")
        await pilot.press("f3")
        await sees(pilot, "  Half a page")
        assert newest(store)[0] == "Half a page\nof it"
        assert isinstance(app.screen, Journal)


async def test_a_page_that_cannot_be_kept_comes_back_into_the_line(
    home: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    editor: Callable[[str], None],
) -> None:
    store = lively_store(home, clock)
    before = journal_view(store).lines
    async with place(home, clock, "5") as (pilot, app):
        monkeypatch.setattr(app, "suspend", nullcontext)
        editor("printf 'A page\\fand\\nanother' > \"$1\"")
        await pilot.press("n", "f3")
        await hears(pilot, "is a control character (U+000C)")
        await hears(pilot, "Your words stand in the line.")
        assert isinstance(app.screen, Journal)
        assert app.screen.pen.value == "A page\x0cand\nanother"
        assert journal_view(store).lines == before
        editor('tr \'\\f\' \' \' < "$1" > "$1.other"; mv "$1.other" "$1"')
        await pilot.press("f3")
        await until(pilot, lambda: newest(store)[0] == "A page and\nanother")
        pen = app.screen.pen
        await until(pilot, lambda: pen.value == "")


async def test_a_line_that_cannot_be_kept_as_it_is_is_not_lost_when_one_leaves(
    home: Path, clock: FixedClock
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        assert isinstance(app.screen, Journal)
        app.screen.pen.value = "A page\x0cand another"
        await pilot.press("2")
        await until(pilot, lambda: is_at(app, "2"))
        await hears(pilot, "a space in place of each sign that cannot be kept")
    assert newest(store)[0] == "A page and another"


async def test_what_another_process_writes_appears(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "5") as (pilot, _):
        write_note(elsewhere(home, clock), "From elsewhere", on=TODAY)
        await sees(pilot, "From elsewhere")


async def test_an_empty_home_has_a_journal(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    async with place(home, clock, "5") as (pilot, app):
        await sees(pilot, "Nothing is written yet. n begins a line.")
        await pilot.press("enter", "e", "s", "x", *["right"] * 5, "e")
        await sees(pilot, "Nothing is marked for sharing.")
        await pilot.press("n", *"First", "enter")
        await sees(pilot, "  First")
        assert newest(store)[0] == "First"
        assert isinstance(app.screen, Journal)
