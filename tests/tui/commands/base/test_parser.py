"""Finding the command among the words, and telling slips in one sentence."""

from argparse import ArgumentParser
from pathlib import Path

import pytest

from flows.documents.errors import UsageError
from tui.cli import main
from tui.commands.base.command import Command, Work
from tui.commands.base.parser import find_command, parse, parser_of
from tui.commands.command_table import BY_NAME, COMMANDS, work_of


@pytest.mark.parametrize(
    ("words", "command", "rest"),
    [
        ([], "", []),
        (["--home", "tick"], "", ["--home", "tick"]),
        (["tick", "walk"], "tick", ["walk"]),
        (["--home", "x", "tick", "walk"], "tick", ["--home", "x", "walk"]),
        (["--home=x", "--ascii", "tick", "walk"], "tick", ["--home=x", "--ascii", "walk"]),
        (["tick", "skip"], "tick", ["skip"]),
        (["tick", "--", "-5"], "tick", ["--", "-5"]),
        (["flows"], "flows", []),
        (["flows", "show", "personal"], "flows show", ["personal"]),
        (["flows", "--home", "show", "check"], "flows check", ["--home", "show"]),
        (["flows", "--json", "show"], "flows", ["--json", "show"]),
        (["note", "help", "me"], "note", ["help", "me"]),
        (["help", "tick"], "tick", ["--help"]),
        (["help"], "", ["--help"]),
    ],
)
def test_the_command_is_found_wherever_options_stand(
    words: list[str], command: str, rest: list[str]
) -> None:
    found, others = find_command(words)
    assert (found.name, others) == (command, rest)


def test_an_unknown_command_names_the_closest_one() -> None:
    with pytest.raises(UsageError, match=r"There is no command 'tikc'\. Did you mean 'tick'\?"):
        find_command(["tikc", "walk"])


def test_an_unknown_option_is_one_sentence_with_a_hint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["plans", "--colour"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "Unrecognized arguments: --colour. 'handrail plans --help' shows how it is used.\n"
    )


@pytest.mark.parametrize("words", [["note", "-1"], ["win", "-5°"]])
def test_words_with_a_dash_say_how_they_are_written(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert "Words that begin with - go after a -- of their own." in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["plans", "w" * 2_000],
        ["flows", "show", "w" * 2_000],
        ["new", "w" * 2_000],
        ["export", "--format", "markdown", "--include", "w" * 2_000],
        ["export", "--format", "w" * 2_000],
    ],
)
def test_a_very_long_word_is_not_told_whole(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--home", str(tmp_path / "home"), *words]) in (1, 2)
    err = capsys.readouterr().err
    assert err.count("w" * 61) == 0
    assert err.count("\n") <= 4


@pytest.mark.parametrize("name", ["\x1b[31mred", "\u202ertl", "a\nb"])
def test_no_name_is_told_as_programs_write_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--home", str(tmp_path / "home"), "flows", "show", name]) == 1
    err = capsys.readouterr().err
    assert not {"\\", "\x1b", "\u202e"} & set(err)
    assert "There is no flow called '" in err


def test_options_of_every_command_stand_before_or_after() -> None:
    def declare(parser: ArgumentParser) -> None:
        parser.add_argument("name")

    work = Work(declare, lambda call: 0)
    for words in (["--home", "x", "walk", "--ascii"], ["walk", "--ascii", "--home=x"]):
        options = parse(BY_NAME["tick"], work, words)
        assert options is not None
        assert (options.home, options.ascii, options.name) == ("x", True, "walk")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name or "handrail")
def test_every_command_declares_its_work_and_has_help(
    command: object, capsys: pytest.CaptureFixture[str]
) -> None:
    name = getattr(command, "name", "")
    assert callable(work_of(BY_NAME[name]).run)
    assert main([*name.split(), "--help"]) == 0
    out = capsys.readouterr().out
    assert f"handrail {name}".strip() in out
    assert "--home DIR" in out


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    for command in COMMANDS:
        assert command.summary in out or not command.name


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name or "alone")
def test_help_is_as_wide_as_the_window(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = parser_of(command, work_of(command)).format_help()
    assert max(map(len, told.splitlines())) <= 80
