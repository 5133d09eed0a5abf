"""What is said in a whole session in lines, word for word; people have read it."""

import re
from pathlib import Path

import pytest

from tests.tui.plain.transcript import FOLDER, TYPED, transcript

ANEW = "`python -m tests.tui.plain.transcript` writes it anew; read it line by line"


@pytest.mark.parametrize(("name", "is_brief"), [("full", False), ("brief", True)])
def test_a_whole_session_is_said_as_it_was_read(home: Path, name: str, is_brief: bool) -> None:
    told = transcript(home, is_brief=is_brief)
    assert told == (FOLDER / f"{name}.txt").read_text(), ANEW


@pytest.mark.parametrize("name", ["full", "brief"])
def test_nothing_is_said_that_sounds_like_noise(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text().split("\n")
    said = "\n".join(each for each in lines if each not in TYPED)
    assert not re.search(r"[\x00-\x09\x0b-\x1f│|→·●○◆◐═━─]|[=*_-]{3,}| {4,}\S", said)
    # Prompts end in words and a colon, or in a question; never in a sign alone.
    prompts = [re.split(r"(?<=: )|(?<=\? )", each)[0] for each in lines if ": " in each]
    assert all(re.search(r"\w[:?] $", each) for each in prompts if each.endswith(" "))
    assert said.count("Enter leaves it blank.") <= 1
    assert lines[0].startswith("Lines, no screens, as your settings say; ")


def test_the_brief_wording_is_much_shorter_and_asks_the_same() -> None:
    full, brief = ((FOLDER / f"{name}.txt").read_text() for name in ("full", "brief"))
    assert len(brief) < 0.85 * len(full)
    for asked in ("What is this plan called?", "How often?", "Number from 0 to 10: "):
        assert asked in brief
    assert "For example" not in brief
