-- Any file that belongs to a case; its bytes lie sealed beside the database, named by the id.
CREATE TABLE materials (
  id         TEXT PRIMARY KEY,
  case_id    TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  sha256     TEXT NOT NULL,
  added_at   TEXT NOT NULL
) STRICT;
CREATE INDEX materials_by_case ON materials (case_id, added_at);
CREATE INDEX materials_by_session ON materials (session_id);
