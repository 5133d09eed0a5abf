"""What a session and its terminals say to each other, in pieces, and what is no message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.shared.wire import (
    BYE,
    BYTES,
    HELLO,
    LONGEST,
    SIZE,
    Unpacker,
    WireError,
    pack,
    pack_bye,
    pack_hello,
    pack_size,
    read_bye,
    read_hello,
    read_size,
)

MESSAGES = st.lists(
    st.tuples(st.sampled_from([HELLO, BYTES, SIZE, BYE]), st.binary(max_size=50)), max_size=5
)


@given(MESSAGES, st.integers(1, 9))
def test_messages_are_whole_again_however_they_arrive(
    messages: list[tuple[bytes, bytes]], length: int
) -> None:
    data = b"".join(pack(*each) for each in messages)
    unpacker = Unpacker()
    found = []
    for start in range(0, len(data), length):
        found += unpacker.feed(data[start : start + length])
    assert found == messages


def test_what_is_said_is_read() -> None:
    ((_, payload),) = Unpacker().feed(pack_hello({"name": "Zoë = me", "x": "a\nrole=participant"}))
    assert read_hello(payload) == (1, {"name": "Zoë = me"})
    assert read_size(pack_size(80, 24)[5:]) == (80, 24)
    assert read_bye(pack_bye(0, "Bye.\nAgain")[5:]) == (0, "Bye.\nAgain")


@pytest.mark.parametrize("payload", [b"", b"GET / HTTP/1.0", b"handrail x", b"handrail"])
def test_what_is_no_hello_is_refused(payload: bytes) -> None:
    with pytest.raises(WireError):
        read_hello(payload)


@pytest.mark.parametrize("payload", [b"", b"80", b"0 24", b"80 -1", b"80 2000", b"a b", b"1 2 3"])
def test_what_is_no_size_is_refused(payload: bytes) -> None:
    with pytest.raises(WireError):
        read_size(payload)


def test_a_message_that_is_too_long_is_refused_before_it_comes() -> None:
    with pytest.raises(WireError):
        Unpacker().feed(BYTES + (LONGEST + 1).to_bytes(4, "big"))
