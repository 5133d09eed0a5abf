"""When two texts count as the same words."""


def folded(text: str) -> str:
    """Return a text in any case, however its letters are composed; its spacing stays as it is.

    For words without spaces, that is all there is to find them by, in a third of the time.
    """
    if text.isascii():
        return text.lower()
    from unicodedata import normalize

    return normalize("NFC", normalize("NFD", text).casefold())


def comparable(text: str) -> str:
    """Return a text as it is compared: in any case, any spacing, however its letters are composed.

    An accented letter may be one character or two, and folding the case may take it apart again.
    """
    return " ".join(folded(text).split())
