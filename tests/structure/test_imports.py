"""The reading of imports finds circles wherever they hide."""

from pathlib import Path

import pytest

from tests.structure.imports import cycles, import_graph


@pytest.mark.parametrize(
    "line",
    [
        "import house.b",
        "from house import b",
        "from house.b import thing",
        "def f():\n    import house.b",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from house.b import thing",
    ],
)
def test_a_circle_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "__init__.py").write_text("")
    (tmp_path / "house" / "a.py").write_text(f"{line}\n")
    (tmp_path / "house" / "b.py").write_text("import house.a\nthing = 1\n")
    assert cycles(import_graph(tmp_path, ["house"])) == [("house.a", "house.b")]


def test_a_way_down_is_no_circle(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "a.py").write_text("import house.b, house.c\n")
    (tmp_path / "house" / "b.py").write_text("import house.c\n")
    (tmp_path / "house" / "c.py").write_text("import os\n")
    assert cycles(import_graph(tmp_path, ["house"])) == []
