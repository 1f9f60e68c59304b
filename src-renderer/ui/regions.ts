// F6 walks the regions of a screen in the order in which they stand: the rail, the bar, the list's head, the list, the panel.
const regions = '[data-region]'
const stops =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])'

const isReachable = (element: HTMLElement): boolean =>
  element.closest('[inert]') === null && element.checkVisibility({ visibilityProperty: true })

/** Where a region takes the focus: itself where it may have it, else the first that may. */
const stopOf = (region: HTMLElement): HTMLElement | undefined =>
  region.hasAttribute('tabindex')
    ? region
    : [...region.querySelectorAll<HTMLElement>(stops)].find((stop) => isReachable(stop) && stop.tabIndex >= 0)

function walk(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(regions)].filter((each) => isReachable(each) && stopOf(each))
  const here = all.findLastIndex((each) => each.contains(document.activeElement))
  const next = all.at(here < 0 ? 0 : (here + step + all.length) % all.length)
  if (next) stopOf(next)?.focus()
}

export const nextRegion = (): void => walk(1)
export const previousRegion = (): void => walk(-1)
