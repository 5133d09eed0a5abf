"""A plan reads as a document, holds all that was written, and gives away only what was chosen."""

import re
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.entries import Rating
from flows.documents.objective import Objective, Step
from flows.documents.plan import Plan
from flows.documents.vocabulary import RatingKind, SharedPart
from flows.export.markdown.document import OWN, SUMMARY, describe_score, format_markdown
from flows.export.read_back.plan import build_written_plan
from flows.export.read_back.word_sources import Writer
from flows.export.shared_parts import Sharing, chosen_sharing, shared_part
from flows.export.state_words import Labels
from flows.rules.rating_series import series_of
from tests.flows.export.markdown.markdown_text import LINES, MARKDOWN, bare, leaves
from tests.flows.export.plan_texts import plan, texts
from tests.flows.export.sample import MOMENT, PLAN
from tests.stored_plan import stored

TODAY = date(2026, 11, 21)

ALLOWED = re.compile(
    r"(paragraph|heading|blockquote|bullet_list|ordered_list|list_item|strong)_(open|close)"
    r"|text|text_special|hardbreak|softbreak"
)
"""What a plan may become in Markdown: no links, no code, no pictures, no HTML."""

STAGES = ["Reflection", "Objectives", "Priorities", "Timeline", "Support", "Coping", "Review"]


def words_in(markdown: str) -> str:
    """The text of a document, when it holds nothing but what a plan may become."""
    told = ""
    for token in leaves(MARKDOWN.parse(markdown)):
        assert ALLOWED.fullmatch(token.type), token.type
        told += token.content if token.type.startswith("text") else " "
    return bare(told)


def plan_as_markdown(
    given: Plan,
    *,
    sharing: Sharing | None = None,
    labels: Labels | None = None,
    ratings: Sequence[Rating] = (),
    score: bool = False,
) -> str:
    """A plan as a document: one's own, or what of it is shared."""
    shown = stored(given) if sharing is None else shared_part(stored(given), sharing)
    parts = None if sharing is None or sharing.is_whole else sharing.parts
    days = sharing is None or sharing.holds(SharedPart.TIMELINE)
    rated = series_of(ratings) if parts is None or SharedPart.OBJECTIVES in parts else {}
    writer = Writer(TODAY, labels=labels or {}, rated=rated, tells_days=days)
    written = build_written_plan(shown, writer, parts=parts)
    note = OWN if sharing is None else SUMMARY
    told = describe_score(stored(given)) if score else ""
    return format_markdown(written, TODAY, note, score=told)


def test_a_plan_with_only_a_title_is_two_lines() -> None:
    assert plan_as_markdown(plan()) == (
        "# A plan\n\nAs it stands on Sat 21 Nov 2026. Everything here can be changed.\n"
    )


def test_the_stages_come_in_their_order() -> None:
    document = plan_as_markdown(PLAN)
    assert re.findall(r"^## (.+)$", document, re.M) == STAGES
    assert document.startswith("# Sam's recovery plan\n")
    assert "> Enough patience in the morning to enjoy the children." in document


def test_everything_that_was_written_is_in_it() -> None:
    document = words_in(plan_as_markdown(PLAN))
    written = list(texts(PLAN.model_dump(mode="json")))
    assert len(written) > 60
    # Whoever read it alone and with somebody read it with somebody.
    written.remove("Just me")
    assert [text for text in written if bare(text) not in document] == []


