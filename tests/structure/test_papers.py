"""What the papers name is there: files, modules, commands of `make`, other papers."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paths import ROOT

PAPERS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]

CODE = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"(?:flows|tui|tests|docs|screenshots)(?:/[\w.*-]+)+/?")
MODULE = re.compile(r"(?:python -m )?((?:flows|tui|tests)(?:\.\w+)+)")
TARGET = re.compile(r"(?:^|`|&& )make ([a-z]+)", re.MULTILINE)
LINK = re.compile(r"\]\(([\w./-]+)(?:#[\w-]*)?\)")
SECTION = re.compile(r"\]\(([\w./-]*)#([\w-]+)\)")


def missing(paper: Path) -> Iterator[str]:
    """Yield each thing that a paper names and that is not there."""
    text = paper.read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for words in CODE.findall(text):
        if FILE.fullmatch(words) and not [*ROOT.glob(words)]:
            yield words
        if found := MODULE.fullmatch(words):
            path = ROOT.joinpath(*found[1].split("."))
            if not (path.is_dir() or path.with_suffix(".py").is_file()):
                yield words
    for target in TARGET.findall(text):
        if f"\n{target}:" not in makefile:
            yield f"make {target}"
    for link in LINK.findall(text):
        if not (paper.parent / link).exists():
            yield link
    for link, section in SECTION.findall(text):
        if section not in {*anchors(paper.parent / link if link else paper)}:
            yield f"{link}#{section}"


def anchors(paper: Path) -> Iterator[str]:
    """Yield the name by which each heading of a paper is reached."""
    for heading in re.findall(r"^#+ (.+)$", paper.read_text("utf-8"), re.MULTILINE):
        yield re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_what_a_paper_names_is_there(paper: Path) -> None:
    assert [*missing(paper)] == []


@pytest.mark.parametrize(
    "words",
    [
        "`flows/rules/nowhere.py`",
        "`flows.rules.nowhere`",
        "`python -m tests.nowhere`",
        "`make nothing`",
        "[there](nowhere.md)",
        "[there](#nowhere)",
    ],
)
def test_what_is_not_there_is_found(words: str, tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(f"# Here\n\nSee {words}, `flows/rules/`, `make test` and [this](#here).\n")
    assert len([*missing(paper)]) == 1
