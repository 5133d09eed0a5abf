"""The application: navigation, appearance, live updates."""