@pytest.mark.parametrize(
    "line",
    [
        "### Objective 1 (doing)\n\nI want to sleep through most nights.\n",
        "- **How I will know:** nights of 6 h or more, from 2 to 5 a week",
        "- **By when, roughly:** Sun 31 Jan 2027",
        "- **How important it is:** 9 of 10\n- **What makes it so:** Everything hangs on it.",
        "- **Why it matters:** Enough patience in the morning.\n\n  And for the drive.",
        "- **What it answers:** noise next door",
        "- −1 two nights (today)",
        "- ○ put the charger in the hall (little effort) (Sat 21 Nov)",
        "- ● buy curtains (done Tue 10 Nov)",
        "- ◐ ask about the wall (moves it a lot) (part of it done, Wed 18 Nov)",
        "- ◆ a month of it (towards “Sleep through most nights”; to mark it: a day at the sea) "
        "(Thu 31 Dec)",
        "1. Sleep through most nights (matters 5 of 5, needed soon 4 of 5) and "
        "Rebuild trust with my sister (about equal)",
        "2. Find a morning routine",
        "Two things at a time; the rest waits in Later.",
        "- Walk, 20 minutes, after breakfast (for “Sleep through most nights”) (3 times a week)",
        "I look at this plan again on Thu 26 Nov, and then every Thursday.",
        "### Priya (family, friend or neighbour)\n\nListens and celebrates with me.",
        "- **How to reach them:** 0123 priya",
        "- Skipping lunch\\\n  If I skip lunch twice, then I ring Priya.\\\n"
        "  To a friend I would say: It is a hard week.",
        "- Loud evenings\n",
        "- Tea outside (little effort, on my own, helped the last time)",
        "1. Priya, 0123 priya\n2. Jo\n",
        "I read it back with Jo. It feels partly like my plan.",
        "- **Would you do it again?** yes",
        "- **Colours:** red and blue",
        "- **Numbers:** low: 1.5\n",
    ],
)
def test_it_says_so_in_plain_words(line: str) -> None:
    assert line in plan_as_markdown(PLAN)


def test_a_flow_says_what_it_calls_its_values() -> None:
    labels = {
        "area": {"body": "Body and rest"},
        "value": {"kindness": "Kindness"},
        "limit": {"money": "Too little money"},
    }
    document = plan_as_markdown(PLAN, labels=labels)
    assert "- Body and rest (3 of 7)\n- music" in document
    assert "- Kindness\n- slowness" in document
    assert "too little money and thin walls" in document


def test_a_summary_holds_only_what_was_chosen() -> None:
    document = plan_as_markdown(PLAN, sharing=chosen_sharing(stored(PLAN)))
    assert re.findall(r"^## (.+)$", document, re.M) == ["Objectives", "Priorities", "Support"]
    kept = PLAN.model_dump(mode="json")
    allowed = {
        *("Sam's recovery plan", "Priya", "kindness", "body"),
        *(each["wish"] for each in kept["objectives"]),
        *(step["text"] for each in kept["objectives"] for step in each["steps"]),
        *(kept["objectives"][0][name] for name in ("specific", "measure", "unit")),
        *(text for text in kept["objectives"][0]["levels"].values() if isinstance(text, str)),
    }
    shared = words_in(document)
    assert [text for text in allowed if text not in shared] == []
    private = [text for text in texts(kept) if text not in allowed]
    assert len(private) > 30
    assert [text for text in private if re.search(rf"\b{re.escape(bare(text))}\b", shared)] == []
    assert "2027" not in document
    assert "Dr Lee" not in document


def test_a_summary_of_dates_and_coping_holds_them_without_the_rest() -> None:
    chosen = PLAN.changed(sharing=("timeline", "coping"))
    document = plan_as_markdown(chosen, sharing=chosen_sharing(stored(chosen)))
    assert re.findall(r"^## (.+)$", document, re.M) == ["Timeline", "Coping"]
    assert "- Walk, 20 minutes, after breakfast (3 times a week)\n" in document
    assert "Tea outside (little effort, on my own)" in document
    # The days go out, but not the name of what they are the days of.
    assert "- One of my objectives (Sun 31 Jan 2027)" in document
    assert "Sleep" not in document
    assert "- ◆ a month of it (Thu 31 Dec)" in document
    assert "Six hours" not in document
    assert "moves it" not in document
    assert "Rebuild trust" not in document
    assert "hard week" not in document


