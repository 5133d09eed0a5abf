"""How documents are kept: storage, transactions, drafts, history, backups, migrations."""
