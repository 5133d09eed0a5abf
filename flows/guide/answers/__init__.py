"""Answers of a session: kept by path, filled in from files, set aside where they no longer fit."""