def rating(kind: RatingKind, value: float, day: date) -> Rating:
    """Return a rating of the first objective."""
    objective = PLAN.objectives[0].id
    return Rating(date=day, kind=kind, value=value, objective=objective, at=MOMENT)


RATINGS = (
    rating(RatingKind.CLOSENESS, 4, date(2026, 11, 7)),
    rating(RatingKind.CLOSENESS, 6, date(2026, 11, 14)),
    rating(RatingKind.MEASURE, 4, date(2026, 11, 20)),
)


def test_the_latest_closeness_and_measure_are_told_with_their_day() -> None:
    document = plan_as_markdown(PLAN, ratings=RATINGS)
    assert "How close I am:** 6 of 10 on Sat 14 Nov; at first 3" in document
    unit = PLAN.objectives[0].unit
    assert f"Where that stands:** 4 {unit} on Fri 20 Nov" in document
    still = (rating(RatingKind.CLOSENESS, 3, date(2026, 11, 14)),)
    assert "3 of 10 on Sat 14 Nov\n" in plan_as_markdown(PLAN, ratings=still)
    assert "How close I am:** 3 of 10\n" in plan_as_markdown(PLAN)


def test_days_of_ratings_go_out_with_the_timeline_alone() -> None:
    chosen = PLAN.changed(sharing=("objectives",))
    document = plan_as_markdown(chosen, sharing=chosen_sharing(stored(chosen)), ratings=RATINGS)
    assert "6 of 10; at first 3" in document
    assert "14 Nov" not in document
    both = PLAN.changed(sharing=("objectives", "timeline"))
    assert "on Sat 14 Nov" in plan_as_markdown(
        both, sharing=chosen_sharing(stored(both)), ratings=RATINGS
    )
    neither = PLAN.changed(sharing=("timeline",))
    assert "6 of 10" not in plan_as_markdown(
        neither, sharing=chosen_sharing(stored(neither)), ratings=RATINGS
    )


def test_nothing_chosen_leaves_the_title() -> None:
    document = plan_as_markdown(PLAN, sharing=Sharing(frozenset()))
    assert document.startswith("# Sam's recovery plan\n\nAs it stands on Sat 21 Nov 2026.")
    assert document.count("\n") == 3


WORDINGS = LINES.filter(lambda text: text.strip() != "")


@given(WORDINGS, st.lists(LINES, max_size=4).map("\n".join), st.booleans())
def test_no_text_becomes_markup(line: str, text: str, redact: bool) -> None:
    step = Step(text=line, reward=line)
    objective = Objective(wish=line, specific=line, why=text, area=line, steps=(step,))
    tricky = plan(
        title=line,
        vision=text,
        purpose=line,
        values=[line],
        areas=[{"name": line, "satisfaction": 2}],
        reflection={"situation": text, "about_me": text},
        objectives=[objective],
        contacts=[{"name": line, "note": text, "share": "default"}],
        signs=[{"what": line, "kind_words": text}],
        crisis={"steps": [line], "place": text},
        sharing=["objectives", "support"],
        extra=[{"path": "a", "label": line, "value": text}, {"path": "b", "label": "", "value": 1}],
    )
    document = words_in(
        plan_as_markdown(tricky, sharing=chosen_sharing(stored(tricky)) if redact else None)
    )
    assert bare(line) in document
    if not redact:
        assert all(bare(each) in document for each in text.split("\n"))


def test_the_summary_score_is_told_when_it_is_asked_for_and_says_what_it_is_not() -> None:
    assert "Summary score" not in plan_as_markdown(PLAN)
    told = words_in(plan_as_markdown(PLAN, score=True))
    assert "Summary score" in told
    assert "40.0. All in all as expected would be 50.0" in told
    assert "It cannot be compared between people." in told


def test_without_a_level_there_is_no_score() -> None:
    plan = PLAN.changed(objectives=PLAN.objectives[1:])
    told = words_in(plan_as_markdown(plan, score=True))
    assert "No objective has an outcome level for today." in told
