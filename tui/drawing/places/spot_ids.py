"""What the ids of spots begin with, in the pictures of all places."""

OBJECTIVE, STEP, HABIT, COLUMN = "objective:", "step:", "habit:", "column:"

BEGIN = "begin"
"""The spot that leads to the plans, where there is none yet."""

WISH = "wish"
"""The spot of a board that is still empty: write down a wish."""
