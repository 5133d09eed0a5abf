"""Two sessions on one draft: whatever each does, nothing that was answered is lost."""

from copy import deepcopy
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from flows.actions.drafts.draft_merge import (
    NOTHING,
    DraftState,
    find_places,
    merge,
    read_state,
    state_of,
)
from flows.guide.answers.answers import MISFITS, Answers
from flows.guide.schema.catalog import find_flow

LISTS = ("plan.goals", "plan.goals.g1.steps")
"""A repeat, and one inside it."""


def state(
    values: dict[str, object] | None = None,
    instances: dict[str, list[str]] | None = None,
    typing: dict[str, str] | None = None,
    others: dict[str, list[object]] | None = None,
) -> DraftState:
    return DraftState(values or {}, instances or {}, {}, typing or {}, others or {})


def test_what_only_one_changed_stands() -> None:
    before = state({"a": 1, "b": 1, "c": 1})
    merged = merge(before, state({"a": 2, "b": 1, "c": 1}), state({"a": 1, "b": 3}))
    assert merged.state.values == {"a": 2, "b": 3}
    assert merged.taken_in == ("b", "c")
    assert not merged.twice
    assert not merged.state.others


def test_of_two_answers_the_later_stands_and_the_other_is_offered() -> None:
    merged = merge(state(), state({"a": "mine"}), state({"a": "theirs"}))
    assert merged.state.values == {"a": "mine"}
    assert merged.state.others == {"a": ["theirs"]}
    assert merged.twice == ("a",)
    merged = merge(state(), state({"a": "mine"}), state({"a": "theirs"}), lambda path: False)
    assert merged.state.values == {"a": "theirs"}
    assert merged.state.others == {"a": ["mine"]}


def test_an_answer_beats_taking_it_away_as_something_to_be_offered() -> None:
    merged = merge(state({"a": 1}), state(), state({"a": 2}))
    assert merged.state.values == {}
    assert merged.state.others == {"a": [2]}


def test_what_one_has_taken_is_offered_no_more() -> None:
    before = state({"a": 1}, others={"a": [2]})
    taken = state({"a": 2}, others={"a": [1]})
    merged = merge(before, taken, before)
    assert merged.state.others == {"a": [1]}


def test_a_half_typed_word_goes_on_and_the_other_one_is_kept() -> None:
    merged = merge(state(), state(typing={"a": "half a w"}), state(typing={"a": "other"}))
    assert merged.state.typing == {"a": "half a w"}
    assert merged.state.others == {"a": ["other"]}
    # Saved every two seconds while both type: what was only a beginning is not offered.
    later = merge(
        state(typing={"a": "other"}),
        state(typing={"a": "other words"}, others={"a": ["other"]}),
        merged.state,
    )
    assert later.state.others["a"] == ["half a w"]


def test_entries_of_both_stand_in_one_list() -> None:
    before = state(instances={"l": ["a", "b", "c"]})
    mine = state(instances={"l": ["c", "a", "m", "b"]})
    theirs = state(instances={"l": ["a", "c", "t"]})
    merged = merge(before, mine, theirs)
    assert merged.state.instances == {"l": ["c", "t", "a", "m"]}


def test_an_entry_that_the_other_wrote_in_is_not_taken_away() -> None:
    before = state({"l.a.x": 1, "l.a.y": 1}, {"l": ["a", "b"], "l.a.s": ["1"]})
    mine = state({}, {"l": ["b"]})
    theirs = state({"l.a.x": 2, "l.a.y": 1}, {"l": ["a", "b"], "l.a.s": ["1"]})
    for one, other in ((mine, theirs), (theirs, mine)):
        merged = merge(before, one, other)
        assert merged.state == theirs


def test_an_entry_that_both_took_away_stays_away() -> None:
    before = state({"l.a.x": 1}, {"l": ["a"]})
    assert merge(before, state(), state()).state == state()


def test_what_an_older_flow_does_not_ask_comes_back_to_its_question(home: Path) -> None:
    flow = find_flow("personal")
    answers = Answers()
    answers.values["reflection.title"] = "Spring"
    answers.add("objectives.objective", "o1")
    answers.values["objectives.objective.o1.wish"] = "Sleep"
    tree = answers.nested(flow)
    away = {"reflection.title": "Spring", "objectives.objective": tree["objectives"]["objective"]}
    moved = {MISFITS: deepcopy(away), "gone": {"x": 1}}
    back = find_places(flow, moved)
    assert back["reflection"] == tree["reflection"]
    assert back["objectives"] == tree["objectives"]
    document = {"answers": moved}
    found = read_state(flow, document)
    assert found.values["reflection.title"] == "Spring"
    assert found.misfits == {"gone": {"x": 1}} or found.misfits == {"gone.x": 1}


