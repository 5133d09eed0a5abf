"""The blocks of a Markdown document. Every text that goes in is escaped here."""

from collections.abc import Iterable

from flows.export.markdown.escape import escape_line, escape_text


def heading(level: int, text: str) -> str:
    """Return a heading of level 1 to 6."""
    return f"{'#' * level} {escape_line(text)}"


def quote(text: str) -> str:
    """Return text of several lines as a quotation, or nothing for blank text."""
    lines = escape_text(text).split("\n")
    return "\n".join(f"> {line}".rstrip() for line in lines) if text.strip() else ""


def labelled_text(label: str, text: str) -> str:
    """Return a label and text of several lines below it, or nothing for blank text."""
    return f"**{escape_line(label)}**\n\n{escape_text(text)}" if text.strip() else ""


def listed(label: str, lines: Iterable[str], numbered: bool = False) -> str:
    """Return a label and a list of lines below it, or nothing when there is no line."""
    items = [escape_line(" ".join(line.split())) for line in lines if line.strip()]
    if not items:
        return ""
    marks = (f"{number}. " if numbered else "- " for number in range(1, len(items) + 1))
    body = "\n".join(f"{mark}{item}" for mark, item in zip(marks, items, strict=False))
    return f"**{escape_line(label)}**\n\n{body}" if label else body


def facts(*pairs: tuple[str, str]) -> str:
    """Return a list of labels and what they are, without the blank ones."""
    return "\n".join(_fact(label.strip(), text) for label, text in pairs if text.strip())


def document(blocks: Iterable[str]) -> str:
    """Return blocks as a document, with an empty line between them and without blank ones."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def section(title: str, *blocks: str) -> str:
    """Return a part with a heading of level 2, or nothing when all its blocks are blank."""
    filled = [block for block in blocks if block]
    return "\n\n".join([heading(2, title), *filled]) if filled else ""


def _fact(label: str, text: str) -> str:
    """Return a list item; text of several lines begins after its label and stays in the item."""
    body = escape_text(text).replace("\n", "\n  ").replace("\n  \n", "\n\n")
    return f"- **{escape_line(label)}:** {body}" if label else f"- {body}"
