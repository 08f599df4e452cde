import { z } from 'zod'

const named = z.object({ name: z.string() })
const file = z.object({ file: z.string() })
const obstacles = z.array(z.looseObject({ code: z.string() }))
const refused = z.array(z.object({ id: z.string(), name: z.string(), obstacles }))
const takenName = z.object({ name: z.string(), recordType: z.string() })

/**
 * Every failure a caller may meet, named NOUN_STATE, with the data its sentence is made of. The sentences are in
 * `shared/words/failure.ts`; anything else that goes wrong is a bug.
 */
export const failureData = {
  WORKSPACE_NONE: z.object({}),
  WORKSPACE_BUSY: z.object({ file: z.string(), process: z.number(), door: z.string(), since: z.string() }),
  WORKSPACE_MISSING: file,
  WORKSPACE_EXISTS: file,
  WORKSPACE_FOREIGN: file,
  WORKSPACE_DAMAGED: z.object({ file: z.string(), detail: z.string() }),
  WORKSPACE_NEWER: z.object({ file: z.string(), version: z.number(), known: z.number() }),
  WORKSPACE_READ_ONLY: z.object({
    file: z.string(),
    why: z.enum(['busy', 'newer', 'permission', 'foreign']),
  }),
  FOLDER_UNWRITABLE: z.object({ folder: z.string() }),
  DISK_FULL: file,
  PATH_REFUSED: z.object({}),
  TIME_ZONE_UNKNOWN: z.object({ timeZone: z.string() }),
  RECORD_TYPE_UNKNOWN: z.object({ recordType: z.string() }),
  COLUMN_UNKNOWN: z.object({ recordType: z.string(), column: z.string() }),
  RECORD_MISSING: z.object({ recordType: z.string(), key: z.string() }),
  SEGMENT_MISSING: named,
  RECORD_TYPE_FIXED: z.object({ recordType: z.string() }),
  RECORD_TYPE_UNSUITABLE: z.object({ recordType: z.string() }),
  SEGMENT_NAME_TAKEN: takenName,
  SEGMENT_NAME_AMBIGUOUS: z.object({ name: z.string(), recordTypes: z.array(z.string()) }),
  /** Segments that may not be active, each with what keeps it from it. */
  SEGMENT_NOT_ACTIVATABLE: z.object({ segments: refused }),
  SEGMENT_TAKES_EVERYTHING: z.object({ names: z.array(z.string()) }),
  SEGMENT_PAUSED: z.object({ names: z.array(z.string()), recordType: z.string() }),
  SEGMENT_IS_DEFAULT: z.object({ what: z.enum(['delete', 'move', 'rename', 'edit']) }),
  SEGMENT_CONNECTED: z.object({ name: z.string(), sequence: z.string() }),
  SEGMENTS_MANY: z.object({ count: z.number(), limit: z.number() }),
  SEQUENCE_MISSING: named,
  SEQUENCE_NAME_TAKEN: takenName,
  SEQUENCE_NAME_AMBIGUOUS: z.object({ name: z.string(), recordTypes: z.array(z.string()) }),
  SEQUENCE_ACTIVE: named,
  SEQUENCE_NOT_ACTIVATABLE: z.object({ sequences: refused }),
  SEQUENCE_RECORD_TYPE: z.object({
    sequence: z.string(),
    recordType: z.string(),
    segment: z.string(),
    segmentRecordType: z.string(),
  }),
  TRASH_MISSING: named,
  VERSION_MISSING: z.object({}),
  CONDITIONS_INVALID: z.object({
    problems: z.array(z.looseObject({ node: z.string(), code: z.string() })),
  }),
  DOCUMENT_INVALID: z.object({ path: z.string(), detail: z.string() }),
  FETCH_XML_INVALID: z.object({
    problems: z.array(z.looseObject({ code: z.string(), path: z.string(), line: z.number() })),
  }),
  RESULT_GONE: z.object({}),
  SOURCE_MISSING: file,
  FILE_EMPTY: file,
  FILE_NOT_TABLE: file,
  FILE_UNREADABLE: z.object({ file: z.string(), detail: z.string() }),
  FILE_TOO_LARGE: z.object({ file: z.string(), limit: z.number() }),
  ENCODING_UNKNOWN: z.object({ encoding: z.string() }),
  IMPORT_COLUMN_UNKNOWN: z.object({ column: z.string(), headers: z.array(z.string()) }),
  IMPORT_COLUMN_REPEATED: z.object({ column: z.string() }),
  IMPORT_TYPE_CONFLICT: z.object({ column: z.string(), existing: z.string(), wanted: z.string() }),
  NAME_UNUSABLE: named,
  NOTHING_TO_UNDO: z.object({}),
  NOTHING_TO_REDO: z.object({}),
} as const satisfies Record<string, z.ZodType>

export type FailureCode = keyof typeof failureData
