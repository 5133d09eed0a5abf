"""What the journal shows: lines and wins by day, tags by month, passages marked for sharing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from heapq import nlargest

from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.records.dated_records import JournalEntryRecord, WinRecord
from flows.lookup.days import by_moment, latest_first
from flows.lookup.plans import plans, view_plan
from flows.lookup.settings import is_watched
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.calendar_words import MONTHS
from flows.text.comparison import folded

NEWEST = 200
"""How many lines are shown before older ones are asked for."""

TAGS = 9
"""How many tags are offered at most."""


class LineView(NamedTuple):
    """A line of the journal, or a win."""

    id: str
    """Its id."""

    day: date
    """The local day it belongs to."""

    text: str
    """The words, of one line or several."""

    win: str
    """What kind of win it is, in words; empty for a line of the journal."""

    tags: tuple[str, ...]
    """The person's own tags."""

    objective: str
    """What it belongs to, in the person's words; empty when it stands by itself."""

    excerpts: tuple[str, ...]
    """Passages marked for sharing."""

    author: str
    """Who wrote it, when it was not the person."""


class JournalView(NamedTuple):
    """The lines that are shown."""

    lines: tuple[LineView, ...]
    """Lines and wins, the latest first."""

    found: int
    """How many there are in all, those that are not shown included."""

    is_watched: bool = False
    """Whether someone is with the person, so that lines stay masked until one opens them."""


class MonthView(NamedTuple):
    """A month of the journal."""

    name: str
    """`Nov 2026`."""

    lines: int
    """How many lines were written."""

    wins: int
    """How many wins were noted."""

    tags: tuple[tuple[str, int], ...]
    """Each tag and how often it was used, the most used first."""

    feelings: tuple[tuple[str, int], ...] = ()
    """Each word for how a day felt and how many days it was said of, the most first."""


def journal_view(store: Store, search: str = "", most: int = NEWEST) -> JournalView:
    """Return lines and wins, the latest first.

    Args:
        store: The open store.
        search: Words that are all in the text, the tags, the objective or the kind of win, in any
            case; everything when left out.
        most: At most so many are returned.

    Raises:
        StoreError: a file of the home cannot be read.
    """
    tables, titles = store.read_all(JOURNAL), _titles(store)
    held = [*tables.get("journal", {}).values(), *tables.get("wins", {}).values()]
    words = folded(search).split()
    if words:
        held = _found(held, words, titles)
    # To put all of them in order takes longer than to find them; few are shown.
    shown = nlargest(most, held[::-1], key=by_moment)
    lines = tuple(_line(each, titles) for each in shown)
    return JournalView(lines, len(held), is_watched(store))


def marked_lines(store: Store) -> tuple[LineView, ...]:
    """Return the lines that have passages marked for sharing, the latest first."""
    titles = _titles(store)
    held = latest_first(
        each for each in store.read_all(JOURNAL).get("journal", {}).values() if each.get("excerpts")
    )
    return tuple(_line(each, titles) for each in held)


def marked_passages(store: Store, plan: str) -> tuple[tuple[date, str], ...]:
    """Return the passages marked for sharing that belong to a plan or to none, the first first."""
    held = [
        each
        for each in store.read_all(JOURNAL).get("journal", {}).values()
        if each.get("plan") in (None, plan)
    ]
    return tuple(
        (date.fromisoformat(each["date"]), passage)
        for each in reversed(latest_first(held))
        for passage in each.get("excerpts", ())
    )


def tags_by_month(store: Store) -> tuple[MonthView, ...]:
    """Return each month in which something was written or felt, the latest first."""
    tables = store.read_all(JOURNAL)
    lines = Counter(each["date"][:7] for each in tables.get("journal", {}).values())
    wins = Counter(each["date"][:7] for each in tables.get("wins", {}).values())
    tags: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in tables.get("journal", {}).values():
        tags[each["date"][:7]].update(each.get("tags", ()))
    felt: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in tables.get("feelings", {}).values():
        felt[each["date"][:7]].update(each["words"])
    return tuple(
        MonthView(
            f"{MONTHS[int(month[5:]) - 1]} {month[:4]}",
            lines[month],
            wins[month],
            _most_first(tags[month]),
            _most_first(felt[month]),
        )
        for month in sorted({*lines, *wins, *felt}, reverse=True)
    )


def _most_first(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def known_tags(store: Store) -> tuple[str, ...]:
    """Return the tags that were used most of late, the most used first; at most `TAGS`."""
    used: Counter[str] = Counter()
    for each in store.read(JOURNAL).get("journal", {}).values():
        used.update(each.get("tags", ()))
    return tuple(
        tag for tag, _ in sorted(used.items(), key=lambda each: (-each[1], each[0]))[:TAGS]
    )


def passages(text: str) -> tuple[str, ...]:
    """Return what may be marked for sharing in a text: all of it, its lines and its sentences."""
    found = [text]
    for line in text.split("\n"):
        found.append(line.strip())
        begin = 0
        for place, character in enumerate(line):
            if character in ".!?…" and line[place + 1 : place + 2] in ("", " "):
                found.append(line[begin : place + 1].strip())
                begin = place + 1
        found.append(line[begin:].strip())
    return tuple(dict.fromkeys(each for each in found if each))


def _titles(store: Store) -> dict[str, str]:
    """Return the wish of every objective of every plan, by its id."""
    return {
        objective.id: objective.wish
        for plan in plans(store)
        for objective in view_plan(store, plan.id).objectives
    }


def _line(held: Json, titles: Mapping[str, str]) -> LineView:
    if "kind" in held:
        # What writes a plan out tells no wins.
        from flows.text.win_words import WIN_KINDS

        win = WinRecord(held)
        words, belongs = WIN_KINDS.get(win.kind, ""), titles.get(win.objective or "", "")
        return LineView(win.id, win.date, win.text, words, (), belongs, (), "")
    line = JournalEntryRecord(held)
    return LineView(
        id=line.id,
        day=line.date,
        text=line.text,
        win="",
        tags=line.tags,
        objective=titles.get(line.objective or "", ""),
        excerpts=line.excerpts,
        author=line.author,
    )


def _found(held: Iterable[Json], words: list[str], titles: Mapping[str, str]) -> list[Json]:
    """Return the lines that hold all words, each in the text or in what is told beside it."""
    from flows.text.win_words import WIN_KINDS

    wishes = {identity: folded(wish) for identity, wish in titles.items()}
    kinds = {kind: folded(told) for kind, told in WIN_KINDS.items()}
    found = []
    for each in held:
        text = folded(each["text"])
        missing = [word for word in words if word not in text]
        if missing:
            beside = [f"#{folded(tag)}" for tag in each.get("tags", ())]
            beside.append(folded(each.get("author", "")))
            beside.append(wishes.get(each.get("objective") or "", ""))
            beside.append(kinds.get(each.get("kind", ""), ""))
            told = " ".join(beside)
            if not all(word in told for word in missing):
                continue
        found.append(each)
    return found
