-- Short texts to find: names, titles, actions, goals, insights, files. Like passages, the place
-- here and the words in an index; apart from them, since the assistant reads passages only.
CREATE TABLE labels (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN
               ('client_name', 'case_title', 'goal', 'action', 'insight', 'material')),
  entity_id  TEXT NOT NULL,
  client_id  TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  case_id    TEXT REFERENCES cases (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX labels_by_entity ON labels (kind, entity_id);
CREATE INDEX labels_by_client ON labels (client_id);
CREATE INDEX labels_by_case ON labels (case_id);
CREATE INDEX labels_by_session ON labels (session_id);
CREATE VIRTUAL TABLE label_index USING fts5 (
  text, stems, client, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO label_index (label_index, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER labels_leave_index AFTER DELETE ON labels
  BEGIN DELETE FROM label_index WHERE rowid = old.id; END;

-- The marks of what is to be indexed get more kinds.
CREATE TABLE unindexed_2 (
  kind      TEXT NOT NULL CHECK (kind IN ('session', 'case', 'client', 'client_name',
              'case_title', 'goal', 'action', 'insight', 'material')),
  entity_id TEXT NOT NULL,
  PRIMARY KEY (kind, entity_id)
) STRICT, WITHOUT ROWID;
INSERT INTO unindexed_2 SELECT kind, entity_id FROM unindexed;
INSERT INTO unindexed_2 SELECT 'client_name', id FROM clients;
INSERT INTO unindexed_2 SELECT 'case_title', id FROM cases;
INSERT INTO unindexed_2 SELECT 'goal', id FROM goals;
INSERT INTO unindexed_2 SELECT 'action', id FROM actions;
INSERT INTO unindexed_2 SELECT 'insight', id FROM insights;
INSERT INTO unindexed_2 SELECT 'material', id FROM materials;
DROP TRIGGER clients_new;
DROP TRIGGER clients_changed;
DROP TRIGGER cases_new;
DROP TRIGGER cases_changed;
DROP TRIGGER sessions_new;
DROP TRIGGER sessions_changed;
DROP TABLE unindexed;
ALTER TABLE unindexed_2 RENAME TO unindexed;

-- A view takes the marks, so that each trigger is one line and a mark that is there already stays.
CREATE VIEW to_index AS SELECT kind, entity_id FROM unindexed;
CREATE TRIGGER to_index_once INSTEAD OF INSERT ON to_index
  BEGIN INSERT INTO unindexed SELECT new.kind, new.entity_id WHERE NOT EXISTS
    (SELECT 1 FROM unindexed WHERE kind = new.kind AND entity_id = new.entity_id); END;
CREATE TRIGGER clients_new AFTER INSERT ON clients
  BEGIN INSERT INTO to_index VALUES ('client', new.id), ('client_name', new.id); END;
CREATE TRIGGER clients_changed AFTER UPDATE OF notes ON clients
  BEGIN INSERT INTO to_index VALUES ('client', new.id); END;
CREATE TRIGGER clients_renamed AFTER UPDATE OF name, organisation, role ON clients
  BEGIN INSERT INTO to_index VALUES ('client_name', new.id); END;
CREATE TRIGGER cases_new AFTER INSERT ON cases
  BEGIN INSERT INTO to_index VALUES ('case', new.id), ('case_title', new.id); END;
CREATE TRIGGER cases_changed AFTER UPDATE OF question, context ON cases
  BEGIN INSERT INTO to_index VALUES ('case', new.id); END;
CREATE TRIGGER cases_renamed AFTER UPDATE OF title, sponsor ON cases
  BEGIN INSERT INTO to_index VALUES ('case_title', new.id); END;
CREATE TRIGGER sessions_new AFTER INSERT ON sessions
  BEGIN INSERT INTO to_index VALUES ('session', new.id); END;
CREATE TRIGGER sessions_changed AFTER UPDATE OF notes, private_notes, report ON sessions
  BEGIN INSERT INTO to_index VALUES ('session', new.id); END;
CREATE TRIGGER goals_new AFTER INSERT ON goals
  BEGIN INSERT INTO to_index VALUES ('goal', new.id); END;
CREATE TRIGGER goals_changed AFTER UPDATE OF title ON goals
  BEGIN INSERT INTO to_index VALUES ('goal', new.id); END;
CREATE TRIGGER goals_gone AFTER DELETE ON goals
  BEGIN DELETE FROM labels WHERE kind = 'goal' AND entity_id = old.id; END;
CREATE TRIGGER actions_new AFTER INSERT ON actions
  BEGIN INSERT INTO to_index VALUES ('action', new.id); END;
CREATE TRIGGER actions_changed AFTER UPDATE OF text ON actions
  BEGIN INSERT INTO to_index VALUES ('action', new.id); END;
CREATE TRIGGER actions_gone AFTER DELETE ON actions
  BEGIN DELETE FROM labels WHERE kind = 'action' AND entity_id = old.id; END;
CREATE TRIGGER insights_new AFTER INSERT ON insights
  BEGIN INSERT INTO to_index VALUES ('insight', new.id); END;
CREATE TRIGGER insights_changed AFTER UPDATE OF text ON insights
  BEGIN INSERT INTO to_index VALUES ('insight', new.id); END;
CREATE TRIGGER insights_gone AFTER DELETE ON insights
  BEGIN DELETE FROM labels WHERE kind = 'insight' AND entity_id = old.id; END;
CREATE TRIGGER materials_new AFTER INSERT ON materials
  BEGIN INSERT INTO to_index VALUES ('material', new.id); END;
CREATE TRIGGER materials_renamed AFTER UPDATE OF name ON materials
  BEGIN INSERT INTO to_index VALUES ('material', new.id); END;
CREATE TRIGGER materials_gone AFTER DELETE ON materials
  BEGIN DELETE FROM labels WHERE kind = 'material' AND entity_id = old.id; END;
