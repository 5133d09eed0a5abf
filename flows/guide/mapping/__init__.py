"""From answers to documents and back."""
