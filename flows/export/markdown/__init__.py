"""A plan as a document to read: Markdown."""
