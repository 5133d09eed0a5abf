"""A file vouches for every byte of itself."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.store.codec import Header, copy_json, decode, encode, read_header
from flows.store.errors import DamagedError

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
documents = st.dictionaries(st.text(max_size=5), values, max_size=3)
tables = st.dictionaries(st.text(max_size=5), st.dictionaries(st.text(max_size=5), documents))
headers = st.builds(
    Header,
    schema=st.integers(0, 999_999),
    generation=st.integers(0, 10**15 - 1),
    since=st.just("") | st.dates().map(str),
    saved=st.just("") | st.datetimes().map(lambda moment: moment.isoformat()),
)


@given(header=headers, held=tables)
def test_what_is_written_is_read(header: Header, held: dict[str, Any]) -> None:
    assert decode(encode(header, held)) == (header, held)


@given(header=headers, held=tables)
def test_it_is_json_for_everybody(header: Header, held: dict[str, Any]) -> None:
    raw = json.loads(encode(header, {name: each for name, each in held.items() if name != "_meta"}))
    assert raw["_meta"]["1"]["generation"] == header.generation


@given(header=headers, held=tables, data=st.data())
def test_any_flipped_bit_is_found(header: Header, held: dict[str, Any], data: Any) -> None:
    whole = bytearray(encode(header, held))
    place = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[place // 8] ^= 1 << place % 8
    with pytest.raises(DamagedError):
        decode(bytes(whole))


@given(header=headers, held=tables, data=st.data())
def test_any_cut_is_found(header: Header, held: dict[str, Any], data: Any) -> None:
    whole = encode(header, held)
    with pytest.raises(DamagedError):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))])


@given(st.binary(max_size=400))
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedError):
        decode(data)


def test_the_first_line_can_be_read_alone() -> None:
    header = Header(generation=7, since="2026-10-19", saved="2026-11-21T19:02:00Z")
    assert read_header(encode(header, {"plan": {"p": {"id": "p"}}})[:300]) == header


@pytest.mark.parametrize("value", [object(), {1, 2}, "\ud800", 2**70])
def test_what_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        copy_json({"value": value})
