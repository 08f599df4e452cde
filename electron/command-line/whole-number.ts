import { InvalidArgumentError } from 'commander'

/** Reads an option that is a whole number within bounds; anything else is wrong usage. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`${option} takes a whole number from ${least} to ${most}.`)
    }
    return value
  }
}
