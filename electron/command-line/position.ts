import { InvalidArgumentError } from 'commander'

/** Reads a place in an order, 1 first; one out of range is brought into it, and that is told (docs/domain.md O-15). */
export function position(text: string): number {
  if (!/^-?\d{1,9}$/.test(text))
    throw new InvalidArgumentError('A position is a whole number, 1 for the first.')
  return Number(text)
}
