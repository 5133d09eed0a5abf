"""Whatever a terminal sends, in whatever pieces: keys are keys, text is text, none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from tui.terminal.keys.key_reader import (
    KEY_PATIENCE,
    LETTER_PATIENCE,
    PASTE_PATIENCE,
    REPLY_PATIENCE,
    KeyReader,
    TypedText,
)

LATER = 60.0
"""Seconds after which nothing can be waited for any more."""


def heard(*parts: bytes | float, encoding: str = "utf-8") -> list[str]:
    """Return what is heard, keys by name, of bytes with pauses in seconds between them."""
    reader, now = KeyReader(encoding), 0.0
    found: list[object] = []
    for part in parts:
        if isinstance(part, bytes):
            found += reader.feed(part, now)
        else:
            now += part
            found += reader.expire(now)
    found += reader.expire(now + LATER)
    return [named(each) for each in found]


def named(event: object) -> str:
    """Return a key by its name, a text between quotation marks, all else by its kind."""
    match event:
        case events.Key():
            return event.key
        case TypedText():
            return f'"{event.text}"'
        case events.Paste():
            return f"paste {event.text!r}"
    return type(event).__name__


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        (b"\r", "enter"),
        (b" ", "space"),
        (b"!", "exclamation_mark"),
        (b"+", "plus"),
        (b"]", "right_square_bracket"),
        (b"[", "left_square_bracket"),
        (b"O", "O"),
        (b"P", "P"),
        (b"^", "circumflex_accent"),
        (b"_", "underscore"),
        (b"\t", "tab"),
        (b"\x7f", "backspace"),
        (b"\x13", "ctrl+s"),
        (b"\x0f", "ctrl+o"),
        (b"\x10", "ctrl+p"),
        (b"\x1b", "escape"),
        (b"a", "a"),
        (b"Q", "Q"),
        (b"2", "2"),
        (b"f", "f"),
        ("é".encode(), "é"),
        (b"\x1b[A", "up"),
        (b"\x1bOP", "f1"),
    ],
)
def test_escape_and_any_other_key_are_two_keys(sent: bytes, name: str) -> None:
    assert heard(b"\x1b" + sent) == ["escape", name]


def test_escape_between_characters_is_itself() -> None:
    assert heard(b"x\x1by\x1bz") == ["x", "escape", "y", "escape", "z"]


@pytest.mark.parametrize(
    ("sequence", "name"),
    [
        (b"\x1b[A", "up"),
        (b"\x1b[1;5C", "ctrl+right"),
        (b"\x1b[6~", "pagedown"),
        (b"\x1b[20~", "f9"),
        (b"\x1b[[C", "f3"),
        (b"\x1bOS", "f4"),
        (b"\x1b[Z", "shift+tab"),
        (b"\x1b[3$", "shift+delete"),
        (b"\x1b[97;5u", "ctrl+a"),
        (b"\x1b[27u", "escape"),
    ],
)
def test_a_key_in_pieces_is_one_key_within_its_time(sequence: bytes, name: str) -> None:
    assert heard(sequence) == [name]
    pieces: list[bytes | float] = []
    for byte in sequence:
        pieces += [bytes([byte]), KEY_PATIENCE * 0.9]
    assert heard(*pieces) == [name]


def test_what_is_not_complete_in_time_is_keys() -> None:
    assert heard(b"\x1b", KEY_PATIENCE, b"[A") == ["escape", '"[A"']
    assert heard(b"\x1b[", KEY_PATIENCE, b"A") == ["escape", "left_square_bracket", "A"]
    assert heard(b"\x1b[1;", KEY_PATIENCE) == ["escape", '"[1;"']
    assert heard(b"\x1b[z") == ["escape", '"[z"']


@pytest.mark.parametrize(
    "reply",
    [
        b"\x1b[>41;354;0c",
        b"\x1b[?1;2c",
        b"\x1b[?2048;0$y",
        b"\x1b]11;rgb:1c1c/2020/2323\x07",
        b"\x1b]11;rgb:1c1c/2020/2323\x1b\\",
        b"\x1bP1+r5463=38\x1b\\",
        b"\x1bP>|XTerm(379)\x1b\\",
        b"\x1b[12;40R\x1b[5;7t",
    ],
)
def test_late_answers_of_a_terminal_are_never_text(reply: bytes) -> None:
    assert not [each for each in heard(reply) if each.startswith('"')]
    assert heard(b"a" + reply + b"b")[0 :: len(heard(b"a" + reply + b"b")) - 1] == ["a", "b"]
    if reply[:3] not in (b"\x1b[1",):
        half = len(reply) - 2
        assert heard(reply[:half], REPLY_PATIENCE * 0.9, reply[half:], b"b") == ["b"]


def test_an_answer_that_never_ends_is_dropped() -> None:
    assert heard(b"\x1b]11;rgb:1c", REPLY_PATIENCE, b"a") == ["a"]


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        (b"caf\xe9 au lait", "café au lait"),
        (b"caf\xe9", "café"),
        (b"\xe4\xf6\xfc\xdf", "äöüß"),
        ("日本語".encode(), "日本語"),
        ("🙂!".encode(), "🙂!"),
        (b"\xff", "ÿ"),
        (b"\x80\x9ba", "a"),
        (b"\xed\xa0\x80x", "í\xa0x"),
    ],
)
def test_bytes_that_are_not_utf_8_are_read_as_latin_1(sent: bytes, text: str) -> None:
    told = heard(sent)
    assert "".join(each.strip('"') for each in told) == text


def test_a_letter_in_pieces_is_one_letter() -> None:
    assert heard(b"\xc3", LETTER_PATIENCE * 0.9, b"\xa9") == ["é"]
    assert heard(b"\xe9", LETTER_PATIENCE, b"a") == ["é", "a"]
    assert heard(b"\xcb\xc1", encoding="koi8-r") == ['"ка"']


def test_enter_that_was_typed_before_the_program_had_the_terminal_is_enter() -> None:
    assert heard(b"walk\n") == ['"walk"', "enter"]


def test_characters_that_come_together_are_one_text() -> None:
    assert heard(b"walk\twith mum") == ['"walk"', "tab", '"with mum"']
    long = "word " * 4000
    assert heard(long.encode()) == [f'"{long}"']


def test_a_paste_is_one_paste_in_whatever_pieces() -> None:
    sent = "\x1b[200~one\ntwo \x1b[A é\x1b[201~x".encode()
    for cut in range(1, len(sent)):
        assert heard(sent[:cut], 1.0 if cut > 5 else 0.0, sent[cut:]) == [
            "paste 'one\\ntwo \\x1b[A é'",
            "x",
        ]


def test_a_paste_that_nobody_ends_is_taken_after_a_while() -> None:
    assert heard(b"\x1b[200~one", PASTE_PATIENCE, b"\x03") == ["paste 'one'", "ctrl+c"]


def test_a_mouse_is_no_text() -> None:
    assert heard(b"\x1b[<0;3;4M\x1b[<0;3;4m") == ["MouseDown", "MouseUp"]
    assert heard(b"\x1b[M !!a") == ["a"]


def test_where_the_cursor_stands_is_an_answer_only_to_who_asked() -> None:
    assert heard(b"\x1b[1;2R") == ["shift+f3"]
    reader = KeyReader()
    reader.awaits_position = True
    (told,) = reader.feed(b"\x1b[7;3R")
    assert isinstance(told, events.CursorPosition)
    assert (told.x, told.y) == (2, 6)


def test_the_readers_of_two_terminals_never_mix() -> None:
    one, other = KeyReader(), KeyReader()
    assert not one.feed(b"\x1b[", 0)
    assert [named(each) for each in other.feed(b"A", 0)] == ["A"]
    assert [named(each) for each in one.feed(b"A", 0)] == ["up"]


@given(st.lists(st.binary(max_size=12) | st.floats(0, 4)))
def test_nothing_that_is_sent_ends_the_reader(parts: list[bytes | float]) -> None:
    heard(*parts)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1), st.integers(1, 40))
def test_text_arrives_whole_in_whatever_pieces(text: str, size: int) -> None:
    sent = text.encode()
    reader, characters = KeyReader(), ""
    for start in range(0, len(sent), size):
        for event in reader.feed(sent[start : start + size], 0):
            assert isinstance(event, events.Key | TypedText)
            characters += (event.character or "") if isinstance(event, events.Key) else event.text
    assert characters == text
