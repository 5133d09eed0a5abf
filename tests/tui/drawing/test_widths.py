"""Widths are those of Textual, for every character and for whatever people write."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from tests.tui.drawing.make_width_table import PAGE, page
from tui.drawing.widths import MORE, cell_width, cut, cut_title, graphemes, pad, wrap

WORDS = [
    "walk",
    "散歩する",
    "हिन्दी",
    "👩‍👩‍👧 family",
    "❤️ ok",
    "é",
    "e\u0301",
    "ﬁ",
    "\u200d",
    "a\u200db",
    "️x",
]

texts = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]), st.sampled_from("a \u200d\ufe0f❤☺👩散\u0301")
    )
)


def test_every_character_is_as_wide_as_textual_draws_it() -> None:
    differ = [
        hex(code)
        for code in range(sys.maxunicode + 1)
        if not 0xD800 <= code < 0xE000 and cell_width(chr(code)) != cell_len(chr(code))
    ]
    assert differ == []


def test_the_table_is_the_one_of_textual() -> None:
    assert PAGE.read_text("utf-8") == page(), "python -m tests.tui.drawing.make_width_table"


@given(texts)
def test_texts_are_cut_where_textual_would_cut_them(text: str) -> None:
    spans, width = split_graphemes(text)
    assert graphemes(text) == [(text[start:end], cells) for start, end, cells in spans]
    assert cell_width(text) == width


@given(texts, st.integers(0, 12))
def test_what_is_cut_or_padded_fits(text: str, width: int) -> None:
    assert cell_width(cut(text, width)) <= width
    assert cell_width(pad(text, width)) == width
    assert cell_width(pad(text, width, right=True)) == width


@pytest.mark.parametrize("text", WORDS)
def test_what_fits_is_left_as_it_is(text: str) -> None:
    assert cut(text, cell_width(text)) == text
    assert MORE in cut("and " + text, cell_width(text) + 1) or not cell_width(text)


@given(st.lists(st.sampled_from(WORDS)), st.integers(2, 20))
def test_wrapped_lines_fit_and_hold_every_word(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), width)
    assert all(cell_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(" ".join(words).split())


def test_lines_are_broken_between_words() -> None:
    assert wrap("put the charger in the hall", 12) == ["put the", "charger in", "the hall"]
    assert wrap("", 12) == [""]
    assert wrap("incomprehensibilities", 8) == ["incompre", "hensibil", "ities"]


def test_what_has_to_be_broken_begins_where_the_line_has_come_to() -> None:
    assert wrap("2. incomprehensibilities", 12) == ["2. incompreh", "ensibilities"]
    assert wrap("1. 毎朝落ち着いて一日を始める", 16) == ["1. 毎朝落ち着い", "て一日を始める"]
    assert wrap("at 毎朝 and", 6) == ["at", "毎朝", "and"]


@pytest.mark.parametrize(
    ("words", "width", "told"),
    [
        (
            "Objective 'Evenings without a drink' is by Mon 25 Jan, was by Sun 24 Jan",
            66,
            "Objective 'Evenings without…' is by Mon 25 Jan, was by Sun 24 Jan",
        ),
        ("Step 'It's over, isn't it' marked done", 36, "Step 'It's over, isn't…' marked done"),
        ("Step 'ring' marked done", 20, "Step 'ring' marked done"),
        ("Nothing waits to be rated.", 10, "Nothing waits to be rated."),
        ("Win 'rang Priya back' noted", 80, "Win 'rang Priya back' noted"),
    ],
)
def test_of_a_sentence_the_title_in_it_is_cut_first(words: str, width: int, told: str) -> None:
    assert cut_title(words, width) == told
