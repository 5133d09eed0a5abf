"""`new`, `resume`, `plans`, `show`: from the first question to the plan read back."""

import json
import re
from pathlib import Path

import pytest

from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.lookup.refusals import AmbiguousName
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import sample_plan
from tests.tui.commands.conftest import Run
from tui.commands.session_choice import find_draft

ANSWERS = {
    "reflection": {"title": "A calmer spring", "situation": "Long days.\nShort nights."},
    "objectives": {
        "objective": [
            {"id": "sleep", "wish": "Sleep through", "step": [{"text": "Charger out"}]},
            {"wish": "Friends", "by": "in 6 weeks"},
        ]
    },
    "priorities": {"order": ["Friends", "sleep"]},
}


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """A file of answers."""
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(ANSWERS))
    return path


def test_answers_from_a_file_make_a_plan(run: Run, answers: Path) -> None:
    ran = run("new", "personal", "--answers", str(answers))
    assert ran.code == 0
    assert "A calmer spring" in ran.err and "“handrail show” reads it back" in ran.err
    plan = json.loads(run("show", "--json").out)
    assert ran.out == f"{plan['id']}\n"
    assert plan["title"] == "A calmer spring"
    assert [each["rank"] for each in plan["objectives"]] == [2, 1]


def test_answers_may_come_from_standard_input(run: Run) -> None:
    assert run("new", "personal", "--answers", "-", typed=json.dumps(ANSWERS)).code == 0
    assert "A calmer spring" in run("plans").out


def test_problems_are_listed_together_and_nothing_is_saved(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({"reflection": {"title": 3, "x": 1}, "y": {}}))
    ran = run("new", "personal", "--answers", str(path))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines() == [
        "y: There is no such question.",
        "reflection.x: There is no such question.",
        "reflection.title: This has to be text.",
    ]
    assert json.loads(run("plans", "--json").out) == {"plans": [], "drafts": []}


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["new", "--answers", "x.json"], 2, "Which flow do the answers belong to?"),
        (["new", "personal", "--answers", "no-such.json"], 1, "no-such.json cannot be read"),
        (["new", "personal", "--answers", "."], 1, ". cannot be read"),
        (["new", "nothing", "--plain"], 1, "There is no flow called 'nothing'. There are:"),
        (["new", "daily", "--plain"], 1, "There is no plan yet"),
        (["resume"], 1, "There is no unfinished session."),
    ],
)
def test_what_cannot_be_begun_is_one_sentence(
    run: Run, words: list[str], code: int, sentence: str
) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (code, "")
    assert sentence in ran.err


def test_a_file_that_is_no_text_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_bytes(b"\xff\xfe")
    ran = run("new", "personal", "--answers", str(path))
    assert ran.err == f"{path} is not UTF-8 text, so it cannot be used here.\n"


def test_a_session_is_left_and_gone_on_with(run: Run) -> None:
    first = run("new", "--plain", typed="1\nA calmer spring\nsave\n")
    assert first.code == 0
    assert "Everything is kept. 'handrail resume' goes on at this question." in first.out
    assert "1. A calmer spring  (personal, saved" in run("plans").out
    second = run("resume", "calmer", typed="back\n")
    assert "takes up most of your energy" in second.out
    assert "Enter keeps: A calmer spring" in second.out
    assert second.out.rstrip().endswith("goes on at this question.")


def test_a_new_session_offers_to_go_on_with_an_unfinished_one(run: Run) -> None:
    run("new", "personal", "--plain", typed="A calmer spring\n")
    ran = run("new", "--plain", typed="1\n")
    assert "You have begun already:\n  1. A calmer spring (personal, kept" in ran.out
    assert "takes up most of your energy" in ran.out
    assert run("new", "therapy", "--plain").out.startswith("Therapy")
    run("new", "personal", "--plain", typed="\nAnother\n")
    assert len(json.loads(run("plans", "--json").out)["drafts"]) == 2
    assert run("resume", "2").out.count("takes up most of your energy") == 1
    assert run("resume", "nowhere").code == 1


def test_an_unfinished_session_is_found_however_its_letters_are_composed(run: Run) -> None:
    run("new", "personal", "--plain", typed="Zo\u00eb anrufen\n")
    run("new", "personal", "--plain", typed="\nZo\u00eb anrufen\n")
    run("new", "personal", "--plain", typed="\nAnother\n")
    assert "goes on at this question" in run("resume", "ANOTHER").out
    ran = run("resume", "Zoe\u0308")
    assert ran.err.startswith("'Zoe\u0308' could be more than one unfinished session: ")
    numbers = re.findall(r"'Zo\u00eb anrufen' \((\d)\)", ran.err)
    assert len(numbers) == 2
    assert run("resume", f"anrufen {numbers[1]}").code == 0


def test_what_was_never_answered_is_not_kept(run: Run) -> None:
    ran = run("new", "personal", "--plain")
    assert ran.code == 0
    assert "Nothing was written yet, so there is nothing to keep." in ran.out
    assert run("plans").out == "There is no plan yet. 'handrail new' begins one.\n"


