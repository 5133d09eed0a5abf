"""What happens without a screen: documents, rules, guided sessions, the store, actions."""
