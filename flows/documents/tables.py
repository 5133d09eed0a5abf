"""The tables of the files of a home, and the model of the documents in each."""

TABLES: dict[str, dict[str, str]] = {
    "profile": {
        "profile": "flows.documents.profile:Profile",
        "settings": "flows.documents.profile:Settings",
    },
    "journal": {
        "journal": "flows.documents.journal:JournalEntry",
        "wins": "flows.documents.journal:Win",
        "suggestions": "flows.documents.suggestion:Suggestion",
        "ratings": "flows.documents.entries:Rating",
        "episodes": "flows.documents.entries:Episode",
        "feelings": "flows.documents.entries:Feelings",
        "changes": "flows.documents.change:Change",
    },
    "plans": {
        "plan": "flows.documents.plan:Plan",
        "entries": "flows.documents.entries:Entry",
        "ratings": "flows.documents.entries:Rating",
        "reviews": "flows.documents.review:Review",
        "sessions": "flows.documents.review:Session",
        "agenda": "flows.documents.review:AgendaItem",
        "changes": "flows.documents.change:Change",
    },
    "drafts": {"draft": "flows.documents.draft:Draft"},
}
"""The models by table, of each kind of file; a model is told by its module and its name."""

MODEL_OF = {table: model for tables in TABLES.values() for table, model in tables.items()}
"""The model of each table, which is the same in every file."""
