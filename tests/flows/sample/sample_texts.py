"""The days of the sample as text, a line for each thing that was entered.

`python -m tests.flows.sample.sample_texts` writes the file anew; look at what is different.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from flows.sample.sample_days import days, entries, journal, ratings, reviews, wins
from flows.sample.sample_plan import sample_plan

TODAY = date(2026, 11, 21)
FILE = Path(__file__).parent / "sample_days.txt"


def lines() -> Iterator[str]:
    """Yield what was entered until a day: on which day, about what, and which value."""
    plan = sample_plan(TODAY)
    for entry in entries(plan, TODAY):
        about = entry.habit or entry.step
        yield f"{entry.date} {about} {entry.state} {entry.amount or ''} {entry.note}".rstrip()
    for rating in (*ratings(TODAY), *days(TODAY)):
        about = rating.objective or rating.name
        yield f"{rating.date} {rating.kind} {about} {rating.value:g}"
    for win in wins(TODAY):
        yield f"{win.date} {win.kind}: {win.text}"
    for note in journal(TODAY):
        yield f"{note.date} {', '.join(note.tags)}: {note.text}"
    for review in reviews(TODAY):
        yield f"{review.date} {review.flow}"


if __name__ == "__main__":
    FILE.write_text("\n".join(lines()) + "\n", "utf-8")
