"""Taking the practice along: export and import, and pages for paper."""
