/**
 * Moves the focus to the next (1) or previous (-1) region of the window: elements marked `data-region`, in the
 * order of the page. A region remembers where the focus was.
 */
export function moveToRegion(page: Document, step: 1 | -1): void {
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => stops(region).length > 0,
  )
  const present = page.activeElement?.closest('[data-region]') ?? null
  const at = regions.findIndex((region) => region === present)
  const next =
    regions[(at < 0 && step < 0 ? regions.length - 1 : at + step + regions.length) % regions.length]
  if (next === undefined) return
  const places = stops(next)
  const remembered = places.find((place) => place.hasAttribute(mark))
  ;(remembered ?? places[0])?.focus()
}

/** Keeps in mind where in each region the focus was last. */
export function rememberPlaces(page: Document): void {
  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const region = target.closest('[data-region]')
    region?.querySelectorAll(`[${mark}]`).forEach((place) => place.removeAttribute(mark))
    target.setAttribute(mark, '')
  })
}

const mark = 'data-last-focus'
const focusable = 'a[href], button, input, select, textarea, [tabindex]'

/** What Tab stops at inside a region, without the regions inside it. */
function stops(region: HTMLElement): readonly HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.hasAttribute('disabled') &&
      element.closest('[data-region]') === region &&
      element.getClientRects().length > 0,
  )
}
