/** Tells of overlapping loads which one was started last: an old answer never replaces a newer one. */
export function createLatest(): () => () => boolean {
  let last = 0
  return () => {
    const mine = ++last
    return () => mine === last
  }
}
