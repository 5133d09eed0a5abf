"""What a reader of Markdown sees, and lines that it could take for markup."""

import re

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

MARKDOWN = MarkdownIt("gfm-like")
"""The common rules with tables, struck words and addresses that become links by themselves."""


TRICKY = st.text(
    st.sampled_from(list("\\`*_[](){}<>&~|$^@#+-=!.:;/'\"% \t1aw")) | st.characters(codec="utf-8"),
    max_size=30,
)


LINES = TRICKY.filter(lambda text: not re.search(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]", text))


def leaves(tokens: list[Token]) -> list[Token]:
    """All tokens, with those inside of paragraphs in their place."""
    inline = [[token] if token.children is None else token.children for token in tokens]
    return [leaf for each in inline for leaf in each]


def bare(text: str) -> str:
    """Text without the kind and amount of space, which Markdown does not keep."""
    return re.sub(r"\s+", " ", text).strip()
