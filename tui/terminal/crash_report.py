"""What is said and written when the program itself goes wrong: never a private word."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path


def report_crash(home: Path, reference: str) -> str:
    """Write where in the program it happened, and return the sentence for the person.

    Of the error only its type and the lines of the program are written: no values, no texts of
    errors, no names of files outside the program.
    """
    kind, _, trace = sys.exc_info()
    frames = traceback.extract_tb(trace)
    lines = [f"{datetime.now(UTC):%Y-%m-%d %H:%M} reference {reference}"]
    lines += [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    lines.append(f"  {kind.__name__ if kind else 'unknown'}")
    path = home / "reports" / f"{reference}.txt"
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            path.chmod(0o600)
            file.write("\n".join(lines) + "\n")
        where = f" A report without any of your words is in {path}."
    except OSError:
        where = ""
    return (
        f"Something in the program went wrong (reference {reference}). "
        f"What you answered is kept; start it again to go on.{where}"
    )
