/** The first layout of a workspace. */
export const first = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE owner (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  process INTEGER NOT NULL,
  started TEXT NOT NULL,
  door TEXT NOT NULL,
  token TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT;

CREATE TABLE record_type (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  plural_label TEXT NOT NULL,
  key_column TEXT,
  name_column TEXT
) STRICT;

CREATE TABLE record_column (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  record_type INTEGER NOT NULL REFERENCES record_type (id),
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  type TEXT NOT NULL,
  choices TEXT NOT NULL,
  targets TEXT NOT NULL,
  UNIQUE (record_type, name)
) STRICT;

-- The rows an import changed are kept as they were in before_<run>, those of the last runs.
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  record_type INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  at INTEGER NOT NULL,
  report TEXT NOT NULL,
  problems TEXT NOT NULL,
  catalog_before TEXT NOT NULL
) STRICT;

-- One line per changed record, or per run of new records from record to until; columns holds column ids, * is all.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  record_type INTEGER NOT NULL,
  record INTEGER NOT NULL,
  until INTEGER NOT NULL,
  columns TEXT NOT NULL,
  source TEXT NOT NULL,
  run INTEGER
) STRICT;

CREATE TABLE command (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'superseded')),
  forward TEXT NOT NULL,
  inverse TEXT NOT NULL
) STRICT;

CREATE TABLE segment (
  id TEXT PRIMARY KEY,
  record_type TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  description TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('inactive', 'active', 'paused')),
  position INTEGER NOT NULL,
  live_version INTEGER,
  modified_at INTEGER NOT NULL,
  UNIQUE (record_type, name_folded)
) STRICT, WITHOUT ROWID;

-- Append-only; survives the segment, so that history can be shown.
CREATE TABLE segment_version (
  segment TEXT NOT NULL,
  number INTEGER NOT NULL,
  conditions TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (segment, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment_draft (
  segment TEXT PRIMARY KEY REFERENCES segment (id) ON DELETE CASCADE,
  conditions TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  record_type INTEGER NOT NULL,
  record INTEGER NOT NULL,
  segment TEXT NOT NULL,
  since INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (record_type, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
`
