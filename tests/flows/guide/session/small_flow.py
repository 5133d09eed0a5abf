"""A small flow with everything that pages and outlines know: lists, repeats, groups, conditions."""

from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.schema.flow_models import validate_flow
from flows.guide.schema.follow_ups import complete
from flows.guide.session.session import GuidedSession
from flows.text.toml import parse_toml

TEXT = """
schema_version = 1
id = "small"
version = 1
title = "Small"

[[steps]]
id = "one"
title = "First things"
short = "First"
purpose = "What it is about."
items = [
  { type = "note", id = "hello", label = "Hello." },
  { type = "text", id = "title", label = "A name?", maps_to = "title" },
  { type = "long_text", id = "vision", label = "One day?", maps_to = "vision" },
  { type = "yes_no", id = "more", label = "Is there more?" },
  { type = "text", id = "then", label = "What?", when = { item = "one.more", value = true } },
  { type = "text", id = "extra", label = "Anything else?", more = true, short = "anything else" },
]

[[steps]]
id = "two"
title = "Wishes"
[[steps.items]]
type = "repeat"
id = "wish"
label = "Your wishes"
each = "Wish"
title_from = "wish"
maps_to = "objectives"
items = [
  { type = "text", id = "wish", label = "A wish?", maps_to = "wish" },
  { type = "scale", id = "confidence", label = "How sure?", maps_to = "confidence" },
]
[[steps.items]]
type = "group"
id = "about"
label = "About them"
items = [{ type = "text", id = "why", label = "Why?" }]

[[steps]]
id = "three"
title = "People"
[[steps.items]]
type = "repeat"
id = "who"
label = "Who?"
line = ["name", "day"]
items = [
  { type = "text", id = "name", label = "Name" },
  { type = "date", id = "day", label = "Day" },
  { type = "long_text", id = "note", label = "A note?" },
]
[[steps.items]]
type = "contact"
id = "helper"
label = "Who helps?"
[[steps.items]]
type = "date"
id = "again"
label = "When again?"
closing = true
"""


def small_session(clock: FixedClock, depth: Depth = Depth.EVERYTHING) -> GuidedSession:
    """Return a session of the small flow in which nothing was answered."""
    return GuidedSession.start(
        validate_flow(complete(parse_toml(TEXT.encode()))), clock, depth=depth
    )
