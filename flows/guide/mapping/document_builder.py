"""The document that a session makes in the end: a plan, or a review or session of one."""

from pydantic import ValidationError

from flows.documents.base import Document
from flows.documents.clock import Clock
from flows.documents.light_types import Any
from flows.documents.plan import Plan
from flows.documents.records import Json, find_model
from flows.documents.validation_messages import reason
from flows.documents.vocabulary import ObjectiveState, StepState
from flows.guide.mapping.field_map import FieldMap
from flows.guide.mapping.targets import DOCUMENTS
from flows.guide.mapping.to_document import AnswerWriter
from flows.guide.mapping.unasked_fields import apply_focus, date_habits
from flows.guide.schema.flow import Flow
from flows.guide.schema.problems import Problem, ProblemsError
from flows.guide.session.visible_items import VisibleItems


class DocumentBuilder:
    """Builds documents of answers, upon the plan that is changed."""

    def __init__(
        self, flow: Flow, mapping: FieldMap, clock: Clock, identity: str, plan: Plan | None
    ) -> None:
        """Prepare to make a document.

        Args:
            flow: What was asked.
            mapping: Where answers live.
            clock: Says when it is made.
            identity: The id of a new document.
            plan: The plan that is changed, or that a short flow is about.
        """
        self._flow = flow
        self._mapping = mapping
        self._clock = clock
        self._identity = identity
        self._plan = plan

    def build(self, visible: VisibleItems) -> Document:
        """Return the document, checked.

        Raises:
            ProblemsError: the document cannot hold the answers as they are.
        """
        document = AnswerWriter(visible, self._mapping, self._baseline()).write()
        if self._flow.records == "plan":
            document = self._finished(document, visible)
        else:
            document["answers"] = visible.answers.nested(self._flow)
        try:
            made = find_model(DOCUMENTS[self._flow.records]).model_validate(document)
        except ValidationError as error:
            where = ".".join(str(name) for name in error.errors()[0]["loc"])
            raise ProblemsError((Problem(where, self._flow.title, reason(error)),)) from None
        assert isinstance(made, Document)
        return made

    def sketch(self, visible: VisibleItems) -> Json:
        """Return the document as it would be now, unchecked, to be drawn and not to be kept."""
        document = AnswerWriter(visible, self._mapping, self._baseline()).write()
        for objective in document.get("objectives", []):
            objective.setdefault("wish", "")
            objective.setdefault("state", ObjectiveState.LATER.value)
            for step in objective.get("steps", []):
                step.setdefault("text", "")
                step.setdefault("state", StepState.OPEN.value)
                step.setdefault("milestone", False)
        return document

    def _baseline(self) -> Json:
        now, today = self._clock.now().isoformat(), self._clock.today().isoformat()
        match self._flow.records:
            case "review":
                return {"id": self._identity, "date": today, "at": now, "flow": self._flow.id}
            case "session":
                return {"id": self._identity, "date": today, "opened": now}
        if self._plan is not None:
            return self._plan.model_dump(mode="json")
        version: dict[str, Any] = {"flow": self._flow.id, "flow_version": self._flow.version}
        return {"id": self._identity, **version, "created": now, "started": today}

    def _finished(self, document: Json, visible: VisibleItems) -> Json:
        """Give a plan a title, its first objectives the focus, and a place to stray answers."""
        if not str(document.get("title") or "").strip():
            wishes = [each.get("wish", "") for each in document.get("objectives", [])]
            document["title"] = next(iter(wishes), "") or self._flow.title
        before = self._plan.model_dump(mode="json") if self._plan else None
        labels = {each["path"]: each["label"] for each in (before or {}).get("extra", [])}
        for path, value in visible.answers.misfits.items():
            label = labels.get(path, path)
            stray = {"path": path[:1000], "label": label[:1000], "value": value}
            # One inside a part stands there already when the plan was read again.
            if stray not in document["extra"]:
                document["extra"].append(stray)
        if len(document.get("objectives", [])) == 1:
            # How many to focus on is asked from two on; the only one is what one gives energy to.
            asks_focus = any(each.maps_to == "focus" for each in self._flow.declared.values())
            if asks_focus and document.get("focus") is None:
                document["focus"] = before.get("focus") if before else 1
        date_habits(document, before, self._clock.today())
        return apply_focus(document, before)
