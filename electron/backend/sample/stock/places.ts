import { austria } from './austria.ts'
import { france } from './france.ts'
import { germany } from './germany.ts'
import { italy } from './italy.ts'
import { netherlands } from './netherlands.ts'
import type { Place } from './place.ts'
import { spain } from './spain.ts'
import { sweden } from './sweden.ts'
import { switzerland } from './switzerland.ts'
import { unitedKingdom } from './united-kingdom.ts'
import { unitedStates } from './united-states.ts'

/** The countries the organisation sells in, with the share of its business in per cent. */
export const places: readonly (readonly [Place, number])[] = [
  [germany, 31],
  [unitedKingdom, 15],
  [unitedStates, 13],
  [france, 10],
  [netherlands, 8],
  [austria, 7],
  [switzerland, 6],
  [sweden, 4],
  [spain, 3],
  [italy, 3],
]
