"""Keys of the person's own: read from their home, told on the screen, explained in the docs."""

import os
from pathlib import Path

import pytest

from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.views.today import today
from tests.flows.samples import bare_store, sample_plan
from tests.keys_page import HEAD, PAGE, table
from tests.tui.textual_state import notices_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.app.hosted_app import KEYS
from tui.app.known_keys import known_keys
from tui.terminal.keys.keymap import FILE, KeysError, read_keymap
from tui.terminal.shared.shared_session import CLOSE, HIDE, NO, PROMPTS, SHOW, YES

KNOWN = {"win": "w", "skip": "s"}


def written(home: Path, text: str) -> Path:
    """Write the file into a home."""
    home.mkdir(parents=True, exist_ok=True)
    (home / FILE).write_text(text)
    return home


def test_without_a_file_keys_stay_as_they_come(home: Path) -> None:
    assert read_keymap(home, KNOWN) == {}


def test_names_get_their_keys(home: Path) -> None:
    text = '[keys]\nwin = "k, f6"\nskip = "space"\n'
    assert read_keymap(written(home, text), KNOWN) == {"win": "k,f6", "skip": "space"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[keys", "It is no TOML"),
        ("[keys]\nwin = " + "9" * 5000, "Line 2: This number has too many digits"),
        ("[keys]\n" + "win." * 10_000 + "x = 1", "Line 2: This key has more than 20 parts"),
        ('win = "k"', "one table"),
        ('[keys]\nwon = "k"', "nothing by the name of “won”"),
        ("[keys]\nwin = 5", "“win” needs a key"),
        ('[keys]\nwin = ""', "“win” needs a key"),
        ('[keys]\nwin = "k,"', "“win” needs a key"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_one_sentence(
    home: Path, text: str, reason: str
) -> None:
    with pytest.raises(KeysError) as caught:
        read_keymap(written(home, text), KNOWN)
    assert reason in caught.value.sentence
    assert str(home / FILE) in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_a_file_that_is_no_text_is_told_too(home: Path) -> None:
    home.mkdir()
    (home / FILE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KeysError, match="Line 1: It is not written in UTF-8"):
        read_keymap(home, KNOWN)


def test_a_byte_order_mark_is_passed(home: Path) -> None:
    assert read_keymap(written(home, '\ufeff[keys]\nwin = "k"\n'), KNOWN) == {"win": "k"}


def test_a_pipe_in_place_of_the_file_is_told(home: Path) -> None:
    home.mkdir()
    os.mkfifo(home / FILE)
    with pytest.raises(KeysError, match="not a file"):
        read_keymap(home, KNOWN)


async def test_own_keys_act_and_stand_below_the_page(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    save_plan(store, sample_plan())
    written(home, '[keys]\nskip = "b"\nboard = "f7"\n')
    async with app_on(home, clock).run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: "c  ○ Read a little" in text_of(app))
        assert "b skip" in text_of(app)
        assert "F7 Board" in text_of(app)
        await pilot.press("b")
        view = today(store)
        assert view is not None
        assert view.habits[0].state == "skip"
        await pilot.press("2")
        assert "Today · " in text_of(app)
        await pilot.press("f7")
        await until(pilot, lambda: "day 21" in text_of(app))


async def test_a_bad_file_leaves_all_keys_as_they_come(home: Path, clock: FixedClock) -> None:
    save_plan(bare_store(home, clock), sample_plan())
    written(home, '[keys]\nskip = "b"\nnothing = "f7"\n')
    async with app_on(home, clock).run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: "b  ○ Read a little" in text_of(app))
        assert any("“nothing”" in str(each.message) for each in notices_of(app))


def test_the_page_about_keys_names_each_of_them() -> None:
    assert PAGE.read_text("utf-8").endswith(HEAD + table()), "python -m tests.keys_page writes it"


def test_the_keys_of_a_shared_session_take_nothing_from_anything_else() -> None:
    usual = known_keys(HandrailApp)
    assert set(KEYS) <= set(usual)
    for name, key in KEYS.items():
        others = {key for other, named in usual.items() if other != name for key in named.keys}
        assert key in usual[name].keys or key not in others
        assert key not in (YES, NO, HIDE, CLOSE, SHOW, PROMPTS)
