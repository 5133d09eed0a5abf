"""A process that is confined to one home uses no path of the person's outside of it."""

from argparse import Namespace
from pathlib import Path

import pytest

from flows.actions.drafts.draft_copy import outside_folders
from flows.actions.journal import write_line
from flows.documents.clock import FixedClock
from flows.export.archive.archive import load_archive
from flows.store import confinement
from flows.store.confinement import (
    EXPORTS,
    OutsideError,
    check_free,
    check_home,
    check_inside,
    confine,
    confined_to,
)
from tests.flows.samples import bare_store, sample_store
from tests.tui.plain.transcript import Keyboard
from tui.cli import main
from tui.commands.base.call import Call
from tui.commands.base.line_mode import CHOSEN
from tui.commands.line_menu import run_menu
from tui.commands.together import ssh


@pytest.fixture(autouse=True)
def unconfined(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing of a test confine the next one."""
    monkeypatch.setattr(confinement, "homes", [])


@pytest.fixture
def confined(home: Path, clock: FixedClock) -> Path:
    """A home that the process is confined to, with a link that leads out of it."""
    bare_store(home, clock)
    (home / "way_out").symlink_to(home.parent, target_is_directory=True)
    confine(home)
    return home


def test_without_that_nothing_is_held_against_it(tmp_path: Path) -> None:
    check_inside(tmp_path / "anything")
    assert confined_to() is None


@pytest.mark.parametrize(
    "name", ["{home}/../keys", "{home}/way_out/keys", "/etc/passwd", "keys", "~/keys", "{home}"]
)
def test_no_path_leads_out(confined: Path, name: str) -> None:
    with pytest.raises(OutsideError):
        check_inside(name.format(home=confined))
    check_inside(confined / "exports" / "plan.md")


COMMANDS = (
    ("export", "--output", "{out}"),
    ("export", "--format", "json", "--output", "{out}", "--replace"),
    ("import", "{there}"),
    ("import", "{there}", "--yes"),
    ("flows", "check", "{there}"),
    ("new", "personal", "--answers", "{there}"),
    ("key", "{there}", "--role", "watch", "--as", "Ana"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words[:2]))
@pytest.mark.parametrize("way", ["{home}/../{file}", "{home}/way_out/{file}", "{parent}/{file}"])
def test_no_command_reads_or_writes_there(
    confined: Path,
    clock: FixedClock,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    way: str,
) -> None:
    there = confined.parent / "authorized_keys"
    there.write_text("untouched")
    places = {
        name: way.format(home=confined, parent=confined.parent, file=file)
        for name, file in (("out", "new"), ("there", "authorized_keys"))
    }
    if "--replace" in words:
        places["out"] = places["there"]
    before = sorted(confined.parent.iterdir())
    code = main(["--home", str(confined), *(each.format(**places) for each in words)], clock)
    assert code == 1
    assert "as the key of this login says" in capsys.readouterr().err
    assert there.read_text() == "untouched"
    assert sorted(confined.parent.iterdir()) == before


def test_inside_everything_goes_as_always(confined: Path, clock: FixedClock) -> None:
    (confined / EXPORTS).mkdir()
    place = confined / EXPORTS / "all.json"
    assert main(["--home", str(confined), "export", "--output", str(place)], clock) == 0
    assert load_archive(place).by_hand is False


def test_what_is_written_without_a_name_of_ones_own_goes_into_the_home(confined: Path) -> None:
    first, *rest = outside_folders(confined)
    assert first == confined / EXPORTS and first.stat().st_mode & 0o777 == 0o700
    assert Path.home() not in rest and Path.cwd() not in rest


@pytest.mark.parametrize(
    "typed",
    [
        "plans --home {other}",
        "--home {other} journal",
        "note hi --home {other}",
        "export --home {home}/way_out/other",
        "demo --home {other}/new",
        "connect localhost bash",
        "connect localhost",
    ],
)
def test_the_places_lead_to_no_other_home_and_no_other_computer(
    confined: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
) -> None:
    other = confined.parent / "other"
    write_line(sample_store(other, clock), "A secret of somebody else", on=clock.today())
    before = sorted(other.rglob("*"))
    monkeypatch.setattr(ssh, "SSH", ("false",))
    monkeypatch.setattr("sys.stdin", Keyboard([typed.format(other=other, home=confined), "quit"]))
    call = Call(Namespace(home=str(confined), ascii=False, no_color=False), clock)
    call.line_mode = CHOSEN
    run_menu(call)
    out, err = capsys.readouterr()
    assert "as the key of this login says" in err
    assert "secret" not in out
    assert sorted(other.rglob("*")) == before


def test_the_home_of_the_login_may_be_named(confined: Path) -> None:
    check_home(confined)
    check_home(confined / ".." / confined.name)
    with pytest.raises(OutsideError):
        check_free("Nothing can be started")
