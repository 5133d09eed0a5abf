"""Where one is in a session: on which page, at which question, and how far one has been."""

from collections.abc import Sequence

from flows.guide.session.pages import Page


class Cursor:
    """A place among pages that come and go with the answers."""

    def __init__(self, path: str, reached: int) -> None:
        """Stand at a question.

        Args:
            path: The instance path of the question; empty for the first one.
            reached: The number of the farthest page one has been on, from 0.
        """
        self._path = path
        self._number = 0
        self._reached = reached

    def number(self, pages: Sequence[Page]) -> int:
        """Return the number of the page one is on, from 0."""
        for number, page in enumerate(pages):
            if self._path in page.paths:
                self._number = number
                return number
        for number, page in enumerate(pages if self._path else ()):
            if page.holds(self._path):
                self._number = number
                return number
        # What the cursor was on is hidden now: stay at the same place.
        self._number = min(self._number, len(pages) - 1)
        return self._number

    def path(self, pages: Sequence[Page]) -> str:
        """Return the instance path of the item in focus."""
        page = pages[self.number(pages)]
        return self._path if self._path and page.holds(self._path) else page.first

    def reached(self) -> int:
        """Return the number of the farthest page one has been on, from 0."""
        return max(self._reached, self._number)

    def focus(self, path: str, pages: Sequence[Page]) -> None:
        """Go to an item."""
        self._path = path
        self._reached = max(self._reached, self.number(pages))

    def turn(self, by: int, pages: Sequence[Page]) -> bool:
        """Go to another page; False where there is none."""
        number = self.number(pages) + by
        if not 0 <= number < len(pages):
            return False
        self.focus(pages[number].first, pages)
        return True
