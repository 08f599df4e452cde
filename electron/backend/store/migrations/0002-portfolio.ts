/** The segment of an old change, completed by what there was nothing to choose about then. */
const segment = (side: 'before' | 'after') => `
  json_set(json_remove(p.value -> '$.${side}', '$.position'), '$.state', 'inactive', '$.isDefault', json('false'),
    '$.sequence', NULL, '$.previouslySegmented', json('false'), '$.runRulesOnMove', json('false'), '$.owner', NULL,
    '$.serial', 0, '$.createdAt', p.value ->> '$.${side}.modifiedAt')`

/**
 * The puts of an old command. Where a segment comes or goes, the order of all that were ever known goes along: those
 * that are not there are passed over, and whoever comes back stands where it stood.
 */
const puts = (side: 'before' | 'after') => `
  (SELECT json_group_array(json(put)) FROM (
    SELECT json_object('of', p.value ->> '$.of', 'id', p.value ->> '$.id', 'value', json(
      CASE WHEN p.value ->> '$.of' = 'segment' AND p.value ->> '$.${side}' IS NOT NULL THEN ${segment(side)}
        ELSE p.value -> '$.${side}' END)) AS put
    FROM json_each(command.forward) p
    UNION ALL
    SELECT DISTINCT json_object('of', 'order', 'id', k.record_type, 'value', json(
      (SELECT json_group_array(o.id ORDER BY o.position, o.name) FROM known_segment o
        WHERE o.record_type = k.record_type)))
    FROM json_each(command.forward) p JOIN known_segment k ON k.id = p.value ->> '$.id'
    WHERE p.value ->> '$.of' = 'segment'
      AND (p.value ->> '$.before' IS NULL OR p.value ->> '$.after' IS NULL)))`

/** Segments that the command log remembers on one side of its changes, as the newest change has them. */
const remembered = (side: 'before' | 'after') => `
  INSERT OR IGNORE INTO known_segment
  SELECT p.value ->> '$.id', p.value ->> '$.${side}.recordType', p.value ->> '$.${side}.name',
    p.value ->> '$.${side}.description', p.value ->> '$.${side}.position'
  FROM command c, json_each(c.forward) p
  WHERE p.value ->> '$.of' = 'segment' AND p.value ->> '$.${side}' IS NOT NULL ORDER BY c.seq DESC;`

/** What history keeps of a segment: the fields in the order in which they are written from now on. */
const version = (of: string, live: string) => `json_object(
  'name', ${of}.name, 'description', ${of}.description, 'state', 'inactive', 'live', json(${live}),
  'sequence', NULL, 'previouslySegmented', json('false'), 'runRulesOnMove', json('false'), 'owner', NULL)`

/**
 * Priorities, lifecycle, sequences, rules, versions and the trash. Live definitions and drafts move into the
 * segment's own row; versions hold whole segments, orders and sequences; the command log holds values to put in place.
 */
export const portfolio = `
ALTER TABLE workspace ADD COLUMN records_version INTEGER NOT NULL DEFAULT 0;
UPDATE workspace SET records_version = version;

CREATE TABLE segment_as_of_2 (
  id TEXT PRIMARY KEY,
  record_type TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  description TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('inactive', 'active')),
  is_default INTEGER NOT NULL,
  live TEXT,
  draft TEXT,
  sequence TEXT,
  previously_segmented INTEGER NOT NULL,
  run_rules_on_move INTEGER NOT NULL,
  owner TEXT,
  serial INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  UNIQUE (record_type, name_folded)
) STRICT, WITHOUT ROWID;

-- One row per record type: the ids in priority order, highest first, as a JSON array; default segments are not in it.
CREATE TABLE segment_order (
  record_type TEXT PRIMARY KEY,
  segments TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sequence (
  id TEXT PRIMARY KEY,
  record_type TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('inactive', 'active')),
  definition TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  UNIQUE (record_type, name_folded)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment_rule (
  id TEXT PRIMARY KEY,
  segment TEXT NOT NULL,
  position INTEGER NOT NULL,
  active INTEGER NOT NULL,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_rule_of_segment ON assignment_rule (segment, position);

CREATE TABLE trash (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('segment', 'sequence')),
  name TEXT NOT NULL,
  record_type TEXT NOT NULL,
  at INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Append-only: a segment, an order or a sequence as it stood after each change.
CREATE TABLE definition_version (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('segment', 'order', 'sequence')),
  item TEXT NOT NULL,
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX definition_version_of_item ON definition_version (kind, item, seq);

INSERT INTO segment_as_of_2
SELECT s.id, s.record_type, s.name, s.name_folded, s.description, 'inactive', 0,
  (SELECT v.conditions FROM segment_version v WHERE v.segment = s.id AND v.number = s.live_version),
  (SELECT d.conditions FROM segment_draft d WHERE d.segment = s.id),
  NULL, 0, 0, NULL, row_number() OVER (ORDER BY s.record_type, s.position, s.name), s.modified_at, s.modified_at
FROM segment s;

INSERT INTO segment_order
SELECT record_type, json_group_array(id ORDER BY position, name) FROM segment GROUP BY record_type;

CREATE TABLE known_segment (
  id TEXT PRIMARY KEY,
  record_type TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO known_segment SELECT id, record_type, name, description, position FROM segment;
${remembered('before')}
${remembered('after')}

-- Names of then are not known: versions were live definitions alone.
INSERT INTO definition_version (kind, item, at, label, content)
SELECT 'segment', k.id, v.at, 'save changes to ' || k.name, ${version('k', 'v.conditions')}
FROM segment_version v JOIN known_segment k ON k.id = v.segment ORDER BY v.at, v.number;

-- How a segment stands where that is not the version saved last: the save was undone.
INSERT INTO definition_version (kind, item, at, label, content)
SELECT 'segment', s.id, s.modified_at, 'update of the workspace', ${version('s', "coalesce(n.live, 'null')")}
FROM segment s JOIN segment_as_of_2 n ON n.id = s.id
WHERE (SELECT max(v.number) FROM segment_version v WHERE v.segment = s.id) > coalesce(s.live_version, 0);

-- Record types with segments take part, so that nothing a person made is paused by an update; users and teams cannot.
INSERT INTO setting (name, value)
SELECT 'workAssignment', json_group_array(name) FROM (
  SELECT 'lead' AS name UNION SELECT 'opportunity' UNION
  SELECT s.record_type FROM segment s JOIN record_type t ON t.name = s.record_type
  WHERE s.record_type NOT IN ('systemuser', 'team'));

-- What was put in place and what stood there before, instead of both twice.
UPDATE command SET forward = ${puts('after')}, inverse = ${puts('before')};

DROP TABLE known_segment;
DROP TABLE segment_draft;
DROP TABLE segment_version;
DROP TABLE segment;
ALTER TABLE segment_as_of_2 RENAME TO segment;
`
