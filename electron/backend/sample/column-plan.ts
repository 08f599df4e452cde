import type { Cell } from '#shared/values/cell.ts'
import { again, type Streams } from './random.ts'

/** How large a company is; the larger, the more is known about it. */
export type Size = 'small' | 'medium' | 'enterprise'

/** How much likelier a cell is blank; the mean over a sample's leads is about 1. */
const sparseness: Readonly<Record<Size, number>> = { small: 1.18, medium: 0.8, enterprise: 0.4 }

/** What every row is known by while its cells are made. */
export interface Subject {
  readonly row: number
  readonly size: Size
}

/** How one column is filled: how often it is blank, and what stands in it otherwise. */
interface ColumnPlan<Facts> {
  readonly blank: number
  readonly make: (facts: Facts, draw: number) => Cell
}

export type ColumnPlans<Facts> = Readonly<Record<string, ColumnPlan<Facts>>>

/** A column without blanks of its own. */
export function filled<Facts>(make: (facts: Facts, draw: number) => Cell): ColumnPlan<Facts> {
  return { blank: 0, make }
}

/** A column that is blank in about this share of the rows. */
export function blankIn<Facts>(share: number, make: (facts: Facts, draw: number) => Cell): ColumnPlan<Facts> {
  return { blank: share, make }
}

/** The cells of a row in the order of the plans; every column draws from a stream of its own name. */
export function createCells<Facts extends Subject>(
  streams: Streams,
  recordType: string,
  plans: ColumnPlans<Facts>,
): (facts: Facts) => readonly Cell[] {
  const columns = Object.entries(plans).map(([name, plan]) => ({
    ...plan,
    stream: streams(`${recordType}.${name}`),
  }))
  return (facts) =>
    columns.map(({ blank, make, stream }) => {
      const draw = stream(facts.row)
      return draw < blank * sparseness[facts.size] ? null : make(facts, again(draw, 1))
    })
}
