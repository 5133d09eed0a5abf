"""The page of a session as lines of text, and as Markdown."""

from datetime import date

from flows.export.markdown.document import format_markdown
from flows.export.read_back.blocks import WrittenPlan
from flows.views.session_page import NOTE
from tui.plain.document import document_lines


def page_lines(written: WrittenPlan) -> list[str]:
    """Return the page as a document of text."""
    return document_lines(written)


def page_markdown(written: WrittenPlan, today: date) -> str:
    """Return the page as Markdown; no text in it becomes markup."""
    return format_markdown(written, today, NOTE)
