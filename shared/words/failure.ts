import type { Catalog } from '#shared/conditions/walk.ts'
import type { FailureData } from '#shared/contract/failure.ts'
import type { FailureCode } from '#shared/contract/failures.ts'
import { obstacleSentence, type AnyObstacle } from './obstacle.ts'

/** A failure of any code with its own data, as it arrives at a caller. */
export type AnyFailure = {
  readonly [Code in FailureCode]: { readonly code: Code; readonly data: FailureData<Code> }
}[FailureCode]

/** The sentence that tells a person what failed, with the thing's name and the way out. */
export function failureSentence<Code extends FailureCode>(code: Code, data: FailureData<Code>): string {
  const write: (data: FailureData<Code>) => string = sentences[code]
  return write(data)
}

/** Whether a code is one of the declared failures; everything else is a bug. */
export function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(sentences, code)
}

const sentences: { readonly [Code in FailureCode]: (data: FailureData<Code>) => string } = {
  WORKSPACE_NONE: () => 'No workspace is open. Open one or create a new one first.',
  WORKSPACE_BUSY: ({ file, process, door }) =>
    `${file} is open for writing ${doorNamed(door)} (process ${String(process)}). Close it there, or open it read-only.`,
  WORKSPACE_MISSING: ({ file }) =>
    `${file} is not there any more. Put the file back, or remove it from the recent workspaces.`,
  WORKSPACE_EXISTS: ({ file }) => `${file} exists already. Choose another name, or open that workspace.`,
  WORKSPACE_FOREIGN: ({ file }) =>
    `${file} is not a Segment Studio workspace. It was left as it is; choose a .segws file.`,
  WORKSPACE_DAMAGED: ({ file, detail }) =>
    `${file} is damaged and was not opened (${detail}). It was left as it is; open a backup of it.`,
  WORKSPACE_NEWER: ({ file, version, known }) =>
    `${file} comes from a newer Segment Studio (file version ${String(version)}, this one knows ${String(known)}). Update Segment Studio, or open it read-only.`,
  WORKSPACE_READ_ONLY: ({ file, why }) => `${file} is open read-only: ${readOnlyReasons[why]}`,
  FOLDER_UNWRITABLE: ({ folder }) =>
    `Nothing can be written to the folder ${folder}. Choose another folder, or allow writing to this one.`,
  DISK_FULL: ({ file }) =>
    `The disk that holds ${file} is full. Nothing was changed; free some space and try again.`,
  PATH_REFUSED: () =>
    'The page may not open files by their path. Drop the file on the window, or choose it in the file dialog.',
  TIME_ZONE_UNKNOWN: ({ timeZone }) =>
    `'${timeZone}' is no known time zone. Choose one by its name, such as Europe/Berlin.`,
  RECORD_TYPE_UNKNOWN: ({ recordType }) =>
    `The record type '${recordType}' is not in this workspace. Choose another one, or import its records first.`,
  COLUMN_UNKNOWN: ({ recordType, column }) =>
    `The column '${column}' does not exist on '${recordType}'. Choose another column, or import one of that name.`,
  RECORD_MISSING: ({ recordType, key }) =>
    `There is no '${recordType}' with the key '${key}' any more. Pick another record.`,
  RECORD_TYPE_FIXED: ({ recordType }) =>
    `The record type '${recordType}' cannot be removed: it always takes part in work assignment.`,
  RECORD_TYPE_UNSUITABLE: ({ recordType }) =>
    `The record type '${recordType}' cannot take part in work assignment: its records receive work. Choose another one.`,
  SEGMENT_MISSING: ({ name }) =>
    `The segment '${name}' does not exist. It may have been deleted: undo the deletion, or choose another segment.`,
  SEGMENT_NAME_TAKEN: ({ name, recordType }) =>
    `The record type '${recordType}' has a segment named '${name}' already. Choose another name.`,
  SEGMENT_NAME_AMBIGUOUS: ({ name, recordTypes }) =>
    `Segments named '${name}' exist for ${listed(recordTypes)}. Say which record type is meant.`,
  SEGMENT_NOT_ACTIVATABLE: ({ segments }) => segments.map(refusedSentence).join(' '),
  SEGMENT_TAKES_EVERYTHING: ({ names }) =>
    `${listed(names)} would take every record that reaches ${names.length === 1 ? 'it' : 'them'}, so that nothing below gets any. Confirm that this is meant, or add conditions.`,
  SEGMENT_PAUSED: ({ names, recordType }) =>
    `${listed(names)} ${names.length === 1 ? 'is' : 'are'} paused, because '${recordType}' takes no part in work assignment. Add the record type in the settings first.`,
  SEGMENT_IS_DEFAULT: ({ what }) => defaultSegmentRefusals[what],
  SEGMENT_CONNECTED: ({ name, sequence }) =>
    `'${name}' is connected to the sequence '${sequence}'. Disconnect it first, or replace it.`,
  SEGMENTS_MANY: ({ count, limit }) =>
    `${String(count)} segments would be active, and only ${String(limit)} may be at a time. Deactivate others first, or raise the limit in the settings.`,
  SEQUENCE_MISSING: ({ name }) =>
    `The sequence '${name}' does not exist. It may have been deleted: undo the deletion, or choose another sequence.`,
  SEQUENCE_NAME_TAKEN: ({ name, recordType }) =>
    `The record type '${recordType}' has a sequence named '${name}' already. Choose another name.`,
  SEQUENCE_NAME_AMBIGUOUS: ({ name, recordTypes }) =>
    `Sequences named '${name}' exist for ${listed(recordTypes)}. Say which record type is meant.`,
  SEQUENCE_ACTIVE: ({ name }) => `'${name}' is active. Deactivate the sequence to change how it runs.`,
  SEQUENCE_NOT_ACTIVATABLE: ({ sequences }) => sequences.map(refusedSentence).join(' '),
  SEQUENCE_RECORD_TYPE: ({ sequence, recordType, segment, segmentRecordType }) =>
    `The sequence '${sequence}' is for '${recordType}' and the segment '${segment}' for '${segmentRecordType}'. Choose a sequence for '${segmentRecordType}'.`,
  TRASH_MISSING: ({ name }) =>
    `'${name}' is not in the trash any more: it was restored, or deleted for good.`,
  VERSION_MISSING: () => 'That version is no longer kept. Choose another one.',
  CONDITIONS_INVALID: ({ problems }) =>
    `${counted(problems.length, 'condition')} cannot be evaluated, so nothing was done. Correct or remove what is marked.`,
  DOCUMENT_INVALID: ({ path, detail }) =>
    `The definition document cannot be read${path === '' ? '' : ` at ${path}`}: ${detail}. Correct it and try again.`,
  FETCH_XML_INVALID: ({ problems }) =>
    `${counted(problems.length, 'part')} of the FetchXML cannot be taken over, so nothing was. Correct ${problems.length === 1 ? 'it' : 'them'} and try again.`,
  RESULT_GONE: () => 'These results have been replaced by newer ones. Simulate again to see them.',
  SOURCE_MISSING: ({ file }) => `${file} is not there any more. Choose the file again.`,
  FILE_EMPTY: ({ file }) => `${file} is empty. Choose a file that holds at least a header row.`,
  FILE_NOT_TABLE: ({ file }) => `${file} is not a table. Export it as CSV, XLSX or JSON and choose it again.`,
  FILE_UNREADABLE: ({ file, detail }) =>
    `${file} cannot be read (${detail}). Check the file, or export it again.`,
  FILE_TOO_LARGE: ({ file, limit }) =>
    `${file} is larger than the ${size(limit)} that can be read. Split it and import the parts.`,
  ENCODING_UNKNOWN: ({ encoding }) =>
    `The encoding '${encoding}' is not known. Choose another one, such as UTF-8 or windows-1252.`,
  IMPORT_COLUMN_UNKNOWN: ({ column, headers }) =>
    `The file has no column '${column}'. Its columns are ${listed(headers)}.`,
  IMPORT_COLUMN_REPEATED: ({ column }) =>
    `Two columns of the file go to '${column}'. Rename one of them, or leave it out.`,
  IMPORT_TYPE_CONFLICT: ({ column, existing, wanted }) =>
    `The column '${column}' is of type ${existing} and cannot become ${wanted}. Keep ${existing}, or import into a column of another name.`,
  NAME_UNUSABLE: ({ name }) =>
    `'${name}' cannot be used as a file name. Use letters, digits, spaces and hyphens.`,
  NOTHING_TO_UNDO: () => 'There is nothing to undo: nothing was changed since this workspace was made.',
  NOTHING_TO_REDO: () => 'There is nothing to redo: nothing was undone since the last change.',
}

