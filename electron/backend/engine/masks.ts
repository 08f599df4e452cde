/** One byte per record, 1 for yes. */
export type Mask = Uint8Array

export function ones(length: number): Mask {
  return new Uint8Array(length).fill(1)
}

export function countOnes(mask: Mask): number {
  let total = 0
  for (const one of mask) total += one
  return total
}

export function both(a: Mask, b: Mask): Mask {
  const result = new Uint8Array(a.length)
  for (let at = 0; at < a.length; at += 1) result[at] = (a[at] ?? 0) & (b[at] ?? 0)
  return result
}

export function either(a: Mask, b: Mask): Mask {
  const result = new Uint8Array(a.length)
  for (let at = 0; at < a.length; at += 1) result[at] = (a[at] ?? 0) | (b[at] ?? 0)
  return result
}

/** Yes where `a` is yes and `b` is no. */
export function butNot(a: Mask, b: Mask): Mask {
  const result = new Uint8Array(a.length)
  for (let at = 0; at < a.length; at += 1) result[at] = (a[at] ?? 0) & ~(b[at] ?? 0)
  return result
}
