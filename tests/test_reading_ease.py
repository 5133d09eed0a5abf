"""How easily everything is read that Handrail shows, by the formula in `tests.reading_ease`."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reading_ease import ReadingEase, count_syllables, measure
from tests.shown_texts import FLOWS, MODULES, literals_of, read_flow

EASE_OF_ALL = 90
"""The least ease of all texts of a flow together, and of all sentences of the program: easy."""

EASE_OF_ONE = 60
"""The least ease of one text of a flow: plain English."""

EASE_OF_SENTENCE = 50
"""The least ease of one sentence of the program, which has to name commands and files."""

WORDS_THAT_SAY_SOMETHING = 8
"""The fewest words of a text that is measured by itself; the formula is made for passages."""

TITLES_OF_OTHERS = ("sources.py",)
"""Modules that name the works of others, in the words of those."""

SYLLABLES = {
    **dict.fromkeys(("home", "walked", "likes", "tried", "real", "breathe", "rhythm", "don't"), 1),
    **dict.fromkeys(("places", "being", "quiet", "people", "wanted", "someone", "ready"), 2),
    **{"easier": 3, "everything": 3, "idea": 3, "area": 3, "usual": 3, "evening": 2, "tables": 2},
    **dict.fromkeys(("diary", "medicine", "important", "appointment", "therapist"), 3),
}
"""Words with their syllables."""


def sentences_of_the_program() -> Iterator[tuple[str, str]]:
    """Yield every literal of the program that is at least a whole sentence, with where it is."""
    for path in MODULES:
        if path.name not in TITLES_OF_OTHERS:
            for line, text in literals_of(path.read_text("utf-8")):
                if re.search(r"^[A-Z“].*[a-z]{2} .*[.?!]$", text, re.DOTALL):
                    yield f"{path.name}:{line}", text


def together(texts: list[str]) -> ReadingEase:
    """Return the ease of several texts read one after the other."""
    return ReadingEase(*map(sum, zip(*map(measure, texts), strict=True)))


@pytest.mark.parametrize(("word", "syllables"), SYLLABLES.items())
def test_syllables_are_counted(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_the_formula_gives_what_its_author_says() -> None:
    """One syllable a word and two words a sentence are near the top; long words are far below."""
    assert measure("Sit down. Drink tea.").score == pytest.approx(206.835 - 2.03 - 84.6)
    assert measure("The cat sat on the mat.").score > 110
    assert (
        measure("Institutional documentation necessitates interdisciplinary collaboration.").score
        < 0
    )
    assert measure("").score > 100


@pytest.mark.parametrize("path", FLOWS, ids=lambda path: path.stem)
def test_a_flow_is_easy_to_read(path: Path) -> None:
    texts = read_flow(path)
    assert together(list(texts.values())).score >= EASE_OF_ALL
    hard = {
        where: round(ease.score)
        for where, text in texts.items()
        if (ease := measure(text)).words >= WORDS_THAT_SAY_SOMETHING and ease.score < EASE_OF_ONE
    }
    assert hard == {}


def test_the_sentences_of_the_program_are_easy_to_read() -> None:
    texts = dict(sentences_of_the_program())
    assert len(texts) > 200
    assert together(list(texts.values())).score >= EASE_OF_ALL
    hard = {
        where: (round(ease.score), text)
        for where, text in texts.items()
        if (ease := measure(text)).words >= WORDS_THAT_SAY_SOMETHING
        and ease.score < EASE_OF_SENTENCE
    }
    assert hard == {}
