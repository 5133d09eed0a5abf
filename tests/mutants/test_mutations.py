"""The mutants: each breaks one place, and nothing else."""

from pathlib import Path

from tests.mutants.equivalent import EQUIVALENTS, is_equivalent
from tests.mutants.mutations import mutants_of
from tests.paths import ROOT


def test_each_place_is_broken_once() -> None:
    text = "def f(é, b):\n    if é < b and b:\n        return é + 2\n    return True\n"
    found = {(each.line, each.before, each.after) for each in mutants_of(Path("f.py"), text)}
    assert found == {
        (2, "é < b and b", "(é < b or b)"),
        (2, "é < b", "(é <= b)"),
        (3, "return é + 2", "return None"),
        (3, "é + 2", "(é - 2)"),
        (3, "2", "3"),
        (4, "True", "False"),
    }


def test_all_else_stays_as_it_was() -> None:
    text = "def f(é, b):\n    return (é < b, 'é')\n"
    changed = [each.text for each in mutants_of(Path("f.py"), text) if each.before == "é < b"]
    assert changed == ["def f(é, b):\n    return ((é <= b), 'é')\n"]


def test_texts_that_are_joined_are_left_alone() -> None:
    assert [each.after for each in mutants_of(Path("f.py"), 'x = a + "b"\n')] == []


def test_what_was_judged_to_change_nothing_still_stands_there() -> None:
    for each in EQUIVALENTS:
        path = Path(each.path)
        every = list(mutants_of(path, (ROOT / path).read_text("utf-8")))
        judged = [mutant for mutant in every if is_equivalent(mutant)]
        assert judged, each
        assert len(judged) < len(every)
