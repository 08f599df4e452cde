import type { TellFault } from './fetch-problem.ts'
import type { XmlElement } from './xml.ts'

/** What may stand in an element: read by us, or unable to change which records match and so ignored. */
interface Allowed {
  readonly attributes: readonly string[]
  readonly ignored: readonly string[]
  readonly children: readonly string[]
}

/** Elements about the shape of the result, with everything in them; only aggregation would change the records. */
export const shapeOfResult: readonly string[] = ['attribute', 'order', 'all-attributes', 'no-attrs']

const elements: Readonly<Record<string, Allowed>> = {
  fetch: {
    attributes: [],
    ignored: [
      'version',
      'mapping',
      'output-format',
      'distinct',
      'no-lock',
      'top',
      'count',
      'page',
      'paging-cookie',
      'returntotalrecordcount',
      'utc-offset',
      'latematerialize',
      'min-active-row-version',
      'useraworderby',
      'options',
      'savedqueryid',
    ],
    children: ['entity'],
  },
  entity: {
    attributes: ['name'],
    ignored: ['enableprefiltering', 'prefilterparametername'],
    children: ['filter', 'link-entity', ...shapeOfResult],
  },
  filter: {
    attributes: ['type'],
    // A search box fills a quick find's conditions; until then they say what they say.
    ignored: [
      'hint',
      'isquickfindfields',
      'overridequickfindrecordlimitenabled',
      'overridequickfindrecordlimitdisabled',
    ],
    children: ['filter', 'condition', 'link-entity'],
  },
  'link-entity': {
    attributes: ['name', 'from', 'to', 'link-type', 'alias', 'intersect'],
    ignored: ['visible', 'enableprefiltering', 'prefilterparametername'],
    children: ['filter', 'link-entity', ...shapeOfResult],
  },
  condition: {
    attributes: ['attribute', 'operator', 'value', 'valueof', 'entityname', 'uiname', 'uitype'],
    ignored: ['uihidden'],
    children: ['value'],
  },
  value: { attributes: ['uiname', 'uitype'], ignored: [], children: [] },
  attribute: {
    attributes: [],
    ignored: [
      'name',
      'alias',
      'addedby',
      'build',
      'distinct',
      'dategrouping',
      'usertimezone',
      'rowaggregate',
    ],
    children: [],
  },
  order: {
    attributes: [],
    ignored: ['attribute', 'alias', 'descending', 'sorttype', 'entityname'],
    children: [],
  },
  'all-attributes': { attributes: [], ignored: [], children: [] },
  'no-attrs': { attributes: [], ignored: [], children: [] },
}

/** Tells everything in one element, its children's insides excepted, that is not known to leave matching alone. */
export function tellUnknownParts(element: XmlElement, tell: TellFault): void {
  const allowed = elements[element.name]
  if (allowed === undefined) return
  for (const [attribute, value] of element.attributes) {
    if (allowed.attributes.includes(attribute) || allowed.ignored.includes(attribute)) continue
    if (isSwitchedOff(attribute, value) || isNamespace(attribute)) continue
    tell(element, { code: 'ATTRIBUTE_UNKNOWN', element: element.name, attribute })
  }
  if (element.name !== 'value' && element.text.trim() !== '') {
    tell(element, { code: 'TEXT_UNEXPECTED', inside: element.name })
  }
  for (const child of element.children) {
    if (!allowed.children.includes(child.name)) {
      tell(child, { code: 'ELEMENT_UNKNOWN', element: child.name, inside: element.name })
    } else if (shapeOfResult.includes(child.name)) tellUnknownParts(child, tell)
  }
}

/** An attribute's value; without it a fault is told and the answer is undefined. */
export function requiredAttribute(
  element: XmlElement,
  attribute: string,
  tell: TellFault,
): string | undefined {
  const value = element.attributes.get(attribute)
  if (value !== undefined && value !== '') return value
  tell(element, { code: 'ATTRIBUTE_MISSING', element: element.name, attribute })
  return undefined
}

/** Aggregation and grouping written down but switched off change nothing. */
function isSwitchedOff(attribute: string, value: string): boolean {
  return switches.includes(attribute) && ['false', '0'].includes(value)
}

const switches = ['aggregate', 'groupby']

function isNamespace(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:')
}
