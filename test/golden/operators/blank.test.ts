import { columnTypes } from '#shared/model/column-type.ts'
import { goldenTable } from '../../support/golden-table.ts'

const someValue = {
  string: 'x',
  memo: 'x',
  int: '0',
  bigint: '0',
  decimal: '0',
  double: '0',
  money: '0',
  bool: '0',
  choice: '1',
  multichoice: '1',
  state: '0',
  status: '1',
  lookup: 'a1',
  customer: 'a1',
  owner: 'a1',
  guid: 'a1',
  datetime: '1970-01-01T00:00:00Z',
  dateonly: '1970-01-01',
  'datetime-local': '1970-01-01T00:00:00',
}

const rows = columnTypes.flatMap((type) => [
  `| ${type} | containsData       | ${someValue[type]} | yes |`,
  `| ${type} | containsData       | (blank)            | no  |`,
  `| ${type} | doesNotContainData | ${someValue[type]} | no  |`,
  `| ${type} | doesNotContainData | (blank)            | yes |`,
])

goldenTable(
  'docs/domain.md 4.2: every type contains data or does not; zero, no and 1970 are data',
  {},
  `
  | type | operator | cell | matches |
  ${rows.join('\n')}
  `,
)

goldenTable(
  'docs/domain.md 4.1: blanks only are data, and a lookup that resolves to nothing is data',
  {},
  `
  | type   | operator           | cell           | matches |
  | string | containsData       | "   "          | yes     |
  | string | doesNotContainData | "   "          | no      |
  | lookup | containsData       | Fabrikant GmbH | yes     |
  `,
)
