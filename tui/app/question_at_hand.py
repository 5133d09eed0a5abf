"""The question that the participant of a shared session is at, as far as others may know it."""

from typing import Any

from textual.app import App

from flows.guide.session.suggested_words import subject_of
from tui.app.private_parts import is_private
from tui.fields.private import is_sensitive
from tui.screens.session.merged_page import MergedPage
from tui.terminal.shared.margin import Asked


def question_at_hand(app: App[Any], *, shows_private: bool) -> Asked | None:
    """Return the question in focus; None where there is none, or the page is nobody else's.

    Args:
        app: The app.
        shows_private: Whether what is private was shown on purpose.
    """
    page = _page(app)
    field = page.focused_field() if page is not None else None
    if page is None or field is None:
        return None
    item = field.question.item
    label = field.question.label if shows_private or not is_sensitive(item) else ""
    return Asked(subject_of(page.session), field.path, label, item.facilitator)


def label_of(app: App[Any], path: str) -> str:
    """Return the words of a question that is asked in the session that is shown; else nothing."""
    page = _page(app)
    asked = page.session.visible.by_path if page is not None else {}
    return page.session.question(path).label if page is not None and path in asked else ""


def _page(app: App[Any]) -> MergedPage | None:
    """Return the page of questions that is shown, be it below a small window."""
    for screen in reversed(app.screen_stack):
        if is_private(screen):
            return None
        if isinstance(screen, MergedPage):
            return screen
        if not screen.is_modal:
            return None
    return None
