"""What joins features: a withdrawal, and retention."""
