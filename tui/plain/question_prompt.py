"""Asks one question until its answer is one that can be kept."""

from functools import partial

from flows.documents.errors import UnacceptableError
from flows.guide.session.questions import Question
from tui.drawing.sanitize import UNTOLD
from tui.plain.conversation import Conversation
from tui.plain.examples import look_through
from tui.plain.prompt_words import Blank, Clear, Skip, Take
from tui.plain.prompts import ask
from tui.plain.prompts.prompt import Prompt
from tui.plain.question_lines import (
    LEAVES_BLANK,
    facilitator_lines,
    help_lines,
    offered_at,
    tell_question,
)
from tui.plain.suggestions import NONE


def ask_question(walk: Conversation, path: str) -> None:
    """Ask one question and keep what is answered.

    Raises:
        Turn: the person turns elsewhere than on.
    """
    session, console = walk.session, walk.console
    session.focus(path)
    tell_question(console, session.question(path), is_watched=walk.is_watched)
    while True:
        question = session.question(path)
        console.asides["help"] = partial(help_lines, question)
        console.asides["prompt"] = partial(facilitator_lines, question)
        console.asides["theirs"] = partial(_take_theirs, walk, path)
        console.asides["decline"] = partial(_decline, walk, path)
        console.asides["examples"] = partial(look_through, walk, path)
        console.hold(*_their_lines(walk, question), *_offer(walk, question))
        prompt = Prompt(
            console,
            question,
            walk.today,
            typing=lambda text: _keep_typing(walk, path, text),
            keep=lambda value: _answer(walk, path, value),
            is_watched=walk.is_watched,
        )
        try:
            _answer(walk, path, ask(prompt))
        except Blank:
            if not _take_what_is_offered(walk, path):
                continue
        except Clear:
            session.clear(path)
            walk.keep()
        except Take:
            if not _take_suggestion(walk, path):
                continue
        except Skip:
            return
        except UnacceptableError as error:
            console.print_lines(str(error))
            continue
        return


def _their_lines(walk: Conversation, question: Question) -> list[str]:
    """Return what other sessions answered here, and the word that takes it."""
    others = walk.draft.offered.at(question.path) if walk.draft else []
    said = [question.format_answer(each, walk.today) for each in reversed(others)]
    said = [UNTOLD] * len(said) if walk.is_watched and question.is_private else said
    lines = [f"Another session wrote: {each}" for each in said]
    if said:
        return [*lines, "theirs takes that."]
    return walk.suggestions.lines_at(question.path) if walk.suggestions else []


def _take_theirs(walk: Conversation, path: str) -> list[str]:
    """Take what another session answered; what stood is offered then."""
    if walk.draft is None or not walk.draft.offered.at(path):
        return _take_suggested(walk, path)
    try:
        walk.draft.offered.take(path)
    except UnacceptableError as error:
        return [str(error)]
    walk.keep()
    question = walk.session.question(path)
    return [
        "Taken.",
        *_their_lines(walk, question),
        *offered_at(walk, question),
    ]


def _take_suggested(walk: Conversation, path: str) -> list[str]:
    """Take what somebody suggests; what stood is offered then."""
    try:
        said = walk.suggestions.take(path) if walk.suggestions else []
    except UnacceptableError as error:
        return [str(error)]
    if not said:
        return ["No other session wrote anything here."]
    walk.keep()
    question = walk.session.question(path)
    return [
        *said,
        *_their_lines(walk, question),
        *offered_at(walk, question),
    ]


def _decline(walk: Conversation, path: str) -> list[str]:
    """Let go what somebody suggests."""
    return walk.suggestions.decline(path) if walk.suggestions else NONE


def _offer(walk: Conversation, question: Question) -> list[str]:
    """Return what enter alone does here; that it leaves a question blank is said once."""
    lines = [
        line
        for line in offered_at(walk, question)
        if line != LEAVES_BLANK or not walk.has_told_blank
    ]
    walk.has_told_blank = walk.has_told_blank or LEAVES_BLANK in lines
    return lines


def _take_suggestion(walk: Conversation, path: str) -> bool:
    """Take what an earlier plan has here; False when it has nothing."""
    if walk.session.question(path).suggestion is None:
        walk.console.print_lines("Your earlier plan has nothing here.")
        return False
    walk.session.accept(path)
    walk.keep()
    return True


def _take_what_is_offered(walk: Conversation, path: str) -> bool:
    offered = walk.session.question(path).typed
    if offered is None:
        return True
    try:
        _answer(walk, path, offered)
    except UnacceptableError as error:
        walk.console.print_lines(str(error))
        return False
    return True


def _answer(walk: Conversation, path: str, value: object) -> None:
    walk.session.answer(path, value)
    walk.keep()


def _keep_typing(walk: Conversation, path: str, text: str) -> None:
    walk.session.save_typing(path, text)
    walk.keep()
