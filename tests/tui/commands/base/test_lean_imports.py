"""`argparse` and `pathlib`, imported without what a command has no need of, do all that they do."""

import subprocess
import sys

import pytest

from tests.paths import ROOT

ALONE = """
import sys
from tui.commands.base.lean_imports import import_lean
import_lean()
import argparse, pathlib
assert not {"gettext", "locale", "urllib", "urllib.parse", "ipaddress"} & set(sys.modules)
"""


def ran(program: str) -> str:
    """Return what a program of its own prints, after both were imported."""
    # Without `site`, which may have imported them itself.
    command = [sys.executable, "-S", "-c", ALONE + program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_an_address_of_a_file_is_made_all_the_same() -> None:
    assert ran("print(pathlib.Path('/a b/ä').as_uri())") == "file:///a%20b/%C3%A4"


def test_whoever_else_asks_for_the_modules_gets_them() -> None:
    told = ran(
        "import gettext, urllib.parse\n"
        "print(urllib.parse.urlsplit('http://a/b').path, gettext.ngettext('one', 'two', 2))"
    )
    assert told == "/b two"


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        ("'a', nargs='+'", "the following arguments are required: a"),
        ("'--a', nargs=1", "expected 1 argument"),
        ("'--a', nargs=2", "expected 2 arguments"),
        ("'--a', type=int", "invalid int value: 'x'"),
    ],
)
def test_what_argparse_says_stays_the_same(declared: str, said: str) -> None:
    words = {"'a', nargs='+'": [], "'--a', type=int": ["--a", "x"]}.get(declared, ["--a"])
    told = ran(
        "parser = argparse.ArgumentParser(exit_on_error=False)\n"
        "parser.error = print\n"
        f"parser.add_argument({declared})\n"
        f"try: parser.parse_args({words})\n"
        "except argparse.ArgumentError as error: print(error)"
    )
    assert said in told


def test_it_does_nothing_where_it_is_too_late() -> None:
    told = ran("import_lean(); print(argparse is sys.modules['argparse'])")
    assert told == "True"
