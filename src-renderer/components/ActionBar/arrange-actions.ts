import type { Act } from '#shared/contract/values.ts'

export interface OfferedAction {
  readonly act: Act
  /** The sentence that says why not and what to do first; null where it may be done. */
  readonly refusal: string | null
  readonly run: () => void
}

/** Three to see, the first of them one that may be done now, and the rest; each part in the given order. */
export function arrangeActions(
  actions: readonly OfferedAction[],
  order: readonly Act[],
): { shown: readonly OfferedAction[]; more: readonly OfferedAction[] } {
  const sorted = order.flatMap((act) => actions.find((action) => action.act === act) ?? [])
  const primary = sorted.find((action) => action.refusal === null)
  const rest = sorted.filter((action) => action !== primary)
  const shown = [...(primary ? [primary] : []), ...rest.slice(0, 2)]
  return { shown, more: rest.slice(2) }
}
