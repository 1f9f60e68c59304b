// Escape closes exactly one thing: what lies uppermost. A menu, a list, a viewer closes itself, and whoever would close
// something beneath it asks here first. Looked at before anybody hears the key: a moment later the layer is gone.
const layers = '[aria-modal="true"], [role="menu"], [role="listbox"], [role="dialog"], .ag-popup-child'
const taken = new WeakSet<Event>()

const isSeen = (layer: Element): boolean => layer.checkVisibility({ visibilityProperty: true })

function noteLayer(event: KeyboardEvent): void {
  if (event.key === 'Escape' && [...document.querySelectorAll(layers)].some(isSeen)) taken.add(event)
}

// Before any component stands, so that it comes before those that close by the same key.
globalThis.addEventListener?.('keydown', noteLayer, true)

/** Whether an Escape closes something that lies over all else. */
export const isForLayer = (event: Event): boolean => taken.has(event)
