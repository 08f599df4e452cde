/** What the invented organisation sells: sensors, scanners and the service around them. */
export const products = [
  'Cold-chain sensors',
  'Warehouse scanners',
  'Route planning',
  'Energy monitoring',
  'Maintenance contract',
  'Label printers',
  'Spare parts portal',
  'Fleet telematics',
  'Quality inspection',
  'Operator training',
] as const

/** Topic patterns: `{product}`, `{city}`, `{company}`, `{year}`; `#` is a digit. */
export const topics: readonly (readonly [pattern: string, weight: number])[] = [
  ['{product}', 20],
  ['{product} for {city}', 18],
  ['Interested in {product}', 14],
  ['{product} - 1# sites', 9],
  ['{company}: {product}', 9],
  ['Pilot: {product}', 7],
  ['Renewal {product} {year}', 6],
  ['RFP {product}', 5],
  ['{product} (## users)', 5],
  ['Anfrage {product}', 4],
  ['Demande de devis - {product}', 2],
  ['{product}, 2nd attempt', 1],
]

/** Notes people leave; `{product}` and `{city}` as above. */
export const notes = [
  'Asked for a quote for {product}.',
  'Met at the stand, wants a call next week.\nInterested in {product}, budget to be confirmed.',
  'Uses a competing solution; contract ends in summer.',
  'Rückruf vereinbart. Standort {city}.',
  'Very price-sensitive. "Only if it pays back within a year."',
  'Downloaded the data sheet for {product}; no phone number given.',
  'À rappeler après les congés.',
  'Needs approval of the works council first, then {product} in three phases.',
] as const
