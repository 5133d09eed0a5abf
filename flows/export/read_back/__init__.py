"""A plan as a document to read: built once, as blocks, and drawn in several ways."""
