"""Everything a person touches: the command line, the screens, the plain prompts."""
