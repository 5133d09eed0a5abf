"""Both modules that read and write JSON give the same."""

import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.store import json_text
from flows.store.json_text import dump_json, parse_json, plain_copy

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(params=["standard", "orjson"])
def _module(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    size = 1 << 40 if request.param == "standard" else -1
    monkeypatch.setattr(json_text, "SMALL", size)


@pytest.mark.usefixtures("_module")
class TestBoth:
    """What holds whichever module is at work."""

    @pytest.mark.parametrize("value", [{}, {"a": [1, 2.5, None, True, "é\n\u2028\x00\\u0041"]}])
    def test_what_is_written_is_read(self, value: Any) -> None:
        assert parse_json(dump_json(value)) == value

    @pytest.mark.parametrize("data", [b"", b"{", b'{"a":NaN}', b'"\\ud800"', b'"\xff"', b"{}}"])
    def test_what_is_no_json_is_refused(self, data: bytes) -> None:
        with pytest.raises(ValueError):
            parse_json(data)

    @pytest.mark.parametrize("value", [object(), {1, 2}, "\ud800"])
    def test_what_cannot_be_written_is_refused(self, value: Any) -> None:
        with pytest.raises(TypeError):
            dump_json({"value": value})


@given(value=values)
def test_the_standard_module_reads_what_orjson_writes_and_the_other_way_round(value: Any) -> None:
    assert json_text.DECODER.decode(orjson.dumps(value).decode()) == value
    assert orjson.loads(json_text.ENCODER.encode(value)) == value


@given(value=values)
def test_a_copy_is_what_a_round_trip_gives(value: Any) -> None:
    assert plain_copy(value) == orjson.loads(orjson.dumps(value))
    assert json.dumps(plain_copy({"a": (value,)})) == json.dumps({"a": [value]})


@pytest.mark.parametrize("value", [{1: 2}, {"a": {None: 1}}, [2**64], "\udfff", object()])
def test_what_json_cannot_hold_is_not_copied(value: Any) -> None:
    with pytest.raises(TypeError):
        plain_copy(value)


def test_what_holds_itself_is_not_copied() -> None:
    circle: list[Any] = []
    circle += [circle, circle]
    with pytest.raises(TypeError, match="holds itself"):
        plain_copy({"a": circle})


def test_a_copy_shares_nothing() -> None:
    value: Any = {"a": [{"b": []}], "c": {}}
    copy = plain_copy(value)
    copy["a"][0]["b"].append(1)
    copy["c"]["d"] = 2
    assert value == {"a": [{"b": []}], "c": {}}


def test_after_the_first_bytes_of_a_process_orjson_is_at_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(json_text, "handled", json_text.SMALL - 10)
    assert json_text.count_for_standard(10)
    assert not json_text.count_for_standard(1)
