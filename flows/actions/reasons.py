"""Why something was changed: a line that stands in the words of the change, if somebody wrote it.

What it was before stands there, too. A reason is always optional.
"""

from flows.documents.validators import check_line
from flows.lookup.refusals import RefusedError

REASON_LENGTH = 400
"""The most characters of a reason: it stands in one sentence with what was changed."""


def with_reason(reason: str, *, changed: bool) -> str:
    """Return ` (reason)` for the end of a sentence, or nothing while no reason is given.

    Args:
        reason: The line.
        changed: Whether anything is different now; otherwise no change would hold the reason.

    Raises:
        RefusedError: there is a reason, and nothing is different.
        UnacceptableError: the reason is longer than `REASON_LENGTH`, or has several lines.
    """
    why = check_line(reason.strip(), REASON_LENGTH)
    if why and not changed:
        raise RefusedError("It is like that already. A reason is kept together with a change.")
    return f" ({why})" if why else ""
