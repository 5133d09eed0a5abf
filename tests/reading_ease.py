"""How easily a text is read: the reading ease of Flesch, computed here.

206.835 − 1.015 · words per sentence − 84.6 · syllables per word, from R. Flesch, "A new readability
yardstick", Journal of Applied Psychology 32 (1948). 60 to 70 is plain English; 80 to 90 is easy,
about what a twelve-year-old reads with ease; above 90 is very easy. The formula is made for
passages, so a line of a few words says little by itself.
"""

import re
from typing import NamedTuple

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d+")
"""A word, or a number, which counts as one of one syllable."""

SENTENCE_END = re.compile(r"[.!?:;…]+(?=\s|$)|\n")
"""Where a sentence ends; a colon or a semicolon lets the reader rest as well."""

VOWELS = re.compile(r"[aeiouy]+")

SILENT_END = re.compile(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^l]e)$")
"""Endings whose vowel is not heard: `likes`, `walked`, `home`."""

HEARD_ES = re.compile(r"(?:[sxz]|ch|sh|[cg])es$")
"""Endings in which it is: `places`, `wishes`."""

TWO_VOWELS = re.compile(
    r"ia(?!l)|io(?!n|u)|iu|eo(?!p)|ual|uous|[aeiou]ing$|ier$|iet|^idea|^area|^crea"
)
"""Vowels that are spoken one after the other: `diary`, `being`, `quiet`."""

SILENT_INSIDE = re.compile(r"^(?:some(?=[a-z])|every|evening)")
"""Beginnings in which a vowel is not heard: `someone`, `everything`."""


class ReadingEase(NamedTuple):
    """What the ease of a text is computed from."""

    words: int
    sentences: int
    syllables: int

    @property
    def score(self) -> float:
        """The reading ease; more is easier. A text without words is as easy as can be."""
        if not self.words:
            return 121.22
        return 206.835 - 1.015 * self.words / self.sentences - 84.6 * self.syllables / self.words


def count_syllables(word: str) -> int:
    """Return about how many syllables an English word has; at least one."""
    plain = re.sub(r"['’](?:s|t|d|ll|m|re|ve)$", "", word.casefold())
    plain = re.sub(r"[^a-z]", "", plain)
    count = len(VOWELS.findall(plain)) + len(TWO_VOWELS.findall(plain))
    if SILENT_END.search(plain) and not HEARD_ES.search(plain):
        count -= 1
    count -= len(SILENT_INSIDE.findall(plain))
    return max(1, count)


def measure(text: str) -> ReadingEase:
    """Return what the reading ease of a text is computed from."""
    words = WORD.findall(text)
    sentences = [part for part in SENTENCE_END.split(text) if WORD.search(part)]
    return ReadingEase(len(words), max(1, len(sentences)), sum(map(count_syllables, words)))
