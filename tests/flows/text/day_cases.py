"""One table of days in words, seen from Saturday 28 November 2026; every reader is held to it."""

from datetime import date

TODAY = date(2026, 11, 28)
"""The Saturday from which the table is seen."""

AHEAD = {
    "fri 27 nov": "2026-11-27",
    "Fri 27 Nov": "2026-11-27",
    "Sat 16 Jan": "2027-01-16",
    "Saturday, 16 January": "2027-01-16",
    "Sat 16 Jan 2027": "2027-01-16",
    "saturday the 16th of january": "2027-01-16",
    "Wed 2027-01-27": "2027-01-27",
    "sat 3.4.2027": "2027-04-03",
    "the 27th": "2026-12-27",
    "1st": "2026-12-01",
    "this morning": "2026-11-28",
    "this afternoon": "2026-11-28",
    "this evening": "2026-11-28",
    "28th": "2026-11-28",
    "15th": "2026-12-15",
    "31st": "2026-12-31",
    "the 5th of next month": "2026-12-05",
    "sun the 27th": "2026-12-27",
    "5 days": "2026-12-03",
    "two weeks": "2026-12-12",
    "within 6 weeks": "2027-01-09",
    "in 6 weeks": "2027-01-09",
    "friday next week": "2026-12-04",
    "next week friday": "2026-12-04",
    "friday week": "2026-12-11",
    "a week on friday": "2026-12-11",
    "2 weeks from tomorrow": "2026-12-13",
    "tomorrow week": "2026-12-06",
    "next weekend": "2026-12-05",
    "this weekend": "2026-11-28",
    "first monday of february": "2027-02-01",
    "last friday of january": "2027-01-29",
    "2nd tue in march 2028": "2028-03-14",
    "first monday of next month": "2026-12-07",
    "march": "2027-03-01",
    "march 2027": "2027-03-01",
    "mid january": "2027-01-15",
    "mid-january": "2027-01-15",
    "end of march 2027": "2027-03-31",
    "end of january": "2027-01-31",
    "27-Jan-2027": "2027-01-27",
    "20270127": "2027-01-27",
    "27.01.27": "2027-01-27",
    "27/1/27": "2027-01-27",
    "27 jan 27": "2027-01-27",
    "first of march": "2027-03-01",
    "weds": "2026-12-02",
    "thurs": "2026-12-03",
    "tmrw": "2026-11-29",
    "tomorrow morning": "2026-11-29",
    "tue evening": "2026-12-01",
    "in a couple of weeks": "2026-12-12",
    "in fifteen days": "2026-12-13",
    "in twenty-one days": "2026-12-19",
    "in half a year": "2027-05-28",
    "the week after next": "2026-12-07",
    "this fri": "2026-12-04",
    "this sat": "2026-11-28",
    "coming sun": "2026-11-29",
    "sat": "2026-12-05",
    "sun": "2026-11-29",
    "mon": "2026-11-30",
    "next fri": "2026-12-04",
    "28 nov": "2026-11-28",
    "27 nov": "2027-11-27",
    "31 jan": "2027-01-31",
}
"""What is read where one plans."""

BACK = {
    "sat": "2026-11-28",
    "this sat": "2026-11-28",
    "last sat": "2026-11-21",
    "fri": "2026-11-27",
    "this fri": "2026-11-27",
    "sun": "2026-11-22",
    "Fri 27 Nov": "2026-11-27",
    "a couple of days ago": "2026-11-26",
    "last night": "2026-11-27",
    "yesterday evening": "2026-11-27",
    "this morning": "2026-11-28",
    "5 days": "2026-11-23",
    "two weeks": "2026-11-14",
    "-2d": "2026-11-26",
    "the 27th": "2026-11-27",
    "31st": "2026-10-31",
    "march": "2026-03-01",
    "first monday of february": "2026-02-02",
    "last weekend": "2026-11-21",
    "friday last week": "2026-11-20",
    "mid november": "2026-11-15",
    "28 nov": "2026-11-28",
    "29 nov": "2025-11-29",
}
"""What is read where one looks back."""

OPEN = {
    "sat": ("2026-12-05", "2026-11-28"),
    "next sun": ("2026-12-06", "2026-11-29"),
    "march": ("2027-03-01", "2027-03-31"),
    "november": ("2026-11-30", "2027-11-01"),
}
"""What is read, where one plans, together with what else it could be."""

UNCLEAR = {
    "3.4.2027": ("2027-04-03", "2027-03-04"),
    "3/4": ("2027-04-03", "2027-03-04"),
    "27-01-28": ("2028-01-27", "2027-01-28"),
    "mon 27 jan 2027": ("2027-01-27", "2027-01-25"),
    "monday 16 january": ("2027-01-16", "2027-01-18"),
}
"""What is asked about, and the days it could be."""

NO_DAY = (
    *("", "soon", "fr", "6 weeks of rest", "31", "12345", "+xd", "someday", "march on"),
    *("talk to may", "half", "first monday", "9th monday of may", "last week", "in a bit"),
)
"""What is not a day."""
