"""`select` and `multi_select`: one of several answers, or any number of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from flows.documents.errors import UnacceptableError, quoted
from flows.documents.light_types import Any
from flows.documents.validators import check_line
from flows.guide.items.answer_checks import require_text
from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import AnswerContext, BindingKind, Choice, Tail
from flows.guide.schema.conditions import Compares
from flows.text.comparison import comparable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated, ClassVar, Literal, Self

    from pydantic import Field, JsonValue

    from flows.guide.schema.flow_part import Reader

OWN_WORDS = "words of one's own"
"""A sample of an answer that is no choice."""


class ChoiceItem(BaseItem):
    """What one answer and several answers to choose from have in common."""

    choices: tuple[Choice, ...] = ()
    """The answers to choose from."""

    choices_from: str = ""
    """A library, an earlier repeat, or `plan.` and a list of the plan."""

    other: bool = False
    """Whether the person's own words are an answer too."""

    readers: ClassVar[Mapping[str, Reader]] = {"choices": Choice.read_all}

    def check(self) -> None:
        """Check that the keys hold together."""
        if self.choices and self.choices_from:
            raise UnacceptableError("It has `choices` or `choices_from`, not both.")
        if not self.choices and not self.choices_from and not self.other:
            raise UnacceptableError("It has nothing to choose from.")
        if len({choice.value for choice in self.choices}) < len(self.choices):
            raise UnacceptableError("Two choices have the same value.")

    @cached_property
    def offered(self) -> tuple[Choice, ...]:
        """The choices that stand in the item itself."""
        return self.choices

    @cached_property
    def choices_source(self) -> str:
        """The library, earlier item or list of the plan that gives its choices; or empty."""
        return self.choices_from

    @cached_property
    def needs_choices(self) -> bool:
        """Whether it is pointless as long as there is nothing to choose from."""
        return bool(self.choices_from) and not self.other

    def named_sources(self) -> dict[str, str]:
        """Return what `choices_from` names, where it is there."""
        return {"choices_from": self.choices_from} if self.choices_from else {}

    @cached_property
    def needed_lists(self) -> tuple[str, ...]:
        """The list of the plan that gives its choices, where nothing else is an answer."""
        is_list = self.choices_from.startswith("plan.") and not self.other
        return (self.choices_from,) if is_list else ()

    def choose(self, value: object, context: AnswerContext) -> str:
        """Return a choice, or own words where they are an answer.

        Raises:
            UnacceptableError: there is no such choice.
        """
        text = check_line(require_text(value))
        if any(choice.value == text for choice in context.choices) or (self.other and text.strip()):
            return text
        names = ", ".join(choice.value for choice in context.choices)
        told = f"{quoted(text)} is not one of the choices: {names}."
        raise UnacceptableError(told if names else "There is nothing yet.")

    def widened(self, choices: Sequence[Choice], *, is_open: bool) -> Self:
        """Return a question that takes what the flow offers, and own words where it is open."""
        # What a plan offers to choose from is looked up later, and left out when it is gone.
        there = self.choices or tuple(choices)
        return self.with_keys(choices=there, other=self.other or is_open or not there)

    def rows_on_page(self, choices: int) -> int:
        """Return a row for each choice, within reason, and one for own words."""
        return 2 + min(choices or len(self.choices), 8) + (1 if self.other else 0)

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare the choice with a value."""
        if problem := super().comparison_problem(condition, value, known):
            return problem
        if not self.other and known and value not in known:
            return f"{value!r} is not a choice of {condition.item}."
        return ""

    def _finder(self, find: Callable[[Any], str]) -> Callable[[Any], Any]:
        """Return what finds an entry by a name of it; own words are kept where they can be."""

        def choose(name: object) -> Any:
            try:
                return find(name)
            except UnacceptableError:
                return name

        return choose if self.other else find


class SelectItem(ChoiceItem):
    """One of several answers."""

    type: Literal["select"]

    compares: tuple[str, ...] = ()
    """Two numbers: as long as nothing is chosen, the first choice holds when the second number is
    the greater one, the second choice when it is the lesser one, and the third one, where there is
    one, when they are equal."""

    settled: bool = False
    """Whether the only thing there is to choose from is the answer as long as no other is given;
    what is required is always settled like that."""

    is_bare: ClassVar[bool] = True
    on_a_line: ClassVar[bool] = True

    @cached_property
    def takes_the_only(self) -> bool:
        """Whether it is needed or `settled`, and nothing but one of earlier things is an answer."""
        return (self.required or self.settled) and self.needs_choices

    @cached_property
    def inferred_from(self) -> tuple[str, ...]:
        """The two numbers that are compared."""
        return self.compares

    def infer(self, answers: Sequence[Any], choices: Sequence[Choice]) -> Any:
        """Return which way the numbers go, else the default."""
        if len(choices) < 2 or None in answers:
            return self.default
        if answers[0] == answers[1]:
            return choices[2].value if len(choices) > 2 else self.default
        return choices[0 if answers[1] > answers[0] else 1].value

    def read_tail(self, line: str, context: AnswerContext) -> Tail | None:
        """Return the choice named after the last comma: all of its label, or a word of just one."""
        words, comma, said = (part.strip() for part in line.rpartition(","))
        word = comparable(said)
        if not (comma and words and word):
            return None
        whole = [each for each in context.choices if word in names_of(each)]
        part = [each for each in context.choices if word in words_of(each)]
        found = whole or part
        return Tail(words, said, found[0].value) if len(found) == 1 else None

    def validate_answer(self, value: object, context: AnswerContext) -> str | None:
        """Return the choice, or None when it is blank."""
        return self.choose(value, context) if value != "" else None

    def format_answer(self, value: object, context: AnswerContext) -> str:
        """Return the label of the choice."""
        return find_label(value, context.choices)

    def format_title(self, value: object, choices: Sequence[Choice]) -> str:
        """Return the label of the choice."""
        return find_label(value, choices)

    def still_there(self, value: object, known: Sequence[str]) -> Any:
        """Return the choice, or None when it was taken away since."""
        return value if self.other or value in known else None

    def with_ids(self, value: object, find: Callable[[Any], str]) -> Any:
        """Return the id of the entry that is named."""
        choose = self._finder(find)
        return [choose(each) for each in value] if isinstance(value, list) else choose(value)

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        own: tuple[JsonValue, ...] = (OWN_WORDS,) if self.other else ()
        return (*(choice.value for choice in self.choices), *own)


class MultiSelectItem(ChoiceItem):
    """Any number of several answers, in the order in which they were chosen."""

    type: Literal["multi_select"]
    max_choices: Annotated[int, Field(ge=1)] | None = None
    """The most answers."""

    binding: ClassVar[BindingKind] = BindingKind.NAMES

    def validate_answer(self, value: object, context: AnswerContext) -> list[str] | None:
        """Return the choices, each once, or None when there are none."""
        if not isinstance(value, list):
            raise UnacceptableError("This has to be a list of choices.")
        chosen = list(dict.fromkeys(self.choose(each, context) for each in value))
        if self.max_choices is not None and len(chosen) > self.max_choices:
            raise UnacceptableError(f"At most {self.max_choices} can be chosen here.")
        return chosen or None

    def format_answer(self, value: Any, context: AnswerContext) -> str:
        """Return the labels of the choices."""
        return ", ".join(find_label(each, context.choices) for each in value)

    def format_title(self, value: object, choices: Sequence[Choice]) -> str:
        """Return nothing: several choices name no instance."""
        return ""

    def still_there(self, value: Any, known: Sequence[str]) -> Any:
        """Return the choices that were not taken away since."""
        return value if self.other else [each for each in value if each in known] or None

    def suggestion_of(self, values: Sequence[str]) -> Any:
        """Return all values of a library."""
        return list(values)

    def widened(self, choices: Sequence[Choice], *, is_open: bool) -> Self:
        """Return a question that takes any number of what the flow offers."""
        wide = super().widened(choices, is_open=is_open)
        return wide.with_keys(max_choices=None)

    def part_known(self, value: object) -> tuple[Any, Any]:
        """Return what of several choices there still is, and the rest."""
        if self.other or not isinstance(value, list):
            return value, None
        known = {choice.value for choice in self.choices}
        gone = [each for each in value if each not in known]
        return [each for each in value if each in known], gone or None

    def with_ids(self, value: object, find: Callable[[Any], str]) -> Any:
        """Return the ids of the entries that are named."""
        choose = self._finder(find)
        return [choose(each) for each in value] if isinstance(value, list) else choose(value)

    def samples(self) -> tuple[JsonValue, ...]:
        """Return answers at the edges of what is possible."""
        own = [OWN_WORDS] if self.other else []
        return ([*(choice.value for choice in self.choices), *own],)

    def comparison_problem(self, condition: Compares, value: object, known: set[str]) -> str:
        """Return why a condition cannot compare the choices with a value."""
        if problem := super().comparison_problem(condition, value, known):
            return problem
        if condition.op != "contains":
            return f"{condition.item} has several answers; use `contains`."
        return ""


def names_of(choice: Choice) -> tuple[str, str]:
    """Return what a choice is called as a whole."""
    return comparable(choice.value), comparable(choice.label)


def words_of(choice: Choice) -> set[str]:
    """Return the words of the label of a choice that are long enough to mean it."""
    return {each for each in re.findall(r"\w+", comparable(choice.label)) if len(each) > 3}


def find_label(value: object, choices: Sequence[Choice]) -> str:
    """Return the label of a choice; own words stand for themselves."""
    return next((each.label for each in choices if each.value == value), str(value))
