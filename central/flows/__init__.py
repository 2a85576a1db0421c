"""What joins features: a withdrawal, retention, and the worker that looks after both."""
