"""A session and its texts."""