@pytest.mark.parametrize("flow", ["weekly_review", "setback", "closing"])
def test_a_short_flow_that_was_never_answered_is_not_kept(
    run: Run, store: Store, flow: str
) -> None:
    ran = run("new", flow, "--plain", typed="\n")
    assert "Nothing was written yet, so there is nothing to keep." in ran.out
    assert json.loads(run("plans", "--json").out)["drafts"] == []


def test_the_end_of_input_before_a_flow_was_chosen_begins_nothing(run: Run) -> None:
    ran = run("new", "--plain")
    assert ran.code == 0
    assert ran.out.endswith("Nothing was begun.\n")


def test_a_plan_is_read_back_as_a_document(run: Run, answers: Path) -> None:
    run("new", "personal", "--answers", str(answers))
    out = run("show").out
    assert out.startswith("A calmer spring\n===============\n")
    assert "    Long days.\n    Short nights.\n" in out
    assert "  I want to sleep through.\n" in out
    assert "  ○ Charger out\n" in out
    assert run("show", "calmer").out == out
    assert run("show", "no such").code == 1


def test_plans_are_listed_with_their_state(run: Run, store: Store) -> None:
    assert run("plans").out.startswith("Sam's plan  (in use; 0 of 2 objectives reached)")


@pytest.mark.parametrize(
    ("objectives", "told"),
    [
        ([], "in use; no objectives yet"),
        ([{"wish": "Sleep"}], "in use; 1 objective"),
        ([{"wish": "Sleep", "state": "reached"}], "in use; 1 objective, reached"),
    ],
)
def test_one_objective_is_not_counted(
    run: Run, home: Path, clock: FixedClock, objectives: list[dict[str, str]], told: str
) -> None:
    store = Store.open(home, clock)
    save_plan(store, sample_plan(objectives=objectives))
    assert run("plans").out.startswith(f"Sam's plan  ({told})\n")


def test_another_session_is_named_only_where_there_is_one(run: Run, store: Store) -> None:
    run("new", "personal", "--plain", typed="Calm\n")
    told = run("plans").out
    assert "\nUnfinished session:\n" in told
    assert told.endswith("'handrail resume' goes on with it.\n")
    kept = {"id": "later", "title": "Quiet", "created": MOMENT, "saved": MOMENT}
    save_draft(store, Draft(flow="personal", flow_version=1, **kept))
    assert "'handrail resume' goes on with the first, 'handrail resume 2' with" in run("plans").out


def test_a_short_flow_is_walked_through_beside_the_open_plan(run: Run, store: Store) -> None:
    lines = "1\n7\ncalm\nRain, and soup\nOpened the letter\n\n"
    ran = run("new", "daily", "--plain", typed=lines)
    assert ran.out.endswith("The day written down.\n")
    assert len(store.read("plans/p1")["reviews"]) == 1
    assert json.loads(run("plans", "--json").out)["drafts"] == []


def test_the_page_for_hard_times_is_one_word_away(run: Run, store: Store) -> None:
    ran = run("new", "personal", "--plain", typed="crisis\n")
    assert "Who\n  Priya: 555 0100\n" in ran.out


def test_what_the_questions_ask_no_more_is_listed(run: Run, store: Store, home: Path) -> None:
    run("new", "personal", "--plain", typed="A calmer spring\n")
    (name,) = store.names("drafts")
    with store.transaction(name) as transaction:
        identity = name.removeprefix("drafts/")
        draft = transaction.document(name, "draft", identity)
        assert draft is not None
        draft["answers"]["reflection"]["gone"] = "old words"
        transaction.put(name, "draft", draft)
    ran = run("resume")
    assert "The questions have changed since you were here." in ran.out
    assert "  reflection.gone\n" in ran.out


def test_a_whole_title_goes_before_a_part_of_another(store: Store) -> None:
    for identity, title in (("a", "Plan"), ("b", "Plan B"), ("c", "Plans")):
        kept = {"id": identity, "title": title, "created": MOMENT, "saved": MOMENT}
        save_draft(store, Draft(flow="personal", flow_version=1, **kept))
    assert find_draft(store, "plan") == "a"
    assert find_draft(store, " PLAN  b ") == "b"
    with pytest.raises(AmbiguousName):
        find_draft(store, "pla")


def test_a_short_session_without_a_plan_names_what_is_begun(run: Run) -> None:
    assert "There is no plan yet that this could be about." in run("new", "daily").err
    run("new", "personal", typed="Calm\n" * 4)
    for words in (("new", "daily"), ("status",)):
        ran = run(*words)
        assert (ran.code, ran.out) == (1, "")
        assert "is begun: the command “handrail resume” goes on with it." in ran.err


def test_what_a_session_of_lines_begins_with_fits_the_usual_window(run: Run) -> None:
    out = run("new", "personal", "--plain").out
    begun = out.split("page 1 of")[0].splitlines()
    assert any("at every question" in each for each in begun)
    assert all(len(each) <= 80 for each in begun)
