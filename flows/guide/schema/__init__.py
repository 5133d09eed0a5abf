"""Flow documents: reading them, laying one over another, checking that they hold together."""
