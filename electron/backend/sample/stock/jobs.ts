/** Job titles with their weight; the first column of segments that look for decision makers. */
export const jobs: readonly (readonly [title: string, weight: number])[] = [
  ['Purchasing Manager', 12],
  ['Operations Manager', 11],
  ['Managing Director', 10],
  ['Head of Logistics', 8],
  ['IT Manager', 8],
  ['Plant Manager', 7],
  ['Technical Director', 6],
  ['Project Manager', 6],
  ['Quality Manager', 5],
  ['Geschäftsführerin', 4],
  ['Leiter Einkauf', 4],
  ['Chief Executive Officer', 4],
  ['Chief Financial Officer', 3],
  ['Head of Procurement', 3],
  ['Director of Operations', 3],
  ['Warehouse Supervisor', 3],
  ['Directrice des achats', 2],
  ['Assistant', 2],
  ['owner', 1],
  ['CEO / Founder', 1],
]

/** Departments of contacts. */
export const departments = [
  'Purchasing',
  'Operations',
  'IT',
  'Finance',
  'Production',
  'Logistics',
  'Quality',
  'Einkauf',
] as const

export const sellerTitles = ['Account Executive', 'Senior Account Executive', 'Inside Sales'] as const
