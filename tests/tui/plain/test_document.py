"""A plan read back as a document of text."""

from flows.export.read_back.blocks import (
    Block,
    Kind,
    Row,
    Section,
    WrittenPlan,
    facts,
    items,
    name,
    section,
    text,
)
from tui.drawing.widths import cell_width
from tui.plain.document import WIDTH, document_lines


def told(*blocks: Block | None) -> list[str]:
    """Return the lines of a document below its headings."""
    part = section("Where", *blocks)
    assert isinstance(part, Section)
    return document_lines(WrittenPlan("Plan", (part,)))[6:]


def test_a_document_has_its_headings_underlined() -> None:
    part = Section("散歩", (Block(Kind.TEXT, (Row("Calm."),)),))
    assert document_lines(WrittenPlan("Plan", (part,))) == [
        "Plan",
        "====",
        "",
        "散歩",
        "----",
        "",
        "  Calm.",
    ]
    assert document_lines(WrittenPlan("Plan", ())) == ["Plan", "===="]


def test_sentences_of_a_paragraph_follow_each_other() -> None:
    assert told(text("", Row("I want to rest,", "a"), Row("because I am tired.", "b"))) == [
        "  I want to rest, because I am tired."
    ]
    assert told(text("Why", Row("One\n\nTwo"))) == ["  Why", "    One", "", "    Two"]


def test_days_stand_at_the_right_end_and_labels_in_one_gutter() -> None:
    lines = told(
        name(Row("Objective", end="doing")),
        items("Small steps", [Row("go", sign="○", end="Mon 30 Nov"), Row(" "), Row("rest")]),
        facts(Row("a door", label="Behind"), Row("", label="Blank"), Row("1 of 3", label="Effort")),
    )
    assert lines[0].split() == ["Objective", "doing"]
    assert lines[3].startswith("  ○ go  ")
    assert lines[4] == "  • rest"
    assert {cell_width(lines[0]), cell_width(lines[3])} == {76}
    assert lines[-2:] == ["  Behind  a door", "  Effort  1 of 3"]


def test_long_words_and_long_labels_find_room() -> None:
    lines = told(
        facts(Row("word " * 40, label="A question that is far too long for any gutter?")),
        items("", [Row("word " * 40)]),
    )
    assert lines[0] == "  A question that is far too long for any gutter?"
    assert lines[1].startswith("    word")
    assert all(cell_width(each) <= WIDTH for each in lines)
