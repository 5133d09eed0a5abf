"""What kinds of win there are, in words, and the kind that is typed after a win."""

from flows.documents.vocabulary import WinKind
from flows.text.comparison import comparable

WIN_KINDS: dict[str, str] = {
    WinKind.DID_IT: "did it",
    WinKind.TRIED: "tried",
    WinKind.RESTED: "rested",
    WinKind.ASKED_FOR_HELP: "asked for help",
    WinKind.COPED: "coped",
    WinKind.SET_A_BOUNDARY: "set a boundary",
}
"""What kinds of win there are, in words; effort counts like results."""


def split_win(text: str) -> tuple[str, WinKind]:
    """Return a win and its kind, which may follow after the last comma: `Said no, set a boundary`.

    What follows there and is no kind belongs to the words.
    """
    words, _, said = text.rpartition(",")
    named = {comparable(told): kind for kind, told in WIN_KINDS.items()}
    kind = named.get(comparable(said.strip()))
    if kind is None or not words.strip():
        return text, WinKind.DID_IT
    return words.rstrip(), WinKind(kind)
