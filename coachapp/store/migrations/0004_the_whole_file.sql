-- How to reach a client stands apart from the case.
CREATE TABLE contacts (
  client_id TEXT PRIMARY KEY REFERENCES clients (id) ON DELETE CASCADE,
  email     TEXT NOT NULL,
  phone     TEXT NOT NULL,
  address   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO contacts SELECT id, email, phone, '' FROM clients WHERE email != '' OR phone != '';
ALTER TABLE clients DROP COLUMN email;
ALTER TABLE clients DROP COLUMN phone;
ALTER TABLE clients ADD COLUMN keep_months INTEGER CHECK (keep_months > 0);

CREATE TABLE contracts (
  case_id         TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  sponsor_contact TEXT NOT NULL,
  n_sessions      INTEGER CHECK (n_sessions > 0),
  agreed_on       TEXT,
  agreements      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE techniques (
  id         TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  name       TEXT NOT NULL
) STRICT;
CREATE INDEX techniques_by_session ON techniques (session_id);

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
CREATE TABLE assessment_scores (
  assessment_id TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  label         TEXT NOT NULL,
  score         REAL NOT NULL CHECK (score BETWEEN 0 AND 10),
  PRIMARY KEY (assessment_id, position)
) STRICT, WITHOUT ROWID;

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

-- What an import brought, so that it can be taken back as a whole.
CREATE TABLE imports (
  id          TEXT PRIMARY KEY,
  imported_at TEXT NOT NULL,
  source      TEXT NOT NULL
) STRICT;
CREATE TABLE import_items (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN
              ('client', 'case', 'session', 'action', 'appointment', 'material')),
  entity_id TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  PRIMARY KEY (import_id, kind, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_items_by_hash ON import_items (sha256);
CREATE INDEX import_items_by_entity ON import_items (entity_id);
CREATE TRIGGER clients_leave_imports AFTER DELETE ON clients
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER cases_leave_imports AFTER DELETE ON cases
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER sessions_leave_imports AFTER DELETE ON sessions
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER actions_leave_imports AFTER DELETE ON actions
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER materials_leave_imports AFTER DELETE ON materials
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;
CREATE TRIGGER appointments_leave_imports AFTER DELETE ON appointments
  BEGIN DELETE FROM import_items WHERE entity_id = old.id; END;

-- Who was erased; kept beside the database too, and applied again to an older backup.
CREATE TABLE erasures (
  client_id   TEXT PRIMARY KEY,
  erased_at   TEXT NOT NULL,
  n_cases     INTEGER NOT NULL,
  n_sessions  INTEGER NOT NULL,
  n_materials INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- More kinds of short texts to find. (A copy and a new table, since a table that triggers name
-- cannot be renamed to.)
CREATE TABLE scratch AS SELECT id, kind, entity_id, client_id, case_id, session_id FROM labels;
DROP TRIGGER labels_leave_index;
DROP TABLE labels;
CREATE TABLE labels (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('client_name', 'case_title', 'goal', 'action',
               'insight', 'material', 'contact', 'contract', 'technique', 'assessment')),
  entity_id  TEXT NOT NULL,
  client_id  TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  case_id    TEXT REFERENCES cases (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE
) STRICT;
INSERT INTO labels SELECT * FROM scratch;
DROP TABLE scratch;
CREATE INDEX labels_by_entity ON labels (kind, entity_id);
CREATE INDEX labels_by_client ON labels (client_id);
CREATE INDEX labels_by_case ON labels (case_id);
CREATE INDEX labels_by_session ON labels (session_id);
CREATE TRIGGER labels_leave_index AFTER DELETE ON labels
  BEGIN DELETE FROM label_index WHERE rowid = old.id; END;

CREATE TABLE scratch AS SELECT kind, entity_id FROM unindexed;
DROP TABLE unindexed;
CREATE TABLE unindexed (
  kind      TEXT NOT NULL CHECK (kind IN ('session', 'case', 'client', 'client_name',
              'case_title', 'goal', 'action', 'insight', 'material', 'contact', 'contract',
              'technique', 'assessment')),
  entity_id TEXT NOT NULL,
  PRIMARY KEY (kind, entity_id)
) STRICT, WITHOUT ROWID;
INSERT INTO unindexed SELECT kind, entity_id FROM scratch;
DROP TABLE scratch;
INSERT INTO to_index SELECT 'contact', client_id FROM contacts;
CREATE TRIGGER contacts_new AFTER INSERT ON contacts
  BEGIN INSERT INTO to_index VALUES ('contact', new.client_id); END;
CREATE TRIGGER contacts_changed AFTER UPDATE ON contacts
  BEGIN INSERT INTO to_index VALUES ('contact', new.client_id); END;
CREATE TRIGGER contacts_gone AFTER DELETE ON contacts
  BEGIN DELETE FROM labels WHERE kind = 'contact' AND entity_id = old.client_id; END;
CREATE TRIGGER contracts_new AFTER INSERT ON contracts
  BEGIN INSERT INTO to_index VALUES ('contract', new.case_id); END;
CREATE TRIGGER contracts_changed AFTER UPDATE ON contracts
  BEGIN INSERT INTO to_index VALUES ('contract', new.case_id); END;
CREATE TRIGGER contracts_gone AFTER DELETE ON contracts
  BEGIN DELETE FROM labels WHERE kind = 'contract' AND entity_id = old.case_id; END;
CREATE TRIGGER techniques_new AFTER INSERT ON techniques
  BEGIN INSERT INTO to_index VALUES ('technique', new.id); END;
CREATE TRIGGER techniques_changed AFTER UPDATE OF name ON techniques
  BEGIN INSERT INTO to_index VALUES ('technique', new.id); END;
CREATE TRIGGER techniques_gone AFTER DELETE ON techniques
  BEGIN DELETE FROM labels WHERE kind = 'technique' AND entity_id = old.id; END;
CREATE TRIGGER assessments_new AFTER INSERT ON assessments
  BEGIN INSERT INTO to_index VALUES ('assessment', new.id); END;
CREATE TRIGGER assessments_changed AFTER UPDATE OF title, session_id ON assessments
  BEGIN INSERT INTO to_index VALUES ('assessment', new.id); END;
CREATE TRIGGER assessments_gone AFTER DELETE ON assessments
  BEGIN DELETE FROM labels WHERE kind = 'assessment' AND entity_id = old.id; END;

-- A label goes with the session it names; an action stays, and is to be found without it.
DROP TRIGGER actions_changed;
CREATE TRIGGER actions_changed AFTER UPDATE OF text, session_id ON actions
  BEGIN INSERT INTO to_index VALUES ('action', new.id); END;
