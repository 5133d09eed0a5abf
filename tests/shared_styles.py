"""Style sheets that all apps of this process share: read once, and matched once for each case.

Textual matches every rule that could hold for a widget again for each widget, and for each of its
parts with a style of their own. Which rules hold is decided by the types, ids and classes of the
widget and of those that it is in, and by the states, such as `focus`, that the rules ask for. Where
these are the same, the rules that Textual found before are taken.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from textual.app import App
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

ORDER = frozenset(["first-of-type", "last-of-type", "first-child", "last-child", "empty"])
"""States that depend on what is beside a widget or in it, which Textual notes on the widget."""

States = tuple[Any, ...]
"""What the widgets on the way to one say to the states that its rules ask for."""


@dataclass
class Match:
    """What holds for widgets of the same types, ids and classes, they and what they are in."""

    asked: list[tuple[int, str]]
    """The states that decide, each with how far from the app the widget is that is asked."""

    noted: dict[str, bool]
    """What Textual notes on each such widget of the states in its rules."""

    rules: dict[States, RulesMap | None] = field(default_factory=dict)
    """The rules that hold, by the answers; None where there are none."""

    first: dict[States, RulesMap] = field(default_factory=dict)
    """What stands in the styles of a widget that had none, by the answers."""


@dataclass
class Sheet:
    """All rules of one style sheet, and what was found to hold for whom."""

    rules: list[RuleSet]
    by_name: dict[str, list[RuleSet]]
    matches: dict[Any, Match] = field(default_factory=dict)

    def match_of(self, nodes: list[DOMNode]) -> Match:
        """Return what holds for the last of these nodes, each of which is in the one before."""
        key = tuple((type(each), each._id, frozenset(each._classes)) for each in nodes)
        match = self.matches.get(key)
        if match is None:
            match = self.matches[key] = self._find(nodes)
        return match

    def _find(self, nodes: list[DOMNode]) -> Match:
        names = self.by_name.keys() & nodes[-1]._selector_names
        rules = {rule for name in names for rule in self.by_name[name]}
        selectors = [
            selector for rule in rules for each in rule.selector_set for selector in each.selectors
        ]
        states = set().union(*(rule.pseudo_classes for rule in rules))
        return Match(
            asked=sorted(
                {
                    (place, name)
                    for place, node in enumerate(nodes)
                    for selector in selectors
                    if selector.pseudo_classes and selector._check(node)
                    for name in selector.pseudo_classes
                }
            ),
            noted={
                "_has_hover_style": "hover" in states,
                "_has_focus_within": "focus-within" in states,
                "_has_order_style": not states.isdisjoint(ORDER),
                "_has_odd_or_even": not states.isdisjoint({"odd", "even"}),
            },
        )


_parsed: dict[Any, Any] = {}
"""The rules of every style sheet that was read so far, by the colours they were read with."""

_sheets: dict[tuple[int, ...], Sheet] = {}
"""Every collection of rules so far, by the identities of its rules, which it keeps alive."""

_current: WeakKeyDictionary[Stylesheet, Sheet] = WeakKeyDictionary()
"""The rules of each app."""

_wanted: dict[DOMNode, RulesMap | None] = {}
"""Nodes whose rules Textual is finding just now."""

_make = Stylesheet.__init__
_take_variables = Stylesheet.set_variables
_apply = Stylesheet.apply
_replace = Stylesheet.replace_rules


def _make_sharing(sheet: Stylesheet, *, variables: dict[str, str] | None = None) -> None:
    _make(sheet, variables=variables)
    _share_parsed(sheet)


def _take_variables_sharing(sheet: Stylesheet, variables: dict[str, str]) -> None:
    sheet._parse_cache = LRUCache(1)  # It clears its own, and would clear that of the others.
    _take_variables(sheet, variables)
    _share_parsed(sheet)


def _share_parsed(sheet: Stylesheet) -> None:
    colours = frozenset(sheet._variables.items())
    sheet._parse_cache = _parsed.setdefault(colours, {})


def _sheet_of(stylesheet: Stylesheet) -> Sheet:
    rules = stylesheet.rules
    known = _current.get(stylesheet)
    if known is None or stylesheet._rules_map is not known.by_name:
        key = tuple(map(id, rules))
        known = _sheets.get(key)
        if known is None:
            known = _sheets[key] = Sheet(rules, stylesheet.rules_map)
        stylesheet._rules_map = known.by_name
        _current[stylesheet] = known
    return known


def apply_known(
    stylesheet: Stylesheet,
    node: DOMNode,
    *,
    animate: bool = False,
    cache: dict[Any, RulesMap] | None = None,
) -> None:
    """Stand in for Textual's way to give a widget its styles, which finds the rules each time."""
    nodes = node.css_path_nodes
    match = _sheet_of(stylesheet).match_of(nodes)
    states = tuple(_state(nodes[place], name) for place, name in match.asked)
    if states not in match.rules:
        _wanted[node] = None
        try:
            _apply(stylesheet, node, animate=animate)
        finally:
            rules = _wanted.pop(node)
        match.rules[states] = rules
        return
    for name, value in match.noted.items():
        setattr(node, name, value)
    rules = match.rules[states]
    if rules is not None:
        _give(node, rules, match, states, animate)
    stylesheet._process_component_classes(node)


def _state(node: DOMNode, name: str) -> bool | None:
    check: Callable[[Any], bool] | None = node._PSEUDO_CLASSES.get(name)
    return None if check is None else check(node)


def _give(node: DOMNode, rules: RulesMap, match: Match, states: States, animate: bool) -> None:
    """Give a node rules; one that has none and is not shown yet gets them all at once."""
    styles = node.styles.base
    is_first = not styles._rules and not node._is_mounted and not animate
    if is_first and states in match.first:
        styles.merge_rules(match.first[states])
        node.notify_style_update()
        return
    Stylesheet.replace_rules(node, rules, animate=animate)
    if is_first:
        match.first[states] = styles.get_rules()


def _replace_noting(node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
    if node in _wanted:
        _wanted[node] = rules
    if not animate and node.styles.base._rules == rules:
        node.notify_style_update()
    else:
        _replace(node, rules, animate=animate)


def found_otherwise(app: App[Any]) -> list[DOMNode]:
    """Return what Textual itself, asked again, gives other styles than it has now."""
    found = []
    for node in app.screen.walk_children(with_self=True):
        before = _styles_of(node)
        Stylesheet.apply, Stylesheet.replace_rules = _apply, _replace  # type: ignore[method-assign]
        try:
            app.stylesheet.apply(node)
        finally:
            share_styles()
        if _styles_of(node) != before:
            found.append(node)
    return found


def _styles_of(node: DOMNode) -> dict[str, RulesMap]:
    parts = {name: each.base.get_rules() for name, each in node._component_styles.items()}
    return {"": node.styles.base.get_rules(), **parts}


def share_styles() -> None:
    """Have all apps of this process share what was read and matched."""
    Stylesheet.__init__ = _make_sharing  # type: ignore[method-assign, assignment]
    Stylesheet.set_variables = _take_variables_sharing  # type: ignore[method-assign, assignment]
    Stylesheet.apply = apply_known  # type: ignore[method-assign, assignment]
    Stylesheet.replace_rules = staticmethod(_replace_noting)  # type: ignore[method-assign]
