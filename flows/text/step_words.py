"""Steps in words."""

IMPACT_WORDS = {1: "moves it a little", 2: "moves it some way", 3: "moves it a lot"}
"""How far a step moves its objective, in words."""