def test_a_state_is_a_copy(home: Path) -> None:
    answers = Answers()
    answers.add("l", "a")
    kept = state_of(answers, {}, {})
    answers.add("l", "b")
    assert kept.instances == {"l": ["a"]}
    assert not NOTHING.instances


# Any two sessions, in any order

PLACES = ["q1", "q2", "q3", "l.a.x", "l.b.x", "l.n1.x", "l.n2.x"]
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.sampled_from(PLACES), st.integers(0, 9)),
        st.tuples(st.just("add"), st.sampled_from(["n1", "n2"]), st.none()),
        st.tuples(st.just("remove"), st.sampled_from(["a", "b", "n1", "n2"]), st.none()),
        st.tuples(st.just("move"), st.sampled_from(["a", "b", "n1"]), st.integers(-2, 2)),
        st.tuples(st.just("save"), st.none(), st.none()),
    ),
    max_size=30,
)


class Session:
    """A session without a flow: it changes its state, and saves it into the draft."""

    def __init__(self, name: str, draft: DraftState) -> None:
        self.name = name
        self.state, self.before = deepcopy(draft), deepcopy(draft)
        self.unsaved: dict[str, object] = {}

    def act(self, deed: str, at: str | None, number: int | None) -> None:
        ids = self.state.instances.setdefault("l", [])
        match deed:
            case "answer" if at and (at[0] != "l" or at.split(".")[1] in self._all(ids)):
                at = at if at[0] != "l" else f"l.{self._own(at.split('.')[1])}.x"
                self.state.values[at] = value = f"{self.name}{number}"
                self.unsaved.pop(at, None)
                # What was saved and is given again is no news: who replaced it since has seen it.
                if value != self.before.values.get(at):
                    self.unsaved[at] = value
            case "add" if at and self._own(at) not in ids:
                ids.append(self._own(at))
            case "remove" if at and self._own(at) in ids:
                ids.remove(self._own(at))
                for path in [*self.state.values]:
                    if path.startswith(f"l.{self._own(at)}."):
                        del self.state.values[path]
                        self.unsaved.pop(path, None)
            case "move" if at and number and self._own(at) in ids:
                place = ids.index(self._own(at))
                ids.insert(max(0, place + number), ids.pop(place))
        if not ids:
            del self.state.instances["l"]

    def save(self, draft: DraftState) -> DraftState:
        merged = merge(self.before, self.state, draft).state
        self.state, self.before, self.unsaved = deepcopy(merged), deepcopy(merged), {}
        return merged

    def _all(self, ids: list[str]) -> list[str]:
        return [each.removesuffix(self.name) for each in ids]

    def _own(self, identity: str) -> str:
        return f"{identity}{self.name}" if identity.startswith("n") else identity


@given(st.lists(st.tuples(st.booleans(), DEEDS), max_size=8))
def test_nothing_answered_is_lost_by_any_two_sessions(turns: list[tuple[bool, list]]) -> None:  # type: ignore[type-arg]
    draft = state({"q1": "first", "l.a.x": "a", "l.b.x": "b"}, {"l": ["a", "b"]})
    one, two = Session("A", draft), Session("B", draft)
    for is_one, deeds in turns:
        session = one if is_one else two
        for deed, at, number in deeds:
            if deed == "save":
                draft = _save(session, draft)
            else:
                session.act(deed, at, number)
    for session in (one, two, one):
        draft = _save(session, draft)
    assert one.state == two.state or _save(two, draft) == draft
    ids = draft.instances.get("l", [])
    assert len(set(ids)) == len(ids)
    for path in draft.values:
        assert not path.startswith("l.") or path.split(".")[1] in ids


def _save(session: Session, draft: DraftState) -> DraftState:
    """Save a session, and see that what stood in the draft and what it answered are in it still."""
    given, before, mine = dict(session.unsaved), session.before, deepcopy(session.state)
    saved = session.save(draft)
    for path, value in given.items():
        assert value == saved.values.get(path) or value in saved.others.get(path, [])
    for path, value in draft.values.items():
        is_news = value != before.values.get(path)
        if is_news:
            assert value == saved.values.get(path) or value in saved.others.get(path, [])
        elif mine.values.get(path) == value:
            assert saved.values.get(path) == value
    for path, every in draft.others.items():
        for value in every:
            gone = path not in mine.values and path.startswith("l.")
            assert gone or value in saved.others.get(path, []) or saved.values.get(path) == value
    return saved


def test_a_draft_without_answers_holds_none() -> None:
    found = read_state(find_flow("personal"), {"id": "d"})
    assert (found.values, found.instances, found.misfits, found.typing) == ({}, {}, {}, {})
