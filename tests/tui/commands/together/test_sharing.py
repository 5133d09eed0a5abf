"""What somebody else gets of a plan: what was chosen by part, objective and contact, no more."""

import json
from pathlib import Path
from typing import Any

import pytest

from flows.actions.plan_editor import edit_plan
from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.flows.samples import PLAN, sample_plan, sample_store
from tests.tui.commands.conftest import Ran, Run

SHOWN = "markdown", "ics", "fhir"

OBJECTIVES: list[dict[str, Any]] = [
    {
        "id": "sleep",
        "wish": "Sleep through most nights",
        "specific": "Six hours",
        "why": "For the drive",
        "due": "2027-01-31",
        "steps": [{"id": "hall", "text": "put the charger in the hall", "planned": "2026-11-24"}],
    },
    {"id": "trust", "wish": "Rebuild trust with my sister", "why": "I miss her"},
]
CONTACTS: list[dict[str, Any]] = [
    {"id": "priya", "name": "Priya", "share": "never", "reach": "0123"},
    {"id": "ada", "name": "Ada", "share": "ask", "reach": "0456"},
    {"id": "leo", "name": "Leo", "share": "default", "reach": "0789"},
]


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(
        home,
        clock,
        sample_plan(
            flow="therapy",
            objectives=OBJECTIVES,
            contacts=CONTACTS,
            reflection={"allow_for": "A sore knee", "about_me": "English is my third language"},
            sharing=("objectives", "support"),
            extra=[
                {
                    "path": "objectives.objective.sleep.in_session",
                    "label": "How could the sessions help you with this?",
                    "value": "Practise the first sentence",
                }
            ],
        ),
    )


def shared(run: Run, form: str, *more: str) -> Ran:
    """Export the plan for somebody else."""
    ran = run("export", "--format", form, "--share", *more)
    assert ran.code == 0, ran.err
    return ran


@pytest.mark.parametrize("include", ["all", "objectives,reasons,timeline,support,about_me,coping"])
@pytest.mark.parametrize("form", SHOWN)
def test_what_the_plan_allows_for_never_leaves(
    run: Run, store: Store, form: str, include: str
) -> None:
    assert "sore knee" not in shared(run, form, "--include", include).out
    assert "A sore knee" in run("export", "--format", "markdown").out


@pytest.mark.parametrize("form", SHOWN)
def test_whoever_is_only_for_me_is_never_named(run: Run, store: Store, form: str) -> None:
    for more in ((), ("--include", "all"), ("--include", "support,timeline")):
        out = shared(run, form, *more).out if form != "ics" or more else ""
        assert "Priya" not in out
    refused = run("export", "--format", form, "--contact", "Priya")
    assert (refused.code, refused.out) == (2, "")
    assert "Priya is only for you" in refused.err


def test_of_those_one_asks_about_only_the_chosen_are_named(run: Run, store: Store) -> None:
    usual = shared(run, "markdown").out
    assert "Leo" in usual
    assert "Ada" not in usual
    assert "0789" not in usual
    asked = shared(run, "markdown", "--contact", "ada").out
    assert "### Ada" in asked
    assert "Leo" not in asked
    whole = shared(run, "markdown", "--include", "all").out
    assert "Ada" in whole
    assert "Leo" in whole


def test_an_objective_is_chosen_by_its_words(run: Run, store: Store) -> None:
    ran = shared(run, "markdown", "--objective", "sister")
    assert "rebuild trust with my sister" in ran.out
    assert "Sleep" not in ran.out
    assert "charger" not in ran.out
    both = shared(run, "markdown", "--objective", "sister", "--objective", "sleep").out
    assert "sleep through most nights" in both
    unknown = run("export", "--format", "markdown", "--objective", "nothing")
    assert unknown.code != 0
    assert "Sleep through most nights" in unknown.err


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("For the drive", "reasons"),
        ("Practise the first sentence", "reasons"),
        ("English is my third language", "about_me"),
    ],
)
def test_reasons_and_what_helpers_may_know_go_out_when_chosen(
    run: Run, store: Store, words: str, part: str
) -> None:
    assert words in run("export", "--format", "markdown").out
    assert words not in shared(run, "markdown").out
    assert words in shared(run, "markdown", "--include", f"objectives,{part}").out
    assert words in shared(run, "markdown", "--include", "all").out


