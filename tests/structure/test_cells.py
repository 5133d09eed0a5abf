"""Texts are aligned by cells, never by characters: one function counts them, for all output."""

import re

import pytest

from tests.paths import ROOT

BY_CHARACTERS = re.compile(
    r"\.(?:ljust|center)\(|\btextwrap\b"
    r"|:[^\W\d]?<\{?\w"  # {name:<12}, {name:<{width}}
    r"|\{[^{}]*:\{width\}\}"  # {name:{width}}
)
"""What aligns by characters; numbers may, as all their characters take one cell."""


@pytest.mark.parametrize(
    "line", ['f"{name:<12}"', 'f"{name:<{width}}"', 'f"{a.b:{width}}  "', "name.ljust(3)"]
)
def test_what_aligns_by_characters_is_found(line: str) -> None:
    assert BY_CHARACTERS.search(line)


def test_nothing_is_aligned_by_characters() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in (ROOT / "tui").rglob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if BY_CHARACTERS.search(line) and path.name != "paragraph.py"
    ]
    assert found == []
