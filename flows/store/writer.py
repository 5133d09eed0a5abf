"""Being the only writer of a home, after what a crash cut off has been finished."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from flows.store.errors import not_saved, unreadable
from flows.store.file_names import REDO
from flows.store.file_system import FileSystem, exists

TYPE_CHECKING = False
if TYPE_CHECKING:
    from threading import local
else:
    # What `threading` offers beside it takes a fiftieth of a quick command to import.
    from _thread import _local as local


class Writer:
    """The right to write in a home, for one thread of one process at a time."""

    def __init__(self, home: Path, files: FileSystem, notices: list[str]) -> None:
        self._home = home
        self._record = home / REDO
        self._files = files
        self._notices = notices
        self._thread = local()

    @property
    def active(self) -> bool:
        """Whether this thread is the writer."""
        return getattr(self._thread, "active", False)

    @contextmanager
    def exclusive(self, patience: float | None = None) -> Iterator[None]:
        """Be the only writer; finish first what a crash cut off.

        Raises:
            LockedError: somebody else kept writing.
            NotSavedError: the lock cannot be taken, or the unfinished change not finished.
        """
        if self.active:
            raise RuntimeError("A change cannot begin inside another one.")
        # Who only reads has no need of it.
        from flows.store.lock import PATIENCE, exclusive

        with ExitStack() as stack:
            try:
                wait = PATIENCE if patience is None else patience
                stack.enter_context(exclusive(self._home, self._files, wait))
            except OSError as error:
                raise not_saved(error, self._home) from error
            self._thread.active = True
            stack.callback(setattr, self._thread, "active", False)
            self._redo()
            yield

    def finish(self) -> None:
        """Finish what a crash cut off.

        Raises:
            StoreError: the home cannot be looked at.
            NotSavedError: it cannot be finished now.
            LockedError: somebody else is at it.
        """
        try:
            is_cut_off = self._is_cut_off()
        except OSError as error:
            raise unreadable(error, self._home) from error
        if is_cut_off:
            with self.exclusive(patience=0):
                pass

    def _redo(self) -> None:
        try:
            if not self._is_cut_off():
                return
            from flows.store.commit import redo

            if sentence := redo(self._home, self._files):
                self._notices.append(sentence)
        except OSError as error:
            because = "an earlier change was cut off and cannot be finished"
            raise not_saved(error, self._home, because=because) from error

    def _is_cut_off(self) -> bool:
        return exists(self._files, self._record)
