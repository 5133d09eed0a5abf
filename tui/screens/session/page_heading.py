"""What a page of a session is called: by the thing it is about, wherever it is about one."""

from flows.guide.session.pages import Page
from flows.guide.session.session import GuidedSession
from tui.drawing.sanitize import sanitize
from tui.fields.private import names_are_private


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


def page_number(page: Page) -> str:
    """Return which one of all pages it is, where there are several that are told."""
    return f"page {page.number} of {page.of}" if page.of else ""


def step_purpose(session: GuidedSession, page: Page) -> str:
    """Return what the step of a page is for, on the first page of it; else nothing."""
    first = next(each for each in session.pages() if each.step.id == page.step.id)
    return sanitize(page.step.purpose_in_full) if page.key == first.key else ""
