"""The materials of a case: any file, kept encrypted."""
