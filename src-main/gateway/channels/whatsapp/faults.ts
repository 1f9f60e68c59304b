// What the codes of the Graph API mean for one that was to go out.
import type { Fault, FaultClass } from '../../events.ts'
import { graphError } from './shapes.ts'

const codesOf: Readonly<Record<Exclude<FaultClass, 'dead'>, readonly number[]>> = {
  retry: [1, 2, 4, 80007, 130429, 131000, 131016, 131056],
  template: [131047],
  other_channel: [131026],
  pause: [0, 3, 10, 190, 131031, 131042, 131048, 368, 133010],
  never: [131049, 131050],
}

const classes: ReadonlyMap<number, FaultClass> = new Map(
  Object.entries(codesOf).flatMap(([name, codes]) => codes.map((code) => [code, name as FaultClass] as const)),
)

/** What a code asks for; one that nobody knows is dead, for what is wrong with it passes by itself as little as what is known. */
export function classOf(code: number): FaultClass {
  if (code >= 200 && code <= 299) return 'pause'
  return classes.get(code) ?? 'dead'
}

/** An error as Meta tells it, in a report or in an answer; its details say more than its title. */
export function faultOf(told: unknown): Fault {
  const error = graphError.safeParse(told)
  if (!error.success) return { class: 'dead', code: null, text: 'no reason told' }
  const { code, title, message, error_data: data } = error.data
  return { class: classOf(code), code: String(code), text: data?.details ?? message ?? title ?? `code ${code}` }
}
