"""How a guided session runs: flow documents, items, conditions, the session, answers and plans."""
