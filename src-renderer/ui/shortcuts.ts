import { useEffect, useRef, useSyncExternalStore } from 'react'
import { fold } from '#shared/text-fold.ts'
import { isForLayer } from './layers.ts'

export interface Shortcut {
  /** One key ("a", "?", "Escape"), "mod+k" with Ctrl (⌘ on a Mac), "shift+F6", or a digit or letter with Alt ("alt+1", "alt+n"). */
  readonly key: string
  readonly label: string
  readonly run: () => void
  /** Works while a field has the focus, too; only for keys that type nothing. */
  readonly inFields?: boolean
}

/** What one component offers; kept up to date at each drawing, so a key runs what the screen shows. */
interface Layer {
  shortcuts: readonly Shortcut[]
}

// The layer mounted last wins: a panel's keys go before the page's.
let layers: readonly Layer[] = []
let listed: readonly Shortcut[] = []
const listeners = new Set<() => void>()

function relist(): void {
  const seen = new Map<string, Shortcut>()
  for (const shortcut of layers.toReversed().flatMap((layer) => layer.shortcuts)) {
    if (!seen.has(shortcut.key)) seen.set(shortcut.key, shortcut)
  }
  listed = [...seen.values()]
  for (const listener of listeners) listener()
}

const findShortcut = (key: string) =>
  layers
    .toReversed()
    .flatMap((layer) => layer.shortcuts)
    .find((each) => each.key === key)

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function keyOf(event: KeyboardEvent): string {
  const withMod = event.ctrlKey || event.metaKey
  // AltGr, which types signs, is Ctrl and Alt at once; with Alt alone a key may type another sign, so the key itself counts.
  if (event.altKey) return withMod ? '' : `alt+${event.code.replace(/^(?:Digit|Key)/u, '').toLowerCase()}`
  // The Turkish keyboard's I and ı both mean the key that the screen shows as I.
  const key = event.key.length === 1 ? fold(event.key) : event.key
  if (withMod) return `mod+${key}`
  return event.shiftKey && key.startsWith('F') && key.length > 1 ? `shift+${key}` : key
}

function handleKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isForLayer(event)) return
  const shortcut = findShortcut(keyOf(event))
  if (!shortcut || event.repeat) return
  if (!shortcut.inFields && (isField(event.target) || document.querySelector('[aria-modal="true"]'))) return
  event.preventDefault()
  shortcut.run()
}

/** Makes keys work while the component stands on the screen. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const layer = useRef<Layer>({ shortcuts })
  const signature = shortcuts.map((each) => `${each.key} ${each.label}`).join('\n')
  useEffect(() => {
    layer.current.shortcuts = shortcuts
  }, [shortcuts])
  useEffect(relist, [signature])
  useEffect(() => {
    const mine = layer.current
    // At the body: after all parts of the page, before the document. (Mantine's Tooltip keeps an Escape to itself: a button says what it
    // does by its title.)
    if (layers.length === 0) document.body.addEventListener('keydown', handleKeyDown)
    layers = [...layers, mine]
    relist()
    return () => {
      layers = layers.filter((each) => each !== mine)
      if (layers.length === 0) document.body.removeEventListener('keydown', handleKeyDown)
      relist()
    }
  }, [])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The keys that work now, the nearest panel's first. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => listed)
}
