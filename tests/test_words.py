"""Words that Handrail never shows, looked for in every string of its flows and of its program."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.shown_texts import FLOWS, LISTS, MODULES, literals_of, texts_of

NEVER_SHOWN = (
    "fail",
    "fails",
    "failed",
    "failing",
    "failure",
    "failures",
    "missed",
    "overdue",
    "broken",
    "streak",
    "streaks",
    "lazy",
    "bad",
    "relapse",
    "relapsed",
    "relapses",
    "clean",
    "dirty",
    "addict",
    "addicts",
    "compliance",
    "compliant",
    "non-compliant",
    "should",
    "must",
)

FOUND = re.compile(rf"\b({'|'.join(NEVER_SHOWN)})\b", re.IGNORECASE)


def test_the_list_finds_words_and_leaves_other_words_alone() -> None:
    assert FOUND.findall("You FAILED, and the streak is broken.") == ["FAILED", "streak", "broken"]
    assert not FOUND.search("Mustard, a badge, cleaners and a shoulder to lean on")


def test_literals_are_told_from_docstrings() -> None:
    source = '"""Not shown."""\nname = "shown"\n"""Not shown either."""\nline = f"also {name}"\n'
    assert sorted(text for _, text in literals_of(source)) == ["also ", "shown"]


@pytest.mark.parametrize("path", [*FLOWS, *LISTS], ids=lambda path: path.stem)
def test_no_flow_uses_a_word_that_is_never_shown(path: Path) -> None:
    texts = texts_of(tomllib.loads(path.read_text("utf-8")))
    assert [text for text in texts if FOUND.search(text)] == []


def test_no_string_of_the_program_uses_a_word_that_is_never_shown() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in MODULES
        for line, text in literals_of(path.read_text("utf-8"))
        if FOUND.search(text)
    ]
    assert found == []
