CREATE TABLE actions (
  id         TEXT PRIMARY KEY,
  case_id    TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE SET NULL,
  text       TEXT NOT NULL,
  owner      TEXT NOT NULL CHECK (owner IN ('client', 'coach')),
  due_on     TEXT,
  done_on    TEXT
) STRICT;
CREATE INDEX actions_by_case ON actions (case_id);
CREATE INDEX actions_by_session ON actions (session_id);
CREATE TRIGGER actions_changed AFTER UPDATE OF text, session_id ON actions
  BEGIN INSERT INTO to_index VALUES ('action', new.id); END;
CREATE TRIGGER actions_gone AFTER DELETE ON actions
  BEGIN DELETE FROM labels WHERE kind = 'action' AND entity_id = old.id; END;
CREATE TRIGGER actions_leave_imports AFTER DELETE ON actions
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER actions_new AFTER INSERT ON actions
  BEGIN INSERT INTO to_index VALUES ('action', new.id); END;
CREATE TABLE ai_runs (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE SET NULL,
  task       TEXT NOT NULL,
  model      TEXT NOT NULL,
  started_at TEXT NOT NULL,
  duration_s REAL NOT NULL,
  n_tokens   INTEGER NOT NULL,
  n_sources  INTEGER NOT NULL,
  n_marked   INTEGER NOT NULL,
  outcome    TEXT NOT NULL CHECK (outcome IN ('pending', 'kept', 'discarded', 'stopped'))
) STRICT;
CREATE INDEX ai_runs_by_client ON ai_runs (client_id, started_at);
CREATE INDEX ai_runs_by_session ON ai_runs (session_id);
CREATE TABLE amendments (
  id         TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  written_at TEXT NOT NULL,
  text       TEXT NOT NULL
) STRICT;
CREATE INDEX amendments_by_session ON amendments (session_id, written_at);
CREATE TABLE appointments (
  id           TEXT PRIMARY KEY,
  title        TEXT NOT NULL,
  starts_at    TEXT NOT NULL,
  duration_min INTEGER NOT NULL CHECK (duration_min BETWEEN 0 AND 44640),
  place        TEXT NOT NULL,
  uid          TEXT NOT NULL
) STRICT;
CREATE INDEX appointments_by_start ON appointments (starts_at);
CREATE INDEX appointments_by_uid ON appointments (uid);
CREATE TRIGGER appointments_leave_imports AFTER DELETE ON appointments
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TABLE assessment_scores (
  assessment_id TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  label         TEXT NOT NULL,
  score         REAL NOT NULL CHECK (score BETWEEN 0 AND 10),
  PRIMARY KEY (assessment_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE assessments (
  id         TEXT PRIMARY KEY,
  case_id    TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE SET NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('wheel', 'thermometer', 'scaling')),
  title      TEXT NOT NULL,
  taken_on   TEXT NOT NULL
) STRICT;
CREATE INDEX assessments_by_case ON assessments (case_id, taken_on);
CREATE INDEX assessments_by_session ON assessments (session_id);
CREATE TRIGGER assessments_changed AFTER UPDATE OF title, session_id ON assessments
  BEGIN INSERT INTO to_index VALUES ('assessment', new.id); END;
CREATE TRIGGER assessments_gone AFTER DELETE ON assessments
  BEGIN DELETE FROM labels WHERE kind = 'assessment' AND entity_id = old.id; END;
CREATE TRIGGER assessments_new AFTER INSERT ON assessments
  BEGIN INSERT INTO to_index VALUES ('assessment', new.id); END;
CREATE TABLE audit (
  seq     INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  verb    TEXT NOT NULL,
  subject TEXT NOT NULL,
  mac     TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TABLE case_codes (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  added   TEXT NOT NULL,
  removed TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE cases (
  id         TEXT PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  title      TEXT NOT NULL,
  question   TEXT NOT NULL,
  context    TEXT NOT NULL,
  sponsor    TEXT NOT NULL,
  status     TEXT NOT NULL CHECK (status IN ('open', 'paused', 'closed')),
  started_on TEXT NOT NULL,
  ended_on   TEXT
) STRICT;
CREATE INDEX cases_by_client ON cases (client_id);
CREATE TRIGGER cases_changed AFTER UPDATE OF question, context ON cases
  BEGIN INSERT INTO to_index VALUES ('case', new.id); END;
CREATE TRIGGER cases_leave_imports AFTER DELETE ON cases
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER cases_new AFTER INSERT ON cases
  BEGIN INSERT INTO to_index VALUES ('case', new.id), ('case_title', new.id); END;
CREATE TRIGGER cases_renamed AFTER UPDATE OF title, sponsor ON cases
  BEGIN INSERT INTO to_index VALUES ('case_title', new.id); END;
CREATE TABLE clients (
  id           TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  organisation TEXT NOT NULL,
  role         TEXT NOT NULL,
  notes        TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  archived_at  TEXT
, keep_months INTEGER CHECK (keep_months > 0)) STRICT;
CREATE TRIGGER clients_changed AFTER UPDATE OF notes ON clients
  BEGIN INSERT INTO to_index VALUES ('client', new.id); END;
CREATE TRIGGER clients_leave_imports AFTER DELETE ON clients
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER clients_new AFTER INSERT ON clients
  BEGIN INSERT INTO to_index VALUES ('client', new.id), ('client_name', new.id); END;
CREATE TRIGGER clients_renamed AFTER UPDATE OF name, organisation, role ON clients
  BEGIN INSERT INTO to_index VALUES ('client_name', new.id); END;
CREATE TABLE consents (
  id           TEXT PRIMARY KEY,
  client_id    TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  purpose      TEXT NOT NULL CHECK
                 (purpose IN ('file', 'assistant', 'sponsor', 'hours_log', 'sharing')),
  given_on     TEXT NOT NULL,
  how          TEXT NOT NULL,
  withdrawn_on TEXT
) STRICT;
CREATE INDEX consents_by_client ON consents (client_id, given_on);
CREATE TABLE contacts (
  client_id TEXT PRIMARY KEY REFERENCES clients (id) ON DELETE CASCADE,
  email     TEXT NOT NULL,
  phone     TEXT NOT NULL,
  address   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER contacts_changed AFTER UPDATE ON contacts
  BEGIN INSERT INTO to_index VALUES ('contact', new.client_id); END;
CREATE TRIGGER contacts_gone AFTER DELETE ON contacts
  BEGIN DELETE FROM labels WHERE kind = 'contact' AND entity_id = old.client_id; END;
CREATE TRIGGER contacts_new AFTER INSERT ON contacts
  BEGIN INSERT INTO to_index VALUES ('contact', new.client_id); END;
CREATE TABLE contracts (
  case_id         TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  sponsor_contact TEXT NOT NULL,
  n_sessions      INTEGER CHECK (n_sessions > 0),
  agreed_on       TEXT,
  agreements      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER contracts_changed AFTER UPDATE ON contracts
  BEGIN INSERT INTO to_index VALUES ('contract', new.case_id); END;
CREATE TRIGGER contracts_gone AFTER DELETE ON contracts
  BEGIN DELETE FROM labels WHERE kind = 'contract' AND entity_id = old.case_id; END;
CREATE TRIGGER contracts_new AFTER INSERT ON contracts
  BEGIN INSERT INTO to_index VALUES ('contract', new.case_id); END;
CREATE TABLE disguises (
  case_id    TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  key        TEXT NOT NULL CHECK (length(key) = 64),
  pseudonyms TEXT NOT NULL,
  shown      TEXT NOT NULL,
  hidden     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE erasures (
  client_id   TEXT PRIMARY KEY,
  erased_at   TEXT NOT NULL,
  n_cases     INTEGER NOT NULL,
  n_sessions  INTEGER NOT NULL,
  n_materials INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE goals (
  id         TEXT PRIMARY KEY,
  case_id    TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  title      TEXT NOT NULL,
  created_at TEXT NOT NULL,
  reached_on TEXT
) STRICT;
CREATE INDEX goals_by_case ON goals (case_id);
CREATE TRIGGER goals_changed AFTER UPDATE OF title ON goals
  BEGIN INSERT INTO to_index VALUES ('goal', new.id); END;
CREATE TRIGGER goals_gone AFTER DELETE ON goals
  BEGIN DELETE FROM labels WHERE kind = 'goal' AND entity_id = old.id; END;
CREATE TRIGGER goals_new AFTER INSERT ON goals
  BEGIN INSERT INTO to_index VALUES ('goal', new.id); END;
CREATE TABLE import_items (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN
              ('client', 'case', 'session', 'action', 'appointment', 'material')),
  entity_id TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  PRIMARY KEY (import_id, kind, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_items_by_entity ON import_items (entity_id);
CREATE INDEX import_items_by_hash ON import_items (sha256);
CREATE TABLE imports (
  id          TEXT PRIMARY KEY,
  imported_at TEXT NOT NULL,
  source      TEXT NOT NULL
) STRICT;
CREATE TABLE insights (
  id         TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  text       TEXT NOT NULL
) STRICT;
CREATE INDEX insights_by_session ON insights (session_id);
CREATE TRIGGER insights_changed AFTER UPDATE OF text ON insights
  BEGIN INSERT INTO to_index VALUES ('insight', new.id); END;
CREATE TRIGGER insights_gone AFTER DELETE ON insights
  BEGIN DELETE FROM labels WHERE kind = 'insight' AND entity_id = old.id; END;
CREATE TRIGGER insights_new AFTER INSERT ON insights
  BEGIN INSERT INTO to_index VALUES ('insight', new.id); END;
CREATE VIRTUAL TABLE label_index USING fts5 (
  text, stems, client, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE 'label_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'label_index_content'(id INTEGER PRIMARY KEY, c0, c1, c2);
CREATE TABLE 'label_index_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'label_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'label_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE labels (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('client_name', 'case_title', 'goal', 'action',
               'insight', 'material', 'contact', 'contract', 'technique', 'assessment')),
  entity_id  TEXT NOT NULL,
  client_id  TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  case_id    TEXT REFERENCES cases (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX labels_by_case ON labels (case_id);
CREATE INDEX labels_by_client ON labels (client_id);
CREATE INDEX labels_by_entity ON labels (kind, entity_id);
CREATE INDEX labels_by_session ON labels (session_id);
CREATE TRIGGER labels_leave_index AFTER DELETE ON labels
  BEGIN DELETE FROM label_index WHERE rowid = old.id; END;
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
CREATE TRIGGER materials_gone AFTER DELETE ON materials
  BEGIN DELETE FROM labels WHERE kind = 'material' AND entity_id = old.id; END;
CREATE TRIGGER materials_leave_imports AFTER DELETE ON materials
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER materials_new AFTER INSERT ON materials
  BEGIN INSERT INTO to_index VALUES ('material', new.id); END;
CREATE TRIGGER materials_renamed AFTER UPDATE OF name ON materials
  BEGIN INSERT INTO to_index VALUES ('material', new.id); END;
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE passage_index USING fts5 (
  text, stems, client, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE passages (
  id         INTEGER PRIMARY KEY,
  client_id  TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  case_id    TEXT REFERENCES cases (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
  field      TEXT NOT NULL,
  start_at   INTEGER NOT NULL,
  end_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX passages_by_case ON passages (case_id);
CREATE INDEX passages_by_client ON passages (client_id);
CREATE INDEX passages_by_session ON passages (session_id);
CREATE TRIGGER passages_leave_index AFTER DELETE ON passages
  BEGIN DELETE FROM passage_index WHERE rowid = old.id; END;
CREATE TABLE scores (
  id         TEXT PRIMARY KEY,
  goal_id    TEXT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE SET NULL,
  scored_on  TEXT NOT NULL,
  score      REAL NOT NULL CHECK (score BETWEEN 0 AND 10)
) STRICT;
CREATE INDEX scores_by_goal ON scores (goal_id, scored_on);
CREATE INDEX scores_by_session ON scores (session_id);
CREATE TABLE sessions (
  id            TEXT PRIMARY KEY,
  case_id       TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  starts_at     TEXT NOT NULL,
  duration_min  INTEGER NOT NULL CHECK (duration_min BETWEEN 0 AND 1440),
  kind          TEXT NOT NULL CHECK (kind IN ('intake', 'session', 'three_way', 'evaluation')),
  form          TEXT NOT NULL CHECK (form IN ('in_person', 'online', 'phone', 'walking')),
  notes         TEXT NOT NULL,
  private_notes TEXT NOT NULL,
  report        TEXT NOT NULL,
  report_status TEXT NOT NULL CHECK (report_status IN ('draft', 'reviewed', 'locked'))
) STRICT;
CREATE INDEX sessions_by_case ON sessions (case_id, starts_at);
CREATE INDEX sessions_by_start ON sessions (starts_at);
CREATE TRIGGER sessions_changed AFTER UPDATE OF notes, private_notes, report ON sessions
  BEGIN INSERT INTO to_index VALUES ('session', new.id); END;
CREATE TRIGGER sessions_keep_locked_report BEFORE UPDATE OF report, report_status ON sessions
  WHEN old.report_status = 'locked'
    AND (new.report IS NOT old.report OR new.report_status IS NOT old.report_status)
  BEGIN SELECT RAISE(ABORT, 'report is locked'); END;
CREATE TRIGGER sessions_leave_imports AFTER DELETE ON sessions
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER sessions_new AFTER INSERT ON sessions
  BEGIN INSERT INTO to_index VALUES ('session', new.id); END;
CREATE TABLE techniques (
  id         TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  name       TEXT NOT NULL
) STRICT;
CREATE INDEX techniques_by_session ON techniques (session_id);
CREATE TRIGGER techniques_changed AFTER UPDATE OF name ON techniques
  BEGIN INSERT INTO to_index VALUES ('technique', new.id); END;
CREATE TRIGGER techniques_gone AFTER DELETE ON techniques
  BEGIN DELETE FROM labels WHERE kind = 'technique' AND entity_id = old.id; END;
CREATE TRIGGER techniques_new AFTER INSERT ON techniques
  BEGIN INSERT INTO to_index VALUES ('technique', new.id); END;
CREATE VIEW to_index AS SELECT kind, entity_id FROM unindexed;
CREATE TRIGGER to_index_once INSTEAD OF INSERT ON to_index
  BEGIN INSERT INTO unindexed SELECT new.kind, new.entity_id WHERE NOT EXISTS
    (SELECT 1 FROM unindexed WHERE kind = new.kind AND entity_id = new.entity_id); END;
CREATE TABLE unindexed (
  kind      TEXT NOT NULL CHECK (kind IN ('session', 'case', 'client', 'client_name',
              'case_title', 'goal', 'action', 'insight', 'material', 'contact', 'contract',
              'technique', 'assessment')),
  entity_id TEXT NOT NULL,
  PRIMARY KEY (kind, entity_id)
) STRICT, WITHOUT ROWID;
