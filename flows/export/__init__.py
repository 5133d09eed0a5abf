"""How a plan leaves: everything in one file, text, calendar, health records."""
