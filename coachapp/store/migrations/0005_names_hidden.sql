-- How a case is anonymized: its own key, the pseudonyms it was given, and what the coach decided.
CREATE TABLE disguises (
  case_id    TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  key        TEXT NOT NULL CHECK (length(key) = 64),
  pseudonyms TEXT NOT NULL,
  shown      TEXT NOT NULL,
  hidden     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
