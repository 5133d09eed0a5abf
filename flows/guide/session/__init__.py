"""The one state machine of a guided session: questions, pages, stages and the outline."""
