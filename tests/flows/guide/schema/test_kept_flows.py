"""A flow that ships is parsed once: what it says is kept, and made anew of another file."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from flows.guide.schema import kept_flows
from flows.guide.schema.extends import RawFlow
from flows.guide.schema.flow_files import library
from flows.guide.schema.kept_flows import read_shipped
from flows.guide.schema.toml_files import read_raw

SHIPPED = sorted(library().glob("*.toml"))


@pytest.fixture
def flow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return Path(shutil.copy2(library() / "daily.toml", tmp_path))


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were parsed."""
    found: list[Path] = []

    def parse(path: Path) -> RawFlow:
        found.append(path)
        return read_raw(path)

    monkeypatch.setattr(kept_flows, "read_raw", parse)
    return found


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_is_kept_is_what_the_file_says(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    copy = Path(shutil.copy2(path, tmp_path))
    assert read_shipped(copy) == read_shipped(copy) == read_raw(path)
    assert read_raw(path).get("id") == path.stem


def test_a_flow_is_parsed_once(flow: Path, parsed: list[Path]) -> None:
    assert read_shipped(flow) == read_shipped(flow)
    assert parsed == [flow]
    assert [each.name for each in (flow.parent / "__pycache__").iterdir()] == ["daily.flow.json"]


def test_of_another_file_nothing_old_is_told(flow: Path, parsed: list[Path]) -> None:
    before = read_shipped(flow)
    told = flow.stat()
    flow.write_text(flow.read_text("utf-8").replace(before["title"], "A" * len(before["title"])))
    os.utime(flow, ns=(told.st_atime_ns, told.st_mtime_ns + 1))
    assert read_shipped(flow)["title"] == "A" * len(before["title"])
    assert parsed == [flow, flow]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"made_from": 1}', b"\xff"])
def test_what_is_damaged_is_made_anew(flow: Path, parsed: list[Path], damage: bytes) -> None:
    whole = read_shipped(flow)
    (flow.parent / "__pycache__" / "daily.flow.json").write_bytes(damage)
    assert read_shipped(flow) == read_shipped(flow) == whole
    assert parsed == [flow, flow]


def test_where_nothing_can_be_written_it_is_parsed_each_time(
    flow: Path, parsed: list[Path]
) -> None:
    (flow.parent / "__pycache__").write_text("in the way")
    assert read_shipped(flow) == read_shipped(flow)
    assert parsed == [flow, flow]


def test_who_wants_no_byte_code_gets_none(
    flow: Path, parsed: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert read_shipped(flow) == read_shipped(flow)
    assert parsed == [flow, flow]
    assert not (flow.parent / "__pycache__").exists()