const defaultSegmentRefusals = {
  delete: 'The default segment cannot be deleted: it takes what no other segment takes.',
  move: 'The default segment is always last. Move the segments above it.',
  rename: 'The default segment cannot be renamed.',
  edit: 'The default segment has no conditions: it takes every record no other segment takes.',
} as const satisfies Record<FailureData<'SEGMENT_IS_DEFAULT'>['what'], string>

/** What is wrong with several rows in the same way is said once. */
function refusedSentence({ name, obstacles }: Refused): string {
  const sentences = obstacles.map((one) => obstacleSentence(one as unknown as AnyObstacle, noCatalog))
  return `'${name}' cannot be activated: ${[...new Set(sentences)].join(' ')}`
}

/** Names of record types stand in for their labels where no catalogue is at hand. */
const noCatalog: Catalog = { recordType: () => undefined }

type Refused = FailureData<'SEGMENT_NOT_ACTIVATABLE'>['segments'][number]

const readOnlyReasons: Readonly<Record<FailureData<'WORKSPACE_READ_ONLY'>['why'], string>> = {
  busy: 'another Segment Studio has it open for writing. Close it there and open the workspace again.',
  newer: 'it comes from a newer Segment Studio. Update Segment Studio to change it.',
  permission: 'the file or its folder may not be written. Allow writing, or work on a copy.',
  foreign: 'it holds parts that Segment Studio did not make. Work on a workspace of your own.',
}

const doors: Readonly<Record<string, string>> = {
  shell: 'in another window',
  browser: 'in the browser',
  'command line': 'by the command line',
}

function doorNamed(door: string): string {
  return doors[door] ?? `by ${door}`
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}

function listed(names: readonly string[]): string {
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names
  return shown.map((name) => (name === '…' ? name : `'${name}'`)).join(', ')
}

function size(bytes: number): string {
  return bytes >= 1_000_000_000 ? `${String(bytes / 1_000_000_000)} GB` : `${String(bytes / 1_000_000)} MB`
}

const mostNames = 12
