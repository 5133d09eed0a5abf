"""What a person can do to a plan: one function per action, used by every front end."""
