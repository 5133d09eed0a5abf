"""A plan for a calendar: iCalendar (RFC 5545)."""
