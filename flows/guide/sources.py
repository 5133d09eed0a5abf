"""Where the ideas of the guided sessions come from. No effect is claimed for any of them here."""

from flows.documents.light_types import NamedTuple

HEAD = (
    "Handrail is not care, and does not replace it. It has not been studied itself, and nothing "
    "here promises an effect: these are ideas that others have described, asked about in our own "
    "words. No form, no list of items and no score of anybody else's is copied."
)
"""What is said before the sources."""


class Source(NamedTuple):
    """One idea, and where it was described."""

    idea: str
    """What the program does with it."""

    reference: str
    """Who described it, and where."""


SOURCES = (
    Source(
        "Objectives that say what exactly, how it shows and by when; as prompts, never as gates",
        "Doran (1981), Management Review 70(11), 35-36; Locke and Latham (2002), American "
        "Psychologist 57(9), 705-717",
    ),
    Source(
        "Five levels of how something may turn out, in one's own words",
        "Kiresuk and Sherman (1968), Goal attainment scaling, Community Mental Health Journal "
        "4(6), 443-453",
    ),
    Source(
        "If-then plans for what may get in the way",
        "Gollwitzer (1999), Implementation intentions, American Psychologist 54(7), 493-503",
    ),
    Source(
        "How important, how confident, and why not lower",
        "Miller and Rollnick (2013), Motivational Interviewing, third edition, Guilford Press",
    ),
    Source(
        "Connection, hope, identity, meaning and one's own say as parts of a life",
        "Leamy and others (2011), Conceptual framework for personal recovery in mental health, "
        "British Journal of Psychiatry 199(6), 445-452",
    ),
    Source(
        "Small actions tied to what one does anyway, and that a day without it costs little",
        "Lally and others (2010), How are habits formed, European Journal of Social Psychology "
        "40(6), 998-1009",
    ),
    Source(
        "Looking at how it goes, and writing it down",
        "Harkin and others (2016), Does monitoring goal progress promote goal attainment, "
        "Psychological Bulletin 142(2), 198-229",
    ),
    Source(
        "What one would say to a friend",
        "Neff (2003), Self-compassion, Self and Identity 2(2), 85-101",
    ),
    Source(
        "Deciding together, and saying who agreed",
        "Elwyn and others (2012), Shared decision making, Journal of General Internal Medicine "
        "27(10), 1361-1367",
    ),
    Source(
        "Practical, emotional and informational help are different things",
        "House (1981), Work Stress and Social Support, Addison-Wesley",
    ),
    Source(
        "Comparing wishes two at a time, where a circle stands as about equal",
        "Copeland (1951), A reasonable social welfare function, University of Michigan",
    ),
)
"""Every idea that has a source, in the order in which a session meets it."""


def format_sources() -> str:
    """Return the page of sources, as text."""
    return "\n\n".join([HEAD, *(f"{each.idea}\n  {each.reference}" for each in SOURCES)])
