"""`export` and `import`: everything comes back identical, and nothing goes out unasked."""

import json
import stat
from pathlib import Path

import pytest

from flows.actions.journal import mark_excerpt, write_note
from flows.documents.clock import FixedClock
from flows.store.store import Store
from flows.views.journal import journal_view
from tests.flows.samples import rename, sample_plan, sample_store
from tests.tui.commands.conftest import Run


def everything(run: Run, home: Path) -> dict[str, object]:
    """Return all that a home holds."""
    ran = run("--home", str(home), "export")
    assert ran.code == 0
    files: dict[str, object] = json.loads(ran.out)["files"]
    return files


def test_everything_comes_back_identical(
    run: Run, store: Store, home: Path, tmp_path: Path
) -> None:
    run("tick", "walk")
    run("note", "quiet")
    file = tmp_path / "all.json"
    ran = run("export", "-o", str(file))
    assert (ran.code, ran.out) == (0, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    other = tmp_path / "other"
    ran = run("import", str(file), "--home", str(other))
    assert ran.code == 0
    assert ran.out == "7 documents brought in from a file (7 new).\n"
    assert "'handrail undo' goes on where that history ends" in ran.err
    assert f"move this folder away: {other}" in ran.err
    assert everything(run, other) == everything(run, home)


def test_importing_beside_other_things_is_shown_first_and_undone(
    run: Run, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "all.json"
    run("export", "-o", str(file))
    rename(store, "p1", "Another title")
    ran = run("import", str(file))
    assert (ran.code, ran.out) == (1, "")
    assert "1 plan: 1 different here and replaced" in ran.err
    told = " ".join(ran.err.split())
    assert "With --yes it is brought in, and 'handrail undo' then takes that back." in told
    told = run("import", "--help").out
    assert max(map(len, told.splitlines())) <= 80
    told = " ".join(told.split())
    assert "goes into an empty home at once, since nothing is replaced there" in told
    assert run("plans").out.startswith("Another title")
    ran = run("import", str(file), "--yes")
    assert (ran.code, ran.out) == (0, "1 document brought in from a file (1 replaced).\n")
    assert "1 document brought in from a file (1 replaced)" in run("history").out
    assert run("plans").out.startswith("Sam's plan")
    assert run("undo").code == 0
    assert run("plans").out.startswith("Another title")


def test_what_is_here_already_changes_nothing(run: Run, store: Store, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    run("export", "-o", str(file))
    ran = run("import", str(file))
    assert (ran.code, ran.out) == (0, "")
    assert "Everything in it is here already, so nothing was changed." in ran.err
    for words in ([], ["--yes"]):
        assert json.loads(run("import", str(file), *words, "--json").out) == {
            "change": None,
            "words": "nothing was changed: everything in the file is here already",
            "plan": None,
            "brought_in": 0,
        }


def test_data_of_an_import_tells_how_much_came_in(
    run: Run, store: Store, home: Path, tmp_path: Path
) -> None:
    file, other = tmp_path / "all.json", tmp_path / "other"
    (home / "keys.toml").write_text('undo = "z"\n')
    run("export", "-o", str(file))
    data = json.loads(run("import", str(file), "--json", "--home", str(other)).out)
    assert data == {
        "change": None,
        "words": "3 documents brought in from a file (3 new), and 1 file of your own",
        "plan": None,
        "brought_in": 4,
    }
    rename(store, "p1", "Another title")
    data = json.loads(run("import", str(file), "--yes", "--json").out)
    assert data["change"]
    assert (data["words"], data["brought_in"]) == (
        "1 document brought in from a file (1 replaced)",
        1,
    )


@pytest.mark.parametrize("text", ["", "{}", '{"app": "handrail"', "[1]"])
def test_a_foreign_file_is_refused_whole(run: Run, tmp_path: Path, text: str) -> None:
    file = tmp_path / "all.json"
    file.write_text(text)
    ran = run("import", str(file))
    assert (ran.code, ran.out) == (1, "")
    assert "cannot be brought in" in ran.err
    assert "Nothing was changed." in ran.err


def test_no_file_is_replaced_unasked(run: Run, store: Store, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    file.write_text("mine")
    for kind in ("json", "markdown"):
        ran = run("export", "--format", kind, "-o", str(file))
        assert (ran.code, ran.out) == (1, "")
        assert file.read_text() == "mine"
    assert run("export", "-o", str(file), "--replace").code == 0
    assert file.read_text() != "mine"


def test_an_export_makes_no_folder(run: Run, store: Store, tmp_path: Path) -> None:
    ran = run("export", "-o", str(tmp_path / "nx" / "deeper" / "x.json"))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"There is no folder {tmp_path / 'nx' / 'deeper'}. "
        "Please make it first, or choose another place.\n"
    )
    assert not (tmp_path / "nx").exists()


def test_a_summary_holds_only_what_was_chosen(run: Run, store: Store) -> None:
    ran = run("export", "--format", "markdown", "--share")
    assert ran.out.startswith("# Sam's plan")
    assert "Sleep" not in ran.out
    assert "What goes out of 'Sam's plan': the title." in ran.err
    ran = run("export", "sam", "--format", "markdown", "--include", "objectives")
    assert "I want to sleep through most nights." in ran.out
    assert "Priya" not in ran.out
    ran = run("export", "--format", "markdown", "--include", "all")
    assert "I stop answering" in ran.out
    # Priya is only for Sam: she is in Sam's own file and in no other.
    assert "Priya" not in ran.out
    assert "private answers included" in ran.err
    ran = run("export", "--format", "markdown")
    assert "Priya" in ran.out
    assert "Your own 'Sam's plan', whole: Objectives," in ran.err


def test_a_plan_goes_into_a_calendar_with_or_without_its_words(run: Run, store: Store) -> None:
    ran = run("export", "--format", "ics", "--include", "objectives,timeline", "--tasks")
    assert ran.out.startswith("BEGIN:VCALENDAR")
    assert "SUMMARY:Sleep through most nights" in ran.out
    ran = run("export", "--format", "ics", "--include", "all", "--tasks", "--neutral")
    assert "SUMMARY:Plan objective" in ran.out
    assert "Sleep" not in ran.out
    assert "everything that a calendar has a place for" in ran.err


def test_a_plan_goes_into_a_care_record_without_a_name(run: Run, store: Store) -> None:
    run("rate", "sleep", "6")
    bundle = json.loads(run("export", "--format", "fhir", "--include", "objectives,timeline").out)
    kinds = [each["resource"]["resourceType"] for each in bundle["entry"]]
    assert kinds.count("Goal") == 2
    assert "Observation" in kinds
    assert "RelatedPerson" not in kinds
    patient = bundle["entry"][kinds.index("Patient")]["resource"]
    assert patient["name"] == [{"text": "Participant"}]
    named = run("export", "--format", "fhir", "--name", "S. M.").out
    assert "S. M." in named


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--neutral"], "--neutral belongs to '--format ics'."),
        (["--format", "ics", "--score"], "--score belongs to '--format markdown'."),
        (["--format", "markdown", "--name", "Sam"], "--name belongs to '--format fhir'."),
    ],
)
def test_what_belongs_to_another_format_is_told(
    run: Run, store: Store, words: list[str], said: str
) -> None:
    ran = run("export", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_marked_passages_go_out_when_they_are_chosen_and_no_other_line(
    run: Run, store: Store, clock: FixedClock
) -> None:
    note = write_note(store, "A long walk. Nobody else knows this.", on=clock.today())
    (line,) = journal_view(store).lines
    assert note.changed
    mark_excerpt(store, line.id, "A long walk.")
    assert "A long walk" not in run("export", "--format", "markdown", "--share").out
    assert "A long walk" in run("export", "--format", "markdown").out
    ran = run("export", "--format", "markdown", "--include", "journal")
    assert "From the journal" in ran.out
    assert "A long walk" in ran.out
    assert "Nobody else" not in ran.out


def test_the_latest_closeness_goes_out_with_the_objectives(
    run: Run, store: Store, clock: FixedClock
) -> None:
    assert run("rate", "sleep", "6").code == 0
    told = run("export", "--format", "markdown", "--include", "objectives").out
    assert "6 of 10" in told
    assert "6 of 10" not in run("export", "--format", "markdown", "--include", "timeline").out


def test_a_summary_calls_things_as_the_flow_words_them(
    run: Run, home: Path, clock: FixedClock
) -> None:
    sample_store(home, clock, sample_plan(areas=[{"name": "body"}], values=["calm"]))
    ran = run("export", "--format", "markdown", "--include", "all")
    assert "Body, sleep and rest" in ran.out
    assert "Calm" in ran.out


def test_a_summary_goes_into_a_private_file(run: Run, store: Store, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    assert run("export", "--format", "markdown", "-o", str(file)).code == 0
    assert file.read_text().startswith("# Sam's plan")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.glob("*plan*")] == ["plan.md"]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["export", "sam"], 2, "json holds everything."),
        (["export", "--format", "markdown", "--include", "secrets"], 2, "no part 'secrets'"),
        (["export", "--format", "pdf"], 2, "pdf"),
        (
            ["export", "--format", "markdown", "-o", "/no/such/place"],
            1,
            "There is no folder /no/such.",
        ),
        (["export", "-o", "/proc/no/such"], 1, "There is no folder /proc/no."),
        (["export", "-o", "/proc/such"], 1, "could not be written"),
        (["export", "-o", ""], 2, "The name of the file is missing"),
        (["export", "--format", "markdown", "-o", ""], 2, "The name of the file is missing"),
        (["import", "no-such.json"], 1, "cannot be read"),
        (["import"], 2, "FILE"),
    ],
)
def test_what_cannot_be_done_is_told(
    run: Run, store: Store, words: list[str], code: int, sentence: str
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (code, "")
    assert sentence in ran.err


def test_an_export_changed_by_hand_is_shown_as_that_and_taken_after_a_yes(
    run: Run, store: Store, tmp_path: Path
) -> None:
    file, other = tmp_path / "all.json", str(tmp_path / "other")
    run("export", "-o", str(file))
    file.write_text(file.read_text().replace("Sam's plan", "By hand"))
    ran = run("import", str(file), "--home", other)
    assert (ran.code, ran.out) == (1, "")
    assert "This file was changed by hand after it was exported" in ran.err
    assert run("import", str(file), "--home", other, "--yes").code == 0
    assert run("plans", "--home", other).out.startswith("By hand")
    file.write_text(file.read_text().replace("By hand", ""))
    ran = run("import", str(file), "--home", other, "--yes")
    assert (ran.code, "title" in ran.err) == (1, True)


def test_what_does_not_go_along_is_told(run: Run, store: Store, home: Path, tmp_path: Path) -> None:
    (home / "flows").mkdir()
    (home / "flows" / "large.toml").write_text("#" * 1_000_001)
    ran = run("export", "-o", str(tmp_path / "all.json"))
    assert ran.err.startswith("Everything else is in")
    assert "flows/large.toml is not in it" in ran.err
