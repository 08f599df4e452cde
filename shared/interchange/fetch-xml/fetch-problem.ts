import type { ColumnType } from '#shared/model/column-type.ts'
import type { XmlElement, XmlProblem } from './xml.ts'

/**
 * Why a FetchXML text cannot be read as conditions: the way to the element, its line, and what a sentence about
 * it needs (docs/domain.md 6.3). Nothing is ever skipped: one problem refuses the whole text, unless its part is kept.
 */
export type FetchProblem = XmlProblem | ({ readonly path: string; readonly line: number } & FetchFault)

/** What is wrong, without the place. */
export type FetchFault =
  | { readonly code: 'ELEMENT_UNKNOWN'; readonly element: string; readonly inside: string }
  | { readonly code: 'ELEMENT_MISSING'; readonly element: string; readonly inside: string }
  | { readonly code: 'ELEMENT_REPEATED'; readonly element: string; readonly inside: string }
  | { readonly code: 'TEXT_UNEXPECTED'; readonly inside: string }
  | { readonly code: 'ATTRIBUTE_UNKNOWN'; readonly element: string; readonly attribute: string }
  | { readonly code: 'ATTRIBUTE_MISSING'; readonly element: string; readonly attribute: string }
  | { readonly code: 'RECORD_TYPE_MISSING' }
  | { readonly code: 'RECORD_TYPE_UNKNOWN'; readonly recordType: string }
  | { readonly code: 'RECORD_TYPE_DIFFERENT'; readonly recordType: string; readonly expected: string }
  | { readonly code: 'FILTER_TYPE_UNKNOWN'; readonly type: string }
  | { readonly code: 'LINK_TYPE_UNSUPPORTED'; readonly type: string }
  | { readonly code: 'LINK_MISPLACED'; readonly type: string }
  | {
      readonly code: 'LINK_UNLIKE'
      readonly recordType: string
      readonly linked: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'LINK_FIRST_ROW' }
  | { readonly code: 'LINK_TANGLED' }
  | { readonly code: 'ALIAS_UNKNOWN'; readonly alias: string }
  | { readonly code: 'ALIAS_AMBIGUOUS'; readonly alias: string }
  | { readonly code: 'ALIAS_OUT_OF_REACH'; readonly alias: string }
  | { readonly code: 'COLUMN_UNKNOWN'; readonly recordType: string; readonly column: string }
  | { readonly code: 'OPERATOR_UNKNOWN'; readonly operator: string }
  | {
      readonly code: 'OPERATOR_UNSUITABLE'
      readonly operator: string
      readonly column: string
      readonly type: ColumnType
    }
  | {
      readonly code: 'VALUE_COUNT'
      readonly operator: string
      readonly takes: 'none' | 'one' | 'two' | 'many'
      readonly count: number
    }
  | { readonly code: 'VALUEOF_UNSUITABLE'; readonly operator: string }
  | { readonly code: 'VALUEOF_ELSEWHERE'; readonly column: string }
  | { readonly code: 'VALUEOF_UNLIKE'; readonly column: string; readonly other: string }
  | { readonly code: 'VALUE_BLANK'; readonly operator: string }
  | { readonly code: 'VALUE_UNREADABLE'; readonly value: string; readonly type: ColumnType }
  | {
      readonly code: 'VALUE_OUT_OF_RANGE'
      readonly value: string
      readonly least: number
      readonly most: number
    }
  | { readonly code: 'VALUE_TOO_LONG'; readonly limit: number }
  | { readonly code: 'VALUES_TOO_MANY'; readonly count: number; readonly limit: number }
  | { readonly code: 'WILDCARD_MISPLACED'; readonly operator: string; readonly value: string }
  | { readonly code: 'WILDCARD_UNREADABLE'; readonly value: string }
  | { readonly code: 'CONDITIONS_TOO_MANY'; readonly count: number; readonly limit: number }

/** Tells a fault of an element; the reading goes on to find the others. */
export type TellFault = (element: XmlElement, fault: FetchFault) => void
