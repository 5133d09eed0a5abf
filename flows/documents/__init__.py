"""What is saved: frozen models, one file per family of documents."""
