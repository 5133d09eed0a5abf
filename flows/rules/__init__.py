"""How things are counted and ordered: pure functions of documents and dates."""
