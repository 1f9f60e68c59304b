import type { Act } from '#shared/contract/values.ts'

export interface OfferedAction {
  readonly act: Act
  /** The sentence that says why not and what to do first; null where it may be done. */
  readonly refusal: string | null
  readonly run: () => void
}

/** The likely next act, and two beside it. */
export const mostShown = 3

/**
 * As many to see as there is room for, all of them such as may be done now, and the rest: what may be done first, then what
 * may not, with the reason why; each part in the given order.
 */
export function arrangeActions(
  actions: readonly OfferedAction[],
  order: readonly Act[],
  room = mostShown,
): { shown: readonly OfferedAction[]; more: readonly OfferedAction[] } {
  const sorted = order.flatMap((act) => actions.find((action) => action.act === act) ?? [])
  const possible = sorted.filter((action) => action.refusal === null)
  const refused = sorted.filter((action) => action.refusal !== null)
  return { shown: possible.slice(0, room), more: [...possible.slice(room), ...refused] }
}
