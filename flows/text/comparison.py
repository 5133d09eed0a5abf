"""When two texts count as the same words."""

from unicodedata import normalize


def comparable(text: str) -> str:
    """Return a text as it is compared: in any case, any spacing, however its letters are composed.

    An accented letter may be one character or two, and folding the case may take it apart again.
    """
    folded = text.casefold()
    if not text.isascii():
        folded = normalize("NFC", normalize("NFD", text).casefold())
    return " ".join(folded.split())
