"""A person's words as they may be drawn: never markup, never control characters.

Words are kept exactly in the store; this is only about the picture. Characters that turn the
direction of everything after them would draw outside their place, so they are shown as a sign.
"""

_UNSEEN = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if code not in (0x09, 0x0A)
} | {0x2028: " ", 0x2029: " "}


def sanitize(text: str) -> str:
    """Return text of several lines as it may be drawn."""
    return text.translate(_UNSEEN).replace("\t", "    ")


def shown_line(text: str, width: int = 0) -> str:
    """Return text as one line; with a width in characters, cut there with a sign for the rest."""
    line = " ".join(sanitize(text).split("\n")).strip()
    if width and len(line) > width:
        return line[: max(0, width - 1)].rstrip() + "…"
    return line


WATCHED = "someone is with me"
"""What a title says at its right while words below it are masked."""

UNTOLD = "private, and not told while someone is with you"
"""What stands in lines for words that are masked on the screens."""


def masked(text: str) -> str:
    """Return what stands for words that are nobody else's business."""
    return "•" * min(12, max(4, len(text)))
