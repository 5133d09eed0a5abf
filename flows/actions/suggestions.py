"""What somebody else suggests as an answer: made by them, taken over or let go by the person."""

from flows.actions.record import ChangeResult, record
from flows.documents.errors import quoted
from flows.documents.validators import check_line, check_wording
from flows.documents.vocabulary import SuggestionState
from flows.lookup.refusals import NotThereError
from flows.store.codec import SCHEMA
from flows.store.file_names import JOURNAL
from flows.store.ids import new_id
from flows.store.store import Store
from flows.text.moments import format_moment

TABLE = "suggestions"

_WORDS = {SuggestionState.TAKEN: "taken over", SuggestionState.LET_GO: "let go"}


def add_suggestion(
    store: Store, text: str, *, author: str, about: str, path: str, question: str = ""
) -> ChangeResult:
    """Suggest an answer to a question; what the person answers stays as it is.

    Args:
        store: The open store.
        text: The words, of one line.
        author: Who suggests it.
        about: The id of the plan, or of the draft of what is no plan yet.
        path: The instance path of the question.
        question: The question as it was asked.

    Raises:
        UnacceptableError: the text or the author cannot be kept; nothing was changed.
    """
    author = check_wording(author)
    words = f"{quoted(text)} suggested by {author}"
    with record(store, JOURNAL, words=words, who=author) as recording:
        suggestion = {
            "id": new_id(),
            "schema_version": SCHEMA,
            "date": store.clock.today().isoformat(),
            "at": format_moment(store.clock.now()),
            "author": author,
            "text": check_wording(text),
            "about": about,
            "path": check_line(path),
            "question": check_line(question),
            "state": SuggestionState.OPEN.value,
        }
        recording.put(JOURNAL, TABLE, suggestion)
    return recording.recorded


def settle_suggestion(store: Store, suggestion: str, state: SuggestionState) -> ChangeResult:
    """Note what the person did with a suggestion; taking it over as an answer is the session's.

    Args:
        store: The open store.
        suggestion: Its id.
        state: Taken over, or let go.

    Raises:
        NotThereError: it is not there any more.
    """
    with record(store, JOURNAL) as recording:
        document = recording.document(JOURNAL, TABLE, suggestion)
        if document is None:
            raise NotThereError("This suggestion is not there any more.")
        recording.words = (
            f"suggestion {quoted(document['text'])} of {document['author']} {_WORDS[state]}"
        )
        document["state"] = state.value
        recording.put(JOURNAL, TABLE, document)
    return recording.recorded
