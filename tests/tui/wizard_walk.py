"""Walks through the wizard as a person does: page by page, by fields and keys."""

import asyncio
from typing import Any

from textual.pilot import Pilot

from flows.documents.clock import Clock
from flows.documents.vocabulary import Depth
from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession
from tests.tui.textual_state import strips_of
from tui.app.application import HandrailApp
from tui.app.first_screen import FirstScreen
from tui.fields.field import Field
from tui.fields.plain_list import ListField
from tui.screens.session.wizard import Wizard
from tui.widgets.text_line import Line

OPENING = 20.0
"""Seconds that a home may take to open on a busy machine."""


async def until(pilot: Pilot[Any], condition: Any, seconds: float = OPENING) -> None:
    """Wait until something holds."""
    end = asyncio.get_running_loop().time() + seconds
    while not condition():
        if asyncio.get_running_loop().time() > end:
            raise AssertionError("what was waited for did not come")
        await pilot.pause(0.002)


async def opened(pilot: Pilot[Any]) -> HandrailApp:
    """Return the app once its home is open."""
    app = pilot.app
    assert isinstance(app, HandrailApp)
    await until(pilot, lambda: app.is_open and not isinstance(app.screen, FirstScreen))
    await pilot.pause()
    return app


def text_of(app: HandrailApp) -> str:
    """Return what is on the screen, line by line."""
    strips = strips_of(app)
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def page_of(app: HandrailApp) -> object:
    """Return what is another one once a page was turned, or another screen opened."""
    screen = app.screen
    return (screen, screen.page.key) if isinstance(screen, Wizard) else screen


async def ask_at(pilot: Pilot[Any], app: HandrailApp, depth: Depth) -> None:
    """Choose how much is asked, as a person does on the first page."""
    assert isinstance(app.screen, Wizard)
    session = app.screen.session
    if session.depth is not depth:
        await pilot.press("ctrl+t")
        await until(pilot, lambda: session.depth is depth)
        await pilot.pause()
    assert session.depth is depth


class Follower:
    """Answers a wizard as another session of the same flow was answered."""

    def __init__(self, pilot: Pilot[Any], model: GuidedSession) -> None:
        self.pilot = pilot
        self.model = model
        self.names: dict[str, str] = {}
        """The id of each instance here, by its id in the model."""

    @property
    def app(self) -> HandrailApp:
        """The app that is walked through."""
        app = self.pilot.app
        assert isinstance(app, HandrailApp)
        return app

    async def walk(self) -> None:
        """Answer every page until the plan is read back, or from there on to the end."""
        for _ in range(300):
            screen = self.pilot.app.screen
            if not isinstance(screen, Wizard):
                return
            # A page is painted when it is turned to and once it is answered, not for each answer.
            strips_of(self.pilot.app)
            with self.pilot.app.batch_update():
                is_left = await self._answer_page(screen)
            if not is_left:
                strips_of(self.app)
                await self._turn()
        raise AssertionError("the wizard never ends")

    async def _turn(self) -> None:
        before = page_of(self.app)
        await self.pilot.press("pagedown")
        await until(self.pilot, lambda: page_of(self.app) != before)

    async def _answer_page(self, screen: Wizard) -> bool:
        """Answer what is asked on a page, what appears meanwhile included; say if it was left."""
        done: set[str] = set()
        while fields := [each for each in screen.fields() if each.path not in done]:
            for field in fields:
                done.add(field.path)
                if field.question.item.type == "repeat":
                    if await self._fill_list(screen, field):
                        return True
                elif field.question.item.asks:
                    self._answer(field)
            await self.pilot.pause()
        return False

    def _answer(self, field: Field) -> None:
        value = self._here(self.model.answers.values.get(self._there(field.path)))
        if value is not None and not (field.question.given and value == field.question.value):
            field.answer(value)

    async def _fill_list(self, screen: Wizard, field: Field) -> bool:
        path = self._there(field.path)
        wanted = self.model.answers.instances.get(path, [])
        session = screen.session
        here = session.answers.instances.get(field.path, [])
        if isinstance(field, ListField):
            for line in self.model.question(path).lines[len(here) :]:
                field.query_one(Line).value = line
                field.commit()
                await self.pilot.pause()
            self._pair(session, field.question)
            return False
        self._pair(session, field.question)
        if len(here) >= len(wanted):
            return False
        next(iter(field.ways_in())).focus()
        before = page_of(self.app)
        await self.pilot.press("a")
        await until(self.pilot, lambda: page_of(self.app) != before)
        self._pair(session, field.question)
        return True

    def _pair(self, session: GuidedSession, question: Question) -> None:
        there = self.model.answers.instances.get(self._there(question.path), [])
        here = session.answers.instances.get(question.path, [])
        self.names.update(zip(there, here, strict=False))

    def _there(self, path: str) -> str:
        back = {here: there for there, here in self.names.items()}
        names = path.split(".")
        # The first instance of a repeat may be there from the start.
        for place, name in enumerate(names):
            if len(name) == 32 and name not in back:
                repeat = ".".join(back.get(each, each) for each in names[:place])
                known = self.model.answers.instances[repeat]
                fresh = next(each for each in known if each not in self.names)
                self.names[fresh] = name
                back[name] = fresh
        return ".".join(back.get(name, name) for name in names)

    def _here(self, value: Any) -> Any:
        """Return an answer with the ids it names here."""
        if isinstance(value, dict):
            return {self.names.get(key, key): self._here(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._here(each) for each in value]
        return self.names.get(value, value) if isinstance(value, str) else value


def without_ids(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document in which ids and moments, new each time, are numbered as they appear."""
    numbers: dict[str, str] = {}

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {plain(key): plain(each) for key, each in value.items()}
        if isinstance(value, list):
            return [plain(each) for each in value]
        if isinstance(value, str):
            names = [
                numbers.setdefault(n, f"id{len(numbers)}") if _is_id(n) else n
                for n in value.split(".")
            ]
            return ".".join(names)
        return value

    result: dict[str, Any] = plain(document)
    return result


def _is_id(text: str) -> bool:
    return len(text) == 32 and all(letter in "0123456789abcdef" for letter in text)


def app_on(home: Any, clock: Clock, start: str = "") -> HandrailApp:
    """Return an app that is not running yet."""
    return HandrailApp(home, clock, start=start)
