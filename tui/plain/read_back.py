"""The last stage: the plan is read back with numbered lines, and any of them can be opened."""

from flows.guide.schema.problems import Problem, ProblemsError
from flows.views.written_plan import build_session_text
from tui.drawing.written_plan import NAME
from tui.plain.conversation import Conversation
from tui.plain.document import answer_lines, spoken_document
from tui.plain.prompt_words import Back, Clear, SessionTurn, Skip
from tui.plain.question_prompt import ask_question


def read_back(walk: Conversation) -> str | None:
    """Read the plan back until the person saves it, or goes back to the questions.

    Returns:
        None when the plan is to be saved; else the path of the question to go back to, which is
        empty for the last one.

    Raises:
        Save: the person leaves with the draft kept.
        EndOfInput: nothing more will be typed.
    """
    while True:
        paths = _read(walk)
        try:
            line = walk.console.ask("Enter or a number: ").strip()
        except Back:
            return ""
        except SessionTurn:
            continue
        except (Skip, Clear):
            line = ""
        if not line:
            problems = _what_keeps_it_open(walk)
            if not problems:
                return None
            walk.console.print_lines("", "Before it can be saved:")
            walk.console.print_lines(
                *(f"  {problem.label}: {problem.sentence}" for problem in problems)
            )
            return problems[0].path
        if line.isdecimal() and 1 <= int(line) <= len(paths):
            _change(walk, paths[int(line) - 1])
        elif paths:
            walk.console.print_lines(
                f"Please type a number from 1 to {len(paths)}, or nothing to save."
            )
        else:
            walk.console.print_lines("Please type back, or nothing to save.")


def _read(walk: Conversation) -> list[str]:
    """Read every line of the plan with its number, and return where each of them leads."""
    paths: list[str] = []
    noun = "plan" if walk.session.flow.records == "plan" else "page"
    walk.console.print_lines("", f"This is your {noun}, read back.")
    written = build_session_text(walk.session)

    def number(path: str) -> str:
        paths.append(path)
        return f"{len(paths)}. "

    if written.title_path:
        walk.console.print_lines(*answer_lines(number(written.title_path), NAME, written.title))
    walk.console.print_lines(
        *spoken_document(written, lambda row: number(row.path), unmask=not walk.is_watched)
    )
    open_count = len(walk.session.still_open())
    left = {0: "Every question has an answer.", 1: "One question is still open; it can stay open."}
    walk.console.print_lines(
        "",
        left.get(open_count, f"{open_count} questions are still open; they can stay open."),
        f"{_what_enter_does(walk, noun)} A number changes that line. back goes to the questions.",
    )
    return paths


def _what_enter_does(walk: Conversation, noun: str) -> str:
    if any(page.is_closing for page in walk.session.pages()):
        return "Enter goes on to the last questions."
    return f"Enter saves the {noun}."


def _change(walk: Conversation, path: str) -> None:
    try:
        ask_question(walk, path)
    except (Back, SessionTurn):
        return


def _what_keeps_it_open(walk: Conversation) -> tuple[Problem, ...]:
    try:
        walk.session.record()
    except ProblemsError as error:
        return error.problems
    return ()
