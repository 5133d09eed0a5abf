"""Where the words of a plan come from: the question of each field, and answers without a field."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from flows.documents.light_types import NamedTuple
from flows.export.read_back.blocks import Block, Row, facts, items, text
from flows.export.state_words import Labels, labelled, labelled_inside
from flows.rules.rating_series import Rated


class Source(NamedTuple):
    """Where one field was asked."""

    path: str = ""
    """The instance path of the question; empty where none asks for it."""

    is_masked: bool = False
    """Whether its answer is masked at first."""

    is_default: bool = False
    """Whether the answer is what holds without one."""


class OwnAnswer(NamedTuple):
    """An answer that has no field in the documents: a flow's own question."""

    stage: str
    """The stage it was asked in."""

    owner: str
    """The id of the part of the plan it is about; empty for the whole plan."""

    group: str
    """The one of several things it is about, where those have no place in the plan either."""

    label: str
    """What it stands under."""

    lines: tuple[str, ...]
    """The answer: one text, or each of the options that were chosen."""

    path: str
    """The instance path of the question."""

    is_masked: bool
    """Whether it is masked at first."""

    shared_as: str
    """The part of a summary that it belongs to; empty for none."""

    is_long: bool
    """Whether it is text of any length rather than a word or a number."""


LABEL = 26
"""Characters of the longest label that has its answer beside it."""

Fields = Mapping[tuple[str, str], Source]
"""Sources by the id of the part (empty for the plan itself) and by field, as flows map to it."""


class Writer:
    """What every part of a written plan is written with."""

    def __init__(
        self,
        today: date,
        *,
        fields: Fields = MappingProxyType({}),
        own: tuple[OwnAnswer, ...] = (),
        labels: Labels = MappingProxyType({}),
        rated: Rated = MappingProxyType({}),
        tells_days: bool = True,
        asked: frozenset[str] = frozenset(),
        is_own: bool = True,
        held_back: frozenset[str] = frozenset(),
    ) -> None:
        """Prepare to write.

        Args:
            today: The day it is read.
            fields: Where each field was asked.
            own: Answers without a field.
            labels: What the flow calls its own values.
            rated: The ratings of the plan.
            tells_days: Whether the days of ratings are told.
            asked: The paths of all questions there are, whose answers stand where they belong.
            is_own: Whether its owner reads it, so that notes about sharing itself are told.
            held_back: The ids of what is only for the person.
        """
        self.today = today
        self.own = own
        self.rated = rated
        self.tells_days = tells_days
        self.asked = asked
        self.is_own = is_own
        self.held_back = held_back
        self._fields = fields
        self._labels = labels
        self._homes: dict[str, Source] = {}
        for (owner, _), source in fields.items():
            self._homes.setdefault(owner, source)

    def source(self, owner: str, field: str) -> Source:
        """Return where a field was asked; else where one asks about the part it belongs to."""
        found = self._fields.get((owner, field))
        if found is None and owner:
            found = Source(self._homes.get(owner, Source()).path)
        return found or Source()

    def is_masked(self, owner: str, field: str) -> bool:
        """Return whether the answer to a field is masked at first."""
        return self.source(owner, field).is_masked

    def row(
        self,
        said: str,
        owner: str,
        field: str,
        *,
        label: str = "",
        sign: str = "",
        end: str = "",
        about: Iterable[str] = (),
    ) -> Row:
        """Return words as a row that leads to where they were asked.

        Args:
            said: The words.
            owner: The id of the part of the plan they are about; empty for the whole plan.
            field: The field of it.
            label: What they are.
            sign: What stands before them.
            end: What stands at their right end.
            about: The ids of other parts that are named in them.
        """
        source = self.source(owner, field)
        is_held_back = not self.held_back.isdisjoint((owner, *about))
        return Row(said.strip(), source.path, label, sign, end, source.is_masked, is_held_back)

    def labelled(self, kind: str, value: str) -> str:
        """Return what the flow calls one of its values."""
        return labelled(self._labels, kind, value)

    def labelled_inside(self, kind: str, value: str) -> str:
        """Return what the flow calls one of its values, as it stands inside a sentence."""
        return labelled_inside(self._labels, kind, value)

    def own_facts(self, owner: str) -> tuple[Row, ...]:
        """Return the answers without a field about a part of the plan."""
        return tuple(
            Row(
                "\n".join(answer.lines),
                answer.path,
                answer.label,
                is_masked=answer.is_masked,
                is_held_back=owner in self.held_back,
            )
            for answer in self.own
            if answer.owner == owner
        )

    def own_blocks(self, *stages: str) -> list[Block | None]:
        """Return the answers without a field about the whole plan, asked in some stages."""
        return answer_blocks([each for each in self.own if not each.owner and each.stage in stages])


def answer_blocks(answers: Sequence[OwnAnswer]) -> list[Block | None]:
    """Return answers to questions as blocks: options as lists, long text as it is, else facts."""
    blocks: list[Block | None] = []
    short: list[Row] = []
    groups: set[str] = set()
    for each in answers:
        row = Row("\n".join(each.lines), each.path, is_masked=each.is_masked)
        if each.group:
            if each.group not in groups:
                groups.add(each.group)
                blocks.append(facts(*(_fact(one) for one in answers if one.group == each.group)))
        elif len(each.lines) > 1:
            blocks.append(items(each.label, [row._replace(text=line) for line in each.lines]))
        elif each.is_long or len(each.label) > LABEL:
            blocks.append(text(each.label, row))
        else:
            short.append(_fact(each))
    return [*blocks, facts(*short)]


def _fact(answer: OwnAnswer) -> Row:
    return Row("\n".join(answer.lines), answer.path, answer.label, is_masked=answer.is_masked)
