"""Support: people, places and things that help."""
