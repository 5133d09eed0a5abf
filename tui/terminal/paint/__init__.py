"""The picture of the app, and what sends its changes to a terminal."""
