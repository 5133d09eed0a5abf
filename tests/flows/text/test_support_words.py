"""Who and what helps in words."""

import pytest

from flows.documents.coping_plan import Strategy
from flows.documents.vocabulary import Role
from flows.text.support_words import ANSWERS, HELPED, ROLE_WORDS, format_helpfulness


@pytest.mark.parametrize(
    ("helped", "words"),
    [(None, ""), (0, "did not help the last time"), (3, "helped a lot the last time")],
)
def test_how_it_helped_is_told_in_words(helped: int | None, words: str) -> None:
    assert format_helpfulness(Strategy(name="tea", helped=helped)) == words


def test_every_role_and_every_answer_has_words() -> None:
    assert set(ROLE_WORDS) == set(Role)
    assert len(ANSWERS) == len(HELPED)
