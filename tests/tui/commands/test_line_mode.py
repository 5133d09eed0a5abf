"""Lines in place of screens: by the settings, by the environment, and how they are left."""

import json
from argparse import Namespace
from io import StringIO
from pathlib import Path

import pytest

from flows.actions.settings import choose_accessible, choose_mouse
from flows.documents.clock import FixedClock
from flows.lookup.settings import peek_settings
from flows.store.store import Store
from tests.tui.commands.conftest import Run
from tests.tui.plain.transcript import Keyboard
from tui.commands.base.call import Call
from tui.commands.base.line_mode import CHOSEN
from tui.commands.line_menu import PLACES, find_place, run_menu, words_in


def line_mode(home: Path, clock: FixedClock, *, plain: bool = False) -> str:
    """Return why lines are spoken; empty where screens open."""
    return Call(Namespace(home=str(home), plain=plain), clock).line_mode


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that can show screens, and nothing chosen."""
    monkeypatch.setattr(Call, "has_terminal", True)
    for name in ("ACCESSIBLE", "HANDRAIL_ACCESSIBLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environment", "chosen", "reason"),
    [
        ({}, False, ""),
        ({}, True, "your settings"),
        ({"ACCESSIBLE": "1"}, False, "ACCESSIBLE is set"),
        ({"ACCESSIBLE": "true"}, True, "ACCESSIBLE is set"),
        ({"ACCESSIBLE": "0"}, False, ""),
        ({"ACCESSIBLE": "0"}, True, "your settings"),
        ({"HANDRAIL_ACCESSIBLE": "yes"}, False, "HANDRAIL_ACCESSIBLE is set"),
        ({"HANDRAIL_ACCESSIBLE": "no"}, True, ""),
        ({"HANDRAIL_ACCESSIBLE": "no", "ACCESSIBLE": "1"}, True, ""),
        ({"HANDRAIL_ACCESSIBLE": ""}, True, "your settings"),
    ],
)
def test_lines_are_asked_for(
    home: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    chosen: bool,
    reason: str,
) -> None:
    choose_accessible(Store.open(home, clock), chosen)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    told = line_mode(home, clock)
    assert reason in told
    assert bool(told) is bool(reason)
    assert "--plain asks" in line_mode(home, clock, plain=True)


def test_a_terminal_that_shows_nothing_else_gets_lines(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Call, "has_terminal", False)
    assert "this terminal shows nothing else" in line_mode(home, clock)


def test_settings_are_looked_at_before_the_home_is_opened(home: Path, clock: FixedClock) -> None:
    assert peek_settings(home) == {}
    assert not home.exists()
    choose_mouse(Store.open(home, clock), False)
    assert peek_settings(home)["mouse"] is False
    for odd in ("", "[]", '{"settings": {"settings": 3}}', "\x00"):
        (home / "profile.json").write_text(odd)
        assert peek_settings(home) == {}


@pytest.mark.parametrize(
    ("words", "told", "kept"),
    [
        (("accessible", "yes"), "Lines in place of screens: yes.", ("accessible", True)),
        (("explanations", "no"), "Explanations in lines: no.", ("brief", True)),
        (("mouse", "off"), "Mouse: the terminal's own.", ("mouse", False)),
        (("theme", "light"), "Colours: Light.", ("theme", "handrail-light")),
        (("theme", "Contrast"), "Colours: High contrast.", ("theme", "handrail-contrast")),
        (("ascii", "on"), "Plain signs only: yes.", ("ascii", True)),
    ],
)
def test_a_setting_is_changed_in_words(
    run: Run, store: Store, words: tuple[str, ...], told: str, kept: tuple[str, object]
) -> None:
    assert run("settings", *words).out == f"{told}\n"
    settings = store.read("profile")["settings"]["settings"]
    assert settings[kept[0]] == kept[1]
    assert run("undo").code == 0


def test_what_is_said_about_oneself_is_set_in_words(run: Run, store: Store) -> None:
    assert run("settings", "name", "Mo", "B").out == "What to call you: Mo B.\n"
    assert run("settings", "day-ends", "3").code == 0
    assert run("settings", "week_begins", "sun").out == "A week begins on Sunday.\n"
    told = {each["id"]: each["value"] for each in json.loads(run("settings", "--json").out)}
    assert (told["name"], told["day_ends"]) == ("Mo B", "at 3 in the night")
    assert "week_begins. A week begins: on Sunday." in run("settings").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("colour", "red"), "There is no setting 'colour'."),
        (("theme", "pink"), "Colours of our own are Dark, Light, High contrast"),
        (("accessible", "perhaps"), "This can be yes or no."),
        (("wording", "klingon"), "The wording can be: own."),
        (("day_ends", "9"), "An hour from 0 to 6 goes here"),
        (("week_begins", "tue"), "A week can begin on Monday, Sunday or Saturday."),
    ],
)
def test_what_a_setting_cannot_be_is_said(
    run: Run, store: Store, words: tuple[str, ...], sentence: str
) -> None:
    ran = run("settings", *words)
    assert ran.code in (1, 2)
    assert sentence in ran.err


def test_every_place_is_printed(run: Run, store: Store) -> None:
    run("note", "Rain", "and", "soup", "--tag", "evening")
    run("win", "rang Ann", "--objective", "sleep")
    told = run("journal", "--plain").out
    assert "Rain and soup (tag evening)\n" in told
    assert "a win, did it: rang Ann (belongs to Sleep through most nights)\n" in told
    assert "1 entry with “rain”" in run("journal", "rain").out
    assert run("journal", "snow").out == "Nothing here has these words.\n"
    assert json.loads(run("journal", "--json").out)["found"] == 2
    assert run("support", "--plain").out.startswith("Support, Sam's plan\n")
    assert json.loads(run("support", "--json").out)["plan"] == "p1"
    assert run("objective", "sleep").out.startswith("Sleep through most nights\n")
    assert json.loads(run("objective", "sleep", "--json").out)["plan"] == "p1"
    assert "Weeks, the latest first\n  Week of 16 Nov" in run("habit", "walk").out
    assert json.loads(run("habit", "walk", "--json").out)["title"] == "Walk 20 min"


def test_what_the_places_do_is_done_in_words(run: Run, store: Store) -> None:
    assert run("move", "reached", "sleep").out.startswith(
        "Objective 'Sleep through most nights' marked reached"
    )
    assert run("move", "somewhere", "sleep").code == 2
    assert run("use", "Sam").out.startswith("It was so already")
    assert run("touch", "nobody").code == 1


def test_lines_leave_the_id_of_a_plan_out(
    run: Run, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\n  p1\n" in run("plans").out
    monkeypatch.setenv("ACCESSIBLE", "1")
    assert "p1" not in run("plans").out
    assert "●" not in run("status").out
    assert "====" not in run("show").out
    assert "M T W" not in run("board").out


def test_a_place_is_found_by_number_and_name_and_all_else_is_a_command() -> None:
    assert [find_place(str(number)) for number in range(1, len(PLACES) + 1)] == [*PLACES]
    assert find_place("99") is None
    assert find_place("hard times") is find_place("crisis") is not None
    assert find_place("journal rain") is None
    assert words_in('note It\'s a "good" day') == ["note", "--", 'It\'s a "good" day']
    assert words_in('note "slept better"') == ["note", "--", "slept better"]
    assert words_in('note "A" and "B"') == ["note", "--", '"A" and "B"']
    assert words_in("bring -5 degrees,  the 'letter'") == [
        "bring",
        "--",
        "-5 degrees,  the 'letter'",
    ]
    assert words_in("bring --let-go letter") == ["bring", "--let-go", "letter"]
    assert words_in("handrail") == words_in("handrail --help") == ["--help"]
    assert words_in("handrail Tick walk 20 min") == ["tick", "walk", "20", "min"]


def test_what_the_places_do_not_know_is_said(
    home: Path, store: Store, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = StringIO()
    typed = ["handrail", "handrail --help", "--help", "-1", "--version", "zzz", "quit"]
    monkeypatch.setattr("sys.stdin", Keyboard(typed))
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setattr("sys.stderr", screen)
    call = Call(Namespace(home=str(home), ascii=False, no_color=False), clock)
    call.line_mode = CHOSEN
    run_menu(call)
    told = screen.getvalue()
    assert told.count("Every day:") == 3
    for unknown in ("-1", "--version", "zzz"):
        assert f"There is no command '{unknown}'." in told
    assert told.endswith("Everything is kept.\n")


def test_plain_alone_tells_the_places_by_number(
    run: Run, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Call, "hears", True)
    ran = run("--plain", typed="board\nquit\n")
    assert (ran.code, ran.err) == (0, "")
    assert "--plain" in ran.out.splitlines()[0]
    assert "2. Board" in ran.out
    assert "In focus" in ran.out
    assert ran.out.endswith("Everything is kept.\n")


def test_a_setting_is_told_with_how_it_stands(run: Run) -> None:
    assert "ascii. Plain signs only: no.\n" in run("settings").out
    assert "Dark, Light, High contrast" in run("settings", "theme").out
