"""TOML from strangers is read, or refused with the place, in an instant."""

import time

import pytest

from flows.documents.errors import UnacceptableError
from flows.text.toml import SIZE_LIMIT, parse_toml


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("minutes = " + "9" * 4301, "Line 1: This number has too many digits."),
        ("# first\nminutes = -" + "9_" * 50, "Line 2: This number has too many digits."),
        ("minutes = 0x" + "f" * 5000, "Line 1: This number has too many digits."),
        ("minutes = 99999999999999999999", "minutes: This number is too large."),
        ("[a]\nb = [1, inf]", "a.b: This has to be a finite number."),
        ("a" + ".a" * 20_000 + " = 1", "Line 1: This key has more than 20 parts."),
        ('\n["a"' + ' . "a"' * 20_000 + "]", "Line 2: This key has more than 20 parts."),
        ("a = " + "[" * 60 + "]" * 60, "It is nested too deeply."),
        ("a = " + "[" * 100_000, "It is nested too deeply."),
        ("a = ", "It is no TOML: Invalid value (at end of document)."),
        ("a = 2026-13-41", "It is no TOML: Expected"),
        ("#" * (SIZE_LIMIT + 1), "It is larger than 256 KB."),
    ],
)
def test_what_no_sane_document_holds_is_refused_at_once(text: str, said: str) -> None:
    start = time.process_time()
    with pytest.raises(UnacceptableError) as caught:
        parse_toml(text.encode())
    assert str(caught.value).startswith(said.partition(": Expected")[0])
    assert time.process_time() - start < 2


def test_the_line_that_is_not_utf_8_is_named() -> None:
    with pytest.raises(UnacceptableError, match=r"Line 2: It is not written in UTF-8\."):
        parse_toml(b"a = 1\nb = '\xe9'\n")


def test_a_byte_order_mark_is_passed() -> None:
    assert parse_toml("\ufeffa = 1\n".encode()) == {"a": 1}


def test_a_number_may_have_forty_digits_and_no_more() -> None:
    assert parse_toml(b"share = 0." + b"3" * 38)["share"] > 0.3
    assert parse_toml(b"minutes = 0x" + b"0" * 39 + b"1") == {"minutes": 1}
    for many in (b"1" * 41, b"0x" + b"0" * 41):
        with pytest.raises(UnacceptableError, match="too many digits"):
            parse_toml(b"minutes = " + many)


def test_words_full_of_dots_and_digits_are_no_keys_and_numbers() -> None:
    text = (
        'a = "' + "so. " * 40 + '"\n'
        'b = """\n' + "wait. " * 40 + "\n" + "1" * 60 + '\n"""\n'
        "# " + "9" * 80 + " " + ". " * 40 + "\n"
        "c = [" + "0.5, " * 40 + "]\n"
    )
    document = parse_toml(text.encode())
    assert document["a"].startswith("so. so.")
    assert document["c"] == [0.5] * 40


def test_a_document_may_be_as_large_as_the_limit() -> None:
    assert parse_toml(b"#" * SIZE_LIMIT) == {}
