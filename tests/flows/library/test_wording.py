"""How the flows that ship speak: no claim of an effect, and nothing said over and over."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.shown_texts import FLOWS, read_flow

CLAIMS = re.compile(
    r"\b("
    r"heals?|cures?|proven|works best|often (helps?|carries)|helps (most|many|you to)|most people"
    r"|many people|everybody (needs|knows)|nobody (recovers|can do)"
    r"|makes? (it|you|things) (easier|better)"
    r"|easier (to begin )?when|better than|worth (a lot|more)|will (help|work|ease)|improves?"
    r"|reduces?|leads to (better|more)|studies|research|is a (strength|gift)"
    r")\b",
    re.IGNORECASE,
)
"""Words in which something is said to have an effect, or to hold for everybody."""

ASKS = re.compile(r"(what|which|how|do they|culture)\b")
"""How a text begins that asks for what the person knows themselves."""


@pytest.mark.parametrize(
    "claim",
    ["Giving heals as well.", "Two to four weeks suit most people.", "A few are worth a lot."],
)
def test_a_claim_is_found(claim: str) -> None:
    assert CLAIMS.search(claim)


@pytest.mark.parametrize("path", FLOWS, ids=lambda path: path.stem)
def test_no_flow_claims_an_effect(path: Path) -> None:
    """A question asks for what the person knows, and a heading stands above their answer to it."""
    assert {
        where: text
        for where, text in read_flow(path).items()
        if CLAIMS.search(text)
        and not re.match(r"(what|which|how|do they|culture)\b", text.casefold())
    } == {}


def test_no_phrase_of_help_stands_in_many_places() -> None:
    """Four words in a row that help somebody stand in at most two files, or they wear thin."""
    phrases: Counter[str] = Counter()
    for path in FLOWS:
        helping = [
            text for where, text in read_flow(path).items() if where.endswith((".help", ".details"))
        ]
        of_flow: set[str] = set()
        for text in helping:
            words = re.findall(r"[a-z']+", text.casefold())
            of_flow |= {" ".join(words[at : at + 5]) for at in range(len(words) - 4)}
        phrases.update(of_flow)
    assert {each: count for each, count in phrases.items() if count > 2} == {}


def test_nothing_is_said_to_be_marked() -> None:
    marked = [
        (path.stem, where)
        for path in FLOWS
        for where, text in read_flow(path).items()
        if re.search(r"without marking|is not marked|nobody marks", text)
    ]
    assert marked == []


def test_examples_come_from_many_lives() -> None:
    """No sentence that somebody might write stands before two questions."""
    examples = [
        text
        for path in FLOWS
        for where, text in read_flow(path).items()
        if where.endswith(".example") and len(text.split()) > 3
    ]
    assert [each for each, times in Counter(examples).items() if times > 1] == []
