"""What a page of a session is called: by the thing it is about, wherever it is about one."""

from textual.content import Content

from flows.guide.session.pages import Page
from flows.guide.session.session import GuidedSession
from tui.drawing.sanitize import sanitize, shown_line
from tui.fields.private import names_are_private

WIDEST = 72
"""Cells of the heading at most."""


def page_title(session: GuidedSession, page: Page, *, tells_private: bool = False) -> str:
    """Return what a page is called: `Priya · What could they do?`.

    Args:
        session: The session.
        page: The page.
        tells_private: Tell the names of things that are nobody else's business, too, after which
            of several it is: `Sign 1 of 2 · Lying awake`.
    """
    about = page.title if page.title != page.step.title else ""
    if page.is_overview and page.repeat:
        around = _name(session, *_split(page.repeat.rpartition(".")[0]))
        return f"{page.title} · {around}" if around else page.heading or page.title
    if not (page.repeat and page.identity):
        return page.heading or page.title
    if tells_private and names_are_private(session.visible.by_path[page.repeat].item):
        return " · ".join(filter(None, (page.heading, about)))
    name = _name(session, page.repeat, page.identity)
    which = page.heading.partition(" · ")[0]
    return " · ".join(filter(None, (name or which, about or (which if name else ""))))


def _split(path: str) -> tuple[str, str]:
    repeat, _, identity = path.rpartition(".")
    return repeat, identity


def _name(session: GuidedSession, repeat: str, identity: str) -> str:
    """Return the name of one of several; empty where it has none, or none to be shown."""
    if repeat not in session.visible.by_path:
        return ""
    asked = session.question(repeat)
    return "" if names_are_private(asked.item) else dict(asked.rows).get(identity, "")


def draw_heading(session: GuidedSession, page: Page, *, is_watched: bool) -> Content:
    """Return the heading of a page, its number, and what its step is for on the first one.

    Args:
        session: The session.
        page: The page.
        is_watched: Whether somebody looks along: names that are private are left out then.
    """
    number = f"page {page.number} of {page.of}" if page.of else ""
    title = shown_line(
        page_title(session, page, tells_private=not is_watched), WIDEST - len(number) - 3
    )
    heading = Content.assemble((title, "bold $primary"))
    if number:
        gap = " " * max(3, WIDEST - heading.cell_length - len(number))
        heading = Content.assemble(heading, gap, (number, "$muted"))
    first = next(each for each in session.pages() if each.step.id == page.step.id)
    if (purpose := page.step.purpose_in_full) and page.key == first.key:
        heading = Content.assemble(heading, "\n", (sanitize(purpose), "$muted"))
    return heading