def test_days_go_out_without_the_rest_of_the_objectives(run: Run, store: Store) -> None:
    days = shared(run, "markdown", "--include", "timeline").out
    assert "- One of my objectives (Sun 31 Jan 2027)" in days
    assert "- ○ put the charger in the hall (Tue 24 Nov)" in days
    assert "Six hours" not in days
    assert "sister" not in days
    assert "Sleep" not in days
    calendar = shared(run, "ics", "--include", "timeline")
    assert "SUMMARY:One of my objectives" in calendar.out
    assert "Six hours" not in calendar.out
    assert "Sleep" not in calendar.out
    assert "For: One" not in calendar.out
    assert "Objectives are not named" in calendar.err
    health = shared(run, "fhir", "--include", "timeline").out
    assert "Sleep" not in health
    bundle = json.loads(health)
    goals = [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Goal"]
    assert [each["target"] for each in goals] == [[{"dueDate": "2027-01-31"}]]


def test_what_is_said_to_go_out_is_what_the_file_holds(run: Run, store: Store) -> None:
    def said(*words: str) -> str:
        return shared(run, *words).err

    assert "the title, Objectives, Support." in said("markdown")
    assert "the title, 2 days, 2 things that repeat." in said("ics", "--include", "timeline")
    assert "1 care plan, 2 goals, 1 person close to you." in said("fhir")
    nobody = shared(run, "markdown", "--include", "support", "--objective", "sleep")
    assert "Support" in nobody.err
    store_without = shared(run, "markdown", "--include", "coping").err
    assert "Support" not in store_without


def test_nobody_that_may_be_named_is_said(run: Run, home: Path, clock: FixedClock) -> None:
    sample_store(home, clock, sample_plan(contacts=CONTACTS[:1], sharing=("support",)))
    ran = shared(run, "markdown")
    assert "What goes out of 'Sam's plan': the title." in ran.err
    assert "Nobody is named: in Support, each one says whether they may be." in ran.err


def test_ones_own_files_hold_everything(run: Run, store: Store) -> None:
    own = run("export", "--format", "markdown")
    for words in ("Priya", "0123", "Ada", "A sore knee", "Practise", "For the drive"):
        assert words in own.out
    calendar = run("export", "--format", "ics")
    assert "SUMMARY:Sleep through most nights" in calendar.out
    assert "Your own 'Sam's plan', whole: 2 days" in calendar.err


def test_an_empty_calendar_is_refused_with_the_way_to_fill_it(
    run: Run, home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    sample_store(
        home, clock, sample_plan(objectives=[{"id": "a", "wish": "Rest"}], habits=[], review=None)
    )
    file = tmp_path / "plan.ics"
    ran = run("export", "--format", "ics", "-o", str(file))
    assert (ran.code, file.exists()) == (1, False)
    assert "Give a step or an objective a day" in ran.err
    shared_one = run("export", "--format", "ics", "--share")
    assert "--include timeline" in shared_one.err
    assert run("export", "--format", "ics", "--tasks").code == 0


def test_habits_without_objectives_do_not_say_what_they_serve(
    run: Run, home: Path, clock: FixedClock
) -> None:
    habit = {"text": "Walk", "schedule": {"kind": "daily"}, "objective": "sleep"}
    sample_store(home, clock, sample_plan(objectives=OBJECTIVES, habits=[habit]))
    for form in SHOWN:
        out = shared(run, form, "--include", "timeline").out
        assert "Walk" in out
        assert "Sleep" not in out
        assert "for “" not in out


def test_notes_about_sharing_are_for_the_owner_alone(run: Run, store: Store) -> None:
    for more in (("--contact", "ada"), ("--include", "all"), ("--include", "support")):
        assert "Named when I share" not in shared(run, "markdown", *more).out
    assert "Named when I share" in run("export", "--format", "markdown").out


def test_names_in_free_text_are_told_before_they_go_out(
    run: Run, home: Path, clock: FixedClock
) -> None:
    steps = [{"id": "ring", "text": "Ring priya about the keys", "planned": "2026-11-24"}]
    objectives = [{"id": "trust", "wish": "Be less alone", "steps": steps}]
    sample_store(home, clock, sample_plan(objectives=objectives, contacts=CONTACTS))
    wanted = "“Ring priya about the keys"
    for form in SHOWN:
        ran = shared(run, form, "--include", "all")
        assert "Priya stays here, but that name stands in what goes out" in ran.err
        assert wanted in ran.err
        assert "Ada" not in ran.err
    assert "stays here, but" not in run("export", "--format", "markdown").err
    assert "stays here, but" not in shared(run, "markdown", "--include", "coping").err


def test_the_toolbox_holds_who_and_what_helps_and_nothing_else(run: Run, store: Store) -> None:
    with edit_plan(store, PLAN, words="plan changed") as edit:
        edit.plan["strategies"] = [{"id": "w", "name": "walk round the block"}]
    ran = run("export", "--format", "markdown", "--toolbox")
    headings = [line for line in ran.out.splitlines() if line.startswith("## ")]
    assert headings == ["## Support", "## Coping"]
    assert "walk round the block" in ran.out
    assert "Sleep through most nights" not in ran.out
    assert "Your own 'Sam's plan': Support, Coping." in ran.err
    assert run("export", "--format", "ics", "--toolbox").code == 2


def test_an_empty_toolbox_is_said_to_be_one(run: Run, store: Store) -> None:
    with edit_plan(store, PLAN, words="plan changed") as edit:
        edit.plan.update(contacts=[], crisis={}, signs=[], strategies=[], extra=[], reflection={})
    ran = run("export", "--format", "markdown", "--toolbox")
    assert ran.code == 1 and "nothing in the toolbox yet" in ran.err


def test_where_nothing_was_chosen_the_parts_and_the_place_to_choose_are_named(
    run: Run, store: Store
) -> None:
    with edit_plan(store, PLAN, words="nothing shared") as edit:
        edit.plan["sharing"] = []
    told = " ".join(run("export", "--format", "markdown", "--share").err.split())
    assert "What goes out of 'Sam's plan': the title. Everything else stays." in told
    assert "You have not chosen yet which parts of this plan others may have. " in told
    assert "run 'handrail change' and let it ask everything" in told
    assert "'--include objectives,support'. There are objectives, reasons, timeline, " in told
    chosen = run("export", "--format", "markdown", "--share", "--include", "objectives").err
    assert "You have not chosen yet" not in chosen
