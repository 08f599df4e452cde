/**
 * Keys for rows of a file without a key column: `row` and the physical line. Where several rows stand on one
 * line, as records of JSON may, the later ones are told apart: `row1`, `row1.2`, `row1.3`.
 */
export function createLineKeys(): (line: number) => string {
  let last = -1
  let count = 0
  return (line) => {
    count = line === last ? count + 1 : 1
    last = line
    return count === 1 ? `row${line}` : `row${line}.${count}`
  }
}
