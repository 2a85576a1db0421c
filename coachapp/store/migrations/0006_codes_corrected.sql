-- Where the coach corrected the codes that a case was read as.
CREATE TABLE case_codes (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  added   TEXT NOT NULL,
  removed TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
