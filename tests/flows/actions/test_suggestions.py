"""What somebody else suggests: beside the person's words, and settled by the person alone."""

from pathlib import Path

import pytest

from flows.actions.history import undo
from flows.actions.suggestions import add_suggestion, settle_suggestion
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.documents.suggestion import Suggestion
from flows.documents.vocabulary import SuggestionState
from flows.lookup.refusals import NotThereError
from flows.lookup.suggestions import open_suggestions
from flows.store.store import Store
from tests.flows.samples import bare_store, changes


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return bare_store(home, clock)


def suggest(store: Store, text: str, about: str = "p") -> None:
    """Suggest something as Ben."""
    add_suggestion(
        store, text, author="Ben", about=about, path="reflection.vision", question="What would be?"
    )


def test_a_suggestion_has_its_author_and_fits_its_model(store: Store) -> None:
    suggest(store, "a walk by the sea")
    (document,) = store.read("journal")["suggestions"].values()
    suggestion = Suggestion.model_validate(document)
    assert (suggestion.author, suggestion.text) == ("Ben", "a walk by the sea")
    assert suggestion.path == "reflection.vision"
    assert changes(store, "journal")[-1]["who"] == "Ben"
    assert changes(store, "journal")[-1]["words"] == "'a walk by the sea' suggested by Ben"


def test_those_of_one_plan_are_found_until_they_are_settled(store: Store) -> None:
    suggest(store, "first")
    suggest(store, "second")
    suggest(store, "elsewhere", about="q")
    assert [each.text for each in open_suggestions(store, "p")] == ["first", "second"]
    assert len(open_suggestions(store)) == 3
    first, second = open_suggestions(store, "p")
    change = settle_suggestion(store, first.id, SuggestionState.TAKEN)
    assert change.words == "suggestion 'first' of Ben taken over"
    assert settle_suggestion(store, second.id, SuggestionState.LET_GO).words.endswith("let go")
    assert open_suggestions(store, "p") == ()
    undo(store)
    assert [each.text for each in open_suggestions(store, "p")] == ["second"]


def test_what_says_nothing_or_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(UnacceptableError):
        suggest(store, "   ")
    with pytest.raises(UnacceptableError):
        add_suggestion(store, "x", author=" ", about="p", path="a")
    with pytest.raises(NotThereError):
        settle_suggestion(store, "gone", SuggestionState.TAKEN)
    assert open_suggestions(store) == ()
