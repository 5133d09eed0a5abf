"""The kind of a win, as it is typed after it."""

import pytest

from flows.documents.vocabulary import WinKind
from flows.text.win_words import WIN_KINDS, split_win


def test_every_kind_has_words() -> None:
    assert [*WIN_KINDS] == [*WinKind]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Rang Priya back", "Rang Priya back", WinKind.DID_IT),
        ("No to a late shift, set a boundary", "No to a late shift", WinKind.SET_A_BOUNDARY),
        ("Bed at nine , Rested", "Bed at nine", WinKind.RESTED),
        ("Walked, slowly, tried", "Walked, slowly", WinKind.TRIED),
        ("Walked, with Mo", "Walked, with Mo", WinKind.DID_IT),
        ("rested", "rested", WinKind.DID_IT),
        (", rested", ", rested", WinKind.DID_IT),
    ],
)
def test_a_kind_may_follow_after_the_last_comma(text: str, words: str, kind: WinKind) -> None:
    assert split_win(text) == (words, kind)
