"""A plan read back as a document of text."""

from flows.guide.session.questions import Line, Outline, Section
from tui.plain.document import WIDTH, document_lines


def line(label: str, text: str, depth: int = 0, *, is_title: bool = False) -> Line:
    """Return a line of a plan."""
    return Line("path", label, text, False, False, depth, is_title)


def told(*lines: Line) -> list[str]:
    """Return the lines of a document below its headings."""
    return document_lines("Plan", Outline((Section("Where", "where", lines),)))[5:]


def test_a_document_has_its_headings_underlined() -> None:
    outline = Outline((Section("Where things are", "where", ()),))
    assert document_lines("Plan", outline) == [
        "Plan",
        "====",
        "",
        "Where things are",
        "----------------",
    ]


def test_short_answers_stand_beside_their_question_and_long_ones_below() -> None:
    assert told(line("Why?", "Calm")) == ["Why? Calm"]
    assert told(line("A label", "Calm")) == ["A label: Calm"]
    assert told(line("Why?", "One\n\nTwo")) == ["Why?", "    One", "", "    Two"]
    lines = told(line("Why?", "word " * 40, 1))
    assert lines[0] == "  Why?"
    assert all(len(each) <= WIDTH for each in lines)


def test_titles_begin_an_entry_at_their_depth() -> None:
    lines = told(line("", "Sleep", is_title=True), line("", "Charger", 1, is_title=True))
    assert lines == ["", "* Sleep", "", "  * Charger"]


def test_words_longer_than_a_line_stay_whole() -> None:
    word = "x" * 100
    assert told(line("Why?", word))[1] == f"    {word}"
