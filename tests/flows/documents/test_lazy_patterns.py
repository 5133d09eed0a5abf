"""Expressions that are compiled late are expressions, and stand for what `re` makes of them."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import flows
from flows.documents import lazy_patterns
from flows.documents.lazy_patterns import lazy_pattern


def test_it_does_what_a_compiled_one_does() -> None:
    lazy, made = lazy_pattern(r"(\d+)-(?P<word>[a-z]+)"), re.compile(r"(\d+)-(?P<word>[a-z]+)")
    for text in ("12-ab", "x 1-b", "", "12-"):
        for ask in ("fullmatch", "search", "match"):
            one, other = getattr(lazy, ask)(text), getattr(made, ask)(text)
            assert (one and one.groups()) == (other and other.groups())
    assert lazy.sub("", "12-ab") == ""
    assert lazy_pattern(rb"\d").search(b"a1") is not None


def test_it_is_compiled_once_and_late(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    really = re.compile

    def compiled(pattern: str) -> re.Pattern[str]:
        made.append(pattern)
        return really(pattern)

    monkeypatch.setattr(re, "compile", compiled)
    lazy = lazy_pattern("a+")
    assert made == []
    assert lazy.match("aa")
    assert lazy.match("a")
    assert made == ["a+"]


def test_every_expression_of_the_program_compiles() -> None:
    names = [each.name for each in walk_packages(flows.__path__, "flows.")]
    found = [
        value
        for name in [*names, "tui.commands.base.arguments"]
        for value in vars(import_module(name)).values()
        if isinstance(value, lazy_patterns.LazyPattern)
    ]
    assert len(found) > 15
    for lazy in found:
        assert lazy.search
