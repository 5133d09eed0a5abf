"""What a person wrote comes out of Markdown as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.export.markdown.escape import escape_line, escape_text
from tests.flows.export.markdown.markdown_text import LINES, MARKDOWN, bare, leaves


def plain(markdown: str) -> str:
    """The text of a document that holds only paragraphs of plain text; anything else is refused."""
    told = ""
    for token in leaves(MARKDOWN.parse(markdown)):
        assert token.type in (
            *("paragraph_open", "paragraph_close", "text", "text_special"),
            *("hardbreak", "softbreak"),
        ), (token.type, markdown)
        told += "\n" if token.type.endswith(("break", "_close")) else token.content
    return told


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "- no list",
        "12. no list",
        "1) no list",
        "> no quote",
        "*no* _emphasis_ **at** __all__ ~~here~~",
        "<b>no</b> &amp; no entity",
        "[no](https://link.example) ![no](picture)",
        "https://link.example and www.link.example and a@link.example",
        "mailto:a@link.example",
        "    no code",
        "\tno code",
        "```no code",
        "---",
        "===",
        "| no | table |",
        "a \\ backslash",
        "trailing backslash\\",
        "[^1]: no note",
        "- [ ] no box",
        "WWW.link.example",
        "ftp://link.example",
        "A.AL and sun.com and a.m. and e.g. so",
    ],
)
def test_nothing_is_taken_for_markup(text: str) -> None:
    assert bare(plain(escape_line(text))) == bare(text)
    assert bare(plain(f"a line\n{escape_line(text)}")) == bare(f"a line {text}")


@given(LINES)
def test_any_line_comes_back(text: str) -> None:
    assert bare(plain(escape_line(text))) == bare(text)


@given(st.lists(LINES, max_size=5))
def test_any_text_comes_back_with_its_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    told = [bare(line) for line in plain(escape_text(text)).split("\n")]
    assert [line for line in told if line] == [bare(line) for line in lines if bare(line)]


def test_paragraphs_and_lines_stay() -> None:
    assert escape_text("one\ntwo\n\n\nthree\n") == "one\\\ntwo\n\nthree"
    assert escape_text("one\n \n2. two") == "one\n\n2\\. two"
    assert escape_text("\n \n") == ""


def test_a_blank_line_is_blank() -> None:
    assert escape_line(" \t ") == ""


def test_ordinary_words_are_left_alone() -> None:
    words = "Six hours or more (five nights a week), don't rush; 20 min. - that's it! 50%"
    assert escape_line(words) == words
