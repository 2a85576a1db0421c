"""The assistant beside the session."""
